"""Needs attention: fields with two values, and changes the server did not take; nothing is lost meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from jobcentre_desktop.domain.erasure import SAID_OF_ERASED
from jobcentre_desktop.domain.ids import ReferralId, SessionId
from jobcentre_desktop.domain.referral import Referral
from jobcentre_desktop.domain.session import CounsellingSession
from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.services.look_at_refused import RefusedSave
from jobcentre_desktop.services.settle_conflict import OpenConflict, Settled, ToldSide
from jobcentre_desktop.ui.changes import Changes
from jobcentre_desktop.ui.client_parts.coded import Coded
from jobcentre_desktop.ui.client_parts.fact_words import FactWords
from jobcentre_desktop.ui.export_dialog import export_list
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.screens.conflicts.conflict_card import ConflictCard
from jobcentre_desktop.ui.screens.conflicts.handing_out import what_is_handed_out
from jobcentre_desktop.ui.screens.conflicts.late_notes import LateNotes
from jobcentre_desktop.ui.screens.conflicts.refused_card import RefusedCard
from jobcentre_desktop.ui.shell.about import ReferralAbout, SessionAbout
from jobcentre_desktop.ui.shell.navigator import Navigator
from jobcentre_desktop.ui.shell.page import Page
from jobcentre_desktop.ui.tasks import Tasks
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.empty_state import EmptyState
from jobcentre_desktop.ui.widgets.label import Label
from jobcentre_desktop.ui.widgets.layout import column
from jobcentre_desktop.ui.widgets.scroll import Scroll

Read = tuple[tuple[OpenConflict, ...], tuple[RefusedSave, ...]]

_STEPS = {
    Qt.Key.Key_Up.value: (-1, 0),
    Qt.Key.Key_Down.value: (1, 0),
    Qt.Key.Key_Left.value: (0, -1),
    Qt.Key.Key_Right.value: (0, 1),
}


class ConflictsPage(Page):
    """One card per field in conflict, then one per refused change; arrow keys go from button to button."""

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
            title=lambda: self.tr("Needs attention"),
            subtitle=lambda: self.tr("↑ ↓ ← → go from one to the next, Enter keeps it, Ctrl+Z takes it back"),
            parent=parent,
        )
        self._navigator = navigator
        self._services = services
        self._tasks = tasks
        self._facts = FactWords(look, Coded(look, services.codes, services.gazetteer))
        self._shown: Read = ((), ())
        self._place: tuple[int, int] | None = None
        """Where the cursor was when something was decided; it goes on from there."""
        self.cards: list[ConflictCard] = []
        self.refused_cards: list[RefusedCard] = []
        self._empty = EmptyState(
            look,
            "circle-check",
            lambda: self.tr("No conflicts. Good."),
            lambda: self.tr(
                "When two desks change the same field without a line, both values are shown here."
            ),
        )
        self._asked = Label(
            lambda: self.tr(
                "Two desks changed the same thing. Choose what is right; the other stays in the history."
            ),
            "section",
            wrap=True,
        )
        self._not_taken = Label(
            self._not_taken_words,
            "section",
            wrap=True,
        )
        self.hand_out = Button(look, lambda: self.tr("Export"), icon="download", shortcut="Ctrl+E")
        self.hand_out.clicked.connect(self._on_hand_out_clicked)
        self.hand_out.hide()
        self.head.addWidget(self.hand_out)
        self._list = column(gap=12)
        self._refused_list = column(gap=12)
        self._late_count = 0
        self.late = LateNotes(look, navigator, services, tasks, self._facts)
        self.late.failed.connect(self.show_problem)
        self.late.decided.connect(self._show_decided)
        self.late.counted.connect(self._on_late_counted)
        asked = column(self._asked, self._list, gap=12)
        refused = column(self._not_taken, self._refused_list, gap=12)
        self.body.addWidget(Scroll(column(self._empty, asked, self.late, refused, None, gap=12)), 1)
        changes.records_changed.connect(self._on_records_changed)

    @override
    def on_shown(self, about: object) -> None:
        if not self.cards:
            self._place = (0, 0)  # nothing is there yet for the cursor; it waits for the first card
        self._load()

    @override
    def retranslate(self) -> None:
        self._show(self._shown, anew=True)

    @override
    def first_field(self) -> QWidget | None:
        return self.cards[0].keeps[0] if self.cards else None

    def _on_records_changed(self, _kinds: frozenset[str]) -> None:
        if self.isVisible():
            self._load()

    def _load(self) -> None:
        self.late.load()
        self._tasks.run(self._read, owner=self, done=self._show, failed=self.show_problem)

    def _read(self) -> Read:
        return self._services.settle_conflict.open_ones(), self._services.look_at_refused()

    def _show(self, read: Read, *, anew: bool = False) -> None:
        """Leave cards in place that say the same as before: somebody may be writing in one.

        With `anew` each is built again; what was being written stands in the new one.
        """
        self._shown = read
        place = self._place or self._cursor()
        self._place = None
        before, refused_before = self.cards, self.refused_cards
        conflicts, refused = read
        stay = [] if anew else before
        refused_stay = [] if anew else refused_before
        self.cards = [
            next((card for card in stay if card.conflict == one), None) or self._conflict_card(one)
            for one in conflicts
        ]
        self.refused_cards = [
            next((card for card in refused_stay if card.refused == one), None) or self._refused_card(one)
            for one in refused
        ]
        written = [(old.conflict.conflict.id, *old.written()) for old in before if old not in self.cards]
        _lay_out(self._list, before, self.cards)
        _lay_out(self._refused_list, refused_before, self.refused_cards)
        for conflict_id, text, has_cursor in written:
            for card in self.cards:
                if text is not None and card.conflict.conflict.id == conflict_id:
                    card.write(text, with_cursor=has_cursor)
        self._asked.setVisible(bool(conflicts))
        self._not_taken.retranslate()
        self._not_taken.setVisible(bool(refused))
        self._show_empty()
        for buttons in self._grid():
            for button in buttons:
                button.installEventFilter(self)
        if place is not None:
            self._go_to(*place)

    def _on_late_counted(self, count: int) -> None:
        self._late_count = count
        self._show_empty()

    def _show_empty(self) -> None:
        self._empty.setVisible(not any(self._shown) and not self._late_count)
        self.hand_out.setVisible(any(self._shown) or bool(self.late.waiting))

    def _on_hand_out_clicked(self) -> None:
        conflicts, refused = self._shown
        handed = what_is_handed_out(
            self._services, self._facts, conflicts, refused, self.late.waiting, self.look.language.value
        )
        export_list(self, self._services, self._tasks, handed)

    def _show_decided(self, taken_over: bool) -> None:
        if taken_over:
            self.say(lambda: self.tr("Taken over into the file. The other centre hears of it."))
        else:
            self.say(lambda: self.tr("The file stays as it is. The other centre hears of it."))

    def _conflict_card(self, one: OpenConflict) -> ConflictCard:
        card = ConflictCard(self.look, self._facts, one)
        card.side_kept.connect(self._on_side_kept)
        card.text_written.connect(self._on_text_written)
        card.file_wanted.connect(partial(self._navigator.open_client, one.client_id))
        return card

    def _not_taken_words(self) -> str:
        if any(one.reason == SAID_OF_ERASED for one in self._shown[1]):
            return self.tr("The central server did not take these.")
        return self.tr("The central server did not take these. They are kept here, and nothing is lost.")

    def _refused_card(self, one: RefusedSave) -> RefusedCard:
        card = RefusedCard(self.look, self._facts, one)
        card.form_wanted.connect(partial(self._on_form_wanted, one))
        card.let_be.connect(partial(self._on_let_be, one))
        return card

    # --- the arrow keys ---

    @override
    def more_keys(self) -> list[tuple[str, str]]:
        return [
            ("← →", self.tr("Go from one answer to the other")),
            ("↑ ↓", self.tr("Go to the next question")),
        ]

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = _STEPS.get(event.key())
            place = self._place_of(watched)
            if step is not None and place is not None:
                self._go_to(place[0] + step[0], place[1] + step[1])
                return True
        return super().eventFilter(watched, event)

    def _grid(self) -> list[list[Button]]:
        return [card.buttons() for card in self.cards] + [[card.act] for card in self.refused_cards]

    def _place_of(self, button: QObject) -> tuple[int, int] | None:
        for at, buttons in enumerate(self._grid()):
            for beside, one in enumerate(buttons):
                if one is button:
                    return at, beside
        return None

    def _cursor(self) -> tuple[int, int] | None:
        button = self.focusWidget()
        return None if button is None else self._place_of(button)

    def _go_to(self, at: int, beside: int) -> None:
        grid = self._grid()
        if grid:
            at = min(max(at, 0), len(grid) - 1)
            beside = min(max(beside, 0), len(grid[at]) - 1)
            grid[at][beside].setFocus(Qt.FocusReason.TabFocusReason)

    # --- what is decided ---

    def _on_side_kept(self, side: ToldSide) -> None:
        self._do(partial(self._services.settle_conflict, side.conflict_id, side.choice), self._show_settled)

    def _on_text_written(self, conflict_id: str, text: str) -> None:
        self._do(partial(self._services.settle_conflict.write, conflict_id, text), self._show_settled)

    def _on_let_be(self, one: RefusedSave) -> None:
        self._do(partial(self._services.look_at_refused.let_be, one.desk, one.seq), self._show_let_be)

    def _on_form_wanted(self, one: RefusedSave) -> None:
        assert one.client_id is not None  # what has a form has a client
        if one.kind == CounsellingSession.KIND:
            self._navigator.open_session(SessionAbout(one.client_id, SessionId(one.record_id)))
        elif one.kind == Referral.KIND:
            self._navigator.open_referral(ReferralAbout(referral_id=ReferralId(one.record_id)))
        else:
            self._navigator.open_client(one.client_id)

    def _do(self, work: Callable[[], object], done: Callable[[object], None]) -> None:
        self._place = self._cursor()
        for card in (*self.cards, *self.refused_cards):
            card.setEnabled(False)
        self._tasks.run(work, owner=self, done=done, failed=self._show_not_done)

    def _show_settled(self, settled: object) -> None:
        assert isinstance(settled, Settled)
        self.say(
            lambda: self.tr("Settled. The other value stays in the history."),
            undo=partial(self._take_back, settled),
        )
        self._load()

    def _take_back(self, settled: Settled) -> None:
        self._do(partial(self._services.settle_conflict.take_back, settled), self._show_taken_back)

    def _show_taken_back(self, _nothing: object) -> None:
        self.say(lambda: self.tr("Taken back. Both values are asked for again."))
        self._place = self._place or (0, 0)  # with the last answer the cursor had gone as well
        self._load()

    def _show_let_be(self, _nothing: object) -> None:
        self._load()

    def _show_not_done(self, error: BaseException) -> None:
        self.show_problem(error)
        self._load()


def _lay_out(layout: QVBoxLayout, before: Sequence[QWidget], now: Sequence[QWidget]) -> None:
    """Put the cards of now in their order, and those that are no longer needed away."""
    for gone in before:
        if gone not in now:
            layout.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
    for place, card in enumerate(now):
        card.setEnabled(True)
        if layout.indexOf(card) != place:
            layout.insertWidget(place, card)
