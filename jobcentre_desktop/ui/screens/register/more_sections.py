"""All other sections of the dictionary, each folded up until it is asked for, each optional."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jobcentre_desktop.domain.client import SECTIONS
from jobcentre_desktop.domain.facts import Json
from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.registering.quick_form import QUICK
from jobcentre_desktop.ui.sections.section_form import SectionForm
from jobcentre_desktop.ui.sections.section_names import section_name
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.field import Field
from jobcentre_desktop.ui.widgets.label import Label
from jobcentre_desktop.ui.widgets.layout import boxed, column, row

_ELSEWHERE = QUICK | {"status"}
"""Asked above, or always the same for a new client."""


class FoldedSection(QWidget):
    """A heading that opens; the boxes are made when it is first opened."""

    edited = Signal()

    def __init__(
        self, look: Look, services: DeskServices, section: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._make = partial(SectionForm, look, services, section, without=frozenset(_ELSEWHERE))
        self.form: SectionForm | None = None
        self._blank: dict[str, Json] = {}
        self.heading = Button(look, partial(section_name, section), kind="ghost", icon="chevron-right")
        self._filled = Label(lambda: self.tr("something is entered"), "small")
        self._filled.hide()
        self._place = column(gap=0, margins=(14, 2, 0, 10))
        self._inside = boxed(self._place)
        self._inside.hide()
        self.heading.clicked.connect(self._on_heading_clicked)
        self.setLayout(column(row(self.heading, self._filled, None), self._inside, gap=0))

    def is_open(self) -> bool:
        return not self._inside.isHidden()

    def open(self) -> SectionForm:
        """Show the boxes."""
        form = self._form()
        self._inside.show()
        self._show_state()
        return form

    def fold(self) -> None:
        self._inside.hide()
        self._show_state()

    def is_blank(self) -> bool:
        return self.form is None or self.form.typed() == self._blank

    def typed(self) -> dict[str, Json] | None:
        """Return what was entered, None for nothing."""
        return None if self.form is None or self.is_blank() else self.form.typed()

    def set_typed(self, typed: dict[str, Json] | None) -> None:
        """Put back what a draft kept; a section that holds something opens."""
        if typed is None:
            if self.form is not None:
                self.form.set_value({})
            self.fold()
        else:
            self.open().set_typed(typed)

    def _form(self) -> SectionForm:
        if self.form is None:
            self.form = self._make()
            self._blank = self.form.typed()
            self.form.edited.connect(self.edited)
            self._place.addWidget(self.form)
        return self.form

    def _show_state(self) -> None:
        self.heading.show_icon("chevron-down" if self.is_open() else "chevron-right")
        self._filled.setVisible(not self.is_open() and not self.is_blank())

    def _on_heading_clicked(self) -> None:
        self.fold() if self.is_open() else self.open()


class MoreSections(QWidget):
    """`sections` are by name. Only what was opened has boxes, and only what has boxes is told."""

    edited = Signal()

    def __init__(self, look: Look, services: DeskServices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sections = {name: FoldedSection(look, services, name) for name in SECTIONS}
        heading = Label(lambda: self.tr("More about the client"), "section")
        why = Label(
            lambda: self.tr("Each part is optional and may be completed later in the client's file."),
            "muted",
            wrap=True,
        )
        self.setLayout(column(heading, why, *self.sections.values(), gap=2))
        for section in self.sections.values():
            section.edited.connect(self.edited)

    def fields(self) -> dict[str, Field]:
        """Return the fields that have been made so far."""
        made: dict[str, Field] = {}
        for section in self.sections.values():
            if section.form is not None:
                made |= section.form.fields
        return made

    def value(self) -> dict[str, Json]:
        """Return the raw values of the sections that hold something."""
        told: dict[str, Json] = {}
        for section in self.sections.values():
            if section.form is not None and not section.is_blank():
                told |= section.form.value()
        return told

    def typed(self) -> dict[str, Json]:
        told = {name: section.typed() for name, section in self.sections.items()}
        return {name: typed for name, typed in told.items() if typed is not None}

    def set_typed(self, typed: dict[str, Any]) -> None:
        """Put back what a draft kept."""
        for name, section in self.sections.items():
            section.set_typed(typed.get(name))

    def open_with(self, names: frozenset[str]) -> None:
        """Open the sections that hold one of these fields."""
        for section in self.sections.values():
            if section.form is not None and names & set(section.form.fields):
                section.open()
