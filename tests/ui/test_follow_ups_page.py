"""Follow-ups by keyboard: the list, one try in one key, the answers, Undo."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from ui.follow_up_scene import FollowUpDesk
from ui.screen import assert_fits, assert_follows_the_language, assert_named, press, read, type_text

from jobcentre_desktop.domain.action_plan import StepStatus
from jobcentre_desktop.domain.follow_up import Occasion, Reached
from jobcentre_desktop.ports import DueItem
from jobcentre_desktop.services.follow_clients import Section
from jobcentre_desktop.services.record_consent import ConsentGiven
from jobcentre_desktop.ui.look import Language
from jobcentre_desktop.ui.shell.places import CLIENT_FILE

ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(counter):
    return FollowUpDesk(counter)


def test_whoever_is_due_stands_in_the_list_oldest_first(desk):
    _, _ = desk.placed(given_km="សុភា")
    desk.pass_days(3)
    desk.placed(given_km="ដារ៉ា", phone="012 345 602")
    desk.pass_days(30)
    page = desk.open()
    assert desk.rows() == ["សុខ សុភា", "សុខ ដារ៉ា"]
    assert "overdue" in desk.due_words()[0]
    assert desk.due_words()[1] == "Today"
    assert QApplication.focusWidget() is page.list.view


def test_a_phone_keeps_its_latin_digits_in_khmer(desk, look):
    look.change(language=Language.KHMER)
    desk.placed(phone="012 345 602")
    desk.pass_days(33)
    assert "012 345 602" in " ".join(read(desk.open()))


def test_an_empty_list_says_what_belongs_here(desk):
    page = desk.open()
    assert page.list.nothing.isVisible()
    assert page.list.nothing.title.text() == "Nothing is due. Good."
    assert not page._beside.isVisible()


def test_no_answer_is_one_key_and_undo_brings_it_back(desk):
    client, _ = desk.placed()
    desk.pass_days(33)
    desk.open()
    desk.press(Qt.Key.Key_2, ALT)
    [told] = desk.tries(client)
    assert (told.reached, told.attempt, told.contact_by) == (Reached.NO_ANSWER, 1, "phone")
    assert desk.rows() == []
    assert desk.said[-1].startswith("Saved. Next try:")
    desk.undo()
    desk.counter.rest()
    assert desk.tries(client) == ()
    assert len(desk.rows()) == 1


def test_after_a_try_the_cursor_stands_on_the_next_one(desk):
    for n, name in enumerate(("សុភា", "ដារ៉ា", "រតនា")):
        desk.placed(given_km=name, phone=f"012 345 60{n}")
    desk.pass_days(33)
    page = desk.open()
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_5, ALT)
    assert desk.rows() == ["សុខ សុភា", "សុខ រតនា"]
    assert page.list.view.current_row().client_name == "សុខ រតនា"
    assert page.panel.about.client.given_km == "រតនា"
    assert QApplication.focusWidget() is page.list.view


def test_what_the_client_told_is_written_by_keys_alone(desk):
    client, outcome = desk.placed()
    desk.pass_days(33)
    page = desk.open()
    form = page.panel.form
    desk.press(Qt.Key.Key_Return)
    assert form.still_there.isAncestorOf(QApplication.focusWidget())
    press(Qt.Key.Key_Space)  # yes
    press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is form.labour_status
    press(Qt.Key.Key_Down)  # full-time
    form.labour_status.edited.emit()
    press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is form.employer
    assert form.employer.value() == "Invented Institute", "the work begun is where one starts from"
    press(Qt.Key.Key_Tab)
    type_text(QApplication.focusWidget(), "800000")
    desk.press(Qt.Key.Key_Return, CONTROL)
    [told] = desk.tries(client)
    assert (told.reached, told.labour_status, told.pay) == (Reached.YES, "employed_full_time", 800000)
    assert (told.pay_period, told.currency) == ("month", "KHR")
    [now] = desk.counter.services.show_client(client.id).outcomes
    assert now.verified_by == "client_call"
    desk.undo()
    desk.counter.rest()
    assert desk.counter.services.show_client(client.id).outcomes == (outcome,)


def test_who_left_says_when_and_why(desk):
    client, _ = desk.placed()
    desk.pass_days(33)
    form = desk.open().panel.form
    desk.press(Qt.Key.Key_1, ALT)
    form.still_there.set_value("no")
    form.still_there.edited.emit()
    form.ended_on.set_value((2026, 12, 1))
    form.end_reason.set_value("low_pay")
    desk.press(Qt.Key.Key_Return, CONTROL)
    [outcome] = desk.counter.services.show_client(client.id).outcomes
    assert (outcome.ended_on, outcome.end_reason) == (date(2026, 12, 1), "low_pay")


def test_an_end_before_the_start_is_told_beside_its_box_and_nothing_is_saved(desk):
    client, _ = desk.placed()
    desk.pass_days(33)
    form = desk.open().panel.form
    desk.press(Qt.Key.Key_1, ALT)
    form.still_there.set_value("no")
    form.still_there.edited.emit()
    form.ended_on.set_value((2026, 1, 1))
    desk.press(Qt.Key.Key_Return, CONTROL)
    assert "before the start" in form.fields["ended_on"].sentence.text()
    assert desk.tries(client) == ()
    assert form.save.isEnabled()


def test_esc_closes_the_form_and_what_was_typed_stays(desk):
    desk.placed()
    desk.pass_days(33)
    page = desk.open()
    desk.press(Qt.Key.Key_Return)
    type_text(page.panel.form.note, "ហៅម្តងទៀត")
    page.on_escape()
    assert not page.panel.is_asking()
    assert QApplication.focusWidget() is page.list.view
    desk.press(Qt.Key.Key_Return)
    assert page.panel.form.note.value() == "ហៅម្តងទៀត"


def test_the_answer_to_a_referral_is_written_in_place(desk):
    client = desk.counter.client()
    desk.counter.issued(client)
    desk.pass_days(19)
    form = desk.open().panel.form
    desk.press(Qt.Key.Key_1, ALT)
    assert QApplication.focusWidget() is form.answer
    form.answer.set_value("not_accepted")
    form.answer.edited.emit()
    desk.press(Qt.Key.Key_Return, CONTROL)
    assert form.fields["reason"].sentence.text() == "Choose the reason"
    form.reason.set_value("other")
    desk.press(Qt.Key.Key_Return, CONTROL)
    [view] = desk.counter.services.show_client(client.id).referrals
    assert (view.state.value, view.events[-1].reason) == ("not_accepted", "other")
    assert desk.rows() == []


def test_an_agreed_step_is_done_or_dropped_with_its_reason(desk):
    services, client = desk.counter.services, desk.counter.client()
    services.add_steps(client.id, [{"what": "យកប្រវត្តិរូបមក", "by": "2026-11-20"}])
    page = desk.open()
    desk.press(Qt.Key.Key_2, ALT)
    assert "why this step is dropped" in page.panel.result_field.sentence.text()
    desk.press(Qt.Key.Key_1, ALT)
    assert services.show_client(client.id).steps[0].status is StepStatus.DONE
    assert desk.rows() == []
    desk.undo()
    desk.counter.rest()
    assert services.show_client(client.id).steps[0].status is StepStatus.TO_DO
    assert len(desk.rows()) == 1


def test_the_list_is_filtered_by_part_and_by_whose_it_is(desk):
    client, _ = desk.placed()
    desk.pass_days(33)
    page = desk.open()
    page.list.sections.setFocus()
    for _ in range(3):
        desk.press(Qt.Key.Key_Right)
    assert page.list.sections.value() == Section.COMING.value
    assert len(desk.rows()) == 3
    assert "Coming 3" in " ".join(read(page))
    others = desk.counter.as_counsellor()
    others.add_steps(client.id, [{"what": "របស់គេ", "by": "2027-01-20"}])
    page.list.whose.set_value("mine")
    page.list.whose.edited.emit()
    desk.counter.rest()
    assert len(desk.rows()) == 3
    page.list.whose.set_value("all")
    page.list.whose.edited.emit()
    desk.counter.rest()
    assert len(desk.rows()) == 4


def test_today_leads_to_the_very_task(desk):
    for n, name in enumerate(("សុភា", "ដារ៉ា")):
        desk.placed(given_km=name, phone=f"012 345 60{n}")
    desk.pass_days(33)
    _, second = desk.counter.services.look_at_today().due
    page = desk.open(second)
    assert page.list.view.current_row().client_name == "សុខ ដារ៉ា"
    assert page.panel.about.client.given_km == "ដារ៉ា"


def test_somebody_is_asked_though_nobody_had_planned_to(desk):
    desk.placed(given_km="សុភា")
    client = desk.counter.client(given_km="ដារ៉ា", phone="012 345 602")
    desk.pass_days(33)
    item = DueItem(
        kind="unplanned", record_id=client.id, client_id=client.id, client_name=client.name,
        on=desk.counter.services.clock.today(), at=None, counsellor_id=None, text="",
    )  # fmt: skip
    page = desk.open(item)
    assert desk.rows() == ["សុខ ដារ៉ា", "សុខ សុភា"]
    desk.press(Qt.Key.Key_Return)
    form = page.panel.form
    assert QApplication.focusWidget() is form.labour_status
    form.needs_help.set_value("yes")
    desk.press(Qt.Key.Key_Return, CONTROL)
    [told] = desk.tries(client)
    assert (told.occasion, told.needs_help, told.again_on) == (Occasion.OTHER, True, None)
    assert desk.rows() == ["សុខ សុភា"]


def test_before_the_call_one_is_told_who_must_not_be_called(desk):
    client, _ = desk.placed(safe_to_call=False)
    desk.counter.services.record_consent(client.id, ConsentGiven(purpose="contact", given=False))
    desk.pass_days(33)
    told = read(desk.open().panel)
    assert "Not safe to call" in told
    assert "Did not agree to be contacted" in told


def test_the_file_is_one_key_away(desk):
    client, _ = desk.placed()
    desk.pass_days(33)
    desk.open()
    desk.press(Qt.Key.Key_0, ALT)
    assert desk.counter.opened == [(CLIENT_FILE, client.id)]


def test_more_are_shown_a_page_at_a_time(desk):
    client = desk.counter.client()
    days = [date(2026, 11, 1) + timedelta(days=n % 15) for n in range(130)]
    desk.counter.services.add_steps(
        client.id, [{"what": f"ជំហាន {n}", "by": day.isoformat()} for n, day in enumerate(days)]
    )
    page = desk.open()
    assert len(desk.rows()) == 100
    page.list.more.setFocus()
    desk.press(Qt.Key.Key_Return)
    assert len(desk.rows()) == 130
    assert not page.list.more.isVisible()


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("size", [(1154, 637), (1027, 499)])
def test_nothing_is_cut_and_everything_has_a_name(desk, language, size):
    desk.counter.look.change(language=language)
    desk.placed()
    desk.counter.issued(desk.counter.client(phone="012 345 609"))
    desk.pass_days(33)
    page = desk.open(size=size)
    assert_fits(page)
    assert_named(page)
    desk.press(Qt.Key.Key_Return)
    assert page.panel.is_asking()
    assert_fits(page)
    assert_named(page)


def test_a_switched_page_reads_as_one_built_in_that_language(desk):
    desk.placed()
    desk.pass_days(33)
    assert_follows_the_language(desk.counter.look, lambda: desk.open())
