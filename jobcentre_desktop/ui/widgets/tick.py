"""A box to tick with a sentence that wraps."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget
from typing_extensions import override

from jobcentre_desktop.ui.widgets.label import Label
from jobcentre_desktop.ui.widgets.layout import column, row
from jobcentre_desktop.ui.widgets.tab_order import to_next_field
from jobcentre_desktop.ui.widgets.text import mark_wrong
from jobcentre_desktop.ui.words import Words, language_changed, spoken


class Tick(QWidget):
    """A tick box whose words may take several lines; a click on the words ticks too. Enter goes on."""

    edited = Signal()

    def __init__(
        self, words: Words | str, *, note: Words | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._words = words
        self._box = _Box()
        self._box.setFixedWidth(24)
        self._box.clicked.connect(self.edited)
        self._label = Label(words, wrap=True)
        texts = column(self._label, gap=0)
        if note is not None:
            texts.addWidget(Label(note, "small", wrap=True))
        self._lines = row(column(self._box, None, margins=(0, 2, 0, 0)), (texts, 1), gap=10)
        self.setLayout(self._lines)
        self.setFocusProxy(self._box)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.retranslate()

    def value(self) -> bool:
        return self._box.isChecked()

    def set_value(self, value: bool | None) -> None:
        self._box.setChecked(bool(value))

    def say(self, words: Words | str) -> None:
        """Show other words from now on."""
        self._words = words
        self._label.say(words)
        self.retranslate()

    def set_wrong(self, wrong: bool) -> None:
        """Draw the border of a field whose value was not accepted."""
        mark_wrong(self._box, wrong)

    def retranslate(self) -> None:
        self._box.setAccessibleName(spoken(self._words))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if language_changed(event):
            self.retranslate()

    @override
    def sizeHint(self) -> QSize:
        """Also its greatest height: as many lines as its words take in the width it was given."""
        hint = super().sizeHint()
        return hint.expandedTo(QSize(0, self._lines.heightForWidth(self.width())))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.isEnabled() and self.rect().contains(event.position().toPoint()):
            self._box.click()


class _Box(QCheckBox):
    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not held:
            to_next_field(self)
        else:
            super().keyPressEvent(event)
