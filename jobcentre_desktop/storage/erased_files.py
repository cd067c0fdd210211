"""Which records in the file are erased, and what is still to be cleaned up around it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date
from uuid import UUID

import msgspec
from sqlalchemy import bindparam, select

from jobcentre_desktop.domain.changes import Change, NumberedChange
from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.erasure import ERASED, client_in, erased_on, redacted
from jobcentre_desktop.domain.ids import ClientId
from jobcentre_desktop.ports import ToClean
from jobcentre_desktop.storage.desk_facts import SqlDeskFacts
from jobcentre_desktop.storage.kept import read_facts
from jobcentre_desktop.storage.name_keys import NUMBER_OF_ERASED, key_of_erased
from jobcentre_desktop.storage.tables import client_number, record
from jobcentre_desktop.storage.transaction import Transaction, portions

_TO_CLEAN = "erasures_to_clean"
_REMOVED = select(record.c.id, record.c.facts).where(
    record.c.id.in_(bindparam("ids", expanding=True)), record.c.removed.is_(True)
)


class ErasedFiles:
    """The port `Erasures` on the encrypted file, and what the intake asks."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._desk_facts = SqlDeskFacts(transaction)

    def erased_on(self, client_id: ClientId) -> date | None:
        return self.among([client_id]).get(client_id)

    def by_no(self, client_no: str) -> date | None:
        key = key_of_erased(client_no)
        row = self._transaction.row(
            select(record.c.facts)
            .join(client_number, client_number.c.row == record.c.row)
            .where(
                client_number.c.value == key,
                client_number.c.what == NUMBER_OF_ERASED,
                record.c.kind == Client.KIND,
            )
        )
        return None if row is None else erased_on(read_facts(row.facts))

    def among(self, ids: Collection[UUID]) -> dict[UUID, date]:
        """Return record -> day for those of the records that are erased."""
        return {
            row.id: day
            for some in portions(sorted(ids))
            for row in self._transaction.rows(_REMOVED, {"ids": some})
            if ERASED in row.facts and (day := erased_on(read_facts(row.facts))) is not None
        }

    def days_of(self, changes: Sequence[Change]) -> list[date | None]:
        """Return for each change on which day the file was erased that it belongs to."""
        whose = [client_in(one.kind, one.record_id, one.facts) for one in changes]
        days = self.among({one.record_id for one in changes} | {one for one in whose if one is not None})
        if not days:
            return [None] * len(changes)
        return [
            days.get(one.record_id) or (None if client is None else days.get(client))
            for one, client in zip(changes, whose, strict=True)
        ]

    def without_content(self, numbered: Sequence[NumberedChange]) -> list[NumberedChange]:
        """Return changes as they may be written down here: what is about an erased file without its content.

        An answer that lay in a file since before the erasure, or on the way, still has it.
        """
        days = self.days_of([one.change for one in numbered])
        return [
            one
            if day is None or ERASED in one.change.facts
            else replace(one, change=redacted(one.change, day))
            for one, day in zip(numbered, days, strict=True)
        ]

    # --- what is still to be cleaned up ---

    def to_clean(self) -> ToClean | None:
        told = self._desk_facts.read(_TO_CLEAN)
        return msgspec.json.decode(told, type=ToClean) if told else None

    def note_to_clean(self, more: ToClean) -> None:
        before = self.to_clean()
        if before is not None:
            clients = tuple(sorted({*before.clients, *more.clients}))
            more = ToClean(first=min(before.first, more.first), clients=clients)
        self._desk_facts.write(_TO_CLEAN, msgspec.json.encode(more).decode())

    def cleaned(self, done: ToClean) -> None:
        if self.to_clean() == done:  # else another was heard meanwhile
            self._desk_facts.write(_TO_CLEAN, "")
