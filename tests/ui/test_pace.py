"""What a form takes is counted while it is filled in, handed on when it is saved, told in the settings."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from ui.client_scene import open_session, quiet, words
from ui.follow_up_scene import FollowUpDesk
from ui.modal import answering, pressing
from ui.outreach_scene import fill as fill_person
from ui.outreach_scene import open_page as open_table
from ui.outreach_scene import save as save_person
from ui.outreach_scene import set_up
from ui.paper_scene import ReferralDesk
from ui.register_scene import box, clients, do, open_form, smallest
from ui.screen import press, settle
from ui.settings_scene import scene as settings_scene  # noqa: F401 - a fixture
from ui.settings_scene import settings
from ui.whole_desk import WholeDesk, fill_a_desk

from jobcentre_desktop.domain.pace import FEWEST, LONGEST_PAUSE_S, FillingIn
from jobcentre_desktop.ui.shell import places
from jobcentre_desktop.ui.shell.about import SessionAbout

# ruff: noqa: F811 - a fixture is named where it is used

CONTROL = Qt.KeyboardModifier.ControlModifier


def heard(page):
    """Return the list of what the page hands on: (form, what it took)."""
    told = []
    page.form_saved.connect(lambda form, filling: told.append((form, filling)))
    return told


# --- each form hands on what it took, once ------------------------------------------------------------------


def test_a_registration_is_handed_on_when_it_is_saved_with_how_often_it_was_refused(scene, look, qtbot):
    page = open_form(scene, look, qtbot)
    told = heard(page)
    do(scene, qtbot, page.save_and_queue)
    do(scene, qtbot, page.save_and_queue)
    assert told == []
    smallest(page)
    do(scene, qtbot, page.save_and_queue)
    assert told == [("registration", FillingIn(refusals=2))]
    page.on_shown("")
    assert page.filling == FillingIn(), "the next one begins at nothing"


def test_a_form_that_was_left_and_taken_up_again_in_the_same_page_goes_on(scene, look, qtbot):
    page = open_form(scene, look, qtbot)
    smallest(page)
    page.filling.touch(1.0, key=True)
    page.on_left()
    qtbot.waitUntil(lambda: quiet(scene))
    (draft,) = scene.services.keep_drafts.mine()
    page.on_shown(draft)
    assert page.filling.keys == 1


def test_what_was_typed_on_another_day_is_not_counted_for_it_would_seem_quick(scene, look, qtbot):
    page = open_form(scene, look, qtbot)
    smallest(page)
    page.on_left()
    qtbot.waitUntil(lambda: quiet(scene))
    (draft,) = scene.services.keep_drafts.mine()
    page.close()
    again = open_form(scene, look, qtbot, draft)
    told = heard(again)
    do(scene, qtbot, again.save_and_queue)
    assert len(clients(scene)) == 1
    assert told == []


def test_each_person_at_an_event_is_one_form_and_who_is_taken_back_is_not_counted_again(scene, look, qtbot):
    set_up(scene)
    page = open_table(scene, look, qtbot)
    told, undone = heard(page), []
    page.toast_wanted.connect(lambda _say, undo: undone.append(undo))
    for name in ("សុវណ្ណ", "ស្រីពៅ"):
        page.filling.touch(1.0, key=True)
        fill_person(page, given=name)
        save_person(scene, page, qtbot)
    assert told == [("outreach", FillingIn(keys=1, _last=1.0))] * 2
    undone[-1]()
    qtbot.waitUntil(lambda: quiet(scene))
    save_person(scene, page, qtbot)
    assert len(clients(scene)) == 2
    assert len(told) == 2


def test_what_the_event_itself_took_is_not_the_first_persons(scene, look, qtbot):
    page = open_table(scene, look, qtbot)
    assert page.filling is None, "the table is not set up yet"
    table = set_up(scene)
    for _ in range(2):
        page._show_table(table)
        assert page.filling == FillingIn()
        page.filling.touch(1.0, key=True)


def test_a_session_is_handed_on_and_mending_it_is_not(scene, look, qtbot):
    client = scene.register()
    page = open_session(scene, look, qtbot, SessionAbout(client.id))
    told = heard(page)
    page.form.boxes["kind"].set_value("intake")
    page.form.boxes["minutes"].set_value(20)
    do(scene, qtbot, page.finish)
    (held,) = scene.services.show_client(client.id).sessions
    assert told == [("session", FillingIn())]
    page.on_shown(SessionAbout(client.id, held.id))
    qtbot.waitUntil(lambda: quiet(scene))
    do(scene, qtbot, page.finish)
    assert len(told) == 1


def test_a_referral_is_handed_on_when_its_letter_is_made_and_a_second_letter_is_not(counter):
    client, partner = counter.client(), counter.partner()
    desk = ReferralDesk(counter)
    told = heard(desk.page)
    desk.open(client=client).fill(partner)
    desk.make()
    assert told == [], "the client's word is missing"
    desk.agree().make()
    assert [(form, filling.refusals) for form, filling in told] == [("referral", 1)]
    desk.page.preview.language.set_value("en")
    desk.page.preview.language_chosen.emit()
    desk.make()
    assert len(told) == 1


def test_a_follow_up_is_a_form_when_there_was_an_answer_and_one_key_is_none(counter):
    desk = FollowUpDesk(counter)
    for n, name in enumerate(("សុភា", "ដារ៉ា")):
        desk.placed(given_km=name, phone=f"012 345 60{n}")
    desk.pass_days(33)
    page = desk.open()
    told = heard(page)
    desk.press(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert told == []
    desk.press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Space)  # yes
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Down)  # full-time
    page.panel.form.labour_status.edited.emit()
    desk.press(Qt.Key.Key_Return, CONTROL)
    assert [form for form, _ in told] == ["follow_up"]


# --- keys and time in the whole window ----------------------------------------------------------------------


class Hands:
    """Presses keys as a keyboard does, through the native window, on a clock that moves only when told to."""

    def __init__(self, desk):
        self.desk, self.clock = desk, desk.desk.desk.clock
        self.window = desk.window.windowHandle()

    def pass_(self, seconds):
        self.clock.told += timedelta(seconds=seconds)

    def press(self, key, held=Qt.KeyboardModifier.NoModifier, *, after=1.0):
        self.pass_(after)
        QTest.keyClick(self.window, key, held)
        settle()


@pytest.fixture(scope="module")
def hands(qapp, patterns, tmp_path_factory):
    pattern, client = fill_a_desk(patterns.new_desk(), tmp_path_factory.mktemp("filled"))
    desk = WholeDesk(qapp, pattern, tmp_path_factory.mktemp("copy") / "desk", client)
    yield Hands(desk)
    desk.close()


def kept(hands, form):
    told = hands.desk.desk.app.services.keep_pace.look()
    return next(one for one in told.paces if one.form == form)


def test_keys_and_active_time_of_a_registration_are_kept_once_it_is_saved(hands):
    desk = hands.desk
    desk.go(places.REGISTER)
    page = desk.page
    box(page, "surname_km").setFocus()
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Shift, Qt.Key.Key_Tab):
        hands.press(key)
    assert (page.filling.keys, page.filling.active_s) == (2, 2.0), "Shift alone is no key"
    hands.press(Qt.Key.Key_Tab, after=LONGEST_PAUSE_S + 1)
    hands.press(Qt.Key.Key_Tab, after=LONGEST_PAUSE_S)
    assert (page.filling.keys, page.filling.active_s) == (4, 2.0 + LONGEST_PAUSE_S)
    hands.pass_(2)
    QTest.mouseClick(hands.window, Qt.MouseButton.LeftButton, pos=page.mapTo(desk.window, QPoint(5, 5)))
    assert (page.filling.keys, page.filling.active_s) == (4, 4.0 + LONGEST_PAUSE_S)
    smallest(page, surname_km="អ៊ុំ", given_km="ធារ៉ា")
    before = kept(hands, "registration").saved
    filling = page.filling
    hands.press(Qt.Key.Key_Return, CONTROL)
    desk.rest()
    desk.rest()
    assert filling.keys == 5, (
        "the shortcut that saves is a key too: four Tabs, a click is none, and Ctrl+Enter one"
    )
    assert kept(hands, "registration").saved == before + 1


def test_what_is_typed_elsewhere_is_not_counted(hands):
    desk = hands.desk
    desk.go(places.REGISTER)
    page = desk.page
    box(page, "surname_km").setFocus()
    hands.press(Qt.Key.Key_Tab)
    desk.window.top.search.setFocus()
    hands.press(Qt.Key.Key_A)
    assert page.filling.keys == 1
    desk.go(places.TODAY)
    hands.press(Qt.Key.Key_Down)
    assert page.filling.keys == 1


def test_every_key_still_arrives(hands):
    desk = hands.desk
    desk.go(places.REGISTER)
    line = box(desk.page, "surname_la")
    line.setFocus()
    for key in (Qt.Key.Key_S, Qt.Key.Key_O, Qt.Key.Key_K):
        hands.press(key)
    assert line.value().lower() == "sok"
    assert desk.page.filling.keys == 3


# --- where it is read ---------------------------------------------------------------------------------------


def test_the_settings_tell_medians_beside_the_goals(settings_scene, look, qtbot):
    keep = settings_scene.services.keep_pace
    for _ in range(FEWEST):
        keep.keep("registration", FillingIn(keys=72, active_s=70, refusals=1))
        keep.keep("session", FillingIn(keys=200, active_s=600))
    keep.keep("referral", FillingIn(keys=9, active_s=9))
    page = settings(settings_scene, look, qtbot)
    told = words(page.pace)
    assert "72, goal 60 | 70 seconds, goal 90 | 5 of 5 forms, median 1 | 5" in told
    assert "200 | 10 minutes | never | 5" in told
    assert "too few yet" in told
    keys, seconds = page.pace._rows["registration"][:2]
    assert (keys.property("kind"), seconds.property("kind")) == ("warn", "body")


def test_counting_is_switched_off_and_everything_forgotten_in_the_settings(settings_scene, look, qtbot):
    theirs = settings_scene.sign_in_another()
    theirs.keep_pace.keep("session", FillingIn(keys=1, active_s=1))
    page = settings(settings_scene, look, qtbot, services=theirs)
    card = page.pace
    assert card.counting.value()
    card.counting.focusProxy().click()
    qtbot.waitUntil(lambda: quiet(settings_scene))
    assert not theirs.keep_pace.look().counting

    qtbot.waitUntil(card.forget.isEnabled)
    met = answering(pressing("Forget them"))
    card.forget.click()
    qtbot.waitUntil(lambda: quiet(settings_scene) and not card.forget.isEnabled())
    assert met and theirs.keep_pace.look().kept == 0
