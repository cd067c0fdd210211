"""Who may be the same person, and why in words. A hint for people: nothing is ever merged by it.

Every reason for and against counts some points; how many were tried out on a generated set with the truth
(`tests/benchmarks/bench_duplicates.py` says how well it goes). What is compared follows the duplicate check
of the domain brief (§2.4).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from rapidfuzz.distance import OSA

from jobcentre_desktop.domain.client import Client, IdentityDocument
from jobcentre_desktop.domain.khmer.names import likeness
from jobcentre_desktop.domain.khmer.numerals import to_ascii_digits
from jobcentre_desktop.domain.people import BirthDate, full_name

_ALIKE = 0.82
"""Names at or above this likeness count as the same name spelled in another way."""
_SAME = 0.999
_A_SLIP = 1
"""Identity numbers so many digits apart may be one number written down wrong."""

_NATIONAL = "nid"
"""The code of the national identity card."""

_COMMUNE = 6
"""Digits of a commune's code: who lives in one commune counts as living in the same place."""

_SERIES = re.compile(r"\([0-9]{1,2}\)$")
"""What is sometimes printed behind the number of an identity card: "012345678(01)" (brief §2.3)."""

PHONES = ("phone", "phone_2", "phone_3", "phone_bank")
_TOLD = (
    *("surname_km", "given_km", "surname_la", "given_la", "sex", "dob_year", "dob_month", "dob_day"),
    *("dob_precision", "place"),
    *PHONES,
)


class Level(StrEnum):
    STRONG = "strong"
    POSSIBLE = "possible"
    UNLIKELY = "unlikely"


class Reason(StrEnum):
    SAME_PHONE = "same_phone"
    SAME_DOCUMENT = "same_document"
    SAME_NAME = "same_name"
    NAME_ALIKE = "name_alike"
    SAME_BIRTH = "same_birth"
    SAME_BIRTH_YEAR = "same_birth_year"
    BIRTH_ALIKE = "birth_alike"
    """The year one off, which many tell from memory (brief §2.4), or day and month turned round."""
    SAME_PLACE = "same_place"
    OTHER_SEX = "other_sex"
    OTHER_BIRTH = "other_birth"
    OTHER_NAME = "other_name"
    OTHER_DOCUMENT = "other_document"


AGAINST = frozenset({Reason.OTHER_SEX, Reason.OTHER_BIRTH, Reason.OTHER_NAME, Reason.OTHER_DOCUMENT})
"""Reasons that speak for two different people."""

_NUMBERS = frozenset({Reason.SAME_PHONE, Reason.SAME_DOCUMENT})
_STRONG, _POSSIBLE = 7.0, 4.5
_POINTS = {
    Reason.SAME_PHONE: 4.5,
    Reason.SAME_DOCUMENT: 6.0,
    Reason.SAME_NAME: 4.0,
    Reason.SAME_BIRTH: 4.0,
    Reason.SAME_BIRTH_YEAR: 1.5,
    Reason.SAME_PLACE: 1.5,
    Reason.OTHER_SEX: -4.0,
    Reason.OTHER_DOCUMENT: -3.0,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """What the check looks at. Phones in E.164, document numbers in plain digits and capitals."""

    name_km: str = ""
    name_la: str = ""
    sex: str = "X"
    birth: BirthDate | None = None
    phones: frozenset[str] = frozenset()
    documents: frozenset[str] = frozenset()
    national_ids: frozenset[str] = frozenset()
    """Those of the documents of which a person has one number for life."""
    place: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    level: Level
    reasons: tuple[Reason, ...]
    points: float
    """All reasons together: the more, the likelier."""


def document_key(number: str) -> str:
    """Return an identity number for comparison: no spaces, dashes, Khmer digits, nor the zeros a sheet eats.

    Empty when nothing in it counts: "-", "none", "000" are no number that two people could share.
    """
    ascii_number = _SERIES.sub("", to_ascii_digits(number).upper().strip())
    bare = "".join(c for c in ascii_number if c.isalnum())
    if not any(c in "123456789" for c in bare):
        return ""
    return bare.lstrip("0") if bare.isdigit() else bare


def person_of(client: Client) -> Person:
    """Return the part of a client that the check looks at."""
    names = (*_TOLD, "identity_documents")
    return person_of_values({name: getattr(client, name) for name in names})


def person_of_values(values: Mapping[str, Any]) -> Person:
    """Return the person that checked values of a client describe."""
    year = values.get("dob_year")
    estimated = values.get("dob_precision") == "estimated"
    documents: Iterable[IdentityDocument] = values.get("identity_documents") or ()
    return Person(
        name_km=full_name(values.get("surname_km"), values.get("given_km")),
        name_la=full_name(values.get("surname_la"), values.get("given_la")),
        sex=values.get("sex") or "X",
        birth=BirthDate(year, values.get("dob_month"), values.get("dob_day"), estimated) if year else None,
        phones=frozenset(phone for name in PHONES if (phone := values.get(name))),
        **numbers_of((one.type, one.number or "") for one in documents),
        place=values.get("place") or "",
    )


def numbers_of(documents: Iterable[tuple[str, str]]) -> dict[str, frozenset[str]]:
    """Return what `Person` knows of documents told as (type, number)."""
    keys = [(kind, key) for kind, number in documents if (key := document_key(number))]
    return {
        "documents": frozenset(key for _, key in keys),
        "national_ids": frozenset(key for kind, key in keys if kind == _NATIONAL),
    }


def _name_likeness(a: Person, b: Person) -> float | None:
    """Return the best likeness over both scripts, 0 to 1; None while one of the two has no name yet."""
    return max(
        (
            likeness(here, there)
            for here in (a.name_km, a.name_la)
            for there in (b.name_km, b.name_la)
            if here and there
        ),
        default=None,
    )


def compare(a: Person, b: Person) -> Likeness:
    """Return how likely the two are one person, with every reason for and against."""
    points = {
        **_about_numbers(a, b),
        **_about_name(a, b),
        **_about_birth(a.birth, b.birth),
        **_about_sex_and_place(a, b),
    }
    total = sum(points.values())
    return Likeness(level=_level(frozenset(points), total), reasons=tuple(points), points=total)


def _level(reasons: frozenset[Reason], points: float) -> Level:
    """Return how likely it is. A shared number is always told, with all that speaks against it."""
    shares_a_number = bool(reasons & _NUMBERS)
    if shares_a_number and points >= _STRONG and not reasons & (AGAINST | {Reason.BIRTH_ALIKE}):
        return Level.STRONG
    return Level.POSSIBLE if points >= _POSSIBLE or shares_a_number else Level.UNLIKELY


def _about_numbers(a: Person, b: Person) -> dict[Reason, float]:
    found = []
    if a.phones & b.phones:
        found.append(Reason.SAME_PHONE)
    if a.documents & b.documents:
        found.append(Reason.SAME_DOCUMENT)
    elif a.national_ids and b.national_ids and not _a_slip_apart(a.national_ids, b.national_ids):
        found.append(Reason.OTHER_DOCUMENT)
    return {reason: _POINTS[reason] for reason in found}


def _a_slip_apart(ones: Iterable[str], others: Iterable[str]) -> bool:
    return any(OSA.distance(one, other) <= _A_SLIP for one in ones for other in others)


def _about_name(a: Person, b: Person) -> dict[Reason, float]:
    """A name not quite the same counts less and less, and at last against."""
    alike = _name_likeness(a, b)
    if alike is None:
        return {}
    if alike >= _SAME:
        return {Reason.SAME_NAME: _POINTS[Reason.SAME_NAME]}
    if alike >= _ALIKE:
        return {Reason.NAME_ALIKE: 3.0 + (alike - _ALIKE) * 5.5}
    return {Reason.OTHER_NAME: max(-4.0, (alike - 0.75) * 20)}


def _about_birth(a: BirthDate | None, b: BirthDate | None) -> dict[Reason, float]:
    if a is None or b is None:
        return {}
    whole = bool(a.day and b.day) and not (a.estimated or b.estimated)
    if not a.contradicts(b):
        if a.year != b.year:
            return {}
        reason = Reason.SAME_BIRTH if whole else Reason.SAME_BIRTH_YEAR
        return {reason: _POINTS[reason]}
    turned = a.year == b.year and (a.month, a.day) == (b.day, b.month)
    same_day = (a.month, a.day) == (b.month, b.day)
    if whole and (turned or (same_day and abs(a.year - b.year) == 1)):
        return {Reason.BIRTH_ALIKE: 2.5}
    if abs(a.year - b.year) == 1 and not whole:
        return {Reason.BIRTH_ALIKE: 0.5}
    return {Reason.OTHER_BIRTH: -2.0 if a.year == b.year else -4.0}


def _about_sex_and_place(a: Person, b: Person) -> dict[Reason, float]:
    found = []
    if "X" not in (a.sex, b.sex) and a.sex != b.sex:
        found.append(Reason.OTHER_SEX)
    if len(a.place) >= _COMMUNE and a.place[:_COMMUNE] == b.place[:_COMMUNE]:
        found.append(Reason.SAME_PLACE)
    return {reason: _POINTS[reason] for reason in found}
