"""Changes, marks and sides of conflicts as the database keeps them, and back.

Most fields of a record come from one save: its mark stands once, with its fields.
"""

from __future__ import annotations

from typing import Any

import msgspec
from sqlalchemy import Row

from jobcentre_desktop.domain.changes import Change, Conflict, Mark, RecordState, Side
from jobcentre_desktop.domain.states import Birth, client_of, fields_by_mark
from jobcentre_desktop.wire.messages import Op
from jobcentre_desktop.wire.translation import change_of

_op = msgspec.json.Decoder(Op)


def read_op(body: bytes) -> Change:
    """Return the change of an `op` row or of one that is kept aside."""
    op = _op.decode(bytes(body))
    return change_of(op, op.desk)


def record_values(centre_id: str, state: RecordState, birth: Birth) -> dict[str, Any]:
    return {
        "centre_id": centre_id,
        "record_id": state.id,
        "kind": state.kind,
        "facts": state.facts,
        "marks": _marks_values(state.marks),
        "removed": state.removed,
        "number": state.number,
        "file_id": client_of(state) or state.id,
        "born_at": birth.at,
        "born_desk": birth.desk,
        "born_by": birth.by,
    }


def read_record(row: Row[Any]) -> RecordState:
    return RecordState(
        kind=row.kind,
        id=row.record_id,
        facts=row.facts,
        marks=_read_marks(row.marks),
        removed=row.removed,
        number=row.number,
    )


def read_birth(row: Row[Any]) -> Birth:
    return Birth(at=row.born_at, desk=row.born_desk, by=row.born_by)


def conflict_values(centre_id: str, conflict: Conflict) -> dict[str, Any]:
    return {
        "centre_id": centre_id,
        "conflict_id": conflict.id,
        "record_id": conflict.record_id,
        "kind": conflict.kind,
        "field": conflict.field,
        "shown": msgspec.to_builtins(conflict.shown),
        "other": msgspec.to_builtins(conflict.other),
        "critical": conflict.critical,
        "opened_at_number": conflict.opened_at_number,
        "settled_by": conflict.settled_by,
    }


def read_conflict(row: Row[Any]) -> Conflict:
    return Conflict(
        id=row.conflict_id,
        kind=row.kind,
        record_id=row.record_id,
        field=row.field,
        shown=_side(row.shown),
        other=_side(row.other),
        critical=row.critical,
        opened_at_number=row.opened_at_number,
        settled_by=row.settled_by,
    )


def _marks_values(marks: dict[str, Mark]) -> list[Any]:
    fields = fields_by_mark(marks)
    return [[msgspec.to_builtins(mark), names] for mark, names in fields.items()]


def _read_marks(kept: list[Any]) -> dict[str, Mark]:
    marks: dict[str, Mark] = {}
    for mark, fields in kept:
        marks.update(dict.fromkeys(fields, msgspec.convert(mark, Mark)))
    return marks


def _side(kept: dict[str, Any]) -> Side:
    return Side(value=kept["value"], mark=msgspec.convert(kept["mark"], Mark))
