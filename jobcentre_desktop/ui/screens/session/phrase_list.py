"""Ready phrases at the cursor (Ctrl+Space): type to search, Enter puts one in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    QStringListModel,
    Qt,
)
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QPainter,
)
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from jobcentre_desktop.domain.phrase import Phrase
from jobcentre_desktop.ui.announcing import announce
from jobcentre_desktop.ui.look import Language, Look
from jobcentre_desktop.ui.widgets.label import ElidedLabel, Label
from jobcentre_desktop.ui.widgets.layout import column
from jobcentre_desktop.ui.widgets.text import Line, TextArea, TextLine

Box: TypeAlias = TextArea | TextLine
_WIDTH, _MOST_ROWS, _APART = 460, 4, 4
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CLOSING = (Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class PhraseList(QFrame):
    """A small list over the page. While it is open the cursor is in its search line; closing gives it back.

    Enter takes a phrase in the screen's language, Shift+Enter in the other one.
    """

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._look = look
        self._box: Box | None = None
        self._phrases: list[Phrase] = []
        self._found: list[Phrase] = []
        self.setProperty("kind", "popup")
        self.search = _Search(self)
        self._texts = QStringListModel(self)
        self.list = QListView(self)
        self.list.setModel(self._texts)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setItemDelegate(_TwoLines(look, self.list))
        self.list.clicked.connect(self._on_clicked)
        self._none = Label(lambda: self.tr("No phrase with these words."), "muted", wrap=True)
        hint = ElidedLabel(self._hint_words, "small")
        self.setLayout(column(self.search, self.list, self._none, hint, margins=8, gap=4))
        self.search.textChanged.connect(self._show_found)
        self.hide()

    def open_at(self, box: Box, phrases: Sequence[Phrase]) -> None:
        """Offer these phrases for a box."""
        self._box = box
        self._phrases = list(phrases)
        self.search.clear()
        name = self.tr("Phrases: {field}").format(field=box.accessibleName())
        self.search.setAccessibleName(name)
        self.search.setPlaceholderText(self.tr("Search a phrase"))
        self.list.setAccessibleName(name)
        for label in (*self.findChildren(Label), *self.findChildren(ElidedLabel)):
            label.retranslate()
        self._show_found()
        self._place(box)
        self.show()
        self.raise_()
        self.search.setFocus(Qt.FocusReason.PopupFocusReason)
        self._announce()

    def close_list(self) -> None:
        """Put the cursor back into the box."""
        box, self._box = self._box, None
        self.hide()
        if box is not None:
            box.setFocus(Qt.FocusReason.PopupFocusReason)

    def left(self) -> None:
        """The cursor went elsewhere by itself: it stays there."""
        self._box = None
        self.hide()

    def take(self, *, other_language: bool = False) -> None:
        """Put the marked phrase into the box at its cursor."""
        row = self.list.currentIndex().row()
        if self._box is None or not 0 <= row < len(self._found):
            return
        box, text = self._box, self._found[row].text(self._other() if other_language else self._language())
        self.close_list()
        _put(box, text)

    def move_mark(self, step: int) -> None:
        if self._found:
            row = (self.list.currentIndex().row() + step) % len(self._found)
            self.list.setCurrentIndex(self._texts.index(row))
            self._announce()

    def _language(self) -> str:
        return self._look.language.value

    def _other(self) -> str:
        other = Language.KHMER if self._look.language is Language.ENGLISH else Language.ENGLISH
        return other.value

    def _show_found(self) -> None:
        self._found = [one for one in self._phrases if one.holds(self.search.typed())]
        self._texts.setStringList([self._shown(one) for one in self._found])
        self.list.setCurrentIndex(self._texts.index(0))
        self.list.setVisible(bool(self._found))
        self._none.setVisible(not self._found)

    def _shown(self, one: Phrase) -> str:
        first, second = one.text(self._language()), one.text(self._other())
        return f"{first}\n{second}" if second != first else first

    def _hint_words(self) -> str:
        if self._look.language is Language.ENGLISH:
            return self.tr("Enter puts it in, Shift+Enter in Khmer. The list is kept in the settings.")
        return self.tr("Enter puts it in, Shift+Enter in English. The list is kept in the settings.")

    def _place(self, box: Box) -> None:
        rows = min(_MOST_ROWS, max(1, len(self._found)))
        self.list.setFixedHeight(rows * max(1, self.list.sizeHintForRow(0)) + 4)
        window = self.parentWidget()
        assert window is not None
        width = min(_WIDTH, window.width() - 2 * _APART)
        self.resize(width, self.sizeHint().height())
        height = self.sizeHint().height()
        at = QRect(box.mapTo(window, box.cursorRect().topLeft()), box.cursorRect().size())
        left = max(_APART, min(at.left(), window.width() - width - _APART))
        below = at.bottom() + _APART
        top = below if below + height <= window.height() else max(_APART, at.top() - height - _APART)
        self.setGeometry(QRect(QPoint(left, top), self.size()).adjusted(0, 0, 0, height - self.height()))

    def _announce(self) -> None:
        announce(self.search, self.list.currentIndex().data() or "")

    def _on_clicked(self, index: QModelIndex) -> None:
        self.list.setCurrentIndex(index)
        self.take()


class _Search(Line):
    """The search line: arrows walk the list under it."""

    def __init__(self, owner: PhraseList) -> None:
        super().__init__(parent=owner)
        self._owner = owner

    @override
    def event(self, event: QEvent) -> bool:
        # Tab would leave and the window's own Escape would go back a page; here both close the list.
        if isinstance(event, QKeyEvent) and event.key() in _CLOSING:
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self._owner.close_list()
                return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers()
        match event.key():
            case Qt.Key.Key_Down:
                self._owner.move_mark(1)
            case Qt.Key.Key_Up:
                self._owner.move_mark(-1)
            case key if key in _ENTER and not held & Qt.KeyboardModifier.ControlModifier:
                self._owner.take(other_language=bool(held & Qt.KeyboardModifier.ShiftModifier))
            case _:
                super().keyPressEvent(event)
                return
        event.accept()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self._owner.left()


class _TwoLines(QStyledItemDelegate):
    """The phrase, and under it, smaller, what it is in the other language."""

    def __init__(self, look: Look, view: QListView) -> None:
        super().__init__(view)
        self._look = look

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(60, round((self._look.size("body") + self._look.size("small")) * 1.6) + 8)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        place: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(place, QColor(self._look.colour("soft")))
            painter.fillRect(
                place.left(), place.top(), 4, place.height(), QColor(self._look.colour("primary"))
            )
        else:
            line = QRect(place.left(), place.bottom(), place.width(), 1)
            painter.fillRect(line, QColor(self._look.colour("line")))
        first, _, second = str(index.data()).partition("\n")
        inside = place.adjusted(12, 4, -8, -4)
        split = inside.top() + round(self._look.size("body") * 1.6)
        upper = QRect(inside.topLeft(), QPoint(inside.right(), split)) if second else inside
        self._line(painter, upper, "body", "text", first)
        self._line(
            painter, QRect(QPoint(inside.left(), split), inside.bottomRight()), "small", "text2", second
        )
        painter.restore()

    def _line(self, painter: QPainter, place: QRect, role: str, colour: str, text: str) -> None:
        painter.setFont(self._look.font(role))
        painter.setPen(QColor(self._look.colour(colour)))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)


def _put(box: Box, text: str) -> None:
    """Write at the cursor; words that stand before it stay apart by a space."""
    if isinstance(box, TextArea):
        cursor = box.textCursor()
        before = box.toPlainText()[: cursor.selectionStart()]
        cursor.insertText(_apart(before, text))
        box.setTextCursor(cursor)
        box.ensureCursorVisible()
    else:
        start = box.selectionStart() if box.hasSelectedText() else box.cursorPosition()
        box.insert(_apart(box.text()[:start], text))
        box.edited.emit()


def _apart(before: str, text: str) -> str:
    return text if not before or before[-1].isspace() else f" {text}"
