"""What a place's code says, and how Latin spellings of one Khmer name are recognised."""

from __future__ import annotations

import pytest

from jobcentre_desktop.domain.places import Place, level_of, parent_code
from jobcentre_desktop.reference.romanisation import sound_key

SVAY_POR = Place(
    code="020310",
    level="commune",
    name_km="ស្វាយប៉ោ",
    name_la="Svay Por",
    path_km="បាត់ដំបង · បាត់ដំបង",
    path_la="Battambang · Battambang",
)
PURSAT = Place(code="15", level="province", name_km="ពោធិ៍សាត់", name_la="Pursat", path_km="", path_la="")


@pytest.mark.parametrize(
    ("code", "level"),
    [("02", "province"), ("0203", "district"), ("020310", "commune"), ("02031001", "village")],
)
def test_the_length_of_a_code_tells_the_level(code, level):
    assert level_of(code) == level


@pytest.mark.parametrize("text", ["", "2", "020", "0506140-", "០២", "0203100101", "ab", "²²"])
def test_text_that_cannot_be_a_code_has_no_level(text):
    assert level_of(text) is None


def test_a_parents_code_begins_its_childs():
    assert parent_code("02031001") == "020310"
    assert parent_code("0203") == "02"
    assert parent_code("02") is None


def test_a_place_is_named_in_either_language_with_what_it_lies_in():
    assert SVAY_POR.name("km") == "ស្វាយប៉ោ"
    assert SVAY_POR.name("en") == "Svay Por"
    assert SVAY_POR.full_name("km") == "ស្វាយប៉ោ · បាត់ដំបង · បាត់ដំបង"
    assert SVAY_POR.full_name("en") == "Svay Por · Battambang · Battambang"


def test_a_province_lies_in_nothing():
    assert PURSAT.full_name("km") == "ពោធិ៍សាត់"
    assert PURSAT.full_name("en") == "Pursat"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("kampong", "kompong"),
        ("phnom", "pnum"),
        ("sangkae", "sangker"),
        ("battambang", "batambong"),
        ("thmei", "tmey"),
        ("voat", "wat"),
        ("kaoh", "koh"),
        ("chhnang", "chnang"),
        ("oudong", "udong"),
        ("takaev", "takeo"),
        ("prey", "prei"),
    ],
)
def test_spellings_of_one_name_sound_alike(one, other):
    assert sound_key(one) == sound_key(other) != ""


@pytest.mark.parametrize(("one", "other"), [("kampot", "kampong"), ("siem", "sisan"), ("takeo", "kratie")])
def test_different_names_sound_different(one, other):
    assert sound_key(one) != sound_key(other)


def test_what_is_no_latin_word_has_no_sound():
    assert sound_key("១២") == ""
    assert sound_key("") == ""
