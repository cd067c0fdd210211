"""The registration on a real desk: by keys only, drafts, duplicates, consents, and what can go wrong."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from ui.client_scene import quiet
from ui.register_scene import box, build, choose, clients, do, fill, open_form, smallest, wait_for_cards
from ui.screen import (
    assert_fits,
    assert_follows_the_language,
    assert_named,
    press,
    read,
    settle,
    type_text,
)

from jobcentre_desktop.domain.consent import REGISTRATION, agreed
from jobcentre_desktop.domain.visit import VisitState
from jobcentre_desktop.ui.look import Language
from jobcentre_desktop.ui.registering.quick_form import NAMES
from jobcentre_desktop.ui.shell.about import SessionAbout

KEYS_ALLOWED = 60


# --- by keys only ------------------------------------------------------------------------------------------


def test_the_smallest_client_takes_few_keys_and_no_mouse(scene, look, qtbot):
    page = open_form(scene, look, qtbot)
    pressed = 0

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
    text("លី")
    keys(enter)
    text("សុវណ្ណ")
    keys(enter, enter, enter, enter, enter)
    text("1999")
    keys(enter, Qt.Key.Key_Right, enter)
    text("012345678")
    keys(enter)
    assert QApplication.focusWidget() is box(page, "place")
    keys(enter, modifier=Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: quiet(scene))
    (client,) = clients(scene)
    assert (client.name, client.sex, client.dob_year) == ("លី សុវណ្ណ", "F", 1999)
    assert client.phone == "+85512345678"
    assert pressed <= KEYS_ALLOWED, pressed


def test_enter_goes_through_the_whole_quick_form_in_reading_order(scene, look, qtbot):
    page = open_form(scene, look, qtbot)
    order = []
    for _ in range(19):
        order.append(QApplication.focusWidget().accessibleName())
        press(Qt.Key.Key_Return)
    assert order == [
        "Family name (Khmer)",
        "Given name (Khmer)",
        "Family name (Latin)",
        "Given name (Latin)",
        "Date of birth: Day",
        "Date of birth: Month",
        "Date of birth: Year",
        "Sex: Male",
        "Phone",
        "Village, commune or district",
        "Reason for the visit",
        "Work situation",
        "Highest education",
        "Wanted work",
        "Registration and services",
        "Sharing with employers",
        "Contact for follow-up",
        "How the client gave their word: Signature",
        "Save and start session",
    ]
    assert page.first_field() is box(page, "surname_km")


# --- saving ------------------------------------------------------------------------------------------------


def test_save_and_start_calls_the_client_and_opens_the_session(scene, look, qtbot):
    page = open_form(scene, look, qtbot)
    smallest(page)
    do(scene, qtbot, page.save_and_start)
    (client,) = clients(scene)
    page_name, about = scene.asked[-1]
    assert page_name == "session"
    assert about == SessionAbout(client.id)
    (waiter,) = scene.services.look_at_today().waiting
    assert waiter.visit.client_id == client.id
    assert waiter.visit.state is VisitState.SERVING


def test_save_and_queue_gives_a_ticket_and_goes_to_today(scene, look, qtbot):
    page = open_form(scene, look, qtbot)
    told = []
    page.toast_wanted.connect(lambda say, _undo: told.append(say()))
    smallest(page)
    box(page, "reason").set_value("training_information")
    do(scene, qtbot, page.save_and_queue)
    (waiter,) = scene.services.look_at_today().waiting
    assert waiter.visit.state is VisitState.WAITING
    assert waiter.visit.reason == "training_information"
    assert scene.asked[-1][0] == "today"
    assert "A 1" in told[0]


def test_a_double_click_saves_once(scene, look, qtbot):
    page = open_form(scene, look, qtbot)
    smallest(page)
    page.save_and_start.click()
    assert not page.save_and_start.isEnabled()
    page.save_and_start.click()
    page.save_and_queue.click()
    qtbot.waitUntil(lambda: quiet(scene))
    assert len(clients(scene)) == 1
    assert len(scene.services.look_at_today().waiting) == 1


def test_after_saving_the_next_form_is_empty_and_somebody_else(scene, look, qtbot):
    page = open_form(scene, look, qtbot)
    smallest(page)
    do(scene, qtbot, page.save_and_queue)
    page.on_left()
    page.on_shown(None)
    qtbot.waitUntil(lambda: quiet(scene))
    assert box(page, "surname_km").value() == ""
    assert page.save_and_start.isEnabled()
    smallest(page, surname_km="គឹម", given_km="ស្រីមុំ", sex="F")
    do(scene, qtbot, page.save_and_queue)
    assert len(clients(scene)) == 2


def test_what_is_wrong_with_a_name_has_the_width_of_all_four_boxes(scene, look, qtbot):
    page = open_form(scene, look, qtbot)
    smallest(page)
    box(page, "given_la").set_value("ចាន់")
    do(scene, qtbot, page.save_and_queue)
    told, field = page.fields["given_la"].sentence, page.fields["given_la"]
    assert "has no Latin letter" in told.text() and told.width() > 3 * field.width()
    assert told.height() < 3 * look.size("body")
    tops = {page.fields[name].mapTo(page, page.fields[name].control.pos()).y() for name in NAMES}
    assert len(tops) == 1, "the boxes stay in one line"
    type_text(field.control, "សុខ")
    assert not told.isVisible() and "Latin letters, please" in read(field), (
        "while typing it is short, at the box"
    )


@pytest.mark.parametrize("language", list(Language))
def test_what_is_wrong_with_birth_and_sex_stands_above_each(scene, look, qtbot, language):
    look.change(language=language)
    page = open_form(scene, look, qtbot)
    do(scene, qtbot, page.save_and_queue)
    birth, sex = (page.fields[name] for name in ("dob_year", "sex"))
    at = [one.mapTo(page, QPoint()) for one in (birth.sentence, sex.sentence)]
    assert birth.sentence.isVisible() and sex.sentence.isVisible()
    assert at[0].y() == at[1].y() and abs(at[1].x() - sex.mapTo(page, QPoint()).x()) < 24
    type_text(birth.control.year, "1999")
    settle()
    assert sex.sentence.mapTo(page, QPoint()) == at[1], "it stays where it was"


def test_an_empty_form_begins_at_its_top(scene, look, qtbot):
    page = open_form(scene, look, qtbot)
    page.more.sections["contact"].heading.setFocus()
    settle()
    assert page._scroll.verticalScrollBar().value() > 0
    page.on_shown(None)
    page.first_field().setFocus()
    settle()
    assert page._scroll.verticalScrollBar().value() == 0


def test_the_sections_below_are_saved_with_the_client(scene, look, qtbot):
    page = open_form(scene, look, qtbot)
    smallest(page)
    page.more.sections["contact"].heading.click()
    type_text(box(page, "telegram"), "sovann99")
    page.more.sections["household"].heading.click()
    box(page, "poverty").set_value("near_poor")
    type_text(box(page, "wanted_occupations").box, "driving a crane")
    do(scene, qtbot, page.save_and_queue)
    (row,) = clients(scene)
    client = scene.services.show_client(row.id).client
    assert client.telegram == "sovann99"
    assert client.poverty == "near_poor"
    assert client.wanted_text == "driving a crane"
    assert client.nationality == "KHM"


# --- consents ----------------------------------------------------------------------------------------------


def test_no_consent_is_ticked_before_the_client_gave_it(scene, look, qtbot):
    page = open_form(scene, look, qtbot)
    assert not any(tick.value() for tick in page.consents.values())
    smallest(page)
    do(scene, qtbot, page.save_and_queue)
    (row,) = clients(scene)
    assert scene.services.show_client(row.id).consents == ()
    page.on_left()
    page.on_shown(None)
    assert not any(tick.value() for tick in page.consents.values())


def test_a_tick_needs_how_the_word_was_given(scene, look, qtbot):
    page = open_form(scene, look, qtbot)
    smallest(page)
    page.consents[REGISTRATION].focusProxy().click()
    do(scene, qtbot, page.save_and_queue)
    assert page.fields["how"].error is not None
    assert clients(scene) == ()
    choose(box(page, "how"), "oral_witness")
    do(scene, qtbot, page.save_and_queue)
    assert page.fields["witness"].error is not None
    type_text(box(page, "witness"), "ចាន់ ដារ៉ា")
    do(scene, qtbot, page.save_and_queue)
    (row,) = clients(scene)
    (consent,) = scene.services.show_client(row.id).consents
    assert agreed([consent], REGISTRATION)
    assert (consent.how, consent.witness) == ("oral_witness", "ចាន់ ដារ៉ា")


def test_the_guardian_is_asked_about_when_the_client_may_be_under_18(scene, look, qtbot):
    page = open_form(scene, look, qtbot)
    fill(page, dob_year="2010")
    assert page.form.consents.guardian.isVisibleTo(page)
    page.quick.birth.year.clear()
    fill(page, dob_year="1990")
    assert not page.form.consents.guardian.isVisibleTo(page)


# --- what is wrong -----------------------------------------------------------------------------------------


def test_all_problems_are_listed_at_once_and_what_was_typed_stays(scene, look, qtbot):
    page = open_form(scene, look, qtbot)
    fill(page, given_km="ស្រីនាង", phone="12", place="នៅឆ្ងាយ", dob_year="2002")
    type_text(page.quick.birth.month, "14")
    do(scene, qtbot, page.save_and_start)
    assert page.errors.isVisible()
    assert page.errors.hasFocus()
    for name in ("surname_km", "sex", "dob_month", "phone", "place"):
        assert page.fields[name].error is not None, name
    assert box(page, "phone").value() == "12"
    assert page.quick.birth.month.value() == 14
    assert box(page, "place").typed() == "នៅឆ្ងាយ"
    assert page.save_and_start.isEnabled()
    assert clients(scene) == ()


def test_an_impossible_day_and_a_wrong_phone_are_told_together(scene, look, qtbot):
    page = open_form(scene, look, qtbot)
    smallest(page, phone="01234")
    type_text(page.quick.birth.day, "31")
    type_text(page.quick.birth.month, "2")
    do(scene, qtbot, page.save_and_queue)
    for name in ("dob_year", "phone"):
        assert page.fields[name].error is not None, name


def test_the_key_for_the_next_problem_marks_what_is_wrong_so_that_typing_replaces_it(scene, look, qtbot):
    page = open_form(scene, look, qtbot)
    smallest(page, phone="01234")
    do(scene, qtbot, page.save_and_queue)
    page.errors.go_to_next()
    assert box(page, "phone").selectedText() == "01234"


def test_each_problem_is_reached_by_the_key_for_the_next_one_in_the_order_of_the_page(scene, look, qtbot):
    page = open_form(scene, look, qtbot)
    fill(page, given_km="ស្រីនាង", phone="12", dob_year="2002")
    page.consents[REGISTRATION].focusProxy().click()
    do(scene, qtbot, page.save_and_start)
    reached = []
    for _ in range(4):
        page.errors.go_to_next()
        reached.append(QApplication.focusWidget().accessibleName())
    assert reached == [
        "Family name (Khmer)",
        "Sex: Male",
        "Phone",
        "How the client gave their word: Signature",
    ]


def test_a_problem_in_a_folded_section_opens_it(scene, look, qtbot):
    page = open_form(scene, look, qtbot)
    smallest(page)
    section = page.more.sections["contact"]
    section.heading.click()
    type_text(box(page, "email"), "nowhere")
    section.heading.click()
    assert not section.is_open()
    do(scene, qtbot, page.save_and_queue)
    assert section.is_open()
    assert page.fields["email"].error is not None


def test_a_child_is_not_registered(scene, look, qtbot):
    page = open_form(scene, look, qtbot)
    smallest(page, dob_year="2015")
    do(scene, qtbot, page.save_and_queue)
    assert page.fields["dob_year"].error is not None
    assert clients(scene) == ()


# --- what was searched for ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "field", "value", "next_field"),
    [
        ("សុខ ស្រីនាង", "given_km", "ស្រីនាង", "surname_la"),
        ("Sok Sreyneang", "surname_la", "Sok", "surname_km"),
        ("០១២ ៣៤៥ ៦៧៨", "phone", "០១២ ៣៤៥ ៦៧៨", "surname_km"),
    ],
)
def test_what_was_searched_for_is_in_the_form(scene, look, qtbot, typed, field, value, next_field):
    page = open_form(scene, look, qtbot, typed)
    assert box(page, field).value() == value
    assert page.first_field() is box(page, next_field)


# --- what every screen owes --------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [(1154, 637), (1027, 499)])
@pytest.mark.parametrize("language", [Language.ENGLISH, Language.KHMER])
def test_everything_has_a_name_and_fits(scene, look, qtbot, size, language):
    scene.register()
    look.change(language=language)
    page = open_form(scene, look, qtbot, "សុខ ស្រីនាង", width=size[0], height=size[1])
    fill(page, phone="012345678", dob_year="2010")
    wait_for_cards(page, qtbot, 1)
    for section in page.more.sections.values():
        section.open()
    for name in ("identity_documents", "education_history", "jobs", "skills", "languages"):
        box(page, name).add.click()
    assert_named(page)
    assert_fits(page)
    assert (page.width(), page.height()) == size
    box(page, "phone").set_value("12")
    do(scene, qtbot, page.save_and_start)
    assert_fits(page)
    assert (page.width(), page.height()) == size


@pytest.mark.parametrize("began", [Language.ENGLISH, Language.KHMER])
def test_nothing_is_cut_after_the_language_is_switched_at_an_open_form(scene, look, qtbot, began):
    look.change(language=began)
    page = open_form(scene, look, qtbot)
    fill(page, surname_km="លី", sex="F", phone="012345678", dob_year="1999")
    settle()
    look.switch_language()
    assert_fits(page)


def test_the_page_follows_the_language(scene, look, qtbot):
    scene.register()

    def made():
        page = build(scene, look)
        qtbot.addWidget(page)
        page.resize(1154, 637)
        page.on_shown("សុខ ស្រីនាង")
        for section in page.more.sections.values():
            section.open()
        box(page, "jobs").add.click()
        fill(page, phone="012345678", sex="F")
        page.on_left()
        wait_for_cards(page, qtbot, 1)
        qtbot.waitUntil(lambda: page.footer.discard.isVisibleTo(page))
        return page

    assert_follows_the_language(look, made)
