"""A desk that speaks for itself, without our program, gets into another centre by a client's file alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from uuid import uuid5

import pytest

from jobcentre_desktop.domain.central_server import CENTRAL_SERVER, server_line
from jobcentre_desktop.domain.changes import Act, NumberedChange
from jobcentre_desktop.domain.erasure import ERASED
from jobcentre_desktop.domain.errors import AnotherEra
from jobcentre_desktop.server import era
from jobcentre_desktop.server.absorbing import MOST_OF_A_CHANGE, MOST_OF_A_RECORD
from jobcentre_desktop.server.holding import NOTES
from jobcentre_desktop.server.telling import PAGE_BYTES
from tests.memory_desk import AUTHOR, client_facts, record_id
from tests.moving import CLIENT, SESSION, a_counsellor, a_session, add, agree, move, of_kind

HEAD, STRANGER, THEIRS = record_id(70), record_id(71), record_id(72)


@pytest.fixture
def there(new_desk, new_centre):
    """A desk of a centre with a head, and a client of theirs with a session."""
    desk = new_desk("A", centre=new_centre())
    add(desk, "counsellor", HEAD, a_counsellor(role="head"))
    desk.add(THEIRS)
    add(desk, "session", SESSION, a_session(THEIRS))
    desk.round()
    return desk


@pytest.fixture
def rogue(new_desk):
    desk = new_desk("A")
    desk.add(CLIENT)
    return desk


def hand_over(rogue, there):
    """Send the rogue's client with all that it claims to be of them."""
    move(rogue, CLIENT, there.name.partition("-")[0])
    rogue.round()
    there.round()
    assert len(of_kind(there, "client")) == 2, "the client came"


def test_no_transfer_brings_counsellors_who_claim_to_be_of_a_clients_file(rogue, there):
    add(rogue, "counsellor", HEAD, a_counsellor("X", active=False, client_id=str(CLIENT)))
    add(rogue, "counsellor", STRANGER, a_counsellor("Y", role="head", client_id=str(CLIENT)))
    hand_over(rogue, there)
    assert of_kind(there, "counsellor") == [a_counsellor(role="head")]


def test_no_transfer_brings_a_letterhead(rogue, there):
    add(rogue, "centre", STRANGER, {"code": "99", "name_km": "X", "name_en": "X", "client_id": str(CLIENT)})
    hand_over(rogue, there)
    assert of_kind(there, "centre") == []


def test_no_transfer_writes_over_what_is_in_somebody_elses_file(rogue, there):
    add(rogue, "session", SESSION, a_session(CLIENT, note="X"))
    hand_over(rogue, there)
    assert of_kind(there, "session") == [a_session(THEIRS)]


@pytest.mark.parametrize("taken", [HEAD, THEIRS])
def test_an_id_that_is_something_else_there_stops_no_transfer(rogue, there, taken):
    add(rogue, "session", taken, a_session(CLIENT, note="X"))
    hand_over(rogue, there)
    assert of_kind(there, "session") == [a_session(THEIRS)]
    assert there.shown(THEIRS).facts == client_facts()


def test_who_is_said_to_serve_at_another_centre_takes_nobodys_place_there(rogue, there):
    code = there.name.partition("-")[0]
    add(rogue, "counsellor", HEAD, a_counsellor("X", also_at=[code]))
    add(rogue, "counsellor", AUTHOR, a_counsellor("Y", also_at=[code]))
    rogue.round()
    there.round()
    head, lent = of_kind(there, "counsellor")
    assert head == a_counsellor(role="head")
    assert (lent["name"], lent["active"]) == ("Y", False)


def test_nobody_takes_the_place_of_a_note_that_will_come_from_another_centre(new_desk, there):
    here = new_desk("A")
    here.add(CLIENT)
    move(here, CLIENT, there.name.partition("-")[0])
    here.round()
    late = len(here.own) + 1
    add(there, "session", uuid5(NOTES, f"{here.name}/{late}"), a_session(THEIRS, note="X"))
    there.round()
    here.set(CLIENT, phone="012000666")
    here.round()
    assert list(here.held) == [late], "their round goes on, and the change is kept"


def test_nobody_who_tells_again_what_a_server_lost_erases_another_centres_client(
    office, rogue, there, centre
):
    rogue.round()
    office.work(lambda c: era.renew(c, centre, datetime.now(UTC)))
    with pytest.raises(AnotherEra) as caught:
        rogue.round()
    erasure = replace(
        rogue.own[0],
        desk=server_line(centre, 1),
        author=CENTRAL_SERVER,
        record_id=THEIRS,
        act=Act.REMOVE,
        facts={ERASED: "2026-11-22"},
    )
    rogue.enrolment = replace(rogue.enrolment, request_no=rogue.enrolment.request_no + 1)
    told = [NumberedChange(number=5, change=erasure)]
    rogue.exchange.tell_again(rogue.enrolment, caught.value.era, told)
    there.add(record_id(80))
    there.round()
    assert there.shown(THEIRS).facts == client_facts()


def test_a_file_too_long_for_one_answer_comes_to_another_centre_in_several(rogue, there):
    whole, changes = MOST_OF_A_CHANGE - 1000, PAGE_BYTES // MOST_OF_A_CHANGE + 2
    for n in range(changes):
        add(rogue, "unheard_of", record_id(100 + n), {"client_id": str(CLIENT), "said": "x" * whole})
    hand_over(rogue, there)
    assert len(of_kind(there, "unheard_of")) == changes
    assert agree(there)


def test_no_record_grows_beyond_what_an_answer_holds(rogue):
    longer = {"client_id": str(CLIENT), "said": "x" * MOST_OF_A_CHANGE}
    add(rogue, "unheard_of", record_id(100), longer)
    add(rogue, "unheard_of", record_id(101), {"client_id": str(CLIENT)})
    most = MOST_OF_A_RECORD // MOST_OF_A_CHANGE
    for n in range(most + 1):
        said = {f"said_{n}": "x" * (MOST_OF_A_CHANGE - 1000)}
        rogue.save((Act.SET, "unheard_of", record_id(101), said))
    rogue.round()
    assert rogue.aside == {2: "bad_value", len(rogue.own): "bad_value"}
    assert agree(rogue)
