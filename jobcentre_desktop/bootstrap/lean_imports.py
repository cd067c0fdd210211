"""Keeps the imports of a start to what is imported: no sources are read, no garbage is looked for."""

from __future__ import annotations

import gc
from importlib import import_module


def import_leanly() -> None:
    """Begin with this, before anything else of PySide6 is imported.

    PySide6 looks for its own name in every source, for features that nobody here uses, and Python then keeps
    the lines: of 1,100 modules, 27 MB. A built desk has no sources, so there it found the same answer.
    Modules are no garbage; the door's ScreenCollector looks for that, from its first second on.
    """
    gc.disable()
    import_module("PySide6.QtCore")  # makes the next one known
    features = import_module("shibokensupport.feature")
    features._mod_uses_pyside = _never  # type: ignore[attr-defined]


def _never(_module: object) -> bool:
    return False
