"""Runs every benchmark, each in a process of its own: `make bench`, `python -m tests.benchmarks round`.

The sync table takes a quarter of an hour and has a command of its own: `make bench-sync`.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).parent
BY_ITSELF = {"sync"}


def main(chosen: list[str]) -> int:
    names = chosen or sorted(
        {path.stem.removeprefix("bench_") for path in FOLDER.glob("bench_*.py")} - BY_ITSELF
    )
    failed = 0
    for name in names:
        sys.stdout.write(f"\n== {name}\n")
        sys.stdout.flush()
        failed += subprocess.run([sys.executable, FOLDER / f"bench_{name}.py"], check=False).returncode != 0
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
