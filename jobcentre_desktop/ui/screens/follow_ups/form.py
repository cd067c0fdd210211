"""What somebody told who was reached: of the placement or the referral, of work and pay, of help."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from jobcentre_desktop.domain.facts import Facts, Json
from jobcentre_desktop.domain.outcome import OutcomeType
from jobcentre_desktop.domain.referral import ReferralState
from jobcentre_desktop.services.follow_clients import AskedAbout
from jobcentre_desktop.services.refer_client import News
from jobcentre_desktop.ui.client_parts.coded import Coded
from jobcentre_desktop.ui.field_names import field_name
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.sections.answers import show_typed_date, typed_date
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.code_box import CodeBox
from jobcentre_desktop.ui.widgets.field import Field
from jobcentre_desktop.ui.widgets.layout import column, row
from jobcentre_desktop.ui.widgets.partial_date import PartialDate
from jobcentre_desktop.ui.widgets.segmented import Segmented
from jobcentre_desktop.ui.widgets.text import NumberLine, TextArea, TextLine
from jobcentre_desktop.ui.words import Words

_MOST_PAY = 99_999_999
_AT_WORK = frozenset({"employed_full_time", "employed_part_time"})
_TRAININGS = frozenset({OutcomeType.TVET_ENROLLED, OutcomeType.APPRENTICESHIP})
_ANSWERS = (
    ReferralState.ACCEPTED,
    ReferralState.NOT_ACCEPTED,
    ReferralState.NO_SHOW,
    ReferralState.WAITLISTED,
    ReferralState.PRESENTED,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """What was typed, as the service takes it."""

    raw: dict[str, Any]
    outcome: dict[str, Any] | None
    news: News | None


class HeardForm(QWidget):
    """Only what fits the question is asked. `saved` carries a Heard; Esc closes, and what was typed stays."""

    edited = Signal()
    saved = Signal(object)
    discarded = Signal()

    def __init__(
        self, look: Look, coded: Coded, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._coded = coded
        self._about: AskedAbout | None = None
        self.answer = CodeBox(self._answers, empty=lambda: self.tr("No answer yet"))
        self.reason = CodeBox(coded.options("not_accepted_reason"))
        self.started_on = PartialDate(look, today, may_be_future=True, year_is_enough=False)
        self.still_there = Segmented(self._yes_no)
        self.ended_on = PartialDate(look, today, year_is_enough=False)
        self.end_reason = CodeBox(coded.options("outcome_end_reason"))
        self.labour_status = CodeBox(coded.options("labour_status"))
        self.employer = TextLine(longest=160)
        self.pay = NumberLine(most=_MOST_PAY, width=None)
        self.nssf_by_employer = Segmented(self._yes_no)
        self.related_to_training = Segmented(self._yes_no)
        self.satisfied = Segmented(lambda: [(str(n), look.format.number(n)) for n in range(1, 6)])
        self.needs_help = Segmented(self._yes_no)
        self.note = TextArea(rows=2, longest=2000)
        self.again_on = PartialDate(look, today, may_be_future=True, year_is_enough=False)
        named: tuple[tuple[str, QWidget, Words], ...] = (
            ("answer", self.answer, lambda: self.tr("What came of it")),
            ("reason", self.reason, partial(field_name, "reason")),
            ("started_on", self.started_on, partial(field_name, "started_on")),
            ("still_there", self.still_there, lambda: self.tr("Still there")),
            ("ended_on", self.ended_on, partial(field_name, "ended_on")),
            ("end_reason", self.end_reason, partial(field_name, "end_reason")),
            ("labour_status", self.labour_status, partial(field_name, "labour_status")),
            ("employer", self.employer, partial(field_name, "employer")),
            ("pay", self.pay, lambda: self.tr("Pay per month (riel)")),
            ("nssf_by_employer", self.nssf_by_employer, partial(field_name, "nssf_by_employer")),
            ("related_to_training", self.related_to_training, partial(field_name, "related_to_training")),
            ("satisfied", self.satisfied, partial(field_name, "satisfied")),
            ("needs_help", self.needs_help, partial(field_name, "needs_help")),
            ("note", self.note, partial(field_name, "note")),
            ("again_on", self.again_on, partial(field_name, "again_on")),
        )
        self.fields = {name: Field(words, box) for name, box, words in named}
        self.save = Button(
            look,
            lambda: self.tr("Save"),
            kind="primary",
            icon="check",
            shortcut="Ctrl+Return",
            show_key=True,
        )
        self.discard = Button(look, lambda: self.tr("Discard"), kind="ghost")
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        pairs = (("pay", "nssf_by_employer"), ("needs_help", "related_to_training"))
        for place, pair in enumerate(pairs):
            for beside, name in enumerate(pair):
                grid.addWidget(self.fields[name], place, beside)
                grid.setColumnStretch(beside, 1)
        alone = ("answer", "reason", "started_on", "still_there", "ended_on", "end_reason")
        self.setLayout(
            column(
                *(self.fields[name] for name in (*alone, "labour_status", "employer")),
                grid,
                self.fields["satisfied"],
                self.fields["note"],
                self.fields["again_on"],
                row(self.save, self.discard, None, gap=8),
                gap=8,
            )
        )
        for box in (self.answer, self.still_there, self.labour_status):
            box.edited.connect(self._fit)
        for field in self.fields.values():
            field.control.edited.connect(self.edited)  # type: ignore[attr-defined]
        self.save.clicked.connect(self._on_save_clicked)
        self.discard.clicked.connect(self.discarded)

    def show_about(self, about: AskedAbout) -> None:
        """Ask of another task what fits it; the work begun is where one starts from."""
        self._about = about
        for field in self.fields.values():
            field.show_error(None)
            field.control.set_value(None)  # type: ignore[attr-defined]
        outcome = about.outcome
        if outcome is not None and outcome.lasts():
            self.employer.set_value(outcome.employer)
        self._fit()

    def open(self) -> None:
        """Show the boxes, with what was typed for the same task before, and put the cursor into the first."""
        self.save.setEnabled(True)
        self.show()
        first = next(one for one in ("answer", "still_there", "labour_status") if self._asks(one))
        self.fields[first].take_focus()

    def typed(self) -> Facts:
        """Return what stands in the boxes, whole or not, for a draft."""
        return {name: _typed(field.control) for name, field in self.fields.items()}

    def show_typed(self, typed: Facts) -> None:
        """Put back what a draft kept."""
        for name, value in typed.items():
            if (field := self.fields.get(name)) is not None:
                _show_typed(field.control, value)
        self._fit()

    def said(self) -> dict[str, Any]:
        """Return what can be said of a try that reached nobody: a note, and when to try again."""
        told = {"note": self.note.value(), "again_on": _as_day(self.again_on)}
        return {name: value for name, value in told.items() if value}

    def _fit(self) -> None:
        """Show the boxes that belong to what is told so far."""
        about = self._about
        if about is None:
            return
        of_referral = about.item.kind == "referral_follow_up"
        answer, outcome = self.answer.value(), about.outcome
        at_work = self.labour_status.value() in _AT_WORK
        left = self.still_there.value() == "no"
        seen = {
            "answer": of_referral,
            "reason": answer == ReferralState.NOT_ACCEPTED.value,
            "started_on": answer == ReferralState.ACCEPTED.value,
            "still_there": outcome is not None and outcome.lasts(),
            "ended_on": left,
            "end_reason": left,
            "employer": at_work,
            "pay": at_work,
            "nssf_by_employer": at_work,
            "related_to_training": at_work and outcome is not None and outcome.type in _TRAININGS,
        }
        for name, shown in seen.items():
            self.fields[name].setVisible(shown)

    def _on_save_clicked(self) -> None:
        wrong: dict[str, Words] = {}
        for name in ("started_on", "ended_on", "again_on"):
            problem = self._date(name).problem() if self._asks(name) else None
            if problem is not None:
                wrong[name] = problem
        if self._asks("reason") and self.reason.value() is None:
            wrong["reason"] = lambda: self.tr("Choose the reason")
        for name, field in self.fields.items():
            field.show_error(wrong.get(name))
        if wrong:
            self.fields[next(iter(wrong))].take_focus()
            return
        self.save.setEnabled(False)
        self.saved.emit(Heard(raw=self._raw(), outcome=self._outcome(), news=self._news()))

    def _raw(self) -> dict[str, Any]:
        pay = self.pay.value() if self._asks("pay") else None
        raw: dict[str, Any] = {
            "labour_status": self.labour_status.value(),
            "employer": self.employer.value() if self._asks("employer") else None,
            "pay": pay,
            "pay_period": None if pay is None else "month",
            "currency": None if pay is None else "KHR",
            "nssf_by_employer": self._said("nssf_by_employer", self.nssf_by_employer),
            "related_to_training": self._said("related_to_training", self.related_to_training),
            "satisfied": self.satisfied.value(),
            "needs_help": self._said("needs_help", self.needs_help),
            "note": self.note.value(),
            "again_on": self._day("again_on"),
        }
        return {name: value for name, value in raw.items() if value not in (None, "")}

    def _outcome(self) -> dict[str, Any] | None:
        """Return what was heard of the placement: the client's word vouches for it where nobody did yet."""
        outcome = None if self._about is None else self._about.outcome
        if outcome is None or self.still_there.value() is None:
            return None
        told: dict[str, Any] = {} if outcome.verified_by else {"verified_by": "client_call"}
        if self._asks("ended_on"):
            told |= {"ended_on": self._day("ended_on"), "end_reason": self.end_reason.value()}
        return told or None

    def _news(self) -> News | None:
        answer = self.answer.value() if self._asks("answer") else None
        if answer is None:
            return None
        day = self._day("started_on")
        return News(
            to=ReferralState(answer),
            source="call",
            reason=self.reason.value() if self._asks("reason") else None,
            started_on=None if day is None else date.fromisoformat(day),
        )

    def _asks(self, name: str) -> bool:
        return self.fields[name].isVisibleTo(self)

    def _date(self, name: str) -> PartialDate:
        box = self.fields[name].control
        assert isinstance(box, PartialDate)
        return box

    def _day(self, name: str) -> str | None:
        return _as_day(self._date(name)) if self._asks(name) else None

    def _said(self, name: str, box: Segmented) -> bool | None:
        value = box.value() if self._asks(name) else None
        return None if value is None else value == "yes"

    def _answers(self) -> list[tuple[str, str]]:
        return [(one.value, self._coded.label("referral_state", one.value)) for one in _ANSWERS]

    def _yes_no(self) -> list[tuple[str, str]]:
        return [("yes", self.tr("Yes")), ("no", self.tr("No"))]


def _as_day(box: PartialDate) -> str | None:
    value = box.value()
    return None if value is None else date(value[0], value[1] or 1, value[2] or 1).isoformat()


def _typed(box: QWidget) -> Json:
    return typed_date(box) if isinstance(box, PartialDate) else box.value()  # type: ignore[attr-defined]


def _show_typed(box: QWidget, typed: Json) -> None:
    if isinstance(box, PartialDate):
        show_typed_date(box, typed)
    else:
        box.set_value(typed)  # type: ignore[attr-defined]
