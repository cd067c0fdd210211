"""A short file with everything a registration asks: what is known stands there, what is missing is marked."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.consent import REGISTRATION
from jobcentre_desktop.domain.errors import FieldProblem
from jobcentre_desktop.domain.facts import Json, to_facts
from jobcentre_desktop.domain.people import BirthDate
from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.ui.error_text import sentence
from jobcentre_desktop.ui.field_names import field_name
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.registering.consent_ticks import ConsentTicks
from jobcentre_desktop.ui.registering.quick_form import QuickForm
from jobcentre_desktop.ui.screens.to_complete.saving import ShortFile
from jobcentre_desktop.ui.sections.box_tools import BoxTools
from jobcentre_desktop.ui.widgets.card import Card
from jobcentre_desktop.ui.widgets.field import Field
from jobcentre_desktop.ui.widgets.label import Icon, Label
from jobcentre_desktop.ui.widgets.layout import boxed, column, row
from jobcentre_desktop.ui.words import Words

_GUARDIAN = ("guardian_name", "guardian_phone")


class CompletionForm(QWidget):
    """The quick intake of the registration, the guardian of who was under 18, and what else to agree to."""

    edited = Signal()

    def __init__(self, look: Look, services: DeskServices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._today = services.clock.today
        self._asked: tuple[str, ...] = ()
        tools = BoxTools.of(look, services)
        self.quick = QuickForm(tools, visit=False)
        self.consents = ConsentTicks(look, tools.coded)
        self._guardian = {name: tools.answer(Client, name) for name in _GUARDIAN}
        boxes = {
            name: Field(partial(field_name, name), answer.control) for name, answer in self._guardian.items()
        }
        self.fields = {**self.quick.fields, **boxes, **self.consents.fields}
        self._missing = Label(self._missing_words, wrap=True)
        notice = row(Icon(look, "info", "warn", 20), (self._missing, 1), margins=(14, 8, 14, 8), gap=10)
        self._notice = boxed(notice, "notice_warn")
        self._of_minor = boxed(column(row(*((box, 1) for box in boxes.values()), gap=14)))
        self.setLayout(
            column(
                self._notice,
                Card(None, self.quick, self._of_minor),
                Card(None, self.consents),
                None,
                margins=(0, 0, 8, 8),
                gap=10,
            )
        )
        self.quick.edited.connect(self._on_edited)
        self.consents.edited.connect(self.edited)
        for answer in self._guardian.values():
            answer.control.edited.connect(self.edited)

    def show_file(self, file: ShortFile) -> None:
        """Show what is known of a client."""
        facts = to_facts(file.client)
        self._asked = file.asked()
        self.quick.show_client(facts)
        for name, answer in self._guardian.items():
            answer.show(facts.get(name))
        self._of_minor.setVisible("guardian_name" in self._asked or bool(file.client.guardian_name))
        self.consents.clear()
        guardian_to_ask = "guardian_name" in self._asked and not file.has_guardians_word()
        self.consents.ask_but(file.agreed_to() - ({REGISTRATION} if guardian_to_ask else set()))
        self._notice.setVisible(bool(self._asked))
        self._missing.retranslate()
        self._show_age()

    def raw(self) -> dict[str, Any]:
        """Return the client as typed, by the names of the dictionary."""
        told = {name: answer.raw() for name, answer in self._guardian.items()}
        return {**self.quick.value(), **(told if not self._of_minor.isHidden() else {})}

    def typed(self) -> dict[str, Json]:
        return {
            "quick": self.quick.typed(),
            "consents": self.consents.typed(),
            "guardian": {name: answer.typed() for name, answer in self._guardian.items()},
        }

    def set_typed(self, typed: dict[str, Any]) -> None:
        """Put back what a draft kept."""
        self.quick.set_typed(typed.get("quick") or {})
        self.consents.set_typed(typed.get("consents") or {})
        for name, answer in self._guardian.items():
            answer.show_typed((typed.get("guardian") or {}).get(name))
        self._show_age()

    def first_missing(self) -> QWidget:
        """Return the box of the first answer that is missing."""
        for name in self._asked:
            if name in self.fields:
                box: QWidget = self.fields[name].control
                return box
        return self.quick.first_empty()

    def beside_fields(
        self, problems: Sequence[FieldProblem]
    ) -> tuple[list[tuple[Field, Words]], tuple[FieldProblem, ...]]:
        """Return the problems with their fields, those of the consents included, and those without a box."""
        shown: list[tuple[Field, Words]] = [
            (self.fields[one.field], partial(sentence, one.error))
            for one in problems
            if one.field in self.fields
        ]
        homeless = tuple(one for one in problems if one.field not in self.fields)
        return [*shown, *self.consents.problems()], homeless

    def _missing_words(self) -> str:
        names = ", ".join(field_name(name) for name in self._asked)
        return self._look.breakable(self.tr("Still to ask: {fields}").format(fields=names))

    def _on_edited(self) -> None:
        self._show_age()
        self.edited.emit()

    def _show_age(self) -> None:
        known = self.quick.birth.value()
        self.consents.show_age(None if known is None else BirthDate(*known).youngest_age(self._today()))
