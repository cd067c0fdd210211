"""What happened to this desk and its clock, in words for whoever sits at it."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QCoreApplication

from jobcentre_desktop.domain.incident import Happened, Incident
from jobcentre_desktop.ui.locale import Formatter

_SHOWN = 5
"""Numbers named in one sentence, at most."""


def incident_words(incident: Incident, letter: str, told: Formatter) -> str:
    """Return what happened and that nothing is lost."""
    if incident.what is Happened.RESTORED:
        return _restored_words(incident.renumbered)
    if incident.what is Happened.LETTER_USED_BEFORE:
        return QCoreApplication.translate(
            "DeskWords",
            "Another computer was desk {letter} before this one. What it had sent comes from the central "
            "server. Nothing is lost.",
        ).format(letter=letter)
    if incident.what is Happened.SERVER_RESTORED:
        return _server_restored_words(incident, told)
    if incident.what is Happened.REPAIRED:
        return _repaired_words(incident.records)
    if incident.what is Happened.MADE_ANEW:
        return _made_anew_words(incident.records)
    numbers = ", ".join(incident.numbers[:_SHOWN]) + ("…" if len(incident.numbers) > _SHOWN else "")
    return QCoreApplication.translate(
        "DeskWords",
        "Two copies of this desk gave the same number to two records: {numbers}. Nothing is lost. Check "
        "whose papers bear it, and tell the head of the centre.",
    ).format(numbers=numbers)


def _server_restored_words(incident: Incident, told: Formatter) -> str:
    if incident.until is None:
        text = QCoreApplication.translate(
            "DeskWords", "The central server was put back to an older copy. Your work is being sent again."
        )
    else:
        text = QCoreApplication.translate(
            "DeskWords",
            "The central server was put back to a copy of {date}. Your work from then on is being sent "
            "again.",
        ).format(date=told.short_date(incident.until))
    if not incident.sent_again:
        return text
    count = incident.sent_again  # pyside6-lupdate passes over a text that is counted by more than a name
    again = QCoreApplication.translate(
        "DeskWords", "%n change(s) wait again until they arrive. Nothing is lost.", "", count
    )
    return f"{text} {again}"


def _repaired_words(records: int) -> str:
    return QCoreApplication.translate(
        "DeskWords",
        "%n record(s) here differed from the central server's and were put right. Nothing is lost.",
        "",
        records,
    )


def _made_anew_words(records: int) -> str:
    return QCoreApplication.translate(
        "DeskWords",
        "%n record(s) in this file were damaged and were made anew from their history. Nothing is lost. "
        "If this happens again, have the disk of this PC looked at.",
        "",
        records,
    )


def _restored_words(renumbered: int) -> str:
    restored = QCoreApplication.translate(
        "DeskWords",
        "This PC's data was restored from an earlier copy. What was sent since then comes back from the "
        "central server. Nothing is lost.",
    )
    if not renumbered:
        return restored
    given = QCoreApplication.translate("DeskWords", "New numbers were given to %n change(s).", "", renumbered)
    return f"{restored} {given}"


def clock_words(offset_s: int, told: Formatter) -> str:
    """Return by how much the clock is wrong, and what to do."""
    by = told.duration(timedelta(seconds=abs(offset_s)))
    if offset_s > 0:
        text = QCoreApplication.translate(
            "DeskWords",
            "This PC's clock is {by} ahead. Nothing is lost, but the dates on papers are wrong. "
            "Set the clock.",
        )
    else:
        text = QCoreApplication.translate(
            "DeskWords",
            "This PC's clock is {by} behind. Nothing is lost, but the dates on papers are wrong. "
            "Set the clock.",
        )
    return text.format(by=by)
