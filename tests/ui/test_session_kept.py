"""A session is never lost while it is typed, closed after its day, and discreet."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from ui.client_scene import button, do, hold, open_file, open_session, quiet, sessions, words
from ui.screen import assert_named, press, type_text

from jobcentre_desktop.domain.counsellor import Role
from jobcentre_desktop.domain.visit import VisitState
from jobcentre_desktop.ui.screens.session.moment_box import time_typed
from jobcentre_desktop.ui.screens.session.stopwatch import Stopwatch
from jobcentre_desktop.ui.shell.about import SessionAbout

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def client(scene):
    return scene.register()


def finish(scene, qtbot, page):
    page.finish.click()
    qtbot.waitUntil(lambda: quiet(scene))


# --- drafts -------------------------------------------------------------------------------------------------


def test_a_draft_reopens_complete(scene, look, qtbot, client):
    page = open_session(scene, look, qtbot, SessionAbout(client.id))
    scene.clock.pass_(minutes=12)
    boxes = page.form.boxes
    boxes["kind"].set_value("job_search_help")
    boxes["private_room"].set_value("no")
    boxes["barriers"].set_value(["transport", "childcare"])
    boxes["riasec"].set_value("SE")
    boxes["safeguarding"].set_value(["violence"])
    type_text(boxes["shared_note"], "បន្ទាត់ទីមួយ")
    type_text(boxes["next_appointment"].day.day, "30")  # not yet a whole day
    type_text(boxes["next_appointment"].time, "8")
    type_text(page.form.steps.rows[0].what, "ជំហានពាក់កណ្តាល")
    type_text(page.form.steps.rows[0].by.month, "12")
    typed = page.form.typed()
    page.on_left()
    qtbot.waitUntil(lambda: quiet(scene))
    assert "Draft saved on this computer at 09:27" in words(page.footer)
    (draft,) = scene.services.keep_drafts.mine()
    assert (draft.form, draft.client_id, draft.title) == ("session", client.id, "សុខ ស្រីនាង")

    scene.clock.pass_(hours=3)
    again = open_session(scene, look, qtbot, SessionAbout(client.id))
    assert again.form.typed() == {**typed, "minutes": 12}
    assert not again.timer._watch.is_running  # nobody counselled meanwhile
    assert "Draft saved on this computer at 09:27" in words(again.footer)


def test_a_draft_is_kept_two_seconds_after_typing_and_when_the_cursor_leaves(scene, look, qtbot, client):
    page = open_session(scene, look, qtbot, SessionAbout(client.id))
    type_text(page.form.boxes["shared_note"], "ក")
    assert page.drafts.timer.isActive() and page.drafts.timer.interval() == 2000
    assert scene.services.keep_drafts.mine() == ()
    press(Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: quiet(scene))
    assert len(scene.services.keep_drafts.mine()) == 1
    type_text(page.form.boxes["restricted_note"], "ខ")
    page.drafts.timer.timeout.emit()
    qtbot.waitUntil(lambda: quiet(scene))
    (draft,) = scene.services.keep_drafts.mine()
    assert draft.facts["typed"]["restricted_note"] == "ខ"


def test_a_finished_session_leaves_no_draft(scene, look, qtbot, client):
    page = open_session(scene, look, qtbot, SessionAbout(client.id))
    type_text(page.form.boxes["shared_note"], "ក")
    page.drafts.keep_now()
    finish(scene, qtbot, page)
    page.on_left()
    qtbot.waitUntil(lambda: quiet(scene))
    assert scene.services.keep_drafts.mine() == ()


def test_a_draft_opens_from_the_list_of_drafts(scene, look, qtbot, client):
    saved = hold(scene, client, shared_note="បានរក្សាទុក")
    for about in (SessionAbout(client.id, saved.id), SessionAbout(client.id)):
        page = open_session(scene, look, qtbot, about)
        type_text(page.form.boxes["advice"], "ព្រាង")
        page.on_left()
        qtbot.waitUntil(lambda: quiet(scene))
        scene.clock.pass_(minutes=1)
    new, mending = scene.services.keep_drafts.mine()
    assert open_session(scene, look, qtbot, new).form.boxes["shared_note"].value() == ""
    page = open_session(scene, look, qtbot, mending)
    assert (page.form.boxes["shared_note"].value(), page.form.boxes["advice"].value()) == (
        "បានរក្សាទុក",
        "ព្រាង",
    )


def test_looking_without_typing_makes_no_draft(scene, look, qtbot, client):
    page = open_session(scene, look, qtbot, SessionAbout(client.id))
    page.on_left()
    qtbot.waitUntil(lambda: quiet(scene))
    assert scene.services.keep_drafts.mine() == ()


def test_a_draft_that_outlived_its_saving_mends_it_and_makes_no_twin(scene, look, qtbot, client):
    """The app was stopped after the session was saved and before its draft was dropped."""
    page = open_session(scene, look, qtbot, SessionAbout(client.id))
    type_text(page.form.boxes["shared_note"], "ដើម")
    type_text(page.form.steps.rows[0].what, "កែប្រវត្តិរូប")
    page.on_left()
    qtbot.waitUntil(lambda: quiet(scene))
    hold(scene, client)  # somebody else's save in between
    session_id = page._opened.session_id
    raw = {**page.form.value(), "minutes": 10, "steps": page.form.steps.value()}
    scene.services.hold_session(client.id, raw, session_id=session_id)

    again = open_session(scene, look, qtbot, scene.services.keep_drafts.mine()[0])
    assert again.form.boxes["shared_note"].value() == "ដើម"
    assert again.form.steps.value() == []
    assert "Already in the plan: កែប្រវត្តិរូប" in words(again)
    type_text(again.form.boxes["advice"], "បន្ថែម")
    finish(scene, qtbot, again)
    assert len(sessions(scene, client)) == 2
    assert len(scene.services.show_client(client.id).steps) == 1
    assert next(one for one in sessions(scene, client) if one.id == session_id).advice == "បន្ថែម"
    assert scene.services.keep_drafts.mine() == ()


# --- its own day, and afterwards ----------------------------------------------------------------------------


def test_its_author_mends_it_on_its_own_day(scene, look, qtbot, client):
    held = hold(
        scene, client, shared_note="ដើម", next_appointment="2026-11-30T09:00:00+07:00", private_room=True
    )
    page = open_session(scene, look, qtbot, SessionAbout(client.id, held.id))
    assert not page.timer.isVisible()
    page.form.boxes["shared_note"].set_value("កែហើយ")
    type_text(page.form.steps.rows[0].what, "ជំហានថ្មី")
    finish(scene, qtbot, page)
    (mended,) = sessions(scene, client)
    assert (mended.shared_note, mended.private_room, mended.minutes) == ("កែហើយ", True, 30)
    assert mended.next_appointment == held.next_appointment
    assert [one.what for one in scene.services.show_client(client.id).steps] == ["ជំហានថ្មី"]


def test_after_its_day_only_an_addendum_is_possible(scene, look, qtbot, client):
    held = hold(scene, client, shared_note="អត្ថបទដើម")
    scene.clock.pass_(days=1)
    page = open_session(scene, look, qtbot, SessionAbout(client.id, held.id))
    told = words(page)
    assert "This session of an earlier day can no longer be changed." in told
    assert "អត្ថបទដើម" in told
    assert not page.finish.isVisible() and not page.form.isVisible()

    press(Qt.Key.Key_Return, CTRL)  # an empty addendum says nothing
    qtbot.waitUntil(lambda: quiet(scene))
    assert page.locked.fields["text"].error is not None
    type_text(page.locked.text, "អតិថិជនបានទូរស័ព្ទមក")
    press(Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: quiet(scene))
    (addendum,) = scene.services.show_client(client.id).addenda
    assert (addendum.session_id, addendum.text, addendum.restricted) == (held.id, "អតិថិជនបានទូរស័ព្ទមក", False)
    assert sessions(scene, client)[0].shared_note == "អត្ថបទដើម"
    assert "អតិថិជនបានទូរស័ព្ទមក" in words(page)
    assert page.locked.text.value() == ""


def test_a_session_to_be_read_begins_with_its_words_and_the_arrow_keys_go_through_them(
    scene, look, qtbot, client
):
    held = hold(scene, client, shared_note="ចង់បានការងារ។\n" * 40)
    scene.clock.pass_(days=1)
    page = open_session(scene, look, qtbot, SessionAbout(client.id, held.id))
    read = page.locked.words
    assert QApplication.focusWidget() is read
    assert read.accessibleName()
    assert read.verticalScrollBar().value() == 0, "the addendum below does not pull the words out of sight"
    press(Qt.Key.Key_PageDown)
    assert read.verticalScrollBar().value() > 0
    press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is page.locked.text
    sight = read.viewport()
    assert page.locked.text.mapTo(sight, QPoint()).y() > 0, "it stands below what was written"


def test_another_counsellor_reads_the_session_but_not_what_is_restricted(scene, look, qtbot, client):
    held = hold(
        scene, client, shared_note="អាចអានបាន", restricted_note="សម្ងាត់របស់អ្នកនិពន្ធ", safeguarding=["violence"]
    )
    other = scene.sign_in_another()
    page = open_session(scene, look, qtbot, SessionAbout(client.id, held.id), services=other)
    told = words(page)
    assert "Another counsellor wrote this session." in told
    assert "អាចអានបាន" in told
    assert "សម្ងាត់របស់អ្នកនិពន្ធ" not in told and "Violence" not in told
    page.locked.restricted.set_value(True)
    type_text(page.locked.text, "បន្ថែមដោយមិត្តរួមការងារ")
    page.locked.add.click()
    qtbot.waitUntil(lambda: quiet(scene))
    assert [one.restricted for one in other.show_client(client.id).addenda] == [True]


def test_the_head_opens_what_is_restricted_and_the_history_says_so(scene, look, qtbot, client):
    other = scene.sign_in_another()
    raw = {
        "kind": "intake",
        "mode": "face",
        "minutes": 20,
        "restricted_note": "សម្ងាត់",
        "safeguarding": ["self_harm"],
    }
    held = other.hold_session(client.id, raw).session
    assert scene.services.me.role is Role.HEAD
    page = open_session(scene, look, qtbot, SessionAbout(client.id, held.id))
    told = words(page)
    assert "That you opened it is kept in the client's history." in told
    assert "សម្ងាត់" not in told and "Self-harm" not in told
    do(scene, qtbot, button(page, "Open the restricted part"))
    told = words(page)
    assert "សម្ងាត់" in told and "Self-harm" in told
    assert "Only its author and the head see this." in told, "the head did not write it"
    assert_named(page)
    assert QApplication.focusWidget() is button(page, "Shut it again")
    press(Qt.Key.Key_Return)
    assert "សម្ងាត់" not in words(page)
    assert QApplication.focusWidget() is button(page, "Open the restricted part")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: quiet(scene) and "សម្ងាត់" in words(page))
    page.on_shown(SessionAbout(client.id, held.id))
    qtbot.waitUntil(lambda: quiet(scene))
    assert "សម្ងាត់" not in words(page), "opened again, it is closed again"
    file = open_file(scene, look, qtbot, client)
    file.tabs.choose("history")
    qtbot.waitUntil(lambda: quiet(scene))
    assert "The restricted part of the session of 23 November 2026 was opened" in words(file)


def test_the_two_notes_look_apart_and_say_who_sees_them(scene, look, qtbot, client):
    page = open_session(scene, look, qtbot, SessionAbout(client.id))
    told = words(page)
    assert "The client may see and print this." in told
    assert "Only you and the head see this. It is never printed." in told
    kinds = [
        page.form.fields[name].parentWidget().property("kind") for name in ("shared_note", "restricted_note")
    ]
    assert kinds == ["card", "card_warn"]


# --- a session of an earlier day ----------------------------------------------------------------------------


def test_a_session_of_an_earlier_day_asks_why_and_leaves_todays_visit_alone(scene, look, qtbot, client):
    scene.services.receive_visits.arrive(client.id)
    page = open_session(scene, look, qtbot, SessionAbout(client.id))
    late = page.form.late
    assert not late.is_open()
    scene.clock.pass_(minutes=5)
    page.timer.pause.click()
    do(scene, qtbot, late.open)
    assert page.form.boxes["minutes"].value() is None, "how long it was on that day is not known here"
    type_text(page.form.boxes["minutes"], "30")
    do(scene, qtbot, page.finish)
    assert late.fields["held_on"].error is not None, "the day is asked for"
    late.day.set_value((2026, 11, 20))
    do(scene, qtbot, page.finish)
    assert late.fields["written_late"].error is not None, "and why"
    type_text(late.why, "ដាច់ភ្លើង")
    do(scene, qtbot, page.finish)
    (held,) = sessions(scene, client)
    assert (held.held_on.isoformat(), held.written_late) == ("2026-11-20", "ដាច់ភ្លើង")
    assert (held.started_at, held.ended_at) == (None, None), "the clock ran today"
    assert scene.services.show_client(client.id).visits[-1].state is not VisitState.SERVED


def test_the_clock_writes_nothing_into_the_minutes_that_are_being_typed(scene, look, qtbot, client):
    page = open_session(scene, look, qtbot, SessionAbout(client.id))
    minutes = page.form.boxes["minutes"]
    minutes.setFocus()
    minutes.set_value(None)
    page.timer.minutes_proposed.emit(5)
    assert minutes.value() is None
    type_text(minutes, "20")
    page.timer.minutes_proposed.emit(6)
    assert minutes.value() == 20


def test_the_earlier_day_is_in_the_draft_and_goes_with_one_press(scene, look, qtbot, client):
    page = open_session(scene, look, qtbot, SessionAbout(client.id))
    do(scene, qtbot, page.form.late.open)
    page.form.late.day.set_value((2026, 11, 20))
    type_text(page.form.late.why, "ដាច់ភ្លើង")
    page.on_left()
    qtbot.waitUntil(lambda: quiet(scene))
    again = open_session(scene, look, qtbot, SessionAbout(client.id))
    assert again.form.late.value() == {"held_on": "2026-11-20", "written_late": "ដាច់ភ្លើង"}
    assert_named(again)
    assert again.form.boxes["minutes"].value() is None
    do(scene, qtbot, again.form.late.shut)
    assert again.form.late.value() == {}
    assert again.form.boxes["minutes"].value() == again.timer.minutes() >= 1, "today's clock counts again"


# --- small parts --------------------------------------------------------------------------------------------


def test_a_stopwatch_leaves_pauses_out():
    nine, watch = datetime(2026, 11, 23, 2, 0, tzinfo=UTC), Stopwatch()
    assert watch.minutes(nine) == 0
    watch.start(nine)
    assert watch.minutes(nine) == 1
    watch.pause(nine + timedelta(minutes=10))
    assert watch.minutes(nine + timedelta(minutes=50)) == 10
    kept = watch.facts(nine + timedelta(minutes=50))
    other = Stopwatch()
    other.restore(kept)
    other.start(nine + timedelta(hours=5))
    assert other.minutes(nine + timedelta(hours=5, minutes=5)) == 15
    assert other.since == nine


def test_a_clock_that_is_set_back_takes_no_time_away():
    nine, watch = datetime(2026, 11, 23, 2, 0, tzinfo=UTC), Stopwatch()
    watch.start(nine)
    watch.pause(nine - timedelta(hours=1))
    assert watch.passed(nine) == timedelta()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("9", time(9)),
        ("9:30", time(9, 30)),
        ("14.05", time(14, 5)),
        ("០៩:៣០", time(9, 30)),
        ("24", None),
        ("9:75", None),
    ],
)
def test_a_time_is_read_as_people_write_it(typed, meant):
    assert time_typed(typed) == meant
