"""The session editor on a real desk: held by keyboard alone, checked before it is saved."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from ui.client_scene import hold, open_session, quiet, sessions, some_weeks, words
from ui.screen import (
    assert_fits,
    assert_follows_the_language,
    assert_named,
    press,
    put_away,
    settle,
    type_text,
)

from jobcentre_desktop.domain.visit import VisitState
from jobcentre_desktop.ui.look import Language
from jobcentre_desktop.ui.screens.session.page import SessionPage
from jobcentre_desktop.ui.shell.about import ReferralAbout, SessionAbout

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def client(scene):
    return scene.register()


def tab_to(widget):
    """Press Tab until the cursor is in the widget, as a person without a mouse does."""
    target = widget
    while target.focusProxy() is not None:
        target = target.focusProxy()
    for _ in range(80):
        if QApplication.focusWidget() is target:
            return
        press(Qt.Key.Key_Tab)
    raise AssertionError("Tab does not lead there")


def finish(scene, qtbot, page):
    page.finish.click()
    qtbot.waitUntil(lambda: quiet(scene))


# --- the next appointment -----------------------------------------------------------------------------------


def test_an_appointment_on_a_closed_day_is_told_and_moved_only_when_asked(scene, look, qtbot, client):
    page = open_session(scene, look, qtbot, SessionAbout(client.id))
    box = page.form.boxes["next_appointment"]
    box.set_value("2026-11-24T09:30:00+07:00")
    qtbot.waitUntil(box.hint.isVisible)
    assert "Tuesday 24 November 2026: Water Festival." in words(box)
    assert box.value() == "2026-11-24T09:30:00+07:00", "told, not refused"
    box.hint.take.click()
    qtbot.waitUntil(lambda: not box.hint.isVisible())
    assert box.value() == "2026-11-26T09:30:00+07:00"
    box.set_value("2026-11-28T09:30:00+07:00")
    qtbot.waitUntil(box.hint.isVisible)
    assert "Saturday 28 November 2026: weekend." in words(box)
    box.day.set_value(None)
    box.day.edited.emit()
    assert not box.hint.isVisible()


# --- holding a session --------------------------------------------------------------------------------------


def test_ctrl_r_finishes_the_session_and_goes_on_to_the_referral(scene, look, qtbot, client):
    page = open_session(scene, look, qtbot, SessionAbout(client.id))
    type_text(page.form.boxes["shared_note"], "ចង់បានការងារក្នុងរោងចក្រ")
    press(Qt.Key.Key_R, CTRL)
    qtbot.waitUntil(lambda: quiet(scene))
    assert [one.shared_note for one in sessions(scene, client)] == ["ចង់បានការងារក្នុងរោងចក្រ"]
    assert scene.asked == [("referral", ReferralAbout(client_id=client.id))]


def test_a_session_is_held_by_keyboard_alone(scene, look, qtbot, client):
    scene.services.receive_visits.arrive(client.id)
    page = open_session(scene, look, qtbot, SessionAbout(client.id))
    boxes = page.form.boxes
    assert QApplication.focusWidget() is boxes["kind"]
    press(Qt.Key.Key_Down)  # from "intake", proposed for a first session, to the next kind
    tab_to(boxes["minutes"])
    press(Qt.Key.Key_A, CTRL)
    type_text(boxes["minutes"], "៤៥")
    tab_to(boxes["needs"])
    press(Qt.Key.Key_Space)
    tab_to(boxes["shared_note"])
    type_text(boxes["shared_note"], "ចង់បានការងារក្នុងរោងចក្រ")
    press(Qt.Key.Key_Tab)
    type_text(boxes["restricted_note"], "ស្វាមីមិនយល់ព្រម")
    press(Qt.Key.Key_N, ALT)
    type_text(QApplication.focusWidget(), "កែប្រវត្តិរូប")
    tab_to(page.form.steps.rows[0].by)
    for part in ("30", "11", "2026"):
        type_text(QApplication.focusWidget(), part)
        press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_N, ALT)
    type_text(QApplication.focusWidget(), "ទៅជួបនិយោជក")
    tab_to(boxes["next_appointment"].spans[0])
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: quiet(scene))

    file = scene.services.show_client(client.id)
    (held,) = file.sessions
    assert (held.kind, held.mode, held.minutes) == ("vocational_guidance", "face", 45)
    assert (held.needs, held.shared_note) == (("job",), "ចង់បានការងារក្នុងរោងចក្រ")
    assert held.restricted_note == "ស្វាមីមិនយល់ព្រម"
    assert held.next_appointment == datetime(2026, 11, 30, 2, 0, tzinfo=UTC)
    assert [(one.what, str(one.by)) for one in file.steps] == [
        ("កែប្រវត្តិរូប", "2026-11-30"),
        ("ទៅជួបនិយោជក", "None"),
    ]
    assert {one.session_id for one in file.steps} == {held.id}
    assert file.visits[-1].state is VisitState.SERVED
    assert scene.asked == [("client_file", client.id)]


def test_the_time_proposes_the_minutes_until_somebody_types_them(scene, look, qtbot, client):
    page = open_session(scene, look, qtbot, SessionAbout(client.id))
    minutes = page.form.boxes["minutes"]
    scene.clock.pass_(minutes=20)
    page.timer.pause.click()
    assert minutes.value() == 20
    scene.clock.pass_(minutes=15)
    page.timer.pause.click()  # goes on
    scene.clock.pass_(minutes=5)
    page.timer.pause.click()
    assert minutes.value() == 25
    minutes.clear()
    type_text(minutes, "40")
    page.timer.pause.click()
    scene.clock.pass_(minutes=30)
    page.timer.pause.click()
    assert minutes.value() == 40
    finish(scene, qtbot, page)
    (held,) = sessions(scene, client)
    assert held.ended_at - held.started_at == timedelta(minutes=70)


def test_a_session_of_many_hours_is_asked_about_once(scene, look, qtbot, client):
    page = open_session(scene, look, qtbot, SessionAbout(client.id))
    minutes, field = page.form.boxes["minutes"], page.form.fields["minutes"]
    minutes.clear()
    type_text(minutes, "400")
    finish(scene, qtbot, page)
    assert sessions(scene, client) == ()
    assert "400 minutes is long for a session" in field.sentence.text()
    assert field.sentence.height() < 3 * look.size("body"), "the sentence has the width of the row"
    minutes.clear()
    type_text(minutes, "500")
    assert field.error is None
    finish(scene, qtbot, page)
    assert sessions(scene, client) == (), "another number is another question"
    finish(scene, qtbot, page)
    (held,) = sessions(scene, client)
    assert held.minutes == 500
    again = open_session(scene, look, qtbot, SessionAbout(client.id, held.id))
    finish(scene, qtbot, again)
    assert again.form.fields["minutes"].error is None, "what was saved so is meant"


def test_a_session_without_its_kind_is_not_saved_and_says_where(scene, look, qtbot, client):
    hold(scene, client)  # only a first session has a proposed kind
    page = open_session(scene, look, qtbot, SessionAbout(client.id))
    finish(scene, qtbot, page)
    assert len(sessions(scene, client)) == 1
    assert page.form.fields["kind"].error is not None
    assert page.errors.isVisible()
    page.form.boxes["kind"].set_value("plan_review")
    finish(scene, qtbot, page)
    assert len(sessions(scene, client)) == 2


@pytest.mark.parametrize(
    ("day", "at", "said"),
    [
        ((2026, 11, 1), "09:00", "This day is over"),
        ((2026, 12, 1), "25", "Enter the time"),
        (None, "9", "Enter the day"),
    ],
)
def test_an_appointment_that_cannot_be_is_told_before_saving(scene, look, qtbot, client, day, at, said):
    page = open_session(scene, look, qtbot, SessionAbout(client.id))
    page.form.boxes["next_appointment"].day.set_value(day)
    page.form.boxes["next_appointment"].time.set_value(at)
    finish(scene, qtbot, page)
    assert said in words(page.errors)
    assert sessions(scene, client) == ()


def test_finish_and_refer_goes_on_to_the_referral(scene, look, qtbot, client):
    page = open_session(scene, look, qtbot, SessionAbout(client.id))
    page.finish_and_refer.click()
    qtbot.waitUntil(lambda: quiet(scene))
    assert len(sessions(scene, client)) == 1
    assert scene.asked == [("referral", ReferralAbout(client_id=client.id))]


def test_coming_back_after_finishing_opens_what_was_saved(scene, look, qtbot, client):
    about = SessionAbout(client.id)
    page = open_session(scene, look, qtbot, about)
    finish(scene, qtbot, page)
    page.on_shown(about)
    qtbot.waitUntil(lambda: quiet(scene))
    assert page.finish.text().strip() == "Save the changes"
    finish(scene, qtbot, page)
    assert len(sessions(scene, client)) == 1


def test_the_last_session_and_the_score_stand_beside(scene, look, qtbot):
    client = some_weeks(scene)
    told = words(open_session(scene, look, qtbot, SessionAbout(client.id)).beside)
    for said in (
        "16 November 2026",
        "Job-search help",
        "Apply to two vacancies",
        "ចូលរៀនវគ្គកុំព្យូទ័រ",
        "4 points",
    ):
        assert said in told


def test_interests_keep_the_order_of_their_strength(scene, look, qtbot, client):
    page = open_session(scene, look, qtbot, SessionAbout(client.id))
    ticks = page.form.boxes["riasec"].ticks
    for letter in "SEC":
        ticks[letter].setFocus()
        press(Qt.Key.Key_Space)
    ticks["E"].setFocus()
    press(Qt.Key.Key_Space)
    finish(scene, qtbot, page)
    assert sessions(scene, client)[0].riasec == "SC"


# --- what every screen owes ---------------------------------------------------------------------------------


def test_everything_has_a_name_and_fits(scene, look, qtbot):
    client = some_weeks(scene)
    locked = sessions(scene, client)[0]
    for about in (SessionAbout(client.id), SessionAbout(client.id, locked.id)):
        page = open_session(scene, look, qtbot, about)
        for language in (Language.ENGLISH, Language.KHMER):
            look.change(language=language)
            settle()
            assert_named(page)
            for width, height in ((1154, 637), (1027, 499)):
                page.resize(width, height)
                assert (page.width(), page.height()) == (width, height), "it needs more room than there is"
                assert_fits(page)


def test_it_follows_the_language(scene, look, qtbot):
    client = some_weeks(scene)
    locked = sessions(scene, client)[0]

    made = []

    def build(about):
        page = SessionPage(look, scene.navigator, scene.services, scene.tasks, scene.changes)
        made.append(page)
        page.resize(1154, 637)
        page.show()
        page.on_shown(about)
        qtbot.waitUntil(lambda: quiet(scene))
        return page

    for about in (SessionAbout(client.id), SessionAbout(client.id, locked.id)):
        assert_follows_the_language(look, partial(build, about))
        put_away(made)
