"""The steps agreed in the session: what, who, by when, a row each."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jobcentre_desktop.ui.client_parts.coded import Coded
from jobcentre_desktop.ui.field_names import field_name
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.screens.session.moment_box import show_typed_date, typed_date
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.field import Field
from jobcentre_desktop.ui.widgets.layout import column, row
from jobcentre_desktop.ui.widgets.partial_date import PartialDate
from jobcentre_desktop.ui.widgets.remove_button import RemoveButton
from jobcentre_desktop.ui.widgets.segmented import Segmented
from jobcentre_desktop.ui.widgets.text import TextLine
from jobcentre_desktop.ui.words import Words


class StepRow(QWidget):
    """One agreed step. An empty row is nothing."""

    edited = Signal()
    removed = Signal()

    def __init__(
        self, look: Look, coded: Coded, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.what = TextLine(longest=500)
        self.who = Segmented(coded.options("step_who"), may_be_empty=False)
        self.by = PartialDate(look, today, may_be_future=True, year_is_enough=False)
        self.who.set_value("client")
        self.fields = {
            "what": Field(partial(field_name, "what"), self.what),
            "who": Field(partial(field_name, "who"), self.who),
            "by": Field(partial(field_name, "by"), self.by),
        }
        remove = RemoveButton(look, lambda: self.tr("Remove this step"))
        remove.clicked.connect(self.removed)
        for box in (self.what, self.who, self.by):
            box.edited.connect(self.edited)
        self.setLayout(
            column(
                row((self.fields["what"], 1), column(None, remove, gap=0), gap=8),
                row(self.fields["who"], (self.fields["by"], 1), gap=16),
                gap=4,
            )
        )

    def is_empty(self) -> bool:
        return not self.what.value() and self.by.is_empty()

    def value(self) -> dict[str, Any]:
        """Return what, who and by, as the services read them."""
        known = self.by.value()
        by = None if known is None else date(known[0], known[1] or 1, known[2] or 1).isoformat()
        return {"what": self.what.value(), "who": self.who.value(), "by": by}

    def typed(self) -> dict[str, Any]:
        return {"what": self.what.value(), "who": self.who.value(), "by": typed_date(self.by)}

    def set_typed(self, typed: dict[str, Any]) -> None:
        self.what.set_value(typed.get("what"))
        self.who.set_value(typed.get("who") or "client")
        show_typed_date(self.by, typed.get("by") or {})


class StepRows(QWidget):
    """Rows come with Alt+N and go with their button."""

    edited = Signal()

    def __init__(
        self, look: Look, coded: Coded, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._make = partial(StepRow, look, coded, today)
        self.rows: list[StepRow] = []
        self._list = column(gap=8)
        self.add = Button(
            look, lambda: self.tr("Next step"), icon="plus", shortcut="Alt+N", show_key=True, compact=True
        )
        self.add.clicked.connect(self._on_add_clicked)
        self.setLayout(column(self._list, row(self.add, None), gap=8))
        self.setFocusProxy(self.add)

    def value(self) -> list[dict[str, Any]]:
        """Return the steps of the rows that are not empty."""
        return [one.value() for one in self._filled()]

    def typed(self) -> list[dict[str, Any]]:
        return [one.typed() for one in self._filled()]

    def set_typed(self, steps: list[dict[str, Any]]) -> None:
        """Show these steps, or one empty row."""
        for one in self.rows:
            self._drop(one)
        self.rows = []
        for typed in steps or [{}]:
            self._append().set_typed(typed)

    def fields(self) -> dict[str, Field]:
        """Return the fields under the names the services give to a problem, such as "steps.1.what"."""
        return {
            f"steps.{n}.{name}": field
            for n, one in enumerate(self._filled(), start=1)
            for name, field in one.fields.items()
        }

    def problems(self) -> list[tuple[Field, Words]]:
        """Return the dates that are not whole."""
        return [
            (one.fields["by"], problem) for one in self._filled() if (problem := one.by.problem()) is not None
        ]

    def _filled(self) -> list[StepRow]:
        return [one for one in self.rows if not one.is_empty()]

    def _append(self) -> StepRow:
        one = self._make()
        one.edited.connect(self.edited)
        one.removed.connect(partial(self._on_removed, one))
        self.rows.append(one)
        self._list.addWidget(one)
        return one

    def _drop(self, one: StepRow) -> None:
        self._list.removeWidget(one)
        one.hide()
        one.deleteLater()

    def _on_add_clicked(self) -> None:
        empty = next((one for one in self.rows if one.is_empty()), None) or self._append()
        empty.show()
        empty.what.setFocus()

    def _on_removed(self, one: StepRow) -> None:
        self.rows.remove(one)
        self._drop(one)
        if not self.rows:
            self._append()
        self.add.setFocus()
        self.edited.emit()
