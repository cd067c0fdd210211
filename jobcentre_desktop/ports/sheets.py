"""Spreadsheets in and out, and how far a long work has come."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Protocol

from jobcentre_desktop.domain.facts import Json


class Sheets(Protocol):
    """Reading and writing spreadsheets as plain cells; a formula is never executed nor written."""

    def read(self, path: Path) -> tuple[tuple[str, ...], ...]:
        """Return every row of the first sheet that holds anything, as text cells; rows may differ in length.

        Raises FileNotReadable, SheetUnreadable, SheetTooBig.
        """
        ...

    def write(
        self,
        path: Path,
        headings: Sequence[str],
        rows: Iterable[Sequence[Json]],
        *,
        title: str = "",
        before_it_is_there: Callable[[int], None] = lambda _rows: None,
    ) -> int:
        """Write a .csv, .xlsx or .jsonl by its name, row by row; return how many rows.

        `title` names the sheet of a workbook, as much of it as Excel allows.
        `before_it_is_there` hears that number when all is on the disk and only the name is missing. What it
        or `rows` raises leaves nothing behind. Raises NotASpreadsheet, SheetTooBig, FileNotWritable.
        """
        ...


Progress = Callable[[int, int], bool]
"""Called with (done, total); returns False to cancel."""
