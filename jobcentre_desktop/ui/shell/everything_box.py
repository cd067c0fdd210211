"""The one search box: clients, referrals, partners, pages and commands under it, in groups."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.widgets.search_box import HitPopup, SearchBox
from jobcentre_desktop.ui.words import Words

_MOST = 40
_PADDING = 10
_ICON = 18


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One thing that was found."""

    code: str
    text: str
    beside: str = ""
    """Said in a smaller voice at its right."""
    key: str = ""
    icon: str = ""
    group: str = ""
    """The heading it stands under; lines of one group follow each other."""


class EverythingBox(SearchBox):
    """Opens with whom one looked at last and what one can do; `asked` carries "" then.

    Ctrl+Enter sends what is typed off to be registered: `register_wanted`.
    """

    register_wanted = Signal(str)
    most_hits = _MOST

    def __init__(
        self,
        look: Look,
        *,
        placeholder: Words | str = "",
        is_whole: Callable[[str], bool],
        parent: QWidget | None = None,
    ) -> None:
        self.lines: Sequence[Line] = ()
        super().__init__(
            look,
            placeholder=placeholder,
            key_hint="Ctrl+K",
            clear_after_choice=True,
            is_whole=is_whole,
            parent=parent,
        )
        self.look = look

    def open(self) -> None:
        """Take the cursor and show at once what there is to choose."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()
        self.asked.emit(self.typed())

    def show_lines(self, asked: str, lines: Sequence[Line]) -> None:
        """Show what was found for a text; dropped when the box holds another one by now."""
        if asked == self.typed():
            self.lines = tuple(lines)
            self.show_hits(asked, [(one.code, _spoken(one)) for one in lines])

    @override
    def new_popup(self) -> HitPopup:
        return _GroupedPopup(self, self.window())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _is_register_key(event) and self.typed():
            typed = self.typed()
            self.close_hits()
            self.clear()
            self.register_wanted.emit(typed)
            event.accept()
        elif event.key() == Qt.Key.Key_Down and not self.typed() and not self.hits_are_open():
            self.asked.emit("")
            event.accept()
        else:
            super().keyPressEvent(event)
            if not self.typed() and self.hasFocus() and event.key() in _EMPTYING:
                self.asked.emit("")

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if not self.hits_are_open():
            self.asked.emit(self.typed())

    @override
    def event(self, event: QEvent) -> bool:
        # Else the page's main action would answer Ctrl+Enter.
        if event.type() == QEvent.Type.ShortcutOverride and _is_register_key(event) and self.typed():
            event.accept()
            return True
        return super().event(event)


class _GroupedPopup(HitPopup):
    """Each line with its icon and its key; the first of a group has the heading above it."""

    least_width = 560

    def __init__(self, box: EverythingBox, window: QWidget) -> None:
        super().__init__(box, window)
        self._painter = _LinePainter(box)
        self._list.setUniformItemSizes(False)
        self._list.setItemDelegate(self._painter)

    @override
    def height_of(self, count: int) -> int:
        return sum(self._list.sizeHintForRow(place) for place in range(count))

    @override
    def move_mark(self, step: int) -> None:
        super().move_mark(step)
        if self.mark() == 0:
            self._list.scrollToTop()


class _LinePainter(QStyledItemDelegate):
    def __init__(self, box: EverythingBox) -> None:
        super().__init__(box)
        self._box = box

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(200, self._line_height() + self._heading_height(index.row()))

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        if index.row() >= len(self._box.lines):
            return
        line, look = self._box.lines[index.row()], self._box.look
        place: QRect = option.rect
        heading = self._heading_height(index.row())
        painter.save()
        if heading:
            painter.setFont(look.font("small", QFont.Weight.DemiBold))
            painter.setPen(QColor(look.colour("text2")))
            above = QRect(place.left() + _PADDING, place.top(), place.width() - 2 * _PADDING, heading)
            painter.drawText(above, _LEFT, line.group)
        inside = place.adjusted(0, heading, 0, 0)
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(inside, QColor(look.colour("soft")))
            painter.fillRect(inside.left(), inside.top(), 4, inside.height(), QColor(look.colour("primary")))
        self._draw(painter, inside.adjusted(_PADDING + 2, 0, -_PADDING, 0), line)
        painter.restore()

    def _draw(self, painter: QPainter, place: QRect, line: Line) -> None:
        look = self._box.look
        if line.icon:
            top = place.center().y() - _ICON // 2 + 1
            painter.drawPixmap(place.left(), top, look.pixmap(line.icon, "text2", _ICON))
        place = place.adjusted(_ICON + 10, 0, 0, 0)
        small = look.font("small")
        if line.key:
            painter.setFont(small)
            painter.setPen(QColor(look.colour("text2")))
            painter.drawText(place, _RIGHT, line.key)
            place = place.adjusted(0, 0, -QFontMetrics(small).horizontalAdvance(line.key) - 12, 0)
        body = look.font("body", QFont.Weight.Medium)
        measure = QFontMetrics(body)
        text = measure.elidedText(line.text, Qt.TextElideMode.ElideRight, place.width())
        painter.setFont(body)
        painter.setPen(QColor(look.colour("text")))
        painter.drawText(place, _LEFT, text)
        place = place.adjusted(measure.horizontalAdvance(text) + 12, 0, 0, 0)
        if line.beside and place.width() > 0:
            painter.setFont(small)
            painter.setPen(QColor(look.colour("text2")))
            beside = QFontMetrics(small).elidedText(line.beside, Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(place, _RIGHT if not line.key else _LEFT, beside)

    def _line_height(self) -> int:
        return round(self._box.look.size("body") * 1.6) + 9

    def _heading_height(self, place: int) -> int:
        lines = self._box.lines
        if place >= len(lines) or not lines[place].group:
            return 0
        is_first = place == 0 or lines[place - 1].group != lines[place].group
        return round(self._box.look.size("small") * 1.6) + 8 if is_first else 0


_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_EMPTYING = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)


def _spoken(line: Line) -> str:
    """Return what a screen reader says of a line."""
    return ", ".join(part for part in (line.text, line.beside, line.key) if part)


def _is_register_key(event: QEvent) -> bool:
    return (
        isinstance(event, QKeyEvent)
        and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    )
