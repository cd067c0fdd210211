"""The client's scans in a list, each with where it is; one opens with Enter."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override

from jobcentre_desktop.domain.attachment import Attachment, Whereabouts
from jobcentre_desktop.domain.ids import ClientId
from jobcentre_desktop.domain.removal import Why
from jobcentre_desktop.services.keep_scans import ScanView, name_of
from jobcentre_desktop.services.show_client import ClientFile
from jobcentre_desktop.services.undo_act import Acted
from jobcentre_desktop.ui.row_table import Column, RowTable
from jobcentre_desktop.ui.screens.client_file.scan_dialogs import (
    DPI,
    RemoveScanDialog,
    ScanDialog,
    ScanDialogs,
    SeenScan,
)
from jobcentre_desktop.ui.screens.client_file.scan_form import ScanForm
from jobcentre_desktop.ui.screens.client_file.tab import Tab
from jobcentre_desktop.ui.screens.client_file.tools import FileTools
from jobcentre_desktop.ui.tasks import Tasks
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.card import Card
from jobcentre_desktop.ui.widgets.empty_state import EmptyState
from jobcentre_desktop.ui.widgets.label import Label
from jobcentre_desktop.ui.widgets.layout import column, row
from jobcentre_desktop.ui.widgets.row_view import RowView

_TONES = {
    Whereabouts.WAITING: "warn",
    Whereabouts.SENDING: "info",
    Whereabouts.SENT: "ok",
    Whereabouts.ELSEWHERE: "quiet",
    Whereabouts.COMING: "info",
}


class ScansTab(Tab):
    """`line` is the lane of the central server: a scan that is not here is fetched on it."""

    def __init__(
        self, tools: FileTools, line: Tasks, dialogs: ScanDialogs, parent: QWidget | None = None
    ) -> None:
        super().__init__(tools, parent)
        self._line, self._dialogs = line, dialogs
        self._marked: ScanView | None = None
        self.form = ScanForm(tools)
        self.add = Button(tools.look, lambda: self.tr("Add a scan …"), icon="paperclip")
        self.open = Button(tools.look, lambda: self.tr("Open"), icon="eye", compact=True)
        self.save = Button(tools.look, lambda: self.tr("Save a copy …"), icon="file-down", compact=True)
        self.remove = Button(tools.look, lambda: self.tr("Remove …"), icon="trash-2", compact=True)
        look = tools.look
        self.table: RowTable[ScanView] = RowTable(
            [
                Column(
                    lambda: self.tr("What it is"),
                    lambda one: tools.coded.label("attachment_kind", one.attachment.kind),
                    second=lambda one: one.attachment.caption or "",
                    strong=True,
                ),
                Column(
                    lambda: self.tr("Taken in"),
                    lambda one: look.format.short_date(look.format.local(one.attachment.at).date()),
                    sort_key=lambda one: one.attachment.at,
                    second=lambda one: one.by,
                    width=170,
                ),
                Column(
                    lambda: self.tr("Size"),
                    lambda one: look.format.size(one.attachment.size),
                    sort_key=lambda one: one.attachment.size,
                    width=90,
                ),
                Column(
                    lambda: self.tr("Where it is"),
                    self._where_words,
                    tone=lambda one: _TONES[one.where],
                    width=190,
                ),
            ]
        )
        self.view = RowView(look, self.table, lambda: self.tr("Scans"))
        self.state = Label(self._state_words, "small", wrap=True)
        empty = EmptyState(
            look,
            "paperclip",
            lambda: self.tr("No scans yet"),
            lambda: self.tr("A picture or a PDF of a paper: it is kept encrypted, in the client's file."),
        )
        listed = QWidget()
        listed.setProperty("kind", "scrolled")
        tools_row = row(self.open, self.save, self.remove, (self.state, 1), gap=8)
        listed.setLayout(column((self.view, 1), tools_row, gap=8))
        self._stack = QStackedWidget()
        self._stack.setProperty("kind", "scrolled")
        self._stack.addWidget(listed)
        self._stack.addWidget(empty)
        self.content.addWidget(Card(None, row(self.add, None), self.form, (self._stack, 1), gap=10), 1)
        self.form.hide()
        self._connect()

    def _connect(self) -> None:
        self.add.clicked.connect(self._on_add_clicked)
        self.open.clicked.connect(self._on_open_clicked)
        self.save.clicked.connect(self._on_save_clicked)
        self.remove.clicked.connect(self._on_remove_clicked)
        self.view.opened.connect(self._open)
        self.view.marked.connect(self._on_marked)
        self.form.saved.connect(self._on_form_saved)
        self.form.cancelled.connect(self.close_editors)

    @override
    def is_busy(self) -> bool:
        return not self.form.isHidden()

    @override
    def close_editors(self) -> None:
        self.form.hide()
        self.refresh()

    @override
    def fill(self, file: ClientFile) -> None:
        self.load()

    def load(self) -> None:
        """Read the list again: a record changed, or bytes went or came."""
        if self.file is not None and self.isVisible():
            work = partial(self.tools.services.keep_scans.of, self.file.client.id)
            self.tools.save(work, owner=self, done=partial(self._show, self.file.client.id))

    def _show(self, client_id: ClientId, scans: Sequence[ScanView]) -> None:
        if self.file is None or self.file.client.id != client_id:
            return
        marked = None if self._marked is None else self._marked.attachment.id
        self.table.set_rows(scans)
        self.view.mark(lambda one: one.attachment.id == marked)
        self._stack.setCurrentIndex(0 if scans else 1)

    def _on_marked(self, one: ScanView | None) -> None:
        self._marked = one
        for button in (self.open, self.save, self.remove):
            button.setEnabled(one is not None)
        self.state.retranslate()

    def _where_words(self, one: ScanView) -> str:
        percent = self.look.format.number(100 * one.done // one.attachment.size)
        match one.where:
            case Whereabouts.WAITING:
                return self.tr("Not yet sent")
            case Whereabouts.SENDING:
                return self.tr("Sending, {percent} %").format(percent=percent)
            case Whereabouts.SENT:
                return self.tr("Sent")
            case Whereabouts.ELSEWHERE:
                return self.tr("Not on this computer")
            case Whereabouts.COMING:
                return self.tr("Fetched to {percent} %").format(percent=percent)

    def _state_words(self) -> str:
        if self._marked is not None and self.tools.services.practice:
            return self.tr("This is practice: nothing is ever sent.")
        match None if self._marked is None else self._marked.where:
            case Whereabouts.WAITING | Whereabouts.SENDING:
                return self.tr(
                    "Not whole at the central server yet. It is safe here and goes by itself, when nothing "
                    "else waits."
                )
            case Whereabouts.SENT:
                return self.tr("The central server has it; it is here too.")
            case Whereabouts.ELSEWHERE | Whereabouts.COMING:
                return self.tr("Another desk took it in. Open it to fetch it from the central server.")
        return ""

    # --- adding ---

    def _on_add_clicked(self) -> None:
        path = self._dialogs.to_add(self)
        if path is not None:
            self.form.open(path)

    def _on_form_saved(self, path: Path, kind: str, caption: str) -> None:
        if self.file is None:
            return
        work = partial(
            self.tools.services.keep_scans.add_file, self.file.client.id, path, kind=kind, caption=caption
        )
        self.tools.undoing.run(work, owner=self, done=self._on_added, failed=self.form.show_refused)

    def _on_added(self, acted: Acted[Attachment]) -> None:
        self.tools.undoing.offer(lambda: self.tr("The scan is kept in the file."), acted)
        self.form.hide()
        self.refresh()
        self.load()
        self.view.setFocus()

    # --- looking, saving, removing ---

    def _on_open_clicked(self) -> None:
        if self._marked is not None:
            self._open(self._marked)

    def _open(self, one: ScanView) -> None:
        if self._is_here(one):
            work = partial(_look_at, self.tools, one.attachment)
            self.tools.save(work, owner=self, done=self._show_scan)
        else:
            self._fetch(one)

    def _fetch(self, one: ScanView) -> None:
        self.tools.page.say(lambda: self.tr("Fetching the scan from the central server …"))
        self._line.run(
            partial(self.tools.services.fetch_scan, one.attachment.id),
            owner=self,
            done=lambda _none: self._on_fetched(one),
            failed=self.tools.page.show_problem,
        )

    def _on_fetched(self, one: ScanView) -> None:
        self.load()
        work = partial(_look_at, self.tools, one.attachment)
        self.tools.save(work, owner=self, done=self._show_scan)

    def _show_scan(self, seen: SeenScan) -> None:
        if not self.isVisible():
            return  # another page is in sight by now
        dialog = ScanDialog(self.tools, seen, self)
        dialog.exec()

    def _on_save_clicked(self) -> None:
        one = self._marked
        if one is None:
            return
        if not self._is_here(one):
            self._fetch(one)
            return
        path = self._dialogs.to_save(name_of(one.attachment), self)
        if path is not None:
            work = partial(self.tools.services.keep_scans.save_copy, one.attachment.id, path)
            self.tools.save(work, owner=self, done=self._on_copied)

    def _on_copied(self, _none: None) -> None:
        self.tools.page.say(
            lambda: self.tr("The copy is saved. It is not encrypted: delete it when it is not needed.")
        )

    def _on_remove_clicked(self) -> None:
        if self._marked is None:
            return
        dialog = RemoveScanDialog(self.tools.look, self)
        why = dialog.why() if dialog.exec() else None
        if why is not None:
            work = partial(self.tools.services.keep_scans.remove, self._marked.attachment.id, Why(why))
            self.tools.undoing.run(work, owner=self, done=self._on_removed)

    def _on_removed(self, acted: Acted[None]) -> None:
        self.tools.undoing.offer(lambda: self.tr("Removed. The history says why."), acted)
        self.load()

    def _is_here(self, one: ScanView) -> bool:
        return one.where not in (Whereabouts.ELSEWHERE, Whereabouts.COMING)


def _look_at(tools: FileTools, attachment: Attachment) -> SeenScan:
    keep = tools.services.keep_scans
    _, content = keep.read(attachment.id)
    pages = keep.pages(attachment, content)
    return SeenScan(
        attachment=attachment, content=content, pages=pages, first=keep.page(attachment, content, 0, dpi=DPI)
    )
