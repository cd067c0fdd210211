"""Runs many seeds on all cores: `make simulate N=100000`; one again: `python -m tests.simulation --seed 7`.

Stop it with Ctrl-C whenever you like; it says what it has seen by then and how to go on. A seed means the
same only while the steps of the simulation are the same.
"""

from __future__ import annotations

import argparse
import logging
import os
import secrets
import shutil
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tests.simulation.many import run_many
from tests.simulation.office import quick_cluster
from tests.simulation.running import run, shortest, steps_of, told
from tests.simulation.world import Ground

_MEMORY = Path("/dev/shm")
_ROOM = 2 * 1024**3


def main() -> int:
    asked = _arguments()
    os.nice(asked.nice)
    logging.disable(logging.ERROR)  # a server that dies on order complains each time
    with (
        tempfile.TemporaryDirectory(prefix="sim", dir=_in_memory(), ignore_cleanup_errors=True) as name,
        quick_cluster(Path(name) / "pg") as url,
    ):
        if asked.seed is not None:
            return _one(url, Path(name), asked.seed)
        first = secrets.randbelow(10**9) if asked.first is None else asked.first
        failed = run_many(url, Path(name), first, asked.n, asked.processes, _say)
        return 0 if failed == [] else 1


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.simulation", description=__doc__)
    parser.add_argument("n", type=int, nargs="?", default=100, help="how many seeds")
    parser.add_argument("--first", type=int, help="the first seed; else one by chance")
    parser.add_argument("--seed", type=int, help="only this one, with its shortest list of steps")
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--nice", type=int, default=0, help="19 leaves the processor to all others")
    return parser.parse_args()


def _in_memory() -> Path | None:
    """Return a folder in memory, where there is one with room: nothing here has to outlive a power cut."""
    return _MEMORY if _MEMORY.is_dir() and shutil.disk_usage(_MEMORY).free > _ROOM else None


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


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
