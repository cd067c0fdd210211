"""Whether the audit is whole, and whether the changes that it tells of are those that are here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, Select, func, literal_column, select, union_all

from jobcentre_desktop.domain.chain import chain_of
from jobcentre_desktop.domain.chain import first_link as first_of_line
from jobcentre_desktop.domain.erasure import erased_on
from jobcentre_desktop.server import audit, tables
from jobcentre_desktop.server.audit_tables import audit_entry, audit_head
from jobcentre_desktop.server.kept_json import read_op

_AT_ONCE = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What looking through one centre's audit found."""

    centre: str
    entries: int
    """Entries in all."""
    changes: int
    """Numbered changes in all."""
    head: str
    """The last entry, as desks are told of it; written down elsewhere it proves that no end was cut off."""
    faults: tuple[str, ...]
    """What is wrong, a sentence each; empty when all is whole."""


def check(connection: Connection, centre_id: str) -> Checked:
    """Look through the audit of a centre, and through all changes that it covers.

    Found is an entry that was altered, taken out or put in; a numbered change that was; one that no entry
    tells of; and content of a change that is not what its desk said, other than by an erasure. Let nothing
    be written meanwhile: give it a connection that sees one moment.
    """
    faults: list[str] = []
    ranges: list[tuple[int, int, str]] = []
    number, chain = 0, audit.first_link(centre_id)
    for row in _entries(connection, centre_id):
        if row.number != number + 1:
            faults.append(f"Entries {number + 1} to {row.number - 1} are missing.")
        elif audit.link(chain, centre_id, row.number, row.at, row.who, row.act, row.what) != row.chain:
            faults.append(f"Entry {row.number} is not as it was made, or follows on another one.")
        number, chain = row.number, row.chain
        if row.act in (audit.Act.WROTE, audit.Act.BEGAN) and "sum" in row.what:
            ranges.append((row.what["first"], row.what["last"], row.what["sum"]))
    head = connection.execute(
        select(audit_head.c.number, audit_head.c.chain).where(audit_head.c.centre_id == centre_id)
    ).one_or_none()
    if (head.number, head.chain) != (number, chain) if head is not None else number:
        faults.append(f"The last entry here is {number}, and it is not the last that was made.")
    faults += _check_numbers(connection, centre_id, ranges)
    faults += _check_lines(connection, centre_id)
    op = tables.op
    return Checked(
        centre=centre_id,
        entries=number,
        changes=connection.scalar(select(func.count()).where(op.c.centre_id == centre_id)) or 0,
        head=audit.head(connection, centre_id),
        faults=tuple(faults),
    )


def _entries(connection: Connection, centre_id: str) -> Iterator[Row[Any]]:
    query = select(audit_entry).where(audit_entry.c.centre_id == centre_id).order_by(audit_entry.c.number)
    yield from connection.execute(query.execution_options(yield_per=_AT_ONCE))


def _check_numbers(
    connection: Connection, centre_id: str, ranges: Sequence[tuple[int, int, str]]
) -> Iterator[str]:
    """Say which numbered changes are not those that an entry tells of."""
    op = tables.op
    query = select(op.c.number, op.c.chain).where(op.c.centre_id == centre_id).order_by(op.c.number)
    rows = iter(connection.execute(query.execution_options(yield_per=_AT_ONCE)))
    row = next(rows, None)
    for first, last, told in sorted(ranges):
        while row is not None and row.number < first:
            yield f"No entry tells of change {row.number}."
            row = next(rows, None)
        chains = []
        while row is not None and row.number <= last:
            chains.append(row.chain)
            row = next(rows, None)
        if audit.sum_of(chains) != told:
            yield f"The changes {first} to {last} are not those that were written."
    while row is not None:
        yield f"No entry tells of change {row.number}."
        row = next(rows, None)


def _check_lines(connection: Connection, centre_id: str) -> Iterator[str]:
    """Say where a desk's line of changes is not what it said: content, order, or one that is missing."""
    said = [_of(table, centre_id) for table in (tables.op, tables.quarantine, tables.held)]
    query = union_all(*said).order_by(literal_column("desk_name"), literal_column("seq"))
    rows = connection.execute(query.execution_options(yield_per=_AT_ONCE))
    line, seq, chain = "", 0, ""
    for row in rows:
        if row.desk_name != line:
            line, seq, chain = row.desk_name, 0, first_of_line(row.desk_name)
        if row.seq != seq + 1:
            yield f"Of {line} the changes {seq + 1} to {row.seq - 1} are missing."
        else:
            change = read_op(row.body)
            # What was erased keeps its chain, which nobody can compute any more.
            if erased_on(change.facts) is None and chain_of(chain, change) != row.chain:
                yield f"Change {row.seq} of {line} is not as it was said."
        seq, chain = row.seq, row.chain


def _of(table: Any, centre_id: str) -> Select[Any]:
    columns = table.c.desk_name, table.c.seq, table.c.chain, table.c.body
    return select(*columns).where(table.c.centre_id == centre_id)
