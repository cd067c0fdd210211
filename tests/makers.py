"""Small builders: invented people, partners, sessions and referrals, as the counter would type them."""

from __future__ import annotations

import random
from itertools import count

FAMILY_NAMES = (
    ("សុខ", "Sok"), ("យិន", "Yin"), ("គង់", "Kong"), ("កែវ", "Keo"), ("ចាន់", "Chan"), ("ហេង", "Heng"),
    ("មាស", "Meas"), ("ប៉ែន", "Pen"), ("នួន", "Nuon"), ("ទេព", "Tep"), ("លី", "Ly"), ("រស់", "Ros"),
    ("ផាន់", "Phan"), ("ឈឹម", "Chhim"), ("សៅ", "Sao"), ("ឃឹម", "Khim"), ("អ៊ុំ", "Oum"), ("ញ៉ែម", "Nhem"),
)  # fmt: skip
GIVEN_NAMES = (
    ("ដារ៉ា", "Dara"), ("សុភា", "Sophea"), ("មករា", "Makara"), ("សំណាង", "Samnang"), ("វិបុល", "Vibol"),
    ("កញ្ញា", "Kanha"), ("បុប្ផា", "Bopha"), ("រតនា", "Ratana"), ("វណ្ណា", "Vanna"), ("ពិសិដ្ឋ", "Piseth"),
    ("ស្រីមុំ", "Sreymom"), ("ចាន់ថា", "Chantha"), ("ធីតា", "Thida"), ("សុវណ្ណារិទ្ធ", "Sovannarith"),
)  # fmt: skip
"""Common names, put together by chance: nobody real is meant."""

_running = count(1)


def a_phone(n: int) -> str:
    """Return the n-th of ten thousand different Cambodian mobile numbers that nobody was asked for."""
    return f"012 9{n // 1000 % 10}{n // 100 % 10} {n // 10 % 10}{n % 10}0"


def a_client(**told) -> dict:
    """Return what the counter types for a new client; no two calls give the same person."""
    n = next(_running)
    chance = random.Random(n)
    surname, given = chance.choice(FAMILY_NAMES), chance.choice(GIVEN_NAMES)
    return {
        "surname_km": surname[0],
        "given_km": given[0],
        "surname_la": surname[1],
        "given_la": given[1],
        "sex": chance.choice("FM"),
        "dob_year": chance.randrange(1970, 2008),
        "phone": a_phone(n),
        **told,
    }


def a_partner(**told) -> dict:
    """Return what is typed for a new partner of the register."""
    n = next(_running)
    return {
        "kind": "employer",
        "name_km": f"រោងចក្រសាកល្បង {n}",
        "name_en": f"Invented Factory {n}",
        "phone": a_phone(n),
        **told,
    }


def a_session(**told) -> dict:
    """Return what is typed for a counselling session."""
    return {"kind": "intake", "mode": "face", "minutes": 45, "shared_note": "ជួបជាលើកដំបូង", **told}


def a_referral(**told) -> dict:
    """Return what is typed for a referral to a partner that is not in the register."""
    return {
        "type": "JOB",
        "partner_name_km": "ក្រុមហ៊ុនសាកល្បង",
        "partner_name_en": "Invented Company",
        "purpose": "សម្ភាសការងារ",
        "consent_to_share": True,
        **told,
    }
