"""The facts of whichever paper; apart from its kind, which the sign-in page knows without them."""

from __future__ import annotations

from typing import TypeAlias

from jobcentre_desktop.domain.papers.appointment_slip import AppointmentSlipFacts
from jobcentre_desktop.domain.papers.client_card import ClientCardFacts
from jobcentre_desktop.domain.papers.consent_form import ConsentFormFacts
from jobcentre_desktop.domain.papers.counselling_summary import CounsellingSummaryFacts
from jobcentre_desktop.domain.papers.daily_register import DailyRegisterFacts
from jobcentre_desktop.domain.papers.day_sheet import DaySheetFacts
from jobcentre_desktop.domain.papers.registration_form import RegistrationFormFacts

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
