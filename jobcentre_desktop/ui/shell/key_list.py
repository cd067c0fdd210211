"""The list of keys that work right now (Ctrl+/)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QWidget

from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.widgets.button import EnterButton
from jobcentre_desktop.ui.widgets.dialog import Dialog
from jobcentre_desktop.ui.widgets.label import Label


class KeyList(Dialog):
    """Reads the keys from the buttons in sight, so it can never be out of date; adds those of the window.

    `pages` are those that a key opens from anywhere, as (key, title).
    """

    def __init__(self, look: Look, window: QWidget, pages: Sequence[tuple[str, str]] = ()) -> None:
        super().__init__(look, lambda: self.tr("Keys that work here"), parent=window)
        everywhere = [
            ("Ctrl+K", self.tr("Search for a client")),
            *pages,
            ("F2", self.tr("Khmer or English")),
            ("Ctrl++  Ctrl+-", self.tr("Larger or smaller text; Ctrl+0 for the usual size")),
            ("F6", self.tr("Next part of the page")),
            ("F8", self.tr("Next problem in the form")),
            ("Esc", self.tr("Back; the draft is kept")),
            ("Tab, Enter", self.tr("Next field")),
        ]
        here = [
            (button.key, button.accessibleName())
            for button in window.findChildren(EnterButton)
            if button.key and button.isVisibleTo(window) and button.isEnabled()
        ]
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setColumnStretch(1, 1)
        for line, (key, deed) in enumerate(here + everywhere):
            grid.addWidget(Label(key, "label"), line, 0)
            grid.addWidget(Label(deed), line, 1)
        self.body.addLayout(grid)
        done = self.add_button(lambda: self.tr("Close"), kind="primary")
        done.clicked.connect(self.accept)
        done.setFocus()
