"""Take a registration sheet in: every good row in one transaction or none, every bad one named and handed back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.duplicates import Level, Reason
from jobcentre_desktop.domain.errors import Cancelled, FieldProblem, HeadingsNotFound, InputProblems
from jobcentre_desktop.domain.ids import ClientId
from jobcentre_desktop.domain.khmer.numerals import to_ascii_digits
from jobcentre_desktop.domain.sheet_columns import Layout, is_blank, is_total, recognise
from jobcentre_desktop.ports import NewId, OpenWork, Progress, Sheets, Work
from jobcentre_desktop.services.find_duplicates import PossibleDuplicate
from jobcentre_desktop.services.read_sheet_row import ReadSheetRow
from jobcentre_desktop.services.register_client import RegisterClient


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
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportResult:
    read: int
    added: tuple[tuple[int, str], ...]
    """(row, client number) of every client taken in."""
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
        Raises SheetUnreadable, HeadingsNotFound, Cancelled.
        """
        rows = self.sheets.read(path)
        layout = recognise(rows)
        if layout is None:
            raise HeadingsNotFound(path.name)
        numbered = _numbered(rows, layout)
        run = _Run()
        with self.open_work() as work:
            for done, (number, row) in enumerate(numbered):
                if not progress(done, len(numbered)):
                    raise Cancelled
                self._take(work, number, row, layout, run)
            if not dry_run:
                work.commit()
        progress(len(numbered), len(numbered))
        return ImportResult(
            read=len(numbered),
            added=tuple(run.added),
            duplicates=tuple(run.duplicates),
            marked=tuple(run.marked),
            rejected=tuple(run.rejected),
            headings=tuple(rows[layout.heading_row]),
            unknown_headings=tuple(layout.unknown.values()),
            dry_run=dry_run,
        )

    def _take(self, work: Work, number: int, row: Sequence[str], layout: Layout, run: _Run) -> None:
        try:
            values = self.read_row(row, layout)
        except InputProblems as found:
            run.rejected.append(RejectedRow(row=number, problems=found.problems, cells=tuple(row)))
            return
        alike = self.register.look_alike(work, values)
        strong = next((one for one in alike if one.likeness.level is Level.STRONG), None)
        if strong is not None:
            run.duplicates.append(_repeated(number, strong))
            return
        client: Client = self.register.keep(work, values, client_id=ClientId(self.new_id()), alike=alike).client
        run.added.append((number, client.client_no))
        run.marked.extend(_repeated(number, one) for one in alike[:1])

    def write_rejected(self, result: ImportResult, path: Path, sentences: Sequence[str]) -> None:
        """Write the rejected rows as a sheet to mend and import again, each with its sentence in the last column.

        `sentences` are the words of `result.rejected`, one for each row. Raises NotASpreadsheet.
        """
        width = max(len(result.headings), *(len(one.cells) for one in result.rejected))
        headings = [*result.headings, *[""] * (width - len(result.headings)), "បញ្ហា / Problem"]
        self.sheets.write(
            path,
            headings,
            [
                [*one.cells, *[""] * (width - len(one.cells)), told]
                for one, told in zip(result.rejected, sentences, strict=True)
            ],
        )


class _Run:
    """What one import has done so far."""

    def __init__(self) -> None:
        self.added: list[tuple[int, str]] = []
        self.duplicates: list[RepeatedRow] = []
        self.marked: list[RepeatedRow] = []
        self.rejected: list[RejectedRow] = []


def _repeated(number: int, alike: PossibleDuplicate) -> RepeatedRow:
    return RepeatedRow(row=number, client_no=alike.row.client_no, reasons=alike.likeness.reasons)


def _numbered(rows: Sequence[Sequence[str]], layout: Layout) -> list[tuple[int, Sequence[str]]]:
    """Return the rows below the headings with their numbers; blank lines and total lines are no rows."""
    column = next((at for at, name in layout.columns.items() if name == "row"), None)
    found = []
    for line, row in enumerate(rows[layout.heading_row + 1 :], start=layout.heading_row + 2):
        if is_blank(row) or is_total(row):
            continue
        told = to_ascii_digits(row[column]).strip().removesuffix(".0") if column is not None and column < len(row) else ""
        rest = [cell for at, cell in enumerate(row) if at != column]
        if told and is_blank(rest):
            continue
        found.append((int(told) if told.isdigit() else line, row))
    return found
