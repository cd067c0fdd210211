"""Consent: who agreed to what, how, on which text. One row per purpose and moment; never changed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from jobcentre_desktop.domain.facts import fact, required_fact
from jobcentre_desktop.domain.ids import ClientId, ConsentId, CounsellorId, PartnerId

REGISTRATION = "registration"
SHARE_EMPLOYERS = "share_employers"
SHARE_INSTITUTES = "share_institutes"
SHARE_PARTNER = "share_partner"
CONTACT = "contact"
STATISTICS = "statistics"


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """One decision of a client for one purpose: given, refused, or (a later row) withdrawn."""

    KIND: ClassVar[str] = "consent"

    id: ConsentId
    client_id: ClientId = required_fact()
    counsellor_id: CounsellorId = required_fact()
    purpose: str = required_fact(codes="consent_purpose")
    given: bool = required_fact()
    withdrawn: bool = fact(False)
    how: str = fact("oral_witness", codes="consent_how")
    witness: str | None = fact(longest=80)
    text_version: str = required_fact(longest=40)
    language: str = fact("km", longest=8)
    read_aloud_by: CounsellorId | None = fact()
    at: datetime = required_fact()
    partner_id: PartnerId | None = fact()
    partner_name: str | None = fact(longest=160)
    """For share_partner: to whom, when the partner was typed in and has no number."""
    by_guardian: bool = fact(False)


def in_force(consents: Iterable[Consent]) -> dict[str, Consent]:
    """Return the last word per purpose; for share_partner per partner (key "share_partner:<partner>")."""
    last: dict[str, Consent] = {}
    for consent in sorted(consents, key=lambda one: (one.at, one.id)):
        last[_key(consent)] = consent
    return last


def _key(consent: Consent) -> str:
    if consent.purpose != SHARE_PARTNER:
        return consent.purpose
    return f"{SHARE_PARTNER}:{consent.partner_id or (consent.partner_name or '').casefold()}"


def agreed(consents: Iterable[Consent], purpose: str) -> bool | None:
    """Return the client's last word on a purpose; None when it was never asked."""
    word = in_force(consents).get(purpose)
    return None if word is None else word.given and not word.withdrawn
