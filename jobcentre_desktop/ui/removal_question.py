"""The question before a large part of the records here is removed: asked once by itself, then at a press."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from jobcentre_desktop.domain.errors import TooManyRemoved
from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.ui.line_keeper import LineKeeper
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.shell.places import CONNECTION
from jobcentre_desktop.ui.tasks import Tasks, let_bugs_rise
from jobcentre_desktop.ui.widgets.dialog import Dialog
from jobcentre_desktop.ui.widgets.label import Label


class RemovalDialog(Dialog):
    """How many of how many records would go. The cursor is on what changes nothing, no key goes on."""

    topic = CONNECTION

    def __init__(self, look: Look, question: TooManyRemoved, parent: QWidget | None = None) -> None:
        super().__init__(look, lambda: self.tr("Many records would be removed"), parent=parent)
        self._question = question
        self.body.addWidget(Label(self._what, wrap=True))
        self.body.addWidget(
            Label(
                lambda: self.tr(
                    "If you do not know why, stop and tell IT. You can go on working, and your work is still "
                    "sent."
                ),
                wrap=True,
            )
        )
        self.stop = self.add_button(lambda: self.tr("Stop and tell IT"), kind="primary")
        self.stop.clicked.connect(self.reject)
        self.go_on = self.add_button(lambda: self.tr("Go on and remove them"), kind="danger")
        self.go_on.clicked.connect(self.accept)
        self.stop.setFocus()

    def _what(self) -> str:
        number = self._look.format.number
        return self.tr(
            "What came from the central server would remove {removed} of the {records} records on this "
            "computer. Nothing was removed yet."
        ).format(removed=number(self._question.removed), records=number(self._question.records))


class RemovalQuestion(QObject):
    """Asks above `window` when a round was stopped, and again whenever somebody presses the badge."""

    def __init__(
        self, look: Look, window: QWidget, line: LineKeeper, records: Tasks, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._window = window
        self._line = line
        self._records = records
        self._services: DeskServices | None = None
        self._asked = False
        self._dialog: RemovalDialog | None = None
        line.round_failed.connect(self._on_round_failed)
        line.sync_wanted.connect(self.sync)

    def start(self, services: DeskServices) -> None:
        """Begin for the counsellor who signed in: each is asked once."""
        self._services = services
        self._asked = False

    def stop(self) -> None:
        """Ask nobody while the screen is locked."""
        self._services = None

    def sync(self) -> None:
        """Ask what waits for an answer; start a round when nothing does."""
        if self._services is not None:
            work = self._services.answer_removals
            self._records.run(work, owner=self, done=self._ask_or_sync, failed=let_bugs_rise)

    def _ask_or_sync(self, question: TooManyRemoved | None) -> None:
        if question is None:
            self._line.ask_now()
        else:
            self._ask(question)

    def _on_round_failed(self, error: BaseException) -> None:
        if isinstance(error, TooManyRemoved) and not self._asked:
            self._ask(error)

    def _ask(self, question: TooManyRemoved) -> None:
        if self._services is None or self._dialog is not None:
            return
        self._asked = True
        self._dialog = RemovalDialog(self._look, question, self._window)
        self._dialog.finished.connect(partial(self._on_answered, self._services))
        self._dialog.open()

    def _on_answered(self, services: DeskServices, answer: int) -> None:
        self._dialog = None
        if answer == RemovalDialog.DialogCode.Accepted:
            go_on = services.answer_removals.go_on
            self._records.run(go_on, owner=self, done=self._go_on, failed=let_bugs_rise)

    def _go_on(self, _nothing: None) -> None:
        self._line.ask_now()
