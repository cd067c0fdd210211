"""Pages: blocks flow over them from top to bottom, with page numbers, a foot and a mark across."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from jobcentre_desktop.documents.typesetting.blocks import Block, Gap, torn
from jobcentre_desktop.documents.typesetting.fonts import FontChain
from jobcentre_desktop.documents.typesetting.pdf_file import A4, MM, PageSize, PdfFile, Sheet
from jobcentre_desktop.documents.typesetting.shaping import shape, width_of

Placed = tuple[float, Block]
"""A block and the distance in points of its top from the top of the frame."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """The part of a page that may be written on; margins in points.

    The usual page is A4 with the margins of official letters (domain brief §5.6): 25 mm left for the file,
    20 mm right.
    """

    size: PageSize = A4
    left: float = 25 * MM
    right: float = 20 * MM
    top: float = 15 * MM
    bottom: float = 15 * MM

    @property
    def width(self) -> float:
        return self.size.width - self.left - self.right

    @property
    def height(self) -> float:
        return self.size.height - self.top - self.bottom


@dataclass(frozen=True, slots=True)
class Mark:
    """Words across every page, under the text, such as "preview, not valid"."""

    text: str
    chain: FontChain


def lay_out(blocks: Sequence[Block], frame: Frame, foot: Block | None = None) -> list[list[Placed]]:
    """Share out blocks over pages. `foot` stands at the lower edge of the last page, or of one more page.

    Raises ValueError when something that cannot be parted, such as a picture, is taller than a page: nothing
    is ever cut off.
    """
    pages: list[list[Placed]] = [[]]
    used = 0.0
    waiting = list(reversed(blocks))
    while waiting:
        block = waiting.pop()
        height = block.height(frame.width)
        room = frame.height - used
        if isinstance(block, Gap) and (not pages[-1] or height > room):
            continue  # white space neither begins a page nor makes one
        if height <= room + 1e-6:
            pages[-1].append((used, block))
            used += height
            continue
        parts = block.split(frame.width, room)
        if parts is None and not pages[-1]:  # no page has more room for it
            parts = torn(block, frame.width, room)
            if parts is None:
                raise ValueError(f"a block of {height:.0f} points is taller than a page")
        if parts:
            pages[-1].append((used, parts[0]))
        waiting.append(parts[1] if parts else block)
        pages.append([])
        used = 0.0
    if foot is not None:
        start = frame.height - foot.height(frame.width)
        if used > start + 1e-6:
            pages.append([])
        pages[-1].append((start, foot))
    return pages


def draw_pages(
    file: PdfFile,
    pages: Sequence[Sequence[Placed]],
    frame: Frame,
    *,
    mark: Mark | None = None,
    page_number: Callable[[int, int], Block] | None = None,
) -> None:
    """Draw what `lay_out` placed. `page_number` is asked with (page, pages) when there are two or more."""
    for number, placed in enumerate(pages, 1):
        sheet = file.new_sheet(frame.size)
        if mark is not None:
            _draw_mark(sheet, mark)
        for offset, block in placed:
            block.draw(sheet, frame.left, frame.size.height - frame.top - offset, frame.width)
        if page_number is not None and len(pages) > 1:
            below = page_number(number, len(pages))
            below.draw(sheet, frame.left, frame.bottom - 2 * MM, frame.width)


def _draw_mark(sheet: Sheet, mark: Mark) -> None:
    """Set the words from corner to corner in a grey that leaves the text above them readable."""
    clusters = shape(mark.text, mark.chain)
    across, up = sheet.size.width, sheet.size.height
    diagonal = math.hypot(across, up)
    size = min(96.0, 0.72 * diagonal / width_of(clusters, 1.0))
    angle = math.atan2(up, across)
    half = width_of(clusters, size) / 2
    lower = size * 0.3  # the middle of the letters, not their baseline, goes through the middle of the page
    x = across / 2 - half * math.cos(angle) + lower * math.sin(angle)
    y = up / 2 - half * math.sin(angle) - lower * math.cos(angle)
    sheet.text(x, y, clusters, size, grey=0.86, degrees=math.degrees(angle))
