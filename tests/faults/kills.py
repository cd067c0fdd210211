"""The program is killed at random moments of its work, again and again in the same file."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from tests.a_desk import Pattern
from tests.faults.counter_at_work import CounterAtWork, Promise, anew, open_the_desk
from tests.faults.forked import in_a_process
from tests.faults.found import Found
from tests.faults.promised import broken_in

AT_MOST = 0.6
"""Seconds of work before a kill: a backup or a letter is well within."""
_WITHOUT_END = 10_000
Work = Callable[[Pattern, int, Promise], None]
"""Works without end on the desk in a folder; the number is what its chances come from."""


def at_the_counter(
    pattern: Pattern, seed: int, promise: Promise, *, at_work: type[CounterAtWork] = CounterAtWork
) -> None:
    desk = open_the_desk(pattern, days=seed % 300)
    at_work(desk, random.Random(f"work {seed}"), promise).go_on(_WITHOUT_END)


def kill_often(
    pattern: Pattern,
    folder: Path,
    kills: int,
    seed: int,
    *,
    work: Work = at_the_counter,
    at_most: float = AT_MOST,
    look: Callable[[Pattern, Sequence[str]], list[str]] = broken_in,
) -> Found:
    """Kill so often in one file, and look at all of it after each; after a fault go on with a fresh one."""
    chance, told = random.Random(f"kills {seed}"), Found()
    mine, said = anew(pattern, folder), list[str]()
    for n in range(kills):
        done = in_a_process(partial(work, mine, 1000 * seed + n), killed_after=chance.uniform(0, at_most))
        said += done.said
        found = [f"bug: {done.bug}"] if done.bug else look(mine, said)
        told.note(f"seed {seed}, kill {n}", found, promises=len(done.said))
        if done.said and done.said[-1].startswith("note within "):
            told.told[done.said[-1].removeprefix("note ")] += 1
        if found:
            mine, said = anew(pattern, folder), []
    return told
