"""The session editor: hold a session, mend it on its own day, add to it later."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override

from jobcentre_desktop.domain.errors import JobCentreError
from jobcentre_desktop.domain.facts import to_facts
from jobcentre_desktop.domain.ids import ClientId
from jobcentre_desktop.domain.papers.kinds import PaperKind
from jobcentre_desktop.ports import Draft
from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.services.undo_act import Acted
from jobcentre_desktop.ui.changes import Changes
from jobcentre_desktop.ui.client_parts.closed_day import ClosedDayHint
from jobcentre_desktop.ui.client_parts.coded import Coded
from jobcentre_desktop.ui.draft_keeper import DraftKeeper, Typed
from jobcentre_desktop.ui.form_problems import show_form_problem
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.screens.session.beside import Beside
from jobcentre_desktop.ui.screens.session.ended import SavedSession, ask_to_discard, open_again, saved_words
from jobcentre_desktop.ui.screens.session.form import SessionForm
from jobcentre_desktop.ui.screens.session.heading import heading_words, line_words
from jobcentre_desktop.ui.screens.session.locked import LockedSession
from jobcentre_desktop.ui.screens.session.opening import (
    FORM,
    Opened,
    ToSave,
    open_session,
    save_session,
    session_of,
    unsaved_steps,
)
from jobcentre_desktop.ui.screens.session.timer import SessionTimer
from jobcentre_desktop.ui.shell.about import PapersAbout, ReferralAbout, SessionAbout
from jobcentre_desktop.ui.shell.navigator import Navigator
from jobcentre_desktop.ui.shell.page import Page
from jobcentre_desktop.ui.tasks import Tasks
from jobcentre_desktop.ui.undoing import Undoing
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.footer import Footer
from jobcentre_desktop.ui.widgets.layout import column, row
from jobcentre_desktop.ui.widgets.scroll import Scroll
from jobcentre_desktop.ui.widgets.width_keeper import keep_width

SIDE_WIDTH = 292


class SessionPage(Page):
    """`about` is a SessionAbout, a draft of this form, or a ClientId for a new session."""

    _opened: Opened | None = None

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
            title=lambda: heading_words(look, self._opened),
            subtitle=lambda: line_words(look, self._opened, services.clock.today()),
            form="session",
            parent=parent,
        )
        self._navigator, self._services, self._tasks = navigator, services, tasks
        self._coded = coded = Coded(look, services.codes, services.gazetteer)
        self._undoing = Undoing(self, services.undo_act, tasks)
        self._finished: SessionAbout | None = None
        self._asked: object = None
        self._asked_when_finished: object = None
        self._saving = False
        self._minutes_by_hand = False
        self._then_refer = False
        self.form = SessionForm(
            look, coded, services.clock.today, ClosedDayHint(look, services.working_days, tasks)
        )
        self.locked = LockedSession(look, coded, services, tasks)
        self.timer = SessionTimer(look, services.clock)
        self.beside = Beside(look, coded, services, tasks)
        self.finish = Button(
            look, self._finish_words, kind="primary", icon="check", shortcut="Ctrl+Return", show_key=True
        )
        self.finish_and_refer = Button(
            look, lambda: self.tr("Finish and refer"), icon="send", shortcut="Ctrl+R", show_key=True
        )
        self.discard = Button(look, lambda: self.tr("Delete the draft"), kind="ghost")
        self.papers = Button(look, lambda: self.tr("Papers"), icon="printer", shortcut="Ctrl+P")
        self.papers.hide()
        self.footer = Footer(look, self.finish, self.finish_and_refer, self.locked.add, self.discard)
        self._stack = QStackedWidget()
        self._stack.addWidget(Scroll(column(self.form, gap=0)))
        self._stack.addWidget(self.locked)
        beside = Scroll(column(self.beside, gap=0))
        keep_width(look, beside, SIDE_WIDTH)
        self.head.addWidget(self.timer)
        self.head.addWidget(self.papers)
        self.body.addLayout(row((self._stack, 1), beside, gap=16), 1)
        self.set_footer(self.footer)
        self.drafts = DraftKeeper(services.keep_drafts, tasks, form=FORM, watched=self.form, read=self._typed)
        self._connect(changes)
        self._show_mode(locked=False)

    def _connect(self, changes: Changes) -> None:
        self.drafts.kept.connect(self._show_draft_kept)
        self.drafts.failed.connect(self.show_problem)
        self.form.edited.connect(self.drafts.touch)
        self.form.boxes["minutes"].edited.connect(self._on_minutes_typed)
        self.form.late.open.clicked.connect(self._forget_proposed_minutes)
        self.form.late.shut.clicked.connect(self._propose_minutes)
        self.timer.minutes_proposed.connect(self._on_minutes_proposed)
        self.finish.clicked.connect(partial(self._on_finish_clicked, then_refer=False))
        self.finish_and_refer.clicked.connect(partial(self._on_finish_clicked, then_refer=True))
        self.discard.clicked.connect(self._on_discard_clicked)
        self.papers.clicked.connect(self._on_papers_clicked)
        self.locked.added.connect(self._on_addendum_added)
        self.locked.refused.connect(partial(show_form_problem, self, self.locked.fields))
        self.beside.score.failed.connect(self.show_problem)
        changes.records_changed.connect(self._on_records_changed)

    @override
    def on_shown(self, about: object) -> None:
        self._asked = about
        self._opened = None
        self.errors.clear_problems()
        self._load(self._about(about))

    @override
    def on_left(self) -> None:
        self.drafts.keep_now()
        self.timer.stop_showing()

    @override
    def first_field(self) -> QWidget | None:
        return self.form.boxes["kind"] if self._stack.currentIndex() == 0 else self.locked.words

    @override
    def panels(self) -> Sequence[QWidget]:
        if self._stack.currentIndex() == 1:
            return (self.locked.words, self.locked.text, self.beside.score.change)
        boxes = self.form.boxes
        return (
            *(boxes[name] for name in ("kind", "needs", "shared_note", "advice", "outcome", "strengths")),
            *(boxes[name] for name in ("lmi_given", "safeguarding")),
            self.beside.score.change,
            self.finish,
        )

    @override
    def retranslate(self) -> None:
        self.say_title()

    def _typed(self) -> Typed:
        """Return all that a draft needs to be opened again as it was."""
        assert self._opened is not None
        client = self._opened.file.client
        return Typed(
            facts={
                "session_id": str(self._opened.session_id),
                "typed": self.form.typed(),
                "minutes_by_hand": self._minutes_by_hand,
                "watch": self.timer.facts(),
            },
            title=client.name,
            client_id=client.id,
        )

    def _about(self, told: object) -> SessionAbout:
        """Return what to open. Coming back to a session just finished opens that one, not a new one."""
        if isinstance(told, UUID):
            return SessionAbout(ClientId(told))
        if isinstance(told, Draft) and told.client_id is not None:
            return SessionAbout(told.client_id, session_of(told))
        assert isinstance(told, SessionAbout)
        return self._finished if self._finished is not None and told is self._asked_when_finished else told

    def _load(self, about: SessionAbout) -> None:
        self._tasks.run(
            partial(open_session, self._services, about),
            owner=self,
            done=self._show_opened,
            failed=self.show_problem,
        )

    def _show_opened(self, opened: Opened) -> None:
        self._opened = opened
        self._saving = False
        self.fill_in(opened.draft_id, is_new=opened.draft is None and opened.session is None)
        self.drafts.begin(opened.draft_id)
        self.papers.setVisible(opened.session is not None)
        refusal = self._refusal(opened)
        self._show_mode(locked=refusal is not None)
        self.retranslate()
        self.beside.show_file(opened.file, opened.score, but_not=opened.session_id)
        if refusal is not None and opened.session is not None:
            self.locked.show_session(opened.file, opened.session, refusal)
            self.locked.words.setFocus()
            return
        self._fill_form(opened)
        self.form.offer_phrases(opened.phrases)
        self.form.boxes["kind"].setFocus()

    def _refusal(self, opened: Opened) -> JobCentreError | None:
        """Return why a saved session may not be mended by this counsellor today."""
        if opened.session is None:
            return None
        try:
            opened.session.may_be_edited_by(self._services.me.id, self._services.clock.today())
        except JobCentreError as refusal:
            return refusal
        return None

    def _fill_form(self, opened: Opened) -> None:
        facts: dict[str, Any] = {} if opened.draft is None else dict(opened.draft.facts)
        typed = facts.get("typed")
        self._minutes_by_hand = bool(facts.get("minutes_by_hand")) or opened.session is not None
        self.timer.begin(facts.get("watch"), running=opened.draft is None and opened.session is None)
        if isinstance(typed, dict):
            self.form.set_typed({**typed, "steps": unsaved_steps(opened, typed.get("steps") or [])})
        elif opened.session is not None:
            self.form.set_facts(to_facts(opened.session))
        else:
            kind = None if opened.file.sessions else self._coded.usual("session_kind", "intake")
            self.form.set_typed({"mode": self._coded.usual("session_mode", "face"), "kind": kind})
        agreed = [step.what for step in opened.file.steps if step.session_id == opened.session_id]
        self.form.show_agreed_before(partial(self._agreed_words, agreed) if agreed else None)
        if opened.draft is not None:
            self.footer.show_draft_saved(opened.draft.changed_at)
        else:
            self.footer.show_note("")
        self.timer.setVisible(opened.session is None)
        self.form.late.setVisible(opened.session is None)
        self.discard.setVisible(opened.draft is not None)
        self._ready(True)
        self._propose_minutes()

    def _show_mode(self, *, locked: bool) -> None:
        self._stack.setCurrentIndex(1 if locked else 0)
        for button in (self.finish, self.finish_and_refer):
            button.setVisible(not locked)
        self.locked.add.setVisible(locked)
        self.timer.setVisible(not locked)
        self.finish.retranslate()
        if locked:
            self.discard.hide()
            self.footer.show_note("")
            self.timer.stop_showing()

    def _finish_words(self) -> str:
        if self._opened is not None and self._opened.session is not None:
            return self.tr("Save the changes")
        return self.tr("Finish session")

    def _agreed_words(self, agreed: Sequence[str]) -> str:
        return self.tr("Already in the plan: {steps}").format(steps=self.look.breakable("; ".join(agreed)))

    def _on_minutes_typed(self) -> None:
        self._minutes_by_hand = self.form.boxes["minutes"].value() is not None

    def _forget_proposed_minutes(self) -> None:
        if not self._minutes_by_hand:  # today's clock says nothing of another day
            self.form.boxes["minutes"].set_value(None)

    def _on_minutes_proposed(self) -> None:
        if not self.form.boxes["minutes"].hasFocus():  # what the clock writes is not mixed with what is typed
            self._propose_minutes()

    def _propose_minutes(self) -> None:
        if not self._minutes_by_hand and (minutes := self.timer.minutes()) and not self.form.late.is_open():
            self.form.boxes["minutes"].set_value(minutes)

    def _show_draft_kept(self, at: datetime) -> None:
        self.footer.show_draft_saved(at)
        self.discard.show()

    def _on_finish_clicked(self, *, then_refer: bool) -> None:
        opened = self._opened
        if opened is None or self._saving:
            return
        self._propose_minutes()
        wrong = self.form.problems()
        self.errors.show_problems(wrong)
        if wrong:
            return
        self._saving, self._then_refer = True, then_refer
        self.drafts.hold()
        self._ready(False)
        raw = self.form.value()
        if opened.session is None:
            since, until = self.timer.span()
            raw |= self.form.late.value() or {"started_at": since, "ended_at": until}
        told = ToSave(
            client_id=opened.file.client.id,
            session_id=opened.session_id,
            draft_id=opened.draft_id,
            raw=raw,
            steps=self.form.steps.value(),
            is_new=opened.session is None,
            ends_visit=(opened.session is None or opened.draft is not None) and not self.form.late.is_open(),
        )
        self._undoing.run(
            partial(save_session, self._services, told),
            owner=self,
            done=partial(self._on_saved, self._typed()),
            failed=self._on_refused,
        )

    def _on_saved(self, typed: Typed, acted: Acted[None]) -> None:
        opened = self._opened
        assert opened is not None
        self.drafts.stop()
        self._asked_when_finished = self._asked
        self._finished = SessionAbout(opened.file.client.id, opened.session_id)
        self.timer.stop_showing()
        minutes = self.form.boxes["minutes"].value() or 0
        saved = SavedSession(about=self._finished, acted=acted, typed=typed, is_new=opened.session is None)
        self._undoing.offer(
            partial(saved_words, self.look, opened.file.client.name, minutes),
            acted,
            take_back=partial(open_again, self._services, saved),
            then=self._on_opened_again,
        )
        if self._then_refer:
            self._navigator.open_referral(ReferralAbout(client_id=opened.file.client.id))
        else:
            self._navigator.open_client(opened.file.client.id)
        self.form_is_saved()

    def _on_opened_again(self, about: SessionAbout) -> None:
        self._finished = None
        self._navigator.open_session(about)

    def _on_refused(self, error: BaseException) -> None:
        self._saving = False
        self._ready(True)
        self.drafts.release()
        show_form_problem(self, self.form.all_fields(), error)

    def _ready(self, ready: bool) -> None:
        self.finish.setEnabled(ready)
        self.finish_and_refer.setEnabled(ready)

    def _on_discard_clicked(self) -> None:
        opened = self._opened
        if opened is None or not ask_to_discard(self.look, self):
            return
        self.drafts.hold()
        self._saving = True
        self._tasks.run(
            partial(self._services.keep_drafts.drop, opened.draft_id),
            owner=self,
            done=self._on_discarded,
            failed=self._on_refused,
        )

    def _on_discarded(self, _nothing: None) -> None:
        self.drafts.stop()
        self._opened = None
        self._navigator.back()

    def _on_papers_clicked(self) -> None:
        opened = self._opened
        if opened is not None:
            about = PapersAbout(opened.file.client.id, PaperKind.COUNSELLING_SUMMARY, opened.session_id)
            self._navigator.open_papers(about)

    def _on_addendum_added(self) -> None:
        self.errors.clear_problems()
        self.say(lambda: self.tr("The addendum is saved. The first text stays as it was."))
        self._load_again()

    def _on_records_changed(self, kinds: frozenset[str]) -> None:
        """Show a new level of support or a changed profile; what is being typed is left alone."""
        wanted = self.isVisible() and not self._saving and kinds & {"assessment", "client"}
        if self._opened is not None and wanted:
            self._tasks.run(
                partial(open_session, self._services, self._opened.about),
                owner=self,
                done=self._show_beside,
                failed=self.show_problem,
            )

    def _show_beside(self, opened: Opened) -> None:
        if self._opened is not None and opened.about == self._opened.about:
            self.beside.show_file(opened.file, opened.score, but_not=self._opened.session_id)

    def _load_again(self) -> None:
        if self._opened is not None:
            self._load(SessionAbout(self._opened.file.client.id, self._opened.session_id))
