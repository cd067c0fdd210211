"""What changed on this desk, what waits to be sent, what was heard."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from uuid import UUID

from jobcentre_desktop.domain.changes import Change, Conflict, HistoryEntry, NumberedChange
from jobcentre_desktop.domain.facts import Facts
from jobcentre_desktop.domain.ids import ClientId


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """What this desk still holds that the central server has not acknowledged."""

    changes: int
    saves: int
    """Counted as people do: one save is one thing, however many fields it touched."""
    oldest_at: datetime | None
    refused: int
    held: int
    distrusted: int
    """Changes that the server keeps aside because it trusts this desk no more."""
    last_acknowledged_at: datetime | None

    @property
    def not_arrived(self) -> int:
        """Return how many changes are not in the centre's record and wait for no correction here."""
        return self.changes + self.distrusted


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnLine:
    """A line of this desk's own changes: the name they bear, and where it ends, sent or not."""

    desk_name: str
    last_seq: int
    chain: str
    """Chain of the last one; the desk's first link before there is any."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusedChange:
    """An own change that the central server keeps aside instead of applying it."""

    change: Change
    reason: str
    """Code of `foldable.refusal`."""
    made_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldHere:
    """A change of this desk that came too late: the client had moved to another centre."""

    change: Change
    made_at: datetime
    at: str
    """Code of the centre that decides about it."""
    taken_over: bool | None
    """What they decided; None while they have not."""


class ChangeLog(Protocol):
    """What changed, in order; what is still to send; how far this desk has heard."""

    def unsent(self, *, most: int) -> tuple[Change, ...]:
        """Return the oldest changes without a number, cut only between saves; at least one save, if any.

        All of them bear the name of `own_line`: those of an earlier epoch come first, by themselves.
        """
        ...

    def acknowledge(
        self,
        numbers: Mapping[int, int],
        *,
        at: datetime,
        clocks: Mapping[int, str] | None = None,
        rebased: Mapping[int, int] | None = None,
        desk_name: str | None = None,
    ) -> None:
        """Write down the centre numbers (own seq -> number) that the server gave.

        `clocks` are those it set back (own seq -> clock): the kept change takes the new one; a clock is no
        part of the chain. `rebased` are those whose base is of a lost era (`Change.rebased`).
        `desk_name` is the name they were sent under, if that is not the present one.
        """
        ...

    def quarantine(self, reasons: Mapping[int, str], *, desk_name: str | None = None) -> None:
        """Write down which own changes (seq -> reason code) the server keeps aside instead of applying."""
        ...

    def send_distrusted_again(self) -> None:
        """Have everything wait again that the server kept aside because it trusted this desk no more."""
        ...

    def take_epoch(self, epoch: int, *, earlier: str, from_seq: int) -> int:
        """Go on under a new epoch, since another copy of this file has used the numbers of the present one.

        What waits under the name `earlier` from `from_seq` on, and under any later name, is given numbers
        under the new one, in its order and in its saves; what waits under a name before it keeps that. Return
        how many changes were. `OpenWork` that is there already follows. Raises ValueError for an epoch that
        is not new.
        """
        ...

    def used_by_another(self, heard: Sequence[NumberedChange]) -> tuple[str, int] | None:
        """Return the first own name and seq under which another copy of this file said something else.

        Among what was heard; None where there is none, as nearly always. Whoever takes the change in would
        have it stand for the own one.
        """
        ...

    def hold(self, centres: Mapping[int, str], *, desk_name: str | None = None) -> None:
        """Write down which own changes (seq -> centre) wait for the word of the client's new centre."""
        ...

    def held(self) -> tuple[HeldHere, ...]:
        """Return the own changes that came too late, the newest first, the decided ones too."""
        ...

    def take_in(self, numbered: Sequence[NumberedChange], cursor: int) -> frozenset[str]:
        """Fold the changes of other desks, and the own ones that got numbers, up to `cursor`.

        Own pending changes are put on top again. Return the kinds touched.
        """
        ...

    def show_provisionally(self, changes: Sequence[Change]) -> int:
        """Show a colleague's changes that have no number yet on top of what the server has numbered.

        They are in their desk's order and belong to another desk of this centre. Return how many are new
        here; what has a number already, or can have none, is left out.
        """
        ...

    def forget_provisional(self, desk_name: str, up_to: int) -> None:
        """Show a colleague's changes up to this `seq` no more, as far as the server has not numbered them."""
        ...

    def provisional(self, *, client_id: ClientId | None = None) -> Mapping[str, int]:
        """Return how many changes are shown so, by desk name; of all, or of what belongs to one client."""
        ...

    def cursor(self) -> int: ...
    def own_line(self) -> OwnLine:
        """Return the line under whose name the next request is sent."""
        ...

    def last_own_seq(self) -> int:
        """Return the last change under the present name."""
        ...

    def newest_own_at(self) -> datetime | None:
        """Return when this desk's last own change was made, sent or not; None before the first."""
        ...

    def refused(self) -> tuple[RefusedChange, ...]:
        """Return the changes kept aside that nobody has dealt with, oldest first.

        Whatever is saved next to such a record carries their fields along, and deals with them.
        """
        ...

    def let_be(self, desk_name: str, seq: int, *, at: datetime) -> None:
        """Write down that a refused change needs nothing more; it stays in the history. Raises NotFound."""
        ...

    def waiting(self) -> Waiting: ...
    def waiting_kinds(self) -> Mapping[str, int]:
        """Return how many records of each kind have something to send, by kind."""
        ...

    def without_number(self, kind: str, record_id: UUID) -> tuple[Change, ...]:
        """Return the changes to a record, of any desk, of which the central server has said nothing yet."""
        ...

    def history(self, client_id: ClientId, *, limit: int = 500) -> tuple[HistoryEntry, ...]:
        """Return every change to a client and what belongs to them, oldest first; losing values included."""
        ...

    def named_since(self, logged_to: int, ids: Collection[UUID]) -> frozenset[tuple[str, UUID]]:
        """Return (kind, id) of what was changed since, here or elsewhere, naming any of these or by any."""
        ...

    def conflicts(self, *, client_id: ClientId | None = None) -> tuple[Conflict, ...]:
        """Return the open conflicts of a client, or of all who are at this centre; oldest first."""
        ...

    def count_conflicts(self) -> int:
        """Return how many `conflicts` of the centre there are, without reading them."""
        ...

    def settle(self, conflict_id: str, facts: Facts) -> None:
        """Write the chosen value as a change that closes the conflict. Raises NotFound."""
        ...

    def ask_again(self, conflicts: Sequence[Conflict]) -> None:
        """Take back that the conflicts over one field were settled, as a change of its own.

        They are listed again: at once while the server has not heard of the choice, else when it has heard
        of this.
        """
        ...

    def digest(self) -> tuple[str, int]:
        """Return (hex digest, number of live records) over what the server has numbered up to the cursor."""
        ...
