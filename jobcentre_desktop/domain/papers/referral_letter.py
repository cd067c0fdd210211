"""What a referral letter and its return slip state."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from jobcentre_desktop.domain.papers.heading import CentreHeading, Words


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferralLetterFacts:
    """One referral letter with its return slip (domain brief §4.2)."""

    centre: CentreHeading
    referral_no: str
    """The whole number that people quote and the computer finds, e.g. "R02-26-A00231-7"."""
    printed_no: str
    """Its short form in the letter's number line, e.g. "A00231/26"."""
    qr_payload: str
    """What the letter's QR code holds: the signed token (`letter_token`), or only the number where
    nothing is signed, as on the return slip (`scanning`). It never names the person."""
    issued_on: date
    lunar_line: str
    """First line of the Khmer date, as the clerk left it; printed in the Khmer letter only."""
    type: str
    """Code of the referral type; decides the wording, and that some types never print a reason."""
    partner_name: Words
    addressee: Words = Words()
    """Whom the letter addresses, e.g. "លោកនាយក"; empty: as the wording addresses a stranger."""
    client_name_km: str
    client_name_la: str
    client_no: str
    sex: str
    """"M", "F" or "X"."""
    birth_year: int
    """0 when it is not known; then it is not printed."""
    phone: str | None = None
    """Only if the client agreed that it is printed."""
    purpose: str = ""
    reference: str = ""
    """Course or vacancy the partner knows it by."""
    appointment_on: date | None = None
    appointment_at: time | None = None
    contact: str = ""
    """Whom to ask for at the partner."""
    documents_carried: tuple[Words, ...] = ()
    valid_until: date
    copies_to: tuple[str, ...] = ()
    signer_name: Words = Words()
    signer_title: Words = Words()
    """Empty: the head of the centre."""
    telegram: str = ""
    """Where a photo of the return slip may be sent; empty: not offered."""
