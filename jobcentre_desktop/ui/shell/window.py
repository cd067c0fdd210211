"""The main window: rail, top bar, pages, and the keys that work everywhere."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QDialog, QMainWindow, QStackedWidget, QWidget
from typing_extensions import override

from jobcentre_desktop.domain.connection import ConnectionState
from jobcentre_desktop.ui.help.book import WHATS_NEW, HelpBook
from jobcentre_desktop.ui.help.panel import WIDTH, HelpPanel
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.notices import Toasts, announce
from jobcentre_desktop.ui.shell.commands import Commands, Deeds
from jobcentre_desktop.ui.shell.everything_box import Line
from jobcentre_desktop.ui.shell.key_list import KeyList, keys_of
from jobcentre_desktop.ui.shell.navigator import Navigator
from jobcentre_desktop.ui.shell.page import Page, PageSpec, Place
from jobcentre_desktop.ui.shell.page_stack import PageStack
from jobcentre_desktop.ui.shell.places import CONFLICTS
from jobcentre_desktop.ui.shell.practice_frame import PracticeFrame
from jobcentre_desktop.ui.shell.rail import Rail
from jobcentre_desktop.ui.shell.top_bar import TopBar
from jobcentre_desktop.ui.widgets.focus_ring import FocusRing
from jobcentre_desktop.ui.widgets.layout import column, row
from jobcentre_desktop.ui.widgets.tab_order import as_read, go_on
from jobcentre_desktop.ui.words import Words, language_changed

NARROW_WIDTH = 1100
"""At this width or less (1366 pixels at 125 %) the rail shows icons only."""


class MainWindow(QMainWindow):
    """Two faces: bare (setting up, signing in), and at work with rail and top bar.

    `search_asked` carries what is typed into the search box, to be answered by `show_search_lines`;
    `search_chosen` carries the code of the line, `register_wanted` a name that nobody has yet,
    `number_entered` a number that was scanned or typed there.
    `closing` is emitted once, after the page in front kept what was typed.
    """

    lock_wanted = Signal()
    sync_wanted = Signal()
    search_asked = Signal(str)
    search_chosen = Signal(str)
    register_wanted = Signal(str)
    number_entered = Signal(str)
    closing = Signal()

    def __init__(
        self,
        look: Look,
        pages: Sequence[PageSpec],
        navigator: Navigator,
        *,
        now: Callable[[], datetime],
        help_book: HelpBook,
        centre_name: Words | str = "",
        practice: bool = False,
    ) -> None:
        super().__init__()
        self._look = look
        self._bare_page: Page | None = None
        self._bare_name = ""
        self.rail = Rail(look, pages, centre_name)
        self.top = TopBar(look, now, practice=practice)
        self.pages = PageStack(pages)
        self.toasts = Toasts(look, self)
        self._work = QWidget()
        self._work.setLayout(row(self.rail, (column(self.top, (self.pages, 1), gap=0), 1), gap=0))
        self._faces = QStackedWidget()
        self._faces.addWidget(self._work)
        self.setCentralWidget(self._faces)
        self.help = HelpPanel(look, help_book, self)
        self._ring = FocusRing(look, self)
        self._practice = PracticeFrame(look, self) if practice else None
        self._connect(navigator)
        self.commands = Commands(look, pages, self._deeds(), self)
        self.commands.bind(self, self._work)
        self.setMinimumSize(1000, 540)
        self.retranslate()

    def show_bare(self, page: Page, name: str = "") -> None:
        """Show one page alone (set-up, sign-in); the pages at work stay as they are, out of sight.

        `name` is that of `shell/places.py`, by which its help is found.
        """
        self.help.put_away()
        self.pages.leave()
        self._bare_name = name
        self.toasts.clear()
        if self._bare_page is not None and self._bare_page is not page:
            self._faces.removeWidget(self._bare_page)
            self._bare_page.deleteLater()
        if self._bare_page is not page:
            self._bare_page = page
            self._faces.addWidget(page)
            page.toast_wanted.connect(self._on_toast_wanted)
        self._faces.setCurrentWidget(page)
        page.on_shown(None)
        first = page.first_field()
        if first is not None:
            first.setFocus()

    def show_work(self, counsellor: str, page: str | None = None, *, clients: bool = True) -> None:
        """Show the pages of who signed in; `page` is opened, or the one that was in front stays.

        `clients`: whether they see clients; without it there is no search and no page that shows any.
        """
        self.help.put_away()
        self.top.show_counsellor(counsellor)
        self.top.search.setVisible(clients)
        self.rail.allow(clients=clients)
        self.pages.allow(clients=clients)
        self._faces.setCurrentWidget(self._work)
        if page is not None:
            self.pages.open(page)

    def forget_pages(self) -> None:
        """Drop the pages with what they show, when another counsellor signs in."""
        self.pages.forget()

    def open_help(self, name: str) -> None:
        """Open a page of help beside the page in front."""
        self._place_help()
        self.help.open(name)

    def is_at_work(self) -> bool:
        return self._faces.currentWidget() is self._work

    def close_dialogs(self) -> None:
        """Answer every question that stands open above the window with "Cancel"."""
        for dialog in self.findChildren(QDialog):
            if dialog.isVisible():
                dialog.reject()

    def page(self) -> Page | None:
        """Return the page in front, bare or at work."""
        return self.pages.page() if self.is_at_work() else self._bare_page

    def show_connection(self, state: ConnectionState) -> None:
        """Tell the badge how the desk stands with the central server."""
        self.top.badge.show_state(state)

    def show_conflicts(self, count: int) -> None:
        """Show beside its entry how much needs attention."""
        self.rail.show_count(CONFLICTS, count)

    def show_centre(self, name: Words | str) -> None:
        """Show the centre's name in the rail."""
        self.rail.show_centre(name)

    def show_search_lines(self, asked: str, lines: Sequence[Line]) -> None:
        """Answer `search_asked`."""
        self.top.search.show_lines(asked, lines)

    def retranslate(self) -> None:
        page = self.page()
        name = self.tr("Job Centre")
        self.setWindowTitle(f"{page.title_text()} - {name}" if page is not None else name)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if language_changed(event):
            self.retranslate()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not (self.is_at_work() and self.commands.fall_back(event)):
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() <= NARROW_WIDTH
        self.rail.set_narrow(narrow)
        self.top.set_narrow(narrow)
        self._place_toasts()
        self._place_help()
        if self._practice is not None:
            self._practice.setGeometry(self.rect())
            self._practice.raise_()

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        self._ring.keyboard_used()
        return go_on(self, forward=next)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.pages.leave()
        self.closing.emit()
        super().closeEvent(event)

    def _connect(self, navigator: Navigator) -> None:
        navigator.page_requested.connect(self.pages.open)
        navigator.back_requested.connect(self.pages.back)
        self.rail.chosen.connect(self.pages.open)
        self.pages.page_built.connect(self._on_page_built)
        self.pages.page_opened.connect(self._on_page_opened)
        self.top.lock_wanted.connect(self.lock_wanted)
        self.top.badge.clicked.connect(self.sync_wanted)
        self.top.search.asked.connect(self.search_asked)
        self.top.search.chosen.connect(self.search_chosen)
        self.top.search.register_wanted.connect(self.register_wanted)
        self.top.search.entered.connect(self.number_entered)
        navigator.help_requested.connect(self.open_help)
        self.rail.help_wanted.connect(self._on_help_key)
        self.help.keys_wanted.connect(self._on_keys_key)
        self.help.report_wanted.connect(navigator.report_problem)

    def _deeds(self) -> Deeds:
        return Deeds(
            open=self._open_at_work,
            search=self._on_search_key,
            escape=self._on_escape_key,
            next_panel=self._on_next_panel_key,
            next_error=self._on_next_error_key,
            help=self._on_help_key,
            news=partial(self.open_help, WHATS_NEW),
            report=self.help.report_wanted.emit,
            keys=self._on_keys_key,
            lock=self.lock_wanted.emit,
            send=self.sync_wanted.emit,
            text_size=self._on_text_size_key,
        )

    def _open_at_work(self, name: str) -> None:
        if self.is_at_work() and name != self.pages.current_name():
            self.pages.open(name)

    def _on_page_built(self, page: Page) -> None:
        page.titled.connect(self.retranslate)
        page.toast_wanted.connect(self._on_toast_wanted)
        page.back_wanted.connect(self.pages.back)

    def _on_page_opened(self, spec: PageSpec) -> None:
        self.rail.mark(spec.name if spec.place is not Place.HIDDEN else spec.under)
        self._place_toasts()
        self.retranslate()
        if self.help.isVisible():
            self.help.show_page(spec.name)

    def _on_toast_wanted(self, words: Words | str, undo: Callable[[], None] | None) -> None:
        self.toasts.say(words, undo=undo)
        self._place_toasts()

    def _place_toasts(self) -> None:
        page = self.page()
        foot = page.footer_height() if page is not None else 0
        self.toasts.place(self.rail.width() if self.is_at_work() else 0, foot)

    def _place_help(self) -> None:
        """Put it at the right, under the bar at the top, which stays in reach."""
        top = self.top.height() if self.is_at_work() else 0
        self.help.setGeometry(self.width() - WIDTH, top, WIDTH, self.height() - top)

    def _on_search_key(self) -> None:
        if self.is_at_work() and self.top.search.isVisible():
            self.top.search.open()

    def _on_help_key(self) -> None:
        if self.help.isVisible():
            self.help.put_away()
        else:
            self.open_help(self.pages.current_name() or "" if self.is_at_work() else self._bare_name)

    def _on_escape_key(self) -> None:
        page = self.page()
        if self.help.isVisible():
            self.help.put_away()
        elif page is not None:
            page.on_escape()

    def _on_next_panel_key(self) -> None:
        page = self.page()
        panels = [*(page.panels() if page is not None else ()), self.help.text]
        if not any(panel.isVisible() for panel in panels):
            return
        self._ring.keyboard_used()
        here = self.focusWidget()
        order = {one: place for place, one in enumerate(as_read(self, here))}
        read = sorted((panel for panel in panels if panel in order), key=order.__getitem__)
        later = [panel for panel in read if here in order and order[panel] > order[here]]
        (later or read)[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _on_next_error_key(self) -> None:
        page = self.page()
        if page is not None:
            page.errors.go_to_next()

    def _on_text_size_key(self, step: int) -> None:
        self._look.change(text_step=step)
        size = self._look.format.number(self._look.taste.text_step)
        announce(self, self.tr("Text size: +{size}").format(size=size))

    def _on_keys_key(self) -> None:
        everywhere = [*self.commands.keys(at_work=self.is_at_work()), *keys_of(self.help)]
        KeyList(self._look, self, self.page(), everywhere).exec()
