"""The action plan: goals, review date, and steps that say who does what by when and how far it has come."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from jobcentre_desktop.domain.action_plan import ActionPlan, PlanStep, StepStatus
from jobcentre_desktop.domain.errors import StepNeedsReason
from jobcentre_desktop.services.show_client import ClientFile
from jobcentre_desktop.services.undo_act import Acted
from jobcentre_desktop.ui.client_parts.slot import Slot
from jobcentre_desktop.ui.error_text import sentence
from jobcentre_desktop.ui.field_names import field_name
from jobcentre_desktop.ui.screens.client_file.plan_forms import GoalsForm, StepForm, WhyForm
from jobcentre_desktop.ui.screens.client_file.tab import Tab
from jobcentre_desktop.ui.screens.client_file.tools import FileTools
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.card import Card
from jobcentre_desktop.ui.widgets.empty_state import EmptyState
from jobcentre_desktop.ui.widgets.label import Icon, Label
from jobcentre_desktop.ui.widgets.layout import Part, column, line, row
from jobcentre_desktop.ui.widgets.pill import Pill, Tone
from jobcentre_desktop.ui.widgets.width_keeper import keep_width

_ICONS: dict[StepStatus, tuple[str, str, Tone]] = {
    StepStatus.TO_DO: ("target", "text2", "quiet"),
    StepStatus.DOING: ("clock", "primary", "info"),
    StepStatus.DONE: ("circle-check", "ok", "ok"),
    StepStatus.DROPPED: ("x", "text2", "quiet"),
}
_GOALS = (
    "main_goal",
    "main_occupation",
    "alternative_goal",
    "alternative_occupation",
    "target_date",
    "review_date",
)


class PlanTab(Tab):
    """Steps are moved where they stand; a dropped step asks why, a done one what came of it."""

    def __init__(self, tools: FileTools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        look = tools.look
        self.edit_goals = Button(look, lambda: self.tr("Edit"), kind="ghost", icon="pencil", compact=True)
        self.goals_form = GoalsForm(tools)
        self._goals = Slot()
        self._goals_card = Card(lambda: self.tr("Goals"), self._goals, self.goals_form)
        self._goals_card.head.addWidget(self.edit_goals)
        self.add_step = Button(
            look, lambda: self.tr("Add a step"), icon="plus", shortcut="Alt+N", compact=True
        )
        self.step_form = StepForm(tools)
        self.why_form = WhyForm(look)
        self._steps = Slot()
        self._goals_shown: ActionPlan | None = None
        steps_card = Card(lambda: self.tr("Steps"), self.step_form, self.why_form, self._steps)
        steps_card.head.addWidget(self.add_step)
        self.content.addWidget(self._goals_card)
        self.content.addWidget(steps_card)
        self.content.addStretch(1)
        self.close_editors()
        self.edit_goals.clicked.connect(self._on_edit_goals_clicked)
        self.goals_form.saved.connect(self._on_goals_wanted)
        self.goals_form.cancelled.connect(self._close)
        self.add_step.clicked.connect(self._on_add_clicked)
        self.step_form.saved.connect(self._on_step_wanted)
        self.step_form.cancelled.connect(self._close)
        self.why_form.saved.connect(self._on_why_told)
        self.why_form.cancelled.connect(self._close)

    @override
    def is_busy(self) -> bool:
        return not (self.goals_form.isHidden() and self.step_form.isHidden() and self.why_form.isHidden())

    @override
    def close_editors(self) -> None:
        for form in (self.goals_form, self.step_form, self.why_form):
            form.hide()
        self._goals.show()
        self.edit_goals.show()

    @override
    def fill(self, file: ClientFile) -> None:
        self._goals.fill(self._goals_words(file.plan))
        order = {StepStatus.DOING: 0, StepStatus.TO_DO: 0, StepStatus.DONE: 1, StepStatus.DROPPED: 2}
        steps = sorted(
            file.steps, key=lambda step: (order[step.status], step.by is None, step.by or 0, step.id)
        )
        if not steps:
            self._steps.fill(
                column(
                    EmptyState(
                        self.look,
                        "list-checks",
                        lambda: self.tr("No steps agreed yet"),
                        lambda: self.tr(
                            "Steps come from a session, or are added here: who does what by when."
                        ),
                    )
                )
            )
            return
        parts: list[Part] = []
        for step in steps:
            parts += [line(), self._step(step)] if parts else [self._step(step)]
        self._steps.fill(column(*parts, gap=8))

    def _goals_words(self, plan: ActionPlan | None) -> QVBoxLayout:
        told = column(gap=4)
        for name in _GOALS:
            value = None if plan is None else getattr(plan, name)
            if value:
                label = Label(partial(field_name, name), "muted")
                keep_width(self.look, label, 190)
                words = Label(partial(self._goal_value, name, value), wrap=True)
                told.addLayout(row(label, (words, 1), gap=12))
        if told.count() == 0:
            told.addWidget(Label(lambda: self.tr("No goal written down yet."), "muted"))
        return told

    def _goal_value(self, name: str, value: Any) -> str:
        plain = value if isinstance(value, str) else value.isoformat()
        return self.tools.words.value(ActionPlan.KIND, name, plain)

    def _step(self, step: PlanStep) -> QWidget:
        icon, token, tone = _ICONS[step.status]
        status = Pill(partial(self.tools.coded.label, "step_status", step.status.value), tone)
        what = Label(
            partial(self.look.breakable, step.what), "strong" if step.is_open() else "muted", wrap=True
        )
        words: list[Part] = [what, Label(partial(self._who_words, step), "small", wrap=True)]
        if step.result:
            words.append(Label(partial(self.look.breakable, step.result), "small", wrap=True))
        if step.dropped_because:
            words.append(Label(partial(self.look.breakable, step.dropped_because), "small", wrap=True))
        part = QWidget()
        part.setLayout(
            row(
                column(Icon(self.look, icon, token, 20), None, margins=(0, 2, 0, 0)),
                (column(*words, gap=0), 1),
                column(row(None, status), row(None, *self._moves(step), gap=4), None, gap=4),
                gap=12,
            )
        )
        return part

    def _moves(self, step: PlanStep) -> list[Part]:
        """Return a button for each state the step can take from where it is."""
        if not step.is_open():
            return [self._move(step, StepStatus.TO_DO, self._again_words)]
        moves: list[Part] = []
        if step.status is StepStatus.TO_DO:
            moves.append(self._move(step, StepStatus.DOING, self._doing_words))
        moves.append(self._move(step, StepStatus.DONE, self._done_words))
        moves.append(self._move(step, StepStatus.DROPPED, self._drop_words))
        return moves

    def _move(self, step: PlanStep, to: StepStatus, words: Any) -> Button:
        button = Button(self.look, words, kind="ghost", compact=True)
        button.setObjectName(f"{step.id}-{to.value}")
        button.setAccessibleDescription(step.what)
        button.clicked.connect(partial(self._on_move_clicked, step, to))
        return button

    def _who_words(self, step: PlanStep) -> str:
        who = self.tools.coded.label("step_who", step.who)
        if step.by is None:
            return who
        return self.tr("{who}, by {day}").format(who=who, day=self.look.format.short_date(step.by))

    def _doing_words(self) -> str:
        return self.tr("Begun")

    def _done_words(self) -> str:
        return self.tr("Done …")

    def _drop_words(self) -> str:
        return self.tr("Drop …")

    def _again_words(self) -> str:
        return self.tr("Open again")

    def _on_edit_goals_clicked(self) -> None:
        if self.file is not None:
            self._close()
            self._goals_shown = self.file.plan
            self.goals_form.open(self.file.plan)
            self._goals.hide()
            self.edit_goals.hide()

    def _on_goals_wanted(self, raw: dict[str, Any]) -> None:
        if self.file is not None:
            work = partial(self.tools.services.set_goals, self.file.client.id, raw, shown=self._goals_shown)
            self.tools.undoing.run(work, owner=self, done=self._on_saved, failed=self.goals_form.show_refused)

    def _on_add_clicked(self) -> None:
        self._close()
        self.step_form.open()

    def _on_step_wanted(self, raw: dict[str, Any]) -> None:
        if self.file is not None:
            work = partial(self.tools.services.add_steps, self.file.client.id, [raw])
            self.tools.undoing.run(work, owner=self, done=self._on_saved, failed=self.step_form.show_refused)

    def _on_move_clicked(self, step: PlanStep, to: StepStatus) -> None:
        self._close()
        if to in (StepStatus.DONE, StepStatus.DROPPED):
            self.why_form.open(step, to)
            return
        self._save_move(partial(self.tools.services.move_step, step.id, to))

    def _on_why_told(self, step: PlanStep, to: StepStatus, text: str) -> None:
        said = {"result": text or None} if to is StepStatus.DONE else {"because": text or None}
        self._save_move(partial(self.tools.services.move_step, step.id, to, **said))

    def _save_move(self, work: partial[PlanStep]) -> None:
        self.tools.undoing.run(work, owner=self, done=self._on_saved, failed=self._on_move_refused)

    def _on_move_refused(self, error: BaseException) -> None:
        if isinstance(error, StepNeedsReason):
            self.why_form.reason_field.show_error(partial(sentence, error))
            self.why_form.reason_field.take_focus()
        else:
            self.tools.page.show_problem(error)

    def _on_saved(self, acted: Acted[Any]) -> None:
        self._close()
        self.tools.undoing.offer(lambda: self.tr("Saved."), acted, then=self._on_undone)

    def _on_undone(self, _nothing: None) -> None:
        self.refresh()

    def _close(self) -> None:
        self.close_editors()
        self.refresh()
