"""Which words may be one word misspelt: the traces they share, and how alike they are.

A trace is what is left of a word when a letter or two are left out: two words a slip of the hand apart have
one in common, whatever the slip was. So has a Khmer word with another in which one cluster is wrong. One more
trace, in capitals, is how a Latin word sounds. The words that may be meant are thus looked up, and no word
has to be compared with every other. (To look up deletions is the idea of Wolf Garbe's SymSpell, 2012.)
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from rapidfuzz.distance import OSA

from jobcentre_desktop.domain.khmer.names import sound
from jobcentre_desktop.domain.khmer.text import clusters, contains_khmer

_LOOKED_AT = 7
"""Letters from the start that leave traces: two words two slips apart share one already there."""
_SHORT = 4
"""In words up to this long one slip is forgiven, in longer ones two."""
_MANY_CLUSTERS = 3
"""In Khmer words of so many clusters a whole cluster is forgiven."""

_SOUND_COUNTS = (0.2, 0.35, 0.5)
"""How much of a difference in spelling the same sound makes up for: the more consonants, the more."""


def traces(word: str) -> frozenset[str]:
    """Return the traces under which a word is kept. `word` is folded, as `km_key` and `la_key` fold it."""
    return frozenset((*_pieces(word, left_out=_forgiven(len(word))), *_whole_traces(word)))


def own_trace(word: str) -> str:
    """Return the trace of a word that nothing is left out of: by it one sees whether the word is kept."""
    return word[:_LOOKED_AT]


def sought_traces(typed: str) -> frozenset[str]:
    """Return the traces under which the words are kept that may be meant by a typed one."""
    left_out = 1 if len(typed) < _SHORT else 2
    pieces = (piece for form in _forms(typed) for piece in _pieces(form, left_out=left_out))
    return frozenset((*pieces, *_whole_traces(typed)))


def same_sound(trace: str) -> bool:
    """Whether a trace is how words sound, so that all who share it sound the same."""
    return trace.isupper()


def word_likeness(typed: str, word: str, *, sounds_the_same: bool = False) -> float:
    """How surely `word` is meant by the typed one, 0 to 1; 0 when they are too far apart and sound otherwise.

    Letters that change places count as one slip.
    """
    if typed == word:
        return 1.0
    likeness = max(_by_slips(form, word) for form in _forms(typed))
    if sounds_the_same:
        spelling = OSA.normalized_similarity(typed, word)
        said = _SOUND_COUNTS[min(len(sound(typed)), len(_SOUND_COUNTS)) - 1]
        likeness = max(likeness, spelling + (1 - spelling) * said)
    elif not likeness:
        likeness = _by_clusters(typed, word)
    return likeness


def _by_slips(typed: str, word: str) -> float:
    longer = max(len(typed), len(word))
    most = _forgiven(longer)
    slips = OSA.distance(typed, word, score_cutoff=most)
    return 1 - slips / longer if slips <= most else 0.0


def _by_clusters(typed: str, word: str) -> float:
    if not contains_khmer(typed):
        return 0.0
    here, there = clusters(typed), clusters(word)
    longer = max(len(here), len(there))
    if longer < _MANY_CLUSTERS or OSA.distance(here, there, score_cutoff=1) > 1:
        return 0.0
    return 1 - 1 / longer


def _forgiven(letters: int) -> int:
    return 1 if letters <= _SHORT else 2


def _forms(typed: str) -> tuple[str, ...]:
    """Return a typed word, and without its breaths: "Xhida" may be Thida, which is folded to "tida"."""
    bare = typed[:1] + typed[1:].replace("h", "")
    return (typed, bare) if bare != typed else (typed,)


def _pieces(word: str, *, left_out: int) -> Iterator[str]:
    start = own_trace(word)
    for many in range(min(left_out, len(start) - 1) + 1):
        for kept in combinations(start, len(start) - many):
            yield "".join(kept)


def _whole_traces(word: str) -> Iterator[str]:
    if heard := sound(word):
        yield heard
    if contains_khmer(word):
        pieces = clusters(word)
        for at in range(len(pieces)) if len(pieces) >= _MANY_CLUSTERS else ():
            yield "".join((*pieces[:at], *pieces[at + 1 :]))
