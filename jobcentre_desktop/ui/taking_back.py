"""What takes longer to take back than nobody notices shows how far it is, and can be broken off."""

from __future__ import annotations

from threading import Event

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from jobcentre_desktop.ui.shell.page import Page
from jobcentre_desktop.ui.widgets.dialog import Dialog
from jobcentre_desktop.ui.widgets.steps import Progress

PATIENCE_MS = 300
"""What ends sooner shows nothing (a sheet of some 200 clients takes that long)."""


class TakingBack(QObject):
    """One undo under way over its page; `progressed` carries how many records are back, of how many."""

    progressed = Signal(int, int)

    def __init__(self, page: Page, *, patience_ms: int = PATIENCE_MS) -> None:
        super().__init__(page)
        self._page = page
        self._stopped = Event()
        self.dialog: Dialog | None = None
        self._patience = QTimer(self, interval=patience_ms, singleShot=True)
        self._patience.timeout.connect(self._show)
        self._patience.start()

    def report(self, done: int, total: int) -> bool:
        """The port `Progress`: tell how far it is and return whether to go on; called on the lane."""
        self.progressed.emit(done, total)
        return not self._stopped.is_set()

    def end(self) -> None:
        """It is done, or was not."""
        self._patience.stop()
        if self.dialog is not None and isValid(self.dialog):
            self.dialog.accept()
        self.deleteLater()

    def _show(self) -> None:
        self.dialog = Dialog(self._page.look, lambda: self.tr("Taking it back…"), parent=self._page.window())
        progress = Progress(self._page.look)
        self.dialog.body.addWidget(progress)
        self.dialog.add_cancel().setFocus()
        self.progressed.connect(progress.show_progress)
        self.dialog.rejected.connect(self._stopped.set)
        self.dialog.open()
