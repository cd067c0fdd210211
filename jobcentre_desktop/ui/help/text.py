"""The small form of Markdown in which help is written, taken apart.

A file begins with a head between two lines of three dashes: `title: ...` and, in Khmer, `reviewed: no` until
a native reader has read it. Then paragraphs; `## headings`; steps `1.`; points `-`; a picture on a line of
its own, `![what it shows](name)`. Inside a line: `**words**` that the screen says, a key in backticks, and
`[words](page)`, which leads to another page of help.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto

_HEAD = re.compile(r"---\n(.*?)\n---\n", re.DOTALL)
_PICTURE = re.compile(r"!\[(.+)\]\((\w+)\)$")
_STEP = re.compile(r"\d+\. ")
_PIECE = re.compile(r"\*\*(?P<strong>.+?)\*\*|`(?P<key>.+?)`|\[(?P<words>.+?)\]\((?P<page>\w+)\)")


class Shape(Enum):
    HEADING = auto()
    STEP = auto()
    POINT = auto()
    PLAIN = auto()
    PICTURE = auto()


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a line. At most one of the marks is set."""

    words: str
    strong: bool = False
    key: bool = False
    leads_to: str = ""
    """The page of help that these words lead to."""


@dataclass(frozen=True, slots=True)
class Block:
    shape: Shape
    pieces: tuple[Piece, ...]
    picture: str = ""
    """The picture's name; `pieces` are then what it shows."""

    @property
    def words(self) -> str:
        return "".join(piece.words for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class HelpText:
    """One page of help in one language."""

    title: str
    reviewed: bool
    blocks: tuple[Block, ...]

    @property
    def keys(self) -> frozenset[str]:
        """The keys that are named in it."""
        return frozenset(piece.words for block in self.blocks for piece in block.pieces if piece.key)

    @property
    def pictures(self) -> tuple[str, ...]:
        return tuple(block.picture for block in self.blocks if block.picture)

    @property
    def leads_to(self) -> frozenset[str]:
        """The pages of help that it leads to."""
        return frozenset(piece.leads_to for block in self.blocks for piece in block.pieces if piece.leads_to)


def read_text(written: str) -> HelpText:
    """Take a file apart. Raises ValueError for one without head or title."""
    head = _HEAD.match(written)
    if head is None:
        raise ValueError("a page of help begins with its head")
    told = dict(line.split(": ", 1) for line in head.group(1).splitlines())
    if "title" not in told:
        raise ValueError("a page of help has a title")
    lines = (line.strip() for line in written[head.end() :].splitlines())
    return HelpText(
        title=told["title"],
        reviewed=told.get("reviewed") != "no",
        blocks=tuple(_block(line) for line in lines if line),
    )


def _block(line: str) -> Block:
    picture = _PICTURE.match(line)
    if picture is not None:
        return Block(Shape.PICTURE, (Piece(picture.group(1)),), picture=picture.group(2))
    if line.startswith("## "):
        return Block(Shape.HEADING, _pieces(line[3:]))
    if line.startswith("- "):
        return Block(Shape.POINT, _pieces(line[2:]))
    step = _STEP.match(line)
    return Block(Shape.STEP, _pieces(line[step.end() :])) if step else Block(Shape.PLAIN, _pieces(line))


def _pieces(line: str) -> tuple[Piece, ...]:
    pieces, done = [], 0
    for found in _PIECE.finditer(line):
        pieces.append(Piece(line[done : found.start()]))
        if found["strong"]:
            pieces.append(Piece(found["strong"], strong=True))
        elif found["key"]:
            pieces.append(Piece(found["key"], key=True))
        else:
            pieces.append(Piece(found["words"], leads_to=found["page"]))
        done = found.end()
    pieces.append(Piece(line[done:]))
    return tuple(piece for piece in pieces if piece.words)
