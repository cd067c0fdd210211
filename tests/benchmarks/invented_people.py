"""Invented clients in any number, the same for the same seed, with names as common and as rare as real ones.

Surnames and given names are everyday Cambodian ones, drawn and put together by chance; nobody is meant by
them. A given name has one, two or three parts, as many have, and one Latin name in eight is spelt in a way of
its own: so 100,000 people have tens of thousands of names, made of some ten thousand words.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from jobcentre_desktop.domain.client import Client, IdentityDocument
from jobcentre_desktop.domain.ids import ClientId
from jobcentre_desktop.domain.numbers import client_no
from jobcentre_desktop.ports import NewId
from tests.benchmarks.slips import spelt_otherwise

SURNAMES = (
    "សុខ Sok", "ចាន់ Chan", "ហេង Heng", "លី Ly", "គឹម Kim", "ឈឹម Chhim", "ឡុង Long", "អ៊ុក Ouk",
    "កែវ Keo", "នួន Nuon", "ប៊ុន Bun", "ម៉ៅ Mao", "សៀង Sieng", "តាន់ Tan", "ផាន់ Phan", "យឹម Yim",
    "ទេព Tep", "វ៉ាន់ Van", "ស៊ិន Sin", "ញ៉ែម Nhem", "មាស Meas", "ពេជ្រ Pich", "រស់ Ros",
    "ឆាយ Chhay", "អ៊ុំ Oum", "ខៀវ Khiev", "ជា Chea", "ស៊ឹម Sim", "ហ៊ុន Hun", "ឃុត Khut",
    "ភួង Phuong", "ទូច Touch", "នុត Nuth", "ម៉ម Mom", "សេង Seng", "យ៉ាន Yan", "អ៊ាង Eang",
    "ជុំ Chum", "ប៉ែន Pen", "រដ្ឋ Roth", "លឹម Lim", "ឡេង Leng", "គង់ Kong", "យិន Yin", "ឃឹម Khim", "អេង Eng",
    "ហួត Huot", "ឈួន Chhuon", "ជៀន Chean", "ង៉ែត Nget", "តូច Touch", "ធី Thy", "ណុប Nop", "ប៊ូ Bou", "ពៅ Pov",
    "ព្រំ Prom", "ព្រាប Preap", "មុត Muth", "លាង Leang", "វង្ស Vong", "សំ Sam", "សែម Sem", "សួន Suon", "ហម Hom",
    "អាន An", "ឯក Ek", "ឃុន Khun", "ឃាង Kheang", "កុយ Koy", "គាត Keat", "ទុំ Tum", "ឌុច Duch", "សូត្រ Soth",
    "ជ័យ Chey", "យស Yos", "យៀប Yeap", "អ៊ួន Uon",
)  # fmt: skip
GIVEN = (
    "សុភា Sophea", "ដារា Dara", "បុប្ផា Bopha", "វិបុល Vibol", "ចាន់ធូ Chanthou", "រតនា Ratana",
    "សុភ័ក្ត្រ Sopheak", "ស្រីមុំ Sreymom", "ពិសិដ្ឋ Piseth", "កញ្ញា Kanha", "វណ្ណា Vanna",
    "សំណាង Samnang", "ធីតា Thida", "មករា Makara", "ភារុណ Phearun", "លក្ខិណា Leakhena",
    "វុទ្ធី Vuthy", "សុវណ្ណ Sovann", "ចរិយា Chakriya", "បូរី Borey", "ណារ៉ុង Narong",
    "រស្មី Rasmey", "នីតា Nita", "ម៉ាលី Maly", "កក្កដា Kakada", "តុលា Tola", "វិច្ឆិកា Vicheka",
    "ពុទ្ធិ Puthi", "សីហា Seiha", "មនោ Meno", "គន្ធា Kunthea", "សុខា Sokha", "សុជាតិ Socheat",
    "ចាន់ណា Channa", "រ៉ាវី Ravy", "វាសនា Veasna", "ផល្លា Phalla", "សុគន្ធ Sokun", "ភក្ដី Pheakdey",
    "ឧត្តម Udom", "មុនី Mony", "វីរៈ Virak", "ចិន្តា Chenda", "លីណា Lina", "នារី Neary",
    "បញ្ញា Panha", "រិទ្ធី Rithy", "សម្បត្តិ Sambath", "ថាវី Thavy", "វណ្ណី Vanny", "កុសល Kosal",
    "មង្គល Mongkol",
)  # fmt: skip
PARTS = (
    "សុ So", "ចាន់ Chan", "ស្រី Srey", "រត្ន Roth", "វណ្ណ Vann", "ពេជ្រ Pich", "ម៉ៅ Mao", "គឹម Kim",
    "លី Ly", "សេរី Serey", "ធារី Theary", "មុន្នី Mony", "ណារី Nary", "រដ្ឋា Ratha", "វិសាល Visal",
    "កល្យាណ Kalyan", "ភិរម្យ Phirom", "បូរ៉ា Bora", "ដែន Den", "ណែត Net", "ហួរ Hour", "អេង Eng",
    "ឡេង Leng", "ឆេង Chheng", "ទី Ty", "នី Ny", "រី Ry", "វី Vy", "ហុង Hong", "ម៉េង Meng", "គន្ធ Kunth",
    "ពិសី Pisey", "មាលា Mealea", "ភារម្យ Phearum", "សិរី Sirey", "ឆវី Chhavy", "ចរណៃ Charanai", "ទេវី Tevy",
    "ធានី Theany", "ភាព Pheap", "រ៉ាន់ Ran", "សាន Sann", "ស៊ីណា Sina", "ឧទ័យ Uday", "ឫទ្ធី Rithy", "អារុណ Arun",
    "សេង Seng", "ហៃ Hai", "លក្ខណ៍ Leak", "វុធ Vuth",
)  # fmt: skip

_PREFIXES = (
    "10",
    "11",
    "12",
    "15",
    "16",
    "17",
    "69",
    "70",
    "77",
    "78",
    "81",
    "85",
    "86",
    "87",
    "89",
    "92",
    "93",
)


@dataclass(frozen=True, slots=True)
class Name:
    """A name in both scripts."""

    khmer: str
    latin: str


def _name(pair: str) -> Name:
    khmer, latin = pair.split()
    return Name(khmer, latin)


def people(count: int, new_id: NewId, *, today: date, seed: int = 1) -> Iterator[Client]:
    """Yield invented clients. One in ten has no Latin name and one in fifty no Khmer one."""
    chance = random.Random(seed)
    surnames, given, parts = (tuple(map(_name, pairs)) for pairs in (SURNAMES, GIVEN, PARTS))
    common = [1 / (place + 3) for place in range(len(surnames))]
    for n in range(1, count + 1):
        (surname,) = chance.choices(surnames, common)
        name = _given(chance, given, parts)
        only_one_script = chance.random()
        yield Client(
            id=ClientId(new_id()),
            client_no=client_no("02", "A", today.year, n),
            registered_on=today,
            centre_code="02",
            surname_km=None if only_one_script < 0.02 else surname.khmer,
            given_km=None if only_one_script < 0.02 else name.khmer,
            surname_la=None if only_one_script > 0.9 else _spelt(surname.latin, chance).upper(),
            given_la=None if only_one_script > 0.9 else _spelt(name.latin, chance),
            sex=chance.choice("FM"),
            **_born(chance),
            phone=a_phone(chance) if chance.random() < 0.92 else None,
            place=a_village(chance),
            place_name_km="ភូមិគំរូ ឃុំគំរូ ស្រុកគំរូ ខេត្តបាត់ដំបង",
            identity_documents=(a_card(chance),) if chance.random() < 0.8 else (),
            education_level=chance.choice(("E02", "E03", "E04")),
            labour_status="unemployed",
        )


def a_phone(chance: random.Random) -> str:
    return f"+855{chance.choice(_PREFIXES)}{chance.randrange(200_000, 10**6)}"


def a_card(chance: random.Random) -> IdentityDocument:
    return IdentityDocument(type="nid", number=f"{chance.randrange(10**9):09d}")


def _born(chance: random.Random) -> dict[str, Any]:
    """A day for most, for some the month or the year only, for a few a year worked out from a told age."""
    told = chance.random()
    return {
        "dob_year": chance.randint(1965, 2010),
        "dob_month": chance.randint(1, 12) if told < 0.75 else None,
        "dob_day": chance.randint(1, 28) if told < 0.7 else None,
        "dob_precision": "day"
        if told < 0.7
        else "month"
        if told < 0.75
        else "year"
        if told < 0.95
        else "estimated",
    }


def a_village(chance: random.Random) -> str:
    """Most live in one of the centre's hundred communes."""
    province = 2 if chance.random() < 0.7 else chance.randint(1, 25)
    parts = (province, chance.randint(1, 14), chance.randint(1, 7), chance.randint(1, 8))
    return "".join(f"{part:02d}" for part in parts)


def _spelt(latin: str, chance: random.Random) -> str:
    return spelt_otherwise(latin, chance) if chance.random() < 0.12 else latin


def _given(chance: random.Random, given: tuple[Name, ...], parts: tuple[Name, ...]) -> Name:
    kind = chance.random()
    if kind < 0.25:
        return chance.choice(given)
    first = [chance.choice(parts) for _ in range(2 if kind > 0.92 else 1)]
    told = (*first, chance.choice(given if kind < 0.65 else parts))
    latin = "".join(one.latin for one in told)
    return Name("".join(one.khmer for one in told), latin.capitalize())
