"""The window from its first frame to its end: the door first, then all that stands behind it."""

from __future__ import annotations

import gc
import logging
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QMessageBox

from jobcentre_desktop.bootstrap.c_heap import keep_one_heap
from jobcentre_desktop.bootstrap.door import Door, rise
from jobcentre_desktop.bootstrap.one_window import FrontDesk, ask_to_the_front
from jobcentre_desktop.domain.errors import DeskInUse, JobCentreError
from jobcentre_desktop.settings import VERSION, Settings
from jobcentre_desktop.storage.desk_lock import DeskLock
from jobcentre_desktop.ui.shell.first_frame import FirstFrame

if TYPE_CHECKING:
    from jobcentre_desktop.bootstrap.desk import OpenDesk
    from jobcentre_desktop.bootstrap.window import RunningDesk

_LOG = logging.getLogger(__name__)
_THREAD_TURN = 0.0001
"""Seconds a lane may compute before the screen gets its turn. Laying a page out asks Python dozens of times,
and each time waits this long for a busy lane: at Python's own 5 ms a page stood still for 260 ms, at 0.1 ms
for 50."""
_NO_DISPLAY = (
    "There is no display here, so the window cannot be shown; `make day` walks a whole day without one.\n"
)


def run_window(settings: Settings, *, practice: bool, arguments: Sequence[str]) -> int:
    """Show the app until its window is closed; return 0.

    Also 0 when another window of this desk is open and came to the front; 3 when none could be shown.
    """
    if not has_display(os.environ, sys.platform):
        sys.stderr.write(_NO_DISPLAY)
        return 3
    sys.setswitchinterval(_THREAD_TURN)
    qt = application(arguments)
    qt.setApplicationName("jobcentre")
    lock = DeskLock(settings.home)
    door = open_door(qt, settings, practice=practice)
    try:
        lock.take()
    except DeskInUse as problem:
        if ask_to_the_front(settings.home):
            return 0
        return _say(problem, qt)
    except JobCentreError as problem:
        return _say(problem, qt)
    house = House(qt, settings, door, practice=practice)
    FrontDesk(settings.home, door.window)
    door.begin()
    FirstFrame(door.window).seen.connect(house.build)
    door.window.showMaximized()
    code = qt.exec()
    house.close()
    lock.give_back()
    return code


def application(arguments: Sequence[str] = ("jobcentre",)) -> QApplication:
    """Return Qt's application in the one style that our style sheets are written for.

    It is told as an argument: `setStyle` answers with the style, of which Python then learns 640 names.
    """
    return QApplication([*arguments, "-style", "Fusion"])


def _say(problem: JobCentreError, qt: QApplication) -> int:
    from jobcentre_desktop.ui.error_text import sentence

    sys.stderr.write(f"{sentence(problem)} [{problem.code}]\n")
    QMessageBox.warning(None, qt.applicationName(), sentence(problem))
    return 3


def has_display(environ: Mapping[str, str], platform: str) -> bool:
    """Return whether a window can be shown: on Linux only when a display server is named."""
    if not platform.startswith("linux") or environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY"))


def open_door(qt: QApplication, settings: Settings, *, practice: bool) -> Door:
    """Return the door, whose first screen needs neither storage nor papers."""
    return Door(qt, settings, partial(_open_desk, settings, practice), practice=practice)


class House(QObject):
    """All that stands behind the door. It is built once the door has been seen, without holding it up."""

    def __init__(self, qt: QApplication, settings: Settings, door: Door, *, practice: bool) -> None:
        super().__init__()
        self._qt = qt
        self._settings = settings
        self._door = door
        self._practice = practice
        self.desk: RunningDesk | None = None

    def build(self) -> None:
        """Import everything off-screen, then furnish the window; who types a password meanwhile may do so."""
        from jobcentre_desktop.log import start_log
        from jobcentre_desktop.ui.crash import CrashGuard

        keep_one_heap()
        start_log(self._settings.home)
        CrashGuard(self._door.look, VERSION, write=_LOG.error, close_app=self._on_close_wanted).install()
        self._door.records.run(self._load, owner=self, done=self._furnish, failed=rise)

    def close(self) -> None:
        """End what is going on and close the file."""
        (self.desk or self._door).close()

    def _on_close_wanted(self) -> None:
        self._door.window.close()

    def _load(self) -> type[RunningDesk]:
        from jobcentre_desktop.bootstrap.pages import import_pages
        from jobcentre_desktop.bootstrap.window import RunningDesk

        _ = self._door.desk
        import_pages()
        return RunningDesk

    def _furnish(self, running: type[RunningDesk]) -> None:
        self.desk = running(self._qt, self._settings, practice=self._practice, door=self._door)
        self.desk.build_pages_ahead()
        gc.freeze()  # modules and widgets stay; looking through them for garbage held all up for 100 ms


def _open_desk(
    settings: Settings,
    practice: bool,
    *,
    announce: Callable[[frozenset[str]], None],
    renewing: Callable[[int, int], None],
) -> OpenDesk:
    from jobcentre_desktop.bootstrap.desk import OpenDesk

    return OpenDesk(settings, practice=practice, announce=announce, renewing=renewing)
