"""The door: look, window and first screen, there before storage, papers and pages have been imported."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from jobcentre_desktop.bootstrap.c_heap import give_back
from jobcentre_desktop.documents.typesetting.breaking import LineBreaks
from jobcentre_desktop.domain.ids import CounsellorId
from jobcentre_desktop.domain.member import Member, by_name
from jobcentre_desktop.settings import Settings
from jobcentre_desktop.storage.keyring_names import has_keyring, names_on_keyring
from jobcentre_desktop.ui.changes import Changes
from jobcentre_desktop.ui.collector import ScreenCollector
from jobcentre_desktop.ui.kept_taste import KeptTaste
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.shell.page import Page
from jobcentre_desktop.ui.shell.places import SIGN_IN, WELCOME
from jobcentre_desktop.ui.shell.window import MainWindow
from jobcentre_desktop.ui.tasks import Tasks

if TYPE_CHECKING:
    from jobcentre_desktop.bootstrap.desk import OpenDesk
    from jobcentre_desktop.services.restore_copy import RestoreCopy


class OpensDesk(Protocol):
    """Makes the desk that a door leads to; the first call may import all it takes."""

    def __call__(
        self, *, announce: Callable[[frozenset[str]], None], renewing: Callable[[int, int], None]
    ) -> OpenDesk: ...


class Door(QObject):
    """What a person meets first. The desk behind it is made when it is first asked for, which takes a second.

    So that is done in the lane `records`, one thing after the other: a password that is typed at once waits
    there until the desk can try it, and the screen stays awake.
    """

    signed_in = Signal(object)
    """The counsellor's id, once their file is open."""
    set_up_wanted = Signal()
    _renewing = Signal(int, int)

    def __init__(
        self, qt: QApplication, settings: Settings, opens_desk: OpensDesk, *, practice: bool = False
    ) -> None:
        super().__init__()
        self._collector = ScreenCollector(self, afterwards=give_back)
        self._home = settings.home
        self._opens_desk = opens_desk
        self._practice = practice
        taste = KeptTaste(settings.home / "screen.ini")
        breaks = LineBreaks(settings.resources)
        self.look = Look(qt, settings.resources, taste.read(), break_words=breaks.with_breaks)
        self.look.taste_changed.connect(taste.keep)
        self.changes = Changes(self)
        self.records = Tasks(self)
        self.window = MainWindow(self.look, practice=practice)

    @cached_property
    def desk(self) -> OpenDesk:
        return self._opens_desk(announce=self.changes.announce, renewing=self._renewing.emit)

    def begin(self) -> None:
        """Show the first screen: sign-in on a desk that is set up, welcome on a new one."""
        if self._practice:
            self.window.show_bare(self._opening())
        else:
            name = SIGN_IN if has_keyring(self._home) else WELCOME
            self.window.show_bare(self.page(name), name)

    def page(self, name: str) -> Page:
        """Build one of the two pages at the door."""
        return self._welcome() if name == WELCOME else self._sign_in()

    def close(self) -> None:
        """Wait for what was begun in the lane; the window goes."""
        self.records.close()
        self.look.retire()
        self.window.deleteLater()
        self._collector.close()

    # Each page is imported when it is shown: there is one of them at a start.

    def _sign_in(self) -> Page:
        from jobcentre_desktop.ui.screens.sign_in.page import SignInPage

        page = SignInPage(self.look, DeskEntrance(self._home, lambda: self.desk), self.records)
        page.signed_in.connect(self.signed_in)
        self._renewing.connect(page.show_renewal)
        return page

    def _welcome(self) -> Page:
        from jobcentre_desktop.ui.screens.welcome.page import WelcomePage

        page = WelcomePage(self.look)
        page.set_up_wanted.connect(self._on_set_up_wanted)
        page.practice_wanted.connect(self._start_practice)
        return page

    def _opening(self) -> Page:
        from jobcentre_desktop.ui.screens.welcome.opening import OpeningPage

        return OpeningPage(self.look)

    def _on_set_up_wanted(self) -> None:
        """The desk has to be there first, as for a password."""
        self.records.run(lambda: self.desk, owner=self, done=self._tell_set_up_wanted, failed=rise)

    def _tell_set_up_wanted(self, _desk: OpenDesk) -> None:
        self.set_up_wanted.emit()

    def _start_practice(self) -> None:
        """Start the practice desk as a program of its own: another folder, another file, another look."""
        from PySide6.QtCore import QProcess

        frozen = getattr(sys, "frozen", False)
        words = ["--practice"] if frozen else ["-m", "jobcentre_desktop", "--practice"]
        QProcess.startDetached(sys.executable, words)
        self.window.close()


@dataclass(frozen=True, slots=True)
class DeskEntrance:
    """Who may come in is read from the keyring alone; only a password needs the desk."""

    home: Path
    desk: Callable[[], OpenDesk]

    def members(self) -> tuple[Member, ...]:
        told = names_on_keyring(self.home)
        if told is None:
            # Imported for a damaged or newer keyring only: it would hold up each first frame for 12 ms.
            from jobcentre_desktop.storage.keyring_file import counsellors_in

            told = counsellors_in(self.home)
        return by_name(told)

    def unlock(self, member_id: CounsellorId, password: str) -> None:
        self.desk().sign_in.unlock(member_id, password)

    def reset_with_recovery(self, code: str, member_id: CounsellorId, password: str) -> None:
        self.desk().sign_in.reset_with_recovery(code, member_id, password)

    def copies(self) -> RestoreCopy:
        return self.desk().restore_copy


def rise(error: BaseException) -> None:
    """For `failed=` of work that can only fail by a bug."""
    raise error
