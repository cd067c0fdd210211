"""A line that proposes what to write into it, and leaves it to the person to take that."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.widgets.text import TextLine
from jobcentre_desktop.ui.words import tool_tip

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_AWAY = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_KEY = "Enter"
_TICK, _BESIDE = 36, 64
"""Pixels of the tick with its margin, and of all that is neither the suggestion nor the key."""


class SuggestingLine(TextLine):
    """A suggestion stands pale in the empty line and is no value until it is taken.

    Enter, or the tick at its right, takes it; Tab passes it by, Delete puts it away, typing writes over it.

    What was typed is never touched. What was taken and not changed since goes again when another suggestion
    comes: it was made from a name that has been corrected.
    """

    def __init__(
        self, look: Look, *, longest: int = 500, form: str | None = "", parent: QWidget | None = None
    ) -> None:
        super().__init__("", longest=longest, form=form, parent=parent)
        self._look = look
        self._suggestion = self._taken = ""
        self._tick = self.addAction(look.icon("check", "primary"), QLineEdit.ActionPosition.TrailingPosition)
        self._tick.triggered.connect(self.take)
        look.restyled.connect(self._redraw)
        self.textChanged.connect(self._show)
        self._show()

    def suggestion(self) -> str:
        """Return what is proposed and could be taken now, "" for nothing."""
        return "" if self.text() else self._suggestion

    def suggest(self, text: str) -> None:
        """Propose a text, "" for none."""
        if text == self._suggestion:
            return
        self._suggestion = text[: self.maxLength()]
        if self._taken and self.text() == self._taken:
            self.set_value(None)
        self._show()

    def take(self) -> None:
        """Write down what is proposed."""
        if told := self.suggestion():
            self.setText(told)
            self._taken = told
            self.edited.emit()

    @override
    def set_value(self, value: str | None) -> None:
        self._taken = ""
        super().set_value(value)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.suggestion():
            if event.key() in _ENTER and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.take()
            elif event.key() in _AWAY:
                self.suggest("")
        super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if told := self.suggestion():
            words = QCoreApplication.translate("SuggestingLine", "Suggested: {text}. Enter takes it.")
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words.format(text=told)))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Show beside the tick which key takes the suggestion, while the cursor is here and there is room."""
        super().paintEvent(event)
        told = self.suggestion()
        font = self._look.font("small")
        taken = self.fontMetrics().horizontalAdvance(told) + QFontMetrics(font).horizontalAdvance(_KEY)
        if not told or not self.hasFocus() or taken + _BESIDE > self.width():
            return
        painter = QPainter(self)
        painter.setFont(font)
        painter.setPen(QColor(self._look.colour("text2")))
        place = self.rect().adjusted(0, 0, -_TICK, 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, _KEY)

    @override
    def retranslate(self) -> None:
        super().retranslate()
        if hasattr(self, "_tick"):  # the line is told its language before it is whole
            take = QCoreApplication.translate("SuggestingLine", "Take the suggestion (Enter)")
            self._tick.setToolTip(tool_tip(take))

    def _show(self) -> None:
        told = self.suggestion()
        self._tick.setVisible(bool(told))
        self._placeholder = self._suggestion
        self.retranslate()

    def _redraw(self) -> None:
        self._tick.setIcon(self._look.icon("check", "primary"))
