"""What is said about a copy of the file: when it was taken, whose it is, what it holds."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from jobcentre_desktop.ports import CopySeen
from jobcentre_desktop.ui.locale import Formatter


def copy_line(copy: CopySeen, told: Formatter) -> str:
    """Return one line by which a person knows which copy it is."""
    when = taken_line(copy, told)
    return f"{when} · {counts_line(copy)}" if copy.counts else when


def taken_line(copy: CopySeen, told: Formatter) -> str:
    """Return the day and the time at which a copy was taken."""
    return f"{told.long_date(told.local(copy.taken_at).date())}, {told.time(copy.taken_at)}"


def counts_line(copy: CopySeen) -> str:
    """Return how much a copy holds."""
    return " · ".join(_counted(kind, n) for kind, n in copy.counts.items())


def _counted(kind: str, n: int) -> str:
    words = {
        "client": lambda: QCoreApplication.translate("Copies", "%n client(s)", "", n),
        "session": lambda: QCoreApplication.translate("Copies", "%n session(s)", "", n),
        "referral": lambda: QCoreApplication.translate("Copies", "%n referral(s)", "", n),
        "letter": lambda: QCoreApplication.translate("Copies", "%n letter(s)", "", n),
    }
    return words[kind]() if kind in words else f"{n} {kind}"


def damaged_words() -> str:
    return QCoreApplication.translate(
        "Copies",
        "The file with the records is damaged; this was found by looking at every page. What you see can "
        "still be read. Lock the desk and choose “Restore a copy” there, or call IT. Delete nothing.",
    )


def no_copy_words(why: str) -> str:
    """Return that today's copy was not taken, and why."""
    return QCoreApplication.translate(
        "Copies", "Today's copy of the file could not be taken. You can go on working. {why}"
    ).format(why=why)


def try_a_copy_words() -> str:
    return QCoreApplication.translate(
        "Copies",
        "A month ago a copy of the file was tried last. Take a minute: Settings, “Try a copy”. A copy that "
        "nobody has opened may be one that nobody can open.",
    )
