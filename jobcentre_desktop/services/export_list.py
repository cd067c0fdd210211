"""Hand a list out as a sheet: for a purpose, kept in the centre's records before the sheet is there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from jobcentre_desktop.domain.counsellor import Counsellor
from jobcentre_desktop.domain.errors import (
    BadValue,
    Cancelled,
    FieldMissing,
    FieldProblem,
    InputProblems,
    NotAllowed,
)
from jobcentre_desktop.domain.facts import Json
from jobcentre_desktop.domain.ids import ListExportId
from jobcentre_desktop.domain.list_export import ListExport
from jobcentre_desktop.domain.read_text import read_texts
from jobcentre_desktop.ports import Clock, CodeLists, Gazetteer, NewId, OpenWork, Progress, Sheets
from jobcentre_desktop.services.cell_words import Cell, CellWords
from jobcentre_desktop.services.listed import Listed
from jobcentre_desktop.services.listed_day import ListedDay

_OTHER = "other"
_KNOWN_AS = "{}_name_km"
"""The field that keeps the name a place had when its code was chosen."""
_ONLY_FOR_MACHINES = frozenset(
    {"gaz_version", *map(_KNOWN_AS.format, ("place", "permanent_place", "origin_place"))}
)
"""Columns that say nothing more once a place is said in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What for, and how much of it."""

    purpose: str | None
    note: str = ""
    sensitive: bool = False
    """With the fields that are masked elsewhere; for the head of the centre only."""
    language: str = ""
    """Language of the words ("km", "en"); "" leaves every cell as it is, to be taken in elsewhere."""
    names: Mapping[str, str] = field(default_factory=dict)
    """What to write instead of a field's name, over a column or in a cell; see `CellWords`."""
    title: str = ""
    """How the list is called, for the tab of its sheet."""


@dataclass(frozen=True, slots=True)
class ExportList:
    open_work: OpenWork
    clock: Clock
    new_id: NewId
    sheets: Sheets
    codes: CodeLists
    gazetteer: Gazetteer
    me: Counsellor

    def __call__(
        self,
        listed: Listed,
        path: Path,
        asked: Asked,
        *,
        progress: Progress = lambda _done, _total: True,
    ) -> int:
        """Write the sheet (.csv, .xlsx or .jsonl by its name); return how many rows it holds.

        `progress` may cancel: then nothing is written and nothing is kept of it. Raises InputProblems without
        a purpose, NotAllowed for sensitive fields and anybody but the head, NotASpreadsheet, SheetTooBig,
        FileNotWritable, Cancelled.
        """
        note = self._checked(asked)
        names = listed.columns(sensitive=asked.sensitive)
        if asked.language:
            names = [one for one in names if one not in _ONLY_FOR_MACHINES]
        headings = [asked.names.get(one, one) for one in names]

        def keep(rows: int) -> None:
            with self.open_work() as work:
                work.records.add(
                    ListExport(
                        id=ListExportId(self.new_id()),
                        counsellor_id=self.me.id,
                        at=self.clock.now(),
                        what=listed.name,
                        rows=rows,
                        purpose=asked.purpose or "",
                        note=note,
                        form=path.suffix.lower().removeprefix("."),
                        filtered=listed.filtered,
                        sensitive=asked.sensitive,
                    )
                )
                work.commit()

        lines = self._lines(listed, names, asked, progress)
        return self.sheets.write(path, headings, lines, title=asked.title, before_it_is_there=keep)

    def before(self, name: str, most: int = 3) -> tuple[tuple[ListExport, str], ...]:
        """Return the last exports of a list with who made them, the newest first."""
        with self.open_work(reading=True) as work:
            found = [one for one in work.records.every(ListExport) if one.what == name]
            staff = {one.id: one.name for one in work.records.every(Counsellor)}
        found.sort(key=lambda one: one.at, reverse=True)
        return tuple((one, staff.get(one.counsellor_id, "")) for one in found[:most])

    def register_of(self, day: date, language: str) -> ListedDay:
        """Return the daily register, its reasons in a language, in the words that ship."""
        return ListedDay(self.open_work, self.codes, day, language)

    def may_hand_out_sensitive(self) -> bool:
        return self.me.may_manage_desk()

    def words(self, language: str, names: Mapping[str, str]) -> CellWords | None:
        """Return who says the cells of a sheet; None where they stay as they are."""
        if not language:
            return None
        return CellWords(codes=self.codes, gazetteer=self.gazetteer, language=language, names=names)

    def _checked(self, asked: Asked) -> str | None:
        problems = []
        if not asked.purpose:
            problems.append(FieldProblem("purpose", FieldMissing("purpose")))
        elif asked.purpose not in (told := [one.code for one in self.codes.get("export_purpose")]):
            wrong = BadValue("purpose", asked.purpose, "code", ", ".join(told))
            problems.append(FieldProblem("purpose", wrong))
        note = read_texts(ListExport, note=asked.note)["note"]
        if asked.purpose == _OTHER and not note:
            problems.append(FieldProblem("note", FieldMissing("note")))
        if problems:
            raise InputProblems(tuple(problems))
        if asked.sensitive and not self.may_hand_out_sensitive():
            raise NotAllowed
        return note

    def _lines(
        self, listed: Listed, names: Sequence[str], asked: Asked, progress: Progress
    ) -> Iterator[list[Json]]:
        words, cells, plain = self.words(asked.language, asked.names), listed.cells(), Cell()
        told = [(one, cells.get(one, plain), _KNOWN_AS.format(one)) for one in names]
        for piece in listed.pieces(self.open_work, sensitive=asked.sensitive):
            for facts in piece.rows:
                if words is None:
                    yield [facts.get(one) for one in names]
                else:
                    yield [words(cell, facts.get(one), facts.get(known_as)) for one, cell, known_as in told]
            if not progress(piece.done, piece.total):
                raise Cancelled
