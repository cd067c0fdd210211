"""Records of the domain with good defaults, for tests that need no file."""

from __future__ import annotations

from datetime import UTC, date, datetime
from uuid import UUID

from jobcentre_desktop.domain.client import Client, IdentityDocument
from jobcentre_desktop.domain.consent import Consent
from jobcentre_desktop.domain.ids import (
    ClientId,
    ConsentId,
    CounsellorId,
    PartnerId,
    ReferralEventId,
    ReferralId,
)
from jobcentre_desktop.domain.partner import Partner
from jobcentre_desktop.domain.referral import Referral, ReferralEvent, ReferralState

TODAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)
ME = CounsellorId(UUID(int=0xC0))


def some_client(**told) -> Client:
    return Client(
        **{
            "id": ClientId(UUID(int=1)),
            "client_no": "02-2026-A00001-X",
            "registered_on": TODAY,
            "centre_code": "02",
            "surname_km": "គំរូ",
            "given_km": "សុភា",
            "sex": "F",
            "dob_year": 1996,
            **told,
        }
    )


def documents(n: int, **told) -> tuple[IdentityDocument, ...]:
    """Return `n` identity documents that the counsellor has seen."""
    one = {"type": "nid", "seen_original": True, **told}
    return tuple(IdentityDocument(**one, number=f"0{n}") for n in range(1, n + 1))


def some_referral(**told) -> Referral:
    return Referral(
        **{
            "id": ReferralId(UUID(int=2)),
            "client_id": ClientId(UUID(int=1)),
            "counsellor_id": ME,
            "referral_no": "R02-26-A00001-X",
            "type": "JOB",
            "made_on": TODAY,
            "purpose": "សម្ភាសការងារ",
            "valid_until": date(2026, 12, 6),
            "partner_name_km": "រោងចក្រគំរូ",
            **told,
        }
    )


def some_event(state: ReferralState, *, at: datetime = NOW, n: int = 1, **told) -> ReferralEvent:
    return ReferralEvent(
        id=ReferralEventId(UUID(int=n)),
        client_id=ClientId(UUID(int=1)),
        referral_id=ReferralId(UUID(int=2)),
        counsellor_id=ME,
        at=at,
        state=state,
        **told,
    )


def some_partner(**told) -> Partner:
    return Partner(
        **{
            "id": PartnerId(UUID(int=3)),
            "partner_no": "P02-A0001",
            "kind": "employer",
            "name_km": "រោងចក្រគំរូ",
            **told,
        }
    )


def some_consent(*, at: datetime = NOW, n: int = 1, **told) -> Consent:
    return Consent(
        **{
            "id": ConsentId(UUID(int=n)),
            "client_id": ClientId(UUID(int=1)),
            "counsellor_id": ME,
            "purpose": "registration",
            "given": True,
            "text_version": "2026-11",
            "at": at,
            **told,
        }
    )
