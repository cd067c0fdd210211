"""Whatever desks said before, a correction stands, ends what was disputed about it, and opens nothing."""

from hypothesis import assume, given
from hypothesis import strategies as st
from property.three_desks import CLOCKS, CRITICAL, REGISTER, TEXT, change, fold, work

from jobcentre_desktop.domain.correction import as_written

TOLD = {REGISTER: "+85599999999", CRITICAL: 1955, TEXT: "as the client says"}


@given(work(), st.sets(st.sampled_from(sorted(TOLD)), min_size=1), CLOCKS)
def test_a_correction_stands_and_ends_the_disputes_about_its_fields_and_no_others(story, fields, clock):
    before, conflicts = fold(story.changes)
    assume(not before.removed)
    about = [one for one in conflicts.values() if one.field in fields]
    act, was = as_written({name: before.facts.get(name) for name in fields}, disputed=bool(about))
    told = {name: TOLD[name] for name in fields}
    base = len(story.changes)
    corrected = change("02-0.1", 1, act, told, base=base, clock=f"{clock}0001", was=was)
    after, left = fold([*story.changes, corrected])
    assert after.facts == before.facts | told
    assert left.keys() == conflicts.keys() - {one.id for one in about}
