"""A real desk at work: the services of its head and of a counsellor, on a copy of a desk set up once."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.ids import ReferralId
from jobcentre_desktop.domain.referral import Referral
from jobcentre_desktop.domain.upcasts import UPCASTS, Upcasts
from jobcentre_desktop.ports import Work
from jobcentre_desktop.services.desk_services import DeskServices
from tests.a_desk import Pattern, StandingClock, open_as_head
from tests.central import CentralServer
from tests.makers import a_client, a_referral
from tests.patterns import COLLEAGUE, Patterns


class Counter:
    """One desk with its file open; `head` signed in first, `colleague` is the other counsellor."""

    def __init__(
        self, pattern: Pattern, home: Path, *, practice: bool = False, upcasts: Upcasts = UPCASTS
    ) -> None:
        self.home = home
        self.pattern = pattern
        self._own = pattern.copy(home)
        self.clock = StandingClock()
        self.heard: list[frozenset[str]] = []
        self._practice = practice
        self._upcasts = upcasts
        self.open()

    def open(self) -> None:
        opened = open_as_head(
            self._own,
            clock=self.clock,
            announce=self.heard.append,
            practice=self._practice,
            upcasts=self._upcasts,
        )
        self.desk, self.head = opened.open, opened.services
        self.colleague = self.services_of(COLLEAGUE)

    def services_of(self, name: str) -> DeskServices:
        return self.desk.services_for(self.desk.sign_in.member_named(name).id)

    def image(self, folder: Path) -> Pattern:
        """Copy the desk's folder, open or not, as a disk image does."""
        return self._own.copy(folder)

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


@contextmanager
def two_desks(
    central: CentralServer, patterns: Patterns, folder: Path, *, url: str = ""
) -> Iterator[tuple[Counter, Counter]]:
    """Make desks A and B of centre 02, enrolled; `url` when its address is written in another way."""
    with (
        closing(Counter(patterns.staffed("A"), folder / "A")) as a,
        closing(Counter(patterns.staffed("B"), folder / "B")) as b,
    ):
        for letter, desk in (("A", a), ("B", b)):
            desk.head.enrol_desk(url or central.url, central.invite("02", letter))
        yield a, b


def problems_of(caught: object) -> dict[str, str]:
    """Return field -> code of what an `InputProblems` names, from pytest's `raises`."""
    return {one.field: one.error.code for one in caught.value.problems}  # type: ignore[attr-defined]
