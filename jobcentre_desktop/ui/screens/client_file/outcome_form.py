"""One outcome as it is written down, verified or ended."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from jobcentre_desktop.domain.outcome import LASTING, Outcome, OutcomeType
from jobcentre_desktop.services.show_client import ClientFile
from jobcentre_desktop.ui.client_parts.referral_words import ReferralWords
from jobcentre_desktop.ui.field_names import field_name
from jobcentre_desktop.ui.form_problems import show_form_problem
from jobcentre_desktop.ui.screens.client_file.plan_forms import iso_day
from jobcentre_desktop.ui.screens.client_file.tools import FileTools
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.cancel_button import CancelButton
from jobcentre_desktop.ui.widgets.code_box import CodeBox
from jobcentre_desktop.ui.widgets.field import Field
from jobcentre_desktop.ui.widgets.layout import column, row
from jobcentre_desktop.ui.widgets.partial_date import PartialDate
from jobcentre_desktop.ui.widgets.text import TextLine

_DATES = ("started_on", "ended_on")


class OutcomeForm(QFrame):
    """`saved` carries the values by field names. End and reason are asked of what goes on."""

    saved = Signal(dict)
    cancelled = Signal()

    def __init__(self, tools: FileTools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._words = ReferralWords(tools.look, tools.coded)
        self._file: ClientFile | None = None
        self.shown: Outcome | None = None
        """The outcome that is being changed; None for a new one."""
        self.setProperty("kind", "card_person")
        options, today = tools.coded.options, tools.services.clock.today
        self.boxes: dict[str, Any] = {
            "type": CodeBox(options("outcome_type")),
            "started_on": PartialDate(tools.look, today, may_be_future=True, year_is_enough=False),
            "employer": TextLine(longest=160),
            "job_or_course": TextLine(longest=160),
            "verified_by": CodeBox(options("outcome_source"), empty=lambda: self.tr("Nobody yet")),
            "referral_id": CodeBox(self._referrals, empty=lambda: self.tr("No referral of ours")),
            "ended_on": PartialDate(tools.look, today, year_is_enough=False),
            "end_reason": CodeBox(options("outcome_end_reason")),
            "note": TextLine(longest=2000),
        }
        own = {
            "type": lambda: self.tr("What came of it"),
            "employer": lambda: self.tr("Employer, institute or school"),
            "referral_id": lambda: self.tr("Came of the referral"),
        }
        self.fields = {
            name: Field(own.get(name, partial(field_name, name)), box) for name, box in self.boxes.items()
        }
        self.save = Button(
            tools.look, lambda: self.tr("Save"), icon="check", shortcut="Ctrl+S", show_key=True
        )
        self.cancel = CancelButton(tools.look)
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        for place, field in enumerate(self.fields.values()):
            grid.addWidget(field, place // 2, place % 2)
            grid.setColumnStretch(place % 2, 1)
        self.setLayout(column(grid, row(self.save, self.cancel, None), margins=(16, 12, 16, 14), gap=10))
        self.boxes["type"].edited.connect(self._fit)
        self.save.clicked.connect(self._on_save_clicked)
        self.cancel.clicked.connect(self.cancelled)

    def open(self, file: ClientFile, outcome: Outcome | None) -> None:
        """Ask for a new outcome, or change one."""
        self._file, self.shown = file, outcome
        self.boxes["referral_id"].retranslate()
        for name, box in self.boxes.items():
            value = None if outcome is None else getattr(outcome, name)
            if name in _DATES:
                box.set_value(None if value is None else (value.year, value.month, value.day))
            else:
                box.set_value(None if value is None else str(value))
            self.fields[name].show_error(None)
        self._tools.page.errors.clear_problems()
        self.save.setEnabled(True)
        self._fit()
        self.show()
        self.fields["type" if outcome is None else "verified_by"].take_focus()

    def show_refused(self, error: BaseException) -> None:
        """Show what went wrong, and let the person try again."""
        self.save.setEnabled(True)
        show_form_problem(self._tools.page, self.fields, error)

    def value(self) -> dict[str, Any]:
        """Return what was typed, by field names; what is not asked is empty."""
        told: dict[str, Any] = {}
        for name, box in self.boxes.items():
            asked = self.fields[name].isVisibleTo(self)
            told[name] = None if not asked else iso_day(box) if name in _DATES else box.value() or None
        return told

    def _fit(self) -> None:
        lasting = self.boxes["type"].value() in {one.value for one in LASTING}
        for name in ("ended_on", "end_reason"):
            self.fields[name].setVisible(lasting and self.shown is not None)
        known = self.boxes["type"].value() not in (OutcomeType.NONE.value, OutcomeType.LOST_CONTACT.value)
        for name in ("started_on", "employer", "job_or_course", "verified_by"):
            self.fields[name].setVisible(known)

    def _on_save_clicked(self) -> None:
        wrong = [
            (self.fields[name], problem)
            for name in _DATES
            if self.fields[name].isVisibleTo(self) and (problem := self.boxes[name].problem()) is not None
        ]
        self._tools.page.errors.show_problems(wrong)
        if not wrong:
            self.save.setEnabled(False)
            self.saved.emit(self.value())

    def _referrals(self) -> list[tuple[str, str]]:
        if self._file is None:
            return []
        views = sorted(self._file.referrals, key=lambda one: one.referral.id, reverse=True)
        return [
            (str(one.referral.id), f"{one.referral.referral_no} · {self._words.to_whom(one.referral)}")
            for one in views
        ]
