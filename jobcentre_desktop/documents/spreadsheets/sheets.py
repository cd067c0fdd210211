"""Spreadsheets in and out as plain cells: nothing in them is ever executed, neither here nor in Excel."""

from __future__ import annotations

import csv
import io
import os
import re
from collections.abc import Sequence
from pathlib import Path

import msgspec

from jobcentre_desktop.documents.spreadsheets.delimited_reading import FORMULA, read_delimited
from jobcentre_desktop.domain.errors import (
    FileNotReadable,
    FileNotWritable,
    NotASpreadsheet,
    SheetTooBig,
    SheetUnreadable,
)
from jobcentre_desktop.domain.facts import Json

MOST_BYTES = 20_000_000
MOST_ROWS = 50_000
MOST_COLUMNS = 256
_ZIP = b"PK"
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
"""First bytes of .xls and of a workbook locked with a password."""
_LONGEST_CELL = 32_767
"""Characters Excel allows in a cell."""
_FORMULA = re.compile(FORMULA)
_PLAIN_NUMBER = re.compile(r"[+-]?\d[\d ]*(?:[.,]\d+)?")


class SpreadsheetFiles:
    """The port `Sheets`: .xlsx and delimited text in; .xlsx, .csv and .jsonl out."""

    def read(self, path: Path) -> tuple[tuple[str, ...], ...]:
        """Return every row as text cells, of a workbook the first sheet that shows and holds anything.

        What the file is, its first bytes tell, not its name. Raises FileNotReadable, SheetUnreadable for
        anything but a spreadsheet, SheetTooBig above `MOST_BYTES`, `MOST_ROWS` or `MOST_COLUMNS`.
        """
        try:
            if path.stat().st_size > MOST_BYTES:
                raise SheetTooBig(path.name, MOST_ROWS)
            content = path.read_bytes()
        except OSError:
            raise FileNotReadable(path.name) from None
        if content.startswith(_OLD_OFFICE):
            raise SheetUnreadable(path.name)
        rows = _trimmed(_rows_of(content, path.name))
        if len(rows) > MOST_ROWS or any(len(row) > MOST_COLUMNS for row in rows):
            raise SheetTooBig(path.name, MOST_ROWS)
        return rows

    def write(self, path: Path, headings: Sequence[str], rows: Sequence[Sequence[Json]]) -> None:
        """Write the sheet beside its place first, then into it: a crash leaves the old file or the new one.

        Cells are text; JSON lines keep numbers, lists and yes/no as they are and leave empty fields out.
        Raises NotASpreadsheet, FileNotWritable.
        """
        ways = {".csv": _as_csv, ".xlsx": _as_workbook, ".jsonl": _as_lines}
        if path.suffix.lower() not in ways:
            raise NotASpreadsheet(path.name)
        content = ways[path.suffix.lower()](headings, rows)
        beside = path.with_name(f".{path.name}.part")
        try:
            beside.write_bytes(content)
            os.replace(beside, path)
        except OSError:
            _forget(beside)
            raise FileNotWritable(path.name) from None


def _forget(part: Path) -> None:
    try:
        part.unlink(missing_ok=True)
    except OSError:
        return


def _trimmed(rows: list[list[str]]) -> tuple[tuple[str, ...], ...]:
    """Return the rows without empty cells at their ends and without empty rows at the end."""
    kept = 0
    short: list[tuple[str, ...]] = []
    for n, row in enumerate(rows, start=1):
        width = len(row)
        while width and not row[width - 1].strip():
            width -= 1
        short.append(tuple(row[:width]))
        kept = n if width else kept
    return tuple(short[:kept])


def _text(value: Json) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else msgspec.json.encode(value).decode()


def _harmless(cell: str) -> str:
    """Return the cell with an apostrophe before what Excel would take for a formula; plain numbers stay."""
    if _FORMULA.match(cell) and not _PLAIN_NUMBER.fullmatch(cell):
        return f"'{cell}"
    return cell


def _as_csv(headings: Sequence[str], rows: Sequence[Sequence[Json]]) -> bytes:
    """Return UTF-8 with a byte order mark, without which Excel does not see Khmer."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    for row in (headings, *rows):
        writer.writerow([_harmless(_text(cell)) for cell in row])
    return text.getvalue().encode("utf-8-sig")


def _rows_of(content: bytes, name: str) -> list[list[str]]:
    if not content.startswith(_ZIP):  # every .xlsx is one
        return read_delimited(content, name)
    # A fifth of a second: paid by the first workbook, not by the start of the app.
    from jobcentre_desktop.documents.spreadsheets.workbook_reading import read_workbook

    return read_workbook(content, name)


def _as_workbook(headings: Sequence[str], rows: Sequence[Sequence[Json]]) -> bytes:
    """Return a workbook whose cells are text, so that mending it in Excel eats no zeros."""
    import xlsxwriter  # here for the same reason as the reader above

    plain = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {**plain, "in_memory": True}) as workbook:
        sheet = workbook.add_worksheet()
        text = workbook.add_format({"num_format": "@"})
        bold = workbook.add_format({"num_format": "@", "bold": True})
        sheet.set_column(0, max(len(headings) - 1, 0), 18, text)
        sheet.freeze_panes(1, 0)
        for n, row in enumerate((headings, *rows)):
            for at, cell in enumerate(row):
                if written := _text(cell):
                    sheet.write_string(n, at, written[:_LONGEST_CELL], text if n else bold)
    return file.getvalue()


def _as_lines(headings: Sequence[str], rows: Sequence[Sequence[Json]]) -> bytes:
    told = (
        {name: cell for name, cell in zip(headings, row, strict=False) if cell not in (None, "", [])}
        for row in rows
    )
    return b"".join(msgspec.json.encode(line) + b"\n" for line in told)
