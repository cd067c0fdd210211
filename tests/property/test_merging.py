"""Whatever desks change without a line, and in whatever order it arrives, no value is lost and all agree."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from property.three_desks import ADDED, CRITICAL, ONE, REGISTER, TEXT, change, fold, told_apart, work

from jobcentre_desktop.domain.changes import Act, NumberedChange
from jobcentre_desktop.domain.digest import Digest
from jobcentre_desktop.domain.facts import Merge
from jobcentre_desktop.domain.foldable import REMOVAL
from jobcentre_desktop.domain.folding import fold as fold_page
from jobcentre_desktop.domain.merging import class_of, merge

CLASSES = {REGISTER: Merge.REGISTER, CRITICAL: Merge.CRITICAL, TEXT: Merge.TEXT}


def test_the_three_fields_of_these_tests_are_of_the_three_classes():
    assert {field: class_of("client", field) for field in CLASSES} == CLASSES


def numbered(story):
    return [NumberedChange(number=n, change=one) for n, one in enumerate(story.changes, 1)]


@given(work(), st.data())
def test_a_desk_comes_to_the_same_however_the_numbered_changes_are_cut_into_pages_and_repeated(story, data):
    state, conflicts = fold(story.changes)
    cuts = sorted(data.draw(st.sets(st.integers(1, len(story.changes)))) | {0, len(story.changes)})
    here, standing = None, {}
    for start, end in pairwise(cuts):
        again = data.draw(st.integers(0, start))  # the page before came once more
        page = fold_page(here, numbered(story)[again:end], tuple(standing.values()))
        here = page.state
        for one in page.conflicts:
            standing[one.id] = one
        standing = {key: one for key, one in standing.items() if not one.settled_by}
    assert (here, standing) == (state, conflicts)
    assert digest(here) == digest(state)


def digest(state):
    made = Digest()
    made.add(state)
    return made.hexdigest()


@given(told_apart(), st.data())
def test_the_order_of_arrival_decides_nothing(lines, data):
    """Of desks that heard nothing of each other; texts apart, of which see below."""
    outcomes = []
    for order in (sorted, data.draw(st.randoms(use_true_random=False)).sample):
        left = {desk: list(line) for desk, line in lines.items()}
        turns = [desk for desk, line in lines.items() for _ in line]
        turns = sorted(turns) if order is sorted else order(turns, len(turns))
        state, conflicts = fold([ADDED, *(left[desk].pop(0) for desk in turns)])
        sides = {(one.field, str(one.shown.value), str(one.other.value)) for one in conflicts.values()}
        outcomes.append((state.facts, state.removed, sides))
    assert outcomes[0] == outcomes[1]


@given(work())
def test_no_value_is_out_of_reach_that_nobody_replaced_who_had_seen_it(story):
    state, conflicts = fold(story.changes)
    for one in story.changes[1:]:
        for field, value in one.facts.items():
            for word in words(field, value):
                assert word in story.reachable(state, conflicts, field) or story.replaced(one, field, word)


def stands(state, field):
    return state.removed if field == REMOVAL else state.facts.get(field)


def words(field, value):
    """What must be found again of a value: of a text only the word that was new in it."""
    if value is None or field == REMOVAL:
        return []
    return [str(value)] if field != TEXT else [w for w in str(value).split() if w[0].isupper()][-1:]


@given(work())
def test_an_open_conflict_shows_what_the_record_shows_and_two_that_say_the_same_have_none(story):
    state, conflicts = fold(story.changes)
    for one in conflicts.values():
        assert one.shown.value == stands(state, one.field)
        assert one.other.value != one.shown.value


@given(work())
def test_an_edit_beats_a_removal_that_did_not_know_of_it(story):
    state, conflicts = fold(story.changes)
    removals = [one for one in story.changes if story.removes(one)]
    edits = [one for one in story.changes if not story.removes(one)]
    if state.removed:
        for edit in edits:
            assert any(story.knew(removal, edit) for removal in removals), "an edit was removed unseen"
    asked = any(one.field == REMOVAL for one in conflicts.values())
    for removal in removals:
        unseen = [edit for edit in edits if not story.knew(removal, edit) and not story.knew(edit, removal)]
        answered = any(story.knew(one, removal) for one in story.changes if one is not removal)
        assert not unseen or state.removed or asked or answered, "a removal was dropped without a word"


@given(work())
def test_a_conflict_ends_only_by_those_who_saw_both_sides_or_by_agreement(story):
    for before, last, now, state in story.steps():
        for key in before.keys() - now.keys():
            ended = before[key]
            agreed = ended.other.value == stands(state, ended.field)
            saw_both = ended.opened_at_number <= last.base
            took_back = story.knew_number(last, ended.other.number) and not saw_both
            assert agreed or took_back or saw_both
            if ended.critical or ended.field == TEXT:
                chosen = last.act is Act.SETTLE or story.removes(last)
                assert agreed or took_back or chosen


@given(work())
def test_the_first_save_again_changes_nothing(story):
    again = change("02-C.1", 99, Act.ADD, ADDED.facts)
    state, conflicts = fold(story.changes[:1])
    merged = merge(state, NumberedChange(number=2, change=again), tuple(conflicts.values()))
    assert (merged.state.facts, merged.state.removed, merged.opened) == (state.facts, False, ())
    assert merged.state.id == ONE
