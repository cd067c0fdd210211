"""Desks A and B of one centre, the central server, and its office; the sticks are the tests' own."""

import pytest

from jobcentre_desktop.server.database import Database
from tests.counter import Counter, set_up_once
from tests.stick import Office, by_line


@pytest.fixture(scope="module")
def office(central):
    database = Database(f"postgresql://postgres:@/postgres?host={central.data / 'postgres'}")
    yield Office(database)
    database.close()


@pytest.fixture(scope="module")
def patterns(tmp_path_factory):
    home = tmp_path_factory.mktemp("patterns")
    for letter in "AB":
        set_up_once(home / letter, letter)
    return home


@pytest.fixture(scope="module")
def both(central, patterns):
    """Desks A and B of one centre, enrolled."""
    both = []
    for letter in "AB":
        counter = Counter(patterns / letter, patterns / f"enrolled {letter}")
        counter.head.enrol_desk(central.url, central.invite("02", letter))
        both.append(counter)
    yield tuple(both)
    for counter in both:
        counter.close()


@pytest.fixture
def desks(both):
    """The two desks, each knowing everything that the other knows."""
    a, b = both
    by_line(a, b, a)
    return both


@pytest.fixture
def a(desks):
    return desks[0]
