"""A person's photo in a circle, or their initials."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from jobcentre_desktop.domain.khmer.text import contains_khmer
from jobcentre_desktop.ui.look import Look

_DEPENDENT_MARKS = range(0x17B4, 0x17D4)
"""Vowels, signs and the coeng: they cannot stand without the letter before them."""


def initials(name: str) -> str:
    """Return the first letter of a Khmer name, the first letters of two words of a Latin one."""
    words = name.split()
    if not words:
        return ""
    if contains_khmer(name):
        return next((sign for sign in words[0] if ord(sign) not in _DEPENDENT_MARKS), "")
    return "".join(word[0] for word in (words[0], *words[1:][-1:])).upper()


class Avatar(QWidget):
    """Decorative; the name stands beside it."""

    def __init__(self, look: Look, name: str = "", *, size: int = 40, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._initials = initials(name)
        self._picture: QPixmap | None = None
        self.setFixedSize(size, size)
        look.restyled.connect(self.update)

    def show_name(self, name: str) -> None:
        """Show the initials of another name."""
        self._initials = initials(name)
        self.update()

    def show_picture(self, content: bytes | None) -> None:
        """Show a picture (JPEG or PNG); None for the initials again."""
        picture = QPixmap()
        self._picture = picture if content is not None and picture.loadFromData(content) else None
        self.update()

    def has_picture(self) -> bool:
        return self._picture is not None

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look.colour("soft")))
        painter.drawEllipse(self.rect())
        if self._picture is not None:
            self._draw_picture(painter, self._picture)
            return
        font = self._look.font("body", QFont.Weight.DemiBold)
        font.setPixelSize(round(self.height() * 0.4))
        painter.setFont(font)
        painter.setPen(QColor(self._look.colour("primary")))
        painter.drawText(QRect(self.rect()), int(Qt.AlignmentFlag.AlignCenter), self._initials)

    def _draw_picture(self, painter: QPainter, picture: QPixmap) -> None:
        """Fill the circle with the middle of the picture; of a tall one with its upper part, for the face."""
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        circle = QPainterPath()
        circle.addEllipse(self.rect())
        painter.setClipPath(circle)
        side = min(picture.width(), picture.height())
        left, top = (picture.width() - side) // 2, (picture.height() - side) // 4
        painter.drawPixmap(self.rect(), picture, QRect(left, top, side, side))
