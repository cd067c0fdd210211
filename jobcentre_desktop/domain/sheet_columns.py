"""Which column of a registration sheet is which: headings recognised in Khmer and English, in any order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from jobcentre_desktop.domain.khmer.numerals import to_ascii_digits
from jobcentre_desktop.domain.khmer.text import normal_form
from jobcentre_desktop.domain.sheet_headings import column_of, folded, is_heading

_TOTAL = re.compile(r"(?:ចំនួន)?សរុប|(?:grand |sub-?)?totals?(?![a-z])")
_FIGURES = re.compile(r"[\d០-៩\s.,%៛$+\-/]+")
_NAMES = frozenset({"surname_km", "given_km", "name_km", "surname_la", "given_la", "name_la"})
_TELLS_A_PERSON = frozenset({"sex", "birth", "dob_year", "age", "phone"})
_TWINS = {
    "name_km": ("name_la",),
    "surname_km": ("surname_la",),
    "given_km": ("given_la",),
    "phone": ("phone_2", "phone_3"),
}
"""What a second column with the same heading holds: "ឈ្មោះ" and "Name" are one name in two scripts."""
_LOOK_INTO = 30
"""Rows from the top in which the headings are looked for."""
_FOOTER_CELLS = 2
"""Lines below the total with at most so many filled cells are date and signatures, not people."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Where the headings stand and which column holds what."""

    heading_row: int
    """Index of the (last) row of headings; people stand below it."""
    columns: dict[int, str]
    """Position -> what it holds: a name of `sheet_headings`, or phone_2 and phone_3."""
    unknown: dict[int, str]
    """Position -> a heading nobody recognised."""
    headings: tuple[str, ...]
    """The words above each column, in one row also where the sheet had two."""


def recognise(rows: Sequence[Sequence[str]]) -> Layout | None:
    """Return the layout that knows most columns, or None when no row names a name and one thing more.

    Headings may stand in two rows, groups above and their parts below.
    """
    best: Layout | None = None
    for n, row in enumerate(rows[:_LOOK_INTO]):
        below = rows[n + 1] if n + 1 < len(rows) else ()
        parts = _parts_below(row, below)
        layout = _layout(n + 1, parts) if parts else _layout(n, row)
        told = set(layout.columns.values())
        names_people = told & _NAMES and told & _TELLS_A_PERSON
        if names_people and (best is None or len(layout.columns) > len(best.columns)):
            best = layout
    return best


def people_of(rows: Sequence[Sequence[str]], layout: Layout) -> list[tuple[int, Sequence[str]]]:
    """Return the rows of people with their numbers: the sheet's own, else the line in the sheet (from 1).

    Blank lines, total lines, headings printed again, a line that numbers the columns, lines with nothing but
    a number, and what stands below the total (date, signatures) are no people.
    """
    column = next((at for at, name in layout.columns.items() if name == "row"), None)
    headings = [folded(cell) for cell in layout.headings]
    found: list[tuple[int, Sequence[str]]] = []
    below_total = False
    for line, row in enumerate(rows[layout.heading_row + 1 :], start=layout.heading_row + 2):
        told = cell_at(row, column)
        if is_total(row):
            below_total = True
            continue
        filled = sum(bool(cell_at(row, at)) for at in range(len(row)))
        if filled == 0 or (told and filled == 1):
            continue
        if below_total and not told and filled <= _FOOTER_CELLS:
            continue
        if _is_headings(row, headings) or (not found and _numbers_columns(row)):
            continue
        number = re.sub(r"\.0*$", "", to_ascii_digits(told))
        found.append((int(number) if number.isascii() and number.isdigit() else line, row))
    return found


def cell_at(row: Sequence[str], at: int | None) -> str:
    """Return the text of a cell without what surrounds it unseen; "" for a cell that is not there."""
    if at is None or at >= len(row):
        return ""
    return row[at].strip().strip("\u200b\ufeff\xa0").strip()


def is_blank(row: Sequence[str]) -> bool:
    return not any(cell_at(row, at) for at in range(len(row)))


def is_total(row: Sequence[str]) -> bool:
    """Return whether the row only sums up the sheet.

    Its first filled cell begins with the word "total", or another one does and all others are figures.
    """
    filled = [normal_form(cell).casefold() for at in range(len(row)) if (cell := cell_at(row, at))]
    totals = [cell for cell in filled if _TOTAL.match(cell)]
    if not totals:
        return False
    return filled[0] in totals or all(cell in totals or _FIGURES.fullmatch(cell) for cell in filled)


def _parts_below(row: Sequence[str], below: Sequence[str]) -> list[str]:
    """Return one heading per column when `below` splits the groups that `row` names, else nothing."""
    parts: list[str] = []
    group, split = "", 0
    for at in range(max(len(row), len(below))):
        above, part = cell_at(row, at), cell_at(below, at)
        group = above or group
        if not part:
            parts.append(above)
            continue
        whole = f"{group} {part}"
        if not is_heading(whole) and not is_heading(part):
            return []
        parts.append(whole if is_heading(whole) else part)
        split += 1
    return parts if split >= 2 else []


def _layout(heading_row: int, headings: Sequence[str]) -> Layout:
    columns: dict[int, str] = {}
    unknown: dict[int, str] = {}
    for at, heading in enumerate(headings):
        told = column_of(heading)
        ways = (told, *_TWINS.get(told, ())) if told else ()
        free = [name for name in ways if name not in columns.values()]
        if free:
            columns[at] = free[0]
        elif heading.strip():
            unknown[at] = normal_form(heading)
    return Layout(
        heading_row=heading_row, columns=_settled(columns), unknown=unknown, headings=tuple(headings)
    )


def _settled(columns: dict[int, str]) -> dict[int, str]:
    """Return the columns with "name" read as its neighbours mean it.

    Beside a family name column, "ឈ្មោះ" is the given name; a lone "នាម" is the whole name.
    """
    told = set(columns.values())
    if "surname_km" in told and "given_km" not in told and "name_km" in told:
        return {at: "given_km" if name == "name_km" else name for at, name in columns.items()}
    if "given_km" in told and not told & {"surname_km", "name_km"}:
        return {at: "name_km" if name == "given_km" else name for at, name in columns.items()}
    return columns


def _is_headings(row: Sequence[str], headings: Sequence[str]) -> bool:
    """Return whether the row prints the headings again, as the top of a new page does."""
    cells = [(folded(cell), folded_heading) for cell, folded_heading in zip(row, headings, strict=False)]
    same = sum(bool(cell) and cell == heading for cell, heading in cells)
    return same >= 3 and all(not cell or cell == heading for cell, heading in cells)


def _numbers_columns(row: Sequence[str]) -> bool:
    """Return whether the row counts the columns, (1) (2) (3) …, as official tables do."""
    cells = [re.sub(r"\W", "", to_ascii_digits(cell)) for cell in row if cell.strip()]
    return len(cells) >= 4 and cells == [str(n) for n in range(1, len(cells) + 1)]
