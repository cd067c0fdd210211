"""One request of a round, answered in one transaction: own changes in, others' out, where both stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import pairwise

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import Connection

from jobcentre_desktop.domain.cambodia import local_day
from jobcentre_desktop.domain.digest import Digest
from jobcentre_desktop.server import audit, directory, era, receipts, revoked, sealing
from jobcentre_desktop.server.absorbing import CentreClock, read_clock
from jobcentre_desktop.server.arriving import hold_centres, take_in
from jobcentre_desktop.server.contacts import note_audit_unknown, note_contact
from jobcentre_desktop.server.desks import KnownDesk, Signed, keep_answer, recognise, take_number
from jobcentre_desktop.server.own_line import Told, compare, everything_told, move_on, next_own_number
from jobcentre_desktop.server.refused import Refused
from jobcentre_desktop.server.telling import Page, next_page
from jobcentre_desktop.server.versions import VERSIONS, Versions
from jobcentre_desktop.wire import translation
from jobcentre_desktop.wire.frames import (
    DOWN_LEVEL,
    FrameTooLarge,
    FrameUnreadable,
    packed,
    topped,
    unpacked,
)
from jobcentre_desktop.wire.messages import AnswerHeader, Problem, ReceiptWords, RoundHeader
from jobcentre_desktop.wire.parts import PartWriter
from jobcentre_desktop.wire.sealing import is_seal_key

MOST_TOLD_SINGLY = 3000
"""Changes that a new desk hears one by one; beyond, whole records are sooner there and are all it needs."""


def answer_round(
    connection: Connection,
    signed: Signed,
    body: bytes,
    key: Ed25519PrivateKey,
    now: datetime,
    versions: Versions = VERSIONS,
) -> bytes:
    """Return the answer's bytes. Raises Refused; then nothing of the request may be kept."""
    desk = recognise(connection, signed, or_revoked=True)
    before = take_number(connection, desk, signed)
    if before is not None:
        return before
    header, lines = read_frame(body, versions)
    signed.unpacked(sum(map(len, lines)))
    if not desk.owns(header.desk):
        raise Refused(Problem.NOT_ACCEPTED)
    if desk.revoked:
        note_contact(connection, desk, header, now, forks=0)
        answer = revoked.keep(connection, desk, body, header, lines, now)
    else:
        answer = _answer(connection, desk, header, lines, key, now, versions)
    return keep_answer(connection, desk, signed, answer)


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What became of one frame of own changes."""

    told: Told
    clock: CentreClock
    """Where the centre stands with them."""
    told_up_to: int
    """Own seq up to which the desk knows, with this answer, what became of its changes."""
    last_seq: int
    """The desk's last change that is here."""
    is_old: bool = False
    """Whether later changes of the desk were here already."""
    brought: int = 0
    """How many of the changes were not here yet."""


def take_changes(
    connection: Connection,
    desk: KnownDesk,
    header: RoundHeader,
    lines: list[bytes],
    now: datetime,
    *,
    may_be_old: bool = False,
    versions: Versions = VERSIONS,
) -> Taken:
    """Take in the changes of a frame; those that are here already are told of again.

    `may_be_old`: the frame lay in a file, and the desk may have sent more since. Raises Refused.
    """
    try:
        changes = translation.read_ops(lines, header.desk)
    except FrameUnreadable:
        raise Refused(Problem.BAD_REQUEST) from None
    arrived = compare(connection, desk, header, changes, may_be_old=may_be_old)
    arrival = hold_centres(connection, desk.centre_id, arrived.new) if arrived.new else None
    if arrival is None:
        clock = read_clock(connection, desk.centre_id, hold=bool(header.close_day))
    else:
        clock = arrival.clocks[desk.centre_id]
    if header.cursor > clock.number:
        raise Refused(Problem.SEQUENCE_GAP, from_seq=arrived.last_seq + 1)
    last_seq = arrived.last_seq
    if arrival is not None:
        move_on(connection, desk.centre_id, header.desk, arrived.new[-1], desk_key=desk.key)
        clock = take_in(connection, desk.centre_id, arrival, now, arrived.told, versions.upcasts)
        last_seq = arrived.new[-1].change.seq
    return Taken(
        told=arrived.told,
        clock=clock,
        told_up_to=changes[-1].seq if changes else header.last_seq,
        last_seq=last_seq,
        is_old=header.last_seq < arrived.last_seq,
        brought=len(arrived.new),
    )


def as_it_stands(connection: Connection, desk: KnownDesk, desk_name: str, last_seq: int) -> Taken:
    """Return what became of everything that a desk has sent under one name."""
    return Taken(
        told=everything_told(connection, desk, desk_name, last_seq),
        clock=read_clock(connection, desk.centre_id, hold=False),
        told_up_to=last_seq,
        last_seq=last_seq,
    )


def _answer(
    connection: Connection,
    desk: KnownDesk,
    header: RoundHeader,
    lines: list[bytes],
    key: Ed25519PrivateKey,
    now: datetime,
    versions: Versions,
) -> bytes:
    era.check(connection, desk.centre_id, header.era)
    taken = take_changes(connection, desk, header, lines, now, versions=versions)
    whole_below = note_contact(connection, desk, header, now, forks=0)
    if not audit.witnessed(connection, desk.centre_id, header.audit):
        note_audit_unknown(connection, desk, header.audit)
    low_water = max(taken.clock.low_water, whole_below)
    taken = replace(taken, clock=replace(taken.clock, low_water=low_water))
    return tell(connection, desk, header, taken, key, now, versions=versions).frame


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """One answer, and where the desk stands with it."""

    frame: bytes
    changes: int
    """How many changes of others are in it."""
    cursor: int
    more: bool
    receipt: ReceiptWords | None


def _is_better_told_whole(connection: Connection, centre_id: str, cursor: int, clock: CentreClock) -> bool:
    if cursor < clock.low_water:
        return True
    return cursor == 0 and clock.number - era.never_given(connection, centre_id, clock.era) > MOST_TOLD_SINGLY


def tell(
    connection: Connection,
    desk: KnownDesk,
    header: RoundHeader,
    taken: Taken,
    key: Ed25519PrivateKey,
    now: datetime,
    *,
    others: bool = True,
    receipt: ReceiptWords | None = None,
    versions: Versions = VERSIONS,
) -> Answered:
    """Say what became of a desk's changes and, with `others`, the next page of theirs.

    `receipt` is one that was given before; without it a new one is given when it is asked for and due.
    """
    told, clock = taken.told, taken.clock
    too_old = header.proto not in versions.tells
    page = Page(lines=(), cursor=header.cursor)
    snapshot = (
        header.states
        and not too_old
        and _is_better_told_whole(connection, desk.centre_id, header.cursor, clock)
    )
    if others and not snapshot and not too_old:
        page = next_page(
            connection,
            desk.centre_id,
            own_name=header.desk,
            cursor=header.cursor,
            up_to=as_far_as_told(connection, desk, header, taken),
        )
    if page.lines:
        reading = audit.Reading(who=desk.key, now=now)
        reading.heard(connection, desk.centre_id, header.cursor, page.cursor, len(page.lines))
    behind = page.cursor < clock.number
    if receipt is None and header.close_day and not header.held and not behind:
        receipt = receipts.give(connection, desk, header, clock, key, now)
    server_seal = None
    if header.seal_key:
        directory.seal(connection, key, desk.key, header.seal_key, local_day(now))
        server_seal = sealing.server_seal_words(connection, key)
    told_desks = directory.unless_known(connection, header.directory)
    answer = AnswerHeader(
        n=len(page.lines),
        numbers=translation.runs_of(told.numbers),
        clocks={str(seq): set_to for seq, set_to in told.clocks.items()},
        rebased={str(seq): base for seq, base in told.rebased.items()},
        quarantined={str(seq): reason for seq, reason in told.quarantined.items()},
        held={str(seq): there for seq, there in told.held.items()},
        cursor=page.cursor,
        more=behind and not snapshot and not too_old,
        snapshot=snapshot,
        server_time=translation.told(now),
        # Of records in other words than the desk's a sum says nothing.
        digest=Digest.from_bytes(clock.digest).hexdigest()
        if header.schema == versions.upcasts.schema
        else "",
        records=clock.records,
        too_old=too_old,
        receipt=receipt,
        era=header.era,
        certificates=len(told_desks.lines),
        directory=told_desks.digest,
        server_seal=server_seal,
        audit=audit.head(connection, desk.centre_id),
    )
    return Answered(
        frame=_framed(answer, header, page, told_desks.lines),
        changes=len(page.lines),
        cursor=page.cursor,
        more=answer.more,
        receipt=receipt,
    )


def _framed(answer: AnswerHeader, header: RoundHeader, page: Page, certificates: Sequence[bytes]) -> bytes:
    """Return the frame, in parts where the desk reads those and there is something to divide."""
    own = min((first for _, first, _ in answer.numbers), default=page.cursor + 1)
    ends = page.ends(header.part, below=own) if header.part > 0 else []
    if len(ends) < 2:
        return packed(answer, (*page.lines, *certificates), DOWN_LEVEL)
    parts = [list(page.lines[start:end]) for start, end in pairwise([0, *ends])]
    parts[-1] += certificates
    writer = PartWriter(DOWN_LEVEL)
    bodies = [writer.packed(part) for part in parts]
    sizes = [(len(part), len(body)) for part, body in zip(parts, bodies, strict=True)]
    return topped(msgspec.structs.replace(answer, parts=sizes), b"".join(bodies))


def as_far_as_told(connection: Connection, desk: KnownDesk, header: RoundHeader, taken: Taken) -> int:
    """Return up to which number the desk may hear now.

    It folds all changes in the order of their numbers, its own among them. When later ones of its own are
    here already (their acknowledgement was lost and it sends again, in smaller batches), it must not hear
    past them before it knows their numbers.
    """
    if taken.told_up_to >= taken.last_seq:
        return taken.clock.number
    untold = next_own_number(connection, desk, header.desk, taken.told_up_to)
    return taken.clock.number if untold is None else max(untold - 1, header.cursor)


def read_frame(body: bytes, versions: Versions = VERSIONS) -> tuple[RoundHeader, list[bytes]]:
    """Return what a desk says in one frame. Raises Refused."""
    try:
        header, lines = unpacked(body, RoundHeader)
        if header.close_day:
            translation.day_of(header.close_day)
    except FrameTooLarge:
        raise Refused(Problem.TOO_LARGE) from None
    except FrameUnreadable:
        raise Refused(Problem.BAD_REQUEST) from None
    if header.proto not in versions.takes:
        raise Refused(Problem.PROTOCOL_UNKNOWN)
    if header.seal_key and not is_seal_key(header.seal_key):
        raise Refused(Problem.BAD_REQUEST)
    return header, lines
