"""The windows of a scan: choosing its file, looking at its pages, removing it with a reason."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from jobcentre_desktop.domain.attachment import Attachment
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.screens.client_file.tools import FileTools
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.dialog import Dialog
from jobcentre_desktop.ui.widgets.field import Field
from jobcentre_desktop.ui.widgets.label import Label
from jobcentre_desktop.ui.widgets.layout import column, row
from jobcentre_desktop.ui.widgets.scroll import Scroll
from jobcentre_desktop.ui.widgets.segmented import Segmented
from jobcentre_desktop.ui.widgets.sheet import Sheet

DPI = 130
_A4_INCHES = 210 / 25.4
_ROOM = (860, 560)
"""Least width and height of the window with the pages; it fits 1366x688."""


def ask_which_file(window: QWidget) -> Path | None:
    """Ask with the system's own dialog."""
    title = QCoreApplication.translate("Scans", "Which scan?")
    kinds = QCoreApplication.translate("Scans", "Pictures and PDF")
    chosen, _ = QFileDialog.getOpenFileName(window, title, "", f"{kinds} (*.jpg *.jpeg *.png *.pdf)")
    return Path(chosen) if chosen else None


def ask_which_photo(window: QWidget) -> Path | None:
    """Ask with the system's own dialog."""
    title = QCoreApplication.translate("Scans", "Which photo?")
    kinds = QCoreApplication.translate("Scans", "Pictures")
    chosen, _ = QFileDialog.getOpenFileName(window, title, "", f"{kinds} (*.jpg *.jpeg *.png)")
    return Path(chosen) if chosen else None


def ask_where_to_save(name: str, window: QWidget) -> Path | None:
    """Ask with the system's own dialog; `name` is the usual one of the file."""
    title = QCoreApplication.translate("Scans", "Save a copy")
    chosen, _ = QFileDialog.getSaveFileName(window, title, name)
    return Path(chosen) if chosen else None


@dataclass(frozen=True, slots=True, kw_only=True)
class ScanDialogs:
    """Who says which file: the person at the system's dialogs, or a test's hand."""

    to_add: Callable[[QWidget], Path | None] = ask_which_file
    photo: Callable[[QWidget], Path | None] = ask_which_photo
    to_save: Callable[[str, QWidget], Path | None] = ask_where_to_save


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenScan:
    """A scan that is to be shown: how many pages, and the first as a picture."""

    attachment: Attachment
    content: bytes
    pages: int
    first: bytes


class ScanDialog(Dialog):
    """One page at a time. It is drawn here, from the encrypted file: no other program sees it."""

    def __init__(self, tools: FileTools, seen: SeenScan, parent: QWidget) -> None:
        kind = partial(tools.coded.label, "attachment_kind", seen.attachment.kind)
        super().__init__(
            tools.look,
            lambda: " · ".join(part for part in (kind(), seen.attachment.caption) if part),
            width=_ROOM[0],
            parent=parent,
        )
        self._tools, self._seen = tools, seen
        self._number = 0
        self.sheet = Sheet(tools.look)
        self.area = Scroll(column(row(None, (self.sheet, 1000), None), None))
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.area.setMinimumHeight(_ROOM[1] - 120)
        self.page = Label(self._page_words, "small")
        self.back = Button(tools.look, lambda: self.tr("Page before"), icon="arrow-left", compact=True)
        self.on = Button(tools.look, lambda: self.tr("Next page"), icon="arrow-right", compact=True)
        self.body.addWidget(self.area, 1)
        for part in (self.back, self.on, self.page):
            part.setVisible(seen.pages > 1)
        self.body.addLayout(row(self.back, self.on, self.page, None, gap=8))
        self.leave = self.add_button(lambda: self.tr("Close"))
        self.leave.clicked.connect(self.accept)
        self.back.clicked.connect(partial(self._turn, -1))
        self.on.clicked.connect(partial(self._turn, 1))
        self._show_page(seen.first)
        self.area.setFocus()

    def number(self) -> int:
        """Return the page in sight, from 1."""
        return self._number + 1

    def _turn(self, by: int) -> None:
        self._number += by
        keep = self._tools.services.keep_scans
        draw = partial(keep.page, self._seen.attachment, self._seen.content, self._number, dpi=DPI)
        for button in (self.back, self.on):
            button.setEnabled(False)
        self._tools.tasks.run(draw, owner=self, done=self._show_page, failed=self._tools.page.show_problem)

    def _show_page(self, content: bytes) -> None:
        self.sheet.show_pictures([content], round(DPI * _A4_INCHES))
        self.back.setEnabled(self._number > 0)
        self.on.setEnabled(self._number + 1 < self._seen.pages)
        self.page.retranslate()
        self.area.verticalScrollBar().setValue(0)

    def _page_words(self) -> str:
        told = self._look.format.number
        return self.tr("Page {n} of {all}").format(n=told(self.number()), all=told(self._seen.pages))


class RemoveScanDialog(Dialog):
    """Asks why; nothing is chosen beforehand."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, lambda: self.tr("Remove this scan?"), width=620, parent=parent)
        self.reason = Segmented(
            lambda: [
                ("wrong_client", self.tr("It belongs to somebody else")),
                ("unreadable", self.tr("It cannot be read")),
                ("not_needed", self.tr("It is not needed")),
            ]
        )
        what_happens = Label(
            lambda: self.tr(
                "It leaves the file at every desk and cannot be brought back. That it was here, and why it "
                "was removed, stays in the history."
            ),
            wrap=True,
        )
        self.body.addWidget(what_happens)
        self.body.addWidget(Field(lambda: self.tr("Why"), self.reason))
        self.deed = self.add_button(lambda: self.tr("Remove"), kind="danger", accepts=True)
        self.deed.setEnabled(False)
        self.add_cancel()
        self.reason.edited.connect(self._on_reason_edited)

    def why(self) -> str | None:
        """Return the chosen reason."""
        return self.reason.value()

    def _on_reason_edited(self) -> None:
        self.deed.setEnabled(self.reason.value() is not None)
