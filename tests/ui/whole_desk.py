"""The whole window on a desk full of invented records, and the way to each of its screens."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication
from ui.client_scene import TODAY_0915, Scene, hold, some_weeks, two_values
from ui.screen import settle

from jobcentre_desktop.bootstrap.window import RunningDesk
from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.counsellor import Role
from jobcentre_desktop.ui.kept_taste import KeptTaste
from jobcentre_desktop.ui.look import Language, Taste
from jobcentre_desktop.ui.screens.set_up.page import SetUpPage
from jobcentre_desktop.ui.screens.sign_in.page import SignInPage
from jobcentre_desktop.ui.screens.welcome.page import WelcomePage
from jobcentre_desktop.ui.shell import places
from jobcentre_desktop.ui.shell.about import PapersAbout, ReferralAbout, SessionAbout
from jobcentre_desktop.ui.theme import Mode
from tests.a_desk import COUNSELLOR, Pattern, StandingClock, settings_of

PATIENCE_MS = 20_000
WAITING = (
    ("ចាន់", "ដារ៉ា", "Chan", "Dara"),
    ("កឹម", "សុភា", "Kim", "Sophea"),
    ("លី", "សុវណ្ណារិទ្ធ", "Ly", "Sovannarith"),
)


Filled = tuple[Pattern, Client]
"""A desk with invented records, closed, and the one client who has some of everything."""


def fill_a_desk(pattern: Pattern, folder: Path) -> Filled:
    """Copy a desk into a folder, fill it with invented records, and close it."""
    scene = Scene(pattern, folder, StandingClock())
    client = _fill(scene)
    scene.close()
    return replace(pattern, home=scene.desk.home), client


class WholeDesk:
    """A running desk on a copy of a filled one, signed in, light and in English.

    `open` brings a screen of `SCREENS` to the front and waits until it is at rest.
    """

    def __init__(self, qapp: QApplication, pattern: Pattern, home: Path, client: Client) -> None:
        pattern.copy(home)
        self.client = client
        self._qapp = qapp
        self._flash = qapp.cursorFlashTime()
        qapp.setCursorFlashTime(0)  # else the cursor would be in some pictures and not in others
        KeptTaste(home / "screen.ini").keep(Taste(language=Language.ENGLISH, mode=Mode.LIGHT))
        self.desk = RunningDesk(qapp, settings_of(home), clock=StandingClock(TODAY_0915))
        self.look, self.window = self.desk.look, self.desk.window
        self.window.resize(1366, 688)
        self.desk.desk.vault.unlock_with_recovery(pattern.recovery_code)
        self.window.show()
        self._come_to_the_front()
        self.desk.app.enter(self.desk.desk.sign_in.member_named(COUNSELLOR).id)
        self.rest()

    @property
    def page(self) -> Any:
        page = self.window.page()
        assert page is not None
        return page

    def open(self, screen: str) -> None:
        if not self.window.is_at_work() and screen not in BARE:
            self.window.show_work(COUNSELLOR, places.TODAY)
        SCREENS[screen](self)
        self.rest()
        self._come_to_the_front()

    def go(self, place: str, about: object = None) -> None:
        self.desk.navigator.open(place, about)
        self.rest()

    def rest(self) -> None:
        """Wait until no lane has work left and what it brought is laid out."""
        lanes = (self.desk.records, self.desk.line_lane, self.desk.print_lane)
        self._until(lambda: not any(lane.is_busy for lane in lanes) and not _is_drawing(self.window.page()))
        settle()

    def _come_to_the_front(self) -> None:
        self.window.activateWindow()
        self._until(self.window.isActiveWindow)

    def _until(self, holds: Callable[[], bool]) -> None:
        waited = 0
        while not holds():
            assert waited < PATIENCE_MS, "it never comes to rest"
            loop = QEventLoop()
            QTimer.singleShot(5, loop.quit)
            loop.exec()
            waited += 5

    def close(self) -> None:
        self._qapp.setCursorFlashTime(self._flash)
        self.window.close()
        self.desk.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _is_drawing(page: Any) -> bool:
    preview = getattr(page, "preview", None)
    return preview is not None and preview.isVisible() and not preview.is_at_rest()


# --- the records --------------------------------------------------------------------------------------------


def _fill(scene: Scene) -> Client:
    """Some weeks of one client, a waiting room, partners, a draft, and two desks that disagree."""
    services, clock = scene.services, scene.clock
    client = some_weeks(scene)
    for number, (surname, given, surname_la, given_la) in enumerate(WAITING):
        clock.pass_(minutes=-12 + number)
        told = {"surname_km": surname, "given_km": given, "surname_la": surname_la, "given_la": given_la}
        one = scene.register(**told, phone=f"01234567{number}", identity_documents=[])
        clock.pass_(minutes=1)
        services.receive_visits.arrive(one.id, reason=("find_job", "counselling", "referral_letter")[number])
    for number, kind in enumerate(("employer", "training_institute")):
        clock.pass_(minutes=1)
        services.keep_partner(
            {
                "kind": kind,
                "name_km": ("រោងចក្រកាត់ដេរគំរូ", "វិទ្យាស្ថានបណ្តុះបណ្តាលបច្ចេកទេសគំរូ")[number],
                "name_en": ("Example Garment Factory", "Example Technical Training Institute")[number],
                "addressee_km": "លោកនាយក",
            }
        )
    services.keep_staff.add("ហេង ពិសិដ្ឋ", "another password 26", role=Role.COUNSELLOR)
    two_values(scene, client, "phone", here="+85512111222", there="+85512333444")
    clock.told = TODAY_0915
    hold(scene, client, shared_note="បានពិនិត្យប្រវត្តិរូបម្តងទៀត។")
    drafts = services.keep_drafts
    drafts.keep(drafts.new_draft_id(), "registration", {"surname_km": "លី"}, title="លី សុវណ្ណ")
    return client


# --- the screens --------------------------------------------------------------------------------------------


def _at(place: str) -> Callable[[WholeDesk], None]:
    return lambda desk: desk.go(place)


def _register(desk: WholeDesk) -> None:
    desk.go(places.REGISTER, "សុខ ស្រីនាង")


def _register_wrong(desk: WholeDesk) -> None:
    desk.go(places.REGISTER, "")
    desk.page.save_and_queue.click()


def _file(tab: str) -> Callable[[WholeDesk], None]:
    def open_tab(desk: WholeDesk) -> None:
        if desk.window.pages.current_name() != places.CLIENT_FILE:
            desk.go(places.CLIENT_FILE, desk.client.id)
        desk.page.tabs.choose(tab)

    return open_tab


def _session(desk: WholeDesk) -> None:
    desk.go(places.SESSION, SessionAbout(desk.client.id))


def _session_held(desk: WholeDesk) -> None:
    held = desk.desk.app.services.show_client(desk.client.id).sessions[0]
    desk.go(places.SESSION, SessionAbout(desk.client.id, held.id))


def _referral(desk: WholeDesk) -> None:
    desk.go(places.REFERRAL, ReferralAbout(client_id=desk.client.id))


def _referral_made(desk: WholeDesk) -> None:
    made = desk.desk.app.services.show_client(desk.client.id).referrals[0]
    desk.go(places.REFERRAL, ReferralAbout(referral_id=made.referral.id))


def _papers(desk: WholeDesk) -> None:
    desk.go(places.PAPERS, PapersAbout(desk.client.id))


def _set_up(step: int) -> Callable[[WholeDesk], None]:
    def show(desk: WholeDesk) -> None:
        if not isinstance(desk.page, SetUpPage):
            desk.desk.app.show_set_up()
        desk.page._go(step)

    return show


def _sign_in(desk: WholeDesk) -> None:
    desk.desk.app.show_sign_in()
    desk.rest()
    assert isinstance(desk.page, SignInPage)
    desk.page.tiles[0].click()


def _welcome(desk: WholeDesk) -> None:
    desk.window.show_bare(WelcomePage(desk.look))


BARE = frozenset({"welcome", places.SIGN_IN, *(f"{places.SET_UP}_{step}" for step in range(4))})
"""Shown without rail and top bar."""
GROUPS: dict[str, dict[str, Callable[[WholeDesk], None]]] = {
    **{place: {place: _at(place)} for place in (
        places.TODAY, places.CLIENTS, places.REFERRALS, places.FOLLOW_UPS, places.PARTNERS, places.CLOSE_DAY,
        places.CONFLICTS, places.CONNECTION, places.SETTINGS, places.OUTREACH, places.TO_COMPLETE,
    )},
    places.REGISTER: {places.REGISTER: _register},
    "register_wrong": {"register_wrong": _register_wrong},
    places.CLIENT_FILE: {f"{places.CLIENT_FILE}_{tab}": _file(tab) for tab in (
        "timeline", "profile", "plan", "referrals", "consents", "scans", "history",
    )},
    places.SESSION: {places.SESSION: _session},
    "session_held": {"session_held": _session_held},
    places.REFERRAL: {places.REFERRAL: _referral},
    "referral_made": {"referral_made": _referral_made},
    places.PAPERS: {places.PAPERS: _papers},
    "welcome": {"welcome": _welcome},
    places.SET_UP: {f"{places.SET_UP}_{step}": _set_up(step) for step in range(4)},
    places.SIGN_IN: {places.SIGN_IN: _sign_in},
}  # fmt: skip
"""The screens by the page that shows them; whoever adds a page adds it here."""
SCREENS = {name: way for screens in GROUPS.values() for name, way in screens.items()}
