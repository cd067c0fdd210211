"""Bringing two edits of one text together, piece by piece, where they do not touch each other."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import NamedTuple

_PIECE = re.compile(r"[^\s\u200b]+[\s\u200b]*|[\s\u200b]+")
"""A word with the blanks after it. Khmer phrases end in blanks or in zero-width spaces."""

MOST_PIECES = 1500
"""Longer texts are not merged but kept twice: comparing takes time by the square."""


class _Edit(NamedTuple):
    start: int
    end: int
    words: tuple[str, ...]


def merge_text(base: str, one: str, other: str) -> str | None:
    """Return `base` with the edits that lead to `one` and to `other`, or None when they touch each other.

    Edits touch when no word of the base stays untouched between them; the same edit made twice counts once.
    The result does not depend on which text is called `one`.
    """
    if one == other or other == base:
        return one
    if one == base:
        return other
    pieces = _PIECE.findall(base)
    ones, others = _PIECE.findall(one), _PIECE.findall(other)
    if max(len(pieces), len(ones), len(others)) > MOST_PIECES:
        return None
    edits = sorted({*_edits(pieces, ones), *_edits(pieces, others)})
    merged: list[str] = []
    done = 0
    for index, edit in enumerate(edits):
        if index and edit.start <= edits[index - 1].end:
            return None
        merged += pieces[done : edit.start]
        merged += edit.words
        done = edit.end
    return "".join(merged + pieces[done:])


def _edits(base: list[str], text: list[str]) -> list[_Edit]:
    matcher = SequenceMatcher(None, base, text, autojunk=False)
    return [
        _Edit(start, end, tuple(text[from_:to]))
        for tag, start, end, from_, to in matcher.get_opcodes()
        if tag != "equal"
    ]
