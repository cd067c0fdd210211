"""Look for people on file who may be the one being registered, and say why."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.counsellor import Counsellor
from jobcentre_desktop.domain.duplicates import (
    PHONES,
    Level,
    Likeness,
    Person,
    compare,
    numbers_of,
    person_of,
)
from jobcentre_desktop.domain.errors import BadPhone
from jobcentre_desktop.domain.facts import Json
from jobcentre_desktop.domain.ids import ClientId, NotSameId
from jobcentre_desktop.domain.khmer.text import normal_form
from jobcentre_desktop.domain.not_same import NotSame
from jobcentre_desktop.domain.people import BirthDate, full_name, phone_e164
from jobcentre_desktop.domain.removal import Why
from jobcentre_desktop.ports import ClientRow, Clock, NewId, OpenWork, Work


@dataclass(frozen=True, slots=True, kw_only=True)
class PossibleDuplicate:
    row: ClientRow
    likeness: Likeness


def find_duplicates(work: Work, client: Client) -> tuple[PossibleDuplicate, ...]:
    """Return who on file may be this client, the likeliest first; pairs told apart before are left out."""
    apart = _told_apart(work, client.id)
    found = find_alike(work, person_of(client))
    return tuple(one for one in found if one.row.id != client.id and one.row.id not in apart)


def find_alike(work: Work, person: Person) -> tuple[PossibleDuplicate, ...]:
    """Return who on file is strongly or possibly this person, the likeliest first."""
    rows = work.clients.alike(
        names=[name for name in (person.name_km, person.name_la) if name],
        phones=sorted(person.phones),
        documents=sorted(person.documents),
        born=None if person.birth is None else person.birth.year,
    )
    compared = [
        PossibleDuplicate(row=row, likeness=compare(person, person_of(work.records.get(Client, row.id))))
        for row in rows
    ]
    found = [one for one in compared if one.likeness.level is not Level.UNLIKELY]
    return tuple(
        sorted(found, key=lambda one: (one.likeness.level is not Level.STRONG, -one.likeness.points))
    )


def _told_apart(work: Work, client_id: ClientId) -> frozenset[ClientId]:
    pairs = work.records.of_client(NotSame, client_id)
    return frozenset(other for pair in pairs for other in (pair.first, pair.second) if other != client_id)


def person_typed(raw: Mapping[str, Json]) -> Person:
    """Return the person a half-filled form describes; what cannot be read yet is left out."""

    def text(name: str) -> str:
        value = raw.get(name)
        return normal_form(value) if isinstance(value, str) else ""

    def number(name: str) -> int | None:
        value = raw.get(name)
        return value if isinstance(value, int) else None

    year = number("dob_year")
    estimated = raw.get("dob_precision") == "estimated"
    phones = set()
    for name in PHONES:
        with suppress(BadPhone):
            phones.add(phone_e164(text(name)))
    documents: Any = raw.get("identity_documents") or []
    held = [one for one in documents if isinstance(one, dict)]
    return Person(
        name_km=full_name(text("surname_km"), text("given_km")),
        name_la=full_name(text("surname_la"), text("given_la")),
        sex=text("sex") or "X",
        birth=None if year is None else BirthDate(year, number("dob_month"), number("dob_day"), estimated),
        phones=frozenset(phones),
        **numbers_of((str(one.get("type") or ""), str(one.get("number") or "")) for one in held),
        place=text("place"),
    )


@dataclass(frozen=True, slots=True)
class LookForDuplicates:
    """Compare what is typed so far with everybody on file."""

    open_work: OpenWork

    def __call__(
        self, raw: Mapping[str, Json], *, but_not: ClientId | None = None
    ) -> tuple[PossibleDuplicate, ...]:
        person = person_typed(raw)
        if not (person.name_km or person.name_la or person.phones or person.documents):
            return ()
        with self.open_work(reading=True) as work:
            apart = _told_apart(work, but_not) if but_not else frozenset()
            return tuple(
                one for one in find_alike(work, person) if one.row.id != but_not and one.row.id not in apart
            )


@dataclass(frozen=True, slots=True)
class TellApart:
    """Remember that two files are two people; the pair is not shown again, at any desk.

    Kept beside both clients, so that either file knows it. Saying so again changes nothing.
    """

    open_work: OpenWork
    clock: Clock
    new_id: NewId
    me: Counsellor

    def __call__(self, one: ClientId, other: ClientId) -> None:
        """Raises NotFound."""
        first, second = sorted((one, other))
        now = self.clock.now()
        with self.open_work() as work:
            if second in _told_apart(work, first):
                return
            for client_id in (first, second):
                work.records.get(Client, client_id)
                work.records.add(
                    NotSame(
                        id=NotSameId(self.new_id()),
                        client_id=client_id,
                        first=first,
                        second=second,
                        counsellor_id=self.me.id,
                        at=now,
                    )
                )
            work.commit()

    def take_back(self, one: ClientId, other: ClientId) -> None:
        """Say that it was a slip: the pair is looked at again. Nothing happens where it was not said."""
        pair = {one, other}
        with self.open_work() as work:
            for client_id in sorted(pair):
                for said in work.records.of_client(NotSame, client_id):
                    if {said.first, said.second} == pair:
                        work.records.remove(NotSame, said.id, Why.TAKEN_BACK)
            work.commit()
