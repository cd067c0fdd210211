"""Tells when the screen is to lock: nobody has touched it for as long as is set, or half a day is over."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

USUAL_MINUTES = 10
"""Until the desk's own time has been read."""
_MINUTE_MS = 60_000
LONGEST_MS = 12 * 60 * _MINUTE_MS
"""Whoever works on is asked for the password once more (NIST SP 800-63B, AAL2)."""


class IdleLock(QObject):
    """`due` when the time is over. `begin` starts both, `start` begins the idle minutes anew."""

    due = Signal()

    def __init__(self, parent: QObject | None = None, *, longest_ms: int = LONGEST_MS) -> None:
        super().__init__(parent)
        self._timer, self._longest = QTimer(self), QTimer(self)
        for timer in (self._timer, self._longest):
            timer.setSingleShot(True)
            timer.timeout.connect(self.due)
        self._longest_ms = longest_ms
        self.set_minutes(USUAL_MINUTES)

    @property
    def minutes(self) -> int:
        return self._timer.interval() // _MINUTE_MS

    def set_minutes(self, minutes: int) -> None:
        """Wait so long from now on; a wait under way begins anew."""
        self._timer.setInterval(minutes * _MINUTE_MS)

    def begin(self) -> None:
        """Somebody has signed in."""
        self._longest.start(self._longest_ms)
        self.start()

    def later(self) -> None:
        """This is not the time to lock: tell again when it may be."""
        if not self._longest.isActive():
            self._longest.start(_MINUTE_MS)
        self.start()

    def start(self) -> None:
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()
        self._longest.stop()
