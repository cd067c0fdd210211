"""One person after the other at the table: typed, looked up, kept, taken back; event and place stay."""

from __future__ import annotations

from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.errors import InputProblems
from jobcentre_desktop.domain.facts import Facts
from jobcentre_desktop.domain.ids import ClientId
from jobcentre_desktop.domain.visit import Visit
from jobcentre_desktop.ports import ClientRow, Draft
from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.services.hold_outreach import Table
from jobcentre_desktop.ui.draft_keeper import DraftKeeper, Typed
from jobcentre_desktop.ui.form_problems import show_form_problem
from jobcentre_desktop.ui.registering.alike_watch import AlikeWatch
from jobcentre_desktop.ui.registering.checking import MayBeOnFile
from jobcentre_desktop.ui.registering.duplicates_panel import PANEL_WIDTH, DuplicatesPanel
from jobcentre_desktop.ui.registering.same_person import SamePersonDialog
from jobcentre_desktop.ui.screens.outreach.bar import TableBar
from jobcentre_desktop.ui.screens.outreach.event_strip import EventStrip
from jobcentre_desktop.ui.screens.outreach.person_form import PersonForm
from jobcentre_desktop.ui.screens.outreach.saving import FORM, ToTakeIn, take_in
from jobcentre_desktop.ui.screens.outreach.taken_in_list import TakenInList
from jobcentre_desktop.ui.sections.box_tools import BoxTools
from jobcentre_desktop.ui.shell.page import Page
from jobcentre_desktop.ui.tasks import Tasks
from jobcentre_desktop.ui.widgets.card import Card
from jobcentre_desktop.ui.widgets.layout import column, row
from jobcentre_desktop.ui.widgets.scroll import Scroll
from jobcentre_desktop.ui.widgets.width_keeper import keep_width

_SCROLLED = 16
"""Pixels more than at the registration: half as high, the panel is scrolled more often."""


class Intake(QWidget):
    """`open_wanted` carries a ClientId; `changed` tells that somebody was taken in or taken back.

    What is wrong is shown by the page it stands on.
    """

    open_wanted = Signal(object)
    changed = Signal()

    def __init__(self, page: Page, bar: TableBar, services: DeskServices, tasks: Tasks) -> None:
        super().__init__()
        self._page, self._bar, self._services, self._tasks = page, bar, services, tasks
        self._client_id = ClientId(services.new_id())
        self._table: Table | None = None
        self._saving = False
        look = page.look
        tools = BoxTools.of(look, services)
        self.strip = EventStrip(look, tools.coded)
        self.form = PersonForm(tools)
        self.taken_in = TakenInList(look, tools.coded)
        self.duplicates = DuplicatesPanel(look)
        self.match_dialog: SamePersonDialog | None = None
        self.drafts = DraftKeeper(services.keep_drafts, tasks, form=FORM, watched=self.form, read=self._typed)
        self.watch = AlikeWatch(
            self.duplicates,
            services.look_for_duplicates,
            tasks,
            typed=lambda: (self.form.raw(), self._client_id),
        )
        side = QWidget()
        side.setLayout(column((self.taken_in, 1), (self.duplicates, 1), gap=10))
        keep_width(look, side, PANEL_WIDTH + _SCROLLED)
        self._column = column(Card(None, self.form), None, margins=(0, 0, 8, 8), gap=10)
        self.setLayout(row((column(self.strip, (Scroll(self._column), 1), gap=8), 1), side, gap=12))
        bar.save.clicked.connect(self._save)
        bar.discard.clicked.connect(self._on_discard_clicked)
        self.form.edited.connect(self._on_edited)
        self.watch.told_apart.connect(self._on_told_apart)
        self.watch.failed.connect(page.show_problem)
        self.drafts.kept.connect(self._show_draft_kept)
        self.drafts.failed.connect(page.show_problem)
        self.duplicates.open_wanted.connect(self.open_wanted)
        self.taken_in.opened.connect(self._on_row_opened)

    def show_above(self, widget: QWidget) -> None:
        """Put something above the form, in its own column: the lists at the right must not move."""
        widget.setMinimumWidth(1)
        self._column.insertWidget(0, widget)

    def show_table(self, table: Table) -> None:
        """Take people in at this table; at another place it begins with that one."""
        before, self._table = self._table, table
        if not self.form.name():  # what was typed to set the table up is not of a person
            self._page.fill_in(object(), is_new=True)
        if before is None or before.event.place != table.event.place:
            self.form.show_place(table.event.place)
        self.strip.show_table(table)

    def begin(self, draft: Draft | None) -> None:
        """Begin with what lies unfinished, if anything; nothing happens once it has begun."""
        if self.drafts.draft_id is None:
            self.drafts.begin()
            if draft is not None:
                self.show_draft(draft)

    def leave(self) -> None:
        """Keep what was typed. Locking must not leave somebody's name on the screen."""
        self.drafts.keep_now()
        if self.match_dialog is not None:
            self.match_dialog.reject()

    def _typed(self) -> Typed:
        apart: Any = sorted(str(one) for one in self.watch.apart)
        facts: Facts = {"client_id": str(self._client_id), "typed": self.form.typed(), "apart": apart}
        return Typed(facts=facts, title=self.form.name())

    def show_draft(self, draft: Draft) -> None:
        """Go on where the draft was left; another person half typed keeps a draft of their own."""
        self.drafts.keep_now()
        facts: dict[str, Any] = dict(draft.facts)
        self._client_id = ClientId(UUID(facts["client_id"]))
        self.watch.begin([ClientId(UUID(one)) for one in facts.get("apart") or ()])
        self.form.set_typed(facts.get("typed") or {})
        self.drafts.begin(draft.id)
        self._page.stop_counting()
        self._show_draft_kept(draft.changed_at)
        self.watch.look_now()

    def _next_person(self) -> None:
        """Make room for the next one; event and place stay."""
        self._client_id = ClientId(self._services.new_id())
        self._page.fill_in(self._client_id, is_new=True)
        self._saving = False
        self.form.clear()
        self.watch.begin()
        self.drafts.begin()
        self._bar.forget_draft()
        self._page.errors.clear_problems()
        self._bar.save.setEnabled(True)
        self.form.first().setFocus()

    def _on_edited(self) -> None:
        if not self._saving:
            self.drafts.touch()
            self.watch.touch()

    def _on_told_apart(self) -> None:
        self.form.first().setFocus()
        self.drafts.touch()

    def _show_draft_kept(self, at: Any) -> None:
        if not self._saving:
            self._bar.show_draft_kept(at)

    def _save(self) -> None:
        draft_id = self.drafts.draft_id
        if self._saving or self._table is None or draft_id is None:
            return
        self.drafts.keep_now()
        self.drafts.hold()
        self._saving = True
        self._bar.save.setEnabled(False)
        self._page.notices.clear()
        told = ToTakeIn(
            client_id=self._client_id,
            draft_id=draft_id,
            raw=self.form.raw(),
            table=self._table,
            language=self._page.look.language.value,
            by_guardian=self.form.by_guardian(),
            is_whole=not self.form.problems(),
            apart=frozenset(self.watch.apart),
        )
        self._tasks.run(
            partial(take_in, self._services, told),
            owner=self,
            done=self._on_answered,
            failed=self._on_refused,
        )

    def _on_answered(self, answer: Client | MayBeOnFile) -> None:
        if isinstance(answer, MayBeOnFile):
            self._go_on()
            self._page.errors.clear_problems()
            self._ask_whether_same(answer)
            return
        typed = self.form.typed()
        self._page.form_is_saved()
        self._next_person()
        self.changed.emit()
        self._page.say(
            partial(self._taken_in_words, answer.name), undo=partial(self._take_back, answer, typed)
        )

    def _taken_in_words(self, name: str) -> str:
        return self.tr("{name} is taken in").format(name=name)

    def _go_on(self) -> None:
        """Hear that nobody was saved: what stands in the form is worth keeping."""
        self._saving = False
        self._bar.save.setEnabled(True)
        self.drafts.release()

    def _on_refused(self, error: BaseException) -> None:
        self._go_on()
        if not isinstance(error, InputProblems):
            self._page.show_problem(error)
            return
        shown, homeless = self.form.beside_fields(error.problems)
        if homeless:
            show_form_problem(self._page, {}, InputProblems(homeless))
        self._page.errors.show_problems(shown)

    def _ask_whether_same(self, found: MayBeOnFile) -> None:
        self.duplicates.show_alike(found.alike)
        self.match_dialog = SamePersonDialog(self._page.look, found.alike, self, at_event=True)
        self.match_dialog.finished.connect(self._on_match_answered)
        self.match_dialog.came_wanted.connect(self._on_came_wanted)
        self.match_dialog.open_wanted.connect(self.open_wanted)
        self.match_dialog.accepted.connect(partial(self._on_somebody_else, found))
        self.match_dialog.open()

    def _on_match_answered(self, _answer: int) -> None:
        self.match_dialog = None

    def _on_somebody_else(self, found: MayBeOnFile) -> None:
        self.watch.apart |= {one.row.id for one in found.alike}
        self._save()

    def _on_came_wanted(self, known: ClientRow) -> None:
        """Write down that somebody on file came; nobody new is kept."""
        assert self._table is not None
        self._tasks.run(
            partial(self._services.hold_outreach.came, known.id, self._table),
            owner=self,
            done=partial(self._on_came, known.name, self.form.typed()),
            failed=self._page.show_problem,
        )

    def _on_came(self, name: str, typed: dict[str, Any], visit: Visit) -> None:
        self.drafts.drop()
        self._next_person()
        self._page.say(
            lambda: self.tr("{name} is on file: that they came is written down").format(name=name),
            undo=partial(self._take_coming_back, visit, name, typed),
        )

    def _take_coming_back(self, visit: Visit, name: str, typed: dict[str, Any]) -> None:
        self._tasks.run(
            partial(self._services.hold_outreach.did_not_come, visit.id),
            owner=self,
            done=partial(self._on_taken_back, name, typed),
            failed=self._page.show_problem,
        )

    def _take_back(self, client: Client, typed: dict[str, Any]) -> None:
        """Take back the last one; what was typed stands in the form again, unless the next one does."""
        self._tasks.run(
            partial(self._services.hold_outreach.undo, client.id),
            owner=self,
            done=partial(self._on_taken_back, client.name, typed),
            failed=self._page.show_problem,
        )

    def _on_taken_back(self, name: str, typed: dict[str, Any], _nothing: None) -> None:
        self.changed.emit()
        if not self.form.name():
            self._bring_back(typed)
        self._page.say(lambda: self.tr("{name} is taken back").format(name=name))

    def _on_discard_clicked(self) -> None:
        typed = self.form.typed()
        self.drafts.drop()
        self._next_person()
        self._page.say(lambda: self.tr("The form is empty again"), undo=partial(self._bring_back, typed))

    def _bring_back(self, typed: dict[str, Any]) -> None:
        self._page.stop_counting()
        self.form.set_typed(typed)
        self.form.first().setFocus()
        self._on_edited()

    def _on_row_opened(self, one: ClientRow) -> None:
        self.open_wanted.emit(one.id)
