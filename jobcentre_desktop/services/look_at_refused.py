"""What the central server has put aside: about whom, which fields, why, and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.counsellor import Counsellor
from jobcentre_desktop.domain.erasure import SAID_OF_ERASED
from jobcentre_desktop.domain.facts import Facts
from jobcentre_desktop.domain.foldable import told
from jobcentre_desktop.domain.ids import ClientId
from jobcentre_desktop.domain.records import KINDS
from jobcentre_desktop.domain.referral import Referral
from jobcentre_desktop.domain.session import CounsellingSession
from jobcentre_desktop.domain.states import uuid_of
from jobcentre_desktop.ports import Clock, OpenWork, RefusedChange, Work
from jobcentre_desktop.services.hold_session import RESTRICTED

WITH_A_FORM = frozenset({Client.KIND, CounsellingSession.KIND, Referral.KIND})
"""Kinds that are mended in their own form; all others can only be let be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusedSave:
    """One change that waits for a person. `client_name` is empty for what belongs to no client on file."""

    desk: str
    seq: int
    kind: str
    record_id: UUID
    client_id: ClientId | None
    client_name: str
    facts: Facts
    """The fields as they were saved; without those that the reader may not see."""
    reason: str
    """Code of `foldable.refusal`."""
    at: datetime
    by: str
    has_form: bool
    """Whether it is corrected in a form: the next save there carries everything along."""


@dataclass(frozen=True, slots=True)
class LookAtRefused:
    open_work: OpenWork
    clock: Clock
    me: Counsellor

    def __call__(self) -> tuple[RefusedSave, ...]:
        """Return what waits, oldest first."""
        with self.open_work(reading=True) as work:
            names: dict[UUID, str] = {one.id: one.name for one in work.records.every(Counsellor)}
            return tuple(self._told(work, one, names) for one in work.changes.refused())

    def let_be(self, desk: str, seq: int) -> None:
        """Take it off the list: it is not needed any more. It stays in the history. Raises NotFound."""
        with self.open_work() as work:
            work.changes.let_be(desk, seq, at=self.clock.now())
            work.commit()

    def _told(self, work: Work, one: RefusedChange, names: dict[UUID, str]) -> RefusedSave:
        change = one.change
        erased = one.reason == SAID_OF_ERASED  # nothing is left of it, and nobody to name
        told_client = change.record_id if change.kind == Client.KIND else uuid_of(_about(work, one))
        client = work.records.find(Client, told_client) if told_client and not erased else None
        facts: Facts = {} if erased else told(change)
        if change.kind == CounsellingSession.KIND and not self._wrote(work, one):
            facts = {name: value for name, value in facts.items() if name not in RESTRICTED}
        if facts.get("restricted") and change.author != self.me.id:
            facts = {}
        return RefusedSave(
            desk=change.desk,
            seq=change.seq,
            kind=change.kind,
            record_id=change.record_id,
            client_id=client.id if client else None,
            client_name=client.name if client else "",
            facts=facts,
            reason=one.reason,
            at=one.made_at,
            by=names.get(change.author, ""),
            has_form=change.kind in WITH_A_FORM and client is not None,
        )

    def _wrote(self, work: Work, one: RefusedChange) -> bool:
        session = work.records.find(CounsellingSession, one.change.record_id)
        return session is not None and session.counsellor_id == self.me.id


def _about(work: Work, one: RefusedChange) -> object:
    """Return whose file the record is in: as the change tells, or the record that it changes."""
    if "client_id" in one.change.facts:
        return one.change.facts["client_id"]
    kind = KINDS.get(one.change.kind)
    record = work.records.find(kind, one.change.record_id) if kind else None
    return str(getattr(record, "client_id", ""))
