"""After the file got another key, the desk's keys for the line follow: who left with a copy of it is out.

The file holds the key with which the desk signs, and the one with which it reads what is sealed to it.
Whoever copied the folder and knows a password of then has both, whatever happens to the file here. So each
pair bears the mark of the file's key under which it was made, and where the file has another by now, a new
pair is made, inside the file that the leaver cannot open, and the central server takes it
(`server/rekeying.py`). A desk whose keys bear no mark, from before this was so, changes them once.

Killed or cut off anywhere, the next round goes on:

1. The coming pair is kept in the file before anybody hears of it.
2. The server is asked under the present key. Refused, it may have the coming one already and only its answer
   was lost: so it is asked once more under that. Refused again, somebody took the trust in this desk away, or
   another copy of its file has changed the keys first: the round that follows says so, and the way out is a
   new code, with which nothing is lost. Until the server has said yes the present pair stays in use, and
   letters signed with it hold.
3. The pair takes the other's place, in one transaction with its certificate. Earlier reading keys stay, to
   open what colleagues sealed before they heard of the new one.
4. The server hears that the new key is in use: from then on a later letter of the earlier one does not hold.

A server that does not know the door, or is in trouble, holds nobody up: the round goes on with what there is,
and the next one tries again.

A desk that has only a stick keeps its keys until it meets a line. An answer by hand may take weeks or never
come, and in between neither side could say with which key the next file is to be signed, or sealed.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace

from jobcentre_desktop.domain.desk_certificate import DeskCertificate
from jobcentre_desktop.domain.errors import DeskNotAccepted, RequestNumberUsed, ServerTrouble
from jobcentre_desktop.ports import Clock, DeskFile, Enrolment, Exchange, HighWater, LineKeys, OpenWork
from jobcentre_desktop.services.desk_facts import (
    read_coming_keys,
    read_enrolment,
    write_coming_keys,
    write_enrolment,
)
from jobcentre_desktop.services.own_numbers import skip_numbers, take_request_number

_SEALS_KEPT = 4
_TURNS = 3
"""How often another copy of this desk may be ahead with its request numbers."""


@dataclass(frozen=True, slots=True)
class ChangeLineKeys:
    open_work: OpenWork
    exchange: Exchange
    clock: Clock
    high_water: HighWater
    file: DeskFile

    def __call__(self) -> None:
        """Do what is due. Raises ServerUnreachable and what else keeps a round from being held."""
        with suppress(ServerTrouble, RequestNumberUsed):
            coming = self._due()
            if coming is not None:
                self._have_taken(coming)
            self._say_in_use()

    def _due(self) -> LineKeys | None:
        """Return the pair that is to be the desk's, made and kept if need be; None where all is well."""
        mark = self.file.standing().key_mark
        with self.open_work(reading=True) as work:
            enrolment, coming = read_enrolment(work), read_coming_keys(work)
        if enrolment is None or coming is not None or enrolment.made_under == mark:
            return coming
        fresh = self.exchange.new_keys(made_under=mark)
        with self.open_work() as work:
            if (coming := read_coming_keys(work)) is None:
                write_coming_keys(work, coming := fresh)
                work.commit()
        return coming

    def _have_taken(self, coming: LineKeys) -> None:
        for private_key in (None, coming.private_key):
            with suppress(DeskNotAccepted):
                certificate = self._ask(coming, under=private_key)
                self._put_in_place(coming, certificate)
                return

    def _put_in_place(self, coming: LineKeys, certificate: DeskCertificate) -> None:
        with self.open_work() as work:
            before = read_enrolment(work)
            if before is None or read_coming_keys(work) != coming:
                return  # another window, or the terminal, was quicker
            earlier = (before.seal_private_key, *before.earlier_seals) if before.seal_private_key else ()
            write_enrolment(
                work,
                replace(
                    before,
                    private_key=coming.private_key,
                    seal_private_key=coming.seal_private_key,
                    seal_key=coming.seal_key,
                    made_under=coming.made_under,
                    certificate=certificate,
                    earlier_seals=earlier[:_SEALS_KEPT],
                    in_use_untold=True,
                ),
            )
            write_coming_keys(work, None)
            work.commit()

    def _say_in_use(self) -> None:
        with self.open_work(reading=True) as work:
            own = read_enrolment(work)
        if own is None or not own.in_use_untold:
            return
        keys = LineKeys(
            private_key=own.private_key,
            seal_private_key=own.seal_private_key,
            seal_key=own.seal_key,
            made_under=own.made_under,
        )
        with suppress(DeskNotAccepted):
            self._ask(keys, in_use=True)
            with self.open_work() as work:
                now = read_enrolment(work)
                if now is not None and now.private_key == own.private_key:
                    write_enrolment(work, replace(now, in_use_untold=False))
                    work.commit()

    def _ask(self, keys: LineKeys, *, under: str | None = None, in_use: bool = False) -> DeskCertificate:
        """Ask under another key than the desk's own, if one is given."""
        for turns_left in reversed(range(_TURNS)):
            numbered = take_request_number(self.open_work, self.high_water, self.clock.today())
            by: Enrolment = numbered if under is None else replace(numbered, private_key=under)
            try:
                return self.exchange.change_keys(by, keys, in_use=in_use)
            except RequestNumberUsed as another:
                skip_numbers(self.open_work, another)
                if not turns_left:
                    raise
        raise AssertionError
