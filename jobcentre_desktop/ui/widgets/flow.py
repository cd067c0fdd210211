"""A row that goes on in the next line where there is no room: buttons, pills, short facts."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget
from typing_extensions import override


class Flow(QLayout):
    """Its items from left to right at the size they ask for, in as many lines as that takes.

    With `right` each line ends at the right edge, with `apart` its last item does. With `columns` all items
    are as wide as each other, that many in a line or fewer. Nothing is ever narrower than it needs, unless
    one item alone is wider than the whole line.
    """

    def __init__(
        self,
        *widgets: QWidget,
        gap: int = 8,
        line_gap: int = 6,
        right: bool = False,
        apart: bool = False,
        columns: int = 0,
    ) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._gap, self._line_gap, self._right, self._apart = gap, line_gap, right, apart
        self._columns = columns
        self.setContentsMargins(0, 0, 0, 0)
        for widget in widgets:
            self.addWidget(widget)

    @override
    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    @override
    def count(self) -> int:
        return len(self._items)

    @override
    def itemAt(self, index: int) -> QLayoutItem:
        return self._items[index] if 0 <= index < len(self._items) else None  # type: ignore[return-value]

    @override
    def takeAt(self, index: int) -> QLayoutItem:
        return self._items.pop(index) if 0 <= index < len(self._items) else None  # type: ignore[return-value]

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        margins = self.contentsMargins()
        lines = self._lines(width - margins.left() - margins.right())
        height = sum(_height(line) for line in lines) + self._line_gap * max(0, len(lines) - 1)
        return height + margins.top() + margins.bottom()

    @override
    def sizeHint(self) -> QSize:
        """Ask for one line."""
        items = self._shown()
        width = sum(item.sizeHint().width() for item in items) + self._gap * max(0, len(items) - 1)
        return self._with_margins(QSize(width, _height(items)))

    @override
    def minimumSize(self) -> QSize:
        items = self._shown()
        width = max((item.minimumSize().width() for item in items), default=0)
        return self._with_margins(QSize(width, _height(items)))

    @override
    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        inside = rect.marginsRemoved(self.contentsMargins())
        top = inside.top()
        for line in self._lines(inside.width()):
            widths = [self._width(item, inside.width()) for item in line]
            free = inside.width() - sum(widths) - self._gap * (len(line) - 1)
            left = inside.left() + (free if self._right else 0)
            height = _height(line)
            for item, width in zip(line, widths, strict=True):
                if self._apart and item is line[-1] and len(line) > 1:
                    left += free
                own = min(item.sizeHint().height(), height)
                item.setGeometry(QRect(QPoint(left, top + (height - own) // 2), QSize(width, own)))
                left += width + self._gap
            top += height + self._line_gap

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _width(self, item: QLayoutItem, room: int) -> int:
        if not self._columns:
            return min(item.sizeHint().width(), room)
        widest = max(one.sizeHint().width() for one in self._shown())
        fitting = max(1, min(self._columns, (room + self._gap) // (widest + self._gap)))
        return (room - self._gap * (fitting - 1)) // fitting

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        used = 0
        for item in self._shown():
            wanted = self._width(item, width)
            if lines and used + self._gap + wanted <= width:
                lines[-1].append(item)
                used += self._gap + wanted
            else:
                lines.append([item])
                used = wanted
        return lines

    def _with_margins(self, size: QSize) -> QSize:
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())


def _height(line: list[QLayoutItem]) -> int:
    return max((item.sizeHint().height() for item in line), default=0)
