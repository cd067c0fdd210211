"""Scans come to the server in pieces, whole or not at all, and go only to whom they belong."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jobcentre_desktop.domain.attachment import MOST_BYTES, hash_of
from jobcentre_desktop.domain.changes import Act
from jobcentre_desktop.domain.errors import (
    DeskNotAccepted,
    RequestNumberUsed,
    ServerTrouble,
    ServerUnreachable,
)
from jobcentre_desktop.ports import ScanTold
from jobcentre_desktop.server import scans
from jobcentre_desktop.wire.scan_messages import MOST_PIECE
from tests.cutting_proxy import CuttingProxy
from tests.memory_desk import AUTHOR, record_id
from tests.moving import CLIENT, move

SCAN = record_id(50)
CONTENT = Random(1).randbytes(51_200)


def scan_facts(content=CONTENT, **more):
    return {
        "client_id": str(CLIENT),
        "counsellor_id": str(AUTHOR),
        "at": "2026-11-22T01:00:00Z",
        "kind": "identity_card",
        "media_type": "image/jpeg",
        "sha256": hash_of(content),
        "size": len(content),
        **more,
    }


def with_scan(desk, content=CONTENT, scan=SCAN, **more):
    """Add a client and the record of a scan at a desk, and send both."""
    if not desk.own:
        desk.add(CLIENT)
    desk.save((Act.ADD, "attachment", scan, scan_facts(content, **more)))
    desk.round()
    return desk


def asking(desk):
    desk.enrolment = replace(desk.enrolment, request_no=desk.enrolment.request_no + 1)
    return desk.enrolment


def put(desk, at, piece, content=CONTENT, scan=SCAN, sha256=None):
    sha256 = sha256 or hash_of(content)
    return desk.exchange.scans.put(asking(desk), scan, sha256=sha256, size=len(content), at=at, content=piece)


def get(desk, at=0, scan=SCAN):
    return desk.exchange.scans.get(asking(desk), scan, at=at)


def brought(desk, content=CONTENT, scan=SCAN, step=20_000):
    for at in range(0, len(content), step):
        told = put(desk, at, content[at : at + step], content, scan)
    return told


def fetched(desk, scan=SCAN):
    content = b""
    while piece := get(desk, len(content), scan).content:
        content += piece
    return content


@pytest.fixture
def line(central):
    with CuttingProxy(central.url) as proxy:
        yield proxy


def test_pieces_that_go_on_where_the_server_is_come_to_the_whole_scan(central, centre, new_desk):
    a, b = with_scan(new_desk("A")), new_desk("B")
    assert put(a, 0, CONTENT[:30_000]) == ScanTold(wanted=True, have=30_000, whole=False)
    assert get(b) == replace(get(b), size=0, content=b""), "in part it is not there for anybody"
    missing = central.centre(centre)
    assert (missing["scans_missing"], missing["scan_bytes_missing"]) == (1, len(CONTENT) - 30_000)
    assert [one["scans_missing"] for one in missing["desks"]] == [1, 0]
    assert "1 scans not here yet (0.0 MB)" in central.command("status")
    assert put(a, 30_000, CONTENT[30_000:]) == ScanTold(wanted=True, have=len(CONTENT), whole=True)
    assert fetched(b) == CONTENT
    assert central.centre(centre)["scans_missing"] == 0


@pytest.mark.parametrize("at", [0, 10, 29_999, 30_001, len(CONTENT)])
def test_a_piece_that_does_not_go_on_where_the_server_is_changes_nothing(new_desk, at):
    a = with_scan(new_desk("A"))
    put(a, 0, CONTENT[:30_000])
    assert put(a, at, b"other bytes") == ScanTold(wanted=True, have=30_000, whole=False)
    assert put(a, 30_000, CONTENT[30_000:]).whole
    assert fetched(a) == CONTENT


def test_an_empty_piece_asks_and_a_whole_scan_is_confirmed_again(new_desk):
    a = with_scan(new_desk("A"))
    assert put(a, 0, b"") == ScanTold(wanted=True, have=0, whole=False)
    brought(a)
    assert (
        put(a, len(CONTENT), b"")
        == put(a, 0, CONTENT[:5])
        == ScanTold(wanted=True, have=len(CONTENT), whole=True)
    )


def test_bytes_that_do_not_come_to_the_hash_begin_anew(new_desk):
    a = with_scan(new_desk("A"))
    wrong = b"x" + CONTENT[1:]
    put(a, 0, wrong[:50_000])
    assert put(a, 50_000, wrong[50_000:]) == ScanTold(wanted=True, have=0, whole=False)
    assert get(a).content == b""
    assert brought(a).whole
    assert fetched(a) == CONTENT


def test_two_desks_bring_the_same_scan_together(new_desk):
    a, b = with_scan(new_desk("A")), new_desk("B")
    b.round()
    with_scan(b, scan=record_id(51))
    at, turn = 0, 0
    while at < len(CONTENT):
        desk, scan = ((a, SCAN), (b, record_id(51)))[turn % 2]
        at, turn = put(desk, at, CONTENT[at : at + 7_000], scan=scan).have, turn + 1
    assert fetched(a) == fetched(b, record_id(51)) == CONTENT


def test_what_no_record_of_the_centre_names_is_not_taken(new_desk, new_centre):
    a = with_scan(new_desk("A"))
    stranger = new_desk("A", centre=new_centre())
    for told in (
        put(stranger, 0, CONTENT),
        put(a, 0, CONTENT, scan=record_id(99)),
        put(a, 0, CONTENT, scan=CLIENT),
        put(a, 0, CONTENT, sha256=hash_of(b"another")),
        put(a, 0, CONTENT + b".", sha256=hash_of(CONTENT), content=CONTENT + b"."),
    ):
        assert told == ScanTold(wanted=False, have=0, whole=False)


def test_a_desk_of_another_centre_gets_nothing_also_when_it_knows_the_record(new_desk, new_centre):
    a = with_scan(new_desk("A"))
    brought(a)
    stranger = new_desk("A", centre=new_centre())
    assert get(stranger).content == b""


def test_a_desk_of_another_centre_gets_nothing_by_naming_the_hash_in_a_record_of_its_own(
    new_desk, new_centre
):
    a = with_scan(new_desk("A"))
    brought(a)
    stranger = with_scan(new_desk("A", centre=new_centre()))
    assert get(stranger).content == b""
    assert put(stranger, 0, b"").have == 0


def test_a_removed_scan_is_neither_taken_nor_given(new_desk):
    a = with_scan(new_desk("A"))
    brought(a)
    a.save((Act.REMOVE, "attachment", SCAN, {}))
    a.round()
    assert not put(a, 0, CONTENT[:10]).wanted
    assert get(a).content == b""


def test_a_record_of_a_scan_longer_than_is_kept_is_named_in_vain(new_desk):
    a = with_scan(new_desk("A"), size=MOST_BYTES + 1)
    told = a.exchange.scans.put(
        asking(a), SCAN, sha256=hash_of(CONTENT), size=MOST_BYTES + 1, at=0, content=CONTENT
    )
    assert not told.wanted


def test_a_piece_beyond_the_end_or_longer_than_a_piece_is_not_taken(new_desk):
    a = with_scan(new_desk("A"))
    assert put(a, 0, CONTENT + b"more").have == 0
    with pytest.raises(ServerTrouble):
        put(a, 0, bytes(MOST_PIECE + 1))


def test_who_is_not_enrolled_any_more_brings_and_gets_nothing(central, new_desk):
    a = with_scan(new_desk("A"))
    central.command("desk", "revoke", a.enrolment.desk_key)
    for act in (lambda: put(a, 0, CONTENT[:10]), lambda: get(a)):
        with pytest.raises(DeskNotAccepted):
            act()


def test_the_same_signed_piece_works_once(new_desk):
    a = with_scan(new_desk("A"))
    enrolment = asking(a)
    said = {"sha256": hash_of(CONTENT), "size": len(CONTENT), "at": 0, "content": CONTENT[:100]}
    a.exchange.scans.put(enrolment, SCAN, **said)
    with pytest.raises(RequestNumberUsed):
        a.exchange.scans.put(enrolment, SCAN, **said)


def test_a_scan_goes_along_with_a_client_who_moves(new_desk, new_centre):
    there_code = new_centre()
    a, there = with_scan(new_desk("A")), new_desk("A", centre=there_code)
    brought(a)
    move(a, CLIENT, there_code)
    a.round()
    there.round()
    assert fetched(there) == CONTENT
    assert get(a).content == b"", "the old centre keeps a summary, not the scans"


def test_a_scan_that_comes_after_its_client_has_moved_on_twice_follows_them(new_desk, new_centre):
    second, third = new_centre(), new_centre()
    a, b, c = with_scan(new_desk("A")), new_desk("A", centre=second), new_desk("A", centre=third)
    put(a, 0, CONTENT[:1000])
    move(a, CLIENT, second)
    a.round()
    b.round()
    move(b, CLIENT, third)
    b.round()
    c.round()
    assert get(c).content == b""
    told = put(a, 1000, CONTENT[1000:])
    assert told.whole
    assert fetched(c) == CONTENT


def test_the_scan_of_a_record_that_came_too_late_waits_where_the_client_is(new_desk, new_centre):
    there_code = new_centre()
    a, b, there = new_desk("A"), new_desk("B"), new_desk("A", centre=there_code)
    a.add(CLIENT)
    a.round()
    b.round()
    move(a, CLIENT, there_code)
    a.round()
    b.save((Act.ADD, "attachment", SCAN, scan_facts()))
    b.round()
    assert b.held == {1: there_code}
    assert brought(b).whole
    there.round()
    there.save((Act.ADD, "attachment", SCAN, scan_facts()))  # taken over there
    there.round()
    assert fetched(there) == CONTENT


def test_what_belongs_to_a_file_is_forgotten_but_for_what_another_file_names(new_desk, centre, office):
    a = with_scan(new_desk("A"))
    own = b"only theirs" * 100
    with_scan(a, own, record_id(51))
    brought(a, own, record_id(51))
    brought(a)
    other = record_id(2)
    a.add(other)
    with_scan(a, scan=record_id(52), client_id=str(other))
    assert office.work(lambda connection: scans.forget(connection, centre, CLIENT)) == 1
    assert fetched(a, record_id(51)) == b""
    assert fetched(a, record_id(52)) == CONTENT


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cuts=st.lists(st.integers(0, 9000), min_size=1, max_size=4), down=st.booleans())
def test_cut_at_any_byte_both_ways_nothing_of_a_scan_is_lost_or_twice(new_desk, line, cuts, down):
    a = with_scan(new_desk("A", url=line.url))
    at, content = 0, b""
    limits = iter(cuts)

    def cut_next():
        setattr(line, "cut_down" if down else "cut_up", next(limits, None))

    def mend():
        line.cut_up = line.cut_down = None

    cut_next()
    while at < len(CONTENT):
        try:
            at = put(a, at, CONTENT[at : at + 6_000]).have
        except ServerUnreachable:
            mend()
            cut_next()
    limits = iter(cuts)
    cut_next()
    while len(content) < len(CONTENT):
        try:
            content += get(a, len(content)).content
        except ServerUnreachable:
            mend()
            cut_next()
    mend()
    assert content == CONTENT
