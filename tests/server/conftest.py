"""One central server for all tests of this folder; every test works in a centre of its own."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import count

import pytest

from jobcentre_desktop.server import desks
from jobcentre_desktop.sync.link import HttpExchange
from tests.central import start_central_server
from tests.certificates import make_certificate
from tests.memory_desk import MemoryDesk

_centres = count(0)


@pytest.fixture(scope="session")
def central():
    server = start_central_server(None, "--processes", "2")  # the tests of other folders have one process
    yield server
    assert server.stop() == 0


@pytest.fixture(scope="session")
def office(central):
    """The server's database, for what its commands do: a process less for each."""
    with central.office() as database:
        yield database


@pytest.fixture
def new_centre(office):
    """Makes centres of their own: returns the code."""

    def make():
        number = next(_centres)
        code = f"{10 + number // 36}{'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'[number % 36]}"
        office.work(
            lambda connection: desks.add_centre(connection, code, "សាកល្បង", "Sample", datetime.now(UTC))
        )
        return code

    return make


@pytest.fixture
def centre(new_centre):
    """A centre of its own: its code."""
    return new_centre()


@pytest.fixture
def new_desk(central, centre, office):
    """Makes enrolled desks of the test's centre: new_desk("A")."""

    def make(letter="A", *, centre=centre, url=None, epoch=1):
        exchange = HttpExchange(app_version="26.11.0")
        name = f"{centre}-{letter}.{epoch}"
        code = office.work(lambda connection: desks.invite(connection, centre, letter, datetime.now(UTC)))
        enrolment = exchange.enrol(url or central.url, code, desk_name=name, centre_code=centre)
        return MemoryDesk(name, exchange, enrolment)

    return make


@pytest.fixture(scope="session")
def self_signed(tmp_path_factory):
    """A certificate for this machine that is its own authority, and its key."""
    return make_certificate(tmp_path_factory.mktemp("tls"))
