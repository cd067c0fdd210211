"""The server's own line of changes in a centre: chained, numbered and folded as any desk's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, select

from jobcentre_desktop.domain.central_server import CENTRAL_SERVER, server_line
from jobcentre_desktop.domain.chain import chain_of, first_link
from jobcentre_desktop.domain.changes import Act, Change
from jobcentre_desktop.domain.facts import Facts
from jobcentre_desktop.domain.foldable import OTHER_KIND
from jobcentre_desktop.domain.hybrid_clock import next_clock
from jobcentre_desktop.domain.ids import CounsellorId
from jobcentre_desktop.domain.records import SCHEMA
from jobcentre_desktop.server import tables
from jobcentre_desktop.server.absorbing import CentreClock, absorb
from jobcentre_desktop.server.era import line_epoch
from jobcentre_desktop.server.kept_json import read_op
from jobcentre_desktop.server.own_line import Chained, Told, move_on


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One change that the server itself makes."""

    kind: str
    record_id: UUID
    act: Act
    facts: Facts
    base: int | None = None
    """On which number of the record it is based; None: on all that is numbered."""
    was: dict[str, str] = field(default_factory=dict)
    """See `Change.was`."""
    author: CounsellorId = CENTRAL_SERVER


def write(
    connection: Connection, centre_id: str, clock: CentreClock, pieces: Sequence[Piece], now: datetime
) -> CentreClock:
    """Add one save to the server's line and return where the centre stands then. The clock must be held.

    The server sees everything that is numbered, so nothing it writes is at once with another's change, unless
    a piece says so. Raises ValueError for a piece that no desk could fold: the fault is the caller's. But
    where a desk of the centre has given the piece's id to a record of another kind, which no desk of ours
    does, the piece is kept aside: it may stop nobody else's round.
    """
    if not pieces:
        return clock
    name = server_line(centre_id, line_epoch(connection, centre_id) if clock.era else 1)
    last_seq, chain, last_clock = _head(connection, centre_id, name)
    new: list[Chained] = []
    for seq, piece in enumerate(pieces, last_seq + 1):
        last_clock = next_clock(last_clock, now)
        change = Change(
            desk=name,
            seq=seq,
            tx=last_seq + 1,
            clock=last_clock,
            author=piece.author,
            schema=SCHEMA,
            kind=piece.kind,
            record_id=piece.record_id,
            act=piece.act,
            base=clock.number if piece.base is None else piece.base,
            facts=piece.facts,
            was=piece.was,
        )
        chain = chain_of(chain, change)
        new.append(Chained(change=replace(change, chain=chain), chain=chain))
    move_on(connection, centre_id, name, new[-1], desk_key=None)
    told = Told()
    after = absorb(connection, centre_id, clock, new, now, told)
    if unfoldable := set(told.quarantined.values()) - {OTHER_KIND}:
        raise ValueError(f"a piece that nobody can fold: {sorted(unfoldable)}")
    return after


def _head(connection: Connection, centre_id: str, name: str) -> tuple[int, str, str]:
    """Return seq, chain and clock of the last change of the line."""
    line, op = tables.own_line, tables.op
    row = connection.execute(
        select(line.c.last_seq, line.c.chain, op.c.body)
        .join(
            op,
            (op.c.centre_id == line.c.centre_id)
            & (op.c.desk_name == line.c.desk_name)
            & (op.c.seq == line.c.last_seq),
        )
        .where(line.c.centre_id == centre_id, line.c.desk_name == name)
    ).one_or_none()
    if row is None:
        return 0, first_link(name), ""
    return row.last_seq, row.chain, read_op(row.body).clock
