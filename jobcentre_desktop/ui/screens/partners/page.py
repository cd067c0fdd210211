"""The partner register: everybody a client can be sent to, with the boxes of the marked one at the side."""

from __future__ import annotations

from functools import partial
from uuid import UUID

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from jobcentre_desktop.domain.facts import Facts, from_facts, to_facts
from jobcentre_desktop.domain.ids import DraftId, PartnerId
from jobcentre_desktop.domain.partner import Partner
from jobcentre_desktop.ports import Draft
from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.services.listed import ListedRecords
from jobcentre_desktop.services.undo_act import Acted
from jobcentre_desktop.ui.changes import Changes
from jobcentre_desktop.ui.client_parts.coded import Coded
from jobcentre_desktop.ui.draft_keeper import DraftKeeper, Typed
from jobcentre_desktop.ui.export_dialog import Handed, export_list
from jobcentre_desktop.ui.form_problems import show_form_problem
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.partner_form import PartnerForm
from jobcentre_desktop.ui.screens.partners.partner_list import PartnerList
from jobcentre_desktop.ui.shell.navigator import Navigator
from jobcentre_desktop.ui.shell.page import Page
from jobcentre_desktop.ui.tasks import Tasks
from jobcentre_desktop.ui.undoing import Undoing
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.card import Card
from jobcentre_desktop.ui.widgets.footer import Footer
from jobcentre_desktop.ui.widgets.label import Label
from jobcentre_desktop.ui.widgets.layout import column, row
from jobcentre_desktop.ui.widgets.scroll import Scroll

FORM = "partner"
_ID, _NO, _SHOWN = "partner_id", "partner_no", "shown"
"""Beside the typed fields in a draft: whose boxes they are, and what stood in them before."""


class PartnersPage(Page):
    """What is typed stays a draft until it is saved, also when another partner is looked at meanwhile."""

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
            title=lambda: self.tr("Partners"),
            subtitle=lambda: self.tr("Employers, institutes and offices that receive referrals"),
            parent=parent,
        )
        self._navigator = navigator
        self._services = services
        self._tasks = tasks
        self._coded = Coded(look, services.codes, services.gazetteer)
        self._partner_id: PartnerId | None = None
        self._partner_no = ""
        self._shown: Facts | None = None
        self._undoing = Undoing(self, services.undo_act, tasks)
        self._unsaved: dict[str, tuple[DraftId, Facts]] = {}
        self.new = Button(look, lambda: self.tr("New partner"), icon="plus", shortcut="Ctrl+N", show_key=True)
        self.hand_out = Button(look, lambda: self.tr("Export"), icon="download", shortcut="Ctrl+E")
        self.save = Button(
            look, lambda: self.tr("Save"), kind="primary", icon="save", shortcut="Ctrl+Return", show_key=True
        )
        self.discard = Button(look, lambda: self.tr("Discard changes"), kind="ghost")
        self.list = PartnerList(look, services, self._coded, tasks, failed=self.show_problem)
        self.search, self.view = self.list.search, self.list.view
        self.form = PartnerForm(look, self._coded, services)
        self.drafts = DraftKeeper(services.keep_drafts, tasks, form=FORM, watched=self.form, read=self._typed)
        self._heading = Label(self._heading_words, "section")
        self._build(look)
        changes.records_changed.connect(self._on_records_changed)

    def _build(self, look: Look) -> None:
        self.list.marked.connect(self._on_marked)
        self.list.opened.connect(self._on_opened)
        self.form.edited.connect(self._on_edited)
        self.new.clicked.connect(self._on_new_clicked)
        self.hand_out.clicked.connect(self._on_hand_out_clicked)
        self.save.clicked.connect(self._on_save_clicked)
        self.discard.clicked.connect(self._on_discard_clicked)
        left = Card(None, (self.list, 1))
        names = Label(lambda: self.tr("A name in one of the two scripts is enough."), "small", wrap=True)
        side = Card(None, self._heading, names, Scroll(column(self.form, None, margins=(0, 0, 6, 0))), gap=8)
        self.head.addWidget(self.hand_out)
        self.head.addWidget(self.new)
        self.body.addLayout(row((left, 5), (side, 4), gap=16), 1)
        self._footer_bar = Footer(look, self.save, self.discard)
        self.set_footer(self._footer_bar)
        self.drafts.kept.connect(self._footer_bar.show_draft_saved)
        self.drafts.failed.connect(self.show_problem)

    @override
    def on_shown(self, about: object) -> None:
        """`about`: a PartnerId to mark, or a draft of this form."""
        self.drafts.keep_now()
        if isinstance(about, Draft):
            self._show_unsaved(about.id, about.facts)
        elif isinstance(about, UUID):
            self._tasks.run(
                partial(self._services.find_partners.get, PartnerId(about)),
                owner=self,
                done=self._show_asked_for,
                failed=self.show_problem,
            )
        elif self._partner_id is None and self.drafts.draft_id is None:
            self._start_new()
        self._tasks.run(
            self._services.keep_drafts.mine, owner=self, done=self._remember_drafts, failed=self.show_problem
        )
        self.list.load(self._partner_id)

    @override
    def on_left(self) -> None:
        self.drafts.keep_now()

    @override
    def first_field(self) -> QWidget | None:
        return self.search

    @override
    def panels(self) -> tuple[QWidget, ...]:
        return (self.search, self.view, self.form.kind)

    @override
    def event(self, event: QEvent) -> bool:
        """Here Ctrl+N is a new partner, whatever it opens elsewhere."""
        if event.type() == QEvent.Type.ShortcutOverride and _is_new_key(event):
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _is_new_key(event):
            self.new.click()
        else:
            super().keyPressEvent(event)

    def _remember_drafts(self, drafts: tuple[Draft, ...]) -> None:
        mine = [one for one in reversed(drafts) if one.form == FORM]
        self._unsaved = {str(one.facts.get(_ID, "")): (one.id, one.facts) for one in mine}

    def _on_marked(self, partner: Partner) -> None:
        if partner.id != self._partner_id:
            self._show_partner(partner)

    def _on_opened(self, partner: Partner) -> None:
        self._show_partner(partner)
        self.form.fields["name_km"].take_focus()

    def _show_partner(self, partner: Partner) -> None:
        self._keep_before_leaving()
        unsaved = self._unsaved.get(str(partner.id))
        if unsaved is not None:
            self._show_unsaved(*unsaved)
            return
        self._partner_id, self._partner_no = partner.id, partner.partner_no
        self._shown = to_facts(partner)
        self.form.show_partner(partner)
        self._settle()

    def _show_asked_for(self, partner: Partner) -> None:
        self.search.set_value("")
        self._show_partner(partner)
        self.list.mark(partner.id)

    def _show_unsaved(self, draft_id: DraftId, facts: Facts) -> None:
        told, number = facts.get(_ID), facts.get(_NO)
        self._partner_id = PartnerId(UUID(told)) if isinstance(told, str) and told else None
        self._partner_no = number if isinstance(number, str) else ""
        shown = facts.get(_SHOWN)
        self._shown = shown if isinstance(shown, dict) else None
        self.form.show_facts(facts)
        self._settle()
        self.discard.setEnabled(True)
        self.drafts.begin(draft_id)
        self._footer_bar.show_note(lambda: self.tr("Your draft, not yet saved"), icon="pencil")

    def _start_new(self) -> None:
        self._keep_before_leaving()
        unsaved = self._unsaved.get("")
        if unsaved is not None:
            self._show_unsaved(*unsaved)
            return
        self._partner_id, self._partner_no, self._shown = None, "", None
        self.form.show_partner(None)
        self._settle()

    def _settle(self) -> None:
        self.errors.clear_problems()
        self.notices.clear()
        self.save.setEnabled(True)
        self.discard.setEnabled(False)
        self.drafts.begin()
        self._footer_bar.show_note("")
        self._heading.retranslate()

    def _keep_before_leaving(self) -> None:
        """What was typed and not saved waits as a draft, and is shown again with its partner."""
        if self.drafts.is_touched and self.drafts.draft_id is not None:
            self._unsaved[str(self._partner_id or "")] = (self.drafts.draft_id, self._typed().facts)
            self.drafts.keep_now()

    def _typed(self) -> Typed:
        told = self.form.answers()
        name = told.get("name_km") or told.get("name_en") or ""
        beside: Facts = {_ID: str(self._partner_id or ""), _NO: self._partner_no, _SHOWN: self._shown}
        return Typed(facts={**told, **beside}, title=str(name))

    def _on_edited(self) -> None:
        self.discard.setEnabled(True)
        self.drafts.touch()

    def _on_discard_clicked(self) -> None:
        """Show the partner as it is saved; the toast brings back what was typed."""
        partner_id, number, typed = self._partner_id, self._partner_no, self._typed().facts
        self._unsaved.pop(str(partner_id or ""), None)
        self.drafts.drop()
        if partner_id is None:
            self._show_saved_again(None)
        else:
            self._tasks.run(
                partial(self._services.find_partners.get, partner_id),
                owner=self,
                done=self._show_saved_again,
                failed=self.show_problem,
            )
        self.say(
            lambda: self.tr("The changes are discarded"),
            undo=partial(self._bring_back, partner_id, number, typed),
        )

    def _show_saved_again(self, saved: Partner | None) -> None:
        if self._partner_id != (None if saved is None else saved.id):
            return  # another one is shown by now
        self._shown = None if saved is None else to_facts(saved)
        self.form.show_partner(saved)
        self._settle()

    def _bring_back(self, partner_id: PartnerId | None, number: str, typed: Facts) -> None:
        self._keep_before_leaving()
        self._partner_id, self._partner_no = partner_id, number
        shown = typed.get(_SHOWN)
        self._shown = shown if isinstance(shown, dict) else None
        self.form.show_facts(typed)
        self._settle()
        self._on_edited()
        self.drafts.keep_now()

    def _on_new_clicked(self) -> None:
        self._start_new()
        self.list.mark(None)
        self.form.fields["kind"].take_focus()

    def _on_hand_out_clicked(self) -> None:
        handed = Handed(
            listed=ListedRecords("partners", self.list.table.wish), count=self.list.table.rowCount()
        )
        export_list(self, self._services, self._tasks, handed)

    def _on_save_clicked(self) -> None:
        self.notices.clear()
        problems = self.form.problems()
        self.errors.show_problems(problems)
        if problems:
            return
        self.save.setEnabled(False)
        partner_id = self._partner_id or PartnerId(self._services.new_id())
        self._undoing.run(
            partial(
                self._services.keep_partner,
                self.form.answers(),
                partner_id=partner_id,
                shown=None if self._shown is None else from_facts(Partner, partner_id, self._shown),
            ),
            owner=self,
            done=partial(self._show_saved, self._partner_id, self._typed().facts),
            failed=self._show_refused,
        )

    def _show_saved(self, before: PartnerId | None, typed: Facts, acted: Acted[Partner]) -> None:
        partner = acted.value
        self._unsaved.pop(str(self._partner_id or ""), None)
        self.drafts.drop()
        self._partner_id, self._partner_no = partner.id, partner.partner_no
        self._shown = to_facts(partner)
        self.form.show_partner(partner)
        self._settle()
        self._undoing.offer(
            lambda: self.tr("{partner} is saved").format(partner=partner.name),
            acted,
            then=lambda _nothing: self._show_undone(partner.id, None if before else typed),
        )
        self.list.load(self._partner_id)

    def _show_undone(self, partner_id: PartnerId, typed: Facts | None) -> None:
        """Show the partner as before; what was typed for a new one is a draft again."""
        if self._partner_id == partner_id and typed is not None:
            self._bring_back(None, "", typed)
        elif self._partner_id == partner_id:
            self._tasks.run(
                partial(self._services.find_partners.get, partner_id),
                owner=self,
                done=self._show_saved_again,
                failed=self.show_problem,
            )
        self.list.load(self._partner_id)

    def _show_refused(self, error: BaseException) -> None:
        self.save.setEnabled(True)
        show_form_problem(self, self.form.fields, error)

    def _on_records_changed(self, kinds: frozenset[str]) -> None:
        if Partner.KIND in kinds and self.isVisible():
            self.list.load(self._partner_id)

    def _heading_words(self) -> str:
        return self._partner_no or self.tr("New partner")


def _is_new_key(event: QEvent) -> bool:
    return (
        isinstance(event, QKeyEvent)
        and event.key() == Qt.Key.Key_N
        and event.modifiers() == Qt.KeyboardModifier.ControlModifier
    )
