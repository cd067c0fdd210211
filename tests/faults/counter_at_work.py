"""A counter at work on a real desk. It promises a deed only after the app has said that it is done."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from jobcentre_desktop.domain.errors import JobCentreError
from jobcentre_desktop.domain.ids import ClientId
from jobcentre_desktop.domain.referral import Referral
from tests.a_desk import ADesk, Pattern, StandingClock, open_as_head
from tests.makers import a_client, a_referral, a_session

Promise = Callable[[str], None]
"""Hears what is promised: its kind and its id, such as "client 0198…"."""
Deed = Callable[[Any], None]
_DEEDS: list[tuple[int, Deed]] = []


def deed(weight: int) -> Callable[[Deed], Deed]:
    """Name a method something that happens at the counter, this often beside the others."""

    def kept(method: Deed) -> Deed:
        _DEEDS.append((weight, method))
        return method

    return kept


class CounterAtWork:
    """What it does next is by chance, and the same for the same seed and file."""

    def __init__(self, desk: ADesk, chance: random.Random, promise: Promise) -> None:
        self._services = desk.services
        self._clock: Any = desk.services.back_up.clock
        self._chance = chance
        self._promise = promise
        self._clients: list[ClientId] = []
        self._referrals: list[Referral] = []

    def go_on(self, deeds: int, *, told: Callable[[JobCentreError], None] | None = None) -> None:
        """Do so many deeds, the first of which makes a client.

        With `told` somebody is at work who hears of a trouble, presses "save" once more, and then does the
        next thing; without it a trouble ends the work.
        """
        for method in self._next(deeds):
            self._clock.pass_(minutes=3)
            if told is None:
                method(self)
                continue
            for _ in range(2):
                try:
                    method(self)
                except JobCentreError as trouble:
                    told(trouble)
                else:
                    break

    def _next(self, deeds: int) -> list[Deed]:
        weights, methods = zip(*_DEEDS, strict=True)
        return [CounterAtWork.register, *self._chance.choices(methods, weights, k=deeds - 1)]

    @deed(6)
    def register(self) -> None:
        told = a_client(remarks=self._words(9_000), phone="")
        registered = self._services.register_client(told)
        self._clients.append(registered.client.id)
        self._promise(f"client {registered.client.id}")

    @deed(4)
    def edit(self) -> None:
        edited = self._services.edit_client(self._someone(), {"remarks": self._words(3_000)})
        self._promise(f"remarks {edited.id} {len(edited.remarks or '')}")

    @deed(4)
    def hold_a_session(self) -> None:
        told = a_session(shared_note=self._words(2_000), steps=[{"what": "ជំហាន"}])
        held = self._services.hold_session(self._someone(), told)
        self._promise(f"session {held.session.id}")

    @deed(3)
    def refer(self) -> None:
        referral = self._services.refer_client(self._someone(), a_referral())
        self._referrals.append(referral)
        self._promise(f"referral {referral.id}")

    @deed(2)
    def make_a_letter(self) -> None:
        if not self._referrals:
            return
        referral = self._referrals.pop()
        letter = self._services.issue_letter.make(referral.id, "km")
        self._promise(f"letter {letter.letter.id} {len(letter.pdf)}")
        self._services.issue_letter.confirm_paper(referral.id)
        self._promise(f"printed {referral.id}")

    @deed(2)
    def keep_a_draft(self) -> None:
        drafts = self._services.keep_drafts
        draft_id = drafts.new_draft_id()
        drafts.keep(draft_id, "registration", {"surname_km": self._words(400)}, title="ព្រាង")
        self._promise(f"draft {draft_id}")

    @deed(1)
    def receive(self) -> None:
        visit = self._services.receive_visits.arrive(self._someone())
        self._promise(f"visit {visit.id}")

    @deed(1)
    def back_up(self) -> None:
        folder = self._services.back_up()
        self._promise(f"backup {folder.name}")

    def _someone(self) -> ClientId:
        if not self._clients:
            self.register()
        return self._chance.choice(self._clients)

    def _words(self, most: int) -> str:
        """Return a text of some length; its length is what tells it from others of the same record."""
        return "ចំណាំ " * (self._chance.randrange(1, most) // 6 + 1)


class TooHasty(CounterAtWork):
    """One that promises a draft before it is kept: a harness that sees nothing wrong in it proves nothing."""

    def _next(self, deeds: int) -> list[Deed]:
        return [TooHasty._promise_a_draft] * deeds

    def _promise_a_draft(self) -> None:
        drafts = self._services.keep_drafts
        draft_id = drafts.new_draft_id()
        self._promise(f"draft {draft_id}")
        drafts.keep(draft_id, "registration", {"surname_km": self._words(400)}, title="ព្រាង")


def anew(pattern: Pattern, folder: Path) -> Pattern:
    """Copy a desk into a folder, in the place of the one before."""
    shutil.rmtree(folder, ignore_errors=True)
    return pattern.copy(folder)


def open_the_desk(pattern: Pattern, *, days: int = 0) -> ADesk:
    """Open a desk on a day after the one on which it was set up."""
    clock = StandingClock()
    clock.pass_(**{"days": days})
    return open_as_head(pattern, clock=clock)
