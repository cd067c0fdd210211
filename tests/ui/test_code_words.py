"""Word lists in the settings: worded, hidden, taken back, and followed by every box that stands open."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from ui.client_scene import button, do, hold, open_session, quiet, words
from ui.screen import press, put_on_screen, settle, type_text
from ui.settings_scene import scene, settings  # noqa: F401

from jobcentre_desktop.ui.look import Language
from jobcentre_desktop.ui.shell import places
from jobcentre_desktop.ui.shell.about import SessionAbout
from jobcentre_desktop.ui.widgets.code_box import CodeBox
from jobcentre_desktop.ui.widgets.multi_choice import MultiChoice
from jobcentre_desktop.ui.widgets.segmented import Segmented
from jobcentre_desktop.ui.words import Choices

# ruff: noqa: F811 - a fixture is named where it is used


def said(scene, code_list, code):
    return scene.services.codes.get(code_list).get(code)


def choose(card, code_list):
    card.box.set_value(code_list)
    card.box.edited.emit()


def in_box(box):
    return [box.itemData(place) for place in range(box.count())]


def in_sight(box):
    return list(dict.fromkeys(words(box).split(" | ")))  # a tick and its words say the same


@pytest.fixture
def card(scene, look, qtbot):
    page = settings(scene, look, qtbot)
    page.toast_wanted.connect(lambda words, undo: setattr(page, "undo", undo))
    page.code_words.page = page
    return page.code_words


def test_a_choice_is_worded_by_keyboard_alone_and_both_words_are_shown(card, scene, look, qtbot):
    choose(card, "session_kind")
    ships = said(scene, "session_kind", "intake")
    button(card, "Change").setFocus()
    press(Qt.Key.Key_Space)
    assert QApplication.focusWidget() is card.words_km
    type_text(card.words_km, "ជួបលើកទីមួយ")
    press(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is card.words_en
    type_text(card.words_en, "First talk")
    press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is card.save
    press(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: quiet(scene))
    assert (said(scene, "session_kind", "intake").km, said(scene, "session_kind", "intake").en) == (
        "ជួបលើកទីមួយ",
        "First talk",
    )
    assert f"First talk | As it ships: {ships.km} · {ships.en}" in words(card)
    assert not card.form.isVisible()
    look.change(language=Language.KHMER)
    assert "ជួបលើកទីមួយ" in words(card)
    card.page.undo()
    qtbot.waitUntil(lambda: quiet(scene))
    assert said(scene, "session_kind", "intake") == ships
    assert "ជួបលើកទីមួយ" not in words(card)


def test_a_choice_is_hidden_shown_again_and_the_cursor_stays_on_it(card, scene, qtbot):
    choose(card, "reminder")
    hide = button(card, "Hide")
    hide.setFocus()
    press(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: quiet(scene))
    assert not said(scene, "reminder", "phone").offered
    assert QApplication.focusWidget() is button(card, "Show again")
    press(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: quiet(scene))
    assert said(scene, "reminder", "phone").offered
    card.page.undo()
    qtbot.waitUntil(lambda: quiet(scene))
    assert "Hidden" in words(card)


def test_the_last_choice_cannot_be_hidden_and_the_screen_says_why(card, scene, qtbot):
    choose(card, "reminder")
    for _ in range(3):
        do(scene, qtbot, button(card, "Hide"))
    assert "At least one choice of a list stays" in card.page.notices.text().replace("\u200b", "")
    assert [one.offered for one in scene.services.codes.get("reminder")].count(True) == 1


def test_words_without_a_letter_are_refused_at_their_field(card, scene, qtbot):
    do(scene, qtbot, button(card, "Change"))
    type_text(card.words_en, "123")
    do(scene, qtbot, card.save)
    assert card.fields["words_en"].error is not None
    assert card.form.isVisible()


def test_who_counsels_sees_the_lists_and_changes_nothing(scene, look, qtbot):
    card = settings(scene, look, qtbot, services=scene.sign_in_another()).code_words
    assert "Intake" in words(card) or said(scene, "session_kind", "intake").en in words(card)
    assert "Hide" not in words(card)
    assert "Change" not in words(card)


def test_what_a_session_holds_is_still_shown_when_it_is_hidden(scene, look, qtbot):
    client = scene.register()
    session = hold(scene, client, kind="plan_review", needs=["debt", "job"])
    keep = scene.services.keep_code_words
    keep.word("session_kind", "plan_review", words_en="Look at the plan")
    for code_list, code in (("session_kind", "plan_review"), ("presenting_need", "debt")):
        keep.hide(code_list, code)
    page = open_session(scene, look, qtbot, SessionAbout(client.id, session.id))
    kind, needs = page.form.boxes["kind"], page.form.boxes["needs"]
    assert (kind.value(), kind.currentText()) == ("plan_review", "Look at the plan")
    assert set(needs.value()) == {"debt", "job"}
    assert needs._ticks["debt"].isVisible()
    new = open_session(scene, look, qtbot, SessionAbout(scene.register(given_la="Dara").id))
    assert "plan_review" not in in_box(new.form.boxes["kind"])
    assert not new.form.boxes["needs"]._ticks["debt"].isVisible()


def test_a_form_begins_with_a_choice_that_is_offered(scene, look, qtbot):
    scene.services.keep_code_words.hide("session_kind", "intake")
    page = open_session(scene, look, qtbot, SessionAbout(scene.register().id))
    kind = page.form.boxes["kind"].value()
    assert kind != "intake"
    assert said(scene, "session_kind", kind).offered


def test_open_boxes_follow_at_once_without_a_start(desk, qtbot):
    desk.go(places.SESSION, SessionAbout(desk.client.id))
    kind, keep = desk.page.form.boxes["kind"], desk.desk.app.services.keep_code_words
    kind.set_value("plan_review")
    keep.word("session_kind", "plan_review", words_en="Look at the plan")
    keep.hide("session_kind", "intake")
    qtbot.waitUntil(lambda: kind.currentText() == "Look at the plan" and "intake" not in in_box(kind))
    assert kind.value() == "plan_review"
    keep.hide("session_kind", "intake", hidden=False)
    qtbot.waitUntil(lambda: "intake" in in_box(kind))


# --- the boxes that follow ----------------------------------------------------------------------------------


class Few:
    """Three choices, of which some may be hidden while the boxes stand open."""

    def __init__(self):
        self.hidden = set()
        self.words = {"a": "Ant", "b": "Bee", "c": "Cat"}
        self.options = Choices(lambda: list(self.words.items()), lambda code: code not in self.hidden)


@pytest.fixture
def few():
    return Few()


def test_an_open_drop_down_follows_and_keeps_what_it_holds(look, qtbot, few):
    box = CodeBox(few.options)
    put_on_screen(qtbot, box)
    box.set_value("b")
    few.hidden.add("b")
    few.words |= {"b": "Wasp", "c": "Tiger"}
    look.read_words_again()
    settle()
    assert (box.value(), box.currentText(), in_box(box)) == ("b", "Wasp", [None, "a", "c", "b"])
    box.set_value("c")
    assert (box.currentText(), in_box(box)) == ("Tiger", [None, "a", "c"])


def test_open_ticks_follow_and_keep_what_is_ticked(look, qtbot, few):
    box = MultiChoice(few.options)
    put_on_screen(qtbot, box)
    box.set_value(["a"])
    few.hidden |= {"a", "b"}
    look.read_words_again()
    settle()
    assert in_sight(box) == ["Ant", "Cat"]
    assert box.value() == ("a",)
    box.set_value(["c"])
    assert in_sight(box) == ["Cat"]
    few.hidden.clear()
    look.read_words_again()
    settle()
    assert in_sight(box) == ["Ant", "Bee", "Cat"]


def test_open_segments_follow_and_the_arrows_pass_by_what_is_hidden(look, qtbot, few):
    box = Segmented(few.options)
    put_on_screen(qtbot, box)
    few.hidden.add("b")
    look.read_words_again()
    settle()
    box.choose(box._parts[0])
    press(Qt.Key.Key_Right)
    assert box.value() == "c"
    assert not box._parts[1].isVisible()
    assert [part.property("part") for part in box._parts if part.isVisible()] == ["first", "last"]
    box.set_value("b")
    assert box._parts[1].isVisible()
