"""The short words of the timeline that need nothing but the language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def moved(here: str, there: str) -> str:
    text = QCoreApplication.translate("Happenings", "Moved from centre {here} to centre {there}")
    return text.format(here=here, there=there)


def scan_taken_in() -> str:
    return QCoreApplication.translate("Happenings", "Scan taken in")


def agreed_on(count: int) -> str:
    return QCoreApplication.translate("Happenings", "Agreed on %n step(s).", "", count)


def step_done() -> str:
    return QCoreApplication.translate("Happenings", "Step of the plan done")


def step_dropped() -> str:
    return QCoreApplication.translate("Happenings", "Step of the plan dropped")


def arrived() -> str:
    return QCoreApplication.translate("Happenings", "Arrived at the counter")


def hidden() -> str:
    return QCoreApplication.translate("Happenings", "Only its author and the head of centre can read it.")


def restricted() -> str:
    return QCoreApplication.translate("Happenings", "Restricted")


def overridden() -> str:
    return QCoreApplication.translate("Happenings", "Decided by the counsellor")


def consent_recorded() -> str:
    return QCoreApplication.translate("Happenings", "Consent recorded")


def consent_withdrawn() -> str:
    return QCoreApplication.translate("Happenings", "Consent withdrawn")
