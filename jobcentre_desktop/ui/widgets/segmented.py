"""A choice of a few, all in sight, in one tab stop."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from jobcentre_desktop.ui.widgets.layout import row
from jobcentre_desktop.ui.widgets.tab_order import to_next_field
from jobcentre_desktop.ui.widgets.text import mark_wrong
from jobcentre_desktop.ui.words import Options, button_text, every_option, is_offered, language_changed

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_EMPTY = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)


class Segmented(QWidget):
    """Two to five (code, label) pairs side by side, at most one chosen.

    Tab reaches it once; the arrows choose; Space chooses the marked one; Backspace takes the choice back;
    Enter goes on.
    """

    edited = Signal()

    def __init__(self, options: Options, *, may_be_empty: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._options = options
        self._may_be_empty = may_be_empty
        self._name = ""
        self._parts = [_Part(self, code) for code, _ in every_option(options)]
        self.setLayout(row(*self._parts, gap=0))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._settle()
        self.retranslate()

    def value(self) -> str | None:
        """Return the chosen code, None when nothing is chosen."""
        return next((part.code for part in self._parts if part.isChecked()), None)

    def set_value(self, value: str | None) -> None:
        for part in self._parts:
            part.setChecked(part.code == value)
        self._settle()

    def set_wrong(self, wrong: bool) -> None:
        """Draw the border of a field whose value was not accepted."""
        for part in self._parts:
            mark_wrong(part, wrong)

    def name_parts(self, name: str) -> None:
        """Name each segment after the field: "Sex: Female"."""
        self._name = name
        self.retranslate()

    def retranslate(self) -> None:
        labels = dict(every_option(self._options))
        self._settle()
        for part in self._parts:
            text = labels.get(part.code, part.code)
            part.setText(button_text(text))
            part.setAccessibleName(f"{self._name}: {text}" if self._name else text)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if language_changed(event):
            self.retranslate()

    def choose(self, part: _Part) -> None:
        """Choose a segment as the person does."""
        changed = not (self.value() == part.code and part.isChecked())
        self.set_value(part.code)
        part.setFocus(Qt.FocusReason.OtherFocusReason)
        if changed:
            self.edited.emit()

    def choose_beside(self, part: _Part, step: int) -> None:
        """Choose the segment next to one; the first or last stays."""
        parts = self._in_sight()
        self.choose(parts[max(0, min(len(parts) - 1, parts.index(part) + step))])

    def empty(self) -> None:
        """Take the choice back, where that is allowed."""
        if self._may_be_empty and self.value() is not None:
            self.set_value(None)
            self.edited.emit()

    def _settle(self) -> None:
        """Leave one tab stop: the chosen segment, or the first."""
        parts = self._in_sight()
        for part in self._parts:
            if part not in parts:
                part.hide()
        for place, part in enumerate(parts):
            part.join(_look_of(place, len(parts)))
        stop = next((part for part in parts if part.isChecked()), parts[0])
        for part in self._parts:
            part.setFocusPolicy(Qt.FocusPolicy.TabFocus if part is stop else Qt.FocusPolicy.NoFocus)
        self.setFocusProxy(stop)

    def _in_sight(self) -> list[_Part]:
        """Return the segments that are offered, and the chosen one although it is no longer."""
        return [part for part in self._parts if is_offered(self._options, part.code) or part.isChecked()]


class _Part(QPushButton):
    def __init__(self, group: Segmented, code: str) -> None:
        super().__init__(group)
        self.code = code
        self._group = group
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._on_clicked)

    def join(self, look: str) -> None:
        """Come into sight with the corners of its place in the row."""
        if self.property("part") != look:
            self.setProperty("part", look)
            self.style().unpolish(self)
            self.style().polish(self)
        if self.isHidden():
            self.show()

    @override
    def sizeHint(self) -> QSize:
        """Leave room for the heavier letters of the chosen one, so that nothing moves nor is cut."""
        heavy = QFont(self.font())
        heavy.setWeight(QFont.Weight.DemiBold)
        text = self.text()
        more = QFontMetrics(heavy).horizontalAdvance(text) - self.fontMetrics().horizontalAdvance(text)
        size = super().sizeHint()
        return QSize(size.width() + max(0, more) + 2, size.height())

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self._group.choose_beside(self, _STEPS[key])
        elif key in _EMPTY:
            self._group.empty()
        elif key in _ENTER and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            to_next_field(self)
        else:
            super().keyPressEvent(event)

    def _on_clicked(self) -> None:
        self.setChecked(False)
        self._group.choose(self)


def _look_of(place: int, count: int) -> str:
    if count == 1:
        return "only"
    return "first" if place == 0 else "last" if place == count - 1 else "middle"
