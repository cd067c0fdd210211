"""Which pages there are at work, where they stand in the rail, and what each is built with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from jobcentre_desktop.documents.pictures import pages_as_png
from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.ui.centre_form import Province
from jobcentre_desktop.ui.changes import Changes
from jobcentre_desktop.ui.folder_keeper import FolderKeeper
from jobcentre_desktop.ui.idle_lock import IdleLock
from jobcentre_desktop.ui.line_keeper import LineKeeper
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.printing.paper import Paper
from jobcentre_desktop.ui.screens.client_file.page import ClientFilePage
from jobcentre_desktop.ui.screens.clients.page import ClientsPage
from jobcentre_desktop.ui.screens.close_day.page import CloseDayPage
from jobcentre_desktop.ui.screens.conflicts.page import ConflictsPage
from jobcentre_desktop.ui.screens.connection.page import ConnectionPage
from jobcentre_desktop.ui.screens.follow_ups.page import FollowUpsPage
from jobcentre_desktop.ui.screens.outreach.page import OutreachPage
from jobcentre_desktop.ui.screens.papers.page import PapersPage
from jobcentre_desktop.ui.screens.partners.page import PartnersPage
from jobcentre_desktop.ui.screens.referral.page import ReferralPage
from jobcentre_desktop.ui.screens.referrals.page import ReferralsPage
from jobcentre_desktop.ui.screens.register.page import RegisterPage
from jobcentre_desktop.ui.screens.session.page import SessionPage
from jobcentre_desktop.ui.screens.settings.page import SettingsPage
from jobcentre_desktop.ui.screens.to_complete.page import ToCompletePage
from jobcentre_desktop.ui.screens.today.page import TodayPage
from jobcentre_desktop.ui.shell import places
from jobcentre_desktop.ui.shell.navigator import Navigator
from jobcentre_desktop.ui.shell.page import PageSpec, Place
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


def page_specs(at: PageParts) -> tuple[PageSpec, ...]:
    """Return the pages in the order of the rail."""
    return (
        PageSpec(
            name=places.TODAY,
            title=page_title(places.TODAY),
            icon="layout-dashboard",
            build=lambda: TodayPage(at.look, at.navigator, at.services(), at.records, at.changes),
        ),
        PageSpec(
            name=places.CLIENTS,
            title=page_title(places.CLIENTS),
            icon="users",
            build=lambda: ClientsPage(at.look, at.navigator, at.services(), at.records, at.changes),
        ),
        PageSpec(
            name=places.REGISTER,
            title=page_title(places.REGISTER),
            icon="user-plus",
            place=Place.HIDDEN,
            under=places.CLIENTS,
            build=lambda: RegisterPage(at.look, at.navigator, at.services(), at.records, at.changes),
        ),
        PageSpec(
            name=places.CLIENT_FILE,
            title=page_title(places.CLIENT_FILE),
            icon="user",
            place=Place.HIDDEN,
            under=places.CLIENTS,
            build=lambda: ClientFilePage(
                at.look, at.navigator, at.services(), at.records, at.changes, line=at.line_lane
            ),
        ),
        PageSpec(
            name=places.SESSION,
            title=page_title(places.SESSION),
            icon="messages-square",
            place=Place.HIDDEN,
            under=places.CLIENTS,
            build=lambda: SessionPage(at.look, at.navigator, at.services(), at.records, at.changes),
        ),
        PageSpec(
            name=places.REFERRALS,
            title=page_title(places.REFERRALS),
            icon="send",
            build=lambda: ReferralsPage(at.look, at.navigator, at.services(), at.records, at.changes),
        ),
        PageSpec(
            name=places.REFERRAL,
            title=page_title(places.REFERRAL),
            icon="send",
            place=Place.HIDDEN,
            under=places.REFERRALS,
            build=lambda: ReferralPage(
                at.look, at.navigator, at.services(), at.records, at.changes, at.paper, pages_as_png
            ),
        ),
        PageSpec(
            name=places.PAPERS,
            title=page_title(places.PAPERS),
            icon="printer",
            place=Place.HIDDEN,
            under=places.CLIENTS,
            build=lambda: PapersPage(
                at.look, at.navigator, at.services(), at.records, at.changes, at.paper, pages_as_png
            ),
        ),
        PageSpec(
            name=places.FOLLOW_UPS,
            title=page_title(places.FOLLOW_UPS),
            icon="phone",
            shortcut="Ctrl+U",
            build=lambda: FollowUpsPage(at.look, at.navigator, at.services(), at.records, at.changes),
        ),
        PageSpec(
            name=places.PARTNERS,
            title=page_title(places.PARTNERS),
            icon="handshake",
            build=lambda: PartnersPage(at.look, at.navigator, at.services(), at.records, at.changes),
        ),
        PageSpec(
            name=places.OUTREACH,
            title=page_title(places.OUTREACH),
            icon="megaphone",
            build=lambda: OutreachPage(at.look, at.navigator, at.services(), at.records, at.changes),
        ),
        PageSpec(
            name=places.TO_COMPLETE,
            title=page_title(places.TO_COMPLETE),
            icon="list-checks",
            place=Place.HIDDEN,
            under=places.OUTREACH,
            build=lambda: ToCompletePage(at.look, at.navigator, at.services(), at.records, at.changes),
        ),
        PageSpec(
            name=places.CLOSE_DAY,
            title=page_title(places.CLOSE_DAY),
            icon="sunset",
            place=Place.FOOT,
            build=lambda: CloseDayPage(
                at.look, at.navigator, at.services(), at.records, at.line_lane, at.changes
            ),
        ),
        PageSpec(
            name=places.CONFLICTS,
            title=page_title(places.CONFLICTS),
            icon="git-compare",
            place=Place.FOOT,
            build=lambda: ConflictsPage(at.look, at.navigator, at.services(), at.records, at.changes),
        ),
        PageSpec(
            name=places.CONNECTION,
            title=page_title(places.CONNECTION),
            icon="cloud",
            place=Place.HIDDEN,
            shows_clients=False,
            shortcut="Ctrl+.",
            build=lambda: ConnectionPage(
                at.look,
                at.navigator,
                at.services(),
                at.records,
                at.line_lane,
                at.line,
                at.folder,
                at.changes,
            ),
        ),
        PageSpec(
            name=places.SETTINGS,
            title=page_title(places.SETTINGS),
            icon="settings",
            place=Place.FOOT,
            shows_clients=False,
            shortcut="Ctrl+,",
            build=lambda: SettingsPage(
                at.look,
                at.navigator,
                at.services(),
                at.records,
                at.line_lane,
                at.line,
                at.folder,
                at.idle,
                provinces=at.provinces(),
            ),
        ),
    )
