"""Forgotten password: the recovery sheet gives one counsellor a new one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from jobcentre_desktop.domain.ids import CounsellorId
from jobcentre_desktop.domain.member import Member
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.widgets.code_box import CodeBox
from jobcentre_desktop.ui.widgets.dialog import Dialog
from jobcentre_desktop.ui.widgets.field import Field
from jobcentre_desktop.ui.widgets.label import Label
from jobcentre_desktop.ui.widgets.text import TextLine


class RecoveryDialog(Dialog):
    """Asks for the code of the sheet, whose password is lost, and the new password."""

    def __init__(self, look: Look, members: Sequence[Member], parent: QWidget) -> None:
        super().__init__(look, lambda: self.tr("Forgotten password"), parent=parent)
        self._members = {str(member.id): member for member in members}
        why = Label(
            lambda: self.tr(
                "Take the recovery sheet out of the locked place and type its code. Capital or "
                "small letters, with or without dashes: both are fine."
            ),
            "muted",
            wrap=True,
        )
        self.code = TextLine(longest=80, form=None)
        self.member = CodeBox(lambda: [(key, member.name) for key, member in self._members.items()])
        self.password = TextLine(secret=True, longest=200)
        self.body.addWidget(why)
        self.body.addWidget(Field(lambda: self.tr("Code of the recovery sheet"), self.code))
        self.body.addWidget(Field(lambda: self.tr("Whose password is lost?"), self.member))
        self.body.addWidget(
            Field(
                lambda: self.tr("New password"), self.password, note=lambda: self.tr("8 characters or more")
            )
        )
        self.add_button(lambda: self.tr("Set the password"), kind="primary", accepts=True)
        self.add_cancel()
        if members:
            self.member.set_value(str(members[0].id))

    def chosen(self) -> CounsellorId | None:
        member = self._members.get(self.member.value() or "")
        return None if member is None else member.id
