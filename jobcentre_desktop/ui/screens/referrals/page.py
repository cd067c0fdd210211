"""All referrals of this desk's file, newest first, with the box for the number of a return slip."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override

from jobcentre_desktop.domain.errors import NotFound
from jobcentre_desktop.domain.ids import ReferralId
from jobcentre_desktop.domain.numbers import is_mistyped, tidy_number
from jobcentre_desktop.domain.referral import Referral, ReferralEvent, ReferralState
from jobcentre_desktop.domain.scanning import read_number
from jobcentre_desktop.ports import Wish
from jobcentre_desktop.services.browse_lists import ReferralLine
from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.services.listed import ListedRecords
from jobcentre_desktop.ui.changes import Changes
from jobcentre_desktop.ui.client_parts.coded import Coded
from jobcentre_desktop.ui.client_parts.referral_words import ReferralWords, is_overdue
from jobcentre_desktop.ui.error_text import sentence
from jobcentre_desktop.ui.export_dialog import Handed, export_list
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.row_table import Column
from jobcentre_desktop.ui.shell.about import ReferralAbout
from jobcentre_desktop.ui.shell.navigator import Navigator
from jobcentre_desktop.ui.shell.page import Page
from jobcentre_desktop.ui.shell.places import PARTNERS
from jobcentre_desktop.ui.tasks import Tasks
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.card import Card
from jobcentre_desktop.ui.widgets.code_box import CodeBox
from jobcentre_desktop.ui.widgets.count_label import CountLabel
from jobcentre_desktop.ui.widgets.empty_state import EmptyState
from jobcentre_desktop.ui.widgets.field import Field
from jobcentre_desktop.ui.widgets.layout import column, row
from jobcentre_desktop.ui.widgets.row_view import RowView
from jobcentre_desktop.ui.widgets.text import TextLine
from jobcentre_desktop.ui.windowed_table import WindowedTable

OVERDUE = "overdue"
_TYPING_MS = 120
"""After the last key, so that a fast typist asks once."""


class ReferralsPage(Page):
    """The newest first; filtered and sorted by the file, and read as one scrolls."""

    def __init__(
        self,
        look: Look,
        navigator: Navigator,
        services: DeskServices,
        tasks: Tasks,
        changes: Changes,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            look,
            title=lambda: self.tr("Referrals"),
            subtitle=lambda: self.tr("Who was sent to whom, and what came of it"),
            parent=parent,
        )
        self._navigator, self._services, self._tasks = navigator, services, tasks
        self._coded = Coded(look, services.codes, services.gazetteer)
        self._words = ReferralWords(look, self._coded)
        self._counts: Mapping[str, int] = {}
        self._marked: int | None = None
        self.slip = TextLine(lambda: self.tr("R02-26-A00001-7"), longest=40, form=None)
        self.slip_field = Field(lambda: self.tr("Return slip: type or scan the number"), self.slip)
        self.open_slip = Button(look, lambda: self.tr("Open"), icon="qr-code")
        self.text = TextLine(lambda: self.tr("Number, client or partner"), longest=80)
        self.states = CodeBox(self._state_options, empty=lambda: self.tr("All states"))
        self.hand_out = Button(look, lambda: self.tr("Export"), icon="download", shortcut="Ctrl+E")
        self.partners = Button(look, lambda: self.tr("Partners"), icon="building-2")
        self.table: WindowedTable[ReferralLine] = WindowedTable(
            self._columns(), services.browse_referrals, tasks, failed=self.show_problem, parent=self
        )
        self.view = RowView(look, self.table, lambda: self.tr("Referrals"))
        self._nothing = EmptyState(look, "send", "", "")
        self._count = CountLabel(self._count_words)
        self._lists = QStackedWidget()
        self._build()
        changes.records_changed.connect(self._on_records_changed)

    def _columns(self) -> list[Column[ReferralLine]]:
        return [
            Column(
                lambda: self.tr("Number"),
                lambda one: one.view.referral.referral_no,
                second=lambda one: self.look.format.short_date(one.view.referral.made_on),
                width=170,
                order="number",
            ),
            Column(lambda: self.tr("Client"), lambda one: one.client.name, strong=True),
            Column(lambda: self.tr("Sent to"), self._to, second=self._type),
            Column(
                lambda: self.tr("State"),
                lambda one: self._words.standing(one.view),
                tone=lambda one: self._words.standing_tone(one.view),
                width=190,
            ),
            Column(
                lambda: self.tr("Valid until"),
                self._until,
                tone=lambda one: "bad" if self._is_late(one) else "",
                width=210,
                order="until",
            ),
        ]

    def _build(self) -> None:
        slip = Card(None, row((self.slip_field, 1), column(None, self.open_slip), gap=10), gap=0)
        slip.setMaximumWidth(640)
        self.text.setProperty("kind", "search")
        self._lists.setProperty("kind", "scrolled")
        self._lists.addWidget(self.view)
        self._lists.addWidget(self._nothing)
        filters = row((self.text, 3), (self.states, 2), None, self._count, gap=10)
        listed = Card(None, filters, (self._lists, 1), gap=8)
        self.head.addWidget(self.hand_out)
        self.head.addWidget(self.partners)
        self.body.addLayout(row((slip, 3), None, gap=0))
        self.body.addWidget(listed, 1)
        self.slip.returnPressed.connect(self._on_slip_entered)
        self.open_slip.clicked.connect(self._on_slip_entered)
        self.slip.edited.connect(lambda: self.slip_field.show_error(None))
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self.text.edited.connect(self._typing.start)
        self._typing.timeout.connect(self._load)
        self.states.edited.connect(self._load)
        self.hand_out.clicked.connect(self._on_hand_out_clicked)
        self.view.marked.connect(self._on_marked)
        self.table.filled.connect(self._show)
        self.table.order_wanted.connect(self._on_order_wanted)
        self.partners.clicked.connect(lambda: self._navigator.open(PARTNERS))
        self.view.opened.connect(self._on_opened)
        self.retranslate()

    @override
    def on_shown(self, about: object) -> None:
        self.slip.set_value("")
        self.slip_field.show_error(None)
        self._load()
        self._count_states()

    @override
    def first_field(self) -> QWidget | None:
        return self.slip

    @override
    def panels(self) -> tuple[QWidget, ...]:
        return (self.slip, self.text, self.view)

    @override
    def retranslate(self) -> None:
        self.text.setAccessibleName(self.tr("Filter by number, client or partner"))
        self.states.setAccessibleName(self.tr("Filter by state"))

    # --- the list ---

    def _load(self) -> None:
        self.table.show(self._wish())

    def _wish(self) -> Wish:
        chosen = self.states.value()
        today = self._services.clock.today().isoformat()
        return replace(
            self.table.wish,
            text=self.text.value(),
            only=() if chosen in (None, OVERDUE) else (("state", str(chosen)),),
            overdue_on=today if chosen == OVERDUE else "",
        )

    def _on_order_wanted(self, sort: str, descending: bool) -> None:
        self.table.show(replace(self._wish(), sort=sort, descending=descending))

    def _count_states(self) -> None:
        self._tasks.run(
            partial(_counts, self._services), owner=self, done=self._show_counts, failed=self.show_problem
        )

    def _show_counts(self, counts: Mapping[str, int]) -> None:
        self._counts = counts
        self.states.retranslate()

    def _show(self) -> None:
        if self.table.wish.text != self.text.value():
            return  # typed on meanwhile: another answer is under way
        self._count.count(self.table.rowCount())
        if self.table.wish.text or self.states.value():
            self._nothing.say(
                lambda: self.tr("No referral fits"),
                lambda: self.tr("Take something back from the filter, or look in the client's file."),
            )
        else:
            self._nothing.say(
                lambda: self.tr("Nobody has been referred yet"),
                lambda: self.tr("Open a client's file and choose “Refer”; the referral then stands here."),
            )
        self._lists.setCurrentWidget(self.view if self.table.rowCount() else self._nothing)
        if self.table.rowCount():
            self.view.mark_place((self._marked is not None and self.table.place_of(self._marked)) or 0)

    def _on_marked(self, _line: ReferralLine | None) -> None:
        self._marked = self.table.number_at(self.view.currentIndex().row())

    def _on_hand_out_clicked(self) -> None:
        handed = Handed(listed=ListedRecords("referrals", self.table.wish), count=self.table.rowCount())
        export_list(self, self._services, self._tasks, handed)

    def _on_opened(self, line: ReferralLine) -> None:
        self._navigator.open_referral(ReferralAbout(referral_id=line.view.referral.id))

    def _on_records_changed(self, kinds: frozenset[str]) -> None:
        if self.isVisible() and kinds & {Referral.KIND, ReferralEvent.KIND, "letter"}:
            self.table.reload()
            self._count_states()

    def _state_options(self) -> list[tuple[str, str]]:
        """Return the filters, each with how many it leaves."""
        states = [(one.value, self._words.state(one)) for one in ReferralState]
        codes = [(OVERDUE, self.tr("Overdue: no answer yet")), *states]
        return [(code, self._counted(code, label)) for code, label in codes]

    def _counted(self, code: str, label: str) -> str:
        if not self._counts:
            return label
        count = self.look.format.number(self._counts.get(code, 0))
        return self.tr("{label} ({count})").format(label=label, count=count)

    def _to(self, line: ReferralLine) -> str:
        return self._words.partner(line.view.referral) or self._words.type(line.view.referral)

    def _type(self, line: ReferralLine) -> str:
        return self._words.type(line.view.referral) if self._words.partner(line.view.referral) else ""

    def _is_late(self, line: ReferralLine) -> bool:
        return is_overdue(line.view, self._services.clock.today())

    def _until(self, line: ReferralLine) -> str:
        until = line.view.referral.valid_until
        if self._is_late(line):
            return self.tr("Overdue since {day}").format(day=self.look.format.day_and_month(until))
        return self.look.format.short_date(until)

    def _count_words(self) -> str:
        return self.tr("%n referral(s)", "", self.table.rowCount())

    # --- the return slip ---

    def _on_slip_entered(self) -> None:
        scanned = read_number(self.slip.value())
        typed = tidy_number(self.slip.value()) if scanned is None else scanned.number
        if not typed:
            return
        if scanned is not None and scanned.what == "client":
            self._open_card(scanned.number)
            return
        self.open_slip.setEnabled(False)
        self._tasks.run(
            partial(self._services.issue_letter.by_no, typed),
            owner=self,
            done=self._on_slip_found,
            failed=partial(self._on_slip_not_found, typed),
        )

    def _open_card(self, number: str) -> None:
        """Open the file of a client whose card was scanned in place of the slip."""
        self._tasks.run(
            partial(self._services.find_clients.by_no, number),
            owner=self,
            done=self._navigator.open_client,
            failed=partial(self._on_slip_not_found, number),
        )

    def _on_slip_found(self, referral_id: ReferralId) -> None:
        self.open_slip.setEnabled(True)
        self._navigator.open_referral(ReferralAbout(referral_id=referral_id, by_slip=True))

    def _on_slip_not_found(self, typed: str, error: BaseException) -> None:
        self.open_slip.setEnabled(True)
        if not isinstance(error, NotFound):
            self.show_problem(error)
            return
        self.slip_field.show_error(partial(self._slip_words, typed, error))
        self.slip.setFocus()
        self.slip.selectAll()

    def _slip_words(self, typed: str, error: NotFound) -> str:
        if is_mistyped(typed):
            return self.tr(
                "{number} is mistyped: its last sign does not fit the rest. Compare it with the slip."
            ).format(number=typed)
        return sentence(error)


def _counts(services: DeskServices) -> Mapping[str, int]:
    browse = services.browse_referrals
    overdue = browse.count(Wish(overdue_on=services.clock.today().isoformat()))
    return {**browse.counts("state"), OVERDUE: overdue}
