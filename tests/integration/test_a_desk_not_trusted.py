"""A desk that the server trusts no more says so, keeps its work, and goes on when it is enrolled again."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from jobcentre_desktop.domain.connection import Standing
from jobcentre_desktop.domain.errors import DeskNotAccepted, DeskRevoked
from jobcentre_desktop.server import desks as server_desks
from jobcentre_desktop.server.revoked_commands import take_in
from jobcentre_desktop.services.desk_facts import read_enrolment, write_enrolment
from tests.counter import Counter


@pytest.fixture(scope="module")
def pattern(patterns):
    return patterns.staffed("A", "08")


@pytest.fixture
def desk(central, pattern, tmp_path):
    counter = Counter(pattern, tmp_path / "A")
    counter.head.enrol_desk(central.url, central.invite("08", "A"))
    counter.head.exchange_changes()
    yield counter
    counter.close()


@pytest.fixture
def database(central):
    with central.office() as database:
        yield database


def enrolment_of(counter):
    with counter.work(reading=True) as work:
        return read_enrolment(work)


def test_a_revoked_desk_says_that_its_work_is_kept_aside_and_never_that_it_is_sent(desk, central, database):
    key = enrolment_of(desk).desk_key
    database.work(lambda connection: server_desks.revoke(connection, key, datetime.now(UTC)))
    client = desk.register()
    for _ in range(2):  # also when there is nothing left to say
        with pytest.raises(DeskRevoked):
            desk.head.exchange_changes()
    state = desk.head.look_at_the_line()
    assert (state.standing, state.waiting, state.refused) == (Standing.NOT_TRUSTED, 0, 0)
    assert state.distrusted > 0
    with desk.work(reading=True) as work:
        assert not any(one.number for one in work.changes.history(client.id))
    end = desk.head.close_day.look()
    assert end.unsent.not_arrived == state.distrusted
    closed = desk.head.close_day()
    assert isinstance(closed.trouble, DeskRevoked)
    assert (closed.receipt, closed.waiting > 0) == (None, True)

    take_in(database, key, datetime.now(UTC))
    desk.head.enrol_desk(central.url, central.invite("08", "A"))
    assert desk.head.look_at_the_line().standing is Standing.WAITING
    result = desk.head.exchange_changes()
    assert result.agrees
    assert desk.head.look_at_the_line().standing is Standing.ALL_SENT
    with desk.work(reading=True) as work:
        assert all(one.number for one in work.changes.history(client.id))


def test_a_desk_that_the_server_does_not_know_is_enrolled_again_and_sends_everything(desk, central):
    desk.register()
    with desk.work() as work:
        enrolment = read_enrolment(work)
        write_enrolment(work, replace(enrolment, desk_key="08-A-ffffffffffffffff"))
        work.commit()
    with pytest.raises(DeskNotAccepted):
        desk.head.exchange_changes()
    state = desk.head.look_at_the_line()
    assert state.standing is Standing.UNKNOWN_THERE
    assert state.waiting > 0
    desk.head.enrol_desk(central.url, central.invite("08", "A"))
    assert desk.head.exchange_changes().waiting == 0
    assert desk.head.look_at_the_line().standing is Standing.ALL_SENT
