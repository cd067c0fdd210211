"""Many short texts, and the numbers under each, kept as one text and two arrays.

16,000 places with their search keys took 11 MB as strings, tuples and dictionaries; so they take 2.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import overload

import msgspec

_LAST = "\U0010ffff"  # sorts behind every letter


class StoredNumbers(msgspec.Struct, frozen=True, array_like=True):
    """How `NumbersUnder` lies in a file: sorted texts, how many numbers each has, and all in a row."""

    texts: str
    counts: tuple[int, ...]
    numbers: tuple[int, ...]


class PackedTexts(Sequence[str]):
    """Texts in a fixed order, each ended by a line feed and without another one.

    `beginning_with` wants them in the order of the alphabet.
    """

    def __init__(self, joined: str) -> None:
        self._joined = joined
        self._starts = array("I", accumulate((len(line) + 1 for line in joined.split("\n")[:-1]), initial=0))

    def __len__(self) -> int:
        return len(self._starts) - 1

    @overload
    def __getitem__(self, at: int) -> str: ...
    @overload
    def __getitem__(self, at: slice) -> list[str]: ...
    def __getitem__(self, at: int | slice) -> str | list[str]:
        if isinstance(at, slice):
            return [self[one] for one in range(*at.indices(len(self)))]
        if not 0 <= at < len(self):
            raise IndexError(at)
        return self._joined[self._starts[at] : self._starts[at + 1] - 1]

    def __iter__(self) -> Iterator[str]:
        return iter(self._joined.split("\n")[:-1])

    def holding(self, text: str) -> Iterator[int]:
        """Yield the positions of those that hold this text, each once and in order."""
        at = self._joined.find(text)
        while at >= 0:
            found = bisect_right(self._starts, at) - 1
            yield found
            at = self._joined.find(text, self._starts[found + 1])

    def beginning_with(self, text: str) -> range:
        """Return the positions of those that begin with this text."""
        low = bisect_left(self, text)
        return range(low, bisect_left(self, text + _LAST, low))


class NumbersUnder:
    """Texts in the order of the alphabet, and the numbers that each of them stands for, in their order."""

    def __init__(self, stored: StoredNumbers) -> None:
        self.texts = PackedTexts(stored.texts)
        self._starts = array("I", accumulate(stored.counts, initial=0))
        self._numbers = array("I", stored.numbers)

    def at(self, position: int) -> array[int]:
        """Return the numbers of the text at this position."""
        return self._numbers[self._starts[position] : self._starts[position + 1]]

    def under(self, text: str) -> array[int]:
        """Return the numbers of this text; none when it is not there."""
        position = bisect_left(self.texts, text)
        there = position < len(self.texts) and self.texts[position] == text
        return self.at(position) if there else self._numbers[:0]

    def under_all(self, positions: range) -> array[int]:
        """Return the numbers of the texts that stand beside each other here."""
        return self._numbers[self._starts[positions.start] : self._starts[positions.stop]]
