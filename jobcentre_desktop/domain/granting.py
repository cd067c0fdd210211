"""A record that comes from another centre: its values, and who gave them there, in one change of the server.

Such a change bears, beside the facts, one more under the name `GRANTED`: where the record comes from, who
made it and when, whose each value is, and what was in conflict. Without it a file would arrive as if the
server had written it that minute.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec

from jobcentre_desktop.domain.central_server import is_server_line
from jobcentre_desktop.domain.changes import Conflict, Mark, NumberedChange, RecordState, Seen, Side
from jobcentre_desktop.domain.facts import Facts, Json

GRANTED = "(granted)"


class _Mark(msgspec.Struct, frozen=True, array_like=True):
    clock: str
    desk: str
    author: UUID
    seq: int
    seen: Seen


class _Side(msgspec.Struct, frozen=True, array_like=True):
    value: Any
    mark: _Mark


class _Open(msgspec.Struct, frozen=True, array_like=True):
    field: str
    shown: _Side
    other: _Side
    critical: bool


class _Marked(msgspec.Struct, frozen=True, array_like=True):
    mark: _Mark
    fields: list[str]


class _Words(msgspec.Struct, frozen=True, omit_defaults=True):
    centre: str
    born_at: datetime
    born_desk: str
    born_by: UUID
    marks: list[_Marked] = []
    conflicts: list[_Open] = []


@dataclass(frozen=True, slots=True, kw_only=True)
class Grant:
    """What a granted record brings beside its facts."""

    centre: str
    """Code of the centre it comes from."""
    born_at: datetime
    born_desk: str
    born_by: UUID
    marks: Mapping[str, Mark]
    """Field -> who set it there; the number is that of the grant."""
    conflicts: tuple[Conflict, ...]
    server: Mark
    """For the fields that the server itself set on the way."""

    def taken(self, before: RecordState, told: Facts) -> RecordState:
        """Return the record with the fields told as they stood at the other centre; a removed one is back."""
        facts: Facts = {
            name: value for name, value in {**before.facts, **told}.items() if value not in (None, [])
        }
        marks = {name: mark for name, mark in before.marks.items() if not name.startswith("(")}
        marks |= {name: self.marks.get(name, self.server) for name in told}
        return replace(before, facts=facts, marks=marks, removed=False, number=self.server.number)


def granted_facts(
    centre: str,
    state: RecordState,
    *,
    born_at: datetime,
    born_desk: str,
    born_by: UUID,
    conflicts: Sequence[Conflict],
) -> Facts:
    """Return the facts of the change that grants a record: every field that ever had a value, and whose."""
    words = _Words(
        centre=centre,
        born_at=born_at,
        born_desk=born_desk,
        born_by=born_by,
        marks=_marked(state.marks),
        conflicts=[
            _Open(one.field, _side(one.shown), _side(one.other), one.critical)
            for one in sorted(conflicts, key=lambda one: (one.field, one.other.number))
        ],
    )
    plain: Json = msgspec.json.decode(msgspec.json.encode(words))
    named = {name for name in state.marks if not name.startswith("(")} | state.facts.keys()
    return {**{name: state.facts.get(name) for name in sorted(named)}, GRANTED: plain}


def grant_of(numbered: NumberedChange) -> Grant | None:
    """Return what a change grants; None for any other, and for one of a desk that claims to be the server."""
    change, number = numbered.change, numbered.number
    told = change.facts.get(GRANTED)
    if told is None or not is_server_line(change.desk):
        return None
    words = msgspec.convert(told, _Words)
    return Grant(
        centre=words.centre,
        born_at=words.born_at,
        born_desk=words.born_desk,
        born_by=words.born_by,
        server=Mark(
            number=number, clock=change.clock, desk=change.desk, author=change.author, seq=change.seq
        ),
        marks={name: _read(one.mark, number) for one in words.marks for name in one.fields},
        conflicts=tuple(
            Conflict(
                id=f"{change.record_id}/{one.field}/{number}.{place}",
                kind=change.kind,
                record_id=change.record_id,
                field=one.field,
                shown=Side(value=one.shown.value, mark=_read(one.shown.mark, number)),
                other=Side(value=one.other.value, mark=_read(one.other.mark, number)),
                critical=one.critical,
                opened_at_number=number,
            )
            for place, one in enumerate(words.conflicts)
        ),
    )


def granted_marks(told: Json) -> dict[str, Mark]:
    """Return whose each value is by what stands under `GRANTED`, without numbers."""
    words = msgspec.convert(told, _Words)
    return {name: _read(one.mark, 0) for one in words.marks for name in one.fields}


def with_marks(told: Json, marks: Mapping[str, Mark]) -> Json:
    """Return what stands under `GRANTED` with other marks."""
    words = msgspec.structs.replace(msgspec.convert(told, _Words), marks=_marked(marks))
    plain: Json = msgspec.json.decode(msgspec.json.encode(words))
    return plain


def _marked(marks: Mapping[str, Mark]) -> list[_Marked]:
    fields: dict[_Mark, list[str]] = {}
    for name, mark in sorted(marks.items()):
        fields.setdefault(_mark(mark), []).append(name)
    return [_Marked(mark, names) for mark, names in fields.items()]


def _side(side: Side) -> _Side:
    return _Side(side.value, _mark(side.mark))


def _mark(mark: Mark) -> _Mark:
    return _Mark(mark.clock, mark.desk, mark.author, mark.seq, mark.seen)


def _read(mark: _Mark, number: int) -> Mark:
    return Mark(
        number=number, clock=mark.clock, desk=mark.desk, author=mark.author, seq=mark.seq, seen=mark.seen
    )
