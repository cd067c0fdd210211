"""Long lists, read window by window: which rows there are and in what order, by their numbers in the file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol, TypeAlias
from uuid import UUID

ListName: TypeAlias = Literal["clients", "referrals", "partners"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What a list shall show: in which order, and of whom."""

    sort: str = ""
    """Name of an order the list knows; "" is its usual one."""
    descending: bool = False
    only: tuple[tuple[str, str], ...] = ()
    """Fields with the value that each must have."""
    text: str = ""
    """What was typed: only what fits it, the best first where no order is asked for."""
    overdue_on: str = ""
    """ISO 8601 day: of referrals, only those that were valid until before it and have no answer."""


class Lists(Protocol):
    def count(self, name: ListName, wish: Wish) -> int:
        """Return how many rows there are."""
        ...

    def order(self, name: ListName, wish: Wish, *, after: int | None, most: int) -> Sequence[int]:
        """Return the numbers of the next rows after a row, from the beginning when there is none before.

        A list of a million is read so in pieces, between which others get their turn. With a text everything
        comes in one piece.
        """
        ...

    def counts(self, name: ListName, field: str) -> Mapping[str, int]:
        """Return how many rows have each value of a field."""
        ...

    def ids(self, name: ListName, rows: Sequence[int]) -> Mapping[int, UUID]:
        """Return row -> id of what stands there; a row that is gone is left out."""
        ...

    def row_of(self, name: ListName, record_id: UUID) -> int | None:
        """Return the row of a record, None when there is none."""
        ...
