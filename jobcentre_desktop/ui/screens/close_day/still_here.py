"""Who is still in the waiting room when the day is closed, by ticket and name; not there when nobody is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jobcentre_desktop.services.look_at_today import Waiter
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.label import Icon, Label
from jobcentre_desktop.ui.widgets.layout import row


class StillHere(QWidget):
    """`opened`: somebody wants to see the waiting room, to say who was served and who left."""

    opened = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people: tuple[Waiter, ...] = ()
        self.open = Button(look, lambda: self.tr("Waiting room"), compact=True)
        self.open.clicked.connect(self.opened)
        self._words = Label(self._say, "warn", wrap=True)
        self.setLayout(row(Icon(look, "triangle-alert", "warn", 18), (self._words, 1), self.open, gap=8))
        self.hide()

    def show_people(self, people: Sequence[Waiter]) -> None:
        self._people = tuple(people)
        self._words.say(self._say)
        self.setVisible(bool(people))

    def _say(self) -> str:
        if not self._people:
            return ""
        names = ", ".join(_named(one) for one in self._people)
        return self.tr("%n still in the waiting room: {names}", "", len(self._people)).format(names=names)


def _named(one: Waiter) -> str:
    ticket = one.visit.ticket_no
    return f"{ticket} {one.client.name}" if one.client is not None else ticket
