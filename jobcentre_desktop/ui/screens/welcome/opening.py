"""What the practice desk shows while its invented records are made."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.shell.page import Page
from jobcentre_desktop.ui.widgets.label import Icon, Label
from jobcentre_desktop.ui.widgets.layout import row


class OpeningPage(Page):
    """Says what happens; there is nothing to do here and nowhere to go back to."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, title=lambda: self.tr("Practice"), show_title=False, parent=parent)
        words = Label(lambda: self.tr("Preparing the practice desk with invented clients…"), "section")
        self.body.addStretch(1)
        self.body.addLayout(row(None, Icon(look, "school", "primary", 28), words, None, gap=12))
        self.body.addStretch(1)

    @override
    def on_escape(self) -> None:
        """Nothing to leave."""
