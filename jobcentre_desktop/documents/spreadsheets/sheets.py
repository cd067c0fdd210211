"""Spreadsheets in and out as plain cells: nothing in them is ever executed, neither here nor in Excel."""

from __future__ import annotations

import csv
import io
import itertools
import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import BinaryIO, TypeAlias

import msgspec

from jobcentre_desktop.documents.bounded_reading import read_at_most
from jobcentre_desktop.documents.spreadsheets.delimited_reading import FORMULA, PARTING, read_delimited
from jobcentre_desktop.domain.errors import (
    FileNotReadable,
    FileNotWritable,
    NotASpreadsheet,
    SheetTooBig,
    SheetUnreadable,
)
from jobcentre_desktop.domain.facts import Json
from jobcentre_desktop.domain.khmer.text import clusters

MOST_BYTES = 20_000_000
MOST_ROWS = 50_000
MOST_COLUMNS = 256
_ZIP = b"PK"
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
"""First bytes of .xls and of a workbook locked with a password."""
_LONGEST_CELL = 32_767
"""Characters Excel allows in a cell."""
_LONGEST_NAME = 31
"""Characters Excel allows in the name of a sheet."""
_NOT_IN_A_NAME = re.compile(r"[\[\]:*?/\\\x00-\x1f]+")
_MOST_OUT = 1_048_575
"""Rows below the headings that Excel opens."""
_BINARY = getattr(os, "O_BINARY", 0)
_FORMULA = re.compile(FORMULA)
_FORMULA_INSIDE = re.compile(rf"({PARTING})(?={FORMULA})")
_PLAIN_NUMBER = re.compile(r"[+-]?\d[\d ]*(?:[.,]\d+)?")


_Way: TypeAlias = Callable[[Sequence[str], Iterable[Sequence[Json]], BinaryIO], None]


class SpreadsheetFiles:
    """The port `Sheets`: .xlsx and delimited text in; .xlsx, .csv and .jsonl out."""

    def read(self, path: Path) -> tuple[tuple[str, ...], ...]:
        """Return every row as text cells, of a workbook the first sheet that shows and holds anything.

        What the file is, its first bytes tell, not its name. Raises FileNotReadable, SheetUnreadable for
        anything but a spreadsheet, SheetTooBig above `MOST_BYTES`, `MOST_ROWS` or `MOST_COLUMNS`.
        """
        try:
            content = read_at_most(path, MOST_BYTES)
        except OSError:
            raise FileNotReadable(path.name) from None
        if content is None:
            raise SheetTooBig(path.name, MOST_ROWS)
        if content.startswith(_OLD_OFFICE):
            raise SheetUnreadable(path.name)
        rows = _trimmed(_rows_of(content, path.name))
        if len(rows) > MOST_ROWS or any(len(row) > MOST_COLUMNS for row in rows):
            raise SheetTooBig(path.name, MOST_ROWS)
        return rows

    def write(
        self,
        path: Path,
        headings: Sequence[str],
        rows: Iterable[Sequence[Json]],
        *,
        title: str = "",
        before_it_is_there: Callable[[int], None] = lambda _rows: None,
    ) -> int:
        """Write the sheet beside its place first, then into it: a crash leaves the old file or the new one.

        Cells are text; JSON lines keep numbers, lists and yes/no as they are and leave empty fields out.
        """
        workbook = partial(_as_workbook, folder=path.parent, title=_sheet_name(title))
        ways: dict[str, _Way] = {".csv": _as_csv, ".xlsx": workbook, ".jsonl": _as_lines}
        if path.suffix.lower() not in ways:
            raise NotASpreadsheet(path.name)
        beside = path.with_name(f".{path.name}.part")
        counted = _Counted(rows, path.name)
        try:
            with _opened(beside) as file:
                ways[path.suffix.lower()](headings, counted, file)
                file.flush()
                os.fsync(file.fileno())
            before_it_is_there(counted.n)
            os.replace(beside, path)
            _flush_folder(path.parent)
        except OSError:
            _forget(beside)
            raise FileNotWritable(path.name) from None
        except BaseException:
            _forget(beside)
            raise
        return counted.n


class _Counted:
    """Rows on their way into a sheet, counted. Raises SheetTooBig above what Excel opens."""

    def __init__(self, rows: Iterable[Sequence[Json]], name: str) -> None:
        self._rows, self._name = rows, name
        self.n = 0

    def __iter__(self) -> Iterator[Sequence[Json]]:
        for row in self._rows:
            self.n += 1
            if self.n > _MOST_OUT:
                raise SheetTooBig(self._name, _MOST_OUT)
            yield row


def _opened(path: Path) -> BinaryIO:
    """Open a new file that this user alone may read; a link laid under its name leads nowhere."""
    path.unlink(missing_ok=True)
    return os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | _BINARY, 0o600), "wb")


def _flush_folder(folder: Path) -> None:
    """Wait until the folder's list of names is on the disk; Windows has no such call."""
    if sys.platform != "win32":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


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


def _sheet_name(title: str) -> str:
    """Return what Excel takes as the name of a sheet: short, without some signs, no apostrophe at an end."""
    name = ""
    for piece in clusters(_NOT_IN_A_NAME.sub(" ", title).strip(" '")):
        if len(name + piece) > _LONGEST_NAME:
            break
        name += piece
    return name.strip(" '")


def _as_csv(headings: Sequence[str], rows: Iterable[Sequence[Json]], file: BinaryIO) -> None:
    """Write UTF-8 with a byte order mark, without which Excel does not see Khmer."""
    text = io.TextIOWrapper(file, encoding="utf-8-sig", newline="")
    writer = csv.writer(text)
    writer.writerow([_harmless(_apart(cell)) for cell in headings])
    for row in rows:
        writer.writerow([_harmless(_apart(_text(cell))) for cell in row])
    text.flush()
    text.detach()


def _apart(cell: str) -> str:
    """Return the cell with an apostrophe before a formula inside it.

    Where Excel's country parts cells at a semicolon, it takes what stands behind one, or in another line of
    the text, for a cell of its own.
    """
    return _FORMULA_INSIDE.sub(r"\1'", cell)


def _rows_of(content: bytes, name: str) -> list[list[str]]:
    if not content.startswith(_ZIP):  # every .xlsx is one
        return read_delimited(content, name)
    # A fifth of a second: paid by the first workbook, not by the start of the app.
    from jobcentre_desktop.documents.spreadsheets.workbook_reading import read_workbook

    return read_workbook(content, name)


def _as_workbook(
    headings: Sequence[str], rows: Iterable[Sequence[Json]], file: BinaryIO, *, folder: Path, title: str
) -> None:
    """Write a workbook whose cells are text, so that mending it in Excel eats no zeros.

    Row by row: what the library puts aside meanwhile lies where the sheet will lie, not in a common folder.
    """
    import xlsxwriter  # here for the same reason as the reader above

    plain = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    aside = {"constant_memory": True, "tmpdir": str(folder)}
    with xlsxwriter.Workbook(file, {**plain, **aside}) as workbook:
        sheet = workbook.add_worksheet(title or None)
        text = workbook.add_format({"num_format": "@"})
        bold = workbook.add_format({"num_format": "@", "bold": True})
        sheet.set_column(0, max(len(headings) - 1, 0), 18, text)
        sheet.freeze_panes(1, 0)
        for n, row in enumerate(itertools.chain([headings], rows)):
            for at, cell in enumerate(row):
                if written := _text(cell):
                    sheet.write_string(n, at, written[:_LONGEST_CELL], text if n else bold)


def _as_lines(headings: Sequence[str], rows: Iterable[Sequence[Json]], file: BinaryIO) -> None:
    for row in rows:
        told = {name: cell for name, cell in zip(headings, row, strict=False) if cell not in (None, "", [])}
        file.write(msgspec.json.encode(told) + b"\n")
