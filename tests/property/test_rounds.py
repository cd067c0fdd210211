"""Two desks and a server agree in the end, whatever the line does and wherever it breaks."""

import contextlib
from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from jobcentre_desktop.domain.changes import NumberedChange
from jobcentre_desktop.domain.digest import Digest
from jobcentre_desktop.domain.errors import ServerUnreachable
from jobcentre_desktop.domain.merging import merge
from jobcentre_desktop.ports import Enrolment, RoundReply
from jobcentre_desktop.sync.round import (
    FIRST_WAIT,
    LEAST_BYTES,
    LONGEST_WAIT,
    MOST_BYTES,
    START_BYTES,
    Round,
    next_wait,
)
from tests.memory_desk import MemoryDesk, client_facts, record_id

PAGE = 3


class ToyServer:
    """The rules of the central server in a few lines: numbers in order, the same again for the same."""

    def __init__(self):
        self.log = []
        self.states, self.conflicts = {}, {}

    def answer(self, request):
        here = {(one.change.desk, one.change.seq): one for one in self.log}
        numbers = {}
        for change in request.changes:
            known = here.get((change.desk, change.seq))
            if known is None:
                expected = 1 + max((seq for desk, seq in here if desk == change.desk), default=0)
                assert change.seq == expected, "a gap in a desk's line"
                known = NumberedChange(number=len(self.log) + 1, change=change)
                here[change.desk, change.seq] = known
                self.log.append(known)
                self._fold(known)
            assert known.change == change
            numbers[change.seq] = known.number
        last_sent = max(numbers, default=request.last_seq)
        untold = [
            one.number
            for one in self.log
            if one.change.desk == request.desk_name and one.change.seq > last_sent
        ]
        up_to = min([*untold, len(self.log) + 1]) - 1
        others = [
            one
            for one in self.log
            if request.cursor < one.number <= up_to and one.change.desk != request.desk_name
        ]
        page = others[:PAGE]
        while len(page) < len(others) and page and others[len(page)].change.tx == page[-1].change.tx:
            page.append(others[len(page)])
        cursor = page[-1].number if len(page) < len(others) else up_to
        digest = Digest()
        for state in self.states.values():
            digest.add(state)
        return RoundReply(
            numbers=numbers,
            clocks={},
            quarantined={},
            changes=tuple(NumberedChange(number=n.number, change=replace(n.change, chain="")) for n in page),
            cursor=max(cursor, request.cursor),
            more=cursor < len(self.log),
            server_time=datetime(2026, 11, 22, tzinfo=UTC),
            digest=digest.hexdigest(),
            records=len(self.states),
            receipt=None,
            bytes_up=100 * len(request.changes),
            bytes_down=0,
        )

    def _fold(self, one):
        key = one.change.record_id
        open_here = tuple(c for c in self.conflicts.values() if c.record_id == key)
        merged = merge(self.states.get(key), one, open_here)
        self.states[key] = merged.state
        for ended in merged.settled:
            del self.conflicts[ended]
        self.conflicts.update({c.id: c for c in merged.opened})


class ToyLine:
    """An exchange without a wire that may break before or after the server acts."""

    def __init__(self, server):
        self._server = server
        self._round = Round()
        self.break_before = self.break_after = 0

    def batch(self):
        return max(1, self._round.batch() // 100)

    def talk(self, _enrolment, request):
        if self.break_before:
            self.break_before -= 1
            self._round.cut()
            raise ServerUnreachable("toy")
        reply = self._server.answer(request)
        if self.break_after:
            self.break_after -= 1
            self._round.cut()
            raise ServerUnreachable("toy")
        self._round.answered(changes=len(request.changes), bytes_up=reply.bytes_up)
        yield reply


KEY = Enrolment(server="toy", desk_key="k", private_key="", server_key="", centre_code="02")


class TwoDesks(RuleBasedStateMachine):
    def __init__(self):
        super().__init__()
        self.server = ToyServer()
        self.desks = [MemoryDesk(f"02-{letter}.1", ToyLine(self.server), KEY) for letter in "AB"]
        self.told = set()

    @rule(desk=st.integers(0, 1), record=st.integers(0, 2), value=st.integers(0, 99))
    def save(self, desk, record, value):
        one, key = self.desks[desk], record_id(record)
        if one.shown(key) is None:
            one.add(key, **client_facts(), phone=f"+855123456{value:02d}")
        else:
            one.set(key, phone=f"+855123456{value:02d}", remarks=f"said {value}")
        self.told.add((one.name, len(one.own)))

    @rule(desk=st.integers(0, 1), before=st.integers(0, 2), after=st.integers(0, 2))
    def talk_on_a_bad_line(self, desk, before, after):
        line = self.desks[desk].exchange
        line.break_before, line.break_after = before, after
        with contextlib.suppress(ServerUnreachable):
            self.desks[desk].round()
        line.break_before = line.break_after = 0

    @rule(desk=st.integers(0, 1))
    def restart(self, desk):
        """What is in the file stays; what was learnt about the line is forgotten."""
        self.desks[desk].exchange = ToyLine(self.server)

    @invariant()
    def nothing_comes_twice(self):
        arrived = [(one.change.desk, one.change.seq) for one in self.server.log]
        assert len(arrived) == len(set(arrived))
        assert [one.number for one in self.server.log] == list(range(1, len(arrived) + 1))

    @invariant()
    def nothing_is_lost(self):
        arrived = {(one.change.desk, one.change.seq) for one in self.server.log}
        held = {(d.name, one.seq) for d in self.desks for one in d.own if one.seq not in d.numbers}
        assert self.told <= arrived | held

    @invariant()
    def what_is_acknowledged_is_there(self):
        there = {(one.change.desk, one.change.seq): one.number for one in self.server.log}
        for desk in self.desks:
            assert all(there[desk.name, seq] == number for seq, number in desk.numbers.items())

    def teardown(self):
        for desk in self.desks * 2:
            desk.round()
        states, conflicts = self.server.states, self.server.conflicts
        for desk in self.desks:
            assert desk.folded() == (states, conflicts)
            assert desk.digest() == (desk.last_reply.digest, desk.last_reply.records)


TestTwoDesks = TwoDesks.TestCase


@given(st.lists(st.one_of(st.none(), st.tuples(st.integers(0, 9000), st.integers(0, 2**23))), max_size=60))
def test_a_batch_is_never_empty_and_its_bytes_stay_within_bounds(happened):
    pace = Round()
    for one in happened:
        if one is None:
            pace.cut()
        else:
            pace.answered(changes=one[0], bytes_up=one[1])
        assert pace.batch() >= 1
        assert LEAST_BYTES <= pace._bytes <= MOST_BYTES


def test_a_day_of_300_changes_goes_in_the_first_batch():
    assert Round().batch() >= 300


def test_batches_double_while_full_ones_are_answered_and_halve_on_a_cut():
    pace = Round()
    first = pace.batch()
    pace.answered(changes=first, bytes_up=START_BYTES)
    assert pace.batch() in range(2 * first - 2, 2 * first + 3)
    pace.answered(changes=10, bytes_up=1000)
    assert pace.batch() in range(2 * first - 2, 2 * first + 3)
    pace.cut()
    assert pace.batch() in range(first - 2, first + 3)


@given(st.integers(-3, 10**9), st.floats(0, 1, exclude_max=True), st.floats(0, 10**12))
def test_no_desk_waits_longer_than_a_quarter_of_an_hour_whatever_the_server_asks(failures, luck, asked):
    assert FIRST_WAIT / 2 <= next_wait(failures, luck, asked) <= LONGEST_WAIT
    assert next_wait(failures, luck, asked) >= min(asked, LONGEST_WAIT)


def test_desks_that_are_asked_to_wait_come_again_spread_after_that():
    assert next_wait(1, 0.0, 60) == 60
    assert next_wait(1, 0.5, 60) < next_wait(1, 0.9, 60) < 75


def test_waiting_grows_with_every_failure_and_spreads_desks():
    waits = [next_wait(failures, 0.5) for failures in range(1, 12)]
    assert waits == sorted(waits)
    assert next_wait(20, 0.0) < next_wait(20, 0.9)
