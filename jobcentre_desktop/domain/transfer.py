"""A client moves to another centre: the act, what became of it, and what the old centre said too late.

A client is at one centre at a time. Whoever moves them writes a `Transfer`; when the central server numbers
it, it copies the file to the other centre and answers with a `Handover`. What a desk of the old centre
changed without knowing of it arrives too late: the server keeps it whole and puts a `HeldChange` before the
new centre, whose `HeldDecision` goes back to the old one (rules 3, 4 and 11).
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar
from uuid import UUID

from jobcentre_desktop.domain.facts import fact, required_fact
from jobcentre_desktop.domain.ids import (
    ClientId,
    CounsellorId,
    HandoverId,
    HeldChangeId,
    HeldDecisionId,
    TransferId,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Transfer:
    """One move, told by the centre that the client leaves. Taking it back removes the record."""

    KIND: ClassVar[str] = "transfer"

    id: TransferId
    client_id: ClientId = required_fact()
    from_centre: str = required_fact(longest=4)
    to_centre: str = required_fact(longest=4)
    reason: str = required_fact(codes="transfer_reason")
    note: str | None = fact(longest=2000)
    counsellor_id: CounsellorId = required_fact()
    at: datetime = required_fact()


@dataclass(frozen=True, slots=True, kw_only=True)
class Handover:
    """The server's answer to a transfer, in the centre that asked for it; and again when they move on."""

    KIND: ClassVar[str] = "handover"

    id: HandoverId
    client_id: ClientId = required_fact()
    transfer_id: TransferId = required_fact()
    to_centre: str = required_fact(longest=4)
    at: datetime = required_fact()
    refused: str = fact("", longest=40)
    """"" when the file is at the new centre; else why the client stayed: "unknown_centre", "same_centre",
    "not_here" (the centre has no such client, or has moved them already)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldChange:
    """One change from a centre that the client had left, as it was made there; nothing of it is folded."""

    KIND: ClassVar[str] = "held_change"

    id: HeldChangeId
    client_id: ClientId = required_fact()
    from_centre: str = required_fact(longest=4)
    desk_name: str = required_fact(longest=20)
    seq: int = required_fact()
    tx: int = required_fact()
    """Changes with the same desk and `tx` are one save and are decided together."""
    kind: str = required_fact(longest=40)
    record_id: UUID = required_fact()
    act: str = required_fact(longest=10)
    told: dict[str, Any] | None = fact()
    """The facts of the change: field -> value; None for a change without any."""
    author: CounsellorId = required_fact()
    author_name: str = fact("", longest=80)
    at: datetime = required_fact()


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldDecision:
    """What the new centre made of a late note. The change itself, if taken over, is one of its own."""

    KIND: ClassVar[str] = "held_decision"

    id: HeldDecisionId
    client_id: ClientId = required_fact()
    held_id: HeldChangeId = required_fact()
    desk_name: str = required_fact(longest=20)
    seq: int = required_fact()
    """Desk and seq of the change, so that the desk which made it knows it again."""
    taken_over: bool = required_fact()
    counsellor_id: CounsellorId = required_fact()
    at: datetime = required_fact()


SERVER_ONLY = frozenset({Handover.KIND, HeldChange.KIND})
"""Kinds that only the central server makes; from a desk they are kept aside."""

STAYS = frozenset({"visit", "not_same", "handover", "held_decision"})
"""Kinds that name a client and still belong to the centre where they were made: its book at the counter, its
word on who is who, its answers. They never come too late. All but visits and handovers are copied too."""

NOT_COPIED = frozenset({"visit", "handover"})


def standing_transfer(transfers: Sequence[Transfer], refused: Collection[TransferId]) -> Transfer | None:
    """Return the transfer that says where a client is, from all of theirs in the order of the centre.

    None while no transfer was ever carried out. The client is here when its `to_centre` is this centre.
    """
    counted = [one for one in transfers if one.id not in refused]
    return counted[-1] if counted else None
