"""What changed on this desk, what waits to be sent, what was heard."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

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
    last_acknowledged_at: datetime | None


class ChangeLog(Protocol):
    """What changed, in order; what is still to send; how far this desk has heard."""

    def unsent(self, *, most: int) -> tuple[Change, ...]:
        """Return the oldest changes without a number, cut only between saves; at least one save, if any."""
        ...

    def acknowledge(
        self, numbers: Mapping[int, int], *, at: datetime, clocks: Mapping[int, str] | None = None
    ) -> None:
        """Write down the centre numbers (own seq -> number) that the server gave.

        `clocks` are those it set back (own seq -> clock): the kept change takes the new one; a clock is no
        part of the chain.
        """
        ...

    def quarantine(self, reasons: Mapping[int, str]) -> None:
        """Write down which own changes (seq -> reason code) the server keeps aside instead of applying."""
        ...

    def take_in(self, numbered: Sequence[NumberedChange], cursor: int) -> frozenset[str]:
        """Fold the changes of other desks, and the own ones that got numbers, up to `cursor`.

        Own pending changes are put on top again. Return the kinds touched.
        """
        ...

    def cursor(self) -> int: ...
    def last_own_seq(self) -> int: ...
    def chain_head(self) -> str: ...
    def newest_own_at(self) -> datetime | None:
        """Return when this desk's last own change was made, sent or not; None before the first."""
        ...

    def waiting(self) -> Waiting: ...
    def history(self, client_id: ClientId, *, limit: int = 500) -> tuple[HistoryEntry, ...]:
        """Return every change to a client and what belongs to them, oldest first; losing values included."""
        ...

    def conflicts(self, *, client_id: ClientId | None = None) -> tuple[Conflict, ...]:
        """Return the open conflicts, oldest first."""
        ...

    def settle(self, conflict_id: str, facts: Facts) -> None:
        """Write the chosen value as a change that closes the conflict. Raises NotFound."""
        ...

    def digest(self) -> tuple[str, int]:
        """Return (hex digest, number of live records) over what the server has numbered up to the cursor."""
        ...
