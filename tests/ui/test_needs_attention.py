"""The inbox by keyboard: choose, write a text anew, take it back; and what the server did not take."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from ui.client_scene import button, do, hold, quiet, two_values, words
from ui.screen import assert_fits, assert_named, press, put_on_screen, type_text

from jobcentre_desktop.domain.session import CounsellingSession
from jobcentre_desktop.ui.client_parts.differing_text import DifferingText, marked
from jobcentre_desktop.ui.look import Language
from jobcentre_desktop.ui.screens.conflicts.page import ConflictsPage
from jobcentre_desktop.ui.screens.today.page import TodayPage
from jobcentre_desktop.ui.widgets.text import TextArea

HERE, THERE = "+85512111222", "+85512333444"


@pytest.fixture
def client(scene):
    return scene.register()


def inbox(scene, look, qtbot):
    page = ConflictsPage(look, scene.navigator, scene.services, scene.tasks, scene.changes)
    page.said = []
    page.toast_wanted.connect(lambda told, undo: page.said.append((told, undo)))
    put_on_screen(qtbot, page)
    page.on_shown(None)
    qtbot.waitUntil(lambda: quiet(scene))
    return page


def kept(scene, client):
    return scene.services.show_client(client.id).client


def refuse(scene, record):
    """Act as if the central server could not read what is saved of the record."""
    scene.all_sent()
    with scene.work() as work:
        work.records.change(record)
        work.commit()
    with scene.work() as work:
        work.changes.quarantine({one.seq: "bad_value" for one in work.changes.unsent(most=10)})
        work.commit()


def test_the_arrow_keys_go_from_value_to_value_and_enter_keeps_it(scene, look, qtbot, client):
    two_values(scene, client, "phone", here=HERE, there=THERE)
    page = inbox(scene, look, qtbot)
    other = page.cards[0].conflict.sides[1].value
    page.first_field().setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Right):
        press(key)
    assert QApplication.focusWidget() is page.cards[0].keeps[1]
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: quiet(scene))
    assert kept(scene, client).phone == other
    assert page.cards == []


def test_after_a_choice_the_cursor_stands_on_the_next_one(scene, look, qtbot, client):
    two_values(scene, client, "phone", here=HERE, there=THERE)
    refuse(scene, replace(scene.register(given_km="ដារ៉ា"), email="a@example.org"))
    page = inbox(scene, look, qtbot)
    page.first_field().setFocus()
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: quiet(scene))
    assert QApplication.focusWidget() is page.refused_cards[0].act


def test_a_choice_is_taken_back_from_the_toast(scene, look, qtbot, client):
    two_values(scene, client, "phone", here=HERE, there=THERE)
    page = inbox(scene, look, qtbot)
    before = page.cards[0].conflict.sides
    do(scene, qtbot, page.cards[0].keeps[1])
    (_, undo) = page.said[-1]
    undo()
    qtbot.waitUntil(lambda: quiet(scene))
    assert [one.conflict.sides for one in page.cards] == [before]
    assert kept(scene, client).phone == before[0].value


def test_two_texts_stand_side_by_side_and_one_is_written_out_of_both(scene, look, qtbot, client):
    two_values(scene, client, "remarks", here="has a <b>bicycle</b> now", there="has a motorbike now")
    page = inbox(scene, look, qtbot)
    texts = {one.text() for one in page.findChildren(DifferingText)}
    assert texts == {
        "has a <b><u>&lt;b&gt;bicycle&lt;/b&gt; </u></b>now",
        "has a <b><u>motorbike </u></b>now",
    }
    page.cards[0].writes.click()
    editor = page.cards[0].findChild(TextArea)
    assert "bicycle" in editor.value() and "motorbike" in editor.value()
    editor.selectAll()
    type_text(editor, "has both")
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: quiet(scene))
    assert kept(scene, client).remarks == "has both"
    assert page.cards == []


def test_what_is_being_written_stays_when_other_records_change_and_in_the_other_language(
    scene, look, qtbot, client
):
    """A round may bring something at any moment; a card built anew would swallow text and cursor."""
    two_values(scene, client, "remarks", here="has a bicycle", there="has a motorbike")
    page = inbox(scene, look, qtbot)
    page.cards[0].writes.click()
    editor = page.cards[0].findChild(TextArea)
    editor.selectAll()
    type_text(editor, "has b")
    refuse(scene, replace(scene.register(given_km="ដារ៉ា"), email="a@example.org"))
    page.on_shown(None)
    qtbot.waitUntil(lambda: quiet(scene) and page.refused_cards != [])
    assert page.cards[0].findChild(TextArea) is editor
    assert (editor.value(), editor.hasFocus()) == ("has b", True)
    look.change(language=Language.KHMER)
    qtbot.waitUntil(lambda: quiet(scene) and page.cards[0].findChild(TextArea) is not editor)
    editor = page.cards[0].findChild(TextArea)
    assert (editor.value(), editor.hasFocus()) == ("has b", True)
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: quiet(scene))
    assert kept(scene, client).remarks == "has b"


def test_words_that_differ_are_marked_and_nothing_typed_is_taken_for_markup():
    assert marked("a <i> c", "a b c") == "a <b><u>&lt;i&gt; </u></b>c"
    assert marked("one\ntwo", "one\ntwo") == "one<br>two"
    assert marked("", "x") == ""


def test_a_choice_is_mine_when_i_held_the_last_session(scene, look, qtbot, client):
    two_values(scene, client, "phone", here=HERE, there=THERE)
    assert "yours" in words(inbox(scene, look, qtbot))
    other = scene.sign_in_another()
    other.hold_session(client.id, {"kind": "intake", "mode": "face", "minutes": 30})
    assert other.me.name in words(inbox(scene, look, qtbot))


def test_what_was_not_taken_is_told_with_its_cause_and_opens_its_form(scene, look, qtbot, client):
    refuse(scene, replace(kept(scene, client), email="a@example.org"))
    page = inbox(scene, look, qtbot)
    told = words(page)
    assert f"{client.name} · Client" in told and "cannot read a value" in told
    assert "E-mail: a@example.org" in told
    button(page, "Correct it").click()
    assert scene.asked == [("client_file", client.id)]
    scene.services.edit_client(client.id, {"email": "b@example.org"})
    page.on_shown(None)
    qtbot.waitUntil(lambda: quiet(scene))
    assert page.refused_cards == []


def test_a_session_that_was_not_taken_opens_in_its_own_form(scene, look, qtbot, client):
    session = hold(scene, client)
    refuse(scene, replace(session, shared_note="x"))
    button(inbox(scene, look, qtbot), "Correct it").click()
    ((page, about),) = scene.asked
    assert (page, about.session_id) == ("session", session.id)
    assert session.KIND == CounsellingSession.KIND


def test_what_has_no_form_is_taken_off_the_list(scene, look, qtbot, client):
    scene.services.receive_visits.arrive(client.id)
    scene.all_sent()
    visit = scene.services.look_at_today().waiting[0].visit
    scene.services.receive_visits.leave(visit.id)
    with scene.work() as work:
        work.changes.quarantine({one.seq: "other_kind" for one in work.changes.unsent(most=10)})
        work.commit()
    page = inbox(scene, look, qtbot)
    assert "something else under the same name" in words(page)
    do(scene, qtbot, button(page, "Not needed any more"))
    assert page.refused_cards == []


def test_today_tells_what_needs_attention_and_leads_there(scene, look, qtbot, client):
    page = TodayPage(look, scene.navigator, scene.services, scene.tasks, scene.changes)
    put_on_screen(qtbot, page)
    page.on_shown(None)
    qtbot.waitUntil(lambda: quiet(scene))
    assert not page.attention.isVisible()
    two_values(scene, client, "phone", here=HERE, there=THERE)
    refuse(scene, replace(kept(scene, client), email="a@example.org"))
    page.on_shown(None)
    qtbot.waitUntil(lambda: quiet(scene))
    assert "1 field with two values for you to decide. 1 change not taken by the central server." in words(
        page
    )
    page.attention.open.click()
    assert scene.asked == [("conflicts", None)]


@pytest.mark.parametrize("language", list(Language))
def test_nothing_is_cut_and_everything_has_a_name(scene, look, qtbot, client, language):
    two_values(scene, client, "remarks", here="មានកង់មួយ ហើយនៅជិតផ្ទះ " * 6, there="មានម៉ូតូមួយ")
    refuse(scene, replace(kept(scene, client), email="a@example.org"))
    look.change(language=language)
    page = inbox(scene, look, qtbot)
    page.cards[0].writes.click()
    assert_named(page)
    assert_fits(page)
