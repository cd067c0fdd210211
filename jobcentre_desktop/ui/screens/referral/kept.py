"""A kept referral beside its letter: the paper to confirm, the head's review, what came of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from jobcentre_desktop.domain.counsellor import Role
from jobcentre_desktop.domain.errors import HeadMustReview
from jobcentre_desktop.domain.referral import ReferralState
from jobcentre_desktop.domain.referral_checks import must_be_reviewed
from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.services.show_client import ReferralView
from jobcentre_desktop.ui.client_parts.coded import Coded
from jobcentre_desktop.ui.client_parts.referral_words import ReferralWords
from jobcentre_desktop.ui.error_text import sentence
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.screens.referral.history import HistoryCard
from jobcentre_desktop.ui.screens.referral.life import LifeCard
from jobcentre_desktop.ui.screens.referral.summary import SummaryCard
from jobcentre_desktop.ui.screens.referral.work import Opened
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.card import Card
from jobcentre_desktop.ui.widgets.label import Icon, Label
from jobcentre_desktop.ui.widgets.layout import column, row

_NOT_ISSUED = frozenset({ReferralState.DRAFT, ReferralState.ISSUED})


class KeptReferral(QWidget):
    """`confirmed`: the paper is in hand. `not_there`: it is not. `reviewed`: the head has looked at it."""

    confirmed = Signal()
    not_there = Signal()
    reviewed = Signal()

    def __init__(self, look: Look, coded: Coded, words: ReferralWords, services: DeskServices) -> None:
        super().__init__()
        self._services = services
        self._printed = self._by_slip = False
        self.yes = Button(look, lambda: self.tr("Yes, it is in my hand"), icon="hand")
        self.no = Button(look, lambda: self.tr("No, not yet"), kind="ghost")
        self._question = Label(self._question_words, "section", wrap=True)
        self._explained = Label(self._explained_words, wrap=True)
        self.paper = Card(
            None,
            row(column(Icon(look, "printer", "warn", 22), None), (self._question, 1), gap=10),
            self._explained,
            row(self.yes, self.no, None),
            kind="card_warn",
        )
        self.review = Button(look, lambda: self.tr("I have looked at it"), icon="shield-check")
        self.head = Card(
            None,
            row(
                column(Icon(look, "shield-alert", "warn", 22), None),
                (Label(lambda: sentence(HeadMustReview()), wrap=True), 1),
                gap=10,
            ),
            row(self.review, None),
            kind="card_warn",
        )
        self.life = LifeCard(look, coded, services.clock.today)
        self.summary = SummaryCard(look, coded)
        self.history = HistoryCard(look, coded, words, services.clock)
        self.setLayout(column(self.head, self.paper, self.life, self.history, self.summary, None, gap=12))
        self.yes.clicked.connect(self.confirmed)
        self.no.clicked.connect(self._on_no_clicked)
        self.review.clicked.connect(self.reviewed)

    def show_opened(self, opened: Opened, view: ReferralView, *, by_slip: bool) -> None:
        self._printed = False
        self._by_slip = by_slip
        self._show_paper(view)
        waits = must_be_reviewed(view.referral.type) and view.referral.reviewed_by is None
        self.head.setVisible(waits and view.state is ReferralState.DRAFT)
        self.review.setVisible(self._services.me.role is Role.HEAD)
        for button in (self.yes, self.review):
            button.setEnabled(True)
        self.life.show_view(view, by_slip=by_slip)
        self.history.show_view(view, opened.staff)
        self.summary.show_view(view, opened.staff, self._services.clock.today())

    def take_focus(self, otherwise: QWidget) -> None:
        """Put the cursor where the work goes on: the answer of a slip, the head's word, else the paper.

        A letter whose slip is back was in somebody's hand, though nobody has said so yet.
        """
        answers = [button for button in self.life.buttons.values() if button.isVisible()]
        if self._by_slip and self.paper.isVisible():
            self.yes.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._by_slip and answers:
            answers[0].setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.head.isVisible() and self.review.isVisible():
            self.review.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            otherwise.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_for_paper(self) -> None:
        """Ask whether the paper came out, after printing or saving; the cursor waits on "yes"."""
        self._printed = True
        self._question.retranslate()
        self._explained.retranslate()
        self.no.show()
        self.yes.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_paper(self, view: ReferralView) -> None:
        self.paper.setVisible(bool(view.letters) and view.state in _NOT_ISSUED)
        self._question.retranslate()
        self._explained.retranslate()
        self.no.hide()

    def _question_words(self) -> str:
        if self._printed:
            return self.tr("Is the paper in your hand?")
        return self.tr("The letter is made, but not issued")

    def _explained_words(self) -> str:
        if self._printed:
            return self.tr(
                "With “yes” the letter counts as issued and handed over. A later print is marked as a copy."
            )
        return self.tr(
            "It is kept under its number. Print it or save it as PDF, then say that you hold the paper."
        )

    def _on_no_clicked(self) -> None:
        self._printed = False
        self._question.retranslate()
        self._explained.retranslate()
        self.no.hide()
        self.not_there.emit()
