"""The files that a few seconds at an event began and that are to be completed, page by page, by event."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from jobcentre_desktop.domain.ids import EventId
from jobcentre_desktop.ports import ClientRow
from jobcentre_desktop.services.hold_outreach import ToComplete
from jobcentre_desktop.ui.field_names import field_name
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.row_table import Column, RowTable
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.card import Card
from jobcentre_desktop.ui.widgets.code_box import CodeBox
from jobcentre_desktop.ui.widgets.count_label import CountLabel
from jobcentre_desktop.ui.widgets.empty_state import EmptyState
from jobcentre_desktop.ui.widgets.layout import row
from jobcentre_desktop.ui.widgets.row_view import RowView


class ShortList(Card):
    """`opened` carries the ClientRow, the other signals nothing: ask for `of_event` then."""

    opened = Signal(object)
    filtered = Signal()
    more_wanted = Signal()
    hand_out_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(None, parent=parent)
        self._look = look
        self._found = ToComplete(rows=(), events=(), total=0)
        self._names: dict[EventId, str] = {}
        self.events = CodeBox(self._options, empty=lambda: self.tr("Every event"))
        self._count = CountLabel(self._count_words)
        self.table: RowTable[ClientRow] = RowTable(
            [
                Column(
                    lambda: self.tr("Name"),
                    lambda one: one.name,
                    second=lambda one: one.client_no,
                    strong=True,
                    width=220,
                ),
                Column(lambda: self.tr("Still to ask"), self._to_ask),
                Column(lambda: self.tr("Event"), self._event, width=220),
            ]
        )
        self.view: RowView[ClientRow] = RowView(look, self.table, lambda: self.tr("Files to complete"))
        nothing = EmptyState(
            look,
            "circle-check",
            lambda: self.tr("Every file is complete."),
            lambda: self.tr("Who is taken in at an event stands here until the rest has been asked."),
        )
        self._lists = QStackedWidget()
        self._lists.setProperty("kind", "scrolled")
        self._lists.addWidget(self.view)
        self._lists.addWidget(nothing)
        self.more = Button(look, lambda: self.tr("Show more"), kind="ghost")
        self.hand_out = Button(look, lambda: self.tr("Export"), icon="download", shortcut="Ctrl+E")
        self.body.addLayout(row((self.events, 2), None, self._count, self.hand_out, gap=10))
        self.body.addWidget(self._lists, 1)
        self.body.addLayout(row(self.more, None))
        self.events.edited.connect(self.filtered)
        self.view.opened.connect(self.opened)
        self.more.clicked.connect(self.more_wanted)
        self.hand_out.clicked.connect(self.hand_out_wanted)
        self.retranslate()

    def of_event(self) -> EventId | None:
        """Return the event looked at, None for all."""
        chosen = self.events.value()
        return None if chosen is None else EventId(UUID(chosen))

    def total(self) -> int:
        """Return how many files there are in the list, shown or not."""
        return self._found.total

    def first(self) -> QWidget:
        return self.view if self.table.rows else self.events

    def show_found(self, found: ToComplete) -> None:
        """Show a page; the mark stays on the same file."""
        self._found = found
        self._names = {one.event.id: one.event.name for one in found.events}
        chosen, marked = self.events.value(), self.view.current_row()
        self.events.retranslate()
        self.events.set_value(chosen if chosen in {str(one) for one in self._names} else None)
        self.table.set_rows(found.rows)
        self._lists.setCurrentIndex(0 if found.rows else 1)
        if marked is None:
            self.view.mark_first()
        else:
            self.view.mark(lambda one: one.id == marked.id)
        self._count.count(found.total)
        self.more.setVisible(len(found.rows) < found.total)

    def next_after(self, client_id: object) -> ClientRow | None:
        """Return the file that comes after one in the list, from the top again after the last."""
        rows = self.table.rows
        place = next((at for at, one in enumerate(rows) if one.id == client_id), -1)
        others = [one for one in (*rows[place + 1 :], *rows[: max(place, 0)]) if one.id != client_id]
        return others[0] if others else None

    def retranslate(self) -> None:
        self.events.setAccessibleName(self.tr("Filter by event"))
        self._count.retranslate()

    def _options(self) -> list[tuple[str, str]]:
        return [
            (
                str(one.event.id),
                f"{one.event.name} · {self._look.format.short_date(one.event.day)} "
                f"({self._look.format.number(one.to_complete)})",
            )
            for one in self._found.events
        ]

    def _count_words(self) -> str:
        return self.tr("%n file(s) to complete", "", self._found.total)

    def _event(self, one: ClientRow) -> str:
        return "" if one.event_id is None else self._names.get(one.event_id, "")

    def _to_ask(self, one: ClientRow) -> str:
        return ", ".join(field_name(name) for name in one.to_ask)
