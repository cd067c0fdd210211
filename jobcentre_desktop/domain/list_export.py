"""That a list left the encrypted file as a sheet: who took it out, when, of what, how much and what for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from jobcentre_desktop.domain.facts import fact, required_fact
from jobcentre_desktop.domain.ids import CounsellorId, ListExportId


@dataclass(frozen=True, slots=True, kw_only=True)
class ListExport:
    """One export. Kept before the sheet gets its name, so that none is there of which nobody knows."""

    KIND: ClassVar[str] = "list_export"

    id: ListExportId
    counsellor_id: CounsellorId = required_fact()
    at: datetime = required_fact()
    what: str = required_fact(longest=20)
    """Which list: "clients", "referrals", "partners", "follow-ups", "to-complete", "event-people",
    "conflicts", "daily-register", "counsellors", "closed-days", "phrases" or "word-lists"."""
    rows: int = required_fact(least=0)
    purpose: str = required_fact(codes="export_purpose")
    note: str | None = fact(longest=200)
    form: str = required_fact(longest=8)
    """What its name ended with: "xlsx", "csv" or "jsonl"."""
    filtered: bool = fact(False)
    """Whether it was less than the whole list. What was typed to find it is not kept: it may be a name."""
    sensitive: bool = fact(False)
    """Whether the sensitive fields were in it."""
