"""The door at which a desk changes its keys: only for whoever has the key of now, and again without harm."""

from dataclasses import replace

import msgspec
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import select

from jobcentre_desktop.domain.errors import (
    BundleChanged,
    DeskNotAccepted,
    RequestNumberUsed,
    ServerTrouble,
)
from jobcentre_desktop.server import audit_tables, directory
from jobcentre_desktop.sync.bundling import SealedBundles
from jobcentre_desktop.wire.messages import PROTOCOL
from jobcentre_desktop.wire.rekeying import REKEY_PATH, RekeyRequest
from jobcentre_desktop.wire.sealing import fresh_seal
from jobcentre_desktop.wire.signing import rekey_words
from tests.memory_desk import record_id
from tests.server.asking import Asker
from tests.server.test_every_door import NOW


@pytest.fixture
def desk(new_desk):
    return new_desk()


def numbered(desk, under=None):
    """Return the desk's enrolment with its next number, under another key if one is named."""
    desk.enrolment = replace(desk.enrolment, request_no=desk.enrolment.request_no + 1)
    return desk.enrolment if under is None else replace(desk.enrolment, private_key=under.private_key)


def changes(desk, keys, *, under=None, in_use=False):
    return desk.exchange.change_keys(numbered(desk, under), keys, in_use=in_use)


def told_of(office, desk):
    told = office.work(directory.read).certificates
    return [(one.public_key, one.until) for one in told if one.desk_key == desk.enrolment.desk_key]


def entries_of(office, enrolment):
    entry = audit_tables.audit_entry
    this = select(entry.c.act, entry.c.what).where(entry.c.centre_id == enrolment.centre_code)
    return [dict(row._mapping) for row in office.work(lambda c: c.execute(this).all())]


def asked(desk_key, *, key=None, **told):
    key = key or Ed25519PrivateKey.generate()
    public, seal = key.public_key().public_bytes_raw().hex(), fresh_seal()[1]
    words = {"proto": PROTOCOL, "public_key": public, "seal_key": seal} | told
    words["proof"] = told.get(
        "proof", key.sign(rekey_words(desk_key, words["public_key"], words["seal_key"])).hex()
    )
    return msgspec.json.encode(RekeyRequest(**words))


def test_from_then_on_the_earlier_key_opens_no_door(desk, office):
    keys = desk.exchange.new_keys(made_under="")
    before = desk.enrolment
    certificate = changes(desk, keys)
    assert [one["what"] for one in entries_of(office, before) if one["act"] == "other_key"] == [
        {"public_key": certificate.public_key}
    ]
    assert certificate.seal_key == keys.seal_key
    assert told_of(office, desk) == [
        (certificate.public_key, ""),
        (before.certificate.public_key, ""),
    ]
    with pytest.raises(DeskNotAccepted):
        desk.round()
    with pytest.raises(DeskNotAccepted):
        changes(desk, desk.exchange.new_keys(made_under=""))
    desk.enrolment = replace(desk.enrolment, private_key=keys.private_key)
    desk.add(record_id(1))
    desk.round()
    assert desk.numbers


def test_the_earlier_key_ends_when_the_new_one_is_in_use_and_a_second_time_changes_nothing(desk, office):
    keys, before = desk.exchange.new_keys(made_under=""), desk.enrolment.certificate
    certificate = changes(desk, keys)
    for _ in range(2):
        assert changes(desk, keys, under=keys) == certificate, "the answer was lost: asked under the new one"
    assert told_of(office, desk)[1] == (before.public_key, "")
    for _ in range(2):
        assert changes(desk, keys, under=keys, in_use=True) == certificate
    today = certificate.since.isoformat()
    assert told_of(office, desk) == [(certificate.public_key, ""), (before.public_key, today)]
    third = desk.exchange.new_keys(made_under="")
    newest = changes(desk, third, under=keys)
    changes(desk, third, under=third, in_use=True)
    assert [until for _, until in told_of(office, desk)] == ["", today, today]
    assert told_of(office, desk)[0][0] == newest.public_key


def test_a_neighbours_certificate_stays_as_it_was(new_desk, office):
    one, other = new_desk("A"), new_desk("B")
    before = told_of(office, other)
    keys = one.exchange.new_keys(made_under="")
    changes(one, keys)
    changes(one, keys, under=keys, in_use=True)
    assert told_of(office, other) == before


def test_what_was_not_asked_rightly_changes_nothing(desk, central, office):
    own = desk.enrolment
    asker, before = Asker(central.url, own), told_of(office, desk)
    known = Ed25519PrivateKey.from_private_bytes(bytes.fromhex(own.private_key))
    other = Ed25519PrivateKey.generate().public_key().public_bytes_raw().hex()
    for body in (
        b"",
        b"{}",
        b"\xff" * 40,
        asked(own.desk_key, proof="00" * 64),
        asked(own.desk_key, proof="no hex"),
        asked(own.desk_key, public_key=other),
        asked(own.desk_key, public_key="00" * 8),
        asked(own.desk_key, seal_key="00" * 32),
        asked(own.desk_key + "0"),
        asked(own.desk_key, in_use=True),
    ):
        answer = asker.post(REKEY_PATH, body)
        assert (answer.status_code, answer.json()["code"]) == (400, "bad_request")
    assert asker.post(REKEY_PATH, asked(own.desk_key, proto=2)).json()["code"] == "protocol_unknown"
    assert asker.post(REKEY_PATH, asked(own.desk_key, key=known)).status_code == 200
    assert told_of(office, desk) == before


def test_a_key_of_before_never_comes_back(desk, office):
    first = desk.exchange.new_keys(made_under="")
    changes(desk, first)
    second = desk.exchange.new_keys(made_under="")
    changes(desk, second, under=first)
    before = told_of(office, desk)
    with pytest.raises(ServerTrouble):
        changes(desk, first, under=second)
    assert told_of(office, desk) == before


def test_the_very_same_request_is_answered_as_before_and_another_under_its_number_is_refused(desk, office):
    keys = desk.exchange.new_keys(made_under="")
    changes(desk, keys)
    under = numbered(desk, keys)
    once, again = (desk.exchange.change_keys(under, keys, in_use=True) for _ in range(2))
    assert once == again
    with pytest.raises(RequestNumberUsed):
        desk.exchange.change_keys(under, desk.exchange.new_keys(made_under=""), in_use=False)


def test_a_file_that_the_earlier_key_signed_is_taken_for_nobodys(desk):
    desk.round()
    desk.add(record_id(2))
    stick = SealedBundles(app_version="1").make(
        desk.enrolment, [desk.next_request(most=9)], desk.directory, NOW
    )
    keys = desk.exchange.new_keys(made_under="")
    changes(desk, keys)
    with pytest.raises(BundleChanged):
        desk.exchange.hand_in(numbered(desk, keys), stick)
    desk.enrolment = replace(desk.enrolment, private_key=keys.private_key)
    desk.round()
    assert desk.numbers, "its desk has all of it and sends it itself"
