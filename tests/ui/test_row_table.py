"""A table over plain rows: what it shows, how it sorts, what comes back."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from ui.screen import press, put_on_screen, settle

from jobcentre_desktop.ui.row_table import ROW_ROLE, SORT_ROLE, TONE_ROLE, Column, RowTable
from jobcentre_desktop.ui.widgets.row_view import RowView


@dataclass(frozen=True)
class Waiting:
    name: str
    latin: str
    minutes: int


ROWS = [Waiting("សុខ", "Sok", 9), Waiting("គឹម", "Kim", 24), Waiting("លី", "Ly", 100)]


def table_of(rows):
    table = RowTable(
        [
            Column(lambda: "Name", lambda row: row.name, second=lambda row: row.latin, strong=True),
            Column(lambda: "Wait", lambda row: f"{row.minutes} min", lambda row: row.minutes),
            Column(lambda: "State", lambda row: "late", tone=lambda row: "warn" if row.minutes > 20 else ""),
        ]
    )
    table.set_rows(rows)
    return table


def test_a_cell_shows_its_text_and_gives_its_row_back(qtmodeltester):
    table = table_of(ROWS)
    qtmodeltester.check(table)
    index = table.index(1, 1)
    assert index.data() == "24 min"
    assert index.data(ROW_ROLE) == ROWS[1]
    assert table.index(1, 2).data(TONE_ROLE) == "warn"
    assert table.index(0, 2).data(TONE_ROLE) == ""


def test_a_screen_reader_hears_both_lines():
    assert table_of(ROWS).index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "សុខ, Sok"


def test_numbers_sort_as_numbers(look, qtbot):
    table = table_of(ROWS)
    view = RowView(look, table, lambda: "Waiting room")
    qtbot.addWidget(view)
    view.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    model = view.model()
    assert [model.index(row, 1).data(SORT_ROLE) for row in range(3)] == [100, 24, 9]


def test_texts_sort_as_in_the_khmer_dictionary(look, qtbot):
    names = ["អ៊ុក", "ឫទ្ធី", "Abel", "លី", "ឥន្ទ", "កែវ", "រិទ្ធី"]
    table = table_of([Waiting(name, "", 0) for name in names])
    view = RowView(look, table, lambda: "Waiting room")
    qtbot.addWidget(view)
    view.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    shown = [view.model().index(row, 0).data() for row in range(len(names))]
    assert shown == ["កែវ", "រិទ្ធី", "ឫទ្ធី", "លី", "ឥន្ទ", "អ៊ុក", "Abel"]
    assert shown != sorted(names)


def test_titles_are_asked_again_when_the_language_changes(look, qtbot):
    words = ["Name"]
    table = RowTable([Column(lambda: words[0], lambda row: row.name)])
    view = RowView(look, table, lambda: "List")
    qtbot.addWidget(view)
    words[0] = "ឈ្មោះ"
    view.retranslate()
    assert table.headerData(0, Qt.Orientation.Horizontal) == "ឈ្មោះ"


def test_enter_opens_the_row_under_the_cursor(look, qtbot):
    view = RowView(look, table_of(ROWS), lambda: "Waiting room")
    put_on_screen(qtbot, view, 600, 300)
    view.setFocus()
    view.mark_first()
    opened = []
    view.opened.connect(opened.append)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    settle()
    assert opened == [ROWS[1]]
    assert view.current_row() == ROWS[1]


def test_new_rows_leave_nothing_of_the_old(look, qtbot):
    table = table_of(ROWS)
    view = RowView(look, table, lambda: "Waiting room")
    qtbot.addWidget(view)
    view.mark_first()
    table.set_rows([])
    assert view.current_row() is None
    assert table.rows == ()
