"""The client file on a real desk: what it tells, what it keeps to itself, and what can be done in it."""

from __future__ import annotations

import re
from functools import partial

import pytest
from PySide6.QtCore import Qt
from ui.client_scene import SREYNEANG, Scene, quiet, some_weeks, two_values
from ui.screen import (
    assert_fits,
    assert_follows_the_language,
    assert_named,
    press,
    put_on_screen,
    read,
    settle,
    type_text,
)

from jobcentre_desktop.domain.action_plan import StepStatus
from jobcentre_desktop.domain.consent import REGISTRATION, agreed
from jobcentre_desktop.services.record_consent import ConsentGiven
from jobcentre_desktop.ui.look import Language
from jobcentre_desktop.ui.screens.client_file.page import ClientFilePage
from jobcentre_desktop.ui.shell.about import ReferralAbout, SessionAbout
from jobcentre_desktop.ui.widgets.button import Button

TABS = ("timeline", "profile", "plan", "referrals", "consents", "history")


@pytest.fixture
def scene(tmp_path, qtbot):
    made = Scene(tmp_path)
    yield made
    made.close()


@pytest.fixture
def client(scene):
    return some_weeks(scene)


def open_file(scene, look, qtbot, client, *, width=1154, height=637):
    page = ClientFilePage(look, scene.navigator, scene.services, scene.tasks, scene.changes)
    put_on_screen(qtbot, page, width, height)
    page.on_shown(client.id)
    qtbot.waitUntil(lambda: quiet(scene))
    return page


def words(widget):
    """Everything in sight in one line, without the breaks for the eye."""
    settle()
    return " | ".join(read(widget)).replace("\u200b", "")


def button(widget, text):
    settle()
    found = [
        one
        for one in widget.findChildren(Button)
        if one.isVisible() and one.text().strip().replace("\u200b", "").startswith(text)
    ]
    assert found, f"no button {text!r} in sight"
    return found[0]


def do(scene, qtbot, button):
    button.click()
    qtbot.waitUntil(lambda: quiet(scene))


def file_of(scene, client):
    return scene.services.show_client(client.id)


# --- the header ----------------------------------------------------------------------------------------------


def test_the_header_says_who_it_is(scene, look, qtbot, client):
    told = words(open_file(scene, look, qtbot, client).header)
    for said in (
        "Sok Sreyneang",
        "សុខ ស្រីនាង",
        client.client_no,
        "24 years old",
        "012 345 678",
        "Consent given",
    ):
        assert said in told


def test_a_year_of_birth_alone_makes_the_age_about(scene, look, qtbot):
    client = scene.register(dob_month=None)
    told = words(open_file(scene, look, qtbot, client).header)
    assert "about 24 years old" in told
    assert "Consent not yet recorded" in told


def test_a_withdrawn_consent_is_told_and_nothing_new_is_begun(scene, look, qtbot, client):
    scene.services.record_consent(client.id, ConsentGiven(purpose=REGISTRATION, given=False, withdrawn=True))
    page = open_file(scene, look, qtbot, client)
    assert "withdrew their consent on 23 November 2026" in words(page)
    assert not page.header.start.isEnabled()
    assert not page.header.refer.isEnabled()


def test_the_session_and_the_referral_are_a_key_away(scene, look, qtbot, client):
    page = open_file(scene, look, qtbot, client)
    page.first_field().setFocus()
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    press(Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert scene.asked == [
        ("session", SessionAbout(client.id)),
        ("referral", ReferralAbout(client_id=client.id)),
    ]


# --- the timeline --------------------------------------------------------------------------------------------


def test_the_timeline_tells_the_newest_first_and_a_day_at_a_time(scene, look, qtbot, client):
    told = words(open_file(scene, look, qtbot, client).timeline)
    order = (
        *("Today, 23 November", "Arrived at the counter", "Reason: To find a job. Ticket A 1."),
        *("16 November", "Referral: Handed over", "Referral letter made", "in Khmer, in English"),
        *("Counselling session 2: Job-search help", "Agreed on 2 steps.", "35 minutes", "2 November"),
        *("Level of support decided", "Counselling session 1: Intake", "Registered", "Walk-in"),
    )
    places = [told.find(said) for said in order]
    assert -1 not in places, [said for said in order if said not in told]
    assert places == sorted(places)


def test_a_done_step_is_told_with_what_came_of_it(scene, look, qtbot, client):
    told = words(open_file(scene, look, qtbot, client).timeline)
    assert "Step of the plan done" in told
    assert "ប្រវត្តិរូបថ្មីរួចរាល់" in told


def test_what_was_not_sent_says_so(scene, look, qtbot, client):
    page = open_file(scene, look, qtbot, client)
    assert "Not sent yet" in words(page.timeline)
    scene.all_sent()
    page.on_shown(client.id)
    qtbot.waitUntil(lambda: quiet(scene))
    assert "Not sent yet" not in words(page.timeline)


def test_a_session_opens_from_the_timeline(scene, look, qtbot, client):
    page = open_file(scene, look, qtbot, client)
    second = file_of(scene, client).sessions[1]
    one = next(
        one
        for one in page.findChildren(Button)
        if one.accessibleName().startswith("Open: Counselling session 2")
    )
    one.click()
    assert scene.asked == [("session", SessionAbout(client.id, second.id))]


def test_older_entries_come_on_request(scene, look, qtbot):
    client = scene.register()
    for _ in range(60):
        scene.services.receive_visits.arrive(client.id)
        scene.clock.pass_(minutes=1)
    page = open_file(scene, look, qtbot, client)
    assert words(page.timeline).count("Arrived at the counter") == 50
    do(scene, qtbot, page.timeline.more)
    assert words(page.timeline).count("Arrived at the counter") == 60
    assert "Registered" in words(page.timeline)
    assert not page.timeline.more.isVisible()


def test_a_new_visit_appears_by_itself(scene, look, qtbot, client):
    page = open_file(scene, look, qtbot, client)
    scene.clock.pass_(hours=1)
    scene.services.receive_visits.arrive(client.id, "documents")
    qtbot.waitUntil(lambda: quiet(scene) and "Reason: Documents." in words(page.timeline))


def test_an_empty_file_says_what_will_stand_here(scene, look, qtbot):
    page = open_file(scene, look, qtbot, scene.register())
    page.tabs.choose("plan")
    assert "No steps agreed yet" in words(page.plan)
    page.tabs.choose("referrals")
    assert "No referrals yet" in words(page.referrals)


# --- what lists keep to themselves ---------------------------------------------------------------------------


def test_a_sensitive_referral_is_named_neutrally_on_every_tab(scene, look, qtbot, client):
    page = open_file(scene, look, qtbot, client)
    for name in TABS:
        page.tabs.choose(name)
        qtbot.waitUntil(lambda: quiet(scene))
        told = words(page)
        assert "អង្គការសុវត្ថិភាព" not in told, name
        assert "violence" not in told.lower(), name
    page.tabs.choose("referrals")
    assert [page.referrals.table.columns[0].text(row) for row in page.referrals.table.rows][
        0
    ] == "Support service"


def test_sensitive_answers_are_covered_until_asked_for(scene, look, qtbot, client):
    page = open_file(scene, look, qtbot, client)
    page.tabs.choose("profile")
    assert "020 123 456" not in words(page)
    page.profile.reveal.click()
    assert "020 123 456" in words(page)


# --- tabs ----------------------------------------------------------------------------------------------------


def test_alt_and_a_number_go_to_the_tabs(scene, look, qtbot, client):
    page = open_file(scene, look, qtbot, client)
    page.first_field().setFocus()
    for number, name in enumerate(TABS, start=1):
        press(Qt.Key(Qt.Key.Key_0 + number), Qt.KeyboardModifier.AltModifier)
        assert page.tabs.current() == name


def test_a_referral_opens_with_enter(scene, look, qtbot, client):
    page = open_file(scene, look, qtbot, client)
    page.tabs.choose("referrals")
    page.referrals.view.setFocus()
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    first = file_of(scene, client).referrals[0].referral
    assert scene.asked == [("referral", ReferralAbout(referral_id=first.id))]


# --- the plan ------------------------------------------------------------------------------------------------


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


# --- the score -----------------------------------------------------------------------------------------------


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


# --- consents ------------------------------------------------------------------------------------------------


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


# --- history, conflicts, duplicates --------------------------------------------------------------------------


def test_the_history_says_who_changed_what_from_what(scene, look, qtbot, client):
    scene.services.edit_client(client.id, {"phone": "096 123 4567"})
    page = open_file(scene, look, qtbot, client)
    page.tabs.choose("history")
    qtbot.waitUntil(lambda: quiet(scene))
    told = words(page.history)
    assert "012 345 678 → 096 123 4567" in told
    assert re.search(r"23 November 2026 09:15 · ស្រី សុភាព · desk 02-A", told)
    assert told.find("Client: changed") < told.find("Client: new")


def test_two_values_stand_side_by_side_until_one_is_kept(scene, look, qtbot, client):
    two_values(scene, client, "phone", here="+85512111222", there="+85512333444")
    page = open_file(scene, look, qtbot, client)
    page.tabs.choose("history")
    qtbot.waitUntil(lambda: quiet(scene))
    told = words(page.history)
    assert "012 111 222" in told and "012 333 444" in told
    before = file_of(scene, client)
    other = before.conflicts[0].other.value
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


def test_a_possible_duplicate_is_told_with_reasons_and_told_apart(scene, look, qtbot, client):
    twin = scene.register(given_km="ស្រីនាង", dob_year=2003, dob_month=None)
    page = open_file(scene, look, qtbot, client)
    told = words(page.side.duplicates)
    assert page.side.duplicates.isVisible()
    assert "Same phone number" in told and "But: another date of birth" in told
    button(page.side.duplicates, "Open").click()
    assert scene.asked == [("client_file", twin.id)]
    do(scene, qtbot, button(page.side.duplicates, "Not the same"))
    assert not page.side.duplicates.isVisible()


# --- the profile ---------------------------------------------------------------------------------------------


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


def test_every_section_of_the_dictionary_can_be_opened_and_saved_as_it_is(scene, look, qtbot, client):
    page = open_file(scene, look, qtbot, client)
    page.tabs.choose("profile")
    before = file_of(scene, client).client
    for card in page.profile.sections.values():
        card.edit.click()
        do(scene, qtbot, card.save)
        assert not card.is_open(), page.errors.isVisible()
    assert file_of(scene, client).client == before


# --- what every screen owes ----------------------------------------------------------------------------------


def test_everything_on_every_tab_has_a_name_and_fits(scene, look, qtbot, client):
    page = open_file(scene, look, qtbot, client)
    for language in (Language.ENGLISH, Language.KHMER):
        look.change(language=language)
        for width, height in ((1154, 637), (1027, 499)):
            page.resize(width, height)
            for name in TABS:
                page.tabs.choose(name)
                qtbot.waitUntil(lambda: quiet(scene))
                assert (page.width(), page.height()) == (width, height), "it needs more room than there is"
                assert_named(page)
                assert_fits(page)


def test_every_tab_follows_the_language(scene, look, qtbot, client):
    def build(name):
        page = ClientFilePage(look, scene.navigator, scene.services, scene.tasks, scene.changes)
        qtbot.addWidget(page)
        page.resize(1154, 637)
        page.show()
        page.on_shown(client.id)
        page.tabs.choose(name)
        qtbot.waitUntil(lambda: quiet(scene))
        return page

    for name in TABS:
        assert_follows_the_language(look, partial(build, name))


def test_another_client_leaves_nothing_of_the_one_before(scene, look, qtbot, client):
    page = open_file(scene, look, qtbot, client)
    page.tabs.choose("plan")
    page.plan.add_step.click()
    other = scene.register(
        **{**SREYNEANG, "surname_km": "លី", "given_km": "សុវណ្ណ", "surname_la": None, "given_la": None}
    )
    page.on_shown(other.id)
    qtbot.waitUntil(lambda: quiet(scene))
    assert page.tabs.current() == "timeline"
    assert not page.plan.is_busy()
    assert "ស្រីនាង" not in words(page.header)
