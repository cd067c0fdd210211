"""The action bar of the outreach: begin at the table, then save one person after the other."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.footer import Footer


class TableBar(Footer):
    """`begin` while the table is set up, `save` while people are taken in, `discard` with a draft."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        self._at_work = self._has_draft = False
        self.begin = Button(
            look,
            lambda: QCoreApplication.translate("OutreachPage", "Begin taking in"),
            kind="primary",
            icon="arrow-right",
            shortcut="Ctrl+Return",
            show_key=True,
        )
        self.save = Button(
            look,
            lambda: QCoreApplication.translate("OutreachPage", "Save, next person"),
            kind="primary",
            icon="user-plus",
            shortcut="Ctrl+Return",
            show_key=True,
        )
        self.discard = Button(
            look, lambda: QCoreApplication.translate("OutreachPage", "Empty the form"), kind="ghost"
        )
        super().__init__(look, self.begin, self.save, self.discard, parent=parent)
        self.show_work(at_work=False)

    def show_work(self, *, at_work: bool) -> None:
        """Offer what belongs to the table, or to its setting up; what is not there has no key."""
        self._at_work = at_work
        for button, wanted in ((self.begin, not at_work), (self.save, at_work)):
            button.setVisible(wanted)
            button.setEnabled(wanted)
        self.discard.setVisible(at_work and self._has_draft)
        if not at_work:
            self.show_note("")

    def show_draft_kept(self, at: datetime) -> None:
        self._has_draft = True
        if self._at_work:
            self.show_draft_saved(at)
            self.discard.show()

    def forget_draft(self) -> None:
        self._has_draft = False
        self.show_note("")
        self.discard.hide()
