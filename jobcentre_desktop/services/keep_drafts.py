"""Drafts: what was typed and not yet saved, kept in the encrypted file beside the records."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.counsellor import Counsellor
from jobcentre_desktop.domain.errors import ClientErased, ClientMoved, JobCentreError
from jobcentre_desktop.domain.facts import Facts
from jobcentre_desktop.domain.follow_up import FollowUp
from jobcentre_desktop.domain.ids import ClientId, DraftId
from jobcentre_desktop.domain.partner import Partner
from jobcentre_desktop.domain.referral import Referral
from jobcentre_desktop.domain.session import CounsellingSession
from jobcentre_desktop.domain.upcasts import Upcasts
from jobcentre_desktop.ports import Clock, Draft, NewId, OpenWork, Work
from jobcentre_desktop.services.moved_clients import must_be_shown

_KIND_OF_FORM = {
    "registration": Client.KIND,
    "outreach": Client.KIND,
    "completion": Client.KIND,
    "session": CounsellingSession.KIND,
    "referral": Referral.KIND,
    "partner": Partner.KIND,
    "follow_up": FollowUp.KIND,
}
_FIELDS_BELOW = frozenset({"typed", "shown"})
"""Where some forms keep fields apart from what else they remember."""
_SECTIONS = "more"
"""Where the registration keeps the fields of each section by the section's name."""


def ended(work: Work, drafts: Iterable[Draft]) -> dict[DraftId, JobCentreError]:
    """Return the drafts that cannot be finished here, and why: their client moved away or was erased."""
    found: dict[DraftId, JobCentreError] = {}
    for one in drafts:
        if one.client_id is not None:
            try:
                must_be_shown(work, one.client_id)
            except (ClientMoved, ClientErased) as gone:
                found[one.id] = gone
    return found


@dataclass(frozen=True, slots=True)
class KeepDrafts:
    """Keep, list and drop the signed-in counsellor's own drafts. A draft never touches a record.

    One of an older version opens in the fields of this one.
    """

    open_work: OpenWork
    clock: Clock
    new_id: NewId
    me: Counsellor
    upcasts: Upcasts

    def new_draft_id(self) -> DraftId:
        return DraftId(self.new_id())

    def keep(
        self,
        draft_id: DraftId,
        form: str,
        facts: Facts,
        *,
        title: str = "",
        client_id: ClientId | None = None,
    ) -> Draft:
        draft = Draft(
            id=draft_id,
            owner=self.me.id,
            form=form,
            client_id=client_id,
            title=title,
            facts=facts,
            schema=self.upcasts.schema,
            changed_at=self.clock.now(),
        )
        with self.open_work() as work:
            work.drafts.keep(draft)
            work.commit()
        return draft

    def read(self, draft_id: DraftId) -> Draft:
        """Raises NotFound, also for somebody else's draft."""
        with self.open_work(reading=True) as work:
            return self._told(work.drafts.get(draft_id, self.me.id))

    def mine(self) -> tuple[Draft, ...]:
        with self.open_work(reading=True) as work:
            return tuple(map(self._told, work.drafts.of(self.me.id)))

    def drop(self, draft_id: DraftId) -> None:
        with self.open_work() as work:
            work.drafts.drop(draft_id, self.me.id)
            work.commit()

    def put_back(self, draft: Draft) -> None:
        """Keep a draft again that was thrown away. Raises ClientErased."""
        with self.open_work() as work:
            work.drafts.keep(draft)
            work.commit()

    def _told(self, draft: Draft) -> Draft:
        kind = _KIND_OF_FORM.get(draft.form)
        if kind is None or draft.schema >= self.upcasts.schema:
            return draft
        facts = self.upcasts.typed(kind, draft.facts)
        for name in _FIELDS_BELOW & facts.keys():
            if isinstance(below := facts[name], dict):
                facts[name] = self.upcasts.typed(kind, below)
        if isinstance(sections := facts.get(_SECTIONS), dict):
            facts[_SECTIONS] = {
                name: self.upcasts.typed(kind, typed) if isinstance(typed, dict) else typed
                for name, typed in sections.items()
            }
        return replace(draft, facts=facts)
