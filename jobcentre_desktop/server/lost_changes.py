"""`POST /again/1`: a desk tells what the server lost when it was put back to an older copy, of any desk.

Every desk tells all that it had heard, in the order that it had, before it says anything new. What another
desk told before, or its author, is here already: the same names, the same chain. Nothing that came about in
the lost time needs the PC on which it was made.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import partial
from itertools import groupby
from uuid import UUID

import msgspec
from sqlalchemy import Connection, select, update

from jobcentre_desktop.domain.central_server import is_server_line, server_line
from jobcentre_desktop.domain.chain import canonical, chain_of, first_link
from jobcentre_desktop.domain.changes import NumberedChange
from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.erasure import is_erasure
from jobcentre_desktop.server import era, erasing, tables
from jobcentre_desktop.server.arriving import hold_centres, take_in
from jobcentre_desktop.server.database import Database
from jobcentre_desktop.server.desks import KnownDesk, Signed, recognise, take_number
from jobcentre_desktop.server.kept_json import read_op
from jobcentre_desktop.server.own_line import Chained, Told, move_on
from jobcentre_desktop.server.refused import Refused
from jobcentre_desktop.server.versions import Versions
from jobcentre_desktop.wire import translation
from jobcentre_desktop.wire.frames import FrameTooLarge, FrameUnreadable, unpacked
from jobcentre_desktop.wire.lost_changes import MOST_AGAIN, AgainAnswer, AgainHeader
from jobcentre_desktop.wire.messages import Problem


def tell_again(database: Database, signed: Signed, body: bytes, now: datetime, versions: Versions) -> bytes:
    """Return the answer's bytes. Raises Refused."""
    database.work(partial(recognise, signed=signed))  # nothing of a stranger's is even unpacked
    header, told = _read(signed, body, versions)

    def let_in(connection: Connection) -> tuple[KnownDesk, list[NumberedChange]]:
        desk = recognise(connection, signed)
        era.check(connection, desk.centre_id, header.era)
        if take_number(connection, desk, signed) is not None:
            raise Refused(Problem.BAD_REQUEST)
        return desk, _lost(connection, desk.centre_id, told)

    desk, lost = database.work(let_in)
    taken = 0
    aside: list[tuple[str, int]] = []
    for run in _runs(lost):
        # Each by itself: a transaction locks the centres it touches in their order, and then no more.
        taken += database.work(
            partial(_take_in, centre_id=desk.centre_id, run=run, now=now, versions=versions)
        )
        for client_id in _erased_in(run):
            database.work(partial(_erase_again, centre_id=desk.centre_id, client_id=client_id, now=now))
        aside += database.work(partial(_put_aside, centre_id=desk.centre_id, run=run))
        if is_server_line(run[0].change.desk):
            database.work(partial(_note_said_anew, centre_id=desk.centre_id, run=run))
    return msgspec.json.encode(AgainAnswer(taken=taken, aside=aside))


def _read(signed: Signed, body: bytes, versions: Versions) -> tuple[AgainHeader, list[NumberedChange]]:
    try:
        header, lines = unpacked(body, AgainHeader)
        signed.unpacked(sum(map(len, lines)))
        if header.proto not in versions.tells:
            raise Refused(Problem.PROTOCOL_UNKNOWN)
        told = translation.read_numbered_ops(lines)
    except FrameTooLarge:
        raise Refused(Problem.TOO_LARGE) from None
    except FrameUnreadable:
        raise Refused(Problem.BAD_REQUEST) from None
    numbers = [one.number for one in told]
    if header.n != len(told) or len(told) > MOST_AGAIN or numbers != sorted(set(numbers)):
        raise Refused(Problem.BAD_REQUEST)
    return header, told


def _lost(connection: Connection, centre_id: str, told: Sequence[NumberedChange]) -> list[NumberedChange]:
    """Return what is from before the present era. Raises Refused for what is of no line of the centre.

    A desk that does not know how far back it has to go tells more than was lost; that is here. So is what got
    its number in the present era and is told by a desk that heard of an older one last, from a stick.
    """
    lost = era.losses(connection, centre_id)
    name = re.compile(rf"{re.escape(centre_id)}-[A-Z0]\.[1-9][0-9]{{0,15}}")
    present = server_line(centre_id, era.line_epoch(connection, centre_id))
    for one in told:
        if not name.fullmatch(one.change.desk) or one.change.desk == present or not lost:
            raise Refused(Problem.BAD_REQUEST)
    fresh = {one.number: one for one in told if one.number > lost[0].goes_on_after} if lost else {}
    op = tables.op
    here = connection.execute(
        select(op.c.number, op.c.desk_name, op.c.seq).where(
            op.c.centre_id == centre_id, op.c.number.in_(fresh)
        )
    ).all()
    same = {row.number: (row.desk_name, row.seq) for row in here}
    if any(same.get(number) != (one.change.desk, one.change.seq) for number, one in fresh.items()):
        raise Refused(Problem.BAD_REQUEST)
    return [one for one in told if one.number not in fresh]


def _runs(told: Sequence[NumberedChange]) -> Iterator[list[NumberedChange]]:
    """Yield what one desk said without another between."""
    for _, run in groupby(told, key=lambda one: one.change.desk):
        yield list(run)


def _put_aside(
    connection: Connection, centre_id: str, run: Sequence[NumberedChange]
) -> list[tuple[str, int]]:
    desk_name, seqs = run[0].change.desk, [one.change.seq for one in run]
    return [
        (desk_name, seq)
        for table in (tables.quarantine, tables.held)
        for seq in connection.scalars(
            select(table.c.seq).where(
                table.c.centre_id == centre_id, table.c.desk_name == desk_name, table.c.seq.in_(seqs)
            )
        )
    ]


def _note_said_anew(connection: Connection, centre_id: str, run: Sequence[NumberedChange]) -> None:
    """Note on what the server had said anew before it heard of this that whoever saw this has seen that."""
    op = tables.op
    present = server_line(centre_id, era.line_epoch(connection, centre_id))
    for one in run:
        rows = connection.execute(
            select(op.c.number, op.c.body).where(
                op.c.centre_id == centre_id,
                op.c.record_id == one.change.record_id,
                op.c.desk_name == present,
                op.c.earlier.is_(None),
            )
        )
        told = canonical(one.change.facts)
        same = next((row.number for row in rows if canonical(read_op(row.body).facts) == told), None)
        if same is not None:
            here = (op.c.centre_id == centre_id, op.c.number == same)
            connection.execute(update(op).where(*here).values(earlier=one.number))


def _erased_in(run: Sequence[NumberedChange]) -> list[UUID]:
    """Return the clients that the server erased with these changes of its own."""
    return [one.change.record_id for one in run if one.change.kind == Client.KIND and is_erasure(one.change)]


def _erase_again(connection: Connection, centre_id: str, client_id: UUID, now: datetime) -> None:
    """Erase a client whose data came back with the copy; nobody has to decide it anew.

    At this centre alone, for a desk's word is all there is of it: the others hear it from desks of their own.
    """
    files = tables.erased_file
    this = (files.c.centre_id == centre_id, files.c.client_id == client_id)
    if connection.scalar(select(files.c.client_id).where(*this)) is None:
        erasing.carry_out_again(connection, centre_id, client_id, now)


def _take_in(
    connection: Connection, centre_id: str, run: Sequence[NumberedChange], now: datetime, versions: Versions
) -> int:
    """Take in what is new of a run; return how many. What does not follow on is left for its own desk."""
    desk_name, line = run[0].change.desk, tables.own_line
    row = connection.execute(
        select(line.c.last_seq, line.c.chain)
        .where(line.c.centre_id == centre_id, line.c.desk_name == desk_name)
        .with_for_update()
    ).one_or_none()
    last_seq, chain = (row.last_seq, row.chain) if row else (0, first_link(desk_name))
    new: list[Chained] = []
    for one in run:
        if one.change.seq == last_seq + 1:
            chain, last_seq = one.change.chain or chain_of(chain, one.change), one.change.seq
            new.append(Chained(change=one.change, chain=chain, earlier=one.number))
    if not new:
        return 0
    arrival = hold_centres(connection, centre_id, tuple(new))
    move_on(connection, centre_id, desk_name, new[-1], desk_key=None)
    take_in(connection, centre_id, arrival, now, Told(), versions.upcasts)
    return len(new)
