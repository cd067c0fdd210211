"""What needs attention, in one line that leads to it; not there when there is nothing."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jobcentre_desktop.services.look_at_today import Today
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.label import Icon, Label
from jobcentre_desktop.ui.widgets.layout import boxed, column, row


class AttentionLine(QWidget):
    opened = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today: Today | None = None
        self.open = Button(look, lambda: self.tr("Look at it"), compact=True)
        self.open.clicked.connect(self.opened)
        self._words = Label(self._say, wrap=True)
        line = row(Icon(look, "triangle-alert", "warn", 20), (self._words, 1), self.open, gap=10)
        line.setContentsMargins(14, 6, 10, 6)
        self.setLayout(column(boxed(line, "card_warn")))
        self.hide()

    def show_today(self, today: Today) -> None:
        self._today = today
        self._words.say(self._say)
        self.setVisible(bool(today.conflicts or today.unsent.refused))

    def _say(self) -> str:
        if self._today is None:
            return ""
        conflicts, refused = self._today.conflicts, self._today.unsent.refused
        parts = []
        if conflicts:
            parts.append(self.tr("%n field(s) with two values for you to decide.", "", conflicts))
        if refused:
            parts.append(self.tr("%n change(s) not taken by the central server.", "", refused))
        return " ".join(parts)
