"""Files to complete: a list of the short ones, and the rest of the registration for one after the other."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override

from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.errors import InputProblems
from jobcentre_desktop.domain.facts import Facts, to_facts
from jobcentre_desktop.domain.ids import ClientId
from jobcentre_desktop.domain.outreach import ASKED, still_to_ask
from jobcentre_desktop.ports import ClientRow, Draft
from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.services.hold_outreach import ToComplete
from jobcentre_desktop.services.listed_work import ListedShortFiles
from jobcentre_desktop.services.undo_act import Acted
from jobcentre_desktop.ui.changes import Changes
from jobcentre_desktop.ui.draft_keeper import DraftKeeper, Typed
from jobcentre_desktop.ui.export_dialog import Handed, export_list
from jobcentre_desktop.ui.field_names import field_name
from jobcentre_desktop.ui.form_problems import show_form_problem
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.screens.to_complete.form import CompletionForm
from jobcentre_desktop.ui.screens.to_complete.saving import FORM, ShortFile, ToKeep, keep, read_file
from jobcentre_desktop.ui.screens.to_complete.short_list import ShortList
from jobcentre_desktop.ui.shell.navigator import Navigator
from jobcentre_desktop.ui.shell.page import Page
from jobcentre_desktop.ui.tasks import Tasks
from jobcentre_desktop.ui.undoing import Undoing
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.footer import Footer
from jobcentre_desktop.ui.widgets.scroll import Scroll

PAGE = 100


class ToCompletePage(Page):
    """`about` is a ClientId to complete at once, a Draft to go on with, or None for the list.

    Save leads to the next file of the list; Esc back to the list, what was typed is kept as a draft.
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
        self._opened: ShortFile | None = None
        super().__init__(look, title=self._page_title, parent=parent)
        self._navigator, self._services, self._tasks = navigator, services, tasks
        self._undoing = Undoing(self, services.undo_act, tasks)
        self._most = PAGE
        self.list = ShortList(look)
        self.form = CompletionForm(look, services)
        self.save = Button(
            look,
            lambda: self.tr("Save, next file"),
            kind="primary",
            icon="arrow-right",
            shortcut="Ctrl+Return",
            show_key=True,
        )
        self.whole = Button(look, lambda: self.tr("Open the whole file"), icon="user")
        self.back = Button(look, lambda: self.tr("Back to the list"), kind="ghost")
        self.bar = Footer(look, self.save, self.whole, self.back)
        self.drafts = DraftKeeper(services.keep_drafts, tasks, form=FORM, watched=self.form, read=self._typed)
        self._scroll = Scroll(self.form)
        self._parts = QStackedWidget()
        self._parts.addWidget(self.list)
        self._parts.addWidget(self._scroll)
        self.body.addWidget(self._parts, 1)
        self.set_footer(self.bar)
        self.list.opened.connect(self._on_row_opened)
        self.list.filtered.connect(self._on_filtered)
        self.list.more_wanted.connect(self._on_more_wanted)
        self.list.hand_out_wanted.connect(self._on_hand_out_wanted)
        self.form.edited.connect(self.drafts.touch)
        self.drafts.kept.connect(self.bar.show_draft_saved)
        self.drafts.failed.connect(self.show_problem)
        self.save.clicked.connect(self._on_save_clicked)
        self.whole.clicked.connect(self._on_whole_clicked)
        self.back.clicked.connect(self._show_list)
        changes.records_changed.connect(self._on_records_changed)
        self._show_list()

    @override
    def on_shown(self, about: object) -> None:
        if isinstance(about, Draft) and about.client_id is not None:
            self._open(about.client_id)
        elif isinstance(about, UUID):
            self._open(ClientId(about))
        elif self._opened is None:
            self._load()

    @override
    def on_left(self) -> None:
        self.drafts.keep_now()

    @override
    def on_escape(self) -> None:
        if self._opened is None:
            super().on_escape()
        else:
            self._show_list()

    @override
    def retranslate(self) -> None:
        self.list.retranslate()

    @override
    def first_field(self) -> QWidget | None:
        return self.list.first() if self._opened is None else self.form.first_missing()

    @override
    def panels(self) -> Sequence[QWidget]:
        if self._opened is None:
            return (self.list.events, self.list.first())
        tick = next(iter(self.form.consents.ticks.values()))
        return (self.form.first_missing(), tick, self.save)

    def _page_title(self) -> str:
        if self._opened is None:
            return self.tr("Files to complete")
        return self.tr("Complete the file: {name}").format(name=self._opened.client.name)

    # --- the list ---

    def _load(self) -> None:
        self._tasks.run(
            partial(self._services.hold_outreach.to_complete, self.list.of_event(), limit=self._most),
            owner=self,
            done=self._show_found,
            failed=self.show_problem,
        )

    def _show_found(self, found: ToComplete) -> None:
        self.list.show_found(found)
        if self._opened is None and self.isVisible():
            self.list.first().setFocus()

    def _show_list(self) -> None:
        self.drafts.keep_now()
        self.drafts.stop()
        self._opened = None
        self.errors.clear_problems()
        self.bar.hide()
        self._parts.setCurrentIndex(0)
        self.say_title()
        if self.isVisible():
            self._load()

    def _on_filtered(self) -> None:
        self._most = PAGE
        self._load()

    def _on_more_wanted(self) -> None:
        self._most += PAGE
        self._load()

    def _on_hand_out_wanted(self) -> None:
        told = ListedShortFiles(self._services.hold_outreach, self.list.of_event())
        names = {name: field_name(name) for name in ASKED}
        handed = Handed(listed=told, count=self.list.total(), names=names)
        export_list(self, self._services, self._tasks, handed)

    def _on_records_changed(self, kinds: frozenset[str]) -> None:
        if self.isVisible() and self._opened is None and Client.KIND in kinds:
            self._load()

    def _on_row_opened(self, one: ClientRow) -> None:
        self._open(one.id)

    # --- one file ---

    def _open(self, client_id: ClientId) -> None:
        self.drafts.keep_now()
        self._tasks.run(
            partial(read_file, self._services, client_id),
            owner=self,
            done=self._show_file,
            failed=self.show_problem,
        )

    def _show_file(self, file: ShortFile) -> None:
        self._opened = file
        self.errors.clear_problems()
        self.form.show_file(file)
        self.drafts.begin(None if file.draft is None else file.draft.id)
        self.bar.show_note("")
        if file.draft is not None:
            self.form.set_typed(dict(file.draft.facts))
            self.bar.show_draft_saved(file.draft.changed_at)
        self.save.setEnabled(True)
        self.bar.show()
        self._parts.setCurrentIndex(1)
        self._scroll.verticalScrollBar().setValue(0)
        self.say_title()
        self.form.first_missing().setFocus()

    def _typed(self) -> Typed:
        client = None if self._opened is None else self._opened.client
        facts: Facts = dict(self.form.typed())
        return Typed(
            facts=facts,
            title="" if client is None else client.name,
            client_id=None if client is None else client.id,
        )

    def _on_save_clicked(self) -> None:
        if self._opened is None:
            return
        self.drafts.keep_now()
        self.drafts.hold()
        self.save.setEnabled(False)
        self.notices.clear()
        told = ToKeep(
            file=self._opened,
            raw=self.form.raw(),
            consents=self.form.consents.value(),
            is_whole=not self.form.consents.problems(),
            draft_id=self.drafts.draft_id,
        )
        self._undoing.run(
            partial(keep, self._services, told), owner=self, done=self._on_kept, failed=self._on_refused
        )

    def _on_kept(self, acted: Acted[Client]) -> None:
        client = acted.value
        self.drafts.stop()
        following = self.list.next_after(client.id)
        missing = still_to_ask(to_facts(client))
        self._undoing.offer(
            partial(self._kept_words, client.name, complete=not missing), acted, then=self._on_undone
        )
        if following is None:
            self._show_list()
        else:
            self._open(following.id)
        self._load()

    def _on_undone(self, _nothing: None) -> None:
        self._load()

    def _kept_words(self, name: str, *, complete: bool) -> str:
        if complete:
            return self.tr("The file of {name} is complete").format(name=name)
        return self.tr("Saved. {name} stays in the list until the rest is asked").format(name=name)

    def _on_refused(self, error: BaseException) -> None:
        self.save.setEnabled(True)
        self.drafts.release()
        if not isinstance(error, InputProblems):
            self.show_problem(error)
            return
        shown, homeless = self.form.beside_fields(error.problems)
        if homeless:
            show_form_problem(self, {}, InputProblems(homeless))
        self.errors.show_problems(shown)

    def _on_whole_clicked(self) -> None:
        if self._opened is not None:
            self._navigator.open_client(self._opened.client.id)
