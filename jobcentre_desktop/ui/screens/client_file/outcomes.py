"""The outcomes of a client: what came of the work, by whose word, how long; written and changed in place."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QWidget

from jobcentre_desktop.domain.ids import OutcomeId
from jobcentre_desktop.domain.outcome import Outcome
from jobcentre_desktop.services.show_client import ClientFile
from jobcentre_desktop.services.undo_act import Acted
from jobcentre_desktop.ui.client_parts.slot import Slot
from jobcentre_desktop.ui.screens.client_file.followed import outcome_line, verified_pill
from jobcentre_desktop.ui.screens.client_file.outcome_form import OutcomeForm
from jobcentre_desktop.ui.screens.client_file.tools import FileTools
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.card import Card
from jobcentre_desktop.ui.widgets.label import Icon, Label
from jobcentre_desktop.ui.widgets.layout import Part, column, line, row
from jobcentre_desktop.ui.widgets.pill import Pill


class OutcomesCard(Card):
    """`closed` when nothing is being typed any more."""

    closed = Signal()

    def __init__(self, tools: FileTools, parent: QWidget | None = None) -> None:
        super().__init__(lambda: self.tr("Outcomes"), parent=parent)
        self._tools = tools
        self._file: ClientFile | None = None
        self._new_id: OutcomeId | None = None
        self.add = Button(
            tools.look, lambda: self.tr("Write down an outcome"), icon="plus", shortcut="Alt+N", compact=True
        )
        self.form = OutcomeForm(tools)
        self._list = Slot()
        self.head.addWidget(self.add)
        self.body.addWidget(self.form)
        self.body.addWidget(self._list)
        self.form.hide()
        self.add.clicked.connect(self._on_add_clicked)
        self.form.saved.connect(self._on_save_wanted)
        self.form.cancelled.connect(self._close)

    def is_busy(self) -> bool:
        return not self.form.isHidden()

    def close_form(self) -> None:
        self.add.show()
        cursor = QApplication.focusWidget()
        if cursor is not None and self.form.isAncestorOf(cursor):
            self.add.setFocus()  # before the form goes: else the cursor would fall into the cards at the side
        self.form.hide()

    def show_file(self, file: ClientFile) -> None:
        self._file = file
        newest_first = sorted(file.outcomes, key=lambda one: (one.counts_from, one.id), reverse=True)
        if not newest_first:
            self._list.fill(column(Label(lambda: self.tr("None written down yet."), "muted", wrap=True)))
            return
        parts: list[Part] = []
        for one in newest_first:
            parts += [line(), self._line(one)] if parts else [self._line(one)]
        self._list.fill(column(*parts, gap=8))

    def _line(self, one: Outcome) -> QWidget:
        look, coded = self._tools.look, self._tools.coded
        what = partial(coded.label, "outcome_type", one.type.value)
        words, tone = verified_pill(coded, one)
        change = Button(look, lambda: self.tr("Change"), kind="ghost", compact=True, about=what)
        change.setObjectName(str(one.id))
        change.clicked.connect(partial(self._on_change_clicked, one))
        told = column(
            Label(what, "strong" if one.lasts() else "muted", wrap=True),
            Label(partial(outcome_line, look, coded, one), "small", wrap=True),
            gap=0,
        )
        icon = Icon(look, "flag", "ok" if one.lasts() else "text2", 20)
        part = QWidget()
        part.setLayout(
            row(
                column(icon, None, margins=(0, 2, 0, 0)),
                (told, 1),
                column(row(None, Pill(words, tone)), row(None, change), gap=2),
                gap=12,
            )
        )
        return part

    def _on_add_clicked(self) -> None:
        self._open(None)

    def _on_change_clicked(self, one: Outcome) -> None:
        self._open(one)

    def _open(self, outcome: Outcome | None) -> None:
        if self._file is not None:
            self._new_id = OutcomeId(self._tools.services.new_id())
            self.add.hide()
            self.form.open(self._file, outcome)

    def _on_save_wanted(self, raw: dict[str, Any]) -> None:
        keep, shown = self._tools.services.keep_outcomes, self.form.shown
        if self._file is None:
            return
        work = (
            partial(keep.add, self._file.client.id, raw, outcome_id=self._new_id)
            if shown is None
            else partial(keep.change, shown.id, raw, shown=shown)
        )
        self._tools.undoing.run(work, owner=self, done=self._on_saved, failed=self.form.show_refused)

    def _on_saved(self, acted: Acted[Outcome]) -> None:
        self._close()
        self._tools.undoing.offer(lambda: self.tr("Saved."), acted)

    def _close(self) -> None:
        self.close_form()
        self.closed.emit()
