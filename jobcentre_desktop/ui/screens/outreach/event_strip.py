"""Where the table stands, in one line above the form: event, place, day, and how people give their word."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QWidget

from jobcentre_desktop.services.hold_outreach import Table
from jobcentre_desktop.ui.client_parts.coded import Coded
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.label import ElidedLabel, Icon
from jobcentre_desktop.ui.widgets.layout import column, row


class EventStrip(QFrame):
    """`change` leads back to the set-up."""

    def __init__(self, look: Look, coded: Coded, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._coded = look, coded
        self._table: Table | None = None
        self.setProperty("kind", "card")
        self._name = ElidedLabel(self._name_words, "strong")
        self._facts = ElidedLabel(self._facts_words, "small")
        self.change = Button(
            look, lambda: self.tr("Change"), compact=True, about=lambda: self.tr("the event")
        )
        words = column(self._name, self._facts, gap=0)
        self.setLayout(
            row(
                Icon(look, "megaphone", "primary", 22),
                (words, 1),
                self.change,
                margins=(18, 8, 18, 8),
                gap=12,
            )
        )

    def show_table(self, table: Table) -> None:
        self._table = table
        for label in (self._name, self._facts):
            label.retranslate()

    def _name_words(self) -> str:
        return "" if self._table is None else self._look.breakable(self._table.event.name)

    def _facts_words(self) -> str:
        if self._table is None:
            return ""
        table, event = self._table, self._table.event
        how = self._coded.label("consent_how", table.how)
        if table.witness:
            how = self.tr("{how}: {witness}").format(how=how, witness=table.witness)
        return " · ".join(
            part
            for part in (
                self._coded.label("event_kind", event.kind),
                self._look.format.short_date(event.day),
                how,
                self._coded.place(event.place, event.place_name_km),
            )
            if part
        )
