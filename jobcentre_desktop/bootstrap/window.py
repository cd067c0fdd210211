"""The app in its window: lanes, pages and flow, plugged into one desk's folder."""

from __future__ import annotations

import random
from functools import partial

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from jobcentre_desktop.bootstrap.desk import OpenDesk
from jobcentre_desktop.bootstrap.door import Door, rise
from jobcentre_desktop.bootstrap.pages import PageParts, page_specs
from jobcentre_desktop.bootstrap.practice import make_practice_desk
from jobcentre_desktop.documents.pictures import PagesInGrey
from jobcentre_desktop.domain.ids import CounsellorId
from jobcentre_desktop.domain.upcasts import UPCASTS, Upcasts
from jobcentre_desktop.ports import Clock, NewId
from jobcentre_desktop.settings import VERSION, Settings
from jobcentre_desktop.sync.network import way_out
from jobcentre_desktop.sync.round import next_wait
from jobcentre_desktop.ui.app import App
from jobcentre_desktop.ui.centre_form import Province
from jobcentre_desktop.ui.crash import machine
from jobcentre_desktop.ui.file_keeper import FileKeeper
from jobcentre_desktop.ui.folder_keeper import FolderKeeper
from jobcentre_desktop.ui.help.book import HelpBook
from jobcentre_desktop.ui.help.report import Reporting
from jobcentre_desktop.ui.idle_lock import IdleLock
from jobcentre_desktop.ui.line_keeper import LineKeeper
from jobcentre_desktop.ui.pace_keeper import PaceKeeper
from jobcentre_desktop.ui.printing.dialogs import Dialogs
from jobcentre_desktop.ui.printing.paper import Paper
from jobcentre_desktop.ui.screens.set_up.page import SetUpPage
from jobcentre_desktop.ui.shell.navigator import Navigator
from jobcentre_desktop.ui.shell.page import Page
from jobcentre_desktop.ui.shell.pages_ahead import PagesAhead
from jobcentre_desktop.ui.shell.places import SET_UP
from jobcentre_desktop.ui.shell.workplace import Workplace
from jobcentre_desktop.ui.tasks import Bystander, Tasks


class RunningDesk(QObject):
    """One desk with its window, made and taken down as a whole; also what tests and the day's walk drive."""

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
        door: Door | None = None,
    ) -> None:
        """`door` is one that has been opened already; its desk then keeps the clock and ids it has."""
        super().__init__()
        opens_desk = partial(
            OpenDesk, settings, practice=practice, clock=clock, new_id=new_id, upcasts=upcasts
        )
        self.door = door or Door(qt, settings, opens_desk, practice=practice)
        self.desk = self.door.desk
        self.look, self.changes, self.records = self.door.look, self.door.changes, self.door.records
        self.window = self.door.window
        self.line_lane = Tasks(self)
        self.navigator = Navigator(self)
        self.print_lane = Tasks(self)
        self.paper = Paper(self.look, PagesInGrey(), self.print_lane, dialogs=dialogs, parent=self)
        self.line = LineKeeper(
            self.line_lane,
            self.records,
            next_wait=lambda failures, asked: next_wait(failures, random.random(), asked),
            way_out=way_out,
            cancel=self.desk.exchange.cancel,
            parent=self,
        )
        self.aside = Bystander(self)
        self.idle = IdleLock(self)
        self.folder = FolderKeeper(self.aside, self.line_lane, self.records, parent=self)
        self.file = FileKeeper(self.line_lane, self)
        pages = page_specs(
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
        )
        self.window.furnish(
            self.navigator,
            lambda window, deeds: Workplace(
                self.look,
                window,
                deeds,
                pages,
                now=self.desk.clock.now,
                help_book=HelpBook(settings.resources, VERSION),
                practice=practice,
            ),
        )
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
            file=self.file,
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
        self.pace = PaceKeeper(
            self.window, lambda: self.app.services_now, self.records, clock=self.desk.clock, parent=self
        )
        self._ahead = PagesAhead(self.window.pages, self.print_lane, self._read_places, self)
        self._watch_for_people()
        self.door.signed_in.connect(self.app.enter)
        self.door.set_up_wanted.connect(self.app.show_set_up)
        if door is None:
            self.door.begin()
        if practice:
            QTimer.singleShot(0, self, self._begin_practice)

    def _watch_for_people(self) -> None:
        """Let the app hear the keys and clicks that reach the window, not every event of Qt."""
        self.window.winId()  # makes the native window, which is what receives them
        native = self.window.windowHandle()
        if native is not None:
            native.installEventFilter(self.app)
            native.installEventFilter(self.pace)
            native.installEventFilter(self._ahead)

    def build_pages_ahead(self) -> None:
        """From now on build and dress every page before it is asked for, while nobody touches the desk."""
        self.app.signed_in.connect(self._ahead.start)
        self.look.restyled.connect(self._ahead.start)

    def close(self) -> None:
        """End the line, wait for what is being saved, close the file."""
        self._ahead.stop()
        self.app.stop()
        self.desk.exchange.cancel()
        self.aside.close()
        self.paper.close()
        self.print_lane.close()
        self.line_lane.close()
        self.records.close()
        self.desk.close()
        self.door.close()

    def _bare_page(self, name: str) -> Page:
        if name != SET_UP:
            return self.door.page(name)
        set_up = SetUpPage(
            self.look,
            self.records,
            self.desk.set_up_desk,
            services_for=self.desk.services_for,
            provinces=self._provinces(),
            paper=self.paper,
        )
        set_up.desk_ready.connect(self.app.enter)
        set_up.back_wanted.connect(self.door.begin)
        return set_up

    def _provinces(self) -> list[Province]:
        usual = self.desk.usual
        return [
            Province(place=place, centre_name=usual.name(place), head_title=usual.head_title())
            for place in self.desk.gazetteer.children()
        ]

    def _read_places(self) -> None:
        """Read the gazetteer, of which the settings want the provinces and the place boxes everything."""
        self.desk.gazetteer.children()

    def _begin_practice(self) -> None:
        self.records.run(self._practice_desk, owner=self, done=self.app.enter, failed=rise)

    def _practice_desk(self) -> CounsellorId:
        return make_practice_desk(self.desk)
