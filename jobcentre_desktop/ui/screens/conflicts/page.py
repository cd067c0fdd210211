"""Conflicts: one field that two desks changed apart; a person chooses, nothing is lost."""

from __future__ import annotations

from functools import partial
from typing import Literal

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from jobcentre_desktop.domain.changes import Side
from jobcentre_desktop.domain.hybrid_clock import time_of
from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.services.settle_conflict import OpenConflict
from jobcentre_desktop.ui.changes import Changes
from jobcentre_desktop.ui.client_parts.coded import Coded
from jobcentre_desktop.ui.client_parts.fact_words import FactWords
from jobcentre_desktop.ui.field_names import field_name
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.screens.conflicts.late_notes import LateNotes
from jobcentre_desktop.ui.shell.navigator import Navigator
from jobcentre_desktop.ui.shell.page import Page
from jobcentre_desktop.ui.tasks import Tasks
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.card import Card
from jobcentre_desktop.ui.widgets.empty_state import EmptyState
from jobcentre_desktop.ui.widgets.label import Label
from jobcentre_desktop.ui.widgets.layout import boxed, column, row
from jobcentre_desktop.ui.widgets.scroll import Scroll


class ConflictsPage(Page):
    """One card per conflict: both values with who and when, and a button under each."""

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
            title=lambda: self.tr("Conflicts"),
            subtitle=lambda: self.tr(
                "Two desks changed the same thing. Choose what is right; the other stays in the history."
            ),
            parent=parent,
        )
        self._navigator = navigator
        self._services = services
        self._tasks = tasks
        self._facts = FactWords(look, Coded(look, services.codes, services.gazetteer))
        self._shown: tuple[OpenConflict, ...] = ()
        self.cards: list[Card] = []
        self._empty = EmptyState(
            look,
            "circle-check",
            lambda: self.tr("No conflicts. Good."),
            lambda: self.tr(
                "When two desks change the same field without a line, both values are shown here."
            ),
        )
        self._list = column(gap=12)
        self._late_count = 0
        self.late = LateNotes(look, navigator, services, tasks, self._facts)
        self.late.failed.connect(self.show_problem)
        self.late.decided.connect(self._show_decided)
        self.late.counted.connect(self._on_late_counted)
        self.body.addWidget(Scroll(column(self._empty, self.late, self._list, None, gap=12)), 1)
        changes.records_changed.connect(self._on_records_changed)

    @override
    def on_shown(self, about: object) -> None:
        self._load()

    @override
    def retranslate(self) -> None:
        self._show(self._shown)

    def _on_records_changed(self, _kinds: frozenset[str]) -> None:
        if self.isVisible():
            self._load()

    def _load(self) -> None:
        self.late.load()
        self._tasks.run(
            self._services.settle_conflict.open_ones, owner=self, done=self._show, failed=self.show_problem
        )

    def _show(self, conflicts: tuple[OpenConflict, ...]) -> None:
        self._shown = conflicts
        for card in self.cards:
            self._list.removeWidget(card)
            card.deleteLater()
        self.cards = [self._card(one) for one in conflicts]
        for card in self.cards:
            self._list.addWidget(card)
        self._empty.setVisible(not conflicts and not self._late_count)

    def _on_late_counted(self, count: int) -> None:
        self._late_count = count
        self._empty.setVisible(not self._shown and not count)

    def _show_decided(self, taken_over: bool) -> None:
        if taken_over:
            self.say(lambda: self.tr("Taken over into the file. The other centre hears of it."))
        else:
            self.say(lambda: self.tr("The file stays as it is. The other centre hears of it."))

    def _card(self, one: OpenConflict) -> Card:
        about = field_name(one.conflict.field)
        title = f"{one.client_name} · {about}" if one.client_name else about
        card = Card(title)
        if one.client_id is not None:
            opens = Button(
                self.look, lambda: self.tr("Open the file"), kind="ghost", compact=True, about=title
            )
            opens.clicked.connect(partial(self._navigator.open_client, one.client_id))
            card.head.addWidget(opens)
        card.body.addLayout(
            row(
                (self._side(one, one.conflict.shown, one.shown_by, "shown"), 1),
                (self._side(one, one.conflict.other, one.other_by, "other"), 1),
                gap=16,
            )
        )
        return card

    def _side(self, one: OpenConflict, side: Side, by: str, choice: Literal["shown", "other"]) -> QWidget:
        value = Label(partial(self._value_words, one, side), "strong", wrap=True)
        told = Label(partial(self._by_words, side, by), "small", wrap=True)
        now = Label(lambda: self.tr("shown now") if choice == "shown" else self.tr("kept aside"), "muted")
        keep = Button(
            self.look,
            lambda: self.tr("Keep this"),
            compact=True,
            about=partial(self._value_words, one, side),
        )
        keep.clicked.connect(partial(self._on_keep_clicked, one, choice))
        return boxed(column(value, told, now, row(keep, None), margins=12, gap=6), "inset")

    def _value_words(self, one: OpenConflict, side: Side) -> str:
        told = self._facts.value(one.conflict.kind, one.conflict.field, side.value)
        return told or self.tr("(empty)")

    def _by_words(self, side: Side, by: str) -> str:
        when = self.look.format.moment(time_of(side.clock), self._services.clock.now())
        return self.tr("{who}, {when}, desk {desk}").format(who=by, when=when, desk=side.desk.split(".")[0])

    def _on_keep_clicked(self, one: OpenConflict, choice: Literal["shown", "other"]) -> None:
        for card in self.cards:
            card.setEnabled(False)
        self._tasks.run(
            partial(self._services.settle_conflict, one.conflict.id, choice),
            owner=self,
            done=self._show_settled,
            failed=self._show_refused,
        )

    def _show_settled(self, _nothing: None) -> None:
        self.say(lambda: self.tr("Settled. The other value stays in the history."))
        self._load()

    def _show_refused(self, error: BaseException) -> None:
        self.show_problem(error)
        self._load()
