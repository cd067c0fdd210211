"""`revoked list`, `take-in` and `leave` of the server's terminal: an officer decides on what was kept."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, select, update

from jobcentre_desktop.domain.centre import epoch_of
from jobcentre_desktop.server import rounds, tables
from jobcentre_desktop.server.database import Database
from jobcentre_desktop.server.desks import hold
from jobcentre_desktop.server.own_line import Told
from jobcentre_desktop.server.refused import Foreseen, Refused
from jobcentre_desktop.server.revoked import LEFT, TAKEN_IN, count_of, read_aside
from jobcentre_desktop.server.speaking import in_json, in_lines


def add_commands(commands: Any, where: argparse.ArgumentParser) -> None:
    """Add the commands to the parser's; each sets `in_database` to what is done with the database opened."""
    revoked = commands.add_parser("revoked", help="work of desks that were revoked").add_subparsers(
        required=True, metavar="COMMAND"
    )
    told = revoked.add_parser("list", parents=[where], help="what is kept aside, of which desk")
    told.add_argument("--json", action="store_true", help="one JSON object")
    told.set_defaults(in_database=_list)
    take = revoked.add_parser(
        "take-in", parents=[where], help="it is honest work: put it into the centre's records"
    )
    take.add_argument("key", metavar="DESK_KEY", help="as the list shows it")
    take.set_defaults(in_database=_take_in_words)
    left = revoked.add_parser(
        "leave", parents=[where], help="it is not wanted: count it no more; it stays kept"
    )
    left.add_argument("key", metavar="DESK_KEY", help="as the list shows it")
    left.set_defaults(in_database=_leave_words)


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenIn:
    """What came of taking a desk's work in."""

    numbered: int
    aside: int
    """Changes that could not be folded, or came too late: kept as those of a round are."""
    not_taken: tuple[str, ...]
    """Why frames stay aside, each with its numbers."""


def take_in(database: Database, desk_key: str, now: datetime) -> TakenIn:
    """Fold what is kept aside of a desk, in its order, as if it had just arrived. Raises Foreseen.

    A second time changes nothing. What does not follow on what the centre has of the desk stays aside.
    """
    frames = database.work(lambda connection: _undecided(connection, desk_key))
    numbered: set[tuple[str, int]] = set()
    aside: set[tuple[str, int]] = set()
    problems = []
    for row in frames:
        try:
            told = database.work(partial(_take_in, row=row, now=now))
        except Refused as refused:
            problems.append(f"{row.desk_name} {row.first_seq}-{row.last_seq}: {refused.problem}")
            continue
        numbered |= {(row.desk_name, seq) for seq in told.numbers}
        aside |= {(row.desk_name, seq) for seq in (*told.quarantined, *told.held)}
    return TakenIn(numbered=len(numbered), aside=len(aside), not_taken=tuple(problems))


def leave(connection: Connection, desk_key: str, now: datetime) -> int:
    """Decide that what is kept aside of a desk is not wanted; return how many changes. Raises Foreseen.

    It is kept all the same, and may still be taken in.
    """
    frames = _undecided(connection, desk_key)
    _decide(connection, frames, LEFT, now)
    return count_of(frames)


def _undecided(connection: Connection, desk_key: str) -> list[Row[Any]]:
    """Return the frames that are not in the centre's record, in the desk's order. Raises Foreseen."""
    kept = tables.aside
    rows = connection.execute(
        select(kept).where(
            kept.c.centre_id == desk_key.split("-")[0],
            kept.c.desk_key == desk_key,
            kept.c.decision.is_distinct_from(TAKEN_IN),
        )
    ).all()
    if not rows:
        raise Foreseen(
            "SRV-18", f"Nothing of a desk {desk_key} is kept aside. `revoked list` shows whose is."
        )
    return sorted(rows, key=lambda row: (epoch_of(row.desk_name), row.first_seq, row.last_seq))


def _take_in(connection: Connection, row: Row[Any], now: datetime) -> Told:
    held = hold(connection, row.desk_key)
    assert held is not None  # what is kept names a desk that there is
    header, lines = rounds.read_frame(bytes(row.body))
    # How far it had heard says nothing about its own changes.
    header = msgspec.structs.replace(header, cursor=0)
    taken = rounds.take_changes(connection, held.known, header, lines, now, may_be_old=True)
    _decide(connection, [row], TAKEN_IN, now)
    return taken.told


def _decide(connection: Connection, frames: Sequence[Row[Any]], decision: str, now: datetime) -> None:
    kept = tables.aside
    for row in frames:
        this = (kept.c.centre_id == row.centre_id, kept.c.desk_key == row.desk_key)
        connection.execute(
            update(kept)
            .where(*this, kept.c.body_hash == row.body_hash)
            .values(decision=decision, decided_at=now)
        )


def _list(database: Database, args: argparse.Namespace, _now: datetime) -> str:
    told = database.work(read_aside)
    if args.json:
        return in_json({"desks": told})
    lines = [
        f"{one['desk_key']}: {one['waiting']} changes wait for a decision, {one['taken_in']} taken in, "
        f"{one['left']} left; {one['bytes'] / 1e6:.1f} MB, last {one['last'][:16]}"
        for one in told
    ]
    return in_lines(*lines) or "Nothing of a revoked desk is kept aside."


def _take_in_words(database: Database, args: argparse.Namespace, now: datetime) -> str:
    taken = take_in(database, args.key, now)
    lines = [
        f"Taken in: {taken.numbered} changes have their numbers, {taken.aside} are kept aside as in a round."
    ]
    lines += [f"Stays aside, since it does not follow on what is here: {one}" for one in taken.not_taken]
    return in_lines(*lines)


def _leave_words(database: Database, args: argparse.Namespace, now: datetime) -> str:
    count = database.work(lambda connection: leave(connection, args.key, now))
    return f"Left: {count} changes. They stay kept and can still be taken in."
