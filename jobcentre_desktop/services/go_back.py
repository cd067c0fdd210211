"""The central server was put back to an older copy: this desk goes back too and tells what it knows.

Nothing is taken away here but numbers. What this desk sent waits again; what it heard of others stays on the
screen until their changes come back with new numbers. All of it is told to the server, in the order that it
had, before anything new is said: so it is no matter which desks still come.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from jobcentre_desktop.domain.cambodia import local_day
from jobcentre_desktop.domain.errors import AnotherEra
from jobcentre_desktop.domain.incident import Happened, Incident
from jobcentre_desktop.ports import Clock, Exchange, HighWater, OpenWork, Work
from jobcentre_desktop.services.hear_reply import AUDIT, await_receipt, last_receipt
from jobcentre_desktop.services.incidents import note_incident
from jobcentre_desktop.services.own_numbers import take_request_number
from jobcentre_desktop.services.take_records import go_back

_ERA = "era"
_TOLD_UP_TO = "lost_changes_told_up_to"
"""The last lost number up to which the server was told again; empty when there is nothing to tell."""
TOLD_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class GoBack:
    open_work: OpenWork
    exchange: Exchange
    clock: Clock
    high_water: HighWater

    def __call__(self, another: AnotherEra) -> None:
        """Take over the centre's present era."""
        with self.open_work() as work:
            again = work.lost.go_back(another.number)
            go_back(work, another.number)
            work.scans.doubt()
            work.desk.write(_ERA, another.era)
            work.desk.write(AUDIT, "")  # entries of the lost time are in no copy
            # Not from `another.number`: what an earlier restore lost may not have been told to its end.
            work.desk.write(_TOLD_UP_TO, "0")
            self._ask_for_receipt_again(work, another)
            until = None if another.copy_of is None else local_day(another.copy_of)
            note_incident(
                work,
                Incident(
                    what=Happened.SERVER_RESTORED, day=self.clock.today(), until=until, sent_again=again
                ),
            )
            work.commit()

    def tell_again(self) -> None:
        """Tell what is left to tell of the lost time. Raises what `talk` raises."""
        while True:
            with self.open_work(reading=True) as work:
                told = work.desk.read(_TOLD_UP_TO)
                some = work.lost.changes(after=int(told), most=TOLD_AT_ONCE) if told else ()
                era = read_era(work)
            if not told:
                return
            never_again: Sequence[tuple[str, int]] = ()
            if some:
                enrolment = take_request_number(self.open_work, self.high_water, self.clock.today())
                never_again = self.exchange.tell_again(enrolment, era, some)
            with self.open_work() as work:
                work.lost.forget(never_again)
                work.desk.write(_TOLD_UP_TO, str(some[-1].number) if some else "")
                work.commit()

    def _ask_for_receipt_again(self, work: Work, another: AnotherEra) -> None:
        """The server knows nothing of a receipt that it gave after its copy was made."""
        receipt = last_receipt(work)
        if receipt is not None and (another.copy_of is None or receipt.issued_at > another.copy_of):
            await_receipt(work, receipt.day)


def read_era(work: Work) -> str:
    """Return the era of the centre as this desk knows it."""
    return work.desk.read(_ERA) or ""
