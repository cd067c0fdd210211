"""A name is found in whichever box and script it was written."""

import pytest

from jobcentre_desktop.domain.sheet_names import read_names

KHMER = {"surname_km": "សុខ", "given_km": "ដារ៉ា"}
LATIN = {"surname_la": "Sok", "given_la": "Dara"}


@pytest.mark.parametrize(
    ("cells", "names"),
    [
        ({"surname_km": "សុខ\u200b", "given_km": " ដារ៉ា "}, KHMER),
        ({"name_km": "សុខ ដារ៉ា"}, KHMER),
        ({"name_km": "លោក សុខ ដារ៉ា"}, KHMER),
        ({"name_km": "សុខ, ដារ៉ា"}, KHMER),
        ({"surname_km": "សុខ ដារ៉ា"}, KHMER),
        ({"name_la": "សុខ ដារ៉ា"}, KHMER),
        ({"name_km": "Mr. Sok Dara"}, LATIN),
        ({"surname_km": "Sok", "given_km": "Dara"}, LATIN),
        ({"name_km": "សុខ ដារ៉ា", "name_la": "Dara Sok"}, KHMER | LATIN),
        ({"surname_km": "សុខ", "given_km": "ដារ៉ា", "name_la": "Sok Dara"}, KHMER | LATIN),
        ({"surname_km": "សុខ", "given_km": "ដារ៉ា", "surname_la": "Sok", "given_la": "Dara"}, KHMER | LATIN),
        ({"surname_km": "", "given_km": "ដារ៉ា"}, {"given_km": "ដារ៉ា"}),
        ({"name_km": "ដារ៉ា"}, {"surname_km": "ដារ៉ា"}),
        ({"name_km": "\u200b"}, {}),
        ({}, {}),
    ],
)
def test_a_name_is_found(cells, names):
    assert read_names(cells) == names


def test_given_names_of_two_words_stay_together():
    assert read_names({"name_la": "Sok Srey Mom"}) == {"surname_la": "Sok", "given_la": "Srey Mom"}


@pytest.mark.parametrize("hostile", ["=1+1", "<b>x</b>", "'; DROP TABLE client; --", "{0}", "@SUM(A1)"])
def test_a_hostile_cell_is_only_text(hostile):
    assert hostile in read_names({"surname_km": hostile, "given_km": "x"}).values()
