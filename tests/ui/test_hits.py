"""The list of hits under a search box stands where there is room, in whole rows; Enter picks and goes on."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from ui.screen import press, put_on_screen, settle, type_text

from jobcentre_desktop.ui.widgets.layout import boxed, column
from jobcentre_desktop.ui.widgets.search_box import PlaceBox, SearchBox
from jobcentre_desktop.ui.widgets.text import TextLine

MANY = [(f"{place:02}", f"Phum {place}") for place in range(12)]


def test_where_little_room_is_left_whole_hits_are_shown(look, qtbot):
    box = SearchBox(look, lambda _text: MANY)
    put_on_screen(qtbot, boxed(column(box, None)), 400, 300)
    type_text(box, "Phum")
    settle()
    hits = box._popup._list
    assert hits.viewport().height() > 4 * hits.sizeHintForRow(0)
    assert hits.viewport().height() % hits.sizeHintForRow(0) < 4


def test_enter_that_picks_a_place_goes_on_to_the_next_field(look, qtbot):
    box, after = PlaceBox(look, lambda _text: MANY), TextLine()
    put_on_screen(qtbot, boxed(column(box, after, None)), 400, 500)
    type_text(box, "Phum")
    press(Qt.Key.Key_Return)
    assert box.value() == "00"
    assert QApplication.focusWidget() is after


def test_enter_that_picks_one_of_several_stays_for_the_next(look, qtbot):
    box, after = SearchBox(look, lambda _text: MANY, clear_after_choice=True), TextLine()
    put_on_screen(qtbot, boxed(column(box, after, None)), 400, 500)
    type_text(box, "Phum")
    press(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is box
