"""What a counter types in a day, invented in any amount, the same for the same seed.

People and their names come from `invented_people.py`, codes from the app's own lists, places from its
gazetteer. Free text is made of pieces of the lists' Khmer words, cut between letter clusters and put together
by chance: it means nothing, and packs about as well as written Khmer does.
"""

from __future__ import annotations

import random
import re
from datetime import date, timedelta
from typing import Any

from jobcentre_desktop.reference.code_lists import CodeLists
from jobcentre_desktop.reference.gazetteer import Gazetteer
from tests.benchmarks.invented_people import GIVEN, SURNAMES, a_card, a_phone

CLIENT_FIELDS = 48
"""Facts of a client on average, with those that the desk gives itself."""

_CLUSTER = re.compile(r"[ក-ឳ](?:្[ក-អ])*[ា-៑]*")
_LATIN = ("SOK", "Chan", "dara", "Heng", "sophea", "Meas", "kim", "Bopha")


class CounterWork:
    """Draws what is typed; hands out plain JSON values for the services."""

    def __init__(self, codes: CodeLists, gazetteer: Gazetteer, *, today: date, seed: int) -> None:
        self._codes = codes
        self._today = today
        self._chance = random.Random(seed)
        self._villages = [
            village.code
            for district in gazetteer.children("02")
            for commune in gazetteer.children(district.code)
            for village in gazetteer.children(commune.code)
        ]
        self._pieces = _pieces(codes)
        self._surnames = [pair.split() for pair in SURNAMES]
        self._given = [pair.split() for pair in GIVEN]

    def client(self) -> dict[str, Any]:
        """Return what is typed for a new client: some 37 fields; the desk adds seven of its own."""
        chance = self._chance
        (surname_km, surname_la), (given_km, given_la) = (
            chance.choice(self._surnames),
            chance.choice(self._given),
        )
        return {
            "surname_km": surname_km,
            "given_km": given_km,
            "surname_la": surname_la.upper(),
            "given_la": given_la,
            "sex": chance.choice("FM"),
            "dob_year": chance.randint(1970, 2006),
            "dob_month": chance.randint(1, 12),
            "dob_day": chance.randint(1, 28),
            "marital": self._code("marital"),
            "dependants_n": chance.randint(0, 5),
            "literacy": self._code("literacy"),
            "phone": a_phone(chance),
            "phone_owner": self._code("phone_owner"),
            "smartphone": chance.random() < 0.7,
            "emergency_name": f"{chance.choice(self._surnames)[0]} {chance.choice(self._given)[0]}",
            "emergency_phone": a_phone(chance),
            "place": chance.choice(self._villages),
            "house_street": f"ផ្ទះលេខ {chance.randint(1, 400)}",
            "education_level": self._code("education_level"),
            "grade": chance.randint(1, 12),
            "institution": self.text(3),
            "labour_status": self._code("labour_status"),
            "months_without_work": chance.randint(0, 30),
            "jobs": [self._job()] if chance.random() < 0.2 else [],
            "barriers": self._some("barrier", 2),
            "skills": [
                {"skill": skill, "level": self._code("skill_level")} for skill in self._some("skill", 1)
            ],
            "shifts_ok": chance.random() < 0.5,
            "care_blocks_work": self._code("care_blocks_work"),
            "wanted_occupations": self._some("occupation", 2),
            "wanted_sector": self._code("isic_section"),
            "preferred_provinces": [f"{chance.randint(1, 25):02d}"],
            "min_salary": chance.randint(8, 30) * 100_000,
            "work_time": self._code("work_time"),
            "distance_limit_km": chance.randint(1, 50),
            "available_from": (self._today + timedelta(days=chance.randint(0, 60))).isoformat(),
            "poverty": self._code("poverty"),
            "identity_documents": [{"type": "nid", "number": a_card(chance).number}],
            "remarks": self.text(14) if chance.random() < 0.6 else None,
        }

    def edit(self) -> dict[str, Any]:
        """Return three or four fields of a client that came again."""
        chance = self._chance
        values: dict[str, Any] = {
            "phone": a_phone(chance),
            "labour_status": self._code("labour_status"),
            "months_without_work": chance.randint(0, 30),
            "min_salary": chance.randint(8, 30) * 100_000,
            "house_street": f"ផ្ទះលេខ {chance.randint(1, 400)}",
            "wanted_occupations": self._some("occupation", 2),
            "available_from": (self._today + timedelta(days=chance.randint(0, 60))).isoformat(),
            "remarks": self.text(14),
        }
        return {name: values[name] for name in chance.sample(sorted(values), chance.choice((3, 4)))}

    def session(self) -> dict[str, Any]:
        """Return a session: some 700 bytes as it is kept."""
        return {
            "kind": self._code("session_kind"),
            "mode": self._code("session_mode"),
            "minutes": self._chance.choice((20, 30, 45, 60)),
            "needs": self._some("presenting_need", 2),
            "barriers": self._some("barrier", 1),
            "outcome": self._some("session_outcome", 1),
            "shared_note": self.text(42),
            "advice": self.text(22),
        }

    def referral(self) -> dict[str, Any]:
        """Return a referral to a partner that is not in the register: some 385 bytes as it is kept."""
        return {
            "type": self._chance.choice(("JOB", "TVET")),
            "partner_name_km": self._chance.choice(self._pieces) + self.text(3),
            "purpose": self.text(10),
            "consent_to_share": True,
        }

    def text(self, clusters: int) -> str:
        """Return about so many Khmer letter clusters, with a space now and then as between phrases."""
        chance = self._chance
        parts: list[str] = []
        length, most = 0, chance.randint(clusters * 2 // 3, clusters * 4 // 3)
        while length < most:
            piece = chance.choice(self._pieces)
            length += len(_CLUSTER.findall(piece))
            parts.append(piece + (" " if chance.random() < 0.12 else ""))
        return "".join(parts).strip() + "។"

    def _job(self) -> dict[str, Any]:
        start = self._chance.randint(2005, 2024)
        return {
            "occupation": self._code("occupation"),
            "employer": self.text(5),
            "start": f"{start}-{self._chance.randint(1, 12):02d}",
            "end": f"{start + 1}-{self._chance.randint(1, 12):02d}",
            "pay": self._chance.randint(6, 20) * 100_000,
            "leaving_reason": self._code("leaving_reason"),
        }

    def _code(self, name: str) -> str:
        codes = self._codes.get(name).codes
        weights = [1 / (place + 1) for place in range(len(codes))]
        return self._chance.choices(codes, weights)[0].code

    def _some(self, name: str, most: int) -> list[str]:
        return sorted({self._code(name) for _ in range(most)})


def _pieces(codes: CodeLists) -> list[str]:
    """Cut the lists' Khmer words into pieces of two to five letter clusters."""
    chance = random.Random(1)
    pieces: set[str] = set()
    for name in codes.names():
        for code in codes.get(name):
            clusters = _CLUSTER.findall(code.km)
            while clusters:
                size = chance.randint(2, 5)
                pieces.add("".join(clusters[:size]))
                clusters = clusters[size:]
    return sorted(pieces)
