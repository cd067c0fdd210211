"""Protocol 1 is spoken in the words saved when it was new, and old words are understood for ever."""

import json
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import UUID

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobcentre_desktop.domain.changes import Act, Change, NumberedChange
from jobcentre_desktop.domain.day import Receipt
from jobcentre_desktop.wire import messages, signing, translation
from jobcentre_desktop.wire.frames import FrameUnreadable
from jobcentre_desktop.wire.messages import (
    AboutDesk,
    AnswerHeader,
    CertificateWords,
    EnrolAnswer,
    EnrolRequest,
    Op,
    Problem,
    ReceiptWords,
    Refusal,
    RoundHeader,
    SealWords,
)

SAVED = json.loads(
    (Path(__file__).parents[1] / "saved_words" / "protocol_1.json").read_text(encoding="utf-8")
)
TYPES = {
    kind.__name__: kind
    for kind in (
        *(RoundHeader, AnswerHeader, EnrolRequest, EnrolAnswer, CertificateWords, Op, Refusal),
        SealWords,
        AboutDesk,
    )
}

CHANGE = Change(
    desk="02-A.1",
    seq=3,
    tx=2,
    clock="2026-11-22T03:04:05.678Z.0001",
    author=UUID("019ab000-0000-7000-8000-00000000000a"),
    schema=1,
    kind="client",
    record_id=UUID("019ab111-2222-7000-8000-000000000001"),
    act=Act.SET,
    base=7,
    facts={"given_km": "សុភា", "phone": None},
    was={"remarks": "before"},
    seen={"02-B.1": 4},
)
RECEIPT = Receipt(
    number="02-A-0318",
    desk_name="02-A.1",
    day=date(2026, 11, 22),
    issued_at=datetime(2026, 11, 22, 10, 0, 0, 123000, tzinfo=UTC),
    last_seq=41,
    counts={"client": 3},
    records=12,
    digest="ab" * 32,
    signature="cd" * 64,
)


def test_the_protocol_has_the_number_and_the_date_it_was_saved_under():
    assert SAVED["protocol"] == {"protocol": messages.PROTOCOL, "since": messages.PROTOCOL_SINCE}
    assert SAVED["doors"] == [messages.ROUND_PATH, messages.ENROL_PATH, messages.BUNDLE_PATH]


@pytest.mark.parametrize("name", SAVED["messages"])
def test_saved_messages_are_understood_and_said_again_in_the_same_words(name):
    for saved in SAVED["messages"][name]:
        message = msgspec.convert(saved, TYPES[name])
        assert json.loads(msgspec.json.encode(message)) == saved


@pytest.mark.parametrize("name", TYPES)
def test_no_name_of_a_message_was_lost_and_every_new_one_has_a_default(name):
    fields = {field.encode_name: field for field in msgspec.structs.fields(TYPES[name])}
    saved = SAVED["names"][name]
    for told, needed in saved.items():
        assert told in fields, f"{told} was dropped"
        assert fields[told].required == needed, told
    new = fields.keys() - saved.keys()
    assert all(not fields[one].required for one in new), new


def test_a_word_of_a_newer_version_is_passed_over():
    for name, saved in SAVED["messages"].items():
        msgspec.convert(saved[0] | {"brand_new": 1}, TYPES[name])


def test_every_code_of_a_refusal_is_still_there_with_its_status():
    assert {problem.value: messages.STATUS[problem] for problem in Problem} == SAVED["refusals"]


def test_what_is_signed_is_the_same_for_ever():
    signed = SAVED["signed"]
    assert signing.request_words("POST", "/sync/1", "02-A-00", 7, "ff").decode() == signed["request"]
    assert signing.enrol_words("ABCD", "00", "02-A.1", "02").decode() == signed["enrol"]
    assert signing.receipt_words(translation.receipt_words_of(RECEIPT)).decode() == signed["receipt"]
    assert signing.code_hash("ABCD") == signed["code_hash"]
    assert signing.seal_words("02-A-00", "ef" * 32).decode() == signed["seal"]
    assert signing.seal_proof_words("00", "ef" * 32).decode() == signed["seal_proof"]


def test_a_certificate_is_signed_in_the_same_words_with_a_sealing_key_and_without():
    plain, *_, with_seal = (
        msgspec.convert(one, CertificateWords) for one in SAVED["messages"]["CertificateWords"]
    )
    assert with_seal.seal is not None
    assert signing.certificate_words(with_seal) == signing.certificate_words(plain)


def test_a_change_comes_back_from_the_wire_as_it_was():
    line = translation.numbered_line(
        9, msgspec.json.encode(msgspec.structs.replace(translation.op_of(CHANGE), desk=CHANGE.desk))
    )
    assert translation.read_numbered_ops([line]) == [NumberedChange(number=9, change=CHANGE)]
    assert translation.read_ops([msgspec.json.encode(translation.op_of(CHANGE))], CHANGE.desk) == [CHANGE]


def test_a_receipt_comes_back_from_the_wire_as_it_was():
    words = msgspec.json.decode(msgspec.json.encode(translation.receipt_words_of(RECEIPT)), type=ReceiptWords)
    assert translation.receipt_of(words) == RECEIPT


@pytest.mark.parametrize(
    "wrong",
    [
        {"s": 0},
        {"t": 0},
        {"t": 4},
        {"b": -1},
        {"v": 2**60},
        {"c": "yesterday"},
        {"c": "2026-13-22T03:04:05.678Z.0001"},
        {"u": "nobody"},
        {"i": "1"},
        {"a": "drop"},
        {"k": ""},
        {"k": "client\x00"},
        {"k": "x" * 41},
        {"f": "text"},
        {"w": {"remarks": 1}},
        {"n": {"02-B.1": 0}},
        {"n": {"": 1}},
        {"n": ["02-B.1"]},
    ],
    ids=str,
)
def test_an_op_that_cannot_be_is_refused(wrong):
    plain = json.loads(msgspec.json.encode(translation.op_of(CHANGE)))
    with pytest.raises(FrameUnreadable):
        translation.read_ops([json.dumps(plain | wrong).encode()], CHANGE.desk)


@given(st.dictionaries(st.integers(1, 60), st.integers(1, 90), max_size=40))
def test_numbers_come_back_from_their_runs(numbers):
    assert translation.numbers_of(translation.runs_of(numbers), most=40) == numbers


def test_a_day_in_unbroken_numbers_is_one_run():
    assert translation.runs_of({seq: seq + 100 for seq in range(1, 301)}) == [(1, 101, 299)]


def test_endless_runs_are_refused():
    with pytest.raises(FrameUnreadable):
        translation.numbers_of([(1, 1, 10**12)], most=20_000)
    with pytest.raises(FrameUnreadable):
        translation.numbers_of([(1, 1, -1)], most=20_000)


def test_a_code_is_read_however_it_was_typed():
    assert signing.normal_code(" 0il1-abcd efgh ") == "0111ABCDEFGH"
    assert signing.grouped_code("ABCDEFGH") == "ABCD-EFGH"
    assert signing.normal_code(signing.grouped_code("A1B2C3D4")) == "A1B2C3D4"


@pytest.mark.parametrize("text", ["", "now", "2026-11-22T03:04:05"])
def test_an_instant_without_its_zone_is_refused(text):
    with pytest.raises(FrameUnreadable):
        translation.moment_of(text)


def test_a_day_that_is_none_is_refused():
    with pytest.raises(FrameUnreadable):
        translation.day_of("2026-02-30")
