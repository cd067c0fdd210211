"""One row of a registration sheet becomes checked values of a client, or the field and the problem."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from jobcentre_desktop.domain.client import Client, IdentityDocument
from jobcentre_desktop.domain.errors import (
    BadPhone,
    BadValue,
    FieldMissing,
    FieldProblem,
    InputProblems,
    JobCentreError,
    NameMissing,
    UnknownPlace,
)
from jobcentre_desktop.domain.khmer.numerals import to_ascii_digits
from jobcentre_desktop.domain.khmer.text import contains_khmer, normal_form
from jobcentre_desktop.domain.people import full_name, phone_e164
from jobcentre_desktop.domain.sheet_cells import (
    level_of_grade,
    read_age,
    read_birth,
    read_grade,
    read_riel,
    split_latin,
    split_name,
)
from jobcentre_desktop.domain.sheet_columns import Layout
from jobcentre_desktop.ports import Clock, CodeLists, Gazetteer
from jobcentre_desktop.services.read_input import ReadInput
from jobcentre_desktop.services.register_client import check_person, name_places

_BETWEEN_PHONES = re.compile(r"[/,;|\n]| or | និង ")
_PLACE_LEVELS = ("province", "district", "commune", "village")
_CODED = ("poverty", "labour_status", "marital")
_FIELD_OF = {
    "surname_km": "name",
    "given_km": "name",
    "surname_la": "name",
    "given_la": "name",
    "dob_year": "birth_date",
    "place": "province",
}
"""What a rejected row calls the column that a person has to mend."""


@dataclass(frozen=True, slots=True)
class ReadSheetRow:
    """Read rows of one layout. What a cell tells beyond the dictionary goes to the remarks: nothing is dropped."""

    codes: CodeLists
    gazetteer: Gazetteer
    clock: Clock
    read_input: ReadInput

    def __call__(self, row: Sequence[str], layout: Layout) -> dict[str, Any]:
        """Return values fit for `RegisterClient.keep`. Raises InputProblems with the names of `_FIELD_OF`."""
        cells = {
            column: row[at].strip("\u200b \t\n\xa0") if at < len(row) else ""
            for at, column in layout.columns.items()
        }
        extra = [
            f"{heading}: {row[at].strip()}"
            for at, heading in layout.unknown.items()
            if at < len(row) and row[at].strip()
        ]
        try:
            raw = self._raw(cells, extra)
            values = self.read_input(Client, raw)
            if cells.get("document"):
                values["identity_documents"] = _document(cells["document"])
            _a_name_in_either_script(values)
            check_person(values, self.clock.today(), name_needed=False)
        except InputProblems as found:
            raise InputProblems(
                tuple(FieldProblem(_FIELD_OF.get(one.field, one.field), one.error) for one in found.problems)
            ) from None
        return name_places(values, self.gazetteer)

    def _raw(self, cells: Mapping[str, str], extra: list[str]) -> dict[str, Any]:
        raw: dict[str, Any] = {}
        problems: list[FieldProblem] = []
        for field, read in (
            ("name", lambda: _names(cells)),
            ("sex", lambda: self._sex(cells)),
            ("birth_date", lambda: self._birth(cells)),
            ("phone", lambda: _phones(cells.get("phone", ""), extra)),
            ("province", lambda: self._place(cells)),
        ):
            try:
                raw |= read()
            except JobCentreError as problem:
                problems.append(FieldProblem(field, problem))
        if problems:
            raise InputProblems(tuple(problems))
        raw |= self._education(cells, extra)
        raw |= self._wish(cells, extra)
        for name in _CODED:
            if told := cells.get(name):
                code = self.codes.get(name).match(told)
                if code is None:
                    extra.append(told)
                else:
                    raw[name] = code
        for name in ("email", "telegram"):
            if told := cells.get(name):
                raw[name] = told
        remarks = "\n".join(part for part in (cells.get("remarks", ""), *extra) if part)
        if remarks:
            raw["remarks"] = remarks
        raw["channel"] = "fair"
        return raw

    def _sex(self, cells: Mapping[str, str]) -> dict[str, str]:
        told = cells.get("sex", "")
        if not told:
            raise FieldMissing("sex")
        code = self.codes.get("sex").match(told)
        if code is None:
            raise BadValue("sex", told, "code", "M, F, X")
        return {"sex": code}

    def _birth(self, cells: Mapping[str, str]) -> dict[str, Any]:
        if told := cells.get("birth"):
            birth = read_birth(told)
        elif cells.get("dob_year"):
            parts = [cells.get(part, "") for part in ("dob_year", "dob_month", "dob_day")]
            birth = read_birth("-".join(part for part in parts if part))
        elif told := cells.get("age"):
            birth = read_age(told, self.clock.today())
        else:
            raise FieldMissing("dob_year")
        raw: dict[str, Any] = {"dob_year": birth.year, "dob_month": birth.month, "dob_day": birth.day}
        if birth.estimated:
            raw["dob_precision"] = "estimated"
        check_person({**raw, "sex": "X"}, self.clock.today(), name_needed=False)
        return raw

    def _place(self, cells: Mapping[str, str]) -> dict[str, str]:
        """Return the deepest place told; each must lie in the one above it."""
        code = ""
        for level in _PLACE_LEVELS:
            told = cells.get(level, "")
            if not told:
                continue
            found = self._within(told, level, code)
            if found is None:
                near = self.gazetteer.suggest(told, level)
                raise UnknownPlace(told, ", ".join(place.name_km for place in near))
            code = found
        return {"place": code} if code else {}

    def _within(self, told: str, level: str, parent: str) -> str | None:
        exact = self.gazetteer.find_exact(told, level)
        if exact is not None and exact.code.startswith(parent):
            return exact.code
        for place in self.gazetteer.search(told, limit=50):
            if place.level == level and place.code.startswith(parent):
                same = normal_form(told) in (place.name_km, place.name_la)
                if parent and (same or place.name_la.casefold() == told.casefold()):
                    return place.code
        return None

    def _education(self, cells: Mapping[str, str], extra: list[str]) -> dict[str, Any]:
        told = cells.get("education_level", "")
        if not told:
            return {}
        if (grade := read_grade(told)) is not None:
            return {"education_level": level_of_grade(grade), "grade": grade}
        code = self.codes.get("education_level").match(told)
        if code is None:
            extra.append(told)
            return {}
        return {"education_level": code}

    def _wish(self, cells: Mapping[str, str], extra: list[str]) -> dict[str, Any]:
        raw: dict[str, Any] = {}
        if told := cells.get("wanted"):
            code = self.codes.get("occupation").match(told)
            if code:
                raw["wanted_occupations"] = [code]
            else:
                raw["wanted_text"] = told
        if told := cells.get("min_salary"):
            riel = read_riel(told)
            if riel is None:
                extra.append(told)
            else:
                raw["min_salary"] = riel
        return raw


def _names(cells: Mapping[str, str]) -> dict[str, str]:
    raw = {n: cells[n] for n in ("surname_km", "given_km", "surname_la", "given_la") if cells.get(n)}
    _move_latin_out_of_khmer_columns(raw)
    if told := cells.get("name_km"):
        surname, given = split_name(told)
        script = "km" if contains_khmer(told) else "la"
        raw.setdefault(f"surname_{script}", surname)
        raw.setdefault(f"given_{script}", given)
    if told := cells.get("name_la"):
        if contains_khmer(told):
            surname, given = split_name(told)
            raw.setdefault("surname_km", surname)
            raw.setdefault("given_km", given)
        else:
            khmer = full_name(raw.get("surname_km"), raw.get("given_km"))
            surname, given = split_latin(told, khmer)
            raw.setdefault("surname_la", surname)
            raw.setdefault("given_la", given)
    raw = {name: value for name, value in raw.items() if normal_form(value)}
    if not raw:
        raise NameMissing
    return raw


def _move_latin_out_of_khmer_columns(raw: dict[str, str]) -> None:
    """A sheet with one pair of name columns may be filled in Latin letters."""
    for part in ("surname", "given"):
        told = raw.get(f"{part}_km")
        if told and not contains_khmer(told) and any(c.isalpha() for c in told) and f"{part}_la" not in raw:
            raw[f"{part}_la"] = raw.pop(f"{part}_km")


def _a_name_in_either_script(values: Mapping[str, Any]) -> None:
    if not any(values.get(name) for name in ("surname_km", "given_km", "surname_la", "given_la")):
        raise InputProblems((FieldProblem("surname_km", NameMissing()),))


def _phones(cell: str, extra: list[str]) -> dict[str, str]:
    if not cell:
        return {}
    try:
        return {"phone": phone_e164(cell)}
    except BadPhone:
        parts = [part for part in _BETWEEN_PHONES.split(cell) if part.strip()]
        if len(parts) < 2:
            raise
    names = ("phone", "phone_2", "phone_3")
    found = [phone_e164(part) for part in parts]
    extra.extend(found[len(names) :])
    return dict(zip(names, found, strict=False))


def _document(cell: str) -> tuple[IdentityDocument, ...]:
    return (IdentityDocument(type="nid", number=to_ascii_digits(normal_form(cell))[:20]),)
