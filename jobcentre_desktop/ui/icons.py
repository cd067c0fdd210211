"""Icons: SVG outlines from the icons folder, drawn in whatever colour the theme asks for."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

SHARPNESS = 2.0
"""Drawn at twice the size, so that a screen scaled to 125-200 % shows no blur."""


class Icons:
    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._drawn = lru_cache(maxsize=512)(self._draw)

    def pixmap(self, name: str, colour: str, size: int) -> QPixmap:
        """Return the icon `size` logical pixels wide. Raises FileNotFoundError for a name without a file."""
        return self._drawn(name, colour, size)

    def icon(self, name: str, colour: str, size: int, *, chosen: str | None = None) -> QIcon:
        """Return a QIcon; `chosen` is the colour for a checked button, when it differs."""
        icon = QIcon(self.pixmap(name, colour, size))
        if chosen is not None:
            icon.addPixmap(self.pixmap(name, chosen, size), QIcon.Mode.Normal, QIcon.State.On)
        return icon

    def _draw(self, name: str, colour: str, size: int) -> QPixmap:
        outline = (self._folder / f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", colour)
        side = round(size * SHARPNESS)
        pixmap = QPixmap(side, side)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        QSvgRenderer(QByteArray(outline.encode())).render(painter)
        painter.end()
        pixmap.setDevicePixelRatio(SHARPNESS)
        return pixmap
