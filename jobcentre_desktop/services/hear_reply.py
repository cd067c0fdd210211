"""What the central server answered, written down: the same whether it came over the line or in a bundle."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from enum import StrEnum

import msgspec

from jobcentre_desktop.domain.cambodia import local_day
from jobcentre_desktop.domain.day import Receipt
from jobcentre_desktop.domain.desk_certificate import DeskDirectory
from jobcentre_desktop.ports import Enrolment, Exchange, RoundReply, Work
from jobcentre_desktop.services.desk_facts import read_enrolment, write_directory, write_enrolment
from jobcentre_desktop.services.own_numbers import give_way_to_another_copy, note_numbers_taken_twice

AUDIT = "audit_entry"
"""The last entry of the centre's audit at the server: this desk is its witness."""
_RECEIPTS = "receipts"
_KEPT = 7
"""Receipts that are kept to be looked at; the server has all."""
_TRUST = "servers_trust"
_AWAITED = "receipt_awaited_for"
"""The day that was closed last and has no receipt yet; empty when none is awaited."""
_CLOCK_OFFSET = "clock_offset_s"
"""Seconds by which this PC's clock is ahead of the server's, as of the last contact."""
_SERVER_TIME = "server_time"
"""What the server's clock showed then (ISO 8601)."""


def hear_reply(
    work: Work,
    exchange: Exchange,
    enrolment: Enrolment,
    reply: RoundReply,
    now: datetime,
    *,
    sent_as: str | None = None,
) -> Receipt | None:
    """Write all of a reply down, for the caller to commit; return its receipt if the signature holds.

    `sent_as` is the desk's name in the request, if that is not its present one. A reply that is heard again,
    or is older than what was heard since, changes nothing.
    """
    work.changes.acknowledge(
        reply.numbers, at=now, clocks=reply.clocks, rebased=reply.rebased, desk_name=sent_as
    )
    work.changes.quarantine(reply.quarantined, desk_name=sent_as)
    work.changes.hold(reply.held, desk_name=sent_as)
    give_way_to_another_copy(work, reply.changes, local_day(now))
    work.changes.take_in(reply.changes, reply.cursor)
    note_numbers_taken_twice(work, reply.changes, local_day(now))
    note_trust(work, Trust.WITHDRAWN if reply.revoked else Trust.KNOWN)
    if reply.audit and reply.audit != work.desk.read(AUDIT):
        work.desk.write(AUDIT, reply.audit)
    if reply.directory is not None:
        _keep_directory(work, reply.directory)
    known = read_enrolment(work)
    if known is not None and reply.server_seal:
        write_enrolment(work, replace(known, server_seal=reply.server_seal))
    if reply.receipt is None or not exchange.verify(enrolment, reply.receipt):
        return None
    keep_receipt(work, reply.receipt)
    if work.desk.read(_AWAITED) == reply.receipt.day.isoformat():
        work.desk.write(_AWAITED, "")
    return reply.receipt


def note_clock(work: Work, reply: RoundReply, now: datetime) -> None:
    """Keep by how much this PC's clock is ahead of the server's; only a reply that came at once tells."""
    work.desk.write(_CLOCK_OFFSET, str(round((now - reply.server_time).total_seconds())))
    work.desk.write(_SERVER_TIME, reply.server_time.isoformat())


def clock_offset(work: Work, now: datetime) -> int:
    """Return by how many seconds this PC's clock is ahead, below 0 behind, as far as the last contact tells.

    A clock that shows a moment before the server's at that contact is behind by at least as much: a PC whose
    battery is dead wakes up years ago. 0 before the first contact.
    """
    offset, server_time = int(work.desk.read(_CLOCK_OFFSET) or 0), work.desk.read(_SERVER_TIME)
    if server_time is None:
        return offset
    since = round((now - datetime.fromisoformat(server_time)).total_seconds())
    return min(offset, since) if since < 0 else offset


class Trust(StrEnum):
    """What the central server last said of this desk itself."""

    KNOWN = ""
    WITHDRAWN = "withdrawn"
    UNKNOWN = "unknown"
    """Or the signature was not its own: the server does not tell."""


def note_trust(work: Work, trust: Trust) -> None:
    if trust != read_trust(work):
        work.desk.write(_TRUST, trust)


def read_trust(work: Work) -> Trust:
    return Trust(work.desk.read(_TRUST) or "")


def await_receipt(work: Work, day: date) -> None:
    """Have every round from now on ask for the receipt of a closed day, until it comes."""
    work.desk.write(_AWAITED, day.isoformat())


def receipt_awaited(work: Work) -> date | None:
    """Return the closed day whose receipt has not come yet."""
    awaited = work.desk.read(_AWAITED)
    return date.fromisoformat(awaited) if awaited else None


def last_receipts(work: Work) -> tuple[Receipt, ...]:
    """Return the last receipts whose signatures held, the newest first."""
    told = work.desk.read(_RECEIPTS)
    return () if not told else msgspec.json.decode(told, type=tuple[Receipt, ...])


def last_receipt(work: Work) -> Receipt | None:
    """Return the newest of them; None before the first."""
    return next(iter(last_receipts(work)), None)


def keep_receipt(work: Work, receipt: Receipt) -> None:
    """Keep it as the newest; one that comes again takes its own place."""
    others = [one for one in last_receipts(work) if one.number != receipt.number]
    work.desk.write(_RECEIPTS, msgspec.json.encode([receipt, *others][:_KEPT]).decode())


def _keep_directory(work: Work, directory: DeskDirectory) -> None:
    """Keep the server's list in place of the own one; the certificate of this desk's key is in it too."""
    write_directory(work, directory)
    enrolment = read_enrolment(work)
    if enrolment is None:
        return
    known = enrolment.certificate
    own = next(
        (
            one
            for one in directory.certificates
            if one.desk_key == enrolment.desk_key and (known is None or one.public_key == known.public_key)
        ),
        None,
    )
    if own is not None and own != enrolment.certificate:
        write_enrolment(work, replace(enrolment, certificate=own))
