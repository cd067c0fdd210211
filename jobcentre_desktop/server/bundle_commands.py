"""`bundle import` and `bundle export` of the server's terminal: bundles that came on a stick."""

from __future__ import annotations

import os
import re
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, select

from jobcentre_desktop.domain.errors import JobCentreError
from jobcentre_desktop.server import bundles, receipts, tables
from jobcentre_desktop.server.database import Database
from jobcentre_desktop.server.desks import KnownDesk
from jobcentre_desktop.server.refused import Foreseen, Refused
from jobcentre_desktop.wire.bundles import MOST_BYTES, read

_WORDS = {
    "BUN-01": "This file is no bundle of the job centres. Nothing was taken from it.",
    "BUN-02": "The end of this file is missing. Nothing was taken from it; copy it from the stick again.",
    "BUN-03": "This file is not as its desk signed it. Nothing was taken from it.",
    "BUN-04": "This bundle was made by a newer version. Nothing was taken; update this server first.",
    "BUN-05": "This bundle is not for the central server. Nothing was taken from it.",
    "BUN-07": "No desk that this server knows signed this bundle. Nothing was taken from it.",
    "BUN-09": "This desk has told no sealing key yet: it needs one contact over the line first.",
}


def import_bundle(database: Database, file: Path, answer: Path, now: datetime) -> str:
    """Take a bundle in, write its answer, and return what happened in one line. Raises Foreseen."""
    key = database.work(receipts.server_key)
    try:
        content = _read(file)
        facts = read(content).facts
        reply = bundles.take_in(database, content, key, now)
    except JobCentreError as problem:
        raise Foreseen(problem.code, _WORDS[problem.code]) from None
    except Refused:
        raise Foreseen(
            "SRV-70",
            "This bundle holds more than a desk writes, or more of this desk is kept aside than may be. "
            "Nothing was taken from it; ask at the centre what the desk is.",
        ) from None
    _write(answer, reply)
    told = read(reply).facts
    if told.refused:
        return (
            f"Kept aside whole: the bundle of desk {facts.desk_name} ({told.refused}). Nothing of it is lost "
            f"and nothing was taken in. Carry {answer.name} back: it tells the desk."
        )
    return (
        f"Desk {facts.desk_name}: {facts.count:,} changes are here. Carry {answer.name} back: it holds the "
        f"acknowledgement and {told.count:,} changes of the other desks."
    )


def export_bundle(database: Database, centre: str, desk: str, out: Path, now: datetime) -> str:
    """Write a bundle for a desk that has brought none. `desk` is its letter, or its key. Raises Foreseen."""
    key = database.work(receipts.server_key)
    known = database.work(lambda connection: _find(connection, centre, desk))
    if known is None:
        raise Foreseen("SRV-15", f"There is no desk {desk} in the centre {centre} that may still come in.")
    try:
        reply = database.work(lambda connection: bundles.answer_unasked(connection, known, key, now))
    except JobCentreError as problem:
        raise Foreseen(problem.code, _WORDS[problem.code]) from None
    _write(out, reply)
    return f"For desk {known.key}: {read(reply).facts.count:,} changes of the other desks."


def _find(connection: Connection, centre: str, desk: str) -> KnownDesk | None:
    """Return the desk of that letter which came last, or the one of that key."""
    table = tables.desk
    by_letter = re.fullmatch("[A-Z]", desk) is not None
    row = connection.execute(
        select(table)
        .where(
            table.c.centre_id == centre,
            table.c.revoked_at.is_(None),
            table.c.letter == desk if by_letter else table.c.desk_key == desk,
        )
        .order_by(table.c.enrolled_at.desc())
        .limit(1)
    ).one_or_none()
    return None if row is None else KnownDesk(centre_id=centre, letter=row.letter, key=row.desk_key)


def _read(file: Path) -> bytes:
    try:
        with file.open("rb") as content:
            return content.read(MOST_BYTES + 1)
    except OSError:
        raise Foreseen("SRV-16", f"The file {file} cannot be read.") from None


def _write(file: Path, content: bytes) -> None:
    """Write beside it first, so that a stick that is pulled out holds the old file or the new one."""
    aside = file.with_name(f"{file.name}.tmp")
    try:
        with aside.open("wb") as to:
            to.write(content)
            to.flush()
            os.fsync(to.fileno())
        aside.replace(file)
        written = file.read_bytes()
    except OSError:
        raise Foreseen("SRV-17", f"The file {file} cannot be written.") from None
    if written != content:
        raise Foreseen("SRV-17", f"What stands in {file} is not what was written. Take another stick.")
