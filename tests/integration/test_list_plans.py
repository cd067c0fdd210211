"""However long a list is, each of its orders is read from an index: nothing is sorted to show a screen."""

from __future__ import annotations

import pytest
from sqlalchemy import Engine, event

from jobcentre_desktop.ports import Wish
from jobcentre_desktop.services.browse_lists import BrowseClients, BrowsePartners, BrowseReferrals
from tests.integration.desk_file import DeskFile

ACTIVE = (("active", "1"),)
"""What the register of partners shows while nothing is typed."""
STATES = ((), (("state", "issued"),))
FILTERS = ((), (("sex", "F"),), (("status", "active"),), (("sex", "F"), ("status", "active")))
ORDERS = [
    *(
        (BrowseClients, "clients", one, only)
        for one in ("name", "number", "born", "seen", "sex", "place")
        for only in FILTERS
    ),
    *((BrowseReferrals, "referrals", one, only) for one in ("made", "number", "until") for only in STATES),
    *((BrowsePartners, "partners", one, ACTIVE) for one in ("name", "verification")),
]


@pytest.fixture
def desk(tmp_path):
    made = DeskFile(tmp_path)
    made.save(*(made.client(n) for n in range(1, 6)))
    yield made
    made.close()


def plans_of(desk, act):
    """Return how SQLite goes about each SELECT that `act` asks for."""
    asked = []

    def hear(_connection, _cursor, statement, parameters, _context, _many):
        if statement.lstrip().startswith("SELECT"):
            asked.append((statement, parameters))

    event.listen(desk.engine, "before_cursor_execute", hear)
    act()
    event.remove(desk.engine, "before_cursor_execute", hear)
    with desk.engine.connect() as connection:
        return [
            " | ".join(row[3] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}", values))
            for sql, values in asked
        ]


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize(("kind", "name", "order", "only"), ORDERS)
def test_no_piece_of_an_order_is_sorted(desk, kind, name, order, only, descending):
    browse = kind(desk.work, name)
    wish = Wish(sort=order, descending=descending, only=only)
    first = browse.order(wish, most=2)
    after = first[-1] if first else 1
    plans = plans_of(desk, lambda: (browse.order(wish, most=2), browse.order(wish, after=after, most=2)))
    assert plans
    assert not [one for one in plans if "TEMP B-TREE" in one]


@pytest.mark.parametrize(
    ("kind", "name", "order", "field", "value"),
    [
        (BrowseClients, "clients", "name", "sex", "F"),
        (BrowseClients, "clients", "name", "status", "active"),
        (BrowseReferrals, "referrals", "made", "state", "issued"),
        (BrowsePartners, "partners", "name", "active", "1"),
    ],
)
def test_what_hardly_anybody_has_is_found_by_its_index(desk, kind, name, order, field, value):
    """Read in the order of names, the list of the few with a rare status would pass everybody else."""
    browse = kind(desk.work, name)
    wish = Wish(sort=order, only=((field, value),))
    plans = plans_of(desk, lambda: browse.order(wish, most=2))
    assert any(f"INDEX ix_{name[:-1]}_index_{field} ({field}=?" in one for one in plans)


def test_what_goes_next_is_read_in_its_order_however_much_waits(desk):
    """Sorted each time, ten thousand that wait would keep a save out of the file for as long as it takes."""

    def read():
        with desk.work() as work:
            assert work.changes.unsent(most=2)
            assert work.changes.own_line().last_seq

    plans = [one for one in plans_of(desk, read) if "change" in one]
    assert plans
    assert not [one for one in plans if "TEMP B-TREE" in one]


def test_a_plan_that_sorts_would_be_seen(desk):
    def by_phone():
        with desk.engine.connect() as connection:
            connection.exec_driver_sql("SELECT row FROM client_index ORDER BY phone")

    (plan,) = plans_of(desk, by_phone)
    assert "TEMP B-TREE" in plan


def test_a_longer_queue_takes_no_more_reading(counter):
    """Each visit and each client by itself would be a millisecond for everybody who waits."""

    def asked():
        heard = []

        def hear(_connection, _cursor, statement, *_more):
            heard.append(statement)

        event.listen(Engine, "before_cursor_execute", hear)
        today = counter.head.look_at_today()
        event.remove(Engine, "before_cursor_execute", hear)
        return len(today.waiting), len(heard)

    counter.head.receive_visits.arrive(counter.register().id)
    one, statements = asked()
    for _ in range(9):
        counter.head.receive_visits.arrive(counter.register().id)
    ten, more = asked()
    assert (one, ten) == (1, 10)
    assert more == statements
