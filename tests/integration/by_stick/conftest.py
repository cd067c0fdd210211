"""Desks A and B of one centre, the central server, and its office; the sticks are the tests' own."""

import pytest

from tests.counter import two_desks
from tests.stick import Office, by_line


@pytest.fixture(scope="module")
def office(central):
    with central.office() as database:
        yield Office(database)


@pytest.fixture(scope="module")
def both(central, patterns, tmp_path_factory):
    """Desks A and B of one centre, enrolled."""
    with two_desks(central, patterns, tmp_path_factory.mktemp("both")) as both:
        yield both


@pytest.fixture
def desks(both):
    """The two desks, each knowing everything that the other knows."""
    a, b = both
    by_line(a, b, a)
    return both


@pytest.fixture
def a(desks):
    return desks[0]
