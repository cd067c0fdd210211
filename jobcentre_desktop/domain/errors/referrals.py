"""Referrals and their letters."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from jobcentre_desktop.domain.errors.root import JobCentreError


class ReferralCannotMove(JobCentreError):
    """The life cycle of a referral has no such step (brief §4.2)."""

    code: ClassVar[str] = "REF-01"
    from_state: str
    to_state: str


class ConsentToShareMissing(JobCentreError):
    """The client has not agreed to sharing with this partner."""

    code: ClassVar[str] = "REF-02"
    partner: str


class TooYoungForReferral(JobCentreError):
    """The client may be younger than this type of referral allows; counted with the youngest possible age."""

    code: ClassVar[str] = "REF-03"
    age: int
    least: int


class HazardousForMinor(JobCentreError):
    """Hazardous or night work is not for a person under 18 (brief §7)."""

    code: ClassVar[str] = "REF-04"
    age: int


class DocumentsMissing(JobCentreError):
    """The referral needs more identity documents than are on file (15-17: three, Prakas 467)."""

    code: ClassVar[str] = "REF-05"
    seen: int
    needed: int


class GuardianConsentMissing(JobCentreError):
    """A client under 18 needs a guardian's consent for this type of referral."""

    code: ClassVar[str] = "REF-06"


class PhoneBankMissing(JobCentreError):
    """The allowance of the 1.5 million programme is paid to a phone tied to a bank or e-wallet account."""

    code: ClassVar[str] = "REF-07"


class PartnerMissing(JobCentreError):
    """A referral names a partner of the register or one typed in."""

    code: ClassVar[str] = "REF-08"


class PartnerBlocked(JobCentreError):
    """The partner was blocked: no letter may go there."""

    code: ClassVar[str] = "REF-09"
    partner: str


class ReasonMissing(JobCentreError):
    """This step of a referral's life needs a reason."""

    code: ClassVar[str] = "REF-10"
    state: str


class HeadMustReview(JobCentreError):
    """A child protection referral is issued only after the head of centre has looked at it."""

    code: ClassVar[str] = "REF-11"


class LetterNotIssued(JobCentreError):
    """There is no issued letter for this referral yet."""

    code: ClassVar[str] = "REF-12"
    referral_no: str


class LetterMadeElsewhere(JobCentreError):
    """The letter is known, but its bytes are in the file of the desk that made it."""

    code: ClassVar[str] = "REF-13"
    referral_no: str


class LetterUnreadable(JobCentreError):
    """What was scanned or typed is no letter code, or not the whole of one; it says nothing of the letter."""

    code: ClassVar[str] = "REF-14"


class LetterTypedInKhmer(JobCentreError):
    """A scanner typed a letter code while the keyboard was set to Khmer."""

    code: ClassVar[str] = "REF-15"


class LetterUnsigned(JobCentreError):
    """A QR code holds no more than a letter's number: the desk was not enrolled when it made the letter."""

    code: ClassVar[str] = "REF-16"
    letter_no: str


class AlreadyPast(JobCentreError):
    """A letter would be over before it is handed over: its last day is before today."""

    code: ClassVar[str] = "REF-21"


class LetterNotValidThen(JobCentreError):
    """An appointment is on a day on which its letter does not hold: past already, or after its last day."""

    code: ClassVar[str] = "REF-22"


class LetterCodeNotFound(JobCentreError):
    """There is no QR code to be read in a file."""

    code: ClassVar[str] = "REF-20"
    file_name: str


class LetterNotGenuine(JobCentreError):
    """The signature of a letter code does not hold, or its desk may not sign for that centre."""

    code: ClassVar[str] = "REF-17"


class LetterKeyUnknown(JobCentreError):
    """This desk has not heard of the desk that signed a letter; the letter may be genuine or not."""

    code: ClassVar[str] = "REF-18"


class LetterKeyWithdrawn(JobCentreError):
    """The key that signed a letter was withdrawn: whoever holds it now can sign what they like."""

    code: ClassVar[str] = "REF-19"
    letter_no: str
    on: date
