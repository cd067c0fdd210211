"""Corrections that clients ask for: one officer writes down what is to be put right, another approves it.

The server writes it in the centre where the client is now, as a change that saw all there is: it settles what
is disputed about the field and opens nothing new. Each desk hears it as any other change and keeps the value
before it in the history. The values that were asked for are kept only as long as nobody has decided.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec
from sqlalchemy import Connection, Row, exists, select

from jobcentre_desktop.domain.cambodia import local_day
from jobcentre_desktop.domain.central_server import CENTRAL_OFFICE
from jobcentre_desktop.domain.changes import Conflict, RecordState
from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.correction import FIELDS, CorrectionReason, as_written
from jobcentre_desktop.domain.errors import InputProblems
from jobcentre_desktop.domain.facts import Facts, Json, differences, from_facts, known_fields, to_facts
from jobcentre_desktop.domain.read_client import changed, read_client
from jobcentre_desktop.domain.read_input import ReadInput
from jobcentre_desktop.server import named_client, server_line, tables
from jobcentre_desktop.server.kept_json import read_conflict, read_record
from jobcentre_desktop.server.officer_tables import correction
from jobcentre_desktop.server.problem_words import problem_lines
from jobcentre_desktop.server.refused import Foreseen
from jobcentre_desktop.server.server_line import Piece
from jobcentre_desktop.server.two_people import ASKED, Requests, line

_CORRECTIONS = Requests(correction)
_NO_VALUES = {"told": None, "stood": None}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Change:
    """What a correction would do now."""

    centre_id: str
    """Where the client is."""
    stands: Facts
    becomes: Facts
    open: tuple[Conflict, ...]
    """What is disputed about its fields."""


def ask(
    connection: Connection,
    client: str,
    told: Mapping[str, Json],
    reason: str,
    officer: str,
    now: datetime,
    read_input: ReadInput,
) -> str:
    """Write down that a client wants these fields to say this; return the id. `client` is a number or an id.

    An empty text empties a field. Raises Foreseen, also for a value that the desks would not take.
    """
    if reason not in [*CorrectionReason]:
        raise Foreseen("SRV-24", f"The reason is one of {', '.join(CorrectionReason)}.")
    if not told or not told.keys() <= set(FIELDS):
        raise Foreseen("SRV-35", f"The fields that can be corrected are {', '.join(FIELDS)}.")
    client_id, client_no = named_client.find(connection, client)
    named_client.hold(connection, client_id)  # or an erasure meanwhile would not know of these values
    try:
        # Kept as it was read: what was typed may hold what no database takes.
        kept: Facts = msgspec.json.decode(msgspec.json.encode(read_client(told, read_input)))
        change = _change(connection, client_id, kept, now, read_input)
    except InputProblems as problems:
        raise Foreseen("SRV-36", " ".join([*problem_lines(problems), "Nothing was asked for."])) from None
    if not change.becomes:
        raise Foreseen("SRV-37", "The record says so already. Nothing was asked for.")
    more = {"fields": sorted(told), "told": kept, "stood": change.stands}
    return _CORRECTIONS.ask(connection, client_id, client_no, reason, officer, now, **more)


def looked_at(
    connection: Connection, correction_id: str, officer: str, now: datetime, read_input: ReadInput
) -> dict[str, Any]:
    """Return what stands at each centre that has the client, and what it would become where they are now.

    That an officer was shown it stands in the audit. Raises Foreseen unless it waits for an answer, or when
    what stands is not what stood when it was asked for.
    """
    row = _CORRECTIONS.waiting(connection, correction_id, hold=False)
    change = _unchanged(connection, row, now, read_input)
    _CORRECTIONS.enter(connection, "show", correction_id, row.client_id, officer, now)
    centres = [
        {
            "centre": state_at,
            "is_here": state_at == change.centre_id,
            "stands": {name: state.facts.get(name) for name in change.becomes},
        }
        for state_at, state in _records(connection, row.client_id).items()
    ]
    disputed = [{"field": one.field, "other": one.other.value} for one in change.open]
    return _told(row) | {"centres": centres, "becomes": change.becomes, "disputed": disputed}


def approve(
    connection: Connection, correction_id: str, officer: str, now: datetime, read_input: ReadInput
) -> None:
    """Put it right. Raises Foreseen, also when the officer is the one who asked; TryAgain."""
    row = _CORRECTIONS.to_approve(connection, correction_id, officer)
    clocks = named_client.hold(connection, row.client_id)
    change = _unchanged(connection, row, now, read_input)
    act, was = as_written(change.stands, disputed=bool(change.open))
    piece = Piece(
        kind=Client.KIND,
        record_id=row.client_id,
        act=act,
        facts=change.becomes,
        was=was,
        author=CENTRAL_OFFICE,
    )
    server_line.write(connection, change.centre_id, clocks[change.centre_id], [piece], now)
    _CORRECTIONS.approved(connection, row, officer, now, **_NO_VALUES)


def refuse(connection: Connection, correction_id: str, officer: str, now: datetime) -> None:
    """Leave the record as it is; whoever asked may take it back so. Raises Foreseen."""
    _CORRECTIONS.refuse(connection, correction_id, officer, now, **_NO_VALUES)


def forget(connection: Connection, by: str, now: datetime, client_id: UUID | None = None) -> None:
    """Refuse all that waits, of one client or of everybody: none of its values may stay.

    When a client is erased, and when the server was put back: who was erased since is not in the copy.
    """
    waits = select(correction.c.correction_id).where(correction.c.state == ASKED)
    if client_id is not None:
        waits = waits.where(correction.c.client_id == client_id)
    for one in connection.scalars(waits.order_by(correction.c.correction_id)).all():
        refuse(connection, one, by, now)


def read(connection: Connection) -> list[dict[str, Any]]:
    """Return all corrections, the newest first, as plain JSON, without any value."""
    return [_told(row) for row in _CORRECTIONS.read(connection)]


def lines(told: list[dict[str, Any]]) -> list[str]:
    """Return the same for people."""
    return [line(one, f"{', '.join(one['fields'])} ({one['reason']})") for one in told] or [
        "Nobody has asked for a correction."
    ]


def _told(row: Row[Any]) -> dict[str, Any]:
    return _CORRECTIONS.told(row) | {"fields": row.fields}


def _unchanged(connection: Connection, row: Row[Any], now: datetime, read_input: ReadInput) -> _Change:
    """Return what the correction does, as long as the record is as it was when it was asked for."""
    try:
        change = _change(connection, row.client_id, row.told, now, read_input)
    except InputProblems:
        change = None
    if change is None or change.stands != row.stood:
        raise Foreseen(
            "SRV-38",
            "What stands in the record has changed since this was asked for. Nothing was corrected: "
            "refuse it, look at the record with the client, and ask again.",
        )
    return change


def _change(
    connection: Connection, client_id: UUID, told: Mapping[str, Json], now: datetime, read_input: ReadInput
) -> _Change:
    """Raises InputProblems for what the desks would not take either, and Foreseen."""
    centre_id, state = _here(connection, client_id)
    before = from_facts(Client, client_id, state.facts)
    values = read_client(told, read_input)
    after = to_facts(changed(before, values, read_input.gazetteer, local_day(now)))
    becomes = differences(to_facts(before), after, known_fields(Client))
    conflict = tables.conflict
    here = (conflict.c.centre_id == centre_id, conflict.c.record_id == client_id, conflict.c.settled_by == 0)
    disputed = conflict.c.field.in_(becomes.keys() | told.keys())
    rows = connection.execute(select(conflict).where(*here, disputed).order_by(conflict.c.conflict_id))
    about = tuple(map(read_conflict, rows))
    becomes |= {one.field: after.get(one.field) for one in about}  # said again, of two values it is the one
    return _Change(
        centre_id=centre_id,
        stands={name: state.facts.get(name) for name in becomes},
        becomes=becomes,
        open=about,
    )


def _here(connection: Connection, client_id: UUID) -> tuple[str, RecordState]:
    """Return the centre where the client is now, and their record there. Raises Foreseen."""
    left, record = tables.moved, tables.record
    gone = exists().where(left.c.centre_id == record.c.centre_id, left.c.client_id == record.c.record_id)
    here = _records(connection, client_id, ~gone)
    if len(here) != 1:
        raise Foreseen(
            "SRV-39",
            "This client's record was removed or erased, or two centres have it: not one is to correct.",
        )
    return here.popitem()


def _records(connection: Connection, client_id: UUID, *where: Any) -> dict[str, RecordState]:
    """Return centre -> the client's record there."""
    record = tables.record
    # Named centre by centre, as everything that is asked here: no index spans the country.
    centres = named_client.centres_of(connection, client_id)
    rows = connection.execute(
        select(record)
        .where(record.c.centre_id.in_(centres), record.c.record_id == client_id)
        .where(record.c.kind == Client.KIND, ~record.c.removed, *where)
        .order_by(record.c.centre_id)
    )
    return {row.centre_id: read_record(row) for row in rows}
