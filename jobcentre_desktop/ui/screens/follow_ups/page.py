"""Follow-ups: whom to ask and what to do, oldest first; what came of it is written beside the list."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override

from jobcentre_desktop.domain.action_plan import PlanStep, StepStatus
from jobcentre_desktop.domain.errors import StepNeedsReason
from jobcentre_desktop.domain.follow_up import Reached
from jobcentre_desktop.domain.ids import FollowUpId, StepId
from jobcentre_desktop.ports import DueItem
from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.services.follow_clients import (
    MOST_COUNTED,
    PAGE,
    AskedAbout,
    DuePage,
    Recorded,
    Section,
)
from jobcentre_desktop.ui.changes import Changes
from jobcentre_desktop.ui.client_parts.coded import Coded
from jobcentre_desktop.ui.client_parts.task_words import task_words
from jobcentre_desktop.ui.error_text import sentence
from jobcentre_desktop.ui.form_problems import show_form_problem
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.row_table import Column, RowTable
from jobcentre_desktop.ui.screens.follow_ups.form import Heard
from jobcentre_desktop.ui.screens.follow_ups.panel import TaskPanel
from jobcentre_desktop.ui.shell.navigator import Navigator
from jobcentre_desktop.ui.shell.page import Page
from jobcentre_desktop.ui.tasks import Tasks
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.card import Card
from jobcentre_desktop.ui.widgets.empty_state import EmptyState
from jobcentre_desktop.ui.widgets.layout import column, row
from jobcentre_desktop.ui.widgets.row_view import RowView
from jobcentre_desktop.ui.widgets.scroll import Scroll
from jobcentre_desktop.ui.widgets.segmented import Segmented

_PANEL_WIDTH = 400
_SHOWS = frozenset(
    {
        *("client", "plan", "plan_step", "referral", "referral_event", "outcome", "follow_up"),
        *("transfer", "handover", "centre_day"),
    }
)
_ALL, _MINE = "all", "mine"


class FollowUpsPage(Page):
    """`about` is the DueItem to begin with, or None. Enter asks about the row under the cursor."""

    def __init__(
        self,
        look: Look,
        navigator: Navigator,
        services: DeskServices,
        tasks: Tasks,
        changes: Changes,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            look,
            title=lambda: self.tr("Follow-ups"),
            subtitle=lambda: self.tr("Whom to ask how they are doing, and what is to be done"),
            parent=parent,
        )
        self._navigator, self._services, self._tasks = navigator, services, tasks
        self._page: DuePage | None = None
        self._wanted: DueItem | None = None
        """The row to put the cursor on when the list is there."""
        self._unplanned: DueItem | None = None
        """Somebody who is asked although nobody had planned to: the first row until it is written."""
        self._place = 0
        self._limit = PAGE
        self._saving: FollowUpId | None = None
        today = services.clock.today
        coded = Coded(look, services.codes, services.gazetteer)
        self.sections = Segmented(self._section_names, may_be_empty=False)
        self.whose = Segmented(
            lambda: [(_ALL, self.tr("Everybody's")), (_MINE, self.tr("Mine"))], may_be_empty=False
        )
        self.more = Button(look, lambda: self.tr("Show more"), kind="ghost", icon="chevron-down")
        self.table: RowTable[DueItem] = RowTable(self._columns())
        self.view = RowView(look, self.table, lambda: self.tr("Follow-ups"))
        self._nothing = EmptyState(look, "circle-check", "", "")
        self._lists = QStackedWidget()
        self.panel = TaskPanel(look, coded, today)
        self._beside = Card(None, Scroll(column(self.panel, margins=(0, 0, 6, 0))))
        self._build()
        self._connect(changes)

    def _columns(self) -> list[Column[DueItem]]:
        return [
            Column(
                lambda: self.tr("Due"),
                self._due_words,
                tone=self._tone,
                sort_key=lambda one: one.on.isoformat(),
                width=150,
            ),
            Column(lambda: self.tr("Client"), lambda one: one.client_name, strong=True),
            Column(lambda: self.tr("What"), task_words, second=lambda one: one.text),
        ]

    def _build(self) -> None:
        self.sections.set_value(Section.NOW.value)
        self.whose.set_value(_ALL)
        self._lists.setProperty("kind", "scrolled")
        self._lists.addWidget(self.view)
        self._lists.addWidget(self._nothing)
        self._beside.setFixedWidth(_PANEL_WIDTH)
        filters = row(self.sections, None, gap=10)
        listed = Card(None, filters, (self._lists, 1), row(self.more, None), gap=8)
        self.head.addWidget(self.whose)
        self.body.addLayout(row((listed, 1), self._beside, gap=14), 1)
        self.retranslate()

    def _connect(self, changes: Changes) -> None:
        self.sections.edited.connect(self._on_filter_edited)
        self.whose.edited.connect(self._on_filter_edited)
        self.more.clicked.connect(self._on_more_clicked)
        self.view.marked.connect(self._on_marked)
        self.view.opened.connect(self._on_opened)
        self.panel.not_reached.connect(self._on_not_reached)
        self.panel.form.saved.connect(self._on_heard)
        self.panel.step_moved.connect(self._on_step_moved)
        self.panel.form_closed.connect(self.view.setFocus)
        self.panel.file_wanted.connect(self._on_file_wanted)
        changes.records_changed.connect(self._on_records_changed)

    @override
    def on_shown(self, about: object) -> None:
        self._limit, self._place = PAGE, 0
        self._unplanned = None
        if isinstance(about, DueItem):
            self._wanted = about
            if about.kind == "unplanned":
                self._unplanned = about
            today = self._services.clock.today()
            self.whose.set_value(_ALL)
            self.sections.set_value((Section.COMING if about.on > today else Section.NOW).value)
        self._load()

    @override
    def on_escape(self) -> None:
        """Close the form first; what was typed stays until another row is chosen."""
        if self.panel.is_asking():
            self.panel.close_form()
        else:
            super().on_escape()

    @override
    def first_field(self) -> QWidget | None:
        return self.view

    @override
    def panels(self) -> tuple[QWidget, ...]:
        return (self.view, self.panel.contact_by, self.sections)

    @override
    def retranslate(self) -> None:
        self.sections.name_parts(self.tr("Which ones"))
        self.whose.name_parts(self.tr("Whose"))
        self.panel.say_again()
        self._say_nothing()

    # --- the list ---

    def _on_filter_edited(self) -> None:
        self._limit, self._place = PAGE, 0
        self._load()

    def _on_more_clicked(self) -> None:
        self._wanted = self.view.current_row()
        self._limit += PAGE
        self._load()

    def _on_records_changed(self, kinds: frozenset[str]) -> None:
        if self.isVisible() and kinds & _SHOWS and not self.panel.is_asking():
            self._wanted = self._wanted or self.view.current_row()
            self._load()

    def _load(self) -> None:
        self._tasks.run(
            partial(
                self._services.follow_clients.page,
                Section(self.sections.value() or Section.NOW),
                mine=self.whose.value() == _MINE,
                limit=self._limit,
            ),
            owner=self,
            done=self._show,
            failed=self.show_problem,
        )

    def _show(self, page: DuePage) -> None:
        if self._unplanned is not None:
            page = replace(page, items=(self._unplanned, *page.items))
        self._page = page
        self.sections.retranslate()
        self.table.set_rows(page.items)
        self.more.setVisible(page.more)
        self._lists.setCurrentWidget(self.view if page.items else self._nothing)
        self._say_nothing()
        wanted, self._wanted = self._wanted, None
        keys = [_key(one) for one in page.items]
        if wanted is not None and _key(wanted) in keys:
            self._place = keys.index(_key(wanted))
        if page.items:
            here = page.items[min(self._place, len(page.items) - 1)]
            self.view.mark(lambda one: one is here)
        self._beside.setVisible(bool(page.items))

    def _on_marked(self, item: DueItem | None) -> None:
        if item is None:
            return
        if self._page is not None and item in self._page.items:
            self._place = self._page.items.index(item)
        self._tasks.run(
            partial(self._services.follow_clients.about, item),
            owner=self,
            done=self._show_about,
            failed=self.show_problem,
        )

    def _show_about(self, about: AskedAbout) -> None:
        here = self.view.current_row()
        if here is not None and _key(here) == _key(about.item):
            self.panel.show_about(about)

    def _on_opened(self, item: DueItem) -> None:
        about = self.panel.about
        if about is not None and _key(about.item) == _key(item):
            self.panel.open_form()

    def _on_file_wanted(self) -> None:
        if self.panel.about is not None:
            self._navigator.open_client(self.panel.about.item.client_id)

    # --- what came of it ---

    def _on_not_reached(self, reached: Reached) -> None:
        raw = {"reached": reached.value, "contact_by": self.panel.contact_by.value()}
        self._record(Heard(raw=raw, outcome=None, news=None))

    def _on_heard(self, heard: Heard) -> None:
        by = self.panel.contact_by.value()
        raw = {**heard.raw, "reached": Reached.YES.value, "contact_by": by}
        source = "call" if by == "partner" else "client"
        news = None if heard.news is None else replace(heard.news, source=source)
        self._record(Heard(raw=raw, outcome=heard.outcome, news=news))

    def _record(self, heard: Heard) -> None:
        about = self.panel.about
        if about is None:
            return
        self._saving = self._saving or FollowUpId(self._services.new_id())
        work = partial(
            self._services.follow_clients.record,
            about.item,
            heard.raw,
            outcome=heard.outcome,
            news=heard.news,
            follow_up_id=self._saving,
        )
        self._do(work, partial(self._on_recorded, about.item))

    def _do(self, work: Callable[[], object], done: Callable[..., None]) -> None:
        self.panel.set_busy(True)
        self.errors.clear_problems()
        self._tasks.run(work, owner=self, done=done, failed=self._on_refused)

    def _on_refused(self, error: BaseException) -> None:
        self.panel.set_busy(False)
        if isinstance(error, StepNeedsReason):
            self.panel.result_field.show_error(partial(sentence, error))
            self.panel.result.setFocus()
        else:
            show_form_problem(self, self.panel.form.fields, error)

    def _on_recorded(self, item: DueItem, recorded: Recorded) -> None:
        self._saving = self._unplanned = None
        self.panel.form.forget()
        self._close()
        self.say(partial(self._saved_words, recorded), undo=partial(self._take_back, item, recorded))

    def _saved_words(self, recorded: Recorded) -> str:
        told = recorded.follow_up
        if told.again_on is not None:
            day = self.look.format.day(told.again_on, self._services.clock.today())
            return self.tr("Saved. Next try: {day}").format(day=day)
        if told.reached is Reached.YES:
            return self.tr("Saved.")
        return self.tr("Saved. No further try on this occasion.")

    def _take_back(self, item: DueItem, recorded: Recorded) -> None:
        self._undo(item, partial(self._services.follow_clients.take_back, recorded))

    def _undo(self, item: DueItem, work: Callable[[], object]) -> None:
        self._tasks.run(work, owner=self, done=partial(self._on_taken_back, item), failed=self.show_problem)

    def _on_taken_back(self, item: DueItem, _nothing: None) -> None:
        self.say(lambda: self.tr("Taken back. It is due again."))
        self._wanted = item
        self._load()

    def _on_step_moved(self, is_done: bool) -> None:
        about = self.panel.about
        if about is None or about.step is None:
            return
        text = self.panel.result.value() or None
        to, told = (StepStatus.DONE, {"result": text}) if is_done else (StepStatus.DROPPED, {"because": text})
        step_id = StepId(about.item.record_id)
        self._do(
            partial(self._services.move_step, step_id, to, **told),
            partial(self._on_moved, about.item, about.step),
        )

    def _on_moved(self, item: DueItem, before: PlanStep, after: PlanStep) -> None:
        self._close()
        put_back = partial(self._services.move_step.put_back, before, after)
        self.say(lambda: self.tr("Saved."), undo=partial(self._undo, item, put_back))

    def _close(self) -> None:
        """Go back to the list, on the row that comes next."""
        self.panel.close_form()
        self.view.setFocus()
        self._wanted = None
        self._load()

    # --- words ---

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
        told = self.look.format.number(min(count, MOST_COUNTED))
        return f"{told}+" if count > MOST_COUNTED else told

    def _due_words(self, item: DueItem) -> str:
        late = self._days_late(item)
        if late > 0:
            return self.tr("%n day(s) overdue", "", late)
        return self.tr("Today") if late == 0 else self.look.format.short_date(item.on)

    def _tone(self, item: DueItem) -> str:
        late = self._days_late(item)
        return "bad" if late > 0 else "warn" if late == 0 else "quiet"

    def _days_late(self, item: DueItem) -> int:
        """Return for how many days it is due, below 0 when it is still to come.

        On a day on which nobody works what waits for the next one is due too: somebody is here.
        """
        days = (self._services.clock.today() - item.on).days
        is_coming = self.sections.value() == Section.COMING.value
        return days if is_coming else max(days, 0)

    def _say_nothing(self) -> None:
        if self.sections.value() == Section.COMING.value:
            self._nothing.say(
                lambda: self.tr("Nothing is planned"),
                lambda: self.tr("What is agreed in sessions, referrals and placements comes here by itself."),
            )
        else:
            self._nothing.say(
                lambda: self.tr("Nothing is due. Good."),
                lambda: self.tr("Look at “Coming” for what is due next."),
            )


def _key(item: DueItem) -> tuple[object, ...]:
    return item.kind, item.record_id, item.occasion
