"""Which copy of its records a centre goes on from: an era begins when its server was put back to an old one.

Numbers given after that copy was made are lost, and desks still know them. So the centre's counter jumps far
beyond them, and every desk that comes hears up to which number what it knows still holds. What it knows
beyond comes again (`lost_changes`), under the names it always had and with new numbers.
"""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, bindparam, func, select, update
from sqlalchemy.dialects.postgresql import insert

from jobcentre_desktop.domain.changes import Change
from jobcentre_desktop.server import audit, tables
from jobcentre_desktop.server.refused import Foreseen, Refused
from jobcentre_desktop.wire import translation
from jobcentre_desktop.wire.messages import Problem

_ONE_ERA = 3_000
"""Two numbers that lie so near were given in one era, since none begins within 30 seconds of another (`renew`
goes on at a hundred numbers a second) and a centre has no more changes in a day. Where it has, somebody is
asked about what they had seen; never the other way round."""
_PRESENT = select(tables.centre_clock.c.era).where(tables.centre_clock.c.centre_id == bindparam("centre"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Loss:
    """Numbers that a centre lost: those after `number` up to `goes_on_after`."""

    number: int
    goes_on_after: int

    def lost(self, number: int) -> bool:
        return self.number < number <= self.goes_on_after


def losses(connection: Connection, centre_id: str) -> tuple[Loss, ...]:
    """Return what the centre ever lost, the last first."""
    era = tables.era
    rows = connection.execute(
        select(era.c.number, era.c.goes_on_after)
        .where(era.c.centre_id == centre_id)
        .order_by(era.c.turn.desc())
    )
    return tuple(Loss(number=row.number, goes_on_after=row.goes_on_after) for row in rows)


def line_epoch(connection: Connection, centre_id: str) -> int:
    """Return the epoch under which the server writes in a centre: one that it has in no other copy."""
    lost = losses(connection, centre_id)
    return lost[0].goes_on_after if lost else 1


def began(connection: Connection, centre_id: str) -> datetime | None:
    """Return when the centre's present era began; None for the first."""
    era = tables.era
    at: datetime | None = connection.scalar(
        select(func.max(era.c.began_at)).where(era.c.centre_id == centre_id)
    )
    return at


def never_given(connection: Connection, centre_id: str, present: str) -> int:
    """Return how many of the centre's numbers it leapt over; `present` is its era."""
    if not present:
        return 0
    return sum(one.goes_on_after - one.number for one in losses(connection, centre_id))


def check(connection: Connection, centre_id: str, told: str) -> None:
    """Raise Refused with what a desk has to know that knows another era than the centre's."""
    now = connection.scalar(_PRESENT, {"centre": centre_id})
    if now == told:
        return
    era = tables.era
    rows = connection.execute(select(era).where(era.c.centre_id == centre_id).order_by(era.c.turn)).all()
    if not rows:  # the desk knows of an era that is not in this copy, which nobody has declared yet
        raise Refused(Problem.SEQUENCE_GAP, from_seq=1)
    known = [row.turn for row in rows if row.era == told]
    # A desk of an era that is in no copy branched off before the last time; the lowest number holds surely.
    since = [row for row in rows if not known or row.turn > known[0]]
    lowest = min(since, key=lambda row: row.number)
    raise Refused(Problem.ANOTHER_ERA).saying(
        era=now,
        number=lowest.number,
        copy_of="" if lowest.copy_of is None else translation.told(lowest.copy_of),
    )


def ahead(connection: Connection) -> list[str]:
    """Return the keys of desks that have heard more than the server knows: it was put back."""
    contact, clock = tables.contact, tables.centre_clock
    return list(
        connection.scalars(
            select(contact.c.desk_key)
            .join(clock, clock.c.centre_id == contact.c.centre_id)
            .where(contact.c.cursor > clock.c.number)
            .order_by(contact.c.desk_key)
        )
    )


def restored(connection: Connection, now: datetime, *, force: bool) -> dict[str, tuple[int, int]]:
    """Begin a new era in every centre; return its last number and the one after which it goes on.

    Raises Foreseen when no desk has come yet that knows more, unless it is forced.
    """
    if not force and not ahead(connection):
        raise Foreseen(
            "SRV-40",
            "No desk has come that knows more than this server. If it was put back to an older copy all the "
            "same, say so with --force, before the first desk comes.",
        )
    clock = tables.centre_clock
    codes = connection.scalars(select(clock.c.centre_id).order_by(clock.c.centre_id)).all()
    return {code: renew(connection, code, now) for code in codes}


def renew(connection: Connection, centre_id: str, now: datetime) -> tuple[int, int]:
    """Begin a new era in one centre."""
    clock, era, contact, op = tables.centre_clock, tables.era, tables.contact, tables.op
    number = connection.execute(
        select(clock.c.number).where(clock.c.centre_id == centre_id).with_for_update()
    ).scalar_one()
    heard = connection.scalar(select(func.max(contact.c.cursor)).where(contact.c.centre_id == centre_id))
    turn = 1 + (connection.scalar(select(func.max(era.c.turn)).where(era.c.centre_id == centre_id)) or 0)
    # Where numbers went on after another restore may stand in no copy. But a centre does not give a hundred
    # numbers a second for long, so the clock is ahead of all of them.
    goes_on_after = max(number, heard or 0, int(now.timestamp() * 100))
    name = secrets.token_hex(4)
    connection.execute(
        insert(era).values(
            centre_id=centre_id,
            turn=turn,
            era=name,
            number=number,
            goes_on_after=goes_on_after,
            copy_of=connection.scalar(select(func.max(op.c.received_at)).where(op.c.centre_id == centre_id)),
            began_at=now,
        )
    )
    connection.execute(
        update(clock).where(clock.c.centre_id == centre_id).values(number=goes_on_after, era=name)
    )
    leap: audit.What = {"number": number, "goes_on_after": goes_on_after}
    audit.enter(connection, centre_id, audit.SERVER, audit.Act.PUT_BACK, leap, now)
    return number, goes_on_after


def rebased(connection: Connection, centre_id: str, lost: Sequence[Loss], change: Change) -> int:
    """Return `Change.rebased`: the last number up to which the author had seen all there is of the record.

    Another's change counts as seen when its number in the lost time was no higher than the base, and of the
    same era: a copy may know nothing of a restore in between, whose numbers began where the clock stood.
    """
    loss = next((one for one in lost if one.lost(change.base)), None)
    if loss is None:
        return 0
    op = tables.op
    seen = loss.number
    for row in connection.execute(
        select(op.c.number, op.c.earlier, op.c.desk_name)
        .where(
            op.c.centre_id == centre_id, op.c.record_id == change.record_id, op.c.number > loss.goes_on_after
        )
        .order_by(op.c.number)
    ):
        was_seen = row.earlier is not None and 0 <= change.base - row.earlier <= _ONE_ERA
        if row.desk_name != change.desk and not was_seen:
            break
        seen = row.number
    return seen
