"""The phrases offered while a session is written: looked up, added, changed, put away and brought back."""

from __future__ import annotations

from dataclasses import dataclass, replace

from jobcentre_desktop.domain.errors import FieldMissing, FieldProblem, InputProblems, NotFound
from jobcentre_desktop.domain.ids import PhraseId
from jobcentre_desktop.domain.phrase import PHRASED, Phrase, laid_over
from jobcentre_desktop.domain.read_text import read_texts
from jobcentre_desktop.ports import NewId, OpenWork, Work
from jobcentre_desktop.services.add_or_change import add_or_change


@dataclass(frozen=True, slots=True)
class KeepPhrases:
    """One list for the centre: what a counsellor adds here, every desk of the centre has after a round.

    Everybody may change it: nothing is lost by a change, it stands in the record's history and is undone by
    another one.
    """

    open_work: OpenWork
    new_id: NewId
    shipped: tuple[Phrase, ...]

    def every(self) -> tuple[Phrase, ...]:
        """Return all phrases, those put away too, in the order in which they are offered."""
        with self.open_work(reading=True) as work:
            return self._every(work)

    def add(self, box: str, *, text_km: str = "", text_en: str = "") -> Phrase:
        """Raises InputProblems for a phrase without a text, or for a box that has no phrases."""
        if box not in PHRASED:
            raise InputProblems((FieldProblem("box", FieldMissing("box")),))
        phrase = _said(Phrase(id=PhraseId(self.new_id()), box=box), text_km, text_en)
        with self.open_work() as work:
            work.records.add(phrase)
            work.commit()
        return phrase

    def change(self, phrase_id: PhraseId, *, text_km: str, text_en: str) -> Phrase:
        """Say a phrase otherwise, also one that shipped. Raises InputProblems, NotFound."""
        with self.open_work() as work:
            phrase = self._keep(work, _said(self._one(work, phrase_id), text_km, text_en))
            work.commit()
        return phrase

    def offer(self, phrase_id: PhraseId, *, offered: bool) -> Phrase:
        """Put a phrase away, or bring it back. Raises NotFound."""
        with self.open_work() as work:
            phrase = self._keep(work, replace(self._one(work, phrase_id), offered=offered))
            work.commit()
        return phrase

    def _every(self, work: Work) -> tuple[Phrase, ...]:
        return laid_over(self.shipped, work.records.every(Phrase))

    def _one(self, work: Work, phrase_id: PhraseId) -> Phrase:
        for one in self._every(work):
            if one.id == phrase_id:
                return one
        raise NotFound(Phrase.KIND, str(phrase_id))

    def _keep(self, work: Work, phrase: Phrase) -> Phrase:
        add_or_change(work, phrase)
        return phrase


def _said(phrase: Phrase, text_km: str, text_en: str) -> Phrase:
    """Return the phrase with its texts as they are kept. Raises InputProblems."""
    texts = read_texts(Phrase, text_km=text_km, text_en=text_en)
    if not any(texts.values()):
        raise InputProblems((FieldProblem("text_km", FieldMissing("text_km")),))
    return replace(phrase, text_km=texts["text_km"], text_en=texts["text_en"])
