"""A counter at work in a process of its own, which starts in a moment and can be killed at any."""

from __future__ import annotations

import os
import select
import signal
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field

from tests.faults.counter_at_work import Promise

_BUG = 70


@dataclass
class Forked:
    """What came of it: all that it said, and how it ended."""

    said: list[str] = field(default_factory=list)
    bug: str = ""
    """What ended it, if it was nothing foreseen."""


def in_a_process(work: Callable[[Promise], None], *, killed_after: float | None = None) -> Forked:
    """Do some work in a fork of this process, and hear what it says until it is over.

    `killed_after` kills it so many seconds after its first word. The work imports nothing any more, so that a
    thousand of them cost no more than what they do.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _work_and_exit(work, writing)
    os.close(writing)
    told = _heard(reading, child, killed_after)
    os.close(reading)
    _, status = os.waitpid(child, 0)
    lines = told.decode().split("\n")[:-1]  # what was cut off in the midst of a word was not said
    bugs = [line.removeprefix("bug ") for line in lines if line.startswith("bug ")]
    died = os.WIFSIGNALED(status) and os.WTERMSIG(status) != signal.SIGKILL
    return Forked(
        said=[line for line in lines if not line.startswith("bug ")],
        bug=" | ".join(bugs) or (f"ended by signal {os.WTERMSIG(status)}" if died else ""),
    )


def _work_and_exit(work: Callable[[Promise], None], writing: int) -> None:
    def say(words: str) -> None:
        os.write(writing, f"{words}\n".encode())

    try:
        work(say)
    except BaseException:  # noqa: BLE001 - it is told to the parent; a fork must not go on as its parent
        say("bug " + traceback.format_exc(limit=-6).replace("\n", " / "))
        os._exit(_BUG)
    os._exit(0)


def _heard(reading: int, child: int, killed_after: float | None) -> bytes:
    told = b""
    while piece := os.read(reading, 65_536):
        told += piece
        if killed_after is not None and b"\n" in told:
            break
    if killed_after is None or not told:
        return told
    # A word that comes meanwhile is no reason to wait longer or shorter.
    left = select.poll()
    left.register(child_gone := os.pidfd_open(child), select.POLLIN)
    left.poll(killed_after * 1000)
    os.close(child_gone)
    os.kill(child, signal.SIGKILL)
    while piece := os.read(reading, 65_536):
        told += piece
    return told
