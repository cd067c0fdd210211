"""A table on the screen over a RowTable: sorted, walked and opened by keyboard, two lines to a row."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)
from typing_extensions import override

from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.row_table import (
    ROW_ROLE,
    SECOND_ROLE,
    SORT_ROLE,
    STRONG_ROLE,
    TONE_ROLE,
    ColumnsTable,
    RowTable,
)
from jobcentre_desktop.ui.widgets.width_keeper import grown
from jobcentre_desktop.ui.words import Words, language_changed, spoken

Row = TypeVar("Row")
_PADDING = 10
_PILL_TOKENS = {
    "info": ("soft", "primary"),
    "ok": ("ok_back", "ok"),
    "warn": ("warn_back", "warn"),
    "bad": ("bad_back", "bad"),
    "quiet": ("sunken", "text2"),
}


class RowView(QTableView, Generic[Row]):
    """A table that holds all its rows is sorted here; one that is read window by window sorts by its file.

    `opened` carries the row on Enter or double click, `marked` the row under the cursor or None.

    Tab enters and leaves the table; the arrows walk, Home and End go to its ends. Headers sort when pressed.
    """

    opened = Signal(object)
    marked = Signal(object)

    def __init__(
        self, look: Look, table: ColumnsTable[Row], name: Words, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._table = table
        self._name = name
        self._two_lines = any(column.second for column in table.columns)
        self.setModel(_sorted_here(table, self) if isinstance(table, RowTable) else table)
        self.setItemDelegate(_RowPainter(look, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        header.setMinimumSectionSize(40)
        for place, column in enumerate(table.columns):
            stretched = column.width is None
            mode = QHeaderView.ResizeMode.Stretch if stretched else QHeaderView.ResizeMode.Interactive
            header.setSectionResizeMode(place, mode)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        self._sorted_by = (-1, Qt.SortOrder.AscendingOrder)
        header.sortIndicatorChanged.connect(self._on_sort_indicator_changed)
        self.doubleClicked.connect(self._on_double_clicked)
        self.selectionModel().currentRowChanged.connect(self._on_current_row_changed)
        look.restyled.connect(self._measure)
        self._measure()
        self.retranslate()

    def current_row(self) -> Row | None:
        """Return the row under the cursor."""
        index = self.currentIndex()
        return index.data(ROW_ROLE) if index.isValid() else None

    def mark_first(self) -> None:
        """Put the cursor on the first row, if there is one."""
        if self.model().rowCount():
            self.setCurrentIndex(self.model().index(0, 0))

    def mark(self, is_it: Callable[[Row], bool]) -> None:
        """Put the cursor on the row for which `is_it` holds, however it is sorted; else on the top row.

        It looks at every row: not for a table that is read window by window.
        """
        for place in range(self.model().rowCount()):
            index = self.model().index(place, 0)
            if is_it(index.data(ROW_ROLE)):
                self.setCurrentIndex(index)
                return
        self.mark_first()

    def mark_place(self, place: int) -> None:
        """Put the cursor on a row by its place in the list."""
        self.setCurrentIndex(self.model().index(place, 0))

    def retranslate(self) -> None:
        self.setAccessibleName(spoken(self._name))
        self._table.retranslate()
        self._measure_columns()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if language_changed(event):
            self.retranslate()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._measure_columns()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        row = self.current_row()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not held and row is not None:
            self.opened.emit(row)
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and (count := self.model().rowCount()):
            # To Qt these are the ends of the row, which is read as one.
            self.mark_place(0 if event.key() == Qt.Key.Key_Home else count - 1)
        else:
            super().keyPressEvent(event)

    def _on_sort_indicator_changed(self, place: int, order: Qt.SortOrder) -> None:
        """Leave the arrow where it was when a heading is pressed by which the file cannot sort."""
        if not isinstance(self._table, RowTable) and place >= 0 and not self._table.columns[place].order:
            self.horizontalHeader().setSortIndicator(*self._sorted_by)
        else:
            self._sorted_by = (place, order)

    def _measure(self) -> None:
        lines = self._look.size("body") * 1.6 + (self._look.size("small") * 1.6 if self._two_lines else 12)
        self.verticalHeader().setDefaultSectionSize(round(lines) + 7)
        self._measure_columns()

    def _measure_columns(self) -> None:
        """Give each column of a set width what it asks for at this size of the text, its heading at least."""
        heading = QFontMetrics(self._look.font("small", QFont.Weight.DemiBold))
        columns = self._table.columns
        least = [heading.horizontalAdvance(spoken(one.title)) + 2 * _PADDING + 2 for one in columns]
        wanted = [
            max(grown(self._look, one.width or 0), needed) for one, needed in zip(columns, least, strict=True)
        ]
        lacking = max(0, sum(wanted) - self.viewport().width())
        spare = sum(wanted) - sum(least)
        for place, one in enumerate(columns):
            if one.width is not None:
                share = (wanted[place] - least[place]) * min(lacking, spare) // max(1, spare)
                self.horizontalHeader().resizeSection(place, wanted[place] - share)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        self.opened.emit(index.data(ROW_ROLE))

    def _on_current_row_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        self.marked.emit(current.data(ROW_ROLE) if current.isValid() else None)


def _sorted_here(table: RowTable[Any], view: QWidget) -> QSortFilterProxyModel:
    model = QSortFilterProxyModel(view)
    model.setSourceModel(table)
    model.setSortRole(SORT_ROLE)
    return model


class _RowPainter(QStyledItemDelegate):
    """Draws a cell as one or two lines or as a pill; the marked row gets a bar and lines too."""

    def __init__(self, look: Look, view: RowView[Any]) -> None:
        super().__init__(view)
        self._look = look
        self._view = view

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(60, self._view.verticalHeader().defaultSectionSize())

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place: QRect = option.rect
        self._ground(painter, option, place, index.column() == 0)
        inside = place.adjusted(_PADDING, 0, -4, 0)
        text, tone = str(index.data() or ""), index.data(TONE_ROLE)
        if tone and text:
            # On the ground of a marked row an "info" pill would be gone.
            marked = bool(option.state & QStyle.StateFlag.State_Selected)
            self._pill(painter, inside, text, tone, "surface" if marked and tone == "info" else "")
        else:
            self._lines(painter, inside, text, index.data(SECOND_ROLE) or "", bool(index.data(STRONG_ROLE)))
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, place: QRect, first: bool) -> None:
        look = self._look
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(place, QColor(look.colour("soft")))
            mark = QColor(look.colour("primary"))
            view = option.widget
            if isinstance(view, QWidget) and view.hasFocus():  # else it looks as if the cursor were here
                painter.fillRect(place.left(), place.top(), place.width(), 2, mark)
                painter.fillRect(place.left(), place.bottom() - 1, place.width(), 2, mark)
            if first:
                painter.fillRect(place.left(), place.top(), 4, place.height(), mark)
        else:
            line = QColor(look.colour("line"))
            painter.fillRect(place.left(), place.bottom(), place.width(), 1, line)

    def _lines(self, painter: QPainter, place: QRect, text: str, second: str, strong: bool) -> None:
        look = self._look
        weight = QFont.Weight.DemiBold if strong else QFont.Weight.Normal
        flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        upper = place
        if second:
            height = round(look.size("small") * 1.6)
            upper = place.adjusted(0, 3, 0, -height - 3)
            lower = QRect(place.left(), place.bottom() - height - 3, place.width(), height)
            small = look.font("small")
            painter.setFont(small)
            painter.setPen(QColor(look.colour("text2")))
            painter.drawText(lower, flags, _elided(small, second, place.width()))
        font = look.font("body", weight)
        painter.setFont(font)
        painter.setPen(QColor(look.colour("text")))
        painter.drawText(upper, flags, _elided(font, text, place.width()))

    def _pill(self, painter: QPainter, place: QRect, text: str, tone: str, ground: str) -> None:
        back, front = _PILL_TOKENS[tone]
        font = self._look.font("small", QFont.Weight.DemiBold)
        shown = _elided(font, text, place.width() - 2 * _PADDING)
        width = QFontMetrics(font).horizontalAdvance(shown) + 2 * _PADDING + 2
        height = self._look.size("pill") + 2
        box = QRectF(place.left(), place.center().y() - height / 2 + 1, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look.colour(ground or back)))
        painter.drawRoundedRect(box, height / 2, height / 2)
        painter.setFont(font)
        painter.setPen(QColor(self._look.colour(front)))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), shown)


def _elided(font: QFont, text: str, width: int) -> str:
    return QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, width)
