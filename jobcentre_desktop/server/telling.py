"""What a desk hears of the other desks' changes: the next page, whole saves but for one that fills it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile
from typing import Any

from sqlalchemy import Connection, Row, bindparam, func, select

from jobcentre_desktop.server import tables
from jobcentre_desktop.server.audit import Reading
from jobcentre_desktop.wire.frames import DOWN_LEVEL, packed
from jobcentre_desktop.wire.state_messages import OlderHeader, OlderRequest
from jobcentre_desktop.wire.translation import numbered_line

PAGE_CHANGES = 2000
PAGE_BYTES = 8 * 1024 * 1024
"""Unpacked. A page ends before it exceeds either, unless one save alone has more changes."""
MOST_OF_A_SAVE = 10_000
"""Changes of one save on a page. What is longer, in changes or bytes, comes on several: a page that no answer
can hold would stop everybody in the centre."""
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
    .limit(bindparam("most"))
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
    here = others | {"up_to": up_to}
    sizes = connection.execute(_SIZES, here | {"most": PAGE_CHANGES + 1}).all()
    if not sizes:
        return Page(lines=(), cursor=up_to)
    last, room = _reached(sizes, PAGE_CHANGES, up_to)
    if not last:  # one save fills the page
        longer = connection.execute(_SIZES, here | {"most": MOST_OF_A_SAVE + 1})
        save = list(takewhile(lambda row: _save(row) == _save(sizes[0]), longer))
        last, room = _reached(save, MOST_OF_A_SAVE, save[-1].number)
    cursor = last or room
    bodies = connection.execute(_BODIES, others | {"up_to": cursor}).all()
    saves = tuple(
        (index + 1, one.number)
        for index, (one, after) in enumerate(pairwise(sizes))
        if _save(one) != _save(after)
    )
    lines = tuple(numbered_line(row.number, bytes(row.body)) for row in bodies)
    return Page(lines=lines, cursor=cursor, saves=saves)


def _reached(sizes: Sequence[Any], most: int, end: int) -> tuple[int, int]:
    """Return the number with which the last whole save ends that has room (0: none), and the last that has.

    `end` for both when there is room for all.
    """
    whole = length = 0
    for index, (before, row) in enumerate(pairwise([sizes[0], *sizes])):
        length += row.bytes
        if _save(before) != _save(row):
            whole = before.number
        if index >= most or (index and length > PAGE_BYTES):
            return whole, before.number
    return end, end


def _save(row: Any) -> tuple[str, int]:
    return row.desk_name, row.tx


def older_page(connection: Connection, centre_id: str, asked: OlderRequest, reading: Reading) -> bytes:
    """Return the frame with the last changes below a number, its own among them."""
    op = tables.op
    rows = connection.execute(
        select(op.c.number, op.c.body)
        .where(op.c.centre_id == centre_id, op.c.number < asked.below, op.c.number > asked.above)
        .order_by(op.c.number.desc())
        .limit(PAGE_CHANGES + 1)
    ).all()
    page = pack_older(rows, asked)
    page.enter(connection, centre_id, reading)
    return page.frame


@dataclass(frozen=True, slots=True, kw_only=True)
class OlderPage:
    """A frame of older changes, and which they are."""

    frame: bytes
    above: int
    up_to: int
    count: int

    def enter(self, connection: Connection, centre_id: str, reading: Reading, client: str = "") -> None:
        if self.count:
            reading.heard(connection, centre_id, self.above, self.up_to, self.count, client)


def pack_older(
    rows: Iterable[Row[int, bytes]], asked: OlderRequest, *, centre: str = "", next_former: str = ""
) -> OlderPage:
    """Return the frame with as many changes as a page holds, given from the highest number on."""
    told: list[bytes] = []
    length, below, highest = 0, asked.above + 1, asked.above
    for row in rows:
        length += len(row.body)
        if told and (length > PAGE_BYTES or len(told) == PAGE_CHANGES):
            break
        told.append(numbered_line(row.number, bytes(row.body)))
        below, highest = row.number, max(highest, row.number)
    else:
        below = asked.above + 1
    header = OlderHeader(n=len(told), below=below, centre=centre, next_former=next_former)
    frame = packed(header, reversed(told), DOWN_LEVEL)
    return OlderPage(frame=frame, above=below - 1, up_to=highest, count=len(told))
