"""Today: who waits, what is due, what lies unfinished, what is not yet sent."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from jobcentre_desktop.domain.working_days import ClosedDay
from jobcentre_desktop.ports import Draft, DueItem
from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.services.look_at_today import Today, Waiter
from jobcentre_desktop.services.receive_visits import VisitMoved
from jobcentre_desktop.ui.changes import Changes
from jobcentre_desktop.ui.client_parts.closed_day import why_closed
from jobcentre_desktop.ui.client_parts.coded import Coded
from jobcentre_desktop.ui.ended_draft import put_away
from jobcentre_desktop.ui.help.book import WHATS_NEW
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.screens.today.attention import AttentionLine
from jobcentre_desktop.ui.screens.today.counts import Counts
from jobcentre_desktop.ui.screens.today.going_home import GoingHomeCard
from jobcentre_desktop.ui.screens.today.news import NewsCard
from jobcentre_desktop.ui.screens.today.queue import QueueCard
from jobcentre_desktop.ui.screens.today.to_do import ToDoCard
from jobcentre_desktop.ui.shell.draft_pages import PAGE_OF_FORM
from jobcentre_desktop.ui.shell.navigator import Navigator
from jobcentre_desktop.ui.shell.page import Page
from jobcentre_desktop.ui.shell.places import CLOSE_DAY, CONFLICTS, FOLLOW_UPS, TO_COMPLETE
from jobcentre_desktop.ui.tasks import Tasks
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.layout import column, row
from jobcentre_desktop.ui.widgets.scroll import Scroll

_MINUTE_MS = 60_000
_SIDE_WIDTH, _NARROW_SIDE = 344, 296
_NARROW_PAGE = 960
"""Below this many pixels the heading of the waiting room needs what the cards beside it can spare."""


class TodayPage(Page):
    """The page the day begins with. It follows every save, and the minutes of who waits."""

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
            title=lambda: self.tr("Good day, {name}").format(name=services.me.name),
            subtitle=lambda: look.format.long_date(services.clock.today()),
            parent=parent,
        )
        self._navigator, self._services, self._tasks = navigator, services, tasks
        self.register = Button(
            look,
            lambda: self.tr("Register walk-in"),
            kind="primary",
            icon="user-plus",
            shortcut="Ctrl+N",
            show_key=True,
        )
        self.counts = Counts(look)
        self.attention = AttentionLine(look)
        self.queue = QueueCard(look, Coded(look, services.codes, services.gazetteer), services.clock.now)
        self.to_do = ToDoCard(look, services.clock.today)
        self.going_home = GoingHomeCard(look)
        self.news = NewsCard(look)
        self._just_opened = False
        self._has_news = False
        self._served = 0
        self._side = QWidget()
        self._minutes = QTimer(self)
        self._minutes.setInterval(_MINUTE_MS)
        self._build()
        self._connect(changes)

    def _build(self) -> None:
        self._side.setLayout(column((self.to_do, 1), self.going_home, self.news, gap=12))
        self._side.setFixedWidth(_SIDE_WIDTH)
        self.head.addWidget(self.register)
        self.body.addWidget(self.counts)
        self.body.addWidget(self.attention)
        self.body.addWidget(Scroll(row((self.queue, 1), self._side, gap=16)), 1)

    def _connect(self, changes: Changes) -> None:
        self.register.clicked.connect(self._on_register_clicked)
        self.attention.opened.connect(self._on_attention_wanted)
        self.queue.call_wanted.connect(self._on_call_wanted)
        self.queue.finish_wanted.connect(self._on_finish_wanted)
        self.queue.leave_wanted.connect(self._on_leave_wanted)
        self.queue.opened.connect(self._on_waiter_opened)
        self.to_do.due_opened.connect(self._on_due_opened)
        self.to_do.draft_opened.connect(self._on_draft_opened)
        self.to_do.draft_put_away.connect(self._on_draft_put_away)
        self.to_do.to_complete_wanted.connect(partial(self._navigator.open, TO_COMPLETE))
        self.to_do.all_wanted.connect(partial(self._navigator.open, FOLLOW_UPS))
        self.going_home.close_wanted.connect(self._on_close_wanted)
        self.news.opened.connect(self._on_news_wanted)
        self.news.put_away.connect(self._on_news_done)
        self._minutes.timeout.connect(self._on_minute)
        changes.records_changed.connect(self._on_records_changed)

    @override
    def on_shown(self, about: object) -> None:
        self._minutes.start()
        self._just_opened = True
        self._load()
        self._tasks.run(
            self._services.read_news.is_new, owner=self, done=self._show_news, failed=self.show_problem
        )

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._side.setFixedWidth(_NARROW_SIDE if self.width() < _NARROW_PAGE else _SIDE_WIDTH)

    @override
    def on_escape(self) -> None:
        """Today is where one comes back to."""

    @override
    def retranslate(self) -> None:
        self.to_do.say_again()

    @override
    def first_field(self) -> QWidget | None:
        return self.queue.view if self.queue.table.rows else self.register

    @override
    def panels(self) -> list[QWidget]:
        return [self.queue.view, self.to_do.first(), self.going_home.close_day]

    def _on_records_changed(self, _kinds: frozenset[str]) -> None:
        if self.isVisible():
            self._load()

    def _on_minute(self) -> None:
        if self.isVisible():
            self._load()

    def _load(self) -> None:
        self._tasks.run(self._services.look_at_today, owner=self, done=self._show, failed=self.show_problem)

    def _show(self, today: Today) -> None:
        self.counts.show_today(today)
        self.attention.show_today(today)
        self._served = today.served
        self._place_news()
        had_cursor = self.queue.view.hasFocus() or (self._just_opened and self.register.hasFocus())
        if had_cursor and not today.waiting:
            self.register.setFocus()  # before the list goes: Qt would take the cursor to a card far below
        self.queue.show_waiting(today.waiting)
        self._just_opened = False
        first = self.first_field()
        if had_cursor and first is not None:  # it does not vanish with the last who waited
            first.setFocus()
        self.to_do.show_today(today)
        self.going_home.show_today(today)
        self.subtitle.say(partial(self._day_words, today.closed))

    def _day_words(self, closed: ClosedDay | None) -> str:
        """Return the day; when the centre is closed also why, and when work goes on."""
        told = self.look.format
        day = told.long_date(self._services.clock.today())
        if closed is None:
            return day
        return self.tr("{day} · {why} · next working day: {next}").format(
            day=day, why=why_closed(self.look, closed), next=told.day_and_month(closed.next_working_day)
        )

    def _on_register_clicked(self) -> None:
        self._navigator.register_client()

    def _on_call_wanted(self) -> None:
        self._do(self._services.receive_visits.call_next, lambda: self.tr("Called: {who}"))

    def _on_finish_wanted(self, waiter: Waiter) -> None:
        work = partial(self._services.receive_visits.finish, waiter.visit.id)
        self._do(work, lambda: self.tr("Served: {who}"))

    def _on_leave_wanted(self, waiter: Waiter) -> None:
        work = partial(self._services.receive_visits.leave, waiter.visit.id)
        self._do(work, lambda: self.tr("Left: {who}"))

    def _do(self, work: Callable[[], VisitMoved | None], said: Callable[[], str]) -> None:
        self._tasks.run(work, owner=self, done=partial(self._on_moved, said), failed=self.show_problem)

    def _on_moved(self, said: Callable[[], str], moved: VisitMoved | None) -> None:
        """Say who it was: a key that was hit too soon, or twice, is taken back."""
        if moved is not None:
            who = self.queue.called(moved.before)
            self.say(lambda: said().format(who=who), undo=partial(self._take_back, moved))
        self._load()

    def _take_back(self, moved: VisitMoved) -> None:
        work = partial(self._services.receive_visits.take_back, moved)
        self._tasks.run(work, owner=self, done=self._after, failed=self.show_problem)

    def _after(self, _nothing: object) -> None:
        self._load()

    def _on_waiter_opened(self, waiter: Waiter) -> None:
        if waiter.visit.client_id is not None:
            self._navigator.open_client(waiter.visit.client_id)

    def _on_due_opened(self, item: DueItem) -> None:
        if item.kind in ("referral_follow_up", "placement_follow_up"):
            self._navigator.open(FOLLOW_UPS, item)
        else:
            self._navigator.open_client(item.client_id)

    def _on_draft_opened(self, draft: Draft) -> None:
        if draft.form in PAGE_OF_FORM:
            self._navigator.open(PAGE_OF_FORM[draft.form], draft)

    def _on_draft_put_away(self, draft: Draft) -> None:
        put_away(self, self._services.keep_drafts, self._tasks, draft, self._load)

    def _on_attention_wanted(self) -> None:
        self._navigator.open(CONFLICTS)

    def _on_close_wanted(self) -> None:
        self._navigator.open(CLOSE_DAY)

    def _on_news_wanted(self) -> None:
        self._navigator.open_help(WHATS_NEW)
        self._on_news_done()

    def _show_news(self, has_news: bool) -> None:
        self._has_news = has_news
        self._place_news()

    def _place_news(self) -> None:
        """News are for the morning and wait while something needs attention: the cards have to fit."""
        self.news.setVisible(self._has_news and self.attention.isHidden() and not self._served)

    def _on_news_done(self) -> None:
        self._show_news(False)
        self._tasks.run(
            self._services.read_news.put_away, owner=self, done=self._after, failed=self.show_problem
        )
