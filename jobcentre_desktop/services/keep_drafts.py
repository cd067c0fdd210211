"""Drafts: what was typed and not yet saved, kept in the encrypted file beside the records."""

from __future__ import annotations

from dataclasses import dataclass

from jobcentre_desktop.domain.counsellor import Counsellor
from jobcentre_desktop.domain.facts import Facts
from jobcentre_desktop.domain.ids import ClientId, DraftId
from jobcentre_desktop.domain.records import SCHEMA
from jobcentre_desktop.ports import Clock, Draft, NewId, OpenWork


@dataclass(frozen=True, slots=True)
class KeepDrafts:
    """Keep, list and drop the signed-in counsellor's own drafts. A draft never touches a record."""

    open_work: OpenWork
    clock: Clock
    new_id: NewId
    me: Counsellor

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
            schema=SCHEMA,
            changed_at=self.clock.now(),
        )
        with self.open_work() as work:
            work.drafts.keep(draft)
            work.commit()
        return draft

    def read(self, draft_id: DraftId) -> Draft:
        """Raises NotFound, also for somebody else's draft."""
        with self.open_work(reading=True) as work:
            return work.drafts.get(draft_id, self.me.id)

    def mine(self) -> tuple[Draft, ...]:
        with self.open_work(reading=True) as work:
            return work.drafts.of(self.me.id)

    def drop(self, draft_id: DraftId) -> None:
        with self.open_work() as work:
            work.drafts.drop(draft_id, self.me.id)
            work.commit()
