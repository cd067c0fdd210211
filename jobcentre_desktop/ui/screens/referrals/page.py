"""All referrals of this desk's file, newest first, with the box for the number of a return slip."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override

from jobcentre_desktop.domain.errors import NotFound
from jobcentre_desktop.domain.ids import ReferralId
from jobcentre_desktop.domain.khmer.text import fold_for_search
from jobcentre_desktop.domain.numbers import is_mistyped, tidy_number
from jobcentre_desktop.domain.referral import Referral, ReferralEvent, ReferralState
from jobcentre_desktop.domain.referral_checks import is_sensitive
from jobcentre_desktop.domain.scanning import read_number
from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.services.show_client import ReferralView
from jobcentre_desktop.ui.changes import Changes
from jobcentre_desktop.ui.client_parts.coded import Coded
from jobcentre_desktop.ui.client_parts.referral_words import ReferralWords, is_overdue
from jobcentre_desktop.ui.error_text import sentence
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.row_table import Column, RowTable
from jobcentre_desktop.ui.shell.about import ReferralAbout
from jobcentre_desktop.ui.shell.navigator import Navigator
from jobcentre_desktop.ui.shell.page import Page
from jobcentre_desktop.ui.shell.places import PARTNERS
from jobcentre_desktop.ui.tasks import Tasks
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.card import Card
from jobcentre_desktop.ui.widgets.code_box import CodeBox
from jobcentre_desktop.ui.widgets.empty_state import EmptyState
from jobcentre_desktop.ui.widgets.field import Field
from jobcentre_desktop.ui.widgets.label import Label
from jobcentre_desktop.ui.widgets.layout import column, row
from jobcentre_desktop.ui.widgets.row_view import RowView
from jobcentre_desktop.ui.widgets.text import TextLine

PAGE = 200
OVERDUE = "overdue"


@dataclass(frozen=True, slots=True)
class Line:
    """One referral as the list shows it."""

    view: ReferralView
    client: str


@dataclass(frozen=True, slots=True)
class Found:
    """What the lane found for a text, and whether there is more to load."""

    text: str
    lines: tuple[Line, ...]
    more: bool


class ReferralsPage(Page):
    """Filters work on what is loaded; a typed name or number is looked for in all clients' referrals too."""

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
        self._loaded = PAGE
        self._found = Found("", (), more=False)
        self.slip = TextLine(lambda: self.tr("R02-26-A00001-7"), longest=40, form=None)
        self.slip_field = Field(lambda: self.tr("Return slip: type or scan the number"), self.slip)
        self.open_slip = Button(look, lambda: self.tr("Open"), icon="qr-code")
        self.text = TextLine(lambda: self.tr("Number, client or partner"), longest=80)
        self.states = CodeBox(self._state_options, empty=lambda: self.tr("All states"))
        self.more = Button(look, lambda: self.tr("Show older ones"), kind="ghost", icon="history")
        self.partners = Button(look, lambda: self.tr("Partners"), icon="building-2")
        self.table: RowTable[Line] = RowTable(self._columns())
        self.view = RowView(look, self.table, lambda: self.tr("Referrals"))
        self._nothing = EmptyState(look, "send", "", "")
        self._count = Label(self._count_words, "small")
        self._lists = QStackedWidget()
        self._build()
        changes.records_changed.connect(self._on_records_changed)

    def _columns(self) -> list[Column[Line]]:
        return [
            Column(
                lambda: self.tr("Number"),
                lambda one: one.view.referral.referral_no,
                second=lambda one: self.look.format.short_date(one.view.referral.made_on),
                sort_key=lambda one: str(one.view.referral.id),
                width=170,
            ),
            Column(lambda: self.tr("Client"), lambda one: one.client, strong=True),
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
                sort_key=lambda one: one.view.referral.valid_until.isoformat(),
                width=210,
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
        listed = Card(None, filters, (self._lists, 1), row(self.more, None), gap=8)
        self.head.addWidget(self.partners)
        self.body.addLayout(row((slip, 3), None, gap=0))
        self.body.addWidget(listed, 1)
        self.slip.returnPressed.connect(self._on_slip_entered)
        self.open_slip.clicked.connect(self._on_slip_entered)
        self.slip.edited.connect(lambda: self.slip_field.show_error(None))
        self.text.edited.connect(self._load)
        self.states.edited.connect(self._show)
        self.more.clicked.connect(self._on_more_clicked)
        self.partners.clicked.connect(lambda: self._navigator.open(PARTNERS))
        self.view.opened.connect(self._on_opened)
        self.retranslate()

    @override
    def on_shown(self, about: object) -> None:
        self.slip.set_value("")
        self.slip_field.show_error(None)
        self._load()

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
        self._tasks.run(
            partial(self._look_up, self.text.value(), self._loaded),
            owner=self,
            done=self._on_found,
            failed=self.show_problem,
        )

    def _look_up(self, text: str, most: int) -> Found:
        recent = self._services.show_client.recent_referrals(limit=most)
        lines = {view.referral.id: Line(view, client) for view, client in recent}
        if text:
            lines = {key: line for key, line in lines.items() if self._fits(line, text)}
            for view, client in self._services.show_client.find_referrals(text):
                lines.setdefault(view.referral.id, Line(view, client))
        newest_first = sorted(lines.values(), key=_age, reverse=True)
        return Found(text, tuple(newest_first), more=len(recent) == most)

    @staticmethod
    def _fits(line: Line, text: str) -> bool:
        """Return whether number, client or (unless it is kept from lists) partner contain the text."""
        told = line.view.referral
        number = tidy_number(text).replace("-", "")
        if number and number in told.referral_no.replace("-", ""):
            return True
        names = [line.client]
        if not is_sensitive(told.type):
            names += [told.partner_name_km or "", told.partner_name_en or ""]
        wanted = fold_for_search(text)
        return any(wanted in fold_for_search(name) for name in names)

    def _on_found(self, found: Found) -> None:
        if found.text == self.text.value():
            self._found = found
            self._show()

    def _show(self) -> None:
        chosen = self.states.value()
        today = self._services.clock.today()
        lines = [
            one for one in self._found.lines if _is_in(one.view, chosen, overdue=is_overdue(one.view, today))
        ]
        self.table.set_rows(lines)
        self.view.mark_first()
        self._count.retranslate()
        self.more.setVisible(self._found.more)
        if self._found.text or chosen:
            self._nothing.say(
                lambda: self.tr("No referral fits"),
                lambda: self.tr("Take something back from the filter, or look in the client's file."),
            )
        else:
            self._nothing.say(
                lambda: self.tr("Nobody has been referred yet"),
                lambda: self.tr("Open a client's file and choose “Refer”; the referral then stands here."),
            )
        self._lists.setCurrentWidget(self.view if lines else self._nothing)

    def _on_more_clicked(self) -> None:
        self._loaded += PAGE
        self._load()

    def _on_opened(self, line: Line) -> None:
        self._navigator.open_referral(ReferralAbout(referral_id=line.view.referral.id))

    def _on_records_changed(self, kinds: frozenset[str]) -> None:
        if self.isVisible() and kinds & {Referral.KIND, ReferralEvent.KIND, "letter"}:
            self._load()

    def _state_options(self) -> list[tuple[str, str]]:
        states = [(one.value, self._words.state(one)) for one in ReferralState]
        return [(OVERDUE, self.tr("Overdue: no answer yet")), *states]

    def _to(self, line: Line) -> str:
        return self._words.partner(line.view.referral) or self._words.type(line.view.referral)

    def _type(self, line: Line) -> str:
        return self._words.type(line.view.referral) if self._words.partner(line.view.referral) else ""

    def _is_late(self, line: Line) -> bool:
        return is_overdue(line.view, self._services.clock.today())

    def _until(self, line: Line) -> str:
        until = line.view.referral.valid_until
        if self._is_late(line):
            return self.tr("Overdue since {day}").format(day=self.look.format.day_and_month(until))
        return self.look.format.short_date(until)

    def _count_words(self) -> str:
        return self.tr("%n referral(s)", "", len(self.table.rows))

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


def _age(line: Line) -> tuple[str, str]:
    return line.view.referral.made_on.isoformat(), str(line.view.referral.id)


def _is_in(view: ReferralView, chosen: str | None, *, overdue: bool) -> bool:
    if chosen is None:
        return True
    return overdue if chosen == OVERDUE else view.state.value == chosen
