"""Sheets typed for an old Khmer font: no word comes in as if it were Latin, and each row says what to do."""

import pytest

from jobcentre_desktop.domain.errors import HeadingsNotFound, SheetInOldFont
from tests.a_desk import a_desk
from tests.integration.test_import_other_sheets import ENGLISH
from tests.old_fonts import in_abc, in_limon

KHMER_HEADINGS = ["ល.រ", "នាមត្រកូល", "នាមខ្លួន", "ឈ្មោះឡាតាំង", "ភេទ", "ថ្ងៃខែឆ្នាំកំណើត", "ខេត្ត", "សម្គាល់"]
PEOPLE = [
    ("សុខ", "ដារ៉ា", "Sok Dara"),
    ("ចាន់", "ថា", "Chan Tha"),
    ("យិន", "កញ្ញា", "Yin Kanha"),
    ("គង់", "មករា", "Kong Makara"),
    ("កែវ", "សុវណ្ណា", "Keo Sovanna"),
]


@pytest.fixture(scope="module")
def services(tmp_path_factory):
    desk = a_desk(tmp_path_factory.mktemp("desk"))
    yield desk.services
    desk.close()


def take(services, tmp_path, headings, rows):
    path = tmp_path / "sheet.csv"
    services.import_clients.sheets.write(path, headings, rows)
    return services.import_clients(path, dry_run=True)


def sheet(in_font, *, remark=""):
    return [
        [str(n), in_font(surname), in_font(given), latin, "M", f"{1980 + n}", "02", remark]
        for n, (surname, given, latin) in enumerate(PEOPLE, 1)
    ]


@pytest.mark.parametrize("in_font", [in_limon, in_abc])
def test_all_rows_of_an_old_column_are_handed_back_also_those_that_could_be_latin(
    services, tmp_path, in_font
):
    result = take(services, tmp_path, KHMER_HEADINGS, sheet(in_font))
    assert not result.added
    assert [one.row for one in result.rejected] == [1, 2, 3, 4, 5]
    problems = {(p.field, p.error.code) for one in result.rejected for p in one.problems}
    assert problems == {("name", "TXT-02")}


def test_the_same_sheet_in_unicode_is_taken_in(services, tmp_path):
    assert len(take(services, tmp_path, KHMER_HEADINGS, sheet(str)).added) == len(PEOPLE)


def test_a_khmer_column_filled_with_latin_names_is_taken_in(services, tmp_path):
    rows = [[*row[:1], *row[3].split(), "", *row[4:]] for row in sheet(str)]
    assert len(take(services, tmp_path, KHMER_HEADINGS, rows).added) == len(PEOPLE)


def test_one_old_cell_hands_back_its_own_row_only(services, tmp_path):
    rows = sheet(str)
    rows[2][-1] = in_limon("ត្រូវការការងារ")
    result = take(services, tmp_path, KHMER_HEADINGS, rows)
    ((row, problems),) = [(one.row, one.problems) for one in result.rejected]
    assert row == 3
    assert [(one.field, one.error.code) for one in problems] == [("remarks", "TXT-02")]


def test_a_sign_without_its_letter_hands_back_its_row(services, tmp_path):
    rows = sheet(str)
    rows[0][-1] = "ា្ ខូច"
    (one,) = take(services, tmp_path, KHMER_HEADINGS, rows).rejected
    assert [(p.field, p.error.code) for p in one.problems] == [("remarks", "TXT-01")]


def test_addresses_and_numbers_are_not_read_as_words(services, tmp_path):
    rows = [["012 345 678", "សុខ ដារ៉ា", "M", "1990", "Takeo", "RtUv@example.org"]]
    assert take(services, tmp_path, ENGLISH, rows).added


def test_a_sheet_with_old_headings_is_refused_as_such(services, tmp_path):
    with pytest.raises(SheetInOldFont) as refused:
        take(services, tmp_path, [in_limon(heading) for heading in KHMER_HEADINGS], sheet(in_limon))
    assert refused.value.file_name == "sheet.csv"
    assert refused.value.piece


def test_any_other_sheet_without_headings_is_told_so(services, tmp_path):
    with pytest.raises(HeadingsNotFound):
        take(services, tmp_path, ["a", "b"], [["McDonald", "iPhone"]])
