"""What came of the work with a client, in their file: outcomes, follow-ups and what is next."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from ui.client_scene import open_file, some_weeks
from ui.screen import assert_fits, assert_named, press, read, settle, type_text

from jobcentre_desktop.domain.outcome import OutcomeType
from jobcentre_desktop.ui.look import Language
from jobcentre_desktop.ui.shell.places import FOLLOW_UPS

ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def open_outcomes(scene, look, qtbot):
    """Open a client's tab of referrals and outcomes; return page and card."""

    def build(client, **choices):
        page = open_file(scene, look, qtbot, client, **choices)
        page.tabs.choose("referrals")
        settle()
        return page, page.referrals.outcomes

    return build


def rest(scene, qtbot):
    qtbot.waitUntil(lambda: not scene.tasks.is_busy)
    settle()


def test_an_outcome_is_written_down_by_keys_and_undone(scene, qtbot, open_outcomes):
    client = scene.register()
    page, card = open_outcomes(client)
    undo = []
    page.toast_wanted.connect(lambda _words, back: undo.append(back))
    assert "None written down yet." in read(card)
    press(Qt.Key.Key_N, ALT)
    assert QApplication.focusWidget() is card.form.boxes["type"]
    card.form.boxes["type"].set_value("self_employment")
    type_text(card.form.boxes["job_or_course"], "លក់ដូរ")
    press(Qt.Key.Key_S, CONTROL)
    rest(scene, qtbot)
    [outcome] = scene.services.show_client(client.id).outcomes
    assert (outcome.type, outcome.job_or_course) == (OutcomeType.SELF_EMPLOYMENT, "លក់ដូរ")
    assert {"Self-employment", "Not verified"} <= set(read(card))
    assert QApplication.focusWidget() is card.add, "the cursor is back where it came from"
    undo[-1]()
    rest(scene, qtbot)
    assert scene.services.show_client(client.id).outcomes == ()


def test_an_outcome_is_verified_and_ended_in_place(scene, qtbot, open_outcomes):
    client = scene.register()
    made = scene.services.keep_outcomes.add(
        client.id, {"type": "job_wage", "started_on": "2026-11-02", "employer": "Invented Co."}
    )
    page, card = open_outcomes(client)
    undo = []
    page.toast_wanted.connect(lambda _words, back: undo.append(back))
    change = next(one for one in card.findChildren(type(card.add)) if one.objectName() == str(made.id))
    change.setFocus()
    press(Qt.Key.Key_Return)
    boxes = card.form.boxes
    assert QApplication.focusWidget() is boxes["verified_by"]
    boxes["verified_by"].set_value("document")
    boxes["ended_on"].set_value((2026, 11, 1))
    boxes["end_reason"].set_value("laid_off")
    press(Qt.Key.Key_S, CONTROL)
    rest(scene, qtbot)
    assert "before the start" in card.form.fields["ended_on"].sentence.text()
    boxes["ended_on"].set_value((2026, 11, 20))
    press(Qt.Key.Key_S, CONTROL)
    rest(scene, qtbot)
    [outcome] = scene.services.show_client(client.id).outcomes
    assert (outcome.verified_by, outcome.end_reason) == ("document", "laid_off")
    undo[-1]()
    rest(scene, qtbot)
    assert scene.services.show_client(client.id).outcomes == (made,)


def test_no_result_is_asked_for_no_employer_and_no_end(scene, open_outcomes):
    _, card = open_outcomes(scene.register())
    press(Qt.Key.Key_N, ALT)
    card.form.boxes["type"].set_value("lost_contact")
    card.form.boxes["type"].edited.emit()
    shown = {name for name, field in card.form.fields.items() if field.isVisible()}
    assert shown == {"type", "referral_id", "note"}


def test_the_timeline_tells_the_outcome_and_every_try(scene, look, qtbot):
    client = scene.register()
    scene.services.keep_outcomes.add(
        client.id, {"type": "tvet_enrolled", "started_on": "2026-10-20", "verified_by": "institute_list"}
    )
    [due] = scene.services.follow_clients.page("now").items
    scene.services.follow_clients.record(due, {"reached": "yes", "satisfied": 4, "needs_help": True})
    told = " | ".join(read(open_file(scene, look, qtbot, client).timeline))
    assert "Outcome: Training begun" in told
    assert "Institute's list" in told
    assert "Follow-up, 1 month after the start" in told
    assert "satisfied 4 of 5" in told
    assert "Still needs help" in told


def test_what_is_asked_next_stands_beside_the_tabs_and_leads_to_it(scene, look, qtbot):
    client = some_weeks(scene)
    page = open_file(scene, look, qtbot, client)
    scene.services.keep_outcomes.add(client.id, {"type": "job_wage", "started_on": "2026-11-20"})
    page.on_shown(client.id)
    rest(scene, qtbot)
    card = page.side.next
    assert card.isVisible()
    assert "Next follow-up" in read(card)
    card.write.setFocus()
    press(Qt.Key.Key_Return)
    place, item = scene.asked[-1]
    assert (place, item.client_id) == (FOLLOW_UPS, client.id)


def test_who_rings_without_a_plan_is_written_down_too(scene, look, qtbot):
    client = scene.register()
    page = open_file(scene, look, qtbot, client)
    assert "Nothing is planned" in read(page.side.next)
    page.side.next.write.setFocus()
    press(Qt.Key.Key_Return)
    place, item = scene.asked[-1]
    assert (place, item.kind, item.client_id) == (FOLLOW_UPS, "unplanned", client.id)


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("size", [(1154, 637), (1027, 499)])
def test_nothing_is_cut_and_everything_has_a_name(scene, look, open_outcomes, language, size):
    look.change(language=language)
    client = some_weeks(scene)
    scene.services.keep_outcomes.add(
        client.id, {"type": "job_wage", "started_on": "2026-11-20", "employer": "រោងចក្រគំរូ"}
    )
    page, _ = open_outcomes(client)
    page.resize(*size)
    assert_fits(page)
    assert_named(page)
    press(Qt.Key.Key_N, ALT)
    assert_fits(page)
    assert_named(page)
