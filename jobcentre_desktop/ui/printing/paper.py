"""PDF bytes to a printer through the system dialog, or to a file through the save dialog."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from jobcentre_desktop.domain.errors import Cancelled, FileNotWritten
from jobcentre_desktop.ports import PrinterPages
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.printing.chosen import Chosen
from jobcentre_desktop.ui.printing.dialogs import Dialogs
from jobcentre_desktop.ui.printing.drawing import Going, draw
from jobcentre_desktop.ui.printing.spooling import Spool
from jobcentre_desktop.ui.printing.strip import PrintStrip
from jobcentre_desktop.ui.tasks import Tasks
from jobcentre_desktop.ui.widgets.text import as_typed


def _nothing(*_told: object) -> None:
    """Nobody wants to hear of it."""


def _write(path: Path, pdf: bytes) -> Path:
    try:
        path.write_bytes(pdf)
    except OSError:
        raise FileNotWritten(path.name) from None
    return path


class Paper(QObject):
    """Prints and saves PDF bytes. `lane` is its own, so that no save waits for a printer."""

    def __init__(
        self,
        look: Look,
        pages: PrinterPages,
        lane: Tasks,
        *,
        dialogs: Dialogs | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._pages, self._lane = look, pages, lane
        self._dialogs = dialogs or Dialogs()
        self._jobs: list[_Job] = []

    @property
    def is_busy(self) -> bool:
        """Return whether something is on its way to a printer."""
        return bool(self._jobs)

    def print(
        self,
        pdf: bytes,
        title: str,
        owner: QWidget,
        *,
        failed: Callable[[BaseException], None],
        printed: Callable[[], None] = _nothing,
        cancelled: Callable[[], None] = _nothing,
    ) -> None:
        """Ask for the printer and print; what came of it is told later, unless `owner` is gone by then.

        The title stands in the printer's queue, where anybody reads it: no name in it. `failed` is told
        PrinterFailed.
        """
        title = as_typed(title)
        chosen = self._dialogs.printer(title, len(self._pages.sizes(pdf)), owner)
        if chosen is None:
            cancelled()
            return
        job = _Job(partial(self._end, _Told(owner, printed, failed, cancelled)), self)
        self._jobs.append(job)
        job.strip = PrintStrip(self._look, job.going, job.cancel, owner.window())
        if chosen.spooler:
            job.spool = self._spool(pdf, title, chosen, job)
        else:
            self._lane.run(
                partial(draw, pdf, chosen, self._pages, job.going), owner=job, done=job.end, failed=job.end
            )

    def save(
        self,
        pdf: bytes,
        name: str,
        owner: QWidget,
        *,
        failed: Callable[[BaseException], None],
        saved: Callable[[Path], None] = _nothing,
    ) -> None:
        """Ask where to save and write the bytes as they are: off the screen, for sticks are slow.

        `saved` is told the path, `failed` FileNotWritten, unless `owner` is gone by then; a cancelled dialog
        is the end of it.
        """
        path = self._dialogs.path(name, owner)
        if path is not None:
            self._lane.run(partial(_write, path, pdf), owner=owner, done=saved, failed=failed)

    def close(self) -> None:
        """Break off what is not printed yet: the app closes."""
        for job in self._jobs:
            job.going.cancelled = True
            if job.spool is not None:
                job.spool.close()
        self._jobs.clear()

    def _spool(self, pdf: bytes, title: str, chosen: Chosen, job: _Job) -> Spool:
        told = chosen.spooler_arguments(title, self._pages.sizes(pdf))
        spool = Spool(chosen.spooler, told, pdf, job)
        spool.ended.connect(job.end)
        spool.start()
        return spool

    def _end(self, told: _Told, job: _Job, problem: BaseException | None) -> None:
        if job not in self._jobs:
            return
        self._jobs.remove(job)
        job.take_down()
        if not isValid(told.owner):
            return
        if problem is None:
            told.printed()
        elif isinstance(problem, Cancelled):
            told.cancelled()
        else:
            told.failed(problem)


@dataclass(frozen=True, slots=True)
class _Told:
    """Who wants to hear what came of a job."""

    owner: QWidget
    printed: Callable[[], None]
    failed: Callable[[BaseException], None]
    cancelled: Callable[[], None]


class _Job(QObject):
    """One paper on its way: through the lane, or through the spooler."""

    def __init__(self, ended: Callable[[_Job, BaseException | None], None], parent: QObject) -> None:
        super().__init__(parent)
        self._ended = ended
        self.going = Going()
        self.strip: PrintStrip | None = None
        self.spool: Spool | None = None

    def cancel(self) -> None:
        self.going.cancelled = True
        if self.spool is not None:
            self.spool.cancel()

    def end(self, problem: BaseException | None) -> None:
        """Hear the end: from the spooler, or from the lane, which answers None for well done."""
        self._ended(self, problem)

    def take_down(self) -> None:
        if self.strip is not None and isValid(self.strip):
            self.strip.hide()
            self.strip.deleteLater()
        self.deleteLater()
