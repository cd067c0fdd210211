"""Write down a client's word on one purpose: what they said, how they gave it, in which language."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from jobcentre_desktop.domain.consent import Consent
from jobcentre_desktop.services.record_consent import ConsentGiven
from jobcentre_desktop.ui.form_problems import show_form_problem
from jobcentre_desktop.ui.screens.client_file.tools import FileTools
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.cancel_button import CancelButton
from jobcentre_desktop.ui.widgets.code_box import CodeBox
from jobcentre_desktop.ui.widgets.field import Field
from jobcentre_desktop.ui.widgets.label import Label
from jobcentre_desktop.ui.widgets.layout import column, row
from jobcentre_desktop.ui.widgets.segmented import Segmented
from jobcentre_desktop.ui.widgets.text import TextLine
from jobcentre_desktop.ui.widgets.tick import Tick
from jobcentre_desktop.ui.words import Words

_WITH_WITNESS = "oral_witness"


class ConsentForm(QFrame):
    """`saved` carries the ConsentGiven. A word given by mouth needs the name of who heard it."""

    saved = Signal(object)
    cancelled = Signal()

    def __init__(self, tools: FileTools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._purpose = ""
        self._word: Consent | None = None
        self._title: Words = lambda: ""
        self.setProperty("kind", "card_person")
        self._heading = Label(lambda: self._title(), "section", wrap=True)
        self.answer = Segmented(
            lambda: [
                ("agreed", self.tr("Agrees")),
                ("refused", self.tr("Does not agree")),
                ("withdrawn", self.tr("Takes it back")),
            ]
        )
        self.how = CodeBox(tools.coded.options("consent_how"), empty="")
        self.witness = TextLine(longest=80)
        self.language = Segmented(
            lambda: [("km", self.tr("Khmer")), ("en", self.tr("English"))], may_be_empty=False
        )
        self.read_aloud = Tick(lambda: self.tr("I read the text aloud to the client"))
        self.guardian = Tick(lambda: self.tr("The guardian agreed too (client under 18)"))
        self.fields: dict[str, Field] = {
            "given": Field(lambda: self.tr("What the client says"), self.answer),
            "how": Field(lambda: self.tr("How"), self.how),
            "witness": Field(lambda: self.tr("Witness"), self.witness),
            "language": Field(lambda: self.tr("Language of the text"), self.language),
        }
        self.save = Button(
            tools.look, lambda: self.tr("Save"), icon="check", shortcut="Ctrl+S", show_key=True
        )
        cancel = CancelButton(tools.look)
        self.save.clicked.connect(self._on_save_clicked)
        cancel.clicked.connect(self.cancelled)
        self.how.edited.connect(self._show_witness)
        self.setLayout(
            column(
                self._heading,
                row(self.fields["given"], self.fields["language"], None, gap=16),
                row((self.fields["how"], 1), (self.fields["witness"], 1), gap=16),
                self.read_aloud,
                self.guardian,
                row(self.save, cancel, None),
                margins=(16, 12, 16, 14),
                gap=10,
            )
        )

    def open(self, title: Words, purpose: str, word: Consent | None, *, minor: bool) -> None:
        """Ask about one purpose; `word` is the client's last one, nothing is ticked beforehand."""
        self._title, self._purpose, self._word = title, purpose, word
        self._heading.retranslate()
        self.answer.set_value(None)
        self.how.set_value(None)
        self.witness.set_value("")
        self.language.set_value("km")
        self.read_aloud.set_value(False)
        self.guardian.set_value(False)
        self.guardian.setVisible(minor)
        self.save.setEnabled(True)
        self._tools.page.errors.clear_problems()
        self._show_witness()
        self.show()
        self.answer.setFocus()

    def show_refused(self, error: BaseException) -> None:
        """Show what went wrong, and let the person try again."""
        self.save.setEnabled(True)
        show_form_problem(self._tools.page, self.fields, error)

    def _show_witness(self) -> None:
        self.fields["witness"].setVisible(self.how.value() == _WITH_WITNESS)

    def _on_save_clicked(self) -> None:
        problems: list[tuple[Field, Words]] = []
        answer, how = self.answer.value(), self.how.value()
        if answer is None:
            problems.append((self.fields["given"], lambda: self.tr("Choose what the client says")))
        if how is None:
            problems.append((self.fields["how"], lambda: self.tr("Choose how the client gave their word")))
        if how == _WITH_WITNESS and not self.witness.value():
            problems.append((self.fields["witness"], lambda: self.tr("Write who heard it")))
        self._tools.page.errors.show_problems(problems)
        if problems or how is None:
            return
        self.save.setEnabled(False)
        self.saved.emit(
            ConsentGiven(
                purpose=self._purpose,
                given=answer == "agreed",
                withdrawn=answer == "withdrawn",
                how=how,
                witness=self.witness.value() or None,
                language=self.language.value() or "km",
                read_aloud=self.read_aloud.value(),
                partner_id=None if self._word is None else self._word.partner_id,
                partner_name=None if self._word is None else self._word.partner_name,
                by_guardian=self.guardian.value(),
            )
        )
