"""Pages are built and dressed before they are asked for, one at a time, while nobody touches the desk."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from typing_extensions import override

from jobcentre_desktop.ui.shell.page_stack import PageStack
from jobcentre_desktop.ui.tasks import Tasks, let_bugs_rise

_UNTOUCHED_MS = 1500
"""Building one takes up to a fifth of a second, and no key may wait for that."""
_NEXT_MS = 100
_TOUCHES = frozenset(
    {QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel}
)


class PagesAhead(QObject):
    """Let it filter the window's events: every touch puts the next page off.

    Before the first page `read` runs in a lane: what pages else read on the screen's thread when first shown.
    """

    def __init__(
        self,
        pages: PageStack,
        lane: Tasks,
        read: Callable[[], None],
        parent: QObject | None = None,
        *,
        untouched_ms: int = _UNTOUCHED_MS,
    ) -> None:
        super().__init__(parent)
        self._untouched_ms = untouched_ms
        self._pages, self._lane, self._read = pages, lane, read
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._go_on)
        self._has_read = False

    def start(self, _services: object = None) -> None:
        """Somebody is at work, or wants another theme; begin when nobody touched the desk for a while."""
        self._timer.start(self._untouched_ms)

    def stop(self) -> None:
        """Build no more; the window goes."""
        self._timer.stop()

    def due_in_ms(self) -> int:
        """Return in how many milliseconds the next page is built, below 0 when none is to be built."""
        return self._timer.remainingTime()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHES and self._timer.isActive():
            self._timer.start(self._untouched_ms)
        return False

    def _go_on(self) -> None:
        if not self._pages.isVisible():
            return  # locked; it begins again with the next who signs in
        if not self._has_read:
            self._has_read = True
            self._lane.run(self._read, owner=self, done=self.start, failed=let_bugs_rise)
        elif self._pages.go_ahead():
            self._timer.start(_NEXT_MS)
