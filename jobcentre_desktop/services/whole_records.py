"""What a desk does with whole records, in the order of what is more urgent."""

from __future__ import annotations

from dataclasses import dataclass

from jobcentre_desktop.domain.errors import ServerTrouble
from jobcentre_desktop.ports import Clock, HighWater, OpenWork, StateLine
from jobcentre_desktop.services.hear_older import HearOlder
from jobcentre_desktop.services.recount_file import RecountFile
from jobcentre_desktop.services.repair_records import RepairRecords
from jobcentre_desktop.services.take_records import Progress, TakeRecords


@dataclass(frozen=True, slots=True)
class WholeRecords:
    """Each call is a request or none. All raise what `ports.StateLine` raises."""

    open_work: OpenWork
    line: StateLine
    clock: Clock
    high_water: HighWater

    def take(self, progress: Progress | None) -> bool:
        """Take records that are to come or missing; return whether there were any."""
        take = TakeRecords(self.open_work, self.line, self.clock, self.high_water)
        return take.some(progress) or take.missing()

    def repair(self) -> int:
        """Return in how many records the two sides differed; 0 also when the server cannot compare."""
        repair = RepairRecords(self.open_work, self.line, self.clock, self.high_water)
        try:
            return repair()
        except ServerTrouble:  # the difference is told as it is; the round itself was good
            return 0

    def hear_older(self) -> bool:
        """Hear a page of older history; return whether there was one."""
        return HearOlder(self.open_work, self.line, self.clock, self.high_water)()

    def recount(self) -> None:
        """Count the file again when a week has passed; no request is made."""
        RecountFile(self.open_work, self.clock).if_due()
