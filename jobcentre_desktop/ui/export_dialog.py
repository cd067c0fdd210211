"""Hand a list out as a sheet: asks what for, where to, and in what form; tells how far it is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from threading import Event

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget
from typing_extensions import override

from jobcentre_desktop.domain.cambodia import local_day
from jobcentre_desktop.domain.errors import Cancelled, InputProblems, JobCentreError
from jobcentre_desktop.domain.khmer.text import normal_form
from jobcentre_desktop.domain.list_export import ListExport
from jobcentre_desktop.services.cell_words import NO, YES, Cell
from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.services.export_list import Asked
from jobcentre_desktop.services.listed import Listed
from jobcentre_desktop.ui.client_parts.coded import Coded
from jobcentre_desktop.ui.error_text import sentence
from jobcentre_desktop.ui.field_names import field_name
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.shell.page import Page
from jobcentre_desktop.ui.tasks import Tasks
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.code_box import CodeBox
from jobcentre_desktop.ui.widgets.dialog import Dialog
from jobcentre_desktop.ui.widgets.field import Field
from jobcentre_desktop.ui.widgets.label import Label
from jobcentre_desktop.ui.widgets.layout import row
from jobcentre_desktop.ui.widgets.segmented import Segmented
from jobcentre_desktop.ui.widgets.steps import Progress
from jobcentre_desktop.ui.widgets.text import TextLine, as_typed
from jobcentre_desktop.ui.widgets.tick import Tick
from jobcentre_desktop.ui.words import Words, spoken

AskForSheet = Callable[[str, QWidget], Path | None]
"""(name with its ending, window) -> where to write, None when the person cancelled."""
_BESIDE = {
    "client_name": lambda: QCoreApplication.translate("ExportDialog", "Client"),
    "state": lambda: QCoreApplication.translate("ExportDialog", "State"),
    "task": lambda: QCoreApplication.translate("ExportDialog", "What to do"),
    "about": lambda: QCoreApplication.translate("ExportDialog", "About"),
    "event": lambda: QCoreApplication.translate("ExportDialog", "Event"),
    "to_ask": lambda: QCoreApplication.translate("ExportDialog", "Still to ask"),
    "what": lambda: QCoreApplication.translate("ExportDialog", "Field"),
    "value": lambda: QCoreApplication.translate("ExportDialog", "Value"),
    "by": lambda: QCoreApplication.translate("ExportDialog", "Written by"),
    "at": lambda: QCoreApplication.translate("ExportDialog", "When"),
    "desk": lambda: QCoreApplication.translate("ExportDialog", "Desk"),
    "came_for": lambda: QCoreApplication.translate("ExportDialog", "Reason for the visit"),
    "registrations": lambda: QCoreApplication.translate("ExportDialog", "Registered"),
    "sessions": lambda: QCoreApplication.translate("ExportDialog", "Sessions"),
    "referrals": lambda: QCoreApplication.translate("ExportDialog", "Referrals"),
    "reason": lambda: QCoreApplication.translate("ExportDialog", "Why the server refused it"),
    "why": lambda: QCoreApplication.translate("ExportDialog", "Why"),
    "on_file_before": lambda: QCoreApplication.translate("ExportDialog", "On file before"),
    "let_in": lambda: QCoreApplication.translate("ExportDialog", "May open this desk"),
    "home": lambda: QCoreApplication.translate("ExportDialog", "Comes from centre"),
    "shipped_km": lambda: QCoreApplication.translate("ExportDialog", "As it ships, in Khmer"),
    "shipped_en": lambda: QCoreApplication.translate("ExportDialog", "As it ships, in English"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Handed:
    """A list as it is shown now."""

    listed: Listed
    count: int
    names: Mapping[str, str] = field(default_factory=dict)
    """Words for names that stand in its cells."""
    title: Words | str = ""
    """How the list is called, where the page has another name."""


def ask_for_sheet(name: str, window: QWidget) -> Path | None:
    """Ask with the system's own save dialog."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    title = QCoreApplication.translate("ExportDialog", "Export the list")
    ending = name.rpartition(".")[2]
    dialog = QFileDialog(window, title, folder, f"{ending.upper()} (*.{ending})")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(ending)
    dialog.selectFile(name)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    path = Path(dialog.selectedFiles()[0]) if accepted else None
    dialog.deleteLater()
    return path


def export_list(page: Page, services: DeskServices, tasks: Tasks, handed: Handed) -> None:
    """Ask and write, above a page; it says in the end what was written."""
    handed = handed if handed.title else replace(handed, title=page.title_text)
    dialog = ExportDialog(page.look, services, tasks, handed, page)

    def say(path: Path, rows: int) -> None:
        page.say(lambda: written_words(rows).format(name=path.name))

    dialog.written.connect(say)
    dialog.exec()


def count_and_export(
    page: Page,
    services: DeskServices,
    tasks: Tasks,
    listed: Listed,
    count: Callable[[], int],
    title: Words | str = "",
    names: Mapping[str, str] | None = None,
) -> None:
    """As `export_list`, for a list of which the page does not know how long it is."""

    def ask(rows: int) -> None:
        handed = Handed(listed=listed, count=rows, title=title, names=names or {})
        export_list(page, services, tasks, handed)

    tasks.run(count, owner=page, done=ask, failed=page.show_problem)


def written_words(rows: int) -> str:
    """Return that so many rows are written; the name of the sheet is left to be filled in."""
    return QCoreApplication.translate("ExportDialog", "%n row(s) written to {name}", "", rows)


class ExportDialog(Dialog):
    """Runs in the records' lane; broken off, nothing is written. `written` carries the path and the rows.

    `progressed` carries how many rows are written and how many there are.
    """

    written = Signal(object, int)
    progressed = Signal(int, int)

    def __init__(
        self,
        look: Look,
        services: DeskServices,
        tasks: Tasks,
        handed: Handed,
        parent: QWidget,
        *,
        ask_path: AskForSheet = ask_for_sheet,
    ) -> None:
        super().__init__(look, lambda: self.tr("Export the list"), width=720, parent=parent)
        self._services, self._tasks, self._handed, self._ask = services, tasks, handed, ask_path
        self._coded = Coded(look, services.codes, services.gazetteer)
        self._stopped = Event()
        self._before: tuple[tuple[ListExport, str], ...] = ()
        self.purposes = CodeBox(
            self._coded.options("export_purpose"), empty=lambda: self.tr("Choose a purpose")
        )
        self.words = TextLine(longest=200)
        self.purpose = Field(lambda: self.tr("What is it for?"), self.purposes)
        self.note = Field(lambda: self.tr("In words"), self.words, optional=True)
        self.form = Segmented(lambda: [("xlsx", "Excel"), ("csv", "CSV")], may_be_empty=False)
        self.form.set_value("xlsx")
        self.sensitive = Tick(
            lambda: self.tr("With phone numbers and the sensitive fields, which stay masked elsewhere")
        )
        self.sensitive.setVisible(handed.listed.withholds and services.export_list.may_hand_out_sensitive())
        self.told = Label(self._told_words, "muted", wrap=True)
        self.progress = Progress(look)
        policy = self.progress.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.progress.setSizePolicy(policy)
        self.progress.hide()
        self.log = Label(self._log_words, "small", wrap=True)
        self.body.addWidget(self.told)
        asked = row((self.purpose, 1), (self.note, 1), gap=16)
        for one in (self.purpose, self.note):
            asked.setAlignment(one, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(asked)
        self.body.addLayout(row(self.form, 12, (self.sensitive, 1), None))
        self.body.addWidget(self.progress)
        self.body.addWidget(self.log)
        self.body.addStretch(1)
        self.write: Button = self.add_button(
            lambda: self.tr("Choose the place"), kind="primary", key="Ctrl+Return"
        )
        self.write.clicked.connect(self._on_write_clicked)
        self.leave = self.add_cancel()
        self.progressed.connect(self.progress.show_progress)
        self._name_parts()
        self.purpose.take_focus()
        self._tasks.run(
            partial(services.export_list.before, handed.listed.name),
            owner=self,
            done=self._show_before,
            failed=self._show_problem,
        )

    @override
    def reject(self) -> None:
        self._stopped.set()
        super().reject()

    @override
    def retranslate(self) -> None:
        super().retranslate()
        if hasattr(self, "form"):
            self._name_parts()

    def _name_parts(self) -> None:
        self.form.name_parts(self.tr("Form of the sheet"))

    def _told_words(self) -> str:
        return self.tr(
            "%n row(s), as the list is filtered now. The sheet is not encrypted: whoever finds it can read"
            " it. Who took it out, when and what for is kept.",
            "",
            self._handed.count,
        )

    def _log_words(self) -> str:
        if not self._before:
            return ""
        lines = [self._line(one, who) for one, who in self._before]
        return "\n".join([self.tr("Taken out before:"), *lines])

    def _line(self, one: ListExport, who: str) -> str:
        told = [
            self._look.format.short_date(local_day(one.at)),
            who,
            self.tr("%n row(s)", "", one.rows),
            self._coded.label("export_purpose", one.purpose),
        ]
        return " · ".join(part for part in told if part)

    def _show_before(self, before: tuple[tuple[ListExport, str], ...]) -> None:
        self._before = before
        self.log.retranslate()
        self.adjustSize()

    def _on_write_clicked(self) -> None:
        purpose, note = self.purposes.value(), self.words.value()
        self._show_missing(
            purpose=not purpose,
            note=purpose == "other" and not note,
        )
        if not purpose or (purpose == "other" and not note):
            return
        ending = self.form.value() or "xlsx"
        day = self._services.clock.today().isoformat()
        path = self._ask(f"{self._handed.listed.name}-{day}.{ending}", self)
        if path is None:
            return
        listed, language = self._handed.listed, self._look.language.value
        names = {one: _plain(words) for one, words in self._handed.names.items()}
        headings = {one: _plain(_heading(one)) for one in listed.columns(sensitive=True)}
        asked = Asked(
            purpose=purpose,
            note=note,
            sensitive=self.sensitive.value(),
            language=language,
            names={**names, **names_in_cells(self._services, listed.cells().values(), language), **headings},
            title=_plain(spoken(self._handed.title)),
        )
        for part in (self.purpose, self.note, self.form, self.sensitive, self.write):
            part.setEnabled(False)
        self.progress.show_progress(0, self._handed.count)
        self.progress.show()
        self._tasks.run(
            partial(
                self._services.export_list,
                self._handed.listed,
                path,
                asked,
                progress=self._report,
            ),
            owner=self,
            done=partial(self._show_written, path),
            failed=self._show_problem,
        )

    def _show_missing(self, *, purpose: bool, note: bool) -> None:
        self.purpose.show_error((lambda: self.tr("Choose what the list is for")) if purpose else None)
        self.note.show_error((lambda: self.tr("Write what the list is for")) if note else None)
        self.adjustSize()
        if purpose or note:
            (self.purpose if purpose else self.note).take_focus()

    def _report(self, done: int, total: int) -> bool:
        """Tell the screen how far it is; called on the lane."""
        self.progressed.emit(done, total)
        return not self._stopped.is_set()

    def _show_written(self, path: Path, rows: int) -> None:
        self.written.emit(path, rows)
        self.accept()

    def _show_problem(self, error: BaseException) -> None:
        if isinstance(error, Cancelled):
            return
        if not isinstance(error, JobCentreError):
            raise error
        for part in (self.purpose, self.note, self.form, self.sensitive, self.write):
            part.setEnabled(True)
        self.progress.hide()
        if isinstance(error, InputProblems):
            one = error.problems[0]
            (self.note if one.field == "note" else self.purpose).show_error(partial(sentence, one.error))
        else:
            self.told.tell(partial(sentence, error))


def names_in_cells(services: DeskServices, cells: Iterable[Cell], language: str) -> dict[str, str]:
    """Return the words that stand in cells of every list: yes, no, the centre, the fields of values."""
    centre = services.centre
    return {
        YES: QCoreApplication.translate("FactWords", "Yes"),
        NO: QCoreApplication.translate("FactWords", "No"),
        centre.code: centre.name_km if language == "km" else centre.name_en,
        **{part: _plain(field_name(part)) for cell in cells for part in cell.parts},
    }


def _heading(column: str) -> str:
    return _BESIDE[column]() if column in _BESIDE else field_name(column)


def _plain(words: str) -> str:
    """Return words of the screen without the breaks that only lines need."""
    return normal_form(as_typed(words))
