"""The disk is full when an answer is written down: it is said, nothing is lost, the next round has it all."""

from contextlib import closing

import pytest
from sqlalchemy import event

from jobcentre_desktop.domain.errors import DiskFull
from tests.integration.imaged_centre import centre, office, sync  # noqa: F401

# ruff: noqa: F811 - a fixture is named where it is used

_FEW_PAGES = 12


class RoomFor:
    """The most pages that the file of a desk may have, by SQLite's own limit on each connection."""

    def __init__(self, desk):
        self.pages = 2**30
        with closing(desk.desk.vault.engine.raw_connection()) as connection:
            self.now = connection.execute("PRAGMA page_count").fetchone()[0]
        event.listen(desk.desk.vault.engine, "checkout", self._limit)

    def _limit(self, connection, *_):
        connection.execute(f"PRAGMA max_page_count = {self.pages}")


def test_what_does_not_fit_is_heard_again_once_there_is_room(centre):
    a, b = centre.a, centre.b
    sync(a, b)
    typed = [a.register() for _ in range(150)]
    sync(a)
    own = b.register()
    room = RoomFor(b)
    room.pages = room.now + _FEW_PAGES
    with pytest.raises(DiskFull):
        sync(b)
    assert b.head.show_client(own.id).client == own
    assert b.head.find_clients.count() < 151
    room.pages = 2**30
    result = sync(b)
    assert (result.waiting, result.agrees) == (0, True)
    assert b.head.find_clients.count() == 151
    for one in typed:
        assert b.head.show_client(one.id).client.client_no == one.client_no
    assert b.head.check_file().health.ok
