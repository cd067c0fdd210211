"""Sheets as other people make them: other headings, other orders, real dates, eaten zeros, hostile cells."""

import csv
from datetime import UTC, date, datetime

import openpyxl
import pytest
import xlsxwriter

from jobcentre_desktop.domain.errors import FieldMissing, HeadingsNotFound, InputProblems, NameMissing
from jobcentre_desktop.domain.sheet_columns import people_of, recognise
from tests.a_desk import a_desk

ENGLISH = ["Phone", "Full name", "Sex", "Date of birth", "Province", "Remarks"]


@pytest.fixture(scope="module")
def shared_desk(tmp_path_factory):
    desk = a_desk(tmp_path_factory.mktemp("desk"))
    yield desk
    desk.close()


@pytest.fixture
def take(shared_desk, tmp_path):
    """Give rows to the import as a CSV, or a path; hand back the result without keeping anything."""
    services = shared_desk.services

    def take(*rows, path=None):
        if path is None:
            path = tmp_path / "sheet.csv"
            with path.open("w", encoding="utf-8-sig", newline="") as file:
                csv.writer(file).writerows(rows)
        return services.import_clients(path, dry_run=True)

    return take


@pytest.fixture
def desk(tmp_path):
    desk = a_desk(tmp_path / "desk")
    yield desk
    desk.close()


def read_rows(desk, *rows):
    """Return what each row becomes: checked values, or its problems."""
    layout = recognise(rows)
    found = []
    for _, row in people_of(rows, layout):
        try:
            found.append(desk.services.import_clients.read_row(row, layout))
        except InputProblems as problems:
            found.append([(one.field, one.error) for one in problems.problems])
    return found


def one(desk, **cells):
    """Return what one row with these cells becomes; a complete person unless told otherwise."""
    told = {"Full name": "សុខ ដារ៉ា", "Sex": "M", "Date of birth": "1993"} | {
        name.replace("_", " "): cell for name, cell in cells.items()
    }
    (read,) = read_rows(desk, list(told), list(told.values()))
    return read


# --- headings and formats -----------------------------------------------------------------------------------


def test_english_headings_in_another_order(shared_desk):
    (read,) = read_rows(
        shared_desk,
        ENGLISH,
        ["012 345 678", "Sok Dara", "Male", "19 July 1998", "Takeo province", "speaks Thai"],
    )
    assert (read["surname_la"], read["given_la"], read["sex"]) == ("Sok", "Dara", "M")
    assert (read["dob_year"], read["dob_month"], read["dob_day"]) == (1998, 7, 19)
    assert (read["phone"], read["place"], read["remarks"]) == ("+85512345678", "21", "speaks Thai")


def test_two_languages_in_one_heading_and_a_full_name_in_one_column(shared_desk):
    headings = [
        "លេខរៀង No.",
        "គោត្តនាម-នាម / Full name",
        "ឈ្មោះឡាតាំង (Latin name)",
        "ភេទ\nSex",
        "អាយុ Age",
        "លេខទូរស័ព្ទ Tel.",
    ]
    (read,) = read_rows(shared_desk, headings, ["១", "កញ្ញា ចាន់ ធីតា", "Thida Chan", "ស", "២៥", "០១២៣៤៥៦៧៨"])
    assert (read["surname_km"], read["given_km"]) == ("ចាន់", "ធីតា")
    assert (read["surname_la"], read["given_la"]) == ("Chan", "Thida")
    assert (read["dob_year"], read["dob_precision"]) == (2001, "estimated")
    assert read["phone"] == "+85512345678"


def test_a_semicolon_sheet_in_the_old_encoding_of_excel(take, tmp_path):
    path = tmp_path / "old.csv"
    path.write_bytes(
        "Name;Sex;Year of birth;Remarks\nSok Dara;M;1993;caf\xe9\nKeo Thida;F;1990;\n".encode("cp1252")
    )
    assert [row for row, _ in take(path=path).added] == [2, 3]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_every_encoding_and_delimiter_of_a_text_sheet(take, tmp_path, encoding, delimiter):
    path = tmp_path / "sheet.txt"
    with path.open("w", encoding=encoding, newline="") as file:
        writer = csv.writer(file, delimiter=delimiter)
        writer.writerows([["បញ្ជី"], ["ឈ្មោះ", "ភេទ", "ឆ្នាំកំណើត", "សម្គាល់"], ["សុខ ដារ៉ា", "ប", "១៩៩៣", "a, b; c"]])
    result = take(path=path)
    assert len(result.added) == 1 and not result.unknown_headings


def test_a_sheet_may_name_its_delimiter(take, tmp_path):
    path = tmp_path / "sheet.csv"
    path.write_text("sep=;\r\nName;Sex;Born\r\nSok Dara;M;1993\r\n", encoding="utf-8")
    assert len(take(path=path).added) == 1


def test_real_dates_numbers_and_eaten_zeros_of_a_workbook(take, shared_desk, tmp_path):
    path = tmp_path / "real.xlsx"
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet.append(["No", "Name", "Sex", "Date of birth", "ID card", "Phone", "Expected salary"])
    sheet.append(
        [
            1,
            "Sok Dara",
            "M",
            datetime(1993, 12, 1, tzinfo=UTC).replace(tzinfo=None),
            12345678,
            12345678,
            800000.0,
        ]
    )
    sheet.append([2, "Keo Thida", "F", date(1990, 4, 1), 44287950.0, 98765432.0, "900000៛"])
    sheet["D3"].number_format = "mmm-yy"
    sheet.append([3, "Chan Vibol", "M", 1985, None, "097 123 4567", None])
    workbook.save(path)
    rows = shared_desk.services.import_clients.sheets.read(path)
    first, second, third = read_rows(shared_desk, *rows)
    assert (first["dob_year"], first["dob_month"], first["dob_day"]) == (1993, 12, 1)
    assert (second["dob_year"], second["dob_month"], second["dob_day"]) == (1990, 4, None), (
        "the day was not told"
    )
    assert (third["dob_year"], third["dob_precision"]) == (1985, "year")
    assert [read["phone"] for read in (first, second, third)] == [
        "+85512345678",
        "+85598765432",
        "+855971234567",
    ]
    assert first["min_salary"] == 800_000
    assert second["identity_documents"][0].number == "44287950"
    assert [row for row, _ in take(path=path).added] == [1, 2, 3]


def test_formulas_are_text_unless_they_only_number_the_rows(shared_desk, tmp_path):
    path = tmp_path / "formulas.xlsx"
    with xlsxwriter.Workbook(path) as workbook:
        sheet = workbook.add_worksheet()
        sheet.write_row(0, 0, ["No", "Name", "Sex", "Born", "Remarks"])
        sheet.write_row(1, 0, [1, "Sok Dara", "M", 1993])
        sheet.write_formula(1, 4, '=HYPERLINK("http://x.invalid","click")', None, "click")
        sheet.write_formula(2, 0, "=A2+1", None, 2)
        sheet.write_row(2, 1, ["Keo Thida", "F", 1990])
        sheet.write_formula(2, 4, "=1+1")
    rows = shared_desk.services.import_clients.sheets.read(path)
    assert [read["remarks"] for read in read_rows(shared_desk, *rows)] == [
        '=HYPERLINK("http://x.invalid","click")', "=1+1",
    ]  # fmt: skip
    assert rows[2][0] == "2"


def test_a_workbook_with_a_cover_sheet_is_read_where_it_shows_something(take, tmp_path):
    path = tmp_path / "cover.xlsx"
    workbook = openpyxl.Workbook()
    workbook.active.title = "empty"
    hidden = workbook.create_sheet("hidden")
    hidden.append(["nothing to see"])
    hidden.sheet_state = "hidden"
    people = workbook.create_sheet("people")
    people.append(["Name", "Sex", "Born"])
    people.append(["Sok Dara", "M", 1993])
    workbook.save(path)
    assert len(take(path=path).added) == 1


def test_a_sheet_without_headings_is_refused(take):
    with pytest.raises(HeadingsNotFound):
        take(["Sok Dara", "M", "1993"], ["Keo Thida", "F", "1990"])


def test_headings_in_two_rows_with_the_birth_date_in_three_columns(shared_desk):
    (read,) = read_rows(
        shared_desk,
        ["ល.រ", "ឈ្មោះ", "", "ភេទ", "ថ្ងៃខែឆ្នាំកំណើត", "", "", "អាសយដ្ឋាន", "", ""],
        ["", "នាមត្រកូល", "នាមខ្លួន", "", "ថ្ងៃ", "ខែ", "ឆ្នាំ", "ឃុំ", "ស្រុក", "ខេត្ត"],
        ["1", "សុខ", "ដារ៉ា", "ប", "១", "", "១៩៩៣", "", "បាទី", "តាកែវ"],
    )
    assert (read["dob_year"], read.get("dob_month"), read.get("dob_day")) == (1993, None, None)
    assert (read["surname_km"], read["given_km"], read["place"]) == ("សុខ", "ដារ៉ា", "2102")
    (read,) = read_rows(
        shared_desk,
        ["Name", "Sex", "Day", "Month", "Year", "District", "Province"],
        ["សុខ ដារ៉ា", "ប", "1", "12", "1993", "Bati", "Takeo"],
    )
    assert (read["dob_year"], read["dob_month"], read["dob_day"], read["place"]) == (1993, 12, 1, "2102")


# --- what rejects a row, and what does not ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cells", "field"),
    [
        ({"Full_name": ""}, "name"),
        ({"Full_name": "\u200b -"}, "name"),
        ({"Full_name": "ក" * 200}, "name"),
        ({"Full_name": "123"}, "name"),
        ({"Full_name": "សុខ ១២៣"}, "name"),
        ({"Date_of_birth": "31/02/1999"}, "birth_date"),
        ({"Date_of_birth": "12/25/1993"}, "birth_date"),
        ({"Date_of_birth": "2029"}, "birth_date"),
        ({"Date_of_birth": "1850"}, "birth_date"),
        ({"Date_of_birth": "2014"}, "birth_date"),
        ({"Date_of_birth": ""}, "birth_date"),
        ({"Date_of_birth": "soon"}, "birth_date"),
        ({"Date_of_birth": "", "Age": "14"}, "birth_date"),
        ({"Sex": "?"}, "sex"),
        ({"Sex": ""}, "sex"),
        ({"Phone": "12345"}, "phone"),
        ({"Phone": "+66 81 234 5678"}, "phone"),
        ({"Phone": "012 345 678 / 12345"}, "phone"),
        ({"Province": "បាត់ដំប៉ង់"}, "province"),
        ({"Province": "Bangkok"}, "province"),
        ({"Address": "ភូមិថ្មី ខេត្តអាកាស"}, "province"),
        ({"Province": "Takeo", "District": "Sangkae"}, "district"),
    ],
)
def test_a_row_that_cannot_be_is_rejected_with_its_field(shared_desk, cells, field):
    read = one(shared_desk, **cells)
    assert isinstance(read, list), "it was taken in"
    assert [problem[0] for problem in read] == [field]


def test_a_row_with_several_faults_names_them_all(shared_desk):
    read = one(shared_desk, Full_name="", Sex="?", Date_of_birth="2029", Phone="12345", Province="Bangkok")
    assert [field for field, _ in read] == ["name", "sex", "birth_date", "phone", "province"]
    assert isinstance(read[0][1], NameMissing)
    assert not any(isinstance(error, FieldMissing) for _, error in read)


def test_an_unknown_place_comes_with_suggestions(shared_desk):
    ((_, error),) = one(shared_desk, Province="បាត់ដំប៉ង់")
    assert "បាត់ដំបង" in error.suggestions


@pytest.mark.parametrize(
    "cells",
    [
        {"Phone": "-"},
        {"Phone": "គ្មាន"},
        {"Province": "N/A"},
        {"Email": "not an address"},
        {"Marital_status": "complicated"},
        {"Expected_salary": "200$"},
        {"Education": "ហាតយោធា"},
        {"Wanted_job": "អ្វីក៏បាន" * 40},
        {"ID_card": "1" * 60},
        {"Shoe_size": "42"},
    ],
)
def test_what_is_beside_the_point_never_rejects_a_row(shared_desk, cells):
    read = one(shared_desk, **cells)
    assert isinstance(read, dict)
    (told,) = cells.values()
    if told not in ("-", "គ្មាន", "N/A"):
        assert told in read["remarks"], "and is kept"


@pytest.mark.parametrize(
    "hostile",
    ["=cmd|' /C calc'!A0", "=HYPERLINK(\"http://x.invalid\")", "@SUM(1+1)", "+1+1", "-1+1", "%0A",
     "<b>&lt;/para>", "<img src=x onerror=alert(1)>", "'; DROP TABLE client; --", "{0.__class__}", "%s%s%n",
     "../../etc/passwd", "x" * 10_000],
)  # fmt: skip
def test_a_hostile_cell_is_kept_as_plain_text_in_a_row_that_is_fine(shared_desk, hostile):
    assert one(shared_desk, Remarks=hostile)["remarks"] == hostile
    read = one(shared_desk, Full_name=f"សុខ {hostile[:39]}x")
    assert read["given_km"] == f"{hostile[:39]}x"


def test_hostile_cells_come_through_every_format(desk, tmp_path):
    hostile = ["=cmd|' /C calc'!A0", "@SUM(1+1)", "'; DROP TABLE client; --", "<b>", "-1+1", "+1"]
    rows = [["No", "Name", "Sex", "Born", "Remarks"]]
    rows += [[str(n), f"Sok Dara{n}", "M", str(1980 + n), text] for n, text in enumerate(hostile, 1)]
    services = desk.services
    for name in ("a.csv", "a.xlsx"):
        services.import_clients.sheets.write(tmp_path / name, rows[0], rows[1:])
        read = services.import_clients.sheets.read(tmp_path / name)
        assert [list(row) for row in read] == rows
    result = services.import_clients(tmp_path / "a.xlsx")
    for (_, client_no), text in zip(result.added, hostile, strict=True):
        assert services.show_client(services.find_clients.by_no(client_no)).client.remarks == text


# --- places and repeated people -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("address", "place", "text"),
    [
        ("ខេត្តតាកែវ", "21", None),
        ("Takeo", "21", None),
        ("ភូមិថ្មី ស្រុកបាទី ខេត្តតាកែវ", "2102", "ភូមិថ្មី"),
        ("House 5, Bati, Takeo", "2102", "House 5"),
    ],
)
def test_an_address_in_one_cell_is_read_as_deep_as_it_is_sure(shared_desk, address, place, text):
    read = one(shared_desk, Address=address)
    assert (read["place"], read.get("place_text")) == (place, text)
    assert read["place_name_km"]


def test_the_same_phone_with_another_name_or_birth_is_added_and_marked(take):
    headings = ["No", "Name", "Sex", "Born", "Phone"]
    result = take(
        headings,
        ["1", "សុខ ដារ៉ា", "M", "1993", "012345678"],
        ["2", "កែវ បុប្ផា", "F", "1995", "012345678"],
        ["3", "សុខ ដារ៉ា", "M", "1970", "012345678"],
        ["4", "សុខ ដារ៉ា", "F", "1993", "012345678"],
        ["5", "Dara Sok", "M", "1993-05-01", "012 345 678"],
    )
    assert [row for row, _ in result.added] == [1, 2, 3, 4]
    assert [(one.row, one.of_row) for one in result.duplicates] == [(5, 1)]
    assert [one.row for one in result.marked] == [2, 3, 4]


def test_a_row_may_repeat_somebody_by_way_of_a_row_that_was_not_added(take):
    result = take(
        ["No", "Name", "Sex", "Born", "Phone", "ID card"],
        ["1", "សុខ ដារ៉ា", "M", "1993", "012345678", ""],
        ["2", "សុខ ដារ៉ា", "M", "1993", "012345678", "010203040"],
        ["3", "សុខ ដារ៉ា", "M", "1993", "", "10203040"],
    )
    assert [(one.row, one.of_row) for one in result.duplicates] == [(2, 1), (3, 1)]


def test_a_rejected_row_is_nobody_to_repeat(take):
    result = take(
        ["No", "Name", "Sex", "Born", "Phone"],
        ["1", "សុខ ដារ៉ា", "?", "1993", "012345678"],
        ["2", "សុខ ដារ៉ា", "M", "1993", "012345678"],
    )
    assert [row for row, _ in result.added] == [2]


def test_the_total_line_is_no_person(take):
    for total in (["សរុប", "", "", "2"], ["", "Total", "2"], ["សរុបរួម ២ នាក់"]):
        result = take(["No", "Name", "Sex", "Born"], ["1", "Sok Dara", "M", "1993"], [], total)
        assert (result.read, len(result.added)) == (1, 1)


def test_two_phones_of_one_cell_are_both_kept(shared_desk):
    read = one(shared_desk, Phone="012 345 678 / 098 765 432 (ម្តាយ)")
    assert (read["phone"], read["phone_2"]) == ("+85512345678", "+85598765432")
    assert "ម្តាយ" in read["remarks"]
