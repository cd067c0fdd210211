"""A month of a year, in two boxes."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.widgets.layout import row
from jobcentre_desktop.ui.widgets.text import NumberLine
from jobcentre_desktop.ui.words import language_changed

_MONTH = re.compile(r"(\d{4})-(\d{1,2})")


class MonthBox(QWidget):
    """The value is "2024-03", None while both boxes are empty; what is not whole is returned as typed."""

    edited = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._name = ""
        self.month = NumberLine(most=99, placeholder=lambda: self.tr("Month"), width=None)
        self.year = NumberLine(most=9999, placeholder=lambda: self.tr("Year"), width=None)
        for box in (self.month, self.year):
            box.edited.connect(self.edited)
        look.restyled.connect(self._measure)
        self._measure()
        self.setLayout(row(self.month, self.year, None, gap=6))
        self.setFocusProxy(self.month)

    def value(self) -> str | None:
        month, year = self.month.value(), self.year.value()
        if month is None and year is None:
            return None
        if month is None or year is None:
            return f"{month or ''}/{year or ''}"
        return f"{year:04}-{month:02}"

    def set_value(self, value: str | None) -> None:
        found = _MONTH.fullmatch(value or "")
        self.month.set_value(int(found[2]) if found else None)
        self.year.set_value(int(found[1]) if found else None)

    def set_wrong(self, wrong: bool) -> None:
        """Draw the border of a field whose value was not accepted."""
        self.month.set_wrong(wrong)
        self.year.set_wrong(wrong)

    def name_parts(self, name: str) -> None:
        """Name each box after the field: "Start: Month"."""
        self._name = name
        self.retranslate()

    def retranslate(self) -> None:
        for box in (self.month, self.year):
            box.retranslate()
            part = box.placeholderText()
            box.setAccessibleName(f"{self._name}: {part}" if self._name else part)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if language_changed(event):
            self.retranslate()

    def _measure(self) -> None:
        for box, signs in ((self.month, 8), (self.year, 7)):
            box.setFixedWidth(self._look.size("body") * signs // 2 + 22)
