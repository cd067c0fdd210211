"""A session that can no longer be changed: it is read, and an addendum may be added."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jobcentre_desktop.domain.errors import JobCentreError, SessionLocked
from jobcentre_desktop.domain.ids import SessionId
from jobcentre_desktop.domain.session import Addendum, CounsellingSession
from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.services.open_restricted import OpenedSession
from jobcentre_desktop.services.show_client import ClientFile
from jobcentre_desktop.ui.client_parts.coded import Coded
from jobcentre_desktop.ui.error_text import sentence
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.screens.session.reading import SessionReading
from jobcentre_desktop.ui.tasks import Tasks
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.card import Card
from jobcentre_desktop.ui.widgets.field import Field
from jobcentre_desktop.ui.widgets.label import Icon, Label
from jobcentre_desktop.ui.widgets.layout import boxed, column, row
from jobcentre_desktop.ui.widgets.scroll import Scroll
from jobcentre_desktop.ui.widgets.text import TextArea
from jobcentre_desktop.ui.widgets.tick import Tick


class LockedSession(QWidget):
    """`added` tells that an addendum was saved, `refused` what went wrong. `add` belongs in the footer.

    One comes here to read: `words` has the cursor first, and the arrow keys go up and down in it. What is
    added stands below them, where it will be read.
    """

    added = Signal()
    refused = Signal(object)

    def __init__(
        self, look: Look, coded: Coded, services: DeskServices, tasks: Tasks, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._services, self._tasks = look, services, tasks
        self._session_id: SessionId | None = None
        self._session: CounsellingSession | None = None
        self._file: ClientFile | None = None
        self._why = Label("", wrap=True)
        self._reading = SessionReading(look, coded, services.me)
        self._reading.open_wanted.connect(self._on_open_wanted)
        self._reading.shut_wanted.connect(self._on_shut_wanted)
        self.text = TextArea(rows=2)
        self.restricted = Tick(
            lambda: self.tr("Restricted"),
            note=lambda: self.tr("Only you and the head see it. It is never printed."),
        )
        self.fields = {"text": Field(lambda: self.tr("Text of the addendum"), self.text)}
        self.add = Button(
            look,
            lambda: self.tr("Add the addendum"),
            kind="primary",
            icon="plus",
            shortcut="Ctrl+Return",
            show_key=True,
        )
        self.add.clicked.connect(self._on_add_clicked)
        notice = boxed(
            row(Icon(look, "lock", "primary", 20), (self._why, 1), margins=(14, 8, 14, 8), gap=10),
            "notice_info",
        )
        card = Card(lambda: self.tr("Add an addendum"), self.fields["text"], self.restricted, gap=8)
        padded, below = QWidget(), QWidget()
        padded.setLayout(column(notice, margins=(0, 0, 8, 0), gap=0))
        below.setLayout(column(card, margins=(0, 0, 8, 8), gap=0))
        self.words = Scroll(
            column(padded, self._reading, below, None, gap=12), read=lambda: self.tr("What was written")
        )
        self.setLayout(column(self.words, gap=0))

    def show_session(self, file: ClientFile, session: CounsellingSession, why: JobCentreError) -> None:
        """Show a session and why it stays as it is."""
        if session.id != self._session_id:
            self.text.set_value("")
            self.restricted.set_value(False)
        self._session_id, self._session, self._file = session.id, session, file
        self._why.say(partial(self._why_words, session, why))
        self._reading.show_session(file, session)
        self.add.setEnabled(True)

    def _on_open_wanted(self) -> None:
        if self._session_id is not None:
            self._tasks.run(
                partial(self._services.open_restricted, self._session_id),
                owner=self,
                done=self._show_whole,
                failed=self.refused.emit,
            )

    def _show_whole(self, opened: OpenedSession) -> None:
        """Show the session with its restricted part until it is shown again: then it is closed."""
        file = self._file
        if file is None or opened.session.id != self._session_id:
            return
        others = tuple(one for one in file.addenda if one.session_id != opened.session.id)
        whole = replace(
            file,
            to_open=file.to_open - {opened.session.id},
            addenda=tuple(sorted((*others, *opened.addenda), key=lambda one: one.written_at)),
        )
        self._reading.show_session(whole, opened.session, opened=True)
        self._reading.go_to_eye()

    def _on_shut_wanted(self) -> None:
        if self._file is not None and self._session is not None:
            self._reading.show_session(self._file, self._session)
            self._reading.go_to_eye()

    def _why_words(self, session: CounsellingSession, why: JobCentreError) -> str:
        if isinstance(why, SessionLocked):
            why = SessionLocked(self._look.format.short_date(session.held_on))
        return sentence(why)

    def _on_add_clicked(self) -> None:
        if self._session_id is None:
            return
        self.add.setEnabled(False)
        self._tasks.run(
            partial(
                self._services.add_addendum,
                self._session_id,
                self.text.value(),
                restricted=self.restricted.value(),
            ),
            owner=self,
            done=self._on_added,
            failed=self._on_refused,
        )

    def _on_added(self, _addendum: Addendum) -> None:
        self.text.set_value("")
        self.restricted.set_value(False)
        self.add.setEnabled(True)
        self.added.emit()

    def _on_refused(self, error: BaseException) -> None:
        self.add.setEnabled(True)
        self.refused.emit(error)
