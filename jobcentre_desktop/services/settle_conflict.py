"""Settle a conflict: a person chooses one of the two values; the other stays in the history."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal
from uuid import UUID

from jobcentre_desktop.domain.changes import Conflict
from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.counsellor import Counsellor
from jobcentre_desktop.domain.errors import NotFound
from jobcentre_desktop.domain.ids import ClientId
from jobcentre_desktop.domain.records import KINDS
from jobcentre_desktop.domain.session import CounsellingSession
from jobcentre_desktop.ports import OpenWork, Work
from jobcentre_desktop.services.hold_session import RESTRICTED


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenConflict:
    """A conflict with whom it is about; `client_name` is empty for what belongs to no client on file."""

    conflict: Conflict
    client_id: ClientId | None
    client_name: str
    shown_by: str
    other_by: str


@dataclass(frozen=True, slots=True)
class SettleConflict:
    """What only its author and the head may read, only they are shown, and only they settle (brief §3.2)."""

    open_work: OpenWork
    me: Counsellor

    def open_ones(self) -> tuple[OpenConflict, ...]:
        """Return every open conflict of this desk's centre, oldest first."""
        with self.open_work(reading=True) as work:
            names: dict[UUID, str] = {one.id: one.name for one in work.records.every(Counsellor)}
            found = []
            for conflict in conflicts_seen_by(work, work.changes.conflicts(), self.me):
                client_id = _client_of(work, conflict)
                client = work.records.find(Client, client_id) if client_id else None
                found.append(
                    OpenConflict(
                        conflict=conflict,
                        client_id=client_id,
                        client_name=client.name if client else "",
                        shown_by=names.get(conflict.shown.author, conflict.shown.desk),
                        other_by=names.get(conflict.other.author, conflict.other.desk),
                    )
                )
            return tuple(found)

    def __call__(self, conflict_id: str, choice: Literal["shown", "other"]) -> None:
        """Keep the chosen value. Raises NotFound when it was settled meanwhile."""
        with self.open_work() as work:
            for conflict in conflicts_seen_by(work, work.changes.conflicts(), self.me):
                if conflict.id == conflict_id:
                    side = conflict.shown if choice == "shown" else conflict.other
                    work.changes.settle(conflict_id, {conflict.field: side.value})
                    work.commit()
                    return
        raise NotFound("conflict", conflict_id)


def conflicts_seen_by(
    work: Work, conflicts: tuple[Conflict, ...], reader: Counsellor
) -> tuple[Conflict, ...]:
    """Return the conflicts whose two values `reader` may see."""
    return tuple(one for one in conflicts if _may_see(work, one, reader))


def _may_see(work: Work, conflict: Conflict, reader: Counsellor) -> bool:
    if conflict.kind != CounsellingSession.KIND or conflict.field not in RESTRICTED:
        return True
    session = work.records.find(CounsellingSession, conflict.record_id)
    return session is None or reader.may_see_restricted(session.counsellor_id)


def _client_of(work: Work, conflict: Conflict) -> ClientId | None:
    if conflict.kind == Client.KIND:
        return ClientId(conflict.record_id)
    kind = KINDS.get(conflict.kind)
    if kind is None:
        return None
    record = work.records.find(kind, conflict.record_id)
    return getattr(record, "client_id", None)
