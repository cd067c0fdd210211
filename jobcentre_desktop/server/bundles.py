"""Bundles that are brought by hand: taken in as rounds are, answered with a bundle to carry back.

Nothing is made of who brings it: a bundle is signed by the desk whose changes it holds, and its answer is
sealed to that desk. The same bundle again changes nothing and is answered alike.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import islice

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import Connection, func, select
from sqlalchemy.dialects.postgresql import insert

from jobcentre_desktop.domain.bundle import BundleFacts, BundleKind
from jobcentre_desktop.domain.errors import (
    BundleChanged,
    BundleForAnother,
    BundleSignerUnknown,
    JobCentreError,
    SealKeyMissing,
)
from jobcentre_desktop.domain.records import SCHEMA
from jobcentre_desktop.server import audit, contacts, directory, era, revoked, rounds, sealing, tables
from jobcentre_desktop.server.database import Database
from jobcentre_desktop.server.desks import HeldDesk, KnownDesk, hold
from jobcentre_desktop.server.erased_aside import bundle_without_erased
from jobcentre_desktop.server.own_line import Told
from jobcentre_desktop.server.refused import Refused
from jobcentre_desktop.server.room import Room
from jobcentre_desktop.server.rounds import Taken
from jobcentre_desktop.server.versions import VERSIONS, Versions
from jobcentre_desktop.wire import bundles
from jobcentre_desktop.wire.bundles import FULL_AT, Bundle, Inside
from jobcentre_desktop.wire.messages import (
    PROTOCOL,
    SERVER,
    Problem,
    ReceiptWords,
    RoundHeader,
)

log = logging.getLogger(__name__)

MOST_KEPT_ASIDE = bundles.MOST_BYTES
"""Bytes of one desk's bundles that are kept aside whole: a stolen one cannot fill the disk."""
_NOT_EVEN_ASIDE = frozenset({Problem.TOO_LARGE, Problem.NOT_KEPT})


def take_in(
    database: Database,
    content: bytes,
    key: Ed25519PrivateKey,
    now: datetime,
    *,
    carried_in: Room | None = None,
    versions: Versions = VERSIONS,
) -> bytes:
    """Take a bundle in, with those it carries for other desks, and return the answer to carry back.

    What cannot be taken in (its numbers are others here) is kept aside whole, and the
    answer says so. `carried_in` is the room left for one from inside another: what is inside that is not
    looked at. Raises the errors of `wire.bundles.read` and `Bundle.opened`, BundleSignerUnknown,
    SealKeyMissing; Refused for what unpacks to more than there is room for, or is too much to be kept aside.
    """
    room = Room.of(content) if carried_in is None else carried_in
    bundle = bundles.read(content)
    if bundle.facts.kind is not BundleKind.UP:
        raise BundleForAnother(bundle.facts.desk_name)
    inside = database.work(lambda connection: _opened(connection, bundle))
    # The carried ones first: the desk that brings them may have gone on from what is in them.
    answers = (
        ()
        if carried_in is not None
        else tuple(_take_in_carried(database, one, key, now, versions, room) for one in inside.carried)
    )
    answers = tuple(one for one in answers if one)
    before = room.left

    def answer(connection: Connection) -> bytes:
        room.left = before  # when it is done anew
        return _answer(connection, bundle, inside, answers, key, now, versions, room)

    try:
        return database.work(answer)
    except Refused as problem:
        if problem.problem in _NOT_EVEN_ASIDE:
            raise
        refused = problem
    log.info("bundle of %s kept aside: %s", bundle.facts.desk_key, refused.problem)

    def keep_aside(connection: Connection) -> bytes:
        held = _held(connection, bundle)
        room.left = before
        body = bundle_without_erased(connection, held.known.centre_id, content, room)
        _note(connection, held.known, bundle, now, kept_aside=refused.problem.value, body=body)
        centre_id, kept = held.known.centre_id, audit.Act.KEPT_ASIDE
        audit.enter(connection, centre_id, held.known.key, kept, {"sha256": bundle.sha256}, now)
        facts = replace(_facts(bundle.facts, now), refused=refused.problem.value)
        return _sealed(connection, facts, Inside(carried=answers, refusal=refused.words), key)

    return database.work(keep_aside)


def answer_unasked(connection: Connection, desk: KnownDesk, key: Ed25519PrivateKey, now: datetime) -> bytes:
    """Return a bundle for a desk that has brought none: all that it may not have heard, and its numbers.

    Others' changes begin where the desk stood in its last bundle, else with the centre's first. Raises
    Refused when the desk never sent anything, SealKeyMissing.
    """
    line, kept = tables.own_line, tables.bundle
    own = connection.execute(
        select(line)
        .where(line.c.centre_id == desk.centre_id, line.c.desk_key == desk.key)
        .order_by(func.length(line.c.desk_name).desc(), line.c.desk_name.desc())  # ".10" is after ".9"
        .limit(1)
    ).one_or_none()
    name = f"{desk.centre_id}-{desk.letter}.1" if own is None else own.desk_name
    cursor = connection.scalar(
        select(kept.c.cursor)
        .where(kept.c.centre_id == desk.centre_id, kept.c.desk_key == desk.key)
        .order_by(kept.c.received_at.desc())
        .limit(1)
    )
    header = RoundHeader(
        proto=PROTOCOL,
        desk=name,
        n=0,
        chain="",
        last_seq=0 if own is None else own.last_seq,
        cursor=cursor or 0,
        schema=SCHEMA,
        directory="none",
    )
    taken = rounds.as_it_stands(connection, desk, name, header.last_seq)
    pages = _pages(connection, desk, header, taken, key, now, None)
    facts = BundleFacts(
        kind=BundleKind.ANSWER,
        centre_code=desk.centre_id,
        desk_name=name,
        desk_key=desk.key,
        first=1,
        last=header.last_seq,
        count=pages.changes,
        made_at=now,
    )
    return _sealed(connection, facts, Inside(frames=pages.frames), key)


def _take_in_carried(
    database: Database,
    content: bytes,
    key: Ed25519PrivateKey,
    now: datetime,
    versions: Versions,
    room: Room,
) -> bytes:
    """Return the answer to a bundle from inside another; b"" for one that nobody can read."""
    try:
        return take_in(database, content, key, now, carried_in=room, versions=versions)
    except JobCentreError as problem:
        log.info("a bundle inside a bundle was passed over: %s", problem.code)
        return b""


def _opened(connection: Connection, bundle: Bundle) -> Inside:
    desk = hold(connection, bundle.facts.desk_key)
    if desk is None:
        raise BundleSignerUnknown(bundle.facts.desk_name)
    if not bundle.is_signed_by(desk.public_key):
        raise BundleChanged
    return bundle.opened(SERVER, sealing.server_seal(connection))


def _answer(
    connection: Connection,
    bundle: Bundle,
    inside: Inside,
    carried: tuple[bytes, ...],
    key: Ed25519PrivateKey,
    now: datetime,
    versions: Versions,
    room: Room,
) -> bytes:
    held = _held(connection, bundle)
    desk = held.known
    given = _receipt_given(connection, desk, bundle)
    if not desk.owns(bundle.facts.desk_name):
        raise Refused(Problem.NOT_ACCEPTED)
    if not inside.frames:
        raise Refused(Problem.BAD_REQUEST)
    requests = _requests(desk, inside.frames, versions, room)
    if desk.revoked:
        told = tuple(
            revoked.keep(connection, desk, frame, header, lines, now)
            for frame, (header, lines) in zip(inside.frames, requests, strict=True)
        )
        _note(connection, desk, bundle, now)
        return _sealed(connection, _facts(bundle.facts, now), Inside(frames=told, carried=carried), key)
    answers: list[bytes] = []
    for header, lines in islice(requests, len(inside.frames) - 1):
        era.check(connection, desk.centre_id, header.era)
        taken = rounds.take_changes(connection, desk, header, lines, now, may_be_old=True, versions=versions)
        quiet = msgspec.structs.replace(header, close_day="", directory="", seal_key="")
        answers.append(
            rounds.tell(connection, desk, quiet, taken, key, now, others=False, versions=versions).frame
        )
    header, lines = next(requests)
    era.check(connection, desk.centre_id, header.era)
    taken = rounds.take_changes(connection, desk, header, lines, now, may_be_old=True, versions=versions)
    # A bundle that brings nothing may have lain about while the desk itself came: it knows less by now.
    known_since = not taken.brought and contacts.has_heard_further(connection, desk, header.cursor)
    if not (taken.is_old or known_since):
        contacts.note_contact(connection, desk, header, now, forks=0)
    pages = _pages(connection, desk, header, taken, key, now, given, versions)
    _note(connection, desk, bundle, now, cursor=header.cursor, receipt=pages.receipt)
    facts = _facts(bundle.facts, now, count=pages.changes)
    return _sealed(connection, facts, Inside(frames=(*answers, *pages.frames), carried=carried), key)


def _requests(
    desk: KnownDesk, frames: tuple[bytes, ...], versions: Versions, room: Room
) -> Iterator[tuple[RoundHeader, list[bytes]]]:
    """Yield what the frames say, one unpacked at a time. Raises Refused."""
    for frame in frames:
        header, lines = rounds.read_frame(frame, versions)
        if not desk.owns(header.desk):
            raise Refused(Problem.BAD_REQUEST)
        room.take(lines)
        yield header, lines


@dataclass(frozen=True, slots=True, kw_only=True)
class _Pages:
    frames: tuple[bytes, ...]
    changes: int
    receipt: ReceiptWords | None


def _pages(
    connection: Connection,
    desk: KnownDesk,
    header: RoundHeader,
    taken: Taken,
    key: Ed25519PrivateKey,
    now: datetime,
    given: ReceiptWords | None,
    versions: Versions = VERSIONS,
) -> _Pages:
    """Return page after page until the desk has everything, or the bundle is full."""
    frames: list[bytes] = []
    changes = 0
    while True:
        page = rounds.tell(connection, desk, header, taken, key, now, receipt=given, versions=versions)
        frames.append(page.frame)
        changes += page.changes
        if not page.more or page.cursor <= header.cursor or sum(map(len, frames)) >= FULL_AT:
            return _Pages(frames=tuple(frames), changes=changes, receipt=page.receipt)
        header = msgspec.structs.replace(header, cursor=page.cursor, directory="", seal_key="")
        taken = replace(taken, told=Told())


def _held(connection: Connection, bundle: Bundle) -> HeldDesk:
    held = hold(connection, bundle.facts.desk_key)
    if held is None:
        raise BundleSignerUnknown(bundle.facts.desk_name)
    return held


def _receipt_given(connection: Connection, desk: KnownDesk, bundle: Bundle) -> ReceiptWords | None:
    """Return the receipt that this very bundle was answered with before."""
    kept = tables.bundle
    words = connection.scalar(
        select(kept.c.receipt).where(kept.c.centre_id == desk.centre_id, kept.c.sha256 == bundle.sha256)
    )
    return None if words is None else msgspec.convert(words, ReceiptWords)


def _note(
    connection: Connection,
    desk: KnownDesk,
    bundle: Bundle,
    now: datetime,
    *,
    cursor: int = 0,
    receipt: ReceiptWords | None = None,
    kept_aside: str | None = None,
    body: bytes | None = None,
) -> None:
    kept = tables.bundle
    if body is not None:
        others = (
            kept.c.centre_id == desk.centre_id,
            kept.c.desk_key == desk.key,
            kept.c.sha256 != bundle.sha256,
        )
        length = connection.scalar(select(func.sum(func.octet_length(kept.c.body))).where(*others)) or 0
        if length + len(body) > MOST_KEPT_ASIDE:
            raise Refused(Problem.NOT_KEPT)
    told = {
        "cursor": cursor,
        "receipt": None if receipt is None else msgspec.to_builtins(receipt),
        "kept_aside": kept_aside,
        "body": body,
    }
    connection.execute(
        insert(kept)
        .values(
            centre_id=desk.centre_id,
            sha256=bundle.sha256,
            desk_key=desk.key,
            desk_name=bundle.facts.desk_name,
            received_at=now,
            **told,
        )
        .on_conflict_do_update(index_elements=["centre_id", "sha256"], set_=told)
    )


def _facts(asked: BundleFacts, now: datetime, *, count: int = 0) -> BundleFacts:
    return replace(asked, kind=BundleKind.ANSWER, count=count, made_at=now)


def _sealed(connection: Connection, facts: BundleFacts, inside: Inside, key: Ed25519PrivateKey) -> bytes:
    receiver = directory.seal_of(connection, facts.desk_key)
    if receiver is None:
        raise SealKeyMissing
    return bundles.made(facts, inside, {facts.desk_key: receiver}, key.sign)
