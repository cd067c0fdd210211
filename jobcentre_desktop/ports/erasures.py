"""Clients whose data were erased: what this desk still knows of them, and what is still to be cleaned up."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Protocol
from uuid import UUID

from jobcentre_desktop.domain.ids import ClientId


@dataclass(frozen=True, slots=True, kw_only=True)
class ToClean:
    """Erasures that are carried out in the file, while its log or its backups may still hold the people."""

    first: int
    """Number of the first of them in the centre's order."""
    clients: tuple[UUID, ...]


class Erasures(Protocol):
    """Part of a `Work`."""

    def erased_on(self, client_id: ClientId) -> date | None:
        """Return the day on which a client's data were erased; None for anybody else."""
        ...

    def by_no(self, client_no: str) -> date | None:
        """Return the day for a client's number, which is never given again."""
        ...

    def to_clean(self) -> ToClean | None: ...

    def cleaned(self, done: ToClean) -> None:
        """Write down that nothing outside the file holds these people any more."""
        ...
