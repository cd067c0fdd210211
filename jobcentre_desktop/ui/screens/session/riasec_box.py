"""Holland's six kinds of interests, ticked in the order of their strength."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from jobcentre_desktop.ui.widgets.label import Label
from jobcentre_desktop.ui.widgets.layout import column
from jobcentre_desktop.ui.widgets.tick import Tick

LETTERS = "RIASEC"


class RiasecBox(QWidget):
    """The value is the letters in the order in which they were ticked, e.g. "SEC"; "" while none is."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._order = ""
        words: dict[str, Callable[[], str]] = {
            "R": lambda: self.tr("R  Realistic: hands, tools, nature"),
            "I": lambda: self.tr("I  Investigative: finding out, thinking"),
            "A": lambda: self.tr("A  Artistic: making, music, design"),
            "S": lambda: self.tr("S  Social: helping, teaching, caring"),
            "E": lambda: self.tr("E  Enterprising: selling, leading"),
            "C": lambda: self.tr("C  Conventional: order, numbers, office"),
        }
        grid = QGridLayout()
        grid.setContentsMargins(0, 2, 0, 2)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        self.ticks: dict[str, Tick] = {}
        for place, letter in enumerate(LETTERS):
            tick = Tick(words[letter])
            tick.edited.connect(partial(self._on_ticked, letter))
            self.ticks[letter] = tick
            grid.addWidget(tick, place // 2, place % 2)
            grid.setColumnStretch(place % 2, 1)
        self._told = Label(self._told_words, "small")
        self.setLayout(column(grid, self._told, gap=2))
        self.setFocusProxy(self.ticks["R"])

    def value(self) -> str:
        return self._order

    def set_value(self, value: str | None) -> None:
        self._order = "".join(letter for letter in (value or "") if letter in LETTERS)
        for letter, tick in self.ticks.items():
            tick.set_value(letter in self._order)
        self._told.retranslate()

    def _on_ticked(self, letter: str) -> None:
        self._order = self._order.replace(letter, "")
        if self.ticks[letter].value():
            self._order += letter
        self._told.retranslate()
        self.edited.emit()

    def _told_words(self) -> str:
        if not self._order:
            return self.tr("Tick the strongest interest first.")
        return self.tr("In this order: {letters}").format(letters=" → ".join(self._order))
