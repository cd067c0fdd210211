"""What is left of a client whose data were erased: ids and numbers, so that everything still counts.

An erasure is decided by two officers of the central office (sync design §4.6). The server then writes one
change for each record of the client's file, on its own line, and takes the content out of every change that
made them. Whatever was told of the client bears `ERASED` from then on; it is folded to the same empty record
everywhere, and nothing that is said of the client afterwards brings anything back.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from enum import StrEnum
from uuid import UUID

from jobcentre_desktop.domain.central_server import is_server_line
from jobcentre_desktop.domain.changes import Act, Change, Mark, NumberedChange, RecordState
from jobcentre_desktop.domain.facts import Facts
from jobcentre_desktop.domain.states import uuid_of

ERASED = "(erased)"
"""Stands in the facts of a record or a change for the day (ISO 8601) on which the others were erased."""
SAID_OF_ERASED = "erased"
"""Why a change is kept aside without its content: what it says is about somebody whose data were erased."""


class ErasureReason(StrEnum):
    """Why the data of a client are erased; what the officers write down with it."""

    CLIENT_ASKED = "client_asked"
    NO_CONSENT = "no_consent"
    """The consent was taken back, or there never was one."""
    BY_MISTAKE = "by_mistake"
    """They should never have been written down."""
    BY_LAW = "by_law"
    """A court or an authority ordered it, or the time for keeping them is over."""


_LEFT: dict[str, tuple[str, ...]] = {
    "client": ("client_no",),
    "referral": ("client_id", "referral_no"),
    "letter": ("client_id", "referral_no"),
    "visit": ("client_id", "day", "ticket", "desk_letter"),
}
"""Kind -> the facts that stay: whose file it was, and numbers, which are never given again."""


def left_of(kind: str, facts: Facts, day: date) -> Facts:
    """Return what stays of a record or of a change of that kind, erased on a day."""
    left = {name: facts[name] for name in _LEFT.get(kind, ("client_id",)) if name in facts}
    return {**left, ERASED: facts.get(ERASED, day.isoformat())}


def redacted(change: Change, day: date) -> Change:
    """Return the change as it is kept from the day of the erasure on: its place in its line, no content."""
    return replace(change, facts=left_of(change.kind, change.facts, day), was={})


def erased_on(facts: Facts) -> date | None:
    """Return the day on which a record or a change was erased; None for any other."""
    told = facts.get(ERASED)
    return date.fromisoformat(told) if isinstance(told, str) else None


def is_erasure(change: Change) -> bool:
    """Return whether this is the central server's word that a record is erased."""
    return ERASED in change.facts and change.act is Act.REMOVE and is_server_line(change.desk)


def refusal_of_erased(state: RecordState | None, change: Change) -> str:
    """Return `SAID_OF_ERASED` for what is said of an erased record, "" for anything else.

    Also for a change that was redacted before it was sent: only the server erases.
    """
    if ERASED in change.facts:
        return "" if is_server_line(change.desk) else SAID_OF_ERASED
    return SAID_OF_ERASED if state is not None and ERASED in state.facts else ""


def folded_erased(state: RecordState | None, numbered: NumberedChange) -> RecordState | None:
    """Return the erased record that a change makes or leaves; None when nothing here was erased."""
    number, change = numbered.number, numbered.change
    if ERASED in change.facts:
        return replace(_emptied(state, change, number), number=number)
    if state is not None and ERASED in state.facts:
        return replace(state, number=number)
    return None


def overlaid_erased(state: RecordState | None, change: Change) -> RecordState | None:
    """Return what is shown where a change without a number lies on an erased record, or was redacted."""
    if state is not None and ERASED in state.facts:
        return state
    return _emptied(state, change, 0) if ERASED in change.facts else None


def _emptied(state: RecordState | None, change: Change, number: int) -> RecordState:
    day = erased_on(change.facts)
    assert day is not None  # asked for one that says so
    before = {} if state is None else left_of(change.kind, state.facts, day)
    facts = {**before, **change.facts}
    mark = Mark(number=number, clock=change.clock, desk=change.desk, author=change.author, seq=change.seq)
    return RecordState(
        kind=change.kind,
        id=change.record_id,
        facts=facts,
        marks=dict.fromkeys(facts, mark),
        removed=True,
        number=0 if state is None else state.number,
    )


def client_in(kind: str, record_id: UUID, facts: Facts) -> UUID | None:
    """Return whose file a record or a change names; None where it names nobody's."""
    return record_id if kind == "client" else uuid_of(facts.get("client_id"))
