"""The list of hits under a search box stands where there is room for it, in whole rows."""

from __future__ import annotations

from ui.screen import put_on_screen, settle, type_text

from jobcentre_desktop.ui.widgets.layout import boxed, column
from jobcentre_desktop.ui.widgets.search_box import SearchBox

MANY = [(f"{place:02}", f"Phum {place}") for place in range(12)]


def test_where_little_room_is_left_whole_hits_are_shown(look, qtbot):
    box = SearchBox(look, lambda _text: MANY)
    put_on_screen(qtbot, boxed(column(box, None)), 400, 300)
    type_text(box, "Phum")
    settle()
    hits = box._popup._list
    assert hits.viewport().height() > 4 * hits.sizeHintForRow(0)
    assert hits.viewport().height() % hits.sizeHintForRow(0) < 4
