"""The Latin spelling is proposed while the Khmer name is typed, and written only when it is taken."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from ui.client_scene import quiet
from ui.register_scene import box, clients, do, fill, open_form, smallest
from ui.screen import press, type_text

from jobcentre_desktop.ui.sections.section_form import SectionForm

LATIN = ("surname_la", "given_la")


def latin(page):
    return [box(page, name).value() for name in LATIN]


def proposed(page):
    return [box(page, name).suggestion() for name in LATIN]


def test_the_names_are_proposed_as_they_are_typed_and_are_no_value(scene, look, qtbot):
    page = open_form(scene, look, qtbot)
    fill(page, surname_km="សុខ", given_km="ស្រីនាង")
    assert (proposed(page), latin(page)) == (["Sok", "Sreyneang"], ["", ""])
    assert box(page, "surname_la").placeholderText() == "Sok"
    assert page.quick.value()["surname_la"] is None


def test_enter_takes_what_is_proposed_and_goes_on(scene, look, qtbot):
    page = open_form(scene, look, qtbot)
    smallest(page)
    box(page, "surname_la").setFocus()
    press(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is box(page, "given_la")
    press(Qt.Key.Key_Return)
    assert latin(page) == ["Ly", "Sovann"]
    do(scene, qtbot, page.save_and_queue)
    (client,) = clients(scene)
    assert (client.surname_la, client.given_la) == ("Ly", "Sovann")


def test_the_key_stands_beside_the_tick_while_the_cursor_is_there(scene, look, qtbot):
    page = open_form(scene, look, qtbot)
    smallest(page)
    line = box(page, "surname_la")

    def before_the_tick():
        place = line.rect().adjusted(line.width() - 80, 8, -36, -8)
        image = line.grab(place).toImage()
        return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}

    line.setFocus()
    assert len(before_the_tick()) > 1
    box(page, "given_la").setFocus()
    assert len(before_the_tick()) == 1, "elsewhere it would say nothing"


def test_who_passes_by_writes_no_latin_name(scene, look, qtbot):
    page = open_form(scene, look, qtbot)
    smallest(page)
    box(page, "surname_la").setFocus()
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Tab)
    do(scene, qtbot, page.save_and_queue)
    (client,) = clients(scene)
    assert (client.surname_la, client.given_la) == (None, None)


def test_the_tick_takes_it_with_the_mouse_and_is_there_only_then(scene, look, qtbot):
    page = open_form(scene, look, qtbot)
    line = box(page, "surname_la")
    (tick,) = line.actions()
    assert not tick.isVisible()
    fill(page, surname_km="សុខ")
    assert tick.isVisible() and "Enter" in tick.toolTip()
    tick.trigger()
    assert (line.value(), tick.isVisible()) == ("Sok", False)


def test_what_was_typed_stays_whatever_is_proposed(scene, look, qtbot):
    page = open_form(scene, look, qtbot)
    fill(page, surname_km="សុខ", surname_la="Sokh")
    type_text(box(page, "surname_km"), "ា")
    assert (latin(page)[0], proposed(page)[0]) == ("Sokh", "")


def test_a_spelling_that_was_taken_follows_a_corrected_name(scene, look, qtbot):
    page = open_form(scene, look, qtbot)
    fill(page, surname_km="សុភា")
    box(page, "surname_la").take()
    type_text(box(page, "surname_km"), "ព")
    assert (latin(page)[0], proposed(page)[0]) == ("", "Sopheap")


def test_delete_puts_a_proposal_away(scene, look, qtbot):
    page = open_form(scene, look, qtbot)
    fill(page, surname_km="សុខ")
    box(page, "surname_la").setFocus()
    press(Qt.Key.Key_Delete)
    press(Qt.Key.Key_Return)
    assert latin(page)[0] == ""


def test_a_name_that_came_from_the_search_or_a_draft_is_proposed_for_too(scene, look, qtbot):
    page = open_form(scene, look, qtbot, "សុខ សុភា")
    assert proposed(page) == ["Sok", "Sophea"]
    page.on_left()
    qtbot.waitUntil(lambda: quiet(scene))
    (draft,) = scene.services.keep_drafts.mine()
    page.on_shown(None)
    assert proposed(page) == ["", ""]
    page.on_shown(draft)
    assert proposed(page) == ["Sok", "Sophea"]


@pytest.mark.usefixtures("qtbot")
def test_the_client_file_proposes_where_the_latin_name_is_missing(scene, look):
    form = SectionForm(look, scene.services, "identity")
    form.set_value({"surname_km": "សុខ", "given_km": "ដារ៉ា", "given_la": "Dararoth"})
    lines = {name: form.fields[name].control for name in LATIN}
    assert all(isinstance(line, QLineEdit) for line in lines.values())
    assert lines["surname_la"].suggestion() == "Sok"
    assert (lines["given_la"].suggestion(), lines["given_la"].value()) == ("", "Dararoth")
    assert form.value()["surname_la"] is None
