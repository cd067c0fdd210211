"""Clients: find before you create. One box; all clients in Khmer order while nothing is typed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, QTimer
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QWidget
from typing_extensions import override

from jobcentre_desktop.domain.papers.kinds import PaperKind
from jobcentre_desktop.domain.people import phone_shown
from jobcentre_desktop.ports import ClientRow, Wish
from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.services.import_clients import ImportResult
from jobcentre_desktop.services.listed import ListedRecords
from jobcentre_desktop.services.undo_act import Acted
from jobcentre_desktop.ui.changes import Changes
from jobcentre_desktop.ui.client_parts.coded import Coded
from jobcentre_desktop.ui.export_dialog import Handed, export_list
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.row_table import Column
from jobcentre_desktop.ui.screens.clients.import_dialog import ImportDialog
from jobcentre_desktop.ui.shell.about import PapersAbout
from jobcentre_desktop.ui.shell.navigator import Navigator
from jobcentre_desktop.ui.shell.page import Page
from jobcentre_desktop.ui.tasks import Tasks
from jobcentre_desktop.ui.undoing import Undoing
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.code_box import CodeBox
from jobcentre_desktop.ui.widgets.count_label import CountLabel
from jobcentre_desktop.ui.widgets.empty_state import EmptyState
from jobcentre_desktop.ui.widgets.layout import row
from jobcentre_desktop.ui.widgets.row_view import RowView
from jobcentre_desktop.ui.widgets.text import TextLine
from jobcentre_desktop.ui.windowed_table import WindowedTable

_TYPING_MS = 120
"""After the last key, so that a fast typist asks once."""
_MINE = "counsellor_id"
_SHOWN_DIGITS = 3
_SHOWN_WIDTH = 200
"""Pixels of what was typed inside the button, which must leave room for the others."""


class ClientsPage(Page):
    """Enter opens the marked client; with nobody found it registers what was typed."""

    def __init__(
        self,
        look: Look,
        navigator: Navigator,
        services: DeskServices,
        tasks: Tasks,
        changes: Changes,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, title=lambda: self.tr("Clients"), parent=parent)
        self._navigator, self._services, self._tasks = navigator, services, tasks
        self._coded = Coded(look, services.codes, services.gazetteer)
        self._erased_on: date | None = None
        self._marked: int | None = None
        self._counts: dict[tuple[str, str], int] = {}
        self.text = TextLine(
            lambda: self.tr("Name in Khmer or Latin letters, phone, client or document number")
        )
        self.text.setAccessibleName(self.tr("Search"))
        self.register = Button(
            look,
            self._register_words,
            kind="primary",
            icon="user-plus",
            shortcut="Ctrl+N",
            show_key=True,
        )
        self.take_in = Button(look, lambda: self.tr("Take in a sheet"), icon="upload")
        self.hand_out = Button(look, lambda: self.tr("Export"), icon="download", shortcut="Ctrl+E")
        self.forms = Button(look, lambda: self.tr("Blank forms"), icon="printer", shortcut="Ctrl+P")
        self.whom = CodeBox(self._whom_options, empty=lambda: self.tr("Everybody"))
        self.table: WindowedTable[ClientRow] = WindowedTable(
            self._columns(), services.browse_clients, tasks, failed=self.show_problem, parent=self
        )
        self.count = CountLabel(self._count_words)
        self.view: RowView[ClientRow] = RowView(look, self.table, lambda: self.tr("Clients"))
        self._nobody = EmptyState(
            look,
            "search",
            lambda: self.tr("Nobody found on this computer."),
            lambda: self.tr("Look at the spelling, or register a new client."),
        )
        self._erased = EmptyState(
            look,
            "lock",
            self._erased_words,
            lambda: self.tr("Nothing of them is kept here any more. The number is never given again."),
        )
        self._lists = QStackedWidget()
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._build()
        self._connect(changes)

    def _build(self) -> None:
        self._lists.addWidget(self.view)
        self._lists.addWidget(self._nobody)
        self._lists.addWidget(self._erased)
        for button in (self.forms, self.hand_out, self.take_in, self.register):
            self.head.addWidget(button)
        self.body.addLayout(row((self.text, 4), (self.whom, 2), gap=10))
        self.body.addWidget(self._lists, 1)
        self.body.addLayout(row(self.count, None))
        self.setTabOrder(self.text, self.whom)
        self.setTabOrder(self.whom, self.view)
        self.retranslate()

    def _connect(self, changes: Changes) -> None:
        self.text.edited.connect(self._typing.start)
        self._typing.timeout.connect(self._load)
        self.text.returnPressed.connect(self._on_return_pressed)
        self.view.opened.connect(self._on_opened)
        self.register.clicked.connect(self._on_register_clicked)
        self.whom.edited.connect(self._load)
        self.view.marked.connect(self._on_marked)
        self.table.filled.connect(self._show)
        self.table.order_wanted.connect(self._on_order_wanted)
        self.forms.clicked.connect(self._on_forms_clicked)
        self.take_in.clicked.connect(self._on_take_in_clicked)
        self.hand_out.clicked.connect(self._on_hand_out_clicked)
        changes.records_changed.connect(self._on_records_changed)

    def _columns(self) -> list[Column[ClientRow]]:
        return [
            Column(
                lambda: self.tr("Name"), lambda one: one.name, second=self._beside, strong=True, order="name"
            ),
            Column(lambda: self.tr("Client number"), lambda one: one.client_no, width=160, order="number"),
            Column(
                lambda: self.tr("Sex"), lambda one: self._coded.label("sex", one.sex), width=80, order="sex"
            ),
            Column(lambda: self.tr("Born"), self._born, width=165, order="born"),
            Column(lambda: self.tr("Phone"), _masked_phone, width=110),
            Column(lambda: self.tr("Place"), lambda one: one.place_name_km or "", order="place"),
            Column(
                lambda: self.tr("Last seen"),
                lambda one: self.look.format.day(one.last_seen_on, self._services.clock.today()),
                width=165,
                order="seen",
            ),
        ]

    @override
    def on_shown(self, about: object) -> None:
        if isinstance(about, str):
            self.text.set_value(about)
        self._load()
        self._count()

    @override
    def first_field(self) -> QWidget | None:
        return self.text

    @override
    def panels(self) -> list[QWidget]:
        return [self.text, self.view]

    @override
    def retranslate(self) -> None:
        self.text.setAccessibleName(self.tr("Search"))
        self.whom.setAccessibleName(self.tr("Whom to show"))

    def _beside(self, one: ClientRow) -> str:
        """Return what stands under the name: for who moved away, where to."""
        if one.moved_to:
            return self.tr("moved to centre {code}").format(code=one.moved_to)
        return _latin(one)

    def _born(self, one: ClientRow) -> str:
        if one.dob_year is None:
            return ""
        return self.look.format.partial_date(one.dob_year, one.dob_month, one.dob_day)

    def _erased_words(self) -> str:
        if self._erased_on is None:
            return ""
        return self.tr("The data of the client with this number were erased on request on {day}.").format(
            day=self.look.format.short_date(self._erased_on)
        )

    def _register_words(self) -> str:
        typed = self.text.value()
        if not typed:
            return self.tr("Register walk-in")
        shown = self.fontMetrics().elidedText(typed, Qt.TextElideMode.ElideRight, _SHOWN_WIDTH)
        return self.tr("Register new: {text}").format(text=shown)

    def _count_words(self) -> str:
        if self.table.wish.text:
            return self.tr("%n found", "", self.table.rowCount())
        return self.tr("%n client(s)", "", self.table.rowCount())

    # --- what is shown ---

    def _whom_options(self) -> list[tuple[str, str]]:
        """Return the filters, each with how many it leaves."""
        me = str(self._services.me.id)
        codes = [(_MINE, me, self.tr("Mine"))]
        codes += [("sex", sex, self._coded.label("sex", sex)) for sex in ("F", "M")]
        codes += [("status", code, label) for code, label in self._coded.options("client_status")()]
        return [(f"{field}:{value}", self._counted(field, value, label)) for field, value, label in codes]

    def _counted(self, field: str, value: str, label: str) -> str:
        if not self._counts:
            return label
        count = self.look.format.number(self._counts.get((field, value), 0))
        return self.tr("{label} ({count})").format(label=label, count=count)

    def _wish(self) -> Wish:
        field, _, value = (self.whom.value() or "").partition(":")
        return replace(self.table.wish, text=self.text.value(), only=((field, value),) if value else ())

    def _on_order_wanted(self, sort: str, descending: bool) -> None:
        self.table.show(replace(self._wish(), sort=sort, descending=descending))

    def _on_records_changed(self, kinds: frozenset[str]) -> None:
        if self.isVisible() and kinds & {"client", "transfer", "handover"}:
            self.table.reload()
            self._count()

    def _load(self) -> None:
        self.table.show(self._wish())

    def _count(self) -> None:
        self._tasks.run(
            partial(_counts, self._services), owner=self, done=self._show_counts, failed=self.show_problem
        )

    def _show_counts(self, counts: dict[tuple[str, str], int]) -> None:
        self._counts = counts
        self.whom.retranslate()

    def _show(self) -> None:
        text = self.table.wish.text
        if text != self.text.value():
            return  # typed on meanwhile: another answer is under way
        self._erased_on = None
        self.count.count(self.table.rowCount())
        self.register.retranslate()
        if self.table.rowCount():
            self._lists.setCurrentWidget(self.view)
            self._mark()
        elif text:
            self._tasks.run(
                partial(self._services.find_clients.erased_on, text),
                owner=self,
                done=self._show_nobody,
                failed=self.show_problem,
            )
        else:
            self._show_nobody(None)

    def _mark(self) -> None:
        """Keep the cursor on the client it was on; else put it on the first."""
        place = None if self._marked is None else self.table.place_of(self._marked)
        self.view.mark_place(place or 0)

    def _on_marked(self, _one: ClientRow | None) -> None:
        self._marked = self.table.number_at(self.view.currentIndex().row())

    def _show_nobody(self, erased_on: date | None) -> None:
        self._erased_on = erased_on
        self._erased.title.retranslate()
        self._lists.setCurrentWidget(self._nobody if erased_on is None else self._erased)

    def _on_return_pressed(self) -> None:
        """Register who is not there; otherwise Enter goes on to the list."""
        nobody = self._lists.currentWidget() is self._nobody
        if nobody and self.text.value() and self.table.wish.text == self.text.value():
            self._on_register_clicked()
        elif not nobody:
            self.view.setFocus()

    def _on_opened(self, one: ClientRow) -> None:
        self._navigator.open_client(one.id)

    def _on_register_clicked(self) -> None:
        self._navigator.register_client(self.text.value())

    def _on_forms_clicked(self) -> None:
        self._navigator.open_papers(PapersAbout(kind=PaperKind.REGISTRATION_BLANK))

    def _on_take_in_clicked(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("Take in a sheet"), _documents(), self.tr("Sheets (*.xlsx *.csv)")
        )
        if chosen:
            dialog = ImportDialog(self.look, self._services, self._tasks, Path(chosen), self)
            dialog.exec()
            self._load()
            self._offer_to_take_back(dialog.acted)

    def _offer_to_take_back(self, acted: Acted[ImportResult] | None) -> None:
        """Nothing says how a sheet turned out better than the list of those it brought."""
        if acted is not None:
            count = len(acted.value.added)
            Undoing(self, self._services.undo_act, self._tasks).offer(
                lambda: self.tr("%n client(s) taken in.", "", count), acted
            )

    def _on_hand_out_clicked(self) -> None:
        handed = Handed(listed=ListedRecords("clients", self.table.wish), count=self.table.rowCount())
        export_list(self, self._services, self._tasks, handed)


def _counts(services: DeskServices) -> dict[tuple[str, str], int]:
    browse = services.browse_clients
    return {
        (field, value): count
        for field in ("sex", "status", _MINE)
        for value, count in browse.counts(field).items()
    }


def _latin(one: ClientRow) -> str:
    latin = " ".join(part for part in (one.surname_la, one.given_la) if part)
    return "" if latin == one.name else latin


def _masked_phone(one: ClientRow) -> str:
    """Return the phone with its last digits only: a list is seen by whoever stands at the counter."""
    if not one.phone:
        return ""
    shown = phone_shown(one.phone)
    return "••• " + shown[-_SHOWN_DIGITS:]


def _documents() -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
