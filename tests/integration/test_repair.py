"""A record that differs on the two sides is found and put right, whichever side was wrong, and no other."""

import pytest
from sqlalchemy import create_engine, text

from jobcentre_desktop.domain.incident import Happened
from jobcentre_desktop.ui.desk_words import incident_words
from tests.central import start_central_server
from tests.counter import Counter, set_up_once


@pytest.fixture(scope="module")
def central():
    server = start_central_server()
    server.add_centre("02")
    yield server
    assert server.stop() == 0


@pytest.fixture(scope="module")
def database(central):
    engine = create_engine(f"postgresql+psycopg://postgres:@/postgres?host={central.data / 'postgres'}")
    yield engine
    engine.dispose()


@pytest.fixture(scope="module")
def desk(central, tmp_path_factory):
    home = tmp_path_factory.mktemp("desk")
    set_up_once(home / "pattern", "A")
    counter = Counter(home / "pattern", home / "A")
    counter.head.enrol_desk(central.url, central.invite("02", "A"))
    yield counter
    counter.close()


@pytest.fixture
def clients(desk):
    found = [desk.register(surname_la="Right") for _ in range(5)]
    assert desk.head.exchange_changes().agrees is True
    return found


def wrong_here(desk, client):
    with desk.work() as work:
        work._transaction.write(
            text("UPDATE record SET facts = replace(facts, 'Right', 'Wrong') WHERE id = :id"),
            {"id": client.id.bytes},
        )
        work.commit()


def wrong_there(database, client):
    with database.begin() as connection:
        connection.execute(
            text('UPDATE record SET facts = facts || \'{"surname_la": "Wrong"}\' WHERE record_id = :id'),
            {"id": client.id},
        )


def names_here(desk, clients):
    return [desk.head.show_client(one.id).client.surname_la for one in clients]


def names_there(database, clients):
    with database.begin() as connection:
        rows = connection.execute(text("SELECT record_id, facts ->> 'surname_la' FROM record")).all()
    told = dict(map(tuple, rows))
    return [told[one.id] for one in clients]


def touch(desk, client):
    """Change the record, so that the side that was wrong counts what is not there."""
    desk.head.edit_client(client.id, {"phone": "012 900 100"})


def assert_all_right(desk, database, clients):
    assert names_here(desk, clients) == ["Right"] * len(clients)
    assert names_there(database, clients) == ["Right"] * len(clients)
    with desk.work() as work:
        assert not work.states.recount(range(256))
    result = desk.head.exchange_changes()
    assert (result.agrees, result.repaired) == (True, 0)


def test_a_record_that_is_wrong_at_the_desk_is_fetched_again(desk, database, clients):
    wrong_here(desk, clients[2])
    touch(desk, clients[2])
    result = desk.head.exchange_changes()
    assert (result.agrees, result.repaired) == (True, 1)
    assert_all_right(desk, database, clients)


def test_a_record_that_is_wrong_at_the_server_is_made_anew_from_its_changes(desk, database, clients):
    wrong_there(database, clients[3])
    touch(desk, clients[3])
    result = desk.head.exchange_changes()
    assert (result.agrees, result.repaired) == (True, 1)
    assert_all_right(desk, database, clients)


def test_a_record_that_the_desk_has_lost_comes_back(desk, database, clients):
    with desk.work() as work:
        work.states._intake.forget(work.states._ledger.find("client", clients[0].id))
        work.commit()
    result = desk.head.exchange_changes()
    assert (result.agrees, result.repaired) == (True, 1)
    assert_all_right(desk, database, clients)


def test_what_waits_to_be_sent_stays_on_top_of_a_repaired_record(desk, database, clients):
    wrong_here(desk, clients[1])
    touch(desk, clients[1])
    desk.head.exchange_changes()
    desk.head.edit_client(clients[1].id, {"surname_la": "Mine"})
    assert names_here(desk, clients[1:2]) == ["Mine"]
    assert desk.head.exchange_changes().agrees is True
    assert names_there(database, clients[1:2]) == ["Mine"]


def test_a_repair_is_written_down_and_told_to_the_headquarters(central, desk, clients):
    wrong_here(desk, clients[4])
    touch(desk, clients[4])
    desk.head.exchange_changes()
    assert desk.head.incidents()[-1].what is Happened.REPAIRED
    assert desk.head.incidents()[-1].records == 1
    assert "1 record(s) here differed" in incident_words(desk.head.incidents()[-1], "A")
    told = central.centre("02")["desks"][0]["repaired"]
    assert told == sum(one.records for one in desk.head.incidents())
