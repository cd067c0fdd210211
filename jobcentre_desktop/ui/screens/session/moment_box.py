"""A day and a time of day to come, with the usual spans one press away."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from jobcentre_desktop.domain.cambodia import CAMBODIA
from jobcentre_desktop.domain.khmer.numerals import to_ascii_digits
from jobcentre_desktop.ui.client_parts.closed_day import ClosedDayHint, whole_day
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.flow import Flow
from jobcentre_desktop.ui.widgets.layout import column, row
from jobcentre_desktop.ui.widgets.partial_date import PartialDate
from jobcentre_desktop.ui.widgets.text import TextLine
from jobcentre_desktop.ui.words import Words, language_changed

_TIME = re.compile(r"(\d{1,2})(?:[:.h ]?(\d{2}))?")
_NINE = "09:00"


def time_typed(text: str) -> time | None:
    """Return the time of day of "9", "9:30", "09.30" or "០៩:៣០"; None for anything else."""
    found = _TIME.fullmatch(to_ascii_digits(text.strip()))
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


class MomentBox(QWidget):
    """`value` is an ISO 8601 instant in the centre's time, or None; `typed` is all that was typed.

    `hint` stands under the boxes and hears of every day that is typed.
    """

    edited = Signal()

    def __init__(
        self, look: Look, today: Callable[[], date], hint: ClosedDayHint, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._today = today
        self.hint = hint
        self._name = ""
        self.day = PartialDate(look, today, may_be_future=True, year_is_enough=False)
        self.time = TextLine(lambda: self.tr("09:00"), longest=5, width=76)
        self.day.edited.connect(self.edited)
        self.time.edited.connect(self.edited)
        spans: tuple[tuple[int, Words], ...] = (
            (7, lambda: self.tr("In 1 week")),
            (14, lambda: self.tr("In 2 weeks")),
            (28, lambda: self.tr("In 4 weeks")),
        )
        self.spans = [Button(look, words, kind="ghost", compact=True) for _, words in spans]
        for (days, _), button in zip(spans, self.spans, strict=True):
            button.clicked.connect(partial(self._on_span_clicked, days))
        self.setLayout(column(row(self.day, self.time, None, gap=8), Flow(*self.spans, gap=4), hint, gap=2))
        self.edited.connect(self._ask_the_calendar)
        hint.day_wanted.connect(self._on_day_wanted)
        self.setFocusProxy(self.day)

    def value(self) -> str | None:
        day, at = self.day.value(), time_typed(self.time.value())
        if day is None or at is None or self.problem() is not None:
            return None
        year, month, number = day
        return datetime.combine(date(year, month or 1, number or 1), at, CAMBODIA).isoformat()

    def set_value(self, value: str | None) -> None:
        local = None if value is None else datetime.fromisoformat(value).astimezone(CAMBODIA)
        self.day.set_value(None if local is None else (local.year, local.month, local.day))
        self.time.set_value("" if local is None else f"{local:%H:%M}")
        self._ask_the_calendar()

    def typed(self) -> dict[str, Any]:
        return {**typed_date(self.day), "time": self.time.value()}

    def set_typed(self, typed: dict[str, Any]) -> None:
        show_typed_date(self.day, typed)
        self.time.set_value(typed.get("time") or "")
        self._ask_the_calendar()

    def problem(self) -> Words | None:
        """Return what is wrong with what stands there, None when it is right or empty."""
        if self.day.is_empty() and not self.time.value():
            return None
        if (wrong := self.day.problem()) is not None:
            return wrong
        day = self.day.value()
        if day is None:
            return lambda: self.tr("Enter the day of the appointment")
        if date(day[0], day[1] or 1, day[2] or 1) < self._today():
            return lambda: self.tr("This day is over; choose one to come")
        if time_typed(self.time.value()) is None:
            return lambda: self.tr("Enter the time, such as 09:30")
        return None

    def set_wrong(self, wrong: bool) -> None:
        """Draw the border of the box to correct."""
        at_time = wrong and self.day.problem() is None and not self.day.is_empty()
        self.time.set_wrong(at_time)
        self.day.set_wrong(wrong and not at_time)
        self.setFocusProxy(self.time if at_time else self.day)

    def name_parts(self, name: str) -> None:
        """Name each box after the field."""
        self._name = name
        self.retranslate()

    def retranslate(self) -> None:
        self.day.name_parts(self._name)
        self.time.setAccessibleName(self.tr("{field}: time").format(field=self._name))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if language_changed(event):
            self.retranslate()

    def _on_span_clicked(self, days: int) -> None:
        day = self._today() + timedelta(days=days)
        self.day.set_value((day.year, day.month, day.day))
        if not self.time.value():
            self.time.set_value(_NINE)
        self.edited.emit()

    def _ask_the_calendar(self) -> None:
        self.hint.look_at(whole_day(self.day))

    def _on_day_wanted(self, day: date) -> None:
        self.day.set_value((day.year, day.month, day.day))
        self.edited.emit()


def typed_date(box: PartialDate) -> dict[str, Any]:
    """Return what stands in the three boxes, whole or not, for a draft."""
    return {"day": box.day.value(), "month": box.month.value(), "year": box.year.value()}


def show_typed_date(box: PartialDate, typed: dict[str, Any]) -> None:
    """Put back what a draft kept."""
    box.day.set_value(typed.get("day"))
    box.month.set_value(typed.get("month"))
    box.year.set_value(typed.get("year"))
