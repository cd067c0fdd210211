"""What the recovery sheet states."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from jobcentre_desktop.domain.papers.heading import CentreHeading


@dataclass(frozen=True, slots=True, kw_only=True)
class RecoverySheetFacts:
    """The paper that opens the desk's file when every password is lost: locked away, never kept as a file."""

    centre: CentreHeading
    desk: str
    """The desk's letter or name."""
    code_groups: tuple[str, ...]
    """The recovery code in groups of four, check symbol in the last."""
    written_on: date
    first_counsellor: str
