"""Knocks at every door with hostile inputs: `make fuzz`, or fewer: `make fuzz ARGS="--tries 2000"`.

Half of the inputs are made by Hypothesis, half by a fuzzer that is led by coverage. A careless door of the
same kind gets the first of both: unless each finds a fault there, the run proves nothing and fails.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import secrets
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

from tests.fuzz.doors import DOORS

_START, _EACH = 600, 0.6
"""Seconds after which a process is given up, and for each of its inputs so many more."""


@dataclass(frozen=True)
class Told:
    """What came of knocking at one door."""

    door: str
    seconds: float
    found: dict[str, Any]
    trouble: str = ""

    def holds(self) -> bool:
        return not self.trouble and not self.found["faults"] and all(self.found["careless"].values())


def main() -> int:
    asked = _arguments()
    chance = secrets.randbelow(10**6) if asked.seed is None else asked.seed
    guided = not asked.unguided and importlib.util.find_spec("atheris") is not None
    how = "" if guided else "; by Hypothesis alone, as Atheris is not here"
    _say(f"seed {chance}, {asked.tries:,} inputs, {asked.processes} processes{how}")
    doors = asked.doors.split(",") if asked.doors else list(DOORS)
    doors.sort(key=lambda door: DOORS[door].share)  # the slowest first, so that none is waited for at the end
    shares = sum(DOORS[door].share for door in doors)

    def knocked(door: str) -> Told:
        return _tell(_knocked(door, -(-asked.tries * DOORS[door].share // shares), chance, guided))

    with ThreadPoolExecutor(asked.processes) as pool:
        told = list(pool.map(knocked, doors))
    _say(f"{sum(one.found.get('tries', 0) for one in told):,} inputs in all")
    return 0 if all(one.holds() for one in told) else 1


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--tries", type=int, default=100_000, help="inputs, all doors together")
    parser.add_argument("--doors", default="", help=f"some of {','.join(DOORS)}")
    parser.add_argument("--seed", type=int, help="else one by chance")
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--unguided", action="store_true", help="by Hypothesis alone, which starts sooner")
    return parser.parse_args()


def _knocked(door: str, tries: int, chance: int, guided: bool) -> Told:
    """Knock in a process of its own: what dies or hangs for good takes nothing along."""
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="fuzz", ignore_cleanup_errors=True) as folder:
        command = [sys.executable, "-m", "tests.fuzz.at_a_door", door, str(tries), str(chance), folder]
        try:
            done = subprocess.run(
                [*command, *(["guided"] if guided else [])],
                capture_output=True,
                text=True,
                errors="replace",
                check=False,
                timeout=_START + _EACH * tries,
            )
        except subprocess.TimeoutExpired:
            return Told(door, time.monotonic() - began, {}, "hangs")
    seconds = time.monotonic() - began
    if done.returncode:
        return Told(door, seconds, {}, f"ended with {done.returncode}: {done.stderr[-2000:]}")
    return Told(door, seconds, json.loads(done.stdout.splitlines()[-1]))


def _tell(told: Told) -> Told:
    if told.trouble:
        _say(f"{told.door}: NOT HELD: {told.trouble}")
        return told
    found = told.found
    taken = found["told"].get("taken", 0)
    _say(
        f"{told.door}: {found['tries']:,} inputs, {taken:,} taken in, {len(found['faults'])} faults, "
        f"slowest {found['slowest']:.1f} s; in the careless door, as must be: "
        f"{', '.join(f'{faults} {by}' for by, faults in found['careless'].items())}; {told.seconds:.0f} s"
    )
    if not told.holds():
        _say("NOT HELD")
        for fault, name in found["faults"].items():
            _say(f"  {fault} out/fuzz/{name}")
    return told


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
