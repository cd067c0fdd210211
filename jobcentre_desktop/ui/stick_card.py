"""By stick where there is no line: save what waits, read what came back, always in words that are true."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from jobcentre_desktop.domain.bundle import SUFFIX, BundleFacts, BundleKind, usual_name
from jobcentre_desktop.domain.errors import BundleForAnother, OwnBundle
from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.services.read_bundle import BundleRead, BundleSeen, Whose
from jobcentre_desktop.services.save_bundle import OnStick
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.tasks import Tasks
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.card import Card
from jobcentre_desktop.ui.widgets.flow import Flow
from jobcentre_desktop.ui.widgets.label import Label
from jobcentre_desktop.ui.widgets.steps import Progress

AskForFile = Callable[[str, QWidget], Path | None]


def ask_where_to_save(name: str, window: QWidget) -> Path | None:
    """Ask with the system's own dialog; `name` is the usual one of the file."""
    title = QCoreApplication.translate("StickCard", "Save to a stick")
    chosen, _ = QFileDialog.getSaveFileName(window, title, name, f"*{SUFFIX}")
    if not chosen:
        return None
    return Path(chosen if chosen.endswith(SUFFIX) else f"{chosen}{SUFFIX}")


def ask_what_to_read(_name: str, window: QWidget) -> Path | None:
    """Ask with the system's own dialog."""
    title = QCoreApplication.translate("StickCard", "Read from a stick")
    chosen, _ = QFileDialog.getOpenFileName(window, title, "", f"*{SUFFIX}")
    return Path(chosen) if chosen else None


@dataclass(frozen=True, slots=True, kw_only=True)
class StickDialogs:
    """Who says which file: the person at the system's dialogs, or a test's hand."""

    to_save: AskForFile = ask_where_to_save
    to_read: AskForFile = ask_what_to_read


class StickCard(Card):
    """`refused` carries what went wrong, `changed` tells that the desk's records may have.

    `line` is the lane of the central server, so that a file is never read while a round runs.
    """

    refused = Signal(object)
    changed = Signal()
    _progressed = Signal(int, int)

    def __init__(
        self,
        look: Look,
        services: DeskServices,
        line: Tasks,
        dialogs: StickDialogs,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(lambda: self.tr("No line? By USB stick"), parent=parent)
        self._look, self._services, self._line, self._dialogs = look, services, line, dialogs
        self._path: Path | None = None
        self.words = Label(self._what_it_is_for, "muted", wrap=True)
        self.happened = Label("", wrap=True)
        self.progress = Progress(look)
        self.save = Button(look, lambda: self.tr("Save to a stick"), icon="usb")
        self.read = Button(look, lambda: self.tr("Read from a stick"), icon="download")
        self.take_in = Button(look, lambda: self.tr("Read this file"), kind="primary")
        self.leave = Button(look, lambda: self.tr("Not now"), kind="ghost")
        for part in (self.words, self.happened, self.progress):
            self.body.addWidget(part)
        self.body.addLayout(Flow(self.save, self.read, self.take_in, self.leave))
        self.save.clicked.connect(self._on_save_clicked)
        self.read.clicked.connect(self._on_read_clicked)
        self.take_in.clicked.connect(self._on_take_in_clicked)
        self.leave.clicked.connect(self.load)
        self._progressed.connect(self.progress.show_progress)
        self._rest("")

    def load(self) -> None:
        """Say how things stand with what was saved last."""
        self._rest("")
        if not self._services.practice:
            self._line.run(
                self._services.save_bundle.last, owner=self, done=self._show_on_stick, failed=self._fail
            )

    # --- saving ---

    def _on_save_clicked(self) -> None:
        name = usual_name(self._services.desk.name, BundleKind.UP)
        path = self._dialogs.to_save(name, self)
        if path is None:
            return
        self._work()
        self._line.run(
            partial(self._services.save_bundle, path), owner=self, done=self._show_saved, failed=self._fail
        )

    def _show_saved(self, facts: BundleFacts) -> None:
        self._rest(partial(self._saved, facts))
        self.changed.emit()

    def _saved(self, facts: BundleFacts) -> str:
        if not facts.count:
            return self.tr(
                "Saved. This desk has nothing new to send; the file asks the central server for what the "
                "other desks did."
            )
        return self.tr(
            "%n change(s) saved to the stick, not yet at the central server. Have the stick taken there and "
            "its answer brought back.",
            "",
            facts.count,
        )

    def _show_on_stick(self, on_stick: OnStick | None) -> None:
        if on_stick is not None and on_stick.waiting:
            self._rest(partial(self._on_stick, on_stick))

    def _on_stick(self, on_stick: OnStick) -> str:
        return self.tr(
            "Last saved to a stick: {when}. %n change(s) of it are not yet at the central server.",
            "",
            on_stick.waiting,
        ).format(when=self._look.format.moment(on_stick.at, self._services.clock.now()))

    # --- reading ---

    def _on_read_clicked(self) -> None:
        self._path = self._dialogs.to_read("", self)
        if self._path is None:
            return
        self._work()
        self._line.run(
            partial(self._services.read_bundle.look, self._path),
            owner=self,
            done=self._show_seen,
            failed=self._fail,
        )

    def _show_seen(self, seen: BundleSeen) -> None:
        if seen.whose is Whose.OURS:
            self._fail(OwnBundle())
        elif seen.whose is Whose.STRANGER:
            self._fail(BundleForAnother(seen.facts.desk_name))
        else:
            self._rest(partial(self._seen, seen), asks=True)
            self.take_in.setFocus()

    def _seen(self, seen: BundleSeen) -> str:
        when = self._look.format.moment(seen.facts.made_at, self._services.clock.now())
        if seen.whose is Whose.COLLEAGUE:
            return self.tr(
                "This file holds %n change(s) of desk {desk} ({when}). They can be shown here before "
                "they are at the central server.",
                "",
                seen.facts.count,
            ).format(desk=seen.facts.desk_name, when=when)
        if seen.facts.refused:
            return self.tr(
                "This is the central server’s answer to this desk ({when}). It could not take the changes "
                "in; the file says why."
            ).format(when=when)
        return self.tr(
            "This is the central server’s answer to this desk ({when}), with %n change(s) of the other "
            "desks.",
            "",
            seen.facts.count,
        ).format(when=when)

    def _on_take_in_clicked(self) -> None:
        if self._path is None:
            return
        self._work()
        self._line.run(
            partial(self._services.read_bundle, self._path, progress=self._progressed.emit),
            owner=self,
            done=self._show_read,
            failed=self._fail,
        )

    def _show_read(self, read: BundleRead) -> None:
        self._rest(partial(self._read, read))
        self.read.setFocus()
        self.changed.emit()

    def _read(self, read: BundleRead) -> str:
        if read.whose is Whose.COLLEAGUE:
            return self.tr(
                "%n change(s) of desk {desk} are shown here now, marked as not yet at the central server.",
                "",
                read.received,
            ).format(desk=read.facts.desk_name)
        told = [
            self.tr("%n change(s) of this desk are at the central server now.", "", read.sent),
            self.tr("%n change(s) of other desks were taken in.", "", read.received),
        ]
        if read.waiting:
            told.append(self.tr("%n change(s) still wait here.", "", read.waiting))
        elif read.agrees:
            told.append(self.tr("This desk and the central server have the same records."))
        return " ".join(told)

    # --- how it looks meanwhile ---

    def _work(self) -> None:
        for button in (self.save, self.read, self.take_in, self.leave):
            button.setEnabled(False)
        self.progress.show_progress(0, 0)
        self.progress.show()

    def _rest(self, words: Callable[[], str] | str, *, asks: bool = False) -> None:
        self.progress.hide()
        self.happened.tell(words)
        self.happened.setVisible(bool(words))
        for button in (self.save, self.read, self.take_in, self.leave):
            button.setEnabled(not self._services.practice)
        for button in (self.save, self.read):
            button.setVisible(not asks)
        for button in (self.take_in, self.leave):
            button.setVisible(asks)

    def _fail(self, error: BaseException) -> None:
        self._rest("")
        self.refused.emit(error)

    def _what_it_is_for(self) -> str:
        if self._services.practice:
            return self.tr("A practice desk saves nothing to a stick: its clients are invented.")
        return self.tr(
            "The file is sealed: only the central server and the desks of your centre can read it, whoever "
            "carries it. Scans are not in it: they stay here until there is a line."
        )
