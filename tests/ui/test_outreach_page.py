"""Outreach on a real desk: the event once, then person after person by keys, and what can go wrong."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from ui.client_scene import quiet, words
from ui.outreach_scene import FAIR, SVAY_POR, box, build, fill, open_page, save, set_up
from ui.register_scene import choose, clients
from ui.screen import assert_fits, assert_follows_the_language, assert_named, press, settle, type_text

from jobcentre_desktop.domain.consent import REGISTRATION
from jobcentre_desktop.ui.look import Language

KEYS_ALLOWED = 45
"""In 25 seconds: 45 keys of 0.4 s leave 7 s to ask and to listen (estimate of the screen rules)."""


@pytest.fixture
def at_table(scene, look, qtbot):
    set_up(scene)
    return open_page(scene, look, qtbot)


def told_of(scene, row):
    return scene.services.show_client(row.id)


# --- by keys only ------------------------------------------------------------------------------------------


def test_a_person_takes_few_keys_and_the_next_form_waits_with_the_cursor_in_it(scene, at_table, qtbot):
    page, pressed = at_table, 0

    def keys(*given, modifier=Qt.KeyboardModifier.NoModifier):
        nonlocal pressed
        for key in given:
            press(key, modifier)
            pressed += 1

    def text(told):
        nonlocal pressed
        type_text(QApplication.focusWidget(), told)
        pressed += len(told)

    enter = Qt.Key.Key_Return
    for name, phone in (("សុវណ្ណ", "012345678"), ("ស្រីពៅ", "012345679")):
        pressed = 0
        text("លី")
        keys(enter)
        text(name)
        keys(enter, Qt.Key.Key_Right, enter)
        text("1999")
        keys(enter)
        text(phone)
        keys(enter, enter, enter, Qt.Key.Key_Space)
        assert page.intake.form.agrees.value()
        keys(enter, modifier=Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda: quiet(scene))
        assert pressed <= KEYS_ALLOWED, pressed
        assert QApplication.focusWidget() is box(page, "surname")
    second, first = page.intake.taken_in.table.rows
    assert (first.name, second.name) == ("លី សុវណ្ណ", "លី ស្រីពៅ")
    client = told_of(scene, first).client
    assert (client.sex, client.dob_year, client.phone, client.place) == ("F", 1999, "+85512345678", SVAY_POR)


def test_enter_goes_through_the_questions_in_the_order_people_answer_them(at_table):
    order = []
    for _ in range(8):
        order.append(QApplication.focusWidget().accessibleName())
        press(Qt.Key.Key_Return)
    assert order == [
        "Family name",
        "Given name",
        "Sex: Male",
        "Year of birth, or age",
        "Phone",
        "Village, commune or district",
        "What work do they look for?",
        "Agrees that the job centre keeps these answers to help them find work or training",
    ]


def test_the_event_is_set_up_by_keys(scene, look, qtbot):
    page = open_page(scene, look, qtbot)
    assert QApplication.focusWidget() is page.event_form.name
    enter = Qt.Key.Key_Return
    type_text(QApplication.focusWidget(), FAIR["name"])
    for key in (enter, Qt.Key.Key_Right, Qt.Key.Key_Right, enter):
        press(key)
    page.event_form.place.show(SVAY_POR)
    for key in (enter, enter, enter, enter, Qt.Key.Key_Right, Qt.Key.Key_Right, enter):
        press(key)
    type_text(QApplication.focusWidget(), "ចាន់ ដារ៉ា")
    press(enter, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: quiet(scene))
    table = scene.services.hold_outreach.table()
    assert (table.event.kind, table.event.day.isoformat()) == ("fair", FAIR["day"])
    assert (table.how, table.witness) == ("oral_witness", "ចាន់ ដារ៉ា")
    assert QApplication.focusWidget() is box(page, "surname")
    assert FAIR["name"] in words(page.intake.strip)


# --- the event ---------------------------------------------------------------------------------------------


def test_what_is_missing_of_the_event_is_told_at_once_and_leads_to_its_boxes(scene, look, qtbot):
    page = open_page(scene, look, qtbot)
    page.bar.begin.click()
    qtbot.waitUntil(lambda: quiet(scene))
    for name in ("name", "kind", "place", "how"):
        assert page.event_form.fields[name].error is not None, name
    assert page.errors.hasFocus()
    page.errors.go_to_next()
    assert QApplication.focusWidget() is page.event_form.name
    assert page.bar.begin.isEnabled()


def test_an_event_of_today_is_proposed_and_name_and_day_say_which_it_is(scene, look, qtbot):
    set_up(scene, name="វេទិកា", kind="forum")
    scene.clock.pass_(minutes=24 * 60)
    page = open_page(scene, look, qtbot)
    assert page.event_form.choice.value() is None and page.event_form.name.isEnabled()
    scene.clock.pass_(minutes=-24 * 60)
    page = open_page(scene, look, qtbot)
    page.intake.strip.change.click()
    qtbot.waitUntil(lambda: quiet(scene))
    form = page.event_form
    assert (form.name.value(), form.kind.value(), form.witness.value()) == ("វេទិកា", "forum", "ចាន់ ដារ៉ា")
    assert not form.name.isEnabled() and form.kind.isEnabled()
    form.choice.set_value(None)
    form.choice.edited.emit()
    assert form.name.isEnabled() and form.name.value() == ""


def test_escape_leaves_the_set_up_for_the_table_as_it_was(scene, at_table, qtbot):
    page = at_table
    type_text(box(page, "surname"), "លី")
    page.intake.strip.change.click()
    qtbot.waitUntil(lambda: quiet(scene))
    assert page.bar.begin.isVisible() and not page.bar.save.isEnabled()
    page.on_escape()
    assert page.bar.save.isVisible() and not page.bar.begin.isEnabled()
    assert box(page, "surname").value() == "លី"
    back = []
    page.back_wanted.connect(lambda: back.append(True))
    page.on_escape()
    assert back == [True]


def test_the_next_morning_the_event_is_asked_for_again(scene, at_table, qtbot):
    page = at_table
    type_text(box(page, "surname"), "លី")
    scene.clock.pass_(minutes=24 * 60)
    page.on_left()
    page.on_shown(None)
    qtbot.waitUntil(lambda: quiet(scene))
    assert page.bar.begin.isVisible() and page.event_form.choice.value() is None
    page.on_escape()
    assert not page.bar.save.isVisible(), "there is no table to go back to"
    assert box(page, "surname").value() == "លី"


# --- people ------------------------------------------------------------------------------------------------


def test_event_and_place_stay_and_everything_else_makes_room(scene, at_table, qtbot):
    page = at_table
    fill(page, phone="012345678")
    type_text(box(page, "wanted_occupations").box, "driving a crane")
    save(scene, page, qtbot)
    form = page.intake.form
    assert [box(page, name).value() for name in ("surname", "given", "phone")] == ["", "", ""]
    assert box(page, "sex").value() is None and form.year.number.value() is None
    assert not form.agrees.value(), "the next person has not agreed to anything"
    assert box(page, "place").value() == SVAY_POR
    (row,) = clients(scene)
    file = told_of(scene, row)
    assert file.client.wanted_text == "driving a crane"
    assert (file.client.channel, file.client.registered_on) == ("fair", scene.clock.today())
    assert "1 taken in here" in words(page.intake.taken_in)


def test_nobody_is_kept_who_has_not_agreed(scene, at_table, qtbot):
    page = at_table
    fill(page, agrees=False)
    save(scene, page, qtbot)
    assert clients(scene) == ()
    assert page.intake.form.boxes["agrees"].error is not None
    page.errors.go_to_next()
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: quiet(scene))
    (row,) = clients(scene)
    (word,) = told_of(scene, row).consents
    assert (word.purpose, word.how, word.witness, word.language) == (
        REGISTRATION, "oral_witness", "ចាន់ ដារ៉ា", "en",
    )  # fmt: skip
    assert not page.errors.isVisible()


def test_all_problems_are_listed_at_once_and_the_lists_beside_stay_where_they_are(scene, at_table, qtbot):
    page = at_table
    before = page.intake.duplicates.mapTo(page, page.intake.duplicates.rect().topLeft())
    fill(page, surname="", sex="", year="98", phone="12", agrees=False)
    save(scene, page, qtbot)
    for name in ("surname", "sex", "year", "phone", "agrees"):
        assert page.intake.form.boxes[name].error is not None, name
    assert page.errors.hasFocus()
    assert page.intake.duplicates.mapTo(page, page.intake.duplicates.rect().topLeft()) == before
    assert box(page, "phone").value() == "12"


@pytest.mark.parametrize(
    ("typed", "year", "precision", "said"),
    [("24", 2002, "estimated", "born about 2002"), ("១៩៩៩", 1999, "year", "about 27 years old")],
)
def test_an_age_is_as_good_as_a_year_and_is_kept_as_an_estimate(
    scene, at_table, qtbot, typed, year, precision, said
):
    page = at_table
    fill(page, year=typed)
    assert said in words(page.intake.form)
    save(scene, page, qtbot)
    (row,) = clients(scene)
    assert (row.dob_year, row.dob_precision) == (year, precision)


def test_a_name_in_latin_letters_goes_where_it_belongs(scene, at_table, qtbot):
    fill(at_table, surname="Ly", given="Sovann")
    save(scene, at_table, qtbot)
    (row,) = clients(scene)
    assert (row.surname_la, row.given_la, row.surname_km) == ("Ly", "Sovann", None)


def test_who_may_be_under_18_is_asked_for_a_guardian_and_the_file_waits_for_one(scene, at_table, qtbot):
    page = at_table
    fill(page, year="2010")
    assert page.intake.form.guardian.isVisible()
    page.intake.form.guardian.focusProxy().click()
    save(scene, page, qtbot)
    (row,) = clients(scene)
    (word,) = told_of(scene, row).consents
    assert word.by_guardian
    assert "guardian_name" in row.to_ask
    assert not page.intake.form.guardian.isVisible()


def test_a_double_press_takes_in_once(scene, at_table, qtbot):
    fill(at_table)
    at_table.bar.save.click()
    at_table.bar.save.click()
    qtbot.waitUntil(lambda: quiet(scene))
    assert len(clients(scene)) == 1


def test_the_toast_takes_the_last_one_back_into_the_form(scene, at_table, qtbot):
    page, undo = at_table, []
    page.toast_wanted.connect(lambda _say, take_back: undo.append(take_back))
    fill(page, phone="012345678")
    save(scene, page, qtbot)
    undo[0]()
    qtbot.waitUntil(lambda: quiet(scene))
    assert clients(scene) == ()
    assert (box(page, "given").value(), box(page, "phone").value()) == ("សុវណ្ណ", "012345678")
    assert page.intake.form.agrees.value()
    save(scene, page, qtbot)
    assert len(clients(scene)) == 1


def test_an_undo_leaves_alone_whom_one_is_typing_already(scene, at_table, qtbot):
    page, undo = at_table, []
    page.toast_wanted.connect(lambda _say, take_back: undo.append(take_back))
    fill(page)
    save(scene, page, qtbot)
    type_text(box(page, "surname"), "ហេង")
    undo[0]()
    qtbot.waitUntil(lambda: quiet(scene))
    assert clients(scene) == ()
    assert box(page, "surname").value() == "ហេង"


# --- what every screen owes --------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [(1154, 637), (1027, 499)])
@pytest.mark.parametrize("language", [Language.ENGLISH, Language.KHMER])
def test_everything_has_a_name_and_fits(scene, look, qtbot, size, language):
    scene.register()
    look.change(language=language)
    page = open_page(scene, look, qtbot, width=size[0], height=size[1])
    choose(page.event_form.how, "oral_witness")
    assert_named(page)
    assert_fits(page)
    page.bar.begin.click()
    qtbot.waitUntil(lambda: quiet(scene))
    assert_fits(page)
    set_up(scene)
    page = open_page(scene, look, qtbot, width=size[0], height=size[1])
    fill(page)
    save(scene, page, qtbot)
    fill(page, surname="សុខ", given="ស្រីនាង", year="2010", phone="012345678", agrees=False)
    qtbot.waitUntil(lambda: len(page.intake.duplicates.cards) == 1)
    settle()
    assert_named(page)
    assert_fits(page)
    save(scene, page, qtbot)
    assert_fits(page)
    assert (page.width(), page.height()) == size


def test_the_page_follows_the_language(scene, look, qtbot):
    scene.register()
    set_up(scene)
    first = open_page(scene, look, qtbot)
    fill(first)
    save(scene, first, qtbot)
    first.hide()

    def made():
        page = build(scene, look)
        qtbot.addWidget(page)
        page.resize(1154, 637)
        page.on_shown(None)
        qtbot.waitUntil(lambda: quiet(scene))
        if not box(page, "surname").value():
            fill(page, surname="សុខ", given="ស្រីនាង", year="2010", phone="012345678")
        page.on_left()
        qtbot.waitUntil(lambda: len(page.intake.duplicates.cards) == 1)
        qtbot.waitUntil(lambda: page.bar.discard.isVisibleTo(page) and quiet(scene))
        return page

    assert_follows_the_language(look, made)
