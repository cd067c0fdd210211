"""The few questions to a person at an event: eight boxes and a word, in the order people answer them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.errors import FieldProblem
from jobcentre_desktop.domain.facts import Json, rule_of
from jobcentre_desktop.domain.people import ADULT, BirthDate
from jobcentre_desktop.ui.error_text import sentence
from jobcentre_desktop.ui.field_names import field_name
from jobcentre_desktop.ui.screens.outreach.year_box import YearOrAge
from jobcentre_desktop.ui.sections.answers import Answer, CodeAnswer, TextAnswer
from jobcentre_desktop.ui.sections.box_tools import BoxTools
from jobcentre_desktop.ui.widgets.field import Field
from jobcentre_desktop.ui.widgets.layout import column, row
from jobcentre_desktop.ui.widgets.segmented import Segmented
from jobcentre_desktop.ui.widgets.text import TextLine
from jobcentre_desktop.ui.widgets.tick import Tick
from jobcentre_desktop.ui.words import Words

_KHMER = re.compile("[\u1780-\u17ff]")


class PersonForm(QWidget):
    """`raw` is what the services take, `typed` all that stands there. The name may be in either script.

    `clear` leaves the place: at an event most people come from the same one.
    """

    edited = Signal()

    def __init__(self, tools: BoxTools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = tools.today
        longest = rule_of(Client, "surname_km").longest
        self.year = YearOrAge(tools.look, tools.today)
        self.agrees = Tick(
            lambda: self.tr(
                "Agrees that the job centre keeps these answers to help them find work or training"
            )
        )
        self.guardian = Tick(lambda: self.tr("The guardian is here and agrees too (under 18)"))
        self._wishes = tools.chips("occupation", widest=220)
        self._answers: dict[str, Answer] = {
            "surname": TextAnswer(TextLine(longest=longest)),
            "given": TextAnswer(TextLine(longest=longest)),
            "sex": CodeAnswer(Segmented(tools.coded.options("sex"))),
            "phone": tools.answer(Client, "phone"),
            "place": tools.place(),
            "wanted_occupations": self._wishes,
        }
        labels: dict[str, Words] = {
            "surname": lambda: self.tr("Family name"),
            "given": lambda: self.tr("Given name"),
            "wanted_occupations": lambda: self.tr("What work do they look for?"),
        }
        self.boxes = {
            name: Field(labels.get(name) or partial(field_name, name), answer.control)
            for name, answer in self._answers.items()
        }
        self.boxes["year"] = Field(lambda: self.tr("Year of birth, or age"), self.year)
        self.boxes["agrees"] = Field(lambda: self.tr("Consent"), self.agrees)
        boxes: tuple[Any, ...] = tuple(field.control for field in self.boxes.values())
        for box in boxes:
            box.edited.connect(self._on_edited)
        self.guardian.edited.connect(self.edited)
        self._lay_out()
        self.clear()

    @property
    def fields(self) -> dict[str, Field]:
        """Return every field by the names of the dictionary; a name's two scripts share a box."""
        named = {name: self.boxes[name] for name in ("sex", "phone", "place", "wanted_occupations", "agrees")}
        for script in ("km", "la"):
            named |= {f"{part}_{script}": self.boxes[part] for part in ("surname", "given")}
        return {**named, "dob_year": self.boxes["year"], "wanted_text": self.boxes["wanted_occupations"]}

    def raw(self) -> dict[str, Any]:
        """Return the person as typed, by the names of the dictionary."""
        told: dict[str, Any] = {name: self._answers[name].raw() for name in ("sex", "phone", "place")}
        names = {part: str(self._answers[part].raw() or "") for part in ("surname", "given")}
        script = "km" if not any(names.values()) or _KHMER.search("".join(names.values())) else "la"
        told |= {f"{part}_{script}": text or None for part, text in names.items()}
        told["wanted_occupations"] = list(self._wishes.control.value())
        # A wish for which the list has no title stays in the person's own words.
        told["wanted_text"] = self._wishes.control.box.typed() or None
        return {**told, **self.year.raw()}

    def problems(self) -> list[tuple[Field, Words]]:
        """Return what keeps a person from being kept whatever else is told: they have not agreed."""
        if self.agrees.value():
            return []
        return [
            (
                self.boxes["agrees"],
                lambda: self.tr("Ask them first: nobody is kept on file who has not agreed"),
            )
        ]

    def beside_fields(
        self, problems: Sequence[FieldProblem]
    ) -> tuple[list[tuple[Field, Words]], tuple[FieldProblem, ...]]:
        """Return the problems with their fields, that of the consent included, and those without a box."""
        fields = self.fields
        shown: list[tuple[Field, Words]] = [
            (fields[one.field], partial(sentence, one.error)) for one in problems if one.field in fields
        ]
        homeless = tuple(one for one in problems if one.field not in fields)
        return [*shown, *self.problems()], homeless

    def typed(self) -> dict[str, Json]:
        told = {name: answer.typed() for name, answer in self._answers.items()}
        return {
            **told,
            "year": self.year.typed(),
            "agrees": self.agrees.value(),
            "guardian": self.guardian.value(),
        }

    def set_typed(self, typed: dict[str, Any]) -> None:
        """Put back what a draft kept."""
        for name, answer in self._answers.items():
            if name in typed:
                answer.show_typed(typed[name])
        self.year.set_typed(typed.get("year"))
        self.agrees.set_value(bool(typed.get("agrees")))
        self.guardian.set_value(bool(typed.get("guardian")))
        self._show_age()

    def clear(self) -> None:
        """Make room for the next person, from the same place as the last."""
        for name, answer in self._answers.items():
            if name != "place":
                answer.show(None)
        self.set_typed({})

    def show_place(self, code: str | None) -> None:
        """Begin with a place, e.g. that of the event."""
        self._answers["place"].show(code)

    def name(self) -> str:
        """Return the name typed so far."""
        return " ".join(str(self._answers[part].raw() or "") for part in ("surname", "given")).strip()

    def by_guardian(self) -> bool:
        return self.guardian.value() and not self.guardian.isHidden()

    def first(self) -> QWidget:
        """Return the box in which a person begins."""
        box: QWidget = self._answers["surname"].control
        return box

    def _lay_out(self) -> None:
        lines = column(gap=8)
        rows = (("surname", 4), ("given", 4)), (("sex", 4), ("year", 4)), (("phone", 4), ("place", 4))
        for parts in (*rows, (("wanted_occupations", 8),)):
            line = row(gap=14)
            for name, share in parts:
                field = self.boxes[name]
                # Without a width of its own in the way each takes its share.
                field.setMinimumWidth(1)
                field.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
                line.addWidget(field, share, Qt.AlignmentFlag.AlignTop)
                lines.addWidget(field.sentence)
            lines.addLayout(line)
        lines.addWidget(self.boxes["agrees"])
        lines.addWidget(self.guardian)
        self.setLayout(lines)

    def _on_edited(self) -> None:
        self._show_age()
        self.edited.emit()

    def _show_age(self) -> None:
        """Ask about the guardian when the person may be under 18."""
        year = self.year.year()
        young = year is not None and BirthDate(year).youngest_age(self._today()) < ADULT
        self.guardian.setVisible(young)
