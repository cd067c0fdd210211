"""When a window has been painted for the first time."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override


class FirstFrame(QObject):
    """`seen` is emitted once, after the window was first painted as a whole.

    Make it before the window is shown.
    """

    seen = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.winId()  # makes the native window, which is what is exposed
        native = window.windowHandle()
        if native is not None:
            native.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Expose:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self.seen.emit)  # the window paints while it answers this event
        return False
