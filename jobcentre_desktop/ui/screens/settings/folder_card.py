"""Which folder the desks of this centre share, to exchange their work where there is no internet."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from jobcentre_desktop.domain.errors import FieldMissing, FieldProblem, InputProblems, JobCentreError
from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.ui.folder_keeper import FolderKeeper, FolderState
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.card import Card
from jobcentre_desktop.ui.widgets.field import Field
from jobcentre_desktop.ui.widgets.label import Label
from jobcentre_desktop.ui.widgets.layout import column, row
from jobcentre_desktop.ui.widgets.text import TextLine

AskForFolder = Callable[[str, QWidget], Path | None]


def ask_for_folder(now: str, window: QWidget) -> Path | None:
    """Ask with the system's own dialog; `now` is the folder in use."""
    title = QCoreApplication.translate("FolderSettings", "The folder that the desks share")
    chosen = QFileDialog.getExistingDirectory(window, title, now)
    return Path(chosen) if chosen else None


class FolderSettings(Card):
    """`kept` tells that the folder is used from now on, `refused` why it is not; the page shows both."""

    kept = Signal()
    refused = Signal(object)

    def __init__(
        self,
        look: Look,
        services: DeskServices,
        keeper: FolderKeeper,
        *,
        ask: AskForFolder = ask_for_folder,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(lambda: self.tr("Shared folder"), parent=parent)
        self._services, self._keeper, self._ask = services, keeper, ask
        self._now = ""
        self.what = Label(self._what_words, "muted", wrap=True)
        self.folder = TextLine(longest=400, form=None)
        self.fields = {"folder": Field(lambda: self.tr("Folder"), self.folder, optional=True)}
        self.choose = Button(look, lambda: self.tr("Choose…"), icon="hard-drive")
        self.use = Button(look, lambda: self.tr("Use this folder"), icon="check")
        self.stop = Button(look, lambda: self.tr("Use none"), kind="ghost")
        self._form = QWidget()
        buttons = (column(None, one) for one in (self.choose, self.use, self.stop))
        self._form.setLayout(row((self.fields["folder"], 1), *buttons, gap=8))
        self.body.addWidget(self.what)
        self.body.addWidget(self._form)
        self._form.setVisible(not services.practice)
        self.choose.clicked.connect(self._on_choose_clicked)
        self.use.clicked.connect(self._on_use_clicked)
        self.stop.clicked.connect(keeper.give_up)
        keeper.state_changed.connect(self.show_state)
        keeper.chosen.connect(self._on_chosen)
        keeper.refused.connect(self._on_refused)
        self.show_state(keeper.state)

    def show_state(self, state: FolderState) -> None:
        """Show the folder in use, unless somebody is typing another."""
        now = "" if state.standing.folder is None else str(state.standing.folder)
        if self.folder.value() == self._now:
            self.folder.set_value(now)
        self._now = now
        self.stop.setVisible(bool(now))

    def _on_choose_clicked(self) -> None:
        folder = self._ask(self._now, self)
        if folder is not None:
            self.folder.set_value(str(folder))
            self.use.setFocus()

    def _on_use_clicked(self) -> None:
        typed = self.folder.value().strip()
        if not typed:
            self._on_refused(FieldMissing("folder"))
            return
        self.use.setEnabled(False)
        self._keeper.choose(Path(typed))

    def _on_chosen(self) -> None:
        self.use.setEnabled(True)
        self.fields["folder"].show_error(None)
        self._now = self.folder.value()
        self.show_state(self._keeper.state)
        self.kept.emit()

    def _on_refused(self, error: JobCentreError) -> None:
        self.use.setEnabled(True)
        self.refused.emit(InputProblems((FieldProblem("folder", error),)))

    def _what_words(self) -> str:
        if self._services.practice:
            return self.tr("A practice desk exchanges nothing.")
        return self.tr(
            "Without internet the desks of this centre exchange their work through a folder that all of them "
            "can open, on one of the computers or on a disk in the office. The files are sealed. Choose the "
            "same folder at every desk."
        )
