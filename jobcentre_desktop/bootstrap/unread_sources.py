"""Keeps PySide6 from reading the source of every module that is imported."""

from __future__ import annotations

from importlib import import_module


def leave_sources_unread() -> None:
    """Say of each module that it turns none of PySide6's features on, without a look at its source.

    PySide6 looks for its own name in every source, for features that nobody here uses, and Python then keeps
    the lines: of 1,100 modules, 27 MB. A built desk has no sources, so there it found the same answer.
    """
    import_module("PySide6.QtCore")  # makes the next one known
    features = import_module("shibokensupport.feature")
    features._mod_uses_pyside = _never  # type: ignore[attr-defined]


def _never(_module: object) -> bool:
    return False
