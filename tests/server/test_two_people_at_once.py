"""Two desks change one record without a line: both are kept, both desks see the same, a person decides."""

from datetime import timedelta

from jobcentre_desktop.domain.changes import Act
from jobcentre_desktop.domain.foldable import REMOVAL
from tests.memory_desk import client_facts, record_id

ONE = record_id(1)


def two_desks(new_desk, **facts):
    a, b = new_desk("A"), new_desk("B")
    a.add(ONE, **client_facts(), **facts)
    a.round()
    b.round()
    b.now = a.now + timedelta(seconds=30)
    return a, b


def meet(*desks):
    for desk in (*desks, *desks):
        desk.round()
    first = desks[0].folded()
    assert all(desk.folded() == first for desk in desks)
    assert all(desk.digest() == (desk.last_reply.digest, desk.last_reply.records) for desk in desks)
    return first[0][ONE], sorted(first[1].values(), key=lambda one: one.id)


def test_the_same_field_on_both_is_kept_twice_and_listed(central, centre, new_desk):
    a, b = two_desks(new_desk)
    a.set(ONE, phone="+85511111111")
    b.set(ONE, phone="+85522222222")
    state, (conflict,) = meet(a, b)
    assert state.facts["phone"] == "+85522222222"  # the later one by the clock
    assert (conflict.shown.value, conflict.other.value) == ("+85522222222", "+85511111111")
    assert (conflict.field, conflict.critical, conflict.other.desk) == ("phone", False, a.name)
    assert central.centre(centre)["conflicts"] == 1


def test_different_fields_come_together_without_a_word(central, centre, new_desk):
    a, b = two_desks(new_desk)
    a.set(ONE, phone="+85511111111")
    b.set(ONE, marital="single")
    state, conflicts = meet(a, b)
    assert (state.facts["phone"], state.facts["marital"], conflicts) == ("+85511111111", "single", [])
    assert central.centre(centre)["conflicts"] == 0


def test_edits_of_one_text_that_do_not_touch_are_both_there(new_desk):
    a, b = two_desks(new_desk, remarks="lives far away. has a bicycle. wants work soon.")
    a.set(ONE, remarks="lives very far away. has a bicycle. wants work soon.")
    b.set(ONE, remarks="lives far away. has a bicycle. wants work in May.")
    state, conflicts = meet(a, b)
    assert state.facts["remarks"] == "lives very far away. has a bicycle. wants work in May."
    assert conflicts == []


def test_edits_of_one_text_that_touch_are_kept_twice(new_desk):
    a, b = two_desks(new_desk, remarks="no phone")
    a.set(ONE, remarks="has a phone now")
    b.set(ONE, remarks="phone of the sister")
    state, (conflict,) = meet(a, b)
    assert state.facts["remarks"] == "phone of the sister"
    assert conflict.other.value == "has a phone now"


def test_a_person_settles_it_for_both(central, centre, new_desk):
    a, b = two_desks(new_desk)
    a.set(ONE, dob_year=1991)
    b.set(ONE, dob_year=1992)
    _, (conflict,) = meet(a, b)
    assert conflict.critical
    a.save((Act.SETTLE, "client", ONE, {"dob_year": 1991}))
    state, conflicts = meet(a, b)
    assert (state.facts["dob_year"], conflicts) == (1991, [])
    assert central.centre(centre)["conflicts"] == 0


def test_a_later_edit_does_not_close_a_critical_conflict_in_silence(new_desk):
    a, b = two_desks(new_desk)
    a.set(ONE, dob_year=1991)
    b.set(ONE, dob_year=1992)
    meet(a, b)
    a.set(ONE, dob_year=1993)
    state, (conflict,) = meet(a, b)
    assert (state.facts["dob_year"], conflict.shown.value, conflict.other.value) == (1993, 1993, 1991)


def test_an_edit_beats_a_removal_that_did_not_know_of_it(new_desk):
    a, b = two_desks(new_desk)
    a.save((Act.REMOVE, "client", ONE, {}))
    b.set(ONE, phone="+85522222222")
    state, (conflict,) = meet(a, b)
    assert (state.removed, conflict.field, conflict.shown.value, conflict.other.value) == (
        False,
        REMOVAL,
        False,
        True,
    )
    b.save((Act.SETTLE, "client", ONE, {REMOVAL: True}))
    state, conflicts = meet(a, b)
    assert (state.removed, conflicts) == (True, [])
    assert a.last_reply.records == 0


def test_who_sends_first_makes_no_difference(new_desk):
    a, b = two_desks(new_desk)
    a.set(ONE, phone="+85511111111")
    b.set(ONE, phone="+85522222222")
    state, (conflict,) = meet(b, a)
    assert state.facts["phone"] == "+85522222222"
    assert (conflict.shown.value, conflict.other.value) == ("+85522222222", "+85511111111")
