"""Everything that is typed at a registration: quick intake, consents, the other sections."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jobcentre_desktop.domain.errors import FieldProblem
from jobcentre_desktop.domain.facts import Json
from jobcentre_desktop.domain.people import BirthDate
from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.ui.error_text import sentence
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.registering.consent_ticks import ConsentTicks
from jobcentre_desktop.ui.registering.quick_form import QuickForm
from jobcentre_desktop.ui.screens.register.more_sections import MoreSections
from jobcentre_desktop.ui.sections.box_tools import BoxTools
from jobcentre_desktop.ui.widgets.card import Card
from jobcentre_desktop.ui.widgets.field import Field
from jobcentre_desktop.ui.widgets.layout import column
from jobcentre_desktop.ui.words import Words


class RegistrationForm(QWidget):
    """`raw` is what the services take, `typed` everything that stands there, for a draft."""

    edited = Signal()

    def __init__(self, look: Look, services: DeskServices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tools = BoxTools.of(look, services)
        self._today: Callable[[], date] = services.clock.today
        self.quick = QuickForm(tools)
        self.consents = ConsentTicks(look, tools.coded)
        self.more = MoreSections(look, services)
        self.quick.edited.connect(self._on_edited)
        self.consents.edited.connect(self._on_edited)
        self.more.edited.connect(self._on_edited)
        cards = (Card(None, self.quick), Card(None, self.consents), Card(None, self.more))
        self._column = column(*cards, None, margins=(0, 0, 8, 8), gap=10)
        self.setLayout(self._column)

    def show_above(self, widget: QWidget) -> None:
        """Put something above the first card; a long sentence in it must not widen the form."""
        widget.setMinimumWidth(1)
        self._column.insertWidget(0, widget)

    def fields(self) -> dict[str, Field]:
        """Return every field that has a box now, by the names of the dictionary."""
        return {**self.more.fields(), **self.quick.fields, **self.consents.fields}

    def raw(self) -> dict[str, Any]:
        """Return the client as typed, by the names of the dictionary."""
        more, quick = self.more.value(), self.quick.value()
        wishes = [str(part["wanted_text"]) for part in (quick, more) if part.get("wanted_text")]
        return {**more, **quick, "wanted_text": "; ".join(wishes) or None}

    def typed(self) -> dict[str, Json]:
        return {
            "quick": self.quick.typed(),
            "consents": self.consents.typed(),
            "more": self.more.typed(),
        }

    def set_typed(self, typed: dict[str, Any]) -> None:
        """Put back what a draft kept."""
        self.quick.set_typed(typed.get("quick") or {})
        self.consents.set_typed(typed.get("consents") or {})
        self.more.set_typed(typed.get("more") or {})
        self._show_age()

    def clear(self) -> None:
        self.set_typed({})

    def beside_fields(
        self, problems: Sequence[FieldProblem]
    ) -> tuple[list[tuple[Field, Words]], tuple[FieldProblem, ...]]:
        """Return the problems with their fields, those of the consents included, and those without a box.

        Folded sections with a problem are opened.
        """
        fields = self.fields()
        named = [(one.field.split(".")[0], one) for one in problems]
        self.more.open_with(frozenset(name for name, _ in named))
        shown: list[tuple[Field, Words]] = [
            (fields[name], partial(sentence, one.error)) for name, one in named if name in fields
        ]
        homeless = tuple(one for name, one in named if name not in fields)
        return [*shown, *self.consents.problems()], homeless

    def _on_edited(self) -> None:
        self._show_age()
        self.edited.emit()

    def _show_age(self) -> None:
        known = self.quick.birth.value()
        self.consents.show_age(None if known is None else BirthDate(*known).youngest_age(self._today()))
