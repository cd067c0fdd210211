"""What the completion does off the screen: read a short file, keep what was asked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.consent import Consent, agreed
from jobcentre_desktop.domain.facts import to_facts
from jobcentre_desktop.domain.ids import ClientId, DraftId
from jobcentre_desktop.domain.outreach import still_to_ask
from jobcentre_desktop.ports import Draft
from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.services.record_consent import ConsentGiven
from jobcentre_desktop.ui.registering.checking import must_be_whole

FORM = "completion"
"""The name of this form in the list of drafts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShortFile:
    """A client taken in at an event, what they have agreed to, and what lies half typed."""

    client: Client
    consents: tuple[Consent, ...]
    draft: Draft | None

    def asked(self) -> tuple[str, ...]:
        """Return what the client still has to tell."""
        return still_to_ask(to_facts(self.client))

    def agreed_to(self) -> frozenset[str]:
        """Return the purposes to which they have said yes."""
        purposes = {one.purpose for one in self.consents}
        return frozenset(one for one in purposes if agreed(self.consents, one))

    def has_guardians_word(self) -> bool:
        return any(one.by_guardian and one.given for one in self.consents)


@dataclass(frozen=True, slots=True, kw_only=True)
class ToKeep:
    """What was asked of a client whose file is short."""

    file: ShortFile
    raw: dict[str, Any]
    consents: tuple[ConsentGiven, ...]
    is_whole: bool
    """False when the page itself knows of something missing: then nothing is saved, only checked."""
    draft_id: DraftId | None


def read_file(services: DeskServices, client_id: ClientId) -> ShortFile:
    """Raises NotFound, ClientMoved."""
    file = services.show_client(client_id)
    drafts = services.keep_drafts.mine()
    mine = (one for one in drafts if one.form == FORM and one.client_id == client_id)
    return ShortFile(client=file.client, consents=file.consents, draft=next(mine, None))


def keep(services: DeskServices, told: ToKeep) -> Client:
    """Keep the answers and consents and drop the draft. Raises InputProblems, NotFound."""
    must_be_whole(services, told.raw, is_whole=told.is_whole)
    shown = told.file.client
    raw = dict(told.raw)
    if raw.get("dob_year") != shown.dob_year:
        raw["dob_precision"] = None  # a year that was said is not one worked out from an age
    client = services.edit_client(shown.id, raw, shown=shown)
    if told.consents:
        services.record_consent(client.id, *told.consents)
    if told.draft_id is not None:
        services.keep_drafts.drop(told.draft_id)
    return client
