"""Packed texts and the numbers under them answer as a list and a dictionary would."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from jobcentre_desktop.reference.packed import NumbersUnder, PackedTexts
from tests.place_list import numbers_under

TEXTS = st.text("abក្ា é", max_size=6)


@given(st.lists(TEXTS), TEXTS.filter(bool))
def test_texts_are_found_where_they_stand(texts, part):
    packed = PackedTexts("".join(f"{text}\n" for text in texts))
    assert list(packed) == texts
    assert [packed[at] for at in range(len(packed))] == texts == packed[:]
    assert list(packed.holding(part)) == [at for at, text in enumerate(texts) if part in text]


@given(st.dictionaries(TEXTS, st.lists(st.integers(0, 2**32 - 1), max_size=4)), TEXTS)
def test_numbers_are_found_under_their_text_and_under_those_beside_each_other(numbers, text):
    packed = NumbersUnder(numbers_under(numbers))
    ordered = sorted(numbers)
    assert list(packed.under(text)) == numbers.get(text, [])
    beside = packed.texts.beginning_with(text)
    assert [ordered[at] for at in beside] == [one for one in ordered if one.startswith(text)]
    assert list(packed.under_all(beside)) == [n for at in beside for n in numbers[ordered[at]]]
