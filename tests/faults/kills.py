"""The program is killed at random moments of its work, again and again in the same file."""

from __future__ import annotations

import random
from functools import partial
from pathlib import Path

from tests.a_desk import Pattern
from tests.faults.counter_at_work import CounterAtWork, Promise, anew, open_the_desk
from tests.faults.forked import in_a_process
from tests.faults.found import Found
from tests.faults.promised import broken_in

_AT_MOST = 0.6
"""Seconds of work before a kill: a backup or a letter is well within."""
_WITHOUT_END = 10_000


def _work(at_work: type[CounterAtWork], pattern: Pattern, seed: int, promise: Promise) -> None:
    desk = open_the_desk(pattern, days=seed % 300)
    at_work(desk, random.Random(f"work {seed}"), promise).go_on(_WITHOUT_END)


def kill_often(
    pattern: Pattern, folder: Path, kills: int, seed: int, *, at_work: type[CounterAtWork] = CounterAtWork
) -> Found:
    """Kill so often in one file, and look at all of it after each; after a fault go on with a fresh one."""
    chance, told = random.Random(f"kills {seed}"), Found()
    mine, said = anew(pattern, folder), list[str]()
    for n in range(kills):
        work = partial(_work, at_work, mine, 1000 * seed + n)
        done = in_a_process(work, killed_after=chance.uniform(0, _AT_MOST))
        said += done.said
        found = [f"bug: {done.bug}"] if done.bug else broken_in(mine, said)
        told.note(f"seed {seed}, kill {n}", found, promises=len(done.said))
        if found:
            mine, said = anew(pattern, folder), []
    return told
