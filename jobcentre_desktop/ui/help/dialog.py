"""Help over a dialog, which shuts the window with its panel out until it is answered."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QWidget

from jobcentre_desktop.ui.help.book import HelpBook
from jobcentre_desktop.ui.help.panel import WIDTH, HelpPanel
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.widgets.focus_ring import FocusRing
from jobcentre_desktop.ui.widgets.key import Key
from jobcentre_desktop.ui.widgets.layout import column

_AROUND = 60
"""Pixels of the app's window that stay in sight above and below."""


class HelpDialog(QDialog):
    """The same panel in a window of its own. F1 and Esc close it, and the cursor is where it was."""

    def __init__(self, look: Look, book: HelpBook, *, over: QWidget, height: int) -> None:
        super().__init__(over)
        self._over = over.window()
        self.panel = HelpPanel(look, book, self)
        self.panel.keys.hide()
        self.panel.report.hide()
        self._ring = FocusRing(look, self)
        self.setModal(True)
        self.setWindowTitle(self.tr("Help"))
        self.setLayout(column(self.panel, gap=0))
        self.resize(WIDTH, height - _AROUND)
        self.panel.close_button.clicked.connect(self.accept)
        self.finished.connect(self._on_finished)
        Key(self, "F1", lambda: self.tr("Close help"), self.accept)

    def open_page(self, name: str) -> None:
        """Show a page of help, or the list of all when there is none, until somebody closes it."""
        self.open()
        self.panel.open(name)  # it draws nothing while it is out of sight

    def _on_finished(self) -> None:
        self._over.activateWindow()  # not every window manager goes back by itself
        self.deleteLater()
