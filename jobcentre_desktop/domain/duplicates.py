"""Who may be the same person, and why in words. A hint for people: nothing is ever merged by it.

Reasons and their weight follow the duplicate check of the domain brief (§2.4): a shared phone or identity number
with nothing that contradicts is strong; a name that is alike with the same birth year is possible.
"""

from __future__ import annotations

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


_PHONES = ("phone", "phone_2", "phone_3", "phone_bank")
_TOLD = (
    *("surname_km", "given_km", "surname_la", "given_la", "sex", "dob_year", "dob_month", "dob_day"),
    *("dob_precision", "place"),
    *_PHONES,
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
    """Return an identity number for comparison: no spaces, dashes, Khmer digits, nor the zeros a sheet eats."""
    bare = "".join(c for c in to_ascii_digits(number).upper() if c.isalnum())
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
        phones=frozenset(phone for name in _PHONES if (phone := values.get(name))),
        documents=frozenset(document_key(one.number) for one in documents if one.number),
        place=values.get("place") or "",
    )


def _other_way_round(name: str) -> str:
    first, _, rest = name.partition(" ")
    return full_name(rest, first)


def _name_likeness(a: Person, b: Person) -> float:
    """Return the best likeness over both scripts and both orders of names, 0 to 1; 1 when nothing compares."""
    pairs = [
        (here, there)
        for here in (a.name_km, a.name_la)
        for there in (b.name_km, b.name_la, _other_way_round(b.name_km), _other_way_round(b.name_la))
        if here and there
    ]
    return max((likeness(here, there) for here, there in pairs), default=1.0)


def compare(a: Person, b: Person) -> Likeness:
    """Return how likely the two are one person, with every reason for and against."""
    reasons: list[Reason] = []
    if a.phones & b.phones:
        reasons.append(Reason.SAME_PHONE)
    if a.documents & b.documents:
        reasons.append(Reason.SAME_DOCUMENT)
    name = _name_likeness(a, b)
    if name >= 0.999:
        reasons.append(Reason.SAME_NAME)
    elif name >= _ALIKE:
        reasons.append(Reason.NAME_ALIKE)
    else:
        reasons.append(Reason.OTHER_NAME)
    against = _compare_birth_and_sex(a, b, reasons)
    if a.place and b.place and a.place[:6] == b.place[:6] and len(a.place) >= 6:
        reasons.append(Reason.SAME_PLACE)
    return Likeness(level=_level(reasons, name, against=against), reasons=tuple(reasons))


def _compare_birth_and_sex(a: Person, b: Person, reasons: list[Reason]) -> bool:
    """Add the reasons of birth and sex; return whether they speak against one person."""
    against = False
    if a.birth and b.birth:
        if a.birth.contradicts(b.birth):
            reasons.append(Reason.OTHER_BIRTH)
            against = True
        elif a.birth == b.birth and a.birth.day:
            reasons.append(Reason.SAME_BIRTH)
        elif a.birth.year == b.birth.year:
            reasons.append(Reason.SAME_BIRTH_YEAR)
    if "X" not in (a.sex, b.sex) and a.sex != b.sex:
        reasons.append(Reason.OTHER_SEX)
        against = True
    return against


def _level(reasons: list[Reason], name: float, *, against: bool) -> Level:
    shares_number = Reason.SAME_PHONE in reasons or Reason.SAME_DOCUMENT in reasons
    name_fits = name >= _ALIKE
    if shares_number:
        return Level.STRONG if name_fits and not against else Level.POSSIBLE
    if name_fits and not against and (Reason.SAME_BIRTH in reasons or Reason.SAME_BIRTH_YEAR in reasons):
        return Level.POSSIBLE
    if name >= 0.999 and not against and len(reasons) >= 2 and Reason.SAME_PLACE in reasons:
        return Level.POSSIBLE
    return Level.UNLIKELY
