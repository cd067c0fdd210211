"""The running time of the session, with a pause; proposes the minutes."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from jobcentre_desktop.domain.facts import Facts
from jobcentre_desktop.ports import Clock
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.screens.session.stopwatch import Stopwatch
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.label import Icon, Label
from jobcentre_desktop.ui.widgets.layout import row

_TICK_MS = 1000


class SessionTimer(QWidget):
    """`minutes_proposed` carries whole minutes whenever they change."""

    minutes_proposed = Signal(int)

    def __init__(self, look: Look, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._clock = look, clock
        self._watch = Stopwatch()
        self._told = 0
        self._time = Label(self._time_words, "section")
        self._icon = Icon(look, "clock", "primary", 20)
        self.pause = Button(look, self._pause_words, compact=True)
        self.pause.clicked.connect(self._on_pause_clicked)
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._tick.timeout.connect(self._on_tick)
        self.setLayout(row(self._icon, self._time, self.pause, gap=8))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._watch.is_running:
            self._tick.start()
            self._show()

    def begin(self, kept: object, *, running: bool) -> None:
        """Start with a new session, or take up what a draft kept, standing still."""
        self._watch = Stopwatch()
        if isinstance(kept, dict):
            self._watch.restore(kept)
        if running:
            self._watch.start(self._clock.now())
            self._tick.start()
        self._show()

    def stop_showing(self) -> None:
        """Nobody looks: the hand stands, the time goes on being counted."""
        self._tick.stop()

    def facts(self) -> Facts:
        return self._watch.facts(self._clock.now())

    def minutes(self) -> int:
        return self._watch.minutes(self._clock.now())

    def span(self) -> tuple[str | None, str | None]:
        """Return when the session began and ends in ISO 8601; None when the time was never taken."""
        if self._watch.since is None:
            return None, None
        return self._watch.since.isoformat(), self._clock.now().isoformat()

    def _on_pause_clicked(self) -> None:
        if self._watch.is_running:
            self._watch.pause(self._clock.now())
            self._tick.stop()
        else:
            self._watch.start(self._clock.now())
            self._tick.start()
        self._show()

    def _on_tick(self) -> None:
        if self.isVisible():
            self._show()

    def _show(self) -> None:
        self._time.retranslate()
        self.pause.retranslate()
        self._icon.show_icon("clock", "primary" if self._watch.is_running else "text2")
        minutes = self.minutes()
        if minutes != self._told:
            self._told = minutes
            self.minutes_proposed.emit(minutes)

    def _time_words(self) -> str:
        seconds = int(self._watch.passed(self._clock.now()).total_seconds())
        return self._look.format.digits(f"{seconds // 60}:{seconds % 60:02}")

    def _pause_words(self) -> str:
        if self._watch.is_running:
            return self.tr("Pause")
        return self.tr("Go on") if self._watch.since is not None else self.tr("Start the time")
