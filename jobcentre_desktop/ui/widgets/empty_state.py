"""What a list says while it is empty: what belongs here, why it is empty, one thing to do."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.label import Icon, Label
from jobcentre_desktop.ui.widgets.layout import column, row
from jobcentre_desktop.ui.words import Words


class EmptyState(QWidget):
    def __init__(
        self,
        look: Look,
        icon: str,
        title: Words | str,
        why: Words | str = "",
        *,
        action: Button | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.title = Label(title, "strong", wrap=True)
        self.why = Label(why, "muted", wrap=True)
        for label in (self.title, self.why):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        if not why:
            self.why.hide()  # never shown here: a label without a parent would become a window
        body = column(
            None, row(None, Icon(look, icon, "text2", 36), None), self.title, self.why, margins=24, gap=6
        )
        if action is not None:
            body.addSpacing(6)
            body.addLayout(row(None, action, None))
        body.addStretch(1)
        self.setLayout(body)

    def say(self, title: Words | str, why: Words | str = "") -> None:
        """Show other words."""
        self.title.say(title)
        self.why.say(why)
        self.why.setVisible(bool(why))
