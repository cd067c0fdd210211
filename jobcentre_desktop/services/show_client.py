"""Everything about one client, as the signed-in counsellor may see it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from jobcentre_desktop.domain.action_plan import ActionPlan, PlanStep
from jobcentre_desktop.domain.attachment import Attachment
from jobcentre_desktop.domain.changes import Conflict, HistoryEntry
from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.consent import Consent
from jobcentre_desktop.domain.counsellor import Counsellor
from jobcentre_desktop.domain.follow_up import FollowUp
from jobcentre_desktop.domain.ids import ClientId, CounsellorId, ReferralId, SessionId
from jobcentre_desktop.domain.outcome import Outcome
from jobcentre_desktop.domain.outreach import OutreachEvent
from jobcentre_desktop.domain.profile import Assessment
from jobcentre_desktop.domain.referral import (
    IssuedLetter,
    Referral,
    ReferralEvent,
    ReferralState,
    current_state,
)
from jobcentre_desktop.domain.session import Addendum, CounsellingSession
from jobcentre_desktop.domain.transfer import Transfer
from jobcentre_desktop.domain.visit import Visit
from jobcentre_desktop.ports import DueFilter, DueItem, OpenWork, TimelineEntry
from jobcentre_desktop.services.hold_session import RESTRICTED, addenda_seen_by, seen_by, to_open
from jobcentre_desktop.services.moved_clients import must_be_shown
from jobcentre_desktop.services.settle_conflict import conflicts_seen_by
from jobcentre_desktop.services.take_records import taking

MOST_TASKS = 20
TIMELINE_AT_FIRST = 21
"""Entries of the timeline that come with a file: a page of 20, and one that tells whether there are more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferralView:
    """A referral with its life so far and the letters made for it."""

    referral: Referral
    state: ReferralState
    events: tuple[ReferralEvent, ...]
    letters: tuple[IssuedLetter, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientFile:
    """The whole file. Restricted parts that the reader may not see are left out."""

    client: Client
    sessions: tuple[CounsellingSession, ...]
    addenda: tuple[Addendum, ...]
    to_open: frozenset[SessionId]
    """Sessions with something restricted that the reader may open (`OpenRestricted`)."""
    assessments: tuple[Assessment, ...]
    plan: ActionPlan | None
    steps: tuple[PlanStep, ...]
    referrals: tuple[ReferralView, ...]
    consents: tuple[Consent, ...]
    visits: tuple[Visit, ...]
    transfers: tuple[Transfer, ...]
    attachments: tuple[Attachment, ...]
    outcomes: tuple[Outcome, ...]
    follow_ups: tuple[FollowUp, ...]
    event: OutreachEvent | None
    """Where the client was taken in, when that was outside the centre and is known here."""
    tasks: tuple[DueItem, ...]
    """What is to be done for the client next, what comes first first."""
    timeline: tuple[TimelineEntry, ...]
    conflicts: tuple[Conflict, ...]
    provisional: Mapping[str, int]
    """Changes that came from colleagues' desks by stick or folder and have no number yet, by desk name."""
    staff: Mapping[CounsellorId, str]
    """Names of the counsellors who appear in the file."""


@dataclass(frozen=True, slots=True)
class ShowClient:
    open_work: OpenWork
    me: Counsellor

    def __call__(self, client_id: ClientId) -> ClientFile:
        """Raises NotFound, ClientMoved for a client whose file is at another centre by now."""
        with self.open_work(reading=True) as work:
            must_be_shown(work, client_id)
            records = work.records
            client = records.get(Client, client_id)
            events = records.of_client(ReferralEvent, client_id)
            letters = records.of_client(IssuedLetter, client_id)
            plans = records.of_client(ActionPlan, client_id)
            sessions = records.of_client(CounsellingSession, client_id)
            addenda = records.of_client(Addendum, client_id)
            return ClientFile(
                client=client,
                sessions=tuple(seen_by(one, self.me) for one in sessions),
                addenda=addenda_seen_by(addenda, self.me),
                to_open=to_open(sessions, addenda, self.me),
                assessments=records.of_client(Assessment, client_id),
                plan=plans[0] if plans else None,
                steps=records.of_client(PlanStep, client_id),
                referrals=tuple(
                    view_of(referral, events, letters) for referral in records.of_client(Referral, client_id)
                ),
                consents=records.of_client(Consent, client_id),
                transfers=records.of_client(Transfer, client_id),
                attachments=records.of_client(Attachment, client_id),
                outcomes=records.of_client(Outcome, client_id),
                tasks=work.agenda.tasks(DueFilter(client_id=client_id), limit=MOST_TASKS),
                follow_ups=records.of_client(FollowUp, client_id),
                event=records.find(OutreachEvent, client.event_id) if client.event_id else None,
                visits=records.of_client(Visit, client_id),
                timeline=work.diary.timeline(client_id, limit=TIMELINE_AT_FIRST),
                conflicts=conflicts_seen_by(work, work.changes.conflicts(client_id=client_id), self.me),
                provisional=work.changes.provisional(client_id=client_id),
                staff={one.id: one.name for one in records.every(Counsellor)},
            )

    def more_timeline(self, client_id: ClientId, *, offset: int, limit: int) -> tuple[TimelineEntry, ...]:
        """Return a further page of what happened, newest first. Raises ClientMoved."""
        with self.open_work(reading=True) as work:
            must_be_shown(work, client_id)
            return work.diary.timeline(client_id, offset=offset, limit=limit)

    def history(self, client_id: ClientId) -> tuple[HistoryEntry, ...]:
        """Return every change ever made to the client and what belongs to them.

        Raises NotFound, ClientMoved.
        Values of restricted notes of others are left out for who may not see them.
        """
        with self.open_work(reading=True) as work:
            must_be_shown(work, client_id)
            work.records.get(Client, client_id)
            sessions = work.records.of_client(CounsellingSession, client_id)
            authors = {one.id: one.counsellor_id for one in sessions}
            return tuple(_masked(entry, authors, self.me) for entry in work.changes.history(client_id))

    def lacks_history(self) -> bool:
        """Return whether this desk took its records whole and the changes behind them are still coming."""
        with self.open_work(reading=True) as work:
            told = taking(work)
            return told is not None and told.lacks_history

    def referral(self, referral_id: ReferralId) -> ReferralView:
        """Raises NotFound, ClientMoved."""
        with self.open_work(reading=True) as work:
            referral = work.records.get(Referral, referral_id)
            must_be_shown(work, referral.client_id)
            return view_of(
                referral,
                work.records.of_client(ReferralEvent, referral.client_id),
                work.records.of_client(IssuedLetter, referral.client_id),
            )

    def recent_referrals(self, *, offset: int = 0, limit: int = 200) -> tuple[tuple[ReferralView, str], ...]:
        """Return referrals with the client's name, newest first."""
        with self.open_work(reading=True) as work:
            found = []
            for one in work.diary.recent_referrals(offset=offset, limit=limit):
                referral = work.records.get(Referral, ReferralId(one))
                view = view_of(
                    referral,
                    work.records.of_client(ReferralEvent, referral.client_id),
                    work.records.of_client(IssuedLetter, referral.client_id),
                )
                found.append((view, work.clients.row(referral.client_id).name))
            return tuple(found)


def view_of(
    referral: Referral, events: tuple[ReferralEvent, ...], letters: tuple[IssuedLetter, ...]
) -> ReferralView:
    """Return a referral with what of a client's events and letters belongs to it."""
    own = tuple(event for event in events if event.referral_id == referral.id)
    return ReferralView(
        referral=referral,
        state=current_state(own),
        events=own,
        letters=tuple(letter for letter in letters if letter.referral_id == referral.id),
    )


def _masked(
    entry: HistoryEntry, authors: Mapping[SessionId, CounsellorId], reader: Counsellor
) -> HistoryEntry:
    """Return the entry as `reader` may see it. A session's author counts, not who changed or settled it."""
    if reader.id == authors.get(SessionId(entry.record_id), CounsellorId(entry.author)):
        return entry
    if entry.kind == Addendum.KIND and entry.facts.get("restricted"):
        return replace(entry, facts={})
    if entry.kind == CounsellingSession.KIND:
        shown = {name: value for name, value in entry.facts.items() if name not in RESTRICTED}
        return replace(entry, facts=shown)
    return entry
