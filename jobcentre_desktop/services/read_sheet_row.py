"""One row of a registration sheet becomes checked values of a client, or the field and the problem."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from jobcentre_desktop.domain.client import Client, IdentityDocument
from jobcentre_desktop.domain.errors import (
    BadValue,
    FieldMissing,
    FieldProblem,
    InputProblems,
    JobCentreError,
    NameMissing,
)
from jobcentre_desktop.domain.facts import FieldRule, rule_of
from jobcentre_desktop.domain.find_place import deepest_place
from jobcentre_desktop.domain.khmer.numerals import to_ascii_digits
from jobcentre_desktop.domain.khmer.text import normal_form, normal_lines
from jobcentre_desktop.domain.places import LEVELS
from jobcentre_desktop.domain.read_client import check_person, name_places
from jobcentre_desktop.domain.read_input import ReadInput, unknown_place
from jobcentre_desktop.domain.read_text import tidy_text
from jobcentre_desktop.domain.sheet_cells import (
    SHOWN,
    is_nothing,
    level_of_grade,
    read_age,
    read_birth,
    read_grade,
    read_phones,
    read_riel,
)
from jobcentre_desktop.domain.sheet_columns import Layout, cell_at
from jobcentre_desktop.domain.sheet_names import read_names
from jobcentre_desktop.ports import Clock, CodeLists, Gazetteer
from jobcentre_desktop.services.read_sheet_text import check_letters

_PHONES = ("phone", "phone_2", "phone_3")
_NAMES = ("surname_km", "given_km", "surname_la", "given_la")
_DASHES_ARE_EMPTY = (*_NAMES, "name_km", "name_la", "birth", "dob_day", "dob_month", "dob_year", "age",
                     "document", *_PHONES, *LEVELS, "address", "email", "telegram")  # fmt: skip
"""Columns in which "-" or "គ្មាន" means that nothing was told."""
_FIELD_OF = {**dict.fromkeys(_NAMES, "name"), "dob_year": "birth_date", "dob_month": "birth_date",
             "dob_day": "birth_date", "place": "province"}  # fmt: skip
"""What a rejected row calls the column that a person has to mend."""
_BETWEEN_PLACES = re.compile(r"[,،;/|·\n]+|\s+(?=ភូមិ|ឃុំ|សង្កាត់|ស្រុក|ខណ្ឌ|ក្រុង|ខេត្ត|រាជធានី)")
_LONGEST_DOCUMENT = 30
_IN_EITHER_SCRIPT = FieldRule(form="either", a_name=True)


@dataclass(slots=True)
class _Beside:
    """What a row tells that no field can hold; it goes to the remarks, under its heading."""

    headings: Mapping[str, str]
    lines: list[str]

    def add(self, column: str, told: str) -> None:
        self.lines.append(f"{self.headings[column]}: {told}")


@dataclass(frozen=True, slots=True)
class ReadSheetRow:
    """Read rows of one layout. What a cell tells beyond the dictionary goes to the remarks."""

    codes: CodeLists
    gazetteer: Gazetteer
    clock: Clock
    read_input: ReadInput

    def __call__(
        self, row: Sequence[str], layout: Layout, old_columns: frozenset[int] = frozenset()
    ) -> dict[str, Any]:
        """Return values fit for `RegisterClient.keep`; `old_columns` are those that hold old text.

        Raises InputProblems; its fields are name, sex, birth_date, phone, province, district, commune and
        village. Only these can reject a row, and any cell that is not whole Khmer in Unicode: anything else
        that cannot be read is kept in the remarks.
        """
        check_letters(row, layout, old_columns)
        cells = {column: cell_at(row, at) for at, column in layout.columns.items()}
        for column in _DASHES_ARE_EMPTY:
            if column in cells and is_nothing(cells[column]):
                cells[column] = ""
        beside = _Beside({name: normal_form(layout.headings[at]) for at, name in layout.columns.items()}, [])
        try:
            values = self._person(cells, beside)
            check_person(values, self.clock.today(), name_needed=False)
        except InputProblems as found:
            raise InputProblems(
                tuple(FieldProblem(_FIELD_OF.get(one.field, one.field), one.error) for one in found.problems)
            ) from None
        values |= self._situation(cells, beside)
        for at, heading in layout.unknown.items():
            if told := cell_at(row, at):
                beside.lines.append(f"{heading}: {told}")
        values |= _remarks(cells, beside)
        values["channel"] = "fair"
        return name_places(values, self.gazetteer)

    # --- what a row needs -----------------------------------------------------------------------------------

    def _person(self, cells: Mapping[str, str], beside: _Beside) -> dict[str, Any]:
        """Return name, sex, birth, phones and place. Raises InputProblems with every one that cannot be."""
        values: dict[str, Any] = {}
        problems: list[FieldProblem] = []
        reads: tuple[tuple[str, Callable[[], dict[str, Any]]], ...] = (
            ("name", lambda: self._name(cells)),
            ("sex", lambda: self._sex(cells)),
            ("birth_date", lambda: self._birth(cells)),
            ("phone", lambda: _phones(cells, beside)),
            ("province", lambda: self._place(cells, beside)),
        )
        for field, read in reads:
            try:
                values |= read()
            except InputProblems as found:
                problems += found.problems
            except JobCentreError as problem:
                problems.append(FieldProblem(field, problem))
        if problems:
            raise InputProblems(tuple(problems))
        return values

    def _name(self, cells: Mapping[str, str]) -> dict[str, Any]:
        names = read_names(cells)
        if not names:
            raise NameMissing
        for name, told in names.items():
            longest = rule_of(Client, name).longest
            if len(told) > longest:
                raise BadValue(name, told[:SHOWN], "length", str(longest))
        # One box may hold both scripts ("សុខ Dara"): here a part in Latin letters is no slip of the box.
        return {name: tidy_text(name, told, _IN_EITHER_SCRIPT) for name, told in names.items()}

    def _sex(self, cells: Mapping[str, str]) -> dict[str, Any]:
        told = cells.get("sex", "")
        if not told:
            raise FieldMissing("sex")
        code = self.codes.get("sex").match(told)
        if code is None:
            raise BadValue("sex", told[:SHOWN], "code", "M, F, X")
        return {"sex": code}

    def _birth(self, cells: Mapping[str, str]) -> dict[str, Any]:
        today = self.clock.today()
        parts = [cells.get(part, "") for part in ("dob_year", "dob_month", "dob_day")]
        if not parts[1] and parts[0]:
            parts = parts[:1]  # a day without its month tells nothing
        parts = [part for part in parts if part]
        if told := cells.get("birth"):
            birth = read_birth(told, today)
        elif parts:
            birth = read_birth("-".join(parts), today)
        elif told := cells.get("age"):
            birth = read_age(told, today)
        else:
            raise FieldMissing("dob_year")
        values: dict[str, Any] = {"dob_year": birth.year, "dob_month": birth.month, "dob_day": birth.day}
        if birth.estimated:
            values["dob_precision"] = "estimated"
        check_person({**values, "sex": "X"}, today, name_needed=False)
        return values

    # --- where they live ------------------------------------------------------------------------------------

    def _place(self, cells: Mapping[str, str], beside: _Beside) -> dict[str, Any]:
        """Return the deepest place told, else what one cell with a whole address tells."""
        code = deepest_place(cells, self.gazetteer)
        if code:
            return {"place": code}
        address = cells.get("address")
        return self._address(address, beside) if address else {}

    def _address(self, told: str, beside: _Beside) -> dict[str, Any]:
        """Return the deepest place that an address in one cell names without doubt, from the top down.

        Raises UnknownPlace when neither its province nor its district is in the list.
        """
        if (digits := to_ascii_digits(told)).isdigit():
            return self.read_input(Client, {"place": digits})
        parts = [part for part in map(str.strip, _BETWEEN_PLACES.split(normal_form(told))) if part]
        code = ""
        for at, level in enumerate(LEVELS):
            if at > 1 and not code:
                break  # names of communes and villages say nothing alone
            for part in list(parts):
                if len(part) <= SHOWN and (found := self.gazetteer.find_exact(part, level, code)):
                    code = found.code
                    parts.remove(part)
                    break
        if not code:
            raise unknown_place(self.gazetteer, parts[-1] if parts else told, "province")
        if not parts:
            return {"place": code}
        text = ", ".join(parts)
        if len(text) <= rule_of(Client, "place_text").longest:
            return {"place": code, "place_text": text}
        beside.add("address", text)
        return {"place": code}

    # --- what else it tells ---------------------------------------------------------------------------------

    def _situation(self, cells: Mapping[str, str], beside: _Beside) -> dict[str, Any]:
        """Return what the other columns tell; what cannot be read goes beside."""
        values: dict[str, Any] = {}
        for column, read in (
            ("document", _document),
            ("education_level", self._education),
            ("wanted", self._wish),
            ("min_salary", _salary),
        ):
            if told := cells.get(column):
                found = read(told)
                if found:
                    values |= found
                else:
                    beside.add(column, told)
        for name in ("poverty", "labour_status", "marital", "email", "telegram"):
            if told := cells.get(name):
                try:
                    values |= self.read_input(Client, {name: told})
                except InputProblems:
                    beside.add(name, told)
        return values

    def _education(self, told: str) -> dict[str, Any]:
        if (grade := read_grade(told)) is not None:
            return {"education_level": level_of_grade(grade), "grade": grade}
        code = self.codes.get("education_level").match(told)
        return {"education_level": code} if code else {}

    def _wish(self, told: str) -> dict[str, Any]:
        code = self.codes.get("occupation").match(told)
        if code:
            return {"wanted_occupations": (code,)}
        text = normal_form(told)
        return {"wanted_text": text} if len(text) <= rule_of(Client, "wanted_text").longest else {}


def _phones(cells: Mapping[str, str], beside: _Beside) -> dict[str, Any]:
    found: list[str] = []
    for column in _PHONES:
        if told := cells.get(column):
            numbers, words = read_phones(told)
            found += [number for number in numbers if number not in found]
            if words:
                beside.add(column, told)
    for number in found[len(_PHONES) :]:
        beside.add("phone", number)
    return dict(zip(_PHONES, found, strict=False))


def _document(told: str) -> dict[str, Any]:
    number = to_ascii_digits(normal_form(told))
    if len(number) > _LONGEST_DOCUMENT:
        return {}
    return {"identity_documents": (IdentityDocument(type="nid", number=number),)}


def _salary(told: str) -> dict[str, Any]:
    riel = read_riel(told)
    return {} if riel is None else {"min_salary": riel}


def _remarks(cells: Mapping[str, str], beside: _Beside) -> dict[str, Any]:
    """Return what was remarked and what stood beside, as text and nothing but text."""
    remarks = normal_lines("\n".join(part for part in (cells.get("remarks", ""), *beside.lines) if part))
    longest = rule_of(Client, "remarks").longest
    if len(remarks) > longest:
        remarks = f"{remarks[: longest - 1]}…"
    return {"remarks": remarks} if remarks else {}
