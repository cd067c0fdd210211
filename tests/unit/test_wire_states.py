"""States travel whole: facts, marks, birth, tombstone and open conflicts, whatever was done to a record."""

from dataclasses import replace
from uuid import UUID

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobcentre_desktop.domain.changes import Act, Change, NumberedChange
from jobcentre_desktop.domain.foldable import REMOVAL
from jobcentre_desktop.domain.hybrid_clock import time_of
from jobcentre_desktop.domain.merging import merge
from jobcentre_desktop.domain.states import Birth, WholeState
from jobcentre_desktop.wire.frames import FrameUnreadable
from jobcentre_desktop.wire.states import read_states, state_lines

CLIENT = UUID("019ab111-2222-7000-8000-000000000001")
AUTHORS = [UUID(int=n) for n in (1, 2)]


def a_change(n, **told):
    values = {
        "desk": "02-A.1",
        "seq": n,
        "tx": n,
        "clock": f"2026-11-22T03:04:05.678Z.{n:04x}",
        "author": AUTHORS[0],
        "schema": 1,
        "kind": "client",
        "record_id": CLIENT,
        "act": Act.SET,
        "base": 0,
        "facts": {},
    }
    return Change(**(values | told))


def whole(*changes, first=1):
    """The state that the changes make, numbered from `first`."""
    state, conflicts = None, {}
    for number, change in enumerate(changes, first):
        merged = merge(state, NumberedChange(number=number, change=change), tuple(conflicts.values()))
        state = merged.state
        conflicts = {key: one for key, one in conflicts.items() if key not in merged.settled}
        conflicts |= {one.id: one for one in merged.opened}
    born = Birth.of(changes[0], time_of(changes[0].clock))
    return WholeState(state=state, birth=born, conflicts=tuple(conflicts[key] for key in sorted(conflicts)))


values = st.sampled_from([None, True, -5, 0.5, "", "សុភា", [], ["a", {"b": 1}]])
fields = st.sampled_from(["phone", "remarks", "surname_km", "of_a_newer_version", REMOVAL])
changes = st.builds(
    a_change,
    st.integers(1, 60),
    desk=st.sampled_from(["02-A.1", "02-B.1"]),
    author=st.sampled_from(AUTHORS),
    act=st.sampled_from([Act.SET, Act.SET, Act.REMOVE]),
    base=st.integers(0, 8),
    facts=st.dictionaries(fields, values),
    seen=st.sampled_from([{}, {"02-B.1": 3}]),
)
firsts = st.dictionaries(st.sampled_from(["phone", "given_km", "jobs"]), values)
histories = st.tuples(st.uuids(), firsts, st.lists(changes, max_size=6), st.integers(1, 4))


def told_by(history):
    record_id, first, later, number = history
    every = (a_change(9, act=Act.ADD, facts=first), *later)
    return whole(*(replace(one, record_id=record_id) for one in every), first=number)


@given(st.lists(histories, max_size=4))
def test_a_state_is_read_as_it_was(told):
    states = [told_by(one) for one in told]
    assert read_states(state_lines(states), most=4) == states


def test_records_of_several_kinds_are_told_a_kind_on_each_line():
    client = whole(a_change(1, act=Act.ADD, facts={"phone": "1"}))
    visit = whole(a_change(2, act=Act.ADD, kind="visit", facts={"ticket": 1}))
    lines = state_lines([visit, client])
    assert len(lines) == 2
    assert read_states(lines, most=2) == [client, visit]


def test_a_conflict_comes_with_its_record():
    added = a_change(1, act=Act.ADD, facts={"surname_km": "សុខ"})
    here = a_change(2, base=1, facts={"surname_km": "ចាន់"})
    there = a_change(3, base=1, desk="02-B.1", author=AUTHORS[1], facts={"surname_km": "ហេង"})
    state = whole(added, here, there)
    assert len(state.conflicts) == 1
    assert read_states(state_lines([state]), most=1) == [state]


@pytest.mark.parametrize(
    "broken",
    [
        {"i": ["not an id"]},
        {"n": []},
        {"c": ["yesterday"]},
        {"f": {"phone": []}},
        {"u": ["nobody"]},
        {"b": [[0, ["someday", "02-A.1", str(AUTHORS[0])]]]},
    ],
)
def test_what_is_no_state_is_said_to_be_none(broken):
    (line,) = state_lines([whole(a_change(1, act=Act.ADD, facts={"phone": "1"}))])
    with pytest.raises(FrameUnreadable):
        read_states([msgspec.json.encode(msgspec.json.decode(line) | broken)], most=1)


def test_more_states_than_were_asked_for_are_not_read():
    line = state_lines([whole(a_change(1, act=Act.ADD, facts={"phone": "1"}))])
    with pytest.raises(FrameUnreadable):
        read_states(line * 3, most=2)
