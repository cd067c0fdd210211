"""Lists inside a section (documents, jobs, schools, skills, languages): entries to add and remove."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from jobcentre_desktop.domain.client import IdentityDocument
from jobcentre_desktop.domain.facts import Json
from jobcentre_desktop.domain.situation import Job, LanguageSkill, Schooling, Skill
from jobcentre_desktop.ui.field_names import field_name
from jobcentre_desktop.ui.sections.answers import Answer, TickAnswer
from jobcentre_desktop.ui.sections.box_tools import BoxTools
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.field import Field
from jobcentre_desktop.ui.widgets.layout import column, row
from jobcentre_desktop.ui.widgets.remove_button import RemoveButton
from jobcentre_desktop.ui.widgets.tick import Tick
from jobcentre_desktop.ui.words import Words

ENTRY_KINDS: dict[str, type] = {
    "identity_documents": IdentityDocument,
    "education_history": Schooling,
    "jobs": Job,
    "skills": Skill,
    "languages": LanguageSkill,
}
"""The fields that hold entries, and what an entry is."""

_JOB = (
    *("occupation", "title", "employer", "isic", "start", "end", "place", "icse18", "pay", "pay_period"),
    *("currency", "leaving_reason", "written_contract", "nssf_by_employer", "paid_leave"),
)
"""The order in which one tells of a job."""
_LABELS: dict[tuple[type, str], Words] = {
    (Job, "place"): lambda: QCoreApplication.translate("Entries", "Place of work"),
}
"""Where a name means something else inside an entry."""
_COLUMNS = {Job: 2, LanguageSkill: 4}
_ADD: dict[type, Words] = {
    IdentityDocument: lambda: QCoreApplication.translate("Entries", "Add a document"),
    Schooling: lambda: QCoreApplication.translate("Entries", "Add a school or course"),
    Job: lambda: QCoreApplication.translate("Entries", "Add a job"),
    Skill: lambda: QCoreApplication.translate("Entries", "Add a skill"),
    LanguageSkill: lambda: QCoreApplication.translate("Entries", "Add a language"),
}


class Entry(QFrame):
    """One entry. It counts as empty while it reads as it was made."""

    edited = Signal()
    removed = Signal()

    def __init__(self, tools: BoxTools, kind: type[Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.answers: dict[str, Answer] = {}
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        columns = _COLUMNS.get(kind, 3)
        parts = sorted(fields(kind), key=lambda one: _JOB.index(one.name) if kind is Job else 0)
        for place, one in enumerate(parts):
            label = _LABELS.get((kind, one.name)) or partial(field_name, one.name)
            answer = self._answer(tools, kind, one.name)
            if one.default not in (None, False) and isinstance(one.default, str | int):
                answer.show(one.default)
            self.answers[one.name] = answer
            answer.control.edited.connect(self.edited)
            box = (
                column(None, answer.control)
                if isinstance(answer, TickAnswer)
                else column(None, Field(label, answer.control))
            )
            grid.addLayout(box, place // columns, place % columns)
        for at in range(columns):
            grid.setColumnStretch(at, 1)
        remove = RemoveButton(tools.look, lambda: QCoreApplication.translate("Entries", "Remove this entry"))
        remove.clicked.connect(self.removed)
        self.setLayout(row((grid, 1), column(remove, None), margins=(12, 6, 6, 10), gap=6))
        self._blank = self.typed()

    def is_empty(self) -> bool:
        return self.typed() == self._blank

    def raw(self) -> dict[str, Json]:
        """Return what is told, without what is not."""
        told = {name: answer.raw() for name, answer in self.answers.items()}
        return {name: value for name, value in told.items() if value is not None}

    def show_entry(self, entry: dict[str, Json]) -> None:
        for name, answer in self.answers.items():
            if name in entry:
                answer.show(entry[name])

    def typed(self) -> dict[str, Json]:
        return {name: answer.typed() for name, answer in self.answers.items()}

    def show_typed(self, typed: dict[str, Json]) -> None:
        for name, answer in self.answers.items():
            answer.show_typed(typed.get(name))

    @staticmethod
    def _answer(tools: BoxTools, kind: type[Any], name: str) -> Answer:
        if name == "not_held":
            words: Words = lambda: QCoreApplication.translate(  # noqa: E731 - a word, not a function
                "Entries", "Not held, or pledged to a lender"
            )
            return TickAnswer(Tick(words))
        return tools.answer(kind, name)


class EntryList(QWidget):
    """All entries of one field, none to begin with. It is its own answer: `value` and `set_value`."""

    edited = Signal()

    def __init__(self, tools: BoxTools, kind: type[Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make: Callable[[], Entry] = partial(Entry, tools, kind)
        self.entries: list[Entry] = []
        self._list = column(gap=8)
        self.add = Button(tools.look, _ADD[kind], icon="plus", compact=True)
        self.add.clicked.connect(self._on_add_clicked)
        self.setLayout(column(self._list, row(self.add, None), gap=6))
        self.setFocusProxy(self.add)

    def value(self) -> list[Json]:
        """Return the entries that are not empty."""
        return [one.raw() for one in self.entries if not one.is_empty()]

    def set_value(self, value: Json) -> None:
        """Show these entries as the file keeps them."""
        self._clear()
        for told in _dicts(value):
            self._append().show_entry(told)

    def typed(self) -> list[Json]:
        return [one.typed() for one in self.entries if not one.is_empty()]

    def set_typed(self, typed: Json) -> None:
        """Put back what a draft kept."""
        self._clear()
        for told in _dicts(typed):
            self._append().show_typed(told)

    def set_wrong(self, wrong: bool) -> None:
        """Lead to the first entry while something is wrong in the list, else to the button that adds one."""
        first = next((one for one in self.entries if not one.is_empty()), None)
        box = next(iter(first.answers.values())).control if first is not None else None
        self.setFocusProxy(box if wrong and box is not None else self.add)

    def _append(self) -> Entry:
        one = self._make()
        one.edited.connect(self.edited)
        one.removed.connect(partial(self._on_removed, one))
        self.entries.append(one)
        self._list.addWidget(one)
        return one

    def _clear(self) -> None:
        for one in self.entries:
            self._drop(one)
        self.entries = []

    def _drop(self, one: Entry) -> None:
        self._list.removeWidget(one)
        one.hide()
        one.deleteLater()

    def _on_add_clicked(self) -> None:
        empty = next((one for one in self.entries if one.is_empty()), None) or self._append()
        empty.show()
        next(iter(empty.answers.values())).control.setFocus()

    def _on_removed(self, one: Entry) -> None:
        was_empty = one.is_empty()
        self.entries.remove(one)
        self.add.setFocus()
        self._drop(one)
        if not was_empty:
            self.edited.emit()


class EntriesAnswer(Answer):
    """The entries of one field."""

    control: EntryList

    def raw(self) -> Json:
        return self.control.value()

    def typed(self) -> Json:
        return self.control.typed()

    def show_typed(self, typed: Json) -> None:
        self.control.set_typed(typed)


def _dicts(value: Json) -> list[dict[str, Json]]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []
