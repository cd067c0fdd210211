"""New versions of the program: which works, which has come, install it, go back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from jobcentre_desktop.domain.update import SUFFIX, Update
from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.services.take_update import Installed, Standing
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.tasks import Tasks
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.card import Card
from jobcentre_desktop.ui.widgets.dialog import ask
from jobcentre_desktop.ui.widgets.flow import Flow
from jobcentre_desktop.ui.widgets.label import Label

AskForFile = Callable[[QWidget], Path | None]


def ask_for_version(window: QWidget) -> Path | None:
    """Ask with the system's own dialog."""
    title = QCoreApplication.translate("UpdateCard", "The new version of the program")
    chosen, _ = QFileDialog.getOpenFileName(window, title, "", f"*{SUFFIX}")
    return Path(chosen) if chosen else None


class UpdateCard(Card):
    """`done` carries words once a version is here or handed to the system, `refused` why not.

    Only who keeps the desk sees it. The work is done on the lane of the central server, where copies are
    taken too: nothing saved at the counter waits for it.
    """

    done = Signal(object)
    refused = Signal(object)

    def __init__(
        self,
        look: Look,
        services: DeskServices,
        lane: Tasks,
        *,
        choose: AskForFile = ask_for_version,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(lambda: self.tr("New versions of the program"), parent=parent)
        self._look, self._services, self._lane, self.choose = look, services, lane, choose
        self._standing: Standing | None = None
        self._busy = False
        self.told = Label(self._words, wrap=True)
        self.install = Button(look, self._install_words, icon="download", kind="primary")
        self.take = Button(look, lambda: self.tr("Take from a stick…"), icon="usb")
        self.back = Button(look, self._back_words, icon="history")
        self.install.hide()
        self.back.hide()
        self.install.clicked.connect(self._on_install_clicked)
        self.take.clicked.connect(self._on_take_clicked)
        self.back.clicked.connect(self._on_back_clicked)
        self.body.addWidget(self.told)
        self.body.addLayout(Flow(self.install, self.take, self.back))
        self._is_offered = services.me.may_keep_desk() and not services.practice
        self.setVisible(self._is_offered)

    def load(self) -> None:
        """Read again which versions are here."""
        if self._is_offered:
            work = self._services.take_update.standing
            self._lane.run(work, owner=self, done=self._show, failed=self.refused.emit)

    def _show(self, standing: Standing) -> None:
        self._standing = standing
        self.install.setVisible(standing.newer is not None)
        self.back.setVisible(standing.older is not None)
        for widget in (self.told, self.install, self.back):
            widget.retranslate()

    def _on_take_clicked(self) -> None:
        path = self.choose(self)
        if path is not None:
            self._run(partial(self._services.take_update.take, path), self._on_taken)

    def _on_taken(self, update: Update) -> None:
        self._rest()
        version = update.version
        self.done.emit(lambda: self.tr("Version {version} is here and checked.").format(version=version))

    def _on_install_clicked(self) -> None:
        if self._standing is not None and self._standing.newer is not None:
            self._ask_and_run(self._standing.newer.version, self._services.take_update.install)

    def _on_back_clicked(self) -> None:
        if self._standing is not None and self._standing.older is not None:
            self._ask_and_run(self._standing.older.version, self._services.take_update.go_back)

    def _ask_and_run(self, version: str, install: Callable[..., Installed]) -> None:
        """Who answers has been told that clients may be waiting: that is asking for it in opening hours."""
        if ask(
            self._look,
            self,
            lambda: self.tr("Install version {version} now?").format(version=version),
            self._what_happens,
            lambda: self.tr("Copy the file and install"),
        ):
            self._run(partial(install, now=True), self._on_installed)

    def _what_happens(self) -> str:
        told = self.tr(
            "A copy of the file is taken first. Then the system’s installer begins; it may ask for an "
            "administrator. When it has ended, start the program again."
        )
        if self._standing is not None and self._standing.is_open:
            return self.tr("The centre is open now: clients may have to wait.") + " " + told
        return told

    def _on_installed(self, installed: Installed) -> None:
        self._rest()
        self.done.emit(
            lambda: self.tr(
                "Version {version} was handed to the system’s installer. The file as it was before: {copy}"
            ).format(version=installed.update.version, copy=installed.backup)
        )

    def _run(self, work: Callable[[], object], done: Callable[..., None]) -> None:
        self._set_busy(True)
        self._lane.run(work, owner=self, done=done, failed=self._on_refused)

    def _on_refused(self, error: BaseException) -> None:
        self._rest()
        self.refused.emit(error)

    def _rest(self) -> None:
        self._set_busy(False)
        self.load()

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        for button in (self.install, self.take, self.back):
            button.setEnabled(not busy)
        self.told.retranslate()

    def _words(self) -> str:
        if self._busy:
            return self.tr("The new version is being looked at. You can go on working.")
        if self._standing is None:
            return ""
        works = self.tr("Version {version} works here.").format(version=self._standing.version)
        if self._standing.newer is None:
            return works + " " + self.tr("New versions come from the central server, or on a stick.")
        return works + " " + self._came_words(self._standing.newer)

    def _came_words(self, newer: Update) -> str:
        return self.tr(
            "Version {version} has come, signed by the agency. It is installed when you say so, best after "
            "closing time."
        ).format(version=newer.version)

    def _install_words(self) -> str:
        newer = None if self._standing is None else self._standing.newer
        return "" if newer is None else self.tr("Install {version}…").format(version=newer.version)

    def _back_words(self) -> str:
        older = None if self._standing is None else self._standing.older
        return "" if older is None else self.tr("Go back to {version}…").format(version=older.version)
