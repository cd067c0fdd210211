"""Which pages there are at work, where they stand in the rail, and what each is built with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from importlib import import_module

from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.ui.centre_form import Province
from jobcentre_desktop.ui.changes import Changes
from jobcentre_desktop.ui.folder_keeper import FolderKeeper
from jobcentre_desktop.ui.idle_lock import IdleLock
from jobcentre_desktop.ui.line_keeper import LineKeeper
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.printing.paper import Paper
from jobcentre_desktop.ui.shell import places
from jobcentre_desktop.ui.shell.navigator import Navigator
from jobcentre_desktop.ui.shell.page import Page, PageSpec, Place
from jobcentre_desktop.ui.shell.page_titles import page_title
from jobcentre_desktop.ui.tasks import Tasks


@dataclass(frozen=True, kw_only=True)
class PageParts:
    """What pages are built with.

    `services` gives the set of the counsellor at work when a page is first opened.
    """

    look: Look
    navigator: Navigator
    services: Callable[[], DeskServices]
    records: Tasks
    line_lane: Tasks
    line: LineKeeper
    folder: FolderKeeper
    idle: IdleLock
    changes: Changes
    paper: Paper
    provinces: Callable[[], list[Province]]


_EVERY_DAY = (
    places.TODAY,
    places.CLIENTS,
    places.REGISTER,
    places.CLIENT_FILE,
    places.SESSION,
    places.REFERRAL,
)


def import_pages() -> None:
    """Import the pages of every day now, so that the first opening need not; a page lies under its name."""
    for name in _EVERY_DAY:
        import_module(f"jobcentre_desktop.ui.screens.{name}.page")


def page_specs(at: PageParts) -> tuple[PageSpec, ...]:
    """Return the pages in the order of the rail."""
    return (
        PageSpec(
            name=places.TODAY,
            title=page_title(places.TODAY),
            icon="layout-dashboard",
            build=partial(_today, at),
            shortcut="Ctrl+T",
        ),
        PageSpec(
            name=places.CLIENTS,
            title=page_title(places.CLIENTS),
            icon="users",
            build=partial(_clients, at),
        ),
        PageSpec(
            name=places.REGISTER,
            title=page_title(places.REGISTER),
            icon="user-plus",
            place=Place.HIDDEN,
            under=places.CLIENTS,
            build=partial(_register, at),
        ),
        PageSpec(
            name=places.CLIENT_FILE,
            title=page_title(places.CLIENT_FILE),
            icon="user",
            place=Place.HIDDEN,
            under=places.CLIENTS,
            build=partial(_client_file, at),
        ),
        PageSpec(
            name=places.SESSION,
            title=page_title(places.SESSION),
            icon="messages-square",
            place=Place.HIDDEN,
            under=places.CLIENTS,
            build=partial(_session, at),
        ),
        PageSpec(
            name=places.REFERRALS,
            title=page_title(places.REFERRALS),
            icon="send",
            build=partial(_referrals, at),
        ),
        PageSpec(
            name=places.REFERRAL,
            title=page_title(places.REFERRAL),
            icon="send",
            place=Place.HIDDEN,
            under=places.REFERRALS,
            build=partial(_referral, at),
        ),
        PageSpec(
            name=places.PAPERS,
            title=page_title(places.PAPERS),
            icon="printer",
            place=Place.HIDDEN,
            under=places.CLIENTS,
            build=partial(_papers, at),
        ),
        PageSpec(
            name=places.FOLLOW_UPS,
            title=page_title(places.FOLLOW_UPS),
            icon="phone",
            shortcut="Ctrl+U",
            build=partial(_follow_ups, at),
        ),
        PageSpec(
            name=places.PARTNERS,
            title=page_title(places.PARTNERS),
            icon="handshake",
            build=partial(_partners, at),
        ),
        PageSpec(
            name=places.OUTREACH,
            title=page_title(places.OUTREACH),
            icon="megaphone",
            build=partial(_outreach, at),
        ),
        PageSpec(
            name=places.TO_COMPLETE,
            title=page_title(places.TO_COMPLETE),
            icon="list-checks",
            place=Place.HIDDEN,
            under=places.OUTREACH,
            build=partial(_to_complete, at),
        ),
        PageSpec(
            name=places.CLOSE_DAY,
            title=page_title(places.CLOSE_DAY),
            icon="sunset",
            place=Place.FOOT,
            build=partial(_close_day, at),
        ),
        PageSpec(
            name=places.CONFLICTS,
            title=page_title(places.CONFLICTS),
            icon="git-compare",
            place=Place.FOOT,
            counts=True,
            build=partial(_conflicts, at),
        ),
        PageSpec(
            name=places.CONNECTION,
            title=page_title(places.CONNECTION),
            icon="cloud",
            place=Place.HIDDEN,
            shows_clients=False,
            shortcut="Ctrl+.",
            build=partial(_connection, at),
        ),
        PageSpec(
            name=places.SETTINGS,
            title=page_title(places.SETTINGS),
            icon="settings",
            place=Place.FOOT,
            shows_clients=False,
            shortcut="Ctrl+,",
            build=partial(_settings, at),
        ),
    )


# Each page is imported when it is first opened.


def _usual(at: PageParts, kind: Callable[[Look, Navigator, DeskServices, Tasks, Changes], Page]) -> Page:
    """Build a page that wants no more than most do."""
    return kind(at.look, at.navigator, at.services(), at.records, at.changes)


def _today(at: PageParts) -> Page:
    from jobcentre_desktop.ui.screens.today.page import TodayPage

    return _usual(at, TodayPage)


def _clients(at: PageParts) -> Page:
    from jobcentre_desktop.ui.screens.clients.page import ClientsPage

    return _usual(at, ClientsPage)


def _register(at: PageParts) -> Page:
    from jobcentre_desktop.ui.screens.register.page import RegisterPage

    return _usual(at, RegisterPage)


def _client_file(at: PageParts) -> Page:
    from jobcentre_desktop.ui.screens.client_file.page import ClientFilePage

    return ClientFilePage(at.look, at.navigator, at.services(), at.records, at.changes, line=at.line_lane)


def _session(at: PageParts) -> Page:
    from jobcentre_desktop.ui.screens.session.page import SessionPage

    return _usual(at, SessionPage)


def _referrals(at: PageParts) -> Page:
    from jobcentre_desktop.ui.screens.referrals.page import ReferralsPage

    return _usual(at, ReferralsPage)


def _referral(at: PageParts) -> Page:
    from jobcentre_desktop.documents.pictures import pages_as_png
    from jobcentre_desktop.ui.screens.referral.page import ReferralPage

    return ReferralPage(at.look, at.navigator, at.services(), at.records, at.changes, at.paper, pages_as_png)


def _papers(at: PageParts) -> Page:
    from jobcentre_desktop.documents.pictures import pages_as_png
    from jobcentre_desktop.ui.screens.papers.page import PapersPage

    return PapersPage(at.look, at.navigator, at.services(), at.records, at.changes, at.paper, pages_as_png)


def _follow_ups(at: PageParts) -> Page:
    from jobcentre_desktop.ui.screens.follow_ups.page import FollowUpsPage

    return _usual(at, FollowUpsPage)


def _partners(at: PageParts) -> Page:
    from jobcentre_desktop.ui.screens.partners.page import PartnersPage

    return _usual(at, PartnersPage)


def _outreach(at: PageParts) -> Page:
    from jobcentre_desktop.ui.screens.outreach.page import OutreachPage

    return _usual(at, OutreachPage)


def _to_complete(at: PageParts) -> Page:
    from jobcentre_desktop.ui.screens.to_complete.page import ToCompletePage

    return _usual(at, ToCompletePage)


def _close_day(at: PageParts) -> Page:
    from jobcentre_desktop.ui.screens.close_day.page import CloseDayPage

    return CloseDayPage(at.look, at.navigator, at.services(), at.records, at.line_lane, at.changes)


def _conflicts(at: PageParts) -> Page:
    from jobcentre_desktop.ui.screens.conflicts.page import ConflictsPage

    return _usual(at, ConflictsPage)


def _connection(at: PageParts) -> Page:
    from jobcentre_desktop.ui.screens.connection.page import ConnectionPage

    return ConnectionPage(
        at.look,
        at.navigator,
        at.services(),
        at.records,
        at.line_lane,
        at.line,
        at.folder,
        at.changes,
    )


def _settings(at: PageParts) -> Page:
    from jobcentre_desktop.ui.screens.settings.page import SettingsPage

    return SettingsPage(
        at.look,
        at.navigator,
        at.services(),
        at.records,
        at.line_lane,
        at.line,
        at.folder,
        at.idle,
        provinces=at.provinces(),
    )
