"""A list of any length: only what is looked at is read, and what changes does not make it jump."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from ui.screen import press, put_on_screen, settle

from jobcentre_desktop.ports import Wish
from jobcentre_desktop.ui.row_table import ROW_ROLE, Column
from jobcentre_desktop.ui.tasks import Tasks
from jobcentre_desktop.ui.widgets.row_view import RowView
from jobcentre_desktop.ui.windowed_table import WINDOW, WindowedTable

MANY = 1_000_000


class Numbers:
    """A list whose rows are their own numbers; it remembers what it was asked for."""

    def __init__(self, count):
        self.there = range(count)
        self.read = []

    def count(self, wish):
        return len(self.there)

    def order(self, wish, *, after=None, most):
        told = self.there[::-1] if wish.descending else self.there
        start = 0 if after is None else told.index(after) + 1
        return list(told[start : start + most])

    def rows(self, numbers):
        self.read.append(list(numbers))
        return {n: f"row {n}" for n in numbers if n in self.there}


@pytest.fixture
def tasks(qapp):
    lane = Tasks()
    yield lane
    lane.close()


@pytest.fixture
def build(look, qtbot, tasks):
    def made(browse):
        columns = [
            Column(lambda: "Name", lambda row: row, order="name"),
            Column(lambda: "Length", lambda row: str(len(row))),
        ]
        table = WindowedTable(columns, browse, tasks, failed=fail)
        view = RowView(look, table, lambda: "Rows")
        put_on_screen(qtbot, view, 600, 400)
        table.order_wanted.connect(lambda sort, down: table.show(Wish(sort=sort, descending=down)))
        table.show(Wish())
        at_rest(qtbot, tasks)
        return table, view

    return made


def fail(error):
    raise error


def at_rest(qtbot, tasks):
    qtbot.waitUntil(lambda: settle() is None and not tasks.is_busy, timeout=20_000)


def seen(view):
    """Return the texts of the rows in sight."""
    first, last = view.rowAt(0), view.rowAt(view.viewport().height() - 1)
    return [view.model().index(place, 0).data() for place in range(first, last + 1)]


def test_a_million_rows_have_a_true_scroll_bar_and_an_end_that_is_one_key_away(build, qtbot, tasks):
    numbers = Numbers(MANY)
    table, view = build(numbers)
    assert table.rowCount() == MANY
    assert seen(view)[0] == "row 0"
    view.setFocus()
    press(Qt.Key.Key_End)
    at_rest(qtbot, tasks)
    assert seen(view)[-1] == f"row {MANY - 1}"
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    settle()
    at_rest(qtbot, tasks)
    assert seen(view)[0] == f"row {view.rowAt(0)}"
    assert sum(map(len, numbers.read)) < 20 * WINDOW, "only what is looked at is read"


def test_what_is_only_passed_by_is_not_read(build, qtbot, tasks):
    numbers = Numbers(MANY)
    _table, view = build(numbers)
    before = len(numbers.read)
    for place in range(0, MANY // 2, 10_000):
        view.verticalScrollBar().setValue(place)
        view.viewport().repaint()
    at_rest(qtbot, tasks)
    assert seen(view)[0] == f"row {view.rowAt(0)}"
    assert len(numbers.read) - before < 10


def test_a_heading_sorts_in_the_file_and_one_without_an_order_does_nothing(build, qtbot, tasks):
    table, view = build(Numbers(500))
    view.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    at_rest(qtbot, tasks)
    assert seen(view)[0] == "row 499"
    view.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    at_rest(qtbot, tasks)
    assert seen(view)[0] == "row 499"
    assert view.horizontalHeader().sortIndicatorSection() == 0
    assert table.wish.sort == "name"


def test_rows_in_sight_stay_in_sight_while_the_list_is_read_again(build, qtbot, tasks):
    numbers = Numbers(300)
    table, view = build(numbers)
    view.verticalScrollBar().setValue(100)
    at_rest(qtbot, tasks)
    before = seen(view)
    numbers.there = range(301)
    blank = []
    table.dataChanged.connect(lambda *_: blank.extend(text for text in seen(view) if not text))
    table.reload()
    at_rest(qtbot, tasks)
    assert seen(view) == before
    assert not blank
    assert table.rowCount() == 301


def test_a_row_that_went_is_gone_after_the_list_was_read_again(build, qtbot, tasks):
    numbers = Numbers(10)
    table, _view = build(numbers)
    numbers.there = range(1, 10)
    table.reload()
    table.reload()
    at_rest(qtbot, tasks)
    assert [table.row_at(place) for place in range(table.rowCount())] == [f"row {n}" for n in range(1, 10)]
    assert (table.place_of(0), table.place_of(5), table.number_at(0)) == (None, 4, 1)


def test_a_row_on_its_way_opens_nothing_and_says_nothing(build, qtbot, tasks):
    table, _view = build(Numbers(5_000))
    assert table.index(4_999, 0).data() is None
    assert table.index(4_999, 0).data(ROW_ROLE) is None
    at_rest(qtbot, tasks)
    assert table.index(4_999, 0).data(ROW_ROLE) == "row 4999"


def test_an_empty_list_has_no_rows_and_asks_for_none(build, qtbot, tasks):
    numbers = Numbers(0)
    table, view = build(numbers)
    assert table.rowCount() == 0
    assert view.current_row() is None
    assert not [some for some in numbers.read if some]


def test_rows_read_for_an_order_that_is_gone_are_not_shown_in_the_new_one(build, qtbot, tasks):
    _table, view = build(Numbers(MANY))
    view.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    view.verticalScrollBar().setValue(1000)
    view.viewport().repaint()
    at_rest(qtbot, tasks)
    view.viewport().repaint()
    at_rest(qtbot, tasks)
    assert seen(view)[0] == f"row {MANY - 1 - view.rowAt(0)}"
    assert all(seen(view))
