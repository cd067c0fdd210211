"""The boxes of one section of the data dictionary, made from the dictionary."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from jobcentre_desktop.domain.client import SECTIONS
from jobcentre_desktop.domain.facts import Facts, Json
from jobcentre_desktop.domain.read_client import MADE_BY_THE_DESK
from jobcentre_desktop.domain.situation import WG_DOMAINS
from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.ui.field_names import field_name
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.sections.answers import (
    Answer,
    ChipsAnswer,
    ManyAnswer,
    TickAnswer,
    show_typed_date,
    typed_date,
)
from jobcentre_desktop.ui.sections.box_tools import BoxTools
from jobcentre_desktop.ui.sections.difficulties import Difficulties
from jobcentre_desktop.ui.sections.entries import ENTRY_KINDS, EntriesAnswer, EntryList
from jobcentre_desktop.ui.sections.latin_names import LATIN_NAMES, LatinNames
from jobcentre_desktop.ui.widgets.field import Field
from jobcentre_desktop.ui.widgets.label import Label
from jobcentre_desktop.ui.widgets.layout import column
from jobcentre_desktop.ui.widgets.partial_date import PartialDate
from jobcentre_desktop.ui.widgets.text import TextArea
from jobcentre_desktop.ui.words import Words

_BIRTH = ("dob_year", "dob_month", "dob_day")
_COLUMNS = 2
_NOTES: dict[str, Words] = {
    "school_leaving": lambda: QCoreApplication.translate(
        "SectionForm", "Asked when younger than 25 and below grade 12."
    ),
    "disability": lambda: QCoreApplication.translate(
        "SectionForm", "Ask all six questions in these words. The client may refuse any of them."
    ),
}
_FIELD_NOTES: dict[str, Words] = {
    "pregnant": lambda: QCoreApplication.translate("SectionForm", "only when the client raises it"),
    "returned": lambda: QCoreApplication.translate("SectionForm", "the year is enough"),
}


class SectionForm(QWidget):
    """`value` is what the services take, `typed` everything that stands there, for a draft.

    `fields` are by the names of the dictionary; the three parts of the birth date share one. `edited`
    tells any change by the person. `without` names fields that stand in another form.
    """

    edited = Signal()

    def __init__(
        self,
        look: Look,
        services: DeskServices,
        section: str,
        *,
        without: frozenset[str] = frozenset(),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._kind: type[Any] = SECTIONS[section]
        self._tools = BoxTools.of(look, services)
        self._answers: dict[str, Answer] = {}
        self._birth: PartialDate | None = None
        self.fields: dict[str, Field] = {}
        self._names = [one.name for one in fields(self._kind) if one.name not in without | MADE_BY_THE_DESK]
        body = column(gap=10)
        if section in _NOTES:
            body.addWidget(Label(_NOTES[section], "muted", wrap=True))
        self._difficulties: Difficulties | None = None
        if section == "disability":
            self._difficulties = Difficulties(self._tools)
            self._answers |= self._difficulties.answers
            self.fields |= self._difficulties.fields
            self._difficulties.edited.connect(self.edited)
            body.addWidget(self._difficulties)
        body.addLayout(self._grid())
        self._latin_names = LatinNames(self._answers) if self._answers.keys() >= LATIN_NAMES else None
        self.setLayout(body)
        self.set_value({})

    def value(self) -> dict[str, Json]:
        """Return the raw values by the names of the dictionary; None for what is not told."""
        told = {name: answer.raw() for name, answer in self._answers.items()}
        if self._birth is not None:
            told |= birth_value(self._birth)
        return told

    def set_value(self, facts: Facts) -> None:
        """Show a record's facts; what it lacks stands at its default."""
        for name, answer in self._answers.items():
            default = self._kind.__dataclass_fields__[name].default
            plain = None if default is MISSING or default == () else default
            answer.show(facts.get(name, plain))
        if self._birth is not None:
            show_birth(self._birth, facts)
        self._tell()

    def typed(self) -> dict[str, Json]:
        told = {name: answer.typed() for name, answer in self._answers.items()}
        return told if self._birth is None else {**told, "birth": typed_date(self._birth)}

    def set_typed(self, typed: Mapping[str, Json]) -> None:
        """Put back what a draft kept."""
        for name, answer in self._answers.items():
            if name in typed:
                answer.show_typed(typed[name])
        if self._birth is not None:
            show_typed_date(self._birth, typed.get("birth"))
        self._tell()

    def _tell(self) -> None:
        if self._latin_names is not None:
            self._latin_names.tell()
        if self._difficulties is not None:
            self._difficulties.tell()

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(10)
        place = 0
        for name in self._names:
            if name in WG_DOMAINS or name in _BIRTH[1:]:
                continue
            box, wide = self._box(name)
            if wide and place % _COLUMNS:
                place += _COLUMNS - place % _COLUMNS
            grid.addLayout(box, place // _COLUMNS, place % _COLUMNS, 1, _COLUMNS if wide else 1)
            place += _COLUMNS if wide else 1
        for at in range(_COLUMNS):
            grid.setColumnStretch(at, 1)
        return grid

    def _box(self, name: str) -> tuple[Any, bool]:
        if name == "dob_year":
            return self._birth_box(), False
        answer = self._answer(name)
        self._answers[name] = answer
        answer.control.edited.connect(self.edited)
        wide = isinstance(answer, EntriesAnswer | ManyAnswer) or isinstance(answer.control, TextArea)
        if isinstance(answer, TickAnswer):
            return column(None, answer.control, 6), False
        field = Field(partial(field_name, name), answer.control, note=_FIELD_NOTES.get(name))
        self.fields[name] = field
        return column(field, None) if isinstance(answer, ChipsAnswer) else column(None, field), wide

    def _answer(self, name: str) -> Answer:
        if name in ENTRY_KINDS:
            return EntriesAnswer(EntryList(self._tools, ENTRY_KINDS[name]))
        return self._tools.answer(self._kind, name)

    def _birth_box(self) -> Any:
        self._birth, field = birth_field(self._tools)
        self._birth.edited.connect(self.edited)
        self.fields |= dict.fromkeys(_BIRTH, field)
        return column(None, field)


def birth_field(tools: BoxTools, label: Callable[[], str] | None = None) -> tuple[PartialDate, Field]:
    """Return the three boxes of a birth date, the age beside them, and their field."""
    box = PartialDate(tools.look, tools.today, show_age=True)
    words = label or (lambda: QCoreApplication.translate("SectionForm", "Date of birth"))
    note: Words = lambda: QCoreApplication.translate("SectionForm", "the year is enough")  # noqa: E731
    return box, Field(words, box, note=note)


def birth_value(box: PartialDate) -> dict[str, Json]:
    """Return what stands in the three boxes under the dictionary's names, right or not."""
    return {"dob_year": box.year.value(), "dob_month": box.month.value(), "dob_day": box.day.value()}


def show_birth(box: PartialDate, facts: Facts) -> None:
    """Show a record's birth date."""
    parts = [facts.get(name) for name in _BIRTH]
    show_typed_date(box, dict(zip(("year", "month", "day"), parts, strict=True)))
