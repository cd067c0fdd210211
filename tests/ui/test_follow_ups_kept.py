"""What is typed into a follow-up is never lost: another row, another page, a crash, Undo."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from ui.follow_up_scene import FollowUpDesk
from ui.screen import press, read, type_text

from jobcentre_desktop.domain.follow_up import Reached
from jobcentre_desktop.ports import DueItem
from jobcentre_desktop.ui.screens.close_day.page import CloseDayPage
from jobcentre_desktop.ui.screens.today.to_do import ToDoCard
from jobcentre_desktop.ui.shell.draft_pages import PAGE_OF_FORM
from jobcentre_desktop.ui.shell.places import FOLLOW_UPS
from jobcentre_desktop.ui.tasks import Tasks

ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(counter):
    """Two placements, both to be asked about today."""
    made = FollowUpDesk(counter)
    for n, name in enumerate(("សុភា", "ដារ៉ា")):
        made.placed(given_km=name, phone=f"012 345 60{n}")
    made.pass_days(33)
    return made


def drafts(desk):
    return desk.counter.services.keep_drafts.mine()


def begin(desk, note="នឹងទូរស័ព្ទម្តងទៀត"):
    """Open the first row's form by keyboard and type a note, half a date and a choice."""
    page = desk.open()
    desk.press(Qt.Key.Key_Return)
    form = page.panel.form
    form.labour_status.set_value("employed_part_time")
    form.labour_status.edited.emit()
    type_text(form.note, note)
    type_text(form.again_on.day, "5")
    return page


def test_another_row_may_be_looked_at_meanwhile(desk):
    page = begin(desk)
    typed = page.panel.typed()
    page.on_escape()
    desk.press(Qt.Key.Key_Down)
    assert page.panel.about.client.given_km == "ដារ៉ា"
    assert page.panel.is_blank()
    desk.press(Qt.Key.Key_Up)
    assert page.panel.about.client.given_km == "សុភា"
    assert page.panel.typed() == typed
    desk.press(Qt.Key.Key_Return)
    assert page.panel.form.fields["employer"].isVisible(), "part-time work has an employer"


def test_it_is_kept_two_seconds_after_typing_and_when_the_cursor_leaves(desk):
    page = begin(desk)
    assert page.drafts.timer.isActive() or drafts(desk)
    press(Qt.Key.Key_Tab)
    desk.counter.rest()
    (draft,) = drafts(desk)
    assert (draft.form, draft.title, draft.client_id) == (
        "follow_up", "សុខ សុភា", page.panel.about.client.id,
    )  # fmt: skip
    assert "Draft saved on this computer" in " ".join(read(page.panel))
    type_text(page.panel.form.note, " ស្អែក")
    page.drafts.timer.timeout.emit()
    desk.counter.rest()
    (draft,) = drafts(desk)
    assert draft.facts["typed"]["note"].endswith("ស្អែក")


def test_it_is_there_after_a_crash_and_the_list_says_where(desk):
    page = begin(desk)
    typed = page.panel.typed()
    page.drafts.timer.timeout.emit()
    desk.counter.rest()
    (draft,) = drafts(desk)
    again = desk.open(draft)
    assert again.panel.is_asking()
    assert again.panel.typed() == typed
    marked = again.list.view.currentIndex()
    assert again.list.view.current_row().client_name == "សុខ សុភា"
    assert again.list.table.columns[1].second(again.list.view.current_row()) == "Draft, not yet saved"
    assert marked.row() == 0


def test_leaving_the_page_keeps_it(desk):
    page = begin(desk)
    page.on_left()
    desk.counter.rest()
    assert len(drafts(desk)) == 1


def test_a_try_saved_twice_after_a_crash_is_one_try(desk):
    page = begin(desk)
    page.panel.form.again_on.set_value(None)
    page.drafts.keep_now()
    desk.counter.rest()
    (draft,) = drafts(desk)
    desk.press(Qt.Key.Key_Return, CONTROL)
    assert drafts(desk) == ()
    client_id = draft.client_id
    kept = desk.counter.services.keep_drafts
    kept.keep(draft.id, draft.form, draft.facts, title=draft.title, client_id=client_id)  # died in between
    desk.open(draft)
    desk.press(Qt.Key.Key_Return, CONTROL)
    assert len(desk.counter.services.show_client(client_id).follow_ups) == 1
    assert drafts(desk) == ()


def test_undo_brings_back_what_was_typed_too(desk):
    page = begin(desk)
    page.panel.form.again_on.set_value(None)
    client_id = page.panel.about.client.id
    desk.press(Qt.Key.Key_Return, CONTROL)
    assert drafts(desk) == ()
    desk.undo()
    desk.counter.rest()
    assert page.panel.about.client.id == client_id
    assert page.panel.form.note.value() == "នឹងទូរស័ព្ទម្តងទៀត"
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_Return, CONTROL)
    (told,) = desk.counter.services.show_client(client_id).follow_ups
    assert (told.reached, told.note) == (Reached.YES, "នឹងទូរស័ព្ទម្តងទៀត")


def test_discard_empties_the_boxes_and_its_undo_fills_them_again(desk):
    page = begin(desk)
    page.drafts.timer.timeout.emit()
    desk.counter.rest()
    page.panel.form.discard.click()
    desk.counter.rest()
    assert drafts(desk) == ()
    assert page.panel.is_blank() and not page.panel.is_asking()
    assert QApplication.focusWidget() is page.list.view
    desk.undo()
    desk.counter.rest()
    assert page.panel.is_asking()
    assert page.panel.form.note.value() == "នឹងទូរស័ព្ទម្តងទៀត"


def test_what_is_emptied_by_hand_leaves_no_draft(desk):
    page = desk.open()
    desk.press(Qt.Key.Key_Return)
    type_text(page.panel.form.note, "ក")
    page.drafts.keep_now()
    desk.counter.rest()
    assert len(drafts(desk)) == 1
    press(Qt.Key.Key_Backspace)
    desk.counter.rest()
    assert drafts(desk) == ()


def test_the_note_goes_with_a_try_that_reached_nobody(desk):
    page = begin(desk, "បងស្រីថានាងនៅស្រុក")
    page.panel.form.again_on.set_value(None)
    client_id = page.panel.about.client.id
    page.on_escape()
    desk.press(Qt.Key.Key_2, ALT)
    (told,) = desk.counter.services.show_client(client_id).follow_ups
    assert (told.reached, told.note) == (Reached.NO_ANSWER, "បងស្រីថានាងនៅស្រុក")
    assert told.labour_status is None, "nobody who was not reached told of work"
    desk.undo()
    desk.counter.rest()
    assert page.panel.form.labour_status.value() == "employed_part_time"


def test_what_came_of_a_step_is_kept_too(desk):
    services = desk.counter.services
    client = desk.counter.client(given_km="រតនា", phone="012 345 609")
    services.add_steps(client.id, [{"what": "យកប្រវត្តិរូបមក", "by": "2026-11-01"}])
    page = desk.open()
    assert page.panel.about.step is not None
    desk.press(Qt.Key.Key_Return)
    type_text(page.panel.result, "បានយកមកហើយ")
    desk.press(Qt.Key.Key_Tab)
    page.list.view.setFocus()
    desk.press(Qt.Key.Key_Down)
    assert page.panel.result.value() == ""
    desk.press(Qt.Key.Key_Up)
    assert page.panel.result.value() == "បានយកមកហើយ"
    desk.press(Qt.Key.Key_1, ALT)
    assert services.show_client(client.id).steps[0].result == "បានយកមកហើយ"
    assert drafts(desk) == ()


def test_a_task_that_is_not_due_any_more_is_shown_with_what_was_typed_for_it(desk):
    page = begin(desk)
    page.on_left()
    desk.counter.rest()
    (draft,) = drafts(desk)
    item = page.panel.about.item
    desk.counter.as_counsellor().follow_clients.record(item, {"reached": "refused"})
    again = desk.open(draft)
    assert desk.rows() == ["សុខ សុភា", "សុខ ដារ៉ា"]
    assert again.panel.form.note.value() == "នឹងទូរស័ព្ទម្តងទៀត"
    again.panel.form.discard.click()
    desk.counter.rest()
    assert drafts(desk) == ()


def test_somebody_who_is_asked_unplanned_has_a_draft_too(desk):
    client = desk.counter.client(given_km="រតនា", phone="012 345 609")
    item = DueItem(
        kind="unplanned", record_id=client.id, client_id=client.id, client_name=client.name,
        on=desk.counter.services.clock.today(), at=None, counsellor_id=None, text="",
    )  # fmt: skip
    page = desk.open(item)
    desk.press(Qt.Key.Key_Return)
    type_text(page.panel.form.note, "ចង់រៀនដេរ")
    page.on_left()
    desk.counter.rest()
    again = desk.open(item)
    assert again.panel.form.note.value() == "ចង់រៀនដេរ"


def test_today_and_the_close_of_the_day_lead_to_every_kind_of_draft(desk, look):
    page = begin(desk)
    page.on_left()
    desk.counter.rest()
    (draft,) = drafts(desk)
    services = desk.counter.services
    card = ToDoCard(look, services.clock.today)
    card.show_today(services.look_at_today())
    assert "Finish the follow-up of សុខ សុភា" in " ".join(read(card))
    for form in PAGE_OF_FORM:
        if form != draft.form:
            services.keep_drafts.keep(services.keep_drafts.new_draft_id(), form, {}, title="គំរូ")
    closing = CloseDayPage(
        look, desk.counter.navigator, services, desk.counter.tasks, Tasks(), desk.counter.changes
    )
    desk.counter.show(closing)
    finishes = [one for one in closing.findChildren(type(closing.sheet)) if one.text() == "Finish"]
    assert len(finishes) == len(PAGE_OF_FORM)
    assert all(one.isEnabled() for one in finishes)
    for one in finishes:
        one.click()
    assert {place for place, _ in desk.counter.opened} == set(PAGE_OF_FORM.values())
    assert (FOLLOW_UPS, draft) in desk.counter.opened
