"""The only file that starts threads.

Work runs off the screen's thread; its result comes back on it. Results whose
owner has been closed are dropped.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from itertools import count
from threading import Lock, Thread
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QRunnable, Qt, QThread, QThreadPool, Signal, SignalInstance, Slot
from shiboken6 import isValid
from typing_extensions import override

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

    @override
    def run(self) -> None:
        self.tell(self.outcome())

    def outcome(self) -> Outcome:
        try:
            return Done(self._work())
        except BaseException as error:  # noqa: BLE001 - the one place that may catch all
            return Failed(error)

    def tell(self, outcome: Outcome) -> None:
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
        self._start(_Job(ticket, work, self._reported))

    def _start(self, job: _Job) -> None:
        self._pool.start(job)

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


class Bystander(Tasks):
    """Work that may hang for ever, as on a network folder that is gone: nobody waits for it, even at the end.

    Each piece has a thread of its own, which dies with the program. So `work` must touch nothing that needs
    an orderly end, least of all the desk's file.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._gate = _Gate()

    @override
    def close(self, timeout_ms: int = 0) -> bool:
        """Hear of nothing any more; what hangs goes on hanging."""
        self._waiting.clear()
        with self._gate.held:
            self._gate.is_open = False
        return True

    @override
    def _start(self, job: _Job) -> None:
        Thread(target=partial(_run_loose, job, self._gate), daemon=True, name="bystander").start()


class _Gate:
    """Shut before what is behind it goes away; then nothing passes."""

    def __init__(self) -> None:
        self.held = Lock()
        self.is_open = True


def _run_loose(job: _Job, gate: _Gate) -> None:
    outcome = job.outcome()
    with gate.held:
        if gate.is_open:
            job.tell(outcome)


def let_bugs_rise(error: BaseException) -> None:
    """For `failed=` of work nobody waits for: a desk locked meanwhile says nothing, a bug still rises."""
    if not isinstance(error, JobCentreError):
        raise error
