"""What a screen reader hears of its own accord: every announcement that Qt hands on to the system."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import PySide6
import shiboken6
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent

_INSTALL = "_ZN11QAccessible20installUpdateHandlerEPFvP16QAccessibleEventE"
"""`QAccessible::installUpdateHandler`, by which a platform listens, as Linux names it; PySide does not
know it."""


@contextmanager
def listening() -> Iterator[list[str]]:
    """Take the place of the system for a while; gives all that was announced, the newest last."""
    heard: list[str] = []

    @ctypes.CFUNCTYPE(None, ctypes.c_void_p)
    def listen(event: int) -> None:
        if shiboken6.wrapInstance(event, QAccessibleEvent).type() == QAccessible.Event.Announcement:
            heard.append(shiboken6.wrapInstance(event, QAccessibleAnnouncementEvent).message())

    (gui,) = (Path(PySide6.__file__).parent / "Qt" / "lib").glob("libQt6Gui.so.*")
    install = getattr(ctypes.CDLL(str(gui)), _INSTALL)
    install.restype, install.argtypes = ctypes.c_void_p, [ctypes.c_void_p]
    before = install(ctypes.cast(listen, ctypes.c_void_p))
    try:
        yield heard
    finally:
        install(before)
