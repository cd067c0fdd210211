"""Looks slowly, by hand or once a week, whether every record is what its changes make of it.

The digest of a centre is kept up change by change, so it does not notice a row that was altered in any other
way. Here it is added up from the rows, and every row is folded anew from its changes.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from typing import TypedDict
from uuid import UUID

from sqlalchemy import Connection, select, union

from jobcentre_desktop.domain.changes import RecordState
from jobcentre_desktop.domain.digest import BUCKETS, Digest
from jobcentre_desktop.domain.upcasts import UPCASTS, Upcasts
from jobcentre_desktop.server import tables
from jobcentre_desktop.server.absorbing import read_clock
from jobcentre_desktop.server.database import Database
from jobcentre_desktop.server.refolding import differing, put_right, recount, refolded, states_of
from jobcentre_desktop.server.refused import Foreseen

log = logging.getLogger(__name__)

AT_ONCE = 500
"""Records looked at together; with a repair, those that differ are put right so many at a time."""


class Differing(TypedDict):
    kind: str
    id: str
    why: str
    """"altered": not what its changes make of it; "missing": its changes are here, it is not; "unexplained":
    it is here without the change that added it, and is left as it is."""


class CentreCheck(TypedDict):
    code: str
    records: int
    """Live ones, as counted now."""
    sums: str
    """Whether the digest kept is that of the rows: "agree", "differ", or "counted_again"."""
    differing: list[Differing]
    repaired: int


def check(
    database: Database, *, repair: bool, only: str | None = None, upcasts: Upcasts = UPCASTS
) -> list[CentreCheck]:
    """Look at one centre, or at all of them one after another; put right what differs when told to.

    Raises Foreseen for a centre that is not there.
    """
    centre = tables.centre
    codes = database.work(
        lambda connection: connection.scalars(select(centre.c.centre_id).order_by(centre.c.centre_id)).all()
    )
    if only is not None:
        if only not in codes:
            raise Foreseen("SRV-08", f"There is no centre {only}.")
        codes = [only]
    return [_check_centre(database, code, repair=repair, upcasts=upcasts) for code in codes]


def is_well(told: Sequence[CentreCheck]) -> bool:
    """Return whether nothing is left to put right."""
    return all(one["sums"] != "differ" and len(one["differing"]) == one["repaired"] for one in told)


def lines(told: Sequence[CentreCheck]) -> list[str]:
    """Return the same in words: one line for each centre, and one for each record that differs."""
    said = []
    for one in told:
        said.append(
            f"{one['code']}  {one['records']:,} records, sums {one['sums'].replace('_', ' ')}; "
            f"{len(one['differing'])} differ, {one['repaired']} made anew"
        )
        said += [f"    {each['kind']} {each['id']}: {each['why']}" for each in one["differing"]]
    return said


def _check_centre(database: Database, code: str, *, repair: bool, upcasts: Upcasts) -> CentreCheck:
    told = database.at_one_moment(lambda connection: _look(connection, code, upcasts))
    wrong = [UUID(one["id"]) for one in told["differing"] if one["why"] != "unexplained"]
    if not repair or (told["sums"] == "agree" and not wrong):
        return told

    database.work(
        lambda connection: recount(connection, code, read_clock(connection, code, hold=True), range(BUCKETS))
    )
    for start in range(0, len(wrong), AT_ONCE):
        _put_right(database, code, wrong[start : start + AT_ONCE], upcasts)
    log.info("centre %s: %d records were not what their changes make of them; made anew", code, len(wrong))
    return {**told, "repaired": len(wrong), "sums": "counted_again"}


def _put_right(database: Database, code: str, ids: Sequence[UUID], upcasts: Upcasts) -> None:
    database.work(
        lambda connection: put_right(connection, code, read_clock(connection, code, hold=True), ids, upcasts)
    )


def _look(connection: Connection, code: str, upcasts: Upcasts) -> CentreCheck:
    clock, digest, live = read_clock(connection, code, hold=False), Digest(), 0
    found: list[Differing] = []
    for ids in _ids(connection, code):
        kept = states_of(connection, code, ids)
        for state in kept.values():
            digest.add(state)
            live += not state.removed
        made = refolded(connection, code, ids, upcasts)
        for record_id, one in differing(connection, code, made, kept).items():
            found.append(_differing(one.state, "altered" if record_id in kept else "missing"))
        found += [_differing(kept[one], "unexplained") for one in ids if one in kept and one not in made]
    return CentreCheck(
        code=code,
        records=live,
        sums="agree" if (digest.to_bytes(), live) == (clock.digest, clock.records) else "differ",
        differing=found,
        repaired=0,
    )


def _differing(state: RecordState, why: str) -> Differing:
    return Differing(kind=state.kind, id=str(state.id), why=why)


def _ids(connection: Connection, code: str) -> Iterator[Sequence[UUID]]:
    """Yield the ids of all records that are here, or that there are changes to, in portions."""
    record, op, last = tables.record, tables.op, UUID(int=0)
    while True:
        parts = [
            select(table.c.record_id)
            .where(table.c.centre_id == code, table.c.record_id > last)
            .distinct()
            .order_by(table.c.record_id)
            .limit(AT_ONCE)
            .subquery()
            .select()
            for table in (record, op)
        ]
        ids = connection.scalars(union(*parts).order_by("record_id").limit(AT_ONCE)).all()
        if not ids:
            return
        yield ids
        last = ids[-1]
