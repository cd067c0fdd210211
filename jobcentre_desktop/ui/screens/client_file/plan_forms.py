"""The small forms of the plan: its goals, one new step, and why a step is over."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from jobcentre_desktop.domain.action_plan import ActionPlan, PlanStep, StepStatus
from jobcentre_desktop.domain.errors import FieldProblem, InputProblems
from jobcentre_desktop.ui.field_names import field_name
from jobcentre_desktop.ui.form_problems import show_form_problem
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.screens.client_file.tools import FileTools
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.cancel_button import CancelButton
from jobcentre_desktop.ui.widgets.code_box import code_choice
from jobcentre_desktop.ui.widgets.field import Field
from jobcentre_desktop.ui.widgets.label import Label
from jobcentre_desktop.ui.widgets.layout import column, row
from jobcentre_desktop.ui.widgets.partial_date import PartialDate
from jobcentre_desktop.ui.widgets.segmented import Segmented
from jobcentre_desktop.ui.widgets.text import TextLine


class _Form(QWidget):
    """Save (Ctrl+S) and Cancel under the fields."""

    saved = Signal(dict)
    cancelled = Signal()

    def __init__(self, tools: FileTools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self.fields: dict[str, Field] = {}
        self.save = Button(
            tools.look, lambda: self.tr("Save"), icon="check", shortcut="Ctrl+S", show_key=True
        )
        self._cancel = CancelButton(tools.look)
        self.save.clicked.connect(self._on_save_clicked)
        self._cancel.clicked.connect(self.cancelled)

    def buttons(self) -> QWidget:
        part = QWidget()
        part.setLayout(row(self.save, self._cancel, None))
        return part

    def show_refused(self, error: BaseException) -> None:
        """Show what was refused beside its field, and let the person try again."""
        self.save.setEnabled(True)
        if isinstance(error, InputProblems):
            error = InputProblems(
                tuple(FieldProblem(one.field.split(".")[-1], one.error) for one in error.problems)
            )
        show_form_problem(self._tools.page, self.fields, error)

    def value(self) -> dict[str, Any]:
        """Return what was typed, by field names."""
        return {}

    def dates(self) -> dict[str, PartialDate]:
        """Return the boxes whose dates must be whole."""
        return {}

    def start(self) -> None:
        self.save.setEnabled(True)
        self._tools.page.errors.clear_problems()
        self.show()

    def _on_save_clicked(self) -> None:
        wrong = [
            (self.fields[name], problem)
            for name, box in self.dates().items()
            if (problem := box.problem()) is not None
        ]
        self._tools.page.errors.show_problems(wrong)
        if not wrong:
            self.save.setEnabled(False)
            self.saved.emit(self.value())


class GoalsForm(_Form):
    """Main and other goal, target date and review date."""

    def __init__(self, tools: FileTools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        look, today = tools.look, tools.services.clock.today
        occupations = tools.coded.options("occupation")
        self.main_goal = TextLine(longest=500)
        self.main_occupation = code_choice(look, occupations)
        self.alternative_goal = TextLine(longest=500)
        self.alternative_occupation = code_choice(look, occupations)
        self.target_date = PartialDate(look, today, may_be_future=True, year_is_enough=False)
        self.review_date = PartialDate(look, today, may_be_future=True, year_is_enough=False)
        boxes = (
            ("main_goal", self.main_goal),
            ("main_occupation", self.main_occupation),
            ("alternative_goal", self.alternative_goal),
            ("alternative_occupation", self.alternative_occupation),
            ("target_date", self.target_date),
            ("review_date", self.review_date),
        )
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        for place, (name, box) in enumerate(boxes):
            self.fields[name] = Field(partial(field_name, name), box)
            grid.addWidget(self.fields[name], place // 2, place % 2)
            grid.setColumnStretch(place % 2, 1)
        self.setLayout(column(grid, self.buttons(), gap=10))

    def open(self, plan: ActionPlan | None) -> None:
        """Show the goals as they are, to be changed."""
        self.main_goal.set_value(None if plan is None else plan.main_goal)
        self.main_occupation.set_value(None if plan is None else plan.main_occupation)
        self.alternative_goal.set_value(None if plan is None else plan.alternative_goal)
        self.alternative_occupation.set_value(None if plan is None else plan.alternative_occupation)
        self.target_date.set_value(_parts(None if plan is None else plan.target_date))
        self.review_date.set_value(_parts(None if plan is None else plan.review_date))
        self.start()
        self.main_goal.setFocus()

    def dates(self) -> dict[str, PartialDate]:
        return {"target_date": self.target_date, "review_date": self.review_date}

    def value(self) -> dict[str, Any]:
        return {
            "main_goal": self.main_goal.value(),
            "main_occupation": self.main_occupation.value(),
            "alternative_goal": self.alternative_goal.value(),
            "alternative_occupation": self.alternative_occupation.value(),
            "target_date": iso_day(self.target_date),
            "review_date": iso_day(self.review_date),
        }


class StepForm(_Form):
    """What, who, by when, and how one will see that it is done."""

    def __init__(self, tools: FileTools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self.what = TextLine(longest=500)
        self.who = Segmented(tools.coded.options("step_who"), may_be_empty=False)
        self.by = PartialDate(
            tools.look, tools.services.clock.today, may_be_future=True, year_is_enough=False
        )
        self.evidence = TextLine(longest=200)
        for name, box in (
            ("what", self.what),
            ("who", self.who),
            ("by", self.by),
            ("evidence", self.evidence),
        ):
            self.fields[name] = Field(partial(field_name, name), box, optional=name in ("by", "evidence"))
        self.setLayout(
            column(
                row((self.fields["what"], 3), (self.fields["evidence"], 2), gap=16),
                row(self.fields["who"], (self.fields["by"], 1), gap=16),
                self.buttons(),
                gap=10,
            )
        )

    def open(self) -> None:
        """Start with an empty step for the client to do."""
        self.what.set_value("")
        self.who.set_value("client")
        self.by.set_value(None)
        self.evidence.set_value("")
        self.start()
        self.what.setFocus()

    def dates(self) -> dict[str, PartialDate]:
        return {"by": self.by}

    def value(self) -> dict[str, Any]:
        return {
            "what": self.what.value(),
            "who": self.who.value(),
            "by": iso_day(self.by),
            "evidence": self.evidence.value() or None,
        }


class WhyForm(QWidget):
    """One line about a step that is over: what came of it, or why it was dropped."""

    saved = Signal(object, object, str)
    cancelled = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._step: PlanStep | None = None
        self._to = StepStatus.DONE
        self._what = Label(self._step_words, "strong", wrap=True)
        self.result = TextLine(longest=500)
        self.reason = TextLine(longest=300)
        self._result_field = Field(lambda: self.tr("What came of it?"), self.result, optional=True)
        self.reason_field = Field(lambda: self.tr("Why is this step dropped?"), self.reason)
        self.save = Button(look, lambda: self.tr("Save"), icon="check", shortcut="Ctrl+S", show_key=True)
        cancel = CancelButton(look)
        self.save.clicked.connect(self._on_save_clicked)
        cancel.clicked.connect(self.cancelled)
        self.setLayout(
            column(self._what, self._result_field, self.reason_field, row(self.save, cancel, None), gap=6)
        )

    def open(self, step: PlanStep, to: StepStatus) -> None:
        """Ask about this step."""
        self._step, self._to = step, to
        dropped = to is StepStatus.DROPPED
        self._what.retranslate()
        self.result.set_value(step.result)
        self.reason.set_value("")
        self.reason_field.show_error(None)
        self._result_field.setVisible(not dropped)
        self.reason_field.setVisible(dropped)
        self.show()
        (self.reason if dropped else self.result).setFocus()

    def _on_save_clicked(self) -> None:
        if self._step is not None:
            box = self.reason if self._to is StepStatus.DROPPED else self.result
            self.saved.emit(self._step, self._to, box.value())

    def _step_words(self) -> str:
        return "" if self._step is None else self._look.breakable(self._step.what)


def iso_day(box: PartialDate) -> str | None:
    """Return a whole date as ISO 8601 text, None for an empty box."""
    value = box.value()
    if value is None:
        return None
    year, month, day = value
    return date(year, month or 1, day or 1).isoformat()


def _parts(day: date | None) -> tuple[int, int, int] | None:
    return None if day is None else (day.year, day.month, day.day)
