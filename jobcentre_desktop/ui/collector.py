"""Python's collector of garbage, which works on the screen's thread only and between two events."""

from __future__ import annotations

import gc
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

_LOOK_MS = 1000


class ScreenCollector(QObject):
    """Collects at Python's own thresholds, but when the screen's thread looks for it, once a second.

    Left to itself Python collects on whichever thread makes the next object. A window or timer that nobody
    holds any more would then be taken apart on a lane's thread, and Qt ends the process for that. Also no
    round falls into the middle of building a page.

    `afterwards` is called after each round, and once more when the desk has come to rest: much was made and
    let go since the last, and not only by Python.
    """

    def __init__(
        self, parent: QObject | None = None, *, afterwards: Callable[[], None] | None = None
    ) -> None:
        super().__init__(parent)
        self._afterwards = afterwards
        self._at_work = False
        self._was_on = gc.isenabled()
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(_LOOK_MS)

    def look(self) -> None:
        """Collect the oldest generation whose count has passed its threshold, if any."""
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > gc.get_threshold()[generation]:
                gc.collect(generation)
                self._at_work = True
                self._call_afterwards()
                return
        if self._at_work:
            self._at_work = False
            self._call_afterwards()

    def close(self) -> None:
        """Leave the collecting to Python again, if it did it before."""
        self._timer.stop()
        if self._was_on:
            gc.enable()

    def _call_afterwards(self) -> None:
        if self._afterwards is not None:
            self._afterwards()
