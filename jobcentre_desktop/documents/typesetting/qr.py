"""A QR code as a block: squares of black drawn as one path, so it stays sharp at any print size."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import segno

from jobcentre_desktop.documents.typesetting.blocks import Block
from jobcentre_desktop.documents.typesetting.pdf_file import Sheet

# ISO/IEC 18004: a reader needs four modules of white on every side.
_QUIET = 4


@dataclass(frozen=True, slots=True)
class QrCode:
    """`side` is the printed width of the code in points, without its white border; error correction M.

    Blurred and turned pictures of codes of our length were read from 14 mm upwards; print them larger.
    """

    payload: str
    side: float

    @property
    def breadth(self) -> float:
        """Width and height with the white border."""
        return self.side + 2 * self._module() * _QUIET

    def height(self, width: float) -> float:
        return self.breadth

    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        module = self._module()
        left, upper = x + module * _QUIET, top - module * _QUIET
        rectangles: list[tuple[float, float, float, float]] = []
        for row, modules in enumerate(_squares(self.payload)):
            start = None
            for column, dark in enumerate((*modules, 0)):
                if dark and start is None:
                    start = column
                elif not dark and start is not None:
                    y = upper - (row + 1) * module
                    rectangles.append((left + start * module, y, (column - start) * module, module))
                    start = None
        sheet.fill(rectangles)

    def split(self, width: float, room: float) -> tuple[Block, Block] | None:
        return None

    def _module(self) -> float:
        return self.side / len(_squares(self.payload))


@lru_cache(maxsize=4)
def _squares(payload: str) -> tuple[bytes, ...]:
    """Return the rows of a code. Kept: layout asks for the size again and again, and a paper has it twice."""
    code = segno.make(payload, error="m", boost_error=False, micro=False)
    return tuple(bytes(row) for row in code.matrix)
