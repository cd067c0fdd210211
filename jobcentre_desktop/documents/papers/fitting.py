"""The largest type in which a paper takes as few pages as it may."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from jobcentre_desktop.documents.typesetting.blocks import Block
from jobcentre_desktop.documents.typesetting.page import Frame, Placed, lay_out


def on_one_page(
    sizes: Sequence[float], frame: Frame, blocks_at: Callable[[float], Sequence[Block]]
) -> list[list[Placed]]:
    """Lay out what `blocks_at` gives for the first type size that needs one page only; else the last size.

    Raises ValueError when a block that cannot be parted is taller than a page even in the smallest type.
    """
    for size in sizes[:-1]:
        blocks = blocks_at(size)
        if sum(block.height(frame.width) for block in blocks) <= frame.height:
            return lay_out(blocks, frame)
    return lay_out(blocks_at(sizes[-1]), frame)
