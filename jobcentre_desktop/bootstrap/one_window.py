"""One window for each desk: a second one asks the first to come to the front, and goes.

They speak by a file in the desk's folder: Qt's own ways between programs would need its network part, which
is not in the installer.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

WANTED = "window.wanted"
_EVERY_MS = 300
_PATIENCE_MS = 3_000
"""A window that is busy for longer than this is said to be open already, in words."""


class FrontDesk(QObject):
    """Brings the window to the front when another one was started for the same desk."""

    def __init__(self, folder: Path, window: QWidget) -> None:
        super().__init__(window)
        self._wanted = folder / WANTED
        self._window = window
        with suppress(OSError):  # a folder that somebody laid there keeps nobody from the window
            self._wanted.unlink(missing_ok=True)
        timer = QTimer(self)
        timer.setInterval(_EVERY_MS)
        timer.timeout.connect(self._look)
        timer.start()

    def _look(self) -> None:
        if not self._wanted.exists():
            return
        with suppress(OSError):  # held for a moment by who wrote it; there is another look soon
            self._wanted.unlink()
            self._window.setWindowState(
                self._window.windowState() & ~Qt.WindowState.WindowMinimized | Qt.WindowState.WindowActive
            )
            self._window.show()
            self._window.raise_()
            self._window.activateWindow()


def ask_to_the_front(folder: Path, *, patience_ms: int = _PATIENCE_MS) -> bool:
    """Ask the window that works with the folder to come to the front; return whether it has heard."""
    wanted = folder / WANTED
    _let_it_come()
    try:
        wanted.unlink(missing_ok=True)  # a link laid there would have the file made elsewhere
        wanted.touch()
    except OSError:
        return False
    loop, timer = QEventLoop(), QTimer()
    timer.setInterval(_EVERY_MS // 3)
    timer.timeout.connect(lambda: loop.quit() if not wanted.exists() else None)
    timer.start()
    QTimer.singleShot(patience_ms, loop.quit)
    loop.exec()
    heard = not wanted.exists()
    with suppress(OSError):
        wanted.unlink(missing_ok=True)
    return heard


if sys.platform == "win32":
    import ctypes

    _ANYBODY = -1

    def _let_it_come() -> None:
        """Let the first window come to the front: on Windows only who was clicked last may."""
        ctypes.windll.user32.AllowSetForegroundWindow(_ANYBODY)

else:

    def _let_it_come() -> None:
        """Nobody needs a right for it here."""
