"""White pages under each other, as wide as there is room."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImageReader, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from jobcentre_desktop.ui.look import Look

_GAP = 10
_WIDEST = 900
"""Pixels; a sheet any wider than on paper is harder to read, not easier."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Page:
    """A page drawn finer than it is shown takes 9 MB as dots, and a hundredth of that as its file."""

    content: bytes
    size: QSize


class Sheet(QWidget):
    """Pages of A4, each as wide as there is room; a smaller page keeps its size beside them.

    `resized` tells that another resolution may suit.
    """

    resized = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._pages: list[_Page] = []
        self._scaled: list[QPixmap] = []
        self._scaled_width = 0
        self._dots = 1
        """How many dots of the pictures the whole width shows."""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(300)
        self.setMaximumWidth(_WIDEST)
        look.restyled.connect(self.update)

    def show_pictures(self, pages: Sequence[bytes], dots: int) -> None:
        """Show pages, each a picture's file; `dots` is how many of their dots an A4 sheet is wide."""
        self._pages = [_Page(content=page, size=_size_of(page)) for page in pages]
        self._dots = max(1, dots, *(page.size.width() for page in self._pages))
        self._scaled_width = 0
        self._measure()
        self.update()

    def pictures(self) -> list[QPixmap]:
        return [_picture_of(page.content) for page in self._pages]

    @override
    def sizeHint(self) -> QSize:
        return QSize(420, self.height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()
        self.resized.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        ratio = self.devicePixelRatioF()
        top = 0
        for number, page in enumerate(self._pages):
            wide = self._width_of(page)
            place = QRect((self.width() - wide) // 2, top, wide, self._height_of(page))
            if self._scaled_width != self.width():
                self._scale(ratio)
            painter.drawPixmap(place, self._scaled[number])
            painter.setPen(QColor(self._look.colour("control")))
            painter.drawRect(place.adjusted(0, 0, -1, -1))
            top += place.height() + _GAP

    def _measure(self) -> None:
        self.setFixedHeight(max(1, sum(self._height_of(page) + _GAP for page in self._pages) - _GAP))

    def _scale(self, ratio: float) -> None:
        """Make the pages as small as they are shown, once per size: it takes longer than drawing."""
        smooth = Qt.TransformationMode.SmoothTransformation
        self._scaled = [
            _picture_of(page.content).scaledToWidth(round(self._width_of(page) * ratio), smooth)
            for page in self._pages
        ]
        self._scaled_width = self.width()

    def _height_of(self, page: _Page) -> int:
        return round(self.width() * page.size.height() / self._dots)

    def _width_of(self, page: _Page) -> int:
        return round(self.width() * page.size.width() / self._dots)


def _size_of(content: bytes) -> QSize:
    buffer = QBuffer()
    buffer.setData(content)
    return QImageReader(buffer).size()


def _picture_of(content: bytes) -> QPixmap:
    picture = QPixmap()
    picture.loadFromData(content)
    return picture
