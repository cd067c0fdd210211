"""The centre's working days: the holidays to come, and what the head says of single days."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jobcentre_desktop.domain.errors import FieldMissing, FieldProblem, InputProblems
from jobcentre_desktop.domain.holidays import Holiday
from jobcentre_desktop.domain.working_days import CentreDay
from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.services.undo_act import Acted
from jobcentre_desktop.ui.client_parts.closed_day import whole_day
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.tasks import Tasks
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.card import Card
from jobcentre_desktop.ui.widgets.field import Field
from jobcentre_desktop.ui.widgets.label import Label
from jobcentre_desktop.ui.widgets.layout import boxed, column, row
from jobcentre_desktop.ui.widgets.partial_date import PartialDate
from jobcentre_desktop.ui.widgets.pill import Pill
from jobcentre_desktop.ui.widgets.segmented import Segmented
from jobcentre_desktop.ui.widgets.text import TextLine

_CLOSED, _OPEN = "closed", "open"
_FESTIVALS_SHOWN = 4
_DAYS_READ = 4 * _FESTIVALS_SHOWN
"""No festival of Cambodia lasts longer than four days."""


class DaysCard(Card):
    """`refused` carries a problem of any of its acts; the page shows it at `fields`.

    `done` carries words and the act.
    """

    refused = Signal(object)
    done = Signal(object, object)

    def __init__(
        self, look: Look, services: DeskServices, tasks: Tasks, parent: QWidget | None = None
    ) -> None:
        super().__init__(lambda: self.tr("Working days"), parent=parent)
        self._look, self._services, self._tasks = look, services, tasks
        self._to_come: tuple[Holiday, ...] = ()
        self._rows: list[QWidget] = []
        self._list = column(gap=4)
        self._holidays = Label(self._holiday_words, "muted", wrap=True)
        self.day = PartialDate(look, services.clock.today, may_be_future=True, year_is_enough=False)
        self.what = Segmented(
            lambda: [(_CLOSED, self.tr("Closed")), (_OPEN, self.tr("Open"))], may_be_empty=False
        )
        self.what.set_value(_CLOSED)
        self.reason = TextLine(longest=120)
        self.add = Button(look, lambda: self.tr("Add the day"), icon="plus")
        self.add.clicked.connect(self._on_add_clicked)
        self.fields = {
            "day": Field(lambda: self.tr("Day"), self.day),
            "closed": Field(lambda: self.tr("The centre is"), self.what),
            "reason": Field(lambda: self.tr("Why"), self.reason, optional=True),
        }
        of = self.fields
        form = boxed(
            row((of["day"], 3), (of["closed"], 2), (of["reason"], 3), column(None, self.add), gap=16), ""
        )
        form.setVisible(services.me.may_manage_desk())
        self.body.addWidget(self._holidays)
        self.body.addLayout(self._list)
        self.body.addWidget(form)

    def load(self) -> None:
        """Read the days again."""
        working_days = self._services.working_days
        self._to_come = working_days.holidays_from(self._services.clock.today(), most=_DAYS_READ)
        self._holidays.retranslate()
        self._tasks.run(working_days.own, owner=self, done=self._show, failed=self.refused.emit)

    def _show(self, own: tuple[CentreDay, ...]) -> None:
        for old in self._rows:
            self._list.removeWidget(old)
            old.deleteLater()
        self._rows = [self._row(one) for one in own]
        for new in self._rows:
            self._list.addWidget(new)

    def _row(self, one: CentreDay) -> QWidget:
        line = QWidget()
        day = Label(lambda: self._look.format.long_date(one.day), "strong")
        state = Pill(lambda: self.tr("Closed"), "warn") if one.closed else Pill(lambda: self.tr("Open"), "ok")
        layout = row(day, state, (Label(self._look.breakable(one.reason), wrap=True), 1), gap=12)
        if self._services.me.may_manage_desk():
            remove = Button(
                self._look,
                lambda: self.tr("Remove"),
                kind="ghost",
                compact=True,
                about=self._look.format.short_date(one.day),
            )
            remove.clicked.connect(partial(self._on_remove_clicked, one))
            layout.addWidget(remove)
        line.setLayout(layout)
        return line

    def _holiday_words(self) -> str:
        told = self._look.format
        days = ", ".join(
            f"{told.span(days[0].day, days[-1].day)} "
            f"{self._look.breakable(days[0].name(self._look.language.value))}"
            for days in self._next_ones()
        )
        expected = any(
            self._services.working_days.is_forecast(one.day) for days in self._next_ones() for one in days
        )
        lines = [
            self.tr("Nobody works on Saturdays, Sundays and public holidays. The next ones: {days}.").format(
                days=days
            )
        ]
        if expected:
            lines.append(self.tr("Some of them are expected, not yet decreed."))
        lines.append(self.tr("Add a day when a decree moves one, or when the centre itself is closed."))
        return " ".join(lines)

    def _next_ones(self) -> list[list[Holiday]]:
        return _in_a_row(self._to_come)[:_FESTIVALS_SHOWN]

    def _on_add_clicked(self) -> None:
        day = whole_day(self.day)
        if day is None:
            self.refused.emit(InputProblems((FieldProblem("day", FieldMissing("day")),)))
            return
        closed = self.what.value() != _OPEN
        work = partial(self._services.working_days.set, day, closed=closed, reason=self.reason.value())
        self._run(work, self._on_added)

    def _on_added(self, acted: Acted[Any]) -> None:
        self.day.set_value(None)
        self.reason.set_value("")
        self._reload(acted)

    def _on_remove_clicked(self, one: CentreDay) -> None:
        work = partial(self._services.working_days.forget, one.day)
        self._run(work, self._reload)

    def _run(self, work: Callable[[], object], done: Callable[[Acted[Any]], None]) -> None:
        watched = partial(self._services.undo_act.watch, work)
        self._tasks.run(watched, owner=self, done=done, failed=self.refused.emit)

    def _reload(self, acted: Acted[Any]) -> None:
        self.done.emit(lambda: self.tr("Saved on this computer."), acted)
        self.load()


def _in_a_row(holidays: Sequence[Holiday]) -> list[list[Holiday]]:
    """Return the holidays with those of one festival, day after day, together."""
    found: list[list[Holiday]] = []
    for one in holidays:
        last = found[-1][-1] if found else None
        if last is not None and last.en == one.en and one.day - last.day == timedelta(days=1):
            found[-1].append(one)
        else:
            found.append([one])
    return found
