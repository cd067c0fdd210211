"""Whether this PC's clock is wrong by more than people should not be told of; once a day."""

from __future__ import annotations

from dataclasses import dataclass

from jobcentre_desktop.domain.connection import CLOCK_IS_WRONG
from jobcentre_desktop.ports import Clock, OpenWork
from jobcentre_desktop.services.hear_reply import clock_offset

_TOLD_ON = "clock_told_on"


@dataclass(frozen=True, slots=True)
class LookAtClock:
    open_work: OpenWork
    clock: Clock

    def __call__(self) -> int:
        """Return by how many seconds the clock is ahead, below 0 behind, as far as it can be told."""
        with self.open_work(reading=True) as work:
            return clock_offset(work, self.clock.now())

    def tell(self) -> int | None:
        """Return the same once a day, if it is worth telling."""
        today = self.clock.today().isoformat()
        with self.open_work(reading=True) as work:
            offset = clock_offset(work, self.clock.now())
            if abs(offset) <= CLOCK_IS_WRONG or work.desk.read(_TOLD_ON) == today:
                return None
        with self.open_work() as work:
            work.desk.write(_TOLD_ON, today)
            work.commit()
        return offset
