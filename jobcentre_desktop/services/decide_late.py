"""Late notes: what another centre changed of a client after they had come here; taken over or left."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import groupby

from jobcentre_desktop.domain.changes import Act, Change
from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.counsellor import Counsellor
from jobcentre_desktop.domain.errors import NotFound
from jobcentre_desktop.domain.facts import Facts, from_facts, known_fields, to_facts
from jobcentre_desktop.domain.ids import ClientId, CounsellorId, HeldDecisionId, TransferId
from jobcentre_desktop.domain.records import KINDS
from jobcentre_desktop.domain.removal import Why
from jobcentre_desktop.domain.session import CounsellingSession
from jobcentre_desktop.domain.states import uuid_of
from jobcentre_desktop.domain.transfer import HeldChange, HeldDecision, Transfer
from jobcentre_desktop.domain.upcasts import Upcasts
from jobcentre_desktop.ports import Clock, NewId, OpenWork, Work
from jobcentre_desktop.services.desk_facts import read_desk
from jobcentre_desktop.services.hold_session import RESTRICTED


@dataclass(frozen=True, slots=True, kw_only=True)
class LateNote:
    """One save that came too late, as its author made it. It is named by desk and `tx`."""

    desk_name: str
    tx: int
    client_id: ClientId
    client_no: str
    client_name: str
    from_centre: str
    author_name: str
    at: datetime
    changes: tuple[HeldChange, ...]
    now: tuple[Facts, ...]
    """For each change, what the record says here now in the fields of the change."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldSave:
    """One save of this desk that came too late, and what became of it."""

    client_id: ClientId | None
    client_no: str
    client_name: str
    at_centre: str
    made_at: datetime
    changes: tuple[Change, ...]
    taken_over: bool | None
    """None while the colleagues there have not decided."""


@dataclass(frozen=True, slots=True)
class DecideLate:
    """What only its author and the head may read, only the head of this centre is shown (brief §3.2)."""

    open_work: OpenWork
    clock: Clock
    new_id: NewId
    me: Counsellor
    upcasts: Upcasts

    def open_ones(self) -> tuple[LateNote, ...]:
        """Return the undecided notes about clients who are here, the oldest first."""
        with self.open_work(reading=True) as work:
            return tuple(self._notes(work))

    def count(self) -> int:
        return len(self.open_ones())

    def take_over(self, desk_name: str, tx: int) -> None:
        """Make the changes of a note here, in one's own name. Raises NotFound when a record is gone."""
        self._decide(desk_name, tx, taken_over=True)

    def leave(self, desk_name: str, tx: int) -> None:
        """Let the file stay as it is. The note stays readable. Raises NotFound when it was decided."""
        self._decide(desk_name, tx, taken_over=False)

    def held_here(self) -> tuple[HeldSave, ...]:
        """Return this desk's own saves that came too late, the newest first, the decided ones too."""
        with self.open_work(reading=True) as work:
            held = sorted(work.changes.held(), key=lambda one: (one.change.tx, one.change.seq))
            saves = []
            for _, group in groupby(held, key=lambda one: (one.change.desk, one.change.tx, one.at)):
                some = tuple(group)
                client_id = next((told for one in some if (told := _client_of(work, one.change))), None)
                client = None if client_id is None else work.records.find(Client, client_id)
                saves.append(
                    HeldSave(
                        client_id=client_id,
                        client_no=client.client_no if client else "",
                        client_name=client.name if client else "",
                        at_centre=some[0].at,
                        made_at=some[0].made_at,
                        changes=tuple(self._masked(one.change) for one in some),
                        taken_over=None
                        if any(one.taken_over is None for one in some)
                        else any(one.taken_over for one in some),
                    )
                )
            return tuple(reversed(saves))

    # --- inside ---

    def _notes(self, work: Work) -> Iterator[LateNote]:
        decided = {one.held_id for one in work.records.every(HeldDecision)}
        waiting = [
            one if one.told is None else replace(one, told=self.upcasts.typed(one.kind, one.told))
            for one in work.records.every(HeldChange)
            if one.id not in decided
        ]
        waiting.sort(key=lambda one: (one.desk_name, one.tx, one.seq))
        notes = []
        for (desk_name, tx), group in groupby(waiting, key=lambda one: (one.desk_name, one.tx)):
            changes = tuple(group)
            client = work.records.find(Client, changes[0].client_id)
            if client is None or work.clients.transfer_away(client.id) is not None:
                continue
            if not all(self._may_see(work, one) for one in changes):
                continue
            notes.append(
                LateNote(
                    desk_name=desk_name,
                    tx=tx,
                    client_id=client.id,
                    client_no=client.client_no,
                    client_name=client.name,
                    from_centre=changes[0].from_centre,
                    author_name=changes[0].author_name,
                    at=changes[0].at,
                    changes=changes,
                    now=tuple(_now(work, one) for one in changes),
                )
            )
        return iter(sorted(notes, key=lambda one: one.at))

    def _may_see(self, work: Work, one: HeldChange) -> bool:
        told = one.told or {}
        if one.kind == CounsellingSession.KIND and RESTRICTED & told.keys():
            session = work.records.find(CounsellingSession, one.record_id)
            return self.me.may_see_restricted(session.counsellor_id if session else one.author)
        return not told.get("restricted") or self.me.may_see_restricted(one.author)

    def _masked(self, change: Change) -> Change:
        """Return an own change without what only its author and the head may read."""
        if self.me.may_see_restricted(CounsellorId(change.author)):
            return change
        hidden = RESTRICTED if change.kind == CounsellingSession.KIND else frozenset[str]()
        if change.facts.get("restricted"):
            hidden = frozenset(change.facts)
        return replace(change, facts={name: v for name, v in change.facts.items() if name not in hidden})

    def _decide(self, desk_name: str, tx: int, *, taken_over: bool) -> None:
        with self.open_work() as work:
            for note in self._notes(work):
                if (note.desk_name, note.tx) == (desk_name, tx):
                    for one in note.changes:
                        self._write(work, one, taken_over=taken_over)
                    work.commit()
                    return
        raise NotFound(HeldChange.KIND, f"{desk_name}/{tx}")

    def _write(self, work: Work, one: HeldChange, *, taken_over: bool) -> None:
        # The decision first: a transfer that is taken over ends what may be written here.
        work.records.add(
            HeldDecision(
                id=HeldDecisionId(self.new_id()),
                client_id=one.client_id,
                held_id=one.id,
                desk_name=one.desk_name,
                seq=one.seq,
                taken_over=taken_over,
                counsellor_id=self.me.id,
                at=self.clock.now(),
            )
        )
        if taken_over and one.kind == Transfer.KIND:
            self._move_on(work, one)
        elif taken_over:
            _make(work, one)

    def _move_on(self, work: Work, one: HeldChange) -> None:
        """The old centre meant another centre, or took the transfer back: the client goes there from here."""
        own, told = read_desk(work).centre_code, one.told or {}
        to_centre = str(told.get("to_centre") or one.from_centre)
        if to_centre == own:
            return
        work.records.add(
            Transfer(
                id=TransferId(self.new_id()),
                client_id=one.client_id,
                from_centre=own,
                to_centre=to_centre,
                reason=str(told.get("reason") or "other"),
                note=None if told.get("note") is None else str(told["note"]),
                counsellor_id=self.me.id,
                at=self.clock.now(),
            )
        )


def _make(work: Work, one: HeldChange) -> None:
    kind = KINDS.get(one.kind)
    if kind is None:
        raise NotFound(one.kind, str(one.record_id))
    known = work.records.find(kind, one.record_id)
    told = {name: value for name, value in (one.told or {}).items() if name in known_fields(kind)}
    if one.act == Act.REMOVE.value:
        if known is not None:
            work.records.remove(kind, one.record_id, Why.OTHER_CENTRE)
    elif known is not None:
        work.records.change(from_facts(kind, one.record_id, {**to_facts(known), **told}))
    elif one.act == Act.ADD.value:
        work.records.add(from_facts(kind, one.record_id, told))
    else:
        raise NotFound(one.kind, str(one.record_id))


def _now(work: Work, one: HeldChange) -> Facts:
    kind = KINDS.get(one.kind)
    known = None if kind is None else work.records.find(kind, one.record_id)
    facts = {} if known is None else to_facts(known)
    return {name: facts.get(name) for name in one.told or {}}


def _client_of(work: Work, change: Change) -> ClientId | None:
    if change.kind == Client.KIND:
        return ClientId(change.record_id)
    if (told := uuid_of(change.facts.get("client_id"))) is not None:
        return ClientId(told)
    kind = KINDS.get(change.kind)
    record = None if kind is None else work.records.find(kind, change.record_id)
    return getattr(record, "client_id", None)
