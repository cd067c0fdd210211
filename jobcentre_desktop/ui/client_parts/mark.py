"""A round mark with an icon, and the thread that ties the marks of one day together."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from jobcentre_desktop.ui.look import Look

_ROUND = 32
_GROUNDS = {"info": "soft", "ok": "ok_back", "warn": "warn_back", "bad": "bad_back", "quiet": "sunken"}
_SIGNS = {"info": "primary", "ok": "ok", "warn": "warn", "bad": "bad", "quiet": "text2"}


class Mark(QWidget):
    """Decorative: the words beside it say the same. With `tied`, a line leads down to the next mark."""

    def __init__(
        self, look: Look, icon: str, tone: str = "info", *, tied: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._icon, self._tone, self._tied = look, icon, tone, tied
        self.setFixedWidth(_ROUND + 2)
        self.setMinimumHeight(_ROUND + 2)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        look.restyled.connect(self.update)

    @override
    def sizeHint(self) -> QSize:
        return QSize(_ROUND + 2, _ROUND + 2)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._tied and self.height() > _ROUND + 8:
            painter.setPen(QPen(QColor(look.colour("line")), 2))
            painter.drawLine(
                QPoint(self.width() // 2, _ROUND + 4), QPoint(self.width() // 2, self.height() - 2)
            )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.colour(_GROUNDS[self._tone])))
        painter.drawEllipse(1, 1, _ROUND, _ROUND)
        picture = look.pixmap(self._icon, _SIGNS[self._tone], 18)
        ratio = picture.devicePixelRatio()
        edge = 1 + (_ROUND - round(picture.width() / ratio)) // 2
        painter.drawPixmap(edge, edge, picture)
