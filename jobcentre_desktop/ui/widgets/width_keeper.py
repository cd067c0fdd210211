"""A width that was chosen for the usual size of the text grows with the text."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from jobcentre_desktop.ui.look import Look

_USUAL_BODY = 15
"""Pixels of the text for which widths are told."""


def grown(look: Look, width: int) -> int:
    """Return a width in pixels at the present size of the text."""
    return width * look.size("body") // _USUAL_BODY


def keep_width(look: Look, widget: QWidget, width: int) -> None:
    """Fix the width of a widget now and whenever the text changes its size.

    It grows half as much as the text: what stands beside it wants more room too.
    """
    _Keeper(look, widget, width)


class _Keeper(QObject):
    """Lives and ends with its widget."""

    def __init__(self, look: Look, widget: QWidget, width: int) -> None:
        super().__init__(widget)
        self._look, self._widget, self._width = look, widget, width
        look.restyled.connect(self._keep)
        self._keep()

    def _keep(self) -> None:
        self._widget.setFixedWidth((self._width + grown(self._look, self._width)) // 2)
