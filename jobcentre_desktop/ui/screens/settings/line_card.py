"""The central server: how this desk stands with it, and how to enrol."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jobcentre_desktop.domain.connection import CLOCK_IS_WRONG, ConnectionState, Standing
from jobcentre_desktop.domain.incident import Incident
from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.ui.desk_words import clock_words, incident_words
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.tasks import Tasks
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.card import Card
from jobcentre_desktop.ui.widgets.field import Field
from jobcentre_desktop.ui.widgets.label import Label
from jobcentre_desktop.ui.widgets.layout import column, row
from jobcentre_desktop.ui.widgets.text import TextLine


class LineCard(Card):
    """`enrolled` tells that the desk is known to its server now; `refused` carries why not."""

    enrolled = Signal()
    refused = Signal(object)
    sync_wanted = Signal()

    def __init__(
        self, look: Look, services: DeskServices, line: Tasks, parent: QWidget | None = None
    ) -> None:
        super().__init__(lambda: self.tr("Central server"), parent=parent)
        self._look = look
        self._services = services
        self._line = line
        self._state = ConnectionState(standing=Standing.NOT_ENROLLED)
        self.standing = Label("", wrap=True)
        self.server = TextLine(lambda: self.tr("https://…"), longest=200, form=None)
        self.code = TextLine(longest=60, form=None)
        self.fields = {
            "server": Field(lambda: self.tr("Address of the central server"), self.server),
            "code": Field(lambda: self.tr("Enrolment code"), self.code),
        }
        self.enrol = Button(look, lambda: self.tr("Connect this desk"), icon="server")
        self.sync = Button(look, self._sync_words, icon="refresh-cw")
        self.happened = Label("", "muted", wrap=True)
        self.happened.hide()
        self.enrol.clicked.connect(self._on_enrol_clicked)
        self.sync.clicked.connect(self.sync_wanted)
        self.body.addWidget(self.standing)
        self._form = QWidget()
        enrol = column(None, self.enrol)
        self._form.setLayout(row((self.fields["server"], 2), (self.fields["code"], 2), enrol, gap=16))
        self.body.addWidget(self._form)
        self.body.addLayout(row(self.sync, None))
        self.body.addWidget(self.happened)

    def show_state(self, state: ConnectionState) -> None:
        """Say how the desk stands; the form is there only while the desk has to be enrolled."""
        new = state.standing is Standing.NOT_ENROLLED
        wanted = state.standing in (Standing.NOT_ENROLLED, Standing.NOT_TRUSTED, Standing.UNKNOWN_THERE)
        self._form.setVisible(wanted and not self._services.practice)
        self.sync.setVisible(not new)
        self._state = state
        self.sync.retranslate()
        self.standing.say(partial(self._words, state))

    def show_incidents(self, incidents: tuple[Incident, ...]) -> None:
        """Say what happened to this desk, the last first."""
        self.happened.setVisible(bool(incidents))
        self.happened.say(partial(self._happened_words, incidents))

    def _happened_words(self, incidents: tuple[Incident, ...]) -> str:
        letter, told = self._services.desk.letter, self._look.format
        return "\n".join(
            f"{told.short_date(one.day)}: {incident_words(one, letter)}" for one in reversed(incidents)
        )

    def _sync_words(self) -> str:
        if self._state.next_try_at is not None:
            return self.tr("Try now")
        return self.tr("Send and receive now")

    def _words(self, state: ConnectionState) -> str:
        if self._services.practice:
            return self.tr("A practice desk is never connected: nothing of it is ever sent.")
        if state.standing is Standing.NOT_ENROLLED:
            return self.tr(
                "This desk is not connected yet. Everything works; its work is kept here until it is."
            )
        told = self._look.format
        if state.standing is Standing.NOT_TRUSTED:
            lines = [
                self.tr(
                    "The central server no longer trusts this desk. It keeps aside what comes from here, and "
                    "nothing comes back. Your work stays on this computer. Speak to your national office; "
                    "with a new code this desk is connected again."
                )
            ]
            if state.distrusted:
                lines.append(self.tr("%n change(s) are kept aside there.", "", state.distrusted))
            if state.waiting:
                lines.append(self.tr("%n change(s) are only on this computer.", "", state.waiting))
        elif state.standing is Standing.UNKNOWN_THERE:
            lines = [
                self.tr(
                    "The central server does not know this desk. Your work stays on this computer. Ask your "
                    "national office for a new code for this desk and connect it again: everything is sent "
                    "then."
                )
            ]
        elif state.waiting:
            lines = [self.tr("Connected. %n change(s) wait to be sent.", "", state.waiting)]
        else:
            lines = [self.tr("Connected. Everything is sent.")]
        if state.next_try_at is not None:
            at = told.moment(state.next_try_at, self._services.clock.now())
            lines.append(
                self.tr(
                    "The last try did not succeed. The next one is at {at}, by itself, or at once when this "
                    "computer comes to another network."
                ).format(at=at)
            )
        if abs(state.clock_offset_s) > CLOCK_IS_WRONG:
            lines.append(clock_words(state.clock_offset_s, told))
        return "\n".join(lines)

    def _on_enrol_clicked(self) -> None:
        self.enrol.setEnabled(False)
        self._line.run(
            partial(self._services.enrol_desk, self.server.value(), self.code.value()),
            owner=self,
            done=self._show_enrolled,
            failed=self._show_refused,
        )

    def _show_enrolled(self, _enrolment: object) -> None:
        self.enrol.setEnabled(True)
        self.code.clear()
        self.enrolled.emit()

    def _show_refused(self, error: BaseException) -> None:
        self.enrol.setEnabled(True)
        self.refused.emit(error)
