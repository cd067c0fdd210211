"""The day sheet: what the computer counted against the paper list, what waits, and the server's receipt."""

from __future__ import annotations

from jobcentre_desktop.documents.papers.dates import date_words, figures, time_words
from jobcentre_desktop.documents.papers.letterhead import Letterhead
from jobcentre_desktop.documents.papers.receipt import ReceiptBlock
from jobcentre_desktop.documents.papers.typesetter import Typesetter
from jobcentre_desktop.documents.papers.wording import Wording
from jobcentre_desktop.documents.typesetting.blocks import Block, Columns, Gap, Stack
from jobcentre_desktop.documents.typesetting.page import Frame, lay_out
from jobcentre_desktop.documents.typesetting.pdf_file import MM
from jobcentre_desktop.documents.typesetting.table import Row, Table
from jobcentre_desktop.domain.papers.day_sheet import CountLine, DaySheetFacts
from jobcentre_desktop.ports import LetterMark

_SIZE = 10.5
_ROOM_TO_SIGN = 18 * MM


class DaySheet:
    """`receipt` is the wording of the server's receipt, which stands on the sheet when there is one."""

    def __init__(self, head: Letterhead, wording: Wording, receipt: Wording) -> None:
        self._head = head
        self._wording = wording
        self._receipt = receipt
        self._language = wording.language

    def pdf(self, facts: DaySheetFacts, mark: LetterMark) -> bytes:
        frame = Frame()
        setter = self._head.typesetter(_SIZE, facts.centre.cut_nowhere)
        pages = lay_out(self._blocks(setter, facts), frame)
        title = self._wording.text("file_title", date=date_words(facts.day, self._language))
        return self._head.finished(pages, frame, title=title, written_on=facts.day, mark=mark)

    def _blocks(self, setter: Typesetter, facts: DaySheetFacts) -> list[Block]:
        wording = self._wording
        return [
            self._head.country(setter),
            self._head.centre(setter, facts.centre),
            Gap(6),
            setter.heading(wording.text("title"), scale=1.3, align="centre"),
            Gap(4),
            self._about(setter, facts),
            Gap(10),
            setter.label(wording.text("counts_title")),
            Gap(3),
            self._counts(setter, facts),
            Gap(10),
            setter.label(wording.text("left_title")),
            setter.text(self._number_or_none("drafts_left", "drafts_none", facts.drafts_left)),
            setter.text(self._number_or_none("waiting", "waiting_none", facts.waiting)),
            Gap(10),
            self._receipt_or_none(setter, facts),
            Gap(14),
            self._signatures(setter, facts),
        ]

    def _about(self, setter: Typesetter, facts: DaySheetFacts) -> Block:
        wording = self._wording
        cells = (
            ("day", date_words(facts.day, self._language)),
            ("desk", facts.desk),
            ("closed", time_words(facts.closed_at, self._language)),
            ("counsellor", facts.counsellor),
        )
        rows = tuple(
            (
                setter.label(wording.text(left)),
                setter.text(left_value),
                setter.label(wording.text(right)),
                setter.text(right_value),
            )
            for (left, left_value), (right, right_value) in (cells[:2], cells[2:])
        )
        return Table(shares=(0.17, 0.37, 0.17, 0.29), rows=rows)

    def _counts(self, setter: Typesetter, facts: DaySheetFacts) -> Block:
        names = ("what", "computer", "paper", "comparison")
        return Table(
            shares=(0.34, 0.18, 0.18, 0.3),
            heading=tuple(setter.label(self._wording.text(name)) for name in names),
            rows=tuple(self._count_row(setter, count) for count in facts.counts),
        )

    def _count_row(self, setter: Typesetter, count: CountLine) -> Row:
        if count.paper is None:
            paper, verdict = "-", self._wording.text("not_counted")
        elif count.paper == count.computer:
            paper, verdict = self._figures(count.paper), self._wording.text("agrees")
        else:
            difference = f"{count.computer - count.paper:+d}"
            paper = self._figures(count.paper)
            verdict = self._wording.text("differs", difference=self._figures(difference))
        return (
            setter.text(self._wording.text(f"count_{count.name}")),
            setter.text(self._figures(count.computer)),
            setter.text(paper),
            setter.text(verdict),
        )

    def _receipt_or_none(self, setter: Typesetter, facts: DaySheetFacts) -> Block:
        if facts.receipt is None:
            return setter.text(self._wording.text("no_receipt"))
        return ReceiptBlock(self._receipt, setter).block(facts.receipt)

    def _signatures(self, setter: Typesetter, facts: DaySheetFacts) -> Block:
        head = facts.centre.head_name.in_language(self._language)
        return Columns(
            tuple(
                (
                    0.5,
                    Stack(
                        (
                            setter.label(self._wording.text(name), align="centre"),
                            Gap(_ROOM_TO_SIGN),
                            setter.text(person, align="centre"),
                        )
                    ),
                )
                for name, person in (("seen_by", head), ("closed_by", facts.counsellor))
            )
        )

    def _number_or_none(self, some: str, none: str, number: int) -> str:
        return self._wording.text(some, number=self._figures(number)) if number else self._wording.text(none)

    def _figures(self, number: int | str) -> str:
        return figures(number, self._language)
