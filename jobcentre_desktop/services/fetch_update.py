"""New versions of the program come with the sync: piece by piece, when the line has nothing else to do.

The server only carries them. As soon as the label is here it is checked against the agency's key, so that
nothing of a foreign file is fetched further; the whole is checked before it is kept. Nothing is installed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from jobcentre_desktop.domain.errors import JobCentreError, RequestNumberUsed, ServerUnreachable
from jobcentre_desktop.domain.update import Update, is_version, order_of
from jobcentre_desktop.ports import Clock, Enrolment, HighWater, OpenWork
from jobcentre_desktop.ports.updates import LABEL_BYTES, UpdateFiles, UpdateLine, UpdatePiece
from jobcentre_desktop.services.desk_facts import read_enrolment
from jobcentre_desktop.services.own_numbers import skip_numbers, take_request_number
from jobcentre_desktop.services.take_update import TakeUpdate

_ASKED_ON = "update_asked_on"


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdateTurn:
    """What one turn did."""

    taken: Update | None = None
    """A version that is here whole now, and checked."""
    interrupted: bool = False
    """Something more urgent came; another turn is to follow it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchUpdate:
    open_work: OpenWork
    line: UpdateLine
    clock: Clock
    high_water: HighWater
    files: UpdateFiles
    take: TakeUpdate

    def __call__(self, *, go_on: Callable[[], bool] = lambda: True, ask: bool = False) -> UpdateTurn:
        """Fetch on until a version is here, until something was saved that goes first, or `go_on` says no.

        The server is asked once a day whether it has one, and now with `ask`. On a desk that is not enrolled
        nothing is done. Raises what `ports.UpdateLine` raises, and for a version that this desk refuses, and
        forgets, what `TakeUpdate.take` raises.
        """
        coming = self.files.coming()
        if coming is None and not ask and self._was_asked_today():
            return UpdateTurn()
        if not self._is_enrolled():
            return UpdateTurn()
        if coming is None:
            version, at = self._wanted(), 0
            if version is None:
                self._note_asked()
                return UpdateTurn()
        else:
            version, at = coming.version, coming.here
        try:
            return self._fetch(version, at, go_on)
        except ServerUnreachable:
            raise  # what has come stays
        except JobCentreError:
            self.files.forget_coming()
            self._note_asked()
            raise

    def _fetch(self, version: str, at: int, go_on: Callable[[], bool]) -> UpdateTurn:
        looked_at = at >= LABEL_BYTES
        while True:
            if not go_on() or self._something_waits():
                return UpdateTurn(interrupted=True)
            piece = self._ask(partial(self.line.get, system=self.take.system, version=version, at=at))
            if not piece.version or at + len(piece.content) > piece.size or not (piece.content or at):
                self.files.forget_coming()
                self._note_asked()
                return UpdateTurn()
            coming = self.files.append(version, piece.content, at=at)
            at = coming.here
            if not looked_at and (at >= LABEL_BYTES or at == piece.size):
                self.take.must_fit(self.files.look(coming.path))
                looked_at = True
            if at == piece.size:
                update = self.take.keep(coming.path)
                self.files.forget_coming()
                return UpdateTurn(taken=update)
            if not piece.content:
                return UpdateTurn()

    def _wanted(self) -> str | None:
        """Return the newest version, or that at work where it is not here to go back to."""
        kept = [one.version for one in self.files.kept()]
        newest = self._ask(partial(self.line.newest, system=self.take.system)).version
        known = max([self.take.version, *kept], key=order_of)
        if is_version(newest) and order_of(newest) > order_of(known):
            return newest
        wants_way_back = known != self.take.version and self.take.version not in kept
        return self.take.version if wants_way_back else None

    def _ask(self, ask: Callable[[Enrolment], UpdatePiece]) -> UpdatePiece:
        try:
            return ask(take_request_number(self.open_work, self.high_water, self.clock.today()))
        except RequestNumberUsed as another:
            skip_numbers(self.open_work, another)
            return ask(take_request_number(self.open_work, self.high_water, self.clock.today()))

    def _is_enrolled(self) -> bool:
        with self.open_work(reading=True) as work:
            return read_enrolment(work) is not None

    def _something_waits(self) -> bool:
        with self.open_work(reading=True) as work:
            return bool(work.changes.unsent(most=1)) or work.scans.waiting().count > 0

    def _was_asked_today(self) -> bool:
        with self.open_work(reading=True) as work:
            return work.desk.read(_ASKED_ON) == self.clock.today().isoformat()

    def _note_asked(self) -> None:
        with self.open_work() as work:
            work.desk.write(_ASKED_ON, self.clock.today().isoformat())
            work.commit()
