"""Where Khmer words begin, told by a trained model whose weights stay in their file until asked for."""

from __future__ import annotations

import mmap
import struct
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from hashlib import blake2b
from itertools import accumulate
from pathlib import Path

HEAD = struct.Struct("<8sII4d")
"""Mark, number of keys, number of weights, and what speaks for one cluster after another: begins-begins,
begins-goes on, goes on-begins, goes on-goes on. Then follow the keys in order (8 bytes each), where the
weights of each begin (4 bytes, and one more for the end), the weights (4 bytes) and their slots (1 byte)."""
MARK = b"KHWORDS1"
REACH = 3
"""Clusters to either side that have a say. A slot tells how far from its cluster a weight counts: 0 to 6."""
_LONGEST = 4
"""Clusters in the longest run that the model knows."""
_COENG = "\u17d2"
_DIGITS = frozenset("0123456789០១២៣៤៥៦៧៨៩")
_SIGNS = frozenset("៕។៛ៗ៚៙៘,.? ")
_KINDS = {
    **dict.fromkeys(map(chr, range(0x1780, 0x17B4)), "C"),
    **dict.fromkeys(map(chr, range(0x17B4, 0x17C9)), "W"),
    **dict.fromkeys(map(chr, range(0x17C9, 0x17D1)), "D"),
    _COENG: "S",
}
_OTHER = "NS"


class KhmerWords:
    """A conditional random field with two labels over clusters, as `khmercut` trained it (Apache-2.0).

    `tests/khmer_model.py` makes the file from that package; the weights are mapped from it, two megabytes of
    which a text touches few.
    """

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            whole = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
        mark, keys, weights, *moves = HEAD.unpack_from(whole)
        if mark != MARK:
            raise ValueError(path.name)
        self._moves = moves
        ends = list(accumulate((keys * 8, (keys + 1) * 4, weights * 4, weights), initial=HEAD.size))
        self._keys = whole[ends[0] : ends[1]].cast("Q")
        self._begin = whole[ends[1] : ends[2]].cast("I")
        self._weights = whole[ends[2] : ends[3]].cast("f")
        self._slots = whole[ends[3] : ends[4]]

    def starts(self, text: str) -> Iterator[int]:
        """Yield the offsets in `text` at which a word begins."""
        clusters = list(clusters_of(text))
        at = 0
        for cluster, begins in zip(clusters, self._labels(clusters), strict=True):
            if begins:
                yield at
            at += len(cluster)

    def _labels(self, clusters: Sequence[str]) -> list[bool]:
        """Return for each cluster whether a word begins with it, as the likeliest whole has it (Viterbi)."""
        begun_begins, begun_goes, gone_begins, gone_goes = self._moves
        begins = goes = 0.0
        came: list[tuple[bool, bool]] = []
        for place, score in enumerate(self._scores(clusters)):
            if not place:
                begins = score
                continue
            came.append((begins + begun_begins > gone_begins + goes, begins + begun_goes > goes + gone_goes))
            begins, goes = (
                max(begins + begun_begins, goes + gone_begins) + score,
                max(begins + begun_goes, goes + gone_goes),
            )
        labels = [begins > goes] if clusters else []
        for if_begins, if_goes in reversed(came):
            labels.append(if_begins if labels[-1] else if_goes)
        return labels[::-1]

    def _scores(self, clusters: Sequence[str]) -> list[float]:
        """Return for each cluster how much speaks for a word that begins with it rather than goes on."""
        last = len(clusters) - 1
        scores = [0.0] * len(clusters)
        for place, cluster in enumerate(clusters):
            kind = kind_of(cluster)
            told = [f"t:{kind}"]
            if _KINDS.get(cluster[0], _OTHER) == _OTHER:
                told.append("ns")
            if place == 0:
                told.append("BOS")
            if place == last:
                told.append("EOS")
            run = ""
            for length, one in enumerate(clusters[place : place + _LONGEST], 1):
                run += one
                told.append(f"{length}:{run}")
            for key in told:
                for slot, weight in self._told(key):
                    there = place + REACH - slot
                    if 0 <= there <= last:
                        scores[there] += weight
        return scores

    def _told(self, key: str) -> Iterator[tuple[int, float]]:
        number = number_of(key)
        at = bisect_left(self._keys, number)
        if at < len(self._keys) and self._keys[at] == number:
            for one in range(self._begin[at], self._begin[at + 1]):
                yield self._slots[one], self._weights[one]


def number_of(key: str) -> int:
    """Return what stands for a key in the file: 64 bits, so that no two share one (the maker looks)."""
    return int.from_bytes(blake2b(key.encode(), digest_size=8).digest(), "big")


def kind_of(cluster: str) -> str:
    """Return C, W, D, S or NS (letter, vowel, sign, coeng, other) for one character, else K and how many."""
    return _KINDS.get(cluster, _OTHER) if len(cluster) == 1 else f"K{len(cluster)}"


def clusters_of(text: str) -> Iterator[str]:
    """Yield the text in the pieces that the model counts in: a Khmer letter with all that hangs on it.

    A number is one piece, and so is a run of other letters.
    """
    begin = 0
    for at in range(1, len(text)):
        if _parts(text[at - 1], text[at]):
            yield text[begin:at]
            begin = at
    if text:
        yield text[begin:]


def _parts(before: str, after: str) -> bool:
    if before in _DIGITS and after in _DIGITS:
        return False
    if not _is_khmer(before):
        return after == " " or _is_khmer(after)
    return after == " " or (_begins(after) and before != _COENG)


def _is_khmer(one: str) -> bool:
    return "\u1780" <= one <= "\u17ff" or one in _SIGNS or "\u19e0" <= one <= "\u19ff"


def _begins(one: str) -> bool:
    return not _is_khmer(one) or _KINDS.get(one) == "C" or one in _SIGNS or one in _DIGITS or one > "\u19df"
