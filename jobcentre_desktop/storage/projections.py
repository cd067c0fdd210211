"""What each kind of record puts into the finder tables: from the record alone, by no other knowledge.

Facts are read in their plain form and with patience: what a newer version wrote must still be listed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, time
from typing import Any
from uuid import UUID

from sqlalchemy import Table

from jobcentre_desktop.domain.action_plan import StepStatus
from jobcentre_desktop.domain.cambodia import CAMBODIA, local_day
from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.erasure import ERASED
from jobcentre_desktop.domain.facts import Facts
from jobcentre_desktop.domain.follow_up import Occasion, planned
from jobcentre_desktop.domain.hybrid_clock import time_of
from jobcentre_desktop.domain.khmer.text import fold_for_search
from jobcentre_desktop.domain.outcome import OutcomeType
from jobcentre_desktop.domain.outreach import still_to_ask
from jobcentre_desktop.domain.partner import VERIFIED
from jobcentre_desktop.domain.referral_checks import is_sensitive
from jobcentre_desktop.domain.states import client_of, uuid_of
from jobcentre_desktop.storage import due_tables, tables
from jobcentre_desktop.storage.kept import Kept
from jobcentre_desktop.storage.name_keys import (
    NUMBER_OF_ERASED,
    client_keys,
    key_of_erased,
    number_keys,
    partner_keys,
)

Rows = dict[Table, list[dict[str, Any]]]

REFERRAL_FOLLOW_UP = "referral_follow_up"
PLACEMENT_FOLLOW_UP = "placement_follow_up"

_NOT_A_HAPPENING = frozenset({"not_same", "handover", "held_change", "held_decision", "note_seen"})
_OPEN_STEP = frozenset({StepStatus.TO_DO.value, StepStatus.DOING.value})


def rows_of(kept: Kept) -> Rows:
    """Return the rows of every finder table for one record; none for a removed one.

    But the number of a client whose data were erased: whoever looks for it is told so.
    """
    rows: Rows = defaultdict(list)
    state = kept.state
    if state.removed:
        if state.kind == Client.KIND and ERASED in state.facts:
            key = key_of_erased(_text(state.facts, "client_no") or "")
            rows[tables.client_number].append({"row": kept.row, "what": NUMBER_OF_ERASED, "value": key})
        return rows
    if (client_id := client_of(state)) is not None and state.kind not in _NOT_A_HAPPENING:
        at = _happened_at(kept)
        rows[tables.happening].append(
            {
                "row": kept.row,
                "client_id": client_id,
                "at": at,
                "day": local_day(at),
                "kind": state.kind,
                "record_id": state.id,
                "author": _author(kept),
            }
        )
    if (special := _SPECIAL.get(state.kind)) is not None:
        special(kept, state.facts, client_id, rows)
    return rows


def _client(kept: Kept, facts: Facts, client_id: UUID | None, rows: Rows) -> None:
    keys, changed_on = client_keys(facts), _changed_on(kept)
    rows[tables.client_index].append(
        {
            "row": kept.row,
            "client_id": kept.state.id,
            **{name: _text(facts, name) for name in _CLIENT_TEXTS},
            **{name: _whole(facts, name) for name in ("dob_year", "dob_month", "dob_day")},
            "client_no": _text(facts, "client_no") or "",
            "sex": _text(facts, "sex") or "X",
            "status": _text(facts, "status") or "active",
            "registered_on": _day(facts, "registered_on"),
            "changed_on": changed_on,
            "seen_on": changed_on,  # the projector looks for later visits and sessions
            "place": _text(facts, "place") or "",
            "counsellor_id": uuid_of(facts.get("counsellor_id")),
            "born": sum((_whole(facts, name) or 0) * weight for name, weight in _BORN),
            "sort_key": keys.sort_key,
            "names": keys.names,
            "event_id": uuid_of(facts.get("event_id")),
            "to_ask": " ".join(still_to_ask(facts)) or None,
        }
    )
    rows[tables.client_number] += [
        {"row": kept.row, "what": what, "value": value} for what, value in number_keys(facts)
    ]


_BORN = (("dob_year", 10_000), ("dob_month", 100), ("dob_day", 1))
_CLIENT_TEXTS = (
    "surname_km",
    "given_km",
    "surname_la",
    "given_la",
    "dob_precision",
    "phone",
    "place_name_km",
)


def _session(kept: Kept, facts: Facts, client_id: UUID | None, rows: Rows) -> None:
    at, held_at = _instant(facts, "next_appointment"), _happened_at(kept)
    if client_id is None:
        return
    rows[due_tables.appointment].append(
        {
            "row": kept.row,
            "session_id": kept.state.id,
            "client_id": client_id,
            "held_at": held_at,
            "held_on": _day(facts, "held_on") or local_day(held_at),
            "day": None if at is None else local_day(at),
            "at": at,
            "counsellor_id": uuid_of(facts.get("counsellor_id")),
            "text": _text(facts, "next_place") or "",
        }
    )


def _plan_step(kept: Kept, facts: Facts, client_id: UUID | None, rows: Rows) -> None:
    day = _day(facts, "by")
    if day is not None and facts.get("status", StepStatus.TO_DO.value) in _OPEN_STEP:
        _due(kept, client_id, "plan_step", day, _text(facts, "what"), rows)


def _plan(kept: Kept, facts: Facts, client_id: UUID | None, rows: Rows) -> None:
    if (day := _day(facts, "review_date")) is not None:
        _due(kept, client_id, "plan_review", day, _text(facts, "main_goal"), rows)


def _due(
    kept: Kept,
    client_id: UUID | None,
    what: str,
    day: date | None,
    text: str | None,
    rows: Rows,
    occasion: str = "",
) -> None:
    """What is followed up depends on the tries too: the projector works out the day that counts."""
    if client_id is None:
        return
    rows[due_tables.due].append(
        {
            "row": kept.row,
            "occasion": occasion,
            "what": what,
            "record_id": kept.state.id,
            "client_id": client_id,
            "planned_on": day,
            "day": day,
            "counsellor_id": uuid_of(kept.state.facts.get("counsellor_id")),
            "text": text or "",
        }
    )


def _outcome(kept: Kept, facts: Facts, client_id: UUID | None, rows: Rows) -> None:
    try:
        type_ = OutcomeType(_text(facts, "type") or "")
    except ValueError:
        return
    counts_from = _day(facts, "started_on") or _day(facts, "noted_on") or local_day(kept.birth.at)
    told = _text(facts, "employer") or _text(facts, "job_or_course")
    for occasion, day in planned(type_, counts_from, _day(facts, "ended_on")).items():
        _due(kept, client_id, PLACEMENT_FOLLOW_UP, day, told, rows, occasion.value)


def _follow_up(kept: Kept, facts: Facts, client_id: UUID | None, rows: Rows) -> None:
    about = uuid_of(facts.get("outcome_id")) or uuid_of(facts.get("referral_id"))
    if about is None:
        return
    rows[due_tables.follow_up_try].append(
        {
            "row": kept.row,
            "follow_up_id": kept.state.id,
            "about": about,
            "occasion": _text(facts, "occasion") or "",
            "at": _instant(facts, "done_at") or kept.birth.at,
            "again_on": _day(facts, "again_on"),
        }
    )


def _referral(kept: Kept, facts: Facts, client_id: UUID | None, rows: Rows) -> None:
    partner = _text(facts, "partner_name_km") or _text(facts, "partner_name_en") or ""
    hidden = is_sensitive(_text(facts, "type") or "")
    _due(kept, client_id, REFERRAL_FOLLOW_UP, None, "" if hidden else partner, rows, Occasion.REFERRAL.value)
    rows[tables.referral_index].append(
        {
            "row": kept.row,
            "referral_id": kept.state.id,
            "referral_no": _text(facts, "referral_no") or "",
            "client_id": client_id,
            "counsellor_id": uuid_of(facts.get("counsellor_id")),
            "partner_name": partner,
            "partner_key": "" if hidden else _partner_key(facts),
            "made_at": kept.birth.at,
            "valid_until": _text(facts, "valid_until") or "",
            "state": "",  # depends on the events: the projector works it out
        }
    )


def _partner_key(facts: Facts) -> str:
    names = (_text(facts, "partner_name_km"), _text(facts, "partner_name_en"))
    return fold_for_search(" ".join(name for name in names if name))


def _referral_event(kept: Kept, facts: Facts, client_id: UUID | None, rows: Rows) -> None:
    referral_id = uuid_of(facts.get("referral_id"))
    if referral_id is None:
        return
    rows[tables.referral_step].append(
        {
            "row": kept.row,
            "event_id": kept.state.id,
            "referral_id": referral_id,
            "at": _instant(facts, "at") or kept.birth.at,
            "state": _text(facts, "state") or "",
        }
    )


def _visit(kept: Kept, facts: Facts, client_id: UUID | None, rows: Rows) -> None:
    arrived_at = _instant(facts, "arrived_at") or kept.birth.at
    rows[tables.visit_day].append(
        {
            "row": kept.row,
            "visit_id": kept.state.id,
            "day": _day(facts, "day") or local_day(arrived_at),
            "arrived_at": arrived_at,
        }
    )


def _partner(kept: Kept, facts: Facts, client_id: UUID | None, rows: Rows) -> None:
    rows[tables.partner_index].append(
        {
            "row": kept.row,
            "partner_id": kept.state.id,
            "partner_no": _text(facts, "partner_no") or "",
            "active": facts.get("active") is not False,
            "verified": _place_among(VERIFIED, _text(facts, "verification") or "unverified"),
            **partner_keys(facts),
        }
    )


def _place_among(codes: Sequence[str], code: str) -> int:
    return codes.index(code) if code in codes else -1


def _held_decision(kept: Kept, facts: Facts, client_id: UUID | None, rows: Rows) -> None:
    held_id, seq = uuid_of(facts.get("held_id")), _whole(facts, "seq")
    if held_id is None or seq is None:
        return
    rows[tables.held_word].append(
        {
            "row": kept.row,
            "held_id": held_id,
            "desk": _text(facts, "desk_name") or "",
            "seq": seq,
            "taken_over": facts.get("taken_over") is True,
        }
    )


def _attachment(kept: Kept, facts: Facts, client_id: UUID | None, rows: Rows) -> None:
    sha256 = _text(facts, "sha256")
    if client_id is None or sha256 is None:
        return
    rows[tables.attachment_index].append(
        {"row": kept.row, "attachment_id": kept.state.id, "client_id": client_id, "sha256": sha256}
    )


_SPECIAL: dict[str, Callable[[Kept, Facts, UUID | None, Rows], None]] = {
    "client": _client,
    "session": _session,
    "plan_step": _plan_step,
    "plan": _plan,
    "referral": _referral,
    "referral_event": _referral_event,
    "visit": _visit,
    "partner": _partner,
    "held_decision": _held_decision,
    "attachment": _attachment,
    "outcome": _outcome,
    "follow_up": _follow_up,
}

# When each kind happened: a fact that holds the instant, else one that holds the day.
_INSTANT_FACT = {
    "visit": "arrived_at",
    "session": "started_at",
    "addendum": "written_at",
    "assessment": "made_at",
    "referral_event": "at",
    "letter": "made_at",
    "consent": "at",
    "transfer": "at",
    "attachment": "at",
    "follow_up": "done_at",
}
_DAY_FACT = {
    **{"client": "registered_on", "session": "held_on", "plan": "made_on", "referral": "made_on"},
    "outcome": "noted_on",
}


def _happened_at(kept: Kept) -> datetime:
    """Return when it happened: as told, else on the day told, else when it was written down."""
    facts, born = kept.state.facts, kept.birth.at
    if (at := _instant(facts, _INSTANT_FACT.get(kept.state.kind, ""))) is not None:
        return at
    day = _day(facts, _DAY_FACT.get(kept.state.kind, ""))
    if day is None or day == local_day(born):
        return born
    return datetime.combine(day, time(), CAMBODIA)


def _author(kept: Kept) -> UUID:
    """Return who did it. A client's counsellor follows them, a visit's calls them: neither wrote it down."""
    if kept.state.kind in ("client", "visit"):
        return kept.birth.by
    return uuid_of(kept.state.facts.get("counsellor_id")) or kept.birth.by


def _changed_on(kept: Kept) -> date:
    clock = kept.latest_clock
    return local_day(time_of(clock) if clock else kept.birth.at)


def _text(facts: Facts, name: str) -> str | None:
    value = facts.get(name)
    return value if isinstance(value, str) else None


def _whole(facts: Facts, name: str) -> int | None:
    value = facts.get(name)
    return value if isinstance(value, int) else None


def _day(facts: Facts, name: str) -> date | None:
    try:
        return date.fromisoformat(_text(facts, name) or "")
    except ValueError:
        return None


def _instant(facts: Facts, name: str) -> datetime | None:
    try:
        told = datetime.fromisoformat(_text(facts, name) or "")
    except ValueError:
        return None
    return told.astimezone(UTC) if told.tzinfo else told.replace(tzinfo=UTC)
