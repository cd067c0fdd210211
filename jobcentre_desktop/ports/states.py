"""Records as the central server has them: taken whole, compared, repaired; and what history comes later."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from jobcentre_desktop.domain.changes import NumberedChange
from jobcentre_desktop.domain.ids import ClientId
from jobcentre_desktop.domain.states import Key, WholeState


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """A record as two sides compare it."""

    number: int
    hash: str
    """`domain.digest.hash_of`, hex."""


class States(Protocol):
    """Whole records in place of the changes that made them; only what the server has numbered."""

    def ready(self, states: Sequence[WholeState]) -> Sequence[WholeState]:
        """Return the same states with all worked out that the file need not be held for. It reads nothing."""
        ...

    def take(self, states: Sequence[WholeState], *, repair: bool = False) -> frozenset[str]:
        """Put states in the place of what is here; own changes without a number stay on top.

        An older state than what is here changes nothing, unless it is to repair it. Return the kinds touched:
        the commit does not announce them, since more may come at once.
        """
        ...

    def expect_many(self) -> None:
        """Hear that thousands of records are to come, many more than are here.

        What only keeps long lists in order is left for the end. Until `put_in_order` says that nothing is
        left, a page of such a list takes as long as reading all of it.
        """
        ...

    def put_in_order(self) -> bool:
        """Make one of the things that were left for the end; return whether there was one."""
        ...

    def announce(self, kinds: frozenset[str]) -> None:
        """Have the commit announce these kinds too."""
        ...

    def give_up(self, ids: Collection[UUID]) -> None:
        """Want some records no more: the server does not have them."""
        ...

    def wanted(self, *, most: int) -> tuple[UUID, ...]:
        """Return records whose state is missing: the changes that are here do not make them."""
        ...

    def count_live(self, ids: Collection[UUID]) -> int:
        """Return how many of these records are here and not removed."""
        ...

    def sums(self) -> bytes:
        """Return the digest's sums (`domain.digest.Digest.to_bytes`)."""
        ...

    def in_bucket(self, bucket: int) -> Mapping[UUID, Compared]:
        """Return the live records of one bucket of the digest, as they really are in the file."""
        ...

    def recount(self, buckets: Collection[int]) -> bool:
        """Add up buckets of the digest again from the records; return whether any sum was another."""
        ...

    def buckets_off(self) -> tuple[int, ...]:
        """Add up all buckets of the digest from the records; return those of which another sum is kept.

        Some seconds for 100,000 clients; in a work that only reads, nobody waits for it.
        """
        ...

    def make_anew(self, bucket: int) -> int:
        """Fold the records of one bucket anew from their changes, where these are all here.

        Return how many were something else.
        """
        ...

    def shown_wrongly(self) -> Collection[Key]:
        """Return the records with own unsent changes on top that do not show what these make of them."""
        ...

    def show_anew(self, keys: Collection[Key]) -> None:
        """Put the own changes of some records on top again."""
        ...

    def send_again(self, ids: Collection[UUID]) -> frozenset[str]:
        """Make own changes anew of records that the server does not have and never numbered.

        Records it once numbered are left: it let them go. Return the kinds touched.
        """
        ...

    def log_former(self, centre_code: str, numbered: Sequence[NumberedChange]) -> None:
        """Write down what another centre changed in a client's file before they came; nothing is folded."""
        ...

    def next_arrival(self, after: int) -> tuple[int, ClientId] | None:
        """Return (number, client) of the first arrival of a client from another centre above a number."""
        ...

    def log_older(self, numbered: Sequence[NumberedChange]) -> None:
        """Write changes down that are in the records already; nothing is folded."""
        ...
