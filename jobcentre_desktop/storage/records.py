"""Whole records as domain values, read from the file and written through the ledger."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import Executable, bindparam, select

from jobcentre_desktop.domain.changes import Act, RecordState
from jobcentre_desktop.domain.erasure import erased_on
from jobcentre_desktop.domain.errors import ClientErased, JobCentreError, NotFound
from jobcentre_desktop.domain.facts import (
    Facts,
    R,
    Record,
    differences,
    first_facts,
    from_facts,
    known_fields,
    to_facts,
)
from jobcentre_desktop.domain.ids import ClientId
from jobcentre_desktop.domain.records import APPEND_ONLY
from jobcentre_desktop.domain.removal import Why, removing
from jobcentre_desktop.storage.kept import Kept, read_facts
from jobcentre_desktop.storage.ledger import Ledger
from jobcentre_desktop.storage.tables import record as table
from jobcentre_desktop.storage.transaction import Transaction, Values, portions

_OF_KIND = select(table.c.id, table.c.facts).where(
    table.c.kind == bindparam("kind"), table.c.removed.is_(False)
)
_EVERY = _OF_KIND.order_by(table.c.born_at, table.c.id)
_SOME = _OF_KIND.where(table.c.id.in_(bindparam("ids", expanding=True)))
_OF_CLIENT = _EVERY.where(table.c.client_id == bindparam("client"))
_NEWEST = (
    _OF_KIND.where(table.c.born_desk == bindparam("desk"))
    .order_by(table.c.born_at.desc(), table.c.id.desc())
    .limit(1)
)


class SqlRecords:
    """The port `Records` on the encrypted file."""

    def __init__(self, transaction: Transaction, ledger: Ledger) -> None:
        self._transaction = transaction
        self._ledger = ledger

    def get(self, kind: type[R], record_id: UUID) -> R:
        found = self.find(kind, record_id)
        if found is None:
            raise _missing(kind.KIND, record_id, self._ledger.find(kind.KIND, record_id))
        return found

    def find(self, kind: type[R], record_id: UUID) -> R | None:
        kept = self._ledger.find(kind.KIND, record_id)
        if kept is None or kept.state.removed:
            return None
        return from_facts(kind, record_id, kept.state.facts)

    def some(self, kind: type[R], ids: Sequence[UUID]) -> tuple[R, ...]:
        read = (one for part in portions(ids) for one in self._read(kind, _SOME, {"ids": part}))
        found: dict[UUID, R] = {one.id: one for one in read}
        return tuple(found[one] for one in ids if one in found)

    def of_client(self, kind: type[R], client_id: ClientId) -> tuple[R, ...]:
        return self._read(kind, _OF_CLIENT, {"client": client_id})

    def every(self, kind: type[R]) -> tuple[R, ...]:
        return self._read(kind, _EVERY)

    def newest(self, kind: type[R], *, desk: str) -> R | None:
        return next(iter(self._read(kind, _NEWEST, {"desk": desk})), None)

    def add(self, record: Record) -> None:
        """Raise ValueError when other facts are kept under the id already: two things were given one id."""
        kept = self._ledger.find(record.KIND, record.id)
        facts = to_facts(record)
        if kept is not None and not kept.state.removed:
            if _told_by(type(record), kept.state) != facts:
                raise ValueError(f"another {record.KIND} is kept under this id")
            return
        self._ledger.append(kept, record.KIND, record.id, Act.ADD, first_facts(record))

    def change(self, record: R, *, shown: R | None = None) -> bool:
        """Raise ValueError when it would alter a record of a kind that is never changed."""
        kind = type(record)
        kept = self._ledger.find(record.KIND, record.id)
        if kept is None or kept.state.removed:
            raise _missing(record.KIND, record.id, kept)
        now = _told_by(kind, kept.state)
        saw = now if shown is None else to_facts(shown)
        theirs = differences(saw, to_facts(record), known_fields(kind))
        changed = {name: value for name, value in theirs.items() if value != now.get(name)}
        if changed and record.KIND in APPEND_ONLY:
            raise ValueError(f"a {record.KIND} is never changed")
        overtaken = {name: value for name, value in changed.items() if saw.get(name) != now.get(name)}
        if known := {name: value for name, value in changed.items() if name not in overtaken}:
            self._ledger.append(kept, record.KIND, record.id, Act.SET, known)
        if overtaken:
            kept = self._ledger.find(record.KIND, record.id)
            self._ledger.append(kept, record.KIND, record.id, Act.SET, overtaken, saw=saw)
        return bool(changed)

    def remove(self, kind: type[Record], record_id: UUID, why: Why | None = None) -> None:
        kept = self._ledger.find(kind.KIND, record_id)
        if kept is None or kept.state.removed:
            raise _missing(kind.KIND, record_id, kept)
        self._ledger.append(kept, kind.KIND, record_id, Act.REMOVE, removing(why))

    def _read(self, kind: type[R], statement: Executable, values: Values | None = None) -> tuple[R, ...]:
        self._ledger.flush()
        rows = self._transaction.rows(statement, {"kind": kind.KIND, **(values or {})})
        return tuple(from_facts(kind, row.id, read_facts(row.facts)) for row in rows)


def _missing(kind: str, record_id: UUID, kept: Kept | None) -> JobCentreError:
    """Return why there is no such record: its client's data were erased, or it never was or is removed."""
    day = None if kept is None else erased_on(kept.state.facts)
    return NotFound(kind, str(record_id)) if day is None else ClientErased(day)


def _told_by(kind: type[Record], state: RecordState) -> Facts:
    """Return what this version reads in a record, in the form it would write.

    Defaults are filled in and values are in one spelling: what another version left out must not look
    changed.
    """
    return to_facts(from_facts(kind, state.id, state.facts))
