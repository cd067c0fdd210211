"""Where a line may end: at spaces, between Khmer words, never inside a cluster or before a closing mark."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path

from jobcentre_desktop.documents.typesetting.khmer_words import KhmerWords

ZERO_WIDTH_SPACE = "\u200b"

_NEVER_FIRST = frozenset("។៕៖ៗ៘៚៙,.;:!?)]}»”’%៛/-–—…\u00a0\u2060\u200b\u200c\u200d ")
# A hyphen at a line's end is taken by PDFium for one that may be dropped when the text is copied.
_NEVER_LAST = frozenset("([{«“‘-\u00a0\u2060\u17d2")
_KHMER = re.compile("[\u1780-\u17ff]")
# An address of the web or of mail: longer than any code or number, which lines should not cut.
_ADDRESS = re.compile("[!-~]{25,}")
_JOINT = re.compile("[/@._?&=:]")


class LineBreaks:
    """Finds the offsets at which a line may end.

    Khmer is written without spaces between words, so a trained model says where words begin; it lies in the
    folder `resources` and is opened when the first Khmer text has to be broken.
    A zero-width space always allows a break; a long web or mail address parts after its strokes and dots.
    `kept_whole` are words that no line may cut, such as names.
    """

    def __init__(self, resources: Path, kept_whole: Iterable[str] = ()) -> None:
        self._model = resources / "reference" / "khmer_words.bin"
        self._kept_whole = tuple(word for word in kept_whole if len(word) > 1)

    def offsets(self, text: str, kept_whole: Iterable[str] = ()) -> frozenset[int]:
        """Return the offsets before which `text` may be broken; `kept_whole` adds to the object's list."""
        found = {offset for offset, character in enumerate(text, 1) if character in (" ", ZERO_WIDTH_SPACE)}
        if _KHMER.search(text):
            found.update(offset for offset in self._words.starts(text) if _touches_khmer(text, offset))
        for address in _ADDRESS.finditer(text):
            found.update(joint.end() for joint in _JOINT.finditer(text, *address.span()))
        for word in (*self._kept_whole, *kept_whole):
            for match in re.finditer(re.escape(word), text):
                found.difference_update(range(match.start() + 1, match.end()))
        return frozenset(offset for offset in found if may_break(text, offset))

    def with_breaks(self, text: str, kept_whole: Iterable[str] = ()) -> str:
        """Return the text for the screen: a zero-width space stands wherever a line may break."""
        parts, start = [], 0
        for offset in sorted(self.offsets(text, kept_whole)):
            if text[offset - 1] not in (" ", ZERO_WIDTH_SPACE):
                parts.append(text[start:offset])
                start = offset
        parts.append(text[start:])
        return ZERO_WIDTH_SPACE.join(parts)

    @cached_property
    def _words(self) -> KhmerWords:
        return KhmerWords(self._model)


def may_break(text: str, offset: int) -> bool:
    """Tell whether the rules of writing allow a new line to begin at `offset`."""
    if not 0 < offset < len(text):
        return False
    before, after = text[offset - 1], text[offset]
    if not _may_begin_a_line(after) or before in _NEVER_LAST:
        return False
    # "ទី២២", "១៣កើត", "ឆ្នាំ២០២៦": a figure stays with the word it is written to.
    touches_a_figure = before.isdigit() or after.isdigit()
    return not touches_a_figure or before in (" ", ZERO_WIDTH_SPACE)


def is_joint(text: str, offset: int) -> bool:
    """Tell whether a code or an address that is wider than its line is best cut at `offset`."""
    inside = 0 < offset < len(text)
    return inside and _JOINT.match(text, offset - 1) is not None and _may_begin_a_line(text[offset])


def _may_begin_a_line(character: str) -> bool:
    return character not in _NEVER_FIRST and not unicodedata.category(character).startswith("M")


def _touches_khmer(text: str, offset: int) -> bool:
    return _KHMER.search(text[max(offset - 1, 0) : offset + 1]) is not None
