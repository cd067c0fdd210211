"""What a field expected instead of a value that cannot be, in words."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from jobcentre_desktop.domain.errors import BadValue
from jobcentre_desktop.domain.khmer.text import clusters
from jobcentre_desktop.ui.field_names import field_name

_FIGURES = re.compile(r"\d+")
_SHOWN = 60
"""Characters of a value, at most."""


def what_was_expected(error: BadValue) -> str:
    """Return the sentence about a value that cannot be, in the present language."""
    words = QCoreApplication.translate("Errors", "{field}: “{value}” cannot be right. Expected: {expected}.")
    return words.format(field=field_name(error.field), value=_begun(error.value), expected=_expected(error))


def _begun(value: str) -> str:
    """Return the value as far as a sentence repeats it: enough to know it again."""
    return value if len(value) <= _SHOWN else f"{''.join(clusters(value[:_SHOWN])[:-1])}…"


def _expected(error: BadValue) -> str:
    """Return what a value may be, with the detail the dictionary gives."""
    words: dict[str, Callable[[], str]] = {
        "text": lambda: QCoreApplication.translate("Errors", "text"),
        "whole_number": lambda: QCoreApplication.translate("Errors", "a whole number"),
        "yes_or_no": lambda: QCoreApplication.translate("Errors", "yes or no"),
        "date": lambda: QCoreApplication.translate("Errors", "a date"),
        "instant": lambda: QCoreApplication.translate("Errors", "a date with its time"),
        "month": lambda: QCoreApplication.translate("Errors", "a month"),
        "known_date": lambda: QCoreApplication.translate("Errors", "a year, a month or a day that was"),
        "email": lambda: QCoreApplication.translate("Errors", "an e-mail address"),
        "code": lambda: QCoreApplication.translate("Errors", "one of the list: {detail}"),
        "list": lambda: QCoreApplication.translate("Errors", "a list"),
        "object": lambda: QCoreApplication.translate("Errors", "a group of fields"),
        "length": lambda: QCoreApplication.translate("Errors", "at most {detail} characters"),
        "name": lambda: QCoreApplication.translate("Errors", "a name, in letters"),
        "range": lambda: QCoreApplication.translate("Errors", "a number in the range {detail}"),
    }
    known = words.get(error.expected)
    if error.expected == "length":
        detail = written(int(error.detail))
    elif error.expected == "range":
        detail = _FIGURES.sub(lambda figures: _bound(figures.group()), error.detail)
    else:
        detail = error.detail
    return known().format(detail=detail) if known else error.expected


def _bound(figures: str) -> str:
    """Return a bound of a range; four figures without a mark between, for most such are years."""
    if len(figures) == len("2026"):
        return "".join(written(int(one)) for one in figures)
    return written(int(figures))


def written(number: int) -> str:
    """Return a number that is not negative as the language and the setting for digits want it."""
    return QCoreApplication.translate("Formatter", "%n", "", number)
