"""The only file that starts threads.

Work runs off the screen's thread; its result comes back on it. Results whose
owner has been closed are dropped.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QRunnable, Qt, QThread, QThreadPool, Signal, SignalInstance, Slot
from shiboken6 import isValid

from jobcentre_desktop.domain.errors import JobCentreError


@dataclass(frozen=True, slots=True)
class Done:
    value: Any


@dataclass(frozen=True, slots=True)
class Failed:
    error: BaseException


Outcome = Done | Failed
T = TypeVar("T")


class _Job(QRunnable):
    """Holds a borrowed signal, never a QObject of its own (the pool deletes it off-thread)."""

    def __init__(self, ticket: int, work: Callable[[], Any], report: SignalInstance) -> None:
        super().__init__()
        self._ticket = ticket
        self._work = work
        self._report = report

    def run(self) -> None:
        outcome: Outcome
        try:
            outcome = Done(self._work())
        except BaseException as error:  # noqa: BLE001 - the one place that may catch all
            outcome = Failed(error)
        self._report.emit(self._ticket, outcome)


class Tasks(QObject):
    """One lane of background work, in order. The app has two: *records* and *line*, so that neither waits."""

    _reported = Signal(int, object)
    busy_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None, *, width: int = 1) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(width)
        self._tickets = count(1)
        self._waiting: dict[int, tuple[QObject, Callable[[Any], None], Callable[[BaseException], None]]] = {}
        self._reported.connect(self._on_reported, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        return bool(self._waiting)

    @property
    def others_wait(self) -> bool:
        """Whether more work waits behind what runs now; work that can wait asks this and ends early."""
        return len(self._waiting) > 1

    def run(
        self,
        work: Callable[[], T],
        *,
        owner: QObject,
        done: Callable[[T], None],
        failed: Callable[[BaseException], None],
    ) -> None:
        """Run work off-screen, then call done or failed on the screen's thread, unless owner is gone.

        `work` holds services and values only (`partial(self._refer_client, wish)`), never a widget: a
        widget whose last reference dies on a worker's thread takes the app down.
        """
        assert QThread.currentThread() is self.thread(), "start tasks from the screen's thread"
        ticket = next(self._tickets)
        self._waiting[ticket] = (owner, done, failed)
        self.busy_changed.emit(True)
        self._pool.start(_Job(ticket, work, self._reported))

    def close(self, timeout_ms: int = 5000) -> bool:
        """Wait for what has started and what waits in line. Call before closing the records.

        What was handed over is done, a draft above all; only the answers are dropped, for nobody is there to
        hear them. Returns whether everything ended in time.
        """
        self._waiting.clear()
        return self._pool.waitForDone(timeout_ms)

    @Slot(int, object)
    def _on_reported(self, ticket: int, outcome: Outcome) -> None:
        waiting = self._waiting.pop(ticket, None)
        self.busy_changed.emit(bool(self._waiting))
        if waiting is None:
            return
        owner, done, failed = waiting
        if not isValid(owner):
            return
        match outcome:
            case Done(value):
                done(value)
            case Failed(error):
                failed(error)


def let_bugs_rise(error: BaseException) -> None:
    """For `failed=` of work nobody waits for: a desk locked meanwhile says nothing, a bug still rises."""
    if not isinstance(error, JobCentreError):
        raise error
