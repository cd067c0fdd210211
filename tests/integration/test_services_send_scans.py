"""Scans between real desks and a real server: after everything else, at any byte, and truly told."""

import random
from dataclasses import replace

import pytest

from jobcentre_desktop.domain.attachment import Whereabouts
from jobcentre_desktop.domain.connection import Standing
from jobcentre_desktop.domain.errors import (
    ClientMoved,
    ScanNotHere,
    ScanNotThereYet,
    ServerUnreachable,
)
from jobcentre_desktop.domain.removal import Why
from jobcentre_desktop.ports import ScansWaiting
from jobcentre_desktop.services.desk_facts import read_enrolment, write_enrolment
from tests import some_scans
from tests.counter import Counter
from tests.cutting_proxy import CuttingProxy
from tests.integration.between_centres import desks, sync, three  # noqa: F401

# ruff: noqa: F811 - a fixture is named where it is used


def a_scan(counter, client, seed=1, size=(300, 200)):
    return counter.head.keep_scans.add(
        client.id, some_scans.a_picture(seed, size=size), "scan.jpg", kind="identity_card"
    )


def where(counter, client):
    return [one.where for one in counter.head.keep_scans.of(client.id)]


def all_sent(*counters):
    for counter in counters:
        counter.head.exchange_changes()
        turn = counter.head.send_scans()
        assert not turn.interrupted
    return turn


def through(counter, url):
    """Let a desk talk to its server by another address."""
    with counter.work() as work:
        enrolment = read_enrolment(work)
        write_enrolment(work, replace(enrolment, server=url))
        work.commit()
    return enrolment.server


@pytest.fixture
def small_pieces(desks):
    """Desk A, whose line has not grown its pieces yet."""
    desks[0].start_again()
    return desks[0]


@pytest.fixture
def proxied(central, desks):
    """Desk A behind a line that can be cut."""
    a, b, _ = desks
    with CuttingProxy(central.url) as line:
        before = through(a, line.url)
        yield a, b, line
        line.cut_up = line.cut_down = None
        through(a, before)


def test_a_scan_follows_its_record_and_a_colleague_gets_it_when_asked_for(desks, central):
    a, b, _ = desks
    client = a.register()
    kept = a_scan(a, client)
    assert a.head.send_scans().bytes_sent == 0, "its record goes first"
    sync(a, b)
    assert where(a, client) == [Whereabouts.WAITING]
    assert where(b, client) == [Whereabouts.ELSEWHERE]
    line = a.head.look_at_the_line()
    assert (line.standing, line.scans_waiting) == (Standing.ALL_SENT, 1)
    assert line.scan_bytes_waiting == kept.size
    with pytest.raises(ScanNotHere):
        b.head.keep_scans.read(kept.id)
    with pytest.raises(ScanNotThereYet):
        b.head.fetch_scan(kept.id)
    seen = []
    turn = a.head.send_scans(progress=seen.append)
    assert (turn.sent, turn.bytes_sent, turn.waiting) == (1, kept.size, ScansWaiting(count=0, left=0))
    assert seen[-1] == turn.waiting
    assert where(a, client) == [Whereabouts.SENT]
    assert a.head.look_at_the_line().scans_waiting == 0
    b.head.fetch_scan(kept.id)
    assert b.head.keep_scans.read(kept.id) == a.head.keep_scans.read(kept.id)
    assert where(b, client) == [Whereabouts.SENT]
    assert central.centre("02")["scans_missing"] == 0


def test_what_is_saved_meanwhile_goes_first(small_pieces):
    a = small_pieces
    client = a.register()
    a_scan(a, client, seed=2, size=(600, 400))
    sync(a)
    turn = a.head.send_scans(progress=lambda _left: a.register())
    assert turn.interrupted
    assert turn.bytes_sent > 0
    assert where(a, client) == [Whereabouts.SENDING]
    assert all_sent(a).sent == 1


def test_who_is_told_to_stop_stops_between_two_pieces(small_pieces):
    a = small_pieces
    client = a.register()
    a_scan(a, client, seed=3, size=(600, 400))
    sync(a)
    words = iter([True, True, False])
    turn = a.head.send_scans(go_on=lambda: next(words))
    assert (turn.interrupted, turn.sent) == (True, 0)
    assert all_sent(a).sent == 1


def test_two_desks_with_the_same_scan_send_it_once(desks):
    a, b, _ = desks
    client = a.register()
    a_scan(a, client, seed=4)
    sync(a, b)
    a_scan(b, client, seed=4)
    sync(b, a)
    assert all_sent(a).bytes_sent > 0
    turn = all_sent(b)
    assert (turn.sent, turn.waiting.count) == (1, 0)
    assert where(b, client)[0] is Whereabouts.SENT


@pytest.mark.parametrize("seed", range(6))
def test_a_line_cut_anywhere_costs_a_piece_at_most(proxied, seed):
    """However it breaks, both ways: the scan comes whole to the server and to the colleague."""
    a, b, line = proxied
    chance = random.Random(seed)
    client = a.register()
    kept = a_scan(a, client, seed=10 + seed)
    sync(a, b)
    cuts = 0
    while where(a, client) != [Whereabouts.SENT]:
        setattr(line, chance.choice(["cut_up", "cut_down"]), chance.randrange(30_000))
        try:
            a.head.send_scans()
        except ServerUnreachable:
            cuts += 1
        line.cut_up = line.cut_down = None
    b.head.fetch_scan(kept.id)
    assert b.head.keep_scans.read(kept.id) == a.head.keep_scans.read(kept.id)
    assert cuts <= 40


def test_a_fetch_that_is_cut_goes_on_where_it_was_also_after_the_app_was_killed(proxied):
    a, b, line = proxied
    client = b.register()
    kept = a_scan(b, client, seed=20, size=(600, 400))
    all_sent(b)
    sync(a)
    a.start_again()
    line.cut_down = 40_000
    with pytest.raises(ServerUnreachable):
        a.head.fetch_scan(kept.id)
    [view] = a.head.keep_scans.of(client.id)
    assert view.where is Whereabouts.COMING
    assert 0 < view.done < kept.size
    line.cut_down = None
    a.start_again()
    steps = []
    a.head.fetch_scan(kept.id, progress=lambda here, _of: steps.append(here))
    assert steps[0] > view.done
    assert a.head.keep_scans.read(kept.id) == b.head.keep_scans.read(kept.id)


def test_a_desk_that_was_killed_goes_on_where_the_server_is(small_pieces):
    a = small_pieces
    client = a.register()
    kept = a_scan(a, client, seed=30, size=(600, 400))
    sync(a)
    a.head.send_scans(progress=lambda _left: a.register())
    done = a.head.keep_scans.of(client.id)[0].done
    a.start_again()
    turn = all_sent(a)
    assert (turn.sent, turn.bytes_sent) == (1, kept.size - done)


def test_a_file_from_before_the_sending_sends_nothing_twice(desks):
    """The word of the server is lost with a restored file; it tells it again for one small request."""
    a, _, _ = desks
    client = a.register()
    kept = a_scan(a, client, seed=40)
    sync(a)
    a.head.send_scans()
    with a.work() as work:
        work.scans.note_sent(kept.sha256, 0)
        work.commit()
    turn = a.head.send_scans()
    assert (turn.sent, turn.waiting.count) == (1, 0)


def test_a_server_whose_word_is_in_doubt_is_asked_about_every_scan(desks):
    a, _, _ = desks
    client = a.register()
    a_scan(a, client, seed=50)
    all_sent(a)
    with a.work() as work:
        work.scans.doubt()
        work.commit()
    assert where(a, client) == [Whereabouts.SENDING]
    turn = a.head.send_scans()
    assert turn.sent >= 1
    assert turn.bytes_sent == 0
    assert where(a, client) == [Whereabouts.SENT]


def test_a_scan_goes_along_with_a_client_who_moves(desks):
    a, _, there = desks
    client = a.register()
    kept = a_scan(a, client, seed=60)
    sync(a)
    a.head.transfer_client(client.id, "15", reason="moved_home")
    sync(a, there, a)
    with pytest.raises(ScanNotThereYet):
        there.head.fetch_scan(kept.id)
    with pytest.raises(ClientMoved):
        a.head.keep_scans.read(kept.id)
    assert all_sent(a).sent == 1, "what was not sent before the client left is sent all the same"
    there.head.fetch_scan(kept.id)
    attachment, content = there.head.keep_scans.read(kept.id)
    assert len(content) == attachment.size == kept.size


def test_a_removed_scan_is_not_sent_any_more_and_gone_at_the_colleagues(desks):
    a, b, _ = desks
    client = a.register()
    kept = a_scan(a, client, seed=70)
    sync(a)
    a.head.keep_scans.remove(kept.id, Why.WRONG_CLIENT)
    assert a.head.look_at_the_line().scans_waiting == 0
    sync(a, b)
    assert b.head.keep_scans.of(client.id) == ()


def test_closing_the_day_gives_its_receipt_and_says_which_scans_still_go(desks):
    a, _, _ = desks
    client = a.register()
    a_scan(a, client, seed=80)
    closed = a.head.close_day()
    assert closed.receipt is not None
    assert (closed.waiting, closed.scans.count) == (0, 1)
    assert a.head.close_day.look().scans.count == a.head.look_at_today().scans.count == 1
    assert all_sent(a).waiting.count == 0


def test_on_a_desk_without_a_server_a_scan_waits_and_is_seen(counter: Counter):
    client = counter.register()
    kept = a_scan(counter, client)
    turn = counter.head.send_scans()
    assert (turn.sent, turn.waiting.count) == (0, 1)
    assert counter.head.keep_scans.read(kept.id)[0] == kept
