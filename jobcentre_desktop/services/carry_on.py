"""Colleagues' bundles go on: handed in by whichever desk meets the server first, answers passed back."""

from __future__ import annotations

from dataclasses import dataclass

from jobcentre_desktop.domain.errors import BundleChanged, NotEnrolled, RequestNumberUsed, ServerTrouble
from jobcentre_desktop.ports import Clock, Enrolment, Exchange, HighWater, OpenWork
from jobcentre_desktop.ports.bundles import Bundles, CarriedBundle
from jobcentre_desktop.services.desk_facts import read_enrolment
from jobcentre_desktop.services.own_numbers import skip_numbers, take_request_number

NO_SUCH_DOOR = 404
"""A server of before bundles."""


@dataclass(frozen=True, slots=True)
class CarryOn:
    open_work: OpenWork
    bundles: Bundles
    exchange: Exchange
    clock: Clock
    high_water: HighWater

    def hand_in(self) -> int:
        """Hand in what this desk keeps of its colleagues, before it says anything of its own.

        Own changes may build on theirs, which the server must have first. Return how many bundles were taken
        in. Raises what `Exchange.hand_in` raises, but for a bundle that the server cannot read.
        """
        with self.open_work(reading=True) as work:
            waiting, enrolment = work.carried.to_hand_in(), read_enrolment(work)
        if enrolment is None:
            raise NotEnrolled
        return sum(self._hand_in(enrolment, one) for one in waiting)

    def settle(self) -> None:
        """After a round: what was handed in before it and has no number by now will never get one."""
        with self.open_work(reading=True) as work:
            answered = work.carried.answered()
            shown = work.changes.provisional()
        over = [one for one in answered if one.desk_name in shown]
        if answered:
            with self.open_work() as work:
                for one in over:
                    work.changes.forget_provisional(one.desk_name, one.last)
                work.carried.forget_overtaken()
                work.commit()

    def take_answer(self, enrolment: Enrolment, answer: bytes) -> bool:
        """Keep the answer to a colleague's bundle, to pass it on; return whether theirs was taken in.

        Raises BundleChanged and what else `Bundles.check_answer` raises.
        """
        facts = self.bundles.check_answer(enrolment, answer)
        with self.open_work() as work:
            work.carried.note_answer(facts, answer)
            if facts.refused:
                work.changes.forget_provisional(facts.desk_name, facts.last)
            work.commit()
        return not facts.refused

    def bring(self, content: bytes) -> bytes:
        """Hand in any bundle and return its answer. Raises what `Exchange.hand_in` raises."""
        try:
            return self._say(content)
        except RequestNumberUsed as another:  # this desk's file was put back, or another copy got ahead
            skip_numbers(self.open_work, another)
            return self._say(content)

    def _say(self, content: bytes) -> bytes:
        enrolment = take_request_number(self.open_work, self.high_water, self.clock.today())
        return self.exchange.hand_in(enrolment, content)

    def _hand_in(self, enrolment: Enrolment, one: CarriedBundle) -> bool:
        try:
            return self.take_answer(enrolment, self.bring(one.content))
        except BundleChanged:
            # No good to the server, and holds nobody up: its desk has all of it and sends it itself.
            with self.open_work() as work:
                work.carried.forget(one.desk_name)
                work.commit()
            return False
        except RequestNumberUsed:
            return False  # another copy of this desk is at work: the next round hands it in
        except ServerTrouble as trouble:
            if trouble.status != NO_SUCH_DOOR:
                raise
            return False
