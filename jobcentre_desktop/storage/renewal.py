"""After an update of the app: what the file knew only by name is understood now, and found.

Records keep every field and every kind, also those that the app did not know when they came. An app that
knows more, or says something in other words, tells them anew from what is here; nothing is asked of the
server. All of it happens in one transaction: a file is renewed or is as it was.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Engine, Table, bindparam, delete, select, update
from sqlalchemy.dialects.sqlite import insert

from jobcentre_desktop.domain.centre import Desk
from jobcentre_desktop.domain.chain import canonical
from jobcentre_desktop.domain.digest import Digest
from jobcentre_desktop.domain.facts import known_fields
from jobcentre_desktop.domain.records import KINDS
from jobcentre_desktop.domain.states import Key
from jobcentre_desktop.domain.upcasts import UPCASTS, Upcasts
from jobcentre_desktop.storage import tables
from jobcentre_desktop.storage.desk_facts import SqlDeskFacts
from jobcentre_desktop.storage.intake import Intake
from jobcentre_desktop.storage.kept import conflict_values, read_conflict, read_state, state_values
from jobcentre_desktop.storage.ledger import Ledger
from jobcentre_desktop.storage.own_desk import OwnDesk
from jobcentre_desktop.storage.projector import Progress, Projector
from jobcentre_desktop.storage.recounting import told_by_log
from jobcentre_desktop.storage.transaction import Transaction
from jobcentre_desktop.storage.wanted import Wanted

_NOTED = "records_understood_by"
_AT_ONCE = 1000

_NOBODYS = Desk(id=UUID(int=0), letter="", centre_code="", epoch=0)

Renew = Callable[[Engine], bool]


class _NoClock:
    """Of a ledger in whose name nothing is changed."""

    def now(self) -> datetime:
        raise RuntimeError("a renewal makes no changes")

    def today(self) -> date:
        raise RuntimeError("a renewal makes no changes")


def dictionary(upcasts: Upcasts) -> str:
    """Return what names the kinds, fields and schema of this app: another text for every other set."""
    fields = {name: sorted(known_fields(kind)) for name, kind in KINDS.items()}
    return f"{upcasts.schema}-{hashlib.sha256(canonical(fields)).hexdigest()[:16]}"


def renew(
    engine: Engine,
    *,
    upcasts: Upcasts = UPCASTS,
    known: str | None = None,
    progress: Progress = lambda _done, _all: None,
) -> bool:
    """Renew a file that was last worked on by an app of another dictionary; return whether it was.

    `known` names the dictionary, that of this app where it is left out. `progress` hears (records done,
    records). Raises the file's troubles; what `progress` raises breaks off, and the next start begins anew.
    """
    known = known or dictionary(upcasts)
    facts = tables.desk_fact
    noted = select(facts.c.value).where(facts.c.name == _NOTED)
    looking = Transaction(engine.execution_options(ro=True))
    try:
        if looking.value(noted) == known:
            return False
    finally:
        looking.close()
    transaction = Transaction(engine)
    try:
        mixed = _tell_anew(transaction, upcasts)
        _fold_mixed(transaction, upcasts, mixed)
        Projector(transaction).rebuild(progress)
        note = insert(facts).values(name=_NOTED, value=known)
        transaction.write(note.on_conflict_do_update(index_elements=["name"], set_={"value": known}))
        transaction.commit()
    finally:
        transaction.close()
    return True


def _tell_anew(transaction: Transaction, upcasts: Upcasts) -> set[tuple[Key, int]]:
    """Bring records and conflicts into the words of this app, and the digest with them.

    Return the records, with the number they are based on, in which several versions said the same.
    """
    mixed: set[tuple[Key, int]] = set()
    row = transaction.row(select(tables.heard.c.digest))
    digest = Digest() if row is None else Digest.from_bytes(row.digest)
    record, confirmed = tables.record, tables.confirmed
    shown = select(record)
    below = select(record.c.kind, record.c.id, record.c.based_on, confirmed).join(
        record, record.c.row == confirmed.c.row
    )
    changed = _tell_table_anew(transaction, upcasts, shown, record, digest, mixed)
    changed |= _tell_table_anew(transaction, upcasts, below, confirmed, digest, mixed)
    if changed and row is not None:
        transaction.write(update(tables.heard).values(digest=digest.to_bytes()))
    conflict = tables.conflict
    for kept in transaction.rows(select(conflict).order_by(conflict.c.id)):
        before = read_conflict(kept)
        after = upcasts.conflicts(before)
        if after != (before,):
            transaction.write(delete(conflict).where(conflict.c.id == before.id))
            transaction.write(insert(conflict), [conflict_values(one) for one in after])
    return mixed


def _fold_mixed(transaction: Transaction, upcasts: Upcasts, mixed: Collection[tuple[Key, int]]) -> None:
    """Find the conflicts between what versions said that did not know each other's fields.

    The changes tell: from the log where they are all there, else from the central server's whole record.
    """
    if not mixed:
        return
    desk = OwnDesk(SqlDeskFacts(transaction), _NOBODYS)
    ledger = Ledger(transaction, author=_NOBODYS.id, clock=_NoClock(), desk=desk, upcasts=upcasts)
    intake = Intake(transaction, ledger, desk=desk, upcasts=upcasts)
    here = told_by_log(transaction, [key for key, based_on in mixed if not based_on])
    intake.note_heard(intake.fold_anew(here, intake.heard()))
    Wanted(transaction).add(sorted({key for key, _ in mixed} - here))


def _tell_table_anew(
    transaction: Transaction,
    upcasts: Upcasts,
    rows: Any,
    table: Table,
    digest: Digest,
    mixed: set[tuple[Key, int]],
) -> bool:
    """Tell the states of `record` or `confirmed` anew; return whether any came out differently.

    Adds to `mixed`.
    """
    last, changed = 0, False
    new = update(table).where(table.c.row == bindparam("this"))
    while found := transaction.rows(rows.where(table.c.row > last).order_by(table.c.row).limit(_AT_ONCE)):
        values = []
        for row in found:
            before = read_state(row.kind, row.id, row)
            after = upcasts.state(before)
            if after is before:
                continue
            values.append({"this": row.row, **{f"new_{k}": v for k, v in state_values(after).items()}})
            if table is tables.confirmed or not row.pending:  # what the server has numbered
                digest.take_away(before)
                digest.add(after)
                if upcasts.is_mixed(before):
                    mixed.add(((before.kind, before.id), row.based_on))
        if values:
            columns = [name for name in values[0] if name != "this"]
            given: dict[str, Any] = {name.removeprefix("new_"): bindparam(name) for name in columns}
            transaction.write(new.values(given), values)
            changed = True
        last = found[-1].row
    return changed
