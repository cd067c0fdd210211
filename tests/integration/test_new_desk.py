"""A new desk of a centre that has worked for years: its records come whole, and everything else as ever."""

from contextlib import suppress
from dataclasses import replace

import pytest
from sqlalchemy import create_engine, text

from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.connection import Standing
from jobcentre_desktop.domain.errors import ServerUnreachable
from jobcentre_desktop.services.desk_facts import read_enrolment, write_enrolment
from jobcentre_desktop.storage.engine import plain_connection
from jobcentre_desktop.storage.late_indexes import late_indexes
from tests.central import clear
from tests.counter import Counter
from tests.cutting_proxy import CuttingProxy
from tests.makers import a_session


@pytest.fixture(scope="module")
def database(central):
    engine = create_engine(f"postgresql+psycopg://postgres:@/postgres?host={central.data / 'postgres'}")
    yield engine
    engine.dispose()


@pytest.fixture
def old(central, database, patterns, tmp_path):
    """Desk A, whose work the server has; the centre lets a new desk hear no single changes any more."""
    counter = Counter(patterns.staffed("A"), tmp_path / "A")
    centre = "02"
    with database.begin() as connection:
        clear(connection)
    central.add_centre(centre)
    counter.head.enrol_desk(central.url, central.invite(centre, "A"))
    for n in range(3):
        client = counter.register(surname_la=f"Old{n}")
        counter.head.hold_session(client.id, a_session(steps=[{"what": "មួយ"}]))
    counter.head.exchange_changes()
    with database.begin() as connection:
        connection.execute(text("UPDATE centre_clock SET low_water = number"))
    yield counter
    counter.close()


@pytest.fixture
def new(central, old, patterns, tmp_path):
    """Desk B, enrolled and nothing more."""
    counter = Counter(patterns.staffed("B"), tmp_path / "B")
    counter.head.enrol_desk(central.url, central.invite("02", "B"))
    yield counter
    counter.close()


def line_through(counter, url):
    with counter.work() as work:
        write_enrolment(work, replace(read_enrolment(work), server=url))
        work.commit()


def clients_of(counter):
    with counter.work(reading=True) as work:
        return sorted(row.surname_la or "" for row in work.clients.page(offset=0, limit=100))


def records_of(counter):
    with counter.work(reading=True) as work:
        return work.changes.digest()


class EndedThere(Exception):
    pass


def end_there(*_):
    raise EndedThere


def orders_standing(counter):
    """Return the indexes that keep the list of clients in an order, of those that can be laid aside."""
    with plain_connection(counter.desk.vault.engine) as connection:
        rows = connection.execute("SELECT name FROM sqlite_master WHERE type = 'index'").fetchall()
    return {name for (name,) in rows} & {index.name for index in late_indexes()}


def test_it_has_all_records_and_both_sides_agree(old, new):
    result = new.head.exchange_changes()
    assert result.agrees is True
    assert clients_of(new) == ["Old0", "Old1", "Old2"]
    assert result.received == 0
    assert old.head.exchange_changes().agrees is True
    assert records_of(old) == records_of(new)


def test_what_it_made_before_is_sent_and_stays(old, new):
    mine = new.register(surname_la="Mine")
    result = new.head.exchange_changes()
    assert (result.agrees, result.waiting) == (True, 0)
    assert clients_of(new) == ["Mine", "Old0", "Old1", "Old2"]
    old.head.exchange_changes()
    assert clients_of(old) == clients_of(new)
    assert old.head.show_client(mine.id).client.surname_la == "Mine"


def test_it_goes_on_from_where_it_was_after_cuts_and_a_restart(central, old, new):
    seen = []
    with CuttingProxy(central.url) as line:
        line_through(new, line.url)
        for bytes_through in range(300, 3000, 300):
            line.cut_down = bytes_through
            with suppress(ServerUnreachable):
                new.head.exchange_changes()
            seen.append(new.head.look_at_the_line().standing)
        assert Standing.TAKING in seen
        new.register(surname_la="Meanwhile")
        new.start_again()
        line.cut_down = None
        assert new.head.exchange_changes().agrees is True
    assert clients_of(new) == ["Meanwhile", "Old0", "Old1", "Old2"]
    assert new.head.look_at_the_line().standing is Standing.ALL_SENT


def test_how_far_it_got_is_told_in_records(old, new):
    told = []
    new.head.exchange_changes(taken=lambda here, records: told.append((here, records)))
    everything = records_of(new)[1]
    assert told == [(everything, everything)]


def test_the_lists_orders_are_made_after_all_records_and_its_clients_are_listed_before(old, new):
    everything = orders_standing(new)
    seen = []
    new.head.exchange_changes(taken=lambda *_: seen.append((orders_standing(new), clients_of(new))))
    assert seen == [(set(), ["Old0", "Old1", "Old2"])]
    assert orders_standing(new) == everything != set()


def test_a_desk_that_ended_in_the_midst_makes_the_orders_when_it_goes_on(old, new):
    with pytest.raises(EndedThere):
        new.head.exchange_changes(taken=end_there)
    new.start_again()
    assert (orders_standing(new), new.head.look_at_the_line().standing) == (set(), Standing.TAKING)
    new.head.exchange_changes()
    assert orders_standing(new) == orders_standing(old)


def test_a_desk_that_has_most_of_the_records_keeps_its_orders_while_it_takes_them(database, old, new):
    new.head.exchange_changes()
    old.register(surname_la="Old3")
    old.head.exchange_changes()
    with database.begin() as connection:
        connection.execute(text("UPDATE contact SET at = at - interval '181 days'"))
    seen = []
    new.head.exchange_changes(taken=lambda *_: seen.append(orders_standing(new)))
    assert seen == [orders_standing(old)]


def test_older_history_comes_later_a_page_in_each_quiet_round(old, new):
    new.head.exchange_changes()
    client = new.head.find_clients("Old1")[0]
    assert new.head.show_client.history(client.id) == ()
    new.head.exchange_changes()
    new.head.exchange_changes()
    with old.work(reading=True) as there, new.work(reading=True) as here:
        assert here.changes.history(client.id) == there.changes.history(client.id)


def test_a_desk_away_for_half_a_year_takes_everything_anew_and_its_own_work_is_kept(database, old, new):
    new.head.exchange_changes()
    with old.work() as work:
        gone, *_ = [one for one in work.records.every(Client) if one.surname_la == "Old0"]
        work.records.remove(Client, gone.id)
        work.commit()
    old.head.exchange_changes()
    mine = new.register(surname_la="Mine")
    with database.begin() as connection:
        connection.execute(text("UPDATE contact SET at = at - interval '181 days'"))
    taken = []
    result = new.head.exchange_changes(taken=lambda *told: taken.append(told))
    assert taken and result.agrees is True and result.waiting == 0
    assert clients_of(new) == ["Mine", "Old1", "Old2"]
    old.head.exchange_changes()
    assert old.head.show_client(mine.id).client.surname_la == "Mine"
