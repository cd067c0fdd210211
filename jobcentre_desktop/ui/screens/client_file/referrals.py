"""The client's referrals in a list; one opens with Enter."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override

from jobcentre_desktop.services.show_client import ClientFile, ReferralView
from jobcentre_desktop.ui.client_parts.referral_words import ReferralWords
from jobcentre_desktop.ui.row_table import Column, RowTable
from jobcentre_desktop.ui.screens.client_file.outcomes import OutcomesCard
from jobcentre_desktop.ui.screens.client_file.tab import Tab
from jobcentre_desktop.ui.screens.client_file.tools import FileTools
from jobcentre_desktop.ui.shell.about import ReferralAbout
from jobcentre_desktop.ui.widgets.card import Card
from jobcentre_desktop.ui.widgets.empty_state import EmptyState
from jobcentre_desktop.ui.widgets.row_view import RowView

_SEEN = 190
"""Pixels of the list that are always in sight; the outcomes stand below."""


class ReferralsTab(Tab):
    """Number, partner and type, day, state, letters. Sensitive ones do not say to whom."""

    def __init__(self, tools: FileTools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self._words = words = ReferralWords(tools.look, tools.coded)
        self.table: RowTable[ReferralView] = RowTable(
            [
                Column(
                    lambda: self.tr("To whom"),
                    lambda view: words.partner(view.referral) or words.type(view.referral),
                    second=lambda view: words.type(view.referral) if words.partner(view.referral) else "",
                    strong=True,
                ),
                Column(
                    lambda: self.tr("Number"),
                    lambda view: view.referral.referral_no,
                    second=lambda view: tools.look.format.short_date(view.referral.made_on),
                    width=165,
                ),
                Column(
                    lambda: self.tr("State"),
                    words.standing,
                    tone=words.standing_tone,
                    width=160,
                ),
                Column(lambda: self.tr("Letters"), self._letters, width=140),
            ]
        )
        self.view = RowView(tools.look, self.table, lambda: self.tr("Referrals"))
        self.view.opened.connect(self._on_opened)
        self._empty = EmptyState(
            tools.look,
            "send",
            lambda: self.tr("No referrals yet"),
            lambda: self.tr("Refer the client to an employer, an institute or an office with Ctrl+R."),
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._empty)
        self.outcomes = OutcomesCard(tools)
        self.outcomes.closed.connect(self.refresh)
        self.content.addWidget(Card(lambda: self.tr("Referrals"), self._stack), 1)
        self.content.addWidget(self.outcomes)
        self._stack.setMinimumHeight(_SEEN)

    @override
    def is_busy(self) -> bool:
        return self.outcomes.is_busy()

    @override
    def close_editors(self) -> None:
        self.outcomes.close_form()

    @override
    def fill(self, file: ClientFile) -> None:
        newest_first = sorted(
            file.referrals, key=lambda view: (view.referral.made_on, view.referral.id), reverse=True
        )
        self.table.set_rows(newest_first)
        self._stack.setCurrentWidget(self.view if newest_first else self._empty)
        self.view.mark_first()
        self.outcomes.show_file(file)

    def _letters(self, view: ReferralView) -> str:
        names = {"km": self.tr("Khmer"), "en": self.tr("English")}
        languages = sorted({one.language for one in view.letters}, reverse=True)
        return ", ".join(names.get(one, one) for one in languages)

    def _on_opened(self, view: ReferralView) -> None:
        self.tools.navigator.open_referral(ReferralAbout(referral_id=view.referral.id))
