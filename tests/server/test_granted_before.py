"""What a transfer had brought is compared in one version's words, so that a renamed field is no edit."""

import pytest

from jobcentre_desktop.domain.upcasts import UPCASTS
from jobcentre_desktop.server.granted_before import brought_by, said_since
from tests.memory_desk import AUTHOR, client_facts
from tests.moving import CLIENT, a_counsellor, add, move
from tests.pretended_schemas import PRETENDED

PHONE = "+85512000001"


@pytest.fixture
def other(new_centre):
    return new_centre()


@pytest.fixture
def here(new_desk):
    desk = new_desk("A")
    add(desk, "counsellor", AUTHOR, a_counsellor())
    desk.add(CLIENT, **client_facts(phone=PHONE))
    desk.round()
    return desk


def test_a_field_that_was_renamed_since_is_not_said_again_over_what_they_wrote(here, other, office):
    transfer = move(here, CLIENT, other)
    here.round()
    then = office.work(lambda connection: brought_by(connection, other, transfer, UPCASTS))[CLIENT]
    now = office.work(lambda connection: brought_by(connection, other, transfer, PRETENDED))[CLIENT]
    assert (then.facts["phone"], "phone" in now.facts) == (PHONE, False)
    record = PRETENDED.state(here.shown(CLIENT))
    [told] = [name for name, value in record.facts.items() if value == [PHONE]]
    assert now.facts[told] == [PHONE]
    assert now.number == then.number
    assert told not in said_since(record, now).facts
    assert told in said_since(record, then).facts, "in the older words it would look like an edit"


def test_a_transfer_that_is_carried_out_for_the_first_time_had_brought_nothing(here, other, office):
    transfer = move(here, CLIENT, other)
    assert office.work(lambda connection: brought_by(connection, other, transfer, UPCASTS)) == {}
