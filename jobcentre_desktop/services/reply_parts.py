"""Divides what the central server answered into parts, each to be written down in a work of its own.

A long answer written down in one piece would keep every save at the counter waiting for seconds. Every part
is a reply in itself, up to a number of its own: when the app ends between two of them, the server tells the
rest again.

Every work costs something of its own, so parts are long while nobody waits; when a save does, a long part is
undone and begun again as a short one, and parts grow from there.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import pairwise
from typing import TypeVar

from jobcentre_desktop.ports import GaveWay, OpenWork, RoundReply, Work

MOST = 600
LEAST = 5
"""Changes of a part that does not give way."""

T = TypeVar("T")


def write_in_parts(open_work: OpenWork, reply: RoundReply, write: Callable[[Work, RoundReply], T]) -> T:
    """Have a reply written down and committed part by part; return what `write` said of the last one."""
    parts, most = Parts(reply), MOST
    while True:
        part = parts.next(most)
        try:
            with open_work(gives_way=most > LEAST) as work:
                told = write(work, part)
                work.commit()
        except GaveWay:
            most = LEAST
            continue
        parts.drop(part)
        if not parts.left:
            return told
        most = min(2 * most, MOST)


class Parts:
    """What is left of a reply, in the order of the centre's numbers; no save of others is divided.

    Directory, receipt and keys come with the last part. What the server did not number comes with the part in
    which the desk's own changes pass it: what is still to send has no gap at any time.
    """

    def __init__(self, reply: RoundReply) -> None:
        self._reply = reply
        self._own = sorted((number, seq) for seq, number in reply.numbers.items())
        self._heard = sorted(reply.changes, key=lambda one: one.number)
        self._numbers = sorted([number for number, _ in self._own] + [one.number for one in self._heard])
        self._inside = {
            before.number
            for before, after in pairwise(self._heard)
            if (before.change.desk, before.change.tx) == (after.change.desk, after.change.tx)
        }
        self._aside = {*reply.quarantined, *reply.held}
        self.left = True

    def next(self, most: int) -> RoundReply:
        """Return the next part: so many changes, and as many more as the last save in it has."""
        end = self._end(most)
        if end is None:
            own, changes = self._own, self._heard
        else:
            own = self._own[: bisect_right(self._own, end, key=lambda one: one[0])]
            changes = self._heard[: bisect_right(self._heard, end, key=lambda one: one.number)]
        numbers = {seq: number for number, seq in own}
        part = replace(
            self._reply,
            numbers=numbers,
            clocks={seq: self._reply.clocks[seq] for seq in numbers if seq in self._reply.clocks},
            rebased={seq: self._reply.rebased[seq] for seq in numbers if seq in self._reply.rebased},
            changes=tuple(changes),
            quarantined=self._left_of(self._reply.quarantined),
            held=self._left_of(self._reply.held),
        )
        if end is None:
            return part
        passed = max(numbers, default=0)
        return replace(
            part,
            quarantined={seq: reason for seq, reason in part.quarantined.items() if seq < passed},
            held={seq: there for seq, there in part.held.items() if seq < passed},
            cursor=end,
            more=True,
            snapshot=False,
            receipt=None,
            directory=None,
            server_seal="",
        )

    def drop(self, part: RoundReply) -> None:
        """Leave out a part that is written down."""
        self._own = self._own[len(part.numbers) :]
        self._heard = self._heard[len(part.changes) :]
        self._numbers = self._numbers[len(part.numbers) + len(part.changes) :]
        for seq in (*part.quarantined, *part.held):
            self._aside.discard(seq)
        self.left = part.cursor < self._reply.cursor

    def _end(self, most: int) -> int | None:
        """Return the number after which another part begins; None when all that is left is one."""
        for number in self._numbers[most - 1 :]:
            if number >= self._reply.cursor:
                break
            if number not in self._inside:
                return number
        return None

    def _left_of(self, told: Mapping[int, str]) -> dict[int, str]:
        return {seq: why for seq, why in told.items() if seq in self._aside}
