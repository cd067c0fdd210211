"""What must hold when everything was sent over a good line and nothing is under way any more."""

from __future__ import annotations

from collections import defaultdict
from functools import partial
from typing import Any

from sqlalchemy import ColumnElement, Table, bindparam, select

from jobcentre_desktop.domain.central_server import is_server_line
from jobcentre_desktop.domain.changes import Act, Conflict, NumberedChange, RecordState
from jobcentre_desktop.domain.digest import Digest
from jobcentre_desktop.domain.erasure import SAID_OF_ERASED
from jobcentre_desktop.domain.upcasts import Upcasts
from jobcentre_desktop.server import audit_check
from jobcentre_desktop.server import tables as central
from jobcentre_desktop.server.kept_json import read_conflict, read_op, read_record
from jobcentre_desktop.storage import tables
from jobcentre_desktop.storage.kept import read_conflict as read_kept_conflict
from jobcentre_desktop.storage.kept import read_kept, read_state
from tests.simulation.desk import Desk
from tests.simulation.era_steps import leaps
from tests.simulation.erase_steps import check_erased, erased_records, let_be
from tests.simulation.journal import CALLED_NOW, Saved, marked
from tests.simulation.looking import Look, at_a_desk, at_the_office
from tests.simulation.office import last_numbers
from tests.simulation.world import CENTRES, World, in_order

_MOST_TURNS = 8


def _of_centre(table: Table, *more: ColumnElement[bool]) -> Look:
    return at_the_office(select(table).where(table.c.centre_id == bindparam("centre"), *more))


_OPS = at_the_office(
    select(central.op).where(central.op.c.centre_id == bindparam("centre")).order_by(central.op.c.number)
)
_HELD = _of_centre(central.held)
_ASIDE = _of_centre(central.quarantine)
_LINES = _of_centre(central.own_line)
_RECORDS = _of_centre(central.record)
_OPEN = _of_centre(central.conflict, central.conflict.c.settled_by == 0)
_CLOCK = _of_centre(central.centre_clock)
_AUDIT_UNKNOWN = _of_centre(central.contact, central.contact.c.audit_unknown.is_not(None))
_TOLD, _TOLD_LATE = at_the_office(select(central.op.c.body)), at_the_office(select(central.held.c.body))
_KEPT = at_a_desk(select(tables.record))
_CONFIRMED = at_a_desk(select(tables.confirmed))
_STANDING = at_a_desk(select(tables.conflict).where(tables.conflict.c.settled_by == 0))
_LEFT = at_a_desk(
    select(tables.change).where(
        tables.change.c.number.is_(None),
        tables.change.c.held_for.is_(None),
        tables.change.c.kept_aside.is_distinct_from(SAID_OF_ERASED),
    )
)
Key = Any


def come_to_rest(world: World) -> None:
    """Have rounds over a good line until every desk has said and heard everything."""
    world.office.dies_after = None
    behind = list(world.desks)
    for _ in range(_MOST_TURNS):
        for desk in behind:
            desk.line.orders.clear()
            world.tick()
            result = in_order(desk.services.exchange_changes())
            world.journal.look(desk)
            world.truth(desk)
            let_be(desk)
            assert (result.waiting, desk.services.look_at_refused()) == (0, ()), ("it waits", result)
        last = last_numbers(world.office)
        behind = [desk for desk in world.desks if desk.cursor() < last[desk.place.centre]]
        if not behind:
            return
    raise AssertionError(f"not quiet after {_MOST_TURNS} rounds of every desk")


def check(world: World) -> None:
    """Raise AssertionError unless all that was promised holds."""
    states: dict[Key, list[RecordState]] = {}
    conflicts: list[Conflict] = []
    for centre in CENTRES:
        here, standing = _check_the_server(world, centre)
        for desk in world.desks:
            if desk.place.centre == centre:
                _check_the_desk(desk, here, standing)
        for one in here.values():
            states.setdefault(one.id, []).append(one)
        conflicts += standing.values()
    _check_the_history(world, states, conflicts)
    for desk in world.desks:
        result = in_order(desk.services.exchange_changes())
        assert result.agrees, ("the digests differ", desk.place.name)
        assert not result.sent + result.received, ("it was not quiet", result)
    check_erased(world)


def _check_the_server(world: World, centre: str) -> tuple[dict[Key, RecordState], dict[str, Conflict]]:
    """The numbers have no gaps, and what the server keeps is what its changes come to; return that."""
    this = {"centre": centre}
    rows = world.office.look(_OPS, this)
    ends_at = _without_gaps([row.number for row in rows], leaps(world.office, centre))
    late = world.office.look(_HELD, this)
    put_aside = world.office.look(_ASIDE, this)
    # What the server had said itself before it was put back, it may have said anew since.
    again = [row for row in put_aside if is_server_line(row.desk_name) and leaps(world.office, centre)]
    erased = [row for row in put_aside if row.reason == SAID_OF_ERASED and row not in again]
    put_aside = [row for row in put_aside if row not in again and row not in erased]
    assert not put_aside, ("put aside", [(row.desk_name, row.seq, row.reason) for row in put_aside])
    for one in world.office.look(_LINES, this):
        named = [row for row in (*rows, *late, *again, *erased) if row.desk_name == one.desk_name]
        seqs = sorted(row.seq for row in named)
        assert seqs == list(range(1, one.last_seq + 1)), ("a gap in a desk's changes", one.desk_name, seqs)
    changes = [NumberedChange(number=row.number, change=read_op(row.body)) for row in rows]
    states, conflicts = _folded(changes, world.office.upcasts)
    here = [read_record(row) for row in world.office.look(_RECORDS, this)]
    _assert_same("records of the server", {one.id: one for one in here}, states)
    standing = {row.conflict_id: read_conflict(row) for row in world.office.look(_OPEN, this)}
    _assert_same("conflicts of the server", standing, conflicts)
    digest = Digest()
    for state in states.values():
        digest.add(state)
    told = world.office.look(_CLOCK, this)[0]
    assert Digest.from_bytes(told.digest).hexdigest() == digest.hexdigest(), "the server's digest"
    assert told.number == ends_at, "the server's last number"
    audited = world.office.database.at_one_moment(partial(audit_check.check, centre_id=centre))
    assert not audited.faults, ("the audit", audited.faults)
    assert not world.office.look(_AUDIT_UNKNOWN, this), "a desk knows what is not in the audit"
    return states, conflicts


def _without_gaps(numbers: list[int], leaps: dict[int, int]) -> int:
    """Return where the numbers end; they go on one by one, and elsewhere only where an era begins."""
    last = 0
    for number in numbers:
        while last in leaps:
            last = leaps[last]
        assert number == last + 1, "a gap in the centre's numbers"
        last = number
    while last in leaps:
        last = leaps[last]
    return last


def _folded(
    changes: list[NumberedChange], upcasts: Upcasts
) -> tuple[dict[Key, RecordState], dict[str, Conflict]]:
    states: dict[Key, RecordState] = {}
    conflicts: dict[str, Conflict] = {}
    for one in changes:
        key = one.change.record_id
        merged = upcasts.merge(
            states.get(key), one, tuple(c for c in conflicts.values() if c.record_id == key)
        )
        states[key] = merged.state
        for ended in merged.settled:
            del conflicts[ended]
        conflicts.update({one.id: one for one in merged.opened})
    return states, conflicts


def _check_the_desk(desk: Desk, states: dict[Key, RecordState], conflicts: dict[str, Conflict]) -> None:
    """The desk has what the server has, each change once."""
    name = desk.place.name
    kept = [read_kept(row) for row in desk.look(_KEPT)]
    below = {row.row: row for row in desk.look(_CONFIRMED)}
    # Only what came too late, and is held, still lies on top of a record, or makes one by itself.
    here = [one.state for one in kept if not one.pending]
    here += [read_state(*one.key, below[one.row]) for one in kept if one.pending and one.row in below]
    _assert_same(f"records of {name}", {one.id: one for one in here}, states)
    standing = desk.look(_STANDING)
    told = {row.id: read_kept_conflict(row) for row in standing}
    _assert_same(f"conflicts of {name}", told, conflicts)
    numbered = list(desk.numbered().values())
    assert len(numbered) == len(set(numbered)), f"a change twice at {name}"
    assert not desk.look(_LEFT), f"a change without a number at {name}"


def _check_the_history(world: World, states: dict[Key, list[RecordState]], conflicts: list[Conflict]) -> None:
    """Each value that was saved is told of once, and is shown, kept beside, or was replaced knowingly."""
    told = _values_of(world, _TOLD)
    late = _values_of(world, _TOLD_LATE)
    erased = erased_records(world)
    for (kind, record_id, field), saved in world.journal.saved.items():
        if record_id in erased:  # `check_erased` sees to that
            continue
        names = {field, CALLED_NOW.get((kind, field), field)}
        values = [one.facts.get(name) for one in states.get(record_id, ()) for name in names]
        for conflict in conflicts:
            if conflict.record_id == record_id and conflict.field in names:
                values += [conflict.shown.value, conflict.other.value]
        # What came too late for a client who had moved is put before the other centre whole.
        values += late[kind, record_id, field]
        to_be_seen = {piece for value in values for piece in marked(kind, field, value)}
        for one in saved:
            if one.chosen or one.pieces & world.journal.lost:
                continue
            times = told[kind, record_id, field].count(one.value)
            held = late[kind, record_id, field].count(one.value)
            # Somebody at the other centre may have taken over what was held.
            once = held == 1 or times == 1 or (times + held > 1 and one.pieces <= world.journal.copied)
            assert once, ("told so often, held so often", times, held, one)
            for piece in one.new - to_be_seen:
                assert any(_replaces(later, piece) for later in saved), ("gone and nobody knew", piece, one)


def _values_of(world: World, bodies: Look) -> dict[tuple[str, Key, str], list[str]]:
    """Return the values of each field that desks themselves have told."""
    told: dict[tuple[str, Key, str], list[str]] = defaultdict(list)
    for row in world.office.look(bodies):
        change = read_op(row.body)
        if change.act is Act.SETTLE or is_server_line(change.desk):
            continue
        for field, value in change.facts.items():
            if isinstance(value, str):
                told[change.kind, change.record_id, field].append(value)
    return told


def _replaces(saved: Saved, piece: str) -> bool:
    """Return whether the author had the piece before them and left it out."""
    return piece in saved.known and piece not in marked(saved.kind, saved.field, saved.value)


def _assert_same(what: str, here: dict[Any, Any], told: dict[Any, Any]) -> None:
    missing, surplus = told.keys() - here.keys(), here.keys() - told.keys()
    assert not missing and not surplus, (f"{what}: missing, surplus", missing, surplus)
    other = {key: (here[key], told[key]) for key in told if here[key] != told[key]}
    assert not other, (f"{what}: other than they must be", other)
