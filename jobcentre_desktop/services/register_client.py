"""Register a client, or change what is known about one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from jobcentre_desktop.domain.centre import Centre
from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.counsellor import Counsellor
from jobcentre_desktop.domain.duplicates import person_of_values
from jobcentre_desktop.domain.errors import FieldProblem, InputProblems, JobCentreError
from jobcentre_desktop.domain.facts import Json
from jobcentre_desktop.domain.ids import ClientId
from jobcentre_desktop.domain.numbers import client_no, client_series
from jobcentre_desktop.domain.outreach import OutreachEvent
from jobcentre_desktop.domain.read_client import (
    BIRTH,
    birth_of,
    changed,
    check_person,
    name_places,
    read_client,
)
from jobcentre_desktop.domain.read_input import ReadInput
from jobcentre_desktop.ports import Clock, Gazetteer, NewId, OpenWork, Work
from jobcentre_desktop.services.desk_facts import read_desk
from jobcentre_desktop.services.find_duplicates import PossibleDuplicate, find_alike, find_duplicates
from jobcentre_desktop.services.record_consent import ConsentGiven, add_consents

ACTIVE_FOR = timedelta(days=183)
"""A registration stays active for half a year after the last contact (brief §2.1, setting)."""


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
            values = read_client(raw, self.read_input)
        except InputProblems as found:
            raise InputProblems((*found.problems, *self._of_birth(raw, today))) from None
        check_person(values, today)
        return name_places(values, self.gazetteer)

    def _of_birth(self, raw: Mapping[str, Json], today: date) -> tuple[FieldProblem, ...]:
        """Return what is wrong with the birth date also when other fields cannot be read."""
        try:
            values = self.read_input(Client, {name: raw[name] for name in BIRTH if name in raw})
        except InputProblems:
            return ()  # told with what cannot be read
        try:
            birth_of(values, today)
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
        values = read_client(raw, self.read_input)
        with self.open_work() as work:
            now = work.records.get(Client, client_id)
            after = changed(shown or now, values, self.gazetteer, self.clock.today())
            work.records.change(after, shown=shown)
            kept = work.records.get(Client, client_id)
            work.commit()
        return kept


def centre_of(work: Work) -> Centre:
    """Return this desk's own centre."""
    desk = read_desk(work)
    return next(centre for centre in work.records.every(Centre) if centre.code == desk.centre_code)
