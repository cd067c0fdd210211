"""Where a desk keeps how long its forms took: beside the records, never among them."""

from __future__ import annotations

from datetime import date
from typing import Protocol

from jobcentre_desktop.domain.pace import FilledIn


class FilledForms(Protocol):
    """These rows are in no change, no round, no bundle and no list; they stay in this desk's file."""

    def keep(self, one: FilledIn) -> None: ...
    def since(self, day: date) -> tuple[FilledIn, ...]:
        """Return those of a day and later."""
        ...

    def thin(self, *, before: date, most: int) -> None:
        """Forget those of earlier days, and of the rest all but the newest."""
        ...

    def count(self) -> int: ...
    def forget(self) -> None: ...
