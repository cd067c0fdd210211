"""The page behind the badge: the standing in words, the next try, what waits by kind, the ways it can go."""

import socket
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt
from ui.client_scene import button, quiet, words
from ui.screen import assert_fits, assert_follows_the_language, assert_named, press, put_on_screen
from ui.settings_scene import scene  # noqa: F401

from jobcentre_desktop.domain.connection import ConnectionState, Standing
from jobcentre_desktop.domain.day import Receipt
from jobcentre_desktop.domain.incident import Happened, Incident
from jobcentre_desktop.ports import Enrolment
from jobcentre_desktop.services.desk_facts import write_enrolment
from jobcentre_desktop.services.hear_reply import keep_receipt
from jobcentre_desktop.services.incidents import note_incident
from jobcentre_desktop.ui.look import Language
from jobcentre_desktop.ui.screens.connection.page import ConnectionPage
from jobcentre_desktop.ui.shell.places import CONFLICTS, SETTINGS
from tests.integration.test_link import http, odd_server

# ruff: noqa: F811 - a fixture is named where it is used
CONTROL = Qt.KeyboardModifier.ControlModifier
SIZES = [(1154, 637), (1027, 500)]
NOBODY_THERE = Enrolment(
    **{"server": "http://127.0.0.1:9", "desk_key": "1", "private_key": "00" * 32, "server_key": "00" * 32},
    **{"centre_code": "02", "seal_key": "00"},
)


def shown(scene, look, qtbot, *, size=SIZES[0]):
    page = ConnectionPage(
        look,
        scene.navigator,
        scene.services,
        scene.tasks,
        scene.lane,
        scene.line,
        scene.folder,
        scene.changes,
    )
    scene.line.sync_wanted.connect(scene.line.ask_now)
    put_on_screen(qtbot, page, *size)
    page.on_shown(None)
    qtbot.waitUntil(lambda: quiet(scene) and not scene.lane.is_busy, timeout=10_000)
    return page


def enrolled(scene, enrolment=NOBODY_THERE):
    with scene.work() as work:
        write_enrolment(work, enrolment)
        work.commit()


def failed(scene, qtbot):
    """Have the desk enrolled at a server that is not there, and try once."""
    enrolled(scene)
    with qtbot.waitSignal(scene.line.round_failed):
        scene.line.start(scene.services)
        scene.line.sync_now()
    qtbot.waitUntil(lambda: scene.line.state.next_try_at is not None)


def receipt(number, day):
    return Receipt(
        number=number,
        desk_name="02-A.1",
        day=day,
        issued_at=datetime(2026, 11, 22, 10, 0, tzinfo=UTC),
        last_seq=9,
        counts={"session": 7, "client": 5},
        records=1240,
        digest="00",
        signature="00",
    )


def test_a_failed_try_says_when_the_next_one_is_and_what_to_press(scene, look, qtbot):
    page = shown(scene, look, qtbot)
    failed(scene, qtbot)
    told = words(page)
    assert "The last try did not reach the central server." in told
    assert "The next try is at 09:25" in told  # ten minutes from now
    assert button(page, "Try now").isVisible()
    assert_fits(page)


def test_try_now_tries_by_keyboard_alone(scene, look, qtbot):
    failed(scene, qtbot)
    page = shown(scene, look, qtbot)
    assert page.first_field() is page.standing.sync
    with qtbot.waitSignal(scene.line.round_failed):
        press(Qt.Key.Key_Return, CONTROL)


def test_whoever_asks_sees_at_once_that_a_silent_line_is_being_tried(scene, look, qtbot):
    """A line that takes the request and says nothing must not look as if the key had not been pressed."""
    with socket.create_server(("127.0.0.1", 0)) as silent:
        enrolled(scene, replace(NOBODY_THERE, server=f"http://127.0.0.1:{silent.getsockname()[1]}"))
        scene.line.start(scene.services)
        qtbot.waitUntil(lambda: scene.line.state.standing is not Standing.NOT_ENROLLED)
        page = shown(scene, look, qtbot)
        press(Qt.Key.Key_Return, CONTROL)
        assert scene.line.state.talking
        told = words(page)
        assert "Reaching the central server" in told and "trying to reach" in told
        assert "did not reach" not in told
        with silent.accept()[0] as taken:
            assert taken.recv(1)
            press(Qt.Key.Key_Tab)
            assert page.standing.stop.hasFocus()
            with qtbot.waitSignal(scene.line.round_failed):
                press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: quiet(scene))
    assert not scene.line.state.talking
    assert "did not reach the central server" in words(page)
    assert page.standing.sync.hasFocus()


def test_a_server_that_is_asked_too_much_is_left_alone_as_long_as_it_wants(scene, look, qtbot):
    page = shown(scene, look, qtbot)
    with odd_server(http("429 Too Many", b'{"code":"too_many_requests","minutes":12}')) as (url, heard):
        enrolled(scene, replace(NOBODY_THERE, server=url))
        with qtbot.waitSignal(scene.line.round_failed):
            scene.line.start(scene.services)
            scene.line.sync_now()
        qtbot.waitUntil(lambda: scene.line.state.next_try_at is not None)
        asked = len(heard)
        scene.register()  # what is saved meanwhile waits with the rest
        scene.line.on_records_changed(frozenset({"client"}))
        qtbot.waitUntil(lambda: quiet(scene) and scene.line.state.waiting > 0)
    told = words(page)
    assert "asks this computer to wait" in told and "Minutes to wait: 12." in told
    assert "The next try is at 09:27" in told
    assert button(page, "Try now").isVisible()
    assert scene.line.state.standing is Standing.WAITING
    assert len(heard) == asked
    assert_fits(page)
    look.change(language=Language.KHMER)
    assert "១២" in words(page)
    assert_fits(page)


def test_another_network_is_tried_at_once_and_waiting_begins_anew(scene, qtbot):
    failed(scene, qtbot)
    scene.line.look_at_network()
    assert scene.line.state.next_try_at is not None  # the same network: it goes on waiting
    scene.way_out = ("there",)
    with qtbot.waitSignal(scene.line.round_failed):
        scene.line.look_at_network()


@pytest.mark.parametrize(
    ("state", "title"),
    [
        (ConnectionState(standing=Standing.ALL_SENT, online=True), "All sent"),
        (ConnectionState(standing=Standing.WAITING, waiting=12), "12 waiting to send"),
        (
            ConnectionState(standing=Standing.SENDING, online=True, sending_done=4, sending_total=12),
            "Sending 4 of 12",
        ),
        (ConnectionState(standing=Standing.NEEDS_ATTENTION, refused=2), "2 refused"),
    ],
)
def test_the_four_standings_are_said_in_words(scene, look, qtbot, state, title):
    page = shown(scene, look, qtbot)
    page.standing.show_state(state, None)
    assert page.standing.title.text() == title
    assert page.standing.attention.isVisible() is (state.refused > 0)
    assert_fits(page)


def test_the_oldest_that_waits_is_told_with_its_age(scene, look, qtbot):
    page = shown(scene, look, qtbot)
    now = scene.clock.now()
    old = ConnectionState(
        standing=Standing.WAITING, waiting=3, oldest_unsent_at=now.replace(day=19, hour=4, minute=10)
    )
    page.standing.show_state(old, None)
    assert page.standing.oldest.text() == "The oldest that waits was saved Thu 11:10: 3 days ago."
    assert page.standing.oldest.property("kind") == "warn"
    page.standing.show_state(replace(old, oldest_unsent_at=now.replace(day=12)), None)
    assert page.standing.oldest.property("kind") == "error"


def test_what_waits_is_told_by_kind(scene, look, qtbot):
    enrolled(scene)
    client = scene.register()
    for _ in range(2):
        scene.services.hold_session(client.id, {"kind": "intake", "mode": "face", "minutes": 30})
    scene.all_sent()
    scene.services.edit_client(client.id, {"phone": "012 999 888"})
    scene.services.hold_session(client.id, {"kind": "intake", "mode": "face", "minutes": 30})
    page = shown(scene, look, qtbot)
    assert "1 | Client | 1 | Session |" in words(page.waiting)
    scene.all_sent()
    page.on_shown(None)
    qtbot.waitUntil(lambda: quiet(scene))
    assert "Nothing waits to be sent." in words(page.waiting)


def test_the_last_receipts_are_listed_the_newest_first_each_once(scene, look, qtbot):
    with scene.work() as work:
        for n in (1, 2, 3, 2):
            keep_receipt(work, receipt(f"02-A-000{n}", date(2026, 11, 20 + n)))
        work.commit()
    page = shown(scene, look, qtbot)
    told = words(page.receipts)
    assert told.index("02-A-0002") < told.index("02-A-0003") < told.index("02-A-0001")
    assert told.count("02-A-0002") == 1
    assert "12 stored that day · 1,240 records of the centre" in told


def test_the_page_keeps_what_happened_to_the_desk(scene, look, qtbot):
    with scene.work() as work:
        for one in (
            Incident(what=Happened.RESTORED, day=date(2026, 11, 22), renumbered=7),
            Incident(what=Happened.NUMBER_TWICE, day=date(2026, 11, 23), numbers=("02-2026-A00017-K",)),
        ):
            note_incident(work, one)
        work.commit()
    page = shown(scene, look, qtbot)
    told = words(page)
    assert "restored from an earlier copy" in told
    assert "New numbers were given to 7 changes." in told
    assert "02-2026-A00017-K" in told
    assert_fits(page)


@pytest.mark.parametrize("offset", [-3 * 365 * 86_400, 14 * 365 * 86_400])
def test_a_wrong_clock_is_told_where_the_line_is(scene, look, qtbot, offset):
    page = shown(scene, look, qtbot)
    state = ConnectionState(standing=Standing.ALL_SENT, clock_offset_s=offset)
    page.standing.show_state(state, None)
    assert ("ahead" if offset > 0 else "behind") in words(page)
    page.standing.show_state(replace(state, clock_offset_s=120), None)
    assert "clock" not in words(page)


def test_a_desk_that_is_not_enrolled_is_led_to_the_settings(scene, look, qtbot):
    page = shown(scene, look, qtbot)
    assert not page.standing.sync.isVisible()
    button(page, "Connect this desk").click()
    page.standing.show_state(ConnectionState(standing=Standing.NEEDS_ATTENTION, held=1), None)
    button(page, "Look at what needs attention").click()
    assert [one for one, _ in scene.asked] == [SETTINGS, CONFLICTS]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", [Language.ENGLISH, Language.KHMER])
def test_the_page_fits_and_every_control_has_a_name(scene, look, qtbot, language, size):
    failed(scene, qtbot)
    scene.register()
    look.change(language=language)
    page = shown(scene, look, qtbot, size=size)
    assert_fits(page)
    assert_named(page)


def test_the_page_follows_the_language(scene, look, qtbot):
    failed(scene, qtbot)
    assert_follows_the_language(look, lambda: shown(scene, look, qtbot))
