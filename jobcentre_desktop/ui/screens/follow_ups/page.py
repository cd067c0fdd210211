"""Follow-ups: whom to ask and what to do, oldest first; what came of it is written beside the list."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from jobcentre_desktop.domain.action_plan import PlanStep, StepStatus
from jobcentre_desktop.domain.errors import StepNeedsReason
from jobcentre_desktop.domain.follow_up import Reached
from jobcentre_desktop.domain.ids import FollowUpId, StepId
from jobcentre_desktop.ports import Draft, DueItem
from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.services.follow_clients import PAGE, DuePage, Recorded, Section
from jobcentre_desktop.services.listed_work import ListedTasks
from jobcentre_desktop.ui.changes import Changes
from jobcentre_desktop.ui.client_parts.coded import Coded
from jobcentre_desktop.ui.client_parts.task_words import saved_words
from jobcentre_desktop.ui.draft_keeper import DraftKeeper, Typed
from jobcentre_desktop.ui.error_text import sentence
from jobcentre_desktop.ui.export_dialog import count_and_export
from jobcentre_desktop.ui.form_problems import show_form_problem
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.screens.follow_ups.due_list import DueList
from jobcentre_desktop.ui.screens.follow_ups.form import Heard
from jobcentre_desktop.ui.screens.follow_ups.panel import TaskPanel
from jobcentre_desktop.ui.screens.follow_ups.saving import (
    FORM,
    Task,
    TaskKey,
    Unsaved,
    keep,
    key_of,
    read_list,
    read_task,
    save,
    take_back,
    task_of,
)
from jobcentre_desktop.ui.shell.navigator import Navigator
from jobcentre_desktop.ui.shell.page import Page
from jobcentre_desktop.ui.tasks import Tasks
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.card import Card
from jobcentre_desktop.ui.widgets.layout import column, row
from jobcentre_desktop.ui.widgets.scroll import Scroll

_PANEL_WIDTH = 400
_SHOWS = frozenset(
    {
        *("client", "plan", "plan_step", "referral", "referral_event", "outcome", "follow_up"),
        *("transfer", "handover", "centre_day"),
    }
)


class FollowUpsPage(Page):
    """`about` is the DueItem to begin with, a draft to go on with, or None. Enter asks about the row in hand.

    What is typed stays a draft of its task until it is saved, also when another is looked at meanwhile.
    """

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
            title=lambda: self.tr("Follow-ups"),
            subtitle=lambda: self.tr("Whom to ask how they are doing, and what is to be done"),
            form="follow_up",
            parent=parent,
        )
        self._navigator, self._services, self._tasks = navigator, services, tasks
        self._wanted: DueItem | None = None
        """The row to put the cursor on when the list is there."""
        self._beside_list: DueItem | None = None
        """Somebody who is asked although the list does not say so: the first row until it is written."""
        self._opens_form = False
        self._place = 0
        self._limit = PAGE
        self._follow_up_id: FollowUpId | None = None
        coded = Coded(look, services.codes, services.gazetteer)
        self.list = DueList(look, services.clock.today)
        self.panel = TaskPanel(look, coded, services.clock)
        self.drafts = DraftKeeper(
            services.keep_drafts, tasks, form=FORM, watched=self.panel, read=self._typed
        )
        self._beside = Card(None, Scroll(column(self.panel, margins=(0, 0, 6, 0))))
        self._beside.setFixedWidth(_PANEL_WIDTH)
        self.hand_out = Button(look, lambda: self.tr("Export"), icon="download", shortcut="Ctrl+E")
        self.head.addWidget(self.list.whose)
        self.head.addWidget(self.hand_out)
        self.body.addLayout(row((self.list, 1), self._beside, gap=14), 1)
        self._connect(changes)

    def _connect(self, changes: Changes) -> None:
        self.list.filtered.connect(self._on_filtered)
        self.list.more_wanted.connect(self._on_more_wanted)
        self.list.marked.connect(self._on_marked)
        self.list.opened.connect(self._on_opened)
        self.hand_out.clicked.connect(self._on_hand_out_clicked)
        self.panel.edited.connect(self._on_edited)
        self.panel.not_reached.connect(self._on_not_reached)
        self.panel.form.saved.connect(self._on_heard)
        self.panel.form.discarded.connect(self._on_discarded)
        self.panel.step_moved.connect(self._on_step_moved)
        self.panel.form_opened.connect(lambda item, is_new: self.fill_in(item, is_new=is_new))
        self.panel.form_closed.connect(self.stop_counting)
        self.panel.form_closed.connect(self.list.view.setFocus)
        self.panel.file_wanted.connect(self._on_file_wanted)
        self.drafts.kept.connect(self.panel.show_draft)
        self.drafts.failed.connect(self.show_problem)
        changes.records_changed.connect(self._on_records_changed)

    @override
    def on_shown(self, about: object) -> None:
        self._limit, self._place = PAGE, 0
        self._beside_list = None
        self._opens_form = isinstance(about, Draft)
        item = task_of(about).item if isinstance(about, Draft) else about
        if isinstance(item, DueItem):
            self._wanted = item
            if item.kind == "unplanned" or self._opens_form:
                self._beside_list = item
            today = self._services.clock.today()
            self.list.show_everybodys()
            self.list.show_section(Section.COMING if item.on > today else Section.NOW)
        self._load()

    @override
    def on_left(self) -> None:
        self.drafts.keep_now()

    @override
    def on_escape(self) -> None:
        """Close the form first; what was typed stays."""
        if self.panel.is_asking():
            self.panel.close_form()
        else:
            super().on_escape()

    @override
    def first_field(self) -> QWidget | None:
        return self.list.view

    @override
    def panels(self) -> tuple[QWidget, ...]:
        return (self.list.view, self.panel.contact_by, self.list.sections)

    @override
    def retranslate(self) -> None:
        self.list.retranslate()
        self.panel.say_again()

    # --- the list ---

    def _on_filtered(self) -> None:
        self._limit, self._place = PAGE, 0
        self._load()

    def _on_more_wanted(self) -> None:
        self._wanted = self.list.view.current_row()
        self._limit += PAGE
        self._load()

    def _on_records_changed(self, kinds: frozenset[str]) -> None:
        if self.isVisible() and kinds & _SHOWS and not self.panel.is_asking():
            self._wanted = self._wanted or self.list.view.current_row()
            self._load()

    def _load(self) -> None:
        self.drafts.keep_now()
        self._tasks.run(
            partial(
                read_list,
                self._services,
                self.list.section(),
                mine=self.list.is_mine(),
                limit=self._limit,
            ),
            owner=self,
            done=self._show,
            failed=self.show_problem,
        )

    def _show(self, found: tuple[DuePage, frozenset[TaskKey]]) -> None:
        page, drafts = found
        beside, wanted = self._beside_list, self._wanted
        keys = [key_of(one) for one in page.items]
        if beside is not None and key_of(beside) not in keys:
            page = replace(page, items=(beside, *page.items))
            keys.insert(0, key_of(beside))
        self._wanted = None
        if wanted is not None and key_of(wanted) in keys:
            self._place = keys.index(key_of(wanted))
        self.list.show_page(page, drafts, self._place)
        self._beside.setVisible(bool(page.items))

    def _on_marked(self, item: DueItem | None) -> None:
        if item is None:
            return
        self._place = self.list.place_of(item) or 0
        self.drafts.keep_now()
        self._tasks.run(
            partial(read_task, self._services, item),
            owner=self,
            done=self._show_task,
            failed=self.show_problem,
        )

    def _show_task(self, task: Task) -> None:
        here, shown = self.list.view.current_row(), self.panel.about
        if here is None or key_of(here) != key_of(task.about.item):
            return
        if shown is not None and key_of(shown.item) == key_of(here) and self.drafts.draft_id is not None:
            self.panel.show_again(task.about)
        else:
            self.drafts.keep_now()
            unsaved = None if task.draft is None else task_of(task.draft)
            self.panel.show_about(task.about, task.draft, None if unsaved is None else unsaved.facts)
            self.drafts.begin(None if task.draft is None else task.draft.id)
            self._follow_up_id = None if unsaved is None else unsaved.follow_up_id
        if self._opens_form:
            self._opens_form = False
            self.panel.open_form()

    def _on_opened(self, item: DueItem) -> None:
        about = self.panel.about
        if about is not None and key_of(about.item) == key_of(item):
            self.panel.open_form()

    def _on_file_wanted(self) -> None:
        if self.panel.about is not None:
            self._navigator.open_client(self.panel.about.item.client_id)

    def _on_hand_out_clicked(self) -> None:
        told = ListedTasks(self._services.follow_clients, self.list.section(), self.list.is_mine())
        count_and_export(self, self._services, self._tasks, told, told.count)

    # --- what is typed and not yet saved ---

    def _unsaved(self) -> Unsaved | None:
        """Return what stands in the boxes, None when nothing was typed."""
        about = self.panel.about
        if about is None or self.panel.is_blank():
            return None
        self._follow_up_id = self._follow_up_id or FollowUpId(self._services.new_id())
        return Unsaved(item=about.item, follow_up_id=self._follow_up_id, facts=self.panel.typed())

    def _typed(self) -> Typed:
        unsaved = self._unsaved()
        assert unsaved is not None, "what is blank is dropped, never kept"
        item = unsaved.item
        return Typed(facts=unsaved.as_facts(), title=item.client_name, client_id=item.client_id)

    def _on_edited(self) -> None:
        if self.panel.is_blank():
            self._drop_draft()
        else:
            self.drafts.touch()

    def _drop_draft(self) -> None:
        self.drafts.drop()
        self.drafts.begin()
        self.panel.show_draft(None)

    def _on_discarded(self) -> None:
        """Empty the boxes; the toast brings back what was typed."""
        about, unsaved = self.panel.about, self._unsaved()
        if about is not None and unsaved is not None:
            self._drop_draft()
            self.panel.show_about(about)
            self.say(lambda: self.tr("What was typed is discarded"), undo=partial(self._bring_back, unsaved))
            self._load()
        self.panel.close_form()

    def _bring_back(self, unsaved: Unsaved) -> None:
        self._undo(unsaved.item, partial(keep, self._services, unsaved), self._on_brought_back)

    def _on_brought_back(self, item: DueItem, _done: object) -> None:
        self._forget()
        self._beside_list = self._wanted = item
        self._opens_form = True
        self._load()

    def _forget(self) -> None:
        """The panel has nothing of anybody: what comes into it next is read anew."""
        self.drafts.stop()
        self.panel.about = None
        self._follow_up_id = None

    # --- what came of it ---

    def _on_not_reached(self, reached: Reached) -> None:
        raw = {"reached": reached.value, "contact_by": self.panel.contact_by.value()}
        self._record(Heard(raw={**raw, **self.panel.form.said()}, outcome=None, news=None))

    def _on_heard(self, heard: Heard) -> None:
        by = self.panel.contact_by.value()
        raw = {**heard.raw, "reached": Reached.YES.value, "contact_by": by}
        source = "call" if by == "partner" else "client"
        news = None if heard.news is None else replace(heard.news, source=source)
        self._record(Heard(raw=raw, outcome=heard.outcome, news=news))

    def _record(self, heard: Heard) -> None:
        about = self.panel.about
        if about is None:
            return
        self._follow_up_id = self._follow_up_id or FollowUpId(self._services.new_id())
        work = partial(
            self._services.follow_clients.record,
            about.item,
            heard.raw,
            outcome=heard.outcome,
            news=heard.news,
            follow_up_id=self._follow_up_id,
        )
        self._do(work, partial(self._on_recorded, about.item, self._unsaved()))

    def _do(self, work: Callable[[], object], done: Callable[..., None]) -> None:
        self.panel.set_busy(True)
        self.errors.clear_problems()
        self.drafts.hold()
        self._tasks.run(
            partial(save, self._services, work, self.drafts.draft_id),
            owner=self,
            done=done,
            failed=self._on_refused,
        )

    def _on_refused(self, error: BaseException) -> None:
        self.panel.set_busy(False)
        if self.panel.is_blank():
            self.drafts.begin()
        else:
            self.drafts.release()
        if isinstance(error, StepNeedsReason):
            self.panel.result_field.show_error(partial(sentence, error))
            self.panel.result.setFocus()
        else:
            show_form_problem(self, self.panel.form.fields, error)

    def _on_recorded(self, item: DueItem, unsaved: Unsaved | None, recorded: Recorded) -> None:
        self.form_is_saved()
        self._close()
        undo = partial(self._services.follow_clients.take_back, recorded)
        said = partial(saved_words, self.look.format, recorded.follow_up, self._services.clock.today())
        self.say(said, undo=partial(self._take_back, item, unsaved, undo))

    def _take_back(self, item: DueItem, unsaved: Unsaved | None, undo: Callable[[], object]) -> None:
        """Undo what was saved; what had been typed for it is a draft again, under an id of its own."""
        if unsaved is not None:
            unsaved = replace(unsaved, follow_up_id=FollowUpId(self._services.new_id()))
        self._undo(item, partial(take_back, self._services, undo, unsaved), self._on_taken_back)

    def _undo(
        self, item: DueItem, work: Callable[[], object], done: Callable[[DueItem, object], None]
    ) -> None:
        self._tasks.run(work, owner=self, done=partial(done, item), failed=self.show_problem)

    def _on_taken_back(self, item: DueItem, _nothing: object) -> None:
        self.say(lambda: self.tr("Taken back. It is due again."))
        self._beside_list = self._wanted = item
        self._load()

    def _on_step_moved(self, is_done: bool) -> None:
        about = self.panel.about
        if about is None or about.step is None:
            return
        text = self.panel.result.value() or None
        to, told = (StepStatus.DONE, {"result": text}) if is_done else (StepStatus.DROPPED, {"because": text})
        step_id = StepId(about.item.record_id)
        self._do(
            partial(self._services.move_step, step_id, to, **told),
            partial(self._on_moved, about.item, self._unsaved(), about.step),
        )

    def _on_moved(self, item: DueItem, unsaved: Unsaved | None, before: PlanStep, after: PlanStep) -> None:
        self._close()
        undo = partial(self._services.move_step.put_back, before, after)
        self.say(lambda: self.tr("Saved."), undo=partial(self._take_back, item, unsaved, undo))

    def _close(self) -> None:
        """Go back to the list, on the row that comes next."""
        self._beside_list = self._wanted = None
        self.panel.close_form()
        self._forget()
        self.list.view.setFocus()
        self._load()
