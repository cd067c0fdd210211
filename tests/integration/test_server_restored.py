"""The central server is put back to an older copy: what any desk still holds comes again."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from jobcentre_desktop.domain.connection import Standing
from jobcentre_desktop.domain.errors import AnotherEra, BundleOutdated, ServerIsBehind
from jobcentre_desktop.domain.incident import Happened
from jobcentre_desktop.server import era, tables
from jobcentre_desktop.services.desk_facts import read_enrolment
from jobcentre_desktop.services.take_records import begin_taking
from tests.counter import Counter
from tests.erasing import erase
from tests.makers import a_session
from tests.put_back import copy_of, put_back
from tests.stick import Office as Carrier
from tests.stick import save


@pytest.fixture(scope="module")
def database(central):
    with central.office() as database:
        yield database


class Office:
    """The centre 09 on the server, and its copies."""

    def __init__(self, database):
        self.database = database
        self.restores = 0

    def copy(self):
        return self.database.work(lambda connection: copy_of(connection, "09"))

    def put_back(self, copy, *, declared=True):
        self.database.work(lambda connection: put_back(connection, copy, "09"))
        if declared:
            self.declare()

    def declare(self):
        self.restores += 1
        now = datetime.now(UTC) + self.restores * timedelta(minutes=10)  # as long as a restore takes
        return self.database.work(lambda connection: era.renew(connection, "09", now))


@pytest.fixture(scope="module")
def office(database):
    return Office(database)


@pytest.fixture
def new_desk(central, patterns, tmp_path):
    made = []

    def make(letter):
        counter = Counter(patterns.staffed(letter, "09"), tmp_path / letter)
        counter.head.enrol_desk(central.url, central.invite("09", letter))
        made.append(counter)
        return counter

    yield make
    for counter in made:
        counter.close()


def sync(*counters):
    return [counter.head.exchange_changes() for counter in counters][-1]


def at_rest(*counters):
    """Talk until nobody has anything to say; every desk agrees with the server then."""
    for _ in range(2):
        for counter in counters:
            result = sync(counter)
    for counter in counters:
        result = sync(counter)
        assert (result.waiting, result.agrees) == (0, True)
        assert counter.head.look_at_the_line().standing is Standing.ALL_SENT
        with counter.work(reading=True) as work:
            assert work.changes.provisional() == {}


def shown(counter, client):
    return counter.head.show_client(client.id).client


def test_what_was_sent_since_the_copy_waits_again_and_arrives_under_new_numbers(new_desk, office):
    a, b = new_desk("A"), new_desk("B")
    before = a.register(phone="012 345 678")
    sync(a, b, a)
    copy = office.copy()
    client = a.register(phone="012 345 679")
    a.head.hold_session(client.id, a_session(steps=[{"what": "មួយ"}]))
    sync(a, b)
    b.head.hold_session(client.id, a_session())
    sync(b, a)
    with a.work(reading=True) as work:
        numbers = work.changes.cursor()
    office.put_back(copy)
    result = sync(a)
    assert (result.waiting, result.agrees) == (0, True)
    [told] = [one for one in a.head.incidents() if one.what is Happened.SERVER_RESTORED]
    assert told.sent_again > 0
    at_rest(a, b)
    for counter in (a, b):
        assert shown(counter, client) == client
        assert shown(counter, before) == before
        with counter.work(reading=True) as work:
            assert work.changes.cursor() > numbers
            history = [one.number for one in work.changes.history(client.id)]
            assert all(number > numbers for number in history)
            assert len(history) == len(set(history))
        assert counter.head.settle_conflict.open_ones() == ()


def test_until_the_restore_is_declared_the_desks_wait_and_the_status_says_what_to_do(
    new_desk, office, central
):
    a = new_desk("A")
    sync(a)
    copy = office.copy()
    a.register()
    sync(a)
    office.put_back(copy, declared=False)
    with pytest.raises(ServerIsBehind):
        sync(a)
    with a.work(reading=True) as work:
        key = read_enrolment(work).desk_key
    assert central.centre("09")["ahead"] == [key]
    assert "jobcentre-server restored" in central.command("status")
    office.declare()
    at_rest(a)
    assert central.centre("09")["ahead"] == []


def test_a_dead_desks_work_comes_back_from_a_colleague(new_desk, office):
    a, dead = new_desk("A"), new_desk("B")
    sync(a, dead, a)
    copy = office.copy()
    client = dead.register(phone="012 345 678")
    sync(dead, a)
    a.head.hold_session(client.id, a_session())
    sync(a)
    office.put_back(copy)
    at_rest(a)
    assert shown(a, client) == client
    fresh = new_desk("C")
    at_rest(fresh, a)
    assert shown(fresh, client) == client
    assert a.head.settle_conflict.open_ones() == fresh.head.settle_conflict.open_ones() == ()


def test_the_desk_that_was_thought_dead_comes_after_all_and_nothing_counts_twice(new_desk, office):
    a, late = new_desk("A"), new_desk("B")
    sync(a, late, a)
    copy = office.copy()
    client = late.register(phone="012 345 678")
    sync(late, a)
    heard = late.register(phone="012 345 670")
    sync(late)  # nobody else hears of this one
    office.put_back(copy)
    sync(a)
    late.register(phone="012 345 671")
    at_rest(late, a)
    for counter in (a, late):
        assert shown(counter, client) == client
        assert shown(counter, heard) == heard
    with late.work(reading=True) as work:
        assert len(work.changes.history(client.id)) == 1


def test_an_edit_of_what_a_colleague_had_said_in_the_lost_time_is_no_conflict(new_desk, office):
    a, b = new_desk("A"), new_desk("B")
    client = a.register(phone="012 345 678")
    sync(a, b, a)
    copy = office.copy()
    change(a, client, phone="012 345 671")
    sync(a, b)
    change(b, client, phone="012 345 672")
    sync(b, a)
    change(a, client, phone="012 345 673")  # not sent yet, on top of a number that is lost
    office.put_back(copy)
    at_rest(b, a)
    for counter in (a, b):
        assert shown(counter, client).phone.endswith("12345673")
        assert counter.head.settle_conflict.open_ones() == ()


def test_a_second_restore_before_everybody_heard_of_the_first(new_desk, office):
    a, b = new_desk("A"), new_desk("B")
    sync(a, b, a)
    old = office.copy()
    one = a.register(phone="012 345 678")
    sync(a, b)
    newer = office.copy()
    two = b.register(phone="012 345 679")
    sync(b)
    office.put_back(newer)
    sync(a)
    three = a.register(phone="012 345 670")
    sync(a)
    office.put_back(old)
    at_rest(a, b)
    for counter in (a, b):
        for client in (one, two, three):
            assert shown(counter, client) == client


def test_what_was_lost_first_was_not_seen_by_whoever_wrote_between_two_restores(new_desk, office):
    """Numbers given before the first restore are lower than those given after, and meant something else."""
    a, b = new_desk("A"), new_desk("B")
    client = a.register(phone="012 345 678")
    sync(a, b, a)
    copy = office.copy()
    change(a, client, phone="012 345 671")
    sync(a)
    office.put_back(copy)
    change(b, client, remarks="works at night")
    sync(b)
    office.put_back(copy)
    change(b, client, phone="012 345 672")
    at_rest(a, b)
    for counter in (a, b):
        (conflict,) = counter.head.settle_conflict.open_ones()
        sides = {conflict.conflict.shown.value, conflict.conflict.other.value}
        assert sides == {"+85512345671", "+85512345672"}


def test_a_second_restore_while_a_dead_desks_work_is_still_to_be_told_again(new_desk, office, tmp_path):
    a, dead = new_desk("A"), new_desk("B")
    sync(a, dead, a)
    copy = office.copy()
    client = dead.register(phone="012 345 678")
    sync(dead, a)
    office.put_back(copy)
    copy = office.copy()
    # By stick it hears of the first restore, and needs a line to tell what was lost.
    answer = Carrier(office.database).carry(save(a, tmp_path / "up.jobcentre"), tmp_path / "answer.jobcentre")
    with pytest.raises(AnotherEra):
        a.head.read_bundle(answer)
    office.put_back(copy)
    at_rest(a)
    fresh = new_desk("C")
    at_rest(fresh, a)
    assert shown(a, client) == shown(fresh, client) == client


def test_an_old_stick_between_two_restores_keeps_no_desk_from_the_line(new_desk, office, tmp_path):
    """It names an era that is no more; what has its number from the present one is told again as lost."""
    a = new_desk("A")
    sync(a)
    copy = office.copy()
    client = a.register(phone="012 345 678")
    stick = save(a, tmp_path / "up.jobcentre")
    office.put_back(copy)
    answer = Carrier(office.database).carry(stick, tmp_path / "answer.jobcentre")
    office.put_back(copy)
    sync(a)
    with pytest.raises(AnotherEra):
        a.head.read_bundle(answer)
    at_rest(a)
    assert shown(a, client) == client


def test_a_desk_that_took_the_records_whole_after_the_copy_gives_them_back(new_desk, office, central):
    a = new_desk("A")
    sync(a)
    copy = office.copy()
    client = a.register(phone="012 345 678")
    sync(a)
    taker = new_desk("B")
    with taker.work() as work:
        begin_taking(work)
        work.commit()
    sync(taker)
    assert shown(taker, client) == client
    office.put_back(copy)
    # A is dead, and the server does not know B any more either.
    taker.head.enrol_desk(central.url, central.invite("09", "B"))
    at_rest(taker)
    fresh = new_desk("C")
    at_rest(fresh, taker)
    assert shown(fresh, client) == client


def test_an_erasure_of_the_lost_time_is_carried_out_again(new_desk, office):
    a = new_desk("A")
    client = a.register(surname_km="ទុំទាវ")
    sync(a)
    copy = office.copy()
    erase(office.database, client.id)
    sync(a)
    office.put_back(copy)
    at_rest(a)
    with office.database._engine.connect() as connection:
        bodies = connection.scalars(select(tables.op.c.body).where(tables.op.c.record_id == client.id)).all()
        facts = connection.scalar(select(tables.record.c.facts).where(tables.record.c.record_id == client.id))
    assert bodies
    assert not any("ទុំទាវ" in bytes(body).decode() for body in bodies)
    assert "surname_km" not in facts


def change(counter, client, **facts):
    counter.head.edit_client(client.id, facts)


def test_an_answer_on_a_stick_from_the_lost_time_is_not_read(new_desk, office, tmp_path):
    """Its numbers mean other changes by now, and what it calls sent is lost."""
    a = new_desk("A")
    sync(a)
    copy = office.copy()
    client = a.register()
    answer = Carrier(office.database).carry(save(a, tmp_path / "up.jobcentre"), tmp_path / "answer.jobcentre")
    office.put_back(copy)
    at_rest(a)
    with pytest.raises(BundleOutdated):
        a.head.read_bundle(answer)
    at_rest(a)
    assert a.head.show_client(client.id).client == client
