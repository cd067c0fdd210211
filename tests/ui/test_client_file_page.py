"""The client file on a real desk: what it tells, what it keeps to itself, where it leads."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import Qt
from ui.client_scene import SREYNEANG, do, open_file, quiet, some_weeks, words
from ui.screen import (
    assert_fits,
    assert_follows_the_language,
    assert_named,
    press,
    put_away,
)

from jobcentre_desktop.domain.consent import REGISTRATION
from jobcentre_desktop.services.record_consent import ConsentGiven
from jobcentre_desktop.ui.look import Language
from jobcentre_desktop.ui.screens.client_file.page import ClientFilePage
from jobcentre_desktop.ui.screens.client_file.timeline import PAGE
from jobcentre_desktop.ui.shell.about import ReferralAbout, SessionAbout
from jobcentre_desktop.ui.widgets.button import Button

TABS = ("timeline", "profile", "plan", "referrals", "consents", "scans", "history")


@pytest.fixture
def client(scene):
    return some_weeks(scene)


def file_of(scene, client):
    return scene.services.show_client(client.id)


def hold_as(services, client, **told):
    services.hold_session(client.id, {"kind": "intake", "mode": "face", "minutes": 20, **told})


# --- the header ---------------------------------------------------------------------------------------------


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


# --- the timeline -------------------------------------------------------------------------------------------


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


def test_what_is_restricted_is_marked_to_its_author_and_the_head_and_to_nobody_else(
    scene, look, qtbot, client
):
    author = scene.sign_in_another()
    hold_as(author, client, restricted_note="សម្ងាត់")
    another = scene.sign_in_another("លាង សុខា")
    marks = []
    for services in (author, scene.services, another):
        page = open_file(scene, look, qtbot, client, services=services)
        told = words(page.timeline)
        assert "Counselling session 3" in told and "សម្ងាត់" not in told
        marks.append(told.count("Restricted"))
        page.close()
    # The head wrote what is restricted in session 2; she is told of both.
    assert marks == [1, 2, 0]


def test_that_something_restricted_was_added_is_told_to_who_may_open_it_only(scene, look, qtbot, client):
    author = scene.sign_in_another()
    author.add_addendum(file_of(scene, client).sessions[0].id, "សម្ងាត់", restricted=True)
    another = scene.sign_in_another("លាង សុខា")
    told = []
    for services in (author, scene.services, another):
        page = open_file(scene, look, qtbot, client, services=services)
        told.append("Addendum to a session" in words(page.timeline))
        page.close()
    assert told == [True, True, False]


def test_older_entries_come_on_request(scene, look, qtbot):
    client = scene.register()
    for _ in range(30):
        scene.services.receive_visits.arrive(client.id)
        scene.clock.pass_(minutes=1)
    page = open_file(scene, look, qtbot, client)
    qtbot.waitUntil(lambda: words(page.timeline).count("Arrived at the counter") == 20)
    do(scene, qtbot, page.timeline.more)
    qtbot.waitUntil(lambda: words(page.timeline).count("Arrived at the counter") == 30)
    assert "Registered" in words(page.timeline)
    assert not page.timeline.more.isVisible()


def test_nothing_earlier_is_offered_where_one_page_is_all(scene, look, qtbot):
    client = scene.register()
    for _ in range(PAGE - 1):
        scene.services.receive_visits.arrive(client.id)
        scene.clock.pass_(minutes=1)
    page = open_file(scene, look, qtbot, client)
    qtbot.waitUntil(lambda: words(page.timeline).count("Arrived at the counter") == PAGE - 1)
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


# --- what lists keep to themselves --------------------------------------------------------------------------


def test_a_sensitive_referral_is_named_neutrally_on_every_tab(scene, look, qtbot, client):
    page = open_file(scene, look, qtbot, client)
    for name in TABS:
        page.tabs.choose(name)
        qtbot.waitUntil(lambda: quiet(scene))
        told = words(page)
        assert "អង្គការសុវត្ថិភាព" not in told, name
        assert "violence" not in told.lower(), name
    page.tabs.choose("referrals")
    assert (
        next(page.referrals.table.columns[0].text(row) for row in page.referrals.table.rows)
        == "Support service"
    )


def test_sensitive_answers_are_covered_until_asked_for(scene, look, qtbot, client):
    page = open_file(scene, look, qtbot, client)
    page.tabs.choose("profile")
    assert "020 123 456" not in words(page)
    page.profile.reveal.click()
    assert "020 123 456" in words(page)


# --- tabs ---------------------------------------------------------------------------------------------------


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


# --- what every screen owes ---------------------------------------------------------------------------------


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
    made = []

    def build(name):
        page = ClientFilePage(look, scene.navigator, scene.services, scene.tasks, scene.changes)
        made.append(page)
        page.resize(1154, 637)
        page.show()
        page.on_shown(client.id)
        page.tabs.choose(name)
        qtbot.waitUntil(lambda: quiet(scene))
        return page

    for name in TABS:
        assert_follows_the_language(look, partial(build, name))
        put_away(made)


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
