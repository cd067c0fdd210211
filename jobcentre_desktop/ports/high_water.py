"""How high the water stood: what a desk had said to others, kept outside its file."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol
from uuid import UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class HighWaterMark:
    """The last numbers that left this desk. A file that knows of lower ones was restored from an older copy.

    There is nothing of anybody in it, so it may lie unencrypted.
    """

    desk_id: UUID
    epoch: int
    seq: int
    """Last change under that epoch that was sent or exported."""
    request_no: int
    numbers: dict[str, int] = field(default_factory=dict)
    """Last number taken of each series (`Numbers.last`)."""


class HighWater(Protocol):
    def read(self) -> HighWaterMark | None:
        """Return the mark; None when there is none or it cannot be read, which harms nobody."""
        ...

    def keep(self, mark: HighWaterMark) -> None:
        """Put the mark on the disk for good. Call it before anything leaves the desk.

        Raises DiskFull, DiskTrouble, FileReadOnly.
        """
        ...
