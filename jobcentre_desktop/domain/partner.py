"""Partners: employers, institutes, offices; whoever receives a referral."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from jobcentre_desktop.domain.facts import Merge, fact, required_fact
from jobcentre_desktop.domain.ids import PartnerId

VERIFIED = ("blocked", "unverified", "documents_seen", "visited")
"""The codes of a verification, from who may not be referred to up to who is known best."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Partner:
    """A line of the partner register. `partner_no` is the number staff type, e.g. "P02-A0007"."""

    KIND: ClassVar[str] = "partner"

    id: PartnerId
    partner_no: str = required_fact(longest=24)
    kind: str = required_fact(codes="partner_kind")
    name_km: str | None = fact(merge=Merge.CRITICAL, longest=160)
    name_en: str | None = fact(merge=Merge.CRITICAL, longest=160, form="latin")
    addressee_km: str | None = fact(longest=160)
    """How a letter addresses whoever leads it, e.g. "លោកនាយក"."""
    addressee_en: str | None = fact(longest=160, form="latin")
    contact_name: str | None = fact(longest=80)
    contact_post: str | None = fact(longest=80)
    phone: str | None = fact(form="phone")
    telegram: str | None = fact(longest=80, form="handle")
    email: str | None = fact(form="email", longest=120)
    place: str | None = fact(form="place", longest=8)
    place_name_km: str | None = fact(longest=200)
    address_km: str | None = fact(longest=200)
    address_en: str | None = fact(longest=200, form="latin")
    verification: str = fact("unverified", codes="verification")
    verified_on: date | None = fact()
    remarks: str | None = fact(merge=Merge.TEXT, longest=2000)
    active: bool = fact(True)

    @property
    def name(self) -> str:
        return self.name_km or self.name_en or ""

    def is_blocked(self) -> bool:
        """Return whether no letter may go there."""
        return self.verification == "blocked"

    def is_called(self, name: str) -> bool:
        """Return whether this is its name in either script, whatever the letter case."""
        return name.casefold() in ((self.name_km or "").casefold(), (self.name_en or "").casefold())
