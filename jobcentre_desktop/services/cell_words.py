"""The cells of a sheet made to be read: words for codes, places, yes and no, values inside values."""

from __future__ import annotations

import typing
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, is_dataclass
from datetime import datetime
from functools import cache
from typing import Any

from jobcentre_desktop.domain.cambodia import CAMBODIA
from jobcentre_desktop.domain.errors import NotFound
from jobcentre_desktop.domain.facts import FieldRule, Json, rule_of, rules
from jobcentre_desktop.domain.people import phone_shown
from jobcentre_desktop.ports import CodeLists, Gazetteer

YES, NO = "yes", "no"
"""By what the words for both are called among the names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What the cells of a column hold."""

    rule: FieldRule = field(default_factory=FieldRule)
    instant: bool = False
    named: bool = False
    """Names of fields, or of something else that has its words beside."""
    parts: Mapping[str, Cell] = field(default_factory=dict)
    """Of a value with fields of its own: a document, a job."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CellWords:
    """Says cells in one language, in ASCII digits and dates as ISO 8601, by which a sheet sorts and counts.

    `names` are the words for names that stand in cells, for `YES` and `NO`, and for the fields of values.
    """

    codes: CodeLists
    gazetteer: Gazetteer
    language: str
    names: Mapping[str, str]

    def __call__(self, cell: Cell, value: Json, known_as: Json = None) -> Json:
        """Return what is written; `known_as` is the name kept with the code of a place, should it be gone."""
        match value:
            case None:
                return None
            case list():
                return ("; " if cell.parts else ", ").join(str(self(cell, one)) for one in value)
            case dict():
                return self._parts(cell, value)
            case bool():
                return self.names.get(YES if value else NO)
        text = str(value)
        if cell.named:
            return self.names.get(text, text)
        if cell.rule.codes:
            return self.codes.get(cell.rule.codes).label(text, self.language)
        if cell.rule.form == "place":
            return self._place(text, known_as)
        if cell.rule.form == "phone":
            return phone_shown(text)
        if cell.instant:
            return f"{datetime.fromisoformat(text).astimezone(CAMBODIA):%Y-%m-%d %H:%M}"
        return value

    def _parts(self, cell: Cell, value: Mapping[str, Json]) -> str:
        """Return "Document: National ID card, Number: 020…": what is empty or no is left out."""
        told = {name: value.get(name) for name in cell.parts}
        return ", ".join(
            f"{self.names.get(name, name)}: {self(cell.parts[name], one)}"
            for name, one in told.items()
            if one not in (None, "", False)
        )

    def _place(self, code: str, known_as: Json) -> Json:
        try:
            return self.gazetteer.get(code).full_name(self.language)
        except NotFound:
            return known_as or code


_hints: Callable[[Any], dict[str, Any]] = cache(typing.get_type_hints)


def cell_of(kind: type[Any], name: str) -> Cell:
    """Return what a field of a record, or of a value inside a record, holds."""
    hint = _hints(kind)[name]
    types = (hint, *typing.get_args(hint))
    inner: Any = next((one for one in types if is_dataclass(one)), None)
    parts = {one: cell_of(inner, one) for one, _ in rules(inner)} if inner else {}
    return Cell(rule=rule_of(kind, name), instant=datetime in types, parts=parts)
