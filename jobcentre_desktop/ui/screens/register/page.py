"""The registration page: a new client on one screen, kept as a draft while it is typed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from jobcentre_desktop.domain.errors import InputProblems
from jobcentre_desktop.domain.facts import Facts
from jobcentre_desktop.domain.ids import ClientId, VisitId
from jobcentre_desktop.ports import Draft
from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.services.undo_act import Acted
from jobcentre_desktop.ui.changes import Changes
from jobcentre_desktop.ui.draft_keeper import DraftKeeper, Typed
from jobcentre_desktop.ui.form_problems import show_form_problem
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.registering.alike_watch import AlikeWatch
from jobcentre_desktop.ui.registering.checking import MayBeOnFile
from jobcentre_desktop.ui.registering.duplicates_panel import PANEL_WIDTH, DuplicatesPanel
from jobcentre_desktop.ui.registering.quick_form import USUAL_REASON
from jobcentre_desktop.ui.registering.same_person import SamePersonDialog
from jobcentre_desktop.ui.screens.register.bar import SaveBar
from jobcentre_desktop.ui.screens.register.form import RegistrationForm
from jobcentre_desktop.ui.screens.register.saving import FORM, Saved, ToSave, save_client, take_back
from jobcentre_desktop.ui.shell.about import SessionAbout
from jobcentre_desktop.ui.shell.navigator import Navigator
from jobcentre_desktop.ui.shell.page import Page
from jobcentre_desktop.ui.shell.places import REGISTER, TODAY
from jobcentre_desktop.ui.tasks import Tasks
from jobcentre_desktop.ui.undoing import Undoing
from jobcentre_desktop.ui.widgets.dialog import ask
from jobcentre_desktop.ui.widgets.field import Field
from jobcentre_desktop.ui.widgets.layout import row
from jobcentre_desktop.ui.widgets.scroll import Scroll
from jobcentre_desktop.ui.widgets.width_keeper import keep_width


class RegisterPage(Page):
    """`about` is what was typed into the search, a Draft to go on with, or None.

    A form that was left is kept as a draft and the next opening begins with an empty one, so that two people
    never get mixed; only who looked into a file on the right comes back to the form as it was.
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
        super().__init__(look, title=lambda: self.tr("New registration"), form="registration", parent=parent)
        self._navigator, self._services, self._tasks = navigator, services, tasks
        self._client_id = ClientId(services.new_id())
        self._visit_id = VisitId(services.new_id())
        self._undoing = Undoing(self, services.undo_act, tasks)
        self._asked: object = None
        self._done: object = None
        self._under_way = self._stays = self._saving = False
        self.form = RegistrationForm(look, services)
        # In the form's own column: what is wrong must not move the panel at the right.
        self.form.show_above(self.errors)
        self.quick, self.more = self.form.quick, self.form.more
        self.consents = self.form.consents.ticks
        self.duplicates = DuplicatesPanel(look)
        self.match_dialog: SamePersonDialog | None = None
        self.footer = SaveBar(look)
        self.save_and_start, self.save_and_queue = self.footer.save_and_start, self.footer.save_and_queue
        keep_width(look, self.duplicates, PANEL_WIDTH)
        self._scroll = Scroll(self.form)
        self.body.addLayout(row((self._scroll, 1), self.duplicates, gap=12), 1)
        self.set_footer(self.footer)
        self.drafts = DraftKeeper(services.keep_drafts, tasks, form=FORM, watched=self.form, read=self._typed)
        self.watch = AlikeWatch(
            self.duplicates,
            services.look_for_duplicates,
            tasks,
            typed=lambda: (self.form.raw(), self._client_id),
        )
        self._connect(changes)
        self._warm_up()

    def _connect(self, changes: Changes) -> None:
        self.form.edited.connect(self._on_edited)
        self.watch.told_apart.connect(self._on_told_apart)
        self.watch.failed.connect(self.show_problem)
        self.drafts.kept.connect(self._show_draft_kept)
        self.drafts.failed.connect(self.show_problem)
        self.duplicates.open_wanted.connect(self._on_open_wanted)
        self.save_and_start.clicked.connect(partial(self._save, start=True))
        self.save_and_queue.clicked.connect(partial(self._save, start=False))
        self.footer.discard.clicked.connect(self._on_discard_clicked)
        changes.records_changed.connect(self._on_records_changed)

    @property
    def fields(self) -> dict[str, Field]:
        """Return every field that has a box now, by the names of the dictionary."""
        return self.form.fields()

    @override
    def on_shown(self, about: object) -> None:
        stays, self._stays = self._stays and about is None, False
        same_draft = isinstance(about, Draft) and about.id == self.drafts.draft_id
        if self._under_way and (stays or same_draft):
            self.watch.look_now()
            return
        self.drafts.keep_now()
        again = about is not None and about is self._done
        self._asked = about
        if isinstance(about, Draft) and not again:
            self._show_draft(about)
            return
        self._begin()
        if isinstance(about, str) and about.strip() and not again:
            self.quick.take_over(about)
            self._on_edited()

    @override
    def on_asked_again(self) -> None:
        """Somebody else stands at the counter: what was typed waits as a draft."""
        if self._saving or not self._under_way:
            return
        self.drafts.keep_now()
        self._begin()
        self.quick.first_empty().setFocus()
        self.say(lambda: self.tr("What you had typed is kept as a draft, on the page Today."))

    @override
    def on_left(self) -> None:
        self.drafts.keep_now()
        if self.match_dialog is not None:
            # Locking must not leave somebody's name on the screen.
            self.match_dialog.reject()

    @override
    def first_field(self) -> QWidget | None:
        return self.quick.first_empty()

    @override
    def panels(self) -> Sequence[QWidget]:
        more = next(iter(self.more.sections.values())).heading
        first = [card.open for card in self.duplicates.cards[:1]]
        tick = next(iter(self.consents.values()))
        return (self.quick.fields["surname_km"].control, tick, more, *first, self.save_and_start)

    def _begin(self) -> None:
        """Start on an empty form."""
        self._client_id = ClientId(self._services.new_id())
        self._visit_id = VisitId(self._services.new_id())
        self.fill_in(self._client_id, is_new=True)
        self.form.clear()
        self._scroll.verticalScrollBar().setValue(0)
        self._settle()
        self.watch.begin()
        self.drafts.begin()
        self.footer.forget_draft()

    def _settle(self) -> None:
        self._under_way, self._saving = False, False
        self.watch.stop()
        self.errors.clear_problems()
        self.footer.ready(True)

    def _show_draft(self, draft: Draft) -> None:
        """Go on where the draft was left."""
        facts: dict[str, Any] = dict(draft.facts)
        self._begin()
        self._client_id = ClientId(UUID(facts["client_id"]))
        self._visit_id = VisitId(UUID(facts["visit_id"]))
        self.fill_in(self._client_id, is_new=False)
        self.watch.begin([ClientId(UUID(one)) for one in facts.get("apart") or ()])
        self.form.set_typed(facts)
        self.drafts.begin(draft.id)
        self._under_way = True
        self._show_draft_kept(draft.changed_at)
        self.watch.look_now()

    def _typed(self) -> Typed:
        apart: Any = sorted(str(one) for one in self.watch.apart)
        facts: Facts = {
            "client_id": str(self._client_id),
            "visit_id": str(self._visit_id),
            **self.form.typed(),
            "apart": apart,
        }
        return Typed(facts=facts, title=self.quick.name())

    def _on_edited(self) -> None:
        self._under_way = True
        if not self._saving:
            self.drafts.touch()
            self.watch.touch()

    def _show_draft_kept(self, at: Any) -> None:
        if self._under_way and not self._saving:
            self.footer.show_draft_saved(at)
            self.footer.discard.show()

    def _on_records_changed(self, kinds: frozenset[str]) -> None:
        if "client" in kinds and self.isVisible() and self._under_way and not self._saving:
            self.watch.touch()

    def _on_open_wanted(self, client_id: ClientId) -> None:
        self._stays = self._under_way
        self._navigator.open_client(client_id)

    def _on_told_apart(self) -> None:
        self.quick.first_empty().setFocus()
        self._under_way = True
        self.drafts.touch()

    def _save(self, *, start: bool) -> None:
        if self._saving:
            return
        if self._under_way:
            self.drafts.touch()
            self.drafts.keep_now()
        draft_id = self.drafts.draft_id
        assert draft_id is not None
        self._saving = True
        self.footer.ready(False)
        self.notices.clear()
        told = ToSave(
            client_id=self._client_id,
            visit_id=self._visit_id,
            draft_id=draft_id,
            raw=self.form.raw(),
            consents=self.form.consents.value(),
            is_whole=not self.form.consents.problems(),
            reason=self.quick.reason.value() or USUAL_REASON,
            apart=frozenset(self.watch.apart),
            start=start,
        )
        self._undoing.run(
            partial(save_client, self._services, told),
            owner=self,
            done=partial(self._on_answered, start, self._typed()),
            failed=self._on_refused,
        )

    def _on_answered(self, start: bool, typed: Typed, acted: Acted[Saved | MayBeOnFile]) -> None:
        answer = acted.value
        if isinstance(answer, MayBeOnFile):
            self._ask_whether_same(start, answer)
            return
        self.drafts.stop()
        self._done = self._asked
        self._settle()
        self.footer.ready(False)
        client, visit = answer.client, answer.visit
        said = (
            partial(self._registered_words, client.name, client.client_no)
            if answer.start
            else partial(self._queued_words, client.name, visit.ticket_no)
        )
        self._undoing.offer(
            said,
            acted,
            take_back=partial(take_back, self._services, acted, typed),
            then=partial(self._navigator.open, REGISTER),
        )
        if answer.start:
            self._navigator.open_session(SessionAbout(client.id))
        else:
            self._navigator.open(TODAY)
        self.form_is_saved()

    def _registered_words(self, name: str, number: str) -> str:
        return self.tr("{name} is registered: {number}").format(name=name, number=number)

    def _queued_words(self, name: str, ticket: str) -> str:
        return self.tr("{name} is registered and waits. Ticket {ticket}").format(name=name, ticket=ticket)

    def _on_refused(self, error: BaseException) -> None:
        self._saving = False
        self.footer.ready(True)
        if self._under_way:
            self.drafts.touch()
        if not isinstance(error, InputProblems):
            self.show_problem(error)
            return
        shown, homeless = self.form.beside_fields(error.problems)
        if homeless:
            show_form_problem(self, {}, InputProblems(homeless))
        self.errors.show_problems(shown)

    def _ask_whether_same(self, start: bool, found: MayBeOnFile) -> None:
        self._saving = False
        self.footer.ready(True)
        self.errors.clear_problems()
        self.duplicates.show_alike(found.alike)
        self.match_dialog = SamePersonDialog(self.look, found.alike, self)
        self.match_dialog.finished.connect(self._on_match_answered)
        self.match_dialog.open_wanted.connect(self._on_open_wanted)
        self.match_dialog.accepted.connect(partial(self._on_somebody_else, start, found))
        self.match_dialog.open()

    def _on_match_answered(self, _answer: int) -> None:
        self.match_dialog = None

    def _on_somebody_else(self, start: bool, found: MayBeOnFile) -> None:
        self.watch.apart |= {one.row.id for one in found.alike}
        self._save(start=start)

    def _on_discard_clicked(self) -> None:
        if ask(
            self.look,
            self,
            lambda: self.tr("Delete this draft?"),
            lambda: self.tr("What you typed here is deleted. Nobody is registered."),
            lambda: self.tr("Delete the draft"),
            dangerous=True,
        ):
            self.drafts.drop()
            self._begin()
            self._navigator.back()

    def _warm_up(self) -> None:
        """Have the list of places read before the first letter is typed into its box: that takes a while."""
        self._tasks.run(
            partial(self._services.gazetteer.search, "ភ", 1),
            owner=self,
            done=self._warm,
            failed=self.show_problem,
        )

    @staticmethod
    def _warm(_found: object) -> None:
        """Nothing is shown of it."""
