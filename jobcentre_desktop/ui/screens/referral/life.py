"""What came of a referral: the steps that may follow, and what belongs to each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from jobcentre_desktop.domain.referral import ReferralState, next_states
from jobcentre_desktop.services.show_client import ReferralView
from jobcentre_desktop.ui.client_parts.coded import Coded
from jobcentre_desktop.ui.client_parts.slot import Slot
from jobcentre_desktop.ui.field_names import field_name
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.cancel_button import CancelButton
from jobcentre_desktop.ui.widgets.card import Card
from jobcentre_desktop.ui.widgets.code_box import CodeBox
from jobcentre_desktop.ui.widgets.field import Field
from jobcentre_desktop.ui.widgets.flow import Flow
from jobcentre_desktop.ui.widgets.label import Label
from jobcentre_desktop.ui.widgets.layout import column, row
from jobcentre_desktop.ui.widgets.partial_date import PartialDate
from jobcentre_desktop.ui.widgets.text import NumberLine, TextLine
from jobcentre_desktop.ui.words import Words

_BY_PAPER = frozenset({ReferralState.ISSUED, ReferralState.HANDED_OVER})
"""Reached by confirming the paper, never by a button here."""
_ANSWERS = frozenset(
    {
        ReferralState.PRESENTED,
        ReferralState.ACCEPTED,
        ReferralState.WAITLISTED,
        ReferralState.NOT_ACCEPTED,
        ReferralState.NO_SHOW,
    }
)
_OTHER = "other"
_MOST_PAY = 99_999_999


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step as the counsellor enters it."""

    to: ReferralState
    source: str
    reason: str | None = None
    started_on: date | None = None
    job_or_course: str | None = None
    pay: int | None = None
    receiver: str | None = None


class LifeCard(Card):
    """`step_wanted` carries a Step."""

    step_wanted = Signal(object)

    def __init__(
        self, look: Look, coded: Coded, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(lambda: self.tr("What came of it"), gap=10, parent=parent)
        self._look, self._coded = look, coded
        self._view: ReferralView | None = None
        self._to: ReferralState | None = None
        self._by_slip = False
        self.buttons: dict[ReferralState, Button] = {}
        self._choices = Slot()
        self._told = Label(self._told_words, "muted", wrap=True)
        self.source = CodeBox(coded.options("referral_source"))
        self.reason_code = CodeBox(coded.options("not_accepted_reason"))
        self.reason = TextLine(longest=300)
        self.started_on = PartialDate(look, today, may_be_future=True, year_is_enough=False)
        self.job_or_course = TextLine(longest=160)
        self.pay = NumberLine(most=_MOST_PAY, width=160)
        self.receiver = TextLine(longest=120)
        self.fields: dict[str, Field] = {
            "source": Field(lambda: self.tr("Where the news comes from"), self.source),
            "reason_code": Field(partial(field_name, "reason"), self.reason_code),
            "reason": Field(lambda: self.tr("Reason in words"), self.reason),
            "started_on": Field(partial(field_name, "started_on"), self.started_on, optional=True),
            "job_or_course": Field(partial(field_name, "job_or_course"), self.job_or_course, optional=True),
            "pay": Field(lambda: self.tr("Pay or allowance in riel"), self.pay, optional=True),
            "receiver": Field(
                partial(field_name, "receiver"), self.receiver, note=lambda: self.tr("who signed the slip")
            ),
        }
        self.keep = Button(
            look, lambda: self.tr("Keep this step"), icon="check", shortcut="Ctrl+S", show_key=True
        )
        self.back = CancelButton(look)
        self._heading = Label(self._heading_words, "strong")
        self._form = self._make_form()
        self.body.addWidget(self._told)
        self.body.addWidget(self._choices)
        self.body.addWidget(self._form)
        self.keep.clicked.connect(self._on_keep_clicked)
        self.back.clicked.connect(self.close_form)
        self.reason_code.edited.connect(self._show_reason)
        self.close_form()

    def _make_form(self) -> QWidget:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.addWidget(self.fields["source"], 0, 0)
        grid.addWidget(self.fields["reason_code"], 0, 1)
        grid.addWidget(self.fields["receiver"], 0, 1)
        grid.addWidget(self.fields["reason"], 1, 0, 1, 2)
        grid.addWidget(self.fields["started_on"], 2, 0)
        grid.addWidget(self.fields["pay"], 2, 1)
        grid.addWidget(self.fields["job_or_course"], 3, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        form = QWidget()
        form.setLayout(column(self._heading, grid, row(self.keep, self.back, None), gap=8))
        return form

    def show_view(self, view: ReferralView, *, by_slip: bool) -> None:
        """Offer the steps that may follow; `by_slip` when a return slip lies on the counter."""
        self._view, self._by_slip = view, by_slip
        following = [one for one in next_states(view.state) if one not in _BY_PAPER]
        self.buttons = {}
        choices = Flow(columns=3, line_gap=8)
        for state in following:
            cancels = state is ReferralState.CANCELLED
            words = (
                self._cancel_words if cancels else partial(self._coded.label, "referral_state", state.value)
            )
            button = Button(self._look, words, kind="danger" if cancels else "secondary", compact=True)
            button.setObjectName(state.value)
            button.clicked.connect(partial(self.open_form, state))
            self.buttons[state] = button
            choices.addWidget(button)
        self._choices.fill(choices)
        self._told.retranslate()
        self.close_form()

    def open_form(self, to: ReferralState) -> None:
        """Ask what belongs to a step."""
        self._to = to
        accepted, refused = to is ReferralState.ACCEPTED, to is ReferralState.NOT_ACCEPTED
        by_partner = to in _ANSWERS
        for field in self.fields.values():
            field.show_error(None)
        self.source.set_value(
            "slip" if self._by_slip and by_partner else None if by_partner else "counsellor"
        )
        for box in (self.reason, self.job_or_course, self.receiver):
            box.set_value("")
        self.reason_code.set_value(None)
        self.started_on.set_value(None)
        self.pay.set_value(None)
        for name in ("started_on", "job_or_course", "pay"):
            self.fields[name].setVisible(accepted)
        self.fields["reason_code"].setVisible(refused)
        self.fields["receiver"].setVisible(by_partner and not refused and to is not ReferralState.NO_SHOW)
        self._show_reason()
        self._heading.retranslate()
        self.keep.setEnabled(True)
        self._choices.hide()
        self._form.show()
        first = "reason" if to is ReferralState.CANCELLED else "source"
        self.fields[first].take_focus()

    def close_form(self) -> None:
        """Show the steps to choose from."""
        self._to = None
        self._form.hide()
        self._choices.setVisible(bool(self.buttons))

    def _show_reason(self) -> None:
        by_words = self._to is ReferralState.CANCELLED or self.reason_code.value() == _OTHER
        self.fields["reason"].setVisible(by_words)

    def _on_keep_clicked(self) -> None:
        if self._to is None:
            return
        wrong = self._problems(self._to)
        for name, field in self.fields.items():
            field.show_error(wrong.get(name))
        if wrong:
            self.fields[next(iter(wrong))].take_focus()
            return
        self.keep.setEnabled(False)
        day = self.started_on.value()
        code = self.reason_code.value()
        self.step_wanted.emit(
            Step(
                to=self._to,
                source=self.source.value() or "counsellor",
                reason=(self.reason.value() or None) if code in (None, _OTHER) else code,
                started_on=None if day is None else date(day[0], day[1] or 1, day[2] or 1),
                job_or_course=self.job_or_course.value() or None,
                pay=self.pay.value(),
                receiver=self.receiver.value() or None,
            )
        )

    def _problems(self, to: ReferralState) -> dict[str, Words]:
        found: dict[str, Words] = {}
        if self.source.value() is None:
            found["source"] = lambda: self.tr("Choose where the news comes from")
        if to is ReferralState.NOT_ACCEPTED and self.reason_code.value() is None:
            found["reason_code"] = lambda: self.tr("Choose the reason")
        elif self.fields["reason"].isVisibleTo(self) and not self.reason.value():
            found["reason"] = lambda: self.tr("Write the reason")
        day_wrong = self.started_on.problem()
        if day_wrong is not None:
            found["started_on"] = day_wrong
        return found

    def _heading_words(self) -> str:
        if self._to is None:
            return ""
        if self._to is ReferralState.CANCELLED:
            return self._cancel_words()
        return self._coded.label("referral_state", self._to.value)

    def _cancel_words(self) -> str:
        return self.tr("Cancel the referral")

    def _told_words(self) -> str:
        if self._view is None:
            return ""
        if self._view.state is ReferralState.DRAFT:
            return self.tr(
                "Nothing yet: the letter is not issued. A number that was taken is never used again."
            )
        if not self.buttons:
            return self.tr("This referral is closed. Nothing more can follow.")
        return self.tr("Choose what happened, as the slip, the partner or the client tells it.")
