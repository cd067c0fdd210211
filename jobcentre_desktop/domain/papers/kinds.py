"""Which papers a desk prints besides the referral letter and the recovery sheet."""

from __future__ import annotations

from enum import StrEnum
from typing import TypeAlias

from jobcentre_desktop.domain.papers.appointment_slip import AppointmentSlipFacts
from jobcentre_desktop.domain.papers.client_card import ClientCardFacts
from jobcentre_desktop.domain.papers.consent_form import ConsentFormFacts
from jobcentre_desktop.domain.papers.counselling_summary import CounsellingSummaryFacts
from jobcentre_desktop.domain.papers.daily_register import DailyRegisterFacts
from jobcentre_desktop.domain.papers.day_sheet import DaySheetFacts
from jobcentre_desktop.domain.papers.registration_form import RegistrationFormFacts


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

PaperFacts: TypeAlias = (
    RegistrationFormFacts
    | ConsentFormFacts
    | ClientCardFacts
    | CounsellingSummaryFacts
    | AppointmentSlipFacts
    | DailyRegisterFacts
    | DaySheetFacts
)
"""The facts of any of them: which class it is says which paper it becomes."""
