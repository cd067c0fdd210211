"""What desks of every protocol said, byte for byte, is answered today; what they were told is read today."""

import json

import pytest

from jobcentre_desktop.domain.desk_certificate import DeskDirectory
from jobcentre_desktop.domain.records import SCHEMA
from jobcentre_desktop.server import bundles, receipts
from jobcentre_desktop.sync.bundling import SealedBundles
from jobcentre_desktop.wire.messages import PROTOCOL
from tests.conversation import (
    FOLDER,
    HERE,
    NEIGHBOUR,
    NOW,
    a_court,
    bundle_meaning,
    data,
    enrolment_of,
    main,
    meaning,
    seed,
)
from tests.simulation.line import Said

SAVED = [json.loads(one.read_text(encoding="utf-8")) for one in sorted(FOLDER.glob("conversation_*.json"))]


def test_a_conversation_of_every_protocol_is_kept_and_never_written_over(capsys):
    assert [words["protocol"] for words in SAVED] == list(range(1, PROTOCOL + 1))
    before = (FOLDER / f"conversation_{PROTOCOL}.json").read_bytes()
    assert main() == 1
    assert (FOLDER / f"conversation_{PROTOCOL}.json").read_bytes() == before


@pytest.mark.parametrize("words", SAVED)
def test_a_desk_of_today_reads_every_answer_of_then(words):
    for one in words["said"]:
        assert meaning(words, one, data(one["answer"])) == one["meaning"], one["path"]
    assert bundle_meaning(words, data(words["bundle"]["answer"])) == words["bundle"]["meaning"]


@pytest.mark.parametrize("words", SAVED)
def test_a_colleague_of_today_reads_a_bundle_of_then(words):
    writer, reader = enrolment_of(words, HERE), enrolment_of(words, NEIGHBOUR)
    directory = DeskDirectory(digest="", certificates=(writer.certificate, reader.certificate))
    told = SealedBundles(app_version="26.11.0").read_colleague(reader, directory, data(words["bundle"]["up"]))
    assert [one.facts["client_no"] for one in told.changes] == ["02-A-00003"]


@pytest.mark.parametrize("words", SAVED)
def test_the_server_of_today_answers_every_request_of_then_as_it_was_answered(words):
    with a_court() as court:
        seed(court, words)
        for one in words["said"]:
            heard = court.ask(Said(one["path"], tuple(one["headers"].items()), data(one["body"])))
            assert heard.status == one["status"], one["path"]
            assert meaning(words, one, heard.body) == told_to(words, one["meaning"]), one["path"]
        key = court.database.work(receipts.server_key)
        answer = bundles.take_in(court.database, data(words["bundle"]["up"]), key, NOW)
        refusal, replies = words["bundle"]["meaning"]
        assert bundle_meaning(words, answer) == [refusal, [told_to(words, one) for one in replies]]


def told_to(words, meaning):
    """What was meant then, as it is told today: of records in other words than the desk's no sum."""
    is_older = words["schema"] != SCHEMA and isinstance(meaning, dict) and "digest" in meaning
    return {**meaning, "digest": ""} if is_older else meaning
