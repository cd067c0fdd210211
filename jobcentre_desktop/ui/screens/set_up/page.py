"""The set-up of a desk in four steps: centre, desk, recovery sheet, central server."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override

from jobcentre_desktop.domain.errors import FieldProblem, InputProblems, PasswordTooWeak
from jobcentre_desktop.domain.ids import CounsellorId
from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.services.set_up_desk import DeskReady, DeskToSetUp, SetUpDesk
from jobcentre_desktop.ui.centre_form import CentreForm, Province
from jobcentre_desktop.ui.form_problems import show_form_problem
from jobcentre_desktop.ui.look import Language, Look
from jobcentre_desktop.ui.printing.paper import Paper
from jobcentre_desktop.ui.screens.set_up.forms import DeskForm, told
from jobcentre_desktop.ui.shell.page import Page
from jobcentre_desktop.ui.tasks import Tasks
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.card import Card
from jobcentre_desktop.ui.widgets.field import Field
from jobcentre_desktop.ui.widgets.footer import Footer
from jobcentre_desktop.ui.widgets.label import Label
from jobcentre_desktop.ui.widgets.layout import column, row
from jobcentre_desktop.ui.widgets.scroll import Scroll
from jobcentre_desktop.ui.widgets.steps import Steps
from jobcentre_desktop.ui.widgets.text import TextLine
from jobcentre_desktop.ui.widgets.tick import Tick
from jobcentre_desktop.ui.words import Words

CENTRE, DESK, RECOVERY, SERVER = range(4)
_READABLE = 900
"""Pixels; wider boxes only make the way from label to label longer."""


class SetUpPage(Page):
    """`desk_ready` carries the first counsellor's id when everything is done and the file is open."""

    desk_ready = Signal(object)

    def __init__(
        self,
        look: Look,
        tasks: Tasks,
        set_up: SetUpDesk,
        *,
        services_for: Callable[[CounsellorId], DeskServices],
        provinces: Sequence[Province],
        paper: Paper,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, title=lambda: self.tr("Set up this desk"), parent=parent)
        self._tasks = tasks
        self._set_up = set_up
        self._services_for = services_for
        self._paper = paper
        self._ready: DeskReady | None = None
        self._services: DeskServices | None = None
        self.centre = CentreForm(look, provinces)
        self.desk = DeskForm(look)
        self.code = Label("", "title")
        self.code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.kept = Tick(lambda: self.tr("The sheet is printed or written down, and will be locked away"))
        self.server = TextLine(lambda: self.tr("https://…"), longest=200, form=None)
        self.enrolment_code = TextLine(longest=60, form=None)
        self.server_fields = {
            "server": Field(lambda: self.tr("Address of the central server"), self.server),
            "code": Field(lambda: self.tr("Enrolment code"), self.enrolment_code),
        }
        self.steps = Steps(
            look,
            [
                lambda: self.tr("Centre"),
                lambda: self.tr("This desk"),
                lambda: self.tr("Recovery sheet"),
                lambda: self.tr("Central server"),
            ],
        )
        self.next = Button(
            look,
            lambda: self.tr("Next"),
            kind="primary",
            icon="arrow-right",
            shortcut="Ctrl+Return",
            show_key=True,
        )
        self.back = Button(look, lambda: self.tr("Back"), kind="ghost")
        self.language = Button(look, lambda: self.tr("ខ្មែរ / English"), kind="ghost", icon="languages")
        self.next.clicked.connect(self._on_next_clicked)
        self.back.clicked.connect(self.on_escape)
        self.language.clicked.connect(look.switch_language)
        self.desk.language.edited.connect(self._on_language_chosen)
        self.stack = QStackedWidget()
        for card in (self._centre_card(), self._desk_card(), self._recovery_card(look), self._server_card()):
            card.setMaximumWidth(_READABLE)
            self.stack.addWidget(Scroll(column(row((card, 1)), None)))
        self.head.addWidget(self.language)
        self.body.addWidget(self.steps)
        self.body.addWidget(self.stack, 1)
        self.set_footer(Footer(look, self.next, self.back))
        self._go(CENTRE)

    def _centre_card(self) -> Card:
        why = Label(
            lambda: self.tr("This stands on every letter. It can be corrected later under Settings."),
            "muted",
            wrap=True,
        )
        return Card(lambda: self.tr("The job centre"), why, self.centre, gap=10)

    def _desk_card(self) -> Card:
        return Card(lambda: self.tr("This computer and its first counsellor"), self.desk, gap=10)

    def _recovery_card(self, look: Look) -> Card:
        self.print_sheet = Button(look, lambda: self.tr("Print the sheet"), icon="printer", shortcut="Ctrl+P")
        self.save_sheet = Button(look, lambda: self.tr("Save as PDF"), icon="file-down")
        self.print_sheet.clicked.connect(partial(self._make_sheet, self._on_sheet_to_print))
        self.save_sheet.clicked.connect(partial(self._make_sheet, self._on_sheet_to_save))
        return Card(
            lambda: self.tr("The recovery code"),
            Label(
                lambda: self.tr(
                    "If every password is lost, only this code opens the file. It is shown now and "
                    "never again. Who holds it can read everything: lock it away."
                ),
                wrap=True,
            ),
            self.code,
            row(self.print_sheet, self.save_sheet, None),
            self.kept,
            gap=14,
        )

    def _server_card(self) -> Card:
        return Card(
            lambda: self.tr("The central server"),
            Label(
                lambda: self.tr(
                    "With an address and a one-time code from the national office this desk sends its "
                    "work by itself. Leave both empty to do it later under Settings; everything else "
                    "works without it."
                ),
                "muted",
                wrap=True,
            ),
            *self.server_fields.values(),
            gap=10,
        )

    @override
    def first_field(self) -> QWidget | None:
        return self.centre.province

    @override
    def on_escape(self) -> None:
        if self.stack.currentIndex() == DESK and self._ready is None:
            self._go(CENTRE)
        elif self.stack.currentIndex() == CENTRE:
            self.back_wanted.emit()

    @override
    def retranslate(self) -> None:
        self.centre.retranslate()

    def _go(self, step: int) -> None:
        self.errors.clear_problems()
        self.notices.clear()
        self.stack.setCurrentIndex(step)
        self.steps.show_step(step)
        self.back.setVisible(step in (CENTRE, DESK))
        self.next.setEnabled(True)
        self.next.say(self._next_words)
        first: QWidget = (self.centre.province, self.desk.letter, self.print_sheet, self.server)[step]
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _next_words(self) -> str:
        step = self.stack.currentIndex()
        if step == DESK:
            return self.tr("Create the desk")
        return self.tr("Start work") if step == SERVER else self.tr("Next")

    def _on_language_chosen(self) -> None:
        self.look.change(language=Language(self.desk.language.value() or "km"))

    def _on_next_clicked(self) -> None:
        step = self.stack.currentIndex()
        if step == CENTRE:
            self._check_centre()
        elif step == DESK:
            self._create()
        elif step == RECOVERY:
            self._leave_recovery()
        else:
            self._enrol()

    def _check_centre(self) -> None:
        try:
            self._set_up.checked(told(self.centre, self.desk))
        except InputProblems as found:
            here = tuple(one for one in found.problems if one.field in self.centre.fields)
            if here:
                show_form_problem(self, self.centre.fields, InputProblems(here))
                return
        self._go(DESK)

    def _create(self) -> None:
        if not self.desk.passwords_agree():
            self.errors.show_problems(
                [
                    (
                        self.desk.fields["again"],
                        lambda: self.tr("The two passwords are not the same. Type them again."),
                    )
                ]
            )
            return
        self.errors.clear_problems()
        self.next.setEnabled(False)
        self._tasks.run(
            partial(self._create_desk, told(self.centre, self.desk), self.desk.password.text()),
            owner=self,
            done=self._show_created,
            failed=self._show_refused,
        )

    def _create_desk(self, answers: DeskToSetUp, password: str) -> tuple[DeskReady, DeskServices]:
        ready = self._set_up(answers, password)
        return ready, self._services_for(ready.counsellor.id)

    def _show_created(self, made: tuple[DeskReady, DeskServices]) -> None:
        self._ready, self._services = made
        self.desk.password.clear()
        self.desk.again.clear()
        self.code.say(self._ready.recovery_code)
        self._go(RECOVERY)

    def _show_refused(self, error: BaseException) -> None:
        self.next.setEnabled(True)
        if isinstance(error, PasswordTooWeak):
            error = InputProblems((FieldProblem("password", error),))
        show_form_problem(self, {**self.centre.fields, **self.desk.fields}, error)

    def _make_sheet(self, then: Callable[[bytes], None]) -> None:
        if self._services is None or self._ready is None:
            return
        language: Literal["km", "en"] = "en" if self.look.language is Language.ENGLISH else "km"
        self._tasks.run(
            partial(self._services.keep_centre.recovery_sheet, self._ready.recovery_code, language),
            owner=self,
            done=then,
            failed=self.show_problem,
        )

    def _on_sheet_to_print(self, pdf: bytes) -> None:
        self._paper.print(
            pdf, self.tr("Recovery sheet"), self, printed=self._on_sheet_printed, failed=self.show_problem
        )

    def _on_sheet_to_save(self, pdf: bytes) -> None:
        self._paper.save(pdf, "recovery-sheet", self, saved=self._on_sheet_saved, failed=self.show_problem)

    def _on_sheet_printed(self) -> None:
        self._tell_of_sheet(lambda: self.tr("The sheet is with the printer."))

    def _on_sheet_saved(self, path: Path) -> None:
        # A file is no safe place for the code.
        self._tell_of_sheet(
            lambda: self.tr("Saved as {name}. Print it, lock the paper away and delete the file.").format(
                name=path.name
            )
        )

    def _tell_of_sheet(self, words: Words) -> None:
        if self.stack.currentIndex() == RECOVERY:  # a printer takes its time
            self.notices.tell("ok", words)

    def _leave_recovery(self) -> None:
        if not self.kept.value():
            self.notices.tell(
                "warn", lambda: self.tr("Print the sheet or write the code down first, then tick the box.")
            )
            self.kept.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._go(SERVER)

    def _enrol(self) -> None:
        assert self._services is not None
        server, code = self.server.value(), self.enrolment_code.value()
        if not server and not code:
            self._finish(None)
            return
        self.next.setEnabled(False)
        self._tasks.run(
            partial(self._services.enrol_desk, server, code),
            owner=self,
            done=self._finish,
            failed=self._show_not_enrolled,
        )

    def _show_not_enrolled(self, error: BaseException) -> None:
        self.next.setEnabled(True)
        show_form_problem(self, self.server_fields, error)

    def _finish(self, _enrolment: object) -> None:
        assert self._ready is not None
        counsellor = self._ready.counsellor.id
        self._ready = None
        self.code.say("")
        self.desk_ready.emit(counsellor)
