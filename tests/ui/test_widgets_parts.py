"""The smaller parts: buttons, avatars, cards, progress, tabs, dialogs, scrolling."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel
from ui.screen import assert_named, press, put_on_screen, read, settle

from jobcentre_desktop.ui.changes import Changes
from jobcentre_desktop.ui.look import Language, Mode
from jobcentre_desktop.ui.widgets.avatar import Avatar, initials
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.card import Card
from jobcentre_desktop.ui.widgets.dialog import Dialog, ask
from jobcentre_desktop.ui.widgets.empty_state import EmptyState
from jobcentre_desktop.ui.widgets.footer import Footer
from jobcentre_desktop.ui.widgets.label import Label
from jobcentre_desktop.ui.widgets.layout import boxed, column, row
from jobcentre_desktop.ui.widgets.person_card import PersonCard
from jobcentre_desktop.ui.widgets.pill import Pill
from jobcentre_desktop.ui.widgets.scroll import Scroll
from jobcentre_desktop.ui.widgets.steps import Progress, Steps
from jobcentre_desktop.ui.widgets.tabs import Tabs

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Sophea Chan", "SC"),
        ("Sok", "S"),
        ("Sok Sreyneang Kim", "SK"),
        ("ចាន់ សុភា", "ច"),
        ("", ""),
        ("េត", "ត"),
    ],
)
def test_initials(name, letters):
    assert initials(name) == letters


def test_a_button_answers_to_enter_space_and_its_key(look, qtbot):
    pressed = []
    button = Button(look, lambda: "Save & send", shortcut="Ctrl+Return", show_key=True, icon="save")
    button.clicked.connect(lambda: pressed.append(True))
    holder = boxed(column(button))
    put_on_screen(qtbot, holder, 300, 100)
    button.setFocus()
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Return, CONTROL)
    press(Qt.Key.Key_Enter, CONTROL)
    assert len(pressed) == 4
    assert button.accessibleName() == "Save & send"
    assert button.key == "Ctrl+Enter"
    assert "&&" in button.text()


def test_a_disabled_button_does_not_answer_to_its_key(look, qtbot):
    pressed = []
    button = Button(look, lambda: "Save", shortcut="Ctrl+S")
    button.clicked.connect(lambda: pressed.append(True))
    holder = boxed(column(button, Label("x")))
    put_on_screen(qtbot, holder, 300, 100)
    button.setEnabled(False)
    press(Qt.Key.Key_S, CONTROL)
    assert not pressed


def test_a_click_on_a_button_leaves_the_cursor_in_its_field(look, qtbot):
    button = Button(look, lambda: "Print")
    assert button.focusPolicy() == Qt.FocusPolicy.TabFocus
    qtbot.addWidget(button)


def test_a_keys_hint_has_its_own_room(look, qtbot):
    plain = Button(look, lambda: "Save", shortcut="Ctrl+S")
    hinted = Button(look, lambda: "Save", shortcut="Ctrl+S", show_key=True)
    for button in (plain, hinted):
        qtbot.addWidget(button)
    assert hinted.sizeHint().width() > plain.sizeHint().width() + 30


def test_a_footer_says_since_when_the_draft_is_safe(look, qtbot):
    footer = Footer(look, Button(look, lambda: "Save", kind="primary"))
    put_on_screen(qtbot, footer, 700, 60)
    footer.show_draft_saved(datetime(2026, 11, 23, 2, 42, tzinfo=UTC))
    assert "Draft saved on this computer at 09:42" in read(footer)
    look.change(language=Language.KHMER)
    settle()
    assert any("០៩:៤២" in text for text in read(footer))
    footer.show_note("")
    assert len(read(footer)) == 2  # the button's text and name


def test_progress_says_how_many_of_how_many(look, qtbot):
    progress = Progress(look)
    put_on_screen(qtbot, progress, 300, 60)
    progress.show_progress(1240, 5000)
    assert "1,240 of 5,000" in read(progress)


def test_steps_mark_where_one_is(look, qtbot):
    steps = Steps(look, [lambda: "Centre", lambda: "Desk", lambda: "Counsellor"])
    qtbot.addWidget(steps)
    steps.show_step(1)
    assert [label.property("kind") for label in steps._labels] == ["muted", "strong", "muted"]


def test_tabs_are_chosen_by_alt_and_number(look, qtbot):
    tabs = Tabs([("timeline", lambda: "Timeline"), ("plan", lambda: "Plan & steps")])
    put_on_screen(qtbot, tabs, 400, 60)
    chosen = []
    tabs.chosen.connect(chosen.append)
    press(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert chosen == ["plan"]
    assert tabs.current() == "plan"
    assert tabs.hasFocus(), "Tab goes on from the part one sees"
    tabs.choose("timeline")
    assert tabs.current() == "timeline"
    assert tabs.tabText(1) == "Plan && steps"


def test_a_scroll_area_is_never_narrower_than_what_is_in_it(look, qtbot):
    scroll = Scroll(row(Label("x" * 100)))
    holder = boxed(column(scroll))
    put_on_screen(qtbot, holder, 300, 200)
    inner = scroll.widget()
    assert inner is not None
    assert scroll.minimumSizeHint().width() >= inner.minimumSizeHint().width()


def test_a_person_card_tells_reasons_in_words(look, qtbot):
    opened = []
    button = Button(look, lambda: "Open this file")
    button.clicked.connect(lambda: opened.append(True))
    card = PersonCard(
        look,
        "សុខ ស្រីនាង",
        lines=["Sok Sreyneang · 2002"],
        reasons=[lambda: "Same phone number"],
        pill=Pill(lambda: "Strong match", "warn"),
        actions=[button],
    )
    put_on_screen(qtbot, card, 330, 200)
    assert {"សុខ ស្រីនាង", "Same phone number", "Strong match", "Open this file"} <= set(read(card))
    button.click()
    assert opened
    assert_named(card)


def test_an_empty_list_says_what_why_and_one_thing_to_do(look, qtbot):
    action = Button(look, lambda: "Register a walk-in")
    empty = EmptyState(look, "users", lambda: "Nobody is waiting", lambda: "It is early.", action=action)
    put_on_screen(qtbot, empty, 500, 300)
    assert {"Nobody is waiting", "It is early.", "Register a walk-in"} <= set(read(empty))
    empty.say(lambda: "Nobody found")
    assert "It is early." not in read(empty)


def test_a_pill_changes_words_and_tone_together(look, qtbot):
    pill = Pill(lambda: "Draft", "info")
    qtbot.addWidget(pill)
    pill.show_status(lambda: "Overdue", "bad")
    assert (pill.text(), pill.property("kind")) == ("Overdue", "pill_bad")


@pytest.mark.parametrize("words", ["Handed over", "បានប្រគល់ជូនអតិថិជន", "ក្ស្ម៊ើ"])
def test_a_pill_keeps_room_beside_its_words(look, qtbot, words):
    pill = Pill("", "info")
    holder = boxed(row(pill, None), "card")
    put_on_screen(qtbot, holder, 400, 80)
    pill.show_status(words, "warn")
    settle()
    room = pill.contentsMargins()
    assert (room.left(), room.right()) == (10, 10)
    assert pill.contentsRect().width() >= pill.fontMetrics().horizontalAdvance(words)


def test_a_card_has_a_heading_and_room_beside_it(look, qtbot):
    card = Card(lambda: "Waiting room", Label("body"))
    card.head.addWidget(Button(look, lambda: "Call next"))
    put_on_screen(qtbot, card, 400, 200)
    assert {"Waiting room", "body", "Call next"} <= set(read(card))


def test_an_arrow_goes_along_a_line_of_buttons_and_from_a_lone_one_nowhere(look, qtbot):
    one, two, three, lone = (Button(look, lambda: "Press") for _ in range(4))
    one.line = two.line = three.line = [one, two, three]
    two.hide()
    put_on_screen(qtbot, boxed(column(one, two, three, lone), "card"), 400, 300)
    two.hide()
    one.setFocus()
    for key, reached in ((Qt.Key.Key_Down, three), (Qt.Key.Key_Right, three), (Qt.Key.Key_Up, one)):
        press(key)
        assert QApplication.focusWidget() is reached
    lone.setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Right):
        press(key)
        assert QApplication.focusWidget() is lone


def test_a_dialog_grows_with_what_is_told_while_it_is_open(look, qtbot):
    dialog = Dialog(look, lambda: "Restore a copy")
    told = Label("…", wrap=True)
    dialog.body.addWidget(told)
    dialog.add_cancel()
    qtbot.addWidget(dialog)
    dialog.show()
    settle()
    before = dialog.height()
    told.say("ច្បាប់ចម្លង " * 60)
    settle()
    assert dialog.height() > before
    assert told.height() >= told.heightForWidth(told.width())


def answer(key: Qt.Key) -> None:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, Dialog)
    QTimer.singleShot(0, lambda: press(key))


@pytest.mark.parametrize(
    ("dangerous", "key", "done"),
    [
        (False, Qt.Key.Key_Return, True),
        (False, Qt.Key.Key_Escape, False),
        (True, Qt.Key.Key_Return, False),
    ],
)
def test_a_dangerous_question_has_the_cursor_on_cancel(look, qtbot, dangerous, key, done):
    parent = QLabel()
    qtbot.addWidget(parent)
    parent.show()
    QTimer.singleShot(0, lambda: answer(key))
    told = ask(
        look,
        parent,
        lambda: "Delete the draft?",
        lambda: "It is gone.",
        lambda: "Delete",
        dangerous=dangerous,
    )
    assert told is done


def test_a_new_theme_reaches_painted_parts_at_once(look, qtbot):
    avatar = Avatar(look, "Sok")
    put_on_screen(qtbot, avatar, 40, 40)
    before = avatar.grab().toImage().pixelColor(20, 4).name()
    look.change(mode=Mode.DARK)
    after = avatar.grab().toImage().pixelColor(20, 4).name()
    assert (before, after) != (after, before)


def test_taste_is_told_once_when_it_changes_and_not_when_it_does_not(look):
    told = []
    look.taste_changed.connect(told.append)
    look.change(text_step=2)
    look.change(text_step=2)
    look.change(text_step=99)
    assert [taste.text_step for taste in told] == [2, 3]
    look.taste_changed.disconnect(told.append)


def test_changes_arrive_on_the_screens_thread_whoever_announces(qtbot):
    import threading

    changes = Changes()
    got = []
    changes.records_changed.connect(lambda kinds: got.append((kinds, threading.current_thread())))
    worker = threading.Thread(target=changes.announce, args=(frozenset({"client"}),))
    worker.start()
    worker.join()
    qtbot.waitUntil(lambda: bool(got))
    assert got == [(frozenset({"client"}), threading.main_thread())]
