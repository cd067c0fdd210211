"""How well people who come again are recognised: `python tests/benchmarks/bench_duplicates.py`.

A generated set with the truth (`registered_twice.py`) is looked for among the clients on file, as the
registration form does while somebody types. Precision: of all candidates shown at a level, how many are the
person. Recall: of all people who come again, how many are shown at the level or above. The rules were tuned
on seeds 1 to 3; the figures are those of another.
"""

from __future__ import annotations

import random
import statistics
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

from sqlalchemy import select

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from jobcentre_desktop.domain.client import Client  # noqa: E402
from jobcentre_desktop.domain.duplicates import Level  # noqa: E402
from jobcentre_desktop.services.find_duplicates import LookForDuplicates  # noqa: E402
from jobcentre_desktop.storage.tables import client_index  # noqa: E402
from tests.benchmarks.filled_desk import asked, filled_desk  # noqa: E402
from tests.benchmarks.invented_people import people  # noqa: E402
from tests.benchmarks.registered_twice import Registration, registrations  # noqa: E402
from tests.integration.desk_file import TODAY, DeskFile  # noqa: E402

SAMPLE = 1500
SEED = 7


def main() -> None:
    told = asked(__doc__ or "", clients=100_000)
    with filled_desk(told.clients, told.folder) as desk:
        report(desk, list(registered(desk, told.seed or SEED)))


def registered(desk: DeskFile, seed: int) -> Iterable[Registration]:
    with desk.work(reading=True) as work:
        drawn = random.Random(seed).sample(range(1, work.clients.count()), SAMPLE)
        rows = select(client_index.c.client_id).where(client_index.c.row.in_(drawn))
        with desk.engine.execution_options(ro=True).connect() as connection:
            on_file = [work.records.get(Client, found) for (found,) in connection.execute(rows)]
    strangers = people(SAMPLE, desk.new_id, today=TODAY, seed=1000 + seed)
    return registrations(on_file, strangers, seed)


def report(desk: DeskFile, registered: Sequence[Registration]) -> None:
    look = LookForDuplicates(desk.work)
    times, shown = [], []
    right: Counter[Level] = Counter()
    wrong: Counter[Level] = Counter()
    by_kind: dict[str, Counter[str]] = defaultdict(Counter)
    for one in registered:
        started = time.perf_counter()
        found = look(one.told)
        times.append((time.perf_counter() - started) * 1000)
        shown.append(len(found))
        level_of = {each.row.id: each.likeness.level for each in found}
        meant = level_of.pop(one.same_as, None) if one.same_as else None
        if meant:
            right[meant] += 1
        wrong.update(level_of.values())
        came = (meant.value if meant else "missed") if one.same_as else _highest(level_of.values())
        for kind in one.kinds:
            by_kind[kind].update(("all", came))
    again = sum(one.same_as is not None for one in registered)
    _say(f"{len(registered)} registrations, {again} of people on file")
    _say(f"{'level':28}{'shown':>8}{'precision':>11}{'recall':>9}")
    so_far = 0
    for level in (Level.STRONG, Level.POSSIBLE):
        so_far += right[level]
        all_shown = right[level] + wrong[level]
        _say(f"{level:28}{all_shown:8}{right[level] / max(all_shown, 1):11.3f}{so_far / again:9.3f}")
    _say(f"{'':28}{'all':>6}{'strong':>8}{'possible':>10}{'missed':>8}")
    for kind, count in by_kind.items():
        _say(f"{kind:36}{count['all']:6}{count['strong']:8}{count['possible']:10}{count['missed']:8}")
    _say(f"candidates: {statistics.mean(shown):.2f} a registration, 95 % have at most {_worst_5(shown):.0f}")
    _say(
        f"a look: median {statistics.median(times):.1f} ms, 95 % {_worst_5(times):.1f}, most {max(times):.1f}"
    )


def _highest(levels: Iterable[Level]) -> str:
    there = set(levels)
    return "strong" if Level.STRONG in there else "possible" if there else "none"


def _worst_5(values: Sequence[float]) -> float:
    return sorted(values)[int(len(values) * 0.95)]


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")


if __name__ == "__main__":
    main()
