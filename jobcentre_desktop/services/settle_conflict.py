"""Settle a conflict: a person chooses one of the values, or writes a text; the others stay in the history."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from uuid import UUID

from jobcentre_desktop.domain.changes import Conflict, Side
from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.counsellor import Counsellor
from jobcentre_desktop.domain.errors import NotFound
from jobcentre_desktop.domain.facts import Json, Merge
from jobcentre_desktop.domain.hybrid_clock import time_of
from jobcentre_desktop.domain.ids import ClientId, CounsellorId
from jobcentre_desktop.domain.merging import class_of
from jobcentre_desktop.domain.read_input import ReadInput
from jobcentre_desktop.domain.records import KINDS
from jobcentre_desktop.domain.session import CounsellingSession
from jobcentre_desktop.ports import OpenWork, Work
from jobcentre_desktop.services.hold_session import RESTRICTED

Choice = Literal["shown", "other"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldSide:
    """One value of a field: what, who, when, at which desk, and how it is chosen."""

    value: Json
    by: str
    author: UUID
    at: datetime
    desk: str
    conflict_id: str
    choice: Choice


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenConflict:
    """One field that was given several values, and whom it is about.

    `client_name` and `client_no` are empty for what belongs to no client on file.
    """

    conflict: Conflict
    """The oldest over the field."""
    sides: tuple[ToldSide, ...]
    """The value that is shown first, then every other: more than two where more than two desks met."""
    client_id: ClientId | None
    client_no: str
    client_name: str
    record: object | None
    """The record as it stands, which may say better than its kind what it is; None when it is not on file."""
    follower: CounsellorId | None
    """The counsellor who follows the client; theirs to decide. None where nobody does."""
    mine: bool
    """Whether that is who asks."""
    staff: Mapping[CounsellorId, str]
    """Names of all counsellors: whom a field names, and who follows."""

    @property
    def is_text(self) -> bool:
        """Whether a third text may be written out of the two."""
        return class_of(self.conflict.kind, self.conflict.field) is Merge.TEXT


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """The conflicts over one field as they were, for going back."""

    conflicts: tuple[Conflict, ...]


@dataclass(frozen=True, slots=True)
class SettleConflict:
    """What is restricted (brief §3.2) is settled by its author; by the head when the author works no more."""

    open_work: OpenWork
    me: Counsellor
    read_input: ReadInput

    def open_ones(self) -> tuple[OpenConflict, ...]:
        """Return every field in conflict at this desk's centre, one's own first, each oldest first."""
        with self.open_work(reading=True) as work:
            fields = _by_field(conflicts_seen_by(work, work.changes.conflicts(), self.me))
            staff = {one.id: one.name for one in work.records.every(Counsellor)}
            found = [_told(work, some, self.me, staff) for some in fields]
        return tuple(sorted(found, key=lambda one: not one.mine))

    def __call__(self, conflict_id: str, choice: Choice) -> Settled:
        """Keep the chosen value. Raises NotFound when it was settled meanwhile."""
        with self.open_work() as work:
            some, one = self._find(work, conflict_id)
            return _settle(work, some, one, (one.shown if choice == "shown" else one.other).value)

    def write(self, conflict_id: str, text: str) -> Settled:
        """Keep a text that a person wrote out of the values. Raises NotFound and InputProblems."""
        with self.open_work() as work:
            some, one = self._find(work, conflict_id)
            value = self.read_input(KINDS[one.kind], {one.field: text})[one.field]
            return _settle(work, some, one, value)

    def take_back(self, settled: Settled) -> None:
        """Go back to what was shown, and ask again. One that somebody asked meanwhile is left as it is."""
        with self.open_work() as work:
            ids = {one.id for one in settled.conflicts}
            if not any(one.id in ids for one in work.changes.conflicts()):
                work.changes.ask_again(settled.conflicts)
                work.commit()

    def _find(self, work: Work, conflict_id: str) -> tuple[tuple[Conflict, ...], Conflict]:
        for some in _by_field(conflicts_seen_by(work, work.changes.conflicts(), self.me)):
            for one in some:
                if one.id == conflict_id:
                    return some, one
        raise NotFound("conflict", conflict_id)


def count_of(work: Work, me: Counsellor) -> int:
    """Return how many fields in conflict are `me`'s to decide."""
    fields = _by_field(conflicts_seen_by(work, work.changes.conflicts(), me))
    firsts = [some[0] for some in fields]
    return sum(_follower(work, _client_of(it, _record_of(work, it))) == me.id for it in firsts)


def conflicts_seen_by(
    work: Work, conflicts: tuple[Conflict, ...], reader: Counsellor
) -> tuple[Conflict, ...]:
    """Return the conflicts whose two values `reader` may see."""
    return tuple(one for one in conflicts if _may_see(work, one, reader))


def _may_see(work: Work, conflict: Conflict, reader: Counsellor) -> bool:
    if conflict.kind != CounsellingSession.KIND or conflict.field not in RESTRICTED:
        return True
    session = work.records.find(CounsellingSession, conflict.record_id)
    if session is None:  # removed, or taken along to another centre: nobody tells any more whose it was
        return reader.may_manage_desk()
    if session.counsellor_id == reader.id:
        return True
    author = work.records.find(Counsellor, session.counsellor_id)
    gone = author is None or not author.active
    return gone and reader.may_see_restricted(session.counsellor_id)


def _by_field(conflicts: tuple[Conflict, ...]) -> Iterator[tuple[Conflict, ...]]:
    """Yield the conflicts over each field together, in the order of the oldest."""
    fields: dict[tuple[str, UUID, str], list[Conflict]] = {}
    for one in conflicts:
        fields.setdefault((one.kind, one.record_id, one.field), []).append(one)
    return map(tuple, fields.values())


def _settle(work: Work, some: tuple[Conflict, ...], one: Conflict, value: Json) -> Settled:
    work.changes.settle(one.id, {one.field: value})
    work.commit()
    return Settled(conflicts=some)


def _told(
    work: Work, some: tuple[Conflict, ...], me: Counsellor, staff: Mapping[CounsellorId, str]
) -> OpenConflict:
    first = some[0]
    record = _record_of(work, first)
    client_id = _client_of(first, record)
    client = work.records.find(Client, client_id) if client_id else None
    follower = _follower(work, client_id)
    sides = [_side(first.shown, first, "shown", staff)]
    sides += [_side(one.other, one, "other", staff) for one in some]
    return OpenConflict(
        conflict=first,
        sides=tuple(sides),
        client_id=client_id,
        client_no=client.client_no if client else "",
        client_name=client.name if client else "",
        record=record,
        follower=follower,
        mine=follower == me.id,
        staff=staff,
    )


def _side(side: Side, conflict: Conflict, choice: Choice, staff: Mapping[CounsellorId, str]) -> ToldSide:
    return ToldSide(
        value=side.value,
        by=staff.get(CounsellorId(side.author), ""),
        author=side.author,
        at=time_of(side.clock),
        desk=side.desk,
        conflict_id=conflict.id,
        choice=choice,
    )


def _follower(work: Work, client_id: ClientId | None) -> CounsellorId | None:
    """Return who follows a client: whoever held the last session, else whoever is named in the file."""
    client = work.records.find(Client, client_id) if client_id else None
    if client is None:
        return None
    held = work.records.of_client(CounsellingSession, client.id)
    return held[-1].counsellor_id if held else client.counsellor_id


def _client_of(conflict: Conflict, record: object | None) -> ClientId | None:
    if conflict.kind == Client.KIND:
        return ClientId(conflict.record_id)
    return getattr(record, "client_id", None)


def _record_of(work: Work, conflict: Conflict) -> object | None:
    kind = KINDS.get(conflict.kind)
    return None if kind is None else work.records.find(kind, conflict.record_id)
