"""The sync table: what a round takes on a provincial line, and what physics asks for the same bytes.

Run `make bench-sync`, or `python tests/benchmarks/bench_sync.py --rows days,herd`. Real parts throughout: a
server process with its PostgreSQL, desks with their encrypted files and services, HTTP by `requests`; only
the slow line is made (`slow_line.py`: 300 ms there and back, 256 kbit/s up, 1 Mbit/s down). What the desks do
is in `counter_work.py` and `working_desk.py`. The limit is two round trips, and the bytes that went over the
line at its speed.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from tests.benchmarks import sync_rows  # noqa: E402
from tests.benchmarks.pouchdb_peer import pouchdb  # noqa: E402
from tests.benchmarks.sync_rows import Row, load, say  # noqa: E402


def main() -> int:
    asked = _asked()
    groups: dict[str, Callable[[], Iterator[Row]]] = {
        "days": lambda: sync_rows.days(asked.base, asked.runs),
        "up1000": lambda: iter([sync_rows.new_clients(1000, asked.runs)]),
        "up10000": lambda: iter([sync_rows.new_clients(10_000, 1)]),
        "down": lambda: iter([sync_rows.new_desk_slow(asked.base)]),
        "down100000": lambda: iter([sync_rows.new_desk_loopback(asked.large)]),
        "herd": lambda: iter([sync_rows.many_desks(asked.desks, asked.processes)]),
        "save": lambda: iter([sync_rows.save_meanwhile(asked.meanwhile, 200)]),
        "pouchdb": lambda: pouchdb(asked.base, asked.runs),
    }
    wanted = asked.rows.split(",") if asked.rows else list(groups)
    if unknown := set(wanted) - set(groups):
        raise SystemExit(f"no such rows: {', '.join(sorted(unknown))}; there are {', '.join(groups)}")
    rows: list[Row] = []
    for name in wanted:
        began = time.perf_counter()
        for row in groups[name]():
            rows.append(row)
            say(f"{row.what}: {_seconds(row)}{'' if row.holds else ', NOT held'}")
        say(f"  ({name}: {time.perf_counter() - began:.0f} s with its preparations, {load()})")
    sys.stdout.write("\n".join([*_HEAD, *map(_line, rows)]) + "\n")
    return 0 if all(row.holds for row in rows) else 1


_HEAD = (
    "| | median | limit | gate | stretch | held | our CPU s | kB up | kB down | requests | runs | |",
    "|---|--:|--:|---|---|---|--:|--:|--:|--:|--:|---|",
)


def _line(row: Row) -> str:
    held = ("yes, both" if row.stretches else "yes" if row.holds else "**no**") if row.gate else ""
    parts = (
        *(row.what, _seconds(row), "" if row.limit is None else f"{row.limit:.2f} s"),
        *(row.gate, row.stretch, held, "" if row.cpu is None else f"{row.cpu:.2f}"),
        *(f"{row.up / 1000:.1f}" if row.up else "", f"{row.down / 1000:.1f}" if row.down else ""),
        *(str(row.requests or ""), str(row.runs), row.more),
    )
    return "| " + " | ".join(parts) + " |"


def _seconds(row: Row) -> str:
    return f"{row.seconds:.2f} s" if row.seconds >= 0.1 else f"{row.seconds * 1000:.1f} ms"


def _asked() -> argparse.Namespace:
    asked = argparse.ArgumentParser(description="The sync table.")
    asked.add_argument("--rows", help="some of days,up1000,up10000,down,down100000,herd,save,pouchdb")
    asked.add_argument("--base", type=int, default=10_000, help="clients that are there before a day")
    asked.add_argument("--large", type=int, default=100_000, help="clients that a new desk hears by loopback")
    asked.add_argument(
        "--meanwhile", type=int, default=2000, help="clients sent, and as many heard, meanwhile"
    )
    asked.add_argument("--desks", type=int, default=400, help="desks that send at once")
    asked.add_argument(
        "--processes", type=int, default=2, help="processes of the server that answer those: one a core"
    )
    asked.add_argument("--runs", type=int, default=3, help="how often the short rows are measured")
    return asked.parse_args()


if __name__ == "__main__":
    sys.exit(main())
