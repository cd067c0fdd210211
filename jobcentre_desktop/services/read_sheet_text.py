"""The letters of a sheet: whole Khmer in Unicode, or old text that looks Khmer in its old font only."""

from __future__ import annotations

from collections.abc import Sequence

from jobcentre_desktop.domain.errors import (
    BrokenKhmer,
    FieldProblem,
    HeadingsNotFound,
    InputProblems,
    OldFontText,
    SheetInOldFont,
)
from jobcentre_desktop.domain.khmer.legacy import first_old_piece, may_be_old
from jobcentre_desktop.domain.khmer.text import contains_khmer, first_broken_piece, normal_form
from jobcentre_desktop.domain.sheet_cells import SHOWN
from jobcentre_desktop.domain.sheet_columns import Layout, cell_at

_LATIN = frozenset({"surname_la", "given_la", "name_la"})
_NAMES = frozenset({"surname_km", "given_km", "name_km", *_LATIN})
_NO_WORDS = frozenset({"row", "email", "telegram", "document", "phone", "phone_2", "phone_3"})
_SHARE = 0.1
"""Of the cells of a column without Khmer: so many must be old text beyond doubt for the column to be so."""


def check_letters(row: Sequence[str], layout: Layout, old_columns: frozenset[int]) -> None:
    """Raise InputProblems with every cell that holds broken Khmer, or text for an old Khmer font.

    In `old_columns` also a cell counts that could be either: "sux" beside "cnÞa" is no Latin name.
    """
    problems: list[FieldProblem] = []
    for at, column in _worded(layout).items():
        told = cell_at(row, at)
        field = "name" if column in _NAMES else column
        if piece := first_broken_piece(told):
            problems.append(FieldProblem(field, BrokenKhmer(field, piece)))
        elif piece := _old_piece(told, column) or (told if at in old_columns and may_be_old(told) else None):
            problems.append(FieldProblem(field, OldFontText(field, piece[:SHOWN])))
    if problems:
        raise InputProblems(tuple(problems))


def columns_in_old_font(people: Sequence[Sequence[str]], layout: Layout) -> frozenset[int]:
    """Return the positions of the columns that were typed for an old font."""
    found = set()
    for at, column in _worded(layout).items():
        if column in _LATIN:
            continue
        told = [cell for row in people if (cell := cell_at(row, at)) and not contains_khmer(cell)]
        old = sum(_old_piece(cell, column) is not None for cell in told)
        if old and old >= _SHARE * len(told):
            found.add(at)
    return frozenset(found)


def no_headings(rows: Sequence[Sequence[str]], file_name: str) -> HeadingsNotFound | SheetInOldFont:
    """Return why no headings were found: nobody can read those of an old font."""
    cells = (cell_at(row, at) for row in rows for at in range(len(row)))
    piece = next((piece for cell in cells if (piece := first_old_piece(cell, certain=True))), None)
    return HeadingsNotFound(file_name) if piece is None else SheetInOldFont(file_name, piece[:SHOWN])


def _worded(layout: Layout) -> dict[int, str]:
    """Return position -> column, or its heading where nobody knows the column, of those that hold words."""
    columns = {at: column for at, column in layout.columns.items() if column not in _NO_WORDS}
    return columns | layout.unknown


def _old_piece(told: str, column: str) -> str | None:
    return first_old_piece(normal_form(told), certain=column in _LATIN)
