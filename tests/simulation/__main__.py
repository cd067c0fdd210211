"""Runs many seeds on all cores: `make simulate N=100000`; one again: `python -m tests.simulation --seed 7`.

Stop it with Ctrl-C whenever you like; it says what it has seen by then. A seed means the same only while the
steps of the simulation are the same.
"""

from __future__ import annotations

import argparse
import logging
import multiprocessing
import os
import secrets
import signal
import sys
import tempfile
import time
from pathlib import Path
from queue import Empty
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tests.simulation.office import quick_cluster
from tests.simulation.running import run, shortest, steps_of, told
from tests.simulation.world import Ground

_TOLD_WHOLE = 3
"""Failures of one process that are shortened and told with their steps; of the others the seed is told."""
_EVERY = 15.0
"""Seconds between two lines of progress."""


def main() -> int:
    asked = _arguments()
    logging.disable(logging.ERROR)  # a server that dies on order complains each time
    with (
        tempfile.TemporaryDirectory(prefix="sim", ignore_cleanup_errors=True) as name,
        quick_cluster(Path(name) / "pg") as url,
    ):
        if asked.seed is not None:
            return _one(url, Path(name), asked.seed)
        first = secrets.randbelow(10**9) if asked.first is None else asked.first
        return _many(url, Path(name), first, asked.n, asked.processes)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.simulation", description=__doc__)
    parser.add_argument("n", type=int, nargs="?", default=100, help="how many seeds")
    parser.add_argument("--first", type=int, help="the first seed; else one by chance")
    parser.add_argument("--seed", type=int, help="only this one, with its shortest list of steps")
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    return parser.parse_args()


def _one(url: str, folder: Path, seed: int) -> int:
    ground = Ground(url, folder / "one", "one")
    steps = steps_of(seed)
    outcome = run(ground, seed, steps)
    if outcome.failure:
        left, outcome = shortest(ground, seed, steps, hear=lambda n: _say(f"fails with {n} steps"))
        _say(told(seed, left, outcome))
    else:
        _say(f"seed {seed}: {len(steps)} steps, all held. {dict(outcome.done)}")
    ground.close()
    return 1 if outcome.failure else 0


def _many(url: str, folder: Path, first: int, n: int, processes: int) -> int:
    _say(f"seeds {first} to {first + n - 1} in {processes} processes")
    context = multiprocessing.get_context("spawn")
    heard: Any = context.Queue()
    workers = [
        context.Process(
            target=_work, args=(url, folder, part, range(first + part, first + n, processes), heard)
        )
        for part in range(processes)
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
                _say(failure)
            passed = time.monotonic() - begun
            if passed - last > _EVERY:
                last = passed
                pace = 60 * done / passed
                _say(f"{done} of {n} seeds in {passed:.0f} s, {pace:.0f} a minute, {len(failed)} failed")
    except KeyboardInterrupt:
        _say("stopped")
    for worker in workers:
        worker.terminate()
        worker.join()
    _say(f"{done} seeds from {first} in {time.monotonic() - begun:.0f} s; failed: {sorted(failed) or 'none'}")
    return 1 if failed or done < n else 0


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


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
