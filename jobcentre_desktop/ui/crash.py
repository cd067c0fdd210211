"""What happens when the program has a fault: a calm word, a report without personal facts, go on or close."""

from __future__ import annotations

import platform
import sys
import traceback
from collections.abc import Callable
from pathlib import PurePath
from types import TracebackType

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from jobcentre_desktop.domain.errors import JobCentreError
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.dialog import Dialog
from jobcentre_desktop.ui.widgets.label import Label


def machine(version: str) -> str:
    """Return which program this is, and on what it runs."""
    return f"Job Centre {version}, Python {platform.python_version()}, Qt {qVersion()}, {platform.system()}"


def report(error: BaseException, version: str) -> str:
    """Return what support needs and nothing about a person.

    Names the fault's class and the places in the code it went through; never its message, whose text may hold
    what somebody typed, and never a path of this computer. A foreseen error adds its code.
    """
    lines = [
        machine(version),
        type(error).__name__ + (f" {error.code}" if isinstance(error, JobCentreError) else ""),
    ]
    seen: BaseException | None = error
    while seen is not None:
        lines += [
            f"  {PurePath(frame.filename).name}:{frame.lineno} {frame.name}"
            for frame in traceback.extract_tb(seen.__traceback__)
        ]
        seen = seen.__cause__ or seen.__context__
        if seen is not None:
            lines.append(f"after {type(seen).__name__}")
    return "\n".join(lines)


CLOSED = 2
"""The answer that closes the app. Esc is none: one presses it to come back to one's work."""


class CrashDialog(Dialog):
    """Says that saved work is safe, shows the report, and lets one copy it, go on, or close the app."""

    def __init__(self, look: Look, text: str, *, parent: QWidget | None = None) -> None:
        super().__init__(look, lambda: self.tr("The program had a problem"), width=640, parent=parent)
        self.report = text
        self.body.addWidget(
            Label(
                lambda: self.tr(
                    "Your last saved work is safe on this computer. You can carry on; "
                    "if the problem comes back, close the app and start it again."
                ),
                wrap=True,
            )
        )
        self.body.addWidget(
            Label(lambda: self.tr("For support (no personal facts are in it):"), "small", wrap=True)
        )
        box = QPlainTextEdit(text)
        box.setReadOnly(True)
        box.setAccessibleName(self.tr("Report for support"))
        box.setTabChangesFocus(True)
        self.body.addWidget(box, 1)
        self.carry_on = self.add_button(lambda: self.tr("Carry on"), kind="primary", accepts=True)
        self.copy = Button(look, lambda: self.tr("Copy the report"), icon="copy")
        self.copy.clicked.connect(self._on_copy_clicked)
        self.body.addWidget(self.copy)
        self.close_app = self.add_button(lambda: self.tr("Close the app"))
        self.close_app.clicked.connect(self._on_close_clicked)
        self.carry_on.setFocus()

    def _on_close_clicked(self) -> None:
        self.done(CLOSED)

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self.report)


class CrashGuard:
    """Catches faults that nobody foresaw.

    `write` keeps the report (the log), `close_app` ends the app in order. Only one dialog at a time: a fault
    while it is open is written down and not shown.
    """

    def __init__(
        self,
        look: Look,
        version: str,
        *,
        write: Callable[[str], None],
        close_app: Callable[[], None],
    ) -> None:
        self._look = look
        self._version = version
        self._write = write
        self._close_app = close_app
        self._open = False

    def install(self) -> None:
        """Take over `sys.excepthook`, where Qt's slots end up too."""
        sys.excepthook = self._on_fault

    def show(self, error: BaseException) -> None:
        """Write the report down and ask the person what to do."""
        text = report(error, self._version)
        self._write(text)
        if self._open:
            return
        self._open = True
        try:
            carries_on = CrashDialog(self._look, text).exec() != CLOSED
        finally:
            self._open = False
        if not carries_on:
            self._close_app()

    def _on_fault(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._close_app()
            return
        self.show(error.with_traceback(trace))
