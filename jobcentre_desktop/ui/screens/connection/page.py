"""The page behind the badge: how the desk stands, what waits, by which ways it can go, what came back."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from jobcentre_desktop.domain.connection import ConnectionState
from jobcentre_desktop.domain.incident import Incident
from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.services.look_at_connection import AboutConnection
from jobcentre_desktop.ui.changes import Changes
from jobcentre_desktop.ui.desk_words import incident_words
from jobcentre_desktop.ui.folder_keeper import FolderKeeper
from jobcentre_desktop.ui.line_keeper import LineKeeper
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.screens.connection.folder_card import FolderCard
from jobcentre_desktop.ui.screens.connection.standing_card import StandingCard
from jobcentre_desktop.ui.screens.connection.waiting_card import ReceiptsCard, WaitingCard
from jobcentre_desktop.ui.shell.navigator import Navigator
from jobcentre_desktop.ui.shell.page import Page
from jobcentre_desktop.ui.shell.places import CONFLICTS, SETTINGS
from jobcentre_desktop.ui.stick_card import StickCard, StickDialogs
from jobcentre_desktop.ui.tasks import Tasks
from jobcentre_desktop.ui.widgets.card import Card
from jobcentre_desktop.ui.widgets.label import Label
from jobcentre_desktop.ui.widgets.layout import column, row
from jobcentre_desktop.ui.widgets.scroll import Scroll
from jobcentre_desktop.ui.widgets.width_keeper import keep_width

SIDE_WIDTH = 348


class ConnectionPage(Page):
    """`line` keeps the rounds, `folder` the exchange by folder; `line_lane` is the lane of both."""

    def __init__(
        self,
        look: Look,
        navigator: Navigator,
        services: DeskServices,
        tasks: Tasks,
        line_lane: Tasks,
        line: LineKeeper,
        folder: FolderKeeper,
        changes: Changes,
        *,
        stick: StickDialogs | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, title=lambda: self.tr("Connection"), parent=parent)
        self._services, self._tasks, self._line, self._keeper = services, tasks, line, folder
        self.standing = StandingCard(look, services)
        self.waiting = WaitingCard(look)
        self.receipts = ReceiptsCard(look)
        self.folder = FolderCard(look, services)
        self.stick = StickCard(look, services, line_lane, stick or StickDialogs())
        self.happened = Label("", wrap=True)
        self.happened_card = Card(lambda: self.tr("What happened to this desk"), self.happened)
        self.happened_card.hide()
        left = Scroll(column(self.standing, self.waiting, self.happened_card, None, gap=12))
        side = Scroll(column(self.folder, self.stick, self.receipts, None, gap=12))
        keep_width(look, side, SIDE_WIDTH)
        self.body.addLayout(row((left, 1), side, gap=16), 1)
        self.standing.sync_wanted.connect(line.sync_wanted)
        self.standing.stop_wanted.connect(line.break_off)
        self.standing.attention_wanted.connect(partial(navigator.open, CONFLICTS))
        self.standing.enrol_wanted.connect(partial(navigator.open, SETTINGS))
        self.folder.exchange_wanted.connect(folder.exchange_now)
        self.folder.settings_wanted.connect(partial(navigator.open, SETTINGS))
        folder.state_changed.connect(self.folder.show_state)
        self.stick.refused.connect(self._show_stick_problem)
        self.stick.changed.connect(self._on_stick_changed)
        line.state_changed.connect(self._on_state_changed)
        changes.records_changed.connect(self._on_records_changed)

    @override
    def on_shown(self, about: object) -> None:
        self._show_state(self._line.state)
        self.folder.show_state(self._keeper.state)
        self._keeper.look()
        self._load()
        self.stick.load()

    @override
    def first_field(self) -> QWidget | None:
        buttons = (self.standing.sync, self.standing.enrol, self.stick.save)
        return next((one for one in buttons if one.isVisibleTo(self)), None)

    @override
    def panels(self) -> Sequence[QWidget]:
        return (self.standing.sync, self.folder.choose, self.stick.save)

    @override
    def retranslate(self) -> None:
        self.standing.retranslate()

    def _load(self) -> None:
        self._tasks.run(
            self._services.look_at_connection, owner=self, done=self._show, failed=self.show_problem
        )

    def _show(self, about: AboutConnection) -> None:
        self.waiting.show_waiting(about.waiting)
        self.receipts.show_receipts(about.receipts)
        self.happened_card.setVisible(bool(about.incidents))
        self.happened.say(partial(self._happened_words, about.incidents))

    def _happened_words(self, incidents: tuple[Incident, ...]) -> str:
        letter, told = self._services.desk.letter, self.look.format
        return "\n".join(
            f"{told.short_date(one.day)}: {incident_words(one, letter, told)}" for one in reversed(incidents)
        )

    def _show_state(self, state: ConnectionState) -> None:
        self.standing.show_state(state, self._line.trouble)

    def _on_state_changed(self, state: ConnectionState) -> None:
        self._show_state(state)
        if self.isVisible():
            self._keeper.look()
            self._load()

    def _on_records_changed(self, _kinds: frozenset[str]) -> None:
        if self.isVisible():
            self._load()

    def _on_stick_changed(self) -> None:
        self.notices.clear()
        self._line.look()
        self._load()

    def _show_stick_problem(self, error: BaseException) -> None:
        self._load()
        self.show_problem(error)
