"""The counsellors of this desk: the manager adds, suspends and resets, without a line."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from jobcentre_desktop.domain.counsellor import Counsellor, Role
from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.services.undo_act import Acted
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.tasks import Tasks
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.card import Card
from jobcentre_desktop.ui.widgets.dialog import Dialog, ask
from jobcentre_desktop.ui.widgets.field import Field
from jobcentre_desktop.ui.widgets.label import Label
from jobcentre_desktop.ui.widgets.layout import column, row
from jobcentre_desktop.ui.widgets.pill import Pill
from jobcentre_desktop.ui.widgets.segmented import Segmented
from jobcentre_desktop.ui.widgets.text import TextLine
from jobcentre_desktop.ui.words import Words


class StaffCard(Card):
    """`refused` carries a problem of any of its acts; the page shows it. `done` carries words.

    `kept` carries words, the act, and what takes it back: a password that is gone is given back by nobody.

    A dialog is dropped once it has been answered: it holds a password.
    """

    refused = Signal(object)
    done = Signal(object)
    kept = Signal(object, object, object)

    def __init__(
        self, look: Look, services: DeskServices, tasks: Tasks, parent: QWidget | None = None
    ) -> None:
        super().__init__(lambda: self.tr("Counsellors of this desk"), parent=parent)
        self._look = look
        self._services = services
        self._tasks = tasks
        self._rows: list[QWidget] = []
        self._list = column(gap=4)
        self.add = Button(look, lambda: self.tr("Add a counsellor"), icon="user-plus")
        self.password = Button(look, lambda: self.tr("Change my password"), icon="key-round")
        self.add.setVisible(services.me.may_manage_desk())
        self.add.clicked.connect(self._on_add_clicked)
        self.password.clicked.connect(self._on_password_clicked)
        self.body.addLayout(self._list)
        self.body.addLayout(row(self.add, self.password, None))

    def load(self) -> None:
        """Read the list again."""
        self._tasks.run(
            self._services.keep_staff.everybody, owner=self, done=self._show, failed=self.refused.emit
        )

    def _show(self, staff: tuple[Counsellor, ...]) -> None:
        for old in self._rows:
            self._list.removeWidget(old)
            old.deleteLater()
        self._rows = [self._row(one) for one in staff]
        for new in self._rows:
            self._list.addWidget(new)

    def _row(self, one: Counsellor) -> QWidget:
        line = QWidget()
        state = (
            Pill(partial(role_name, one.role), "info")
            if one.active
            else Pill(lambda: self.tr("Not let in here"), "quiet")
            if one.home
            else Pill(lambda: self.tr("Suspended"), "quiet")
        )
        layout = row((Label(one.name, "strong"), 1), state)
        if self._services.me.may_manage_desk() and not one.home:
            elsewhere = Button(
                self._look, lambda: self.tr("Other centres"), kind="ghost", compact=True, about=one.name
            )
            elsewhere.clicked.connect(partial(self._on_elsewhere_clicked, one))
            layout.addWidget(elsewhere)
        if self._services.me.may_manage_desk() and one.id != self._services.me.id:
            word = partial(self._password_word, one)
            reset = Button(self._look, word, compact=True, about=one.name)
            reset.clicked.connect(partial(self._on_reset_clicked, one))
            layout.addWidget(reset)
            if one.active:
                suspend = Button(
                    self._look, lambda: self.tr("Suspend"), kind="ghost", compact=True, about=one.name
                )
                suspend.clicked.connect(partial(self._on_suspend_clicked, one))
                layout.addWidget(suspend)
        served = self._served(one)
        line.setLayout(column(layout, Label(served, "muted", wrap=True), gap=0) if served else layout)
        return line

    def _served(self, one: Counsellor) -> Words | None:
        """Return the words about the other centres of a counsellor; None for one who has none."""
        if one.home:
            return lambda: self.tr("Comes from centre {code} and serves here too").format(code=one.home)
        if one.also_at:
            return lambda: self.tr("Also serves centre {codes}").format(codes=", ".join(one.also_at))
        return None

    def _password_word(self, one: Counsellor) -> str:
        lets_in = one.home and not one.active
        return self.tr("Let in with a first password") if lets_in else self.tr("New password")

    def _on_add_clicked(self) -> None:
        dialog = StaffDialog(self._look, self)
        if dialog.exec():
            work = partial(
                self._services.keep_staff.add,
                dialog.name.value(),
                dialog.password.text(),
                role=dialog.chosen_role(),
            )
            self._run_watched(work)

    def _on_reset_clicked(self, one: Counsellor) -> None:
        dialog = PasswordDialog(self._look, self, one.name, old_needed=False)
        if dialog.exec():
            work = partial(self._services.keep_staff.reset_password, one.id, dialog.password.text())
            self._tasks.run(work, owner=self, done=self._reload, failed=self.refused.emit)

    def _on_elsewhere_clicked(self, one: Counsellor) -> None:
        dialog = ElsewhereDialog(self._look, self, one)
        if dialog.exec():
            work = partial(self._services.keep_staff.serve_also, one.id, dialog.centres.text().split(","))
            self._run_watched(work)

    def _on_password_clicked(self) -> None:
        dialog = PasswordDialog(self._look, self, self._services.me.name, old_needed=True)
        if dialog.exec():
            work = partial(self._services.keep_staff.own_password, dialog.old.text(), dialog.password.text())
            self._tasks.run(work, owner=self, done=self._reload, failed=self.refused.emit)

    def _on_suspend_clicked(self, one: Counsellor) -> None:
        sure = ask(
            self._look,
            self,
            lambda: self.tr("Suspend {name}?").format(name=one.name),
            lambda: self.tr("They can no longer open this desk. Their records and drafts stay."),
            lambda: self.tr("Suspend"),
        )
        if sure:
            work = partial(self._services.keep_staff.suspend, one.id)
            self._tasks.run(work, owner=self, done=self._reload, failed=self.refused.emit)

    def _run_watched(self, work: Callable[[], Counsellor]) -> None:
        watched = partial(self._services.undo_act.watch, work)
        self._tasks.run(watched, owner=self, done=self._on_kept, failed=self.refused.emit)

    def _on_kept(self, acted: Acted[Counsellor]) -> None:
        self.kept.emit(_saved_words, acted, partial(_take_back, self._services, acted))
        self.load()

    def _reload(self, _made: object) -> None:
        self.done.emit(_saved_words)
        self.load()


def role_name(role: Role) -> str:
    """Return a role in words."""
    if role is Role.HEAD:
        return QCoreApplication.translate("StaffCard", "Head and manager")
    if role is Role.IT:
        return QCoreApplication.translate("StaffCard", "IT staff")
    return QCoreApplication.translate("StaffCard", "Counsellor")


def _saved_words() -> str:
    return QCoreApplication.translate("StaffCard", "Saved on this computer.")


def _take_back(services: DeskServices, acted: Acted[Counsellor]) -> None:
    services.undo_act(acted)
    services.keep_staff.lock_out(acted.value.id)


class StaffDialog(Dialog):
    """Name, role and first password of a new counsellor."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, lambda: self.tr("Add a counsellor"), parent=parent)
        self.name = TextLine(longest=80)
        self.role = Segmented(
            lambda: [
                (Role.COUNSELLOR.value, self.tr("Counsellor")),
                (Role.HEAD.value, self.tr("Head and manager")),
                (Role.IT.value, self.tr("IT staff")),
            ],
            may_be_empty=False,
        )
        self.role.set_value(Role.COUNSELLOR.value)
        self.password = TextLine(secret=True, longest=200)
        self.body.addWidget(Field(lambda: self.tr("Name"), self.name))
        self.body.addWidget(Field(lambda: self.tr("Role"), self.role))
        self.body.addWidget(
            Field(
                lambda: self.tr("First password"), self.password, note=lambda: self.tr("8 characters or more")
            )
        )
        self.add_button(lambda: self.tr("Add"), kind="primary", accepts=True)
        self.add_cancel()

    def chosen_role(self) -> Role:
        return Role(self.role.value() or Role.COUNSELLOR.value)


class ElsewhereDialog(Dialog):
    """The other centres where a counsellor serves too."""

    def __init__(self, look: Look, parent: QWidget, one: Counsellor) -> None:
        super().__init__(
            look, lambda: self.tr("Other centres of {name}").format(name=one.name), parent=parent
        )
        self.centres = TextLine(longest=400)
        self.centres.setText(", ".join(one.also_at))
        self.body.addWidget(
            Field(
                lambda: self.tr("Also serves at"),
                self.centres,
                note=lambda: self.tr(
                    "Codes or names of centres, with a comma between; empty for none. The head there lets "
                    "them in."
                ),
            )
        )
        self.add_button(lambda: self.tr("Save"), kind="primary", accepts=True)
        self.add_cancel()


class PasswordDialog(Dialog):
    """A new password, for oneself (with the old one) or for somebody who forgot theirs."""

    def __init__(self, look: Look, parent: QWidget, name: str, *, old_needed: bool) -> None:
        super().__init__(look, lambda: self.tr("New password for {name}").format(name=name), parent=parent)
        self.old = TextLine(secret=True, longest=200)
        self.password = TextLine(secret=True, longest=200)
        if old_needed:
            self.body.addWidget(Field(lambda: self.tr("Present password"), self.old))
        self.body.addWidget(
            Field(
                lambda: self.tr("New password"), self.password, note=lambda: self.tr("8 characters or more")
            )
        )
        self.add_button(lambda: self.tr("Set the password"), kind="primary", accepts=True)
        self.add_cancel()
