"""How fast the counter is: the desk's own medians beside the goals, a switch, and a way to forget them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from jobcentre_desktop.domain.pace import GOALS, LONGEST_PAUSE_S, Goal, Pace
from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.services.keep_pace import DAYS, DeskPace
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.tasks import Tasks
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.card import Card
from jobcentre_desktop.ui.widgets.dialog import ask
from jobcentre_desktop.ui.widgets.label import Label
from jobcentre_desktop.ui.widgets.layout import row
from jobcentre_desktop.ui.widgets.tick import Tick

_MINUTE = 60


class PaceCard(Card):
    """`done` carries words once something is kept or forgotten, `refused` why it is not."""

    done = Signal(object)
    refused = Signal(object)

    def __init__(
        self, look: Look, services: DeskServices, tasks: Tasks, parent: QWidget | None = None
    ) -> None:
        super().__init__(lambda: self.tr("How fast the counter is"), parent=parent)
        self._look, self._keep, self._tasks = look, services.keep_pace, tasks
        self._rows: dict[str, tuple[Label, ...]] = {}
        self.told = Label(self._told_words, "muted", wrap=True)
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(20)
        self.grid.setVerticalSpacing(4)
        self.counting = Tick(lambda: self.tr("Count on this computer"))
        self.forget = Button(look, lambda: self.tr("Forget all figures"), icon="trash-2")
        self.body.addWidget(self.told)
        self.body.addLayout(self.grid)
        self.body.addLayout(row((self.counting, 1), self.forget, gap=16))
        self.counting.edited.connect(self._on_counting_edited)
        self.forget.clicked.connect(self._on_forget_clicked)

    def load(self) -> None:
        """Read the figures again."""
        self._tasks.run(self._keep.look, owner=self, done=self._show, failed=self.refused.emit)

    def _show(self, told: DeskPace) -> None:
        if not self._rows:
            self._build_rows()
        self.counting.set_value(told.counting)
        self.forget.setEnabled(told.kept > 0)
        for pace in told.paces:
            for label, words in zip(self._rows[pace.form], self._cells(pace), strict=True):
                label.say(words)
            keys, seconds = self._rows[pace.form][:2]
            goal = GOALS[pace.form]
            keys.set_style("warn" if _beyond(pace.keys, goal.keys) else "body")
            seconds.set_style("warn" if _beyond(pace.seconds, goal.seconds) else "body")

    def _build_rows(self) -> None:
        """Make the lines when there is something to say: nobody waits for them when the page opens."""
        heads: tuple[Callable[[], str], ...] = (
            lambda: self.tr("Form"),
            lambda: self.tr("Keys"),
            lambda: self.tr("Active time"),
            lambda: self.tr("Not saved at once"),
            lambda: self.tr("Saved in %n day(s)", "", DAYS),
        )
        for place, words in enumerate(heads):
            self.grid.addWidget(Label(words, "label", wrap=True), 0, place)
            self.grid.setColumnStretch(place, 3 if place == 0 else 2)
        for line, form in enumerate(GOALS, 1):
            self.grid.addWidget(Label(partial(self._form_name, form), wrap=True), line, 0)
            labels = tuple(Label("", wrap=True) for _ in heads[1:])
            for place, label in enumerate(labels, 1):
                self.grid.addWidget(label, line, place)
            self._rows[form] = labels

    def _cells(self, pace: Pace) -> tuple[Callable[[], str], ...]:
        goal = GOALS[pace.form]
        return (
            partial(self._keys_words, pace, goal),
            partial(self._time_words, pace, goal),
            partial(self._refused_words, pace),
            lambda: self._look.format.number(pace.saved),
        )

    def _form_name(self, form: str) -> str:
        return {
            "registration": self.tr("Registration"),
            "outreach": self.tr("Quick intake at an event"),
            "session": self.tr("Counselling session"),
            "referral": self.tr("Referral"),
            "follow_up": self.tr("Follow-up"),
        }[form]

    def _keys_words(self, pace: Pace, goal: Goal) -> str:
        if pace.keys is None:
            return self.tr("too few yet") if pace.saved else "–"
        number = self._look.format.number
        if goal.keys is None:
            return number(pace.keys)
        return self.tr("{value}, goal {goal}").format(value=number(pace.keys), goal=number(goal.keys))

    def _time_words(self, pace: Pace, goal: Goal) -> str:
        if pace.seconds is None:
            return "" if pace.saved else "–"
        value = self._length(pace.seconds)
        if goal.seconds is None:
            return value
        goal_s = self._look.format.number(goal.seconds)
        return self.tr("{value}, goal {goal}").format(value=value, goal=goal_s)

    def _refused_words(self, pace: Pace) -> str:
        if pace.refusals is None or pace.refused_once is None:
            return "" if pace.saved else "–"
        number = self._look.format.number
        if not pace.refused_once:
            return self.tr("never")
        return self.tr("{some} of {all} forms, median {median}").format(
            median=number(pace.refusals), some=number(pace.refused_once), all=number(pace.saved)
        )

    def _length(self, seconds: int) -> str:
        if seconds < 3 * _MINUTE:
            return self.tr("%n second(s)", "", seconds)
        return self._look.format.minutes(round(seconds / _MINUTE))

    def _told_words(self) -> str:
        return self.tr(
            "When a form is saved, this computer keeps the number of keys, the seconds of work (pauses of "
            "more than {pause} seconds left out), how often something was missing or wrong, and the day. It "
            "never keeps who worked, for whom, or what was typed. The figures are medians: half of the forms "
            "took no more. They are never sent, and forgotten after a year."
        ).format(pause=self._look.format.number(int(LONGEST_PAUSE_S)))

    def _on_counting_edited(self) -> None:
        self._tasks.run(
            partial(self._keep.count, self.counting.value()),
            owner=self,
            done=self._on_kept,
            failed=self.refused.emit,
        )

    def _on_kept(self, _nothing: None) -> None:
        self.done.emit(lambda: self.tr("Saved on this computer."))

    def _on_forget_clicked(self) -> None:
        if ask(
            self._look,
            self,
            lambda: self.tr("Forget all figures?"),
            lambda: self.tr("How long forms took at this desk is deleted. No client's data are touched."),
            lambda: self.tr("Forget them"),
            dangerous=True,
        ):
            self._tasks.run(self._keep.forget, owner=self, done=self._on_forgotten, failed=self.refused.emit)

    def _on_forgotten(self, _nothing: None) -> None:
        self.done.emit(lambda: self.tr("The figures are forgotten."))
        self.load()


def _beyond(value: int | None, goal: int | None) -> bool:
    return value is not None and goal is not None and value > goal
