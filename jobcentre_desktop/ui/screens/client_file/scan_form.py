"""Say what a chosen file is before it is taken into the client's file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from jobcentre_desktop.ui.form_problems import show_form_problem
from jobcentre_desktop.ui.screens.client_file.tools import FileTools
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.cancel_button import CancelButton
from jobcentre_desktop.ui.widgets.code_box import CodeBox
from jobcentre_desktop.ui.widgets.field import Field
from jobcentre_desktop.ui.widgets.label import Label
from jobcentre_desktop.ui.widgets.layout import column, row
from jobcentre_desktop.ui.widgets.text import TextLine


class ScanForm(QFrame):
    """`saved` carries the path, the kind's code and what the counsellor wrote on it."""

    saved = Signal(object, str, str)
    cancelled = Signal()

    def __init__(self, tools: FileTools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._path: Path | None = None
        self.setProperty("kind", "card_person")
        self._heading = Label(lambda: self._path.name if self._path else "", "section", wrap=True)
        self.what = CodeBox(tools.coded.options("attachment_kind"), empty="")
        self.caption = TextLine(longest=120)
        self.fields = {
            "kind": Field(lambda: self.tr("What it is"), self.what),
            "caption": Field(lambda: self.tr("What is on it"), self.caption, optional=True),
        }
        self.save = Button(
            tools.look, lambda: self.tr("Keep in the file"), icon="check", shortcut="Ctrl+S", show_key=True
        )
        cancel = CancelButton(tools.look)
        told = Label(
            lambda: self.tr("A picture is kept without the place and the telephone it was taken with."),
            "small",
            wrap=True,
        )
        self.save.clicked.connect(self._on_save_clicked)
        cancel.clicked.connect(self.cancelled)
        fields = row((self.fields["kind"], 3), (self.fields["caption"], 2), gap=16)
        self.setLayout(
            column(
                self._heading, fields, told, row(self.save, cancel, None), margins=(16, 12, 16, 14), gap=10
            )
        )

    def open(self, path: Path) -> None:
        """Ask about a file; nothing is chosen beforehand."""
        self._path = path
        self._heading.retranslate()
        self.what.set_value(None)
        self.caption.set_value("")
        self.save.setEnabled(True)
        self._tools.page.errors.clear_problems()
        self.show()
        self.what.setFocus()

    def show_refused(self, error: BaseException) -> None:
        """Show what went wrong, and let the person try again."""
        self.save.setEnabled(True)
        show_form_problem(self._tools.page, self.fields, error)

    def _on_save_clicked(self) -> None:
        kind = self.what.value()
        problems = [] if kind else [(self.fields["kind"], lambda: self.tr("Choose what the scan is"))]
        self._tools.page.errors.show_problems(problems)
        if self._path is None or kind is None:
            return
        self.save.setEnabled(False)
        self.saved.emit(self._path, kind, self.caption.value())
