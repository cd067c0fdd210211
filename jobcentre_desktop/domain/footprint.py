"""What an act left in the records: each record as it stood before and after, for going back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

from jobcentre_desktop.domain.facts import Facts


@dataclass(frozen=True, slots=True, kw_only=True)
class Touched:
    """One record that an act touched."""

    kind: str
    record_id: UUID
    before: Facts | None
    """None where there was no such record, or a removed one."""
    after: Facts | None
    """None where it was removed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Footprint:
    """What one piece of work of this desk did, in the order in which it did it."""

    touched: tuple[Touched, ...]
    logged_to: int
    """How far the change log went with it: what came after was said since."""
    scans: Mapping[str, bytes] = field(default_factory=dict)
    """The bytes of scans that left the desk with it, by their hash."""
