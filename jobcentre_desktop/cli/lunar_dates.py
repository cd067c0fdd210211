"""The command that needs no desk: the lunar date line of a letter, for any day."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, time

from jobcentre_desktop.cli.speaking import Speaking
from jobcentre_desktop.domain.errors import BadValue, DayBeforeCalendar, FieldProblem, InputProblems
from jobcentre_desktop.domain.facts import Json
from jobcentre_desktop.domain.holidays import PublicHolidays
from jobcentre_desktop.domain.khmer.dates import civil_line
from jobcentre_desktop.domain.khmer.lunar import FIRST_DAY, lunar_date
from jobcentre_desktop.domain.khmer.numerals import to_ascii_digits

_TIME = r"(?:[T ]+(\d{1,2}):(\d{2})(?::\d{2})?)?"
_YEAR_FIRST = re.compile(rf"(\d{{4}})([-/.])(\d{{1,2}})\2(\d{{1,2}}){_TIME}")
_DAY_FIRST = re.compile(rf"(\d{{1,2}})([-/.])(\d{{1,2}})\2(\d{{4}}){_TIME}")


def read_day(text: str) -> date:
    """Return the day that was typed, as a datetime when a time stands after it.

    The year first or last; Khmer or Latin digits. Raises BadValue, DayBeforeCalendar.
    """
    typed = to_ascii_digits(text.strip())
    try:
        if found := _YEAR_FIRST.fullmatch(typed):
            year, _, month, number, hour, minute = found.groups()
        elif found := _DAY_FIRST.fullmatch(typed):
            number, _, month, year, hour, minute = found.groups()
        else:
            raise ValueError(text)
        day = date(int(year), int(month), int(number))
        at = None if hour is None else time(int(hour), int(minute))
    except ValueError:
        raise BadValue("day", text, "date") from None
    if day < FIRST_DAY:
        raise DayBeforeCalendar(text, FIRST_DAY)
    return day if at is None else datetime.combine(day, at)


def tell_lunar_dates(
    typed: Sequence[str], holidays: PublicHolidays, speaking: Speaking, *, as_json: bool
) -> None:
    """Print one line for each day. Raises InputProblems that name every day which is none."""
    days: list[date] = []
    problems: list[FieldProblem] = []
    for text in typed:
        try:
            days.append(read_day(text))
        except (BadValue, DayBeforeCalendar) as problem:
            problems.append(FieldProblem("day", problem))
    if problems:
        raise InputProblems(tuple(problems))
    told = [_told(day, holidays) for day in days]
    speaking.answer({"dates": list(told)}, *(str(one["line"]) for one in told), as_json=as_json)


def _told(day: date, holidays: PublicHolidays) -> dict[str, Json]:
    on = day.date() if isinstance(day, datetime) else day
    names = holidays.on(on)
    return {
        "date": day.isoformat(timespec="minutes") if isinstance(day, datetime) else day.isoformat(),
        "line": lunar_date(day).line(),
        "civil": civil_line(on),
        "holiday": {"km": ", ".join(one.km for one in names), "en": ", ".join(one.en for one in names)}
        if names
        else None,
    }
