"""Boxes to type into: a line, a number, a larger text."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QIntValidator, QKeyEvent, QKeySequence, QTextOption
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget
from typing_extensions import override

from jobcentre_desktop.domain.khmer.numerals import to_ascii_digits
from jobcentre_desktop.ui.look import restyle
from jobcentre_desktop.ui.widgets.tab_order import to_next_field
from jobcentre_desktop.ui.words import Words, language_changed, spoken

ZERO_WIDTH_SPACE = "\u200b"
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_OF_X11 = (QKeySequence("Ctrl+E"), QKeySequence("Ctrl+U"))
"""With these a box goes to the end of its line or empties it, on X11 alone; here they are our commands."""
_UNDO = QKeySequence("Ctrl+Z")
_BACK_SOON = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
"""The cursor left for a menu or another window; it comes back to where it was."""


def as_typed(text: str) -> str:
    """Return what was typed without edges and zero-width spaces, which only say where a line may break."""
    return text.replace(ZERO_WIDTH_SPACE, "").strip()


class Line(QLineEdit):
    """What one-line boxes share: a placeholder that follows the language, Enter that goes on as Tab does.

    `edited` tells that the person changed it, not the program; `overfull` that it took less than was given.
    """

    edited = Signal()
    overfull = Signal()

    def __init__(
        self,
        placeholder: Words | str = "",
        *,
        longest: int = 500,
        width: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._placeholder = placeholder
        self.setMaxLength(longest)
        if width is not None:
            self.setFixedWidth(width)
        self._rejected = False
        self.textEdited.connect(self._on_line_edited)
        self.inputRejected.connect(self._on_input_rejected)
        self.retranslate()

    def _on_line_edited(self) -> None:
        self.edited.emit()
        if self._rejected:  # what was pasted went in as far as there was room
            self.overfull.emit()
        self._rejected = False

    def _on_input_rejected(self) -> None:
        self._rejected = len(self.text()) >= self.maxLength()
        if self._rejected:
            self.overfull.emit()

    def typed(self) -> str:
        """Return the text without edges and zero-width spaces."""
        return as_typed(self.text())

    def set_wrong(self, wrong: bool) -> None:
        """Draw the border of a field whose value was not accepted."""
        mark_wrong(self, wrong)

    def retranslate(self) -> None:
        self.setPlaceholderText(spoken(self._placeholder))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if language_changed(event):
            self.retranslate()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _BACK_SOON:
            self.setCursorPosition(0)  # a long name is known by its beginning

    @override
    def event(self, event: QEvent) -> bool:
        may_undo = self.isUndoAvailable() and not self.isReadOnly()
        return not _is_for_the_page(event, may_undo=may_undo) and super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.key() in _ENTER and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if self.hasFocus():  # whoever heard of the Enter may have sent the cursor elsewhere
                to_next_field(self)
            event.accept()


class TextLine(Line):
    """One line of text; `secret` hides it behind dots and takes it exactly as typed.

    `form` is what the dictionary says of its letters (`FieldRule.form`); None: anything may be typed.
    """

    def __init__(
        self,
        placeholder: Words | str = "",
        *,
        longest: int = 500,
        secret: bool = False,
        form: str | None = "",
        width: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(placeholder, longest=longest, width=width, parent=parent)
        self._secret = secret
        self.form = None if secret else form
        if secret:
            self.setEchoMode(QLineEdit.EchoMode.Password)

    def value(self) -> str:
        return self.text() if self._secret else self.typed()

    def set_value(self, value: str | None) -> None:
        self.setText(value or "")
        self.setCursorPosition(0)


class NumberLine(Line):
    """A whole number from 0 to `most`, in Khmer or Latin digits; the value is None while it is empty."""

    def __init__(
        self,
        *,
        most: int = 9999,
        placeholder: Words | str = "",
        width: int | None = 96,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(placeholder, longest=len(str(most)), width=width, parent=parent)
        self.setValidator(_Digits(0, most, self))

    def value(self) -> int | None:
        text = to_ascii_digits(self.typed())
        return int(text) if text.isdecimal() else None

    def set_value(self, value: int | None) -> None:
        self.setText("" if value is None else str(value))


class _Digits(QIntValidator):
    @override
    def validate(self, text: str, position: int) -> object:
        return super().validate(to_ascii_digits(text), position)


class TextArea(QPlainTextEdit):
    """Several lines. Tab leaves it; Enter makes a new line."""

    edited = Signal()
    overfull = Signal()
    form: str | None = ""

    def __init__(
        self,
        placeholder: Words | str = "",
        *,
        rows: int = 3,
        longest: int = 8000,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._placeholder = placeholder
        self._rows = rows
        self._longest = longest
        self._telling = True
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.textChanged.connect(self._on_text_changed)
        self.retranslate()

    def value(self) -> str:
        """Return what was typed, without edges and zero-width spaces."""
        return as_typed(self.toPlainText())

    def set_value(self, value: str | None) -> None:
        self._telling = False
        self.setPlainText(value or "")
        self._telling = True

    def set_wrong(self, wrong: bool) -> None:
        """Draw the border of a field whose value was not accepted."""
        mark_wrong(self, wrong)

    def retranslate(self) -> None:
        self.setPlaceholderText(spoken(self._placeholder))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if language_changed(event):
            self.retranslate()

    @override
    def event(self, event: QEvent) -> bool:
        may_undo = self.document().isUndoAvailable() and not self.isReadOnly()
        return not _is_for_the_page(event, may_undo=may_undo) and super().event(event)

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self._height())

    def _height(self) -> int:
        return self.fontMetrics().lineSpacing() * self._rows + 20

    def _on_text_changed(self) -> None:
        text = self.toPlainText()
        cut = len(text) > self._longest
        if cut:
            cursor = self.textCursor()
            place = min(cursor.position(), self._longest)
            self._telling = False
            self.setPlainText(text[: self._longest])
            self._telling = True
            cursor.setPosition(place)
            self.setTextCursor(cursor)
        if self._telling:
            self.edited.emit()
            if cut:
                self.overfull.emit()


def _is_for_the_page(event: QEvent, *, may_undo: bool) -> bool:
    """Return whether a key is none of a text box's, and leave it to those around the box.

    `may_undo`: whether something was typed that the box itself can take back; else Undo is the toast's.
    """
    pressed = event.type() in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
    if not pressed or not isinstance(event, QKeyEvent):
        return False
    key = QKeySequence(event.keyCombination())
    if key not in _OF_X11 and (may_undo or key != _UNDO):
        return False
    event.ignore()
    return True


def mark_wrong(widget: QWidget, wrong: bool) -> None:
    """Set or take back the border of a field whose value was not accepted."""
    if bool(widget.property("wrong")) != wrong:
        widget.setProperty("wrong", wrong)
        restyle(widget)
