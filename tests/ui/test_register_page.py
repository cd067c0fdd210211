"""The registration on a real desk: by keys only, drafts, duplicates, consents, and what can go wrong."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from ui.client_scene import SREYNEANG, Scene, quiet
from ui.screen import (
    assert_fits,
    assert_follows_the_language,
    assert_named,
    press,
    put_on_screen,
    read,
    type_text,
)

from jobcentre_desktop.domain.consent import REGISTRATION, agreed
from jobcentre_desktop.domain.visit import VisitState
from jobcentre_desktop.ui.look import Language
from jobcentre_desktop.ui.screens.register.page import RegisterPage
from jobcentre_desktop.ui.shell.about import SessionAbout

KEYS_ALLOWED = 60


@pytest.fixture
def scene(tmp_path, qtbot):
    made = Scene(tmp_path)
    yield made
    made.close()


def build(scene, look):
    return RegisterPage(look, scene.navigator, scene.services, scene.tasks, scene.changes)


def open_form(scene, look, qtbot, about=None, *, width=1154, height=637):
    page = build(scene, look)
    put_on_screen(qtbot, page, width, height)
    page.on_shown(about)
    page.first_field().setFocus()
    qtbot.waitUntil(lambda: quiet(scene))
    return page


def box(page, name):
    return page.fields[name].control


def choose(segments, code):
    next(part for part in segments._parts if part.code == code).click()


def fill(page, **told):
    for name, text in told.items():
        if name == "sex":
            choose(box(page, "sex"), text)
        elif name == "dob_year":
            type_text(page.quick.birth.year, text)
        else:
            type_text(box(page, name), text)


def smallest(page, **told):
    plain = {"surname_km": "លី", "given_km": "សុវណ្ណ", "sex": "M", "dob_year": "1999"}
    fill(page, **{**plain, **told})


def do(scene, qtbot, button):
    button.click()
    qtbot.waitUntil(lambda: quiet(scene))


def clients(scene):
    return scene.services.find_clients.page()


def words(widget):
    return " | ".join(read(widget)).replace("\u200b", "")


def wait_for_cards(page, qtbot, count):
    qtbot.waitUntil(lambda: len(page.duplicates.cards) == count)


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
        "Who the client is",
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


# --- possible duplicates -----------------------------------------------------------------------------------


def test_who_it_may_be_appears_while_typing_with_the_reasons(scene, look, qtbot):
    scene.register()
    page = open_form(scene, look, qtbot)
    where = page.form.mapTo(page, page.form.rect().topLeft())
    fill(page, surname_km="សុខ", given_km="ស្រីនាង", phone="012345678")
    wait_for_cards(page, qtbot, 1)
    told = words(page.duplicates)
    assert "Same phone number" in told
    assert "Same name" in told
    assert "Strong match" in told
    assert page.form.mapTo(page, page.form.rect().topLeft()) == where


def test_who_is_said_to_be_another_goes_and_is_remembered(scene, look, qtbot):
    known = scene.register(phone=None)
    page = open_form(scene, look, qtbot)
    smallest(page, surname_km="សុខ", given_km="ស្រីនាង", sex="F", dob_year="2002")
    wait_for_cards(page, qtbot, 1)
    page.duplicates.cards[0].not_same.click()
    assert page.duplicates.cards == []
    type_text(box(page, "surname_la"), "Sok")
    qtbot.waitUntil(lambda: not page._look_timer.isActive() and quiet(scene))
    assert page.duplicates.cards == []
    do(scene, qtbot, page.save_and_queue)
    new = next(one for one in clients(scene) if one.id != known.id)
    assert scene.services.look_for_duplicates(SREYNEANG, but_not=new.id) == ()


def test_looking_into_a_file_comes_back_to_the_form_as_it_was(scene, look, qtbot):
    known = scene.register()
    page = open_form(scene, look, qtbot)
    fill(page, surname_km="សុខ", given_km="ស្រីនាង", phone="012345678")
    wait_for_cards(page, qtbot, 1)
    page.duplicates.cards[0].open.click()
    assert scene.asked[-1] == ("client_file", known.id)
    page.on_left()
    page.on_shown(None)
    qtbot.waitUntil(lambda: quiet(scene))
    assert box(page, "phone").value() == "012345678"


def strong_match(scene, look, qtbot):
    known = scene.register()
    page = open_form(scene, look, qtbot)
    smallest(page, surname_km="សុខ", given_km="ស្រីនាង", sex="F", dob_year="2002", phone="012345678")
    do(scene, qtbot, page.save_and_start)
    qtbot.waitUntil(lambda: page.match_dialog is not None and page.match_dialog.isVisible())
    assert len(clients(scene)) == 1
    assert_named(page.match_dialog)
    return known, page


def test_a_strong_match_asks_once_and_saves_who_is_somebody_else(scene, look, qtbot):
    known, page = strong_match(scene, look, qtbot)
    assert "Same phone number" in words(page.match_dialog)
    do(scene, qtbot, page.match_dialog.somebody_else)
    assert len(clients(scene)) == 2
    new = next(one for one in clients(scene) if one.id != known.id)
    assert scene.asked[-1] == ("session", SessionAbout(new.id))


def test_a_strong_match_leads_to_the_file_and_saves_nothing(scene, look, qtbot):
    known, page = strong_match(scene, look, qtbot)
    do(scene, qtbot, page.match_dialog.open_file)
    assert scene.asked[-1] == ("client_file", known.id)
    assert len(clients(scene)) == 1
    assert page.save_and_start.isEnabled()


# --- drafts ------------------------------------------------------------------------------------------------


def test_a_draft_survives_the_page_with_everything_that_was_typed(scene, look, qtbot):
    page = open_form(scene, look, qtbot)
    fill(page, surname_km="សុខ", phone="12 what", place="ភូមិមិនស្គាល់", dob_year="20", sex="F")
    type_text(page.quick.birth.month, "14")
    page.consents[REGISTRATION].focusProxy().click()
    page.more.sections["registration"].heading.click()
    documents = box(page, "identity_documents")
    documents.add.click()
    documents.entries[0].answers["type"].show("nid")
    type_text(documents.entries[0].answers["number"].control, "0201")
    page.more.sections["availability"].heading.click()
    type_text(box(page, "available_from").day, "5")
    page.on_left()
    qtbot.waitUntil(lambda: quiet(scene))
    (draft,) = scene.services.keep_drafts.mine()
    assert (draft.form, draft.title) == ("registration", "សុខ")
    page.close()

    again = open_form(scene, look, qtbot, draft)
    assert box(again, "surname_km").value() == "សុខ"
    assert box(again, "phone").value() == "12 what"
    assert box(again, "place").typed() == "ភូមិមិនស្គាល់"
    assert again.quick.birth.year.value() == 20
    assert again.quick.birth.month.value() == 14
    assert box(again, "sex").value() == "F"
    assert again.consents[REGISTRATION].value()
    (entry,) = box(again, "identity_documents").entries
    assert entry.raw()["number"] == "0201"
    assert box(again, "available_from").day.value() == 5
    assert "Draft saved on this computer" in words(again)


def test_a_draft_is_kept_on_leaving_a_field_and_dropped_once_saved(scene, look, qtbot):
    page = open_form(scene, look, qtbot)
    smallest(page)
    box(page, "phone").setFocus()
    qtbot.waitUntil(lambda: quiet(scene) and len(scene.services.keep_drafts.mine()) == 1)
    do(scene, qtbot, page.save_and_queue)
    page.on_left()
    qtbot.waitUntil(lambda: quiet(scene))
    assert scene.services.keep_drafts.mine() == ()


def test_nothing_typed_leaves_no_draft(scene, look, qtbot):
    page = open_form(scene, look, qtbot)
    page.on_left()
    qtbot.waitUntil(lambda: quiet(scene))
    assert scene.services.keep_drafts.mine() == ()


def test_the_next_walk_in_gets_an_empty_form_and_the_first_keeps_its_draft(scene, look, qtbot):
    page = open_form(scene, look, qtbot)
    fill(page, surname_km="សុខ")
    page.on_left()
    page.on_shown(None)
    qtbot.waitUntil(lambda: quiet(scene))
    assert box(page, "surname_km").value() == ""
    assert len(scene.services.keep_drafts.mine()) == 1


def test_saving_a_draft_twice_makes_no_twin(scene, look, qtbot):
    page = open_form(scene, look, qtbot)
    smallest(page)
    page.on_left()
    qtbot.waitUntil(lambda: quiet(scene))
    (draft,) = scene.services.keep_drafts.mine()
    do(scene, qtbot, page.save_and_queue)
    again = open_form(scene, look, qtbot, draft)
    do(scene, qtbot, again.save_and_queue)
    assert len(clients(scene)) == 1
    assert len(scene.services.look_at_today().waiting) == 1


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
        qtbot.waitUntil(lambda: page.discard.isVisibleTo(page))
        return page

    assert_follows_the_language(look, made)
