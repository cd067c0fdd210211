"""What a desk hears of the other desks' changes: the next page, whole saves only."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from sqlalchemy import Connection, Row, bindparam, func, select

from jobcentre_desktop.server import tables
from jobcentre_desktop.wire.frames import DOWN_LEVEL, packed
from jobcentre_desktop.wire.state_messages import OlderHeader, OlderRequest
from jobcentre_desktop.wire.translation import numbered_line

PAGE_CHANGES = 2000
PAGE_BYTES = 8 * 1024 * 1024
"""Unpacked. A page ends before it exceeds either, unless one save alone does."""
_OF_OTHERS = (
    tables.op.c.centre_id == bindparam("centre"),
    tables.op.c.number > bindparam("above"),
    tables.op.c.number <= bindparam("up_to"),
    tables.op.c.desk_name != bindparam("own"),
)
_SIZES = (
    select(
        tables.op.c.number,
        tables.op.c.desk_name,
        tables.op.c.tx,
        func.octet_length(tables.op.c.body).label("bytes"),
    )
    .where(*_OF_OTHERS)
    .order_by(tables.op.c.number)
    .limit(PAGE_CHANGES + 1)
)
_BODIES = select(tables.op.c.number, tables.op.c.body).where(*_OF_OTHERS).order_by(tables.op.c.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    lines: tuple[bytes, ...]
    cursor: int
    """Up to this number everything has been told."""
    saves: tuple[tuple[int, int], ...] = ()
    """Of each save, in their order: how many lines end with it, and its last number."""

    def ends(self, most: int, *, below: int) -> list[int]:
        """Return after how many lines a part may end: so many in each or a few more, and no number beyond."""
        ends = [0]
        for lines, number in self.saves:
            if number >= below or lines >= len(self.lines):
                break
            if lines - ends[-1] >= most:
                ends.append(lines)
        return [*ends[1:], len(self.lines)]


def next_page(connection: Connection, centre_id: str, *, own_name: str, cursor: int, up_to: int) -> Page:
    """Return the changes of others after `cursor`, at most up to `up_to`, in the order of their numbers."""
    others = {"centre": centre_id, "above": cursor, "own": own_name}
    sizes = connection.execute(_SIZES, others | {"up_to": up_to}).all()
    last, length, end_of_save = up_to, 0, cursor
    for index, row in enumerate(sizes):
        length += row.bytes
        starts_save = index > 0 and (row.desk_name, row.tx) != (
            sizes[index - 1].desk_name,
            sizes[index - 1].tx,
        )
        if starts_save:
            end_of_save = sizes[index - 1].number
        if index >= PAGE_CHANGES or length > PAGE_BYTES:
            # The last save that is whole; or, when one save fills the page, that save to its end.
            last = (
                end_of_save
                if end_of_save > cursor
                else _end_of_save(connection, centre_id, row.desk_name, row.tx)
            )
            break
    if not sizes:
        return Page(lines=(), cursor=up_to)
    bodies = connection.execute(_BODIES, others | {"up_to": min(last, up_to)})
    saves = tuple(
        (index + 1, one.number)
        for index, (one, after) in enumerate(pairwise(sizes))
        if (one.desk_name, one.tx) != (after.desk_name, after.tx)
    )
    lines = tuple(numbered_line(row.number, bytes(row.body)) for row in bodies)
    return Page(lines=lines, cursor=last, saves=saves)


def _end_of_save(connection: Connection, centre_id: str, desk_name: str, tx: int) -> int:
    op = tables.op
    end = connection.scalar(
        select(func.max(op.c.number)).where(
            op.c.centre_id == centre_id,
            op.c.desk_name == desk_name,
            op.c.tx == tx,
        )
    )
    return int(end or 0)


def older_page(connection: Connection, centre_id: str, asked: OlderRequest) -> bytes:
    """Return the frame with the last changes below a number, its own among them."""
    op = tables.op
    rows = connection.execute(
        select(op.c.number, op.c.body)
        .where(op.c.centre_id == centre_id, op.c.number < asked.below, op.c.number > asked.above)
        .order_by(op.c.number.desc())
        .limit(PAGE_CHANGES + 1)
    ).all()
    return pack_older(rows, asked)


def pack_older(
    rows: Iterable[Row[int, bytes]], asked: OlderRequest, *, centre: str = "", next_former: str = ""
) -> bytes:
    """Return the frame with as many changes as a page holds, given from the highest number on."""
    told: list[bytes] = []
    length, below = 0, asked.above + 1
    for row in rows:
        length += len(row.body)
        if told and (length > PAGE_BYTES or len(told) == PAGE_CHANGES):
            break
        told.append(numbered_line(row.number, bytes(row.body)))
        below = row.number
    else:
        below = asked.above + 1
    header = OlderHeader(n=len(told), below=below, centre=centre, next_former=next_former)
    return packed(header, reversed(told), DOWN_LEVEL)
