"""The shared folder in words: with which desks the work was exchanged, when, and what is not further yet."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jobcentre_desktop.domain.errors import JobCentreError
from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.services.keep_folder import WithDesk
from jobcentre_desktop.ui.client_parts.slot import Slot
from jobcentre_desktop.ui.error_text import sentence
from jobcentre_desktop.ui.folder_keeper import FolderState
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.card import Card
from jobcentre_desktop.ui.widgets.label import Label
from jobcentre_desktop.ui.widgets.layout import Part, column, row


class FolderCard(Card):
    """`exchange_wanted`: look into the folder now. `settings_wanted`: where it is chosen."""

    exchange_wanted = Signal()
    settings_wanted = Signal()

    def __init__(self, look: Look, services: DeskServices, parent: QWidget | None = None) -> None:
        super().__init__(lambda: self.tr("No line? By shared folder"), parent=parent)
        self._look, self._services = look, services
        self._state = FolderState()
        self._words = Slot()
        self.exchange = Button(look, lambda: self.tr("Exchange now"), icon="refresh-cw")
        self.choose = Button(look, self._choose_words, kind="ghost", icon="settings")
        self.body.addWidget(self._words)
        self.body.addLayout(row(self.exchange, None))
        self.body.addLayout(row(self.choose, None))
        self.exchange.clicked.connect(self.exchange_wanted)
        self.choose.clicked.connect(self.settings_wanted)
        self.show_state(self._state)

    def show_state(self, state: FolderState) -> None:
        self._state = state
        chosen = state.standing.folder is not None
        self.exchange.setVisible(chosen)
        self.exchange.setEnabled(not state.busy)
        self.choose.setVisible(not self._services.practice)
        self.choose.retranslate()
        self._words.fill(column(*self._lines(state), gap=6))

    def _lines(self, state: FolderState) -> list[Part]:
        if self._services.practice:
            return [Label(lambda: self.tr("A practice desk exchanges nothing."), "muted", wrap=True)]
        if state.standing.folder is None:
            return [Label(self._what_it_is_for, "muted", wrap=True)]
        lines: list[Part] = [Label(self._look.breakable(str(state.standing.folder)), "small", wrap=True)]
        if state.hangs_since is not None:
            lines.append(Label(self._hanging, "warn", wrap=True))
        elif state.trouble is not None:
            lines.append(Label(partial(sentence, state.trouble), "warn", wrap=True))
        lines += [Label(partial(self._exchanged, one), wrap=True) for one in state.standing.desks]
        lines += [Label(partial(self._problem, *one), "warn", wrap=True) for one in state.problems]
        if state.standing.looked_at is not None:
            lines.append(Label(self._looked, "small", wrap=True))
        return lines

    def _what_it_is_for(self) -> str:
        return self.tr(
            "The desks of one centre can exchange their work through a folder that they share in the office, "
            "without any internet. None is chosen here."
        )

    def _exchanged(self, one: WithDesk) -> str:
        told = self._look.format
        when = told.moment(one.read_at, self._services.clock.now())
        if one.waiting:
            return self.tr(
                "Exchanged with desk {desk} through the folder: {when}. %n change(s) of theirs are not yet "
                "at the central server.",
                "",
                one.waiting,
            ).format(desk=one.desk, when=when)
        return self.tr(
            "Exchanged with desk {desk} through the folder: {when}. All of theirs that is known here is at "
            "the central server."
        ).format(desk=one.desk, when=when)

    def _problem(self, name: str, error: JobCentreError) -> str:
        return f"{name}: {sentence(error)}"

    def _looked(self) -> str:
        at = self._state.standing.looked_at
        assert at is not None
        when = self._look.format.moment(at, self._services.clock.now())
        if self._state.standing.desks:
            return self.tr("Last looked into the folder: {when}.").format(when=when)
        return self.tr("Last looked into the folder: {when}. No other desk has left anything.").format(
            when=when
        )

    def _hanging(self) -> str:
        since = self._state.hangs_since
        assert since is not None
        return self.tr(
            "The folder does not answer since {when}. Your work is safe here and goes on; it is exchanged as "
            "soon as the folder answers."
        ).format(when=self._look.format.moment(since, self._services.clock.now()))

    def _choose_words(self) -> str:
        if self._state.standing.folder is None:
            return self.tr("Choose a folder")
        return self.tr("Another folder")
