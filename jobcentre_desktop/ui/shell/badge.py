"""How the desk stands with the central server, always in words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from jobcentre_desktop.domain.connection import ConnectionState, Standing
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.widgets.button import EnterButton
from jobcentre_desktop.ui.widgets.label import ElidedLabel, Icon
from jobcentre_desktop.ui.widgets.layout import column, row
from jobcentre_desktop.ui.words import language_changed

AMBER_DAYS, RED_DAYS = 3, 7
"""An unsent record this old turns the line amber, then red (and says for how many days)."""
_LOOK_HERE = (Standing.NEEDS_ATTENTION, Standing.NOT_TRUSTED, Standing.UNKNOWN_THERE)
_MINUTE_MS = 60_000


class ConnectionBadge(EnterButton):
    """Two lines: the standing, and since when. "Sent" is said only of what the server has acknowledged.

    Press it to send now or to see what needs attention. `now` is asked for ages, and again every minute.
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
        state = self._state
        title, line = self._say(state)
        self._title.say(title)
        self._line.say(line)
        self._paint(state)
        self.setAccessibleName(f"{title}. {line}" if line else title)
        self.setToolTip(self.accessibleName())

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

    def _say(self, state: ConnectionState) -> tuple[str, str]:
        count = self.tr("%n to send", "", state.waiting) if state.waiting else ""
        since = self._since(state)
        match state.standing:
            case Standing.NOT_ENROLLED:
                kept = (
                    self.tr("%n record(s) kept on this computer", "", state.waiting) if state.waiting else ""
                )
                return self.tr("No central server yet"), kept
            case Standing.NOT_TRUSTED:
                aside = self.tr("%n kept aside", "", state.distrusted) if state.distrusted else ""
                return self.tr("This desk is no longer trusted"), _joined(aside, count)
            case Standing.UNKNOWN_THERE:
                return self.tr("The central server does not know this desk"), _joined(count, since)
            case Standing.NEEDS_ATTENTION:
                return self._attention(state), _joined(count, since)
            case Standing.SENDING:
                number = self._look.format.number
                title = self.tr("Sending {done} of {total}").format(
                    done=number(state.sending_done), total=number(state.sending_total)
                )
                return title, since
            case Standing.TAKING:
                return self._taking(state, count)
        if state.online is False:
            return self.tr("No internet"), _joined(count, since)
        if state.standing is Standing.ALL_SENT:
            return self.tr("All sent"), since
        if state.standing is Standing.NEVER_SENT and not state.waiting:
            return self.tr("Nothing to send yet"), ""
        return self.tr("%n waiting to send", "", state.waiting), since

    def _taking(self, state: ConnectionState, count: str) -> tuple[str, str]:
        number = self._look.format.number
        if not state.to_take:
            title = self.tr("Fetching the records of your centre")
        else:
            title = self.tr("{done} of {total} records here").format(
                done=number(min(state.taken, state.to_take)), total=number(state.to_take)
            )
        if state.online is False:
            return title, _joined(self.tr("no internet; it goes on by itself"), count)
        return title, _joined(self.tr("you can work meanwhile"), count)

    def _attention(self, state: ConnectionState) -> str:
        if state.removals_stopped:
            return self.tr("A question waits for you")
        refused = self.tr("%n refused", "", state.refused) if state.refused else ""
        held = self.tr("%n held back", "", state.held) if state.held else ""
        return _joined(refused, held) or self.tr("Needs a look")

    def _since(self, state: ConnectionState) -> str:
        """Return how long the oldest waits, when that is worth knowing, and when something was last sent."""
        shown, now = self._look.format, self._now()
        days = state.days_unsent(now)
        age = self.tr("oldest {days}").format(days=shown.days(days)) if days else ""
        if state.last_sent_at is None:
            return _joined(age, self.tr("never sent"))
        sent = self.tr("last sent {when}").format(when=shown.moment(state.last_sent_at, now))
        return _joined(age, sent)

    def _paint(self, state: ConnectionState) -> None:
        days = state.days_unsent(self._now())
        if state.standing in _LOOK_HERE or days >= RED_DAYS:
            icon, token, style = "cloud-off" if state.online is False else "triangle-alert", "bad", "error"
        elif state.online is False or days >= AMBER_DAYS:
            icon, token, style = "cloud-off" if state.online is False else "cloud-upload", "warn", "warn"
        elif state.standing is Standing.ALL_SENT:
            icon, token, style = "cloud-check", "ok", "strong"
        else:
            icon, token, style = "cloud-upload", "text2", "strong"
        self._icon.show_icon(icon, token)
        self._title.set_style(style)
        self._line.set_style(
            {"bad": "small_bad", "warn": "small_warn"}[token] if days >= AMBER_DAYS else "small"
        )


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
