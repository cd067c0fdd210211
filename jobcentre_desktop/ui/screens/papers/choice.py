"""Which paper, of which session or day, with which lunar date."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jobcentre_desktop.domain.ids import SessionId
from jobcentre_desktop.domain.khmer.lunar import lunar_date
from jobcentre_desktop.domain.papers.kinds import DATED, PaperKind
from jobcentre_desktop.domain.session import CounsellingSession
from jobcentre_desktop.ui.client_parts.coded import Coded
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.row_table import Column, RowTable
from jobcentre_desktop.ui.screens.papers.kind_words import paper_name, paper_use
from jobcentre_desktop.ui.screens.papers.work import OpenedPapers, Wish
from jobcentre_desktop.ui.widgets.card import Card
from jobcentre_desktop.ui.widgets.code_box import CodeBox
from jobcentre_desktop.ui.widgets.field import Field
from jobcentre_desktop.ui.widgets.layout import column
from jobcentre_desktop.ui.widgets.partial_date import PartialDate
from jobcentre_desktop.ui.widgets.row_view import RowView
from jobcentre_desktop.ui.widgets.text import TextLine
from jobcentre_desktop.ui.words import Words


class PaperChoice(QWidget):
    """`edited` tells that another paper is wanted, or the same with other facts."""

    edited = Signal()

    def __init__(
        self, look: Look, coded: Coded, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._coded, self._today = look, coded, today
        self._opened: OpenedPapers | None = None
        self.kinds: RowTable[PaperKind] = RowTable(
            [Column(lambda: self.tr("Paper"), self._name, second=paper_use, strong=True)]
        )
        self.list: RowView[PaperKind] = RowView(look, self.kinds, lambda: self.tr("Which paper?"))
        self.list.horizontalHeader().hide()
        self.session = CodeBox(self._sessions, empty=None)
        self.day = PartialDate(look, today, year_is_enough=False)
        self.lunar = TextLine(longest=160)
        self.fields = {
            "session": Field(lambda: self.tr("Session"), self.session),
            "day": Field(lambda: self.tr("Day"), self.day),
            "lunar_line": Field(
                lambda: self.tr("Khmer date"), self.lunar, note=lambda: self.tr("computed, may be changed")
            ),
        }
        self._details = Card(None, *self.fields.values(), gap=8)
        choice = Card(lambda: self.tr("Which paper?"), (self.list, 1))
        self.setLayout(column((choice, 1), self._details, gap=12))
        self.list.marked.connect(self._on_marked)
        for control in (self.session, self.day, self.lunar):
            control.edited.connect(self.edited)

    def show_opened(self, opened: OpenedPapers) -> None:
        """Offer the papers of a client or of the centre, the wanted one first in hand."""
        another = self._opened is None or self._opened.about != opened.about
        before = self.kind()
        self._opened = opened
        self.session.retranslate()
        if another:
            sessions = [*(one.id for one in opened.sessions[-1:]), opened.about.session_id]
            self.session.set_value(next((str(one) for one in reversed(sessions) if one), None))
            day = opened.about.day or self._today()
            self.day.set_value((day.year, day.month, day.day))
            self.lunar.set_value(lunar_date(self._today()).line())
        self.kinds.set_rows(opened.kinds)
        wanted = opened.about.kind if another else before
        self.list.mark(lambda kind: kind == wanted)

    def kind(self) -> PaperKind | None:
        """Return the paper in hand."""
        row = self.list.current_row()
        return None if row is None else PaperKind(row)  # Qt's models give it back as a plain text

    def name(self) -> str:
        """Return what the paper in hand is called."""
        kind = self.kind()
        return "" if kind is None else self._name(kind)

    def wish(self) -> Wish | None:
        """Return the paper as it is chosen; None while none is, or while its day cannot be read."""
        kind, opened = self.kind(), self._opened
        if kind is None or opened is None or self.problems():
            return None
        code = self.session.value()
        return Wish(
            kind=kind,
            about=opened.about,
            session_id=SessionId(UUID(code)) if kind is PaperKind.COUNSELLING_SUMMARY and code else None,
            day=self._whole_day() if kind is PaperKind.DAILY_REGISTER else None,
            lunar_line=self.lunar.value() or None,
        )

    def _whole_day(self) -> date | None:
        year, month, day = self.day.value() or (0, None, None)
        return date(year, month, day) if month and day else None

    def problems(self) -> list[tuple[Field, Words]]:
        """Return what cannot be read."""
        wrong = self.day.problem() if self.kind() is PaperKind.DAILY_REGISTER else None
        return [] if wrong is None else [(self.fields["day"], wrong)]

    def show_languages(self, languages: tuple[str, ...]) -> None:
        """Show only the boxes that this paper in these languages has a place for."""
        kind = self.kind()
        dated = kind in DATED and (kind is not PaperKind.CONSENT or self._is_about_a_client())
        several = self.session.count() > 1
        self.fields["session"].setVisible(kind is PaperKind.COUNSELLING_SUMMARY and several)
        self.fields["day"].setVisible(kind is PaperKind.DAILY_REGISTER)
        self.fields["lunar_line"].setVisible(dated and "km" in languages)
        self._details.setVisible(any(not field.isHidden() for field in self.fields.values()))

    def _on_marked(self, kind: PaperKind | None) -> None:
        if kind is not None:
            self.edited.emit()

    def _name(self, kind: PaperKind) -> str:
        return paper_name(kind, blank=not self._is_about_a_client())

    def _is_about_a_client(self) -> bool:
        return self._opened is not None and self._opened.client is not None

    def _sessions(self) -> list[tuple[str, str]]:
        """Return the client's sessions, the latest first."""
        held = () if self._opened is None else self._opened.sessions
        return [(str(one.id), self._session_words(one)) for one in reversed(held)]

    def _session_words(self, one: CounsellingSession) -> str:
        kind = self._coded.label("session_kind", one.kind)
        return " · ".join(part for part in (self._look.format.short_date(one.held_on), kind) if part)
