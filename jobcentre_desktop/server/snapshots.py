"""All records of a centre in chunks: what was worked on last comes first, each client's file whole.

A snapshot has no session here. Where a chunk ends says everything: as of which number it began, and the last
record told. Its parts follow each other:

1. the centre, its counsellors and its partners: what every screen needs;
2. the files touched by the last `RECENT_CHANGES` changes before it began;
3. all other files, the newest first.

Records move while it runs; what changes after `as_of` the desk hears in its rounds. The few that come under
another file meanwhile, and so are passed by, it asks for by id when it hears of that.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Row, Select, literal, select, tuple_

from jobcentre_desktop.domain.changes import Conflict
from jobcentre_desktop.domain.states import WholeState
from jobcentre_desktop.server import tables
from jobcentre_desktop.server.absorbing import read_clock
from jobcentre_desktop.server.audit import Reading
from jobcentre_desktop.server.kept_json import read_birth, read_conflict, read_record
from jobcentre_desktop.server.refused import Refused
from jobcentre_desktop.wire.frames import FrameTooLarge, framed
from jobcentre_desktop.wire.messages import Problem
from jobcentre_desktop.wire.state_messages import MOST_STATES, ChunkHeader
from jobcentre_desktop.wire.states import state_lines

FIRST_KINDS = ("centre", "counsellor", "partner")
RECENT_CHANGES = 3000
"""Some days of a busy centre."""
LEVEL = 12
"""Packs a tenth better than that of rounds for a third more of the server's time."""

_LAST_PART = 3
_HIGHEST = UUID(int=2**128 - 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a snapshot got to."""

    as_of: int
    part: int
    file_id: UUID
    record_id: UUID

    @classmethod
    def beginning(cls, as_of: int) -> Place:
        return cls(as_of=as_of, part=1, file_id=_HIGHEST, record_id=_HIGHEST)

    @classmethod
    def read(cls, text: str) -> Place:
        """Raises Refused for what this server never said."""
        try:
            as_of, part, file_id, record_id = text.split(".")
            place = cls(as_of=int(as_of), part=int(part), file_id=UUID(file_id), record_id=UUID(record_id))
        except ValueError:
            raise Refused(Problem.BAD_REQUEST) from None
        if not (0 <= place.as_of < 2**53 and 1 <= place.part <= _LAST_PART):
            raise Refused(Problem.BAD_REQUEST)
        return place

    def __str__(self) -> str:
        return f"{self.as_of}.{self.part}.{self.file_id.hex}.{self.record_id.hex}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Chunk:
    frame: bytes
    after: str
    end: bool


def next_chunk(connection: Connection, centre_id: str, after: str, reading: Reading) -> Chunk:
    """Return the chunk that follows `after`, "" for the first. Raises Refused."""
    clock = read_clock(connection, centre_id, hold=False)
    place = Place.read(after) if after else Place.beginning(clock.number)
    if place.as_of > clock.number:  # told by a server that had more: this one was restored from a copy
        place = Place.beginning(clock.number)
    most = MOST_STATES
    while True:
        rows, reached, end = records_from(connection, centre_id, place, most)
        header = ChunkHeader(
            n=len(rows), after=str(reached), as_of=place.as_of, records=clock.records, end=end
        )
        try:
            body = b"\n".join(state_lines(whole_states(connection, centre_id, rows)))
            frame = framed(header, body, LEVEL)
            reading.took_records(connection, centre_id, str(place), str(reached), len(rows))
            return Chunk(frame=frame, after=header.after, end=end)
        except FrameTooLarge:
            if most == 1:
                raise
            most = max(1, most // 4)


def whole_states(connection: Connection, centre_id: str, rows: Sequence[Row[Any]]) -> list[WholeState]:
    """Return the states of rows of `record`, with their open conflicts."""
    table = tables.conflict
    conflicts: dict[UUID, list[Conflict]] = {}
    for row in connection.execute(
        select(table)
        .where(
            table.c.centre_id == centre_id,
            table.c.record_id.in_([row.record_id for row in rows]),
            table.c.settled_by == 0,
        )
        .order_by(table.c.conflict_id)
    ):
        conflicts.setdefault(row.record_id, []).append(read_conflict(row))
    return [
        WholeState(
            state=read_record(row),
            birth=read_birth(row),
            conflicts=tuple(conflicts.get(row.record_id, ())),
        )
        for row in rows
    ]


def records_from(
    connection: Connection, centre_id: str, place: Place, most: int
) -> tuple[list[Row[Any]], Place, bool]:
    """Return at most so many rows of `record`, the place reached, and whether that is the end."""
    rows: list[Row[Any]] = []
    while True:
        room = most - len(rows)
        rows += connection.execute(_part(centre_id, place).limit(room))
        if len(rows) == most:
            reached = replace(place, file_id=rows[-1].file_id, record_id=rows[-1].record_id)
            return rows, reached, False
        if place.part == _LAST_PART:
            return rows, place, True
        place = replace(place, part=place.part + 1, file_id=_HIGHEST, record_id=_HIGHEST)


def _part(centre_id: str, place: Place) -> Select[Any]:
    record = tables.record
    first = record.c.kind.in_(FIRST_KINDS)
    which: tuple[ColumnElement[bool], ...]
    if place.part == 1:
        which = (first,)
    elif place.part == 2:
        which = (~first, record.c.file_id.in_(_recent_files(centre_id, place.as_of)))
    else:
        which = (~first, record.c.file_id.not_in(_recent_files(centre_id, place.as_of)))
    at = tuple_(record.c.file_id, record.c.record_id)
    here = tuple_(
        literal(place.file_id, record.c.file_id.type), literal(place.record_id, record.c.record_id.type)
    )
    return (
        select(record)
        .where(record.c.centre_id == centre_id, at < here, *which)
        .order_by(record.c.file_id.desc(), record.c.record_id.desc())
    )


def _recent_files(centre_id: str, as_of: int) -> Select[tuple[UUID]]:
    op, record = tables.op, tables.record
    return (
        select(record.c.file_id)
        .join(op, (op.c.centre_id == record.c.centre_id) & (op.c.record_id == record.c.record_id))
        .where(
            record.c.centre_id == centre_id,
            op.c.centre_id == centre_id,
            op.c.number > as_of - RECENT_CHANGES,
            op.c.number <= as_of,
        )
        .distinct()
    )
