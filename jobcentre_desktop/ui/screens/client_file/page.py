"""The client file: who somebody is, all that happened, and what comes next, on one page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override

from jobcentre_desktop.domain.errors import ClientErased, NotFound
from jobcentre_desktop.domain.facts import to_facts
from jobcentre_desktop.domain.ids import ClientId
from jobcentre_desktop.ports import SCAN_BYTES
from jobcentre_desktop.services.assess_client import ProfileScore
from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.services.find_duplicates import PossibleDuplicate
from jobcentre_desktop.services.keep_photo import ClientPhoto
from jobcentre_desktop.services.show_client import ClientFile
from jobcentre_desktop.services.transfer_client import CameHere, MovedClient
from jobcentre_desktop.ui.changes import Changes
from jobcentre_desktop.ui.client_parts.coded import Coded
from jobcentre_desktop.ui.client_parts.fact_words import FactWords
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.screens.client_file.consents import ConsentsTab
from jobcentre_desktop.ui.screens.client_file.header import IdentityHeader
from jobcentre_desktop.ui.screens.client_file.history import HistoryTab
from jobcentre_desktop.ui.screens.client_file.moving import MovedCard, MoveDialog
from jobcentre_desktop.ui.screens.client_file.next_notice import NextNotice
from jobcentre_desktop.ui.screens.client_file.photo import PhotoBox
from jobcentre_desktop.ui.screens.client_file.plan import PlanTab
from jobcentre_desktop.ui.screens.client_file.profile import ProfileTab
from jobcentre_desktop.ui.screens.client_file.referrals import ReferralsTab
from jobcentre_desktop.ui.screens.client_file.scan_dialogs import ScanDialogs
from jobcentre_desktop.ui.screens.client_file.scans import ScansTab
from jobcentre_desktop.ui.screens.client_file.short_notice import ShortNotice
from jobcentre_desktop.ui.screens.client_file.side import SideColumn
from jobcentre_desktop.ui.screens.client_file.tab import Tab
from jobcentre_desktop.ui.screens.client_file.timeline import TimelineTab
from jobcentre_desktop.ui.screens.client_file.tools import FileTools
from jobcentre_desktop.ui.sections.section_form import SectionForm
from jobcentre_desktop.ui.shell.about import PapersAbout, ReferralAbout, SessionAbout
from jobcentre_desktop.ui.shell.navigator import Navigator
from jobcentre_desktop.ui.shell.page import Page
from jobcentre_desktop.ui.tasks import Tasks
from jobcentre_desktop.ui.widgets.empty_state import EmptyState
from jobcentre_desktop.ui.widgets.layout import boxed, column, row
from jobcentre_desktop.ui.widgets.scroll import Scroll
from jobcentre_desktop.ui.widgets.tabs import Tabs
from jobcentre_desktop.ui.widgets.width_keeper import keep_width
from jobcentre_desktop.ui.words import Words

_SHOWS = frozenset(
    {
        *("client", "consent", "session", "addendum", "assessment", "plan", "plan_step"),
        *(
            "referral",
            "referral_event",
            "letter",
            "visit",
            "not_same",
            "transfer",
            "handover",
            "outcome",
            "follow_up",
        ),
        *("attachment", "note_seen"),
    }
)
"""Kinds of records that this page shows."""
SIDE_WIDTH = 312


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """What there is to show of a client: the file, what is said of their move, or both until it is sent."""

    client_id: ClientId
    file: ClientFile | None
    moved: MovedClient | None
    came: CameHere | None = None
    photo: ClientPhoto | None = None


Advice = tuple[ClientFile, ProfileScore, tuple[PossibleDuplicate, ...]]


class ClientFilePage(Page):
    """`about` is the ClientId. Header and timeline come first, what has to be worked out follows."""

    def __init__(
        self,
        look: Look,
        navigator: Navigator,
        services: DeskServices,
        tasks: Tasks,
        changes: Changes,
        *,
        line: Tasks | None = None,
        scans: ScanDialogs | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`line` is the lane of the central server; without it a scan is fetched on that of the records."""
        super().__init__(look, title=lambda: self.tr("Client file"), show_title=False, parent=parent)
        self._navigator, self._services, self._tasks = navigator, services, tasks
        self._client_id: ClientId | None = None
        self._again = False
        self._loading = False
        coded = Coded(look, services.codes, services.gazetteer)
        tools = FileTools(
            look=look,
            services=services,
            navigator=navigator,
            tasks=tasks,
            coded=coded,
            words=FactWords(look, coded),
            page=self,
        )
        self._tools = tools
        scans = scans or ScanDialogs()
        self.header = IdentityHeader(tools, PhotoBox(tools, line or tasks, scans))
        self.timeline = TimelineTab(tools)
        self.profile = ProfileTab(tools, partial(SectionForm, look, services))
        self.plan = PlanTab(tools)
        self.referrals = ReferralsTab(tools)
        self.consents = ConsentsTab(tools)
        self.scans = ScansTab(tools, line or tasks, scans)
        self.history = HistoryTab(tools)
        named: tuple[tuple[str, Words, Tab], ...] = (
            ("timeline", lambda: self.tr("Timeline"), self.timeline),
            ("profile", lambda: self.tr("Profile"), self.profile),
            ("plan", lambda: self.tr("Action plan"), self.plan),
            ("referrals", lambda: self.tr("Referrals"), self.referrals),
            ("consents", lambda: self.tr("Consents"), self.consents),
            ("scans", lambda: self.tr("Scans"), self.scans),
            ("history", lambda: self.tr("History"), self.history),
        )
        self._tabs_by_name: dict[str, Tab] = {name: tab for name, _, tab in named}
        self.tabs = Tabs([(name, words) for name, words, _ in named])
        self._stack = QStackedWidget()
        for tab in self._tabs_by_name.values():
            self._stack.addWidget(tab)
        self.short = ShortNotice(tools)
        self.next_notice = NextNotice(tools)
        self.side = SideColumn(tools)
        self.moved = MovedCard(tools)
        self.erased = EmptyState(look, "lock", "", "")
        beside = Scroll(column(self.side, gap=0))
        keep_width(look, beside, SIDE_WIDTH)
        self._whole = boxed(
            column(
                self.header,
                self.header.banner,
                self.header.heard,
                self.short,
                self.next_notice,
                (row((column(self.tabs, (self._stack, 1), gap=8), 1), beside, gap=16), 1),
                gap=self.body.spacing(),
            )
        )
        self.body.addWidget(self.moved)
        self.body.addWidget(self.erased, 1)
        self.body.addWidget(self._whole, 1)
        self.body.addStretch(0)
        self.moved.hide()
        self.erased.hide()
        self.tabs.chosen.connect(self._on_tab_chosen)
        self.side.plan_wanted.connect(partial(self.tabs.choose, "plan"))
        self.moved.taken_back.connect(self._load)
        self.side.move_away.clicked.connect(self._on_move_clicked)
        self.header.photo.fetched.connect(self._load)
        self.header.start.clicked.connect(self._on_start_clicked)
        self.header.refer.clicked.connect(self._on_refer_clicked)
        self.header.papers.clicked.connect(self._on_papers_clicked)
        changes.records_changed.connect(self._on_records_changed)
        self.header.clear()

    @override
    def on_shown(self, about: object) -> None:
        client_id = about if about is not None else self._client_id
        if client_id is None:
            return
        if client_id != self._client_id:
            self._client_id = ClientId(client_id)  # type: ignore[arg-type]
            self.header.clear()
            self.moved.hide()
            self.erased.hide()
            self._whole.show()
            self.errors.clear_problems()
            for tab in self._tabs_by_name.values():
                tab.close_editors()
            self.tabs.choose("timeline")
        self._load()

    @override
    def first_field(self) -> QWidget | None:
        return self.tabs

    @override
    def panels(self) -> Sequence[QWidget]:
        return (self.tabs, self.header.start, self.side.all_steps)

    def _load(self) -> None:
        """Read the file; when it changes meanwhile, read it once more afterwards."""
        if self._client_id is None:
            return
        if self._loading:
            self._again = True
            return
        self._loading = True
        self._run(partial(_read_file, self._services, self._client_id), self._show_opened)

    def _run(self, work: Callable[[], object], done: Callable[..., None]) -> None:
        self._tasks.run(work, owner=self, done=done, failed=self._on_not_loaded)

    def _show_opened(self, opened: Opened) -> None:
        self._loading = False
        if opened.client_id != self._client_id or self._again:
            self._again = False
            self._load()
            if opened.client_id != self._client_id:
                return
        self.moved.setVisible(opened.moved is not None)
        self._whole.setVisible(opened.file is not None)
        if opened.moved is not None:
            self.moved.show_moved(opened.moved)
        if opened.file is not None:
            self._show_file(opened.file, opened.photo, stays=opened.moved is None)
            self.side.came.show_came(opened.came)

    def _show_file(self, file: ClientFile, photo: ClientPhoto | None, *, stays: bool) -> None:
        self.header.show_file(file, photo)
        self.short.show_file(file)
        self.next_notice.show_file(file, stays=stays)
        if not stays:
            self.header.photo.change.setEnabled(False)
            self.header.start.setEnabled(False)
            self.header.refer.setEnabled(False)
        self.side.move_away.setEnabled(stays)
        self.header.reveal()
        self.side.show_file(file)
        for tab in self._tabs_by_name.values():
            tab.show_file(file)
        self._run(partial(_read_advice, self._services, file), self._show_advice)

    def _show_advice(self, advice: Advice) -> None:
        file, score, duplicates = advice
        if file.client.id == self._client_id:
            self.side.show_advice(file, score, duplicates)

    def _on_not_loaded(self, error: BaseException) -> None:
        self._loading = False
        if isinstance(error, ClientErased):
            self._show_erased(error.on)
        else:
            self.show_problem(error)

    def _show_erased(self, on: date) -> None:
        """Leave nothing of the client on the page, nor in a box that stood open."""
        for tab in self._tabs_by_name.values():
            tab.close_editors()
        self.header.clear()
        self._whole.hide()
        self.moved.hide()
        self.erased.say(
            lambda: self.tr("The data of this client were erased on request on {day}.").format(
                day=self.look.format.short_date(on)
            ),
            lambda: self.tr("Nothing of them is kept here any more. The number is never given again."),
        )
        self.erased.show()

    def _on_records_changed(self, kinds: frozenset[str]) -> None:
        if kinds & _SHOWS and self.isVisible():
            self._load()
        elif SCAN_BYTES in kinds:
            self.scans.load()

    def _on_tab_chosen(self, name: str) -> None:
        self._stack.setCurrentWidget(self._tabs_by_name[name])

    def _on_start_clicked(self) -> None:
        if self._client_id is not None:
            self._navigator.open_session(SessionAbout(self._client_id))

    def _on_refer_clicked(self) -> None:
        if self._client_id is not None:
            self._navigator.open_referral(ReferralAbout(client_id=self._client_id))

    def _on_move_clicked(self) -> None:
        if self._client_id is None:
            return
        dialog = MoveDialog(self._tools, self._client_id, self.header.name(), self)
        if dialog.exec():
            self.say(lambda: self.tr("Saved. The file is only read here from now on."))
            self._load()

    def _on_papers_clicked(self) -> None:
        if self._client_id is not None:
            self._navigator.open_papers(PapersAbout(client_id=self._client_id))


def _read_file(services: DeskServices, client_id: ClientId) -> Opened:
    """Read the file, and the gazetteer with it: its first look-up takes longer than a screen may wait."""
    moved = services.transfer_client.summary(client_id)
    if moved is not None and moved.handed_over_at is not None:
        return Opened(client_id=client_id, file=None, moved=moved)
    file = services.show_client(client_id)
    for code in (file.client.place, file.client.permanent_place, file.client.origin_place):
        if code:
            try:
                services.gazetteer.get(code)
            except NotFound:
                continue
    came = services.transfer_client.came_from(client_id)
    photo = services.keep_photo.of(client_id)
    return Opened(client_id=client_id, file=file, moved=moved, came=came, photo=photo)


def _read_advice(services: DeskServices, file: ClientFile) -> Advice:
    client = file.client
    duplicates = services.look_for_duplicates(to_facts(client), but_not=client.id)
    return file, services.assess_client.score(client.id), duplicates
