"""Tells open pages that records were saved or received."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal


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

    def announce(self, kinds: frozenset[str]) -> None:
        """Pass on that records of these kinds have changed."""
        self._announced.emit(kinds)

    def _on_announced(self, kinds: frozenset[str]) -> None:
        self.records_changed.emit(kinds)
