"""All steps of a referral so far, newest first, with who told what and when."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from functools import partial

from PySide6.QtWidgets import QWidget

from jobcentre_desktop.domain.ids import CounsellorId
from jobcentre_desktop.domain.referral import IssuedLetter, ReferralEvent
from jobcentre_desktop.ports import Clock
from jobcentre_desktop.services.show_client import ReferralView
from jobcentre_desktop.ui.client_parts.coded import Coded
from jobcentre_desktop.ui.client_parts.mark import Mark
from jobcentre_desktop.ui.client_parts.referral_words import ReferralWords
from jobcentre_desktop.ui.client_parts.slot import Slot
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.widgets.card import Card
from jobcentre_desktop.ui.widgets.label import Label
from jobcentre_desktop.ui.widgets.layout import column, row


class HistoryCard(Card):
    def __init__(
        self, look: Look, coded: Coded, words: ReferralWords, clock: Clock, parent: QWidget | None = None
    ) -> None:
        super().__init__(lambda: self.tr("So far"), parent=parent)
        self._look, self._coded, self._words, self._clock = look, coded, words, clock
        self._slot = Slot()
        self.body.addWidget(self._slot)

    def show_view(self, view: ReferralView, staff: Mapping[CounsellorId, str]) -> None:
        """Show events and letters, the newest first."""
        happened: list[ReferralEvent | IssuedLetter] = [*view.events, *view.letters]
        happened.sort(key=_when, reverse=True)
        lines = column(gap=0)
        for place, one in enumerate(happened):
            who = staff.get(one.counsellor_id, "")
            tied = place + 1 < len(happened)
            icon, tone = (
                ("send", self._words.tone(one.state))
                if isinstance(one, ReferralEvent)
                else ("file-check", "quiet")
            )
            texts = column(
                Label(partial(self._title, one), "strong"),
                Label(partial(self._when_words, one, who), "small", wrap=True),
                margins=(0, 2, 0, 8),
                gap=0,
            )
            if isinstance(one, ReferralEvent) and self._details(one):
                texts.insertWidget(1, Label(partial(self._details, one), wrap=True))
            lines.addLayout(row(Mark(self._look, icon, tone, tied=tied), (texts, 1), gap=10))
        self._slot.fill(lines)
        self.setVisible(bool(happened))

    def _title(self, one: ReferralEvent | IssuedLetter) -> str:
        if isinstance(one, ReferralEvent):
            return self._words.state(one.state)
        return self.tr("Letter made, {language}").format(language=self._words.language(one.language))

    def _when_words(self, one: ReferralEvent | IssuedLetter, who: str) -> str:
        parts = [self._look.format.moment(_when(one), self._clock.now()), self._look.breakable(who)]
        if isinstance(one, ReferralEvent) and one.source != "counsellor":
            parts.append(self._coded.label("referral_source", one.source))
        return " · ".join(part for part in parts if part)

    def _details(self, one: ReferralEvent) -> str:
        shown = self._look.format
        parts = [
            self._words.reason(one.reason) if one.reason else "",
            self._look.breakable(one.job_or_course or ""),
        ]
        if one.started_on is not None:
            parts.append(self.tr("started on {day}").format(day=shown.short_date(one.started_on)))
        if one.pay is not None:
            parts.append(self.tr("{pay} riel").format(pay=shown.number(one.pay)))
        if one.receiver:
            parts.append(self.tr("received by {name}").format(name=self._look.breakable(one.receiver)))
        return " · ".join(part for part in parts if part)


def _when(one: ReferralEvent | IssuedLetter) -> datetime:
    return one.at if isinstance(one, ReferralEvent) else one.made_at
