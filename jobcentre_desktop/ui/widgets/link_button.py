"""Underlined words that lead somewhere, over as many lines as they need."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from jobcentre_desktop.ui.widgets.button import EnterButton
from jobcentre_desktop.ui.words import Words, button_text, language_changed, spoken

_LEAST_WIDTH = 120
_LINE_HEIGHT = 26
"""Pixels of a single line, as in app.qss: enough to be hit with a mouse."""
_APART = 4
"""Pixels between the lines of one link and of the next, so that one sees where a link ends."""


class LinkButton(EnterButton):
    """A line of underlined text that leads somewhere, as in the error summary.

    Qt's own button has one line and cuts what does not fit; this one draws its words itself, in lines that
    end at a space or U+200B and, where there is none in sight, between two clusters.
    """

    def __init__(self, words: Words | str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.setProperty("kind", "link")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAutoDefault(False)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.retranslate()

    def retranslate(self) -> None:
        self.setText(button_text(self._words))
        self.setAccessibleName(spoken(self._words))
        self.updateGeometry()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if language_changed(event):
            self.retranslate()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return max(_LINE_HEIGHT, round(_height(self._lines(width))) + _APART)

    @override
    def sizeHint(self) -> QSize:
        wide = self.fontMetrics().horizontalAdvance(spoken(self._words)) + 2
        return QSize(max(_LEAST_WIDTH, wide), _LINE_HEIGHT)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST_WIDTH, _LINE_HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().buttonText().color())
        lines = self._lines(self.width())
        # On a whole pixel: between two of them the underline is smeared over both.
        lines.draw(painter, QPointF(0, round((self.height() - _height(lines)) / 2)))

    def _lines(self, width: int) -> QTextLayout:
        """Return the words laid out in lines no wider than `width` pixels."""
        font = QFont(self.font())
        font.setStrikeOut(not self.isEnabled())
        lines = QTextLayout(spoken(self._words), font)
        lines.setTextOption(_anywhere())
        lines.beginLayout()
        top = 0.0
        while (line := lines.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, top))
            top += line.height()
        lines.endLayout()
        return lines


def _anywhere() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def _height(lines: QTextLayout) -> float:
    return sum(lines.lineAt(at).height() for at in range(lines.lineCount()))
