"""Faults of machines against real work, in numbers: `make faults`, or fewer: `make faults ARGS="--kills 20"`.

Each section is shown to find what it looks for: with a setting, or with a counter, that must break promises.
"""

from __future__ import annotations

import argparse
import errno
import multiprocessing
import os
import secrets
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any, cast

from tests.a_desk import Pattern
from tests.central import CentralServer, start_central_server
from tests.faults import preload
from tests.faults.bad_calls import Bad, calls_of, let_calls_fail, some_of
from tests.faults.bit_flips import flip_bits
from tests.faults.counter_at_work import CounterAtWork, TooHasty
from tests.faults.crash_states import look_at_states
from tests.faults.found import Found
from tests.faults.keys_at_work import change_keys
from tests.faults.kills import at_the_counter, kill_often
from tests.faults.migrations import kill_migrations
from tests.faults.power_cuts import CONTROLS as CUT_CONTROLS
from tests.faults.power_cuts import cut_the_power, what_is_missing
from tests.faults.restores import kill_restores
from tests.faults.rounds import kill_rounds
from tests.faults.settings import CONTROLS
from tests.patterns import Patterns

_MEMORY = Path("/dev/shm")
_TOLD = 5
"""Broken promises of a section that are told whole."""
Part = Callable[[Path], Found]
"""A part of a section, to be done in a folder of its own."""


@dataclass(frozen=True)
class Section:
    name: str
    parts: list[Part]
    must_break: bool = False
    """Whether it is there to show that broken promises are found."""

    def holds(self, found: Found) -> bool:
        return bool(found.bad) is self.must_break


def main() -> int:
    asked = _arguments()
    why_not = what_is_missing()
    if asked.cuts and why_not:
        _say(f"power cuts on a real file system: NOT RUN, {why_not}")
        asked.cuts = 0
    if asked.states or asked.calls or (asked.keys and why_not):
        try:
            preload.be_started_with_it(["-m", "tests.faults", *sys.argv[1:]])
        except preload.NoCompiler:
            sys.stderr.write("Without Linux and a C compiler (cc) only --kills and --flips can be run.\n")
            return 2
    with tempfile.TemporaryDirectory(prefix="faults", dir=_in_memory(), ignore_cleanup_errors=True) as name:
        seed = secrets.randbelow(10**6) if asked.seed is None else asked.seed
        _say(f"seed {seed}, {asked.processes} processes")
        pattern = Patterns(Path(name) / "pattern").new_desk()
        with _server_for(asked) as server:
            sections = list(_sections(pattern, Path(name), asked, seed, server))
            held = [_run(section, Path(name), asked.processes) for section in sections]
    return 0 if all(held) else 1


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument("--kills", type=int, default=1_000, help="kill -9 at a random moment of real work")
    parser.add_argument("--rounds", type=int, default=1_000, help="kills in a round, over a line that breaks")
    parser.add_argument("--keys", type=int, default=250, help="kills and cuts while keys change")
    parser.add_argument("--migrations", type=int, default=100, help="kills while an older file is renewed")
    parser.add_argument("--restores", type=int, default=100, help="kills while a copy is put in its place")
    parser.add_argument("--cuts", type=int, default=500, help="power cuts on a real file system")
    parser.add_argument("--states", type=int, default=50_000, help="states of a disk after a power cut")
    parser.add_argument("--calls", type=int, default=10**6, help="bad calls to the disk; at most every one")
    parser.add_argument("--flips", type=int, default=300, help="bits of the file turned over")
    parser.add_argument("--seed", type=int, help="else one by chance")
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    return parser.parse_args()


def _sections(
    pattern: Pattern, folder: Path, asked: argparse.Namespace, seed: int, server: CentralServer | None
) -> Iterator[Section]:
    def parts(total: int, of: int, make: Callable[[Path, int, int], Found]) -> list[Part]:
        return [
            partial(_part, make, min(of, total - start), seed + n)
            for n, start in enumerate(range(0, total, of))
        ]

    if asked.kills:
        yield Section("kills", parts(asked.kills, 25, partial(kill_often, pattern)))
        hasty = partial(kill_often, pattern, work=partial(at_the_counter, at_work=TooHasty))
        yield Section("kills, promised before it is kept", parts(10, 5, hasty), must_break=True)
    if asked.keys:
        yield from _keys(pattern, asked.keys, parts)
    if asked.migrations:
        yield Section("migrations killed", parts(asked.migrations, 25, partial(kill_migrations, pattern)))
        piecemeal = partial(kill_migrations, pattern, piecemeal=True)
        yield Section("migrations in many transactions", parts(20, 10, piecemeal), must_break=True)
    if asked.restores:
        yield Section("restorings killed", parts(asked.restores, 25, partial(kill_restores, pattern)))
        in_place = partial(kill_restores, pattern, in_place=True)
        yield Section("restorings over the file", parts(40, 20, in_place), must_break=True)
    if server is not None:
        yield Section("rounds killed and cut", parts(asked.rounds, 25, partial(kill_rounds, server)))
        never = partial(kill_rounds, server, first_letter="M", heals=False)
        yield Section("rounds over a line that never heals", parts(4, 2, never), must_break=True)
    if asked.cuts:
        cut = partial(cut_the_power, pattern)
        yield Section("power cuts on a real file system", parts(asked.cuts, 50, cut))
        for setting in CUT_CONTROLS:
            badly = partial(cut_the_power, pattern, setting=setting)
            yield Section(f"power cuts with {setting}", parts(60, 30, badly), must_break=True)
    if asked.states:
        yield Section("states after a power cut", parts(asked.states, 200, partial(look_at_states, pattern)))
        for setting in CONTROLS:
            controlled = partial(look_at_states, pattern, setting=setting)
            yield Section(f"states with {setting}", parts(40, 20, controlled), must_break=True)
    if asked.calls:
        some = some_of(calls_of(pattern, folder / "counted", seed), asked.calls, seed)
        pieces = [some[start : start + 40] for start in range(0, len(some), 40)]
        yield Section("bad calls", [partial(_bad, pattern, piece, seed, CounterAtWork) for piece in pieces])
        calls = calls_of(pattern, folder / "counted", seed, at_work=TooHasty)
        full = [Bad(calls * tenths // 10, errno.ENOSPC, for_good=True) for tenths in range(3, 10)]
        hasty_too = partial(_bad, pattern, full, seed, TooHasty)
        yield Section("bad calls, promised before it is kept", [hasty_too], must_break=True)
    if asked.flips:
        yield Section("bits turned over", parts(asked.flips, 25, partial(flip_bits, pattern)))


def _keys(pattern: Pattern, total: int, parts: Callable[..., list[Part]]) -> Iterator[Section]:
    """Half of them kills; the other half cuts, on a real file system where that can be done."""
    kills, cuts = total - total // 2, total // 2
    killed = partial(kill_often, pattern, work=change_keys, at_most=1.5)
    yield Section("keys change, killed", parts(kills, 25, killed))
    if what_is_missing():
        yield Section("keys change, states", parts(cuts, 50, partial(look_at_states, pattern, keys=True)))
    else:
        yield Section("keys change, cut", parts(cuts, 25, partial(cut_the_power, pattern, work=change_keys)))
    hasty = partial(kill_often, pattern, work=partial(change_keys, hasty=True), at_most=1.5)
    yield Section("passwords, promised before they are set", parts(10, 5, hasty), must_break=True)


@contextmanager
def _server_for(asked: argparse.Namespace) -> Iterator[CentralServer | None]:
    """Lend a central server where rounds are to be killed."""
    if not asked.rounds:
        yield None
        return
    server = start_central_server()
    try:
        # What works in other processes needs its address, and not what was started here.
        yield replace(server, process=cast("Any", None))
    finally:
        server.stop()


def _part(make: Callable[[Path, int, int], Found], count: int, seed: int, folder: Path) -> Found:
    return make(folder, count, seed)


def _bad(
    pattern: Pattern, bad: Sequence[Bad], seed: int, at_work: type[CounterAtWork], folder: Path
) -> Found:
    return let_calls_fail(pattern, folder, bad, seed, at_work=at_work)


def _run(section: Section, folder: Path, processes: int) -> bool:
    began, found = time.monotonic(), Found()
    place = Path(tempfile.mkdtemp(dir=folder))
    work = [(part, place / f"part-{n}") for n, part in enumerate(section.parts)]
    with multiprocessing.get_context("fork").Pool(processes) as pool:
        for one in pool.imap_unordered(_do, work):
            found.add(one)
    shutil.rmtree(place, ignore_errors=True)
    told = f", told of: {dict(found.told)}" if found.told else ""
    _say(
        f"{section.name}: {found.tries:,}, {found.promises:,} promises, broken in {found.bad:,}"
        f"{' (as must be)' if section.must_break else ''}, {time.monotonic() - began:.0f} s{told}"
    )
    if section.holds(found):
        return True
    _say("NOT HELD" if found.broken else "NOT HELD: nothing was found where something must be")
    for one in found.broken[:_TOLD]:
        _say(f"  {one}")
    return False


def _do(work: tuple[Part, Path]) -> Found:
    part, folder = work
    return part(folder)


def _in_memory() -> Path | None:
    return _MEMORY if _MEMORY.is_dir() else None


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
