"""Divides what the central server answered into parts, each to be written down in a work of its own.

A long answer written down in one piece would keep every save at the counter waiting for seconds. Every part
is a reply in itself, up to a number of its own: when the app ends between two of them, the server tells the
rest again.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from jobcentre_desktop.domain.changes import NumberedChange
from jobcentre_desktop.ports import RoundReply

AT_ONCE = 25
"""Changes written down in one work: some 10 ms on the slow PCs of a centre."""


def parts_of(reply: RoundReply) -> Iterator[RoundReply]:
    """Yield the reply in parts, in the order of the centre's numbers; no save is divided.

    Directory, receipt and keys come with the last part.
    """
    own = sorted((number, seq) for seq, number in reply.numbers.items())
    heard = sorted(reply.changes, key=lambda one: one.number)
    for end in _ends(own, heard, reply.cursor):
        numbers = {seq: number for number, seq in own[: bisect_right(own, end, key=lambda one: one[0])]}
        changes = tuple(heard[: bisect_right(heard, end, key=lambda one: one.number)])
        yield replace(
            reply,
            numbers=numbers,
            clocks={seq: reply.clocks[seq] for seq in numbers if seq in reply.clocks},
            quarantined={},
            changes=changes,
            cursor=end,
            more=True,
            snapshot=False,
            receipt=None,
            directory=None,
            server_seal="",
        )
        own, heard = own[len(numbers) :], heard[len(changes) :]
    numbers = {seq: number for number, seq in own}
    clocks = {seq: clock for seq, clock in reply.clocks.items() if seq in numbers}
    yield replace(reply, numbers=numbers, clocks=clocks, changes=tuple(heard))


def _ends(own: list[tuple[int, int]], heard: list[NumberedChange], cursor: int) -> list[int]:
    """Return the numbers after which a new part begins; below the cursor, never inside another's save."""
    inside = {
        before.number
        for before, after in pairwise(heard)
        if (before.change.desk, before.change.tx) == (after.change.desk, after.change.tx)
    }
    numbers = sorted([number for number, _ in own] + [one.number for one in heard])
    ends: list[int] = []
    count = 0
    for number in numbers:
        if number >= cursor:
            break
        count += 1
        if count >= AT_ONCE and number not in inside:
            ends.append(number)
            count = 0
    return ends
