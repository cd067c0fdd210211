"""Bits of the closed file turn over, as on a dying disk: each is noticed, and the newest backup is whole."""

from __future__ import annotations

import random
import shutil
from functools import partial
from pathlib import Path

from tests.a_desk import Pattern
from tests.faults.counter_at_work import CounterAtWork, Promise, anew, open_the_desk
from tests.faults.forked import in_a_process
from tests.faults.found import Found
from tests.faults.promised import WRONG, broken_in

DEEDS = 40


def flip_bits(pattern: Pattern, folder: Path, flips: int, seed: int) -> Found:
    """Work, take a backup, work on; then turn one bit over, each time in a fresh copy of the closed file."""
    mine = anew(pattern, folder / "worked")
    done = in_a_process(partial(_work, mine, seed))
    assert not done.bug, done.bug
    backed_up = max(n for n, one in enumerate(done.said) if one.startswith("backup"))
    before = [one for one in done.said[:backed_up] if not one.startswith("backup")]
    chance, told = random.Random(f"flips {seed}"), Found()
    for _ in range(flips):
        copy = anew(mine, folder / "flipped")
        file = next(copy.home.glob("data-*.db"))
        content = bytearray(file.read_bytes())
        at, bit = chance.randrange(len(content)), chance.randrange(8)
        content[at] ^= 1 << bit
        file.write_bytes(content)
        noticed = any(one.startswith(WRONG) for one in broken_in(copy, done.said))
        _put_backup_back(copy.home)
        left = [f"from the backup: {one}" for one in broken_in(copy, before)]
        found = left if noticed else ["nobody noticed", *left]
        told.note(f"seed {seed}, byte {at}, bit {bit}", found, promises=len(before))
    return told


def _work(pattern: Pattern, seed: int, promise: Promise) -> None:
    desk = open_the_desk(pattern)
    at_work = CounterAtWork(desk, random.Random(f"flips {seed}"), promise)
    at_work.go_on(DEEDS)
    at_work.back_up()
    at_work.go_on(DEEDS // 4)
    desk.close()


def _put_backup_back(home: Path) -> None:
    newest = max(one for one in (home / "backups").iterdir() if (one / "manifest.json").exists())
    for old in [*home.glob("data-*"), *home.glob("keyring.*")]:
        old.unlink()
    for name in ("keyring.json", next(newest.glob("data-*.db")).name):
        shutil.copy(newest / name, home / name)
