"""What the registration does off the screen: check, look who it may be, keep, hand out a ticket."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.duplicates import Level
from jobcentre_desktop.domain.errors import FieldMissing, FieldProblem, InputProblems, NameMissing
from jobcentre_desktop.domain.ids import ClientId, DraftId, VisitId
from jobcentre_desktop.domain.visit import Visit
from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.services.find_duplicates import PossibleDuplicate
from jobcentre_desktop.services.record_consent import ConsentGiven

FORM = "registration"
"""The name of this form in the list of drafts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ToSave:
    """A client as typed, and what comes next."""

    client_id: ClientId
    visit_id: VisitId
    draft_id: DraftId
    raw: dict[str, Any]
    consents: tuple[ConsentGiven, ...]
    is_whole: bool
    """False when the page itself knows of something missing: then nothing is saved, only checked."""
    reason: str
    apart: frozenset[ClientId]
    """Who the counsellor said is somebody else."""
    start: bool
    """Whether the session follows at once; else the client waits."""


@dataclass(frozen=True, slots=True)
class Saved:
    client: Client
    visit: Visit
    start: bool


@dataclass(frozen=True, slots=True)
class MayBeOnFile:
    """Nothing is saved: somebody on file is strongly alike, and nobody has said yet that it is another."""

    alike: tuple[PossibleDuplicate, ...]


def save_client(services: DeskServices, told: ToSave) -> Saved | MayBeOnFile:
    """Keep the client with consents, give the ticket, drop the draft. Raises InputProblems.

    Every part may be done a second time without harm: client and visit keep the ids made when the form
    opened.
    """
    problems = problems_of(services, told.raw)
    if problems or not told.is_whole:
        raise InputProblems(tuple(problems))
    alike = tuple(
        one
        for one in services.look_for_duplicates(told.raw, but_not=told.client_id)
        if one.likeness.level is Level.STRONG and one.row.id not in told.apart
    )
    if alike:
        return MayBeOnFile(alike)
    client = services.register_client(told.raw, consents=told.consents, client_id=told.client_id).client
    for other in sorted(told.apart):
        services.tell_apart(client.id, other)
    visit = services.receive_visits.arrive(client.id, told.reason, visit_id=told.visit_id)
    if told.start:
        visit = services.receive_visits.call(visit.id)
    services.keep_drafts.drop(told.draft_id)
    return Saved(client, visit, told.start)


def problems_of(services: DeskServices, raw: dict[str, Any]) -> list[FieldProblem]:
    """Return all that is wrong at once: the service stops at what cannot be read, before what is missing."""
    found = list(_missing(raw))
    try:
        services.register_client.checked(raw)
    except InputProblems as refused:
        known = {one.field for one in found}
        found += [one for one in refused.problems if one.field not in known]
    return found


def _missing(raw: dict[str, Any]) -> list[FieldProblem]:
    problems = []
    if not any(raw.get(f"surname_{script}") and raw.get(f"given_{script}") for script in ("km", "la")):
        problems.append(FieldProblem("surname_km", NameMissing()))
    if raw.get("dob_year") is None:
        problems.append(FieldProblem("dob_year", FieldMissing("dob_year")))
    if not raw.get("sex"):
        problems.append(FieldProblem("sex", FieldMissing("sex")))
    return problems
