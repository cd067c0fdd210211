"""Take a registration sheet in: every good row in one transaction or none, every bad one handed back.

Here the rows last together; on the line each is a save of its own, so that a round may end between two rows.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from jobcentre_desktop.domain.duplicates import Level, Likeness, Person, Reason, compare, person_of_values
from jobcentre_desktop.domain.errors import Cancelled, FieldProblem, InputProblems
from jobcentre_desktop.domain.ids import ClientId
from jobcentre_desktop.domain.sheet_columns import people_of, recognise
from jobcentre_desktop.ports import NewId, OpenWork, Progress, Sheets, Work
from jobcentre_desktop.services.read_sheet_row import ReadSheetRow
from jobcentre_desktop.services.read_sheet_text import columns_in_old_font, no_headings
from jobcentre_desktop.services.register_client import RegisterClient

_PROBLEM = "បញ្ហា / Problem"
"""Heading of the last column of a sheet of rejected rows; the import knows it and leaves it out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RejectedRow:
    """A row that was not taken in. `row` is the sheet's own number, or its line when it has none."""

    row: int
    problems: tuple[FieldProblem, ...]
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RepeatedRow:
    """A row that repeats somebody on file or earlier in the sheet; a person decides."""

    row: int
    client_no: str
    """Who it may be. On a dry run the number is not yet taken when `of_row` is told."""
    of_row: int | None
    """The row of this sheet that told the person first; None for somebody who was on file before."""
    level: Level
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportResult:
    read: int
    added: tuple[tuple[int, str], ...]
    """(row, client number) of every client taken in; on a dry run the numbers are not taken."""
    duplicates: tuple[RepeatedRow, ...]
    marked: tuple[RepeatedRow, ...]
    """Rows taken in although somebody is a little like them."""
    rejected: tuple[RejectedRow, ...]
    headings: tuple[str, ...]
    unknown_headings: tuple[str, ...]
    dry_run: bool


@dataclass(frozen=True, slots=True)
class ImportClients:
    open_work: OpenWork
    new_id: NewId
    sheets: Sheets
    read_row: ReadSheetRow
    register: RegisterClient

    def __call__(
        self, path: Path, *, dry_run: bool = False, progress: Progress = lambda _done, _total: True
    ) -> ImportResult:
        """Take the sheet in. A dry run does the same and keeps nothing.

        `progress` is asked at every row and may cancel: then nothing at all was taken in.
        Raises FileNotReadable, SheetUnreadable, SheetTooBig, HeadingsNotFound, SheetInOldFont,
        Cancelled.
        """
        rows = self.sheets.read(path)
        layout = recognise(rows)
        if layout is None:
            raise no_headings(rows, path.name)
        people = people_of(rows, layout)
        old_columns = columns_in_old_font([row for _, row in people], layout)
        run = _Run()
        with self.open_work() as work:
            for done, (number, row) in enumerate(people):
                if not progress(done, len(people)):
                    raise Cancelled
                self._take(
                    work, number, row, run, partial(self.read_row, layout=layout, old_columns=old_columns)
                )
            if not dry_run:
                work.commit()
        progress(len(people), len(people))
        return ImportResult(
            read=len(people),
            added=tuple(run.added),
            duplicates=tuple(run.duplicates),
            marked=tuple(run.marked),
            rejected=tuple(run.rejected),
            headings=layout.headings,
            unknown_headings=tuple(layout.unknown.values()),
            dry_run=dry_run,
        )

    def _take(
        self,
        work: Work,
        number: int,
        row: Sequence[str],
        run: _Run,
        read_row: Callable[[Sequence[str]], dict[str, Any]],
    ) -> None:
        try:
            values = read_row(row)
        except InputProblems as found:
            run.rejected.append(RejectedRow(row=number, problems=found.problems, cells=tuple(row)))
            return
        alike = self.register.look_alike(work, values)
        likest = [(one.row.client_no, one.likeness) for one in alike[:1]]
        if not likest or likest[0][1].level is not Level.STRONG:
            likest = run.repeating(values) or likest
        if likest and likest[0][1].level is Level.STRONG:
            run.repeat(number, *likest[0], values)
            return
        work.next_save()
        client = self.register.keep(work, values, client_id=ClientId(self.new_id()), alike=alike).client
        run.add(number, client.client_no, likest)

    def write_rejected(self, result: ImportResult, path: Path, sentences: Sequence[str]) -> None:
        """Write the rejected rows as a sheet to mend and import again, each with its sentence at its end.

        `sentences` are the words of `result.rejected`, one for each row. Raises NotASpreadsheet,
        FileNotWritable.
        """
        width = max(len(one) for one in (result.headings, *(one.cells for one in result.rejected)))
        self.sheets.write(
            path,
            [*_filled(result.headings, width), _PROBLEM],
            [
                [*_filled(one.cells, width), told]
                for one, told in zip(result.rejected, sentences, strict=True)
            ],
        )


@dataclass(slots=True)
class _Run:
    """What one import has done so far."""

    added: list[tuple[int, str]] = field(default_factory=list)
    duplicates: list[RepeatedRow] = field(default_factory=list)
    marked: list[RepeatedRow] = field(default_factory=list)
    rejected: list[RejectedRow] = field(default_factory=list)
    row_of: dict[str, int] = field(default_factory=dict)
    """Client number -> row, of those taken in by this run."""
    not_added: list[tuple[Person, str]] = field(default_factory=list)
    """Who was told again and not added, and whom they repeat: a third row may share a number with them."""

    def repeating(self, values: Mapping[str, Any]) -> list[tuple[str, Likeness]]:
        """Return whom a row repeats by way of an earlier row that was not added, if anybody."""
        person = person_of_values(values)
        for earlier, client_no in self.not_added:
            if person.phones & earlier.phones or person.documents & earlier.documents:
                likeness = compare(person, earlier)
                if likeness.level is Level.STRONG:
                    return [(client_no, likeness)]
        return []

    def repeat(self, number: int, client_no: str, likeness: Likeness, values: Mapping[str, Any]) -> None:
        self.duplicates.append(self._repeated(number, client_no, likeness))
        self.not_added.append((person_of_values(values), client_no))

    def add(self, number: int, client_no: str, likest: Sequence[tuple[str, Likeness]]) -> None:
        self.marked.extend(self._repeated(number, *one) for one in likest)
        self.added.append((number, client_no))
        self.row_of[client_no] = number

    def _repeated(self, number: int, client_no: str, likeness: Likeness) -> RepeatedRow:
        return RepeatedRow(
            row=number,
            client_no=client_no,
            of_row=self.row_of.get(client_no),
            level=likeness.level,
            reasons=likeness.reasons,
        )


def _filled(cells: Sequence[str], width: int) -> list[str]:
    return [*cells, *[""] * (width - len(cells))]
