"""The program is killed in its rounds, over a line that breaks: the next good round must end well."""

from __future__ import annotations

import random
from dataclasses import replace
from functools import partial
from pathlib import Path

from jobcentre_desktop.domain.errors import JobCentreError
from jobcentre_desktop.services.desk_facts import read_enrolment, write_enrolment
from tests.a_desk import ADesk, Pattern
from tests.central import CentralServer
from tests.cutting_proxy import CuttingProxy
from tests.faults.counter_at_work import CounterAtWork, Promise, open_the_desk
from tests.faults.forked import in_a_process
from tests.faults.found import Found
from tests.faults.promised import broken_in
from tests.patterns import set_up_once

_AT_MOST = 1.0
_WITHIN = "note within a round"
_PROVINCES = 25
_NEW_KEYS = 0.5
_ENOUGH = 3
"""Rounds over a good line in which everything has to arrive."""


def kill_rounds(
    server: CentralServer, folder: Path, runs: int, seed: int, *, first_letter: str = "A", heals: bool = True
) -> Found:
    """Kill one desk so often in its rounds; each time the line heals, and everything must arrive.

    The desk's name is made of the folder's number. Where the line does not heal, that must be seen.
    """
    n = int(folder.name.rpartition("-")[2])
    centre, letter = f"{1 + n % _PROVINCES:02}", chr(ord(first_letter) + n // _PROVINCES)
    mine = set_up_once(folder / "desk", letter, centre)
    chance, told, said = random.Random(f"rounds {seed}"), Found(), list[str]()
    with CuttingProxy(server.url) as line:
        enrolled = in_a_process(partial(_enrol, mine, line.url, server.invite(centre, letter)))
        assert not enrolled.bug, enrolled.bug
        for run in range(runs):
            _break(line, chance)
            work = partial(_work, mine, 1000 * seed + run)
            done = in_a_process(work, killed_after=chance.uniform(0, _AT_MOST))
            said += done.said
            told.told["killed within a round"] += bool(done.said) and done.said[-1] == _WITHIN
            told.told["new keys due"] += sum(one.startswith("note new keys") for one in done.said)
            told.told["rounds cut"] += sum(one.startswith("note not sent") for one in done.said)
            line.cut_up, line.cut_down, line.heal_after = None if heals else 0, None, None
            after = in_a_process(partial(_sync, mine))
            bug = done.bug or after.bug
            found = [f"bug: {bug}"] if bug else [*_stopped(after.said), *broken_in(mine, said)]
            told.note(f"seed {seed}, round {run}", found, promises=len(done.said))
    return told


def _break(line: CuttingProxy, chance: random.Random) -> None:
    """Let the line break after some bytes, once, some times, or from now on; or not at all."""
    line.cut_up = chance.choice((None, 0, chance.randrange(20_000)))
    line.cut_down = chance.choice((None, None, 0, chance.randrange(20_000)))
    line.heal_after = chance.choice((None, 1, 2, 5))


def _enrol(pattern: Pattern, url: str, code: str, _say: Promise) -> None:
    desk = open_the_desk(pattern)
    desk.services.enrol_desk(url, code)
    desk.close()


def _work(pattern: Pattern, seed: int, promise: Promise) -> None:
    desk, chance = open_the_desk(pattern), random.Random(f"work {seed}")
    counter = CounterAtWork(desk, chance, promise)
    promise("note begun")
    while True:
        counter.go_on(chance.randrange(1, 4))
        if chance.random() < _NEW_KEYS:
            _let_keys_be_due(desk)
            promise("note new keys for the line are due")
        promise(_WITHIN)
        try:
            desk.services.exchange_changes()
        except JobCentreError as trouble:
            promise(f"note not sent {trouble.code}")
        else:
            promise("note sent")


def _let_keys_be_due(desk: ADesk) -> None:
    """As after a new key of the file: that of the line, made under another, is changed in the next round."""
    me, here = desk.services.me, desk.services.desk
    with desk.open.work_for(me, here)() as work:
        enrolment = read_enrolment(work)
        assert enrolment is not None
        write_enrolment(work, replace(enrolment, made_under="another"))
        work.commit()


def _sync(pattern: Pattern, say: Promise) -> None:
    desk = open_the_desk(pattern)
    for _ in range(_ENOUGH):
        try:
            result = desk.services.exchange_changes()
        except JobCentreError as trouble:
            say(f"trouble {trouble.code}")
            continue
        say(f"waiting {result.waiting}, agrees {result.agrees}")
        if not result.waiting and result.agrees:
            say("all is there")
            break
    desk.close()


def _stopped(said: list[str]) -> list[str]:
    return [] if "all is there" in said else [f"the sync stands still: {'; '.join(said)}"]
