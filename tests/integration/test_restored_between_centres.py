"""The server is put back to a copy from before a client moved, and both centres tell of the move again."""

from datetime import UTC, datetime

import pytest

from jobcentre_desktop.server import era
from tests.integration.between_centres import desks, moved_away, sync, three  # noqa: F401
from tests.put_back import copy_of, put_back

# ruff: noqa: F811 - a fixture is named where it is used

BOTH = ("02", "15")


@pytest.fixture
def database(central):
    with central.office() as database:
        yield database


@pytest.fixture
def restored(database, desks):
    """Have a move done at all desks, and then the server put back to where it had not heard of it."""
    a, b, there = desks
    copy = database.work(lambda connection: copy_of(connection, *BOTH))
    client = moved_away(a, b, there, phone="012 345 678", remarks="first")

    def restore():
        database.work(lambda connection: put_back(connection, copy, *BOTH))
        for code in BOTH:
            database.work(lambda connection, code=code: era.renew(connection, code, datetime.now(UTC)))

    return client, restore


@pytest.mark.parametrize("first", ["old centre", "new centre"])
def test_what_the_new_centre_wrote_since_stands_whoever_tells_first(desks, restored, first):
    a, b, there = desks
    client, restore = restored
    there.head.edit_client(client.id, {"phone": "012 345 679"})
    sync(there)
    there.head.edit_client(client.id, {"remarks": "second"})  # not sent yet
    restore()
    order = (a, b, there) if first == "old centre" else (there, a, b)
    sync(*order, *order)
    kept = there.head.show_client(client.id)
    assert (kept.client.phone[-3:], kept.client.remarks, kept.conflicts) == ("679", "second", ())
    assert sync(there).agrees is True
    # The transfer that stands at the new centre asks for nothing there.
    assert "handover" not in {one.kind for one in there.head.show_client.history(client.id)}


def test_what_the_old_centre_says_beyond_the_move_is_asked_about(desks, restored):
    """A colleague had not heard of the move when the server was put back, and tells before it this time."""
    a, b, there = desks
    client, restore = restored
    there.head.edit_client(client.id, {"phone": "012 345 679"})
    b.head.edit_client(client.id, {"phone": "012 345 680", "email": "one@example.org"})  # not sent yet
    sync(there)
    restore()
    sync(there, b, a, there, a, b, there)
    kept = there.head.show_client(client.id)
    assert kept.client.email == "one@example.org"
    [conflict] = kept.conflicts
    assert {conflict.field: {conflict.shown.value[-3:], conflict.other.value[-3:]}} == {
        "phone": {"679", "680"}
    }
    assert sync(there).agrees is True
