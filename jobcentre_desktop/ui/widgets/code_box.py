"""A choice from a code list: a drop-down for a short list, a search box for a long one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QWidget
from typing_extensions import override

from jobcentre_desktop.domain.khmer.text import fold_for_search
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.widgets.search_box import MOST_HITS, Hits, SearchBox
from jobcentre_desktop.ui.widgets.tab_order import to_next_field
from jobcentre_desktop.ui.widgets.text import mark_wrong
from jobcentre_desktop.ui.words import Options, Words, every_option, language_changed, spoken

LONGEST_DROP_DOWN = 50
"""A drop-down of thousands takes half a second to open; above this the search box is used."""


class CodeBox(QComboBox):
    """A drop-down over (code, label) pairs; the value is the code. Starts empty unless `empty` is None.

    `empty` is the text of the row that means "nothing chosen". Turning the mouse wheel never changes it: that
    is how forms get wrong answers while somebody scrolls.
    """

    edited = Signal()

    def __init__(
        self, options: Options, *, empty: Words | str | None = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._options = options
        self._empty = empty
        self._kept_for: str | None = None
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setMaxVisibleItems(14)
        self.activated.connect(self._on_activated)
        self.retranslate()

    def value(self) -> str | None:
        """Return the chosen code, None when nothing is chosen."""
        code = self.currentData()
        return code if isinstance(code, str) else None

    def set_value(self, value: str | None) -> None:
        """Choose a code, also one that is no longer offered or known, so that it is never lost.

        Such a one is shown with the words it has, else as itself, and goes when another value comes.
        """
        if self._kept_for is not None and self._kept_for != value:
            self.removeItem(self.findData(self._kept_for))
            self._kept_for = None
        place = self.findData(value)
        if place < 0 and value is not None:
            self.addItem(dict(every_option(self._options)).get(value, value), value)
            self._kept_for, place = value, self.count() - 1
        self.setCurrentIndex(place)

    def set_wrong(self, wrong: bool) -> None:
        """Draw the border of a field whose value was not accepted."""
        mark_wrong(self, wrong)

    def retranslate(self) -> None:
        """Read the options again, keeping the choice; call it when the list itself has changed."""
        chosen = self.value()
        with QSignalBlocker(self):
            self.clear()
            self._kept_for = None
            if self._empty is not None:
                self.addItem(spoken(self._empty), None)
            for code, label in self._options():
                self.addItem(label, code)
            self.set_value(chosen) if chosen is not None else self.setCurrentIndex(0)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if language_changed(event):
            self.retranslate()

    @override
    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        """Shorten a label that is too long at its end; Qt cuts it in the middle of a letter."""
        super().initStyleOption(option)
        room = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        option.currentText = self.fontMetrics().elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, room.width() - 2
        )

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & _HELD:
            to_next_field(self)
            event.accept()
        else:
            super().keyPressEvent(event)

    def _on_activated(self, _place: int) -> None:
        self.edited.emit()


_HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class LongCodeBox(SearchBox):
    """A search box over a long code list, in place of a drop-down; the value is the code."""

    def __init__(
        self, look: Look, options: Options, *, placeholder: Words | str = "", parent: QWidget | None = None
    ) -> None:
        self._options = options
        self._folded: list[tuple[str, str, str]] = []
        super().__init__(look, self._find, placeholder=placeholder, parent=parent)

    @override
    def set_value(self, value: str | None, text: str = "") -> None:
        """Choose a code; its label is looked up."""
        super().set_value(value, text or self._label(value))

    @override
    def retranslate(self) -> None:
        super().retranslate()
        self._folded = [(fold_for_search(label), code, label) for code, label in self._options()]
        if self.value() is not None:
            self.setText(self._label(self.value()))

    def _label(self, code: str | None) -> str:
        return next((label for _, one, label in self._folded if one == code), code or "")

    def _find(self, text: str) -> Hits:
        """Return labels that begin with the text, then with a word that does, then that contain it."""
        wanted = fold_for_search(text)
        ranked = [
            (0 if folded.startswith(wanted) else 1 if f" {wanted}" in folded else 2, place)
            for place, (folded, code, _) in enumerate(self._folded)
            if wanted in folded or code == text
        ]
        return [self._folded[place][1:] for _, place in sorted(ranked)[:MOST_HITS]]


def code_choice(
    look: Look, options: Options, *, empty: Words | str = "", parent: QWidget | None = None
) -> CodeBox | LongCodeBox:
    """Return the right control for a code list by its length; both have the same value and signal."""
    if len(options()) > LONGEST_DROP_DOWN:
        return LongCodeBox(look, options, placeholder=empty, parent=parent)
    return CodeBox(options, empty=empty, parent=parent)
