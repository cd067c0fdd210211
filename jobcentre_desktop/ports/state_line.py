"""The line to the central server for whole records: one call is one request, and none touches the file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from jobcentre_desktop.domain.changes import NumberedChange
from jobcentre_desktop.domain.ids import ClientId
from jobcentre_desktop.domain.states import WholeState
from jobcentre_desktop.ports.line import Enrolment
from jobcentre_desktop.ports.states import Compared


@dataclass(frozen=True, slots=True, kw_only=True)
class SnapshotChunk:
    """Some of all records of the centre."""

    states: Sequence[WholeState]
    after: str
    """Where it ends, for the next request. Keep it together with the states."""
    as_of: int
    """From this number on the desk hears changes by rounds; all chunks of one snapshot say the same."""
    records: int
    """Live records of the centre."""
    end: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Where the two sides differ."""

    moved_on: bool
    """The centre is not where this desk is; nothing was compared."""
    buckets: Mapping[int, Mapping[UUID, Compared]]
    """What the server has in buckets that differ."""
    differing: int
    """How many buckets differ; not all are told at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OlderPage:
    changes: tuple[NumberedChange, ...]
    below: int
    """Everything from here on up was told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FormerPage:
    """Changes in a client's file at a centre where they were before, with that centre's numbers."""

    changes: tuple[NumberedChange, ...]
    below: int
    """Everything from here on up was told; 1 when that was all."""
    centre: str
    """"" when the client was nowhere before."""
    next_former: str
    """Where they were before that; "" for nowhere."""


class StateLine(Protocol):
    """Every call takes an enrolment whose request number was raised and kept first, as `Exchange.talk` does.

    All raise what `Exchange.talk` raises.
    """

    def chunks(self, enrolment: Enrolment, *, after: str, most: int) -> Iterator[SnapshotChunk]:
        """Yield up to so many chunks as they arrive. `after` is "" for the beginning."""
        ...

    def states(self, enrolment: Enrolment, ids: Sequence[UUID], *, doubted: bool) -> Sequence[WholeState]:
        """Return single records; those the server does not have are left out.

        With `doubted` the server makes sure first that its own are what its changes make of them.
        """
        ...

    def compare(self, enrolment: Enrolment, *, cursor: int, sums: bytes) -> Comparison:
        """Compare the sums of the digest."""
        ...

    def former(self, enrolment: Enrolment, client_id: ClientId, *, centre: str, below: int) -> FormerPage:
        """Return the highest changes below a number; `centre` is "" for the last one before this."""
        ...

    def older(self, enrolment: Enrolment, *, below: int, above: int) -> OlderPage:
        """Return changes between two numbers, the highest there are."""
        ...
