"""Numbers that hold no more, since the central server was put back to an older copy."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from jobcentre_desktop.domain.changes import NumberedChange


class LostNumbers(Protocol):
    def go_back(self, number: int) -> int:
        """Take back all numbers above this one: the server was put back to a copy that ends there.

        Own changes wait to be sent again under their names; those of other desks lie on top as provisional
        ones. Return how many own ones that the server had wait again.
        """
        ...

    def forget(self, never_again: Sequence[tuple[str, int]]) -> None:
        """Show changes of other desks no more (desk, seq) that will get no number again."""
        ...

    def changes(self, *, after: int, most: int) -> tuple[NumberedChange, ...]:
        """Return changes of any desk that have lost their number and got none since, under that number."""
        ...
