"""A desk's own line of changes: unbroken, tied together by its chain, and never two under one number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from sqlalchemy import Connection, Select, Table, bindparam, func, null, select, union_all
from sqlalchemy.dialects.postgresql import insert

from jobcentre_desktop.domain.chain import chain_of, first_link
from jobcentre_desktop.domain.changes import Change
from jobcentre_desktop.server import tables
from jobcentre_desktop.server.desks import KnownDesk
from jobcentre_desktop.server.kept_json import read_op
from jobcentre_desktop.server.refused import Refused
from jobcentre_desktop.wire.messages import MOST_CHANGES, Problem, RoundHeader
from jobcentre_desktop.wire.translation import runs_of

_HEAD = select(tables.own_line.c.last_seq, tables.own_line.c.chain).where(
    tables.own_line.c.centre_id == bindparam("centre"), tables.own_line.c.desk_name == bindparam("desk")
)
_NEW_LINE = insert(tables.own_line)
_MOVE_ON = _NEW_LINE.on_conflict_do_update(
    index_elements=["centre_id", "desk_name"],
    set_={
        "last_seq": _NEW_LINE.excluded.last_seq,
        "chain": _NEW_LINE.excluded.chain,
        "desk_key": func.coalesce(_NEW_LINE.excluded.desk_key, tables.own_line.c.desk_key),
    },
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Chained:
    """A change with the chain that the server computed for it."""

    change: Change
    chain: str
    earlier: int | None = None
    """The number it had in an era that the centre lost."""


@dataclass(slots=True, kw_only=True)
class Told:
    """What the desk is told about its own changes: number, clock set back, or reason for keeping it aside.

    Or the centre to which the client had moved, which now decides.
    """

    numbers: dict[int, int] = field(default_factory=dict)
    clocks: dict[int, str] = field(default_factory=dict)
    rebased: dict[int, int] = field(default_factory=dict)
    quarantined: dict[int, str] = field(default_factory=dict)
    held: dict[int, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrived:
    """A batch after it was compared with what is here."""

    new: tuple[Chained, ...]
    told: Told
    """About those of the batch that arrived before."""
    last_seq: int
    """The desk's last change that is here, without the new ones."""


def compare(
    connection: Connection,
    desk: KnownDesk,
    header: RoundHeader,
    changes: Sequence[Change],
    *,
    may_be_old: bool = False,
) -> Arrived:
    """Return which changes of the batch are new and what was said about the others.

    `may_be_old`: the batch lay in a file, so that the desk may have sent later changes meanwhile.
    Raises Refused: DEVICE_FORK when something else is here under the desk's numbers, or more than the desk
    knows of (said once it has nothing else to tell, so that whatever is the same on both sides is
    acknowledged first); SEQUENCE_GAP when changes before the batch are missing; BAD_REQUEST when the batch is
    no whole saves in order.
    """
    _check_order(header, changes)
    row = connection.execute(_HEAD, {"centre": desk.centre_id, "desk": header.desk}).one_or_none()
    last_seq, head = (row.last_seq, row.chain) if row else (0, first_link(header.desk))
    first = changes[0].seq if changes else header.last_seq + 1
    last = changes[-1].seq if changes else header.last_seq
    if first > last_seq + 1:
        raise Refused(Problem.SEQUENCE_GAP, from_seq=last_seq + 1)
    here = (
        _already_here(connection, desk, header.desk, first - 1, min(last, last_seq))
        if first <= last_seq
        else {}
    )
    chain = (
        head if first == last_seq + 1 else first_link(header.desk) if first == 1 else here[first - 1].chain
    )
    told = Told()
    new: list[Chained] = []
    for change in changes:
        chain = change.chain or chain_of(chain, change)  # it has one only when its content was erased
        if change.seq > last_seq:
            new.append(Chained(change=change, chain=chain))
            continue
        kept = here[change.seq]
        if kept.chain != chain:
            raise _fork(connection, desk, change.seq, told)
        kept.tell(told)
    _tell_other_clocks(connection, desk, [one for one in changes if one.seq in told.numbers], told)
    if chain != header.chain:
        raise _fork(connection, desk, first, Told())
    if last == header.last_seq < last_seq and not may_be_old:
        raise _fork(connection, desk, last + 1, told)
    if new and new[0].change.tx != new[0].change.seq:
        raise Refused(Problem.BAD_REQUEST)
    return Arrived(new=tuple(new), told=told, last_seq=last_seq)


def move_on(
    connection: Connection, centre_id: str, desk_name: str, last: Chained, *, desk_key: str | None
) -> None:
    """Write down that the line has arrived up to this change; before the changes themselves are kept.

    `desk_key` is None for the server's own line, and for one that another desk tells of.
    """
    line = {"centre_id": centre_id, "desk_name": desk_name, "desk_key": desk_key}
    connection.execute(_MOVE_ON, line | {"last_seq": last.change.seq, "chain": last.chain})


def everything_told(connection: Connection, desk: KnownDesk, desk_name: str, last_seq: int) -> Told:
    """Return what became of a line's changes, of no more than one answer tells."""
    told = Told()
    first = max(1, last_seq - MOST_CHANGES + 2)
    for kept in _already_here(connection, desk, desk_name, first, last_seq).values():
        kept.tell(told)
    return told


def next_own_number(connection: Connection, desk: KnownDesk, desk_name: str, after_seq: int) -> int | None:
    """Return the number of the desk's first numbered change after `after_seq`, if there is one."""
    op = tables.op
    number: int | None = connection.scalar(
        select(func.min(op.c.number)).where(
            op.c.centre_id == desk.centre_id, op.c.desk_name == desk_name, op.c.seq > after_seq
        )
    )
    return number


def _fork(connection: Connection, desk: KnownDesk, from_seq: int, told: Told) -> Refused:
    """Return what a desk has to know to go on under a new epoch."""
    line = tables.own_line
    names = connection.scalars(
        select(line.c.desk_name).where(
            line.c.centre_id == desk.centre_id, line.c.desk_name.startswith(desk.line, autoescape=True)
        )
    )
    return Refused(Problem.DEVICE_FORK, from_seq=from_seq).saying(
        epoch=max((int(name.removeprefix(desk.line)) for name in names), default=0),
        numbers=runs_of(told.numbers),
        clocks={str(seq): clock for seq, clock in told.clocks.items()},
        quarantined={str(seq): reason for seq, reason in told.quarantined.items()},
        held={str(seq): there for seq, there in told.held.items()},
    )


_COLUMNS = ("number", "clock", "rebased", "reason", "to_centre")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Here:
    seq: int
    chain: str
    number: int | None
    clock: str | None
    rebased: int | None
    reason: str | None
    to_centre: str | None

    def tell(self, told: Told) -> None:
        if self.to_centre is not None:
            told.held[self.seq] = self.to_centre
            return
        if self.number is None:
            told.quarantined[self.seq] = self.reason or ""
            return
        told.numbers[self.seq] = self.number
        if self.clock is not None:
            told.clocks[self.seq] = self.clock
        if self.rebased is not None:
            told.rebased[self.seq] = self.rebased


def _tell_other_clocks(connection: Connection, desk: KnownDesk, known: Sequence[Change], told: Told) -> None:
    """Tell the desk the clocks of its changes as they are here, where it has others.

    After a restore somebody may do exactly the same again: then that is one change, made when it was made
    first. The chain does not see it, since it leaves out what the server may say anew.
    """
    if not known:
        return
    op = tables.op
    rows = connection.execute(
        select(op.c.seq, op.c.body).where(
            op.c.centre_id == desk.centre_id,
            op.c.desk_name == known[0].desk,
            op.c.seq.between(known[0].seq, known[-1].seq),
        )
    )
    kept = {row.seq: read_op(row.body).clock for row in rows}
    told.clocks |= {one.seq: kept[one.seq] for one in known if kept[one.seq] != one.clock}


def _already_here(
    connection: Connection, desk: KnownDesk, desk_name: str, first: int, last: int
) -> dict[int, _Here]:
    op, aside, held = tables.op, tables.quarantine, tables.held

    def here(table: Table, **columns: Any) -> Select[Any]:
        told = [columns.get(name, null()).label(name) for name in _COLUMNS]
        return select(table.c.seq, table.c.chain, *told).where(
            table.c.centre_id == desk.centre_id,
            table.c.desk_name == desk_name,
            table.c.seq.between(first, last),
        )

    rows = connection.execute(
        union_all(
            here(op, number=op.c.number, clock=op.c.clock_set_to, rebased=op.c.rebased),
            here(aside, reason=aside.c.reason),
            here(held, to_centre=held.c.to_centre),
        )
    )
    return {row.seq: _Here(**row._mapping) for row in rows}


def _check_order(header: RoundHeader, changes: Sequence[Change]) -> None:
    bad = Refused(Problem.BAD_REQUEST)
    if header.n != len(changes) or header.last_seq < 0 or header.cursor < 0:
        raise bad
    for before, change in pairwise(changes):
        if change.seq != before.seq + 1 or change.tx not in (before.tx, change.seq):
            raise bad
    if changes and header.last_seq < changes[-1].seq:
        raise bad
