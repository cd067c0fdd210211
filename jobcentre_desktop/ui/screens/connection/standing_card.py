"""The badge's own words, and behind them: since when, what the last try came to, when the next one is."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jobcentre_desktop.domain.connection import CLOCK_IS_WRONG, ConnectionState, Standing
from jobcentre_desktop.domain.errors import JobCentreError, ServerUnreachable
from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.ui.connection_words import AMBER_DAYS, RED_DAYS, looks_of, standing_words
from jobcentre_desktop.ui.desk_words import clock_words
from jobcentre_desktop.ui.error_text import sentence
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.card import Card
from jobcentre_desktop.ui.widgets.label import Icon, Label
from jobcentre_desktop.ui.widgets.layout import column, row


class StandingCard(Card):
    """`sync_wanted`: try now. `stop_wanted`: give this try up. The others: the pages where that is done."""

    sync_wanted = Signal()
    stop_wanted = Signal()
    attention_wanted = Signal()
    enrol_wanted = Signal()

    def __init__(self, look: Look, services: DeskServices, parent: QWidget | None = None) -> None:
        super().__init__(lambda: self.tr("Central server"), parent=parent)
        self._look, self._services = look, services
        self._state = ConnectionState(standing=Standing.NOT_ENROLLED)
        self._trouble: JobCentreError | None = None
        self._icon = Icon(look, "cloud", "text2", 28)
        self.title = Label("", "section", wrap=True)
        self.line = Label("", "muted", wrap=True)
        self.oldest = Label("", wrap=True)
        self.scans = Label("", wrap=True)
        self.trouble = Label("", wrap=True)
        self.next = Label("", wrap=True)
        self.clock = Label("", "warn", wrap=True)
        self.sync = Button(
            look, self._sync_words, kind="primary", icon="refresh-cw", shortcut="Ctrl+Return", show_key=True
        )
        self.stop = Button(look, lambda: self.tr("Stop trying"), icon="x")
        self.attention = Button(look, lambda: self.tr("Look at what needs attention"), icon="git-compare")
        self.enrol = Button(look, lambda: self.tr("Connect this desk"), icon="server")
        words = column(self.title, self.line, gap=0)
        self.body.addLayout(row(column(self._icon, None), (words, 1), gap=12))
        for label in (self.oldest, self.scans, self.trouble, self.next, self.clock):
            self.body.addWidget(label)
        self.body.addLayout(row(self.sync, self.stop, self.attention, self.enrol, None, gap=8))
        self.sync.clicked.connect(self.sync_wanted)
        self.stop.clicked.connect(self.stop_wanted)
        self.attention.clicked.connect(self.attention_wanted)
        self.enrol.clicked.connect(self.enrol_wanted)

    def show_state(self, state: ConnectionState, trouble: JobCentreError | None) -> None:
        """Show a standing, and what the last try came to."""
        self._state, self._trouble = state, trouble
        enrolled = state.standing is not Standing.NOT_ENROLLED
        wanted = state.standing in (Standing.NOT_ENROLLED, Standing.NOT_TRUSTED, Standing.UNKNOWN_THERE)
        self.sync.setVisible(enrolled and not self._services.practice)
        if self.stop.hasFocus() and not state.talking:
            self.sync.setFocus()
        self.stop.setVisible(state.talking)
        self.enrol.setVisible(wanted and not self._services.practice)
        self.attention.setVisible(bool(state.refused or state.held))
        self.retranslate()

    def retranslate(self) -> None:
        state, now = self._state, self._services.clock.now()
        looks = looks_of(state, now)
        title, line = standing_words(state, self._look.format, now)
        self._icon.show_icon(looks.icon, looks.token)
        self.title.say(title)
        self.oldest.set_style(self._age_style())
        for label, words in (
            (self.line, self._line_words(line)),
            (self.oldest, self._oldest_words()),
            (self.scans, self._scan_words()),
            (self.trouble, self._trouble_words()),
            (self.next, self._next_words()),
            (self.clock, self._clock_words()),
        ):
            label.say(words)
            label.setVisible(bool(words))
        self.sync.retranslate()

    def _line_words(self, line: str) -> str:
        if self._services.practice:
            return self.tr("A practice desk is never connected: nothing of it is ever sent.")
        if self._state.standing is Standing.NOT_ENROLLED:
            return self.tr(
                "This desk is not connected yet. Everything works; its work is kept here until it is."
            )
        return line

    def _age_style(self) -> str:
        days = self._state.days_unsent(self._services.clock.now())
        return "error" if days >= RED_DAYS else "warn" if days >= AMBER_DAYS else "body"

    def _oldest_words(self) -> str:
        oldest, now = self._state.oldest_unsent_at, self._services.clock.now()
        if oldest is None or self._services.practice:
            return ""
        told = self._look.format
        return self.tr("The oldest that waits was saved {when}: {age} ago.").format(
            when=told.moment(oldest, now), age=told.duration(now - oldest)
        )

    def _scan_words(self) -> str:
        if not self._state.scans_waiting or self._services.practice:
            return ""
        return self.tr(
            "%n scan(s) still to go to the central server ({size}). This happens by itself, when nothing "
            "else waits.",
            "",
            self._state.scans_waiting,
        ).format(size=self._look.format.size(self._state.scan_bytes_waiting))

    def _trouble_words(self) -> str:
        if self._services.practice or self._state.standing is Standing.NOT_ENROLLED:
            return ""
        if self._state.talking:
            return self.tr("This computer is trying to reach the central server now. You can go on working.")
        if isinstance(self._trouble, ServerUnreachable):
            return self.tr("The last try did not reach the central server.")
        if self._trouble is not None:
            return sentence(self._trouble)
        if self._state.online:
            return self.tr("The last try reached the central server.")
        return ""

    def _next_words(self) -> str:
        at = self._state.next_try_at
        if at is None:
            return ""
        return self.tr(
            "The next try is at {at}, by itself, or at once when this computer comes to another network."
        ).format(at=self._look.format.moment(at, self._services.clock.now()))

    def _clock_words(self) -> str:
        offset = self._state.clock_offset_s
        return clock_words(offset, self._look.format) if abs(offset) > CLOCK_IS_WRONG else ""

    def _sync_words(self) -> str:
        if self._state.next_try_at is not None:
            return self.tr("Try now")
        return self.tr("Send and receive now")
