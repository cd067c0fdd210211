"""Bringing two edits of one text together, piece by piece, where they do not touch each other."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import NamedTuple

from jobcentre_desktop.domain.khmer.text import clusters, contains_khmer

_WORD = re.compile(r"[^\s\u200b]+[\s\u200b]*|[\s\u200b]+")
"""A word with the blanks after it. Khmer phrases end in blanks or in zero-width spaces."""

_BLANK = re.compile(r"[\s\u200b]")

LONG_RUN = 12
"""Khmer that goes on for more clusters than this is several words, and cut into clusters to be compared."""

APART = 4
"""So many untouched clusters lie between two edits of one run that does not say where its words end: most
words have two or three."""

MOST_PIECES = 1500
"""A longer stretch between the first and the last difference is not merged but kept twice: comparing takes
time by the square."""


class _Edit(NamedTuple):
    start: int
    end: int
    words: tuple[str, ...]


def merge_text(base: str, one: str, other: str) -> str | None:
    """Return `base` with the edits that lead to `one` and to `other`, or None when they touch each other.

    Edits touch when no word of the base stays untouched between them, or fewer than `APART` clusters of
    Khmer without spaces; the same edit made twice counts once. The result does not depend on which text is
    called `one`.
    """
    if one == other or other == base:
        return one
    if one == base:
        return other
    pieces = pieces_of(base)
    ones, others = _edits(pieces, pieces_of(one)), _edits(pieces, pieces_of(other))
    if ones is None or others is None:
        return None
    merged: list[str] = []
    done = 0
    for index, edit in enumerate(sorted({*ones, *others})):
        if index and _touch(pieces[done : edit.start]):
            return None
        merged += pieces[done : edit.start]
        merged += edit.words
        done = edit.end
    return "".join(merged + pieces[done:])


def pieces_of(text: str) -> list[str]:
    """Return the text in the pieces that are compared: words, and of a long Khmer run its clusters."""
    pieces: list[str] = []
    for word in _WORD.findall(text):
        run = clusters(word) if len(word) > LONG_RUN and contains_khmer(word) else [word]
        pieces += run if len(run) > LONG_RUN else [word]
    return pieces


def _touch(between: list[str]) -> bool:
    in_one_run = all(map(contains_khmer, between)) and not any(_BLANK.search(piece) for piece in between)
    return not between or (in_one_run and len(between) < APART)


def _edits(base: list[str], text: list[str]) -> list[_Edit] | None:
    """Return what leads from one to the other; None when that would take too long to find."""
    shorter = min(len(base), len(text))
    start = next((at for at in range(shorter) if base[at] != text[at]), shorter)
    left = shorter - start
    end = next((at for at in range(left) if base[-1 - at] != text[-1 - at]), left)
    base, text = base[start : len(base) - end], text[start : len(text) - end]
    if max(len(base), len(text)) > MOST_PIECES:
        return None
    matcher = SequenceMatcher(None, base, text, autojunk=False)
    return [
        _Edit(start + begin, start + stop, tuple(text[from_:to]))
        for tag, begin, stop, from_, to in matcher.get_opcodes()
        if tag != "equal"
    ]
