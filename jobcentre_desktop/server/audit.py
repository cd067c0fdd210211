"""The audit: who wrote, and who was told, what of a centre's personal data; only added to, tied by hashes.

Each centre has a chain of its own. An entry is made in the transaction that it tells of, so there is none
without the other, and its hash goes over the one before it. It holds no value of anybody: what was written
or told is named by numbers of changes and ids of records, which an erasure leaves. An entry about changes
holds besides a sum over their own chains, so that none can be altered, taken away or put in afterwards.

A chain does not notice that its end was cut off. Therefore each desk is told the last entry with every round,
and tells it back with the next (`witnessed`): whoever cuts the chain would have to cut it at the desks too.

Rounds that bring nothing and ask for nothing, and sums by which both sides find out where they differ, are
not entered: they tell nothing of anybody.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import Connection, bindparam, func, select, update
from sqlalchemy.dialects.postgresql import insert

from jobcentre_desktop.domain.chain import canonical
from jobcentre_desktop.domain.facts import Json
from jobcentre_desktop.server import tables
from jobcentre_desktop.server.audit_tables import audit_entry, audit_head

What = dict[str, Json]

SERVER = "server"
"""Who enters what no desk and no officer did."""

_HEAD = select(audit_head.c.number, audit_head.c.chain).where(audit_head.c.centre_id == bindparam("centre"))
_HELD_HEAD = _HEAD.with_for_update()
_FIRST_HEAD = insert(audit_head).on_conflict_do_nothing()
_MOVE_ON = (
    update(audit_head)
    .where(audit_head.c.centre_id == bindparam("centre"))
    .values(number=bindparam("at_number"), chain=bindparam("at_chain"))
)
_WITNESSED = select(audit_entry.c.chain).where(
    audit_entry.c.centre_id == bindparam("centre"), audit_entry.c.number == bindparam("entry")
)
_SHORT = 32
"""Hexadecimal digits of a hash that a desk keeps."""


class Act(StrEnum):
    """What an entry tells of. Stable for ever; `what` of each is said here."""

    BEGAN = "began"
    """The audit begins: {"first", "last", "sum"} of the changes numbered before there was one."""
    WROTE = "wrote"
    """A line wrote changes: {"first", "last", "sum"}, {"aside": how many were kept aside}."""
    CAME_LATE = "came_late"
    """A line wrote of clients who had moved; kept for the centre they are at: {"first", "last"} of its own
    numbers."""
    KEPT_ASIDE = "kept_aside"
    """A frame of a revoked desk, or a bundle, was kept as it came: {"sha256"}."""
    BROUGHT_SCAN = "brought_scan"
    """A scan is here whole: {"record", "sha256"}."""
    HEARD = "heard"
    """A desk was told others' changes: {"above", "up_to", "count"}; of a former centre {"client"} too, and
    the entry stands in the chain of that centre."""
    TOOK_RECORDS = "took_records"
    """A desk was told a chunk of all records: {"after", "reached", "count"}, as `snapshots.Place` writes
    them."""
    ASKED_RECORDS = "asked_records"
    """A desk was told single records: {"records"}."""
    GOT_SCAN = "got_scan"
    """A desk was told a piece of a scan: {"record", "at"}."""
    OFFICER = "officer"
    """An officer decided: {"did", "id", "client"}."""
    LET_IN = "let_in"
    """A desk was enrolled."""
    OTHER_KEY = "other_key"
    """A desk signs with another key from now on: {"public_key"}."""
    SHUT_OUT = "shut_out"
    """A desk was revoked."""
    PUT_BACK = "put_back"
    """The server was put back to an older copy: {"number", "goes_on_after"}."""


def wrote(
    connection: Connection,
    centre_id: str,
    line: str,
    after: int,
    chains: Sequence[str],
    aside: int,
    now: datetime,
) -> None:
    """Enter what a line wrote: changes numbered on from `after`, and how many more that were kept aside."""
    what: What = {"aside": aside} if aside else {}
    if chains:
        what |= {"first": after + 1, "last": after + len(chains), "sum": sum_of(chains)}
    enter(connection, centre_id, line, Act.WROTE, what, now, up_to=after)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A desk that asks for what others wrote, or brings a scan."""

    who: str
    """Its key."""
    now: datetime

    def heard(
        self, connection: Connection, centre_id: str, above: int, up_to: int, count: int, client: str = ""
    ) -> None:
        what: What = {"above": above, "up_to": up_to, "count": count}
        self._enter(connection, centre_id, Act.HEARD, what | ({"client": client} if client else {}))

    def took_records(
        self, connection: Connection, centre_id: str, after: str, reached: str, count: int
    ) -> None:
        what: What = {"after": after, "reached": reached, "count": count}
        self._enter(connection, centre_id, Act.TOOK_RECORDS, what)

    def asked_records(self, connection: Connection, centre_id: str, records: Sequence[UUID]) -> None:
        if records:
            told: list[Json] = [str(one) for one in sorted(records)]
            self._enter(connection, centre_id, Act.ASKED_RECORDS, {"records": told})

    def got_scan(self, connection: Connection, centre_id: str, record: str, at: int) -> None:
        self._enter(connection, centre_id, Act.GOT_SCAN, {"record": record, "at": at})

    def brought_scan(self, connection: Connection, centre_id: str, record: str, sha256: str) -> None:
        self._enter(connection, centre_id, Act.BROUGHT_SCAN, {"record": record, "sha256": sha256})

    def _enter(self, connection: Connection, centre_id: str, act: Act, what: What) -> None:
        enter(connection, centre_id, self.who, act, what, self.now)


def enter(
    connection: Connection,
    centre_id: str,
    who: str,
    act: Act,
    what: What,
    now: datetime,
    *,
    up_to: int | None = None,
) -> None:
    """Add an entry.

    Who enters something in several centres holds their clocks already, so nobody waits for another in a ring.
    `up_to`: later changes are not of before the audit, should it begin with this entry.
    """
    number, chain = _held_head(connection, centre_id, now, up_to)
    _add(connection, centre_id, number + 1, chain, who, act, what, now)


def link(previous: str, centre_id: str, number: int, at: datetime, who: str, act: str, what: What) -> str:
    """Return an entry's chain: SHA-256 (hex) over the chain before it and all that it holds."""
    content = canonical([centre_id, number, at.astimezone(UTC).isoformat(), who, act, what])
    return hashlib.sha256(previous.encode() + b"\n" + content).hexdigest()


def first_link(centre_id: str) -> str:
    """Return what stands before a centre's first entry."""
    return hashlib.sha256(b"jobcentre audit " + centre_id.encode()).hexdigest()


def sum_of(chains: Iterable[str]) -> str:
    """Return SHA-256 (hex) over the chains of changes, in the order of their numbers."""
    told = hashlib.sha256()
    for chain in chains:
        told.update(chain.encode())
    return told.hexdigest()


def head(connection: Connection, centre_id: str) -> str:
    """Return the last entry for a desk to keep: its number and the beginning of its chain; "" for none."""
    row = connection.execute(_HEAD, {"centre": centre_id}).one_or_none()
    return "" if row is None or not row.number else f"{row.number}:{row.chain[:_SHORT]}"


def witnessed(connection: Connection, centre_id: str, told: str) -> bool:
    """Return whether the entry that a desk kept is here, as it was. True for one who kept none."""
    if not told:
        return True
    number, _, chain = told.partition(":")
    if not number.isdecimal() or not number.isascii() or len(number) > 15:
        return False
    here = connection.scalar(_WITNESSED, {"centre": centre_id, "entry": int(number)})
    return here is not None and here[:_SHORT] == chain


def _held_head(connection: Connection, centre_id: str, now: datetime, up_to: int | None) -> tuple[int, str]:
    row = connection.execute(_HELD_HEAD, {"centre": centre_id}).one_or_none()
    if row is None:
        empty = {"centre_id": centre_id, "number": 0, "chain": first_link(centre_id)}
        connection.execute(_FIRST_HEAD, empty)
        row = connection.execute(_HELD_HEAD, {"centre": centre_id}).one()
    if row.number:
        return row.number, row.chain
    op = tables.op
    before = [op.c.centre_id == centre_id] + ([] if up_to is None else [op.c.number <= up_to])
    last = connection.scalar(select(func.max(op.c.number)).where(*before)) or 0
    first = connection.scalar(select(func.min(op.c.number)).where(*before)) or 1
    chains = connection.scalars(select(op.c.chain).where(*before).order_by(op.c.number))
    what: What = {"first": first, "last": last, "sum": sum_of(chains)}
    return 1, _add(connection, centre_id, 1, row.chain, SERVER, Act.BEGAN, what, now)


def _add(
    connection: Connection,
    centre_id: str,
    number: int,
    previous: str,
    who: str,
    act: Act,
    what: What,
    now: datetime,
) -> str:
    at = now.astimezone(UTC)
    chain = link(previous, centre_id, number, at, who, act, what)
    row = {"centre_id": centre_id, "number": number, "at": at, "who": who, "act": act.value, "what": what}
    connection.execute(insert(audit_entry), row | {"chain": chain})
    connection.execute(_MOVE_ON, {"centre": centre_id, "at_number": number, "at_chain": chain})
    return chain
