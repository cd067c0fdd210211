"""What is done in the client file on a real desk: plan, score, consents, conflicts, profile."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from ui.client_scene import (
    button,
    do,
    open_file,
    quiet,
    said_at_another_desk,
    some_weeks,
    two_values,
    words,
)
from ui.modal import answering, pressing
from ui.screen import assert_fits, assert_named, press, type_text

from jobcentre_desktop.domain.action_plan import StepStatus
from jobcentre_desktop.domain.central_server import CENTRAL_OFFICE
from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.consent import REGISTRATION, agreed
from jobcentre_desktop.ui.look import Language
from jobcentre_desktop.ui.widgets.button import Button


@pytest.fixture
def client(scene):
    return some_weeks(scene)


def file_of(scene, client):
    return scene.services.show_client(client.id)


# --- the plan -----------------------------------------------------------------------------------------------


def test_a_step_is_done_where_it_stands(scene, look, qtbot, client):
    page = open_file(scene, look, qtbot, client)
    page.tabs.choose("plan")
    button(page.plan, "Done").click()
    type_text(page.plan.why_form.result, "បានដាក់ពាក្យហើយ")
    press(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: quiet(scene))
    step = next(one for one in file_of(scene, client).steps if one.what == "ដាក់ពាក្យការងារ ២ កន្លែង")
    assert (step.status, step.result) == (StepStatus.DONE, "បានដាក់ពាក្យហើយ")
    assert "3 of 4 steps done" in words(page.side)


def test_a_step_that_was_done_by_mistake_is_taken_back(scene, look, qtbot, client):
    page, told = open_file(scene, look, qtbot, client), []
    page.toast_wanted.connect(lambda words, undo: told.append((words(), undo)))
    before = file_of(scene, client).steps
    page.tabs.choose("plan")
    do(scene, qtbot, button(page.plan, "Done"))
    do(scene, qtbot, page.plan.why_form.save)
    assert file_of(scene, client).steps != before
    said, undo = told[-1]
    assert said == "Saved."
    undo()
    qtbot.waitUntil(lambda: quiet(scene))
    assert file_of(scene, client).steps == before
    assert told[-1] == ("Taken back.", None)


def test_a_step_is_not_dropped_without_a_reason(scene, look, qtbot, client):
    page = open_file(scene, look, qtbot, client)
    page.tabs.choose("plan")
    button(page.plan, "Drop").click()
    do(scene, qtbot, page.plan.why_form.save)
    assert "Write why this step is dropped" in words(page.plan)
    type_text(page.plan.why_form.reason, "ផ្លាស់ទីលំនៅ")
    do(scene, qtbot, page.plan.why_form.save)
    dropped = [one for one in file_of(scene, client).steps if one.status is StepStatus.DROPPED]
    assert [one.dropped_because for one in dropped] == ["ផ្លាស់ទីលំនៅ"]


def test_a_step_is_added_by_keyboard(scene, look, qtbot, client):
    page = open_file(scene, look, qtbot, client)
    press(Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    press(Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)
    type_text(page.plan.step_form.what, "ទៅជួបនិយោជក")
    for box, number in ((page.plan.step_form.by.day, "7"), (page.plan.step_form.by.month, "12")):
        type_text(box, number)
    press(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: quiet(scene))
    assert "Enter the year" in words(page)  # a day without its year is not a day
    type_text(page.plan.step_form.by.year, "2026")
    press(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: quiet(scene))
    assert [str(one.by) for one in file_of(scene, client).steps if one.what == "ទៅជួបនិយោជក"] == ["2026-12-07"]
    assert "ទៅជួបនិយោជក" in words(page.plan)


def test_esc_closes_an_empty_form_before_it_leaves_the_file(scene, look, qtbot, client):
    page = open_file(scene, look, qtbot, client)
    page.tabs.choose("plan")
    page.plan.add_step.setFocus()
    press(Qt.Key.Key_Return)
    with qtbot.assertNotEmitted(page.back_wanted):
        page.on_escape()
    assert page.plan.step_form.isHidden()
    assert page.plan.add_step.hasFocus()
    with qtbot.waitSignal(page.back_wanted):
        page.on_escape()


def test_esc_asks_before_it_throws_words_away(scene, look, qtbot, client):
    page = open_file(scene, look, qtbot, client)
    page.tabs.choose("plan")
    page.plan.add_step.click()
    type_text(page.plan.step_form.what, "ទៅជួបនិយោជក")
    asked = answering(lambda dialog: press(Qt.Key.Key_Return))
    page.on_escape()
    assert asked, "Enter goes on writing"
    assert page.plan.step_form.isVisible() and page.plan.step_form.what.value() == "ទៅជួបនិយោជក"
    answering(pressing("Throw away"))
    with qtbot.assertNotEmitted(page.back_wanted):
        page.on_escape()
    assert page.plan.step_form.isHidden()


def test_what_is_known_already_is_no_loss_and_closes_at_once(scene, look, qtbot, client):
    scene.services.set_goals(client.id, {"main_goal": "ការងារការិយាល័យ"})
    page = open_file(scene, look, qtbot, client)
    page.tabs.choose("plan")
    page.plan.edit_goals.click()
    page.on_escape()
    assert page.plan.goals_form.isHidden()


def test_enter_after_the_last_box_of_a_form_comes_to_what_saves_it(scene, look, qtbot, client):
    page = open_file(scene, look, qtbot, client)
    page.tabs.choose("plan")
    page.plan.add_step.click()
    seen = [(press(Qt.Key.Key_Return), QApplication.focusWidget())[1] for _ in range(9)]
    assert page.plan.step_form.save in seen


def test_goals_are_written_down(scene, look, qtbot, client):
    page = open_file(scene, look, qtbot, client)
    page.tabs.choose("plan")
    page.plan.edit_goals.click()
    type_text(page.plan.goals_form.main_goal, "ការងារការិយាល័យ")
    page.plan.goals_form.main_occupation.set_value("4110")
    page.plan.goals_form.review_date.set_value((2026, 12, 20))
    do(scene, qtbot, page.plan.goals_form.save)
    plan = file_of(scene, client).plan
    assert (plan.main_goal, plan.main_occupation, str(plan.review_date)) == (
        "ការងារការិយាល័យ",
        "4110",
        "2026-12-20",
    )
    assert "20 December 2026" in words(page.plan)


def test_what_is_being_typed_survives_a_change_from_elsewhere(scene, look, qtbot, client):
    page = open_file(scene, look, qtbot, client)
    page.tabs.choose("plan")
    page.plan.add_step.click()
    type_text(page.plan.step_form.what, "ពាក់កណ្តាល")
    scene.services.add_steps(client.id, [{"what": "ជំហានពីកន្លែងផ្សេង"}])
    qtbot.waitUntil(lambda: quiet(scene))
    assert page.plan.step_form.what.value() == "ពាក់កណ្តាល"
    page.plan.step_form.cancelled.emit()
    assert "ជំហានពីកន្លែងផ្សេង" in words(page.plan)


# --- the score ----------------------------------------------------------------------------------------------


def test_every_point_of_the_score_has_its_reason_in_words(scene, look, qtbot, client):
    told = words(open_file(scene, look, qtbot, client).side.score)
    for said in (
        "4 points",
        "Out of work for 6 to 12 months",
        "Aged 18 to 24",
        "Household at risk",
        "Care blocks work",
    ):
        assert said in told
    assert "The score proposed B; changed because: Support from family or network" in told


def test_another_level_of_support_needs_a_reason(scene, look, qtbot):
    client = scene.register()
    page = open_file(scene, look, qtbot, client)
    score = page.side.score
    assert "A proposal of the program" in words(score)
    score.change.click()
    score.choice.set_value("A")
    do(scene, qtbot, score.save)
    assert "Write why you choose another level" in words(score)
    assert file_of(scene, client).assessments == ()
    score.reason.set_value("motivation")
    do(scene, qtbot, score.save)
    assert [
        (one.tier, one.computed_tier, one.override_reason) for one in file_of(scene, client).assessments
    ] == [("A", "B", "motivation")]
    assert "Decided on 23 November 2026" in words(score)


# --- consents -----------------------------------------------------------------------------------------------


def test_a_word_by_mouth_needs_a_witness_and_the_last_word_counts(scene, look, qtbot, client):
    page = open_file(scene, look, qtbot, client)
    page.tabs.choose("consents")
    button(page.consents, "Withdraw").click()
    form = page.consents.form
    assert form.answer.value() is None  # nothing is ticked beforehand
    do(scene, qtbot, form.save)
    assert "Choose what the client says" in words(page)
    form.answer.set_value("withdrawn")
    form.how.set_value("oral_witness")
    form.how.edited.emit()
    do(scene, qtbot, form.save)
    assert "Write who heard it" in words(page)
    type_text(form.witness, "ចាន់ ដារ៉ា")
    do(scene, qtbot, form.save)
    consents = file_of(scene, client).consents
    assert agreed(consents, REGISTRATION) is False
    assert (
        len([one for one in consents if one.purpose == REGISTRATION]) == 2
    )  # the earlier word stays readable
    assert "Consent withdrawn" in words(page.header)


# --- history, conflicts, duplicates -------------------------------------------------------------------------


def test_a_long_history_is_shown_a_piece_at_a_time(scene, look, qtbot, client):
    for n in range(30):
        scene.clock.pass_(minutes=5)
        scene.services.edit_client(client.id, {"house_street": f"No. {n}"})
    page = open_file(scene, look, qtbot, client)
    page.tabs.choose("history")
    qtbot.waitUntil(lambda: quiet(scene))
    assert "No. 28 → No. 29" in words(page.history)
    assert "No. 2 → No. 3" not in words(page.history)
    page.history.more.click()
    assert words(page.history).index("No. 28 → No. 29") < words(page.history).index("No. 2 → No. 3")
    assert not page.history.more.isVisible()


def test_the_history_says_who_changed_what_from_what(scene, look, qtbot, client):
    scene.services.edit_client(client.id, {"phone": "096 123 4567"})
    page = open_file(scene, look, qtbot, client)
    page.tabs.choose("history")
    qtbot.waitUntil(lambda: quiet(scene))
    told = words(page.history)
    assert "012 345 678 → 096 123 4567" in told
    assert "23 November 2026 09:15 · ស្រី សុភាព · desk 02-A" in told
    assert told.find("Client: changed") < told.find("Client: new")


def test_the_history_says_what_was_put_right_at_the_clients_request(scene, look, qtbot, client):
    right = {"given_km": "ស្រីណាង"}
    said_at_another_desk(scene, client, right, base=scene.all_sent(), desk="02-0.1", author=CENTRAL_OFFICE)
    page = open_file(scene, look, qtbot, client)
    page.tabs.choose("history")
    qtbot.waitUntil(lambda: quiet(scene))
    told = words(page.history)
    assert "the central office, at the client’s request" in told and "ស្រីនាង → ស្រីណាង" in told
    look.change(language=Language.KHMER)
    qtbot.waitUntil(lambda: "ការិយាល័យកណ្ដាល តាមសំណើរបស់អតិថិជន" in words(page.history))


def test_two_values_stand_side_by_side_until_one_is_kept(scene, look, qtbot, client):
    two_values(scene, client, "phone", here="+85512111222", there="+85512333444")
    page = open_file(scene, look, qtbot, client)
    page.tabs.choose("history")
    qtbot.waitUntil(lambda: quiet(scene))
    told = words(page.history)
    assert "012 111 222" in told and "012 333 444" in told
    before = file_of(scene, client)
    other = before.conflicts[0].other.value
    assert "Two values: choose one" in words(page.header)
    page.tabs.choose("profile")
    shown_too = "012 111 222" if other == "+85512111222" else "012 333 444"
    assert f"or: {shown_too}, desk 02-" in words(page.profile)
    page.tabs.choose("history")
    qtbot.waitUntil(lambda: quiet(scene))
    undone = []
    page.toast_wanted.connect(lambda _words, undo: undone.append(undo))
    do(
        scene,
        qtbot,
        [one for one in page.history.findChildren(Button) if one.text() == "Keep this" and one.isVisible()][
            1
        ],
    )
    after = file_of(scene, client)
    assert after.conflicts == ()
    assert after.client.phone == other != before.client.phone
    assert not page.history.conflicts_card.isVisible()
    assert "Two values" not in words(page.header)
    undone[-1]()
    qtbot.waitUntil(lambda: quiet(scene))
    again = file_of(scene, client)
    assert again.client.phone == before.client.phone
    assert again.conflicts == before.conflicts
    assert page.history.conflicts_card.isVisible()


def test_a_possible_duplicate_is_told_with_reasons_and_told_apart(scene, look, qtbot, client):
    twin = scene.register(given_km="ស្រីនាង", dob_year=1992, dob_month=None)
    page = open_file(scene, look, qtbot, client)
    told = words(page.side.duplicates)
    assert page.side.duplicates.isVisible()
    assert "Same phone number" in told and "But: another date of birth" in told
    button(page.side.duplicates, "Open").click()
    assert scene.asked == [("client_file", twin.id)]
    undone = []
    page.toast_wanted.connect(lambda _words, undo: undone.append(undo))
    do(scene, qtbot, button(page.side.duplicates, "Not the same"))
    assert not page.side.duplicates.isVisible()
    undone[-1]()
    qtbot.waitUntil(lambda: quiet(scene))
    assert page.side.duplicates.isVisible(), "a slip is taken back"


# --- the profile --------------------------------------------------------------------------------------------


def test_a_section_is_mended_in_its_place(scene, look, qtbot, client):
    page = open_file(scene, look, qtbot, client)
    page.tabs.choose("profile")
    card = page.profile.sections["contact"]
    card.edit.click()
    phone = card.boxes.fields["phone"].control
    assert phone.value().replace(" ", "") == "012345678"
    phone.set_value("12")
    do(scene, qtbot, card.save)
    assert card.is_open()
    assert card.boxes.fields["phone"].error is not None
    phone.set_value("096 123 4567")
    do(scene, qtbot, card.save)
    assert not card.is_open()
    assert file_of(scene, client).client.phone == "+855961234567"
    assert "096 123 4567" in words(page.header)


def test_a_section_opens_with_its_heading_at_the_top(scene, look, qtbot, client):
    page = open_file(scene, look, qtbot, client)
    page.tabs.choose("profile")
    card = page.profile.sections["migration"]
    card.edit.setFocus()
    press(Qt.Key.Key_Return)
    sight = page.profile.area.viewport()
    qtbot.waitUntil(lambda: card.mapTo(sight, card.rect().topLeft()).y() == 0)
    assert card.isAncestorOf(QApplication.focusWidget())


def test_an_open_section_says_what_another_desk_made_of_its_answers_meanwhile(scene, look, qtbot, client):
    page = open_file(scene, look, qtbot, client)
    page.tabs.choose("profile")
    card = page.profile.sections["contact"]
    card.edit.click()
    phone = card.boxes.fields["phone"].control
    phone.set_value("096 123 4567")
    known = scene.all_sent()
    said_at_another_desk(scene, client, {"phone": "+85512333444"}, base=known)
    scene.changes.announce(frozenset({Client.KIND}))
    qtbot.waitUntil(lambda: quiet(scene))
    assert "Changed meanwhile at another desk: Phone: 012 333 444" in words(card)
    assert phone.value().replace(" ", "") == "0961234567"
    do(scene, qtbot, card.save)
    with scene.work() as work:
        (own,) = work.changes.unsent(most=10)
    assert own.base == known
    assert file_of(scene, client).client.phone == "+855961234567"
    assert "Changed meanwhile" not in words(card)


def test_every_section_of_the_dictionary_can_be_opened_and_saved_as_it_is(scene, look, qtbot, client):
    page = open_file(scene, look, qtbot, client)
    page.tabs.choose("profile")
    before = file_of(scene, client).client
    for card in page.profile.sections.values():
        card.edit.click()
        do(scene, qtbot, card.save)
        assert not card.is_open(), page.errors.isVisible()
    assert file_of(scene, client).client == before


@pytest.mark.parametrize("language", [Language.ENGLISH, Language.KHMER])
def test_the_boxes_of_every_section_fit_and_have_names(scene, look, qtbot, client, language):
    page = open_file(scene, look, qtbot, client)
    look.change(language=language)
    page.resize(1027, 499)
    page.tabs.choose("profile")
    for card in page.profile.sections.values():
        card.edit.click()
        assert_named(page)
        assert_fits(page)
        assert page.width() == 1027, "it needs more room than there is"
