"""A hint under a date: the centre is closed then. It never refuses; it offers the next working day."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from jobcentre_desktop.domain.working_days import ClosedDay
from jobcentre_desktop.services.keep_working_days import KeepWorkingDays
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.tasks import Tasks, let_bugs_rise
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.label import Label
from jobcentre_desktop.ui.widgets.layout import row
from jobcentre_desktop.ui.widgets.partial_date import PartialDate


def why_closed(look: Look, closed: ClosedDay) -> str:
    """Return why nobody works on a day: the holidays' names, the centre's own words, or the weekend."""
    if closed.reason:
        return look.breakable(closed.reason)
    if closed.reason is not None:
        return QCoreApplication.translate("ClosedDay", "the centre is closed")
    names = [look.breakable(one.name(look.language.value)) for one in closed.holidays]
    return ", ".join(names) or QCoreApplication.translate("ClosedDay", "weekend")


def whole_day(box: PartialDate) -> date | None:
    """Return the day that is typed; None as long as it is not whole or not right."""
    told = box.value()
    if told is None or told[1] is None or told[2] is None:
        return None
    return date(told[0], told[1], told[2])


class ClosedDayHint(QWidget):
    """Hidden on working days. `day_wanted` carries the next working day, when it is taken instead."""

    day_wanted = Signal(object)

    def __init__(self, look: Look, working_days: KeepWorkingDays, tasks: Tasks) -> None:
        super().__init__()
        self._look, self._working_days, self._tasks = look, working_days, tasks
        self._day: date | None = None
        self._closed: ClosedDay | None = None
        self._why = Label(self._words, "small_warn", wrap=True)
        self.take = Button(look, self._next_words, kind="ghost", compact=True, icon="calendar-days")
        self.take.clicked.connect(self._on_take_clicked)
        self.setLayout(row((self._why, 1), self.take, gap=6))
        self.hide()

    def look_at(self, day: date | None) -> None:
        """Say whether the centre works on a day; None says nothing."""
        if day == self._day:
            return
        self._day = day
        if day is None:
            self._show(None)
        else:
            self._tasks.run(
                partial(self._working_days.closed, day), owner=self, done=self._show, failed=let_bugs_rise
            )

    def _show(self, closed: ClosedDay | None) -> None:
        if closed is not None and closed.day != self._day:
            return  # another day was typed meanwhile
        self._closed = closed
        self._why.retranslate()
        self.take.retranslate()
        self.setVisible(closed is not None)

    def _words(self) -> str:
        if self._closed is None:
            return ""
        return self.tr("{day}: {why}.").format(
            day=self._look.format.long_date(self._closed.day), why=why_closed(self._look, self._closed)
        )

    def _next_words(self) -> str:
        if self._closed is None:
            return ""
        day = self._look.format.day_and_month(self._closed.next_working_day)
        return self.tr("Take {day}").format(day=day)

    def _on_take_clicked(self) -> None:
        if self._closed is not None:
            self.day_wanted.emit(self._closed.next_working_day)
