"""What was typed and not yet saved, on this desk."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from jobcentre_desktop.domain.facts import Facts
from jobcentre_desktop.domain.ids import ClientId, CounsellorId, DraftId


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What was typed and not yet saved. Belongs to its owner; never synced, never shown to another."""

    id: DraftId
    owner: CounsellorId
    form: str
    """Which form: "registration", "session", "referral", "partner", ..."""
    client_id: ClientId | None
    title: str
    """What the list of drafts shows, e.g. the name typed so far."""
    facts: Facts
    schema: int
    changed_at: datetime


class Drafts(Protocol):
    def keep(self, draft: Draft) -> None: ...
    def get(self, draft_id: DraftId, owner: CounsellorId) -> Draft:
        """Raises NotFound, also for somebody else's draft."""
        ...

    def of(self, owner: CounsellorId) -> tuple[Draft, ...]:
        """Return the owner's drafts, newest first."""
        ...

    def drop(self, draft_id: DraftId, owner: CounsellorId) -> None: ...
    def is_any_about(self, client_id: ClientId) -> bool:
        """Return whether anybody here has something half typed about a client."""
        ...

    def count(self) -> int:
        """Return how many there are, of all owners."""
        ...
