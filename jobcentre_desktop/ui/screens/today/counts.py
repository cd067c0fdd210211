"""The four figures at the top of the day."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from jobcentre_desktop.domain.visit import VisitState
from jobcentre_desktop.services.look_at_today import Today
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.widgets.label import ElidedLabel, Icon, Label
from jobcentre_desktop.ui.widgets.layout import boxed, column, row
from jobcentre_desktop.ui.widgets.width_keeper import grown
from jobcentre_desktop.ui.words import Words


class Counts(QWidget):
    """Waiting, served, appointments and follow-ups, each with one line that says what to mind."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._today: Today | None = None
        self.waiting = _Count(look, "users", lambda: self.tr("Waiting now"))
        self.served = _Count(look, "circle-check", lambda: self.tr("Served today"))
        self.appointments = _Count(look, "calendar-days", lambda: self.tr("Appointments"))
        self.due = _Count(look, "phone", lambda: self.tr("To follow up"))
        parts = (self.waiting, self.served, self.appointments, self.due)
        self.setLayout(row(*((part, 1) for part in parts), gap=14))

    def show_today(self, today: Today) -> None:
        self._today = today
        waiting = [one for one in today.waiting if one.visit.state is VisitState.WAITING]
        appointments = [one for one in today.due if one.kind == "appointment"]
        late = today.tasks_late
        longest = max((today.now - one.visit.arrived_at for one in waiting), default=timedelta())
        self.waiting.show_count(
            len(waiting),
            (lambda: self.tr("longest {time}").format(time=self._look.format.duration(longest)))
            if longest >= A_WAIT
            else "",
            warn=longest >= LONG_WAIT,
        )
        self.served.show_count(
            today.served, lambda: self.tr("%n new registration(s)", "", today.registered), warn=False
        )
        times = sorted(one.at for one in appointments if one.at is not None and one.at >= today.now)
        self.appointments.show_count(
            len(appointments),
            (lambda: self.tr("next at {time}").format(time=self._look.format.time(times[0])))
            if times
            else "",
            warn=False,
        )
        self.due.show_count(
            today.tasks_due, (lambda: self.tr("%n overdue", "", late)) if late else "", warn=bool(late)
        )


A_WAIT = timedelta(minutes=1)
"""Shorter than this nobody waited: they were called as they came."""
_ROOM_FOR_THE_ICON = 250
"""In a narrower card the words need all the room that is left."""
LONG_WAIT = timedelta(minutes=20)
"""From here on a waiting time is shown in amber."""


class _Count(QWidget):
    """A large figure with its name and one small line."""

    def __init__(self, look: Look, icon: str, name: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._figure = Label("", "count")
        self._figure.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._figure.setMinimumWidth(44)
        self._note = ElidedLabel("", "small")
        self._icon = Icon(look, icon, "primary", 22)
        words = column(ElidedLabel(name, "label"), self._note, gap=0)
        box = boxed(
            row(self._figure, (words, 1), self._icon, margins=(12, 8, 14, 8), gap=12),
            "card",
        )
        self.setLayout(column(box))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._icon.setVisible(self.width() >= grown(self._look, _ROOM_FOR_THE_ICON))

    def show_count(self, count: int, note: Words | str, *, warn: bool) -> None:
        self._figure.say(lambda: self._look.format.number(count))
        self._note.set_style("small_warn" if warn else "small")
        self._note.say(note)
