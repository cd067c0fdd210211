"""What an older version said is told in the words of this one, and folding comes to the same either way."""

from dataclasses import replace
from datetime import UTC, datetime
from functools import reduce
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobcentre_desktop.domain.changes import Act, Change, NumberedChange
from jobcentre_desktop.domain.granting import granted_facts
from jobcentre_desktop.domain.merging import merge
from jobcentre_desktop.domain.records import SCHEMA
from jobcentre_desktop.domain.upcasts import STEPS, UPCASTS, Recast, Upcasts
from tests.pretended_schemas import PRETENDED

ID = UUID("019ab111-2222-7000-8000-000000000001")
AUTHORS = {"02-A.1": UUID(int=1), "02-B.1": UUID(int=2)}


def change(facts, *, seq=1, act=Act.SET, base=0, schema=SCHEMA, desk="02-A.1", was=None):
    return Change(
        desk=desk, seq=seq, tx=seq, clock=f"2026-11-22T01:00:{seq:02d}.000Z.0000", author=AUTHORS[desk],
        schema=schema, kind="client", record_id=ID, act=act, base=base, facts=facts, was=was or {},
    )  # fmt: skip


def folded(upcasts, changes):
    state, standing = None, {}
    for number, one in enumerate(changes, 1):
        merged = upcasts.merge(state, NumberedChange(number=number, change=one), tuple(standing.values()))
        state = merged.state
        for ended in merged.settled:
            standing.pop(ended, None)
        standing.update({one.id: one for one in merged.opened})
    return state, standing


def test_every_schema_below_the_present_one_has_its_step():
    assert STEPS.keys() == set(range(1, SCHEMA))
    assert UPCASTS.schema == SCHEMA
    for steps in ({}, {2: {}}, {1: {}, 2: {}, 3: {}}):
        with pytest.raises(ValueError, match="step"):
            Upcasts(3, steps)


def test_a_name_is_never_taken_again():
    same, back = Recast(to=("phone",), values=tuple), Recast(to=("tel",), values=tuple)
    with pytest.raises(ValueError, match="again"):
        Upcasts(2, {1: {("client", "phone"): same}})
    with pytest.raises(ValueError, match="again"):
        Upcasts(3, {1: {("client", "tel"): same}, 2: {("client", "phone"): back}})


def test_a_change_goes_through_every_step_and_keeps_the_rest():
    told = PRETENDED.change(
        change({"phone": "012", "email": None, "brand_new": [1]}, was={"phone": "011", "notes": "n"})
    )
    assert told.facts == {"numbers_called": ["012"], "mail": None, "brand_new": [1]}
    assert (told.was, told.schema) == ({"notes": "n"}, PRETENDED.schema)
    half_way = PRETENDED.change(change({"phones": "012", "email": "x"}, schema=SCHEMA + 1))
    assert half_way.facts == {"numbers_called": ["012"], "email": "x"}
    newer = change({"phone": "012"}, schema=SCHEMA + 3)
    assert PRETENDED.change(newer) is newer
    assert UPCASTS.change(change({"phone": "012"})) == change({"phone": "012"})


def test_where_two_versions_wrote_one_field_the_later_counts():
    add = change({"phone": "012", "notes": "n"}, act=Act.ADD)
    newer = change({"phones": "013"}, seq=2, base=1, schema=SCHEMA + 1)
    state = reduce(merge_one, enumerate((add, newer), 1), None)
    assert PRETENDED.state(state).facts == {"numbers_called": ["013"], "notes": "n"}
    older = change({"phone": "014"}, seq=3, base=2)
    state = merge_one(state, (3, older))
    assert PRETENDED.state(state).facts["numbers_called"] == ["014"]


def merge_one(state, numbered):
    return merge(state, NumberedChange(number=numbered[0], change=numbered[1])).state


values = st.sampled_from([None, "012", "013", "014"])
edits = st.lists(
    st.tuples(
        st.sampled_from(sorted(AUTHORS)),
        st.dictionaries(st.sampled_from(["phone", "email", "remarks"]), values, min_size=1),
        st.integers(0, 3),
    ),
    max_size=6,
)


@given(edits)
def test_a_record_that_is_told_anew_is_the_one_that_comes_of_its_changes_told_anew(said):
    changes = [change({"phone": "012", "email": "a"}, act=Act.ADD)]
    for n, (desk, facts, back) in enumerate(said, 2):
        changes.append(change(facts, seq=n, desk=desk, base=max(n - 1 - back, 1)))
    state, standing = folded(UPCASTS, changes)
    told = {one.id: one for conflict in standing.values() for one in PRETENDED.conflicts(conflict)}
    assert (PRETENDED.state(state), told) == folded(PRETENDED, changes)
    assert PRETENDED.state(PRETENDED.state(state)) == PRETENDED.state(state)


def test_old_and_new_words_for_one_thing_are_one_field_when_two_say_them_at_once():
    add = change({"phone": "012"}, act=Act.ADD)
    old = change({"phone": "013"}, seq=2, base=1)
    new = replace(change({"numbers_called": ["014"]}, seq=3, base=1, schema=SCHEMA + 2), desk="02-B.1")
    state, standing = folded(PRETENDED, [add, old, new])
    assert state.facts == {"numbers_called": ["014"]}
    [conflict] = standing.values()
    assert (conflict.shown.value, conflict.other.value) == (["014"], ["013"])


def test_what_is_half_typed_is_told_anew_and_what_a_step_does_not_understand_keeps_its_name():
    dates = {("client", "born"): Recast(to=("year", "month"), values=lambda told: tuple(told.split("-")))}
    upcasts = Upcasts(2, {1: dates})
    assert upcasts.typed("client", {"born": "2001-05", "sex": "F"}) == {
        "year": "2001", "month": "05", "sex": "F",
    }  # fmt: skip
    for half in ("2001", 2001, ["2001-05"]):
        assert upcasts.typed("client", {"born": half}) == {"born": half}
    assert upcasts.typed("partner", {"born": "2001-05"}) == {"born": "2001-05"}
    assert upcasts.typed("client", {"born": None}) == {"year": None, "month": None}


def test_a_record_is_mixed_when_two_schemas_said_one_thing_in_it():
    add = change({"phone": "012", "email": "a"}, act=Act.ADD)
    newer = replace(change({"numbers_called": ["014"]}, seq=2, base=1, schema=SCHEMA + 2), desk="02-B.1")
    between = replace(change({"phones": "014"}, seq=2, base=1, schema=SCHEMA + 1), desk="02-B.1")
    beside = replace(change({"mail": "b"}, seq=2, base=1, schema=SCHEMA + 1), desk="02-B.1")
    for said, mixed in (([add], False), ([add, between], True), ([add, beside], True)):
        assert PRETENDED.is_mixed(folded(UPCASTS, said)[0]) is mixed
    assert PRETENDED.is_mixed(folded(UPCASTS, [add, newer])[0])


def granted(state, standing=()):
    """The change of the server's line that brings a record from another centre, and its number there."""
    facts = granted_facts(
        "12", state, born_at=datetime(2026, 11, 2, tzinfo=UTC), born_desk="12-A.1", born_by=UUID(int=1),
        conflicts=tuple(standing),
    )  # fmt: skip
    told = change(facts, seq=1, act=Act.ADD)
    return NumberedChange(number=40, change=replace(told, desk="02-0.1", author=UUID(int=9)))


def test_a_granted_record_is_told_anew_with_whose_each_value_is():
    said = [
        change({"phone": "012", "email": "a@b.kh", "notes": "n"}, act=Act.ADD),
        change({"email": None}, seq=2, base=1),
    ]
    there, _ = folded(PRETENDED, said)
    before, standing = folded(Upcasts(1, {}), said)
    here = PRETENDED.merge(None, granted(before, standing.values())).state
    assert here.facts == there.facts
    assert {name: (mark.desk, mark.clock, mark.seq) for name, mark in here.marks.items()} == {
        name: (mark.desk, mark.clock, mark.seq) for name, mark in there.marks.items()
    }
    assert here.marks["mail"].seq == 2


def test_of_what_two_versions_said_in_a_granted_field_the_later_counts():
    both = [
        change({"mail": "new@b.kh"}, act=Act.ADD, schema=SCHEMA + 2),
        change({"email": "old@b.kh"}, seq=2, base=1),
    ]
    before, _ = folded(Upcasts(1, {}), both)
    here = PRETENDED.merge(None, granted(before)).state
    assert (here.facts, here.marks["mail"].seq) == ({"mail": "old@b.kh"}, 2)


def test_a_conflict_that_comes_with_a_granted_record_is_over_the_field_of_today():
    said = [
        change({"given_km": "ក", "email": "a@b.kh"}, act=Act.ADD),
        change({"email": "b@b.kh"}, seq=2, base=1),
        change({"email": "c@b.kh"}, base=1, desk="02-B.1"),
    ]
    before, standing = folded(Upcasts(1, {}), said)
    merged = PRETENDED.merge(None, granted(before, standing.values()))
    [told] = merged.opened
    assert (told.field, {told.shown.value, told.other.value}) == ("mail", {"b@b.kh", "c@b.kh"})
    assert merged.state.facts["mail"] == told.shown.value
