"""A table of any length: it knows the order of all rows by number, and holds only what is being looked at."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Protocol, TypeVar

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal
from typing_extensions import override

from jobcentre_desktop.ports import Wish
from jobcentre_desktop.ui.row_table import Column, ColumnsTable
from jobcentre_desktop.ui.tasks import Tasks

Row = TypeVar("Row")
RowRead = TypeVar("RowRead", covariant=True)
_NOWHERE = QModelIndex()

WINDOW = 64
"""Rows read at once: some five screens of them."""
_MOST_WINDOWS = 48
_PIECE = 20_000
"""Row numbers read at once; others get their turn on the lane between two pieces."""


class Browsed(Protocol[RowRead]):
    """A list as its service gives it (`services/browse_lists.py`)."""

    def count(self, wish: Wish) -> int: ...
    def order(self, wish: Wish, *, after: int | None = None, most: int = _PIECE) -> Sequence[int]: ...
    def rows(self, numbers: Sequence[int]) -> Mapping[int, RowRead]: ...


class WindowedTable(ColumnsTable[Row]):
    """`wish` says what to show. A row that is on its way is empty for the moment it takes.

    `filled` tells that a wish was answered: the first rows are there, and how many there are is known. After
    `reload` the rows in sight stay until they are read again, and `filled` comes when all is in its place.
    """

    filled = Signal()
    order_wanted = Signal(str, bool)
    """A heading was pressed: the name of an order, and whether it shall run down."""

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        browse: Browsed[Row],
        tasks: Tasks,
        *,
        failed: Callable[[BaseException], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(columns, parent)
        self._browse, self._tasks, self._failed = browse, tasks, failed
        self.wish = Wish()
        self._order = array("q")
        self._count = 0
        self._whole = True
        self._windows: OrderedDict[int, Mapping[int, Row]] = OrderedDict()
        self._stale: dict[int, Row] = {}
        """What stood in rows before they changed: shown until they are read again."""
        self._next: array[int] | None = None
        """The order as it will be, as far as it is read, while what was there is still shown."""
        self._again = False
        self._missing: list[int] = []
        self._ahead: list[int] = []
        self._looked_at = -1
        self._asked: tuple[int, ...] = ()
        self._turn = 0
        """Counts the wishes: an answer to an earlier one is dropped."""
        self._epoch = 0
        """Counts the orders shown: rows read for an earlier one stand elsewhere now."""
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._fetch)

    def show(self, wish: Wish) -> None:
        """Show what is wished for; what is there stays until the answer comes."""
        self.wish = wish
        self._turn += 1
        self._next, self._again = None, False
        self._run(partial(_begin, self._browse, wish), partial(self._on_begun, self._turn))

    def reload(self) -> None:
        """Show the same again: records have changed. Whoever reads the list sees only what differs."""
        if self._next is not None or not self._whole:
            self._again = True  # from the beginning, when what is under way is through
        else:
            self._next = array("q")
            self._read_next(None)

    @property
    def is_whole(self) -> bool:
        """Whether the order of all rows is known by now."""
        return self._whole

    def place_of(self, number: int) -> int | None:
        """Return where a row number stands in the list now, None when it does not."""
        try:
            return self._order.index(number)
        except ValueError:
            return None

    def number_at(self, place: int) -> int | None:
        return self._order[place] if 0 <= place < len(self._order) else None

    @override
    def row_at(self, place: int) -> Row | None:
        window = place // WINDOW
        there = self._windows.get(window)
        if there is None:
            if window not in self._missing:
                self._missing.append(window)
                self._fetch_soon()
            return self._stale.get(self._order[place]) if place < len(self._order) else None
        if window != self._looked_at:
            self._looked_at = window
            self._look_ahead(window)
        return there.get(self._order[place]) if place < len(self._order) else None

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else self._count

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Hand the wish on: the file sorts, not the table."""
        if 0 <= column < len(self.columns) and (name := self.columns[column].order):
            self.order_wanted.emit(name, order == Qt.SortOrder.DescendingOrder)

    def _run(self, work: Callable[[], object], done: Callable[..., None]) -> None:
        self._tasks.run(work, owner=self, done=done, failed=self._on_failed)

    def _on_failed(self, error: BaseException) -> None:
        self._asked, self._next, self._again = (), None, False
        self._failed(error)

    def _on_begun(self, turn: int, begun: tuple[int, Sequence[int], Mapping[int, Row]]) -> None:
        if turn != self._turn:
            return
        count, order, rows = begun
        self._epoch += 1
        self.beginResetModel()
        self._order = array("q", order)
        self._whole = len(order) < _PIECE
        self._count = len(order) if self._whole else max(count, len(order))
        self._windows.clear()
        self._stale.clear()
        self._missing.clear()
        self._asked, self._ahead, self._looked_at = (), [], -1
        if rows or not order:
            self._windows[0] = rows
        self.endResetModel()
        self.filled.emit()
        if not self._whole:
            self._go_on(turn)

    def _go_on(self, turn: int) -> None:
        work = partial(self._browse.order, self.wish, after=self._order[-1], most=_PIECE)
        self._run(work, partial(self._on_more, turn))

    def _on_more(self, turn: int, order: Sequence[int]) -> None:
        if turn != self._turn:
            return
        self._order.extend(order)
        if len(order) == _PIECE:
            self._go_on(turn)
        else:
            self._whole = True
            self._end_at(len(self._order))
            self._once_more()
        if self._missing:
            self._fetch_soon()

    def _read_next(self, after: int | None) -> None:
        work = partial(self._browse.order, self.wish, after=after, most=_PIECE)
        self._run(work, partial(self._on_next, self._turn))

    def _on_next(self, turn: int, order: Sequence[int]) -> None:
        if turn != self._turn or self._next is None:
            return
        self._next.extend(order)
        if len(order) == _PIECE:
            self._read_next(self._next[-1])
            return
        for window in self._windows.values():
            self._stale.update(window)
        self._windows.clear()
        self._asked, self._ahead, self._looked_at = (), [], -1
        self._epoch += 1
        self._order, self._next = self._next, None
        self._end_at(len(self._order))
        if self._count:
            self.dataChanged.emit(self.index(0, 0), self.index(self._count - 1, len(self.columns) - 1))
        self.filled.emit()
        self._once_more()

    def _once_more(self) -> None:
        if self._again:
            self._again = False
            self.reload()

    def _end_at(self, count: int) -> None:
        """Correct the count where somebody was added or removed between the count and the order."""
        if count > self._count:
            self.beginInsertRows(QModelIndex(), self._count, count - 1)
            self._count = count
            self.endInsertRows()
        elif count < self._count:
            self.beginRemoveRows(QModelIndex(), count, self._count - 1)
            self._count = count
            self.endRemoveRows()

    def _fetch_soon(self) -> None:
        if not self._asked:
            self._soon.start()

    def _fetch(self) -> None:
        """Ask for what was looked at last; what was only passed by is not asked for."""
        wanted = [one for one in self._missing[-2:] if one * WINDOW < len(self._order)] or self._ahead
        if not wanted or self._asked:
            return
        self._missing.clear()
        self._ahead = []
        self._asked = tuple(wanted)
        numbers = [n for one in wanted for n in self._order[one * WINDOW : (one + 1) * WINDOW]]
        self._run(partial(self._browse.rows, numbers), partial(self._on_rows, self._epoch, self._asked))

    def _on_rows(self, epoch: int, windows: tuple[int, ...], rows: Mapping[int, Row]) -> None:
        if epoch != self._epoch:
            return
        self._asked = ()
        for one in windows:
            numbers = self._order[one * WINDOW : (one + 1) * WINDOW]
            self._windows[one] = {number: rows[number] for number in numbers if number in rows}
            for number in numbers:
                self._stale.pop(number, None)
        while len(self._windows) > _MOST_WINDOWS:
            self._windows.popitem(last=False)
        for one in windows:
            last = min((one + 1) * WINDOW, self._count) - 1
            self.dataChanged.emit(self.index(one * WINDOW, 0), self.index(last, len(self.columns) - 1))
        if self._missing or self._ahead:
            self._soon.start()

    def _look_ahead(self, window: int) -> None:
        """Have the neighbours ready, so that who scrolls on does not see them come."""
        self._windows.move_to_end(window)
        around = (window + 1, window - 1)
        in_list = [one for one in around if 0 <= one * WINDOW < len(self._order)]
        self._ahead = [one for one in in_list if one not in self._windows]
        if self._ahead:
            self._fetch_soon()


def _begin(browse: Browsed[Row], wish: Wish) -> tuple[int, Sequence[int], Mapping[int, Row]]:
    order = browse.order(wish, most=_PIECE)
    rows = browse.rows(order[:WINDOW])
    return (len(order) if len(order) < _PIECE else browse.count(wish)), order, rows
