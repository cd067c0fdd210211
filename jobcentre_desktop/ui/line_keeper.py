"""Keeps the line to the central server: sends soon after a save, tries again later, never blocks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from jobcentre_desktop.domain.connection import ConnectionState, Standing
from jobcentre_desktop.domain.errors import JobCentreError, ServerBusy, ServerUnreachable
from jobcentre_desktop.ports import SCAN_BYTES, ScansWaiting
from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.services.exchange_changes import RoundResult
from jobcentre_desktop.services.fetch_update import UpdateTurn
from jobcentre_desktop.services.send_scans import ScanTurn
from jobcentre_desktop.ui.tasks import Tasks, let_bugs_rise

SOON_MS = 1500
"""After a save, so that a session with its steps and letter goes in one request."""
LISTEN_MS = 60_000
"""Between two rounds with nothing to say, to hear the other desks."""
SCANS_AT_ONCE = timedelta(milliseconds=LISTEN_MS)
"""How long the bytes of scans may have the line before the other desks are heard again."""
SAY_SO_MS = 300
"""A round with work to send is told of when it takes longer than this; one that was asked for, at once."""
LOOK_MS = 5_000
"""Between two looks whether the PC is on another network now; only while a failed try waits for the next."""


class LineKeeper(QObject):
    """Runs rounds on the line's own lane, and after each scans and new versions while nothing else waits.

    `state_changed` carries a ConnectionState, `round_ended` a RoundResult. `sync_wanted` is for whoever wants
    a round; first somebody may have a question to answer.
    `next_wait` gives the seconds to wait after so many failures in a row, where the server asked for so many.
    `way_out` tells which network the PC is on: when that changes, what waits is tried at once and the waiting
    begins anew.
    """

    sync_wanted = Signal()
    state_changed = Signal(object)
    round_ended = Signal(object)
    round_failed = Signal(object)
    update_came = Signal(object)
    """A new version of the program is here, checked (Update); nothing is installed."""
    _progressed = Signal(int, int)
    _taken = Signal(int, int)
    _scans_left = Signal(object)

    def __init__(
        self,
        line: Tasks,
        records: Tasks,
        *,
        next_wait: Callable[[int, float], float],
        way_out: Callable[[], object],
        cancel: Callable[[], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._line = line
        self._records = records
        self._next_wait = next_wait
        self._way_out = way_out
        self._cancel = cancel
        self._services: DeskServices | None = None
        self._talking = False
        self._again = False
        self._failures = 0
        self._online: bool | None = None
        self._trouble: JobCentreError | None = None
        self._state = ConnectionState(standing=Standing.NOT_ENROLLED)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.sync_now)
        self._failed_on: object = None
        self._next_try_at: datetime | None = None
        self._say_so = QTimer(self)
        self._say_so.setSingleShot(True)
        self._say_so.setInterval(SAY_SO_MS)
        self._say_so.timeout.connect(self._show_talking)
        self._network = QTimer(self)
        self._network.setInterval(LOOK_MS)
        self._network.timeout.connect(self.look_at_network)
        self._progressed.connect(self._show_progress)
        self._taken.connect(self._show_taken)
        self._scans_left.connect(self._show_scans_left)

    @property
    def state(self) -> ConnectionState:
        return self._state

    @property
    def trouble(self) -> JobCentreError | None:
        """Return why the last round failed; None when it did not, or none was tried."""
        return self._trouble

    def start(self, services: DeskServices) -> None:
        """Begin for the counsellor who signed in; an enrolled desk talks at once."""
        self._services = services
        self._failures = 0
        self.look()
        self._timer.start(SOON_MS)

    def stop(self) -> None:
        """End: break off a round under way; what was acknowledged stays acknowledged."""
        for timer in (self._timer, self._network, self._say_so):
            timer.stop()
        self._next_try_at = None
        self._services = None
        self.break_off()

    def break_off(self) -> None:
        """Give the round under way up; what was acknowledged stays acknowledged."""
        if self._talking:
            self._cancel()

    def look(self) -> None:
        """Read again what waits, and tell the badge."""
        if self._services is not None:
            work = partial(self._services.look_at_the_line, online=self._online)
            self._records.run(work, owner=self, done=self._show_state, failed=let_bugs_rise)

    def on_records_changed(self, kinds: frozenset[str]) -> None:
        """Hear of a save: the badge follows at once, the round a little later."""
        if kinds == {SCAN_BYTES}:  # they went or came over this very line
            return
        self.look()
        if not self._talking and self._failures == 0:
            self._timer.start(SOON_MS)

    def ask_now(self) -> None:
        """Start a round because somebody asked for it: that it is under way is shown at once."""
        self.sync_now()
        self._show_talking()

    def sync_now(self) -> None:
        """Start a round unless one is under way; then another follows it."""
        if self._services is None or self._services.practice:
            return
        if self._talking:
            self._again = True
            return
        self._talking = True
        if self._state.waiting:
            self._say_so.start()
        self._timer.stop()
        self._network.stop()
        self._next_try_at = None
        work = partial(
            self._services.exchange_changes, progress=self._progressed.emit, taken=self._taken.emit
        )
        self._line.run(work, owner=self, done=self._show_done, failed=self._show_failed)

    def look_at_network(self) -> None:
        """Try again at once when the PC has come to another network since the last try."""
        if self._failures and not self._talking and self._way_out() != self._failed_on:
            self._failures = 0
            self.sync_now()

    def _show_talking(self) -> None:
        if self._talking and self._state.standing not in (Standing.SENDING, Standing.TAKING):
            self._state = replace(self._state, talking=True, next_try_at=None)
            self.state_changed.emit(self._state)

    def _show_progress(self, done: int, total: int) -> None:
        if self._talking and total and self._state.standing is not Standing.TAKING:
            self._tell(standing=Standing.SENDING, sending_done=done, sending_total=total)

    def _show_taken(self, here: int, records: int) -> None:
        if self._talking:
            self._tell(standing=Standing.TAKING, taken=here, to_take=records)

    def _tell(self, **told: Any) -> None:
        self._state = replace(self._state, online=True, talking=False, next_try_at=None, **told)
        self.state_changed.emit(self._state)

    def _show_state(self, state: ConnectionState) -> None:
        if self._services is not None:
            talking = self._talking and self._state.talking
            self._state = replace(state, next_try_at=self._next_try_at, talking=talking)
            self.state_changed.emit(self._state)

    def _show_done(self, result: RoundResult) -> None:
        self._say_so.stop()
        self._state = replace(self._state, talking=False)
        self._online = True
        self._trouble = None
        self._failures = 0
        self.round_ended.emit(result)
        if self._again or self._services is None:
            self._end_turn(SOON_MS)
        else:
            self._send_scans(self._services)

    def _send_scans(self, services: DeskServices) -> None:
        self.look()
        work = partial(
            services.send_scans, go_on=self._while_nobody_waits(services), progress=self._scans_left.emit
        )
        done = partial(self._show_scans_sent, services)
        self._line.run(work, owner=self, done=done, failed=self._show_scans_failed)

    def _while_nobody_waits(self, services: DeskServices) -> Callable[[], bool]:
        until = services.clock.now() + SCANS_AT_ONCE
        return lambda: not self._again and not self._line.others_wait and services.clock.now() < until

    def _show_scans_left(self, waiting: ScansWaiting) -> None:
        if self._talking:
            self._tell(scans_waiting=waiting.count, scan_bytes_waiting=waiting.left)

    def _show_scans_sent(self, services: DeskServices, turn: ScanTurn) -> None:
        if self._again or turn.interrupted or services is not self._services:
            self._end_turn(SOON_MS)
            return
        work = partial(services.fetch_update, go_on=self._while_nobody_waits(services))
        self._line.run(work, owner=self, done=self._show_update, failed=self._show_scans_failed)

    def _show_update(self, turn: UpdateTurn) -> None:
        if turn.taken is not None:
            self.update_came.emit(turn.taken)
        self._end_turn(SOON_MS if self._again or turn.interrupted else LISTEN_MS)

    def _show_scans_failed(self, error: BaseException) -> None:
        if isinstance(error, JobCentreError) and not isinstance(error, ServerUnreachable | ServerBusy):
            self._end_turn(LISTEN_MS)  # what the rounds have to say goes on; the scans are counted as waiting
        else:
            self._show_failed(error)

    def _end_turn(self, milliseconds: int) -> None:
        self._talking = False
        self._rest(milliseconds)

    def _show_failed(self, error: BaseException) -> None:
        self._say_so.stop()
        self._talking = False
        if not isinstance(error, JobCentreError):
            raise error
        self._failures += 1
        self._trouble = error
        self._online = not isinstance(error, ServerUnreachable)
        self._failed_on = self._way_out()
        wait = self._next_wait(self._failures, error.minutes * 60 if isinstance(error, ServerBusy) else 0)
        if self._services is not None:
            self._next_try_at = self._services.clock.now() + timedelta(seconds=wait)
            self._network.start()
        self.round_failed.emit(error)
        self._rest(int(wait * 1000))

    def _rest(self, milliseconds: int) -> None:
        self._again = False
        if self._services is not None:
            self.look()
            self._timer.start(milliseconds)
