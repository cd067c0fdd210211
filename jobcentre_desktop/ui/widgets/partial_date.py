"""A date as far as it is known: day, month, year; the year alone is enough."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TypeAlias

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.widgets.label import ElidedLabel
from jobcentre_desktop.ui.widgets.layout import row
from jobcentre_desktop.ui.widgets.text import NumberLine
from jobcentre_desktop.ui.words import Words, language_changed

KnownDate: TypeAlias = tuple[int, int | None, int | None]
"""Year, month or None, day or None."""
_BORN = 1998


class PartialDate(QWidget):
    """Three boxes, day, month, year, as people here write; nothing jumps from box to box by itself.

    `today` is asked for the age shown beside it and to refuse a day to come; pass `may_be_future=True` for
    appointments and deadlines. Khmer and Latin digits are taken alike.
    """

    edited = Signal()

    def __init__(
        self,
        look: Look,
        today: Callable[[], date],
        *,
        show_age: bool = False,
        may_be_future: bool = False,
        year_is_enough: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._today = today
        self._show_age = show_age
        self._may_be_future = may_be_future
        self._year_is_enough = year_is_enough
        self._name = ""
        self.day = NumberLine(most=31, placeholder=lambda: self.tr("Day"), width=None)
        self.month = NumberLine(most=99, placeholder=lambda: self.tr("Month"), width=None)
        self.year = NumberLine(most=9999, placeholder=lambda: self.tr("Year"), width=None)
        self.day.setMaxLength(2)
        for box in (self.day, self.month, self.year):
            box.edited.connect(self._on_edited)
        look.restyled.connect(self._measure)
        self._measure()
        self._age = ElidedLabel("", "small")
        self.setLayout(row(self.day, self.month, self.year, (self._age, 1), gap=6))
        self.setFocusProxy(self.day)

    def value(self) -> KnownDate | None:
        """Return (year, month or None, day or None); None when nothing usable is typed."""
        year = self.year.value()
        if year is None or self.problem() is not None:
            return None
        return year, self.month.value(), self.day.value()

    def set_value(self, value: KnownDate | None) -> None:
        year, month, day = value or (None, None, None)
        self.year.set_value(year)
        self.month.set_value(month)
        self.day.set_value(day)
        self._tell_age()

    def is_empty(self) -> bool:
        return not (self.day.typed() or self.month.typed() or self.year.typed())

    def problem(self) -> Words | None:
        """Return what is wrong with what is typed, None when it is right or empty."""
        found = self._wrong()
        return None if found is None else found[1]

    def wrong_box(self) -> NumberLine | None:
        """Return the first box to correct."""
        found = self._wrong()
        return None if found is None else found[0]

    def set_wrong(self, wrong: bool) -> None:
        """Draw the border of the box to correct, or of the year when the value as a whole is not accepted."""
        guilty = self.wrong_box() or self.year
        for box in (self.day, self.month, self.year):
            box.set_wrong(wrong and box is guilty)
        self.setFocusProxy(guilty if wrong else self.day)

    def name_parts(self, name: str) -> None:
        """Name each box after the field: "Date of birth: Day"."""
        self._name = name
        self.retranslate()

    def retranslate(self) -> None:
        for box in (self.day, self.month, self.year):
            box.retranslate()
            part = box.placeholderText()
            box.setAccessibleName(f"{self._name}: {part}" if self._name else part)
        self._tell_age()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if language_changed(event):
            self.retranslate()

    @override
    def minimumSizeHint(self) -> QSize:
        size = super().minimumSizeHint()
        return QSize(self.day.width() + self.month.width() + self.year.width() + 18, size.height())

    def _wrong(self) -> tuple[NumberLine, Words] | None:
        day, month, year = self.day.value(), self.month.value(), self.year.value()
        if self.is_empty():
            return None
        if month is not None and not 1 <= month <= 12:
            return self.month, lambda: self.tr("The month must be between 1 and 12")
        if year is None:
            return self.year, lambda: self.tr("Enter the year")
        if year < 1900:
            return self.year, self._four_digits
        if month is None and (day is not None or not self._year_is_enough):
            return self.month, lambda: self.tr("Enter the month")
        if day is None and not self._year_is_enough:
            return self.day, lambda: self.tr("Enter the day")
        try:
            earliest = date(year, month or 1, day or 1)
        except ValueError:
            return self.day, lambda: self.tr("This month has no such day")
        if not self._may_be_future and earliest > self._today():
            return self.year, lambda: self.tr("This date is still to come")
        return None

    def _four_digits(self) -> str:
        # The example could stand here: for a plan a year to come, else one in which somebody is born.
        example = self._today().year + 1 if self._may_be_future else _BORN
        words = self.tr("Enter the year with four digits, such as {year}")
        return words.format(year=self._look.format.digits(str(example)))

    def _measure(self) -> None:
        for box, signs in ((self.day, 6), (self.month, 8), (self.year, 7)):
            box.setFixedWidth(self._look.size("body") * signs // 2 + 22)

    def _on_edited(self) -> None:
        self._tell_age()
        self.edited.emit()

    def _tell_age(self) -> None:
        known = self.value() if self._show_age else None
        if known is None:
            self._age.say("")
            return
        year, month, day = known
        today = self._today()
        age = today.year - year - ((today.month, today.day) < (month or 1, day or 1))
        self._age.say(self._look.format.years_old(age, about=day is None))
