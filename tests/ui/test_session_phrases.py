"""Ready phrases in the session editor: found by typing, put in at the cursor, all by keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from ui.client_scene import open_session, quiet
from ui.screen import assert_named, press, type_text

from jobcentre_desktop.ui.look import Language
from jobcentre_desktop.ui.shell.about import SessionAbout

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def page(scene, look, qtbot):
    return open_session(scene, look, qtbot, SessionAbout(scene.register().id))


def the_list(page):
    return page.form.phrase_list()


def test_a_phrase_is_found_by_typing_and_put_in_at_the_cursor(page):
    note = page.form.boxes["shared_note"]
    type_text(note, "Came with her sister.")
    press(Qt.Key.Key_Space, CTRL)
    assert the_list(page).isVisible()
    assert QApplication.focusWidget() is the_list(page).search
    type_text(the_list(page).search, "close work")
    press(Qt.Key.Key_Return)
    assert note.value() == "Came with her sister. The client wants work close to home."
    assert QApplication.focusWidget() is note, "one writes on where the phrase ends"
    type_text(note, " Today.")
    assert note.value().endswith("home. Today.")


def test_shift_enter_takes_the_other_language_and_khmer_finds_too(page, look):
    advice = page.form.boxes["advice"]
    advice.setFocus()
    press(Qt.Key.Key_Space, CTRL)
    type_text(the_list(page).search, "បង់ប្រាក់")
    press(Qt.Key.Key_Return, SHIFT)
    assert advice.value() == "កុំបង់ប្រាក់ឱ្យអ្នកណាដើម្បីបានការងារ។"
    look.change(language=Language.KHMER)
    advice.set_value("")
    press(Qt.Key.Key_Space, CTRL)
    type_text(the_list(page).search, "never pay")
    press(Qt.Key.Key_Return)
    assert advice.value() == "កុំបង់ប្រាក់ឱ្យអ្នកណាដើម្បីបានការងារ។"


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Tab])
def test_escape_and_tab_close_the_list_and_nothing_is_put_in(page, scene, key):
    note = page.form.boxes["restricted_note"]
    note.setFocus()
    press(Qt.Key.Key_Space, CTRL)
    press(Qt.Key.Key_Down)
    press(key)
    assert not the_list(page).isVisible()
    assert QApplication.focusWidget() is note
    assert (note.value(), scene.asked) == ("", []), "the page stays"


def test_an_agreed_step_has_phrases_of_its_own_and_they_reach_the_draft(page, scene, qtbot):
    what = page.form.steps.rows[0].what
    what.setFocus()
    press(Qt.Key.Key_Space, CTRL)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert what.value() == "Visit the employer"
    page.on_left()
    qtbot.waitUntil(lambda: quiet(scene))
    (draft,) = scene.services.keep_drafts.mine()
    assert draft.facts["typed"]["steps"][0]["what"] == "Visit the employer"


def test_the_mouse_has_a_button_and_tab_passes_it_by(page):
    note = page.form.boxes["shared_note"]
    note.setFocus()
    press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is page.form.boxes["restricted_note"]
    page.form.phrase_button("shared_note").click()
    the_list(page).list.clicked.emit(the_list(page).list.model().index(1, 0))
    assert note.value() == "Can start work at once."
    page.form.phrase_button("advice").click()
    assert_named(page.window())


def test_words_that_are_in_no_phrase_are_answered_and_enter_does_nothing(page):
    note = page.form.boxes["shared_note"]
    note.setFocus()
    press(Qt.Key.Key_Space, CTRL)
    type_text(the_list(page).search, "zebra")
    press(Qt.Key.Key_Return)
    assert the_list(page).isVisible()
    assert not the_list(page).list.isVisible()
    assert note.value() == ""


def test_a_phrase_of_the_centre_stands_first_and_one_put_away_is_not_offered(scene, look, qtbot):
    keep = scene.services.keep_phrases
    keep.add("shared_note", text_en="Speaks Bunong at home.")
    keep.offer(
        next(one for one in keep.every() if one.text_en == "Can start work at once.").id, offered=False
    )
    page = open_session(scene, look, qtbot, SessionAbout(scene.register().id))
    page.form.boxes["shared_note"].setFocus()
    press(Qt.Key.Key_Space, CTRL)
    texts = [one.partition("\n")[0] for one in the_list(page).list.model().stringList()]
    assert texts[0] == "Speaks Bunong at home."
    assert "Can start work at once." not in texts
