"""The lists of what is to be done, to be handed out: follow-ups, files to complete, what needs attention."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from uuid import UUID

from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.consent import CONTACT, Consent, agreed
from jobcentre_desktop.domain.counsellor import Counsellor
from jobcentre_desktop.domain.facts import Facts, FieldRule, Json, rule_of
from jobcentre_desktop.domain.foldable import REMOVAL
from jobcentre_desktop.domain.ids import ClientId, CounsellorId, EventId
from jobcentre_desktop.domain.outreach import OutreachEvent
from jobcentre_desktop.domain.records import KINDS
from jobcentre_desktop.ports import DueItem, OpenWork, Work
from jobcentre_desktop.services.cell_words import Cell, CellWords, cell_of
from jobcentre_desktop.services.decide_late import DecideLate, HeldSave, LateNote
from jobcentre_desktop.services.follow_clients import FollowClients, Section
from jobcentre_desktop.services.hold_outreach import HoldOutreach
from jobcentre_desktop.services.hold_session import RESTRICTED
from jobcentre_desktop.services.listed import TO_REACH, Piece
from jobcentre_desktop.services.look_at_refused import LookAtRefused, RefusedSave
from jobcentre_desktop.services.settle_conflict import OpenConflict, SettleConflict

_PAGE = 1000
REMOVED, KEPT = "removed", "kept"
"""By what the two sides are called of a record that one desk removed and another kept."""


@dataclass(frozen=True, slots=True)
class ListedTasks:
    """Follow-ups and agreed steps, with how the client can be reached: it is made to be called from.

    The numbers are whole, then; but a sheet lies about, and the number of who is not safe to call, or who
    refused to be contacted, stays in their file.
    """

    follow_clients: FollowClients
    section: Section
    mine: bool = False
    name: str = field(default="follow-ups", init=False)
    filtered: bool = field(default=True, init=False)
    """Always a part of what is planned."""
    withholds: bool = field(default=True, init=False)

    def columns(self, *, sensitive: bool) -> list[str]:
        safe = ["safe_to_call"] if sensitive else []
        told = ("due", "client_no", "client_name", "phone", *safe, "task", "occasion", "about")
        return [*told, "counsellor_id"]

    def cells(self) -> Mapping[str, Cell]:
        codes = {"task": "task_kind", "occasion": "follow_up_occasion"}
        told = {one: Cell(rule=FieldRule(codes=name)) for one, name in codes.items()}
        return {**told, "phone": cell_of(Client, "phone")}

    def count(self) -> int:
        return self.follow_clients.count(self.section, mine=self.mine)

    def pieces(self, open_work: OpenWork, *, sensitive: bool) -> Iterator[Piece]:
        done, total = 0, self.count()
        more = True
        while more:
            page = self.follow_clients.page(self.section, mine=self.mine, offset=done, limit=_PAGE)
            more, done = page.more, done + len(page.items)
            with open_work(reading=True) as work:
                staff = _staff(work)
                rows = [_of_task(work, one, staff, sensitive=sensitive) for one in page.items]
            yield Piece(rows=rows, done=done, total=max(done, total))


@dataclass(frozen=True, slots=True)
class ListedShortFiles:
    """Files begun at an event, of one or of all, with what is still to be asked."""

    hold_outreach: HoldOutreach
    of_event: EventId | None = None
    name: str = field(default="to-complete", init=False)
    withholds: bool = field(default=True, init=False)

    @property
    def filtered(self) -> bool:
        return self.of_event is not None

    def columns(self, *, sensitive: bool) -> list[str]:
        told = ("client_no", "client_name", "sex", "dob_year", "phone", "registered_on")
        return [*told, "event", "to_ask"]

    def cells(self) -> Mapping[str, Cell]:
        told = {one: cell_of(Client, one) for one in ("sex", "phone")}
        return {**told, "to_ask": Cell(named=True)}

    def pieces(self, open_work: OpenWork, *, sensitive: bool) -> Iterator[Piece]:
        done, total = 0, 1
        while done < total:
            found = self.hold_outreach.to_complete(self.of_event, offset=done, limit=_PAGE)
            events = {one.event.id: one.event.name for one in found.events}
            with open_work(reading=True) as work:
                rows: list[Facts] = [
                    {
                        **_of_client(work, one.id, sensitive=sensitive),
                        "event": events.get(one.event_id, "") if one.event_id else "",
                        "to_ask": list(one.to_ask),
                    }
                    for one in found.rows
                ]
            done += len(rows)
            total = found.total if rows else done
            yield Piece(rows=rows, done=done, total=total)


@dataclass(frozen=True, slots=True)
class ListedEventPeople:
    """Everybody who came to an event, in that order: who was taken in there, and who was on file before.

    Whoever is at another centre now is left out: their file is that centre's to hand out.
    """

    hold_outreach: HoldOutreach
    event: OutreachEvent
    name: str = field(default="event-people", init=False)
    filtered: bool = field(default=True, init=False)
    """One event of all."""
    withholds: bool = field(default=True, init=False)

    def columns(self, *, sensitive: bool) -> list[str]:
        told = ("client_no", "client_name", "sex", "dob_year", "phone", "registered_on")
        return ["event", *told, "on_file_before", "to_ask"]

    def cells(self) -> Mapping[str, Cell]:
        told = {one: cell_of(Client, one) for one in ("sex", "phone")}
        return {**told, "to_ask": Cell(named=True)}

    def count(self) -> int:
        return len(self.hold_outreach.came_to(self.event))

    def pieces(self, open_work: OpenWork, *, sensitive: bool) -> Iterator[Piece]:
        everybody = self.hold_outreach.came_to(self.event)
        for start in range(0, len(everybody), _PAGE):
            with open_work(reading=True) as work:
                rows: list[Facts] = [
                    {
                        **_of_client(work, one.id, sensitive=sensitive),
                        "event": self.event.name,
                        "on_file_before": one.event_id != self.event.id,
                        "to_ask": list(one.to_ask),
                    }
                    for one in everybody[start : start + _PAGE]
                ]
            yield Piece(rows=rows, done=start + len(rows), total=len(everybody))


@dataclass(frozen=True, slots=True)
class ListedConflicts:
    """A row for each value of a field in conflict, for each change refused, for each that came too late.

    The late ones are those to be decided here, and this desk's own that another centre has not decided yet.
    Sensitive values, and by what a client is reached, are left out unless asked for; what is restricted to
    its author never leaves.
    """

    settle_conflict: SettleConflict
    look_at_refused: LookAtRefused
    decide_late: DecideLate
    words: CellWords | None = None
    """Who says the values, which are of any field; None where they stay as they are."""
    name: str = field(default="conflicts", init=False)
    withholds: bool = field(default=True, init=False)
    filtered: bool = field(default=False, init=False)

    def columns(self, *, sensitive: bool) -> list[str]:
        told = ("client_no", "client_name", "what", "value", "by", "at", "desk", "reason")
        return [*told, "counsellor_id"]

    def cells(self) -> Mapping[str, Cell]:
        named = {one: Cell(named=True) for one in ("what", "reason", "desk")}
        return {**named, "at": Cell(instant=True)}

    def pieces(self, open_work: OpenWork, *, sensitive: bool) -> Iterator[Piece]:
        rows = [
            row for one in self.settle_conflict.open_ones() for row in self._sides(one, sensitive=sensitive)
        ]
        refused = self.look_at_refused()
        with open_work(reading=True) as work:
            rows += [_of_refused(work, one) for one in refused]
        rows += [row for one in late_saves(self.decide_late) for row in self._late(one, sensitive=sensitive)]
        yield Piece(rows=rows, done=len(rows), total=len(rows))

    def _sides(self, one: OpenConflict, *, sensitive: bool) -> Iterator[Facts]:
        kind, name = one.conflict.kind, one.conflict.field
        for side in one.sides:
            yield {
                "client_no": one.client_no,
                "client_name": one.client_name,
                "what": what_is_told(one),
                "value": self._value(kind, name, side.value, one.staff, sensitive=sensitive),
                "by": side.by,
                "at": side.at.isoformat(),
                "desk": side.desk,
                "counsellor_id": one.staff.get(one.follower, "") if one.follower else "",
            }

    def _late(self, one: LateNote | HeldSave, *, sensitive: bool) -> Iterator[Facts]:
        """A note is told by who wrote it; what is held for another centre was written at this desk."""
        if isinstance(one, HeldSave):
            by, at, desk = "", one.made_at, ""
        else:
            by, at, desk = one.author_name, one.at, one.desk_name
        for kind, name, value in late_values(one):
            yield {
                "client_no": one.client_no,
                "client_name": one.client_name,
                "what": f"{kind}.{name}" if name else kind,
                "value": self._value(kind, name, value, {}, sensitive=sensitive) if name else None,
                "by": by,
                "at": at.isoformat(),
                "desk": desk,
                "reason": late_reason(one),
            }

    def _value(
        self, kind: str, name: str, value: Json, staff: Mapping[CounsellorId, str], *, sensitive: bool
    ) -> Json:
        record = KINDS.get(kind)
        if name == REMOVAL:
            told = REMOVED if value is True else KEPT
            return self.words(Cell(named=True), told) if self.words else told
        if record is None or name not in record.__dataclass_fields__:
            return value
        rule = rule_of(record, name)
        if name in RESTRICTED or ((rule.sensitive or name in TO_REACH) and not sensitive):
            return None
        if named := {str(one): name for one, name in staff.items()}.get(str(value)):
            return named
        return self.words(cell_of(record, name), value) if self.words else value


def late_saves(decide_late: DecideLate) -> tuple[LateNote | HeldSave, ...]:
    """Return what came too late and is not decided: to be decided here, then this desk's own elsewhere."""
    return undecided(decide_late.open_ones(), decide_late.held_here())


def undecided(notes: Iterable[LateNote], held: Iterable[HeldSave]) -> tuple[LateNote | HeldSave, ...]:
    """Return the late saves that wait for a decision: every note does, what is held elsewhere until then."""
    return (*notes, *(one for one in held if one.taken_over is None))


def late_values(one: LateNote | HeldSave) -> list[tuple[str, str, Json]]:
    """Return (kind, field, value) of what a late save says; a change that says nothing has no field."""
    if isinstance(one, HeldSave):
        told = [(change.kind, change.facts) for change in one.changes]
    else:
        told = [(change.kind, change.told or {}) for change in one.changes]
    values: list[tuple[str, str, Json]] = []
    for kind, facts in told:
        fields = [name for name in facts if _says_something(kind, name)]
        values += [(kind, name, facts[name]) for name in fields] or [(kind, "", None)]
    return values


def late_reason(one: LateNote | HeldSave) -> str:
    """Return by what the reason of a late save is called until it has words."""
    return f"held_for_{one.at_centre}" if isinstance(one, HeldSave) else f"late_from_{one.from_centre}"


def _says_something(kind: str, name: str) -> bool:
    """Return whether a field is one of the dictionary and no id, which says nothing outside this file."""
    record = KINDS.get(kind)
    return record is not None and name in record.__dataclass_fields__ and not name.endswith("_id")


def what_is_told(one: OpenConflict | RefusedSave) -> str:
    """Return by what a row of the conflicts is called until it has words."""
    if isinstance(one, RefusedSave):
        return one.kind
    field = f"{one.conflict.kind}.{one.conflict.field}"
    return field if one.client_id else f"{field} of {one.conflict.record_id}"


def _staff(work: Work) -> dict[UUID, str]:
    return {one.id: one.name for one in work.records.every(Counsellor)}


def _of_client(work: Work, client_id: ClientId, *, sensitive: bool) -> Facts:
    client = work.records.get(Client, client_id)
    return {
        "client_no": client.client_no,
        "client_name": client.name,
        "sex": client.sex,
        "dob_year": client.dob_year,
        "phone": client.phone if sensitive or _may_be_called(work, client) else None,
        "safe_to_call": client.safe_to_call,
        "registered_on": client.registered_on.isoformat(),
    }


def _may_be_called(work: Work, client: Client) -> bool:
    refused = agreed(work.records.of_client(Consent, client.id), CONTACT) is False
    return client.safe_to_call is not False and not refused


def _of_task(work: Work, item: DueItem, staff: Mapping[UUID, str], *, sensitive: bool) -> Facts:
    return {
        **_of_client(work, item.client_id, sensitive=sensitive),
        "due": item.on.isoformat(),
        "task": item.kind,
        "occasion": item.occasion.value if item.occasion else None,
        "about": item.text,
        "counsellor_id": staff.get(item.counsellor_id, "") if item.counsellor_id else "",
    }


def _of_refused(work: Work, one: RefusedSave) -> Facts:
    client = None if one.client_id is None else work.records.find(Client, one.client_id)
    return {
        "client_no": client.client_no if client else "",
        "client_name": one.client_name,
        "what": what_is_told(one),
        "by": one.by,
        "at": one.at.isoformat(),
        "desk": one.desk,
        "reason": one.reason,
    }
