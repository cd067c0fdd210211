"""Who is there? Tiles of the desk's counsellors and one password box. Needs no line, ever."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget
from typing_extensions import override

from jobcentre_desktop.domain.errors import (
    FileDamaged,
    FileMissing,
    JobCentreError,
    TooManyWrongPasswords,
    WrongPassword,
)
from jobcentre_desktop.domain.ids import CounsellorId
from jobcentre_desktop.domain.member import Member
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.shell.about import RestoreAbout
from jobcentre_desktop.ui.shell.page import Page
from jobcentre_desktop.ui.tasks import Tasks
from jobcentre_desktop.ui.widgets.avatar import Avatar
from jobcentre_desktop.ui.widgets.button import Button, EnterButton
from jobcentre_desktop.ui.widgets.card import Card
from jobcentre_desktop.ui.widgets.field import Field
from jobcentre_desktop.ui.widgets.flow import Flow
from jobcentre_desktop.ui.widgets.label import Icon, Label
from jobcentre_desktop.ui.widgets.layout import column, row
from jobcentre_desktop.ui.widgets.scroll import Scroll
from jobcentre_desktop.ui.widgets.text import TextLine
from jobcentre_desktop.ui.widgets.width_keeper import keep_width

if TYPE_CHECKING:  # the screen itself is to be there at once
    from jobcentre_desktop.ports import Restored
    from jobcentre_desktop.ui.screens.sign_in.restore_dialog import RestoresCopies

_TILES_IN_A_ROW = 4


class Entrance(Protocol):
    """Who may come in, and how. What opens the file may take its time and is asked from a lane."""

    def members(self) -> tuple[Member, ...]:
        """Raises DeskNotSetUp, KeyringDamaged, FolderNotLocal."""
        ...

    def unlock(self, member_id: CounsellorId, password: str) -> None:
        """Raises WrongPassword, TooManyWrongPasswords, CounsellorSuspended, FileFromNewerApp, FileDamaged."""
        ...

    def reset_with_recovery(self, code: str, member_id: CounsellorId, password: str) -> None:
        """Raises WrongRecoveryCode, PasswordTooWeak, CounsellorSuspended, NotFound."""
        ...

    def copies(self) -> RestoresCopies:
        """Return what puts a copy in the place of the file."""
        ...


class SignInPage(Page):
    """`signed_in` carries the member's id once the file is open."""

    signed_in = Signal(object)

    def __init__(self, look: Look, sign_in: Entrance, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(look, title=lambda: self.tr("Sign in"), show_title=False, parent=parent)
        self._sign_in = sign_in
        self._tasks = tasks
        self._members: tuple[Member, ...] = ()
        self._chosen: Member | None = None
        self._failed = 0
        self.tiles: list[MemberTile] = []
        self._grid = QGridLayout()
        self._grid.setSpacing(12)
        self.password = TextLine(secret=True, longest=200)
        self.field = Field(self._password_label, self.password)
        self._renewed = (0, 0)
        self.renewal = Label(self._renewal_words, wrap=True)
        self.renewal.hide()
        self.unlock = Button(
            look, lambda: self.tr("Sign in"), kind="primary", icon="lock-open", shortcut="Ctrl+Return"
        )
        self.language = Button(look, lambda: self.tr("ខ្មែរ / English"), kind="ghost", icon="languages")
        self.forgotten = Button(look, lambda: self.tr("Forgotten password"), kind="ghost", icon="key-round")
        self.forgotten.clicked.connect(self._on_forgotten_clicked)
        self.restore = Button(look, lambda: self.tr("Restore a copy"), kind="ghost", icon="history")
        self.restore.clicked.connect(self._on_restore_clicked)
        self.unlock.clicked.connect(self._on_unlock_clicked)
        self.password.returnPressed.connect(self._on_unlock_clicked)
        self.language.clicked.connect(look.switch_language)
        self._build(look)

    def _build(self, look: Look) -> None:
        who = Card(lambda: self.tr("Who is working?"), self._grid, gap=10)
        door = Card(None, self.field, row(self.unlock, None), self.renewal, gap=12)
        middle = QWidget()
        keep_width(look, middle, 720)
        inside: QVBoxLayout = column(
            row(None, Icon(look, "handshake", "primary", 40), None),
            row(None, Label(lambda: self.tr("Job Centre"), "title"), None),
            8,
            who,
            door,
            Flow(self.forgotten, self.restore, self.language),
            Label(
                lambda: self.tr(
                    "Forgotten? The manager of this desk can give a new password, without internet."
                ),
                "small",
                wrap=True,
            ),
            gap=12,
        )
        middle.setLayout(inside)
        inside.insertStretch(0, 2)
        inside.addStretch(3)
        self.body.addWidget(Scroll(row(None, middle, None)), 1)

    @override
    def on_shown(self, about: object) -> None:
        self.password.clear()
        self.notices.clear()
        self.field.show_error(None)
        self.renewal.hide()
        self.unlock.setEnabled(True)
        try:
            self._members = self._sign_in.members()
        except JobCentreError as problem:
            self.show_problem(problem)
            return
        self._show_tiles()
        if isinstance(about, RestoreAbout):
            QTimer.singleShot(0, self, self._on_restore_clicked)

    @override
    def first_field(self) -> QWidget | None:
        return self.password if self._chosen is not None else (self.tiles[0] if self.tiles else None)

    @override
    def on_escape(self) -> None:
        self.password.clear()

    @override
    def more_keys(self) -> list[tuple[str, str]]:
        return [(self.tr("A letter"), self.tr("Go to the name that begins with it"))]

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A letter jumps to the tile whose name begins with it."""
        typed = event.text().strip()
        for tile in self.tiles:
            if typed and tile.member.name.casefold().startswith(typed.casefold()):
                tile.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        super().keyPressEvent(event)

    def _show_tiles(self) -> None:
        for tile in self.tiles:
            self._grid.removeWidget(tile)
            tile.deleteLater()
        self.tiles = [MemberTile(self.look, member) for member in self._members]
        for place, tile in enumerate(self.tiles):
            tile.line = self.tiles
            tile.clicked.connect(partial(self._on_tile_clicked, tile))
            self._grid.addWidget(tile, place // _TILES_IN_A_ROW, place % _TILES_IN_A_ROW)
        self._grid.setColumnStretch(_TILES_IN_A_ROW, 1)
        known = next(
            (tile for tile in self.tiles if self._chosen and tile.member.id == self._chosen.id), None
        )
        if known is None and len(self.tiles) == 1:
            known = self.tiles[0]
        self._choose(known)

    def _choose(self, chosen: MemberTile | None) -> None:
        self._chosen = None if chosen is None else chosen.member
        for tile in self.tiles:
            tile.setChecked(tile is chosen)
        self.password.setEnabled(chosen is not None)
        self.unlock.setEnabled(chosen is not None)
        self.field.retranslate()

    def _on_tile_clicked(self, tile: MemberTile) -> None:
        self._choose(tile)
        self._failed = 0
        self.field.show_error(None)
        self.password.clear()
        self.password.setFocus(Qt.FocusReason.OtherFocusReason)

    def _password_label(self) -> str:
        if self._chosen is None:
            return self.tr("Choose your name first")
        return self.tr("Password of {name}").format(name=self._chosen.name)

    def _on_unlock_clicked(self) -> None:
        if self._chosen is None or not self.unlock.isEnabled():
            return
        self.unlock.setEnabled(False)
        self._tasks.run(
            partial(self._sign_in.unlock, self._chosen.id, self.password.text()),
            owner=self,
            done=self._show_open,
            failed=self._show_refused,
        )

    def show_renewal(self, done: int, records: int) -> None:
        """Say how far the file is with what an update does to it once; the password was right."""
        self._renewed = (done, records)
        self.renewal.retranslate()
        self.renewal.show()

    def _renewal_words(self) -> str:
        done, records = map(self.look.format.number, self._renewed)
        return self.tr(
            "The app was updated. Your records are being made ready for it, this once: {done} of {records}. "
            "Nothing is lost if the power fails meanwhile."
        ).format(done=done, records=records)

    def _show_open(self, _nothing: None) -> None:
        self._failed = 0
        self.renewal.hide()
        self.password.clear()
        self.unlock.setEnabled(True)
        if self._chosen is not None:
            self.signed_in.emit(self._chosen.id)

    def _show_refused(self, error: BaseException) -> None:
        self.renewal.hide()
        self.unlock.setEnabled(True)
        if not isinstance(error, WrongPassword | TooManyWrongPasswords):
            self.show_problem(error)
            if isinstance(error, FileDamaged | FileMissing):
                self._on_restore_clicked()
            return
        self._failed += isinstance(error, WrongPassword)
        self.field.show_error(partial(self._refusal, error))
        self.password.selectAll()
        self.password.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_forgotten_clicked(self) -> None:
        # Imported when it is asked for: the screen itself is to be there at once.
        from jobcentre_desktop.ui.screens.sign_in.recovery_dialog import RecoveryDialog

        dialog = RecoveryDialog(self.look, self._members, self)
        if not dialog.exec() or (chosen := dialog.chosen()) is None:
            return
        self._tasks.run(
            partial(self._sign_in.reset_with_recovery, dialog.code.value(), chosen, dialog.password.text()),
            owner=self,
            done=self._show_reset,
            failed=self.show_problem,
        )

    def _show_reset(self, _nothing: None) -> None:
        self.notices.tell("ok", lambda: self.tr("The new password is set. Sign in with it."))

    def _on_restore_clicked(self) -> None:
        """Ask which copy is to be the file; what was typed at the door need not be typed again."""
        self._tasks.run(self._sign_in.copies, owner=self, done=self._ask_for_copy, failed=self.show_problem)

    def _ask_for_copy(self, copies: RestoresCopies) -> None:
        from jobcentre_desktop.ui.screens.sign_in.restore_dialog import RestoreDialog

        dialog = RestoreDialog(
            self.look,
            copies,
            self._tasks,
            self,
            who=None if self._chosen is None else self._chosen.id,
            password=self.password.text(),
        )
        if not dialog.exec() or (chosen := dialog.chosen()) is None:
            return
        copy, member_id = chosen
        self.unlock.setEnabled(False)
        self.notices.tell("info", lambda: self.tr("The copy is being checked and put in its place…"))
        self._tasks.run(
            partial(copies, copy.place, member_id, dialog.password.text()),
            owner=self,
            done=self._show_restored,
            failed=self._show_not_restored,
        )

    def _show_restored(self, restored: Restored) -> None:
        self.on_shown(None)
        self.notices.tell("ok", partial(self._restored_words, restored))

    def _restored_words(self, restored: Restored) -> str:
        from jobcentre_desktop.ui.copy_words import copy_line

        told = self.tr("The copy of {when} is the file of this desk now. Sign in to go on.").format(
            when=copy_line(restored.copy, self.look.format)
        )
        if restored.kept_in is None:
            return told
        kept = self.tr("The file that was here is kept in {folder}.").format(folder=restored.kept_in)
        return f"{told} {kept}"

    def _show_not_restored(self, error: BaseException) -> None:
        self.unlock.setEnabled(self._chosen is not None)
        self.show_problem(error)

    def _refusal(self, error: WrongPassword | TooManyWrongPasswords) -> str:
        from jobcentre_desktop.ui.error_text import sentence

        told = sentence(error)
        if self._failed >= 3 and isinstance(error, WrongPassword):
            told += " " + self.tr("Ask the manager of this desk for a new password.")
        return told


class MemberTile(EnterButton):
    """One counsellor of this desk, to choose."""

    def __init__(self, look: Look, member: Member, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.member = member
        self.setProperty("kind", "tile")
        self.setCheckable(True)
        self.setAutoDefault(True)
        keep_width(look, self, 160)
        self.setMinimumHeight(104)
        self.setAccessibleName(member.name)
        name = Label(look.breakable(member.name), "strong", wrap=True)
        name.setAlignment(Qt.AlignmentFlag.AlignCenter)
        name.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        avatar = Avatar(look, member.name, size=44)
        avatar.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setLayout(column(row(None, avatar, None), name, margins=(6, 10, 6, 8), gap=6))
