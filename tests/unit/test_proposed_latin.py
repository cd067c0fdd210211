"""A Latin spelling is proposed for a Khmer name, as offices commonly write it."""

import pytest

from jobcentre_desktop.domain.khmer.customary import CUSTOMARY, proposed_latin


@pytest.mark.parametrize(
    ("khmer", "latin"),
    [
        ("សុខ", "Sok"),
        ("សុខ ស្រីនាង", "Sok Sreyneang"),
        ("កញ្ញា", "Kanha"),
        ("ហ្វារីណា", "Faryna"),
        ("សុ\u200bភា", "Sophea"),
        ("", ""),
    ],
)
def test_each_word_has_its_customary_spelling_or_how_it_sounds(khmer, latin):
    assert proposed_latin(khmer) == latin


@pytest.mark.parametrize("name", ["Sok", "សុខ Dara", "សុខA", "12"])
def test_a_name_with_other_letters_gets_no_proposal(name):
    assert proposed_latin(name) == ""


def test_the_first_of_several_spellings_is_the_one_proposed():
    first: dict[str, str] = {}
    for pair in CUSTOMARY.split():
        khmer, latin = pair.split("=")
        first.setdefault(khmer, latin)
    assert {khmer: proposed_latin(khmer) for khmer in first} == first
