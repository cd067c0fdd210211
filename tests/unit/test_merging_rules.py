"""What the merge lets through and keeps aside; what it makes of texts, removals and repeated saves."""

from dataclasses import replace

import pytest

from jobcentre_desktop.domain.changes import Act, Change, NumberedChange
from jobcentre_desktop.domain.foldable import REMOVAL, refusal
from jobcentre_desktop.domain.merging import merge, overlay, seen_without_number
from jobcentre_desktop.domain.text_merging import MOST_PIECES, merge_text
from tests.memory_desk import AUTHOR, client_facts, record_id

ONE = record_id(1)


def change(act, facts, *, desk="02-A.1", base=0, second=0, kind="client", was=None):
    return Change(
        desk=desk,
        seq=1,
        tx=1,
        clock=f"2026-11-22T01:00:{second:02d}.000Z.0000",
        author=AUTHOR,
        schema=1,
        kind=kind,
        record_id=ONE,
        act=act,
        base=base,
        facts=facts,
        was=was or {},
    )


def folded(*changes):
    state, conflicts = None, {}
    for number, one in enumerate(changes, 1):
        merged = merge(state, NumberedChange(number=number, change=one), tuple(conflicts.values()))
        state = merged.state
        for ended in merged.settled:
            del conflicts[ended]
        conflicts.update({c.id: c for c in merged.opened})
    return state, tuple(conflicts.values())


ADD = change(Act.ADD, client_facts())
CLIENT, _ = folded(ADD)


@pytest.mark.parametrize(
    ("state", "told", "reason"),
    [
        (None, ADD, ""),
        (None, change(Act.SET, {"phone": "1"}), "unknown_record"),
        (None, change(Act.REMOVE, {}), "unknown_record"),
        (None, change(Act.ADD, {"given_km": "សុភា"}), "bad_value"),
        (CLIENT, change(Act.SET, {"phone": "1"}), ""),
        (CLIENT, change(Act.SET, {"phone": 1}), "bad_value"),
        (CLIENT, change(Act.SET, {"client_no": None}), "bad_value"),
        (CLIENT, change(Act.SET, {"shoe_size": 42}), ""),
        (CLIENT, change(Act.SET, {}, kind="visit"), "other_kind"),
        (None, change(Act.ADD, {"anything": [1]}, kind="apprenticeship"), ""),
    ],
)
def test_what_cannot_be_folded_has_a_reason(state, told, reason):
    assert refusal(state, told) == reason


def test_what_is_added_once_and_for_all_is_never_changed():
    letter = {"text": "x"}
    state = replace(CLIENT, kind="not_same", facts=letter)
    assert refusal(state, change(Act.SET, {"text": "y"}, kind="not_same")) == "append_only"
    assert refusal(state, change(Act.ADD, {"text": "y"}, kind="not_same")) == "append_only"
    assert refusal(state, change(Act.SETTLE, {"text": "y"}, kind="not_same")) == "append_only"
    assert refusal(state, change(Act.REMOVE, {}, kind="not_same")) == ""


def test_a_save_that_arrives_twice_changes_nothing():
    once, _ = folded(ADD)
    twice, conflicts = folded(ADD, replace(ADD, seq=2))
    assert (twice.facts, twice.marks, conflicts) == (once.facts, once.marks, ())
    assert twice.number == 2


def test_an_emptied_field_is_gone_and_an_empty_list_is_the_same():
    state, _ = folded(ADD, change(Act.SET, {"dob_year": None, "identity_documents": []}, base=1))
    assert "dob_year" not in state.facts
    assert "identity_documents" not in state.facts


def test_the_same_word_from_two_desks_is_no_conflict():
    state, conflicts = folded(
        ADD,
        change(Act.SET, {"phone": "1"}, base=1, second=1),
        change(Act.SET, {"phone": "1"}, base=1, second=2, desk="02-B.1"),
    )
    assert (state.facts["phone"], conflicts) == ("1", ())


def test_a_conflict_ends_when_both_sides_come_to_say_the_same():
    state, conflicts = folded(
        ADD,
        change(Act.SET, {"dob_year": 1991}, base=1, second=1),
        change(Act.SET, {"dob_year": 1992}, base=1, second=2, desk="02-B.1"),
        change(Act.SET, {"dob_year": 1991}, base=3, second=3, desk="02-C.1"),
    )
    assert (state.facts["dob_year"], conflicts) == (1991, ())


def test_a_conflict_over_a_register_field_ends_when_somebody_who_saw_both_changes_it():
    _, conflicts = folded(
        ADD,
        change(Act.SET, {"phone": "1"}, base=1, second=1),
        change(Act.SET, {"phone": "2"}, base=1, second=2, desk="02-B.1"),
        change(Act.SET, {"phone": "3"}, base=3, second=3),
    )
    assert conflicts == ()


def test_an_edit_of_somebody_who_saw_the_removal_brings_the_record_back_without_a_word():
    state, conflicts = folded(ADD, change(Act.REMOVE, {}, base=1), change(Act.SET, {"phone": "1"}, base=2))
    assert (state.removed, conflicts) == (False, ())


def test_a_person_may_decide_that_a_record_stays_removed():
    state, conflicts = folded(
        ADD,
        change(Act.REMOVE, {}, base=1, second=1),
        change(Act.SET, {"phone": "1"}, base=1, second=2, desk="02-B.1"),
    )
    assert (state.removed, [one.field for one in conflicts]) == (False, [REMOVAL])
    state, conflicts = folded(
        ADD,
        change(Act.REMOVE, {}, base=1, second=1),
        change(Act.SET, {"phone": "1"}, base=1, second=2, desk="02-B.1"),
        change(Act.SETTLE, {REMOVAL: True}, base=3, second=3),
    )
    assert (state.removed, conflicts) == (True, ())


def test_a_desk_shows_its_own_word_until_the_server_has_spoken():
    state, _ = folded(
        ADD, change(Act.SET, {"phone": "2", "remarks": "one. two. three."}, base=1, desk="02-B.1")
    )
    own = change(Act.SET, {"phone": "1", "remarks": "one. two. four."}, was={"remarks": "one. two. three."})
    shown = overlay(state, replace(own, chain="its own"))
    assert (shown.facts["phone"], shown.marks["phone"].number) == ("1", 0)
    assert shown.facts["remarks"] == "one. two. four."
    assert overlay(state, change(Act.REMOVE, {})).removed
    assert overlay(None, ADD).facts == ADD.facts


def test_what_a_stick_brought_never_hides_what_the_server_has_and_its_author_did_not_know():
    state, _ = folded(ADD, change(Act.SET, {"phone": "2"}, base=1, desk="02-B.1"))
    shown = overlay(state, change(Act.SET, {"phone": "1", "email": "a@example.org"}, base=1))
    assert (shown.facts["phone"], shown.facts["email"]) == ("2", "a@example.org")
    assert seen_without_number(shown, "02-C.1") == {}
    shown = overlay(state, change(Act.SET, {"phone": "1"}, base=2))
    assert shown.facts["phone"] == "1"
    assert seen_without_number(shown, "02-C.1") == {"02-A.1": 1}


@pytest.mark.parametrize(
    ("base", "one", "other", "merged"),
    [
        ("a b c d e", "A b c d e", "a b c d E", "A b c d E"),
        ("a b c d e", "A b c d e", "a B c d e", None),
        ("a b c", "a b c", "a b X", "a b X"),
        ("", "first", "second", None),
        ("", "same", "same", "same"),
        ("a b c d e f", "b c d e f", "a b c d e", "b c d e"),
        (
            "line one\nline two\nline three",
            "line 1\nline two\nline three",
            "line one\nline two\nline 3",
            "line 1\nline two\nline 3",
        ),
        (
            "ខ្ញុំ\u200bចង់\u200bធ្វើការ\u200bនៅ\u200bភ្នំពេញ",
            "គាត់\u200bចង់\u200bធ្វើការ\u200bនៅ\u200bភ្នំពេញ",
            "ខ្ញុំ\u200bចង់\u200bធ្វើការ\u200bនៅ\u200bតាកែវ",
            "គាត់\u200bចង់\u200bធ្វើការ\u200bនៅ\u200bតាកែវ",
        ),
    ],
)
def test_texts_come_together_where_their_edits_do_not_touch(base, one, other, merged):
    assert merge_text(base, one, other) == merged
    assert merge_text(base, other, one) == merged


def test_a_text_that_differs_over_too_long_a_stretch_is_kept_twice():
    base = "word " * (MOST_PIECES + 1)
    assert merge_text(base, f"x {base}x", f"{base}y") is None
    assert merge_text(base, f"x {base}", f"{base}y") == f"x {base}y"


KHMER = "ចង់ធ្វើការនៅក្នុងក្រុងព្រោះជិតផ្ទះហើយអាចមើលកូនបាន"


def test_khmer_without_spaces_is_compared_by_its_clusters():
    town, mother = KHMER.replace("ក្នុងក្រុង", "ភ្នំពេញ"), KHMER.replace("មើលកូន", "មើលម្តាយ")
    assert merge_text(KHMER, town, mother) == town.replace("មើលកូន", "មើលម្តាយ")


def test_edits_of_neighbouring_khmer_words_are_kept_both():
    assert merge_text(KHMER, KHMER.replace("មើល", "ជួយ"), KHMER.replace("កូន", "ម្តាយ")) is None
