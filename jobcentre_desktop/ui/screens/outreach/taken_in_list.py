"""Who has been taken in at this table: how many, and the last ones, in sight beside the form."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from jobcentre_desktop.ports import ClientRow
from jobcentre_desktop.ui.client_parts.coded import Coded
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.row_table import Column, RowTable
from jobcentre_desktop.ui.widgets.card import Card
from jobcentre_desktop.ui.widgets.label import Label
from jobcentre_desktop.ui.widgets.row_view import RowView


class TakenInList(Card):
    """`opened` carries the ClientRow. The last one stands first."""

    opened = Signal(object)

    def __init__(self, look: Look, coded: Coded, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._look, self._coded = look, coded
        self._count = 0
        self.title = Label(self._title_words, "section")
        self.table: RowTable[ClientRow] = RowTable(
            [Column(lambda: self.tr("Name"), lambda one: one.name, second=self._who, strong=True)]
        )
        self.view: RowView[ClientRow] = RowView(look, self.table, lambda: self.tr("Taken in here"))
        self.view.horizontalHeader().hide()
        self._nobody = Label(lambda: self.tr("The people you take in stand here."), "muted", wrap=True)
        self._lists = QStackedWidget()
        self._lists.addWidget(self._nobody)
        self._lists.addWidget(self.view)
        self.body.addWidget(self.title)
        self.body.addWidget(self._lists, 1)
        self.view.opened.connect(self.opened)

    def show_taken_in(self, count: int, last: Sequence[ClientRow]) -> None:
        self._count = count
        self.table.set_rows(last)
        self._lists.setCurrentIndex(1 if last else 0)
        self.view.mark_first()
        self.title.retranslate()

    def _title_words(self) -> str:
        if not self._count:
            return self.tr("Nobody taken in yet")
        return self.tr("%n taken in here", "", self._count)

    def _who(self, one: ClientRow) -> str:
        year = "" if one.dob_year is None else self._look.format.digits(str(one.dob_year))
        parts = (self._coded.label("sex", one.sex), year, one.client_no)
        return " · ".join(part for part in parts if part)
