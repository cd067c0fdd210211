"""Outreach: an event is chosen once, then person after person is taken in, each in a few seconds."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override

from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.outreach import ASKED
from jobcentre_desktop.ports import Draft
from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.services.hold_outreach import EventCount, Table
from jobcentre_desktop.services.listed_work import ListedEventPeople
from jobcentre_desktop.ui.changes import Changes
from jobcentre_desktop.ui.export_dialog import count_and_export
from jobcentre_desktop.ui.field_names import field_name
from jobcentre_desktop.ui.form_problems import show_form_problem
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.screens.outreach.bar import TableBar
from jobcentre_desktop.ui.screens.outreach.event_form import EventForm
from jobcentre_desktop.ui.screens.outreach.intake import Intake
from jobcentre_desktop.ui.screens.outreach.saving import Standing, look_at
from jobcentre_desktop.ui.sections.box_tools import BoxTools
from jobcentre_desktop.ui.shell.navigator import Navigator
from jobcentre_desktop.ui.shell.page import Page
from jobcentre_desktop.ui.shell.places import TO_COMPLETE
from jobcentre_desktop.ui.tasks import Tasks
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.scroll import Scroll


class OutreachPage(Page):
    """`about` is a Draft to go on with, or None: then the page is as it was left.

    The person stands at the table: unlike the registration the form keeps what is typed while another page
    is looked at. After a crash the table stands as it was, and so does what was typed.
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
        super().__init__(look, title=lambda: self.tr("Outreach"), form="outreach", parent=parent)
        self._navigator, self._services, self._tasks = navigator, services, tasks
        self.table: Table | None = None
        self._short = 0
        self._is_known = self._setting_up = False
        tools = BoxTools.of(look, services)
        self.to_complete = Button(look, self._to_complete_words, icon="list-checks")
        self.hand_out = Button(look, lambda: self.tr("Export"), icon="download", shortcut="Ctrl+E")
        self.event_form = EventForm(look, tools)
        self.bar = TableBar(look)
        self.intake = Intake(self, self.bar, services, tasks)
        self._parts = QStackedWidget()
        self._parts.addWidget(Scroll(self.event_form))
        self._parts.addWidget(self.intake)
        self.head.addWidget(self.hand_out)
        self.head.addWidget(self.to_complete)
        self.body.addWidget(self._parts, 1)
        self.set_footer(self.bar)
        self._connect(changes)

    def _connect(self, changes: Changes) -> None:
        self.bar.begin.clicked.connect(self._on_begin_clicked)
        self.intake.strip.change.clicked.connect(self._on_change_clicked)
        self.intake.open_wanted.connect(self._navigator.open_client)
        self.intake.changed.connect(self._load)
        self.hand_out.clicked.connect(self._on_hand_out_clicked)
        self.to_complete.clicked.connect(self._on_to_complete_clicked)
        changes.records_changed.connect(self._on_records_changed)

    @override
    def on_shown(self, about: object) -> None:
        if isinstance(about, Draft) and about.id != self.intake.drafts.draft_id:
            self.intake.show_draft(about)
        self._load()

    @override
    def on_left(self) -> None:
        self.intake.leave()

    @override
    def first_field(self) -> QWidget | None:
        return self.intake.form.first() if self._is_at_work() else self.event_form.first()

    @override
    def panels(self) -> Sequence[QWidget]:
        if not self._is_at_work():
            return (self.event_form.first(), self.event_form.how, self.bar.begin)
        part = self.intake
        first = [card.open for card in part.duplicates.cards[:1]]
        return (part.form.first(), part.strip.change, part.taken_in.view, *first, self.bar.save)

    @override
    def on_escape(self) -> None:
        """Leave the set-up for the table as it was; from there go back."""
        if self._setting_up and self.table is not None:
            self._show_table(self.table)
            self.intake.form.first().setFocus()
        else:
            super().on_escape()

    # --- how the table stands ---

    def _is_at_work(self) -> bool:
        return self.table is not None and not self._setting_up

    def _load(self) -> None:
        self._tasks.run(
            partial(look_at, self._services), owner=self, done=self._show_standing, failed=self.show_problem
        )

    def _show_standing(self, now: Standing) -> None:
        self._short = now.to_complete
        self.to_complete.retranslate()
        self.intake.taken_in.show_taken_in(*now.taken_in)
        if self._is_known:
            if now.table is None and self._is_at_work():
                # The morning after: nobody is written into the event of yesterday by habit.
                self.table = None
                self._show_set_up(now.events)
            return
        self._is_known = True
        if now.table is None:
            self._show_set_up(now.events)
        else:
            self._show_table(now.table)
        self.intake.begin(now.draft)
        if self.isVisible() and (first := self.first_field()) is not None:
            first.setFocus()

    def _show_part(self) -> None:
        at_work = self._is_at_work()
        self.errors.clear_problems()
        part = self.intake if at_work else self.event_form
        part.show_above(self.errors)
        self._parts.setCurrentIndex(1 if at_work else 0)
        self.bar.show_work(at_work=at_work)
        self.hand_out.setVisible(at_work)

    def _show_table(self, table: Table) -> None:
        self.table, self._setting_up = table, False
        self.intake.show_table(table)
        self._show_part()

    def _show_set_up(self, events: Sequence[EventCount]) -> None:
        self._setting_up = True
        self.event_form.show_events(events, self.table)
        self._show_part()
        self.event_form.first().setFocus()

    def _on_change_clicked(self) -> None:
        """Show the set-up again; what is half typed of a person stays in the form."""
        self.intake.drafts.keep_now()
        self._tasks.run(
            self._services.hold_outreach.events, owner=self, done=self._show_set_up, failed=self.show_problem
        )

    def _on_begin_clicked(self) -> None:
        self.notices.clear()
        problems = self.event_form.problems()
        self.errors.show_problems(problems)
        if problems:
            return
        self.bar.begin.setEnabled(False)
        form = self.event_form
        self._tasks.run(
            partial(
                self._services.hold_outreach.set_up, form.told_event(), form.how.value(), form.witness.value()
            ),
            owner=self,
            done=self._on_set_up,
            failed=self._on_set_up_refused,
        )

    def _on_set_up(self, table: Table) -> None:
        self._show_table(table)
        self.intake.form.first().setFocus()
        self._load()

    def _on_set_up_refused(self, error: BaseException) -> None:
        self.bar.begin.setEnabled(True)
        show_form_problem(self, self.event_form.fields, error)

    def _on_hand_out_clicked(self) -> None:
        """Hand out who came to the event of this table."""
        assert self.table is not None, "it is in sight while the table stands"
        listed = ListedEventPeople(self._services.hold_outreach, self.table.event)
        names = {name: field_name(name) for name in ASKED}
        title = partial(self.look.breakable, self.table.event.name)
        count_and_export(self, self._services, self._tasks, listed, listed.count, title, names)

    def _on_to_complete_clicked(self) -> None:
        self._navigator.open(TO_COMPLETE)

    def _on_records_changed(self, kinds: frozenset[str]) -> None:
        if self.isVisible() and Client.KIND in kinds:
            self._load()

    def _to_complete_words(self) -> str:
        if not self._short:
            return self.tr("To complete")
        return self.tr("To complete: {count}").format(count=self.look.format.number(self._short))
