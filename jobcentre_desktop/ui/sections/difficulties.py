"""The Washington Group Short Set: six questions in their fixed words and order, and what follows."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from jobcentre_desktop.domain.situation import WG_DOMAINS, Disability
from jobcentre_desktop.ui.field_names import field_name
from jobcentre_desktop.ui.sections.answers import Answer, CodeAnswer
from jobcentre_desktop.ui.sections.box_tools import BoxTools
from jobcentre_desktop.ui.widgets.code_box import CodeBox
from jobcentre_desktop.ui.widgets.field import Field
from jobcentre_desktop.ui.widgets.label import Label
from jobcentre_desktop.ui.widgets.layout import column


class Difficulties(QWidget):
    """Each question stands beside its answer; under them the outcome in words, as the cut-off computes it."""

    edited = Signal()

    def __init__(self, tools: BoxTools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.answers: dict[str, Answer] = {}
        self.fields: dict[str, Field] = {}
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        for place, name in enumerate(WG_DOMAINS):
            answer = CodeAnswer(CodeBox(tools.coded.options("wg_answer")))
            field = Field(partial(field_name, name), answer.control)
            question = Label(partial(tools.coded.label, "wg_question", name), wrap=True)
            answer.control.edited.connect(self._on_edited)
            self.answers[name], self.fields[name] = answer, field
            grid.addWidget(question, place, 0)
            grid.addWidget(field, place, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self._outcome = Label(self._outcome_words, "strong", wrap=True)
        self.setLayout(column(grid, self._outcome, gap=10))

    def with_disability(self) -> bool | None:
        """Return what the answers given so far say; None while they do not say."""
        told = {name: answer.raw() for name, answer in self.answers.items()}
        numbers: dict[str, Any] = {name: int(str(one)) for name, one in told.items() if one is not None}
        return Disability(**numbers).with_disability

    def tell(self) -> None:
        """Say the outcome anew."""
        self._outcome.retranslate()

    def _on_edited(self) -> None:
        self.tell()
        self.edited.emit()

    def _outcome_words(self) -> str:
        match self.with_disability():
            case True:
                return self.tr(
                    "Counts as a person with disability: one answer or more is “a lot” or “cannot do”."
                )
            case False:
                return self.tr("Does not count as a person with disability by these answers.")
        return self.tr("Not known yet: fewer than six questions are answered.")
