"""Every kind of record there is: its name on disk and on the wire, and its dataclass."""

from __future__ import annotations

from jobcentre_desktop.domain.action_plan import ActionPlan, PlanStep
from jobcentre_desktop.domain.attachment import Attachment
from jobcentre_desktop.domain.centre import Centre
from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.code_words import CodeWords
from jobcentre_desktop.domain.consent import Consent
from jobcentre_desktop.domain.counsellor import Counsellor
from jobcentre_desktop.domain.day import DayClose
from jobcentre_desktop.domain.facts import Record
from jobcentre_desktop.domain.follow_up import FollowUp
from jobcentre_desktop.domain.list_export import ListExport
from jobcentre_desktop.domain.not_same import NotSame
from jobcentre_desktop.domain.note_seen import NoteSeen
from jobcentre_desktop.domain.outcome import Outcome
from jobcentre_desktop.domain.outreach import OutreachEvent
from jobcentre_desktop.domain.partner import Partner
from jobcentre_desktop.domain.phrase import Phrase
from jobcentre_desktop.domain.profile import Assessment
from jobcentre_desktop.domain.referral import IssuedLetter, Referral, ReferralEvent
from jobcentre_desktop.domain.session import Addendum, CounsellingSession
from jobcentre_desktop.domain.transfer import Handover, HeldChange, HeldDecision, Transfer
from jobcentre_desktop.domain.visit import Visit
from jobcentre_desktop.domain.working_days import CentreDay

KINDS: dict[str, type[Record]] = {
    kind.KIND: kind
    for kind in (
        Centre,
        Counsellor,
        Client,
        Consent,
        CounsellingSession,
        Addendum,
        Assessment,
        ActionPlan,
        PlanStep,
        Partner,
        OutreachEvent,
        Referral,
        ReferralEvent,
        IssuedLetter,
        Visit,
        DayClose,
        NotSame,
        CentreDay,
        Phrase,
        CodeWords,
        Transfer,
        Handover,
        HeldChange,
        HeldDecision,
        Attachment,
        Outcome,
        FollowUp,
        NoteSeen,
        ListExport,
    )
}

APPEND_ONLY = frozenset(
    {
        *("addendum", "assessment", "consent", "referral_event", "letter", "not_same", "day"),
        *("transfer", "handover", "held_change", "held_decision", "attachment"),
        *("follow_up", "note_seen", "list_export"),
    }
)
"""Kinds that are added and never changed, so that they cannot conflict (sync design, class "append-only")."""

SCHEMA = 2
"""Version of these kinds. Raised with an upcast whenever a field changes its meaning."""
