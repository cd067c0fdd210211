"""What a kept referral says, to read: it can no longer be changed, only cancelled and issued again."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from jobcentre_desktop.domain.ids import CounsellorId
from jobcentre_desktop.domain.referral import Referral
from jobcentre_desktop.services.show_client import ReferralView
from jobcentre_desktop.ui.client_parts.coded import Coded
from jobcentre_desktop.ui.client_parts.referral_words import is_overdue
from jobcentre_desktop.ui.client_parts.slot import Slot
from jobcentre_desktop.ui.field_names import field_name
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.widgets.card import Card
from jobcentre_desktop.ui.widgets.label import Label
from jobcentre_desktop.ui.widgets.width_keeper import keep_width
from jobcentre_desktop.ui.words import Words


class SummaryCard(Card):
    def __init__(self, look: Look, coded: Coded, parent: QWidget | None = None) -> None:
        super().__init__(lambda: self.tr("What was asked"), parent=parent)
        self._look, self._coded = look, coded
        self._slot = Slot()
        self.body.addWidget(self._slot)

    def show_view(self, view: ReferralView, staff: Mapping[CounsellorId, str], today: date) -> None:
        """Show every fact that is there."""
        one = view.referral
        overdue = is_overdue(view, today)
        lines: list[tuple[str, Words, str]] = [
            ("type", partial(self._coded.label, "referral_type", one.type), "strong"),
            ("partner_id", partial(self._partner, one), "body"),
            ("purpose", partial(self._look.breakable, one.purpose), "body"),
            ("reference", partial(self._look.breakable, one.reference or ""), "body"),
            ("appointment", partial(self._appointment, one), "body"),
            ("contact", partial(self._look.breakable, one.contact or ""), "body"),
            ("documents_carried", partial(self._documents, one), "body"),
            ("valid_until", partial(self._until, one, overdue), "warn" if overdue else "body"),
            ("copies_to", partial(self._look.breakable, (one.copies_to or "").replace("\n", ", ")), "body"),
            ("counsellor_id", partial(self._look.breakable, staff.get(one.counsellor_id, "")), "body"),
            ("reviewed_by", partial(self._look.breakable, _name(staff, one.reviewed_by)), "body"),
        ]
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        for name, words, style in lines:
            if not words():
                continue
            line = grid.rowCount()
            label = Label(partial(field_name, name), "small", wrap=True)
            keep_width(self._look, label, 130)
            grid.addWidget(label, line, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Label(words, style, wrap=True), line, 1)
        self._slot.fill(grid)

    def _partner(self, one: Referral) -> str:
        names = [one.partner_name_km or "", one.partner_name_en or ""]
        if self._look.language.value == "en":
            names.reverse()
        return self._look.breakable(" · ".join(name for name in names if name))

    def _appointment(self, one: Referral) -> str:
        if one.appointment is None:
            return ""
        shown = self._look.format
        return f"{shown.long_date(shown.local(one.appointment).date())}, {shown.time(one.appointment)}"

    def _documents(self, one: Referral) -> str:
        return self._coded.labels("identity_document_type", one.documents_carried)

    def _until(self, one: Referral, overdue: bool) -> str:
        day = self._look.format.short_date(one.valid_until)
        return self.tr("{day}, overdue: no answer yet").format(day=day) if overdue else day


def _name(staff: Mapping[CounsellorId, str], who: CounsellorId | None) -> str:
    return "" if who is None else staff.get(who, "")
