"""A session written down on a later day than it was held: of which day, and why so late."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jobcentre_desktop.domain.facts import rule_of
from jobcentre_desktop.domain.session import CounsellingSession
from jobcentre_desktop.ui.client_parts.closed_day import whole_day
from jobcentre_desktop.ui.field_names import field_name
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.screens.session.moment_box import show_typed_date, typed_date
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.field import Field
from jobcentre_desktop.ui.widgets.label import Label
from jobcentre_desktop.ui.widgets.layout import column, row
from jobcentre_desktop.ui.widgets.partial_date import PartialDate
from jobcentre_desktop.ui.widgets.text import TextLine
from jobcentre_desktop.ui.words import Words


class LateDay(QWidget):
    """Shut for a session of today, which is the usual one; `value` is {} then."""

    edited = Signal()

    def __init__(self, look: Look, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.open = Button(
            look, lambda: self.tr("It was on another day"), kind="ghost", icon="calendar-days", compact=True
        )
        self.shut = Button(look, lambda: self.tr("It is today"), kind="ghost", compact=True)
        self.day = PartialDate(look, today, year_is_enough=False)
        self.why = TextLine(longest=rule_of(CounsellingSession, "written_late").longest)
        self.fields = {
            "held_on": Field(lambda: field_name("held_on"), self.day),
            "written_late": Field(lambda: field_name("written_late"), self.why),
        }
        told = Label(
            lambda: self.tr("Once it is saved it is only read; an addendum may be added."), "small", wrap=True
        )
        self._form = QWidget()
        of = self.fields
        self._form.setLayout(
            column(row((of["held_on"], 1), (of["written_late"], 1), gap=16), row(self.shut, (told, 1)), gap=4)
        )
        self.setLayout(column(row(self.open, None), self._form, gap=4))
        self.open.clicked.connect(self._on_opened)
        self.shut.clicked.connect(self._on_shut)
        for box in (self.day, self.why):
            box.edited.connect(self.edited)
        self._form.hide()

    def is_open(self) -> bool:
        return not self._form.isHidden()

    def value(self) -> dict[str, Any]:
        """Return the day and the reason as the services take them."""
        day = whole_day(self.day)
        if not self.is_open() or day is None:
            return {}
        return {"held_on": day.isoformat(), "written_late": self.why.value() or None}

    def typed(self) -> dict[str, Any]:
        return {"held_on": typed_date(self.day), "why": self.why.value()} if self.is_open() else {}

    def set_typed(self, typed: dict[str, Any]) -> None:
        """Show what a draft kept; {} shuts it."""
        show_typed_date(self.day, typed.get("held_on") or {})
        self.why.set_value(typed.get("why"))
        self._show(is_open=bool(typed))

    def problem(self) -> Words | None:
        """Return what is wrong with the day."""
        if not self.is_open():
            return None
        if self.day.is_empty():
            return lambda: self.tr("Type the day, or choose “It is today”")
        return self.day.problem()

    def _show(self, *, is_open: bool) -> None:
        self._form.setVisible(is_open)
        self.open.setVisible(not is_open)

    def _on_opened(self) -> None:
        self._show(is_open=True)
        self.day.setFocus()
        self.edited.emit()

    def _on_shut(self) -> None:
        self.set_typed({})
        self.open.setFocus()
        self.edited.emit()
