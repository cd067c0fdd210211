"""What the window is furnished with once somebody may go to work: rail, top bar, pages, help, keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QWidget

from jobcentre_desktop.ui.help.book import HelpBook
from jobcentre_desktop.ui.help.dialog import HelpDialog
from jobcentre_desktop.ui.help.panel import WIDTH, HelpPanel
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.shell.commands import Commands
from jobcentre_desktop.ui.shell.deeds import Deeds
from jobcentre_desktop.ui.shell.key_list import KeyList, keys_of
from jobcentre_desktop.ui.shell.page import Page, PageSpec
from jobcentre_desktop.ui.shell.page_stack import PageStack
from jobcentre_desktop.ui.shell.rail import Rail
from jobcentre_desktop.ui.shell.top_bar import TopBar
from jobcentre_desktop.ui.widgets.layout import column, row
from jobcentre_desktop.ui.words import Words


class Workplace(QWidget):
    """The face at work. Help lies over the whole `window`."""

    def __init__(
        self,
        look: Look,
        window: QWidget,
        deeds: Deeds,
        pages: Sequence[PageSpec],
        *,
        now: Callable[[], datetime],
        help_book: HelpBook,
        centre_name: Words | str = "",
        practice: bool = False,
    ) -> None:
        super().__init__()
        self._look = look
        self._window, self._book = window, help_book
        self.rail = Rail(look, pages, centre_name)
        self.top = TopBar(look, now, practice=practice)
        self.pages = PageStack(pages)
        self.setLayout(row(self.rail, (column(self.top, (self.pages, 1), gap=0), 1), gap=0))
        self.help = HelpPanel(look, help_book, window)
        self.commands = Commands(look, pages, deeds, self)
        self.commands.bind(window, self)

    def set_narrow(self, narrow: bool) -> None:
        self.rail.set_narrow(narrow)
        self.top.set_narrow(narrow)

    def place_help(self, window: QSize, *, at_work: bool) -> None:
        """Put it at the right, under the bar at the top, which stays in reach."""
        top = self.top.height() if at_work else 0
        self.help.setGeometry(window.width() - WIDTH, top, WIDTH, window.height() - top)

    def help_over(self, dialog: QDialog, name: str) -> None:
        """Show a page of help over a dialog, which shuts out what lies over the window."""
        HelpDialog(self._look, self._book, over=dialog, height=self._window.height()).open_page(name)

    def list_keys(self, page: Page | None, *, at_work: bool) -> None:
        """Show which keys work on the page in front, and which everywhere."""
        everywhere = [*self.commands.keys(at_work=at_work), *keys_of(self.help)]
        KeyList(self._look, self._window, page, everywhere).exec()
