"""What happened to a client, in words: one happening per thing people would name, newest first.

The diary has an entry per record. A step agreed in a session, the event that a letter was issued and consents
given in one breath are told with what they belong to; a step that was done is told on the day it was done.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from jobcentre_desktop.domain.action_plan import PlanStep, StepStatus
from jobcentre_desktop.domain.consent import SHARE_PARTNER, Consent
from jobcentre_desktop.domain.counsellor import Counsellor
from jobcentre_desktop.domain.ids import CounsellorId, SessionId
from jobcentre_desktop.domain.referral import IssuedLetter, ReferralEvent, ReferralState
from jobcentre_desktop.domain.session import CounsellingSession
from jobcentre_desktop.domain.visit import VisitState
from jobcentre_desktop.ports import TimelineEntry
from jobcentre_desktop.services.show_client import ClientFile, ReferralView
from jobcentre_desktop.ui.client_parts.coded import Coded
from jobcentre_desktop.ui.client_parts.fact_words import visit_state
from jobcentre_desktop.ui.client_parts.referral_words import ReferralWords
from jobcentre_desktop.ui.client_parts.shortened import shortened
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.screens.client_file.followed import Followed
from jobcentre_desktop.ui.screens.client_file.happening import Happening
from jobcentre_desktop.ui.screens.client_file.happening_words import (
    agreed_on,
    arrived,
    consent_recorded,
    consent_withdrawn,
    hidden,
    moved,
    overridden,
    restricted,
    scan_taken_in,
    step_done,
    step_dropped,
)
from jobcentre_desktop.ui.widgets.pill import Tone
from jobcentre_desktop.ui.words import Words

_LONGEST_NOTE = 240
_FOLDED = frozenset({"plan"})
_VISIT_TONES: dict[VisitState, Tone] = {
    VisitState.WAITING: "warn",
    VisitState.SERVING: "info",
    VisitState.LEFT: "quiet",
}
"""A visit that was served needs no word about it."""


class Happenings:
    """Tells the entries of one file."""

    def __init__(self, look: Look, coded: Coded, me: Counsellor) -> None:
        self._look = look
        self._coded = coded
        self._me = me
        self._referrals = ReferralWords(look, coded)

    def of(
        self, file: ClientFile, entries: Sequence[TimelineEntry], *, all_loaded: bool
    ) -> tuple[Happening, ...]:
        """Return what the entries tell. Steps done before the oldest entry wait until it is `all_loaded`."""
        teller = _Teller(self._look, self._coded, self._me, self._referrals, file, entries)
        told = [one for entry in entries if (one := teller.tell(entry)) is not None]
        oldest = min((entry.at for entry in entries), default=None)
        for step in file.steps:
            closed = not step.is_open() and step.status_at is not None
            if (
                closed
                and step.status_at
                and (all_loaded or (oldest is not None and step.status_at >= oldest))
            ):
                told.append(teller.step_closed(step, step.status_at))
        return tuple(sorted(told, key=lambda one: one.at, reverse=True))


class _Teller:
    def __init__(
        self,
        look: Look,
        coded: Coded,
        me: Counsellor,
        referrals: ReferralWords,
        file: ClientFile,
        entries: Sequence[TimelineEntry],
    ) -> None:
        self._look, self._coded, self._me, self._words, self._file = look, coded, me, referrals, file
        self._unsent = {entry.record_id for entry in entries if not entry.sent}
        self._sessions = {one.id: (n, one) for n, one in enumerate(file.sessions, start=1)}
        self._referrals = {view.referral.id: view for view in file.referrals}
        self._told_together: set[UUID] = set()
        self._referred_at = {entry.at for entry in entries if entry.kind == "referral"}
        followed = Followed(look, coded, file, self._by)
        self._tellers: dict[str, Callable[[TimelineEntry], Happening | None]] = {
            "client": self._registered,
            "visit": self._visit,
            "session": self._session,
            "addendum": self._addendum,
            "assessment": self._assessment,
            "plan_step": self._step_agreed,
            "referral": self._referral,
            "referral_event": self._referral_event,
            "letter": self._letter,
            "consent": self._consent,
            "transfer": self._transfer,
            "attachment": self._scan,
            "outcome": followed.outcome,
            "follow_up": followed.follow_up,
        }

    def tell(self, entry: TimelineEntry) -> Happening | None:
        """Return the happening of an entry; None when another one tells it."""
        if entry.kind in _FOLDED or entry.record_id in self._told_together:
            return None
        teller = self._tellers.get(entry.kind)
        told = None if teller is None else teller(entry)
        return told if told is None or entry.sent else replace(told, sent=False, heard_from=entry.heard_from)

    def step_closed(self, step: PlanStep, at: datetime) -> Happening:
        done = step.status is StepStatus.DONE
        said = step.result if done else step.dropped_because
        return Happening(
            at=at,
            icon="circle-check" if done else "x",
            tone="ok" if done else "quiet",
            title=step_done if done else step_dropped,
            lines=(
                lambda: self._look.breakable(step.what),
                *((lambda: self._look.breakable(said or ""),) if said else ()),
            ),
            sent=step.id not in self._unsent,
        )

    def _by(self, author: UUID | None) -> str:
        return self._file.staff.get(CounsellorId(author), "") if author else ""

    def _registered(self, entry: TimelineEntry) -> Happening:
        channel, event = self._file.client.channel, self._file.event
        return Happening(
            at=entry.at,
            icon="user-check",
            tone="ok",
            title=lambda: QCoreApplication.translate("Happenings", "Registered"),
            lines=(
                partial(self._coded.label, "channel", channel),
                *(() if event is None else (partial(self._look.breakable, event.name),)),
            ),
            foot=lambda: self._by(entry.author),
        )

    def _visit(self, entry: TimelineEntry) -> Happening | None:
        visit = next((one for one in self._file.visits if one.id == entry.record_id), None)
        if visit is None:
            return None

        def said() -> str:
            text = QCoreApplication.translate("Happenings", "Reason: {reason}. Ticket {ticket}.")
            reason = self._coded.label("visit_reason", visit.reason)
            return text.format(reason=reason, ticket=visit.ticket_no)

        tone = _VISIT_TONES.get(visit.state)
        return Happening(
            at=entry.at,
            icon="log-in",
            tone="info",
            title=arrived,
            lines=(said,),
            pill=None if tone is None else (partial(visit_state, visit.state), tone),
        )

    def _session(self, entry: TimelineEntry) -> Happening | None:
        found = self._sessions.get(SessionId(entry.record_id))
        if found is None:
            return None
        number, session = found
        agreed = [step for step in self._file.steps if step.session_id == session.id]
        note = session.shared_note or session.advice or ""
        lines: list[Words] = []
        if note:
            lines.append(lambda: shortened(self._look, note, _LONGEST_NOTE))
        if agreed:
            lines.append(lambda: agreed_on(len(agreed)))

        def title() -> str:
            text = QCoreApplication.translate("Happenings", "Counselling session {number}: {kind}")
            kind = self._coded.label("session_kind", session.kind)
            return text.format(number=self._look.format.number(number), kind=kind)

        def foot() -> str:
            by = self._by(session.counsellor_id)
            return " · ".join(part for part in (self._look.format.minutes(session.minutes), by) if part)

        return Happening(
            at=entry.at,
            icon="messages-square",
            tone="info",
            title=title,
            lines=tuple(lines),
            foot=foot,
            pill=(restricted, "quiet") if self._has_restricted(session) else None,
            sent=not any(step.id in self._unsent for step in agreed),
            session_id=session.id,
        )

    def _has_restricted(self, session: CounsellingSession) -> bool:
        """Return whether the reader wrote something restricted in it, or may open what its author wrote."""
        own = session.restricted_note is not None or bool(session.safeguarding)
        return own or session.id in self._file.to_open

    def _addendum(self, entry: TimelineEntry) -> Happening | None:
        """Say nothing of a restricted one to who may not open it: that it is there says enough."""
        found = next((one for one in self._file.addenda if one.id == entry.record_id), None)
        if found is None and (
            entry.author is None or not self._me.may_see_restricted(CounsellorId(entry.author))
        ):
            return None
        text = "" if found is None else found.text
        return Happening(
            at=entry.at,
            icon="sticky-note",
            tone="info",
            title=lambda: QCoreApplication.translate("Happenings", "Addendum to a session"),
            lines=((lambda: shortened(self._look, text, _LONGEST_NOTE)) if text else hidden,),
            foot=lambda: self._by(entry.author),
            pill=(restricted, "quiet") if found is None or found.restricted else None,
            session_id=None if found is None else found.session_id,
        )

    def _assessment(self, entry: TimelineEntry) -> Happening | None:
        found = next((one for one in self._file.assessments if one.id == entry.record_id), None)
        if found is None:
            return None
        total = sum(point.points for point in found.points)

        def points() -> str:
            return QCoreApplication.translate("Happenings", "%n point(s) of the score", "", total)

        return Happening(
            at=entry.at,
            icon="scale",
            tone="quiet",
            title=lambda: QCoreApplication.translate("Happenings", "Level of support decided"),
            lines=(partial(self._coded.label, "tier", found.tier), points),
            foot=lambda: self._by(entry.author),
            pill=(overridden, "info") if found.tier != found.computed_tier else None,
        )

    def _step_agreed(self, entry: TimelineEntry) -> Happening | None:
        step = next((one for one in self._file.steps if one.id == entry.record_id), None)
        if step is None or step.session_id in self._sessions:
            return None
        return Happening(
            at=entry.at,
            icon="list-checks",
            tone="info",
            title=lambda: QCoreApplication.translate("Happenings", "Step added to the plan"),
            lines=(lambda: self._look.breakable(step.what),),
            foot=lambda: self._by(entry.author),
        )

    def _referral(self, entry: TimelineEntry) -> Happening | None:
        view = next((one for one in self._file.referrals if one.referral.id == entry.record_id), None)
        if view is None:
            return None
        return Happening(
            at=entry.at,
            icon="send",
            tone="info",
            title=lambda: QCoreApplication.translate("Happenings", "Referral made"),
            lines=(partial(self._words.to_whom, view.referral),),
            foot=lambda: f"{view.referral.referral_no} · {self._by(entry.author)}",
            pill=(partial(self._words.standing, view), self._words.standing_tone(view)),
            referral=view,
        )

    def _referral_event(self, entry: TimelineEntry) -> Happening | None:
        for view in self._file.referrals:
            event = next((one for one in view.events if one.id == entry.record_id), None)
            if event is not None:
                told_by_letter = event.state is ReferralState.ISSUED and bool(view.letters)
                return None if told_by_letter else self._event(entry, view, event)
        return None

    def _event(self, entry: TimelineEntry, view: ReferralView, event: ReferralEvent) -> Happening:
        reason = (partial(self._words.reason, event.reason),) if event.reason else ()
        return Happening(
            at=entry.at,
            icon="route",
            tone=self._words.tone(event.state),
            title=partial(self._words.event, event.state),
            lines=(partial(self._words.to_whom, view.referral), *reason),
            foot=lambda: f"{view.referral.referral_no} · {self._by(entry.author)}",
            referral=view,
        )

    def _letter(self, entry: TimelineEntry) -> Happening | None:
        for view in self._file.referrals:
            mine = next((one for one in view.letters if one.id == entry.record_id), None)
            if mine is not None:
                return self._letters_of_minute(entry, view, mine)
        return None

    def _letters_of_minute(self, entry: TimelineEntry, view: ReferralView, mine: IssuedLetter) -> Happening:
        """Tell the Khmer letter and its English twin as one."""
        minute = mine.made_at.replace(second=0, microsecond=0)
        together = [one for one in view.letters if one.made_at.replace(second=0, microsecond=0) == minute]
        self._told_together |= {one.id for one in together}
        return Happening(
            at=entry.at,
            icon="file-check",
            tone="ok",
            title=lambda: QCoreApplication.translate("Happenings", "Referral letter made"),
            lines=(partial(self._words.to_whom, view.referral),),
            foot=lambda: self._words.letters(view.referral.referral_no, together),
            sent=not any(one.id in self._unsent for one in together),
            referral=view,
        )

    def _consent(self, entry: TimelineEntry) -> Happening | None:
        mine = next((one for one in self._file.consents if one.id == entry.record_id), None)
        if mine is None:
            return None
        together = [one for one in self._file.consents if one.at == mine.at]
        self._told_together |= {one.id for one in together}
        if mine.at in self._referred_at and all(
            one.purpose == SHARE_PARTNER and one.given for one in together
        ):
            return None  # the referral it was given for says so
        withdrawn = any(one.withdrawn for one in together)
        return Happening(
            at=entry.at,
            icon="user-x" if withdrawn else "hand",
            tone="warn" if withdrawn else "ok" if all(one.given for one in together) else "quiet",
            title=consent_withdrawn if withdrawn else consent_recorded,
            lines=tuple(self._consent_lines(together)),
            foot=lambda: self._by(entry.author),
            sent=not any(one.id in self._unsent for one in together),
        )

    def _transfer(self, entry: TimelineEntry) -> Happening | None:
        move = next((one for one in self._file.transfers if one.id == entry.record_id), None)
        if move is None:
            return None
        reason = partial(self._coded.label, "transfer_reason", move.reason)
        return Happening(
            at=entry.at,
            icon="building",
            tone="info",
            title=partial(moved, move.from_centre, move.to_centre),
            lines=(reason, *((partial(self._look.breakable, move.note),) if move.note else ())),
            foot=lambda: self._by(entry.author),
        )

    def _scan(self, entry: TimelineEntry) -> Happening | None:
        scan = next((one for one in self._file.attachments if one.id == entry.record_id), None)
        if scan is None:
            return None
        kind = partial(self._coded.label, "attachment_kind", scan.kind)
        return Happening(
            at=entry.at,
            icon="paperclip",
            tone="quiet",
            title=scan_taken_in,
            lines=(kind, *((partial(self._look.breakable, scan.caption),) if scan.caption else ())),
            foot=lambda: self._by(entry.author),
        )

    def _consent_lines(self, consents: Iterable[Consent]) -> Iterable[Words]:
        for given in (True, False):
            some = [one for one in consents if (one.given and not one.withdrawn) is given]
            if some:
                yield partial(self._purposes, some, given)

    def _purposes(self, consents: Sequence[Consent], given: bool) -> str:
        told = ", ".join(self._purpose(one) for one in consents)
        if given:
            return QCoreApplication.translate("Happenings", "Agreed: {purposes}").format(purposes=told)
        return QCoreApplication.translate("Happenings", "Not agreed: {purposes}").format(purposes=told)

    def _purpose(self, consent: Consent) -> str:
        if consent.purpose != SHARE_PARTNER:
            return self._coded.label("consent_purpose", consent.purpose)
        partner = self._words.partner_of_consent(consent, self._file.referrals)
        return QCoreApplication.translate("Happenings", "sharing with {partner}").format(partner=partner)
