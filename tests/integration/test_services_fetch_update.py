"""New versions come with the sync: piece by piece, last of all, from any byte on, and only the agency's."""

import random
from dataclasses import replace
from datetime import UTC, datetime
from itertools import count

import pytest

from jobcentre_desktop.domain.errors import (
    ServerUnreachable,
    UpdateForAnotherSystem,
    UpdateNotGenuine,
    UpdateNotNewer,
)
from jobcentre_desktop.server import programs
from jobcentre_desktop.storage.update_files import DiskUpdateFiles
from jobcentre_desktop.sync.update_labels import SignedLabels
from tests.integration.between_centres import desks, three  # noqa: F401
from tests.integration.test_services_send_scans import proxied  # noqa: F401
from tests.integration.test_take_update import KEY, STRANGER, update_file

# ruff: noqa: F811 - a fixture is named where it is used

INSTALLER = random.Random(26).randbytes(700_000)  # what packing makes no shorter
_systems = count(1)


@pytest.fixture
def system():
    """A kind of machine that no other test has."""
    return f"machine-{next(_systems)}"


@pytest.fixture
def offer(central, tmp_path, system):
    """Offers a version as `jobcentre-server update offer` does."""

    def made(version, *, content=INSTALLER, **told):
        path = update_file(
            tmp_path / f"{version}.update", version, content=content, **{"system": system} | told
        )
        with central.office() as database:
            database.work(lambda connection: programs.offer(connection, path, datetime.now(UTC)))
        return path.stat().st_size

    return made


@pytest.fixture
def fetching(desks, system):
    return fetch_of(desks[0], system)


def fetch_of(counter, system):
    """The desk of version 26.11.0 that trusts the key of the tests and runs on a machine of that kind."""
    files = DiskUpdateFiles(counter.home / f"updates of {system}", SignedLabels(KEY))
    take = replace(counter.head.take_update, files=files, system=system, version="26.11.0")
    return replace(counter.head.fetch_update, files=files, take=take)


def kept(fetching):
    return [one.version for one in fetching.files.kept()]


def test_a_version_that_is_offered_comes_whole_and_is_kept(fetching, offer):
    offer("26.12.0")
    turn = fetching(ask=True)
    assert (turn.taken.version, turn.interrupted) == ("26.12.0", False)
    assert fetching.files.installer(turn.taken).read_bytes() == INSTALLER
    assert fetching.files.coming() is None


def test_where_nothing_is_offered_nothing_comes_and_the_server_is_asked_once_a_day(fetching, offer, desks):
    assert fetching(ask=True).taken is None
    offer("26.12.0")
    assert fetching().taken is None, "it was asked today"
    desks[0].clock.pass_(hours=24)
    assert fetching().taken.version == "26.12.0"


def test_what_waits_to_be_sent_goes_first_and_then_it_goes_on(fetching, offer, desks):
    offer("26.12.0")
    desks[0].register()
    assert fetching(ask=True).interrupted
    desks[0].head.exchange_changes()
    pieces = iter([True, False])
    assert fetching(go_on=lambda: next(pieces)).interrupted
    begun = fetching.files.coming()
    assert 0 < begun.here < len(INSTALLER)
    assert fetching().taken.version == "26.12.0"


def test_a_line_that_is_cut_at_any_byte_costs_one_piece(proxied, offer, system):
    a, _, line = proxied
    fetching = fetch_of(a, system)
    size = offer("26.12.0")
    for cut in (1, 700, 20_000, 100_000):
        line.cut_down = cut
        with pytest.raises(ServerUnreachable):
            fetching(ask=True)
    line.cut_down = None
    begun = fetching.files.coming()
    assert begun is None or begun.here < size
    assert fetching(ask=True).taken.version == "26.12.0"


def test_the_version_at_work_comes_too_to_go_back_to(fetching, offer):
    offer("26.11.0", content=b"the one at work")
    offer("26.12.0")
    assert fetching(ask=True).taken.version == "26.12.0"
    assert fetching(ask=True).taken.version == "26.11.0"
    assert kept(fetching) == ["26.11.0", "26.12.0"]
    assert fetching(ask=True).taken is None


def test_a_foreign_file_is_fetched_no_further_than_its_label(fetching, offer):
    offer("26.12.0", key=STRANGER)
    with pytest.raises(UpdateNotGenuine):
        fetching(ask=True)
    assert (fetching.files.coming(), kept(fetching)) == (None, [])
    assert fetching().taken is None, "it is not asked for again today"


def test_a_label_that_says_another_thing_than_the_server_is_refused(
    fetching, offer, central, system, tmp_path
):
    """The server's word for a version or a system is worth nothing."""
    path = update_file(tmp_path / "old", "26.10.0", system=system, content=INSTALLER)
    with central.office() as database:
        database.work(lambda connection: programs.offer(connection, path, datetime.now(UTC)))
        database.work(lambda connection: renamed(connection, system, "26.10.0", "26.13.0"))
    with pytest.raises(UpdateNotNewer):
        fetching(ask=True)
    other = update_file(tmp_path / "other", "26.12.0", system="another-machine", content=INSTALLER)
    with central.office() as database:
        database.work(lambda connection: programs.withdraw(connection, system, "26.13.0"))
        database.work(lambda connection: programs.offer(connection, other, datetime.now(UTC)))
        database.work(lambda connection: moved(connection, "another-machine", system, "26.12.0"))
    with pytest.raises(UpdateForAnotherSystem):
        fetching(ask=True)
    assert kept(fetching) == []


def renamed(connection, system, was, becomes):
    _rewrite(connection, system, was, system, becomes)


def moved(connection, was, becomes, version):
    _rewrite(connection, was, version, becomes, version)


def _rewrite(connection, system, version, new_system, new_version):
    """Have the server's tables say what no officer could make them say."""
    for table in (programs.program, programs.program_piece):
        rows = connection.execute(
            table.select().where(table.c.system == system, table.c.version == version)
        ).mappings()
        connection.execute(
            table.insert(), [{**row, "system": new_system, "version": new_version} for row in rows]
        )


def test_a_version_that_is_withdrawn_on_the_way_is_forgotten(fetching, offer, central, system):
    offer("26.12.0")
    pieces = iter([True, False])
    assert fetching(ask=True, go_on=lambda: next(pieces)).interrupted
    with central.office() as database:
        database.work(lambda connection: programs.withdraw(connection, system, "26.12.0"))
    assert fetching().taken is None
    assert fetching.files.coming() is None


def test_a_desk_without_a_server_asks_nobody(counter, system):
    assert fetch_of(counter, system)(ask=True).taken is None


def test_the_server_keeps_the_two_newest_for_a_system(fetching, offer, central, system):
    for version in ("26.9.0", "26.12.0", "26.10.0", "27.1.0"):
        offer(version, content=version.encode())
    with central.office() as database:
        told = database.work(programs.offered)
    assert [one["version"] for one in told if one["system"] == system] == ["26.12.0", "27.1.0"]
