"""Tabs over a page's parts: Alt+1, Alt+2 and so on."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QTabBar, QWidget
from typing_extensions import override

from jobcentre_desktop.ui.look import restyle
from jobcentre_desktop.ui.widgets.key import Key
from jobcentre_desktop.ui.words import Words, button_text, language_changed, spoken

_SPARED = 12
"""Pixels between two tabs that app.qss leaves out where there is little room."""


class Tabs(QTabBar):
    """`tabs` are (name, words); `chosen` carries the name.

    Show the part yourself, e.g. with a QStackedWidget.
    """

    chosen = Signal(str)

    def __init__(self, tabs: Sequence[tuple[str, Words]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tabs = tuple(tabs)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)  # only where they would be cut
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for place, _ in enumerate(self._tabs):
            self.addTab("")
            Key(self, f"Alt+{place + 1}", partial(self._label, place), partial(self._go_to, place))
        self.currentChanged.connect(self._on_current_changed)
        self.retranslate()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand closer together before anything is cut."""
        super().resizeEvent(event)
        needed = sum(self.tabSizeHint(place).width() for place in range(self.count()))
        spared = _SPARED * self.count() if self.property("tight") else 0
        tight = needed + spared > self.width()
        if tight != bool(self.property("tight")):
            self.setProperty("tight", tight)
            restyle(self)

    def choose(self, name: str) -> None:
        """Go to a tab. Raises ValueError for a name that is not there."""
        self.setCurrentIndex([one for one, _ in self._tabs].index(name))

    def current(self) -> str:
        return self._tabs[self.currentIndex()][0]

    def retranslate(self) -> None:
        for place, (_, words) in enumerate(self._tabs):
            self.setTabText(place, button_text(words))
            self.setTabToolTip(place, f"Alt+{place + 1}")

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if language_changed(event):
            self.retranslate()

    def _go_to(self, place: int) -> None:
        """Go to a tab by its key: the cursor goes along, else Tab would go on from the part one has left."""
        self.setCurrentIndex(place)
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _label(self, place: int) -> str:
        return spoken(self._tabs[place][1])

    def _on_current_changed(self, place: int) -> None:
        self.chosen.emit(self._tabs[place][0])
