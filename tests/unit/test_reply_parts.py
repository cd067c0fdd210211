"""A long answer is written down in parts: together they are the answer, and no save is divided."""

from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from jobcentre_desktop.domain.changes import Act, Change, NumberedChange
from jobcentre_desktop.domain.day import Receipt
from jobcentre_desktop.ports import RoundReply
from jobcentre_desktop.services.reply_parts import Parts
from tests.memory_desk import AUTHOR, MORNING, record_id

RECEIPT = Receipt(
    number="02-A-0001",
    desk_name="02-A.1",
    day=MORNING.date(),
    issued_at=MORNING,
    last_seq=1,
    counts={},
    records=1,
    digest="",
    signature="",
)


AT_ONCE = 25


def parts_of(reply, sizes=()):
    """The parts, the first of `sizes` and then of AT_ONCE changes; each is asked for larger first."""
    parts, left, told = Parts(reply), list(sizes), []
    while parts.left:
        size = left.pop(0) if left else AT_ONCE
        parts.next(2 * size)  # nobody wrote it down
        told.append(parts.next(size))
        parts.drop(told[-1])
    return told


def a_reply(own, saves, cursor=None, aside=None):
    """Own changes under the numbers `own`; others' in saves of so many changes, in between.

    `aside` are own seqs without a number, every other one of them held.
    """
    numbers, heard, number, seq = {}, [], 0, 1
    for place, size in enumerate(saves):
        for _ in range(own[place] if place < len(own) else 0):
            number, seq = number + 1, seq + 1
            while seq in (aside or ()):
                seq += 1
            numbers[seq] = number
        tx = len(heard) + 1
        for _ in range(size):
            number += 1
            heard.append(NumberedChange(number=number, change=another(len(heard) + 1, tx)))
    return RoundReply(
        numbers=numbers,
        clocks={seq: "later" for seq in numbers if seq % 3 == 0},
        quarantined={10_000: "bad_value"} if aside is None else dict.fromkeys(aside[::2], "bad_value"),
        held={} if aside is None else dict.fromkeys(aside[1::2], "03"),
        changes=tuple(heard),
        cursor=number if cursor is None else cursor,
        more=False,
        server_time=datetime(2026, 11, 22, tzinfo=UTC),
        digest="d",
        records=7,
        receipt=RECEIPT,
        bytes_up=1,
        bytes_down=1,
    )


def another(seq, tx):
    return Change(
        desk="02-B.1",
        seq=seq,
        tx=tx,
        clock="2026-11-22T03:04:05.678Z.0000",
        author=AUTHOR,
        schema=1,
        kind="client",
        record_id=record_id(seq),
        act=Act.ADD,
        base=0,
        facts={},
    )


@given(st.lists(st.integers(0, 60), max_size=8), st.lists(st.integers(1, 60), max_size=8))
def test_the_parts_are_the_reply(own, saves):
    reply = a_reply(own, saves)
    parts = parts_of(reply)
    assert [seq for part in parts for seq in part.numbers] == list(reply.numbers)
    assert {seq: clock for part in parts for seq, clock in part.clocks.items()} == reply.clocks
    assert tuple(one for part in parts for one in part.changes) == reply.changes
    assert [part.cursor for part in parts] == sorted({part.cursor for part in parts})
    for part in parts:
        told = [*part.numbers.values(), *(one.number for one in part.changes)]
        assert all(number <= part.cursor for number in told)
    last = parts[-1]
    kept = replace(last, numbers=reply.numbers, clocks=reply.clocks, changes=reply.changes)
    assert kept == reply
    for part in parts[:-1]:
        assert part.receipt is None and not part.quarantined and part.more


@given(st.lists(st.integers(0, 60), max_size=8), st.lists(st.integers(1, 60), max_size=8))
def test_no_save_is_divided_and_no_part_is_longer_than_it_has_to_be(own, saves):
    parts = parts_of(a_reply(own, saves))
    for one, next_one in pairwise(parts):
        if one.changes and next_one.changes:
            assert one.changes[-1].change.tx != next_one.changes[0].change.tx
        longest = max(saves)
        assert AT_ONCE <= len(one.numbers) + len(one.changes) < AT_ONCE + longest


def test_numbers_beyond_what_was_told_come_with_the_last_part():
    parts = parts_of(a_reply([60], [1], cursor=30))
    assert [part.cursor for part in parts] == [AT_ONCE, 30]
    assert [len(part.numbers) for part in parts] == [AT_ONCE, 60 - AT_ONCE]


@given(
    st.lists(st.integers(0, 60), max_size=8),
    st.lists(st.integers(1, 60), max_size=8),
    st.sets(st.integers(2, 300)),
    st.lists(st.integers(1, 60), max_size=8),
)
def test_what_is_left_to_send_has_no_gap_after_any_part(own, saves, aside, sizes):
    reply = a_reply(own, saves, aside=sorted(aside))
    everything = {*reply.numbers, *reply.quarantined, *reply.held}
    waiting = set(everything)
    for part in parts_of(reply, sizes):
        waiting -= {*part.numbers, *part.quarantined, *part.held}
        assert not waiting or waiting == {seq for seq in everything if seq >= min(waiting)}
    assert not waiting
