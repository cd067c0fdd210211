"""How long the place box waits at each key: `python tests/benchmarks/bench_places.py`. Target: 10 ms.

Types 300 places of all levels letter by letter, in both scripts, then with their province's name behind,
then with one letter wrong. Prints the times of reading the gazetteer, and for the keys the median, the 95th
percentile and the slowest.
"""

from __future__ import annotations

import random
import statistics
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from jobcentre_desktop.domain.places import Place  # noqa: E402
from jobcentre_desktop.reference.gazetteer import Gazetteer  # noqa: E402

SAMPLE = 300


def main() -> None:
    started = time.perf_counter()
    gazetteer = Gazetteer(ROOT / "resources")
    gazetteer.get("01")
    sys.stdout.write(f"read the places and their keys: {(time.perf_counter() - started) * 1000:.0f} ms\n")

    chance = random.Random(1)
    places = chance.sample(_all_places(gazetteer), SAMPLE)
    for language in ("km", "en"):
        names = [place.name(language) for place in places]
        typed = [name[:end] for name in names for end in range(1, len(name) + 1)]
        longer = [_with_province(place, language) for place in places]
        misspelt = [_misspelt(name, chance) for name in names]
        _report(gazetteer, f"{language}, letter by letter", typed)
        _report(gazetteer, f"{language}, with its province", longer)
        _report(gazetteer, f"{language}, one letter wrong", misspelt)


def _all_places(gazetteer: Gazetteer) -> list[Place]:
    found: list[Place] = []
    below = list(gazetteer.children())
    while below:
        found += below
        below = [child for place in below for child in gazetteer.children(place.code)]
    return found


def _with_province(place: Place, language: str) -> str:
    return f"{place.name(language)} {place.full_name(language).split(' · ')[-1]}"


def _misspelt(name: str, chance: random.Random) -> str:
    at = chance.randrange(len(name))
    return name[:at] + chance.choice(name) + name[at + 1 :]


def _report(gazetteer: Gazetteer, what: str, keys: list[str]) -> None:
    took = []
    for key in keys:
        started = time.perf_counter()
        gazetteer.search(key)
        took.append((time.perf_counter() - started) * 1000)
    worst = max(range(len(keys)), key=took.__getitem__)
    p95 = statistics.quantiles(took, n=20)[-1]
    sys.stdout.write(
        f"{what:26} {len(keys):5} keys: median {statistics.median(took):4.1f} ms, "
        f"p95 {p95:4.1f} ms, slowest {took[worst]:4.1f} ms ({keys[worst]!r})\n"
    )


if __name__ == "__main__":
    main()
