"""What the registration form states: the data dictionary by sections, as recorded or to be filled in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeAlias

from jobcentre_desktop.domain.papers.consent_form import ConsentLine
from jobcentre_desktop.domain.papers.heading import CentreHeading, Words
from jobcentre_desktop.domain.papers.signed import SignedOn


class Ask(StrEnum):
    """How a question is answered by hand, and how its answer is written."""

    LINE = "line"
    LONG_LINE = "long_line"
    LINES = "lines"
    NUMBER = "number"
    AMOUNT = "amount"
    """A sum of money: thousands are set apart."""
    DATE = "date"
    MONTH = "month"
    """Its answer is the first day of the month."""
    YES_NO = "yes_no"
    TICK = "tick"
    """One or several of the choices."""


Answer: TypeAlias = Words | tuple[Words, ...] | date | bool | int | str | None
"""Text as it was typed, the words of one or several codes, or a plain value; None: not recorded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One field of the dictionary. `name` is the field's; the wording has a label for it."""

    name: str
    ask: Ask
    choices: tuple[Words, ...] = ()
    answer: Answer = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A question with several lines for an answer, such as identity documents; all cells answer alike."""

    name: str
    columns: tuple[str, ...]
    """Names of fields."""
    rows: tuple[tuple[Question, ...], ...]
    """A question of each column; on an empty form with nothing but what is printed beforehand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Several:
    """Something with many questions that is asked several times, such as each job held."""

    name: str
    items: tuple[tuple[Question, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ScaleRow:
    """One question of a scale; `ticked` is the place of the answer, `other` an answer beside the scale."""

    question: Words
    ticked: int | None = None
    other: Words = Words()


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """Questions that are asked in fixed words and answered on one scale: the Washington Group Short Set."""

    name: str
    answers: tuple[Words, ...]
    rows: tuple[ScaleRow, ...]


Item: TypeAlias = Question | Grid | Several | Scale


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One section of the dictionary by its name in `client.SECTIONS`."""

    name: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RegistrationFormFacts:
    """The form of a client with what is recorded, or an empty one (`client_no` is "") with every question."""

    centre: CentreHeading
    client_no: str = ""
    client_name_km: str = ""
    client_name_la: str = ""
    sections: tuple[Section, ...]
    consents: tuple[ConsentLine, ...]
    with_guardian: bool = True
    guardian: str = ""
    counsellor: str = ""
    signed: SignedOn | None = None
    """None: the day is written by hand."""
