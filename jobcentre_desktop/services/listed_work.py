"""The lists of what is to be done, to be handed out: follow-ups, files to complete, what needs attention."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from uuid import UUID

from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.counsellor import Counsellor
from jobcentre_desktop.domain.facts import Facts, Json, rule_of
from jobcentre_desktop.domain.foldable import REMOVAL
from jobcentre_desktop.domain.ids import EventId
from jobcentre_desktop.domain.records import KINDS
from jobcentre_desktop.ports import CodeLists, DueItem, OpenWork, Work
from jobcentre_desktop.services.follow_clients import FollowClients, Section
from jobcentre_desktop.services.hold_outreach import HoldOutreach
from jobcentre_desktop.services.hold_session import RESTRICTED
from jobcentre_desktop.services.listed import Piece
from jobcentre_desktop.services.look_at_refused import LookAtRefused, RefusedSave
from jobcentre_desktop.services.settle_conflict import OpenConflict, SettleConflict

_PAGE = 1000


@dataclass(frozen=True, slots=True)
class ListedTasks:
    """Follow-ups and agreed steps, with how the client can be reached."""

    follow_clients: FollowClients
    section: Section
    mine: bool = False
    name: str = field(default="follow-ups", init=False)
    filtered: bool = field(default=True, init=False)
    """Always a part of what is planned."""

    def columns(self, *, sensitive: bool) -> list[str]:
        told = ("due", "client_no", "client_name", "phone", "safe_to_call", "task", "occasion", "about")
        return [*told, "counsellor_id"]

    def code_lists(self) -> Mapping[str, str]:
        return {"task": "task_kind", "occasion": "follow_up_occasion"}

    def told_by_name(self) -> frozenset[str]:
        return frozenset()

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
                rows = [_of_task(work, one, staff) for one in page.items]
            yield Piece(rows=rows, done=done, total=max(done, total))


@dataclass(frozen=True, slots=True)
class ListedShortFiles:
    """Files begun at an event, of one or of all, with what is still to be asked."""

    hold_outreach: HoldOutreach
    of_event: EventId | None = None
    name: str = field(default="to-complete", init=False)

    @property
    def filtered(self) -> bool:
        return self.of_event is not None

    def columns(self, *, sensitive: bool) -> list[str]:
        told = ("client_no", "client_name", "sex", "dob_year", "phone", "registered_on")
        return [*told, "event", "to_ask"]

    def code_lists(self) -> Mapping[str, str]:
        return {"sex": "sex"}

    def told_by_name(self) -> frozenset[str]:
        return frozenset({"to_ask"})

    def pieces(self, open_work: OpenWork, *, sensitive: bool) -> Iterator[Piece]:
        done, total = 0, 1
        while done < total:
            found = self.hold_outreach.to_complete(self.of_event, offset=done, limit=_PAGE)
            events = {one.event.id: one.event.name for one in found.events}
            with open_work(reading=True) as work:
                rows: list[Facts] = [
                    {
                        **_of_client(work.records.get(Client, one.id)),
                        "event": events.get(one.event_id, "") if one.event_id else "",
                        "to_ask": list(one.to_ask),
                    }
                    for one in found.rows
                ]
            done += len(rows)
            total = found.total if rows else done
            yield Piece(rows=rows, done=done, total=total)


@dataclass(frozen=True, slots=True)
class ListedConflicts:
    """A row for each value of a field in conflict, then one for each change that was refused.

    Sensitive values are left out unless asked for; what is restricted to its author never leaves.
    """

    settle_conflict: SettleConflict
    look_at_refused: LookAtRefused
    codes: CodeLists
    language: str = ""
    name: str = field(default="conflicts", init=False)
    filtered: bool = field(default=False, init=False)

    def columns(self, *, sensitive: bool) -> list[str]:
        told = ("client_no", "client_name", "what", "value", "by", "at", "desk", "reason")
        return [*told, "counsellor_id"]

    def code_lists(self) -> Mapping[str, str]:
        return {}

    def told_by_name(self) -> frozenset[str]:
        return frozenset({"what"})

    def pieces(self, open_work: OpenWork, *, sensitive: bool) -> Iterator[Piece]:
        rows = [
            row for one in self.settle_conflict.open_ones() for row in self._sides(one, sensitive=sensitive)
        ]
        refused = self.look_at_refused()
        with open_work(reading=True) as work:
            rows += [_of_refused(work, one) for one in refused]
        yield Piece(rows=rows, done=len(rows), total=len(rows))

    def _sides(self, one: OpenConflict, *, sensitive: bool) -> Iterator[Facts]:
        kind, name = one.conflict.kind, one.conflict.field
        for side in one.sides:
            yield {
                "client_no": one.client_no,
                "client_name": one.client_name,
                "what": f"{kind}.{name}",
                "value": self._value(kind, name, side.value, sensitive=sensitive),
                "by": side.by,
                "at": side.at.isoformat(),
                "desk": side.desk,
                "counsellor_id": one.staff.get(one.follower, "") if one.follower else "",
            }

    def _value(self, kind: str, name: str, value: Json, *, sensitive: bool) -> Json:
        record = KINDS.get(kind)
        if name == REMOVAL or record is None or name not in record.__dataclass_fields__:
            return value
        rule = rule_of(record, name)
        if name in RESTRICTED or (rule.sensitive and not sensitive):
            return None
        if rule.codes and self.language:
            labels = {one.code: one.label(self.language) for one in self.codes.get(rule.codes)}
            told = value if isinstance(value, list) else [value]
            return ", ".join(labels.get(str(each), str(each)) for each in told if each is not None)
        return value


def what_is_told(one: OpenConflict | RefusedSave) -> str:
    """Return by what a row of the conflicts is called until it has words."""
    return one.kind if isinstance(one, RefusedSave) else f"{one.conflict.kind}.{one.conflict.field}"


def _staff(work: Work) -> dict[UUID, str]:
    return {one.id: one.name for one in work.records.every(Counsellor)}


def _of_client(client: Client) -> Facts:
    return {
        "client_no": client.client_no,
        "client_name": client.name,
        "sex": client.sex,
        "dob_year": client.dob_year,
        "phone": client.phone,
        "safe_to_call": client.safe_to_call,
        "registered_on": client.registered_on.isoformat(),
    }


def _of_task(work: Work, item: DueItem, staff: Mapping[UUID, str]) -> Facts:
    return {
        **_of_client(work.records.get(Client, item.client_id)),
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
