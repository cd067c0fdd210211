"""What is told of a client becomes facts that can be: each field, the person as a whole, names of places."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.errors import (
    FieldMissing,
    FieldProblem,
    InputProblems,
    JobCentreError,
    NameMissing,
    TooYoungToRegister,
)
from jobcentre_desktop.domain.facts import Json, with_defaults
from jobcentre_desktop.domain.find_place import deepest_place
from jobcentre_desktop.domain.people import BirthDate
from jobcentre_desktop.domain.places import LEVELS, Gazetteer
from jobcentre_desktop.domain.read_input import ReadInput

YOUNGEST = 15
"""Nobody under 15 is registered as a jobseeker (Labour Law; brief §7)."""
MADE_BY_THE_DESK = frozenset(
    {
        *("client_no", "registered_on", "centre_code", "counsellor_id", "valid_until", "gaz_version"),
        "event_id",
        *("place_name_km", "permanent_place_name_km", "origin_place_name_km"),
    }
)
"""Fields that nobody types: the desk fills them in."""
BIRTH = ("dob_year", "dob_month", "dob_day", "dob_precision")
_PERSON = ("surname_km", "given_km", "surname_la", "given_la", "sex", *BIRTH)


def read_client(raw: Mapping[str, Json], read_input: ReadInput) -> dict[str, Any]:
    """Return the checked values of a form or JSON object.

    Raises InputProblems with everything that is wrong.
    """
    problems: list[FieldProblem] = []
    values: dict[str, Any] = {}
    try:
        told = with_place(raw, read_input.gazetteer)
    except InputProblems as found:
        problems += found.problems
        told = {name: value for name, value in raw.items() if name not in LEVELS}
    try:
        values = read_input(Client, told, made_by_the_desk=MADE_BY_THE_DESK)
    except InputProblems as found:
        problems += found.problems
    if problems:
        raise InputProblems(tuple(problems))
    return values


def changed(before: Client, values: Mapping[str, Any], gazetteer: Gazetteer, today: date) -> Client:
    """Return the client with checked values in place; an emptied field is at its default.

    Raises InputProblems when the person as a whole cannot be.
    """
    known = {name: getattr(before, name) for name in _PERSON}
    whole = {**known, **values}
    # Half a name came from a sheet: whoever knows the phone may mend that, and the name later.
    check_person(whole, today, name_needed=lacking_name(known) is None)
    told = {**values, "dob_precision": whole["dob_precision"]}
    return replace(before, **name_places(with_defaults(Client, told), gazetteer))


def with_place(raw: Mapping[str, Json], gazetteer: Gazetteer) -> dict[str, Json]:
    """Return the input with province, district, commune and village folded into the deepest of them, `place`.

    A `place` that is told wins; levels that are all told as empty empty it. Raises InputProblems with the
    level nobody knows.
    """
    told = dict(raw)
    levels = {level: told.pop(level) for level in LEVELS if level in told}
    if levels and not told.get("place"):
        named: dict[str, str] = {level: str(name) for level, name in levels.items() if name is not None}
        told["place"] = deepest_place(named, gazetteer)
    return told


def check_person(values: dict[str, Any], today: date, *, name_needed: bool = True) -> None:
    """Raise InputProblems unless there is a name, a possible birth date, a sex and an age of 15 or more.

    A sheet may know one part of a name only (`name_needed` False): its reader checks names itself. Sets
    `dob_precision` to what is really known.
    """
    problems: list[FieldProblem] = []
    if name_needed and (lacking := lacking_name(values)) is not None:
        problems.append(FieldProblem(lacking, NameMissing()))
    if not values.get("sex"):
        problems.append(FieldProblem("sex", FieldMissing("sex")))
    try:
        birth = birth_of(values, today)
    except JobCentreError as problem:
        problems.append(FieldProblem("dob_year", problem))
    else:
        values["dob_precision"] = birth.precision
    if problems:
        raise InputProblems(tuple(problems))


def lacking_name(values: Mapping[str, Any]) -> str | None:
    """Return which name is missing, None when a family name and a given name are known in one script.

    It is the other half of one that is there, the Khmer one first: what stands in its box is right.
    """
    halves = [(f"surname_{script}", f"given_{script}") for script in ("km", "la")]
    if any(values.get(surname) and values.get(given) for surname, given in halves):
        return None
    for surname, given in halves:
        if values.get(surname):
            return given
        if values.get(given):
            return surname
    return "surname_km"


def birth_of(values: Mapping[str, Any], today: date) -> BirthDate:
    """Raise FieldMissing, BadBirthDate or TooYoungToRegister."""
    if values.get("dob_year") is None:
        raise FieldMissing("dob_year")
    year, month, day = values["dob_year"], values.get("dob_month"), values.get("dob_day")
    # Who knows the month did not work the year out from an age.
    estimated = values.get("dob_precision") == "estimated" and month is None
    birth = BirthDate.checked(year, month, day, today=today, estimated=estimated)
    if birth.oldest_age(today) < YOUNGEST:
        raise TooYoungToRegister(birth.oldest_age(today))
    return birth


def name_places(values: dict[str, Any], gazetteer: Gazetteer) -> dict[str, Any]:
    """Return the values with the names of coded places beside the codes, as they are in today's gazetteer."""
    named = dict(values)
    for part in ("place", "permanent_place", "origin_place"):
        if part in named:
            code = named[part]
            named[f"{part}_name_km"] = gazetteer.get(code).full_name("km") if code else None
    if "place" in named:
        named["gaz_version"] = gazetteer.version if named["place"] else None
    return named
