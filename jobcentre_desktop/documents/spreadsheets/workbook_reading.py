"""Workbooks (.xlsx) as plain text cells: no formula runs, no link is followed, no bomb is unpacked."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from typing import Any
from xml.etree.ElementTree import ParseError

import openpyxl
from openpyxl.utils.exceptions import InvalidFileException

from jobcentre_desktop.domain.errors import SheetTooBig, SheetUnreadable

_MOST_UNPACKED = 150_000_000
"""Bytes; a sheet of 50,000 rows unpacks to some 60 million."""
_MOST_TAGS = 12_000_000
"""What takes time and memory are the tags: 50,000 rows of 30 cells have half as many."""
_MOST_MEMBERS = 2_000
_MOST_ROWS = 50_000
_MOST_COLUMNS = 256
_ROWS_OF_EXCEL = 1_048_576
_PIECE = 1024 * 1024
_PROLOGUE = 4_096
"""Bytes of a part in which a document type would have to be declared; a workbook has none."""
_BROKEN = (
    InvalidFileException, zipfile.BadZipFile, zlib.error, ParseError, KeyError, ValueError, TypeError,
    IndexError, AttributeError, EOFError, OverflowError, RuntimeError, AssertionError, OSError,
)  # fmt: skip
"""What openpyxl raises about a damaged file, seen by feeding it thousands."""
_QUOTED = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.')
_REACHES_OUT = re.compile(
    r"[|\[]|://|HYPERLINK|WEBSERVICE|IMPORT|DDE|CALL|EXEC|REGISTER|INDIRECT|RTD", re.IGNORECASE
)


def read_workbook(content: bytes, name: str) -> list[list[str]]:
    """Return the rows of the first sheet that shows and holds anything.

    Raises SheetUnreadable, SheetTooBig.
    """
    try:
        _check_package(content, name)
        with warnings.catch_warnings():  # openpyxl warns about what it leaves out: colours, lists, drawings
            warnings.simplefilter("ignore")
            cells, has_formulas = _read(content, name, computed=False)
            if has_formulas:
                computed, _ = _read(content, name, computed=True)
                return [list(map(_text_or_value, *pair)) for pair in zip(cells, computed, strict=True)]
    except _BROKEN:
        raise SheetUnreadable(name) from None
    return [[str(cell) for cell in row] for row in cells]


def _check_package(content: bytes, name: str) -> None:
    """Raise SheetTooBig for a bomb, SheetUnreadable for a part that declares a document type."""
    tags = 0
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        members = package.infolist()
        if len(members) > _MOST_MEMBERS or sum(one.file_size for one in members) > _MOST_UNPACKED:
            raise SheetTooBig(name, _MOST_ROWS)
        for member in members:
            if member.filename.lower().endswith((".xml", ".rels")):
                with package.open(member) as part:
                    begins = part.read(_PROLOGUE)
                    if b"<!DOCTYPE" in begins.replace(b"\0", b"").upper():
                        raise SheetUnreadable(name)
                    tags += begins.count(b"<")
                    while piece := part.read(_PIECE):
                        tags += piece.count(b"<")
                        if tags > _MOST_TAGS:
                            raise SheetTooBig(name, _MOST_ROWS)


class _Formula(str):
    """The text of a formula, to tell it from a text that only looks like one."""

    __slots__ = ()


def _read(content: bytes, name: str, *, computed: bool) -> tuple[list[list[str]], bool]:
    """Return the cells and whether any is a formula; `computed` gives the values the last program saved."""
    workbook: Any = openpyxl.load_workbook(
        io.BytesIO(content), read_only=True, data_only=computed, keep_links=False
    )
    try:
        for sheet in sorted(workbook.worksheets, key=lambda one: one.sheet_state != "visible"):
            sheet.reset_dimensions()  # what a file says about its own size may be a lie
            rows = [[_cell(cell) for cell in row] for row in _not_too_many(sheet.iter_rows(), name)]
            if any(cell for row in rows for cell in row):
                return rows, any(isinstance(cell, _Formula) for row in rows for cell in row)
    finally:
        workbook.close()
    return [], False


def _not_too_many(rows: Iterable[Any], name: str) -> Iterator[Any]:
    """Yield the rows up to the limits; what is empty beyond is passed over, a filled cell is too much."""
    for n, row in enumerate(rows):
        beyond = row[_MOST_COLUMNS:] if n < _MOST_ROWS else row
        if n == _ROWS_OF_EXCEL or any(cell.value is not None for cell in beyond):
            raise SheetTooBig(name, _MOST_ROWS)
        if n < _MOST_ROWS:
            yield row[:_MOST_COLUMNS]


def _cell(cell: Any) -> str:
    value = cell.value
    if value is None:
        return ""
    if cell.data_type == "f":
        return _Formula(getattr(value, "text", value))
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    if isinstance(value, datetime):
        return _date_shown(value.date(), cell.number_format)
    if isinstance(value, date):
        return _date_shown(value, cell.number_format)
    if isinstance(value, time):
        return value.isoformat()
    return str(value)


def _date_shown(day: date, number_format: str) -> str:
    """Return the date as ISO 8601, as exact as the sheet shows it: "Apr-00" knows of no first of April."""
    shown = _QUOTED.sub("", number_format.lower())
    if "d" in shown or "y" not in shown:
        return day.isoformat()
    return f"{day.year:04d}-{day.month:02d}" if "m" in shown else f"{day.year:04d}"


def _text_or_value(cell: str, value: str) -> str:
    """Return what a formula came to where it only reckons with other cells, else its text.

    A running number by =A2+1 is a number; what would reach out of the sheet, or was never worked out, is kept
    as the text it is. Scripts that write sheets leave 0 as the value of what they did not work out.
    """
    if not isinstance(cell, _Formula):
        return cell
    if value in ("", "0") or value.startswith("#") or _REACHES_OUT.search(cell):
        return str(cell)
    return value
