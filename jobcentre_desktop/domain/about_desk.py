"""What a desk tells of itself at every contact, so that the headquarters see who is in trouble."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class AboutDesk:
    """Counts and moments only, nothing of anybody. Instants are aware."""

    now: datetime
    """What this PC's clock shows."""
    file_bytes: int
    backed_up_at: datetime | None
    """When the newest backup was taken; None while there is none."""
    conflicts: int
    """Open conflicts that this desk shows."""
    refused: int
    """Own changes that the server keeps aside."""
    drafts: int
    repaired: int = 0
    """Records here that were ever found to differ from the server's, and put right."""
