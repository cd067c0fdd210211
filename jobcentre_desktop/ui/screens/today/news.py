"""What is new in this version: a quiet card at the end, once for each counsellor."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.card import Card
from jobcentre_desktop.ui.widgets.flow import Flow


class NewsCard(Card):
    """Not there until it is known that the counsellor has not seen the news."""

    opened = Signal()
    put_away = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.read = Button(look, lambda: self.tr("What is new"), icon="megaphone", compact=True)
        self.later = Button(look, lambda: self.tr("Put away"), kind="ghost", compact=True)
        self.body.addLayout(Flow(self.read, self.later))
        self.read.clicked.connect(self.opened)
        self.later.clicked.connect(self.put_away)
        self.hide()
