"""The column beside the tabs: plan at a glance, next appointment, possible duplicates, profile score."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from jobcentre_desktop.domain.action_plan import PlanStep, StepStatus
from jobcentre_desktop.domain.cambodia import local_day
from jobcentre_desktop.domain.ids import ClientId
from jobcentre_desktop.services.assess_client import ProfileScore
from jobcentre_desktop.services.find_duplicates import PossibleDuplicate
from jobcentre_desktop.services.show_client import ClientFile
from jobcentre_desktop.ui.client_parts.likeness_words import reason_words
from jobcentre_desktop.ui.client_parts.score_card import ScoreCard
from jobcentre_desktop.ui.client_parts.slot import Slot
from jobcentre_desktop.ui.screens.client_file.came_here import CameHereCard
from jobcentre_desktop.ui.screens.client_file.next_follow_up import NextFollowUpCard
from jobcentre_desktop.ui.screens.client_file.tools import FileTools
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.card import Card
from jobcentre_desktop.ui.widgets.label import Icon, Label
from jobcentre_desktop.ui.widgets.layout import Part, column, row
from jobcentre_desktop.ui.widgets.person_card import PersonCard

MOST_STEPS = 6
"""How many steps the card shows; the tab shows all."""


class SideColumn(QWidget):
    """`plan_wanted` asks for the tab with the whole plan."""

    plan_wanted = Signal()

    def __init__(self, tools: FileTools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._look = look = tools.look
        self._client_id: ClientId | None = None
        self._steps: tuple[PlanStep, ...] = ()
        self._count = Label(self._count_words, "small")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self._count_words())
        self._list = Slot()
        self.all_steps = Button(look, lambda: self.tr("Whole plan"), kind="ghost", compact=True)
        self.all_steps.clicked.connect(self.plan_wanted)
        self.plan = Card(
            lambda: self.tr("Action plan"),
            self._count,
            self._bar,
            self._list,
            row(self.all_steps, None),
            gap=6,
        )
        self._when = Label("", "strong", wrap=True)
        self._where = Label("", "small", wrap=True)
        self.appointment = Card(
            None,
            row(
                Icon(look, "calendar-days", "primary", 22),
                (
                    column(
                        Label(lambda: self.tr("Next appointment"), "small"), self._when, self._where, gap=0
                    ),
                    1,
                ),
                gap=12,
            ),
        )
        self.next = NextFollowUpCard(tools)
        self.came = CameHereCard(tools)
        self._people = Slot()
        self.duplicates = Card(lambda: self.tr("Could be the same person"), self._people, kind="card_warn")
        self.score = ScoreCard(look, tools.coded, tools.services.assess_client, tools.tasks)
        self.score.failed.connect(tools.page.show_problem)
        self.move_away = Button(
            look, lambda: self.tr("Move to another centre"), kind="ghost", icon="building", compact=True
        )
        self.duplicates.hide()
        self.score.hide()
        self.setLayout(
            column(
                self.plan,
                self.appointment,
                self.next,
                self.came,
                self.duplicates,
                self.score,
                row(self.move_away, None),
                None,
                margins=(0, 0, 4, 8),
                gap=12,
            )
        )

    def show_file(self, file: ClientFile) -> None:
        """Show the plan and the next appointment."""
        if file.client.id != self._client_id:
            self.duplicates.hide()
            self.score.hide()
        self._client_id = file.client.id
        self._steps = tuple(step for step in file.steps if step.status is not StepStatus.DROPPED)
        done = sum(1 for step in self._steps if step.status is StepStatus.DONE)
        self._count.retranslate()
        self._bar.setRange(0, max(1, len(self._steps)))
        self._bar.setValue(done)
        self._bar.setVisible(bool(self._steps))
        self._bar.setAccessibleName(self._count_words())
        self._list.fill(column(*(self._step(step) for step in self._shown()), gap=6))
        self._show_appointment(file)
        self.next.show_file(file)

    def show_advice(
        self, file: ClientFile, score: ProfileScore, duplicates: Sequence[PossibleDuplicate]
    ) -> None:
        """Show what was worked out after the file was open."""
        self.score.show_score(file.client.id, score, file.assessments, file.staff)
        self.score.show()
        self.duplicates.setVisible(bool(duplicates))
        self._people.fill(column(*(self._person(file, one) for one in duplicates), gap=8))

    def _shown(self) -> list[PlanStep]:
        """Return the steps to show: all when there is room, else open ones before done ones."""
        steps = list(self._steps)
        if len(steps) > MOST_STEPS:
            chosen = sorted(steps, key=lambda step: not step.is_open())[:MOST_STEPS]
            steps = [step for step in steps if step in chosen]
        return sorted(steps, key=lambda step: step.is_open())

    def _count_words(self) -> str:
        if not self._steps:
            return self.tr("No steps agreed yet")
        number = self._look.format.number
        done = sum(1 for step in self._steps if step.status is StepStatus.DONE)
        return self.tr("{done} of {total} steps done").format(
            done=number(done), total=number(len(self._steps))
        )

    def _step(self, step: PlanStep) -> QWidget:
        look = self._look
        done = step.status is StepStatus.DONE
        icon = Icon(look, "circle-check" if done else "target", "ok" if done else "text2", 18)
        words: list[Part] = [
            Label(partial(self._look.breakable, step.what), "muted" if done else "strong", wrap=True)
        ]
        if step.by is not None and not done:
            overdue = step.by < self._tools.services.clock.today()
            words.append(Label(partial(self._by_words, step), "small_warn" if overdue else "small"))
        part = QWidget()
        part.setLayout(row(column(icon, None, margins=(0, 2, 0, 0)), (column(*words, gap=0), 1), gap=10))
        return part

    def _by_words(self, step: PlanStep) -> str:
        assert step.by is not None
        today = self._tools.services.clock.today()
        day = self._look.format.day(step.by, today)
        if step.by < today:
            return self.tr("was due {day}").format(day=day)
        return self.tr("by {day}").format(day=day)

    def _show_appointment(self, file: ClientFile) -> None:
        at, where = next_appointment(file, self._tools.services.clock.now())
        self.appointment.setVisible(at is not None)
        if at is not None:
            self._when.say(partial(self._moment_words, at))
            self._where.say(partial(self._look.breakable, where))
            self._where.setVisible(bool(where))

    def _moment_words(self, at: datetime) -> str:
        shown = self._look.format
        return self.tr("{day}, {time}").format(
            day=shown.long_date(shown.local(at).date()), time=shown.time(at)
        )

    def _person(self, file: ClientFile, one: PossibleDuplicate) -> PersonCard:
        open_it = Button(self._look, lambda: self.tr("Open"), compact=True)
        apart = Button(self._look, lambda: self.tr("Not the same"), kind="ghost", compact=True)
        open_it.clicked.connect(partial(self._tools.navigator.open_client, one.row.id))
        apart.clicked.connect(partial(self._tell_apart, file.client.id, one.row.id, apart))
        return PersonCard(
            self._look,
            one.row.name,
            lines=(one.row.client_no, *((one.row.place_name_km,) if one.row.place_name_km else ())),
            reasons=[partial(reason_words, reason) for reason in one.likeness.reasons],
            actions=(open_it, apart),
        )

    def _tell_apart(self, client_id: ClientId, other: ClientId, button: Button) -> None:
        button.setEnabled(False)
        self._tools.save(
            partial(self._tools.services.tell_apart, client_id, other),
            owner=self,
            done=partial(self._on_told_apart, client_id, other),
        )

    def _on_told_apart(self, client_id: ClientId, other: ClientId, _nothing: None) -> None:
        self._tools.page.say(
            lambda: self.tr("Remembered: these are two people."),
            undo=partial(self._take_back, client_id, other),
        )

    def _take_back(self, client_id: ClientId, other: ClientId) -> None:
        self._tools.save(
            partial(self._tools.services.tell_apart.take_back, client_id, other),
            owner=self,
            done=self._on_taken_back,
        )

    def _on_taken_back(self, _nothing: None) -> None:
        """The page loads itself anew: the card is back."""


def next_appointment(file: ClientFile, now: datetime) -> tuple[datetime | None, str]:
    """Return the appointment to come and its place: the newest session's word counts."""
    today = local_day(now)
    newest_first = sorted(file.sessions, key=lambda one: (one.held_on, one.id), reverse=True)
    for session in newest_first:
        if session.next_appointment is not None:
            day = local_day(session.next_appointment)
            return (session.next_appointment, session.next_place or "") if day >= today else (None, "")
    return None, ""
