"""How the desk stands with the central server, always in words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from jobcentre_desktop.domain.connection import ConnectionState, Standing
from jobcentre_desktop.ui.connection_words import AMBER_DAYS, looks_of, standing_words
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.widgets.button import EnterButton
from jobcentre_desktop.ui.widgets.label import ElidedLabel, Icon
from jobcentre_desktop.ui.widgets.layout import column, row
from jobcentre_desktop.ui.words import language_changed, tool_tip

_MINUTE_MS = 60_000


class ConnectionBadge(EnterButton):
    """Two lines: the standing, and since when. "Sent" is said only of what the server has acknowledged.

    Press it to send now and to see it all on the page of the connection. `now` is asked for ages, and again
    every minute.
    """

    def __init__(self, look: Look, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._now = now
        self._state = ConnectionState(standing=Standing.NOT_ENROLLED)
        self.setProperty("kind", "badge")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._icon = Icon(look, "cloud", "text2", 22)
        self._title = ElidedLabel("", "strong")
        self._line = ElidedLabel("", "small")
        for part in (self._icon, self._title, self._line):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._parts = row(self._icon, (column(self._title, self._line, gap=0), 1), gap=10)
        self.setLayout(self._parts)
        self._clock = QTimer(self)
        self._clock.timeout.connect(self.retranslate)
        self._clock.start(_MINUTE_MS)
        self.retranslate()

    def show_state(self, state: ConnectionState) -> None:
        """Show another standing."""
        self._state = state
        self.retranslate()

    def words(self) -> tuple[str, str]:
        """Return both lines as shown."""
        return self._title.text(), self._line.text()

    def retranslate(self) -> None:
        now = self._now()
        title, line = standing_words(self._state, self._look.format, now)
        self._title.say(title)
        self._line.say(line)
        looks = looks_of(self._state, now)
        self._icon.show_icon(looks.icon, looks.token)
        self._title.set_style(looks.style)
        old = self._state.days_unsent(now) >= AMBER_DAYS
        self._line.set_style({"bad": "small_bad", "warn": "small_warn"}[looks.token] if old else "small")
        self.setAccessibleName(f"{title}. {line}" if line else title)
        self.setToolTip(tool_tip(self.accessibleName()))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if language_changed(event):
            self.retranslate()

    @override
    def sizeHint(self) -> QSize:
        return self._parts.sizeHint()

    @override
    def minimumSizeHint(self) -> QSize:
        return self._parts.minimumSize()
