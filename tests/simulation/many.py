"""Many seeds in several processes: each has a database and desks of its own in one PostgreSQL."""

from __future__ import annotations

import logging
import multiprocessing
import signal
import time
from collections.abc import Callable
from pathlib import Path
from queue import Empty
from typing import Any

from tests.simulation.running import run, shortest, steps_of, told
from tests.simulation.world import Ground

_TOLD_WHOLE = 3
"""Failures of one process that are shortened and told with their steps; of the others the seed is told."""
_EVERY = 15.0
"""Seconds between two lines of progress."""


def run_many(
    url: str, folder: Path, first: int, n: int, processes: int, say: Callable[[str], None]
) -> list[int] | None:
    """Return the seeds that failed; None when it was stopped before the last."""
    say(f"seeds {first} to {first + n - 1} in {processes} processes")
    context = multiprocessing.get_context("spawn")
    heard: Any = context.Queue()
    parts = [range(first + part, first + n, processes) for part in range(processes)]
    workers = [
        context.Process(target=_work, args=(url, folder, part, seeds, heard))
        for part, seeds in enumerate(parts)
    ]
    for worker in workers:
        worker.start()
    begun, last, done, failed = time.monotonic(), 0.0, 0, list[int]()
    try:
        while done < n and (any(one.is_alive() for one in workers) or not heard.empty()):
            try:
                seed, failure = heard.get(timeout=1.0)
            except Empty:
                continue
            done += 1
            if failure:
                failed.append(seed)
                say(failure)
            passed = time.monotonic() - begun
            if passed - last > _EVERY:
                last = passed
                pace = 60 * done / passed
                say(f"{done} of {n} seeds in {passed:.0f} s, {pace:.0f} a minute, {len(failed)} failed")
    except KeyboardInterrupt:
        say("stopped")
    for worker in workers:
        worker.terminate()
        worker.join()
    say(f"{done} seeds from {first} in {time.monotonic() - begun:.0f} s; failed: {sorted(failed) or 'none'}")
    return sorted(failed) if done == n else None


def _work(url: str, folder: Path, part: int, seeds: range, heard: Any) -> None:
    """Run every seed of one process's part and tell what came of each."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    logging.disable(logging.ERROR)
    ground = Ground(url, folder / f"part-{part}", f"part_{part}")
    told_whole = 0
    for seed in seeds:
        steps = steps_of(seed)
        outcome = run(ground, seed, steps)
        failure = outcome.failure
        if failure:
            told_whole += 1
            failure = f"seed {seed} fails: {outcome.kind}"
            if told_whole <= _TOLD_WHOLE:
                failure = told(seed, *shortest(ground, seed, steps, most=80))
        heard.put((seed, failure))
