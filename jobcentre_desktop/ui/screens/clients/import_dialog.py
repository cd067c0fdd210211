"""Take in a sheet: first a look at what would happen, then the real thing; broken off, nothing is kept."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from threading import Event

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from jobcentre_desktop.domain.errors import Cancelled, JobCentreError
from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.services.import_clients import ImportResult, RejectedRow, RepeatedRow
from jobcentre_desktop.services.undo_act import Acted
from jobcentre_desktop.ui.client_parts.likeness_words import reason_words
from jobcentre_desktop.ui.error_text import about, sentence
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.tasks import Tasks
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.dialog import Dialog
from jobcentre_desktop.ui.widgets.label import Label
from jobcentre_desktop.ui.widgets.layout import column
from jobcentre_desktop.ui.widgets.scroll import Scroll
from jobcentre_desktop.ui.widgets.steps import Progress

_MOST = 200
"""Rejected rows named on the screen; all of them are in the sheet to mend."""
_LONGEST_STEM = 60
"""Characters of its name kept for the rejected rows: file systems allow 255 bytes, Khmer takes 3 each."""


class ImportDialog(Dialog):
    """Runs in the records' lane; the screen stays alive and may break it off.

    `progressed` carries how many rows are read and how many there are. `acted` is there once the sheet is in.
    """

    progressed = Signal(int, int)

    def __init__(self, look: Look, services: DeskServices, tasks: Tasks, path: Path, parent: QWidget) -> None:
        super().__init__(
            look, lambda: self.tr("Take in {name}").format(name=path.name), width=760, parent=parent
        )
        self._services, self._tasks, self._path = services, tasks, path
        self._result: ImportResult | None = None
        self.acted: Acted[ImportResult] | None = None
        self._stopped = Event()
        self.words = Label(lambda: self.tr("Looking at the sheet…"), wrap=True)
        self.progress = Progress(look)
        policy = self.progress.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # a dialog that grew for it might end below the screen
        self.progress.setSizePolicy(policy)
        self._rejected = column(gap=4)
        self._scroll = Scroll(column(self._rejected, None))
        self._scroll.setMinimumHeight(260)
        self._scroll.hide()
        self.body.addWidget(self.words)
        self.body.addWidget(self.progress)
        self.body.addWidget(self._scroll)
        self.take_in: Button = self.add_button(self._take_in_words, kind="primary")
        self.take_in.setEnabled(False)
        self.take_in.clicked.connect(self._on_take_in_clicked)
        self.leave = self.add_cancel()
        self.progressed.connect(self.progress.show_progress)
        self._run(dry_run=True)

    @override
    def reject(self) -> None:
        self._stopped.set()
        super().reject()

    def _run(self, *, dry_run: bool) -> None:
        self.progress.show()
        work = partial(self._services.import_clients, self._path, dry_run=dry_run, progress=self._report)
        self._tasks.run(
            partial(self._services.undo_act.watch, work),
            owner=self,
            done=self._show_preview if dry_run else self._show_done,
            failed=self._show_problem,
        )

    def _report(self, done: int, total: int) -> bool:
        """Tell the screen how far it is; called on the lane."""
        self.progressed.emit(done, total)
        return not self._stopped.is_set()

    def _take_in_words(self) -> str:
        count = len(self._result.added) if self._result is not None else 0
        return self.tr("Take in %n client(s)", "", count)

    def _summary(self, result: ImportResult) -> str:
        lines = [
            self.tr("%n row(s) read", "", result.read),
            self.tr("%n can be taken in", "", len(result.added)),
            self.tr(
                "%n repeat somebody who is there already and are left for you to decide",
                "",
                len(result.duplicates),
            ),
            self.tr("%n have to be mended first", "", len(result.rejected)),
        ]
        return "\n".join(lines)

    def _show_preview(self, acted: Acted[ImportResult]) -> None:
        self._result = result = acted.value
        self.progress.hide()
        self.words.tell(partial(self._summary, result))
        for one in result.rejected[:_MOST]:
            self._rejected.addWidget(Label(partial(self._rejection, one), "small", wrap=True))
        for again in result.duplicates[:_MOST]:
            self._rejected.addWidget(Label(partial(self._repetition, again), "small", wrap=True))
        for like in result.marked[:_MOST]:
            self._rejected.addWidget(Label(partial(self._resemblance, like), "small", wrap=True))
        self._scroll.setVisible(bool(result.rejected or result.duplicates or result.marked))
        self.take_in.retranslate()
        self.take_in.setEnabled(bool(result.added))
        if result.added:  # else Enter would cancel, as long as nobody has moved the cursor
            self.take_in.setFocus()

    def _rejection(self, one: RejectedRow) -> str:
        return self.tr("Row {row}: {sentence}").format(
            row=self._look.format.number(one.row), sentence=about(one.problems[0])
        )

    def _repetition(self, one: RepeatedRow) -> str:
        return self.tr("Row {row} repeats {who}: {why}").format(
            row=self._look.format.number(one.row), who=self._who(one), why=self._why(one)
        )

    def _resemblance(self, one: RepeatedRow) -> str:
        return self.tr("Row {row} is a little like {who}: {why}").format(
            row=self._look.format.number(one.row), who=self._who(one), why=self._why(one)
        )

    def _who(self, one: RepeatedRow) -> str:
        if one.of_row is not None:
            return self.tr("row {row}").format(row=self._look.format.number(one.of_row))
        return one.client_no

    def _why(self, one: RepeatedRow) -> str:
        return ", ".join(reason_words(reason) for reason in one.reasons)

    def _on_take_in_clicked(self) -> None:
        self.take_in.setEnabled(False)
        self._run(dry_run=False)

    def _show_done(self, acted: Acted[ImportResult]) -> None:
        self.acted, result = acted, acted.value
        self.progress.hide()
        kept = self._write_rejected(result)
        self.take_in.hide()
        self.leave.say(lambda: self.tr("Close"))
        self.words.tell(partial(self._done_words, result, kept))

    def _done_words(self, result: ImportResult, kept: Path | None) -> str:
        told = self.tr("%n client(s) taken in.", "", len(result.added))
        if kept is not None:
            told += "\n" + self.tr("The rows to mend are in {name}, beside the sheet.").format(name=kept.name)
        return told

    def _write_rejected(self, result: ImportResult) -> Path | None:
        if not result.rejected:
            return None
        path = _free(self._path.with_name(f"{self._path.stem[:_LONGEST_STEM]}.rejected.xlsx"))
        told = [sentence(one.problems[0].error) for one in result.rejected]
        self._tasks.run(
            partial(self._services.import_clients.write_rejected, result, path, told),
            owner=self,
            done=_nothing_more,
            failed=partial(self._show_not_written, result),
        )
        return path

    def _show_not_written(self, result: ImportResult, error: BaseException) -> None:
        """Say so, and that the clients are in all the same: nobody shall take the sheet in again."""
        if not isinstance(error, JobCentreError):
            raise error
        self.words.tell(lambda: f"{self._done_words(result, None)}\n{sentence(error)}")

    def _show_problem(self, error: BaseException) -> None:
        self.progress.hide()
        if isinstance(error, Cancelled):
            return
        if not isinstance(error, JobCentreError):
            raise error
        self.words.tell(partial(sentence, error))


def _free(path: Path) -> Path:
    """Return the path or one with a free number: an earlier sheet may hold somebody's mending."""
    n, free = 2, path
    while free.exists():
        free = path.with_name(f"{path.stem}-{n}{path.suffix}")
        n += 1
    return free


def _nothing_more(_answer: object) -> None:
    """The sheet is written; the dialog has said so."""
