"""Cells as people type them: dates in many forms, ages, phones, amounts, school grades."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from jobcentre_desktop.domain.errors import BadBirthDate, BadPhone
from jobcentre_desktop.domain.khmer.dates import MONTHS
from jobcentre_desktop.domain.khmer.numerals import to_ascii_digits
from jobcentre_desktop.domain.khmer.text import fold_for_search, normal_form
from jobcentre_desktop.domain.people import phone_e164

SHOWN = 60
"""Most characters of a cell that an error repeats: a cell may hold a whole page."""

_NOTHING = frozenset(
    ("-", "--", "---", "–", "—", "_", "/", ".", "..", "...", "…", "?", "n/a", "#n/a", "na", "nil", "none",
     "null", "គ្មាន", "មិនមាន", "អត់មាន", "គ្មានទេ")
)  # fmt: skip

_TIME = re.compile(r"(?<=\d)[ T]\d{1,2}:\d{2}.*$")
_DATE_WORDS = re.compile("ថ្ងៃទី|ថ្ងៃ|ខែ|ឆ្នាំ|កើត|ទី|born|on|year|month|day|of")
_ABOUT = re.compile(r"^(?:~|≈|±|ca?\.|circa|about|approx\.?|around|ប្រហែល(?:ជា)?)\s*")
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b")
_LONGEST_DATE = len("20260131")
_SERIAL_DAYS = range(3_700, 60_000)
"""A spreadsheet's date numbers of the years 1910 to 2064."""
_FIRST_SERIAL_DAY = date(1899, 12, 30)
"""Day 0 of a spreadsheet's date numbers (its leap-year fault of 1900 included)."""
_ENGLISH_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_OTHER_SPELLINGS = {"កុម្ភះ": 2, "កុម្ភ": 2, "មិថុណា": 6, "កក្តដា": 7, "វិច្ឆិការ": 11, "ធ្នូរ": 12}

_AGE = re.compile(r"(\d{1,4})(?:\.0+)?\s*(?:ឆ្នាំ|years?(?: old)?|yrs?|y)?")

_GRADE = re.compile(r"(?:ថ្នាក់ទី|ថ្នាក់|grade|class)\s*(\d{1,2})(?:\s*ទំនើប)?", re.IGNORECASE)
_AMOUNT = re.compile(r"(?:៛|khr)?\s*(\d[\d,.  ]*?)\s*(ម៉ឺន)?\s*(?:៛|រៀល|riels?|r|khr)?(?:\s*/\s*(?:ខែ|month))?")
_GROUPS = re.compile(r"\d{1,3}(?:[,.  ]\d{3})+")
_LEAST_RIEL = 10_000
"""Below, a salary was told in dollars, not in riel."""
_MOST_RIEL = 100_000_000

_SCIENTIFIC = re.compile(r"(\d)(?:\.(\d+))?e\+?(\d{1,2})", re.IGNORECASE)
_PHONE = re.compile(r"\+?\d[\d\s().\-]{5,}\d")
_BETWEEN_PHONES = re.compile(r"[/,;|&\n]+| និង | or | and ")
_HOME = "+855"


@dataclass(frozen=True, slots=True, kw_only=True)
class Birth:
    """A birth date as a cell tells it, before anybody checked that there is such a day."""

    year: int
    month: int | None = None
    day: int | None = None
    estimated: bool = False


def is_nothing(cell: str) -> bool:
    """Return whether a cell says that there is nothing to say: empty, a dash, "N/A", "គ្មាន"."""
    return not cell or normal_form(cell).casefold() in _NOTHING


# --- birth --------------------------------------------------------------------------------------------------


def read_birth(cell: str, today: date) -> Birth:
    """Return what the cell tells. Day before month, as in Cambodia; Khmer digits and month names are read.

    "00" for a day or month means that nobody knows it. A year of two digits is the last such year so far.
    Raises BadBirthDate for text in which no date can be seen.
    """
    text = _TIME.sub("", to_ascii_digits(normal_form(cell)).casefold())
    estimated = _ABOUT.match(text) is not None
    text = _ORDINAL.sub("", _ABOUT.sub("", text))
    month = _month_named(text)
    numbers = re.findall(r"\d+", re.sub(r"\.0+$", "", text))
    rest = re.sub(r"[\d\s/.,\-()]+", "", _DATE_WORDS.sub("", text))
    if month is None:
        if rest or not numbers:
            raise BadBirthDate(cell[:SHOWN])
        told = _from_numbers(numbers, today)
    else:
        told = _with_month_named(numbers, month, today)
    if told is None:
        raise BadBirthDate(cell[:SHOWN])
    year, month, day = told
    return Birth(year=year, month=month or None, day=day or None, estimated=estimated)


def _from_numbers(numbers: list[str], today: date) -> tuple[int, int | None, int | None] | None:
    """Return (year, month, day) of one to three numbers, the year first or last."""
    lengths = [len(number) for number in numbers]
    if max(lengths) > _LONGEST_DATE:
        return None
    values = [int(number) for number in numbers]
    match lengths:
        case [4]:
            return values[0], None, None
        case [5] if values[0] in _SERIAL_DAYS:
            day = _FIRST_SERIAL_DAY + timedelta(days=values[0])
            return day.year, day.month, day.day
        case [8]:
            return _run_together(numbers[0])
        case [1 | 2, 4]:
            return values[1], values[0], None
        case [4, 1 | 2]:
            return values[0], values[1], None
        case [1 | 2, 1 | 2, 4]:
            return values[2], values[1], values[0]
        case [4, 1 | 2, 1 | 2]:
            return values[0], values[1], values[2]
        case [1 | 2, 1 | 2, 2]:
            return _century(values[2], today), values[1], values[0]
    return None


def _run_together(digits: str) -> tuple[int, int, int]:
    """Return (year, month, day) of eight digits: the year first when that makes a month, else last."""
    year, month, day = int(digits[:4]), int(digits[4:6]), int(digits[6:])
    if 1900 <= year <= 2100 and 1 <= month <= 12:
        return year, month, day
    return int(digits[4:]), int(digits[2:4]), int(digits[:2])


def _with_month_named(numbers: list[str], month: int, today: date) -> tuple[int, int, int | None] | None:
    """Return (year, month, day) of a month in words, with its year and perhaps its day."""
    years = [number for number in numbers if len(number) == 4]
    others = [int(number) for number in numbers if len(number) <= 2]
    if len(years) == 1 and len(others) <= 1 and len(numbers) <= 2:
        return int(years[0]), month, others[0] if others else None
    if not years and 1 <= len(others) == len(numbers) <= 2:
        return _century(others[-1], today), month, others[0] if len(others) == 2 else None
    return None


def _century(two_digits: int, today: date) -> int:
    return two_digits + (2000 if two_digits <= today.year % 100 else 1900)


def _month_named(text: str) -> int | None:
    folded = fold_for_search(text)
    for name, n in (*((name, n) for n, name in enumerate(MONTHS, start=1)), *_OTHER_SPELLINGS.items()):
        if fold_for_search(name) in folded:
            return n
    for word in re.findall(r"[a-z]{3,}", text):
        if word[:3] in _ENGLISH_MONTHS:
            return _ENGLISH_MONTHS.index(word[:3]) + 1
    return None


def read_age(cell: str, today: date) -> Birth:
    """Return the birth year that a told age means, marked as estimated; a year is taken as it is.

    Raises BadBirthDate.
    """
    found = _AGE.fullmatch(to_ascii_digits(normal_form(cell)).casefold())
    if found is None:
        raise BadBirthDate(cell[:SHOWN])
    if len(found[1]) == 4:
        return Birth(year=int(found[1]))
    return Birth(year=today.year - int(found[1]), estimated=True)


# --- phones -------------------------------------------------------------------------------------------------


def read_phones(cell: str) -> tuple[list[str], str]:
    """Return the Cambodian numbers in a cell in E.164, and the words beside them ("" for none).

    Several numbers may stand in one cell, with or without a sign between them; a number that a spreadsheet
    turned into 7.8778353E7 is read when no digit was lost.

    Raises BadPhone when a number cannot be a Cambodian one.
    """
    text = _unscientific(to_ascii_digits(normal_form(cell)))
    whole = _home_phone(text)
    if whole:
        return [whole], ""
    found: list[str] = []
    words: list[str] = []
    for part in _BETWEEN_PHONES.split(text):
        if not part.strip():
            continue
        phones, beside = _phones_in(part)
        found += phones
        words += beside
    if not found:
        raise BadPhone(cell[:SHOWN])
    return list(dict.fromkeys(found)), " ".join(words)


def _phones_in(part: str) -> tuple[list[str], list[str]]:
    """Return the numbers of a part without separators, and the words in it. Raises BadPhone."""
    if not any(character.isdigit() for character in part):
        return [], [part.strip()]
    number = _PHONE.search(part)
    if number is None:
        raise BadPhone(part[:SHOWN])
    around = (part[: number.start()], part[number.end() :])
    beside = [words for told in around if (words := told.strip(" :.()"))]
    if any(character.isdigit() for words in beside for character in words):
        raise BadPhone(part[:SHOWN])
    return _one_or_two(number.group()), beside


def _one_or_two(text: str) -> list[str]:
    """Return the number, or the two numbers that stand side by side with a space between. Raises BadPhone."""
    whole = _home_phone(text)
    if whole:
        return [whole]
    for space in re.finditer(r"\s+", text):
        first, second = _home_phone(text[: space.start()]), _home_phone(text[space.end() :])
        if first and second:
            return [first, second]
    raise BadPhone(text[:SHOWN])


def _home_phone(text: str) -> str | None:
    """Return a Cambodian number in E.164, else None: a sheet's foreign number is for a person to look at."""
    try:
        number = phone_e164(text)
    except BadPhone:
        return None
    return number if number.startswith(_HOME) else None


def _unscientific(text: str) -> str:
    """Return 78778353 for 7.8778353E7; text whose last digits were rounded away stays as it is."""
    found = _SCIENTIFIC.fullmatch(text.strip())
    if found is None:
        return text
    first, fraction, power = found[1], found[2] or "", int(found[3])
    return first + fraction if len(fraction) == power else text


# --- amounts and grades -------------------------------------------------------------------------------------


def read_riel(cell: str) -> int | None:
    """Return an amount in riel, or None when the cell tells something else (dollars, words, a range).

    Commas, dots or spaces may part the thousands; ម៉ឺន is ten thousand.
    """
    found = _AMOUNT.fullmatch(to_ascii_digits(normal_form(cell)).casefold())
    if found is None:
        return None
    figure = found[1].strip()
    if _GROUPS.fullmatch(figure):
        figure = re.sub(r"\D", "", figure)
    figure = re.sub(r"\.0{1,2}$", "", figure)
    if not figure.isdigit() or len(figure) > len(str(_MOST_RIEL)):
        return None
    riel = int(figure) * (10_000 if found[2] else 1)
    return riel if _LEAST_RIEL <= riel <= _MOST_RIEL else None


def read_grade(cell: str) -> int | None:
    """Return the school grade a cell names, 1 to 12, or None."""
    found = _GRADE.fullmatch(to_ascii_digits(normal_form(cell)))
    if found is None:
        return None
    grade = int(found[1])
    return grade if 1 <= grade <= 12 else None


def level_of_grade(grade: int) -> str:
    """Return the education level of a grade: 1-6 primary, 7-9 lower, 10-12 upper secondary (brief §2.3)."""
    return "E01" if grade <= 6 else "E02" if grade <= 9 else "E03"
