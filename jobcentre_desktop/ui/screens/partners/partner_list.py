"""The list of the partner register, read window by window, and the search over it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override

from jobcentre_desktop.domain.ids import PartnerId
from jobcentre_desktop.domain.partner import Partner
from jobcentre_desktop.domain.people import phone_shown
from jobcentre_desktop.ports import Wish
from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.ui.client_parts.coded import Coded
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.row_table import Column
from jobcentre_desktop.ui.tasks import Tasks
from jobcentre_desktop.ui.widgets.empty_state import EmptyState
from jobcentre_desktop.ui.widgets.layout import column
from jobcentre_desktop.ui.widgets.pill import Tone
from jobcentre_desktop.ui.widgets.row_view import RowView
from jobcentre_desktop.ui.widgets.text import TextLine
from jobcentre_desktop.ui.windowed_table import WindowedTable
from jobcentre_desktop.ui.words import language_changed

_TONES: dict[str, Tone] = {"documents_seen": "info", "visited": "ok", "blocked": "bad"}


class PartnerList(QWidget):
    """`marked` and `opened` carry the Partner on whom a person put the cursor, or pressed Enter."""

    marked = Signal(object)
    opened = Signal(object)

    def __init__(
        self,
        look: Look,
        services: DeskServices,
        coded: Coded,
        tasks: Tasks,
        *,
        failed: Callable[[BaseException], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._services, self._coded, self._tasks = look, services, coded, tasks
        self._failed = failed
        self._shown: PartnerId | None = None
        """Whose boxes are shown: the cursor stands there."""
        self.search = TextLine(lambda: self.tr("Name, number or phone"), longest=80)
        self.table: WindowedTable[Partner] = WindowedTable(
            self._columns(), services.browse_partners, tasks, failed=failed, parent=self
        )
        self.view: RowView[Partner] = RowView(look, self.table, lambda: self.tr("Partners"))
        self.nothing = EmptyState(look, "building-2", "", "")
        self._lists = QStackedWidget()
        self._lists.setProperty("kind", "scrolled")
        self._lists.addWidget(self.view)
        self._lists.addWidget(self.nothing)
        self.search.setProperty("kind", "search")
        self.setLayout(column(self.search, (self._lists, 1), gap=10))
        self.search.edited.connect(self._on_edited)
        self.table.filled.connect(self._on_filled)
        self.table.order_wanted.connect(self._on_order_wanted)
        self.view.marked.connect(self._on_marked)
        self.view.opened.connect(self.opened)
        self.retranslate()

    def retranslate(self) -> None:
        self.search.setAccessibleName(self.tr("Search the partners"))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if language_changed(event):
            self.retranslate()

    def _on_edited(self) -> None:
        self.load(self._shown)

    def _columns(self) -> list[Column[Partner]]:
        return [
            Column(
                lambda: self.tr("Name"),
                self._name,
                second=self._second,
                strong=True,
                order="name",
            ),
            Column(
                lambda: self.tr("Verification"),
                self._verification,
                tone=self._verification_tone,
                width=150,
                order="verification",
            ),
        ]

    def load(self, marked: PartnerId | None) -> None:
        """Read the list again; the cursor goes to a partner whose boxes are shown already."""
        self._shown = marked
        wish = self.table.wish
        self.table.show(_wish(self.search.value(), sort=wish.sort, descending=wish.descending))

    def _on_order_wanted(self, sort: str, descending: bool) -> None:
        self.table.show(_wish(self.search.value(), sort=sort, descending=descending))

    def _on_filled(self) -> None:
        text = self.table.wish.text
        if text != self.search.value():
            return  # typed on meanwhile: another answer is under way
        if text:
            self.nothing.say(
                lambda: self.tr("No partner fits “{text}”").format(text=text),
                lambda: self.tr("Try less of the name, or the number."),
            )
        else:
            self.nothing.say(
                lambda: self.tr("The register is empty"),
                lambda: self.tr("Enter the first partner at the right and save it."),
            )
        self._lists.setCurrentWidget(self.view if self.table.rowCount() else self.nothing)
        self.mark(self._shown)

    def mark(self, partner_id: PartnerId | None) -> None:
        """Put the cursor on a partner whose boxes are shown already, or on none."""
        self._shown = partner_id
        if partner_id is None:
            self._mark_row(None, None)
        else:
            self._tasks.run(
                partial(self._services.browse_partners.row_of, partner_id),
                owner=self,
                done=partial(self._mark_row, partner_id),
                failed=self._failed,
            )

    def _mark_row(self, partner_id: PartnerId | None, number: int | None) -> None:
        if partner_id != self._shown:
            return  # another one is shown by now
        place = None if number is None else self.table.place_of(number)
        self.view.blockSignals(True)
        if place is None:
            self.view.setCurrentIndex(QModelIndex())
        else:
            self.view.mark_place(place)
        self.view.blockSignals(False)

    def _on_marked(self, partner: Partner | None) -> None:
        if partner is not None:
            self._tell(partner)
        elif (number := self.table.number_at(self.view.currentIndex().row())) is not None:
            # Who jumps to a row is there before it is read.
            self._tasks.run(
                partial(self._services.browse_partners.rows, (number,)),
                owner=self,
                done=partial(self._on_read, number),
                failed=self._failed,
            )

    def _on_read(self, number: int, rows: Mapping[int, Partner]) -> None:
        if number == self.table.number_at(self.view.currentIndex().row()) and number in rows:
            self._tell(rows[number])

    def _tell(self, partner: Partner) -> None:
        self._shown = partner.id
        self.marked.emit(partner)

    def _name(self, partner: Partner) -> str:
        km, en = partner.name_km, partner.name_en
        return (en or km if self._look.language.value == "en" else km or en) or ""

    def _second(self, partner: Partner) -> str:
        phone = phone_shown(partner.phone) if partner.phone else ""
        parts = [partner.partner_no, phone, self._coded.label("partner_kind", partner.kind)]
        if not partner.active:
            parts.append(self.tr("not active"))
        return " · ".join(part for part in parts if part)

    def _verification(self, partner: Partner) -> str:
        return self._coded.label("verification", partner.verification)

    @staticmethod
    def _verification_tone(partner: Partner) -> str:
        return _TONES.get(partner.verification, "quiet")


def _wish(text: str, *, sort: str, descending: bool) -> Wish:
    """Return what the list shows: while nothing is typed, those who are active."""
    only = () if text else (("active", "1"),)
    return Wish(text=text, only=only, sort=sort, descending=descending)
