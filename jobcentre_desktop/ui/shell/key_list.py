"""The list of keys that work right now (Ctrl+/)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QWidget

from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.shell.commands import buttons_here
from jobcentre_desktop.ui.widgets.dialog import Dialog
from jobcentre_desktop.ui.widgets.label import Label


class KeyList(Dialog):
    """Reads the keys from the buttons in sight, so it can never be out of date; adds those of the window.

    `everywhere` are the keys of the window's commands, as (key, what it does).
    """

    def __init__(self, look: Look, window: QWidget, everywhere: Sequence[tuple[str, str]] = ()) -> None:
        super().__init__(look, lambda: self.tr("Keys that work here"), parent=window)
        # What several buttons do with one key, such as the phrases of each box, is told once.
        here = list(dict.fromkeys((button.key, button.accessibleName()) for button in buttons_here(window)))
        taken = {key for key, _ in here}
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setColumnStretch(1, 1)
        for line, (key, deed) in enumerate(here + [one for one in everywhere if one[0] not in taken]):
            grid.addWidget(Label(key, "label"), line, 0)
            grid.addWidget(Label(deed), line, 1)
        self.body.addLayout(grid)
        done = self.add_button(lambda: self.tr("Close"), kind="primary")
        done.clicked.connect(self.accept)
        done.setFocus()
