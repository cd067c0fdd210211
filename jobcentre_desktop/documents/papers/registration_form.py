"""The registration form: the data dictionary section by section, empty for the hand or as it is recorded."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from jobcentre_desktop.documents.papers.borders import Shaded
from jobcentre_desktop.documents.papers.client_names import both_names, main_name
from jobcentre_desktop.documents.papers.consent_table import ConsentTable
from jobcentre_desktop.documents.papers.dates import figures
from jobcentre_desktop.documents.papers.letterhead import Letterhead
from jobcentre_desktop.documents.papers.questions import Questions
from jobcentre_desktop.documents.papers.signatures import (
    Signer,
    at_the_right,
    date_lines,
    signature_boxes,
)
from jobcentre_desktop.documents.papers.typesetter import Typesetter
from jobcentre_desktop.documents.papers.wording import Wording
from jobcentre_desktop.documents.typesetting.blocks import Block, Columns, Flow, Gap, Headed, Stack
from jobcentre_desktop.documents.typesetting.forms import BlankLine, TickBox
from jobcentre_desktop.documents.typesetting.page import Frame, lay_out
from jobcentre_desktop.documents.typesetting.pdf_file import MM
from jobcentre_desktop.documents.typesetting.table import Row, Table
from jobcentre_desktop.domain.papers.registration_form import (
    Grid,
    Item,
    Question,
    RegistrationFormFacts,
    Scale,
    ScaleRow,
    Section,
    Several,
)
from jobcentre_desktop.ports import LetterMark

_FRAME = Frame(top=13 * MM, bottom=15 * MM)
_SIZE = 9.5
# Each column of a table with its share of the width.
_SHARES = {
    "identity_documents": (0.3, 0.22, 0.15, 0.12, 0.11, 0.1),
    "education_history": (0.18, 0.075, 0.125, 0.075, 0.185, 0.12, 0.11, 0.13),
    "skills": (0.28, 0.28, 0.44),
    "languages": (0.4, 0.2, 0.2, 0.2),
}


class RegistrationForm:
    """Sets forms in one language; `consent` is the wording of the consent form."""

    def __init__(self, head: Letterhead, wording: Wording, consent: Wording) -> None:
        self._head = head
        self._wording = wording
        self._consent = consent

    def pdf(self, facts: RegistrationFormFacts, mark: LetterMark) -> bytes:
        whole = (facts.client_name_km, facts.client_name_la, *facts.centre.cut_nowhere)
        setter = self._head.typesetter(_SIZE, whole)
        form = _Form(self._head, self._wording, self._consent, setter, facts)
        pages = lay_out(list(form.blocks()), _FRAME)
        title = self._wording.text("file_title", client_no=facts.client_no).strip()
        day = facts.signed.day if facts.signed else self._wording.dated
        return self._head.finished(
            pages, _FRAME, title=title, written_on=day, mark=mark, of=facts.client_no or title
        )


@dataclass(frozen=True)
class _Form:
    """One form: its parts from top to bottom."""

    head: Letterhead
    wording: Wording
    consent: Wording
    set: Typesetter
    facts: RegistrationFormFacts

    @property
    def is_blank(self) -> bool:
        return not self.facts.client_no

    @property
    def questions(self) -> Questions:
        return Questions(self.wording, self.set, _FRAME.width)

    def blocks(self) -> Iterator[Block]:
        text = self.wording.text
        yield self.head.country(self.set)
        yield self.head.centre(self.set, self.facts.centre)
        yield Gap(3)
        yield self.set.heading(text("title"), scale=1.4, align="centre")
        yield Gap(3)
        yield self._whose()
        yield Gap(2)
        yield self.set.text(text("how_to_blank" if self.is_blank else "how_to"), scale=0.88, grey=0.25)
        for number, section in enumerate(self.facts.sections, 1):
            yield Gap(6)
            yield self._section(number, section)
        yield Gap(6)
        table = ConsentTable(self.consent, self.set).block(self.facts.consents, blank=self.is_blank)
        yield Headed(self._heading(len(self.facts.sections) + 1, "consents"), table)
        yield Gap(6)
        yield self._end()

    def _whose(self) -> Block:
        name, number = self.wording.text("client"), self.wording.text("client_no")
        if self.is_blank:
            lines = (BlankLine(self.set.label(label), self.set.leading * 1.2) for label in (name, number))
            return Columns(tuple(zip((0.58, 0.42), lines, strict=True)), gutter=12)
        told = both_names(self.facts, self.wording.language)
        return Columns(
            (
                (0.6, self.set.text(self.set.bold(f"{name} {told}"), scale=1.1)),
                (0.4, self.set.text(self.set.bold(f"{number} {self.facts.client_no}"), scale=1.1)),
            ),
            gutter=12,
        )

    def _heading(self, number: int, name: str) -> Block:
        words = self.wording.text(f"section_{name}")
        bar = self.set.heading(f"{figures(number, self.wording.language)}. {words}", scale=0.98)
        note = self.wording.texts.get(f"note_{name}", "") if self.is_blank else ""
        notes = [self.set.text(note, scale=0.88, grey=0.25)] if note else []
        return Stack((Shaded(bar), Gap(2), *notes))

    def _section(self, number: int, section: Section) -> Block:
        return Headed(self._heading(number, section.name), Flow(tuple(self._items(section))))

    def _items(self, section: Section) -> Iterator[Block]:
        """Yield the lines of a section; plain questions that follow each other share them."""
        plain: list[Question] = []
        for item in section.items:
            if isinstance(item, Question):
                plain.append(item)
                continue
            yield from self._plain(plain)
            if plain:
                yield Gap(3)
            plain = []
            yield self._item(item)
            yield Gap(3)
        yield from self._plain(plain)

    def _plain(self, questions: list[Question]) -> list[Block]:
        return self.questions.to_fill_in(questions) if self.is_blank else self.questions.told(questions)

    def _item(self, item: Item) -> Block:
        match item:
            case Grid():
                return self._grid(item)
            case Several():
                return self._several(item)
            case Scale():
                return self._scale(item)
        return Flow(tuple(self._plain([item])))

    def _grid(self, grid: Grid) -> Block:
        asked = self.questions
        cell = asked.cell_to_fill_in if self.is_blank else asked.cell_told
        table = Table(
            shares=_SHARES[grid.name],
            heading=tuple(
                self.set.label(asked.label(name), scale=0.82, align="centre") for name in grid.columns
            ),
            rows=tuple(tuple(map(cell, row)) for row in grid.rows),
            padding=3,
        )
        return Headed(self.set.label(asked.label(grid.name), scale=0.94), table)

    def _several(self, several: Several) -> Block:
        """Return each entry under its number."""
        entries = (
            Headed(
                self.set.label(
                    self.wording.text(f"one_of_{several.name}", number=figures(number, self.wording.language))
                ),
                Flow((*self._plain(list(questions)), Gap(3))),
            )
            for number, questions in enumerate(several.items, 1)
        )
        return Flow(tuple(entries))

    def _scale(self, scale: Scale) -> Block:
        """Return the scale in one piece: its answers are named once, above the questions."""
        answers = (one.in_language(self.wording.language) for one in scale.answers)
        table = Table(
            shares=(0.48, *(0.52 / len(scale.answers),) * len(scale.answers)),
            heading=(
                self.set.label(self.wording.text("scale_question"), scale=0.84),
                *(self.set.label(one, scale=0.84, align="centre") for one in answers),
            ),
            rows=tuple(self._scale_row(row, len(scale.answers)) for row in scale.rows),
        )
        return Stack((table,))

    def _scale_row(self, row: ScaleRow, answers: int) -> Row:
        other = row.other.in_language(self.wording.language)
        question = self.set.text(row.question.in_language(self.wording.language))
        boxes = (TickBox(self.set.size, self.set.leading, place == row.ticked) for place in range(answers))
        return Stack((question, *([self.set.label(other)] if other else []))), *boxes

    def _end(self) -> Block:
        text, facts = self.wording.text, self.facts
        client = main_name(facts, self.wording.language)
        signers = [
            Signer(text("client_signs"), text("signature_or_thumbprint"), client),
            Signer(text("counsellor_signs"), text("signature"), facts.counsellor),
        ]
        if facts.with_guardian:
            signers.insert(1, Signer(text("guardian_signs"), text("guardian_why"), facts.guardian))
        days = date_lines(self.head, self.set, facts.centre, facts.signed)
        return Stack(
            (
                self.set.text(text("declaration"), align="justify"),
                self.set.text(self.set.bold(f"{text('note')} "), text("note_free"), scale=0.92),
                Gap(3),
                at_the_right(*days),
                Gap(3),
                signature_boxes(self.set, signers),
            )
        )
