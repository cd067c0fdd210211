"""Before you go home: what the closing of the day will find."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jobcentre_desktop.domain.waiting_times import WaitingTimes
from jobcentre_desktop.services.look_at_today import Today
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.screens.today.counts import A_WAIT
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.card import Card
from jobcentre_desktop.ui.widgets.label import FoldingLabel, Icon
from jobcentre_desktop.ui.widgets.layout import row


class GoingHomeCard(Card):
    close_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(lambda: self.tr("Before you go home"), parent=parent)
        self._look = look
        self.close_day = Button(look, lambda: self.tr("Close the day"), icon="sunset")
        self._visits = _Line(look)
        self._waits = _Line(look)
        self._waits.hide()
        self._drafts = _Line(look)
        self._unsent = _Line(look)
        self._scans = _Line(look)
        self._scans.hide()
        parts = (self._visits, self._waits, self._drafts, self._unsent, self._scans, self.close_day)
        for part in parts:
            self.body.addWidget(part)
        self.close_day.clicked.connect(self.close_wanted)

    def show_today(self, today: Today) -> None:
        visits, drafts, unsent = today.counts.get("visits", 0), len(today.drafts), today.unsent.not_arrived
        self._visits.show_state(lambda: self.tr("%n visit(s) recorded", "", visits), done=True)
        self._waits.setVisible(bool(self._waits_words(today.waited)))
        self._waits.tell(partial(self._waits_words, today.waited), "clock")
        self._drafts.show_state(lambda: self.tr("%n draft(s) to finish", "", drafts), done=drafts == 0)
        self._unsent.show_state(lambda: self.tr("%n change(s) to send", "", unsent), done=unsent == 0)
        scans = today.scans.count
        self._scans.setVisible(scans > 0)
        self._scans.show_state(lambda: self.tr("%n scan(s) to send", "", scans), done=scans == 0)

    def _waits_words(self, waited: WaitingTimes) -> str:
        told = self._look.format.duration
        parts = []
        if waited.median is not None and waited.longest is not None and waited.longest >= A_WAIT:
            half, longest = told(waited.median), told(waited.longest)
            words = self.tr("Usual wait {half}, longest {longest}")
            parts.append(words.format(half=half, longest=longest))
        if waited.left:
            parts.append(self.tr("%n left unserved", "", waited.left))
        return " · ".join(parts)


class _Line(QWidget):
    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = Icon(look, "circle-check", "ok", 18)
        self._words = FoldingLabel("")
        self.setLayout(row(self._icon, (self._words, 1), gap=8))

    def show_state(self, words: Callable[[], str], *, done: bool) -> None:
        self._icon.show_icon("circle-check" if done else "circle-alert", "ok" if done else "warn")
        self._words.say(words)

    def tell(self, words: Callable[[], str], icon: str) -> None:
        """Say something that is neither done nor to be done."""
        self._icon.show_icon(icon, "text2")
        self._words.say(words)
