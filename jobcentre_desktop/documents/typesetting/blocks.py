"""What a page is stacked from: anything that knows its height and can be drawn, split or put side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

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
    """Blocks one below the other that stay on one page."""

    blocks: tuple[Block, ...]

    def height(self, width: float) -> float:
        return sum(block.height(width) for block in self.blocks)

    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        for block in self.blocks:
            block.draw(sheet, x, top, width)
            top -= block.height(width)

    def split(self, width: float, room: float) -> tuple[Block, Block] | None:
        return None


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
        return (Headed(self.heading, parts[0]), parts[1]) if parts else None


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

    def split(self, width: float, room: float) -> None:
        return None


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

    def _placed(self, width: float) -> Sequence[tuple[float, float, Block]]:
        """Return (offset from the left, width, block) of every column."""
        usable = width - self.gutter * (len(self.columns) - 1)
        placed: list[tuple[float, float, Block]] = []
        left = 0.0
        for share, block in self.columns:
            placed.append((left, share * usable, block))
            left += share * usable + self.gutter
        return placed
