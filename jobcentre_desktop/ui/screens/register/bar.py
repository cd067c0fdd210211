"""The action bar of the registration: save and start, save and queue, delete the draft."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.footer import Footer


class SaveBar(Footer):
    """`discard` is in sight only while there is a draft."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        self.save_and_start = Button(
            look,
            lambda: QCoreApplication.translate("RegisterPage", "Save and start session"),
            kind="primary",
            icon="arrow-right",
            shortcut="Ctrl+Return",
            show_key=True,
        )
        self.save_and_queue = Button(
            look,
            lambda: QCoreApplication.translate("RegisterPage", "Save and add to queue"),
            icon="save",
            shortcut="Ctrl+S",
            show_key=True,
        )
        self.discard = Button(
            look, lambda: QCoreApplication.translate("RegisterPage", "Delete the draft"), kind="ghost"
        )
        super().__init__(look, self.save_and_start, self.save_and_queue, self.discard, parent=parent)
        self.discard.hide()

    def ready(self, ready: bool) -> None:
        """Let the client be saved, or not while it is being saved."""
        self.save_and_start.setEnabled(ready)
        self.save_and_queue.setEnabled(ready)

    def forget_draft(self) -> None:
        self.show_note("")
        self.discard.hide()
