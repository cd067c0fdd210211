"""One call to the disk fails: any of them, in four ways. Work goes on as a counsellor's does: try again."""

from __future__ import annotations

import errno
import random
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from itertools import product
from pathlib import Path

from jobcentre_desktop.domain.errors import JobCentreError
from tests.a_desk import Pattern
from tests.faults import preload
from tests.faults.counter_at_work import CounterAtWork, Promise, anew, open_the_desk
from tests.faults.forked import in_a_process
from tests.faults.found import Found
from tests.faults.promised import broken_in

WAYS = tuple(product((errno.EIO, errno.ENOSPC), (False, True)))
"""(which error, whether all later writes fail as well)"""
DEEDS = 12
_TOLD, _CALLS = "told ", "calls "


@dataclass(frozen=True, slots=True)
class Bad:
    """Which call fails, and how."""

    at: int
    error: int
    for_good: bool

    def __str__(self) -> str:
        return f"call {self.at}, {errno.errorcode[self.error]}{' for good' if self.for_good else ''}"


def calls_of(
    pattern: Pattern, folder: Path, seed: int, *, at_work: type[CounterAtWork] = CounterAtWork
) -> int:
    """Return how many calls the work makes when none fails."""
    done = in_a_process(partial(_work, at_work, anew(pattern, folder), Bad(0, 0, False), seed))
    assert not done.bug, done.bug
    return next(int(one.removeprefix(_CALLS)) for one in done.said if one.startswith(_CALLS))


def some_of(calls: int, runs: int, seed: int) -> list[Bad]:
    """Return so many of all calls and ways by chance; all of them if that is not more."""
    every = [Bad(at, *way) for at in range(1, calls + 1) for way in WAYS]
    return every if runs >= len(every) else random.Random(f"calls {seed}").sample(every, runs)


def let_calls_fail(
    pattern: Pattern,
    folder: Path,
    bad: Sequence[Bad],
    seed: int,
    *,
    at_work: type[CounterAtWork] = CounterAtWork,
) -> Found:
    """Do the same work once for each bad call; look at the file afterwards on a sound disk."""
    told = Found()
    for one in bad:
        mine = anew(pattern, folder)
        done = in_a_process(partial(_work, at_work, mine, one, seed))
        said = [word for word in done.said if not word.startswith((_TOLD, _CALLS))]
        told.told.update({word.removeprefix(_TOLD) for word in done.said if word.startswith(_TOLD)})
        found = [*([f"bug: {done.bug}"] if done.bug else []), *broken_in(mine, said)]
        told.note(f"seed {seed}, {one}", found, promises=len(said))
    return told


def _work(at_work: type[CounterAtWork], pattern: Pattern, bad: Bad, seed: int, say: Promise) -> None:
    def tell(trouble: JobCentreError) -> None:
        say(_TOLD + trouble.code)

    preload.fail_call(pattern.home, bad.at, bad.error, for_good=bad.for_good)
    try:
        desk = open_the_desk(pattern)
    except JobCentreError as trouble:
        tell(trouble)
        return
    at_work(desk, random.Random(f"calls {seed}"), say).go_on(DEEDS, told=tell)
    try:
        desk.close()
    except JobCentreError as trouble:
        tell(trouble)
    say(f"{_CALLS}{preload.the_library().calls_so_far()}")
