"""The boxes of the set-up that are about the desk: its letter, its language, its first counsellor."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QWidget

from jobcentre_desktop.services.set_up_desk import DeskToSetUp
from jobcentre_desktop.ui.centre_form import CentreForm
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.widgets.field import Field
from jobcentre_desktop.ui.widgets.label import Label
from jobcentre_desktop.ui.widgets.layout import column
from jobcentre_desktop.ui.widgets.segmented import Segmented
from jobcentre_desktop.ui.widgets.text import TextLine


class DeskForm(QWidget):
    """The desk's letter, its language, and its first counsellor with a password."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.letter = TextLine(longest=1, width=64)
        self.letter.set_value("A")
        self.language = Segmented(
            lambda: [("km", self.tr("Khmer")), ("en", self.tr("English"))], may_be_empty=False
        )
        self._look = look
        self._show_language()
        look.taste_changed.connect(self._show_language)
        self.counsellor = TextLine(longest=80)
        self.password = TextLine(secret=True, longest=200)
        self.again = TextLine(secret=True, longest=200)
        self.fields: dict[str, Field] = {
            "desk_letter": Field(
                lambda: self.tr("Letter of this desk"),
                self.letter,
                note=lambda: self.tr("A for the first computer, B for the second …"),
            ),
            "language": Field(lambda: self.tr("Language of this desk"), self.language),
            "counsellor_name": Field(
                lambda: self.tr("Your name"),
                self.counsellor,
                note=lambda: self.tr("you become the manager of this desk"),
            ),
            "password": Field(
                lambda: self.tr("Password"), self.password, note=lambda: self.tr("8 characters or more")
            ),
            "again": Field(lambda: self.tr("The same password again"), self.again),
        }
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(10)
        for n, name in enumerate(("desk_letter", "language")):
            grid.addWidget(self.fields[name], 0, n)
        grid.addWidget(self.fields["counsellor_name"], 1, 0, 1, 2)
        grid.addWidget(self.fields["password"], 2, 0)
        grid.addWidget(self.fields["again"], 2, 1)
        note = Label(
            lambda: self.tr(
                "There is no way round a lost password but the recovery sheet of the next step: "
                "print it and lock it away."
            ),
            "muted",
            wrap=True,
        )
        self.setLayout(column(grid, note, gap=12))

    def _show_language(self, _taste: object = None) -> None:
        self.language.set_value(self._look.language.value)

    def answers(self) -> dict[str, str]:
        return {
            "desk_letter": self.letter.value(),
            "language": self.language.value() or "km",
            "counsellor_name": self.counsellor.value(),
        }

    def passwords_agree(self) -> bool:
        return self.password.text() == self.again.text()


def told(centre: CentreForm, desk: DeskForm) -> DeskToSetUp:
    """Return the answers of both forms as one."""
    return DeskToSetUp(**centre.answers(), **desk.answers())
