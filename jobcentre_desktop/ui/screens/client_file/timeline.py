"""The timeline: everything that happened, newest first, a day at a time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from jobcentre_desktop.domain.ids import ClientId
from jobcentre_desktop.ports import TimelineEntry
from jobcentre_desktop.services.show_client import TIMELINE_AT_FIRST, ClientFile
from jobcentre_desktop.ui.client_parts.desk_words import desk_words
from jobcentre_desktop.ui.client_parts.mark import Mark
from jobcentre_desktop.ui.client_parts.slot import Slot
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.screens.client_file.happening import Happening
from jobcentre_desktop.ui.screens.client_file.happenings import Happenings
from jobcentre_desktop.ui.screens.client_file.tab import Tab
from jobcentre_desktop.ui.screens.client_file.tools import FileTools
from jobcentre_desktop.ui.shell.about import ReferralAbout, SessionAbout
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.card import Card
from jobcentre_desktop.ui.widgets.empty_state import EmptyState
from jobcentre_desktop.ui.widgets.label import ElidedLabel, Label
from jobcentre_desktop.ui.widgets.layout import Part, column, row
from jobcentre_desktop.ui.widgets.pill import Pill
from jobcentre_desktop.ui.words import Words, spoken

PAGE = TIMELINE_AT_FIRST - 1
"""How many entries are shown at a time, two screens of them: each is a dozen widgets."""
_IN_SIGHT = 12
"""How many are put on the screen at once; the others follow below while nobody waits for them."""
_IN_A_TURN = 6


class TimelineTab(Tab):
    """Sessions and referrals open from here."""

    def __init__(self, tools: FileTools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self._happenings = Happenings(tools.look, tools.coded, tools.services.me)
        self._client_id: ClientId | None = None
        self._entries: list[TimelineEntry] = []
        self._wanted = PAGE
        self._more_there = False
        self._body: QVBoxLayout = column(gap=2)
        self._told: Sequence[Happening] = ()
        self._placed = 0
        self._go_on = QTimer(self)
        self._go_on.timeout.connect(self._place_more)
        self._slot = Slot()
        self.more = Button(tools.look, lambda: self.tr("Show earlier"), icon="chevron-down")
        self.more.clicked.connect(self._on_more_clicked)
        card = Card(None, self._slot, row(None, self.more, None), gap=10)
        self.content.addWidget(card)
        self.content.addStretch(1)
        self.more.hide()

    @override
    def show_file(self, file: ClientFile) -> None:
        if file.client.id != self._client_id:
            self._client_id = file.client.id
            self._wanted = PAGE
        self._entries, self._more_there = list(file.timeline[:PAGE]), len(file.timeline) > PAGE
        super().show_file(file)
        if self._wanted > PAGE and self._more_there:
            self._read_more()

    @override
    def fill(self, file: ClientFile) -> None:
        self._told = self._happenings.of(file, self._entries, all_loaded=not self._more_there)
        self._body, self._placed = column(gap=2), 0
        # The row with the cursor may be any: then all of them are there at once, for it to find its place.
        self._place(len(self._told) if self._slot.has_cursor() else _IN_SIGHT)
        self._slot.fill(self._body if self._told else self._empty())

    def _place_more(self) -> None:
        self._place(_IN_A_TURN)

    def _empty(self) -> QVBoxLayout:
        empty = EmptyState(
            self.look,
            "history",
            lambda: self.tr("Nothing has happened yet"),
            lambda: self.tr("Sessions, referrals and letters will stand here, the newest first."),
        )
        return column(empty)

    def _place(self, count: int) -> None:
        """Put so many more on the screen, each day under its name; the rest follows by itself."""
        days = [self.look.format.local(one.at).date() for one in self._told]
        for n in range(self._placed, min(self._placed + count, len(days))):
            if n == 0 or days[n] != days[n - 1]:
                self._body.addSpacing(0 if n == 0 else 8)
                self._body.addWidget(Label(partial(self._day_words, days[n]), "label"))
            tied = n + 1 < len(days) and days[n + 1] == days[n]
            self._body.addWidget(self._row(self._told[n], tied=tied))
            self._placed = n + 1
        is_whole = self._placed == len(self._told)
        self.more.setVisible(self._more_there and is_whole)
        if is_whole:
            self._go_on.stop()
        else:
            self._go_on.start()

    def _row(self, one: Happening, *, tied: bool) -> HappeningRow:
        opener = None
        if one.session_id is not None and self._client_id is not None:
            about = SessionAbout(self._client_id, one.session_id)
            opener = OpenButton(self.look, lambda: self.tr("Open"), one.title)
            opener.setObjectName(f"open-{one.session_id}-{one.icon}")
            opener.clicked.connect(partial(self.tools.navigator.open_session, about))
        elif one.referral is not None:
            opener = OpenButton(self.look, lambda: self.tr("Open"), one.title)
            opener.setObjectName(f"open-{one.referral.referral.id}-{one.icon}-{one.at.timestamp()}")
            opener.clicked.connect(
                partial(
                    self.tools.navigator.open_referral, ReferralAbout(referral_id=one.referral.referral.id)
                )
            )
        return HappeningRow(self.look, one, opener, tied=tied)

    def _day_words(self, day: date) -> str:
        shown = self.look.format
        today = self.tools.services.clock.today()
        if day == today:
            return self.tr("Today, {day}").format(day=shown.day_and_month(day))
        if (today - day).days == 1:
            return self.tr("Yesterday, {day}").format(day=shown.day_and_month(day))
        return shown.day_and_month(day) if day.year == today.year else shown.short_date(day)

    def _on_more_clicked(self) -> None:
        self.more.setEnabled(False)
        self._wanted += PAGE
        self._read_more()

    def _read_more(self) -> None:
        if self._client_id is None:
            return
        self.tools.tasks.run(
            partial(
                self.tools.services.show_client.more_timeline,
                self._client_id,
                offset=len(self._entries),
                limit=self._wanted + 1 - len(self._entries),  # one more tells whether there are more
            ),
            owner=self,
            done=self._show_more,
            failed=self.tools.page.show_problem,
        )

    def _show_more(self, entries: tuple[TimelineEntry, ...]) -> None:
        self.more.setEnabled(True)
        if entries and entries[0].client_id != self._client_id:
            return
        self._more_there = len(self._entries) + len(entries) > self._wanted
        known = {(one.kind, one.record_id) for one in self._entries}
        fresh = [one for one in entries if (one.kind, one.record_id) not in known]
        self._entries = [*self._entries, *fresh][: self._wanted]
        if self.file is not None:
            self.fill(self.file)


class OpenButton(Button):
    """Says "Open" to the eye, and to a screen reader also what."""

    def __init__(self, look: Look, words: Words, what: Words, parent: QWidget | None = None) -> None:
        self._what = what
        super().__init__(look, words, kind="ghost", compact=True, parent=parent)

    @override
    def retranslate(self) -> None:
        super().retranslate()
        self.setAccessibleName(f"{self.text()}: {spoken(self._what)}")


class HappeningRow(QWidget):
    """One thing that happened: mark, title, pill, time, words."""

    def __init__(
        self,
        look: Look,
        one: Happening,
        opener: OpenButton | None,
        *,
        tied: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        head: list[Part] = [ElidedLabel(one.title, "strong")]
        if one.pill is not None:
            head.append(Pill(*one.pill))
        if not one.sent:
            head.append(Pill(partial(self._unsent, one.heard_from), "warn"))
        head.append(None)
        words = column(row(*head, gap=8), gap=0)
        for line in one.lines:
            words.addWidget(Label(line, wrap=True))
        if one.foot is not None:
            words.addWidget(ElidedLabel(one.foot, "small"))
        words.addSpacing(8)
        time = Label(lambda: look.format.time(one.at), "small")
        beside = column(row(None, time, margins=(0, 2, 8, 0)), gap=0)
        if opener is not None:
            beside.addWidget(opener)
        beside.addStretch(1)
        self.setLayout(row(Mark(look, one.icon, one.tone, tied=tied), (words, 1), beside, gap=12))

    def _unsent(self, heard_from: str) -> str:
        if heard_from:
            return self.tr("Not sent yet by {desk}").format(desk=desk_words(heard_from))
        return self.tr("Not sent yet")
