"""A copy takes the place of the file: which one, with its date and counts, and whose password opens it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from jobcentre_desktop.domain.errors import JobCentreError
from jobcentre_desktop.domain.ids import CounsellorId
from jobcentre_desktop.ports import CopySeen, Restored
from jobcentre_desktop.ui.copy_words import counts_line, taken_line
from jobcentre_desktop.ui.error_text import sentence
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.tasks import Tasks
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.code_box import CodeBox
from jobcentre_desktop.ui.widgets.dialog import Dialog
from jobcentre_desktop.ui.widgets.field import Field
from jobcentre_desktop.ui.widgets.label import Label
from jobcentre_desktop.ui.widgets.layout import row
from jobcentre_desktop.ui.widgets.text import TextLine

AskForPlace = Callable[[QWidget], Path | None]


class RestoresCopies(Protocol):
    """`services.restore_copy`; all of it may take a minute and is asked from a lane."""

    def offered(self) -> Sequence[CopySeen]: ...
    def below(self, folder: Path) -> Sequence[CopySeen]: ...
    def __call__(self, place: Path, member_id: CounsellorId, password: str) -> Restored: ...


def ask_for_place(window: QWidget) -> Path | None:
    """Ask with the system's own dialog."""
    title = QCoreApplication.translate("RestoreDialog", "Where the copies are")
    chosen = QFileDialog.getExistingDirectory(window, title)
    return Path(chosen) if chosen else None


class RestoreDialog(Dialog):
    """The copies on this computer come first, the newest chosen; those on a stick when they are looked for.

    `who` and `password` are what was typed at the door.
    """

    def __init__(
        self,
        look: Look,
        copies: RestoresCopies,
        tasks: Tasks,
        parent: QWidget,
        *,
        who: CounsellorId | None = None,
        password: str = "",
        ask: AskForPlace = ask_for_place,
    ) -> None:
        super().__init__(look, lambda: self.tr("Restore a copy"), width=640, parent=parent)
        self._copies, self._tasks, self._who, self.ask = copies, tasks, who, ask
        self._found: dict[str, CopySeen] = {}
        self._trouble: JobCentreError | None = None
        self._looking = True
        why = Label(
            lambda: self.tr(
                "The copy becomes the file of this desk. The file that is here now is kept beside the "
                "copies; nothing is deleted. What was saved after the copy and had been sent comes back "
                "from the central server."
            ),
            "muted",
            wrap=True,
        )
        self.copy = CodeBox(self._lines, empty=None)
        self.told = Label(self._words, wrap=True)
        self.elsewhere = Button(look, lambda: self.tr("Look on a stick or in a folder…"), icon="usb")
        self.member = CodeBox(self._members, empty=None)
        self.password = TextLine(secret=True, longest=200)
        self.password.setText(password)
        for part in (why, Field(lambda: self.tr("Copy taken"), self.copy), self.told):
            self.body.addWidget(part)
        self.body.addLayout(row(self.elsewhere, None))
        self.body.addWidget(Field(lambda: self.tr("Who opens it?"), self.member))
        self.body.addWidget(
            Field(
                lambda: self.tr("Password"),
                self.password,
                note=lambda: self.tr("of now, or of the time of the copy"),
            )
        )
        self.deed = self.add_button(lambda: self.tr("Restore this copy"), kind="danger", accepts=True)
        self.add_cancel()
        self.copy.edited.connect(self._on_chosen)
        self.elsewhere.clicked.connect(self._on_elsewhere)
        self.deed.setEnabled(False)
        tasks.run(copies.offered, owner=self, done=self._show, failed=self._show_trouble)

    def chosen(self) -> tuple[CopySeen, CounsellorId] | None:
        """Return the copy and who opens it; None while one of them is missing."""
        copy = self._found.get(self.copy.value() or "")
        if copy is None:
            return None
        member = next((one for one in copy.members if str(one.id) == self.member.value()), None)
        return None if member is None else (copy, member.id)

    def _on_elsewhere(self) -> None:
        folder = self.ask(self)
        if folder is not None:
            self._looking, self._trouble = True, None
            self.told.retranslate()
            self._tasks.run(
                partial(self._copies.below, folder), owner=self, done=self._show, failed=self._show_trouble
            )

    def _show(self, found: Sequence[CopySeen]) -> None:
        self._looking = False
        self._found = {str(copy.place): copy for copy in found}
        self.copy.retranslate()
        self.copy.set_value(next(iter(self._found), None))
        self._on_chosen()

    def _show_trouble(self, error: BaseException) -> None:
        if not isinstance(error, JobCentreError):
            raise error
        self._trouble = error
        self._show(())

    def _on_chosen(self) -> None:
        copy = self._found.get(self.copy.value() or "")
        before = self.member.value() or str(self._who)
        self.member.retranslate()
        names = [] if copy is None else [str(one.id) for one in copy.members]
        self.member.set_value(before if before in names else next(iter(names), None))
        self.deed.setEnabled(copy is not None)
        self.told.retranslate()

    def _members(self) -> list[tuple[str, str]]:
        copy = self._found.get(self.copy.value() or "")
        return [] if copy is None else [(str(one.id), one.name) for one in copy.members]

    def _lines(self) -> list[tuple[str, str]]:
        return [(place, taken_line(copy, self._look.format)) for place, copy in self._found.items()]

    def _words(self) -> str:
        if self._looking:
            return self.tr("Copies are looked for…")
        if self._trouble is not None:
            return sentence(self._trouble)
        copy = self._found.get(self.copy.value() or "")
        if copy is None:
            return self.tr("No whole copy is here. Look on the stick with the copies.")
        where = self.tr("Desk {desk}, in {place}").format(desk=copy.desk or "?", place=copy.place)
        return f"{counts_line(copy)}\n{where}" if copy.counts else where
