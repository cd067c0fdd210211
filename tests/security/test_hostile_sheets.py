"""Whatever stands in a text, a sheet holds it as text: no program that opens the sheet works anything out."""

import csv
import io
import json
import re
import zipfile

import openpyxl
import pytest

from jobcentre_desktop.documents.spreadsheets.delimited_reading import FORMULA, read_delimited
from jobcentre_desktop.documents.spreadsheets.sheets import SpreadsheetFiles
from jobcentre_desktop.documents.spreadsheets.workbook_reading import read_workbook
from jobcentre_desktop.domain.khmer.text import normal_lines
from tests.security.hostile import VALUES

KEPT = [normal_lines(value) for value in VALUES]
"""As the file keeps them: what comes from the central server was kept by another desk."""
PLAIN_NUMBER = re.compile(r"[+-]\d[\d ]*")
SHEETS = SpreadsheetFiles()


def begins_a_formula(cell):
    return bool(re.match(FORMULA, cell)) and not (cell.startswith("'") or PLAIN_NUMBER.fullmatch(cell))


def written(tmp_path, ending):
    """Write every value as a cell, first, in the middle and last in its row; return the file's bytes."""
    path = tmp_path / f"list.{ending}"
    rows = [[value, "x", value, "x", value] for value in KEPT]
    assert SHEETS.write(path, ["=1+1", "<b>", "a,b", 'a"b', "@x"], rows, title="=x'[]:*?/\\") == len(KEPT)
    return path.read_bytes()


def test_no_cell_of_a_csv_begins_a_formula_and_every_value_is_there(tmp_path):
    content = written(tmp_path, "csv").decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(content, newline="")))
    assert [len(row) for row in rows] == [5] * (len(KEPT) + 1)
    for row in rows:
        for cell in row:
            assert not begins_a_formula(cell), cell
    for row, value in zip(rows[1:], KEPT, strict=True):
        assert {row[n].replace("'", "") for n in (0, 2, 4)} == {value.replace("'", "")}, value


@pytest.mark.parametrize("delimiter", [";", "\t", "|"])
def test_another_delimiter_than_ours_opens_no_formula(tmp_path, delimiter):
    """Excel parts cells at a semicolon where its country says so."""
    content = written(tmp_path, "csv").decode("utf-8-sig")
    for row in csv.reader(io.StringIO(content, newline=""), delimiter=delimiter):
        assert not [one for one in row if begins_a_formula(one.split(",")[0])]


def test_a_workbook_holds_text_alone_and_nothing_that_leads_anywhere(tmp_path):
    content = written(tmp_path, "xlsx")
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        names = package.namelist()
        parts = {name: package.read(name).decode() for name in names if name.endswith((".xml", ".rels"))}
    assert not [name for name in names if re.search("external|vba|macro|connection|embed", name, re.I)]
    for name, part in parts.items():
        assert not re.search(r"<f[ >/]|<hyperlink|<dde|TargetMode=\"External\"", part), name
    (sheet,) = openpyxl.load_workbook(io.BytesIO(content)).worksheets
    cells = [[cell for cell in row] for row in sheet.iter_rows(min_row=2)]
    assert {cell.data_type for row in cells for cell in row if cell.value is not None} == {"s"}
    for row, value in zip(cells, KEPT, strict=True):
        told = [openpyxl.utils.escape.unescape(cell.value or "") for cell in row]
        assert [told[0], told[2], told[4]] == [value] * 3, ascii(value)


def test_lines_of_json_hold_what_was_written_one_row_a_line(tmp_path):
    lines = written(tmp_path, "jsonl").decode().splitlines()
    assert [
        json.loads(line)["=1+1"] if value else "" for line, value in zip(lines, KEPT, strict=True)
    ] == KEPT


def test_what_we_write_we_read_again(tmp_path):
    for ending, reads in (("csv", read_delimited), ("xlsx", read_workbook)):
        told = reads(written(tmp_path, ending), "list")
        assert len(told) >= len(KEPT)
