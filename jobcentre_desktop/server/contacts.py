"""What every desk said of itself when it last came, also when it was sent away again (rule 6)."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from sqlalchemy import Connection, bindparam, case, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.sql.dml import ReturningInsert

from jobcentre_desktop.server import tables
from jobcentre_desktop.server.desks import KnownDesk, Signed, recognise
from jobcentre_desktop.server.erased import note_heard
from jobcentre_desktop.server.refused import Refused
from jobcentre_desktop.wire.frames import FrameUnreadable, unpacked
from jobcentre_desktop.wire.messages import AboutDesk, Problem, RoundHeader
from jobcentre_desktop.wire.translation import moment_of

log = logging.getLogger(__name__)

SILENT_TOO_LONG = timedelta(days=180)
"""A desk that comes after a longer silence takes all records anew; what it made meanwhile comes in first."""
_MOST = 2**31 - 1
_FORKS = frozenset({Problem.DEVICE_FORK, Problem.REQUEST_NUMBER_USED})


def note_refused(
    connection: Connection, signed: Signed, body: bytes, refused: Refused, now: datetime
) -> Refused:
    """Write down what a desk said whose request is refused; return the refusal with what it has to know.

    Raises Refused for a desk that is not known.
    """
    desk = recognise(connection, signed, or_revoked=True)
    try:
        header, _ = unpacked(body, RoundHeader)
    except FrameUnreadable:
        return refused
    forks = int(refused.problem in _FORKS)
    note_contact(connection, desk, header, now, forks=forks)
    if not forks:
        return refused
    kept = tables.desk
    this = (kept.c.centre_id == desk.centre_id, kept.c.desk_key == desk.key)
    return refused.saying(request_no=connection.scalar(select(kept.c.request_no).where(*this)) or 0)


def note_contact(
    connection: Connection, desk: KnownDesk, header: RoundHeader, now: datetime, *, forks: int
) -> int:
    """Keep what a desk says of itself; return the number up to which it must have heard to hear changes."""
    values: dict[str, Any] = {
        "at": now,
        "still_held": _count(header.held),
        "newest": _text(header.newest),
        "app": _text(header.app),
        "cursor": min(max(header.cursor, 0), 2**53),
    }
    if header.about is not None:
        values |= _told(header.about, now)
    this = {"centre_id": desk.centre_id, "desk_key": desk.key, "forks": forks}
    silent = {"silent_since": now - SILENT_TOO_LONG, "of": desk.centre_id}
    row = connection.execute(_keeping(tuple(values)), this | values | silent).one()
    note_heard(connection, desk, header.erased, now)
    return int(row.whole_below)


def note_audit_unknown(connection: Connection, desk: KnownDesk, entry: str) -> None:
    """Keep for ever that a desk was told of an entry of the audit that is not here, or is another by now."""
    log.error("desk %s knows an entry of the audit that is not here", desk.key)
    contact = tables.contact
    connection.execute(
        update(contact)
        .where(
            contact.c.centre_id == desk.centre_id,
            contact.c.desk_key == desk.key,
            contact.c.audit_unknown.is_(None),
        )
        .values(audit_unknown=_text(entry))
    )


def has_heard_further(connection: Connection, desk: KnownDesk, cursor: int) -> bool:
    """Return whether a desk had heard beyond this number when it last came."""
    contact = tables.contact
    this = (contact.c.centre_id == desk.centre_id, contact.c.desk_key == desk.key)
    heard = connection.scalar(select(contact.c.cursor).where(*this))
    return heard is not None and heard > cursor


@cache
def _keeping(names: tuple[str, ...]) -> ReturningInsert[Any]:
    contact, clock = tables.contact, tables.centre_clock
    fresh = insert(contact)
    stands_at = select(clock.c.number).where(clock.c.centre_id == bindparam("of")).scalar_subquery()
    silent = contact.c.at < bindparam("silent_since", type_=contact.c.at.type)
    further = {
        "forks": contact.c.forks + fresh.excluded.forks,
        "whole_below": case((silent, stands_at), else_=contact.c.whole_below),
    }
    return fresh.on_conflict_do_update(
        index_elements=["centre_id", "desk_key"],
        set_={name: fresh.excluded[name] for name in names} | further,
    ).returning(contact.c.whole_below)


def _told(about: AboutDesk, now: datetime) -> dict[str, Any]:
    return {
        "clock_offset_s": _offset(about.now, now),
        "file_bytes": min(max(about.file, 0), 2**53),
        "backup": _text(about.backup),
        "conflicts": _count(about.conflicts),
        "refused": _count(about.refused),
        "drafts": _count(about.drafts),
        "repaired": _count(about.repaired),
    }


def _offset(told: str, now: datetime) -> int | None:
    """Return by how many seconds the desk's clock is ahead; None for a text that is no moment."""
    try:
        seconds = round((moment_of(told) - now).total_seconds())
    except FrameUnreadable:
        return None
    return min(max(seconds, -_MOST), _MOST)


def _count(told: int) -> int:
    return min(max(told, 0), _MOST)


def _text(told: str) -> str:
    return told[:40].replace("\0", "")
