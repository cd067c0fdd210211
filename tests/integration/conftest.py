"""Desks for the tests of this folder: set up once, copied for every test."""

from __future__ import annotations

import pytest

from tests.browser import Browser
from tests.central import start_central_server
from tests.counter import Counter, two_desks


@pytest.fixture(scope="session")
def pattern(patterns):
    """Desk A, set up and closed; nobody works in it, everybody copies it."""
    return patterns.staffed()


@pytest.fixture
def counter(pattern, tmp_path):
    """A desk at work: its head and a counsellor may sign in."""
    one = Counter(pattern, tmp_path / "desk")
    yield one
    one.close()


@pytest.fixture(scope="session")
def refusing(pattern, tmp_path_factory):
    """A desk for tests of what is refused: nothing is ever kept at it."""
    one = Counter(pattern, tmp_path_factory.mktemp("refusing") / "desk")
    yield one
    one.close()


@pytest.fixture(scope="module")
def central():
    """A central server for the tests of one file."""
    server = start_central_server()
    yield server
    assert server.stop() == 0


@pytest.fixture
def desks(central, patterns, tmp_path):
    """Desks A and B of one centre, enrolled: once for a file, unless it has a `desks` of its own."""
    with two_desks(central, patterns, tmp_path) as both:
        yield both


@pytest.fixture(scope="session")
def browser():
    """A real browser; every test opens its own page in it."""
    one = Browser()
    yield one
    one.close()
