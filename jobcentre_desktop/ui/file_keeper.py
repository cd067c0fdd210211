"""Has the desk's file looked after while somebody is at work: a copy a day, a look at every page a week."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.services.look_after_file import LookedAfter
from jobcentre_desktop.ui.tasks import Tasks, let_bugs_rise

SOON_MS = 60_000
"""After signing in: who comes in the morning has people waiting."""
CALM_MS = 3_600_000


class FileKeeper(QObject):
    """`looked_after` carries a LookedAfter in which there is something to say.

    `line` is the lane of the central server: nothing that is saved at the counter waits for a copy.
    """

    looked_after = Signal(object)

    def __init__(self, line: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._line = line
        self._services: DeskServices | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look_now)

    def start(self, services: DeskServices) -> None:
        """Begin for the counsellor who signed in."""
        self._services = services
        if not services.practice:
            self._timer.start(SOON_MS)

    def stop(self) -> None:
        self._services = None
        self._timer.stop()

    def look_now(self) -> None:
        """Do what is due; nothing where nothing is."""
        if self._services is None:
            return
        self._timer.start(CALM_MS)
        self._line.run(self._services.look_after_file, owner=self, done=self._tell, failed=let_bugs_rise)

    def _tell(self, told: LookedAfter) -> None:
        if self._services is not None and (told.trouble is not None or told.try_a_copy):
            self.looked_after.emit(told)
