"""What happened to this desk's file: kept for good, told once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

import msgspec

from jobcentre_desktop.domain.incident import Happened, Incident
from jobcentre_desktop.ports import OpenWork, Work

_INCIDENTS = "incidents"


@dataclass(frozen=True, slots=True)
class Incidents:
    open_work: OpenWork

    def __call__(self) -> tuple[Incident, ...]:
        """Return all of them, the oldest first."""
        with self.open_work(reading=True) as work:
            return read_incidents(work)

    def tell(self) -> tuple[Incident, ...]:
        """Return those nobody was told of yet; from now on they count as told."""
        with self.open_work(reading=True) as work:
            untold = tuple(one for one in read_incidents(work) if not one.told)
        if untold:
            with self.open_work() as work:
                _write(work, tuple(replace(one, told=True) for one in read_incidents(work)))
                work.commit()
        return untold


def read_incidents(work: Work) -> tuple[Incident, ...]:
    told = work.desk.read(_INCIDENTS)
    return () if told is None else msgspec.json.decode(told, type=tuple[Incident, ...])


def note_incident(work: Work, incident: Incident) -> None:
    _write(work, (*read_incidents(work), incident))


def note_numbers_twice(work: Work, numbers: Sequence[str], today: date) -> None:
    """Note which numbers stand on two records, as one incident until somebody is told of it."""
    before = read_incidents(work)
    known = {number for one in before for number in one.numbers}
    new = tuple(one for one in numbers if one not in known)
    if not new:
        return
    untold = [one for one in before if one.what is Happened.NUMBER_TWICE and not one.told]
    told = tuple(number for one in untold for number in one.numbers)
    incident = Incident(what=Happened.NUMBER_TWICE, day=today, numbers=told + new)
    _write(work, (*(one for one in before if one not in untold), incident))


def _write(work: Work, incidents: tuple[Incident, ...]) -> None:
    work.desk.write(_INCIDENTS, msgspec.json.encode(incidents).decode())
