"""Two edits of one text: the side decides nothing, and what either wrote is there or both are kept."""

from hypothesis import given
from hypothesis import strategies as st

from jobcentre_desktop.domain.text_merging import merge_text, pieces_of

TEXTS = st.text(alphabet="ab \n\u200bក្ិ", max_size=40)
PHRASES = [
    "ចង់",
    "ធ្វើការ",
    "នៅ",
    "ក្រុង",
    "ព្រោះ",
    "ជិត",
    "ផ្ទះ",
    "ហើយ",
    "អាច",
    "មើល",
    "កូន",
    "បាន",
    "work ",
    "home ",
]


@given(TEXTS, TEXTS, TEXTS)
def test_the_side_decides_nothing(base, one, other):
    assert merge_text(base, one, other) == merge_text(base, other, one)
    assert merge_text(base, one, base) == one
    assert merge_text(base, one, one) == one


@given(TEXTS)
def test_the_pieces_are_the_text(text):
    assert "".join(pieces_of(text)) == text


@given(st.lists(st.sampled_from(PHRASES), min_size=4, max_size=60), st.data())
def test_edits_of_different_parts_of_a_khmer_paragraph_are_both_there(words, data):
    """Words that nobody else wrote, at two places of which at least four words lie between, if it has spaces
    or not."""
    here = data.draw(st.integers(0, len(words)))
    there = data.draw(st.integers(0, len(words)))
    base = "".join(words)
    one = "".join([*words[:here], "គ្រូបង្រៀន", *words[here:]])
    other = "".join([*words[:there], "សាលារៀន", *words[there:]])
    merged = merge_text(base, one, other)
    if len("".join(words)) > 60 and abs(here - there) > 8:
        assert merged is not None
    if merged is not None:
        assert "គ្រូបង្រៀន" in merged and "សាលារៀន" in merged
        assert merged.replace("គ្រូបង្រៀន", "").replace("សាលារៀន", "") == base
