"""The quick intake: what is asked of everybody, on one screen."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.facts import Facts, Json
from jobcentre_desktop.domain.khmer.numerals import to_ascii_digits
from jobcentre_desktop.ui.field_names import field_name
from jobcentre_desktop.ui.sections.answers import Answer, CodeAnswer, show_typed_date, typed_date
from jobcentre_desktop.ui.sections.box_tools import BoxTools
from jobcentre_desktop.ui.sections.latin_names import LatinNames
from jobcentre_desktop.ui.sections.section_form import birth_field, birth_value, show_birth
from jobcentre_desktop.ui.widgets.code_box import CodeBox
from jobcentre_desktop.ui.widgets.field import Field
from jobcentre_desktop.ui.widgets.label import Label
from jobcentre_desktop.ui.widgets.layout import column, row
from jobcentre_desktop.ui.widgets.segmented import Segmented
from jobcentre_desktop.ui.words import Words

NAMES = ("surname_km", "given_km", "surname_la", "given_la")
BIRTH = ("dob_year", "dob_month", "dob_day")
QUICK = frozenset(
    {*NAMES, *BIRTH, "sex", "phone", "place", "education_level", "labour_status", "wanted_occupations"}
)
"""Fields of the dictionary that stand here, and so not in the sections below."""
USUAL_REASON = "find_job"
_PHONE = re.compile(r"\+?[0-9][0-9 .\-]{3,}")
_KHMER = re.compile("[\u1780-\u17ff]")


class QuickForm(QWidget):
    """`value` is what the services take, `typed` all that stands there.

    `reason` is about the visit; without one (`visit` False) it is not asked.
    """

    edited = Signal()

    def __init__(self, tools: BoxTools, *, visit: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._visit = visit
        self._coded = tools.coded
        self._answers: dict[str, Answer] = {}
        self.fields: dict[str, Field] = {}
        self._add_names(tools)
        self.birth, birth = birth_field(tools)
        self.birth.edited.connect(self.edited)
        self.fields |= dict.fromkeys(BIRTH, birth)
        self._add("sex", CodeAnswer(Segmented(tools.coded.options("sex"))))
        for name in ("phone", "place", "labour_status", "education_level"):
            self._add(name, tools.answer(Client, name))
        self._wishes = tools.chips("occupation", widest=130)
        self._add("wanted_occupations", self._wishes, lambda: self.tr("Wanted work"))
        self.reason = CodeBox(tools.coded.options("visit_reason"), empty=None)
        if visit:
            self.fields["reason"] = Field(lambda: self.tr("Reason for the visit"), self.reason)
            self.reason.edited.connect(self.edited)
        self._lay_out(birth)
        self.clear()

    def _add(self, name: str, answer: Answer, label: Words | None = None) -> None:
        self._answers[name] = answer
        self.fields[name] = Field(label or partial(field_name, name), answer.control)
        answer.control.edited.connect(self.edited)

    def _add_names(self, tools: BoxTools) -> None:
        labels: dict[str, Words] = {
            "surname_km": lambda: self.tr("Family name (Khmer)"),
            "given_km": lambda: self.tr("Given name (Khmer)"),
            "surname_la": lambda: self.tr("Family name (Latin)"),
            "given_la": lambda: self.tr("Given name (Latin)"),
        }
        for name in NAMES:
            self._add(name, tools.answer(Client, name), labels[name])
        self._latin_names = LatinNames(self._answers)

    def _lay_out(self, birth: Field) -> None:
        f = self.fields
        rows: tuple[tuple[tuple[Field, int], ...], ...] = (
            tuple((f[name], 1) for name in NAMES),
            ((birth, 7), (f["sex"], 5)),
            tuple((f[name], 1) for name in ("phone", "place", *(("reason",) if self._visit else ()))),
            tuple((f[name], 1) for name in ("labour_status", "education_level", "wanted_occupations")),
        )
        lines = column(gap=6)
        for parts in rows:
            line = row(gap=14)
            lines.addLayout(_sentences(parts))
            for field, share in parts:
                if field is not f["sex"]:  # its segments would be cut
                    # Without a width of its own in the way each takes its share.
                    field.setMinimumWidth(1)
                    field.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
                line.addWidget(field, share)
            lines.addLayout(line)
        # Chips under the wishes must not push the boxes beside them down.
        for name in ("labour_status", "education_level"):
            line.setAlignment(f[name], Qt.AlignmentFlag.AlignTop)
        self.setLayout(column(Label(lambda: self.tr("Who is here"), "section"), lines, gap=6))

    def value(self) -> dict[str, Json]:
        """Return the raw values by the names of the dictionary.

        A wish for which the list has no title stays in the client's own words.
        """
        told = {name: answer.raw() for name, answer in self._answers.items()}
        told["wanted_occupations"] = list(self._wishes.control.value())
        if own_words := self._wishes.control.box.typed():
            told["wanted_text"] = own_words
        return {**told, **birth_value(self.birth)}

    def typed(self) -> dict[str, Json]:
        told = {name: answer.typed() for name, answer in self._answers.items()}
        return {**told, "birth": typed_date(self.birth), "reason": self.reason.value()}

    def show_client(self, facts: Facts) -> None:
        """Show what is known of a client, but not the work they wish for in their own words."""
        for name, answer in self._answers.items():
            answer.show(facts.get(name))
        self._latin_names.tell()
        show_birth(self.birth, facts)

    def set_typed(self, typed: dict[str, Any]) -> None:
        """Put back what a draft kept."""
        self.clear()
        for name, answer in self._answers.items():
            if name in typed:
                answer.show_typed(typed[name])
        self._latin_names.tell()
        show_typed_date(self.birth, typed.get("birth"))
        self.reason.set_value(typed.get("reason") or self._usual_reason())

    def clear(self) -> None:
        for answer in self._answers.values():
            answer.show(None)
        self._latin_names.tell()
        self.birth.set_value(None)
        self.reason.set_value(self._usual_reason())

    def _usual_reason(self) -> str:
        return self._coded.usual("visit_reason", USUAL_REASON)

    def take_over(self, text: str) -> None:
        """Put what was searched for where it belongs: a phone, a Khmer name or a Latin one."""
        text = text.strip()
        if _PHONE.fullmatch(to_ascii_digits(text)):
            self._answers["phone"].show(text)
            return
        surname, _, given = text.partition(" ")
        script = "km" if _KHMER.search(text) else "la"
        self._answers[f"surname_{script}"].show(surname)
        self._answers[f"given_{script}"].show(given.strip())
        self._latin_names.tell()

    def name(self) -> str:
        """Return the name typed so far, in Khmer letters when there are some."""
        told = {name: str(self._answers[name].raw() or "") for name in NAMES}
        khmer = f"{told['surname_km']} {told['given_km']}".strip()
        return khmer or f"{told['surname_la']} {told['given_la']}".strip()

    def first_empty(self) -> QWidget:
        """Return the box where typing goes on: the first name box that is empty."""
        empty = [name for name in NAMES if not self._answers[name].raw()]
        box: QWidget = self._answers[empty[0]].control if empty else self.birth
        return box


def _sentences(parts: Sequence[tuple[Field, int]]) -> QGridLayout:
    """Return where it stands what is wrong with a row: above its box with two, else over the whole width."""
    lines = QGridLayout()
    lines.setContentsMargins(0, 0, 0, 0)
    lines.setSpacing(6)
    beside = len(parts) == 2
    for place, (field, share) in enumerate(parts):
        lines.addWidget(field.sentence, 0 if beside else place, place if beside else 0)
        if beside:
            lines.setColumnStretch(place, share)
    return lines
