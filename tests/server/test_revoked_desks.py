"""What a desk sends that is let in no more is kept apart, whole; it is told nothing; an officer decides."""

import json
import subprocess
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import func, insert, select, update

from jobcentre_desktop.domain.errors import DeskNotAccepted, NothingMoreKept, RequestNumberUsed
from jobcentre_desktop.server import desks, tables
from jobcentre_desktop.server.revoked import MOST_BYTES_KEPT, MOST_FRAMES_AN_HOUR
from jobcentre_desktop.server.revoked_commands import leave, read_aside, take_in
from jobcentre_desktop.server.status import status_lines
from tests.memory_desk import record_id, whole


@pytest.fixture
def revoke(office):
    def work(desk):
        key = desk.enrolment.desk_key
        office.work(lambda connection: desks.revoke(connection, key, datetime.now(UTC)))

    return work


@pytest.fixture
def kept_of(office):
    """What the list says of a desk; None while nothing of it is kept."""

    def of(desk):
        told = office.work(read_aside)
        return next((one for one in told if one["desk_key"] == desk.enrolment.desk_key), None)

    return of


def test_what_a_revoked_desk_sends_is_kept_and_the_desk_hears_nothing(
    new_desk, revoke, kept_of, central, centre
):
    lost, other = new_desk("A"), new_desk("B")
    lost.add(record_id(1))
    lost.round()
    revoke(lost)
    other.add(record_id(2))
    other.round()
    before = central.centre(centre)
    lost.add(record_id(3))
    lost.set(record_id(1), phone="+85512345678")
    cursor = lost.cursor
    lost.round(close_day=lost.now.date())
    reply = lost.last_reply
    assert reply.revoked
    assert reply.quarantined == {2: "revoked", 3: "revoked"}
    assert (reply.changes, reply.directory, reply.receipt) == ((), None, None)
    assert (reply.digest, reply.cursor) == ("", cursor)
    after = central.centre(centre)
    for name in ("ops", "records", "digest", "quarantine"):
        assert after[name] == before[name]
    assert after["revoked_aside"] == 2
    assert kept_of(lost)["waiting"] == 2
    assert any("2 changes came since it was revoked" in line for line in status_lines(central.status()))
    other.round()
    assert record_id(3) not in other.folded()[0]


def test_work_that_arrived_before_it_was_revoked_is_acknowledged_all_the_same(new_desk, revoke, kept_of):
    lost = new_desk()
    lost.add(record_id(1))
    lost.round()
    numbers = dict(lost.numbers)
    lost.numbers.clear()  # the answer never came
    revoke(lost)
    lost.add(record_id(2))
    lost.round()
    assert lost.numbers == numbers
    assert lost.aside == {2: "revoked"}


def test_no_other_door_opens_for_a_revoked_desk(new_desk, revoke):
    lost, other = new_desk("A"), new_desk("B")
    other.add(record_id(1))
    other.round()
    request = lost.next_request()
    lost.talk(request)
    revoke(lost)
    states = lost.exchange.states
    for number, ask in enumerate(
        (
            lambda by: list(states.chunks(by, after="", most=1)),
            lambda by: states.states(by, [record_id(1)], doubted=False),
            lambda by: states.compare(by, cursor=0, sums=b""),
            lambda by: states.older(by, below=10, above=0),
        ),
        start=lost.enrolment.request_no + 1,
    ):
        with pytest.raises(DeskNotAccepted):
            ask(replace(lost.enrolment, request_no=number))
    with pytest.raises(RequestNumberUsed):  # the answer from before is given no second time
        whole(lost.exchange.talk(lost.enrolment, request))


def test_an_officer_takes_the_work_in_and_everybody_hears_it(new_desk, revoke, office, kept_of, central):
    lost, other = new_desk("A"), new_desk("B")
    revoke(lost)
    lost.add(record_id(1))
    lost.round()
    lost.set(record_id(1), phone="+85512345678")
    lost.round()
    key = lost.enrolment.desk_key
    told = json.loads(central.command("revoked", "list", "--json"))
    assert next(one for one in told["desks"] if one["desk_key"] == key)["waiting"] == 2
    assert "2 changes have their numbers" in central.command("revoked", "take-in", key)
    other.round()
    assert other.shown(record_id(1)).facts["phone"] == "+85512345678"
    assert other.digest() == (other.last_reply.digest, other.last_reply.records)
    assert (kept_of(lost)["waiting"], kept_of(lost)["taken_in"]) == (0, 2)
    with pytest.raises(subprocess.CalledProcessError) as nothing:
        central.command("revoked", "take-in", key)
    assert "SRV-18" in nothing.value.stderr


def test_frames_that_overlap_or_came_twice_are_taken_in_once(new_desk, revoke, office):
    lost, other = new_desk("A"), new_desk("B")
    revoke(lost)
    for n in range(4):
        lost.add(record_id(n))
    lost.round(most=3)
    lost.aside.clear()  # its answers were lost
    lost.round(most=2)
    lost.round()
    taken = take_in(office, lost.enrolment.desk_key, datetime.now(UTC))
    assert (taken.numbered, taken.not_taken) == (4, ())
    other.round()
    assert len(other.folded()[0]) == 4


def test_what_does_not_follow_on_the_desks_line_stays_aside(new_desk, revoke, office, kept_of):
    lost = new_desk("A")
    lost.add(record_id(1))
    lost.round()
    revoke(lost)
    lost.own.pop()
    lost.numbers.clear()
    lost.add(record_id(2))
    lost.round()
    taken = take_in(office, lost.enrolment.desk_key, datetime.now(UTC))
    assert taken.numbered == 0
    assert taken.not_taken == (f"{lost.name} 1-1: device_fork",)
    assert kept_of(lost)["waiting"] == 1


def test_what_is_left_stays_and_can_still_be_taken_in(new_desk, revoke, office, kept_of):
    lost = new_desk()
    revoke(lost)
    lost.add(record_id(1))
    lost.round()
    key, now = lost.enrolment.desk_key, datetime.now(UTC)
    assert office.work(lambda connection: leave(connection, key, now)) == 1
    assert (kept_of(lost)["waiting"], kept_of(lost)["left"]) == (0, 1)
    assert take_in(office, key, now).numbered == 1


def test_a_desk_that_is_enrolled_again_sends_the_same_and_it_counts_once(new_desk, revoke, office):
    lost = new_desk("A")
    revoke(lost)
    lost.add(record_id(1))
    lost.round()
    assert lost.aside
    again = new_desk("A")
    again.own, again.now = lost.own, lost.now
    again.round()
    assert again.numbers == {1: 1}
    assert take_in(office, lost.enrolment.desk_key, datetime.now(UTC)).numbered == 1
    other = new_desk("B")
    other.round()
    assert [one.number for one in other.numbered()] == [1]


@pytest.mark.parametrize("cap", ["bytes", "frames"])
def test_a_stolen_desk_cannot_fill_the_disk_and_is_told(new_desk, revoke, office, kept_of, cap):
    lost = new_desk()
    revoke(lost)
    lost.add(record_id(1))
    lost.round()
    before = kept_of(lost)
    kept, key = tables.aside, lost.enrolment.desk_key

    def fill(connection):
        row = connection.execute(select(kept).where(kept.c.desk_key == key)).one()._mapping
        if cap == "bytes":
            size = func.repeat("x", MOST_BYTES_KEPT - len(row["body"]) - 10)
            body = func.convert_to(size, "UTF8")
            old = dict(row) | {"body_hash": "filled", "received_at": row["received_at"] - timedelta(days=1)}
            connection.execute(insert(kept).values(**(old | {"body": body})))
        else:
            rows = [dict(row) | {"body_hash": f"{n}"} for n in range(MOST_FRAMES_AN_HOUR)]
            connection.execute(insert(kept), rows)

    office.work(fill)
    lost.add(record_id(2))
    with pytest.raises(NothingMoreKept):
        lost.round()
    assert 2 not in lost.aside
    assert kept_of(lost)["waiting"] == before["waiting"]
    office.work(
        lambda connection: connection.execute(
            update(kept)
            .where(kept.c.desk_key == key, kept.c.body_hash != "filled")
            .values(received_at=datetime.now(UTC) - timedelta(hours=2))
        )
    )
    if cap == "frames":  # an hour later it goes on
        lost.round()
        assert lost.aside[2] == "revoked"
