"""Wrong input of any kind."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from jobcentre_desktop.domain.errors.root import JobCentreError


class NotFound(JobCentreError):
    """A record that was asked for by its number or id is not in this desk's file."""

    code: ClassVar[str] = "GEN-01"
    kind: str
    name: str


class UnknownField(JobCentreError):
    """Input names a field that the dictionary does not have."""

    code: ClassVar[str] = "GEN-02"
    field: str


class BadValue(JobCentreError):
    """A field's value cannot be what was typed.

    `expected` is one of "text", "whole_number", "yes_or_no", "date", "instant", "month", "known_date",
    "email", "code", "list", "object", "length", "range", "name"; `detail` says more: the codes, the longest
    length, the range.
    """

    code: ClassVar[str] = "GEN-03"
    field: str
    value: str
    expected: str
    detail: str = ""


class FieldMissing(JobCentreError):
    """A field that is needed was left empty."""

    code: ClassVar[str] = "GEN-04"
    field: str


class TooLateToUndo(JobCentreError):
    """Something was done since with what an act added: taking that back would leave it hanging."""

    code: ClassVar[str] = "GEN-11"


class BrokenKhmer(JobCentreError):
    """A mark stands without its letter: a screen would show a dotted circle."""

    code: ClassVar[str] = "TXT-01"
    field: str
    piece: str


class OldFontText(JobCentreError):
    """The text was typed for an old Khmer font (Limon, ABC): in Unicode it is nonsense. `piece` shows it."""

    code: ClassVar[str] = "TXT-02"
    field: str
    piece: str


class KhmerNeeded(JobCentreError):
    """A field for a name in Khmer holds letters of other scripts only."""

    code: ClassVar[str] = "TXT-03"
    field: str
    value: str


class LatinNeeded(JobCentreError):
    """A field for Latin letters holds Khmer only."""

    code: ClassVar[str] = "TXT-04"
    field: str
    value: str


@dataclass(frozen=True, slots=True)
class FieldProblem:
    """A foreseen problem and the field it is about."""

    field: str
    error: JobCentreError


class InputProblems(JobCentreError):
    """One or more fields of a form or a JSON object cannot be as typed."""

    code: ClassVar[str] = "GEN-05"
    problems: tuple[FieldProblem, ...]


class LastChoice(JobCentreError):
    """The last code of a list that is still offered cannot be hidden."""

    code: ClassVar[str] = "GEN-10"


class Cancelled(JobCentreError):
    """The counsellor broke it off; nothing was changed."""

    code: ClassVar[str] = "GEN-06"


class DayBeforeCalendar(JobCentreError):
    """A lunar date was asked for a day before the first that our calendar knows."""

    code: ClassVar[str] = "CAL-01"
    value: str
    first: date
