"""How many there are in a list, in words; another count is said by a screen reader too."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from jobcentre_desktop.ui.announcing import announce
from jobcentre_desktop.ui.widgets.label import Label
from jobcentre_desktop.ui.words import Words


class CountLabel(Label):
    """What somebody types or chooses changes a list where their cursor is not: they hear how much is left."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        self._told: int | None = None
        super().__init__(words, "small", parent=parent)

    def count(self, count: int) -> None:
        """Show the words for a list that was just read; the first count of it is no news."""
        self.retranslate()
        if self._told is not None and count != self._told and self.isVisible():
            announce(self, self.text())
        self._told = count
