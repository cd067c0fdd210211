"""Referrals in words for lists: sensitive ones are named neutrally, and never say to whom."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from jobcentre_desktop.domain.consent import Consent
from jobcentre_desktop.domain.referral import OPEN_STATES, IssuedLetter, Referral, ReferralState
from jobcentre_desktop.domain.referral_checks import must_be_reviewed
from jobcentre_desktop.services.show_client import ReferralView
from jobcentre_desktop.ui.client_parts.coded import Coded
from jobcentre_desktop.ui.look import Language, Look
from jobcentre_desktop.ui.widgets.pill import Tone

_TONES: dict[ReferralState, Tone] = {
    ReferralState.DRAFT: "quiet",
    ReferralState.ISSUED: "info",
    ReferralState.HANDED_OVER: "info",
    ReferralState.PRESENTED: "info",
    ReferralState.ACCEPTED: "ok",
    ReferralState.WAITLISTED: "warn",
    ReferralState.NOT_ACCEPTED: "bad",
    ReferralState.NO_SHOW: "warn",
    ReferralState.EXPIRED: "quiet",
    ReferralState.CANCELLED: "quiet",
    ReferralState.OUTCOME_VERIFIED: "ok",
}


def is_overdue(view: ReferralView, today: date) -> bool:
    """Return whether the letter's validity ended and nobody has told what came of it."""
    return view.state in OPEN_STATES and view.referral.valid_until < today


class ReferralWords:
    """A file is often open while others look over the counter: its lists say nothing that is sensitive."""

    def __init__(self, look: Look, coded: Coded) -> None:
        self._look = look
        self._coded = coded

    def is_sensitive(self, referral: Referral) -> bool:
        return self._coded.is_sensitive("referral_type", referral.type)

    def type(self, referral: Referral) -> str:
        """Return the type, or a neutral word for a sensitive one."""
        if self.is_sensitive(referral):
            return QCoreApplication.translate("ReferralWords", "Support service")
        return self._coded.label("referral_type", referral.type)

    def partner(self, referral: Referral) -> str:
        """Return to whom, "" for a sensitive one."""
        if self.is_sensitive(referral):
            return ""
        km, en = referral.partner_name_km, referral.partner_name_en
        return self._look.breakable((en or km if self._look.language is Language.ENGLISH else km or en) or "")

    def to_whom(self, referral: Referral) -> str:
        """Return partner and type in one line."""
        return ", ".join(part for part in (self.partner(referral), self.type(referral)) if part)

    def state(self, state: ReferralState) -> str:
        return self._coded.label("referral_state", state.value)

    def tone(self, state: ReferralState) -> Tone:
        return _TONES[state]

    @staticmethod
    def waits_for_head(view: ReferralView) -> bool:
        """Return whether no letter may be made before the head of centre has looked at it."""
        return must_be_reviewed(view.referral.type) and view.referral.reviewed_by is None

    def standing(self, view: ReferralView) -> str:
        """Return where a referral stands; a draft says what it waits for."""
        if view.state is not ReferralState.DRAFT:
            return self.state(view.state)
        if self.waits_for_head(view):
            return QCoreApplication.translate("ReferralWords", "Waits for the head")
        if view.letters:
            return QCoreApplication.translate("ReferralWords", "Made, not issued")
        return self.state(view.state)

    def standing_tone(self, view: ReferralView) -> Tone:
        return "warn" if view.state is ReferralState.DRAFT else self.tone(view.state)

    def event(self, state: ReferralState) -> str:
        """Return a step in the life of a referral as a title."""
        return QCoreApplication.translate("ReferralWords", "Referral: {state}").format(
            state=self.state(state)
        )

    def reason(self, reason: str) -> str:
        """Return the reason of an event: a code of the list of answers, or what was typed."""
        return self._coded.label("not_accepted_reason", reason)

    def letters(self, number: str, letters: Sequence[IssuedLetter]) -> str:
        """Return the number with the languages the letter was made in."""
        languages = sorted({one.language for one in letters}, reverse=True)
        return " · ".join([number, ", ".join(self.language(one) for one in languages)])

    def language(self, language: str) -> str:
        if language == "km":
            return QCoreApplication.translate("ReferralWords", "in Khmer")
        return QCoreApplication.translate("ReferralWords", "in English")

    def partner_of_consent(self, consent: Consent, referrals: Iterable[ReferralView]) -> str:
        """Return with whom the client agreed to share, neutrally for the partner of a sensitive referral."""
        for view in referrals:
            same_id = consent.partner_id is not None and consent.partner_id == view.referral.partner_id
            same_name = consent.partner_name in (view.referral.partner_name_km, view.referral.partner_name_en)
            if (same_id or (consent.partner_name and same_name)) and self.is_sensitive(view.referral):
                return self.type(view.referral)
        return self._look.breakable(consent.partner_name or "")
