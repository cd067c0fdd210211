"""Takes a person out of the file: everything that was told of them here, in the transaction that hears it."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date
from uuid import UUID

from sqlalchemy import and_, bindparam, delete, select, update

from jobcentre_desktop.domain.changes import Change, NumberedChange
from jobcentre_desktop.domain.erasure import (
    ERASED,
    SAID_OF_ERASED,
    client_in,
    erased_on,
    is_erasure,
    redacted,
)
from jobcentre_desktop.domain.foldable import REVOKED
from jobcentre_desktop.domain.states import Key, WholeState
from jobcentre_desktop.ports import ToClean
from jobcentre_desktop.storage.erased_files import ErasedFiles
from jobcentre_desktop.storage.kept import as_json, read_change
from jobcentre_desktop.storage.open_conflicts import OpenConflicts
from jobcentre_desktop.storage.provisional import IS_PROVISIONAL
from jobcentre_desktop.storage.tables import change, draft, letter_file, record
from jobcentre_desktop.storage.transaction import Transaction, portions


class Erasing:
    """Part of a transaction, as the projector is. Rows keep ids, numbers, clocks and chains."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._files = ErasedFiles(transaction)
        self._conflicts = OpenConflicts(transaction)

    def hear(self, numbered: Iterable[NumberedChange]) -> dict[Key, date]:
        """Carry out what the server's changes erase; return the records to be made anew, and the day of each.

        Call it when they are in the log and before they are folded.
        """
        told = [one for one in numbered if is_erasure(one.change)]
        return self._carry_out(
            [(one.change.kind, one.change.record_id) for one in told],
            {
                client: day
                for one in told
                if (client := _client_of(one.change)) and (day := erased_on(one.change.facts))
            },
            min((one.number for one in told), default=0),
        )

    def take(self, states: Iterable[WholeState]) -> dict[Key, date]:
        """Do the same for erased records that came whole. Call it before they are put in their place."""
        told = [one.state for one in states if ERASED in one.state.facts]
        return self._carry_out(
            [(one.kind, one.id) for one in told],
            {
                client: day
                for one in told
                if (client := client_in(one.kind, one.id, one.facts)) and (day := erased_on(one.facts))
            },
            min((one.number for one in told), default=0),
        )

    def _carry_out(self, keys: list[Key], files: dict[UUID, date], first: int) -> dict[Key, date]:
        if not keys:
            return {}
        rows = [
            row
            for some in portions(sorted(files))
            for row in self._transaction.rows(
                select(record.c.kind, record.c.id, record.c.client_id, record.c.facts).where(
                    record.c.client_id.in_(some)
                )
            )
        ]
        theirs = {(row.kind, row.id): files[row.client_id] for row in rows}
        all_keys = {*keys, *theirs.keys()}
        ids = sorted({record_id for _, record_id in all_keys})
        fallback = min(files.values())
        was_here = any(ERASED not in row.facts for row in rows)
        was_here |= self._drop_provisional(ids)
        was_here |= self._empty_changes(ids, files, fallback)
        self._conflicts.forget(all_keys, settled=True)
        for some in portions(sorted(files)):
            was_here |= bool(self._transaction.write(delete(draft).where(draft.c.client_id.in_(some))))
        for some in portions(ids):
            self._transaction.write(delete(letter_file).where(letter_file.c.letter_id.in_(some)))
        if was_here:
            self._files.note_to_clean(ToClean(first=first, clients=tuple(sorted(files))))
        return theirs

    def _drop_provisional(self, ids: Collection[UUID]) -> bool:
        """Forget what colleagues told of these records over a stick: it gets no number any more."""
        return bool(
            sum(
                self._transaction.write(delete(change).where(IS_PROVISIONAL, change.c.record_id.in_(some)))
                for some in portions(list(ids))
            )
        )

    def _empty_changes(self, ids: Collection[UUID], files: dict[UUID, date], fallback: date) -> bool:
        """Take the content out of all changes of these records; return whether there was any."""
        found = [
            row
            for some in portions(list(ids))
            for row in self._transaction.rows(select(change).where(change.c.record_id.in_(some)))
        ]
        full = [(row, read_change(row)) for row in found]
        full = [(row, one) for row, one in full if ERASED not in one.facts]
        values = []
        for row, one in full:
            empty = redacted(one, files.get(_client_of(one) or one.record_id, fallback))
            values.append(
                {
                    "of_desk": one.desk,
                    "of_seq": one.seq,
                    "no_facts": as_json(empty.facts),
                    "no_was": as_json(empty.was),
                    # What the centre where the client was had not decided yet, nobody decides any more.
                    "aside": SAID_OF_ERASED
                    if row.held_for or row.kept_aside not in (None, REVOKED)
                    else row.kept_aside,
                }
            )
        this = and_(change.c.desk == bindparam("of_desk"), change.c.seq == bindparam("of_seq"))
        self._transaction.write(
            update(change)
            .where(this)
            .values(
                facts=bindparam("no_facts"),
                was=bindparam("no_was"),
                kept_aside=bindparam("aside"),
                held_for=None,
            ),
            values,
        )
        return bool(full)


def _client_of(one: Change) -> UUID | None:
    return client_in(one.kind, one.record_id, one.facts)
