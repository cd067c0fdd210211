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
    pieces = _pieces(word, left_out=_forgiven(len(word)))
    return frozenset((*pieces, *_without_a_cluster(word), *_heard(word)))


def own_trace(word: str) -> str:
    """Return the trace of a word that nothing is left out of: by it one sees whether the word is kept."""
    return word[:_LOOKED_AT]


class Misspelt:
    """A word as it was typed, folded; `traces` are those of the words that may be meant by it."""

    def __init__(self, typed: str) -> None:
        self.typed = typed
        # "Xhida" may be Thida, which is folded to "tida": so without its breaths too.
        self._forms = tuple(dict.fromkeys((typed, typed[:1] + typed[1:].replace("h", ""))))
        self._clusters = clusters(typed) if contains_khmer(typed) else []
        self._without_a_cluster = frozenset(_without_a_cluster(typed))
        heard = sound(typed)
        self._sound_counts = _SOUND_COUNTS[min(len(heard), len(_SOUND_COUNTS)) - 1] if heard else 0.0
        left_out = 1 if len(typed) < _SHORT else 2
        pieces = (piece for form in self._forms for piece in _pieces(form, left_out=left_out))
        self.traces = frozenset((*pieces, *self._without_a_cluster, *_heard(typed)))

    def tells_more(self, trace: str) -> bool:
        """Whether a word found by this trace is nearer than its letters say: it sounds the same, say."""
        return trace.isupper() or trace in self._without_a_cluster

    def likeness(self, word: str, trace: str) -> float:
        """How surely `word`, found by a trace, is meant: 0 to 1. Letters turned round are one slip."""
        if word == self.typed:
            return 1.0
        likeness = max([_by_slips(form, word) for form in self._forms])
        if trace.isupper():
            spelling = OSA.normalized_similarity(self.typed, word)
            return max(likeness, spelling + (1 - spelling) * self._sound_counts)
        return likeness or (self._by_clusters(word) if trace in self._without_a_cluster else 0.0)

    def _by_clusters(self, word: str) -> float:
        others = clusters(word)
        longer = max(len(self._clusters), len(others))
        wrong = OSA.distance(self._clusters, others, score_cutoff=1)
        return 1 - 1 / longer if longer >= _MANY_CLUSTERS and wrong <= 1 else 0.0


def _by_slips(typed: str, word: str) -> float:
    longer = max(len(typed), len(word))
    most = _forgiven(longer)
    slips = OSA.distance(typed, word, score_cutoff=most)
    return 1 - slips / longer if slips <= most else 0.0


def _forgiven(letters: int) -> int:
    return 1 if letters <= _SHORT else 2


def _pieces(word: str, *, left_out: int) -> Iterator[str]:
    start = own_trace(word)
    for many in range(min(left_out, len(start) - 1) + 1):
        for kept in combinations(start, len(start) - many):
            yield "".join(kept)


def _heard(word: str) -> tuple[str, ...]:
    heard = sound(word)
    return (heard,) if heard else ()


def _without_a_cluster(word: str) -> Iterator[str]:
    pieces = clusters(word) if contains_khmer(word) else []
    for at in range(len(pieces)) if len(pieces) >= _MANY_CLUSTERS else ():
        yield "".join((*pieces[:at], *pieces[at + 1 :]))
