"""Which papers a desk prints besides the referral letter and the recovery sheet."""

from __future__ import annotations

from enum import StrEnum


class PaperKind(StrEnum):
    """The papers, by the names the terminal takes."""

    REGISTRATION_BLANK = "registration_blank"
    REGISTRATION = "registration"
    CONSENT = "consent"
    CLIENT_CARD = "client_card"
    COUNSELLING_SUMMARY = "counselling_summary"
    APPOINTMENT_SLIP = "appointment_slip"
    DAILY_REGISTER = "daily_register"
    DAY_SHEET = "day_sheet"


ABOUT_A_CLIENT = frozenset(
    {
        PaperKind.REGISTRATION,
        PaperKind.CLIENT_CARD,
        PaperKind.COUNSELLING_SUMMARY,
        PaperKind.APPOINTMENT_SLIP,
    }
)
"""Papers that cannot be made without a client; a consent form without one is blank."""
DATED = frozenset(
    {
        PaperKind.REGISTRATION,
        PaperKind.CONSENT,
        PaperKind.COUNSELLING_SUMMARY,
        PaperKind.DAILY_REGISTER,
    }
)
"""Papers that are signed on a day: in Khmer they have a lunar line. A blank form has none."""
