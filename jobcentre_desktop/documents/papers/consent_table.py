"""The purposes of consent as a table: what for, yes or no, and when and how the client said so."""

from __future__ import annotations

from collections.abc import Iterable

from jobcentre_desktop.documents.papers.dates import short_date
from jobcentre_desktop.documents.papers.typesetter import Typesetter
from jobcentre_desktop.documents.papers.wording import Wording
from jobcentre_desktop.documents.typesetting.blocks import Block, Stack
from jobcentre_desktop.documents.typesetting.forms import BlankLine, TickBox
from jobcentre_desktop.documents.typesetting.table import Row, Table
from jobcentre_desktop.domain.papers.consent_form import Answer, ConsentLine

_NO = frozenset({Answer.REFUSED, Answer.WITHDRAWN})


class ConsentTable:
    """`wording` is that of the consent form, on which consents are given."""

    def __init__(self, wording: Wording, setter: Typesetter) -> None:
        self._wording = wording
        self._set = setter
        self._language = wording.language

    def block(self, lines: Iterable[ConsentLine], *, blank: bool) -> Block:
        """Return the table; on a `blank` form nothing is said about what is recorded."""
        names = ("purpose", "yes", "no", "recorded")
        return Table(
            shares=(0.54, 0.12, 0.12, 0.22),
            heading=tuple(
                self._set.label(self._wording.text(name), scale=0.88, align="centre") for name in names
            ),
            rows=tuple(self._row(line, "" if blank else self._recorded(line)) for line in lines),
        )

    def _row(self, line: ConsentLine, recorded: str) -> Row:
        setter = self._set
        why = self._wording.texts.get(f"why_{line.purpose}", "")
        inner: list[Block] = [setter.label(line.name.in_language(self._language), scale=0.95)]
        if why:
            inner.append(setter.text(why, scale=0.88))
        if line.partner:
            inner.append(setter.text(self._wording.text("partner", partner=line.partner), scale=0.95))
        elif line.purpose == "share_partner":
            label = setter.text(self._wording.text("partner", partner=""), scale=0.95)
            inner.append(BlankLine(label, setter.leading))
        yes, no = (
            TickBox(setter.size, setter.leading, ticked=ticked)
            for ticked in (line.answer is Answer.AGREED, line.answer in _NO)
        )
        return Stack(tuple(inner)), yes, no, setter.text(recorded, scale=0.84)

    def _recorded(self, line: ConsentLine) -> str:
        """Return when and how the client gave this word, or that nobody asked yet."""
        if line.answer is Answer.NOT_ASKED or line.on is None:
            return self._wording.text("not_asked")
        day = short_date(line.on, self._language)
        parts = [self._wording.text("withdrawn", date=day) if line.answer is Answer.WITHDRAWN else day]
        parts.append(line.how.in_language(self._language))
        if line.witness:
            parts.append(self._wording.text("with_witness", witness=line.witness))
        if line.by_guardian:
            parts.append(self._wording.text("by_guardian"))
        if line.text_version != self._wording.version:
            parts.append(self._wording.text("on_version", version=line.text_version))
        return self._wording.text("between").join(part for part in parts if part)
