"""Keeps the exchange through the shared folder: calmly, and a folder that hangs holds nobody up."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from jobcentre_desktop.domain.errors import FolderUnreachable, JobCentreError, StickGone
from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.services.exchange_folder import FolderExchanged, Gathered, Remembered
from jobcentre_desktop.services.keep_folder import FolderStanding
from jobcentre_desktop.ui.tasks import Bystander, Tasks, let_bugs_rise

SOON_MS = 3_000
"""After signing in: the screen comes first."""
CALM_MS = 120_000
"""Between two looks into the folder."""
PATIENCE_MS = 20_000
"""After which a folder that does not answer is said to hang."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FolderState:
    standing: FolderStanding = field(default_factory=FolderStanding)
    busy: bool = False
    hangs_since: datetime | None = None
    trouble: JobCentreError | None = None
    """Why the last exchange failed."""
    problems: tuple[tuple[str, JobCentreError], ...] = ()
    """Name of a file there -> why nothing was taken from it."""


class FolderKeeper(QObject):
    """`state_changed` carries a FolderState, `chosen` nothing, `refused` why a folder was not taken.

    `aside` touches the folder and nothing else; `line` is the lane of the central server, so that what a
    colleague left is never taken in while a round runs.
    """

    state_changed = Signal(object)
    chosen = Signal()
    refused = Signal(object)

    def __init__(
        self,
        aside: Bystander,
        line: Tasks,
        records: Tasks,
        *,
        patience_ms: int = PATIENCE_MS,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._aside, self._line, self._records = aside, line, records
        self._services: DeskServices | None = None
        self._state = FolderState()
        self._remembered = Remembered()
        self._turn = 0
        """Counts the exchanges; an answer to an earlier one, of a folder that hung, is passed over."""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.exchange_now)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(patience_ms)
        self._patience.timeout.connect(self._lose_patience)
        self._wanted: Path | None = None

    @property
    def state(self) -> FolderState:
        return self._state

    def start(self, services: DeskServices) -> None:
        """Begin for the counsellor who signed in."""
        self.stop()
        self._services = services
        if not services.practice:
            self._records.run(
                services.keep_folder.standing, owner=self, done=self._show_standing, failed=let_bugs_rise
            )
            self._timer.start(SOON_MS)

    def stop(self) -> None:
        """End: whatever the folder still answers is passed over."""
        self._services = None
        self._turn += 1
        self._timer.stop()
        self._patience.stop()
        self._state = FolderState()
        self._remembered = Remembered()
        self._wanted = None

    def exchange_now(self) -> None:
        """Look into the folder, unless that is being done or there is none."""
        folder = self._state.standing.folder
        if self._services is None or self._state.busy or folder is None:
            return
        self._timer.stop()
        self._tell(busy=True)
        self._patience.start()
        gather = self._services.exchange_folder.gather
        self._aside.run(
            partial(gather, folder, self._remembered),
            owner=self,
            done=partial(self._take, self._turn),
            failed=partial(self._end_badly, self._turn),
        )

    def choose(self, folder: Path) -> None:
        """Look whether a folder will do, and use it from now on: `chosen` or `refused` follows."""
        if self._services is None:
            return
        self._begin_anew()
        self._wanted = folder
        self._patience.start()
        self._aside.run(
            partial(self._services.keep_folder.check, folder),
            owner=self,
            done=partial(self._keep, self._turn, folder),
            failed=partial(self._refuse, self._turn),
        )

    def give_up(self) -> None:
        """Use no folder from now on."""
        self._begin_anew()
        self._keep(self._turn, None, None)

    # --- one exchange, step by step ---

    def _take(self, turn: int, gathered: Gathered) -> None:
        self._patience.stop()
        if turn != self._turn or self._services is None:
            return
        self._tell(hangs_since=None)
        self._line.run(
            partial(self._services.exchange_folder.take, gathered),
            owner=self,
            done=partial(self._leave, turn),
            failed=partial(self._end_badly, turn),
        )

    def _leave(self, turn: int, done: FolderExchanged) -> None:
        if turn != self._turn or self._services is None:
            return
        self._patience.start()
        self._aside.run(
            partial(self._services.exchange_folder.leave, done),
            owner=self,
            done=partial(self._note, turn, done),
            failed=partial(self._end_badly, turn),
        )

    def _note(self, turn: int, done: FolderExchanged, _nothing: None) -> None:
        self._patience.stop()
        if turn != self._turn or self._services is None:
            return
        self._remembered = done.remembered
        self._tell(problems=done.problems, trouble=None, hangs_since=None)
        self._records.run(
            partial(self._services.keep_folder.note, done),
            owner=self,
            done=partial(self._end_well, turn),
            failed=partial(self._end_badly, turn),
        )

    def _end_well(self, turn: int, standing: FolderStanding) -> None:
        if turn == self._turn and self._services is not None:
            self._tell(standing=standing, busy=False)
            self._timer.start(CALM_MS)

    def _end_badly(self, turn: int, error: BaseException) -> None:
        let_bugs_rise(error)
        self._patience.stop()
        folder = self._state.standing.folder
        if turn != self._turn or self._services is None or not isinstance(error, JobCentreError):
            return
        told = FolderUnreachable(str(folder)) if isinstance(error, StickGone) else error
        self._remembered = Remembered()
        self._tell(busy=False, trouble=told, hangs_since=None)
        self._timer.start(CALM_MS)

    # --- which folder ---

    def _keep(self, turn: int, folder: Path | None, _nothing: None) -> None:
        self._patience.stop()
        if turn != self._turn or self._services is None:
            return
        self._wanted = None
        self._records.run(
            partial(self._services.keep_folder.choose, folder),
            owner=self,
            done=partial(self._go_on_with, turn),
            failed=let_bugs_rise,
        )

    def _go_on_with(self, turn: int, standing: FolderStanding) -> None:
        if turn == self._turn and self._services is not None:
            self._tell(standing=standing)
            self.chosen.emit()
            self.exchange_now()

    def _refuse(self, turn: int, error: BaseException) -> None:
        let_bugs_rise(error)
        if turn == self._turn:
            self._patience.stop()
            self._wanted = None
            self.refused.emit(error)
            self._timer.start(CALM_MS)

    def _begin_anew(self) -> None:
        """Have nothing more to do with what is under way: it may hang."""
        self._turn += 1
        self._timer.stop()
        self._patience.stop()
        self._remembered = Remembered()
        self._tell(busy=False, hangs_since=None, trouble=None, problems=())

    def _lose_patience(self) -> None:
        if self._services is None:
            return
        if self._wanted is not None:
            folder, self._wanted = self._wanted, None
            self._turn += 1
            self.refused.emit(FolderUnreachable(str(folder)))
            self._timer.start(CALM_MS)
        else:
            self._tell(hangs_since=self._services.clock.now())

    def _show_standing(self, standing: FolderStanding) -> None:
        if self._services is not None:
            self._tell(standing=standing)

    def look(self) -> None:
        """Read again how many of the colleagues' changes are not at the central server."""
        if self._services is not None and not self._services.practice:
            self._records.run(
                self._services.keep_folder.standing,
                owner=self,
                done=self._show_standing,
                failed=let_bugs_rise,
            )

    def _tell(self, **told: object) -> None:
        self._state = replace(self._state, **told)  # type: ignore[arg-type]
        self.state_changed.emit(self._state)
