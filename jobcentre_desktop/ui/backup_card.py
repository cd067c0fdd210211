"""Copies of this desk's file: when the last was taken, and one more now."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from jobcentre_desktop.ports import CopySeen
from jobcentre_desktop.services.back_up import LastBackUps
from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.ui.copy_words import copy_line
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.tasks import Tasks
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.card import Card
from jobcentre_desktop.ui.widgets.flow import Flow
from jobcentre_desktop.ui.widgets.label import Label

AskForPlace = Callable[[QWidget], Path | None]


def ask_for_place(window: QWidget) -> Path | None:
    """Ask with the system's own dialog."""
    title = QCoreApplication.translate("BackupCard", "Where the copy goes")
    chosen = QFileDialog.getExistingDirectory(window, title)
    return Path(chosen) if chosen else None


class BackupCard(Card):
    """`done` carries words once a copy lies there or was tried, `refused` why not.

    With `only_away` it is for the evening: a copy to the stick that is put away.

    The copy is taken on the lane of the central server: nothing saved at the counter waits for it.
    """

    done = Signal(object)
    refused = Signal(object)
    restore_wanted = Signal()

    def __init__(
        self,
        look: Look,
        services: DeskServices,
        lane: Tasks,
        *,
        ask: AskForPlace = ask_for_place,
        only_away: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(lambda: self.tr("Copies of the file"), parent=parent)
        self._look, self._services, self._lane, self.ask = look, services, lane, ask
        self._last: LastBackUps | None = None
        self._tried_on: date | None = None
        self._busy = ""
        self.told = Label(self._words, wrap=True)
        hint = Label(
            lambda: self.tr(
                "A copy is locked as the file is and opens with the same passwords. Keep a stick with a copy "
                "in a locked drawer. When the data of a client are erased, make a new copy and destroy the "
                "old one."
            ),
            "muted",
            wrap=True,
        )
        self.here = Button(look, lambda: self.tr("Copy now"), icon="database")
        self.away = Button(look, lambda: self.tr("Copy to a stick or folder…"), icon="usb")
        self.trial = Button(look, lambda: self.tr("Try a copy"), icon="shield-check")
        self.restore = Button(look, lambda: self.tr("Restore a copy…"), icon="history")
        self.away.setVisible(services.me.may_keep_desk())
        for button in (self.trial, self.restore):
            button.setVisible(services.me.may_keep_desk() and not only_away)
        self.here.setVisible(not only_away)
        hint.setVisible(not only_away)
        self.setVisible(services.me.may_keep_desk() or not only_away)
        self.here.clicked.connect(partial(self._copy, None))
        self.away.clicked.connect(self._on_away_clicked)
        self.trial.clicked.connect(self._on_trial_clicked)
        self.restore.clicked.connect(self.restore_wanted)
        self.body.addWidget(self.told)
        self.body.addWidget(hint)
        self.body.addLayout(Flow(self.here, self.away, self.trial, self.restore))

    def load(self) -> None:
        """Read again when the last copies were taken."""
        self._lane.run(
            partial(_read_last, self._services), owner=self, done=self._show, failed=self.refused.emit
        )

    def _show(self, told: tuple[LastBackUps, date | None]) -> None:
        self._last, self._tried_on = told
        self.told.retranslate()

    def _on_away_clicked(self) -> None:
        folder = self.ask(self)
        if folder is not None:
            self._copy(folder)

    def _on_trial_clicked(self) -> None:
        """Open the newest copy here, look at every page, and say what it holds."""
        self._set_busy("trying")
        self._lane.run(
            self._services.look_after_file.try_copy,
            owner=self,
            done=self._on_tried,
            failed=self._on_refused,
        )

    def _on_tried(self, copy: CopySeen) -> None:
        self._set_busy("")
        self.done.emit(partial(self._tried_words, copy))
        self.load()

    def _tried_words(self, copy: CopySeen) -> str:
        return self.tr("The copy opens and every page of it is whole: {copy}").format(
            copy=copy_line(copy, self._look.format)
        )

    def _copy(self, folder: Path | None) -> None:
        self._set_busy("copying")
        self._lane.run(
            partial(self._services.back_up, folder), owner=self, done=self._on_copied, failed=self._on_refused
        )

    def _on_copied(self, place: Path) -> None:
        self._set_busy("")
        self.done.emit(lambda: self.tr("The copy was taken and checked: {place}").format(place=place))
        self.load()

    def _on_refused(self, error: BaseException) -> None:
        self._set_busy("")
        self.refused.emit(error)

    def _set_busy(self, doing: str) -> None:
        self._busy = doing
        for button in (self.here, self.away, self.trial, self.restore):
            button.setEnabled(not doing)
        self.told.retranslate()

    def _words(self) -> str:
        if self._busy == "trying":
            return self.tr("The copy is being opened and looked at. You can go on working.")
        if self._busy:
            return self.tr("The copy is being taken and checked. You can go on working.")
        if self._last is None:
            return ""
        lines = [
            self.tr("No copy on this computer yet.")
            if self._last.here is None
            else self.tr("Last copy on this computer: {when}").format(when=self._when(self._last.here))
        ]
        if (elsewhere := self._last.elsewhere) is not None:
            lines.append(
                self.tr("Last copy elsewhere: {when}, in {folder}").format(
                    when=self._when(elsewhere.at), folder=elsewhere.folder
                )
            )
        if self._tried_on is not None:
            day = self._look.format.day(self._tried_on, self._services.clock.today())
            lines.append(self.tr("Last copy tried: {day}").format(day=day))
        return "\n".join(lines)

    def _when(self, at: datetime) -> str:
        return self._look.format.moment(at, self._services.clock.now())


def _read_last(services: DeskServices) -> tuple[LastBackUps, date | None]:
    return services.back_up.last(), services.look_after_file.tried_on()
