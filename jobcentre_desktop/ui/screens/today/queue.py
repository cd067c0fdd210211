"""The waiting room: who waits, since when, for what; called, finished and left by key."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from jobcentre_desktop.domain.visit import Visit, VisitState
from jobcentre_desktop.services.look_at_today import Waiter
from jobcentre_desktop.ui.client_parts.coded import Coded
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.row_table import Column, RowTable
from jobcentre_desktop.ui.screens.today.counts import LONG_WAIT
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.card import Card
from jobcentre_desktop.ui.widgets.empty_state import EmptyState
from jobcentre_desktop.ui.widgets.row_view import RowView


class QueueCard(Card):
    """`opened`, `finish_wanted` and `leave_wanted` carry the Waiter of the row."""

    opened = Signal(object)
    call_wanted = Signal()
    finish_wanted = Signal(object)
    leave_wanted = Signal(object)

    def __init__(
        self, look: Look, coded: Coded, now: Callable[[], datetime], parent: QWidget | None = None
    ) -> None:
        super().__init__(lambda: self.tr("Waiting room"), parent=parent)
        self._look, self._coded, self._now = look, coded, now
        self.call = Button(look, lambda: self.tr("Call next"), icon="bell-ring", shortcut="F9", show_key=True)
        self.finish = Button(look, lambda: self.tr("Served"), icon="check", shortcut="F10", show_key=True)
        self.leave = Button(look, lambda: self.tr("Left"), kind="ghost", compact=True)
        self.table: RowTable[Waiter] = RowTable(self._columns())
        self.view: RowView[Waiter] = RowView(look, self.table, lambda: self.tr("Waiting room"))
        self._empty = EmptyState(
            look,
            "users",
            lambda: self.tr("Nobody is waiting."),
            lambda: self.tr("Register a walk-in with Ctrl+N."),
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.view)
        for button in (self.leave, self.finish, self.call):
            self.head.addWidget(button)
        self.body.addWidget(self._stack, 1)
        self.call.clicked.connect(self.call_wanted)
        self.finish.clicked.connect(self._on_finish_clicked)
        self.leave.clicked.connect(self._on_leave_clicked)
        self.view.opened.connect(self.opened)
        self.view.marked.connect(self._show_buttons)
        self.show_waiting(())

    def show_waiting(self, waiting: Sequence[Waiter]) -> None:
        """Show who waits; the mark stays on the same visit."""
        marked = self.view.current_row()
        self.table.set_rows(waiting)
        self._stack.setCurrentIndex(1 if waiting else 0)
        if marked is None:
            self.view.mark_first()
        else:
            self.view.mark(lambda one: one.visit.id == marked.visit.id)
        self._show_buttons(self.view.current_row())

    def called(self, visit: Visit) -> str:
        """Return by what people here know a visitor: "A 7 · name"."""
        known = (one.client for one in self.table.rows if one.visit.id == visit.id)
        client = next(known, None)
        return " · ".join(part for part in (visit.ticket_no, client.name if client else "") if part)

    def _columns(self) -> list[Column[Waiter]]:
        return [
            Column(
                lambda: self.tr("Ticket"),
                lambda one: one.visit.ticket_no,
                sort_key=lambda one: one.visit.ticket,
                width=64,
            ),
            Column(
                lambda: self.tr("Name"),
                self._name,
                second=lambda one: _latin(one),
                strong=True,
            ),
            Column(
                lambda: self.tr("Reason"), lambda one: self._coded.label("visit_reason", one.visit.reason)
            ),
            Column(
                lambda: self.tr("Waiting"),
                self._waiting,
                sort_key=lambda one: one.visit.arrived_at,
                width=128,
            ),
            Column(lambda: self.tr("Status"), self._status, tone=self._tone, width=118),
        ]

    def _name(self, one: Waiter) -> str:
        return one.client.name if one.client is not None else self.tr("Not yet known")

    def _waiting(self, one: Waiter) -> str:
        until = one.visit.called_at or self._now()
        return self._look.format.duration(until - one.visit.arrived_at)

    def _status(self, one: Waiter) -> str:
        if one.visit.state is VisitState.SERVING:
            return self.tr("Being served")
        return self.tr("New client") if one.is_new else self.tr("In the queue")

    def _tone(self, one: Waiter) -> str:
        if one.visit.state is VisitState.SERVING:
            return "ok"
        if self._now() - one.visit.arrived_at >= LONG_WAIT:
            return "warn"
        return "info" if one.is_new else "quiet"

    def _show_buttons(self, marked: Waiter | None) -> None:
        rows = self.table.rows
        self.call.setEnabled(any(one.visit.state is VisitState.WAITING for one in rows))
        self.finish.setEnabled(marked is not None)
        self.leave.setEnabled(marked is not None)

    def _on_finish_clicked(self) -> None:
        if (marked := self.view.current_row()) is not None:
            self.finish_wanted.emit(marked)

    def _on_leave_clicked(self) -> None:
        if (marked := self.view.current_row()) is not None:
            self.leave_wanted.emit(marked)


def _latin(one: Waiter) -> str:
    if one.client is None:
        return ""
    return " ".join(part for part in (one.client.surname_la, one.client.given_la) if part)
