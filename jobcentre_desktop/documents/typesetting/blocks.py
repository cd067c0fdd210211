"""What a page is stacked from: anything that knows its height and can be drawn, split or put side by side."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from jobcentre_desktop.documents.typesetting.pdf_file import Sheet


class Block(Protocol):
    """A piece of a page. Lengths in points; `top` is the upper edge, with y growing upwards."""

    def height(self, width: float) -> float:
        """Return the height the block takes when it is given `width`."""
        ...

    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None: ...

    def split(self, width: float, room: float) -> tuple[Block, Block] | None:
        """Return what fits into `room` and the rest, or None when the block should move as a whole."""
        ...


@runtime_checkable
class Tearable(Block, Protocol):
    """A block that should stay in one piece, and can be parted all the same when no page is tall enough."""

    def tear(self, width: float, room: float) -> tuple[Block, Block] | None:
        """Return what fits into `room` and the rest, or None when not even a piece of it fits."""
        ...


@dataclass(frozen=True, slots=True)
class Gap:
    """White space; a page never begins with it."""

    points: float

    def height(self, width: float) -> float:
        return self.points

    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        return None

    def split(self, width: float, room: float) -> None:
        return None


@dataclass(frozen=True, slots=True)
class Rule:
    """A line across the whole width; `dashes` are lengths on and off."""

    thickness: float = 0.5
    dashes: tuple[float, ...] = ()

    def height(self, width: float) -> float:
        return self.thickness

    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        sheet.rule(x, top - self.thickness / 2, width, thickness=self.thickness, dashes=self.dashes)

    def split(self, width: float, room: float) -> None:
        return None


@dataclass(frozen=True, slots=True)
class Stack:
    """Blocks one below the other that stay on one page, if there is a page that is tall enough."""

    blocks: tuple[Block, ...]

    def height(self, width: float) -> float:
        return sum(block.height(width) for block in self.blocks)

    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        for block in self.blocks:
            block.draw(sheet, x, top, width)
            top -= block.height(width)

    def split(self, width: float, room: float) -> tuple[Block, Block] | None:
        return None

    def tear(self, width: float, room: float) -> tuple[Block, Block] | None:
        if parts := Flow(self.blocks).split(width, room):
            return parts
        first = torn(self.blocks[0], width, room)
        return (first[0], Flow((first[1], *self.blocks[1:]))) if first else None


@dataclass(frozen=True, slots=True)
class Flow(Stack):
    """Blocks one below the other that may go on over the page's end, between them or within one of them."""

    def split(self, width: float, room: float) -> tuple[Block, Block] | None:
        for place, block in enumerate(self.blocks):
            height = block.height(width)
            if height <= room:
                room -= height
                continue
            before, after = self.blocks[:place], self.blocks[place + 1 :]
            if parts := block.split(width, room):
                return self._of(*before, parts[0]), self._of(parts[1], *after)
            return (self._of(*before), self._of(block, *after)) if before else None
        return None

    def _of(self, *blocks: Block) -> Flow:
        """Return the blocks as a flow that does not begin with white space."""
        return Flow(blocks[1:] if isinstance(blocks[0], Gap) else blocks)


@dataclass(frozen=True, slots=True)
class Headed:
    """A heading and what it heads: the heading never stands alone at the foot of a page."""

    heading: Block
    body: Block

    def height(self, width: float) -> float:
        return self.heading.height(width) + self.body.height(width)

    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        Stack((self.heading, self.body)).draw(sheet, x, top, width)

    def split(self, width: float, room: float) -> tuple[Block, Block] | None:
        parts = self.body.split(width, room - self.heading.height(width))
        return self._with(parts) if parts else None

    def tear(self, width: float, room: float) -> tuple[Block, Block] | None:
        parts = torn(self.body, width, room - self.heading.height(width))
        return self._with(parts) if parts else None

    def _with(self, parts: tuple[Block, Block]) -> tuple[Block, Block]:
        return Headed(self.heading, parts[0]), parts[1]


@dataclass(frozen=True, slots=True)
class Footed:
    """A table and what stands below it, such as its totals, which never begin a page without a row above."""

    body: Block
    foot: Block

    def height(self, width: float) -> float:
        return self.body.height(width) + self.foot.height(width)

    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        Stack((self.body, self.foot)).draw(sheet, x, top, width)

    def split(self, width: float, room: float) -> tuple[Block, Block] | None:
        # One point less than the whole body: then at least its last row goes on to the next page.
        parts = self.body.split(width, min(room, self.body.height(width) - 1))
        return (parts[0], Footed(parts[1], self.foot)) if parts else None

    def tear(self, width: float, room: float) -> tuple[Block, Block] | None:
        return Stack((self.body, self.foot)).tear(width, room)


@dataclass(frozen=True, slots=True)
class Beside:
    """A block of fixed width at the left, such as a label, and another in the rest of the width."""

    left: Block
    left_width: float
    right: Block

    def height(self, width: float) -> float:
        return max(self.left.height(self.left_width), self.right.height(width - self.left_width))

    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        self.left.draw(sheet, x, top, self.left_width)
        self.right.draw(sheet, x + self.left_width, top, width - self.left_width)

    def split(self, width: float, room: float) -> tuple[Block, Block] | None:
        parts = self.right.split(width - self.left_width, room)
        if parts is None or self.left.height(self.left_width) > room:
            return None
        return self._with(self.left, parts[0]), self._with(_NOTHING, parts[1])

    def tear(self, width: float, room: float) -> tuple[Block, Block] | None:
        cells = ((self.left, self.left_width), (self.right, width - self.left_width))
        parts = tear_abreast(cells, room)
        return (self._with(*parts[0]), self._with(*parts[1])) if parts else None

    def _with(self, left: Block, right: Block) -> Beside:
        return Beside(left, self.left_width, right)


@dataclass(frozen=True, slots=True)
class Columns:
    """Blocks side by side, tops level, each given a share of the width; the shares add up to one."""

    columns: tuple[tuple[float, Block], ...]
    gutter: float = 0.0

    def height(self, width: float) -> float:
        return max(block.height(share) for _, share, block in self._placed(width))

    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        for left, share, block in self._placed(width):
            block.draw(sheet, x + left, top, share)

    def split(self, width: float, room: float) -> None:
        return None

    def tear(self, width: float, room: float) -> tuple[Block, Block] | None:
        parts = tear_abreast([(block, share) for _, share, block in self._placed(width)], room)
        return (self._with(parts[0]), self._with(parts[1])) if parts else None

    def _placed(self, width: float) -> Sequence[tuple[float, float, Block]]:
        """Return (offset from the left, width, block) of every column."""
        usable = width - self.gutter * (len(self.columns) - 1)
        placed: list[tuple[float, float, Block]] = []
        left = 0.0
        for share, block in self.columns:
            placed.append((left, share * usable, block))
            left += share * usable + self.gutter
        return placed

    def _with(self, blocks: Iterable[Block]) -> Columns:
        shares = (share for share, _ in self.columns)
        return Columns(tuple(zip(shares, blocks, strict=True)), self.gutter)


_NOTHING = Gap(0)


def tear_abreast(cells: Sequence[tuple[Block, float]], room: float) -> tuple[list[Block], list[Block]] | None:
    """Part blocks that stand side by side, given each with its width, at the same height.

    What is through before the others leaves white behind. None when nothing of any of them fits.
    """
    upper: list[Block] = []
    lower: list[Block] = []
    for block, width in cells:
        whole = (block, _NOTHING) if block.height(width) <= room else (_NOTHING, block)
        above, below = _parted(block, width, room) or whole
        upper.append(above)
        lower.append(below)
    return (upper, lower) if any(block is not _NOTHING for block in upper) else None


def _parted(block: Block, width: float, room: float) -> tuple[Block, Block] | None:
    """Part a block that is taller than `room`: where it reads well, or else wherever it can be."""
    if block.height(width) <= room:
        return None
    return block.split(width, room) or torn(block, width, room)


def torn(block: Block, width: float, room: float) -> tuple[Block, Block] | None:
    """Tear a block if it can be torn, else return None."""
    return block.tear(width, room) if isinstance(block, Tearable) else None
