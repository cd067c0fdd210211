"""What the registration does off the screen: check, look who it may be, keep, hand out a ticket."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.facts import Facts
from jobcentre_desktop.domain.ids import ClientId, DraftId, VisitId
from jobcentre_desktop.domain.visit import Visit
from jobcentre_desktop.ports import Draft
from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.services.record_consent import ConsentGiven
from jobcentre_desktop.services.undo_act import Acted
from jobcentre_desktop.ui.draft_keeper import Typed
from jobcentre_desktop.ui.registering.checking import MayBeOnFile, must_be_whole, strongly_alike

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


def take_back(services: DeskServices, acted: Acted[Any], typed: Typed) -> Draft:
    """Take a registration back, with all that came of it; what had been typed is a draft again.

    The draft is about somebody under ids of their own: who was taken back keeps their history. Raises
    TooLateToUndo.
    """
    services.undo_act(acted)
    ids: Facts = {"client_id": str(services.new_id()), "visit_id": str(services.new_id())}
    return services.keep_drafts.keep(
        services.keep_drafts.new_draft_id(), FORM, typed.facts | ids, title=typed.title
    )


@dataclass(frozen=True, slots=True)
class Saved:
    client: Client
    visit: Visit
    start: bool


def save_client(services: DeskServices, told: ToSave) -> Saved | MayBeOnFile:
    """Keep the client with consents, give the ticket, drop the draft. Raises InputProblems.

    Every part may be done a second time without harm: client and visit keep the ids made when the form
    opened.
    """
    must_be_whole(services, told.raw, is_whole=told.is_whole)
    if alike := strongly_alike(services, told.raw, told.client_id, told.apart):
        return MayBeOnFile(alike)
    client = services.register_client(told.raw, consents=told.consents, client_id=told.client_id).client
    for other in sorted(told.apart):
        services.tell_apart(client.id, other)
    visit = services.receive_visits.arrive(client.id, told.reason, visit_id=told.visit_id)
    if told.start:
        visit = services.receive_visits.call(visit.id).after
    services.keep_drafts.drop(told.draft_id)
    return Saved(client, visit, told.start)
