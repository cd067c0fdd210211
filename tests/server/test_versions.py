"""Old versions of the app send for ever; whatever does not understand the other loses nothing."""

import json
from dataclasses import replace
from itertools import groupby
from pathlib import Path
from uuid import UUID

import pytest

from jobcentre_desktop.domain.chain import chain_of, first_link
from jobcentre_desktop.domain.changes import Act
from jobcentre_desktop.domain.errors import ServerTooOld
from jobcentre_desktop.domain.records import SCHEMA
from jobcentre_desktop.server.versions import TAKES, TELLS, Versions
from jobcentre_desktop.sync.link import HttpExchange
from jobcentre_desktop.wire.messages import PROTOCOL
from jobcentre_desktop.wire.translation import read_numbered_ops
from tests.memory_desk import client_facts, record_id
from tests.pretended_schemas import PRETENDED
from tests.server.a_server import server_of

WORDS = Path(__file__).parents[1] / "saved_words"


def at(desk, url, *, schema=1):
    """Let a desk go on at another server, as the app of another schema."""
    desk.enrolment = replace(desk.enrolment, server=url)
    desk.exchange = HttpExchange(app_version="26.11.0", schema=schema)
    return desk


def test_the_first_protocol_is_taken_for_ever():
    assert min(TAKES) == 1
    assert set(range(1, PROTOCOL + 1)) == TAKES, "no number is ever taken out"
    assert PROTOCOL in TELLS
    assert TELLS <= TAKES


def test_a_protocol_that_is_told_nothing_any_more_still_sends(new_desk, office):
    old, other = new_desk("A"), new_desk("B")
    other.add(record_id(1))
    other.round()
    old.add(record_id(2))
    with server_of(office, Versions(takes=frozenset({1, 2}), tells=frozenset({2}))) as url:
        reply = at(old, url).talk(old.next_request())
    assert reply.too_old
    assert (old.unsent(9), reply.changes, reply.more) == ((), (), False)
    other.round()
    assert other.shown(record_id(2)).facts["client_no"] == "02-A-00001"


def test_a_newer_protocol_at_an_older_server_is_told_so_and_keeps_its_work(new_desk, office, central):
    desk = new_desk()
    desk.add(record_id(1))
    with server_of(office, Versions(takes=frozenset({0}), tells=frozenset({0}))) as url:
        with pytest.raises(ServerTooOld):
            at(desk, url).talk(desk.next_request())
        assert len(desk.unsent(9)) == 1
    at(desk, central.url).round()
    assert desk.unsent(9) == ()


def test_what_only_a_newer_desk_knows_passes_through_an_older_server_unchanged(new_desk):
    a, b = new_desk("A"), new_desk("B")
    strange = UUID(int=7)
    given = {"shift": {"from": "07:30", "days": [1, 2, 5]}, "sites": ["ក", None], "hours": 7.5}
    a.save((Act.ADD, "apprenticeship", strange, given))
    a.add(record_id(1), **client_facts(1, eye_colour="brown"))
    a.round()
    b.round()
    assert b.shown(strange).facts == given
    b.set(record_id(1), phone="012345678")
    b.round()
    a.round()
    for desk in (a, b):
        assert desk.shown(record_id(1)).facts["eye_colour"] == "brown"
        assert desk.shown(record_id(1)).facts["phone"] == "012345678"
        assert desk.last_reply.records == 2
        assert (desk.last_reply.digest, 2) == desk.digest(), "what nobody here knows is counted all the same"


def test_a_server_folds_what_older_desks_say_in_its_own_words(new_desk, office):
    old, other = new_desk("A"), new_desk("B")
    with server_of(office, Versions(upcasts=PRETENDED)) as url:
        at(old, url).add(record_id(1), **client_facts(1, phone="012"))
        old.round()
        assert old.last_reply.digest == "", "in other words than the desk's, so there is nothing to compare"
        at(other, url, schema=PRETENDED.schema)
        other.round()
        [change] = other.heard.values()
        assert change.facts["phone"] == "012", "the change itself stays as it was said"
        at_server = states_of(other, [record_id(1)])
        assert at_server[0].state.facts["numbers_called"] == ["012"]
        assert "phone" not in at_server[0].state.facts
        assert other.last_reply.digest != ""


def states_of(desk, ids):
    desk.enrolment = replace(desk.enrolment, request_no=desk.enrolment.request_no + 1)
    return desk.exchange.states.states(desk.enrolment, ids, doubted=True)


@pytest.mark.parametrize("schema", range(1, SCHEMA + 1))
def test_the_words_of_every_schema_come_to_the_records_they_always_came_to(new_desk, schema):
    words = json.loads((WORDS / f"schema_{schema}.json").read_text(encoding="utf-8"))
    desks = {"02-A.1": new_desk("A"), "02-B.1": new_desk("B")}
    changes = [one.change for one in read_numbered_ops(line.encode() for line in words["numbered"])]
    for (name, _), save in groupby(changes, key=lambda change: (change.desk, change.tx)):
        desk = desks[name]
        for change in save:
            link = desk.own[-1].chain if desk.own else first_link(desk.name)
            renamed = replace(change, desk=desk.name)
            desk.own.append(replace(renamed, chain=chain_of(link, renamed)))
        desk.talk(desk.next_request())
    for desk in desks.values():
        desk.round()
        assert (desk.last_reply.digest, desk.last_reply.records) == (words["digest"], len(words["records"]))
        assert desk.digest() == (words["digest"], len(words["records"]))
