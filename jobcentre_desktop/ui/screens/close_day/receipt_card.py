"""The last receipt: what the central server says it has, with the figures its own status shows."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QGridLayout, QWidget

from jobcentre_desktop.domain.day import Receipt
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.widgets.card import Card
from jobcentre_desktop.ui.widgets.label import Icon, Label
from jobcentre_desktop.ui.widgets.layout import line, row

_SHOWN_OF_DIGEST = 16


class ReceiptCard(Card):
    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(lambda: self.tr("Last receipt"), parent=parent)
        self._look = look
        self.number = Label("", "small")
        self.head.addWidget(self.number)
        self.when = Label("", "muted", wrap=True)
        self._figures = QGridLayout()
        self._figures.setContentsMargins(0, 0, 0, 0)
        self._figures.setVerticalSpacing(6)
        self._values: dict[str, Label] = {}
        for n, (name, words) in enumerate(
            (
                ("stored", lambda: self.tr("Stored there today")),
                ("records", lambda: self.tr("Records of the centre")),
                ("digest", lambda: self.tr("Digest")),
            )
        ):
            self._values[name] = Label("", "strong")
            self._figures.addWidget(Label(words, wrap=True), n, 0)
            self._figures.addWidget(self._values[name], n, 1)
        self._figures.setColumnStretch(0, 1)
        self._rule = line()
        self._arrived = QWidget()
        self._arrived.setLayout(
            row(
                Icon(look, "circle-check", "ok", 20),
                (Label(lambda: self.tr("Everything arrived"), "strong"), 1),
            )
        )
        self._none = Label(
            lambda: self.tr(
                "No receipt yet. It comes when everything of a closed day has arrived at the server."
            ),
            "muted",
            wrap=True,
        )
        for part in (self._none, self.when, self._rule):
            self.body.addWidget(part)
        holder = QWidget()
        holder.setLayout(self._figures)
        self._holder = holder
        self.body.addWidget(holder)
        self.body.addWidget(self._arrived)
        self.show_receipt(None)

    def show_receipt(self, receipt: Receipt | None) -> None:
        """Show the figures of a receipt, or that there is none yet."""
        for part in (self.when, self._rule, self._holder, self._arrived, self.number):
            part.setVisible(receipt is not None)
        self._none.setVisible(receipt is None)
        if receipt is None:
            return
        self.number.say(receipt.number)
        self.when.say(partial(self._when, receipt))
        self._values["stored"].say(self._look.format.number(sum(receipt.counts.values())))
        self._values["records"].say(self._look.format.number(receipt.records))
        self._values["digest"].say(receipt.digest[:_SHOWN_OF_DIGEST])

    def _when(self, receipt: Receipt) -> str:
        told = self._look.format
        return self.tr("{day}, {time}").format(
            day=told.long_date(receipt.day), time=told.time(receipt.issued_at)
        )
