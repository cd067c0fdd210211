"""Power cuts on a real file system: ext4 on a disk of its own, and what that disk held at a random instant.

The disk is a file on XFS, of which a copy that shares its blocks is taken at once while the program works.
Mounted, the copy is the disk after the power went: the kernel plays its journal back, and the desk is opened.
Needs root, loop devices, and the programs that make both file systems.
"""

from __future__ import annotations

import os
import random
import select
import shutil
import signal
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from tests.a_desk import Pattern
from tests.faults.counter_at_work import CounterAtWork, Promise, anew, open_the_desk
from tests.faults.found import Found
from tests.faults.promised import broken_in
from tests.faults.settings import USUAL, set_badly

CONTROLS = ("synchronous=NORMAL", "synchronous=OFF")
_BELOW, _DISK = "700M", "200M"
_CUTS_OF_ONE_DESK = 10
_BETWEEN = (0.02, 0.4)
_WITHOUT_END = 10_000
_PATIENCE = 60


def what_is_missing() -> str:
    """Return why no power can be cut here; "" where it can."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        return "only root can mount a disk"
    programs = ("mkfs.ext4", "mkfs.xfs", "mount", "umount", "sync")
    missing = [
        one for one in programs if shutil.which(one, path=f"{os.environ['PATH']}:/usr/sbin:/sbin") is None
    ]
    if missing:
        return f"no {', '.join(missing)} here"
    if not Path("/dev/loop-control").exists():
        return "no loop devices here"
    return ""


def cut_the_power(
    pattern: Pattern,
    folder: Path,
    cuts: int,
    seed: int,
    *,
    setting: str = USUAL,
    work: Callable[[Pattern, int, Promise], None] | None = None,
) -> Found:
    """Cut it so often while a counter, or other `work`, is at work; look at each disk that is left."""
    chance, told = random.Random(f"cuts {seed}"), Found()
    with _a_disk(folder) as disk:
        for first in range(0, cuts, _CUTS_OF_ONE_DESK):
            here = anew(pattern, disk.place / "desk")
            _run("sync", "-f", str(disk.place))
            doing = work or partial(_at_the_counter, setting)
            with _at_work(partial(doing, here, 1000 * seed + first), folder / "said") as working:
                for n in range(first, min(cuts, first + _CUTS_OF_ONE_DESK)):
                    working.go_on(chance.uniform(*_BETWEEN))
                    said = working.said()
                    with disk.as_it_was() as left:
                        found = broken_in(Pattern(left / "desk", pattern.recovery_code), said)
                    told.note(f"seed {seed}, cut {n}", found, promises=len(said))
                    told.told["within a change of key"] += bool(said) and said[-1].startswith("note within")
    return told


def _at_the_counter(setting: str, pattern: Pattern, seed: int, promise: Promise) -> None:
    desk = open_the_desk(pattern)
    set_badly(desk, setting)
    CounterAtWork(desk, random.Random(f"cuts {seed}"), promise).go_on(_WITHOUT_END)


class _Disk:
    def __init__(self, folder: Path) -> None:
        self._below, self.place, self._after = folder / "below", folder / "disk", folder / "after"
        self._image, self._left = self._below / "disk.img", self._below / "left.img"

    def make(self, folder: Path) -> None:
        for one in (self._below, self.place, self._after):
            one.mkdir(parents=True)
        _run("truncate", "-s", _BELOW, str(folder / "below.img"))
        _run("mkfs.xfs", "-q", "-m", "reflink=1", str(folder / "below.img"))
        _run("mount", "-o", "loop", str(folder / "below.img"), str(self._below))
        _run("truncate", "-s", _DISK, str(self._image))
        _run("mkfs.ext4", "-q", str(self._image))
        _run("mount", "-o", "loop", str(self._image), str(self.place))

    @contextmanager
    def as_it_was(self) -> Iterator[Path]:
        """Lend what the disk held at this instant, mounted elsewhere."""
        _run("cp", "--reflink=always", str(self._image), str(self._left))
        _run("mount", "-o", "loop", str(self._left), str(self._after))
        try:
            yield self._after
        finally:
            _run("umount", str(self._after))
            self._left.unlink()

    def take_apart(self) -> None:
        for one in (self._after, self.place, self._below):
            if one.is_mount():
                _run("umount", str(one))


@contextmanager
def _a_disk(folder: Path) -> Iterator[_Disk]:
    disk = _Disk(folder)
    try:
        disk.make(folder)
        yield disk
    finally:
        disk.take_apart()


class _Working:
    def __init__(self, child: int, said: Path) -> None:
        self._child, self._said = child, said
        self._gone = os.pidfd_open(child)

    def go_on(self, seconds: float) -> None:
        """Let it work for a while. Raises AssertionError when it has ended: work has no end."""
        ended = select.poll()
        ended.register(self._gone, select.POLLIN)
        assert not ended.poll(seconds * 1000), "the work ended by itself"

    def said(self) -> list[str]:
        """Return what it has promised by now; half a word was not said."""
        return self._said.read_text().split("\n")[:-1]

    def end(self) -> None:
        os.kill(self._child, signal.SIGKILL)
        os.waitpid(self._child, 0)
        os.close(self._gone)


@contextmanager
def _at_work(work: Callable[[Promise], None], said: Path) -> Iterator[_Working]:
    """Have some work done in a fork of this process; what it says goes into a file on another disk."""
    said.write_bytes(b"")
    child = os.fork()
    if child == 0:
        with said.open("a") as file:

            def say(words: str) -> None:
                file.write(f"{words}\n")
                file.flush()

            try:
                work(say)
            finally:
                os._exit(1)
    working = _Working(child, said)
    try:
        for _ in range(_PATIENCE * 20):
            if working.said():
                break
            working.go_on(0.05)
        yield working
    finally:
        working.end()


def _run(*words: str) -> None:
    subprocess.run(words, check=True, capture_output=True, env={**os.environ, "PATH": _path()})


def _path() -> str:
    """Return where programs are, those for the keeper of a machine too."""
    return f"{os.environ['PATH']}:/usr/sbin:/sbin"
