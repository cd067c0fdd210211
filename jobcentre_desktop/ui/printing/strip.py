"""A strip at the foot of the window while something is being printed, with Cancel. Stops nobody."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QWidget

from jobcentre_desktop.ui.announcing import announce
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.printing.drawing import Going
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.label import Icon, Label
from jobcentre_desktop.ui.widgets.layout import row

_LOOK_EVERY_MS = 150
_SHOW_AFTER_MS = 300
"""What is over sooner needs no bar (screen rules, no. 7)."""
_ABOVE_FOOT = 76
"""Pixels kept free for a page's action bar."""


class PrintStrip(QFrame):
    """Says how far a job has come; nothing of what is printed, for the screen may be locked meanwhile."""

    def __init__(self, look: Look, going: Going, cancel: Callable[[], None], window: QWidget) -> None:
        super().__init__(window)
        self._look, self._going = look, going
        self.setProperty("kind", "toast")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._words = Label(self._far_words)
        self.cancel = Button(look, lambda: self.tr("Cancel printing"), kind="ghost", compact=True)
        self.cancel.clicked.connect(cancel)
        self.setLayout(
            row(
                *(Icon(look, "printer", "toast_ok", 20), self._words, self.cancel),
                margins=(16, 6, 10, 6),
                gap=10,
            )
        )
        self.setMinimumHeight(48)
        self.hide()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._follow)
        QTimer.singleShot(_SHOW_AFTER_MS, self, self._begin)

    def text(self) -> str:
        """Return what is shown."""
        return self._words.text()

    def _begin(self) -> None:
        self._follow()
        self.show()
        announce(self, self.text())
        self._timer.start(_LOOK_EVERY_MS)

    def _follow(self) -> None:
        self._words.retranslate()
        self.adjustSize()
        window = self.parentWidget()
        if window is not None:
            foot = window.height() - self.height() - _ABOVE_FOOT
            self.move(window.width() - self.width() - 32, foot)
        self.raise_()

    def _far_words(self) -> str:
        if self._going.total < 1:
            return self.tr("Handing over to the printer …")
        number = self._look.format.number
        page = min(self._going.done + 1, self._going.total)
        return self.tr("Printing page {page} of {pages}").format(
            page=number(page), pages=number(self._going.total)
        )
