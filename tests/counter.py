"""A real desk at work: the services of its head and of a counsellor, on a copy of a desk set up once."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

from jobcentre_desktop.bootstrap.desk import OpenDesk
from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.ids import ReferralId
from jobcentre_desktop.domain.referral import Referral
from jobcentre_desktop.domain.upcasts import UPCASTS, Upcasts
from jobcentre_desktop.ports import Work
from jobcentre_desktop.services.desk_services import DeskServices
from tests.a_desk import BATTAMBANG, COUNSELLOR, PASSWORD, StandingClock, a_desk, settings_of
from tests.makers import a_client, a_referral

COLLEAGUE = "ហេង ពិសិដ្ឋ"
THEIR_PASSWORD = "បាយ សម្ល ត្រី 2026"


def set_up_once(home: Path, letter: str = "A", centre_code: str = "02") -> str:
    """Set a desk up for a head and a counsellor and close it; return its recovery code."""
    desk = a_desk(home, told=replace(BATTAMBANG, desk_letter=letter, centre_code=centre_code))
    desk.services.keep_staff.add(COLLEAGUE, THEIR_PASSWORD)
    desk.close()
    return desk.recovery_code


class Counter:
    """One desk with its file open; `head` signed in first, `colleague` is the other counsellor."""

    def __init__(
        self, pattern: Path, home: Path, *, practice: bool = False, upcasts: Upcasts = UPCASTS
    ) -> None:
        shutil.copytree(pattern, home)
        self.home = home
        self.clock = StandingClock()
        self.heard: list[frozenset[str]] = []
        self._practice = practice
        self._upcasts = upcasts
        self.open()

    def open(self) -> None:
        self.desk = OpenDesk(
            settings_of(self.home),
            clock=self.clock,
            announce=self.heard.append,
            practice=self._practice,
            upcasts=self._upcasts,
        )
        self.desk.sign_in.unlock(self.desk.sign_in.member_named(COUNSELLOR).id, PASSWORD)
        self.head = self.services_of(COUNSELLOR)
        self.colleague = self.services_of(COLLEAGUE)

    def services_of(self, name: str) -> DeskServices:
        return self.desk.services_for(self.desk.sign_in.member_named(name).id)

    def start_again(self) -> None:
        """End the app and start it: only what was committed is left."""
        self.desk.close()
        self.open()

    def update_app(self, upcasts: Upcasts) -> None:
        """End the app and start one of another schema on the same file."""
        self._upcasts = upcasts
        self.start_again()

    def close(self) -> None:
        self.desk.close()

    def work(self, *, reading: bool = False) -> Work:
        return self.desk.work_for(self.head.me, self.head.desk)(reading=reading)

    def register(self, **told: object) -> Client:
        return self.head.register_client(a_client(**told)).client

    def refer(self, client: Client, **told: object) -> Referral:
        return self.head.refer_client(client.id, a_referral(**told))

    def refer_with_paper(self, client: Client, **told: object) -> Referral:
        """Refer, make the letter and hand it over."""
        referral = self.refer(client, **told)
        self.head.issue_letter.make(referral.id, "km")
        self.head.issue_letter.confirm_paper(referral.id)
        return referral

    def state_of(self, referral_id: ReferralId) -> str:
        return self.head.show_client.referral(referral_id).state.value


def problems_of(caught: object) -> dict[str, str]:
    """Return field -> code of what an `InputProblems` names, from pytest's `raises`."""
    return {one.field: one.error.code for one in caught.value.problems}  # type: ignore[attr-defined]
