"""The app in its window: lanes, pages and flow, plugged into one desk's folder."""

from __future__ import annotations

import gc
import logging
import os
import random
import sys
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, QProcess, QTimer, Signal
from PySide6.QtWidgets import QApplication, QMessageBox

from jobcentre_desktop.bootstrap.desk import OpenDesk
from jobcentre_desktop.bootstrap.pages import PageParts, page_specs
from jobcentre_desktop.bootstrap.practice import make_practice_desk
from jobcentre_desktop.documents.pictures import PagesInGrey
from jobcentre_desktop.documents.typesetting.breaking import LineBreaks
from jobcentre_desktop.domain.errors import JobCentreError
from jobcentre_desktop.domain.ids import CounsellorId
from jobcentre_desktop.domain.upcasts import UPCASTS, Upcasts
from jobcentre_desktop.ports import Clock, NewId
from jobcentre_desktop.settings import VERSION, Settings
from jobcentre_desktop.storage.desk_lock import DeskLock
from jobcentre_desktop.sync.network import way_out
from jobcentre_desktop.sync.round import next_wait
from jobcentre_desktop.ui.app import App
from jobcentre_desktop.ui.centre_form import Province
from jobcentre_desktop.ui.changes import Changes
from jobcentre_desktop.ui.collector import ScreenCollector
from jobcentre_desktop.ui.crash import CrashGuard, machine
from jobcentre_desktop.ui.error_text import sentence
from jobcentre_desktop.ui.folder_keeper import FolderKeeper
from jobcentre_desktop.ui.help.book import HelpBook
from jobcentre_desktop.ui.help.report import Reporting
from jobcentre_desktop.ui.idle_lock import IdleLock
from jobcentre_desktop.ui.kept_taste import KeptTaste
from jobcentre_desktop.ui.line_keeper import LineKeeper
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.printing.dialogs import Dialogs
from jobcentre_desktop.ui.printing.paper import Paper
from jobcentre_desktop.ui.screens.set_up.page import SetUpPage
from jobcentre_desktop.ui.screens.sign_in.page import SignInPage
from jobcentre_desktop.ui.screens.welcome.opening import OpeningPage
from jobcentre_desktop.ui.screens.welcome.page import WelcomePage
from jobcentre_desktop.ui.shell.navigator import Navigator
from jobcentre_desktop.ui.shell.page import Page
from jobcentre_desktop.ui.shell.places import SET_UP, WELCOME
from jobcentre_desktop.ui.shell.window import MainWindow
from jobcentre_desktop.ui.tasks import Bystander, Tasks

_LOG = logging.getLogger(__name__)
_THREAD_TURN = 0.0001
"""Seconds a lane may compute before the screen gets its turn. Laying a page out asks Python dozens of times,
and each time waits this long for a busy lane: at Python's own 5 ms a page stood still for 260 ms, at 0.1 ms
for 50."""
_NO_DISPLAY = (
    "There is no display here, so the window cannot be shown; `make day` walks a whole day without one.\n"
)


def run_window(settings: Settings, *, practice: bool, arguments: Sequence[str]) -> int:
    """Show the app until its window is closed. Return 0, or 3 when it could not be shown."""
    if not has_display(os.environ, sys.platform):
        sys.stderr.write(_NO_DISPLAY)
        return 3
    sys.setswitchinterval(_THREAD_TURN)
    qt = QApplication(list(arguments))
    qt.setApplicationName("jobcentre")
    lock = DeskLock(settings.home)
    try:
        settings.home.mkdir(mode=0o700, parents=True, exist_ok=True)
        lock.take()
    except JobCentreError as problem:
        Look(qt, settings.resources, KeptTaste(settings.home / "screen.ini").read())
        sys.stderr.write(f"{sentence(problem)} [{problem.code}]\n")
        QMessageBox.warning(None, qt.applicationName(), sentence(problem))
        return 3
    desk = RunningDesk(qt, settings, practice=practice)
    desk.guard.install()
    desk.window.showMaximized()
    gc.freeze()  # modules and widgets stay; looking through them for garbage held everything up for 100 ms
    code = qt.exec()
    desk.close()
    lock.give_back()
    return code


def has_display(environ: Mapping[str, str], platform: str) -> bool:
    """Return whether a window can be shown: on Linux only when a display server is named."""
    if not platform.startswith("linux") or environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY"))


class RunningDesk(QObject):
    """One desk with its window, made and taken down as a whole; also what tests and the day's walk drive."""

    _renewing = Signal(int, int)

    def __init__(
        self,
        qt: QApplication,
        settings: Settings,
        *,
        practice: bool = False,
        clock: Clock | None = None,
        new_id: NewId | None = None,
        dialogs: Dialogs | None = None,
        upcasts: Upcasts = UPCASTS,
    ) -> None:
        super().__init__()
        self._settings = settings
        self._collector = ScreenCollector(self)
        taste = KeptTaste(settings.home / "screen.ini")
        self.look = Look(qt, settings.resources, taste.read(), break_words=LineBreaks().with_breaks)
        self.look.taste_changed.connect(taste.keep)
        self.changes = Changes(self)
        self.desk = OpenDesk(
            settings,
            practice=practice,
            announce=self.changes.announce,
            clock=clock,
            new_id=new_id,
            upcasts=upcasts,
            renewing=self._renewing.emit,
        )
        self.records = Tasks(self)
        self.line_lane = Tasks(self)
        self.navigator = Navigator(self)
        self.print_lane = Tasks(self)
        self.paper = Paper(self.look, PagesInGrey(), self.print_lane, dialogs=dialogs, parent=self)
        self.line = LineKeeper(
            self.line_lane,
            self.records,
            next_wait=lambda failures: next_wait(failures, random.random()),
            way_out=way_out,
            cancel=self.desk.exchange.cancel,
            parent=self,
        )
        self.aside = Bystander(self)
        self.idle = IdleLock(self)
        self.folder = FolderKeeper(self.aside, self.line_lane, self.records, parent=self)
        self.window = MainWindow(
            self.look,
            page_specs(
                PageParts(
                    look=self.look,
                    navigator=self.navigator,
                    services=lambda: self.app.services,
                    records=self.records,
                    line_lane=self.line_lane,
                    line=self.line,
                    folder=self.folder,
                    idle=self.idle,
                    changes=self.changes,
                    paper=self.paper,
                    provinces=self._provinces,
                )
            ),
            self.navigator,
            now=self.desk.clock.now,
            help_book=HelpBook(settings.resources, VERSION),
            practice=practice,
        )
        self.guard = CrashGuard(self.look, VERSION, write=_LOG.error, close_app=self._on_close_wanted)
        self.app = App(
            look=self.look,
            window=self.window,
            navigator=self.navigator,
            sign_in=self.desk.sign_in,
            services_for=self.desk.services_for,
            bare_page=self._bare_page,
            records=self.records,
            line=self.line,
            folder=self.folder,
            changes=self.changes,
            idle=self.idle,
            parent=self,
        )
        self.reporting = Reporting(
            self.look,
            self.window,
            self.records,
            self.desk.report_problem,
            machine(VERSION),
            lambda: self.app.services.look_at_desk if self.window.is_at_work() else None,
        )
        self.navigator.report_requested.connect(self.reporting.wanted)
        self._watch_for_people()
        if practice:
            self.window.show_bare(OpeningPage(self.look))
            QTimer.singleShot(0, self, self._begin_practice)
        else:
            self.app.begin()

    def _watch_for_people(self) -> None:
        """Let the app hear the keys and clicks that reach the window, not every event of Qt."""
        self.window.winId()  # makes the native window, which is what receives them
        native = self.window.windowHandle()
        if native is not None:
            native.installEventFilter(self.app)

    def close(self) -> None:
        """End the line, wait for what is being saved, close the file."""
        self.app.stop()
        self.desk.exchange.cancel()
        self.aside.close()
        self.paper.close()
        self.print_lane.close()
        self.line_lane.close()
        self.records.close()
        self.desk.close()
        self.look.retire()
        self.window.deleteLater()
        self._collector.close()

    def _on_close_wanted(self) -> None:
        self.window.close()

    def _bare_page(self, name: str) -> Page:
        if name == WELCOME:
            welcome = WelcomePage(self.look)
            welcome.set_up_wanted.connect(self.app.show_set_up)
            welcome.practice_wanted.connect(self._start_practice)
            return welcome
        if name == SET_UP:
            set_up = SetUpPage(
                self.look,
                self.records,
                self.desk.set_up_desk,
                services_for=self.desk.services_for,
                provinces=self._provinces(),
                paper=self.paper,
            )
            set_up.desk_ready.connect(self.app.enter)
            set_up.back_wanted.connect(self.app.begin)
            return set_up
        sign_in = SignInPage(self.look, self.desk.sign_in, self.records)
        sign_in.signed_in.connect(self.app.enter)
        self._renewing.connect(sign_in.show_renewal)
        return sign_in

    def _provinces(self) -> list[Province]:
        usual = self.desk.usual
        return [
            Province(place=place, centre_name=usual.name(place), head_title=usual.head_title())
            for place in self.desk.gazetteer.children()
        ]

    def _begin_practice(self) -> None:
        self.records.run(self._practice_desk, owner=self, done=self.app.enter, failed=_rise)

    def _practice_desk(self) -> CounsellorId:
        return make_practice_desk(self.desk)

    def _start_practice(self) -> None:
        """Start the practice desk as a program of its own: another folder, another file, another look."""
        frozen = getattr(sys, "frozen", False)
        words = ["--practice"] if frozen else ["-m", "jobcentre_desktop", "--practice"]
        QProcess.startDetached(sys.executable, words)
        self.window.close()


def _rise(error: BaseException) -> None:
    raise error
