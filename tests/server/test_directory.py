"""Every desk hears whose key is whose, under the server's signature, and which keys hold no more."""

import subprocess
from dataclasses import replace
from datetime import UTC, datetime

import msgspec
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import delete

from jobcentre_desktop.domain.cambodia import wall_clock
from jobcentre_desktop.server import directory, receipts, tables
from jobcentre_desktop.sync.answers import read_reply
from jobcentre_desktop.sync.seal import is_certified
from jobcentre_desktop.wire import translation
from jobcentre_desktop.wire.frames import UP_LEVEL, packed
from jobcentre_desktop.wire.messages import AnswerHeader
from tests.memory_desk import record_id


def certificate_of(desk, told):
    return next((one for one in told.certificates if one.desk_key == desk.enrolment.desk_key), None)


def test_a_desk_is_certified_when_it_enrols(new_desk, centre):
    enrolment = new_desk().enrolment
    own = enrolment.certificate
    private = Ed25519PrivateKey.from_private_bytes(bytes.fromhex(enrolment.private_key))
    assert own.public_key == private.public_key().public_bytes_raw().hex()
    assert (own.centre_code, own.letter, own.centre_name_en) == (centre, "A", "Sample")
    assert (own.since, own.withdrawn_on) == (wall_clock(datetime.now(UTC))[0], None)
    assert is_certified(own, enrolment.server_key)


def test_a_certificate_with_one_fact_changed_is_none(new_desk):
    enrolment = new_desk().enrolment
    own = enrolment.certificate
    for told in (
        {"centre_code": "99"},
        {"centre_name_en": "Elsewhere"},
        {"letter": "B"},
        {"public_key": "00" * 32},
        {"withdrawn_on": own.since},
        {"signature": "not hex"},
    ):
        assert not is_certified(replace(own, **told), enrolment.server_key)
    assert not is_certified(own, "00" * 32)


def test_a_round_tells_of_all_desks_once(new_desk):
    early, late = new_desk("A"), new_desk("B")
    early.add(record_id(1))
    early.round()
    late.round()
    assert certificate_of(late, early.directory) == late.enrolment.certificate
    assert certificate_of(early, late.directory) == early.enrolment.certificate
    assert late.last_reply.changes, "the changes come in the same answer"
    early.round()
    assert early.last_reply.directory is None


def test_a_desk_that_does_not_ask_is_told_of_none(new_desk, office):
    desk = new_desk()
    desk.round()
    known = desk.directory.digest
    for asked, told in (("", False), (known, False), ("none", True), ("another", True)):
        lines = office.work(lambda connection, asked=asked: directory.unless_known(connection, asked)).lines
        assert bool(lines) is told


def test_a_revoked_desk_hears_no_more_and_the_others_hear_of_it(new_desk, central):
    lost, other = new_desk("A"), new_desk("B")
    other.round()
    central.command("desk", "revoke", lost.enrolment.desk_key)
    central.command("desk", "revoke", lost.enrolment.desk_key)  # a second time changes nothing
    lost.round()
    assert lost.last_reply.revoked
    assert lost.last_reply.directory is None
    other.round()
    told = certificate_of(lost, other.directory)
    assert told.withdrawn_on == wall_clock(datetime.now(UTC))[0]
    assert is_certified(told, other.enrolment.server_key)


def test_a_desk_that_never_was_cannot_be_revoked(central):
    for key in ("02-A-0000000000000000", "nothing", ""):
        with pytest.raises(subprocess.CalledProcessError) as refused:
            central.command("desk", "revoke", key)
        assert "SRV-13" in refused.value.stderr


def test_desks_from_before_there_were_certificates_get_theirs(new_desk, office):
    desk, revoked = new_desk("A"), new_desk("B")
    today = wall_clock(datetime.now(UTC))[0]

    def start_anew(connection):
        key = receipts.server_key(connection)
        directory.withdraw(connection, key, revoked.enrolment.desk_key, today)
        before = {one.desk_key: one for one in directory.read(connection).certificates}
        connection.execute(delete(tables.directory))
        mark = tables.desk.update().where(tables.desk.c.desk_key == revoked.enrolment.desk_key)
        connection.execute(mark.values(revoked_at=datetime.now(UTC)))
        directory.certify_everybody(connection, key, today)
        after = {one.desk_key: one for one in directory.read(connection).certificates}
        return before, after

    before, after = office.work(start_anew)
    assert after.keys() == before.keys()
    # The sealing key is told anew by the desk itself, in its next round.
    as_before = msgspec.structs.replace(before[desk.enrolment.desk_key], seal=None)
    assert after[desk.enrolment.desk_key] == as_before
    assert after[revoked.enrolment.desk_key].withdrawn == today.isoformat()


def test_a_certificate_from_another_hand_is_left_out_and_the_round_goes_on(new_desk):
    desk = new_desk()
    good = translation.certificate_words_of(desk.enrolment.certificate)
    forged = translation.certificate_words_of(replace(desk.enrolment.certificate, centre_code="99"))
    header = AnswerHeader(
        **{"n": 0, "numbers": [], "cursor": 0, "server_time": "2026-11-22T00:00:00.000+00:00"},
        **{"digest": "", "records": 0, "certificates": 2, "directory": "abc"},
    )
    answer = packed(header, [translation.certificate_line(one) for one in (good, forged)], UP_LEVEL)
    told = read_reply(answer, bytes_up=1, server_key=desk.enrolment.server_key).directory
    assert (told.digest, told.certificates) == ("abc", (desk.enrolment.certificate,))
