"""After an update of the server: records that were kept in older words are told in those of today, once.

A centre's records change in one transaction, with the sums over them: each centre is renewed or is as it was.
What broke off goes on with the next centre at the next start. Changes stay as they were said.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, select, update

from jobcentre_desktop.domain.changes import RecordState
from jobcentre_desktop.domain.digest import Digest
from jobcentre_desktop.domain.upcasts import UPCASTS, Upcasts
from jobcentre_desktop.server import tables
from jobcentre_desktop.server.absorbing import read_clock
from jobcentre_desktop.server.database import Database
from jobcentre_desktop.server.kept_json import read_record
from jobcentre_desktop.server.refolding import Refolded, keep_anew, refolded
from jobcentre_desktop.server.refused import Foreseen
from jobcentre_desktop.server.snapshots import whole_states

AT_ONCE = 500

Progress = Callable[[str, int, int], None]
"""Hears (centre, records looked at, live records of the centre)."""


def renew(
    database: Database,
    upcasts: Upcasts = UPCASTS,
    progress: Progress = lambda _code, _done, _all: None,
) -> int:
    """Renew every centre whose records are in older words, and return how many were; else nothing is written.

    Raises Foreseen when records are in words that this server does not know yet.
    """
    clock = tables.centre_clock
    query = select(clock.c.centre_id, clock.c.schema).order_by(clock.c.centre_id)
    found = database.work(lambda connection: connection.execute(query).all())
    if any(row.schema > upcasts.schema for row in found):
        raise Foreseen("SRV-03", "The database was written by a newer version of the server.")
    older = [row.centre_id for row in found if row.schema < upcasts.schema]
    for code in older:
        _renew(database, code, upcasts, progress)
    return len(older)


def _renew(database: Database, code: str, upcasts: Upcasts, progress: Progress) -> None:
    kept = tables.centre_clock

    def piece(connection: Connection) -> None:
        clock = read_clock(connection, code, hold=True)
        digest, done = Digest(), 0
        for rows in _walk(connection, code):
            for state in _told_anew(connection, code, rows, upcasts):
                digest.add(state)
            done += len(rows)
            progress(code, done, clock.records)
        connection.execute(
            update(kept)
            .where(kept.c.centre_id == code)
            .values(digest=digest.to_bytes(), schema=upcasts.schema)
        )

    database.work(piece)


def _walk(connection: Connection, code: str) -> Iterator[Sequence[Row[Any]]]:
    record, last = tables.record, UUID(int=0)
    while rows := connection.execute(
        select(record)
        .where(record.c.centre_id == code, record.c.record_id > last)
        .order_by(record.c.record_id)
        .limit(AT_ONCE)
    ).all():
        yield rows
        last = rows[-1].record_id


def _told_anew(
    connection: Connection, code: str, rows: Sequence[Row[Any]], upcasts: Upcasts
) -> list[RecordState]:
    """Keep those of the records anew that are said otherwise now; return all as they are then.

    They are folded from their changes: desks of several versions may have said one thing in two fields, and
    only the changes tell whether one knew of the other. Without them a record is told anew as it is.
    """
    states = [read_record(row) for row in rows]
    older = {one.id for one in states if upcasts.state(one) is not one}
    if not older:
        return states
    made = refolded(connection, code, list(older), upcasts)
    alone = [row for row in rows if row.record_id in older and row.record_id not in made]
    for whole in map(upcasts.whole, whole_states(connection, code, alone)):
        made[whole.state.id] = Refolded(state=whole.state, birth=whole.birth, conflicts=whole.conflicts)
    keep_anew(connection, code, made)
    return [made[one.id].state if one.id in made else one for one in states]
