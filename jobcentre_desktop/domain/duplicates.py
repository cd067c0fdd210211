"""Who may be the same person, and why in words. A hint for people: nothing is ever merged by it.

Reasons and their weight follow the duplicate check of the domain brief (§2.4): a shared phone or identity
number with nothing that contradicts is strong; a name that is alike with the same birth year is possible.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from jobcentre_desktop.domain.client import Client, IdentityDocument
from jobcentre_desktop.domain.khmer.names import likeness
from jobcentre_desktop.domain.khmer.numerals import to_ascii_digits
from jobcentre_desktop.domain.people import BirthDate, full_name

_ALIKE = 0.82
"""Names at or above this likeness count as the same name spelled in another way."""
_SAME = 0.999
_YEARS_APART = 1
"""Birth years this near do not keep a same name off the list: many tell theirs from memory (brief §2.4)."""

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
    SAME_PLACE = "same_place"
    OTHER_SEX = "other_sex"
    OTHER_BIRTH = "other_birth"
    OTHER_NAME = "other_name"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """What the check looks at. Phones in E.164, document numbers in plain digits and capitals."""

    name_km: str = ""
    name_la: str = ""
    sex: str = "X"
    birth: BirthDate | None = None
    phones: frozenset[str] = frozenset()
    documents: frozenset[str] = frozenset()
    place: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    level: Level
    reasons: tuple[Reason, ...]


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
        documents=frozenset(key for one in documents if (key := document_key(one.number or ""))),
        place=values.get("place") or "",
    )


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
    reasons: list[Reason] = []
    if a.phones & b.phones:
        reasons.append(Reason.SAME_PHONE)
    if a.documents & b.documents:
        reasons.append(Reason.SAME_DOCUMENT)
    name = _name_likeness(a, b)
    if name is not None:
        reasons.append(
            Reason.SAME_NAME if name >= _SAME else Reason.NAME_ALIKE if name >= _ALIKE else Reason.OTHER_NAME
        )
    if a.birth and b.birth and (about_birth := _compare_births(a.birth, b.birth)):
        reasons.append(about_birth)
    if "X" not in (a.sex, b.sex) and a.sex != b.sex:
        reasons.append(Reason.OTHER_SEX)
    if len(a.place) >= _COMMUNE and a.place[:_COMMUNE] == b.place[:_COMMUNE]:
        reasons.append(Reason.SAME_PLACE)
    return Likeness(level=_level(frozenset(reasons), _years_apart(a, b)), reasons=tuple(reasons))


def _compare_births(a: BirthDate, b: BirthDate) -> Reason | None:
    if a.contradicts(b):
        return Reason.OTHER_BIRTH
    if a.day and (a.year, a.month, a.day) == (b.year, b.month, b.day):
        return Reason.SAME_BIRTH
    return Reason.SAME_BIRTH_YEAR if a.year == b.year else None


def _years_apart(a: Person, b: Person) -> int | None:
    return abs(a.birth.year - b.birth.year) if a.birth and b.birth else None


def _level(reasons: frozenset[Reason], years_apart: int | None) -> Level:
    against = reasons & {Reason.OTHER_NAME, Reason.OTHER_BIRTH, Reason.OTHER_SEX}
    if reasons & {Reason.SAME_PHONE, Reason.SAME_DOCUMENT}:
        return Level.POSSIBLE if against else Level.STRONG
    if not reasons & {Reason.SAME_NAME, Reason.NAME_ALIKE} or Reason.OTHER_SEX in reasons:
        return Level.UNLIKELY
    if not against and reasons & {Reason.SAME_BIRTH, Reason.SAME_BIRTH_YEAR}:
        return Level.POSSIBLE
    if Reason.SAME_NAME not in reasons:
        return Level.UNLIKELY
    near = years_apart is not None and years_apart <= _YEARS_APART
    return Level.POSSIBLE if near or (Reason.SAME_PLACE in reasons and not against) else Level.UNLIKELY
