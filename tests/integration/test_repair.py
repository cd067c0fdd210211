"""A record that differs on the two sides is found and put right, whichever side was wrong, and no other."""

import pytest
from sqlalchemy import create_engine, text

from jobcentre_desktop.domain.incident import Happened
from jobcentre_desktop.ui.desk_words import incident_words
from jobcentre_desktop.ui.locale import Formatter
from tests.counter import Counter

IN_ENGLISH = Formatter("en", khmer_digits=False)


@pytest.fixture(scope="module")
def database(central):
    engine = create_engine(f"postgresql+psycopg://postgres:@/postgres?host={central.data / 'postgres'}")
    yield engine
    engine.dispose()


@pytest.fixture(scope="module")
def desk(central, patterns, tmp_path_factory):
    counter = Counter(patterns.staffed("A"), tmp_path_factory.mktemp("desk") / "A")
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
    desk.head.edit_client(client.id, {"remarks": f"touched {desk.head.new_id()}"})


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
    assert "1 record(s) here differed" in incident_words(desk.head.incidents()[-1], "A", IN_ENGLISH)
    told = central.centre("02")["desks"][0]["repaired"]
    assert told == sum(one.records for one in desk.head.incidents())


def test_a_row_that_nothing_touches_is_found_within_a_week_and_made_anew_from_the_log(
    desk, database, clients
):
    wrong_here(desk, clients[2])
    assert desk.head.exchange_changes().agrees is True, "the sums that are kept did not notice"
    assert names_here(desk, clients[2:3]) == ["Wrong"]
    desk.clock.pass_(days=8)
    desk.head.exchange_changes()
    assert_all_right(desk, database, clients)
    told = desk.head.incidents()[-1]
    assert (told.what, told.records) == (Happened.MADE_ANEW, 1)
    assert "1 record(s) in this file were damaged" in incident_words(told, "A", IN_ENGLISH)


def test_what_the_log_does_not_explain_is_compared_with_the_server_in_the_next_round(desk, database, clients):
    for client in clients[:2]:
        wrong_here(desk, client)
        touch(desk, client)
    desk.head.exchange_changes()  # now they are whole records of the server, with no log below them
    wrong_here(desk, clients[0])
    checked = desk.head.check_file().recounted
    assert (checked.put_right, checked.doubted) == (0, True)
    assert desk.head.exchange_changes().repaired == 1
    assert_all_right(desk, database, clients)


def test_unsent_changes_that_a_row_does_not_show_are_put_on_top_again(desk, clients):
    desk.head.edit_client(clients[1].id, {"surname_la": "Right there"})
    wrong_here(desk, clients[1])
    assert names_here(desk, clients[1:2]) == ["Wrong there"]
    checked = desk.head.check_file().recounted
    assert (checked.put_right, checked.doubted) == (1, False)
    assert names_here(desk, clients[1:2]) == ["Right there"]
    assert desk.head.exchange_changes().sent == 1


def test_a_record_of_which_only_the_row_at_the_desk_is_left_is_said_anew(central, desk, database, clients):
    lost = clients[3]
    with desk.work() as work:
        work._transaction.write(text("DELETE FROM change WHERE record_id = :id"), {"id": lost.id.bytes})
        work.commit()
    with database.begin() as connection:
        for table in ("op", "record"):
            connection.execute(text(f"DELETE FROM {table} WHERE record_id = :id"), {"id": lost.id})
    central.command("check", "--repair")
    result = desk.head.exchange_changes()
    assert (result.repaired, result.agrees) == (1, True)
    assert_all_right(desk, database, clients)
