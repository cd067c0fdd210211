"""What a change is: an immutable, field-level operation with its base; and what changes make of a record.

`merge` (in `merging.py`) folds changes into a record. The central server runs it in the order in which it
numbered the changes; every desk replays the same function in the same order, and so comes to the same record
and the same open conflicts.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from jobcentre_desktop.domain.facts import Facts, Json


class Act(StrEnum):
    ADD = "add"
    SET = "set"
    REMOVE = "remove"
    SETTLE = "settle"
    """A person chose: sets fields and closes the conflicts on them."""
    ASK_AGAIN = "ask_again"
    """Takes a SETTLE back: the field says what it said before, and the other values are listed again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One immutable change to one record, made at one desk.

    Changes of one save share `tx` (the `seq` of the first) and travel together or not at all.
    """

    desk: str
    """Name of the desk with its epoch, e.g. "02-A.1"."""
    seq: int
    """Unbroken count from 1 per desk name."""
    tx: int
    clock: str
    """Hybrid logical clock: sorts by time told, never runs backwards on one desk. Breaks ties only."""
    author: UUID
    schema: int
    kind: str
    record_id: UUID
    act: Act
    base: int
    """Centre number of the last change to the record that its author could see; 0 for none."""
    facts: Facts
    """Changed fields with their new values; null for a field that was emptied."""
    was: dict[str, str] = field(default_factory=dict)
    """The whole text that each changed field of class Merge.TEXT had before, as its author saw it, so that
    two edits of one text can be merged. Other fields are left out: their marks say enough, and every byte
    travels."""
    seen: dict[str, int] = field(default_factory=dict)
    """Name of another desk -> `seq` of its newest change without a number that lay on the record when this
    one was made (heard from a stick or a shared folder), so that an edit on top of it is not taken for one
    made at the same time. It stands for all the changes of that desk up to it: a desk must not show one
    before which others are missing. Empty where there was none, as nearly always."""
    rebased: int = 0
    """`base` in numbers that hold, where it is one of those that the centre lost when its server was put back
    to an older copy; 0 where `base` holds. The server says it; it is no part of the chain."""
    chain: str = ""
    """Hash over the previous change's chain and this change (`chain.chain_of`); the first of a desk starts
    from `chain.first_link`. Does not travel: both sides compute it. Empty for changes heard from other
    desks."""

    @property
    def sees(self) -> int:
        """Return up to which number, of those that hold, the author had the record before them."""
        return self.rebased or self.base


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberedChange:
    """A change with its place in the centre's order, given by the central server."""

    number: int
    change: Change


Seen = tuple[tuple[str, int], ...]
"""`Change.seen` in one order: (desk, seq), by desk."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Who last set a field, and when in the centre's order. `number` 0 is "not numbered yet"."""

    number: int
    clock: str
    desk: str
    author: UUID
    seq: int
    """Own count of the change at its desk; 0 for what several desks said at once: the same value, or a text
    that was put together out of their edits."""
    seen: Seen = ()
    """Changes that whoever set the field, or any of those whose value they replaced, saw without a number:
    when one of them arrives later, it was replaced already."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordState:
    """A record as the changes so far made it."""

    kind: str
    id: UUID
    facts: Facts
    marks: dict[str, Mark]
    removed: bool = False
    number: int = 0
    """Number of the last change folded in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of the two values of a conflict: what, who, when, where."""

    value: Json
    mark: Mark

    @property
    def author(self) -> UUID:
        return self.mark.author

    @property
    def desk(self) -> str:
        return self.mark.desk

    @property
    def clock(self) -> str:
        return self.mark.clock

    @property
    def number(self) -> int:
        return self.mark.number


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Two values that were given to one field without knowledge of each other; both are kept here.

    `shown` is the one the record shows until a person chooses, `other` the one it does not. When the shown
    value changes, the conflict is kept anew under the same id. The field may be `merging.REMOVAL`: one side
    removed the record (value True), the other went on working with it (False).
    """

    id: str
    """The same on every desk: record, field and number of the change whose value is not shown."""
    kind: str
    record_id: UUID
    field: str
    shown: Side
    other: Side
    critical: bool
    opened_at_number: int
    settled_by: int = 0
    """Number of the change that settled it; 0 while it is open."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryEntry:
    """One change as people read it: who gave which fields which values, when, at which desk."""

    number: int
    desk: str
    at: datetime
    author: UUID
    kind: str
    record_id: UUID
    act: Act
    facts: Facts
