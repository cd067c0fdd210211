"""The recovery sheet: one page with the code that opens the desk's file when every password is lost."""

from __future__ import annotations

from jobcentre_desktop.documents.papers.dates import date_words
from jobcentre_desktop.documents.papers.letterhead import Letterhead
from jobcentre_desktop.documents.papers.typesetter import Typesetter
from jobcentre_desktop.documents.papers.wording import Wording
from jobcentre_desktop.documents.typesetting.blocks import Block, Columns, Gap, Rule, Stack
from jobcentre_desktop.documents.typesetting.forms import BlankLine
from jobcentre_desktop.documents.typesetting.page import Frame, lay_out
from jobcentre_desktop.documents.typesetting.table import Table
from jobcentre_desktop.domain.papers.recovery_sheet import RecoverySheetFacts

_SIZE = 11.5
_GROUPS_IN_A_ROW = 3
_BLANKS = ("kept_by", "kept_where", "sealed_on", "sign")


class RecoverySheet:
    def __init__(self, head: Letterhead, wording: Wording) -> None:
        self._head = head
        self._wording = wording

    def pdf(self, facts: RecoverySheetFacts) -> bytes:
        """Return the sheet. It holds a secret: it is printed and forgotten, never kept."""
        frame = Frame()
        setter = self._head.typesetter(_SIZE, facts.centre.cut_nowhere)
        pages = lay_out(self._blocks(setter, facts), frame)
        title = self._wording.text("file_title")
        return self._head.finished(pages, frame, title=title, written_on=facts.written_on, mark="none")

    def _blocks(self, setter: Typesetter, facts: RecoverySheetFacts) -> list[Block]:
        wording, language = self._wording, self._wording.language
        about = (
            ("centre", facts.centre.name.in_language(language)),
            ("desk", facts.desk),
            ("made_on", date_words(facts.written_on, language)),
            ("counsellor", facts.first_counsellor),
        )
        return [
            self._head.country(setter),
            self._head.centre(setter, facts.centre),
            Gap(8),
            setter.heading(wording.text("title"), scale=1.3, align="centre"),
            Gap(4),
            setter.text(wording.text("what"), align="justify"),
            Gap(6),
            Table(
                shares=(0.3, 0.7),
                rows=tuple((setter.label(wording.text(name)), setter.text(value)) for name, value in about),
            ),
            Gap(10),
            setter.label(wording.text("code"), align="centre"),
            Gap(2),
            self._code(setter, facts.code_groups),
            Gap(10),
            setter.label(wording.text("keep_title")),
            *(setter.text(wording.text(f"keep_{number}")) for number in (1, 2, 3, 4)),
            Gap(6),
            setter.label(wording.text("use_title")),
            setter.text(wording.text("use"), align="justify"),
            Gap(12),
            Rule(),
            Gap(4),
            self._blanks(setter, _BLANKS[:2]),
            self._blanks(setter, _BLANKS[2:]),
        ]

    def _code(self, setter: Typesetter, groups: tuple[str, ...]) -> Block:
        """Set the code in rows of a few groups, each with its number, so that nobody loses the place."""
        filled = groups + ("",) * (-len(groups) % _GROUPS_IN_A_ROW)
        rows = tuple(
            tuple(
                Columns(
                    (
                        (0.16, setter.text(str(first + place + 1) if group else "", scale=0.7, grey=0.35)),
                        (0.84, setter.code(group, scale=1.7)),
                    )
                )
                for place, group in enumerate(filled[first : first + _GROUPS_IN_A_ROW])
            )
            for first in range(0, len(filled), _GROUPS_IN_A_ROW)
        )
        return Table(shares=(1 / _GROUPS_IN_A_ROW,) * _GROUPS_IN_A_ROW, rows=rows, padding=8, thickness=0.8)

    def _blanks(self, setter: Typesetter, names: tuple[str, ...]) -> Block:
        lines = (BlankLine(setter.text(self._wording.text(name)), setter.leading * 1.4) for name in names)
        return Columns(tuple((1 / len(names), Stack((line,))) for line in lines), gutter=14)
