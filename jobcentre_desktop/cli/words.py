"""English words for what the terminal says besides the sentences of errors."""

from __future__ import annotations

from collections.abc import Iterable

from jobcentre_desktop.domain.duplicates import Level, Reason
from jobcentre_desktop.domain.working_days import ClosedDay
from jobcentre_desktop.ports import Language, ScansWaiting

_FOR = {
    Reason.SAME_PHONE: "same phone",
    Reason.SAME_DOCUMENT: "same identity number",
    Reason.SAME_NAME: "same name",
    Reason.NAME_ALIKE: "name sounds alike",
    Reason.SAME_BIRTH: "same birth date",
    Reason.SAME_BIRTH_YEAR: "same birth year",
    Reason.BIRTH_ALIKE: "birth date nearly the same",
    Reason.SAME_PLACE: "same place",
}
_AGAINST = {
    Reason.OTHER_NAME: "another name",
    Reason.OTHER_BIRTH: "another birth date",
    Reason.OTHER_SEX: "another sex",
    Reason.OTHER_DOCUMENT: "another identity number",
}
_NUMBERS = (Reason.SAME_PHONE, Reason.SAME_DOCUMENT)


def why(level: Level, reasons: Iterable[Reason]) -> str:
    """Return why two may be one person: "same phone and identity number", "same phone, but another name".

    A strong likeness rests on its shared numbers; they alone are named.
    """
    told = tuple(reasons)
    shared = [reason for reason in _FOR if reason in told]
    if level is Level.STRONG:
        shared = [reason for reason in _NUMBERS if reason in told] or shared
    words = " and ".join(_FOR[reason] for reason in shared)
    words = words.replace("same phone and same identity number", "same phone and identity number")
    against = " and ".join(_AGAINST[reason] for reason in _AGAINST if reason in told)
    if level is Level.STRONG or not against:
        return words
    return f"{words}, but {against}" if words else against


def name_compared(matches: bool | None, *, with_year: bool) -> str:
    """Return whether what was told is what stands on the letter."""
    if matches is None:
        return "The code has no name in that script to compare."
    told = "name and year of birth" if with_year else "name"
    return f"The same {told} as on the letter." if matches else f"Not the same {told} as on the letter."


def why_closed(closed: ClosedDay) -> str:
    """Return why nobody works on a day: the holidays' names, the centre's own words, or the weekend."""
    if closed.reason is not None:
        return closed.reason or "the centre is closed"
    return ", ".join(one.en for one in closed.holidays) or "weekend"


def asked_languages(told: str) -> tuple[Language, ...]:
    """Return the languages that `--language` asks for; "both" has the Khmer paper first."""
    if told == "both":
        return ("km", "en")
    return ("en",) if told == "en" else ("km",)


def counted(n: int, one: str, many: str = "") -> str:
    """Return "1 change", "2 changes"."""
    return f"{n:,} {one if n == 1 else many or one + 's'}"


def scan_lines(sent: int, waiting: ScansWaiting) -> list[str]:
    """Return what became of the bytes of scans; nothing where there are none."""
    lines = [f"{counted(sent, 'scan')} sent whole."] if sent else []
    if waiting.count:
        lines.append(f"{counted(waiting.count, 'scan')} still only here ({waiting.left:,} bytes to send).")
    return lines
