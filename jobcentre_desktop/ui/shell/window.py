"""The window: bare at the door, then furnished with all it takes to work."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QDialog, QMainWindow, QStackedWidget
from typing_extensions import override

from jobcentre_desktop.ui.announcing import announce
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.notices import Toasts
from jobcentre_desktop.ui.shell.deeds import Deeds
from jobcentre_desktop.ui.shell.navigator import Navigator
from jobcentre_desktop.ui.shell.page import Page, PageSpec, Place
from jobcentre_desktop.ui.shell.places import CONFLICTS
from jobcentre_desktop.ui.shell.practice_frame import PracticeFrame
from jobcentre_desktop.ui.widgets.focus_ring import FocusRing
from jobcentre_desktop.ui.widgets.tab_order import as_read, go_on
from jobcentre_desktop.ui.words import Words, language_changed

if TYPE_CHECKING:  # the door opens without them
    from jobcentre_desktop.domain.connection import ConnectionState
    from jobcentre_desktop.ui.help.panel import HelpPanel
    from jobcentre_desktop.ui.shell.commands import Commands
    from jobcentre_desktop.ui.shell.everything_box import Line
    from jobcentre_desktop.ui.shell.page_stack import PageStack
    from jobcentre_desktop.ui.shell.rail import Rail
    from jobcentre_desktop.ui.shell.top_bar import TopBar
    from jobcentre_desktop.ui.shell.workplace import Workplace

NARROW_WIDTH = 1100
"""At this width or less (1366 pixels at 125 %) the rail shows icons only."""


class MainWindow(QMainWindow):
    """Two faces: bare (setting up, signing in), and at work with rail and top bar once it is `furnish`ed.

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

    def __init__(self, look: Look, *, practice: bool = False) -> None:
        super().__init__()
        self._look = look
        self._work: Workplace | None = None
        self._bare_page: Page | None = None
        self._bare_name = ""
        self.toasts = Toasts(look, self)
        self._faces = QStackedWidget()
        self.setCentralWidget(self._faces)
        self._ring = FocusRing(look, self)
        self._practice = PracticeFrame(look, self) if practice else None
        self.setMinimumSize(1000, 540)
        self.retranslate()

    def furnish(self, navigator: Navigator, workplace: Callable[[MainWindow, Deeds], Workplace]) -> None:
        """Put in all it takes to work, out of sight behind the page in front; its keys work from now on."""
        self._work = work = workplace(self, self._deeds(navigator))
        self._faces.addWidget(work)
        self._connect(navigator, work)
        self._fit()

    @property
    def work(self) -> Workplace:
        assert self._work is not None, "the window is furnished before anybody goes to work"
        return self._work

    @property
    def rail(self) -> Rail:
        return self.work.rail

    @property
    def top(self) -> TopBar:
        return self.work.top

    @property
    def pages(self) -> PageStack:
        return self.work.pages

    @property
    def help(self) -> HelpPanel:
        return self.work.help

    @property
    def commands(self) -> Commands:
        return self.work.commands

    def show_bare(self, page: Page, name: str = "", about: object = None) -> None:
        """Show one page alone (set-up, sign-in); the pages at work stay as they are, out of sight.

        `name` is that of `shell/places.py`, by which its help is found.
        """
        if self._work is not None:
            self._work.help.put_away()
            self._work.pages.leave()
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
        page.on_shown(about)
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
        self._faces.setCurrentWidget(self.work)
        if page is not None:
            self.pages.open(page)

    def forget_pages(self) -> None:
        """Drop the pages with what they show, when another counsellor signs in."""
        self.pages.forget()

    def open_help(self, name: str) -> None:
        """Open a page of help beside the page in front."""
        self._place_help()
        self.help.open(name)

    def give_help(self, over: QDialog, name: str) -> None:
        """Show a page of help over a dialog; "" for that of the page in front."""
        if self._work is not None:
            self._work.help_over(over, name or self._name_in_front())

    def is_at_work(self) -> bool:
        return self._work is not None and self._faces.currentWidget() is self._work

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
        self._fit()

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        self._ring.keyboard_used()
        return go_on(self, forward=next)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self._work is not None:
            self._work.pages.leave()
        self.closing.emit()
        super().closeEvent(event)

    def _connect(self, navigator: Navigator, work: Workplace) -> None:
        navigator.page_requested.connect(work.pages.open)
        navigator.back_requested.connect(work.pages.back)
        navigator.help_requested.connect(self.open_help)
        work.rail.chosen.connect(work.pages.open)
        work.rail.help_wanted.connect(self._on_help_key)
        work.pages.page_built.connect(self._on_page_built)
        work.pages.page_opened.connect(self._on_page_opened)
        work.top.lock_wanted.connect(self.lock_wanted)
        work.top.badge.clicked.connect(self.sync_wanted)
        work.top.search.asked.connect(self.search_asked)
        work.top.search.chosen.connect(self.search_chosen)
        work.top.search.register_wanted.connect(self.register_wanted)
        work.top.search.entered.connect(self.number_entered)
        work.help.keys_wanted.connect(self._on_keys_key)
        work.help.report_wanted.connect(navigator.report_problem)

    def _deeds(self, navigator: Navigator) -> Deeds:
        return Deeds(
            open=self._open_at_work,
            search=self._on_search_key,
            escape=self._on_escape_key,
            next_panel=self._on_next_panel_key,
            next_error=self._on_next_error_key,
            help=self._on_help_key,
            open_help=self.open_help,
            report=navigator.report_problem,
            keys=self._on_keys_key,
            lock=self.lock_wanted.emit,
            send=self.sync_wanted.emit,
            text_size=self._on_text_size_key,
        )

    def _open_at_work(self, name: str) -> None:
        if name != self.pages.current_name():
            if not self.is_at_work():
                return
            self.pages.open(name)
        # A page that was left for a moment shows what was typed; its key asks anew all the same.
        if (page := self.page()) is not None:
            page.on_asked_again()

    def _on_page_built(self, page: Page) -> None:
        page.titled.connect(self.retranslate)
        page.toast_wanted.connect(self._on_toast_wanted)
        page.foot_changed.connect(self._place_toasts)
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
        free = page.free_foot() if page is not None else QRect()
        self.toasts.place(self.rail.width() if self.is_at_work() else 0, foot, free)

    def _place_help(self) -> None:
        self.work.place_help(self.size(), at_work=self.is_at_work())

    def _fit(self) -> None:
        self._place_toasts()
        if self._work is not None:
            self._work.set_narrow(self.width() <= NARROW_WIDTH)
            self._place_help()
        if self._practice is not None:
            self._practice.setGeometry(self.rect())
            self._practice.raise_()

    def _on_search_key(self) -> None:
        if self.is_at_work() and self.top.search.isVisible():
            self.top.search.open()

    def _on_help_key(self) -> None:
        if self.help.isVisible():
            self.help.put_away()
        else:
            self.open_help(self._name_in_front())

    def _name_in_front(self) -> str:
        return self.pages.current_name() or "" if self.is_at_work() else self._bare_name

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
        self.work.list_keys(self.page(), at_work=self.is_at_work())
