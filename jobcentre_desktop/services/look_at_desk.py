"""What this desk is and how it stands, as "about" shows it: nothing of anybody."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from jobcentre_desktop.domain.centre import Desk
from jobcentre_desktop.ports import OpenWork
from jobcentre_desktop.ports.vault import DeskFile


@dataclass(frozen=True, slots=True, kw_only=True)
class AboutThisDesk:
    """Instants are aware UTC."""

    version: str
    centre_code: str
    letter: str
    file_bytes: int
    backed_up_at: datetime | None
    last_sent_at: datetime | None
    """When the central server last confirmed work of this desk; None when it never did."""
    waiting: int
    """Changes that it has not confirmed yet."""


@dataclass(frozen=True, slots=True)
class LookAtDesk:
    open_work: OpenWork
    file: DeskFile
    desk: Desk
    version: str

    def __call__(self) -> AboutThisDesk:
        with self.open_work(reading=True) as work:
            waiting = work.changes.waiting()
        standing = self.file.standing()
        return AboutThisDesk(
            version=self.version,
            centre_code=self.desk.centre_code,
            letter=self.desk.letter,
            file_bytes=standing.file_bytes,
            backed_up_at=standing.backed_up_at,
            last_sent_at=waiting.last_acknowledged_at,
            waiting=waiting.not_arrived,
        )
