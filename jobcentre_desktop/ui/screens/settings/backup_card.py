"""Copies of this desk's file: when the last was taken, and one more now."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from jobcentre_desktop.services.back_up import LastBackUps
from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.tasks import Tasks
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.card import Card
from jobcentre_desktop.ui.widgets.label import Label
from jobcentre_desktop.ui.widgets.layout import row

AskForPlace = Callable[[QWidget], Path | None]


def ask_for_place(window: QWidget) -> Path | None:
    """Ask with the system's own dialog."""
    title = QCoreApplication.translate("BackupCard", "Where the copy goes")
    chosen = QFileDialog.getExistingDirectory(window, title)
    return Path(chosen) if chosen else None


class BackupCard(Card):
    """`done` carries words once a copy lies there, `refused` why it does not.

    The copy is taken on the lane of the central server: nothing saved at the counter waits for it.
    """

    done = Signal(object)
    refused = Signal(object)

    def __init__(
        self,
        look: Look,
        services: DeskServices,
        lane: Tasks,
        *,
        ask: AskForPlace = ask_for_place,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(lambda: self.tr("Copies of the file"), parent=parent)
        self._look, self._services, self._lane, self.ask = look, services, lane, ask
        self._last: LastBackUps | None = None
        self._copying = False
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
        self.away.setVisible(services.me.may_keep_desk())
        self.here.clicked.connect(partial(self._copy, None))
        self.away.clicked.connect(self._on_away_clicked)
        self.body.addWidget(self.told)
        self.body.addWidget(hint)
        self.body.addLayout(row(self.here, self.away, None))

    def load(self) -> None:
        """Read again when the last copies were taken."""
        self._lane.run(self._services.back_up.last, owner=self, done=self._show, failed=self.refused.emit)

    def _show(self, last: LastBackUps) -> None:
        self._last = last
        self.told.retranslate()

    def _on_away_clicked(self) -> None:
        folder = self.ask(self)
        if folder is not None:
            self._copy(folder)

    def _copy(self, folder: Path | None) -> None:
        self._set_copying(True)
        self._lane.run(
            partial(self._services.back_up, folder), owner=self, done=self._on_copied, failed=self._on_refused
        )

    def _on_copied(self, place: Path) -> None:
        self._set_copying(False)
        self.done.emit(lambda: self.tr("The copy was taken and checked: {place}").format(place=place))
        self.load()

    def _on_refused(self, error: BaseException) -> None:
        self._set_copying(False)
        self.refused.emit(error)

    def _set_copying(self, copying: bool) -> None:
        self._copying = copying
        self.here.setEnabled(not copying)
        self.away.setEnabled(not copying)
        self.told.retranslate()

    def _words(self) -> str:
        if self._copying:
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
        return "\n".join(lines)

    def _when(self, at: datetime) -> str:
        return self._look.format.moment(at, self._services.clock.now())
