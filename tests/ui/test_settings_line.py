"""The central server on the settings page: the next try, another network, what happened, a wrong clock."""

from dataclasses import replace
from datetime import date

import pytest
from ui.client_scene import button, words
from ui.screen import assert_fits
from ui.settings_scene import scene, settings  # noqa: F401

from jobcentre_desktop.domain.connection import ConnectionState, Standing
from jobcentre_desktop.domain.incident import Happened, Incident
from jobcentre_desktop.ports import Enrolment
from jobcentre_desktop.services.desk_facts import write_enrolment
from jobcentre_desktop.services.incidents import note_incident
from jobcentre_desktop.ui.look import Language

# ruff: noqa: F811 - a fixture is named where it is used
NOBODY_THERE = Enrolment(
    **{"server": "http://127.0.0.1:9", "desk_key": "1", "private_key": "00" * 32, "server_key": "00" * 32},
    **{"centre_code": "02", "seal_key": "00"},
)


def test_a_failed_try_says_when_the_next_one_is_and_what_to_press(scene, look, qtbot):
    page = settings(scene, look, qtbot)
    failed(scene, qtbot)
    assert "09:25" in words(page)  # ten minutes from now
    assert button(page, "Try now").isVisible()
    assert_fits(page)


def test_another_network_is_tried_at_once_and_waiting_begins_anew(scene, qtbot):
    failed(scene, qtbot)
    scene.line.look_at_network()
    assert scene.line.state.next_try_at is not None  # the same network: it goes on waiting
    scene.way_out = ("there",)
    with qtbot.waitSignal(scene.line.round_failed):
        scene.line.look_at_network()


def failed(scene, qtbot):
    """Have the desk enrolled at a server that is not there, and try once."""
    with scene.work() as work:
        write_enrolment(work, NOBODY_THERE)
        work.commit()
    with qtbot.waitSignal(scene.line.round_failed):
        scene.line.start(scene.services)
        scene.line.sync_now()
    qtbot.waitUntil(lambda: scene.line.state.next_try_at is not None)


def test_the_page_keeps_what_happened_to_the_desk(scene, look, qtbot):
    with scene.work() as work:
        for one in (
            Incident(what=Happened.RESTORED, day=date(2026, 11, 22), renumbered=7),
            Incident(what=Happened.NUMBER_TWICE, day=date(2026, 11, 23), numbers=("02-2026-A00017-K",)),
        ):
            note_incident(work, one)
        work.commit()
    page = settings(scene, look, qtbot)
    qtbot.waitUntil(lambda: "restored from an earlier copy" in words(page))
    assert "New numbers were given to 7 changes." in words(page)
    assert "02-2026-A00017-K" in words(page)
    assert_fits(page)


@pytest.mark.parametrize("offset", [-3 * 365 * 86_400, 14 * 365 * 86_400])
def test_a_wrong_clock_is_told_where_the_line_is(scene, look, qtbot, offset):
    page = settings(scene, look, qtbot)
    state = ConnectionState(standing=Standing.ALL_SENT, clock_offset_s=offset)
    page.line.show_state(state)
    assert ("ahead" if offset > 0 else "behind") in words(page)
    page.line.show_state(replace(state, clock_offset_s=120))
    assert "clock" not in words(page)


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("standing", [Standing.NOT_TRUSTED, Standing.UNKNOWN_THERE])
def test_a_desk_that_has_to_be_enrolled_again_says_why_and_offers_it(scene, look, qtbot, standing, language):
    page = settings(scene, look, qtbot)
    look.change(language=language)
    page.line.show_state(ConnectionState(standing=standing, online=True, distrusted=4, waiting=2))
    assert page.line.enrol.isVisible()
    assert_fits(page)
