"""Two desks that hear each other over a stick work on one record in turns: whoever sends first, all agree."""

from hypothesis import given
from hypothesis import strategies as st
from property.three_desks import fold

from jobcentre_desktop.domain.changes import Act, Change
from jobcentre_desktop.domain.merging import overlay, seen_without_number
from tests.memory_desk import AUTHOR, client_facts, record_id

ONE = record_id(1)
DESKS = ("02-A.1", "02-B.1")


def change(desk, seq, act, facts, *, clock, base=1, was=None, seen=None):
    return Change(
        desk=desk,
        seq=seq,
        tx=seq,
        clock=f"2026-11-22T01:{clock:02d}:00.000Z.0000",
        author=AUTHOR,
        schema=1,
        kind="client",
        record_id=ONE,
        act=act,
        base=base,
        facts=facts,
        was=was or {},
        seen=seen or {},
    )


ADDED = change("02-Z.1", 1, Act.ADD, client_facts() | {"remarks": "one two three"}, clock=0, base=0)


@st.composite
def turns(draw):
    """What the two desks did in turns, each seeing everything before, and what the last one saw."""
    shown = fold([ADDED])[0]
    made = []
    seqs = dict.fromkeys(DESKS, 0)
    for step in range(draw(st.integers(1, 6))):
        desk = draw(st.sampled_from(DESKS))
        seqs[desk] += 1
        seen = seen_without_number(shown, desk)
        act = draw(st.sampled_from([Act.SET, Act.SET, Act.SET, Act.SETTLE, Act.REMOVE]))
        facts, was = {}, {}
        if act is not Act.REMOVE:
            some = st.sets(st.sampled_from(["phone", "dob_year", "remarks"]), min_size=1)
            for field in sorted(draw(some)):
                facts[field] = {"phone": f"+8551{step}", "dob_year": 1950 + step}.get(
                    field, draw(st.sampled_from(["one two", f"{step} two three", f"one two {step}", None]))
                )
            if "remarks" in facts and "remarks" in shown.facts:
                was = {"remarks": shown.facts["remarks"]}
        told = draw(st.integers(0, 9))  # no clock is to be trusted
        made.append(change(desk, seqs[desk], act, facts, clock=told, was=was, seen=seen))
        shown = overlay(shown, made[-1])
    return made, shown


@st.composite
def arrivals(draw, made):
    """The changes as the server numbers them: each desk's own in their order, the desks' in any."""
    lines = {desk: [one for one in made if one.desk == desk] for desk in DESKS}
    order = draw(st.permutations([one.desk for one in made]))
    return [lines[desk].pop(0) for desk in order]


@given(st.data())
def test_work_on_top_of_what_a_stick_brought_is_no_conflict_whoever_sends_first(data):
    made, shown = data.draw(turns())
    state, conflicts = fold([ADDED, *data.draw(arrivals(made))])
    assert (state.facts, state.removed) == (shown.facts, shown.removed)
    assert conflicts == {}
