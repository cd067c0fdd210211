"""The central server's receipt as it stands on a day sheet: number, counts, digest."""

from __future__ import annotations

from jobcentre_desktop.documents.papers.dates import date_words, figures, time_words
from jobcentre_desktop.documents.papers.typesetter import Typesetter
from jobcentre_desktop.documents.papers.wording import Wording
from jobcentre_desktop.documents.typesetting.blocks import Block, Gap, Stack
from jobcentre_desktop.documents.typesetting.table import Row, Table
from jobcentre_desktop.domain.papers.day_sheet import ReceiptFacts

# The digest is read aloud and compared by eye: groups of four, sixteen hex digits to a line of four groups.
_GROUP = 4


class ReceiptBlock:
    """Sets one receipt as a table with its title."""

    def __init__(self, wording: Wording, setter: Typesetter) -> None:
        self._wording = wording
        self._set = setter
        self._language = wording.language

    def block(self, facts: ReceiptFacts) -> Block:
        issued = self._wording.text(
            "issued_value",
            date=date_words(facts.issued_on, self._language),
            time=time_words(facts.issued_at, self._language),
        )
        rows = (
            self._row("number", self._set.code(facts.number)),
            self._row("issued", self._set.text(issued)),
            *(self._kind_row(kind, count) for kind, count in self._counts(facts)),
            self._row("records", self._set.text(figures(facts.records, self._language))),
            self._row("digest", self._set.code(_grouped(facts.digest), scale=0.8)),
        )
        return Stack(
            (
                self._set.label(self._wording.text("title")),
                Gap(3),
                Table(shares=(0.42, 0.58), rows=rows),
                Gap(2),
                self._set.text(self._wording.text("same_figures"), scale=0.85),
            )
        )

    def _row(self, name: str, value: Block) -> Row:
        return self._set.text(self._wording.text(name)), value

    def _kind_row(self, kind: str, count: int) -> Row:
        label = self._wording.text("stored", kind=self._wording.text(f"kind_{kind}"))
        return self._set.text(label), self._set.text(figures(count, self._language))

    def _counts(self, facts: ReceiptFacts) -> list[tuple[str, int]]:
        """Return the counts by kind; kinds without a name in the wording are counted together at the end."""
        named = [(kind, count) for kind, count in facts.counts if f"kind_{kind}" in self._wording.texts]
        others = sum(count for kind, count in facts.counts if f"kind_{kind}" not in self._wording.texts)
        return [*named, ("other", others)] if others else named


def _grouped(digest: str) -> str:
    return " ".join(digest[first : first + _GROUP] for first in range(0, len(digest), _GROUP))
