"""A copy is put in the place of the file, and the program is killed: one of the two is there, whole."""

from __future__ import annotations

import random
import shutil
import time
from functools import partial
from pathlib import Path

from tests.a_desk import COUNSELLOR, PASSWORD, Pattern
from tests.faults.counter_at_work import CounterAtWork, Promise, anew, open_the_desk
from tests.faults.forked import in_a_process
from tests.faults.found import Found
from tests.faults.promised import broken_in

_DEEDS = 12
_PIECE = 4096


def kill_restores(pattern: Pattern, folder: Path, kills: int, seed: int, *, in_place: bool = False) -> Found:
    """Kill so many restorings, each in a fresh copy of one desk.

    With `in_place` the copy is written over the file, as one would by hand: that must be seen to break.
    """
    worked = anew(pattern, folder / "worked")
    done = in_a_process(partial(_work, worked, seed))
    assert not done.bug, done.bug
    backed_up = next(n for n, one in enumerate(done.said) if one == "note backed up")
    restore = _write_over if in_place else _restore
    began = time.monotonic()
    whole = in_a_process(partial(restore, anew(worked, folder / "restored")))
    assert not whole.bug, whole.bug
    takes = time.monotonic() - began
    chance, told = random.Random(f"restores {seed}"), Found()
    for n in range(kills):
        mine = anew(worked, folder / "restored")
        killed = in_a_process(partial(restore, mine), killed_after=chance.uniform(0, takes))
        before, after = broken_in(mine, done.said[:backed_up]), broken_in(mine, done.said)
        found = [f"bug: {killed.bug}"] if killed.bug else before
        if not found and after and not _is_kept(mine):
            found = [f"the file that was here is not kept: {after[0]}"]
        if not found and not after and "restored" in killed.said:
            found = ["said to be restored, and is not"]
        told.told[f"{'the copy' if after else 'the file'} is there"] += 1
        told.note(f"seed {seed}, restoring {n}", found, promises=len(done.said))
    return told


def _work(pattern: Pattern, seed: int, promise: Promise) -> None:
    desk = open_the_desk(pattern)
    at_work = CounterAtWork(desk, random.Random(f"restores {seed}"), promise)
    at_work.go_on(_DEEDS)
    desk.services.back_up()
    promise("note backed up")
    at_work.register()
    desk.close()


def _restore(pattern: Pattern, promise: Promise) -> None:
    desk = open_the_desk(pattern)
    copy = max(desk.open.restore_copy.offered(), key=lambda one: one.taken_at)
    member = next(one for one in copy.members if one.name == COUNSELLOR)
    promise("note begun")
    desk.open.restore_copy(copy.place, member.id, PASSWORD)
    promise("restored")


def _write_over(pattern: Pattern, promise: Promise) -> None:
    copy = max((pattern.home / "backups").glob("*/data-*.db"))
    promise("note begun")
    with copy.open("rb") as source, (pattern.home / copy.name).open("wb") as target:
        while piece := source.read(_PIECE):
            target.write(piece)
            target.flush()


def _is_kept(pattern: Pattern) -> bool:
    """Return whether the replaced file, with its keyring, opens as a desk of its own."""
    for kept in (pattern.home / "backups").glob("before-restore-*"):
        aside = pattern.home.with_name("kept")
        shutil.rmtree(aside, ignore_errors=True)
        shutil.copytree(kept, aside)
        if not broken_in(Pattern(aside, pattern.recovery_code), ()):
            return True
    return False
