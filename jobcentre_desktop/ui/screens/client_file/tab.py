"""A tab of the client file: filled when it is looked at, filled again when the records changed."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from jobcentre_desktop.services.show_client import ClientFile
from jobcentre_desktop.ui.screens.client_file.tools import FileTools
from jobcentre_desktop.ui.widgets.layout import column
from jobcentre_desktop.ui.widgets.scroll import Scroll


class Tab(QWidget):
    """Override `fill`, and `is_busy` where something can be typed.

    While somebody is typing into a tab it stays as it is; call `refresh` when they are done.
    """

    def __init__(self, tools: FileTools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tools = tools
        self.look = tools.look
        self.file: ClientFile | None = None
        self._stale = False
        self.content: QVBoxLayout = column(margins=(0, 0, 8, 8), gap=12)
        self.area = Scroll(self.content)
        self.setLayout(column(self.area, gap=0))

    def show_file(self, file: ClientFile) -> None:
        """Show this state of the file, now or as soon as the tab is in sight."""
        self.file = file
        self._stale = True
        self.refresh()

    def refresh(self) -> None:
        """Fill the tab when it is in sight, out of date, and nobody is typing into it."""
        if self._stale and self.file is not None and self.isVisible() and not self.is_busy():
            self._stale = False
            self.fill(self.file)

    def fill(self, file: ClientFile) -> None:
        """Put the file into words."""

    def is_busy(self) -> bool:
        """Return whether something typed here is not yet saved."""
        return False

    def close_editors(self) -> None:
        """Leave what was being typed: another client is shown."""

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()
