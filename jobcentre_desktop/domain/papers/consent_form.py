"""What the consent form states: each purpose apart, with the client's word on it as far as it is recorded."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from jobcentre_desktop.domain.papers.heading import CentreHeading, Words
from jobcentre_desktop.domain.papers.signed import SignedOn


class Answer(StrEnum):
    """The client's last word on a purpose."""

    NOT_ASKED = "not_asked"
    AGREED = "agreed"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentLine:
    """One purpose. For sharing with a named partner there is a line for each, and one without a name."""

    purpose: str
    name: Words
    answer: Answer = Answer.NOT_ASKED
    on: date | None = None
    how: Words = Words()
    text_version: str = ""
    """The wording on which the answer was given."""
    partner: str = ""
    witness: str = ""
    by_guardian: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentFormFacts:
    """The form of one client, or an empty one to be filled in by hand (`client_no` is "")."""

    centre: CentreHeading
    client_no: str = ""
    client_name_km: str = ""
    client_name_la: str = ""
    lines: tuple[ConsentLine, ...]
    read_aloud: bool | None = None
    """Whether somebody read the text aloud; None when nobody wrote it down."""
    with_guardian: bool = True
    """A guardian signs too: for a client who may be under 18, and on an empty form."""
    guardian: str = ""
    witness: str = ""
    counsellor: str = ""
    signed: SignedOn | None = None
    """None: the day is written by hand."""
