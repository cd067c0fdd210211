"""A box for a time of day, in Khmer or Latin digits."""

from __future__ import annotations

import re
from datetime import time

from PySide6.QtCore import QCoreApplication

from jobcentre_desktop.domain.khmer.numerals import to_ascii_digits
from jobcentre_desktop.ui.widgets.text import Line
from jobcentre_desktop.ui.words import Words

_TIME = re.compile(r"(\d{1,2})(?:[:.h ]?(\d{2}))?")


class ClockLine(Line):
    """Takes "9", "9:30", "0930" and "14.00"; the value is a time, None while it is empty or cannot be one."""

    def __init__(self) -> None:
        super().__init__(_hint, longest=5, width=96)

    def value(self) -> time | None:
        found = _TIME.fullmatch(to_ascii_digits(self.typed()))
        if found is None:
            return None
        hour, minute = int(found[1]), int(found[2] or 0)
        return time(hour, minute) if hour < 24 and minute < 60 else None

    def set_value(self, value: time | None) -> None:
        self.setText("" if value is None else f"{value:%H:%M}")

    def problem(self) -> Words | None:
        """Return what is wrong with what is typed, None when it is right or empty."""
        return _cannot_be if self.typed() and self.value() is None else None


def _hint() -> str:
    return QCoreApplication.translate("ClockLine", "09:00")


def _cannot_be() -> str:
    return QCoreApplication.translate("ClockLine", "This cannot be a time. Type it like 09:00 or 14:30.")
