"""The Latin spelling that is proposed for a name typed in Khmer."""

from __future__ import annotations

from collections.abc import Mapping

from jobcentre_desktop.domain.khmer.customary import proposed_latin
from jobcentre_desktop.ui.sections.answers import Answer
from jobcentre_desktop.ui.widgets.suggesting_line import SuggestingLine

LATIN_NAMES = frozenset({"surname_la", "given_la"})
"""Fields of the dictionary whose box proposes a spelling."""


class LatinNames:
    """Follows the Khmer boxes among a form's answers and proposes in the Latin ones."""

    def __init__(self, answers: Mapping[str, Answer]) -> None:
        self._pairs = [(answers[name.replace("_la", "_km")], answers[name]) for name in sorted(LATIN_NAMES)]
        for khmer, _ in self._pairs:
            khmer.control.edited.connect(self.tell)

    def tell(self) -> None:
        """Propose what fits the Khmer names that stand there now."""
        for khmer, latin in self._pairs:
            assert isinstance(latin.control, SuggestingLine)
            latin.control.suggest(proposed_latin(str(khmer.raw() or "")))
