"""What the outreach keeps in mind: who somebody may already be, and what is not yet saved."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from ui.client_scene import quiet, words
from ui.outreach_scene import box, fill, open_page, save, set_up
from ui.register_scene import clients
from ui.screen import press


@pytest.fixture
def at_table(scene, look, qtbot):
    set_up(scene)
    return open_page(scene, look, qtbot)


def told_of(scene, row):
    return scene.services.show_client(row.id)


# --- who it may already be ---------------------------------------------------------------------------------


def test_a_strong_match_is_told_beside_and_asked_about_once(scene, at_table, qtbot):
    known, page = scene.register(), at_table
    fill(page, surname="សុខ", given="ស្រីនាង", sex="F", year="2002", phone="012345678")
    qtbot.waitUntil(lambda: len(page.intake.duplicates.cards) == 1)
    save(scene, page, qtbot)
    qtbot.waitUntil(lambda: page.intake.match_dialog is not None and page.intake.match_dialog.isVisible())
    assert len(clients(scene)) == 1
    page.intake.match_dialog.somebody_else.click()
    qtbot.waitUntil(lambda: quiet(scene))
    new = next(one for one in clients(scene) if one.id != known.id)
    assert page.intake.taken_in.table.rows[0].id == new.id
    assert page.intake.match_dialog is None and page.intake.duplicates.cards == []


def test_who_is_on_file_already_is_written_down_as_come_and_the_next_one_follows(scene, at_table, qtbot):
    known, page, undo = scene.register(), at_table, []
    page.toast_wanted.connect(lambda _say, take_back: undo.append(take_back))
    fill(page, surname="សុខ", given="ស្រីនាង", sex="F", year="2002", phone="012345678")
    save(scene, page, qtbot)
    qtbot.waitUntil(lambda: page.intake.match_dialog is not None and page.intake.match_dialog.isVisible())
    assert page.intake.match_dialog.came.hasFocus()
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: quiet(scene))
    assert page.focusWidget() is box(page, "surname")
    (visit,) = told_of(scene, known).visits
    assert visit.event_id == page.table.event.id
    assert len(clients(scene)) == 1 and scene.services.keep_drafts.mine() == ()
    undo[0]()
    qtbot.waitUntil(lambda: quiet(scene))
    assert told_of(scene, known).visits == ()
    assert box(page, "given").value() == "ស្រីនាង"


def test_looking_into_the_file_of_a_match_leaves_the_form_as_it_was(scene, at_table, qtbot):
    known, page = scene.register(), at_table
    fill(page, surname="សុខ", given="ស្រីនាង", phone="012345678")
    qtbot.waitUntil(lambda: len(page.intake.duplicates.cards) == 1)
    page.intake.duplicates.cards[0].open.click()
    assert scene.asked[-1] == ("client_file", known.id)
    page.on_left()
    page.on_shown(None)
    qtbot.waitUntil(lambda: quiet(scene))
    assert box(page, "phone").value() == "012345678"


# --- drafts ------------------------------------------------------------------------------------------------


def test_table_and_person_are_there_again_after_a_crash(scene, look, qtbot, at_table):
    fill(at_table, year="24", phone="12 what")
    box(at_table, "given").setFocus()
    qtbot.waitUntil(lambda: quiet(scene) and len(scene.services.keep_drafts.mine()) == 1)
    at_table.hide()
    page = open_page(scene, look, qtbot)
    assert (box(page, "given").value(), box(page, "phone").value()) == ("សុវណ្ណ", "12 what")
    assert page.intake.form.year.number.value() == 24
    assert page.intake.form.agrees.value()
    assert "Draft saved on this computer" in words(page)
    box(page, "phone").set_value("")
    save(scene, page, qtbot)
    assert len(clients(scene)) == 1
    assert scene.services.keep_drafts.mine() == ()


def test_the_list_of_drafts_leads_to_the_person_half_typed(scene, look, qtbot, at_table):
    fill(at_table)
    at_table.on_left()
    qtbot.waitUntil(lambda: quiet(scene))
    (draft,) = scene.services.keep_drafts.mine()
    assert (draft.form, draft.title) == ("outreach", "លី សុវណ្ណ")
    page = open_page(scene, look, qtbot, draft)
    assert box(page, "given").value() == "សុវណ្ណ"


def test_emptying_the_form_can_be_undone(scene, at_table, qtbot):
    page, undo = at_table, []
    page.toast_wanted.connect(lambda _say, take_back: undo.append(take_back))
    fill(page)
    box(page, "given").setFocus()
    qtbot.waitUntil(lambda: quiet(scene) and page.bar.discard.isVisible())
    page.bar.discard.click()
    qtbot.waitUntil(lambda: quiet(scene))
    assert box(page, "given").value() == "" and scene.services.keep_drafts.mine() == ()
    undo[0]()
    assert box(page, "given").value() == "សុវណ្ណ"
