"""What a transfer had brought to a centre before the server was put back to an older copy of itself.

A desk there told of it again, perhaps with what was written on top since. When the old centre tells of the
transfer again too, the file must not come a second time over what they wrote.
"""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import Connection, select

from jobcentre_desktop.domain.central_server import is_server_line
from jobcentre_desktop.domain.changes import Act, Change, RecordState
from jobcentre_desktop.domain.facts import Facts, Merge, differences
from jobcentre_desktop.domain.granting import GRANTED
from jobcentre_desktop.domain.merging import class_of
from jobcentre_desktop.domain.upcasts import Upcasts
from jobcentre_desktop.server import tables
from jobcentre_desktop.server.kept_json import read_op
from jobcentre_desktop.server.server_line import Piece


@dataclass(frozen=True, slots=True, kw_only=True)
class Brought:
    """A record as the transfer brought it. `number` is that of the change."""

    number: int
    facts: Facts


def brought_by(
    connection: Connection, to_centre: str, transfer_id: UUID, upcasts: Upcasts
) -> dict[UUID, Brought]:
    """Return what a transfer had brought, by record, in the words of this schema.

    Empty where it is carried out for the first time.
    """
    op = tables.op
    there = op.c.centre_id == to_centre
    own = connection.execute(
        select(op.c.desk_name, op.c.tx)
        .where(there, op.c.record_id == transfer_id)
        .order_by(op.c.number)
        .limit(1)
    ).one_or_none()
    if own is None or not is_server_line(own.desk_name):
        return {}
    rows = connection.execute(
        select(op.c.number, op.c.record_id, op.c.body).where(
            there, op.c.desk_name == own.desk_name, op.c.tx == own.tx
        )
    )
    return {
        row.record_id: Brought(number=row.number, facts=_facts(upcasts.change(read_op(row.body))))
        for row in rows
    }


def said_since(state: RecordState, before: Brought) -> Piece | None:
    """Return what the old centre's record says that was not brought then: as said at once with what is there.

    A record that is gone at the old centre stays at the new one: what is there was seen by whoever took over.
    """
    if state.removed:
        return None
    facts = differences(before.facts, state.facts, frozenset(state.facts.keys() | before.facts.keys()))
    if not facts:
        return None
    was = {
        name: told
        for name in facts
        if class_of(state.kind, name) is Merge.TEXT and isinstance(told := before.facts.get(name), str)
    }
    return Piece(kind=state.kind, record_id=state.id, act=Act.SET, facts=facts, base=before.number, was=was)


def _facts(brought: Change) -> Facts:
    return {name: value for name, value in brought.facts.items() if name != GRANTED}
