"""Every door gives a desk what is its own centre's and nothing else, and lets it change nothing elsewhere."""

from __future__ import annotations

from copy import copy
from dataclasses import replace
from datetime import UTC, datetime

import msgspec
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import select

from jobcentre_desktop.domain.changes import Act
from jobcentre_desktop.domain.records import SCHEMA
from jobcentre_desktop.server import desks
from jobcentre_desktop.server.app import make_app
from jobcentre_desktop.server.audit_list import entries
from jobcentre_desktop.server.audit_tables import audit_entry
from jobcentre_desktop.server.tables import CENTRELESS, metadata
from jobcentre_desktop.sync.bundling import SealedBundles
from jobcentre_desktop.sync.link import HttpExchange
from jobcentre_desktop.sync.saying import request_frame
from jobcentre_desktop.wire import (
    messages,
    rekeying,
    scan_messages,
    signing,
    state_messages,
    translation,
    update_messages,
)
from jobcentre_desktop.wire.frames import UP_LEVEL, framed, packed
from jobcentre_desktop.wire.lost_changes import AGAIN_PATH, AgainHeader
from jobcentre_desktop.wire.messages import PROTOCOL
from jobcentre_desktop.wire.sealing import fresh_seal
from tests.memory_desk import MemoryDesk, client_facts, record_id
from tests.moving import a_session, add
from tests.server.asking import Asker, everything_in
from tests.server.test_scans import CONTENT, brought, scan_facts

NOW = datetime(2026, 11, 23, tzinfo=UTC)
NOBODY = record_id(0xFFFF)
TAKEN_OF_REVOKED = {messages.ROUND_PATH, messages.BUNDLE_PATH}
"""Where a desk that is let in no more may still hand in its work, which is kept aside."""

CONTACTS = {"bundle", "contact", "desk", "last_answer"}
"""Where the server writes who came and when, whatever it answers."""
AUDIT = {"audit_entry", "audit_head"}
ENTERED = {
    scan_messages.GET_PATH: "got_scan",
    state_messages.STATES_PATH: "asked_records",
    state_messages.SNAPSHOT_PATH: "took_records",
    state_messages.OLDER_PATH: "heard",
}
"""As what the audit enters that a desk was told something."""
TELLS_NO_VALUE = {state_messages.COMPARE_PATH}


def last_entry(office, centre):
    kept = audit_entry
    newest = select(kept).where(kept.c.centre_id == centre).order_by(kept.c.number.desc()).limit(1)
    return office.work(lambda c: c.execute(newest).one())


class Somebody:
    """A centre with a desk, a client, a session and a scan."""

    def __init__(self, centre, desk, n):
        self.centre, self.desk = centre, desk
        self.client, self.session, self.scan = (record_id(n + at) for at in range(3))
        self.secret = f"Secret{centre}"
        self.desk.add(self.client, **client_facts(n, given_latin=self.secret, centre_code=centre))
        add(self.desk, "session", self.session, a_session(self.client, self.secret))
        self.desk.save((Act.ADD, "attachment", self.scan, scan_facts(client_id=str(self.client))))
        self.desk.round()
        brought(self.desk, scan=self.scan)


def a_copy(desk):
    """Return the desk to say something as, that it does not say itself."""
    other = copy(desk)
    other.own, other.numbers = list(desk.own), dict(desk.numbers)
    return other


# --- what may be said at each door: by somebody, about a centre and one of its clients, or nobody's ---


def asked_in_a_round(by, about, client):
    """One change of the client, said under the name of the centre's own desk."""
    desk = a_copy(about.desk)
    desk.cursor = 0
    desk.save((Act.SET, "client", client, {"phone": "012666666"}))
    return request_frame(desk.next_request(most=9), app_version="1", schema=SCHEMA)[1]


def asked_by_bundle(by, about, client):
    desk = a_copy(about.desk)
    desk.save((Act.SET, "client", client, {"phone": "012666666"}))
    request = desk.next_request(most=9)
    return SealedBundles(app_version="1").make(by.desk.enrolment, [request], by.desk.directory, NOW)


def asked_to_enrol(by, about, client):
    """With a code of its own centre, for the other one."""
    key = Ed25519PrivateKey.generate()
    public = key.public_key().public_bytes_raw().hex()
    name = f"{about.centre}-A.1"
    proof = key.sign(signing.enrol_words(by.code, public, name, about.centre)).hex()
    return msgspec.json.encode(
        messages.EnrolRequest(code=by.code, public_key=public, desk=name, centre=about.centre, proof=proof)
    )


def asked_again(by, about, client):
    change = replace(about.desk.own[0], record_id=client, facts={"phone": "012666666"})
    line = translation.numbered_line(1, translation.named_op(change))
    return packed(AgainHeader(proto=PROTOCOL, era="", n=1, schema=SCHEMA), [line], UP_LEVEL)


def asked_to_put(by, about, client):
    scan = NOBODY if client == NOBODY else about.scan
    header = scan_messages.PutHeader(
        proto=PROTOCOL, id=str(scan), sha256=scan_facts()["sha256"], size=len(CONTENT), at=0
    )
    return framed(header, CONTENT[:100], scan_messages.LEVEL)


def asked_to_get(by, about, client):
    scan = NOBODY if client == NOBODY else about.scan
    return msgspec.json.encode(scan_messages.GetRequest(proto=PROTOCOL, id=str(scan), at=0, most=10**6))


def asked_for_states(by, about, client):
    ids = [client] if client == NOBODY else [about.client, about.session, about.scan]
    return msgspec.json.encode(
        state_messages.StatesRequest(proto=PROTOCOL, ids=[str(one) for one in ids], doubted=True)
    )


def asked_for_all(by, about, client):
    return msgspec.json.encode(state_messages.SnapshotRequest(proto=PROTOCOL, chunks=8))


def asked_to_compare(by, about, client):
    """With all buckets said to be empty, so that those with records differ."""
    sums = bytes(256 * 8).hex()
    cursor = by.desk.cursor
    return msgspec.json.encode(state_messages.CompareRequest(proto=PROTOCOL, cursor=cursor, sums=sums))


def asked_for_older(by, about, client):
    former = {} if by is about else {"client": str(client), "former": about.centre}
    return msgspec.json.encode(state_messages.OlderRequest(proto=PROTOCOL, below=2**40, **former))


def asked_for_a_version(by, about, client):
    """A version of the program is nobody's: whoever is enrolled anywhere may have it."""
    return msgspec.json.encode(update_messages.UpdateRequest(proto=PROTOCOL, system=str(client)))


def asked_to_rekey(by, about, client):
    """With a good key of its own for whichever desk."""
    key = Ed25519PrivateKey.generate()
    public, seal = key.public_key().public_bytes_raw().hex(), fresh_seal()[1]
    proof = key.sign(signing.rekey_words(about.desk.enrolment.desk_key, public, seal)).hex()
    return msgspec.json.encode(
        rekeying.RekeyRequest(proto=PROTOCOL, public_key=public, seal_key=seal, proof=proof)
    )


QUESTIONS = {
    messages.ROUND_PATH: asked_in_a_round,
    messages.BUNDLE_PATH: asked_by_bundle,
    messages.ENROL_PATH: asked_to_enrol,
    AGAIN_PATH: asked_again,
    scan_messages.PUT_PATH: asked_to_put,
    scan_messages.GET_PATH: asked_to_get,
    state_messages.STATES_PATH: asked_for_states,
    state_messages.SNAPSHOT_PATH: asked_for_all,
    state_messages.COMPARE_PATH: asked_to_compare,
    state_messages.OLDER_PATH: asked_for_older,
    rekeying.REKEY_PATH: asked_to_rekey,
    update_messages.UPDATE_PATH: asked_for_a_version,
}
every_door = pytest.mark.parametrize("path", QUESTIONS)
UNSIGNED = {messages.ENROL_PATH}


def what_is_told(somebody, path):
    """Return what of a centre is in the answer to its own desk; None where it is told nothing of clients.

    In a round a desk does not hear itself: many other tests have a neighbour hear it.
    """
    return {
        scan_messages.GET_PATH: CONTENT,
        state_messages.STATES_PATH: somebody.secret.encode(),
        state_messages.SNAPSHOT_PATH: somebody.secret.encode(),
        state_messages.COMPARE_PATH: str(somebody.session).encode(),
        state_messages.OLDER_PATH: somebody.secret.encode(),
    }.get(path)


@pytest.fixture(scope="module")
def two(central, office):
    """Two centres, each with a desk and a client; `code` would let one more desk in at the first."""

    def made(code, n):
        office.work(lambda c: desks.add_centre(c, code, "សាកល្បង", "Sample", NOW))
        return Somebody(code, a_desk(central, office, code), n)

    ours, theirs = made("91", 0x100), made("92", 0x200)
    ours.code = office.work(lambda c: desks.invite(c, "91", "B", datetime.now(UTC)))
    return ours, theirs


def a_desk(central, office, centre, letter="A"):
    code = office.work(lambda c: desks.invite(c, centre, letter, datetime.now(UTC)))
    exchange = HttpExchange(app_version="1")
    name = f"{centre}-{letter}.1"
    return MemoryDesk(name, exchange, exchange.enrol(central.url, code, desk_name=name, centre_code=centre))


@pytest.fixture
def asker(central):
    """Gives the true key of somebody's desk to say anything with; its numbers go on."""

    def of(somebody):
        enrolment = somebody.desk.enrolment
        somebody.desk.enrolment = replace(enrolment, request_no=enrolment.request_no + 1000)
        return Asker(central.url, enrolment, enrolment.request_no)

    return of


def standing(office, centre, but=()):
    """Return every row of every table that is a centre's."""

    def read(connection):
        return {
            table.name: sorted(
                map(repr, connection.execute(select(table).where(table.c.centre_id == centre)))
            )
            for table in metadata.sorted_tables
            if table.name not in CENTRELESS and table.name not in but
        }

    return office.work(read)


def test_there_is_no_door_that_is_not_tried_here(office):
    assert {route.path for route in make_app(office, lambda: NOW).routes} == QUESTIONS.keys()


@every_door
def test_a_desk_is_told_what_is_its_centres_own_and_the_audit_says_so(two, asker, office, path):
    ours, _ = two
    told = what_is_told(ours, path)
    if told is None:
        return
    ours.desk.round()
    key, before = ours.desk.enrolment.desk_key, last_entry(office, ours.centre)
    answer = asker(ours).post(path, QUESTIONS[path](ours, ours, ours.client))
    assert answer.status_code == 200
    assert told in everything_in(path, answer.content, ours.desk.enrolment)
    after = last_entry(office, ours.centre)
    if path in TELLS_NO_VALUE:
        assert after == before
    else:
        assert (after.number > before.number, after.who, after.act) == (True, key, ENTERED[path])
        about = office.work(lambda c: list(entries(c, ours.centre, client_id=ours.client)))
        assert after.number in [one["number"] for one in about]


@every_door
def test_a_desk_of_another_centre_is_told_nothing_and_changes_nothing(two, asker, office, path):
    ours, theirs = two
    before = standing(office, theirs.centre)
    answer = asker(ours).post(path, QUESTIONS[path](ours, theirs, theirs.client))
    assert answer.status_code < 500
    said = everything_in(path, answer.content, ours.desk.enrolment)
    for secret in (theirs.secret, str(theirs.client), str(theirs.session), str(theirs.scan)):
        assert secret.encode() not in said
    if path != scan_messages.PUT_PATH:
        assert CONTENT[:100] not in said
    assert standing(office, theirs.centre) == before


@every_door
def test_what_is_another_centres_and_what_is_nobodys_are_answered_alike(two, asker, path):
    ours, theirs = two
    desk = asker(ours)
    theirs_told, nobodys_told = (
        desk.post(path, QUESTIONS[path](ours, theirs, client)) for client in (theirs.client, NOBODY)
    )
    assert theirs_told.status_code == nobodys_told.status_code
    assert everything_in(path, theirs_told.content, ours.desk.enrolment) == everything_in(
        path, nobodys_told.content, ours.desk.enrolment
    )


@every_door
def test_without_a_true_signature_nothing_is_told_and_nothing_changes(two, asker, office, path):
    if path in UNSIGNED:
        return
    ours, theirs = two
    body = QUESTIONS[path](theirs, theirs, theirs.client)
    before = standing(office, theirs.centre)
    desk = asker(ours)
    as_them = {messages.DESK_HEADER: theirs.desk.enrolment.desk_key}
    of_another_body = desk.headers(path, body + b" ")
    of_another_door = desk.headers("/sync/2", body)
    for headers in ({}, desk.headers(path, body) | as_them, of_another_body, of_another_door):
        answer = desk.post(path, body, headers)
        assert (answer.status_code, answer.json()) == (401, {"code": "not_accepted"})
    assert standing(office, theirs.centre) == before


@every_door
def test_a_revoked_desk_is_told_nothing_and_changes_no_record(central, office, new_centre, asker, path):
    centre = new_centre()
    somebody = Somebody(centre, a_desk(central, office, centre), 0x300)
    somebody.code = office.work(lambda c: desks.invite(c, centre, "B", datetime.now(UTC)))
    key = somebody.desk.enrolment.desk_key
    office.work(lambda c: desks.revoke(c, key, datetime.now(UTC)))
    if path in UNSIGNED:
        return
    before = standing(office, centre, but={"aside", *CONTACTS, *AUDIT})
    answer = asker(somebody).post(path, QUESTIONS[path](somebody, somebody, somebody.client))
    assert answer.status_code == (200 if path in TAKEN_OF_REVOKED else 401)
    said = everything_in(path, answer.content, somebody.desk.enrolment)
    for secret in (somebody.secret, str(somebody.client), str(somebody.session)):
        assert secret.encode() not in said
    assert standing(office, centre, but={"aside", *CONTACTS, *AUDIT}) == before


def test_in_its_own_round_a_desk_changes_what_is_another_centres_no_more_than_what_is_nobodys(two, office):
    ours, theirs = two
    before = standing(office, theirs.centre)
    first = len(ours.desk.own)
    for client in (theirs.client, NOBODY):
        ours.desk.save((Act.SET, "client", client, {"phone": "012666666"}))
    ours.desk.round()
    verdicts = {ours.desk.aside.get(seq) for seq in (first + 1, first + 2)}
    assert len(verdicts) == 1
    assert None not in verdicts
    assert standing(office, theirs.centre) == before


@pytest.mark.parametrize("path", [messages.ROUND_PATH, messages.BUNDLE_PATH])
def test_no_desk_speaks_in_the_name_of_another_of_its_own_centre_neither(two, asker, central, office, path):
    ours, theirs = two
    neighbour = copy(ours)
    neighbour.desk = a_desk(central, office, ours.centre, "C")
    neighbour.desk.round()
    for named in (ours, theirs):
        before = standing(office, named.centre, but=CONTACTS | AUDIT)
        answer = asker(neighbour).post(path, QUESTIONS[path](neighbour, named, named.client))
        said = everything_in(path, answer.content, neighbour.desk.enrolment)
        assert said == b'{"code":"not_accepted"}'
        assert standing(office, named.centre, but=CONTACTS | AUDIT) == before
