"""A card: a white box with a heading and room for what belongs together."""

from __future__ import annotations

from typing import Literal, TypeAlias

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from jobcentre_desktop.ui.widgets.flow import Flow
from jobcentre_desktop.ui.widgets.label import FoldingLabel
from jobcentre_desktop.ui.widgets.layout import Part, column, row
from jobcentre_desktop.ui.words import Words

CardKind: TypeAlias = Literal["card", "card_warn", "card_ok", "card_person"]


class Card(QFrame):
    """Add to `body` (a column) and, at the right of the heading, to `head`."""

    def __init__(
        self,
        title: Words | str | None = None,
        *parts: Part,
        kind: CardKind = "card",
        gap: int = 8,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", kind)
        self.body: QVBoxLayout = column(*parts, gap=gap)
        self.head = Flow(right=True)
        outer = column(margins=(18, 12, 18, 14), gap=6)
        if title is not None:
            outer.addLayout(row((FoldingLabel(title, "section"), 1), self.head))
            self.setAccessibleName(title if isinstance(title, str) else title())
        else:
            outer.addLayout(self.head)
        outer.addLayout(self.body, 1)
        self.setLayout(outer)
