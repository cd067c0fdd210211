"""Checked copies of this desk's file: when the last was taken, and one more now, here or on a stick."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import msgspec

from jobcentre_desktop.domain.counsellor import Counsellor
from jobcentre_desktop.ports import BackUps, Clock, OpenWork

_ELSEWHERE = "backed_up_elsewhere"


@dataclass(frozen=True, slots=True, kw_only=True)
class Elsewhere:
    """The last copy that was taken out of the desk's own folder."""

    at: datetime
    folder: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LastBackUps:
    here: datetime | None
    """When the newest copy in the desk's own folder was taken; None while there is none."""
    elsewhere: Elsewhere | None


@dataclass(frozen=True, slots=True)
class BackUp:
    """A copy is encrypted as the file is, and opens with the same passwords."""

    file: BackUps
    open_work: OpenWork
    clock: Clock
    me: Counsellor

    def last(self) -> LastBackUps:
        with self.open_work(reading=True) as work:
            told = work.desk.read(_ELSEWHERE)
        elsewhere = None if not told else msgspec.json.decode(told, type=Elsewhere)
        return LastBackUps(here=self.file.standing().backed_up_at, elsewhere=elsewhere)

    def __call__(self, folder: Path | None = None, *, one_file: bool = False) -> Path:
        """Take a copy into the desk's own folder, into another one, or as `one_file`; return where it lies.

        Only who keeps the desk carries a copy away: it holds every client. Raises NotAllowed, FolderInCloud,
        FolderUnreachable, FileDamaged, and the troubles of the disk.
        """
        if folder is not None:
            self.me.must_keep_desk()
        at = self.clock.now()
        place = self.file.back_up(at, into=folder, one_file=one_file)
        if folder is not None:
            with self.open_work() as work:
                told = Elsewhere(at=at, folder=str(folder.parent if one_file else folder))
                work.desk.write(_ELSEWHERE, msgspec.json.encode(told).decode())
                work.commit()
        return place
