"""Hands a PDF to the print spooler of the system: CUPS prints letters as letters, finer than any picture."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QObject, QProcess, Signal

from jobcentre_desktop.domain.errors import Cancelled, JobCentreError, PrinterFailed


class Spool(QObject):
    """One run of `lp`. The PDF goes through a pipe: no copy of it is left on the disk.

    `ended` carries None, or what went wrong: PrinterFailed, Cancelled.
    """

    ended = Signal(object)

    def __init__(self, program: str, arguments: list[str], pdf: bytes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cancelled = self._over = False
        self._pdf = pdf
        self._lp = QProcess(self)
        self._lp.setProgram(program)
        self._lp.setArguments(arguments)
        self._lp.started.connect(self._on_started)
        self._lp.errorOccurred.connect(self._on_error)
        self._lp.finished.connect(self._on_finished)

    def start(self) -> None:
        self._lp.start()

    def cancel(self) -> None:
        """Break it off; a PDF that has not arrived whole is never printed."""
        self._cancelled = True
        self._lp.kill()

    def close(self) -> None:
        """Say nothing more, and leave no process behind."""
        self._over = True
        self._lp.kill()
        self._lp.waitForFinished(1000)

    def _on_started(self) -> None:
        self._lp.write(QByteArray(self._pdf))
        self._lp.closeWriteChannel()

    def _on_error(self, error: QProcess.ProcessError) -> None:
        # Only a program that never began has no end to hear of. A pipe that breaks ends with its program.
        if error is QProcess.ProcessError.FailedToStart:
            self._end(PrinterFailed())

    def _on_finished(self, code: int, status: QProcess.ExitStatus) -> None:
        well = status is QProcess.ExitStatus.NormalExit and code == 0
        self._end(None if well else PrinterFailed())

    def _end(self, problem: JobCentreError | None) -> None:
        if not self._over:
            self._over = True
            self.ended.emit(Cancelled() if self._cancelled and problem is not None else problem)
