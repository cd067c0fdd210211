"""Text with a comma, a semicolon or a tab between the cells, in whatever encoding Excel saved it."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator

from jobcentre_desktop.domain.errors import SheetTooBig, SheetUnreadable

_DELIMITERS = ",;\t|"
_NAMED_DELIMITER = re.compile(r"sep=(.)\n", re.IGNORECASE)
"""The first line by which a file tells Excel its delimiter."""
_MOST_ROWS = 50_000
_MOST_COLUMNS = 256
_LOOKED_AT = 40
"""Lines from which the delimiter is told."""
_FORMULA_SIGNS = "=+\\-@|%\uff1d\uff0b\uff0d\uff20\uff5c\uff05"
"""What Excel may take for the beginning of a formula, the full-width forms too; for a set of a pattern."""
FORMULA = rf"'*(?:[^\S\t\r\n]*[{_FORMULA_SIGNS}]|[\t\r\n])"
"""Pattern of a cell that gets an apostrophe when it is written as text, so that Excel takes it for text."""
PARTING = "[;|\t\r\n]"
"""Pattern of what may part cells inside a text, where Excel's country has it so."""
_MADE_HARMLESS = re.compile(rf"(^|{PARTING})'(?={FORMULA})")
"""Our own exports set an apostrophe before what Excel would take for a formula; it is no part of the cell."""


def read_delimited(content: bytes, name: str) -> list[list[str]]:
    """Return the rows. Raises SheetUnreadable for what is no text or no table, SheetTooBig."""
    text = _decoded(content, name).replace("\r\n", "\n").replace("\r", "\n")
    if "\0" in text:
        raise SheetUnreadable(name)
    named = _NAMED_DELIMITER.match(text)
    delimiter = named[1] if named else _delimiter(text)
    try:
        reader = csv.reader(io.StringIO(text[named.end() :] if named else text), delimiter=delimiter)
        return [[_plain(cell) for cell in row] for row in _not_too_many(reader, name)]
    except (csv.Error, TypeError):
        raise SheetUnreadable(name) from None


def _not_too_many(rows: Iterable[list[str]], name: str) -> Iterator[list[str]]:
    """Yield the rows up to the limits; what is empty beyond is passed over, a filled cell is too much."""
    for n, row in enumerate(rows):
        beyond = row[_MOST_COLUMNS:] if n < _MOST_ROWS else row
        if any(cell.strip() for cell in beyond):
            raise SheetTooBig(name, _MOST_ROWS)
        if n < _MOST_ROWS:
            yield row[:_MOST_COLUMNS]


def _plain(cell: str) -> str:
    return _MADE_HARMLESS.sub(r"\1", cell)


def _decoded(content: bytes, name: str) -> str:
    """Return the text: UTF-8 or UTF-16 when it is, else the Latin code page old Excels write."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            return content.decode("utf-16")
        except UnicodeDecodeError:
            raise SheetUnreadable(name) from None
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _delimiter(text: str) -> str:
    """Return the sign that cuts most lines into the same number of cells, more than one."""
    lines = [line for line in text.split("\n", _LOOKED_AT)[:_LOOKED_AT] if line.strip()]
    best, most = ",", (0, 0)
    for sign in _DELIMITERS:
        widths = Counter(_outside_quotes(line, sign) for line in lines)
        widths.pop(0, None)
        if widths:
            width, lines_alike = widths.most_common(1)[0]
            if (lines_alike, width) > most:
                best, most = sign, (lines_alike, width)
    return best


def _outside_quotes(line: str, sign: str) -> int:
    return sum(part.count(sign) for part in line.split('"')[::2])
