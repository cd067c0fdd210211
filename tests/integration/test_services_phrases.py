"""The phrases of a centre: shipped ones may be said otherwise or put away, own ones reach every desk."""

import pytest

from jobcentre_desktop.domain.errors import InputProblems, NotFound
from jobcentre_desktop.domain.ids import PhraseId
from jobcentre_desktop.domain.phrase import PHRASED, phrases_in
from tests.counter import problems_of


def test_every_box_has_phrases_from_the_first_day_in_both_languages(counter):
    shipped = counter.head.keep_phrases.every()
    assert {one.box for one in shipped} == set(PHRASED)
    assert all(one.text_km and one.text_en and one.offered for one in shipped)


def test_a_phrase_is_added_changed_put_away_and_brought_back(counter):
    keep = counter.colleague.keep_phrases
    added = keep.add("advice", text_km="  មកវិញ ថ្ងៃចន្ទ ")
    assert (added.text_km, added.text("en")) == ("មកវិញ ថ្ងៃចន្ទ", "មកវិញ ថ្ងៃចន្ទ")
    keep.change(added.id, text_km="", text_en="Come back on Monday")
    assert keep.every()[0].text("km") == "Come back on Monday", "own phrases stand first"
    shipped = keep.every()[1]
    keep.change(shipped.id, text_km="ឃ្លាថ្មី", text_en="")
    keep.offer(shipped.id, offered=False)
    keep.offer(shipped.id, offered=True)
    again = counter.head.keep_phrases.every()[1]
    assert (again.id, again.text_km, again.text_en, again.offered) == (shipped.id, "ឃ្លាថ្មី", None, True)


def test_a_phrase_says_something_and_belongs_to_a_box(counter):
    keep = counter.head.keep_phrases
    with pytest.raises(InputProblems) as refused:
        keep.add("advice", text_km=" ", text_en="")
    assert problems_of(refused) == {"text_km": "GEN-04"}
    with pytest.raises(InputProblems) as refused:
        keep.add("minutes", text_en="Ten")
    assert problems_of(refused) == {"box": "GEN-04"}
    with pytest.raises(NotFound):
        keep.offer(PhraseId(counter.head.me.id), offered=False)


def test_a_slip_in_the_file_of_phrases_is_refused():
    one = '{"code": "a", "box": "%s", "km": "ក", "en": "a"}'
    file = '{"version": "1", "km_reviewed": false, "phrases": [%s]}'
    assert len(phrases_in((file % (one % "advice")).encode())) == 1
    for wrong in (one % "minutes", f"{one % 'advice'}, {one % 'advice'}", '{"code": "a"}'):
        with pytest.raises(ValueError, match=r"box|twice|missing"):
            phrases_in((file % wrong).encode())


def test_what_one_desk_adds_and_puts_away_the_other_offers_so(desks):
    here, there = desks
    put_away = here.head.keep_phrases.every()[0].id
    here.head.keep_phrases.offer(put_away, offered=False)
    here.head.keep_phrases.add("what", text_en="Bring a photo")
    for counter in (here, there):
        counter.head.exchange_changes()
    offered = there.head.keep_phrases.every()
    assert offered[0].text_en == "Bring a photo"
    assert [one.id for one in offered if not one.offered] == [put_away]
