"""A read-only Qt table over a list of plain rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from jobcentre_desktop.domain.khmer.sorting import sort_key as khmer_sort_key

Row = TypeVar("Row")
_NOWHERE = QModelIndex()

ROW_ROLE = Qt.ItemDataRole.UserRole
SORT_ROLE = Qt.ItemDataRole.UserRole + 1
SECOND_ROLE = Qt.ItemDataRole.UserRole + 2
TONE_ROLE = Qt.ItemDataRole.UserRole + 3
STRONG_ROLE = Qt.ItemDataRole.UserRole + 4


def in_khmer_order(text: str) -> str:
    """Return a text that Qt sorts as the Khmer dictionary sorts `text`: Qt compares no bytes."""
    return khmer_sort_key(text).hex()


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """How one column reads a row. title is called late, so it follows the language."""

    title: Callable[[], str]
    text: Callable[[Row], str]
    sort_key: Callable[[Row], Any] | None = None
    """None sorts by the text, in the order of the Khmer dictionary."""
    second: Callable[[Row], str] | None = None
    """A smaller second line under the text."""
    tone: Callable[[Row], str] | None = None
    """Shows the text as a pill in this tone: info, ok, warn, bad or quiet; "" for none."""
    strong: bool = False
    width: int | None = None
    """Pixels; None shares the room that is left."""
    order: str = ""
    """In a list that is read window by window: the order (`ports.Wish.sort`) its heading asks for, if any."""


class ColumnsTable(QAbstractTableModel, Generic[Row]):
    """Columns that read rows; where the rows come from, those who make it a list say.

    Where a row comes back: ROW_ROLE; what it is sorted by: SORT_ROLE.
    """

    def __init__(self, columns: Sequence[Column[Row]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)

    @property
    def columns(self) -> tuple[Column[Row], ...]:
        return self._columns

    def row_at(self, place: int) -> Row | None:
        """Return the row at a place; None for one that is still on its way. Every list overrides it."""
        return None

    def retranslate(self) -> None:
        """Tell the views that titles and texts read differently now."""
        if not self._columns:
            return
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._columns) - 1)
        if count := self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(count - 1, len(self._columns) - 1))

    @override
    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._columns)

    @override
    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if not index.isValid():
            return None
        row, column = self.row_at(index.row()), self._columns[index.column()]
        if row is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return column.text(row)
            case Qt.ItemDataRole.AccessibleTextRole:
                second = column.second(row) if column.second else ""
                return f"{column.text(row)}, {second}" if second else column.text(row)
            case _ if role == SORT_ROLE:
                return column.sort_key(row) if column.sort_key else in_khmer_order(column.text(row))
            case _ if role == ROW_ROLE:
                return row
            case _ if role == SECOND_ROLE:
                return column.second(row) if column.second else ""
            case _ if role == TONE_ROLE:
                return column.tone(row) if column.tone else ""
            case _ if role == STRONG_ROLE:
                return column.strong
        return None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return self._columns[section].title()
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None


class RowTable(ColumnsTable[Row]):
    """Rows as the service returned them, all of them."""

    def __init__(self, columns: Sequence[Column[Row]], parent: QObject | None = None) -> None:
        super().__init__(columns, parent)
        self._rows: tuple[Row, ...] = ()

    @property
    def rows(self) -> tuple[Row, ...]:
        return self._rows

    def set_rows(self, rows: Sequence[Row]) -> None:
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    @override
    def row_at(self, place: int) -> Row | None:
        return self._rows[place]

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)
