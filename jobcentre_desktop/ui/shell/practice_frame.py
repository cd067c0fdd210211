"""The look of practice mode: an orange frame and a watermark over the whole window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from jobcentre_desktop.ui.look import Look

_WIDTH = 5
_FAINT = 26
"""Opacity of the watermark, of 255: seen, and still read through."""


class PracticeFrame(QWidget):
    """Lies over everything, lets every click through."""

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._look = look
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colour = QColor(self._look.colour("practice"))
        painter.setPen(QPen(colour, _WIDTH))
        half = _WIDTH // 2
        painter.drawRect(self.rect().adjusted(half, half, -half - 1, -half - 1))
        font = self._look.font("count", QFont.Weight.Bold)
        font.setPixelSize(120)
        colour.setAlpha(_FAINT)
        painter.setFont(font)
        painter.setPen(colour)
        painter.translate(self.rect().center())
        painter.rotate(-18)
        place = self.rect().translated(-self.rect().center())
        painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), self.tr("PRACTICE"))
