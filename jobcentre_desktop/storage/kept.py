"""A record and a change as rows of the file, and back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec
from sqlalchemy import Row

from jobcentre_desktop.domain.changes import Act, Change, Conflict, Mark, RecordState, Seen, Side
from jobcentre_desktop.domain.facts import Facts
from jobcentre_desktop.domain.states import Birth, Key, client_of, fields_by_mark

# Untyped inside: msgspec does not know a type that names itself, as `Json` does.
_facts = msgspec.json.Decoder(dict[str, Any])
_was = msgspec.json.Decoder(dict[str, str])
_seen = msgspec.json.Decoder(dict[str, int])
_marks = msgspec.json.Decoder(list[tuple[int, str, str, UUID, int, Seen, list[str]]])
_side = msgspec.json.Decoder(tuple[Any, int, str, str, UUID, int, Seen])


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A record with everything the file knows of it. `row` is its number in all finder tables."""

    row: int
    state: RecordState
    birth: Birth
    pending: bool
    """Own changes lie on top that are not in the centre's order yet."""
    based_on: int = 0
    """Number of the whole state that it came as: changes up to there are in it, whether they are in the log
    or not. 0 for a record made of its changes alone, from the first one on."""

    @property
    def key(self) -> Key:
        return self.state.kind, self.state.id

    @property
    def latest_clock(self) -> str:
        """Return the clock of the last change to any field; "" when there are no fields."""
        return max({mark.clock for mark in self.state.marks.values()}, default="")

    def finds_differently(self, before: Kept) -> bool:
        """Return whether anything differs that the finder tables are made of."""
        return (self.state.facts, self.state.removed, self.birth) != (
            before.state.facts,
            before.state.removed,
            before.birth,
        ) or self.latest_clock != before.latest_clock


def as_json(value: Any) -> str:
    return msgspec.json.encode(value).decode()


def read_facts(text: str) -> Facts:
    facts: Facts = _facts.decode(text)
    return facts


def state_values(state: RecordState) -> dict[str, Any]:
    """Return the columns that `record` and `confirmed` share."""
    return {
        "facts": as_json(state.facts),
        "marks": _write_marks(state.marks),
        "number": state.number,
        "removed": state.removed,
    }


def record_values(kept: Kept) -> dict[str, Any]:
    state = kept.state
    return {
        "row": kept.row,
        "kind": state.kind,
        "id": state.id,
        "client_id": client_of(state),
        **state_values(state),
        "pending": kept.pending,
        "born_at": kept.birth.at,
        "born_desk": kept.birth.desk,
        "born_by": kept.birth.by,
        "based_on": kept.based_on,
    }


def read_kept(row: Row[Any]) -> Kept:
    """Read a row of `record`."""
    return Kept(
        row=row.row,
        state=read_state(row.kind, row.id, row),
        birth=Birth(at=row.born_at, desk=row.born_desk, by=row.born_by),
        pending=row.pending,
        based_on=row.based_on,
    )


def read_state(kind: str, record_id: UUID, row: Row[Any]) -> RecordState:
    """Read the columns that `record` and `confirmed` share."""
    return RecordState(
        kind=kind,
        id=record_id,
        facts=read_facts(row.facts),
        marks=_read_marks(row.marks),
        removed=row.removed,
        number=row.number,
    )


def _write_marks(marks: dict[str, Mark]) -> str:
    # Most fields of a record come from one save: written once with its fields, not once for each field.
    fields = fields_by_mark(marks)
    return as_json([(*_mark_values(mark), names) for mark, names in fields.items()])


def _read_marks(text: str) -> dict[str, Mark]:
    marks: dict[str, Mark] = {}
    for number, clock, desk, author, seq, seen, names in _marks.decode(text):
        mark = Mark(number=number, clock=clock, desk=desk, author=author, seq=seq, seen=seen)
        marks.update(dict.fromkeys(names, mark))
    return marks


def _mark_values(mark: Mark) -> tuple[int, str, str, UUID, int, Seen]:
    return mark.number, mark.clock, mark.desk, mark.author, mark.seq, mark.seen


def change_values(change: Change, *, number: int | None, made_at: datetime) -> dict[str, Any]:
    return {
        "desk": change.desk,
        "seq": change.seq,
        "number": number,
        "tx": change.tx,
        "clock": change.clock,
        "made_at": made_at,
        "author": change.author,
        "schema": change.schema,
        "kind": change.kind,
        "record_id": change.record_id,
        "act": change.act.value,
        "base": change.base,
        "facts": as_json(change.facts),
        "was": as_json(change.was),
        "seen": as_json(change.seen) if change.seen else None,
        "rebased": change.rebased or None,
        "chain": change.chain,
    }


def read_change(row: Row[Any]) -> Change:
    """Read a row of `change`."""
    return Change(
        desk=row.desk,
        seq=row.seq,
        tx=row.tx,
        clock=row.clock,
        author=row.author,
        schema=row.schema,
        kind=row.kind,
        record_id=row.record_id,
        act=Act(row.act),
        base=row.base,
        facts=read_facts(row.facts),
        was=_was.decode(row.was),
        seen=_seen.decode(row.seen) if row.seen else {},
        rebased=row.rebased or 0,
        chain=row.chain,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Logged:
    """A change as it stands in the log. `number` is None while the central server has not given one."""

    change: Change
    number: int | None
    made_at: datetime

    @property
    def key(self) -> Key:
        return self.change.kind, self.change.record_id


def read_logged(row: Row[Any]) -> Logged:
    """Read a row of `change`."""
    return Logged(change=read_change(row), number=row.number, made_at=row.made_at)


def conflict_values(conflict: Conflict) -> dict[str, Any]:
    return {
        "id": conflict.id,
        "kind": conflict.kind,
        "record_id": conflict.record_id,
        "field": conflict.field,
        "shown": _write_side(conflict.shown),
        "other": _write_side(conflict.other),
        "critical": conflict.critical,
        "opened_at_number": conflict.opened_at_number,
        "settled_by": conflict.settled_by,
    }


def read_conflict(row: Row[Any]) -> Conflict:
    """Read a row of `conflict`."""
    return Conflict(
        id=row.id,
        kind=row.kind,
        record_id=row.record_id,
        field=row.field,
        shown=_read_side(row.shown),
        other=_read_side(row.other),
        critical=row.critical,
        opened_at_number=row.opened_at_number,
        settled_by=row.settled_by,
    )


def _write_side(side: Side) -> str:
    return as_json((side.value, *_mark_values(side.mark)))


def _read_side(text: str) -> Side:
    value, number, clock, desk, author, seq, seen = _side.decode(text)
    mark = Mark(number=number, clock=clock, desk=desk, author=author, seq=seq, seen=seen)
    return Side(value=value, mark=mark)
