"""Many seeds in several processes: each has a database and desks of its own in one PostgreSQL.

A process ends after some thousands of seeds and another goes on, so that whatever grows in it does not grow
for ever. A seed that fails stops nothing.
"""

from __future__ import annotations

import logging
import multiprocessing
import resource
import shutil
import signal
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from queue import Empty
from typing import Any

from tests.simulation.running import run, shortest, steps_of, told
from tests.simulation.world import Ground

SEEDS_OF_A_PROCESS = 2_000
_TOLD_WHOLE = 3
"""Failures of one process that are shortened and told with their steps; of the others the seed is told."""
_LISTED = 50
_EVERY = 15.0
"""Seconds between two lines of progress."""
Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Ran:
    """What one process tells of one seed."""

    seed: int
    steps: int
    cpu: float
    """Seconds of processor time of the process itself; the database's are not in it."""
    memory: int
    """Most that the process ever held, in MB."""
    failure: str


@dataclass(slots=True)
class Sums:
    """What was seen so far."""

    first: int
    n: int
    begun: float = field(default_factory=time.monotonic)
    steps: int = 0
    cpu: float = 0.0
    memory: int = 0
    failed: list[int] = field(default_factory=list)
    done: set[int] = field(default_factory=set)
    """Seeds beyond `low`."""
    low: int = 0
    """How many from the first on are done without a gap."""

    def add(self, ran: Ran) -> None:
        self.steps += ran.steps
        self.cpu += ran.cpu
        self.memory = max(self.memory, ran.memory)
        if ran.failure:
            self.failed.append(ran.seed)
        self.done.add(ran.seed)
        while self.first + self.low in self.done:
            self.done.remove(self.first + self.low)
            self.low += 1

    @property
    def count(self) -> int:
        return self.low + len(self.done)

    def line(self) -> str:
        passed, count = time.monotonic() - self.begun, max(self.count, 1)
        return (
            f"{self.count} of {self.n} seeds, {self.steps} steps in {passed:.0f} s, "
            f"{60 * self.count / max(passed, 1):.0f} a minute, "
            f"{self.cpu / count:.2f} s of processor time each, at most {self.memory} MB a process; "
            f"{len(self.failed)} failed"
        )


def run_many(url: str, folder: Path, first: int, n: int, processes: int, say: Say) -> list[int] | None:
    """Return the seeds that failed; None when it was stopped before the last."""
    say(f"seeds {first} to {first + n - 1} in {processes} processes")
    heard: Any = multiprocessing.get_context("spawn").Queue()
    sums, last = Sums(first=first, n=n), 0.0
    parts = [
        _Part(url, folder, range(first + one, first + n, processes), heard, f"part_{one}")
        for one in range(processes)
    ]
    try:
        while any([part.goes_on() for part in parts]) or not heard.empty():
            for ran in _told(heard):
                sums.add(ran)
                if ran.failure:
                    say(ran.failure)
                if time.monotonic() - last > _EVERY:
                    last = time.monotonic()
                    say(sums.line())
    except KeyboardInterrupt:
        say("stopped")
    for part in parts:
        part.end()
    say(sums.line())
    if sums.failed:
        say("failed: " + " ".join(map(str, sorted(sums.failed)[:_LISTED])))
    if sums.low < n:
        say(f"go on with: python -m tests.simulation {n - sums.low} --first {first + sums.low}")
    return sorted(sums.failed) if sums.low == n else None


def _told(heard: Any) -> Iterator[Ran]:
    try:
        yield heard.get(timeout=1.0)
        while True:
            yield heard.get_nowait()
    except Empty:
        return


class _Part:
    """The seeds of one process after another."""

    def __init__(self, url: str, folder: Path, seeds: range, heard: Any, name: str) -> None:
        self._url, self._folder, self._seeds, self._heard, self._name = url, folder / name, seeds, heard, name
        self._process: Any = None

    def goes_on(self) -> bool:
        """Begin with the next seeds when those before are done; return whether there is any left."""
        if self._process is not None and self._process.is_alive():
            return True
        self.end()
        some, self._seeds = self._seeds[:SEEDS_OF_A_PROCESS], self._seeds[SEEDS_OF_A_PROCESS:]
        if not some:
            return False
        arguments = (self._url, self._folder, self._name, some, self._heard)
        self._process = multiprocessing.get_context("spawn").Process(target=_work, args=arguments)
        self._process.start()
        return True

    def end(self) -> None:
        if self._process is not None:
            self._process.terminate()
            self._process.join()
            self._process = None
        shutil.rmtree(self._folder, ignore_errors=True)


def _work(url: str, folder: Path, name: str, seeds: range, heard: Any) -> None:
    """Run the seeds and tell what came of each."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    logging.disable(logging.ERROR)
    ground = Ground(url, folder, name)
    told_whole = 0
    for seed in seeds:
        steps, begun = steps_of(seed), time.process_time()
        outcome = run(ground, seed, steps)
        cpu = time.process_time() - begun
        failure = outcome.failure
        if failure:
            told_whole += 1
            failure = f"seed {seed} fails: {outcome.kind}"
            if told_whole <= _TOLD_WHOLE:
                failure = told(seed, *shortest(ground, seed, steps, most=80))
        heard.put(Ran(seed=seed, steps=len(steps), cpu=cpu, memory=_most_memory(), failure=failure))
    ground.close()
    heard.close()
    heard.join_thread()


def _most_memory() -> int:
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most // (1024 * 1024 if sys.platform == "darwin" else 1024)
