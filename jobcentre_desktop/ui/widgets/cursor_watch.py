"""Where the cursor is in a window, also when the page moves under it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid
from typing_extensions import override

_MOVES = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Hide, QEvent.Type.Show)


class CursorWatch(QObject):
    """`came` carries what has the cursor now, None when it left the window."""

    came = Signal(object)
    moved = Signal()
    """What has the cursor stands elsewhere: the page was scrolled, something grew above it, it was hidden."""
    pressed = Signal()
    """It was pressed with the mouse, or what it lies in."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._watched: list[QWidget] = []
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus_changed)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES:
            self.moved.emit()
        elif event.type() == QEvent.Type.MouseButtonPress:
            self.pressed.emit()
        return False

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        for widget in self._watched:
            if isValid(widget):  # a page may have gone with the cursor still in it
                widget.removeEventFilter(self)
        self._watched = []
        here = new is not None and new.window() is self._window
        above = new if here else None
        while above is not None and above is not self._window:
            above.installEventFilter(self)
            self._watched.append(above)
            above = above.parentWidget()
        self.came.emit(new if here else None)
