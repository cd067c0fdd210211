"""Register a client, or change what is known about one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from jobcentre_desktop.domain.centre import Centre
from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.counsellor import Counsellor
from jobcentre_desktop.domain.duplicates import person_of_values
from jobcentre_desktop.domain.errors import (
    FieldMissing,
    FieldProblem,
    InputProblems,
    JobCentreError,
    NameMissing,
    TooYoungToRegister,
)
from jobcentre_desktop.domain.facts import Json, with_defaults
from jobcentre_desktop.domain.ids import ClientId
from jobcentre_desktop.domain.numbers import client_no, client_series
from jobcentre_desktop.domain.outreach import OutreachEvent
from jobcentre_desktop.domain.people import BirthDate
from jobcentre_desktop.domain.places import LEVELS
from jobcentre_desktop.ports import Clock, Gazetteer, NewId, OpenWork, Work
from jobcentre_desktop.services.desk_facts import read_desk
from jobcentre_desktop.services.find_duplicates import PossibleDuplicate, find_alike, find_duplicates
from jobcentre_desktop.services.find_place import deepest_place
from jobcentre_desktop.services.read_input import ReadInput
from jobcentre_desktop.services.record_consent import ConsentGiven, add_consents

YOUNGEST = 15
"""Nobody under 15 is registered as a jobseeker (Labour Law; brief §7)."""
ACTIVE_FOR = timedelta(days=183)
"""A registration stays active for half a year after the last contact (brief §2.1, setting)."""

MADE_BY_THE_DESK = frozenset(
    {
        *("client_no", "registered_on", "centre_code", "counsellor_id", "valid_until", "gaz_version"),
        "event_id",
        *("place_name_km", "permanent_place_name_km", "origin_place_name_km"),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Registered:
    """The new client and who they may already be."""

    client: Client
    possible_duplicates: tuple[PossibleDuplicate, ...]


@dataclass(frozen=True, slots=True)
class RegisterClient:
    """Keep a new client. Possible duplicates are told, never a hindrance, never merged."""

    open_work: OpenWork
    clock: Clock
    new_id: NewId
    read_input: ReadInput
    gazetteer: Gazetteer
    me: Counsellor

    def __call__(
        self,
        raw: Mapping[str, Json],
        *,
        consents: tuple[ConsentGiven, ...] = (),
        client_id: ClientId | None = None,
        event: OutreachEvent | None = None,
    ) -> Registered:
        """Check, number and keep.

        `client_id` is made when the form opens, so that saving twice makes no twin. `event` is where the
        person was taken in, if not at the counter; it says how they came. Raises InputProblems.
        """
        values = self.checked(raw)
        if event is not None:
            values |= {"event_id": event.id, "channel": event.channel}
        with self.open_work() as work:
            if client_id is not None and (known := work.records.find(Client, client_id)) is not None:
                return Registered(client=known, possible_duplicates=find_duplicates(work, known))
            registered = self.keep(work, values, client_id=client_id, consents=consents)
            work.commit()
        return registered

    def checked(self, raw: Mapping[str, Json]) -> dict[str, Any]:
        """Return values fit for `keep`. Raises InputProblems."""
        today = self.clock.today()
        try:
            values = _read(raw, self.read_input, self.gazetteer)
        except InputProblems as found:
            raise InputProblems((*found.problems, *self._of_birth(raw, today))) from None
        check_person(values, today)
        return name_places(values, self.gazetteer)

    def _of_birth(self, raw: Mapping[str, Json], today: date) -> tuple[FieldProblem, ...]:
        """Return what is wrong with the birth date also when other fields cannot be read."""
        try:
            values = self.read_input(Client, {name: raw[name] for name in _BIRTH if name in raw})
        except InputProblems:
            return ()  # told with what cannot be read
        try:
            _birth(values, today)
        except JobCentreError as problem:
            return (FieldProblem("dob_year", problem),)
        return ()

    def keep(
        self,
        work: Work,
        values: Mapping[str, Any],
        *,
        client_id: ClientId | None = None,
        consents: tuple[ConsentGiven, ...] = (),
        alike: tuple[PossibleDuplicate, ...] | None = None,
    ) -> Registered:
        """Number and add a checked client inside somebody's work (the import adds many in one).

        `alike` is what `look_alike` found, when the caller has asked already.
        """
        today = self.clock.today()
        desk = read_desk(work)
        number = work.numbers.take(client_series(today.year))
        client = Client(
            **{name: value for name, value in values.items() if value is not None},
            id=client_id or ClientId(self.new_id()),
            client_no=client_no(desk.centre_code, desk.letter, today.year, number),
            registered_on=today,
            centre_code=desk.centre_code,
            counsellor_id=self.me.id,
            valid_until=today + ACTIVE_FOR,
        )
        if alike is None:
            alike = find_duplicates(work, client)
        work.records.add(client)
        add_consents(work, client.id, consents, me=self.me, clock=self.clock, new_id=self.new_id)
        return Registered(client=client, possible_duplicates=alike)

    def look_alike(self, work: Work, values: Mapping[str, Any]) -> tuple[PossibleDuplicate, ...]:
        """Return who on file (or added earlier in this work) may be the person of checked values."""
        work.savepoint()
        return find_alike(work, person_of_values(values))


@dataclass(frozen=True, slots=True)
class EditClient:
    """Change some fields of a client; the rest stays as it is."""

    open_work: OpenWork
    clock: Clock
    read_input: ReadInput
    gazetteer: Gazetteer

    def __call__(
        self, client_id: ClientId, raw: Mapping[str, Json], *, shown: Client | None = None
    ) -> Client:
        """Keep the fields that differ; a field told as empty is emptied. Raises InputProblems, NotFound.

        `shown` is the client as the form showed them when it opened: see `Records.change`.
        """
        values = _read(raw, self.read_input, self.gazetteer)
        with self.open_work() as work:
            now = work.records.get(Client, client_id)
            before = shown or now
            known = {name: getattr(before, name) for name in _PERSON}
            whole = known | values
            # Half a name came from a sheet: whoever knows the phone may mend that, and the name later.
            check_person(whole, self.clock.today(), name_needed=lacking_name(known) is None)
            values["dob_precision"] = whole["dob_precision"]
            after = replace(before, **name_places(with_defaults(Client, values), self.gazetteer))
            work.records.change(after, shown=shown)
            kept = work.records.get(Client, client_id)
            work.commit()
        return kept


_BIRTH = ("dob_year", "dob_month", "dob_day", "dob_precision")
_PERSON = ("surname_km", "given_km", "surname_la", "given_la", "sex", *_BIRTH)


def _read(raw: Mapping[str, Json], read_input: ReadInput, gazetteer: Gazetteer) -> dict[str, Any]:
    """Return the checked values of a form or JSON object.

    Raises InputProblems with everything that is wrong.
    """
    problems: list[FieldProblem] = []
    values: dict[str, Any] = {}
    try:
        told = with_place(raw, gazetteer)
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
        birth = _birth(values, today)
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


def _birth(values: Mapping[str, Any], today: date) -> BirthDate:
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


def centre_of(work: Work) -> Centre:
    """Return this desk's own centre."""
    desk = read_desk(work)
    return next(centre for centre in work.records.every(Centre) if centre.code == desk.centre_code)
