"""What people type into a cell is read as they meant it, or refused; never bent into something else."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobcentre_desktop.domain.errors import BadBirthDate, BadPhone
from jobcentre_desktop.domain.people import phone_e164
from jobcentre_desktop.domain.sheet_cells import (
    Birth,
    is_nothing,
    level_of_grade,
    read_age,
    read_birth,
    read_grade,
    read_phones,
    read_riel,
)

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("cell", "year", "month", "day"),
    [
        ("01/12/1993", 1993, 12, 1),
        ("10-01-2006", 2006, 1, 10),
        ("12. 3. 1993", 1993, 3, 12),
        ("១៩/០៧/១៩៩៨", 1998, 7, 19),
        (" ១៩៩៣\u200b", 1993, None, None),
        ("1983-11-18", 1983, 11, 18),
        ("1993-12-01 00:00:00", 1993, 12, 1),
        ("04/2000", 2000, 4, None),
        ("2000-04", 2000, 4, None),
        ("1973", 1973, None, None),
        ("1973.0", 1973, None, None),
        ("00/00/1993", 1993, None, None),
        ("00/05/1993", 1993, 5, None),
        ("19 កក្កដា 1998", 1998, 7, 19),
        ("១៩ កក្តដា ១៩៩៨", 1998, 7, 19),
        ("ថ្ងៃទី១៩ ខែកក្កដា ឆ្នាំ១៩៩៨", 1998, 7, 19),
        ("ខែ១២ ឆ្នាំ១៩៩៣", 1993, 12, None),
        ("ឆ្នាំ ១៩៧៣", 1973, None, None),
        ("5 ធ្នូ 1980", 1980, 12, 5),
        ("19-Jul-1998", 1998, 7, 19),
        ("July 19th, 1998", 1998, 7, 19),
        ("Sept 2001", 2001, 9, None),
        ("19-Jul-98", 1998, 7, 19),
        ("01/12/93", 1993, 12, 1),
        ("01/12/05", 2005, 12, 1),
        ("34304", 1993, 12, 1),
        ("19931201", 1993, 12, 1),
        ("19121993", 1993, 12, 19),
    ],
)
def test_a_birth_date_is_read_day_first_and_no_more_exactly_than_it_was_told(cell, year, month, day):
    assert read_birth(cell, TODAY) == Birth(year=year, month=month, day=day)


def test_a_day_that_does_not_exist_is_left_for_the_check_of_dates():
    assert read_birth("31/02/1999", TODAY) == Birth(year=1999, month=2, day=31)
    assert read_birth("12/25/1993", TODAY) == Birth(year=1993, month=25, day=12)


def test_a_year_told_roughly_is_marked_as_estimated():
    assert read_birth("~1973", TODAY) == Birth(year=1973, estimated=True)
    assert read_birth("ប្រហែល ១៩៧៣", TODAY) == Birth(year=1973, estimated=True)


@pytest.mark.parametrize(
    "cell",
    [
        "",
        "abc",
        "25",
        "45 ឆ្នាំ",
        "1,993",
        "7/8/9",
        "Sok 1993",
        "1/2/3/1999",
        "=1+1",
        "9" * 5000,
        f"1/2/{'9' * 5000}",
    ],
)
def test_what_is_no_date_is_refused(cell):
    with pytest.raises(BadBirthDate):
        read_birth(cell, TODAY)


@given(st.text(max_size=40))
def test_no_cell_breaks_the_reading_of_dates(cell):
    try:
        birth = read_birth(cell, TODAY)
    except BadBirthDate:
        return
    assert isinstance(birth.year, int)


def test_an_age_becomes_an_estimated_year():
    assert read_age("25", TODAY) == Birth(year=2001, estimated=True)
    assert read_age("២៥ ឆ្នាំ", TODAY) == Birth(year=2001, estimated=True)
    assert read_age("25.0", TODAY) == Birth(year=2001, estimated=True)


def test_a_year_in_the_age_column_is_a_year():
    assert read_age("1990", TODAY) == Birth(year=1990)


def test_an_age_in_words_is_refused():
    with pytest.raises(BadBirthDate):
        read_age("about twenty", TODAY)


@pytest.mark.parametrize(
    ("cell", "numbers"),
    [
        ("093 763 170", ["+85593763170"]),
        ("០៩៣៧៦៣១៧០", ["+85593763170"]),
        ("78778353", ["+85578778353"]),
        ("78778353.0", ["+85578778353"]),
        ("7.8778353E7", ["+85578778353"]),
        ("+855 81 192541", ["+85581192541"]),
        ("00855 81 192541", ["+85581192541"]),
        ("85512345678", ["+85512345678"]),
        ("012-345-678", ["+85512345678"]),
        ("(012) 345 678", ["+85512345678"]),
        ("012 345 678 / 098 765 432", ["+85512345678", "+85598765432"]),
        ("012345678, 098765432", ["+85512345678", "+85598765432"]),
        ("012345678;098765432", ["+85512345678", "+85598765432"]),
        ("012 345 678\n098 765 432", ["+85512345678", "+85598765432"]),
        ("012345678 និង 098765432", ["+85512345678", "+85598765432"]),
        ("012 345 678 098 765 432", ["+85512345678", "+85598765432"]),
        ("0971234567 - 012345678", ["+855971234567", "+85512345678"]),
        ("012345678/012 345 678", ["+85512345678"]),
    ],
)
def test_every_number_in_a_phone_cell_is_read(cell, numbers):
    assert read_phones(cell) == (numbers, "")


def test_words_beside_a_number_are_handed_back():
    assert read_phones("012345678 (ម្តាយ)") == (["+85512345678"], "ម្តាយ")
    assert read_phones("Tel: 012 345 678") == (["+85512345678"], "Tel")


@pytest.mark.parametrize(
    "cell",
    ["12345", "+66 81 234 5678", "8.55E+10", "0012345678", "012 345 678/12345", "ម្តាយ", "=1+1", "1" * 500],
)
def test_what_cannot_be_a_cambodian_number_is_refused(cell):
    with pytest.raises(BadPhone):
        read_phones(cell)


def test_a_second_number_is_never_swallowed():
    """The telephone library reads what follows a comma as an extension, and forgets it."""
    with pytest.raises(BadPhone):
        phone_e164("012345678, 098765432")


@given(st.text(max_size=60))
def test_no_cell_breaks_the_reading_of_phones(cell):
    try:
        numbers, _ = read_phones(cell)
    except BadPhone:
        return
    assert numbers and all(number.startswith("+855") for number in numbers)


@pytest.mark.parametrize(
    ("cell", "riel"),
    [
        ("800000", 800_000),
        ("900000៛", 900_000),
        ("1,200,000", 1_200_000),
        ("1.200.000", 1_200_000),
        ("1 200 000", 1_200_000),
        ("៨០០,០០០", 800_000),
        ("800000.0", 800_000),
        ("៨០ម៉ឺនរៀល", 800_000),
        ("900,000 រៀល/ខែ", 900_000),
        ("$200", None),
        ("200", None),
        ("500000-800000", None),
        ("តាមការព្រមព្រៀង", None),
        ("999999999999", None),
        ("9" * 5000, None),
        (f"{'១' * 5000} រៀល", None),
    ],
)
def test_an_amount_in_riel_is_read_and_nothing_else_is_taken_for_one(cell, riel):
    assert read_riel(cell) == riel


@pytest.mark.parametrize(
    ("cell", "grade"),
    [("ថ្នាក់ទី១២", 12), ("ថ្នាក់ទី ៧", 7), ("Grade 9", 9), ("ថ្នាក់ទី១៣", None), ("year 2", None), ("បឋមសិក្សា", None)],
)
def test_a_school_grade_is_read(cell, grade):
    assert read_grade(cell) == grade


def test_a_grade_has_its_level():
    assert [level_of_grade(grade) for grade in (1, 6, 7, 9, 10, 12)] == [
        "E01",
        "E01",
        "E02",
        "E02",
        "E03",
        "E03",
    ]


def test_a_dash_tells_nothing():
    assert all(map(is_nothing, ("", "-", " – ", "N/A", "គ្មាន", "?")))
    assert not any(map(is_nothing, ("0", "x", "គ្មានការងារ")))
