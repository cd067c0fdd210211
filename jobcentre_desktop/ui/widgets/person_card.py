"""A person in a few lines: who they are, why they are shown here, what can be done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QWidget

from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.label import ElidedLabel, Icon, Label
from jobcentre_desktop.ui.widgets.layout import column, row
from jobcentre_desktop.ui.widgets.pill import Pill
from jobcentre_desktop.ui.words import Words


class PersonCard(QFrame):
    """Used for possible duplicates and search results.

    Reasons are words ("Same phone number"), never a score.
    """

    def __init__(
        self,
        look: Look,
        name: str,
        *,
        lines: Sequence[Words | str] = (),
        reasons: Sequence[Words | str] = (),
        pill: Pill | None = None,
        actions: Sequence[Button] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card_person")
        self.setAccessibleName(name)
        body = column(margins=(12, 8, 12, 10), gap=2)
        head = row((ElidedLabel(name, "strong"), 1))
        if pill is not None:
            head.addWidget(pill)
        body.addLayout(head)
        for line in lines:
            body.addWidget(ElidedLabel(line, "small"))
        for reason in reasons:
            body.addLayout(
                row(Icon(look, "check", "warn", 15), (Label(reason, "small", wrap=True), 1), gap=6)
            )
        if actions:
            body.addSpacing(6)
            body.addLayout(row(*actions, None))
        self.setLayout(body)
