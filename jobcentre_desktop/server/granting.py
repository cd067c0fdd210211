"""Copies a client's records to the centre they move to: values, births, conflicts, names of the authors."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, or_, select

from jobcentre_desktop.domain.changes import Act, Conflict, RecordState
from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.counsellor import Counsellor, Role
from jobcentre_desktop.domain.facts import Facts, Json
from jobcentre_desktop.domain.granting import granted_facts
from jobcentre_desktop.domain.not_same import NotSame
from jobcentre_desktop.domain.states import WholeState, client_of
from jobcentre_desktop.domain.transfer import NOT_COPIED
from jobcentre_desktop.domain.upcasts import Upcasts
from jobcentre_desktop.server import tables
from jobcentre_desktop.server.granted_before import brought_by, said_since
from jobcentre_desktop.server.kept_json import read_birth, read_conflict, read_record
from jobcentre_desktop.server.server_line import Piece


def pieces_for(
    connection: Connection,
    client_id: UUID,
    transfer_id: UUID,
    from_centre: str,
    to_centre: str,
    upcasts: Upcasts,
) -> list[Piece]:
    """Return what the server writes at the new centre so that it has all the old one has of a client.

    What is there already and the same is left out, and what bears the id of something else there: no desk of
    ours writes that, and another could write over it. Both centres must be held.
    """
    brought = brought_by(connection, to_centre, transfer_id, upcasts)
    record = tables.record
    whole = _whole(
        connection,
        select(record).where(
            record.c.centre_id == from_centre,
            or_(record.c.file_id == client_id, _says_not_same(client_id)),
            record.c.kind.not_in(NOT_COPIED),
        ),
        from_centre,
    )
    ids = [one.state.id for one in whole]
    there = {
        one.state.id: one
        for one in _whole(
            connection,
            select(record).where(record.c.centre_id == to_centre, record.c.record_id.in_(ids)),
            to_centre,
        )
    }
    staff = _staff(connection, to_centre)
    pieces = []
    for one in sorted(whole, key=lambda one: (one.state.kind != Client.KIND, one.state.number)):
        if _is_another(one.state, there.get(one.state.id)):
            continue
        received, before = _received(one, to_centre, staff), brought.get(one.state.id)
        if before is not None:
            pieces.append(said_since(received.state, before))
        else:
            pieces.append(_piece(received, there.get(one.state.id), from_centre))
    return [*_names(connection, whole, from_centre, staff), *(piece for piece in pieces if piece)]


def copy_of(entry: RecordState, from_centre: str, *, serves: bool) -> Facts:
    """Return the facts of a counsellor's entry for another centre's register: name and role, never a key.

    A head is the head of one centre. At another they serve as a counsellor: its restricted notes and its
    staff are its own head's.
    """
    told: Facts = {name: entry.facts[name] for name in ("name", "name_latin", "role") if name in entry.facts}
    if told.get("role") == Role.HEAD:
        told["role"] = Role.COUNSELLOR.value
    home = entry.facts.get("home") or from_centre
    return {**told, "home": home, "serves": serves, "active": False}


def _is_another(state: RecordState, there: WholeState | None) -> bool:
    """Return whether the new centre has another kind of record under this id, or somebody else's."""
    if there is None or state.kind != there.state.kind:
        return there is not None
    return None not in (client_of(state), client_of(there.state)) and client_of(state) != client_of(
        there.state
    )


def _piece(one: WholeState, there: WholeState | None, from_centre: str) -> Piece | None:
    state = one.state
    if state.removed:
        if there is None or there.state.removed:
            return None
        return Piece(kind=state.kind, record_id=state.id, act=Act.REMOVE, facts={})
    facts = granted_facts(
        from_centre,
        state,
        born_at=one.birth.at,
        born_desk=one.birth.desk,
        born_by=one.birth.by,
        conflicts=one.conflicts,
    )
    if there is None:
        return Piece(kind=state.kind, record_id=state.id, act=Act.ADD, facts=facts)
    conflicts = one.conflicts or there.conflicts
    if not there.state.removed and not conflicts and _filled(there.state.facts) == _filled(state.facts):
        return None
    emptied: Facts = dict.fromkeys(there.state.facts.keys() - facts.keys())
    return Piece(kind=state.kind, record_id=state.id, act=Act.SET, facts={**emptied, **facts})


def _received(one: WholeState, to_centre: str, staff: dict[UUID, RecordState]) -> WholeState:
    """Return the record as the new centre takes it: the client is theirs, followed by one of their own."""
    if one.state.kind != Client.KIND:
        return one
    facts, marks = dict(one.state.facts), dict(one.state.marks)
    facts["centre_code"] = to_centre
    marks.pop("centre_code", None)
    follows = facts.get("counsellor_id")
    if not any(str(known.id) == follows and not known.facts.get("home") for known in staff.values()):
        facts["counsellor_id"] = None
        marks.pop("counsellor_id", None)
    return replace(one, state=replace(one.state, facts=facts, marks=marks))


def _names(
    connection: Connection, whole: Sequence[WholeState], from_centre: str, known: dict[UUID, RecordState]
) -> list[Piece]:
    """Return the names of those who wrote in the file and of whom the new centre has not heard."""
    authors: set[str] = set()
    for one in whole:
        authors |= {str(one.birth.by), *(str(mark.author) for mark in one.state.marks.values())}
        authors |= {
            str(side.author) for conflict in one.conflicts for side in (conflict.shown, conflict.other)
        }
        authors |= {value for value in one.state.facts.values() if isinstance(value, str)}
    return [
        Piece(
            kind=Counsellor.KIND,
            record_id=entry.id,
            act=Act.ADD,
            facts=copy_of(entry, from_centre, serves=False),
        )
        for entry in _staff(connection, from_centre).values()
        if str(entry.id) in authors and entry.id not in known
    ]


def _staff(connection: Connection, centre_id: str) -> dict[UUID, RecordState]:
    record = tables.record
    rows = connection.execute(
        select(record)
        .where(record.c.centre_id == centre_id, record.c.kind == Counsellor.KIND)
        .order_by(record.c.record_id)
    )
    return {row.record_id: read_record(row) for row in rows}


def _says_not_same(client_id: UUID) -> Any:
    facts = tables.record.c.facts
    named = or_(facts["first"].astext == str(client_id), facts["second"].astext == str(client_id))
    return (tables.record.c.kind == NotSame.KIND) & named


def _whole(connection: Connection, query: Any, centre_id: str) -> list[WholeState]:
    rows = connection.execute(query).all()
    conflicts = _open(connection, centre_id, [row.record_id for row in rows])
    return [
        WholeState(
            state=read_record(row),
            birth=read_birth(row),
            conflicts=tuple(one for one in conflicts if one.record_id == row.record_id),
        )
        for row in rows
    ]


def _open(connection: Connection, centre_id: str, ids: Collection[UUID]) -> list[Conflict]:
    conflict = tables.conflict
    rows: Iterable[Any] = connection.execute(
        select(conflict)
        .where(
            conflict.c.centre_id == centre_id,
            conflict.c.record_id.in_(list(ids)),
            conflict.c.settled_by == 0,
        )
        .order_by(conflict.c.conflict_id)
    )
    return [read_conflict(row) for row in rows]


def _filled(facts: Facts) -> dict[str, Json]:
    return {name: value for name, value in facts.items() if value is not None}
