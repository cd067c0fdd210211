"""The receipt of a day: signed by the server, the same figures on both sides, once all has arrived."""

from dataclasses import replace
from datetime import date

from jobcentre_desktop.domain.changes import Act
from tests.memory_desk import client_facts, record_id

TODAY = date(2026, 11, 22)


def test_a_receipt_comes_with_the_round_that_brings_the_last_change(central, centre, new_desk):
    desk = new_desk()
    for n in range(3):
        desk.add(record_id(n))
    desk.save((Act.ADD, "apprenticeship", record_id(7), {}))
    assert desk.round(close_day=TODAY) == 1
    (receipt,) = desk.receipts
    assert (receipt.number, receipt.desk_name, receipt.day) == (f"{centre}-A-0001", desk.name, TODAY)
    assert (receipt.last_seq, receipt.counts) == (4, {"apprenticeship": 1, "client": 3})
    assert (receipt.digest, receipt.records) == desk.digest()
    assert desk.exchange.verify(desk.enrolment, receipt)
    kept = central.centre(centre)["desks"][0]["last_receipt"]
    assert (kept["number"], kept["digest"], kept["counts"]) == (
        receipt.number,
        receipt.digest,
        receipt.counts,
    )


def test_a_receipt_that_somebody_altered_is_not_the_servers(new_desk):
    desk = new_desk()
    desk.add(record_id(1))
    desk.round(close_day=TODAY)
    (receipt,) = desk.receipts
    for altered in (
        replace(receipt, counts={"client": 2}),
        replace(receipt, last_seq=2),
        replace(receipt, digest="0" * 64),
        replace(receipt, signature="00" * 64),
        replace(receipt, signature="not hex"),
    ):
        assert not desk.exchange.verify(desk.enrolment, altered)


def test_receipts_are_numbered_without_a_gap_and_one_round_brings_one(new_desk):
    a, b = new_desk("A"), new_desk("B")
    for n in range(2100):
        b.add(record_id(n), **client_facts(n))
    b.round()
    a.add(record_id(5000))
    assert a.round(close_day=TODAY) == 2  # two pages of the other desk's changes
    a.round(close_day=TODAY)
    assert [one.number[-4:] for one in a.receipts] == ["0001", "0002"]
    assert a.receipts[0].digest == a.receipts[1].digest


def test_no_receipt_while_something_is_still_held(new_desk):
    desk = new_desk()
    for n in range(4):
        desk.add(record_id(n))
    assert desk.talk(desk.next_request(most=2, close_day=TODAY)).receipt is None
    assert desk.talk(desk.next_request(most=2, close_day=TODAY)).receipt is not None


def test_only_what_was_made_on_the_day_is_counted(new_desk):
    desk = new_desk()
    desk.add(record_id(1))
    desk.now = desk.now.replace(day=21)  # the clock runs on, but never back
    desk.add(record_id(2))
    desk.round(close_day=date(2026, 11, 21))
    assert desk.receipts[0].counts == {}
    desk.round(close_day=TODAY)
    assert desk.receipts[1].counts == {"client": 2}
