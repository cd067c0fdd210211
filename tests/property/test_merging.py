"""Whatever desks change without a line, and in whatever order it arrives, no value is lost and all agree."""

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from jobcentre_desktop.domain.changes import Act, Change, NumberedChange
from jobcentre_desktop.domain.facts import Merge
from jobcentre_desktop.domain.merging import class_of, merge, overlay
from jobcentre_desktop.domain.text_merging import merge_text
from tests.memory_desk import AUTHOR, client_facts, record_id

ONE = record_id(1)
REGISTER, CRITICAL, TEXT = "phone", "dob_year", "remarks"


def test_the_three_fields_of_these_tests_are_of_the_three_classes():
    assert [class_of("client", field) for field in (REGISTER, CRITICAL, TEXT)] == list(
        (Merge.REGISTER, Merge.CRITICAL, Merge.TEXT)
    )


def change(desk, seq, act, facts, *, base=0, clock="", was=None, kind="client", id_=ONE):
    return Change(
        desk=desk,
        seq=seq,
        tx=seq,
        clock=clock or f"2026-11-22T01:00:{seq:02d}.000Z.0000",
        author=AUTHOR,
        schema=1,
        kind=kind,
        record_id=id_,
        act=act,
        base=base,
        facts=facts,
        was=was or {},
    )


def fold(changes):
    """Number the changes as they come and fold them: (state, open conflicts)."""
    state, conflicts = None, {}
    for number, one in enumerate(changes, 1):
        merged = merge(state, NumberedChange(number=number, change=one), tuple(conflicts.values()))
        state = merged.state
        for ended in merged.settled:
            del conflicts[ended]
        conflicts.update({one.id: one for one in merged.opened})
    return state, conflicts


def said(state, conflicts, field):
    """Everything a person can still read about a field: what is shown, and every other side."""
    return {state.facts.get(field)} | {one.other.value for one in conflicts.values() if one.field == field}


ADDED = change("02-Z.1", 1, Act.ADD, client_facts() | {TEXT: "base"})
CLOCKS = st.integers(0, 5).map(lambda n: f"2026-11-22T01:0{n}:00.000Z.0000")


@given(
    st.lists(st.tuples(CLOCKS, st.integers(0, 3)), min_size=2, max_size=4),
    st.sampled_from([REGISTER, CRITICAL]),
)
def test_the_order_of_arrival_decides_nothing(told, field):
    """Each desk sets the field once, seeing only the first change."""
    edits = [
        change(
            f"02-{'ABCD'[i]}.1",
            1,
            Act.SET,
            {field: f"+8551234567{value}" if field == REGISTER else 1990 + value},
            base=1,
            clock=clock,
        )
        for i, (clock, value) in enumerate(told)
    ]
    seen = set()
    for order in permutations(edits):
        state, conflicts = fold([ADDED, *order])
        seen.add((state.facts[field], frozenset(map(str, said(state, conflicts, field)))))
    assert len(seen) == 1
    ((_, values),) = seen
    assert {str(one.facts[field]) for one in edits} <= values


TEXTS = st.text(alphabet="ab \n\u200bក", max_size=30)


@st.composite
def histories(draw):
    """Desks that hear at times and change at times: changes in the order in which the server numbers them.

    Returns (numbered order, per change what its author could see of the numbered ones).
    """
    waiting = {"A": [], "B": [], "C": []}
    heard = {"A": 1, "B": 1, "C": 1}
    numbered = [ADDED]
    seqs = dict.fromkeys(waiting, 0)
    for step in range(draw(st.integers(1, 14))):
        desk = draw(st.sampled_from("ABC"))
        if draw(st.booleans()):
            numbered += waiting[desk]
            waiting[desk] = []
            heard[desk] = len(numbered)
            continue
        seqs[desk] += 1
        field = draw(st.sampled_from([REGISTER, CRITICAL, TEXT]))
        shown = fold(numbered[: heard[desk]])[0]
        for own in waiting[desk]:
            shown = overlay(shown, own)
        value = {
            REGISTER: f"+855{step:02d}{desk}",
            CRITICAL: 1900 + step,
            TEXT: f"{shown.facts.get(TEXT, '')} {desk}{step}"
            if draw(st.booleans())
            else f"{desk}{step} wrote anew",
        }[field]
        act = draw(st.sampled_from([Act.SET, Act.SET, Act.SET, Act.SETTLE]))
        was = {TEXT: shown.facts[TEXT]} if field == TEXT and TEXT in shown.facts else {}
        clock = draw(CLOCKS)[:-4] + f"{seqs[desk]:04x}"
        waiting[desk].append(
            change(f"02-{desk}.1", seqs[desk], act, {field: value}, base=heard[desk], clock=clock, was=was)
        )
    for desk in "ABC":
        numbered += waiting[desk]
    return numbered


@given(histories())
def test_folding_again_gives_the_same(changes):
    assert fold(changes) == fold(changes)


@given(histories())
def test_an_open_conflict_always_shows_what_the_record_shows(changes):
    state, conflicts = fold(changes)
    for one in conflicts.values():
        assert one.shown.value == state.facts.get(one.field)
        assert one.other.value != one.shown.value


@given(histories())
def test_no_value_disappears_that_nobody_replaced_knowingly(changes):
    """After each change: what was to be read before is to be read still, unless the author saw it."""
    for end in range(2, len(changes) + 1):
        before, conflicts_before = fold(changes[: end - 1])
        after, conflicts_after = fold(changes[:end])
        last = changes[end - 1]
        for field in (REGISTER, CRITICAL):
            gone = said(before, conflicts_before, field) - said(after, conflicts_after, field)
            for value in gone - {None}:
                told = [n for n, one in enumerate(changes[: end - 1], 1) if one.facts.get(field) == value]
                own = changes[max(told) - 1].desk == last.desk
                assert max(told) <= last.base or own, (field, value)
        if TEXT in last.facts:
            words = {one for one in said(after, conflicts_after, TEXT) if one}
            assert any(str(last.facts[TEXT]).split()[-1] in one for one in words)


@given(histories())
def test_a_critical_conflict_ends_only_by_a_choice_or_by_agreement(changes):
    for end in range(2, len(changes) + 1):
        _, before = fold(changes[: end - 1])
        after, now = fold(changes[:end])
        last = changes[end - 1]
        for key in before.keys() - now.keys():
            conflict = before[key]
            if conflict.critical and last.act is not Act.SETTLE:
                own_correction = conflict.other.desk == last.desk
                assert own_correction or conflict.other.value == after.facts.get(conflict.field)


@given(TEXTS, TEXTS, TEXTS)
def test_merging_texts_does_not_depend_on_the_side(base, one, other):
    assert merge_text(base, one, other) == merge_text(base, other, one)
    assert merge_text(base, one, base) == one
    assert merge_text(base, one, one) == one
