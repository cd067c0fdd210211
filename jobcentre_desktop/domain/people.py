"""Birth dates, phones and names: values that cannot be wrong once they exist."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

import phonenumbers

from jobcentre_desktop.domain.errors import BadBirthDate, BadPhone
from jobcentre_desktop.domain.khmer.numerals import to_ascii_digits

ADULT = 18
"""The age from which nobody else signs for a person (brief §2.3)."""
OLDEST_AGE = 110
"""Nobody older is registered; a birth year further back is a slip of the hand."""


@dataclass(frozen=True, slots=True)
class BirthDate:
    """A birth date as far as it is known. Never a made-up first of January.

    Build it with `BirthDate.checked`; the plain constructor is for values that were checked before.
    """

    year: int
    month: int | None = None
    day: int | None = None
    estimated: bool = False
    """True when the year was worked out from a told age."""

    @classmethod
    def checked(
        cls, year: int, month: int | None, day: int | None, *, today: date, estimated: bool = False
    ) -> BirthDate:
        """Raise BadBirthDate unless such a day exists, is not in the future and not too long ago."""
        told = "-".join(str(part) for part in (day, month, year) if part is not None)
        if day is not None and month is None:
            raise BadBirthDate(told)
        try:
            earliest = date(year, 1 if month is None else month, 1 if day is None else day)
        except ValueError:
            raise BadBirthDate(told) from None
        if earliest > today or today.year - year > OLDEST_AGE:
            raise BadBirthDate(told)
        return cls(year, month, day, estimated)

    @property
    def precision(self) -> str:
        """Return "day", "month", "year" or "estimated" (code list dob_precision)."""
        if self.estimated:
            return "estimated"
        return "day" if self.day else "month" if self.month else "year"

    def youngest_age(self, on: date) -> int:
        """Return the age the person surely has reached: the worst case for every age rule (brief §2.3)."""
        month = self.month or 12
        day = self.day or monthrange(self.year, month)[1]
        return on.year - self.year - ((on.month, on.day) < (month, day))

    def oldest_age(self, on: date) -> int:
        """Return the highest age the person can have."""
        month, day = self.month or 1, self.day or 1
        return on.year - self.year - ((on.month, on.day) < (month, day))

    def contradicts(self, other: BirthDate) -> bool:
        """Return whether the two cannot be one person's: a part known in both differs.

        An estimated year may be off by two.
        """
        if self.estimated or other.estimated:
            return abs(self.year - other.year) > 2
        return any(
            here is not None and there is not None and here != there
            for here, there in (
                (self.year, other.year),
                (self.month, other.month),
                (self.day, other.day),
            )
        )


_SEPARATORS = re.compile(r"[\s().\-/\u200b]+")
_MADE_BY_A_SPREADSHEET = re.compile(r"^([0-9]{8,})\.0+$")
"""12345678.0: a phone that was taken for a number. The zeros of 012.345.000 are the phone's own."""
_ONE_NUMBER = re.compile(r"\+?[0-9]+")


def phone_e164(text: str) -> str:
    """Return the number in E.164, e.g. "+85512345678".

    Accepts Khmer digits, spaces and dashes, a lost leading zero (a spreadsheet eats it), 855 with or without
    +, and foreign numbers with + or 00. Raises BadPhone for anything a phone in Cambodia could not dial
    (pattern: libphonenumber's metadata for KH).
    """
    told = _MADE_BY_A_SPREADSHEET.sub(r"\1", to_ascii_digits(text.strip()))
    digits = _SEPARATORS.sub("", told)
    if not _ONE_NUMBER.fullmatch(
        digits
    ):  # the library would read a second number as an extension, and drop it
        raise BadPhone(text)
    if digits.startswith("00"):
        digits = "+" + digits[2:]
    tries = (
        [digits]
        if digits.startswith("+")
        else [digits, "+" + digits if digits.startswith("855") else "0" + digits]
    )
    for one in tries:
        try:
            number = phonenumbers.parse(one, "KH")
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_valid_number(number):
            return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    raise BadPhone(text)


def phone_shown(e164: str) -> str:
    """Return the number as people write it: "012 345 678"; a foreign one with its country."""
    try:
        number = phonenumbers.parse(e164, "KH")
    except phonenumbers.NumberParseException:
        return e164
    cambodian = number.country_code == 855
    form = (
        phonenumbers.PhoneNumberFormat.NATIONAL if cambodian else phonenumbers.PhoneNumberFormat.INTERNATIONAL
    )
    return phonenumbers.format_number(number, form)


def full_name(surname: str | None, given: str | None) -> str:
    """Return the name in legal order, surname first."""
    return " ".join(part for part in (surname, given) if part)
