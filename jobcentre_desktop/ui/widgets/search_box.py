"""A box that searches while one types and shows the best hits under it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QStringListModel, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QWidget
from typing_extensions import override

from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.widgets.layout import column
from jobcentre_desktop.ui.widgets.tab_order import to_next_field
from jobcentre_desktop.ui.widgets.text import Line, as_typed
from jobcentre_desktop.ui.words import Words

MOST_HITS = 12
_AROUND = 12
"""Border and padding of the list of hits, above and below its rows together, in pixels."""
Hits: TypeAlias = Sequence[tuple[str, str]]
"""(code, text) of each hit, best first."""


def _never(_text: str) -> bool:
    return False


class SearchBox(Line):
    """Type, see at most twelve hits, choose with the arrows and Enter, which goes on too, or the mouse.

    `search` answers at once (a few milliseconds). Without it the box emits `asked` with the text and waits
    for `show_hits`; an answer to an older text is dropped. `chosen` carries the code; `edited` tells any
    change by the person, and typing after a choice forgets the choice. A text for which `is_whole` holds,
    such as a scanned number, waits for no hit: Enter sends it off with `entered`.
    """

    asked = Signal(str)
    chosen = Signal(str)
    entered = Signal(str)
    most_hits = MOST_HITS

    def __init__(
        self,
        look: Look,
        search: Callable[[str], Hits] | None = None,
        *,
        placeholder: Words | str = "",
        icon: str = "search",
        clear_after_choice: bool = False,
        key_hint: str = "",
        is_whole: Callable[[str], bool] = _never,
        parent: QWidget | None = None,
    ) -> None:
        self._is_whole = is_whole
        self._code: str | None = None
        super().__init__(placeholder, parent=parent)
        self._look = look
        self._search = search
        self._icon = icon
        self._clear_after_choice = clear_after_choice
        self._key_hint = key_hint
        self._hits: Hits = ()
        self._popup: HitPopup | None = None
        self._leading = self.addAction(look.icon(icon, "text2"), QLineEdit.ActionPosition.LeadingPosition)
        if key_hint:
            self.setTextMargins(0, 0, 58, 0)
        look.restyled.connect(self._redraw)
        self.textEdited.connect(self._on_text_edited)

    def value(self) -> str | None:
        """Return the code of the chosen hit, None when nothing is chosen."""
        return self._code

    def set_value(self, value: str | None, text: str = "") -> None:
        """Show a choice made earlier: its code and its text."""
        self._code = value
        self.setText(as_typed(text) if value is not None else "")
        self.setCursorPosition(0)
        self.close_hits()

    def show_hits(self, asked: str, hits: Hits) -> None:
        """Show the hits for a text; dropped when the box holds another text by now."""
        if asked != self.typed():
            return
        self._hits = tuple(hits[: self.most_hits])
        if not self._hits or not self.hasFocus():
            self.close_hits()
            return
        if self._popup is None or self._popup.parent() is not self.window():
            self._popup = self.new_popup()
            self._popup.picked.connect(self._on_picked)
        self._popup.show_texts([text for _, text in self._hits])

    def new_popup(self) -> HitPopup:
        """Return what shows the hits; a box that shows more than their texts overrides this."""
        return HitPopup(self, self.window())

    def close_hits(self) -> None:
        """Hide the list."""
        if self._popup is not None:
            self._popup.hide()

    def hits_are_open(self) -> bool:
        return self._popup is not None and self._popup.isVisible()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._is_whole(self.typed()):
            self._send_off(self.typed())
            event.accept()
            return
        popup = self._popup
        if popup is None or not popup.isVisible():
            if event.key() == Qt.Key.Key_Down and self.typed():
                self._ask(self.typed())
                event.accept()
                return
            super().keyPressEvent(event)
            return
        match event.key():
            case Qt.Key.Key_Down:
                popup.move_mark(1)
            case Qt.Key.Key_Up:
                popup.move_mark(-1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._on_picked(popup.mark())
                if self._code is not None and self.hasFocus():
                    to_next_field(self)
            case Qt.Key.Key_Escape:
                self.close_hits()
            case _:
                super().keyPressEvent(event)
                return
        event.accept()

    @override
    def event(self, event: QEvent) -> bool:
        # Escape closes the list; without this the window's own Escape would leave the page first.
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and self.hits_are_open()
        ):
            event.accept()
            return True
        return super().event(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._key_hint and not self.text():
            painter = QPainter(self)
            painter.setFont(self._look.font("small"))
            painter.setPen(QColor(self._look.colour("text2")))
            flags = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            painter.drawText(self.rect().adjusted(0, 0, -12, 0), flags, self._key_hint)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.close_hits()

    def _send_off(self, text: str) -> None:
        self.close_hits()
        self.clear()
        self.entered.emit(text)

    def _on_text_edited(self, _text: str) -> None:
        self._code = None
        asked = self.typed()
        if asked:
            self._ask(asked)
        else:
            self.close_hits()

    def _ask(self, text: str) -> None:
        if self._search is None:
            self.asked.emit(text)
        else:
            self.show_hits(text, self._search(text))

    def _on_picked(self, place: int) -> None:
        code, text = self._hits[place]
        self.close_hits()
        if self._clear_after_choice:
            self.clear()
        else:
            text = as_typed(text)  # the list may say where its lines break; a box must not hand that on
            self.setText(text)
            # Marked as a whole, from its end: its beginning is in sight, and typing replaces it.
            self.setSelection(len(text), -len(text))
            self._code = code
        self.edited.emit()
        self.chosen.emit(code)

    def _redraw(self) -> None:
        self._leading.setIcon(self._look.icon(self._icon, "text2"))


class PlaceBox(SearchBox):
    """A search box for villages, communes and districts, in both scripts at once."""

    def __init__(
        self,
        look: Look,
        search: Callable[[str], Hits] | None = None,
        *,
        placeholder: Words | str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, search, placeholder=placeholder, icon="map-pin", parent=parent)


class HitPopup(QFrame):
    """The list of hits: a child of the window, so that the cursor and input method stay in the box."""

    picked = Signal(int)
    least_width = 320

    def __init__(self, box: SearchBox, window: QWidget) -> None:
        super().__init__(window)
        self._box = box
        self.setProperty("kind", "popup")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._texts = QStringListModel(self)
        self._list = QListView(self)
        self._list.setModel(self._texts)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setUniformItemSizes(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._list.setMouseTracking(True)
        self._list.clicked.connect(self._on_clicked)
        self._list.entered.connect(self._list.setCurrentIndex)
        self.setLayout(column(self._list, margins=4))
        self.hide()

    def show_texts(self, texts: list[str]) -> None:
        self._texts.setStringList(texts)
        self._list.setCurrentIndex(self._texts.index(0))
        self._list.setAccessibleName(self._box.accessibleName())
        self._place(len(texts))
        self.show()
        self.raise_()
        self._announce()

    def move_mark(self, step: int) -> None:
        count = self._texts.rowCount()
        self._list.setCurrentIndex(self._texts.index((self.mark() + step) % count))
        self._announce()

    def mark(self) -> int:
        return max(0, self._list.currentIndex().row())

    def height_of(self, count: int) -> int:
        """Return how much room the rows take, in pixels."""
        return count * max(1, self._list.sizeHintForRow(0))

    def _place(self, count: int) -> None:
        box, window = self._box, self._box.window()
        height = self.height_of(count) + _AROUND
        below = box.mapTo(window, QPoint(0, box.height() + 2))
        room_below = window.height() - below.y() - 8
        above = box.mapTo(window, QPoint(0, 0)).y() - 2
        width = max(box.width(), self.least_width)
        if height <= room_below or room_below >= above:
            self.setGeometry(below.x(), below.y(), width, self._whole_rows(count, room_below))
        else:
            height = self._whole_rows(count, above - 8)
            self.setGeometry(below.x(), above - height, width, height)

    def _whole_rows(self, count: int, room: int) -> int:
        """Return the height of as many rows as fit: half a row at the foot reads as another name."""
        while count > 1 and self.height_of(count) + _AROUND > room:
            count -= 1
        return min(self.height_of(count) + _AROUND, room)

    def _announce(self) -> None:
        text = self._list.currentIndex().data()
        if text:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._box, text))

    def _on_clicked(self, index: QModelIndex) -> None:
        self.picked.emit(index.row())
