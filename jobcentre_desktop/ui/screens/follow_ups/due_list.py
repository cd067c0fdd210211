"""What is to be done, oldest first: the list with its parts, whose it is, and where a draft lies."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from jobcentre_desktop.ports import DueItem
from jobcentre_desktop.services.follow_clients import MOST_COUNTED, DuePage, Section
from jobcentre_desktop.ui.client_parts.task_words import task_words
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.row_table import Column, RowTable
from jobcentre_desktop.ui.screens.follow_ups.saving import TaskKey, key_of
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.card import Card
from jobcentre_desktop.ui.widgets.empty_state import EmptyState
from jobcentre_desktop.ui.widgets.layout import row
from jobcentre_desktop.ui.widgets.row_view import RowView
from jobcentre_desktop.ui.widgets.segmented import Segmented

_ALL, _MINE = "all", "mine"


class DueList(Card):
    """`marked` and `opened` carry a DueItem, `filtered` and `more_wanted` nothing.

    `whose` is left to the page, which puts it beside its title.
    """

    marked = Signal(object)
    opened = Signal(object)
    filtered = Signal()
    more_wanted = Signal()

    def __init__(self, look: Look, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(None, parent=parent)
        self._look, self._today = look, today
        self._page: DuePage | None = None
        self._drafts: frozenset[TaskKey] = frozenset()
        self.sections = Segmented(self._section_names, may_be_empty=False)
        self.whose = Segmented(
            lambda: [(_ALL, self.tr("Everybody's")), (_MINE, self.tr("Mine"))], may_be_empty=False
        )
        self.more = Button(look, lambda: self.tr("Show more"), kind="ghost", icon="chevron-down")
        self.table: RowTable[DueItem] = RowTable(self._columns())
        self.view: RowView[DueItem] = RowView(look, self.table, lambda: self.tr("Follow-ups"))
        self.nothing = EmptyState(look, "circle-check", "", "")
        self._lists = QStackedWidget()
        self._lists.setProperty("kind", "scrolled")
        self._lists.addWidget(self.view)
        self._lists.addWidget(self.nothing)
        self.body.addLayout(row(self.sections, None, gap=10))
        self.body.addWidget(self._lists, 1)
        self.body.addLayout(row(self.more, None))
        self.show_section(Section.NOW)
        self.show_everybodys()
        self.sections.edited.connect(self.filtered)
        self.whose.edited.connect(self.filtered)
        self.more.clicked.connect(self.more_wanted)
        self.view.marked.connect(self.marked)
        self.view.opened.connect(self.opened)
        self.retranslate()

    def _columns(self) -> list[Column[DueItem]]:
        return [
            Column(
                lambda: self.tr("Due"),
                self._due_words,
                tone=self._tone,
                sort_key=lambda one: one.on.isoformat(),
                width=150,
            ),
            Column(
                lambda: self.tr("Client"),
                lambda one: one.client_name,
                second=self._draft_words,
                strong=True,
            ),
            Column(lambda: self.tr("What"), task_words, second=lambda one: one.text),
        ]

    def section(self) -> Section:
        return Section(self.sections.value() or Section.NOW)

    def show_section(self, section: Section) -> None:
        self.sections.set_value(section.value)

    def is_mine(self) -> bool:
        """Return whether only what the counsellor has begun is asked for."""
        return self.whose.value() == _MINE

    def show_everybodys(self) -> None:
        self.whose.set_value(_ALL)

    def show_page(self, page: DuePage, drafts: Collection[TaskKey], place: int) -> None:
        """Show a page with the cursor on a row; `drafts` says for which of them something lies half typed."""
        self._page, self._drafts = page, frozenset(drafts)
        self.sections.retranslate()
        self.table.set_rows(page.items)
        self.more.setVisible(page.more)
        had_cursor = self.window().focusWidget() is self.view
        self._lists.setCurrentWidget(self.view if page.items else self.nothing)
        if had_cursor and not page.items:  # an empty list takes no cursor; the other parts are a key away
            self.sections.setFocus()
        self._say_nothing()
        if page.items:
            here = page.items[min(place, len(page.items) - 1)]
            self.view.mark(lambda one: one is here)

    def place_of(self, item: DueItem) -> int | None:
        """Return where a row stands, None when it is not in the list."""
        keys = [key_of(one) for one in self.table.rows]
        return keys.index(key_of(item)) if key_of(item) in keys else None

    def retranslate(self) -> None:
        self.sections.name_parts(self.tr("Which ones"))
        self.whose.name_parts(self.tr("Whose"))
        self._say_nothing()

    def _section_names(self) -> list[tuple[str, str]]:
        names = {
            Section.NOW: self.tr("To do now"),
            Section.OVERDUE: self.tr("Overdue"),
            Section.TODAY: self.tr("Today"),
            Section.COMING: self.tr("Coming"),
        }
        counts = {} if self._page is None else self._page.counts
        return [
            (one.value, f"{name} {self._count_words(counts.get(one))}".strip()) for one, name in names.items()
        ]

    def _count_words(self, count: int | None) -> str:
        if count is None:
            return ""
        told = self._look.format.number(min(count, MOST_COUNTED))
        return f"{told}+" if count > MOST_COUNTED else told

    def _due_words(self, item: DueItem) -> str:
        late = self._days_late(item)
        if late > 0:
            return self.tr("%n day(s) overdue", "", late)
        return self.tr("Today") if late == 0 else self._look.format.short_date(item.on)

    def _draft_words(self, item: DueItem) -> str:
        return self.tr("Draft, not yet saved") if key_of(item) in self._drafts else ""

    def _tone(self, item: DueItem) -> str:
        late = self._days_late(item)
        return "bad" if late > 0 else "warn" if late == 0 else "quiet"

    def _days_late(self, item: DueItem) -> int:
        """Return for how many days it is due, below 0 when it is still to come.

        On a day on which nobody works what waits for the next one is due too: somebody is here.
        """
        days = (self._today() - item.on).days
        return days if self.section() is Section.COMING else max(days, 0)

    def _say_nothing(self) -> None:
        if self.section() is Section.COMING:
            self.nothing.say(
                lambda: self.tr("Nothing is planned"),
                lambda: self.tr("What is agreed in sessions, referrals and placements comes here by itself."),
            )
        else:
            self.nothing.say(
                lambda: self.tr("Nothing is due. Good."),
                lambda: self.tr("Look at “Coming” for what is due next."),
            )
