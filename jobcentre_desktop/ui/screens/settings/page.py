"""Settings: looks, centre, central server, counsellors, and the health of the file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from jobcentre_desktop.domain.centre import Centre
from jobcentre_desktop.domain.connection import ConnectionState
from jobcentre_desktop.domain.facts import rule_of
from jobcentre_desktop.services.check_file import FileChecked
from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.services.undo_act import Acted
from jobcentre_desktop.ui.backup_card import BackupCard
from jobcentre_desktop.ui.centre_form import CentreForm, Province
from jobcentre_desktop.ui.folder_keeper import FolderKeeper
from jobcentre_desktop.ui.form_problems import show_form_problem
from jobcentre_desktop.ui.help.book import WHATS_NEW
from jobcentre_desktop.ui.idle_lock import IdleLock
from jobcentre_desktop.ui.line_keeper import LineKeeper
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.screens.settings.about_card import AboutCard
from jobcentre_desktop.ui.screens.settings.code_words_card import CodeWordsCard
from jobcentre_desktop.ui.screens.settings.days_card import DaysCard
from jobcentre_desktop.ui.screens.settings.folder_card import FolderSettings
from jobcentre_desktop.ui.screens.settings.hand_out import add_hand_out, settings_lists
from jobcentre_desktop.ui.screens.settings.line_card import LineCard
from jobcentre_desktop.ui.screens.settings.lock_card import LockCard
from jobcentre_desktop.ui.screens.settings.looks_card import LooksCard
from jobcentre_desktop.ui.screens.settings.pace_card import PaceCard
from jobcentre_desktop.ui.screens.settings.phrases_card import PhrasesCard
from jobcentre_desktop.ui.screens.settings.staff_card import StaffCard
from jobcentre_desktop.ui.screens.settings.update_card import UpdateCard
from jobcentre_desktop.ui.shell.navigator import Navigator
from jobcentre_desktop.ui.shell.page import Page
from jobcentre_desktop.ui.shell.places import CONNECTION
from jobcentre_desktop.ui.tasks import Tasks
from jobcentre_desktop.ui.undoing import Undoing
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.card import Card
from jobcentre_desktop.ui.widgets.field import Field
from jobcentre_desktop.ui.widgets.layout import column, row
from jobcentre_desktop.ui.widgets.scroll import Scroll
from jobcentre_desktop.ui.widgets.text import TextArea
from jobcentre_desktop.ui.words import Words


class SettingsPage(Page):
    def __init__(
        self,
        look: Look,
        navigator: Navigator,
        services: DeskServices,
        tasks: Tasks,
        line_lane: Tasks,
        line: LineKeeper,
        folder: FolderKeeper,
        idle: IdleLock,
        *,
        provinces: Sequence[Province],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, title=lambda: self.tr("Settings"), parent=parent)
        self._services = services
        self._tasks = tasks
        self._line = line
        self._undoing = Undoing(self, services.undo_act, tasks)
        self.looks = LooksCard(look)
        self.line = LineCard(look, services, line_lane)
        self.folder = FolderSettings(look, services, folder)
        self.staff = StaffCard(look, services, tasks)
        self.lock = LockCard(look, services, tasks, idle)
        self.backup = BackupCard(look, services, line_lane)
        self.update_card = UpdateCard(look, services, line_lane)
        self.days = DaysCard(look, services, tasks)
        self.phrases = PhrasesCard(look, services, tasks)
        self.code_words = CodeWordsCard(look, services, tasks)
        self.pace = PaceCard(look, services, tasks)
        self.about = AboutCard(look, services.clock.now)
        self.centre = CentreForm(look, provinces)
        self.kept_whole = TextArea(rows=3, longest=rule_of(Centre, "kept_whole").longest)
        self._as_read: dict[str, str] = {}
        self._show_centre(services.centre)
        self.save_centre = Button(
            look, lambda: self.tr("Save the centre"), icon="save", shortcut="Ctrl+Return"
        )
        whole = self._whole_field = Field(
            lambda: self.tr("Names that no line may cut"),
            self.kept_whole,
            note=lambda: self.tr("one on each line; optional"),
        )
        centre = Card(lambda: self.tr("The job centre"), self.centre, whole, row(self.save_centre, None))
        self.save_centre.setEnabled(services.me.may_manage_desk())
        for_all = (self.looks, self.lock, self.line, self.folder, self.staff, self.days, self.phrases)
        rest = (self.code_words, centre, self.backup, self.update_card, self.pace, self.about)
        self.body.addWidget(Scroll(column(*for_all, *rest, None, gap=12)), 1)
        self.save_centre.clicked.connect(self._on_save_centre)
        self.about.check.clicked.connect(self._on_check)
        self.about.copied.connect(partial(self.say, lambda: self.tr("Copied.")))
        self.about.news.clicked.connect(partial(navigator.open_help, WHATS_NEW))
        self.about.report.clicked.connect(navigator.report_problem)
        cards = (self.staff, self.days, self.phrases, self.code_words)
        self.hand_out = [
            add_hand_out(look, self, card, services, tasks, one)
            for card, one in zip(cards, settings_lists(services), strict=True)
        ]
        self.line.connection_wanted.connect(partial(navigator.open, CONNECTION))
        self.line.enrolled.connect(self._on_enrolled)
        self.line.refused.connect(partial(show_form_problem, self, self.line.fields))
        self.folder.refused.connect(partial(show_form_problem, self, self.folder.fields))
        self.folder.kept.connect(self._show_folder_kept)
        self.staff.refused.connect(partial(show_form_problem, self, {}))
        self.staff.done.connect(self._show_day_kept)
        self.staff.kept.connect(self._show_staff_kept)
        self.days.refused.connect(partial(show_form_problem, self, self.days.fields))
        self.days.done.connect(partial(self._show_kept, self.days.load))
        for card in (self.lock, self.backup, self.update_card, self.pace):
            card.refused.connect(partial(show_form_problem, self, {}))
            card.done.connect(self._show_day_kept)
        self.backup.restore_wanted.connect(navigator.restore_copy)
        self.phrases.refused.connect(partial(show_form_problem, self, self.phrases.fields))
        self.phrases.done.connect(partial(self._show_kept, self.phrases.load))
        self.code_words.refused.connect(partial(show_form_problem, self, self.code_words.fields))
        self.code_words.done.connect(self._show_reworded)
        line.state_changed.connect(self._on_state_changed)
        line.update_came.connect(self.update_card.load)

    @override
    def on_shown(self, about: object) -> None:
        self.staff.load()
        self._load_centre()
        self._tasks.run(
            self._services.look_at_desk, owner=self, done=self.about.show_about, failed=self.show_problem
        )
        self.days.load()
        self.phrases.load()
        self.code_words.load()
        self.lock.load()
        self.backup.load()
        self.update_card.load()
        self.pace.load()
        self.line.show_state(self._line.state)

    @override
    def first_field(self) -> QWidget | None:
        return self.looks.language

    @override
    def retranslate(self) -> None:
        self.centre.retranslate()

    def _show_centre(self, centre: Centre) -> None:
        self.centre.show_centre(centre)
        self.about.show_centre(centre)
        self.kept_whole.set_value(centre.kept_whole)
        self._as_read = self._told_of_the_centre()

    def _load_centre(self) -> None:
        self._tasks.run(
            self._services.keep_centre.now,
            owner=self,
            done=self._show_centre_of_now,
            failed=self.show_problem,
        )

    def _show_centre_of_now(self, centre: Centre) -> None:
        """Show what a colleague's desk changed meanwhile, unless somebody is typing here."""
        if self._told_of_the_centre() == self._as_read:
            self._show_centre(centre)

    def _told_of_the_centre(self) -> dict[str, str]:
        told = {
            name.removeprefix("centre_"): value
            for name, value in self.centre.answers().items()
            if name != "centre_code"
        }
        return {**told, "kept_whole": self.kept_whole.value()}

    def _on_state_changed(self, state: ConnectionState) -> None:
        self.line.show_state(state)

    def _on_enrolled(self) -> None:
        self.say(lambda: self.tr("This desk is connected. Its work is being sent."))
        self._line.sync_now()

    def _on_save_centre(self) -> None:
        # Only what was changed here: a colleague's desk may have changed the rest while this page stood open.
        changed = {
            name: value
            for name, value in self._told_of_the_centre().items()
            if value != self._as_read.get(name)
        }
        self._undoing.run(
            partial(self._services.keep_centre, changed),
            owner=self,
            done=self._show_saved,
            failed=self._show_refused,
        )

    def _show_folder_kept(self) -> None:
        self._show_day_kept(lambda: self.tr("Saved on this computer."))

    def _show_reworded(self, words: Words, undo: Callable[[], None]) -> None:
        self.say(words, undo=undo)

    def _show_day_kept(self, words: Words) -> None:
        self._nothing_is_wrong()
        self.say(words)

    def _show_kept(self, load: Callable[[], None], words: Words, acted: Acted[Any]) -> None:
        self._nothing_is_wrong()
        self._undoing.offer(words, acted, then=lambda _nothing: load())

    def _show_staff_kept(self, words: Words, acted: Acted[Any], take_back: Callable[[], None]) -> None:
        self._nothing_is_wrong()
        self._undoing.offer(words, acted, take_back=take_back, then=lambda _nothing: self.staff.load())

    def _show_saved(self, acted: Acted[Centre]) -> None:
        self._show_centre(acted.value)
        self._nothing_is_wrong()
        self._undoing.offer(
            lambda: self.tr("Saved on this computer."), acted, then=lambda _nothing: self._load_centre()
        )

    def _nothing_is_wrong(self) -> None:
        self.errors.clear_problems()
        self.notices.clear()

    def _show_refused(self, error: BaseException) -> None:
        boxes = {name.removeprefix("centre_"): field for name, field in self.centre.fields.items()}
        show_form_problem(self, {**boxes, "kept_whole": self._whole_field}, error)

    def _on_check(self) -> None:
        self.about.check.setEnabled(False)
        self._tasks.run(
            self._services.check_file, owner=self, done=self._show_health, failed=self._show_unchecked
        )

    def _show_health(self, checked: FileChecked) -> None:
        self.about.check.setEnabled(True)
        health = checked.health
        self.about.show_health(health)
        if health.ok:
            self.notices.tell("ok", lambda: self.tr("The file is healthy: every page was checked."))
        else:
            self.notices.tell(
                "bad", lambda: self.tr("The file has a problem. Do not delete anything; call IT.")
            )

    def _show_unchecked(self, error: BaseException) -> None:
        self.about.check.setEnabled(True)
        self.show_problem(error)
