"""Tells when nobody has touched keyboard or mouse for as long as this desk has set."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

USUAL_MINUTES = 10
"""Until the desk's own time has been read."""
_MINUTE_MS = 60_000


class IdleLock(QObject):
    """`due` when the time is over. `start` begins it anew."""

    due = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.due)
        self.set_minutes(USUAL_MINUTES)

    @property
    def minutes(self) -> int:
        return self._timer.interval() // _MINUTE_MS

    def set_minutes(self, minutes: int) -> None:
        """Wait so long from now on; a wait under way begins anew."""
        self._timer.setInterval(minutes * _MINUTE_MS)

    def start(self) -> None:
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()
