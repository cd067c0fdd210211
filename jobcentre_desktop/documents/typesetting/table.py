"""A table: rows of blocks in columns of fixed share, split over pages between rows, its heading repeated."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from jobcentre_desktop.documents.typesetting.blocks import Block, tear_abreast
from jobcentre_desktop.documents.typesetting.pdf_file import Sheet

Row = tuple[Block, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Cells stand in the middle of their row's height; `lines` draws a grid round them. Lengths in points."""

    shares: tuple[float, ...]
    """The part of the width that each column gets; they add up to one."""
    rows: tuple[Row, ...]
    heading: Row | None = None
    lines: bool = True
    padding: float = 4.0
    """White space left and right of a cell's content; above and below it is a quarter of that."""
    thickness: float = 0.5

    def height(self, width: float) -> float:
        return sum(self._row_height(row, width) for row in self._all_rows())

    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        for row in self._all_rows():
            height = self._row_height(row, width)
            left = x
            for share, cell in zip(self.shares, row, strict=True):
                inner = share * width - 2 * self.padding
                above = (height - cell.height(inner)) / 2
                cell.draw(sheet, left + self.padding, top - above, inner)
                if self.lines:
                    sheet.frame(left, top - height, share * width, height, thickness=self.thickness)
                left += share * width
            top -= height

    def split(self, width: float, room: float) -> tuple[Block, Block] | None:
        used = self._row_height(self.heading, width) if self.heading else 0.0
        fitting = 0
        for row in self.rows:
            used += self._row_height(row, width)
            if used > room:
                break
            fitting += 1
        if not 0 < fitting < len(self.rows):
            return None
        return self._with(self.rows[:fitting]), self._with(self.rows[fitting:])

    def tear(self, width: float, room: float) -> tuple[Block, Block] | None:
        """Part the first row between its lines: it alone is taller than a page."""
        above = self._row_height(self.heading, width) if self.heading else 0.0
        cells = [
            (cell, share * width - 2 * self.padding)
            for cell, share in zip(self.rows[0], self.shares, strict=True)
        ]
        parts = tear_abreast(cells, room - above - self.padding / 2)
        if parts is None:
            return None
        upper, lower = map(tuple, parts)
        return self._with((upper,)), self._with((lower, *self.rows[1:]))

    def _all_rows(self) -> Sequence[Row]:
        return (self.heading, *self.rows) if self.heading else self.rows

    def _row_height(self, row: Row, width: float) -> float:
        inner = (share * width - 2 * self.padding for share in self.shares)
        return max(cell.height(room) for cell, room in zip(row, inner, strict=True)) + self.padding / 2

    def _with(self, rows: tuple[Row, ...]) -> Table:
        return Table(
            shares=self.shares,
            rows=rows,
            heading=self.heading,
            lines=self.lines,
            padding=self.padding,
            thickness=self.thickness,
        )
