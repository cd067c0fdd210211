"""Headings are recognised in both languages and any order; only people count as rows."""

import pytest

from jobcentre_desktop.domain.sheet_columns import is_total, people_of, recognise
from jobcentre_desktop.domain.sheet_headings import column_of

KHMER = ["ល.រ", "នាមត្រកូល", "នាមខ្លួន", "ឈ្មោះឡាតាំង", "ភេទ", "ថ្ងៃខែឆ្នាំកំណើត", "លេខអត្តសញ្ញាណប័ណ្ណ", "ទូរស័ព្ទ", "ខេត្ត"]
SOK = ["1", "សុខ", "ដារ៉ា", "Sok Dara", "ប្រុស", "1993", "", "012345678", "តាកែវ"]


def columns(*rows):
    layout = recognise(rows)
    return None if layout is None else layout.columns


@pytest.mark.parametrize(
    ("heading", "column"),
    [
        ("ឈ្មោះ / Name", "name_km"),
        ("ឈ្មោះ (ឡាតាំង)", "name_la"),
        ("Full Name (Latin)", "name_la"),
        ("Family name / នាមត្រកូល", "surname_km"),
        ("ភេទ (Sex)", "sex"),
        ("Sex\nភេទ", "sex"),
        ("ភេទ Sex (M/F)", "sex"),
        ("Date of birth (dd/mm/yyyy)", "birth"),
        ("ថ្ងៃ ខែ ឆ្នាំ កំណើត", "birth"),
        ("Phone No. (if any)", "phone"),
        ("TELEPHONE", "phone"),
        ("លេខទូរសព្ទ​ទំនាក់ទំនង", "phone"),
        ("ខេត្ត/ក្រុង Province/City", "province"),
        ("Expected salary (riel)", "min_salary"),
        ("National ID card no.", "document"),
        ("Job you want", "wanted"),
        ("ID Poor", "poverty"),
    ],
)
def test_a_heading_is_recognised(heading, column):
    assert column_of(heading) == column


@pytest.mark.parametrize(
    "heading",
    [
        "Father's phone", "ទូរស័ព្ទឪពុក", "Name of school", "Contact person", "Place of birth", "ទីកន្លែងកំណើត",
        "Expected salary (USD)", "ប្រាក់ខែ ($)", "Nationality", "Page", "", "x" * 200,
    ],
)  # fmt: skip
def test_a_heading_about_something_else_is_not_taken(heading):
    assert column_of(heading) is None


def test_headings_stand_below_a_title_and_above_people():
    layout = recognise([["បញ្ជីចុះឈ្មោះអ្នកស្វែងរកការងារ"], [], KHMER, SOK])
    assert layout.heading_row == 2
    assert list(layout.columns.values()) == [
        "row", "surname_km", "given_km", "name_la", "sex", "birth", "document", "phone", "province",
    ]  # fmt: skip


def test_the_order_of_columns_does_not_matter():
    assert columns(["Phone", "Name", "Sex"]) == {0: "phone", 1: "name_km", 2: "sex"}
    assert columns(["Sex", "Phone", "Name"]) == {0: "sex", 1: "phone", 2: "name_km"}


def test_one_name_in_two_scripts_has_two_columns():
    assert columns(["ឈ្មោះ", "Name", "ភេទ"]) == {0: "name_km", 1: "name_la", 2: "sex"}


def test_beside_a_family_name_the_name_is_the_given_name():
    assert columns(["នាមត្រកូល", "ឈ្មោះ", "ភេទ"]) == {0: "surname_km", 1: "given_km", 2: "sex"}


def test_a_second_phone_column_is_a_second_phone():
    assert columns(["Name", "Phone 1", "Phone 2"]) == {0: "name_km", 1: "phone", 2: "phone_2"}


def test_headings_in_two_rows_are_read_together():
    groups = ["ល.រ", "ឈ្មោះ", "", "ភេទ", "ថ្ងៃខែឆ្នាំកំណើត", "", "", "ទូរស័ព្ទ"]
    parts = ["", "ខ្មែរ", "ឡាតាំង", "", "ថ្ងៃ", "ខែ", "ឆ្នាំ", ""]
    layout = recognise([groups, parts, ["1", "សុខ ដារ៉ា", "Sok Dara", "ប", "1", "12", "1993", "012345678"]])
    assert layout.heading_row == 1
    assert list(layout.columns.values()) == [
        "row", "name_km", "name_la", "sex", "dob_day", "dob_month", "dob_year", "phone",
    ]  # fmt: skip
    assert recognise([list(layout.headings)]).columns == layout.columns, "one row of headings says the same"


def test_a_sheet_without_headings_is_not_guessed():
    assert recognise([SOK, SOK]) is None
    assert recognise([]) is None
    assert recognise([["Name", "Colour"]]) is None


def test_unknown_headings_are_told():
    assert recognise([["Name", "Sex", "Shoe size"]]).unknown == {2: "Shoe size"}


@pytest.mark.parametrize(
    "cell", ["សរុប", "សរុបរួម", "ចំនួនសរុប ៣០០ នាក់", "Total", "TOTAL: 300", "Grand total", " total "]
)
def test_a_total_line_is_known(cell):
    assert is_total(["", cell, "", "300"])


@pytest.mark.parametrize("row", [SOK, ["1", "Sum", "Dara"], ["Totally", "x"], []])
def test_a_person_is_no_total(row):
    assert not is_total(row)


def test_only_people_are_rows_and_bear_their_own_numbers():
    rows = [
        ["Registration 2026"],
        KHMER,
        [f"({n})" for n in range(1, 10)],
        ["1", *SOK[1:]],
        ["", "\u200b", " "],
        ["២", *SOK[1:]],
        KHMER,
        ["3.0", *SOK[1:]],
        ["", *SOK[1:]],
        ["5"],
        ["សរុប", "", "", "", "", "", "", "", "5"],
        ["", "", "", "", "", "", "បាត់ដំបង ថ្ងៃទី២២ ខែវិច្ឆិកា ឆ្នាំ២០២៦"],
        ["6", *SOK[1:]],
    ]
    assert [number for number, _ in people_of(rows, recognise(rows))] == [1, 2, 3, 9, 6]


def test_without_a_number_column_the_line_is_the_number():
    rows = [["Name", "Sex"], ["Sok Dara", "M"], [], ["Keo Thida", "F"]]
    assert [number for number, _ in people_of(rows, recognise(rows))] == [2, 4]
