"""Telling support of a problem: what happened in one's own words, with all that goes with it in sight."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QPlainTextEdit, QWidget
from typing_extensions import override

from jobcentre_desktop.domain.errors import JobCentreError
from jobcentre_desktop.services.look_at_desk import LookAtDesk
from jobcentre_desktop.services.report_problem import Background, ReportProblem
from jobcentre_desktop.ui.error_text import sentence
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.tasks import Tasks, let_bugs_rise
from jobcentre_desktop.ui.widgets.dialog import Dialog
from jobcentre_desktop.ui.widgets.field import Field
from jobcentre_desktop.ui.widgets.label import Label
from jobcentre_desktop.ui.widgets.text import TextArea
from jobcentre_desktop.ui.words import Words

AskForFile = Callable[[str, QWidget], Path | None]
_LONGEST = 2000


def ask_where(name: str, window: QWidget) -> Path | None:
    """Ask with the system's own dialog."""
    chosen, _ = QFileDialog.getSaveFileName(window, "", name, "*.txt")
    return Path(chosen) if chosen else None


class ReportDialog(Dialog):
    """Shows the file as it will be, follows every word, and saves or copies it. Nothing is sent."""

    def __init__(
        self,
        look: Look,
        report: ReportProblem,
        tasks: Tasks,
        machine: str,
        background: Background,
        *,
        ask: AskForFile = ask_where,
        parent: QWidget | None = None,
    ) -> None:
        self.preview = QPlainTextEdit()  # before the rest, which names it
        super().__init__(look, lambda: self.tr("Report a problem"), width=680, parent=parent)
        self._report, self._tasks, self._ask = report, tasks, ask
        self._machine, self._background = machine, background
        self.told = TextArea(rows=3, longest=_LONGEST)
        self.preview.setReadOnly(True)
        self.preview.setTabChangesFocus(True)
        self.preview.setMinimumHeight(120)
        self.happened = Label("", wrap=True)
        self.happened.hide()
        self.body.addWidget(
            Label(
                lambda: self.tr(
                    "The report is a file that you give to support, on a stick for example. "
                    "Nothing is sent by itself."
                ),
                "muted",
                wrap=True,
            )
        )
        self.body.addWidget(
            Field(
                lambda: self.tr("What did you do, and what happened?"),
                self.told,
                note=lambda: self.tr("no names of clients, please"),
            )
        )
        self.body.addWidget(Label(lambda: self.tr("All that is in the report"), "label"))
        self.body.addWidget(self.preview, 1)
        self.body.addWidget(self.happened)
        self.save = self.add_button(lambda: self.tr("Save the report …"), kind="primary")
        self.copy = self.add_button(lambda: self.tr("Copy"))
        self.leave = self.add_button(lambda: self.tr("Close"), kind="ghost")
        self.save.clicked.connect(self._on_save_clicked)
        self.copy.clicked.connect(self._on_copy_clicked)
        self.leave.clicked.connect(self.accept)
        self.told.edited.connect(self._write)
        self._write()
        self.told.setFocus()

    @override
    def retranslate(self) -> None:
        super().retranslate()
        self.preview.setAccessibleName(self.tr("All that is in the report"))

    def text(self) -> str:
        return self.preview.toPlainText()

    def _write(self) -> None:
        self.preview.setPlainText(self._report.text(self.told.value(), self._machine, self._background))

    def _on_save_clicked(self) -> None:
        path = self._ask(self._report.usual_name(self._background), self)
        if path is not None:
            self._tasks.run(
                partial(self._report.save, path, self.text()),
                owner=self,
                done=partial(self._show_saved, path.name),
                failed=self._show_problem,
            )

    def _show_saved(self, name: str, _nothing: object) -> None:
        self._say("ok", lambda: self.tr("Saved as {name}").format(name=name))

    def _show_problem(self, error: BaseException) -> None:
        if not isinstance(error, JobCentreError):
            raise error
        self._say("error", partial(sentence, error))

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self.text())
        self._say("ok", lambda: self.tr("Copied."))

    def _say(self, style: str, words: Words) -> None:
        self.happened.set_style(style)
        self.happened.tell(words)
        self.happened.show()


class Reporting(QObject):
    """Opens the dialog with what was read in the lane; `wanted` may be asked from anywhere."""

    def __init__(
        self,
        look: Look,
        window: QWidget,
        tasks: Tasks,
        report: ReportProblem,
        machine: str,
        look_at_desk: Callable[[], LookAtDesk | None],
    ) -> None:
        super().__init__(window)
        self._look, self._window, self._tasks = look, window, tasks
        self._report, self._machine, self._look_at_desk = report, machine, look_at_desk

    def wanted(self) -> None:
        work = partial(self._report.look, self._look_at_desk())
        self._tasks.run(work, owner=self, done=self._open, failed=let_bugs_rise)

    def _open(self, background: Background) -> None:
        dialog = ReportDialog(
            self._look, self._report, self._tasks, self._machine, background, parent=self._window
        )
        dialog.exec()
