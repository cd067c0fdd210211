"""After how long an unattended screen of this desk locks itself."""

from __future__ import annotations

from dataclasses import dataclass

from jobcentre_desktop.domain.counsellor import Counsellor
from jobcentre_desktop.domain.errors import BadValue, FieldProblem, InputProblems
from jobcentre_desktop.ports import OpenWork

USUAL_MINUTES = 10
"""Security design, §2."""
LEAST_MINUTES, MOST_MINUTES = 1, 30
"""A screen that locks while one reads is switched off by a mouse that jiggles; one that stays open over a
lunch break shows files to whoever passes by."""
_LOCK_AFTER = "lock_after_minutes"


@dataclass(frozen=True, slots=True)
class KeepLockTime:
    open_work: OpenWork
    me: Counsellor

    def minutes(self) -> int:
        with self.open_work(reading=True) as work:
            told = work.desk.read(_LOCK_AFTER)
        return int(told) if told and told.isdecimal() else USUAL_MINUTES

    def set(self, minutes: int) -> None:
        """Raises NotAllowed for who does not keep the desk, InputProblems beyond the least and the most."""
        self.me.must_keep_desk()
        if not LEAST_MINUTES <= minutes <= MOST_MINUTES:
            wrong = BadValue("lock_after", str(minutes), "range", f"{LEAST_MINUTES}-{MOST_MINUTES}")
            raise InputProblems((FieldProblem("lock_after", wrong),))
        with self.open_work() as work:
            work.desk.write(_LOCK_AFTER, str(minutes))
            work.commit()
