"""The specimen sheet made over in other people's ways still comes to what its truth file says."""

import csv
import json
import random
import re
from datetime import UTC, datetime
from pathlib import Path

import openpyxl
import pytest

from jobcentre_desktop.cli.words import why
from jobcentre_desktop.documents.spreadsheets.sheets import SpreadsheetFiles
from jobcentre_desktop.domain.errors import InputProblems
from jobcentre_desktop.domain.khmer.dates import MONTHS
from jobcentre_desktop.domain.khmer.numerals import to_ascii_digits, to_khmer_digits
from jobcentre_desktop.domain.sheet_columns import people_of, recognise
from tests.a_desk import a_desk

DATA = Path(__file__).parent / "data"
TRUTH = {row["row"]: row for row in json.loads((DATA / "fair_open.truth.json").read_text("utf-8"))["rows"]}
_, KHMER, *ROWS = SpreadsheetFiles().read(DATA / "fair_open.csv")
ENGLISH = [
    "No.", "Family name", "Given name", "Name in Latin letters", "Sex (M/F)", "Date of birth", "ID card no.",
    "Phone number", "Province", "Education level", "Desired job", "Expected salary (Riel)", "IDPoor status",
    "Notes",
]  # fmt: skip
BOTH = [f"{khmer}\n{english}" for khmer, english in zip(KHMER, ENGLISH, strict=True)]
SURNAME, GIVEN, BIRTH, DOCUMENT, PHONE = 1, 2, 5, 6, 7


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    desk = a_desk(tmp_path_factory.mktemp("desk"))
    yield desk
    desk.close()


def table():
    """The specimen's rows at full width, without blank lines."""
    return [[*row, *[""] * (len(KHMER) - len(row))] for row in ROWS if row]


def plain(text):
    return to_ascii_digits(text.replace("\u200b", "").strip())


def month_in_words(cell):
    """Write 19/07/1998 as 19 កក្កដា 1998."""
    found = re.fullmatch(r"(\d{2})[/-](\d{2})[/-](\d{4})", plain(cell))
    return f"{found[1]} {MONTHS[int(found[2]) - 1]} {found[3]}" if found else cell


def with_english_headings_in_another_order():
    order = list(range(len(KHMER)))
    random.Random(3).shuffle(order)
    return [[row[at] for at in order] for row in (ENGLISH, *table())]


def with_the_full_name_in_one_column():
    rows = table()
    for row in rows:
        row[SURNAME] = f"{plain(row[SURNAME])} {plain(row[GIVEN])}".strip()
    headings = [*BOTH[:1], "គោត្តនាម-នាម / Full name", *BOTH[3:]]
    return [["បញ្ជី"], [], headings, *([*row[:2], *row[3:]] for row in rows)]


def with_khmer_digits_and_months_in_words():
    rows = table()
    for row in rows:
        row[BIRTH] = to_khmer_digits(month_in_words(row[BIRTH]))
        row[PHONE] = to_khmer_digits(row[PHONE])
    return [KHMER, *rows]


def as_csv(rows, path, *, delimiter):
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file, delimiter=delimiter).writerows(rows)
    return path


def as_workbook_with_real_values(rows, path):
    """Write dates as dates and numbers as numbers, as Excel does when somebody types them."""
    workbook = openpyxl.Workbook()
    for row in rows:
        workbook.active.append([real(cell) for cell in row])
    workbook.save(path)
    return path


def real(cell):
    text = plain(cell)
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        return datetime.fromisoformat(text).replace(tzinfo=UTC).replace(tzinfo=None)
    if re.fullmatch(r"\d{5,}", text):
        return float(text)
    return int(text) if re.fullmatch(r"[1-9]\d{0,3}", text) else cell


def assert_agrees_with_the_truth(desk, path):
    services = desk.services
    rows = services.import_clients.sheets.read(path)
    layout = recognise(rows)
    assert not layout.unknown
    wrong = {}
    for number, row in people_of(rows, layout):
        truth = TRUTH[number]
        if truth["do"] != "add":
            continue
        try:
            read = services.import_clients.read_row(row, layout)
        except InputProblems as problems:
            wrong[number] = problems.problems
            continue
        told = {name: read.get(name) for name in ("surname_km", "given_km", "sex", "phone")}
        told["birth"] = {part: read.get(f"dob_{part}") for part in ("year", "month", "day")}
        if told != {name: truth[name] for name in told}:
            wrong[number] = (told, truth)
    assert not wrong
    result = services.import_clients(path, dry_run=True)
    assert {row for row, _ in result.added} == {n for n, row in TRUTH.items() if row["do"] == "add"}
    assert {one.row: (one.of_row, why(one.level, one.reasons)) for one in result.duplicates} == {
        n: (row["of"], row["why"]) for n, row in TRUTH.items() if row["do"] == "duplicate"
    }
    assert {one.row: one.problems[0].field for one in result.rejected} == {
        n: row["field"] for n, row in TRUTH.items() if row["do"] == "reject"
    }


def test_english_headings_in_another_order_with_semicolons(desk, tmp_path):
    path = as_csv(with_english_headings_in_another_order(), tmp_path / "sheet.csv", delimiter=";")
    assert_agrees_with_the_truth(desk, path)


def test_the_full_name_in_one_column_between_tabs(desk, tmp_path):
    path = as_csv(with_the_full_name_in_one_column(), tmp_path / "sheet.tsv", delimiter="\t")
    assert_agrees_with_the_truth(desk, path)


def test_real_dates_and_numbers_in_a_workbook(desk, tmp_path):
    path = as_workbook_with_real_values([["Career fair"], ENGLISH, *table()], tmp_path / "sheet.xlsx")
    assert_agrees_with_the_truth(desk, path)


def test_khmer_digits_and_months_in_words(desk, tmp_path):
    path = as_csv(with_khmer_digits_and_months_in_words(), tmp_path / "sheet.csv", delimiter=",")
    assert_agrees_with_the_truth(desk, path)
