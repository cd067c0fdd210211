"""People who come to register, with the truth: some were registered before, some are only like somebody.

Who comes again is written down as it happens: with typos, another code order, zeros eaten by a sheet, a birth
day forgotten, names turned round, another phone, another family name. Who is somebody else may be a twin or a
brother who has the same phone, a parent, a spouse, or a namesake of the same year and commune.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.ids import ClientId
from tests.benchmarks import slips
from tests.benchmarks.invented_people import a_card, a_phone, a_village

Told = dict[str, Any]
"""What is typed into the registration form."""
_NAMES = ("surname_km", "given_km", "surname_la", "given_la")
_BIRTH = ("dob_year", "dob_month", "dob_day", "dob_precision")
_AGAIN, _A_STRANGER = 0.4, 0.6
"""Of ten registrations four are of people on file, two of somebody like nobody, four of somebody like one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Registration:
    told: Mapping[str, Any]
    same_as: ClientId | None
    """Who on file this is."""
    kinds: tuple[str, ...]
    """What is wrong with what was told, or who else it is."""


def registrations(
    on_file: Sequence[Client], strangers: Iterator[Client], seed: int
) -> Iterator[Registration]:
    """Yield one registration for each client of a sample of those on file."""
    chance = random.Random(seed)
    for person in on_file:
        drawn = chance.random()
        if drawn < _AGAIN:
            told = _told(person)
            kinds = tuple(chance.sample(list(SLIPS), chance.choice((0, 1, 1, 2, 2, 3))))
            for kind in kinds:
                SLIPS[kind](told, chance, person)
            yield Registration(told=told, same_as=person.id, kinds=kinds or ("nothing",))
        elif drawn < _A_STRANGER:
            yield Registration(told=_told(next(strangers)), same_as=None, kinds=("a stranger",))
        else:
            kind = chance.choice(list(OTHERS))
            other = _told(next(strangers))
            OTHERS[kind](other, chance, person)
            yield Registration(told=other, same_as=None, kinds=(kind,))


def _told(person: Client) -> Told:
    told: Told = {name: getattr(person, name) for name in (*_NAMES, *_BIRTH, "sex", "phone", "place")}
    if person.phone:
        told["phone"] = "0" + person.phone.removeprefix("+855")
    told["identity_documents"] = [
        {"type": one.type, "number": one.number} for one in person.identity_documents
    ]
    return told


# --- the same person, told otherwise ---


def _khmer_typo(told: Told, chance: random.Random, _person: Client) -> None:
    name = chance.choice(("surname_km", "given_km"))
    told[name] = slips.typo(told[name], chance) if told[name] else None


def _latin_typo(told: Told, chance: random.Random, _person: Client) -> None:
    name = chance.choice(("surname_la", "given_la"))
    told[name] = slips.typo(told[name], chance) if told[name] else None


def _latin_otherwise(told: Told, chance: random.Random, _person: Client) -> None:
    for name in ("surname_la", "given_la"):
        told[name] = slips.spelt_otherwise(told[name], chance, 1) if told[name] else None


def _code_order(told: Told, chance: random.Random, _person: Client) -> None:
    for name in ("surname_km", "given_km"):
        if told[name]:
            told[name] = slips.with_unseen_spaces(slips.other_code_order(told[name], chance), chance)


def _turned(told: Told, _chance: random.Random, _person: Client) -> None:
    for script in ("km", "la"):
        told[f"surname_{script}"], told[f"given_{script}"] = (
            told[f"given_{script}"],
            told[f"surname_{script}"],
        )


def _zeros_eaten(told: Told, _chance: random.Random, _person: Client) -> None:
    told["phone"] = told["phone"].lstrip("0") if told["phone"] else None
    for one in told["identity_documents"]:
        one["number"] = one["number"].lstrip("0")


def _year_only(told: Told, _chance: random.Random, _person: Client) -> None:
    told.update(dob_month=None, dob_day=None, dob_precision="year")


def _told_age(told: Told, chance: random.Random, _person: Client) -> None:
    year = told["dob_year"] + chance.randint(-2, 2)
    told.update(dob_year=year, dob_month=None, dob_day=None, dob_precision="estimated")


def _year_wrong(told: Told, chance: random.Random, _person: Client) -> None:
    told["dob_year"] += chance.choice((-1, 1))


def _day_and_month_turned(told: Told, _chance: random.Random, _person: Client) -> None:
    if told["dob_day"] and told["dob_day"] <= 12:
        told["dob_month"], told["dob_day"] = told["dob_day"], told["dob_month"]


def _other_phone(told: Told, chance: random.Random, _person: Client) -> None:
    told["phone"] = "0" + a_phone(chance).removeprefix("+855") if chance.random() < 0.7 else None


def _no_document(told: Told, _chance: random.Random, _person: Client) -> None:
    told["identity_documents"] = []


def _digit_wrong(told: Told, chance: random.Random, _person: Client) -> None:
    for one in told["identity_documents"]:
        at = chance.randrange(len(one["number"]))
        one["number"] = one["number"][:at] + str(chance.randrange(10)) + one["number"][at + 1 :]


def _other_family_name(told: Told, chance: random.Random, _person: Client) -> None:
    told["surname_km"], told["surname_la"] = chance.choice((("មាស", "Meas"), ("ឡុង", "Long"), ("គង់", "Kong")))


def _one_script(told: Told, chance: random.Random, _person: Client) -> None:
    script = chance.choice(("km", "la"))
    if told["given_km"] and told["given_la"]:
        told[f"surname_{script}"] = told[f"given_{script}"] = None


def _moved(told: Told, chance: random.Random, _person: Client) -> None:
    told["place"] = a_village(chance)


SLIPS: Mapping[str, Callable[[Told, random.Random, Client], None]] = {
    "a typo in Khmer": _khmer_typo,
    "a typo in Latin": _latin_typo,
    "Latin spelt otherwise": _latin_otherwise,
    "other code order, ZWSP": _code_order,
    "names turned round": _turned,
    "zeros eaten": _zeros_eaten,
    "birth year only": _year_only,
    "told age": _told_age,
    "birth year off by one": _year_wrong,
    "day and month turned": _day_and_month_turned,
    "other phone or none": _other_phone,
    "no document": _no_document,
    "a digit of the card wrong": _digit_wrong,
    "other family name": _other_family_name,
    "one script only": _one_script,
    "moved": _moved,
}


# --- somebody else ---


def _family(other: Told, chance: random.Random, person: Client) -> None:
    """Give a stranger the family name and the home of a person, and mostly the phone of the house."""
    known = _told(person)
    for name in ("surname_km", "surname_la", "place"):
        other[name] = known[name]
    if chance.random() < 0.7:
        other["phone"] = known["phone"]


def _twin(other: Told, chance: random.Random, person: Client) -> None:
    _family(other, chance, person)
    other.update({name: getattr(person, name) for name in _BIRTH})
    if (
        chance.random() < 0.5 and person.given_km and person.given_la
    ):  # twins often have names that go together
        other["sex"] = person.sex
        for script, given in (("km", person.given_km), ("la", person.given_la)):
            whole = other[f"given_{script}"] or ""
            half = len(given) // 2
            other[f"given_{script}"] = given[:half] + whole[half:]


def _sibling(other: Told, chance: random.Random, person: Client) -> None:
    _family(other, chance, person)
    other["dob_year"] = (person.dob_year or 1990) + chance.choice((-4, -3, -2, -1, 1, 2, 3, 4))


def _child(other: Told, chance: random.Random, person: Client) -> None:
    """A child has the family name, or in the old way the given name as family name."""
    _family(other, chance, person)
    if chance.random() < 0.4:
        other["surname_km"], other["surname_la"] = person.given_km, person.given_la
    other["dob_year"] = (person.dob_year or 1970) + chance.randint(18, 30)


def _spouse(other: Told, _chance: random.Random, person: Client) -> None:
    known = _told(person)
    other.update(phone=known["phone"], place=known["place"], sex="M" if person.sex == "F" else "F")


def _namesake_of_the_commune(other: Told, chance: random.Random, person: Client) -> None:
    _namesake(other, chance, person)
    other["place"] = person.place


def _namesake(other: Told, _chance: random.Random, person: Client) -> None:
    other.update({name: getattr(person, name) for name in (*_NAMES, "sex", "dob_year")})


def _phone_of_the_village(other: Told, _chance: random.Random, person: Client) -> None:
    other["phone"] = _told(person)["phone"]


def _the_number_next(other: Told, chance: random.Random, person: Client) -> None:
    """Namesakes whose cards were made out one after the other."""
    _namesake(other, chance, person)
    number = next((one.number for one in person.identity_documents), None) or a_card(chance).number or "1"
    other["identity_documents"] = [{"type": "nid", "number": f"{int(number) + 1:09d}"}]


OTHERS: Mapping[str, Callable[[Told, random.Random, Client], None]] = {
    "a twin": _twin,
    "a brother or sister": _sibling,
    "a child": _child,
    "husband or wife": _spouse,
    "a namesake of one year and commune": _namesake_of_the_commune,
    "a namesake of one year": _namesake,
    "a phone of the village": _phone_of_the_village,
    "the next card number": _the_number_next,
}
