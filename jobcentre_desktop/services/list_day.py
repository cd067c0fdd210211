"""Who came on a day and what was done for them, gathered for the printed daily register."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from jobcentre_desktop.domain.cambodia import CAMBODIA
from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.counsellor import Counsellor
from jobcentre_desktop.domain.ids import ClientId, CounsellorId
from jobcentre_desktop.domain.papers.daily_register import DailyRegisterFacts, RegisterLine
from jobcentre_desktop.domain.papers.heading import CentreHeading
from jobcentre_desktop.domain.papers.signed import SignedOn
from jobcentre_desktop.domain.referral import Referral
from jobcentre_desktop.domain.session import CounsellingSession
from jobcentre_desktop.domain.visit import Visit
from jobcentre_desktop.domain.waiting_times import by_hour, waiting_times
from jobcentre_desktop.ports import CodeLists, Work
from jobcentre_desktop.services.desk_facts import read_desk

Done = Mapping[ClientId, Counter[str]]
"""For each client what was done on the day, by the names of `day.COUNTED`, in the order it was begun."""


@dataclass(frozen=True, slots=True)
class ListDay:
    """Counts as the day sheet does: what was made at this desk on the day, a referral with its letter."""

    codes: CodeLists

    def __call__(
        self, work: Work, day: date, *, heading: CentreHeading, signed: SignedOn, counsellor: str
    ) -> DailyRegisterFacts:
        visits = _came_on(work, day)
        waited = waiting_times(visits)
        return DailyRegisterFacts(
            centre=heading,
            desk=read_desk(work).letter,
            day=day,
            lines=self.lines(work, day),
            counsellor=counsellor,
            signed=signed,
            waiting=waited if waited.came else None,
            waiting_by_hour=tuple(by_hour(visits).items()),
        )

    def lines(self, work: Work, day: date) -> tuple[RegisterLine, ...]:
        """Return who came, then those for whom something was done without a visit."""
        staff = {one.id: one.name for one in work.records.every(Counsellor)}
        done, served = _done(work, work.diary.made_on(day))
        served_by = {client: staff.get(who, "") for client, who in served.items()}
        return tuple(self._lines(work, _came_on(work, day), done, served_by, staff))

    def _lines(
        self,
        work: Work,
        visits: list[Visit],
        done: Done,
        served_by: Mapping[ClientId, str],
        staff: Mapping[CounsellorId, str],
    ) -> Iterator[RegisterLine]:
        """Yield the visits as they came, then clients for whom something was done without a visit."""
        told: set[ClientId] = set()
        for visit in visits:
            line = self._visit(visit, staff)
            if visit.client_id is not None:
                first_time = visit.client_id not in told
                line = _with_client(work, line, visit.client_id, done if first_time else {})
                line = replace(line, counsellor=line.counsellor or served_by.get(visit.client_id, ""))
                told.add(visit.client_id)
            yield line
        for client_id in done:
            if client_id not in told:
                line = RegisterLine(counsellor=served_by.get(client_id, ""))
                yield _with_client(work, line, client_id, done)

    def _visit(self, visit: Visit, staff: Mapping[CounsellorId, str]) -> RegisterLine:
        return RegisterLine(
            ticket=visit.ticket_no,
            arrived_at=visit.arrived_at.astimezone(CAMBODIA).time(),
            reason=self.codes.get("visit_reason").words(visit.reason),
            counsellor=staff.get(visit.counsellor_id, "") if visit.counsellor_id else "",
            visits=1,
        )


def _came_on(work: Work, day: date) -> list[Visit]:
    came = (work.records.get(Visit, one) for one in work.diary.made_on(day)["visits"])
    return sorted(came, key=lambda one: one.arrived_at)


def _done(work: Work, made: Mapping[str, tuple[UUID, ...]]) -> tuple[Done, dict[ClientId, CounsellorId]]:
    """Return what was done for each client, and by whom, as far as a record says so."""
    done: dict[ClientId, Counter[str]] = {}
    served_by: dict[ClientId, CounsellorId] = {}
    for one in made["registrations"]:
        client = work.records.get(Client, one)
        done.setdefault(client.id, Counter())["registrations"] += 1
        if client.counsellor_id is not None:
            served_by[client.id] = client.counsellor_id
    for one in made["sessions"]:
        session = work.records.get(CounsellingSession, one)
        done.setdefault(session.client_id, Counter())["sessions"] += 1
        served_by[session.client_id] = session.counsellor_id
    for one in made["referrals"]:
        referral = work.records.get(Referral, one)
        done.setdefault(referral.client_id, Counter())["referrals"] += 1
        served_by.setdefault(referral.client_id, referral.counsellor_id)
    return done, served_by


def _with_client(work: Work, line: RegisterLine, client_id: ClientId, done: Done) -> RegisterLine:
    client = work.records.get(Client, client_id)
    counted = done.get(client_id, Counter())
    return replace(
        line,
        client_no=client.client_no,
        client_name_km=client.name_km,
        client_name_la=client.name_la,
        sex=client.sex,
        birth_year=client.dob_year or 0,
        registrations=counted["registrations"],
        sessions=counted["sessions"],
        referrals=counted["referrals"],
    )
