"""The sections of a client file in words."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

_WORDS: dict[str, Callable[[], str]] = {
    "identity": lambda: QCoreApplication.translate("Sections", "Who the client is"),
    "registration": lambda: QCoreApplication.translate("Sections", "Registration and documents"),
    "contact": lambda: QCoreApplication.translate("Sections", "Contact"),
    "address": lambda: QCoreApplication.translate("Sections", "Address"),
    "education": lambda: QCoreApplication.translate("Sections", "Education"),
    "school_leaving": lambda: QCoreApplication.translate("Sections", "Leaving school"),
    "work": lambda: QCoreApplication.translate("Sections", "Work"),
    "skills": lambda: QCoreApplication.translate("Sections", "Skills and languages"),
    "wishes": lambda: QCoreApplication.translate("Sections", "Wishes"),
    "availability": lambda: QCoreApplication.translate("Sections", "Availability"),
    "migration": lambda: QCoreApplication.translate("Sections", "Work abroad"),
    "household": lambda: QCoreApplication.translate("Sections", "Household and protection"),
    "care": lambda: QCoreApplication.translate("Sections", "Care"),
    "disability": lambda: QCoreApplication.translate("Sections", "Difficulty in functioning"),
}


def section_name(section: str) -> str:
    """Return the heading of a section of the file."""
    return _WORDS[section]()
