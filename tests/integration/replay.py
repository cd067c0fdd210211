"""What a desk's file must hold, worked out from its change log alone; and what it does hold."""

from sqlalchemy import select, text

from jobcentre_desktop.domain.changes import NumberedChange
from jobcentre_desktop.domain.merging import merge, overlay
from jobcentre_desktop.storage import tables
from jobcentre_desktop.storage.kept import read_conflict, read_kept, read_logged
from jobcentre_desktop.storage.projector import FINDER_TABLES, Projector
from jobcentre_desktop.storage.transaction import Transaction


def rows(desk, statement):
    with desk.engine.execution_options(ro=True).connect() as connection:
        return connection.execute(statement).fetchall()


def logged(desk):
    """Every change in the file, in the order it was written down."""
    return [read_logged(row) for row in rows(desk, select(tables.change).order_by(text("rowid")))]


def replayed(desk):
    """Return ({key: state}, [open conflicts]) from a replay of the log from zero."""
    with desk.work(reading=True) as work:
        cursor = work.changes.cursor()
    states, conflicts = {}, {}
    changes = logged(desk)
    numbered = [one for one in changes if one.number is not None and one.number <= cursor]
    for one in sorted(numbered, key=lambda one: one.number):
        standing = conflicts.setdefault(one.key, {})
        merged = merge(
            states.get(one.key),
            NumberedChange(number=one.number, change=one.change),
            tuple(standing.values()),
        )
        states[one.key] = merged.state
        for ended in merged.settled:
            standing.pop(ended, None)
        standing.update({conflict.id: conflict for conflict in merged.opened})
    on_top = [one for one in changes if one not in numbered]
    for one in on_top:
        states[one.key] = overlay(states.get(one.key), one.change)
    return states, [conflict for standing in conflicts.values() for conflict in standing.values()]


def kept(desk):
    """Return ({key: state}, [open conflicts]) as they stand in the file."""
    records = [read_kept(row) for row in rows(desk, select(tables.record))]
    conflicts = rows(desk, select(tables.conflict).where(tables.conflict.c.settled_by == 0))
    return {one.key: one.state for one in records}, [read_conflict(row) for row in conflicts]


def assert_replay_gives_the_file(desk):
    states, conflicts = replayed(desk)
    records, standing = kept(desk)
    assert records == states
    by_id = {one.id: one for one in standing}
    assert by_id == {one.id: one for one in conflicts}


def finder_rows(desk):
    return {table.name: sorted(map(repr, rows(desk, select(table)))) for table in FINDER_TABLES}


def rebuilt_finder_rows(desk):
    """The finder tables after they were made again from nothing."""
    transaction = Transaction(desk.engine)
    Projector(transaction).rebuild()
    transaction.commit()
    transaction.close()
    return finder_rows(desk)
