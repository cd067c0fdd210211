"""Send a client to a partner: check what must hold, take the number, remember it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from jobcentre_desktop.domain.cambodia import wall_clock
from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.consent import SHARE_PARTNER, Consent, agreed, in_force
from jobcentre_desktop.domain.counsellor import Counsellor, Role
from jobcentre_desktop.domain.errors import (
    AlreadyPast,
    ConsentToShareMissing,
    FieldProblem,
    HeadMustReview,
    InputProblems,
    LetterNotIssued,
    LetterNotValidThen,
    NotFound,
    PartnerMissing,
)
from jobcentre_desktop.domain.facts import Json
from jobcentre_desktop.domain.ids import ClientId, PartnerId, ReferralEventId, ReferralId
from jobcentre_desktop.domain.numbers import referral_no, referral_series, tidy_number
from jobcentre_desktop.domain.partner import Partner
from jobcentre_desktop.domain.read_input import ReadInput
from jobcentre_desktop.domain.read_text import read_texts
from jobcentre_desktop.domain.referral import (
    Referral,
    ReferralEvent,
    ReferralState,
    check_move,
    current_state,
    moment_after,
)
from jobcentre_desktop.domain.referral_checks import check_referral
from jobcentre_desktop.domain.working_days import WorkingDays
from jobcentre_desktop.ports import Clock, Letters, NewId, OpenWork, Work
from jobcentre_desktop.services.check_printable import unprintable
from jobcentre_desktop.services.desk_facts import read_desk
from jobcentre_desktop.services.keep_outcomes import note_news
from jobcentre_desktop.services.keep_working_days import KeepWorkingDays
from jobcentre_desktop.services.record_consent import ConsentGiven, add_consents

VALID_FOR = timedelta(days=14)
"""Validity of a letter unless the counsellor says otherwise (brief §4.2, setting)."""

ORAL = "oral_witness"
"""How a client agrees unless the counsellor says otherwise (code list consent_how)."""

_BY_PAPER = frozenset({ReferralState.ISSUED, ReferralState.HANDED_OVER})

MADE_BY_THE_DESK = frozenset(
    {"client_id", "counsellor_id", "referral_no", "made_on", "partner_id", "reviewed_by"}
)


def usual_until(calendar: WorkingDays, today: date, appointment: datetime | None = None) -> date:
    """Return the last day of a letter made today; where nobody works on it, the next working day.

    It is the day of the appointment if that is later.
    """
    usual = calendar.next_working_day(today + VALID_FOR)
    return usual if appointment is None else max(usual, wall_clock(appointment)[0])


@dataclass(frozen=True, slots=True)
class ReferClient:
    """Check a referral and keep it as a draft with its number; the letter issues it."""

    open_work: OpenWork
    clock: Clock
    new_id: NewId
    read_input: ReadInput
    letters: Letters
    working_days: KeepWorkingDays
    me: Counsellor

    def usual_until(self) -> date:
        """Return the last day on which a letter made today is usually valid."""
        with self.open_work(reading=True) as work:
            return usual_until(self.working_days.calendar(work), self.clock.today())

    def __call__(
        self, client_id: ClientId, raw: Mapping[str, Json], *, referral_id: ReferralId | None = None
    ) -> Referral:
        """Check a referral and keep it, with the client's consent.

        `raw["partner"]` is a partner's number, `raw["consent_to_share"]` the client's word,
        `raw["consent_how"]` how it was given, `raw["consent_by_guardian"]` whether the guardian gave it too.
        Raises InputProblems, NotFound, PartnerMissing, ConsentToShareMissing and every refusal of
        `check_referral`.
        """
        told = dict(raw)
        number = told.pop("partner", None)
        consent = told.pop("consent_to_share", None)
        by_guardian = told.pop("consent_by_guardian", None) is True
        how = self.read_input(Consent, {"how": told.pop("consent_how", None) or ORAL})["how"]
        values = self.read_input(
            Referral, told, made_by_the_desk=MADE_BY_THE_DESK, needed=("type", "purpose")
        )
        if problems := unprintable(self.letters, values):  # no number is taken for a letter that cannot be
            raise InputProblems(tuple(problems))
        _check_days(values, self.clock.today())
        with self.open_work() as work:
            client = work.records.get(Client, client_id)
            if referral_id and (known := work.records.find(Referral, referral_id)):
                return known
            partner = partner_by_no(work, number) if number else _blocked_namesake(work, values)
            draft = self._referral(work, client_id, values, partner, referral_id)
            already = partner_agreed(work, draft)
            if consent is not True and not (consent is None and already):
                raise ConsentToShareMissing(draft.partner_name)
            check_referral(
                client,
                draft,
                partner=partner,
                today=self.clock.today(),
                guardian_agreed=by_guardian or _guardian_agreed(work, client_id),
            )
            work.records.add(draft)
            if not already or by_guardian:
                add_consents(
                    work,
                    client_id,
                    (_consent(draft, how=how, by_guardian=by_guardian),),
                    me=self.me,
                    clock=self.clock,
                    new_id=self.new_id,
                )
            work.commit()
        return draft

    def _referral(
        self,
        work: Work,
        client_id: ClientId,
        values: Mapping[str, Any],
        partner: Partner | None,
        referral_id: ReferralId | None,
    ) -> Referral:
        told = with_partner(values, partner)
        if not (told.get("partner_name_km") or told.get("partner_name_en")):
            raise PartnerMissing
        today = self.clock.today()
        desk = read_desk(work)
        calendar = self.working_days.calendar(work)
        told.setdefault("valid_until", usual_until(calendar, today, told.get("appointment")))
        return Referral(
            **told,
            id=referral_id or ReferralId(self.new_id()),
            client_id=client_id,
            counsellor_id=self.me.id,
            made_on=today,
            referral_no=referral_no(
                desk.centre_code, desk.letter, today.year, work.numbers.take(referral_series(today.year))
            ),
        )


def _check_days(values: Mapping[str, Any], today: date) -> None:
    """Raise InputProblems for a letter that is over today, or does not hold on the day of the appointment."""
    until, appointment = values.get("valid_until"), values.get("appointment")
    if until is not None and until < today:
        raise InputProblems((FieldProblem("valid_until", AlreadyPast()),))
    if appointment is not None and not today <= wall_clock(appointment)[0] <= (until or date.max):
        raise InputProblems((FieldProblem("appointment", LetterNotValidThen()),))


def with_partner(values: Mapping[str, Any], partner: Partner | None) -> dict[str, Any]:
    """Return what was told without empty values, with what the register says of the partner."""
    told = {name: value for name, value in values.items() if value is not None}
    if partner is not None:
        told |= {
            "partner_id": partner.id,
            "partner_kind": partner.kind,
            "partner_name_km": partner.name_km,
            "partner_name_en": partner.name_en,
            "addressee_km": told.get("addressee_km") or partner.addressee_km,
            "addressee_en": told.get("addressee_en") or partner.addressee_en,
        }
    return told


def partner_by_no(work: Work, number: Json) -> Partner:
    """Return the partner of a typed number. Raises NotFound."""
    if not isinstance(number, str):
        raise NotFound("partner", str(number))
    return work.records.get(Partner, PartnerId(work.partners.by_no(tidy_number(number))))


def partner_agreed(work: Work, referral: Referral) -> bool:
    """Return whether the client already agreed to sharing with this very partner."""
    key = referral.partner_id or referral.partner_name.casefold()
    consents = work.records.of_client(Consent, referral.client_id)
    return bool(agreed(consents, f"{SHARE_PARTNER}:{key}"))


def _blocked_namesake(work: Work, values: Mapping[str, Any]) -> Partner | None:
    """Return the blocked partner whose name was typed in: typing is no way round the block."""
    typed = [name for part in ("partner_name_km", "partner_name_en") if (name := values.get(part))]
    for partner in work.records.every(Partner):
        if partner.is_blocked() and any(partner.is_called(name) for name in typed):
            return partner
    return None


def _guardian_agreed(work: Work, client_id: ClientId) -> bool:
    """Return whether a guardian's word stands. The client's own later word is not the guardian's."""
    words = [one for one in work.records.of_client(Consent, client_id) if one.by_guardian]
    return any(one.given and not one.withdrawn for one in in_force(words).values())


def _consent(referral: Referral, *, how: str, by_guardian: bool) -> ConsentGiven:
    return ConsentGiven(
        purpose=SHARE_PARTNER,
        given=True,
        how=how,
        partner_id=referral.partner_id,
        partner_name=referral.partner_name,
        by_guardian=by_guardian,
    )


@dataclass(frozen=True, slots=True)
class MoveReferral:
    """Write down the next step in a referral's life."""

    open_work: OpenWork
    clock: Clock
    new_id: NewId
    me: Counsellor

    def __call__(
        self,
        referral_id: ReferralId,
        to: ReferralState,
        *,
        source: str = "counsellor",
        reason: str | None = None,
        started_on: date | None = None,
        job_or_course: str | None = None,
        pay: int | None = None,
        receiver: str | None = None,
    ) -> ReferralEvent:
        """Raises ReferralCannotMove, ReasonMissing, InputProblems, NotFound.

        A referral is issued and handed over by `IssueLetter.confirm_paper` alone: here LetterNotIssued.
        """
        news = News(
            to=to,
            source=source,
            reason=reason,
            started_on=started_on,
            job_or_course=job_or_course,
            pay=pay,
            receiver=receiver,
        )
        with self.open_work() as work:
            event = add_news(work, referral_id, news, me=self.me, clock=self.clock, new_id=self.new_id)
            work.commit()
        return event


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """What somebody told of a referral."""

    to: ReferralState
    source: str = "counsellor"
    reason: str | None = None
    started_on: date | None = None
    job_or_course: str | None = None
    pay: int | None = None
    receiver: str | None = None


def add_news(
    work: Work, referral_id: ReferralId, news: News, *, me: Counsellor, clock: Clock, new_id: NewId
) -> ReferralEvent:
    """Write down the next step of a referral inside somebody's work. Raises as `MoveReferral` does."""
    texts = read_texts(
        ReferralEvent, reason=news.reason, job_or_course=news.job_or_course, receiver=news.receiver
    )
    referral = work.records.get(Referral, referral_id)
    events = events_of(work, referral)
    check_move(current_state(events), news.to, texts["reason"])
    if news.to in _BY_PAPER:
        raise LetterNotIssued(referral.referral_no)
    event = ReferralEvent(
        id=ReferralEventId(new_id()),
        client_id=referral.client_id,
        referral_id=referral_id,
        counsellor_id=me.id,
        at=moment_after(events, clock.now()),
        state=news.to,
        source=news.source,
        started_on=news.started_on,
        pay=news.pay,
        **texts,
    )
    work.records.add(event)
    note_news(work, referral, event, today=clock.today())
    return event


@dataclass(frozen=True, slots=True)
class ReviewReferral:
    """The head of centre has looked at a child protection referral; only then may its letter be issued."""

    open_work: OpenWork
    me: Counsellor

    def __call__(self, referral_id: ReferralId) -> Referral:
        """Raises HeadMustReview for anybody else, NotFound."""
        if self.me.role is not Role.HEAD:
            raise HeadMustReview
        with self.open_work() as work:
            referral = replace(work.records.get(Referral, referral_id), reviewed_by=self.me.id)
            work.records.change(referral)
            work.commit()
        return referral


def events_of(work: Work, referral: Referral) -> tuple[ReferralEvent, ...]:
    """Return the referral's life so far, oldest first."""
    events = work.records.of_client(ReferralEvent, referral.client_id)
    return tuple(event for event in events if event.referral_id == referral.id)


def state_of(work: Work, referral: Referral) -> ReferralState:
    return current_state(events_of(work, referral))
