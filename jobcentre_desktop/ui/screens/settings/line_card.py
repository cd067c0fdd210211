"""The central server: whether this desk is enrolled there, how to enrol, and the way to the connection."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jobcentre_desktop.domain.connection import ConnectionState, Standing
from jobcentre_desktop.services.desk_services import DeskServices
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
    connection_wanted = Signal()

    def __init__(
        self, look: Look, services: DeskServices, line: Tasks, parent: QWidget | None = None
    ) -> None:
        super().__init__(lambda: self.tr("Central server"), parent=parent)
        self._services = services
        self._is_offered = services.me.may_keep_desk() and not services.practice
        self._line = line
        self.standing = Label("", wrap=True)
        self.server = TextLine(lambda: self.tr("https://…"), longest=200, form=None)
        self.code = TextLine(longest=60, form=None)
        self.fields = {
            "server": Field(lambda: self.tr("Address of the central server"), self.server),
            "code": Field(lambda: self.tr("Enrolment code"), self.code),
        }
        self.enrol = Button(look, lambda: self.tr("Connect this desk"), icon="server")
        self.connection = Button(
            look, lambda: self.tr("Connection: what waits, and by which way"), icon="cloud"
        )
        self.enrol.clicked.connect(self._on_enrol_clicked)
        self.connection.clicked.connect(self.connection_wanted)
        self.body.addWidget(self.standing)
        self._form = QWidget()
        enrol = column(None, self.enrol)
        self._form.setLayout(row((self.fields["server"], 2), (self.fields["code"], 2), enrol, gap=16))
        self.body.addWidget(self._form)
        self.body.addLayout(row(self.connection, None))

    def show_state(self, state: ConnectionState) -> None:
        """Say how the desk stands; the form is there while who keeps the desk has to enrol it."""
        wanted = state.standing in (Standing.NOT_ENROLLED, Standing.NOT_TRUSTED, Standing.UNKNOWN_THERE)
        self._form.setVisible(wanted and self._is_offered)
        self.standing.say(partial(self._words, state))

    def _words(self, state: ConnectionState) -> str:
        if self._services.practice:
            return self.tr("A practice desk is never connected: nothing of it is ever sent.")
        if state.standing is Standing.NOT_ENROLLED:
            return self.tr(
                "This desk is not connected yet. Everything works; its work is kept here until it is."
            )
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
            return "\n".join(lines)
        if state.standing is Standing.UNKNOWN_THERE:
            return self.tr(
                "The central server does not know this desk. Your work stays on this computer. Ask your "
                "national office for a new code for this desk and connect it again: everything is sent "
                "then."
            )
        return self.tr("This desk is known to the central server.")

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
