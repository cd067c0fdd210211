"""Questions of a form set close together: each takes a third, a half or the whole of a line, as it needs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from jobcentre_desktop.documents.papers.dates import figures, short_date
from jobcentre_desktop.documents.papers.typesetter import Typesetter
from jobcentre_desktop.documents.papers.wording import Wording
from jobcentre_desktop.documents.typesetting.blocks import Beside, Block, Columns, Gap, Stack
from jobcentre_desktop.documents.typesetting.forms import BlankLine, TickBox, TickBoxes
from jobcentre_desktop.documents.typesetting.paragraph import Paragraph
from jobcentre_desktop.domain.papers.heading import Words
from jobcentre_desktop.domain.papers.registration_form import Answer, Ask, Question

_GUTTER = 12.0
_MOST_ON_A_LINE = 3
_LABEL = 0.94
# What a hand needs to write, in type sizes.
_TO_WRITE = {Ask.LINE: 11.0, Ask.NUMBER: 5.0, Ask.AMOUNT: 9.0}
_DOTTED = {Ask.DATE: "......... / ......... / ...............", Ask.MONTH: "......... / ..............."}
_LINES = 3
_MOST_IN_A_CELL = 3

Cell = tuple[Block, float]
"""A question set, and the width in points it needs to stand on one line."""


class Questions:
    """Sets questions on lines `width` points wide: with their answers, or with room to answer by hand."""

    def __init__(self, wording: Wording, setter: Typesetter, width: float) -> None:
        self._wording = wording
        self._set = setter
        self._language = wording.language
        self._width = width

    def to_fill_in(self, questions: Iterable[Question]) -> list[Block]:
        """Return the lines of questions to be answered by hand."""
        return list(self._packed(map(self._open, questions)))

    def told(self, questions: Iterable[Question]) -> list[Block]:
        """Return the lines of questions with their answers."""
        return list(self._packed(map(self._answered, questions)))

    def label(self, name: str) -> str:
        """Return what a field is called on the form."""
        return self._wording.text(f"field_{name}")

    def cell_to_fill_in(self, question: Question) -> Block:
        """Return what stands in a cell of a table: a box for yes, a few choices, or nothing."""
        if question.answer is not None:
            return self._set.text(self.shown(question), scale=0.92)
        if question.ask is Ask.YES_NO:
            return self._box(ticked=False)
        if question.choices and len(question.choices) <= _MOST_IN_A_CELL:
            return self._boxes(question.choices, scale=0.84)
        return Gap(self._set.leading * 1.35)

    def cell_told(self, question: Question) -> Block:
        if isinstance(question.answer, bool):
            return self._box(ticked=question.answer)
        return self._set.text(self.shown(question), scale=0.95)

    def shown(self, question: Question) -> str:
        """Return an answer as text; "" when there is none."""
        return self._shown(question.ask, question.answer)

    def _shown(self, ask: Ask, answer: Answer) -> str:
        if answer is None:
            return ""
        if isinstance(answer, bool):
            return self._wording.text("yes" if answer else "no")
        if isinstance(answer, int):
            return figures(f"{answer:,}" if ask is Ask.AMOUNT else answer, self._language)
        if isinstance(answer, date):
            month = figures(f"{answer:%m/%Y}", self._language)
            return month if ask is Ask.MONTH else short_date(answer, self._language)
        if isinstance(answer, tuple):
            return self._wording.text("between").join(self._words(one) for one in answer)
        return self._words(answer) if isinstance(answer, Words) else answer

    # --- one question ---------------------------------------------------------------------------------------

    def _answered(self, question: Question) -> Cell:
        label = self._set.bold(self._wording.text("label", name=self.label(question.name)) + " ")
        text = self._set.text(label, self.shown(question), scale=0.97)
        return text, text.natural_width()

    def _open(self, question: Question) -> Cell:
        name = self._wording.text("label", name=self.label(question.name))
        label = self._set.label(name, scale=_LABEL)
        taken = label.natural_width() + self._set.size * 0.5
        match question.ask:
            case Ask.TICK | Ask.YES_NO:
                choices = question.choices or (self._yes_or_no(True), self._yes_or_no(False))
                return self._to_tick(label, taken, choices)
            case Ask.DATE | Ask.MONTH:
                dotted = self._set.text(_DOTTED[question.ask], grey=0.35)
                return Beside(label, taken, dotted), taken + dotted.natural_width()
            case Ask.LINES:
                more = (self._blank(self._set.label("")) for _ in range(_LINES - 1))
                return Stack((self._blank(label), *more)), self._width
            case Ask.LONG_LINE:
                return self._blank(label), self._width
        return self._blank(label), taken + _TO_WRITE[question.ask] * self._set.size

    def _to_tick(self, label: Paragraph, taken: float, choices: Sequence[Words]) -> Cell:
        """Set choices beside their label when all fit on its line, else below it."""
        boxes = self._boxes(choices)
        needed = taken + boxes.natural_width()
        if needed <= self._width:
            return Beside(label, taken, boxes), needed
        return Stack((label, Beside(Gap(0), self._set.size * 1.5, boxes))), self._width

    def _boxes(self, choices: Sequence[Words], *, scale: float = _LABEL) -> TickBoxes:
        return TickBoxes(
            tuple(self._set.text(self._words(one), scale=scale) for one in choices),
            side=self._set.size * 0.82,
            leading=self._set.leading * 1.06,
            space=self._set.size * 1.1,
        )

    def _box(self, *, ticked: bool) -> TickBox:
        return TickBox(self._set.size * 0.9, self._set.leading, ticked)

    def _blank(self, label: Paragraph) -> Block:
        return BlankLine(label, self._set.leading * 1.25)

    def _yes_or_no(self, answer: bool) -> Words:
        word = self._wording.text("yes" if answer else "no")
        return Words(word, word)

    def _words(self, words: Words) -> str:
        return words.in_language(self._language)

    # --- lines ----------------------------------------------------------------------------------------------

    def _packed(self, cells: Iterable[Cell]) -> Iterator[Block]:
        """Yield lines, each filled with as many questions as have room on it."""
        line: list[Cell] = []
        for cell in cells:
            if line and self._share_for([*line, cell]) is None:
                yield self._line(line)
                line = []
            line.append(cell)
        if line:
            yield self._line(line)

    def _share_for(self, cells: Sequence[Cell]) -> float | None:
        """Return the even share of the width in which each question fits, None when there is none."""
        share = 1 / len(cells)
        room = share * (self._width + _GUTTER) - _GUTTER
        return share if len(cells) <= _MOST_ON_A_LINE and all(needed <= room for _, needed in cells) else None

    def _line(self, cells: Sequence[Cell]) -> Block:
        if len(cells) == 1:
            return cells[0][0]
        return Columns(tuple((1 / len(cells), block) for block, _ in cells), gutter=_GUTTER)
