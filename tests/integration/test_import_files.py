"""Whatever file is given to the import: a table comes out, or a sentence; never a crash, never a bomb."""

import io
import json
import random
import zipfile
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobcentre_desktop.documents.spreadsheets.delimited_reading import read_delimited
from jobcentre_desktop.documents.spreadsheets.sheets import MOST_COLUMNS, MOST_ROWS, SpreadsheetFiles
from jobcentre_desktop.domain.errors import (
    FileNotReadable,
    FileNotWritable,
    JobCentreError,
    NotASpreadsheet,
    SheetTooBig,
    SheetUnreadable,
)

DATA = Path(__file__).parent / "data"
SPECIMEN = (DATA / "fair_open.xlsx").read_bytes()
SHEETS = SpreadsheetFiles()


def repacked(**parts):
    """Return the specimen with some of its parts replaced, given as path (with __ for /) = bytes."""
    told = {name.replace("__", "/"): content for name, content in parts.items()}
    packed = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(SPECIMEN)) as old,
        zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in {*old.namelist(), *told}:
            new.writestr(name, told.get(name) or old.read(name))
    return packed.getvalue()


def read(tmp_path, content, name="sheet.xlsx"):
    path = tmp_path / name
    path.write_bytes(content)
    return SHEETS.read(path)


def test_both_specimens_hold_the_same_cells():
    from_csv, from_workbook = SHEETS.read(DATA / "fair_open.csv"), SHEETS.read(DATA / "fair_open.xlsx")
    assert from_csv == from_workbook


def test_what_a_file_is_its_content_tells_not_its_name(tmp_path):
    assert read(tmp_path, SPECIMEN, "sheet.csv") == SHEETS.read(DATA / "fair_open.xlsx")
    assert read(tmp_path, b"a,b\n1,2\n", "sheet.xlsx") == (("a", "b"), ("1", "2"))


def test_a_file_that_is_not_there_is_told(tmp_path):
    for path in (tmp_path / "none.xlsx", tmp_path):
        with pytest.raises(FileNotReadable):
            SHEETS.read(path)


@pytest.mark.parametrize(
    "content",
    [
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500,
        b"PK\x03\x04 and no more",
        SPECIMEN[: len(SPECIMEN) // 2],
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
        b"\xff\xfe\x00",
        repacked(xl__workbook=b"<", **{"xl__workbook.xml": b"<workbook>"}),
    ],
    ids=["old excel", "no zip", "half a zip", "a picture", "half a character", "broken xml"],
)
def test_what_is_no_spreadsheet_is_told(tmp_path, content):
    with pytest.raises(SheetUnreadable):
        read(tmp_path, content)


def test_a_part_that_declares_entities_is_not_even_parsed(tmp_path):
    bomb = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "' + b"a" * 1000 + b'">]><worksheet>&a;</worksheet>'
    with pytest.raises(SheetUnreadable):
        read(tmp_path, repacked(**{"xl__worksheets__sheet1.xml": bomb}))


def test_a_zip_bomb_is_not_unpacked(tmp_path):
    with pytest.raises(SheetTooBig):
        read(tmp_path, repacked(**{"xl__media__picture.xml": b"\0" * 160_000_000}))


_SHEET = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>%b</sheetData></worksheet>'
_CELL = b'<c t="inlineStr" r="%b"><is><t>x</t></is></c>'


@pytest.mark.parametrize(
    "rows",
    [
        b"".join(b'<row r="%d">%b</row>' % (n, _CELL % b"XFD%d" % n) for n in range(1, 5_001)),
        b'<row r="1">%b</row>' % _CELL % b"A1" + b"<row/>" * 13_000_000,
    ],
    ids=["wide", "long"],
)
def test_a_short_file_of_a_sheet_without_end_is_told_at_once(tmp_path, rows):
    """The first took gigabytes, the second minutes."""
    with pytest.raises(SheetTooBig):
        read(tmp_path, repacked(**{"xl__worksheets__sheet1.xml": _SHEET % rows}))


def test_a_text_of_commas_alone_is_empty(tmp_path):
    assert read(tmp_path, b"," * 1_000_000 + b"\n", "sheet.csv") == ()
    with pytest.raises(SheetTooBig):
        read(tmp_path, b"," * 1_000_000 + b"x\n", "sheet.csv")


def test_a_sheet_with_too_many_rows_or_columns_is_told(tmp_path):
    with pytest.raises(SheetTooBig) as refused:
        read(tmp_path, b"Name,Sex\n" + b"Sok Dara,M\n" * MOST_ROWS, "sheet.csv")
    assert refused.value.rows == MOST_ROWS
    with pytest.raises(SheetTooBig):
        read(tmp_path, b",".join([b"x"] * (MOST_COLUMNS + 1)), "sheet.csv")


def test_empty_rows_far_below_are_no_people(tmp_path):
    path = tmp_path / "far.xlsx"
    workbook = openpyxl.Workbook()
    workbook.active.append(["Name", "Sex"])
    workbook.active.cell(row=60_000, column=1).number_format = "0.00"
    workbook.save(path)
    assert SHEETS.read(path) == (("Name", "Sex"),)


def test_a_damaged_workbook_never_crashes_the_import(tmp_path):
    chance = random.Random(7)
    told = 0
    for n in range(120):
        content = bytearray(SPECIMEN)
        for _ in range(chance.randrange(1, 30)):
            content[chance.randrange(len(content))] = chance.randrange(256)
        try:
            read(tmp_path, bytes(content), f"{n}.xlsx")
        except JobCentreError:
            told += 1
    assert told > 20


def test_a_workbook_with_damaged_parts_never_crashes_the_import(tmp_path):
    chance = random.Random(11)
    with zipfile.ZipFile(io.BytesIO(SPECIMEN)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    for n in range(80):
        name = chance.choice(sorted(parts))
        content = bytearray(parts[name])
        for _ in range(chance.randrange(1, 6)):
            at = chance.randrange(len(content))
            content[at : at + chance.randrange(3)] = chance.choice([b"<", b'"', b"9", b"", b"/>", b"&#0;"])
        try:
            read(tmp_path, repacked(**{name: bytes(content)}), f"{n}.xlsx")
        except JobCentreError:
            continue


@given(st.binary(max_size=400))
def test_no_bytes_break_the_reading_of_text(content):
    try:
        rows = read_delimited(content, "x.csv")
    except SheetUnreadable:
        return
    assert all(isinstance(cell, str) for row in rows for cell in row)


CELLS = st.text(max_size=12) | st.text("';|=-+@, \"\u00a0\uff1dក", max_size=10)
"""Any text, and texts of the signs that begin, part or hide a formula."""


@given(st.lists(st.lists(CELLS, min_size=3, max_size=3), min_size=1, max_size=6))
def test_what_is_written_is_read_back(tmp_path_factory, rows):
    folder = tmp_path_factory.mktemp("sheets")
    told = [["x", *("".join(c for c in cell if c.isprintable()).strip() for cell in row)] for row in rows]
    for name in ("sheet.csv", "sheet.xlsx"):
        SHEETS.write(folder / name, ["a", "b", "c", "d"], told)
        found = [list(row) for row in SHEETS.read(folder / name)]
        assert found == [["a", "b", "c", "d"], *(_without_empty_end(row) for row in told)]


def _without_empty_end(row):
    while row and not row[-1]:
        row = row[:-1]
    return row


def test_json_lines_keep_numbers_and_leave_empty_fields_out(tmp_path):
    SHEETS.write(
        tmp_path / "x.jsonl", ["a", "b", "c", "d"], [["ក", 1, None, ["x", True]], ["", 0, False, []]]
    )
    lines = (tmp_path / "x.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line) for line in lines] == [
        {"a": "ក", "b": 1, "d": ["x", True]},
        {"b": 0, "c": False},
    ]


def test_nothing_written_is_a_formula(tmp_path):
    hostile = ["=1+1", "@x", "+1+1", "-x", "|x", "%x", " =1", "\uff1d1", "\t=1", "+85512345678", "-5", "012"]
    SHEETS.write(tmp_path / "x.xlsx", ["a"], [[text] for text in hostile])
    cells = openpyxl.load_workbook(tmp_path / "x.xlsx").active["A"][1:]
    assert {cell.data_type for cell in cells} == {"s"}
    assert [cell.value for cell in cells] == hostile
    SHEETS.write(tmp_path / "x.csv", ["a"], [[text] for text in hostile])
    content = (tmp_path / "x.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    lines = content.decode("utf-8-sig").splitlines()[1:]
    assert [line.strip('"').startswith("'") for line in lines] == [True] * 9 + [False] * 3


def test_no_link_laid_beside_an_export_leads_it_into_anothers_file(tmp_path):
    theirs = tmp_path / "theirs"
    theirs.write_text("x")
    (tmp_path / ".people.csv.part").symlink_to(theirs)
    SHEETS.write(tmp_path / "people.csv", ["Name"], [["Sok Dara"]])
    assert theirs.read_text() == "x"
    assert not (tmp_path / "people.csv").is_symlink()


def test_a_name_that_is_no_spreadsheets_is_refused(tmp_path):
    with pytest.raises(NotASpreadsheet):
        SHEETS.write(tmp_path / "x.txt", ["a"], [])


def test_a_place_that_cannot_be_written_is_told_and_nothing_is_left_there(tmp_path):
    with pytest.raises(FileNotWritable):
        SHEETS.write(tmp_path / "nowhere" / "x.csv", ["a"], [])
    (tmp_path / "taken.csv").mkdir()
    with pytest.raises(FileNotWritable):
        SHEETS.write(tmp_path / "taken.csv", ["a"], [])
    assert [path.name for path in tmp_path.iterdir()] == ["taken.csv"]
