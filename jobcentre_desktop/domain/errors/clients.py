"""Clients, their sessions and plans."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from jobcentre_desktop.domain.errors.root import JobCentreError


class BadBirthDate(JobCentreError):
    """The birth date cannot be: no such day, in the future, or longer ago than anybody lives."""

    code: ClassVar[str] = "CLI-01"
    value: str


class BadPhone(JobCentreError):
    """The phone number cannot be a Cambodian one, nor a foreign one written with + and its country."""

    code: ClassVar[str] = "CLI-02"
    value: str


class NameMissing(JobCentreError):
    """A client needs a family name and a given name in one script, Khmer or Latin."""

    code: ClassVar[str] = "CLI-03"


class TooYoungToRegister(JobCentreError):
    """Under 15: not a jobseeker; school return or child protection instead (brief §7)."""

    code: ClassVar[str] = "CLI-04"
    age: int


class UnknownPlace(JobCentreError):
    """The gazetteer does not know the place; `suggestions` are its nearest names."""

    code: ClassVar[str] = "CLI-05"
    value: str
    suggestions: str


class ClientMoved(JobCentreError):
    """The client moved to another centre: their file can be changed there only."""

    code: ClassVar[str] = "CLI-06"
    centre: str


class ClientErased(JobCentreError):
    """The client's data were erased on request: there is nothing to show, and nothing can be added."""

    code: ClassVar[str] = "CLI-11"
    on: date


class AlreadyHandedOver(JobCentreError):
    """The transfer was sent: from now on only the other centre can move the client back."""

    code: ClassVar[str] = "CLI-07"
    centre: str


class MovedElsewhere(JobCentreError):
    """Another desk moved the client and has not sent it: only there can it be taken back."""

    code: ClassVar[str] = "CLI-09"
    desk: str


class UnknownCentre(JobCentreError):
    """No centre with this code or name is known here, or it is this one itself."""

    code: ClassVar[str] = "CLI-08"
    value: str


class TooLateToTakeBack(JobCentreError):
    """Somebody taken in is taken back on the same day only, by whom it was, while nothing else came of it."""

    code: ClassVar[str] = "CLI-12"


class SessionLocked(JobCentreError):
    """A session may be edited by its author on its own day; later there are only addenda (brief §3.2)."""

    code: ClassVar[str] = "SES-01"
    held_on: str


class NotYourSession(JobCentreError):
    """Another counsellor wrote this session."""

    code: ClassVar[str] = "SES-02"


class OverrideNeedsReason(JobCentreError):
    """A tier that differs from the score's needs a reason."""

    code: ClassVar[str] = "SES-03"


class StepNeedsReason(JobCentreError):
    """A step of the action plan is dropped only with a reason."""

    code: ClassVar[str] = "SES-04"


class AnsweredByNobody(JobCentreError):
    """A follow-up that reached nobody holds answers."""

    code: ClassVar[str] = "FOL-01"


class EndsBeforeItStarts(JobCentreError):
    """A placement or training ends on a day before its start."""

    code: ClassVar[str] = "FOL-02"
