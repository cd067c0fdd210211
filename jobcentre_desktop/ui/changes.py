"""Tells open pages that records were saved or received."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer, Signal

GATHER_MS = 150
"""A round writes a day's changes down in parts; the pages are told after the first, then at this pace."""


class Changes(QObject):
    """`records_changed` carries the kinds touched, a frozenset of Record.KIND; each page decides if it cares.

    `announce` may be called from any thread, e.g. by a Work that has just committed; the signal always
    arrives on the screen's thread.
    """

    records_changed = Signal(object)
    _announced = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._announced.connect(self._on_announced, Qt.ConnectionType.QueuedConnection)
        self._gathered: frozenset[str] = frozenset()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(GATHER_MS)
        self._pause.timeout.connect(self._tell_gathered)

    def announce(self, kinds: frozenset[str]) -> None:
        """Pass on that records of these kinds have changed."""
        self._announced.emit(kinds)

    def _on_announced(self, kinds: frozenset[str]) -> None:
        self._gathered |= kinds
        if not self._pause.isActive():
            self._tell_gathered()

    def _tell_gathered(self) -> None:
        if not self._gathered:
            return
        gathered, self._gathered = self._gathered, frozenset()
        self._pause.start()
        self.records_changed.emit(gathered)
