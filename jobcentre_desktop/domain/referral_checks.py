"""What must hold before a client is sent to a partner (brief §4.1, §7), with a refusal of its own for each.

Age rules count with the youngest age the client can have; a missing birth date counts as a minor's.
"""

from __future__ import annotations

from datetime import date

from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.errors import (
    DocumentsMissing,
    GuardianConsentMissing,
    HazardousForMinor,
    PartnerBlocked,
    PhoneBankMissing,
    TooYoungForReferral,
)
from jobcentre_desktop.domain.partner import Partner
from jobcentre_desktop.domain.people import ADULT
from jobcentre_desktop.domain.referral import Referral

WORKING_AGE = 15
MINOR_DOCUMENTS = 3
"""Identity documents a person of 15-17 needs before a job referral (Prakas 467), seen by the centre."""
ALLOWANCE_DOCUMENTS = 1
"""Documents (card or birth certificate) that the 1.5 million programme asks of everybody (brief §4.1)."""

_WORK = frozenset({"JOB", "INTERN"})
_TRAINING = frozenset({"TVET15", "TVET", "VOUCHER", "KAB"})
_NEUTRAL = frozenset({"GBV", "HEALTH", "REHAB", "CHILD"})
"""Types whose reason is never printed nor shown in lists."""


def is_sensitive(referral_type: str) -> bool:
    """Return whether the reason stays off the paper and out of lists (brief §4.1, mark S)."""
    return referral_type in _NEUTRAL


def must_be_reviewed(referral_type: str) -> bool:
    """Return whether the head of centre has to look at it before the letter (brief §4.1, CHILD)."""
    return referral_type == "CHILD"


def check_referral(
    client: Client, referral: Referral, *, partner: Partner | None, today: date, guardian_agreed: bool
) -> None:
    """Raise the first refusal that applies, or return.

    PartnerBlocked; TooYoungForReferral (work or training under 15); HazardousForMinor; DocumentsMissing
    (15-17 and work); GuardianConsentMissing (under 18 and work); PhoneBankMissing, DocumentsMissing (the
    allowance of TVET15).
    """
    if partner is not None and partner.is_blocked():
        raise PartnerBlocked(partner.name)
    age = 0 if client.birth is None else client.birth.youngest_age(today)
    if referral.type in _WORK | _TRAINING and age < WORKING_AGE:
        raise TooYoungForReferral(age, WORKING_AGE)
    if referral.type in _WORK and age < ADULT:
        _check_minor_at_work(client, referral, age, guardian_agreed=guardian_agreed)
    if referral.type == "TVET15":
        _check_allowance(client)


def _check_allowance(client: Client) -> None:
    if not client.phone_bank:
        raise PhoneBankMissing
    held = sum(1 for document in client.identity_documents if not document.not_held)
    if held < ALLOWANCE_DOCUMENTS:
        raise DocumentsMissing(held, ALLOWANCE_DOCUMENTS)


def _check_minor_at_work(client: Client, referral: Referral, age: int, *, guardian_agreed: bool) -> None:
    if referral.hazardous_or_night:
        raise HazardousForMinor(age)
    seen = sum(
        1 for document in client.identity_documents if document.seen_original and not document.not_held
    )
    if seen < MINOR_DOCUMENTS:
        raise DocumentsMissing(seen, MINOR_DOCUMENTS)
    if not guardian_agreed:
        raise GuardianConsentMissing
