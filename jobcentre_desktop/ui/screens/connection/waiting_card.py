"""What waits to be sent, by kind of record, and the receipts that came for what was sent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtWidgets import QGridLayout, QWidget

from jobcentre_desktop.domain.day import Receipt
from jobcentre_desktop.ui.client_parts.kind_words import kind_words
from jobcentre_desktop.ui.client_parts.slot import Slot
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.widgets.card import Card
from jobcentre_desktop.ui.widgets.label import Label
from jobcentre_desktop.ui.widgets.layout import Part, column, row

_SIDE_BY_SIDE = 2


class WaitingCard(Card):
    """Kinds with the most to send come first."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(lambda: self.tr("What waits here"), parent=parent)
        self._look = look
        self._list = Slot()
        self.body.addWidget(self._list)

    def show_waiting(self, waiting: Mapping[str, int]) -> None:
        if not waiting:
            self._list.fill(column(Label(lambda: self.tr("Nothing waits to be sent."), "ok")))
            return
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        for n, (kind, count) in enumerate(sorted(waiting.items(), key=lambda one: (-one[1], one[0]))):
            down, right = divmod(n, _SIDE_BY_SIDE)
            grid.addWidget(Label(partial(self._count, count), "strong"), down, 2 * right)
            grid.addWidget(Label(partial(kind_words, kind)), down, 2 * right + 1)
            grid.setColumnStretch(2 * right + 1, 1)
        safe = Label(
            lambda: self.tr("All of it is safe on this computer, and is sent by itself."), "small", wrap=True
        )
        self._list.fill(column(grid, safe, gap=8))

    def _count(self, count: int) -> str:
        return self._look.format.number(count)


class ReceiptsCard(Card):
    """The central server's word that everything of a day had arrived, day by day."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(lambda: self.tr("Last receipts"), parent=parent)
        self._look = look
        self._list = Slot()
        self.body.addWidget(self._list)

    def show_receipts(self, receipts: Sequence[Receipt]) -> None:
        none = Label(
            lambda: self.tr(
                "No receipt yet. It comes when everything of a closed day has arrived at the server."
            ),
            "muted",
            wrap=True,
        )
        parts: list[Part] = [self._receipt(one) for one in receipts]
        self._list.fill(column(*(parts or [none]), gap=8))

    def _receipt(self, receipt: Receipt) -> QWidget:
        part = QWidget()
        day, number = Label(partial(self._day, receipt), "strong"), Label(receipt.number, "small")
        figures = Label(partial(self._figures, receipt), "small", wrap=True)
        part.setLayout(column(row((day, 1), number), figures, gap=0))
        return part

    def _day(self, receipt: Receipt) -> str:
        return self._look.format.short_date(receipt.day)

    def _figures(self, receipt: Receipt) -> str:
        number = self._look.format.number
        return self.tr("{stored} stored that day · {records} records of the centre").format(
            stored=number(sum(receipt.counts.values())), records=number(receipt.records)
        )
