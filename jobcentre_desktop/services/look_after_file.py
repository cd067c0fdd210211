"""What a desk does for its own file beside the counter: a copy a day, a look at every page a week.

Once a month somebody is to try a copy: one that nobody has ever opened may be one that nobody can open.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from jobcentre_desktop.domain.cambodia import CAMBODIA
from jobcentre_desktop.domain.counsellor import Counsellor
from jobcentre_desktop.domain.errors import FileDamaged, JobCentreError
from jobcentre_desktop.ports import BackUps, Clock, CopySeen, OpenWork, Vault, Work

CHECKED_EVERY = timedelta(days=7)
TRIED_EVERY = timedelta(days=30)
_CHECKED_ON, _TRIED_ON = "file_checked_on", "copy_tried_on"
_BEGAN_ON, _REMINDED_ON = "copies_began_on", "copy_reminded_on"


@dataclass(frozen=True, slots=True, kw_only=True)
class LookedAfter:
    trouble: JobCentreError | None = None
    """Why no copy could be taken, or what is wrong with the file (FileDamaged)."""
    try_a_copy: bool = False
    """Whether it is time to try one; said once a day, to who keeps the desk."""


@dataclass(frozen=True, slots=True)
class LookAfterFile:
    """Made to be asked often: what is not due yet costs nothing."""

    vault: Vault
    file: BackUps
    open_work: OpenWork
    clock: Clock
    me: Counsellor

    def __call__(self) -> LookedAfter:
        """Do what is due. A clock that was set back makes all of it due."""
        try:
            self._check()
            self._copy()  # a damaged file is copied no more: its last copies stay
            return LookedAfter(try_a_copy=self._is_to_be_tried())
        except JobCentreError as trouble:
            return LookedAfter(trouble=trouble)

    def try_copy(self, place: Path | None = None) -> CopySeen:
        """Open a copy, the newest here if none is named, look at every page, and return what it holds.

        Raises NotFound where there is none, NotABackup, BackupDamaged, BackupOfAnotherKey.
        """
        seen = self.file.try_copy(place)
        self._note(_TRIED_ON)
        return seen

    def tried_on(self) -> date | None:
        """Return the day on which a copy was tried last."""
        with self.open_work(reading=True) as work:
            return _day(work, _TRIED_ON)

    def _check(self) -> None:
        after_a_stop = self.file.standing().after_a_stop
        with self.open_work(reading=True) as work:
            if not self._is_due(_day(work, _CHECKED_ON), CHECKED_EVERY) and not after_a_stop:
                return
        if not self.vault.check().ok:
            raise FileDamaged
        self.file.looked_through()
        self._note(_CHECKED_ON)

    def _copy(self) -> None:
        taken = self.file.standing().backed_up_at
        if taken is None or taken.astimezone(CAMBODIA).date() != self.clock.today():
            self.file.back_up(self.clock.now())

    def _is_to_be_tried(self) -> bool:
        if not self.me.may_keep_desk():
            return False
        today = self.clock.today()
        with self.open_work(reading=True) as work:
            last = _day(work, _TRIED_ON) or _day(work, _BEGAN_ON)
            reminded = _day(work, _REMINDED_ON)
        if last is None:
            self._note(_BEGAN_ON)
            return False
        if reminded == today or not self._is_due(last, TRIED_EVERY):
            return False
        self._note(_REMINDED_ON)
        return True

    def _is_due(self, last: date | None, every: timedelta) -> bool:
        today = self.clock.today()
        return last is None or not last <= today < last + every

    def _note(self, what: str) -> None:
        with self.open_work() as work:
            work.desk.write(what, self.clock.today().isoformat())
            work.commit()


def _day(work: Work, what: str) -> date | None:
    told = work.desk.read(what)
    return None if told is None else date.fromisoformat(told)
