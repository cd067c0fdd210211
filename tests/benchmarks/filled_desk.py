"""A desk's encrypted file with any number of invented clients, kept in a folder if one is named."""

from __future__ import annotations

import argparse
import itertools
import os
import secrets
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from jobcentre_desktop.storage.engine import make_engine
from jobcentre_desktop.storage.work import WorkOpener
from tests.benchmarks.invented_people import people
from tests.integration.desk_file import TODAY, DeskFile

AT_ONCE = 2000
FILLING_CACHE_KIB = 600_000
"""While filling only: the finished file is opened as the app opens it."""


def asked(description: str, *, clients: int) -> argparse.Namespace:
    """Read --clients, --folder and --seed from the command line."""
    wanted = argparse.ArgumentParser(description=description)
    wanted.add_argument("--clients", type=int, default=clients)
    wanted.add_argument("--folder", type=Path, help="keep the filled file here, or use the one that is here")
    wanted.add_argument("--seed", type=int, help="draw other examples")
    return wanted.parse_args()


@contextmanager
def filled_desk(count: int, folder: Path | None) -> Iterator[DeskFile]:
    """Open a desk's file with so many clients, filled through the app's own work if it is not there yet."""
    with tempfile.TemporaryDirectory() as passing:
        desk = opened(folder or Path(passing))
        with desk.work(reading=True) as work:
            there = work.clients.count()
        if there < count:
            _fill(desk, count, there)
        try:
            yield desk
        finally:
            desk.close()


def opened(folder: Path) -> DeskFile:
    """Open the file in a folder, or make an empty one; its key lies beside it: these are invented people."""
    folder.mkdir(parents=True, exist_ok=True)
    key = folder / "key"
    if not key.exists():
        key.write_bytes(secrets.token_bytes(32))
    return DeskFile(folder, key=key.read_bytes())


def forgotten(path: Path) -> None:
    """Make the system drop what it holds of a file in memory, as after a start of the computer."""
    with path.open("rb") as file:
        os.fsync(file.fileno())
        os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def _fill(desk: DeskFile, count: int, there: int) -> None:
    started = time.perf_counter()
    quick = make_engine(desk.path, desk.key, cache_kib=FILLING_CACHE_KIB)
    open_work = WorkOpener(
        quick, author=desk.author, clock=desk.clock, desk=desk.desk, announce=lambda _kinds: None
    )
    missing = itertools.islice(people(count, desk.new_id, today=TODAY), there, None)
    while batch := list(itertools.islice(missing, AT_ONCE)):
        with open_work() as work:
            for client in batch:
                work.records.add(client)
            work.commit()
    quick.dispose()
    took, size = time.perf_counter() - started, desk.path.stat().st_size / 2**20
    sys.stdout.write(f"{count:,} clients written in {took:.0f} s; the file has {size:.0f} MiB\n")
