"""The ring that shows where the keyboard is: two colours, so that it is seen on every ground."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.widgets.cursor_watch import CursorWatch

_OWN_RING = ("QLineEdit", "QComboBox", "QAbstractItemView", "QPlainTextEdit")
"""These draw their own thick border while they have the focus. Named: to import the classes takes a while."""
_OUTSIDE = 4


class FocusRing(QWidget):
    """One overlay per window, drawn around whatever Tab or a key has reached; a mouse click hides it.

    The window tells `keyboard_used` from its `focusNextPrevChild`, which Qt calls for Tab only.
    """

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._look = look
        self._by_keyboard = False
        self._target: QWidget | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        watch = CursorWatch(window)
        watch.came.connect(self._on_came)
        watch.moved.connect(self._follow)
        watch.pressed.connect(self._on_pressed)

    def keyboard_used(self) -> None:
        """Show the ring from the next change of focus on."""
        self._by_keyboard = True

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for inset, width, token in ((1, 2.0, "ring"), (3, 1.5, "ring2")):
            painter.setPen(QPen(QColor(self._look.colour(token)), width))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 8, 8)

    def _on_pressed(self) -> None:
        self._by_keyboard = False
        self.hide()

    def _on_came(self, box: QWidget | None) -> None:
        self._target = None if box is None or not self._by_keyboard or needs_none(box) else box
        self._follow()

    def _follow(self) -> None:
        target = self._target
        if target is None or not target.isVisible() or target.visibleRegion().isEmpty():
            self.hide()
            return
        place = QRect(target.mapTo(self.window(), QPoint(0, 0)), target.size())
        self.setGeometry(place.adjusted(-_OUTSIDE, -_OUTSIDE, _OUTSIDE, _OUTSIDE))
        self.show()
        self.raise_()


def needs_none(widget: QWidget) -> bool:
    """Return whether it draws its own ring, or holds the focus as a page with nothing to choose.

    A refused field's border is red with the cursor and without: that is no ring.
    """
    own = any(map(widget.inherits, _OWN_RING)) and not widget.property("wrong")
    return own or widget.focusPolicy() == Qt.FocusPolicy.NoFocus
