"""The door for sheets: workbooks and delimited text that the import reads and takes in."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from random import Random

import openpyxl

from jobcentre_desktop.domain.errors import Cancelled
from tests.fuzz.changing import in_zip
from tests.fuzz.door import Change
from tests.fuzz.doors.of_a_desk import DeskDoor

DATA = Path(__file__).parents[2] / "integration" / "data"
_ROWS = 6


class Sheets(DeskDoor):
    name = "sheets"
    share = 1
    words = (
        b"<row>",
        b'r="A1048577"',
        b't="s"',
        b"<v>99999999999</v>",
        b"<!DOCTYPE x>",
        b"&amp;",
        b",",
        b";",
        b"\t",
    )

    def examples(self) -> list[bytes]:
        csv = b"".join((DATA / "fair_open.csv").read_bytes().splitlines(keepends=True)[:_ROWS])
        bomb = _with_part("xl/worksheets/sheet1.xml", bytes(160_000_000))
        wide = b",".join([b"x"] * 300) + b"\n" + csv
        return [
            csv,
            _workbook(),
            bomb,
            wide,
            csv.replace(b",", b";"),
            csv.decode("utf-8-sig").encode("utf-16"),
        ]

    def knock(self, content: bytes) -> None:
        """Import it; every second one is broken off at its end, and then nothing may be there."""
        sheet = self.folder / "sheet"
        sheet.write_bytes(content)
        broken_off = sum(content[-4:]) % 2 == 0
        self.head.import_clients(sheet, progress=lambda done, total: not (broken_off and done + 1 >= total))

    def careless(self, content: bytes) -> None:
        if not content.startswith(b"PK"):
            raise Cancelled
        for row in openpyxl.load_workbook(io.BytesIO(content)).worksheets[0].iter_rows(max_row=50):
            str(row[0].value)

    def changed(self, content: bytes, change: Change, chance: Random) -> bytes:
        return in_zip(content, change, chance) if content.startswith(b"PK") else change(content)


def _workbook() -> bytes:
    """Return the specimen with fewer rows: it is read ten times as fast."""
    book = openpyxl.load_workbook(DATA / "fair_open.xlsx")
    for sheet in book.worksheets:
        sheet.delete_rows(_ROWS, sheet.max_row)
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def _with_part(name: str, part: bytes) -> bytes:
    made = io.BytesIO(_workbook())
    with zipfile.ZipFile(made) as old:
        files = {each: old.read(each) for each in old.namelist()} | {name: part}
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new:
        for each, content in files.items():
            new.writestr(each, content)
    return packed.getvalue()
