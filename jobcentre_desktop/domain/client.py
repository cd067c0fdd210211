"""A person served: who they are and how they came. The other sections of the file are in `situation.py`.

Field names, codes and marks follow the data dictionary (domain brief §2.3). Every field outside the smallest
client (a name in one script, a sex, a birth year) may be empty and filled in later.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from jobcentre_desktop.domain.facts import Merge, fact, required_fact
from jobcentre_desktop.domain.ids import ClientId, CounsellorId, EventId
from jobcentre_desktop.domain.people import ADULT, BirthDate, full_name
from jobcentre_desktop.domain.situation import (
    Availability,
    Care,
    ContactDetails,
    Disability,
    Education,
    Household,
    Migration,
    Places,
    SchoolLeaving,
    Skills,
    Wishes,
    WorkLife,
)


def _name(form: str) -> Any:
    return fact(quick=True, merge=Merge.CRITICAL, longest=60, form=form, a_name=True)


@dataclass(frozen=True, kw_only=True)
class Identity:
    """Who the client is."""

    surname_km: str | None = _name("khmer")
    given_km: str | None = _name("khmer")
    surname_la: str | None = _name("latin")
    given_la: str | None = _name("latin")
    other_name: str | None = fact(longest=60)
    sex: str = fact("X", quick=True, codes="sex", merge=Merge.CRITICAL)
    dob_year: int | None = fact(quick=True, merge=Merge.CRITICAL, least=1900, most=2100)
    dob_month: int | None = fact(merge=Merge.CRITICAL, least=1, most=12)
    dob_day: int | None = fact(merge=Merge.CRITICAL, least=1, most=31)
    dob_precision: str | None = fact(codes="dob_precision", merge=Merge.CRITICAL)
    birth_province: str | None = fact(form="place", longest=8)
    nationality: str = fact("KHM", codes="country")
    marital: str | None = fact(codes="marital")
    dependants_n: int | None = fact(least=0, most=30)
    preferred_language: str | None = fact(codes="preferred_language")
    literacy: str | None = fact(codes="literacy")
    ethnicity: str | None = fact(codes="ethnicity", sensitive=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class IdentityDocument:
    """One document that says who somebody is; the number as typed and in plain digits."""

    type: str = required_fact(codes="identity_document_type")
    number: str | None = fact(longest=60)
    expiry: date | None = fact()
    seen_original: bool = fact(False)
    copy_kept: bool = fact(False)
    not_held: bool = fact(False)
    """True when the client has none or pledged it to a lender (brief §0.2)."""


@dataclass(frozen=True, kw_only=True)
class Registration:
    """How and when the client came, and who follows them."""

    client_no: str = required_fact(longest=24)
    registered_on: date = required_fact()
    centre_code: str = required_fact(longest=4)
    channel: str = fact("walk_in", codes="channel")
    event_id: EventId | None = fact()
    """Where the client was taken in, when that was outside the centre."""
    status: str = fact("active", codes="client_status")
    valid_until: date | None = fact()
    counsellor_id: CounsellorId | None = fact()
    identity_documents: tuple[IdentityDocument, ...] = fact((), sensitive=True, merge=Merge.CRITICAL)
    remarks: str | None = fact(merge=Merge.TEXT, longest=40_000)
    """Room for the longest cell of a sheet (32,767 characters) and what else its row tells."""


@dataclass(frozen=True, kw_only=True)
class Client(
    Registration,
    Identity,
    ContactDetails,
    Places,
    Education,
    SchoolLeaving,
    WorkLife,
    Skills,
    Wishes,
    Availability,
    Migration,
    Household,
    Care,
    Disability,
):
    """The whole client file's head record.

    Sessions, plans, referrals and consents are records of their own.
    """

    KIND: ClassVar[str] = "client"

    id: ClientId

    @property
    def birth(self) -> BirthDate | None:
        """Return the birth date as far as it is known."""
        if self.dob_year is None:
            return None
        return BirthDate(self.dob_year, self.dob_month, self.dob_day, self.dob_precision == "estimated")

    def may_be_a_minor(self, on: date) -> bool:
        """Return whether the client is not surely of age; nor is one whose birth is unknown (brief §2.3)."""
        return self.birth is None or self.birth.youngest_age(on) < ADULT

    @property
    def name_km(self) -> str:
        return full_name(self.surname_km, self.given_km)

    @property
    def name_la(self) -> str:
        return full_name(self.surname_la, self.given_la)

    @property
    def name(self) -> str:
        """Return the name to show: in Khmer letters when known, else in Latin ones."""
        return self.name_km or self.name_la


SECTIONS: dict[str, type] = {
    "identity": Identity,
    "registration": Registration,
    "contact": ContactDetails,
    "address": Places,
    "education": Education,
    "school_leaving": SchoolLeaving,
    "work": WorkLife,
    "skills": Skills,
    "wishes": Wishes,
    "availability": Availability,
    "migration": Migration,
    "household": Household,
    "care": Care,
    "disability": Disability,
}
"""The sections of a client file in reading order: name -> the dataclass that declares its fields."""
