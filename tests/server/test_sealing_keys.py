"""Every desk has a sealing key that the server vouches for and knows the server’s; old desks get theirs."""

from dataclasses import replace

import msgspec
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from jobcentre_desktop.domain.errors import ServerTrouble
from jobcentre_desktop.sync.seal import seal_of, server_seal_of
from jobcentre_desktop.wire import signing
from jobcentre_desktop.wire.messages import EnrolRequest, SealWords
from jobcentre_desktop.wire.sealing import fresh_seal, public_of
from tests.memory_desk import MemoryDesk


def certificate_in(told, desk):
    return next(one for one in told.certificates if one.desk_key == desk.enrolment.desk_key)


def test_enrolment_brings_both_keys(new_desk):
    enrolment = new_desk().enrolment
    assert public_of(enrolment.seal_private_key) == enrolment.seal_key
    assert seal_of(enrolment.certificate, enrolment.server_key) == enrolment.seal_key
    assert len(enrolment.server_seal) == 64


def test_every_desk_hears_the_others_keys_and_all_hear_one_server_key(new_desk):
    a, b = new_desk("A"), new_desk("B")
    a.round()
    assert seal_of(certificate_in(a.directory, b), a.enrolment.server_key) == b.enrolment.seal_key
    assert a.enrolment.server_seal == b.enrolment.server_seal


def test_a_desk_of_before_tells_its_key_in_a_round_and_is_told_the_servers(new_desk):
    old, other = new_desk("A"), new_desk("B")
    old.round()
    _, public = fresh_seal()
    reply = old.talk(replace(old.next_request(), seal_key=public))
    assert reply.server_seal == other.enrolment.server_seal
    assert seal_of(certificate_in(reply.directory, old), old.enrolment.server_key) == public
    other.round()
    assert seal_of(certificate_in(other.directory, old), other.enrolment.server_key) == public
    assert old.talk(old.next_request()).server_seal == ""


def test_what_is_no_key_is_not_taken_for_one(new_desk):
    desk = new_desk()
    for told in ("00" * 32, "no key"):
        with pytest.raises(ServerTrouble):
            desk.talk(replace(desk.next_request(), seal_key=told))


def test_a_key_under_another_name_or_signature_is_nobodys(new_desk):
    a, b = new_desk("A"), new_desk("B")
    server_key = a.enrolment.server_key
    own = a.enrolment.certificate
    foreign = replace(own, seal_key=b.enrolment.certificate.seal_key)
    for told in (foreign, replace(own, seal_signature="00"), replace(own, withdrawn_on=own.since)):
        assert seal_of(told, server_key) == ""
    stranger = Ed25519PrivateKey.generate()
    forged = stranger.sign(signing.seal_words("server", own.seal_key)).hex()
    words = SealWords(key=own.seal_key, signature=forged)
    assert server_seal_of(words, server_key) == ""
    assert server_seal_of(None, server_key) == ""


def test_an_enrolment_without_a_sealing_key_is_still_understood():
    told = {"code": "A", "public_key": "00", "desk": "02-A.1", "centre": "02", "proof": "00"}
    assert msgspec.convert(told, EnrolRequest).seal_key == ""
    assert MemoryDesk("02-A.1", None).next_request(most=1).seal_key == ""
