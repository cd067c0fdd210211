"""What the outreach page does off the screen: read how the table stands, take somebody in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.ids import ClientId, DraftId
from jobcentre_desktop.ports import ClientRow, Draft
from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.services.hold_outreach import EventCount, Table
from jobcentre_desktop.ui.registering.checking import MayBeOnFile, must_be_whole, strongly_alike

FORM = "outreach"
"""The name of this form in the list of drafts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ToTakeIn:
    """A person as typed at the table."""

    client_id: ClientId
    draft_id: DraftId
    raw: dict[str, Any]
    table: Table
    language: str
    """In which the consent was read."""
    by_guardian: bool
    is_whole: bool
    """False when the page itself knows of something missing: then nothing is saved, only checked."""
    apart: frozenset[ClientId]
    """Who the counsellor said is somebody else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How the outreach stands: the table, the events to choose from, whom it has and what lies unfinished."""

    table: Table | None
    events: tuple[EventCount, ...]
    taken_in: tuple[int, tuple[ClientRow, ...]]
    to_complete: int
    draft: Draft | None


def look_at(services: DeskServices) -> Standing:
    """Return how the outreach stands now."""
    outreach = services.hold_outreach
    table, events = outreach.table(), outreach.events()
    drafts = (one for one in services.keep_drafts.mine() if one.form == FORM)
    return Standing(
        table=table,
        events=events,
        taken_in=(0, ()) if table is None else outreach.taken_in(table.event),
        to_complete=sum(one.to_complete for one in events),
        draft=next(drafts, None),
    )


def take_in(services: DeskServices, told: ToTakeIn) -> Client | MayBeOnFile:
    """Keep the person with their consent and drop the draft. Raises InputProblems.

    Every part may be done a second time without harm.
    """
    must_be_whole(services, told.raw, is_whole=told.is_whole)
    if alike := strongly_alike(services, told.raw, told.client_id, told.apart):
        return MayBeOnFile(alike)
    client = services.hold_outreach.take_in(
        told.raw,
        told.table,
        client_id=told.client_id,
        language=told.language,
        by_guardian=told.by_guardian,
    )
    for other in sorted(told.apart):
        services.tell_apart(client.id, other)
    services.keep_drafts.drop(told.draft_id)
    return client
