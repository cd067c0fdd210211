"""A client file proposes the next status when an outcome tells of it; a counsellor agrees or leaves it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from ui.client_scene import open_file
from ui.screen import assert_fits, assert_named, press, read, settle

from jobcentre_desktop.domain.referral import ReferralState
from jobcentre_desktop.ui.look import Language
from tests.makers import a_referral


@pytest.fixture
def working(scene):
    client = scene.register()
    scene.services.keep_outcomes.add(client.id, {"type": "job_wage", "started_on": "2026-11-02"})
    return client


def rest(scene, qtbot):
    qtbot.waitUntil(lambda: not scene.tasks.is_busy)
    settle()


def test_nothing_is_suggested_without_an_outcome(scene, look, qtbot):
    assert not open_file(scene, look, qtbot, scene.register()).next_notice.isVisible()


def test_a_placement_suggests_the_status_and_one_press_sets_it_and_one_takes_it_back(
    scene, look, qtbot, working
):
    page = open_file(scene, look, qtbot, working)
    undo = []
    page.toast_wanted.connect(lambda _words, back: undo.append(back))
    notice = page.next_notice
    assert any("still “Active”" in one for one in read(notice))
    notice.take.setFocus()
    press(Qt.Key.Key_Return)
    rest(scene, qtbot)
    assert scene.services.show_client(working.id).client.status == "placed"
    page.on_shown(working.id)
    rest(scene, qtbot)
    assert not notice.isVisible()
    undo[-1]()
    rest(scene, qtbot)
    assert scene.services.show_client(working.id).client.status == "active"


def test_what_is_left_as_it_is_is_not_suggested_again_until_another_outcome_tells(
    scene, look, qtbot, working
):
    page = open_file(scene, look, qtbot, working)
    page.next_notice.leave.click()
    assert not page.next_notice.isVisible()
    page.on_shown(working.id)
    rest(scene, qtbot)
    assert not page.next_notice.isVisible()
    scene.services.keep_outcomes.add(working.id, {"type": "self_employment", "started_on": "2026-11-20"})
    page.on_shown(working.id)
    rest(scene, qtbot)
    assert page.next_notice.isVisible()


def test_the_referral_it_came_of_is_accepted_then_verified_and_counted_once(scene, look, qtbot):
    client = scene.register()
    services = scene.services
    referral = services.refer_client(client.id, a_referral())
    services.issue_letter.make(referral.id, "km")
    services.issue_letter.confirm_paper(referral.id)
    told = {"type": "job_wage", "referral_id": str(referral.id), "verified_by": "employer_slip"}
    services.keep_outcomes.add(client.id, told)
    page = open_file(scene, look, qtbot, client)
    page.next_notice.take.click()
    rest(scene, qtbot)
    for state in (ReferralState.ACCEPTED, ReferralState.OUTCOME_VERIFIED):
        page.on_shown(client.id)
        rest(scene, qtbot)
        assert any(referral.referral_no in one for one in read(page.next_notice))
        page.next_notice.take.click()
        rest(scene, qtbot)
        assert services.show_client.referral(referral.id).state is state
    file = services.show_client(client.id)
    assert len(file.outcomes) == 1
    assert [one.source for one in file.referrals[0].events][-2:] == ["slip", "slip"]


@pytest.mark.parametrize("language", Language)
def test_it_fits_and_has_names_in_both_languages(scene, look, qtbot, working, language):
    look.change(language=language)
    page = open_file(scene, look, qtbot, working)
    assert page.next_notice.isVisible()
    assert_fits(page)
    assert_named(page)
