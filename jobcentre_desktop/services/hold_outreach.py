"""Outreach: choose the event once, take in person after person, complete the files afterwards."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from uuid import uuid5

import msgspec

from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.consent import REGISTRATION, Consent
from jobcentre_desktop.domain.counsellor import Counsellor
from jobcentre_desktop.domain.errors import FieldMissing, FieldProblem, InputProblems, TooLateToTakeBack
from jobcentre_desktop.domain.facts import Json
from jobcentre_desktop.domain.ids import ClientId, EventId, VisitId
from jobcentre_desktop.domain.not_same import NotSame
from jobcentre_desktop.domain.numbers import ticket_series
from jobcentre_desktop.domain.outreach import OutreachEvent, event_id
from jobcentre_desktop.domain.read_input import ReadInput
from jobcentre_desktop.domain.read_text import read_texts
from jobcentre_desktop.domain.removal import Why
from jobcentre_desktop.domain.visit import Visit, VisitState
from jobcentre_desktop.ports import ClientRow, Clock, Gazetteer, OpenWork, Work
from jobcentre_desktop.services.desk_facts import read_desk
from jobcentre_desktop.services.find_duplicates import TellApart
from jobcentre_desktop.services.moved_clients import shown_whole
from jobcentre_desktop.services.record_consent import ConsentGiven
from jobcentre_desktop.services.register_client import RegisterClient

ORAL = "oral_witness"
_STANDING = "outreach"
_MADE_BY_THE_DESK = frozenset({"centre_code", "counsellor_id", "place_name_km"})
_NEEDED = ("name", "kind", "day", "place")
_OF_AN_INTAKE = frozenset({Client.KIND, Consent.KIND})


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """What holds for everybody at one table until it is changed: the event, and how people give their word.

    Asking each person and hearing each answer is the counsellor's; only who heard it is said once.
    """

    event: OutreachEvent
    how: str
    witness: str | None = None

    def word(self, *, language: str, by_guardian: bool) -> ConsentGiven:
        """Return the yes of one person to being kept on file, after it was read to them."""
        return ConsentGiven(
            purpose=REGISTRATION,
            given=True,
            how=self.how,
            witness=self.witness,
            language=language,
            read_aloud=True,
            by_guardian=by_guardian,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class EventCount:
    """An event with how many were taken in, and how many of them have a file to complete."""

    event: OutreachEvent
    taken_in: int
    to_complete: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ToComplete:
    """A page of short files, and how many there are, of one event or of all."""

    rows: tuple[ClientRow, ...]
    events: tuple[EventCount, ...]
    """Those with short files, the latest first."""
    total: int


class _Standing(msgspec.Struct):
    """How the table was set up on a day, kept in the desk's own file: it is there again after a crash."""

    day: date
    event_id: EventId
    how: str
    witness: str | None


@dataclass(frozen=True, slots=True)
class HoldOutreach:
    open_work: OpenWork
    clock: Clock
    read_input: ReadInput
    gazetteer: Gazetteer
    register: RegisterClient
    tell_apart: TellApart
    me: Counsellor

    # --- the event ---

    def events(self) -> tuple[EventCount, ...]:
        """Return all events, the latest first."""
        with self.open_work(reading=True) as work:
            return _counted(work)

    def set_up(self, raw: Mapping[str, Json], how: str | None, witness: str | None) -> Table:
        """Keep the event and set up its table for today.

        An event of the same name and day is the same one, and is brought up to date. Raises InputProblems
        with all that is wrong at once: also without a witness, for then nobody's spoken word counts.
        """
        problems: list[FieldProblem] = []
        try:
            values = self.read_input(OutreachEvent, raw, made_by_the_desk=_MADE_BY_THE_DESK, needed=_NEEDED)
        except InputProblems as found:
            problems += found.problems
        try:
            heard_by = _heard_by(how, witness)
        except InputProblems as found:
            problems += found.problems
        if problems:
            raise InputProblems(tuple(problems))
        with self.open_work() as work:
            table = Table(event=self._keep(work, values), how=how or "", witness=heard_by)
            standing = _Standing(self.clock.today(), table.event.id, table.how, table.witness)
            work.desk.write(_STANDING, msgspec.json.encode(standing).decode())
            work.commit()
        return table

    def _keep(self, work: Work, values: dict[str, Any]) -> OutreachEvent:
        centre = read_desk(work).centre_code
        event = OutreachEvent(
            **values,
            id=event_id(centre, values["day"], values["name"]),
            centre_code=centre,
            place_name_km=self.gazetteer.get(values["place"]).full_name("km"),
            counsellor_id=self.me.id,
        )
        known = work.records.find(OutreachEvent, event.id)
        if known is None:
            work.records.add(event)
            return event
        kept = replace(event, name=known.name, counsellor_id=known.counsellor_id)
        work.records.change(kept)
        return kept

    def table(self) -> Table | None:
        """Return the table as it was set up today; None before, and on the next morning."""
        with self.open_work(reading=True) as work:
            told = work.desk.read(_STANDING)
            standing = msgspec.json.decode(told, type=_Standing) if told else None
            if standing is None or standing.day != self.clock.today():
                return None
            event = work.records.find(OutreachEvent, standing.event_id)
        return None if event is None else Table(event=event, how=standing.how, witness=standing.witness)

    # --- people ---

    def take_in(
        self,
        raw: Mapping[str, Json],
        table: Table,
        *,
        client_id: ClientId,
        language: str,
        by_guardian: bool = False,
    ) -> Client:
        """Keep somebody who said yes. Doing it twice makes no twin. Raises InputProblems."""
        word = table.word(language=language, by_guardian=by_guardian)
        return self.register(raw, consents=(word,), client_id=client_id, event=table.event).client

    def came(self, client_id: ClientId, table: Table) -> Visit:
        """Write down that somebody already on file came to the event, once. Raises NotFound."""
        visit_id = VisitId(uuid5(table.event.id, str(client_id)))
        now, today = self.clock.now(), self.clock.today()
        with self.open_work() as work:
            work.records.get(Client, client_id)
            if (known := work.records.find(Visit, visit_id)) is not None:
                return known
            visit = Visit(
                id=visit_id,
                day=today,
                ticket=work.numbers.take(ticket_series(today.isoformat())),
                desk_letter=read_desk(work).letter,
                client_id=client_id,
                reason="event",
                arrived_at=now,
                called_at=now,
                ended_at=now,
                state=VisitState.SERVED,
                counsellor_id=self.me.id,
                event_id=table.event.id,
            )
            work.records.add(visit)
            work.commit()
        return visit

    def did_not_come(self, visit_id: VisitId) -> None:
        """Take back what `came` wrote down by a slip. Raises NotFound."""
        with self.open_work() as work:
            work.records.remove(Visit, visit_id, Why.TAKEN_BACK)
            work.commit()

    def undo(self, client_id: ClientId) -> None:
        """Take back what was just taken in by a slip, with their word.

        Raises NotFound, TooLateToTakeBack.
        """
        with self.open_work() as work:
            client = work.records.get(Client, client_id)
            kinds = {one.kind for one in work.diary.timeline(client_id)}
            mine = client.event_id is not None and client.counsellor_id == self.me.id
            if not mine or client.registered_on != self.clock.today() or kinds - _OF_AN_INTAKE:
                raise TooLateToTakeBack
            apart = {
                other
                for said in work.records.of_client(NotSame, client_id)
                for other in (said.first, said.second)
                if other != client_id
            }
        for other in sorted(apart):
            self.tell_apart.take_back(client_id, other)
        with self.open_work() as work:
            for consent in work.records.of_client(Consent, client_id):
                work.records.remove(Consent, consent.id, Why.TAKEN_BACK)
            work.records.remove(Client, client_id, Why.TAKEN_BACK)
            work.commit()

    def taken_in(self, event: OutreachEvent, *, limit: int = 30) -> tuple[int, tuple[ClientRow, ...]]:
        """Return how many were taken in at an event, and the last of them, the very last first."""
        with self.open_work(reading=True) as work:
            everybody, _ = work.clients.by_event().get(event.id, (0, 0))
            return everybody, work.clients.taken_in(event.id, limit=limit)

    def came_to(self, event: OutreachEvent) -> tuple[ClientRow, ...]:
        """Return who was taken in at an event, then who was on file and came, without those now elsewhere."""
        with self.open_work(reading=True) as work:
            everybody, _ = work.clients.by_event().get(event.id, (0, 0))
            taken_in = work.clients.taken_in(event.id, limit=everybody)
            visits = work.records.some(Visit, work.diary.visits_on(event.day))
            came = [one.client_id for one in visits if one.event_id == event.id and one.client_id]
            known = work.clients.rows_of(came)
            return shown_whole(work, (*reversed(taken_in), *(known[one] for one in came if one in known)))

    def to_complete(self, of_event: EventId | None = None, *, offset: int = 0, limit: int = 50) -> ToComplete:
        """Return a page of the files that lack something of the required minimum, the latest first."""
        with self.open_work(reading=True) as work:
            events = tuple(one for one in _counted(work) if one.to_complete)
            return ToComplete(
                rows=work.clients.to_complete(of_event, offset=offset, limit=limit),
                events=events,
                total=sum(one.to_complete for one in events if of_event in (None, one.event.id)),
            )


def _heard_by(how: str | None, witness: str | None) -> str | None:
    """Return who hears the spoken word; None where people sign. Raises InputProblems."""
    if not how:
        raise InputProblems((FieldProblem("how", FieldMissing("how")),))
    if how != ORAL:
        return None
    heard_by = read_texts(Consent, witness=witness)["witness"]
    if heard_by is None:
        raise InputProblems((FieldProblem("witness", FieldMissing("witness")),))
    return heard_by


def _counted(work: Work) -> tuple[EventCount, ...]:
    counts = work.clients.by_event()
    events = sorted(work.records.every(OutreachEvent), key=lambda one: (one.day, one.id), reverse=True)
    return tuple(
        EventCount(event=one, taken_in=everybody, to_complete=short)
        for one in events
        for everybody, short in [counts.get(one.id, (0, 0))]
    )
