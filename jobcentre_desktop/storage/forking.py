"""A desk whose numbers were used by another copy of its file goes on under a new epoch, and loses nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from sqlalchemy import and_, bindparam, select, update

from jobcentre_desktop.domain.centre import epoch_of
from jobcentre_desktop.domain.chain import chain_of, first_link
from jobcentre_desktop.domain.changes import Change
from jobcentre_desktop.domain.erasure import ERASED
from jobcentre_desktop.domain.states import Key
from jobcentre_desktop.storage.intake import Intake
from jobcentre_desktop.storage.kept import change_values, read_change
from jobcentre_desktop.storage.ledger import AS_WRITTEN, Ledger
from jobcentre_desktop.storage.own_desk import MADE_HERE, OwnDesk
from jobcentre_desktop.storage.tables import change
from jobcentre_desktop.storage.transaction import Transaction, portions

_RENUMBERED = ("desk", "seq", "tx", "seen", "chain")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Staying:
    """A change that keeps its earlier name, below those that get another. `number` is None while unknown."""

    desk: str
    seq: int
    number: int | None


def take_epoch(
    transaction: Transaction,
    ledger: Ledger,
    intake: Intake,
    desk: OwnDesk,
    *,
    epoch: int,
    earlier: str,
    from_seq: int,
) -> int:
    """Do what `ports.ChangeLog.take_epoch` says; the ledger must have been flushed.

    Author, clock, order and saves of a change stay. What waits under `earlier` before `from_seq`, or under
    a name before that, keeps its name: the server has it, or is sent it under that name.
    """
    told = (change.c.number, change.c.kept_aside, change.c.held_for)
    waits = and_(MADE_HERE, *(one.is_(None) for one in told))
    end = (epoch_of(earlier), from_seq)
    waiting = transaction.rows(select(change).where(waits).order_by(AS_WRITTEN), desk.line)
    rows = [row for row in waiting if (epoch_of(row.desk), row.seq) >= end]
    before = [read_change(row) for row in rows]
    staying = _staying(transaction, desk, {one.record_id for one in before}, end)
    desk.take_epoch(epoch)
    ledger.forget_head()
    after = _renumbered(before, desk.name, staying)
    transaction.write(
        update(change)
        .where(change.c.desk == bindparam("old_desk"), change.c.seq == bindparam("old_seq"))
        .values({name: bindparam(f"new_{name}") for name in _RENUMBERED}),
        [
            {"old_desk": row.desk, "old_seq": row.seq}
            | _columns(change_values(new, number=None, made_at=row.made_at))
            for row, new in zip(rows, after, strict=True)
        ],
    )
    intake.put_on_top_again({(one.kind, one.record_id) for one in after})
    return len(after)


def used_by_another(
    transaction: Transaction, desk: OwnDesk, heard: Sequence[Change]
) -> tuple[str, int] | None:
    """Do what `ports.ChangeLog.used_by_another` says, for changes that bear a name of this desk.

    Under other names another copy may have said what this one never did. Under the present name whatever was
    not made here is another's.
    """
    said = {(epoch_of(one.desk), one.seq): one for one in heard}
    names, seqs = {one.desk for one in heard}, [one.seq for one in heard]
    rows = transaction.rows(
        select(change).where(MADE_HERE, change.c.desk.in_(names), change.c.seq.between(min(seqs), max(seqs))),
        desk.line,
    )
    here = {(epoch_of(row.desk), row.seq): read_change(row) for row in rows}
    for key in sorted(said):
        own = here.get(key)
        if key[0] == desk.now.epoch if own is None else not _is_same(said[key], own):
            return said[key].desk, key[1]
    return None


def _is_same(heard: Change, here: Change) -> bool:
    """Return whether two changes of one name and number are one; of an erased one only its place is left."""
    if ERASED in heard.facts or ERASED in here.facts:
        return (heard.kind, heard.record_id, heard.tx) == (here.kind, here.record_id, here.tx)
    return chain_of("", heard) == chain_of("", here)


def _renumbered(
    changes: Sequence[Change], name: str, staying: Mapping[Key, Sequence[_Staying]]
) -> list[Change]:
    """Return the changes under a new name, from 1 on, chained, in the same saves.

    What stays under an earlier name was the same desk's and is another's now: an author who worked on top of
    it says so (`Change.seen`), or the two would be taken for made at once.
    """
    renamed = {one.desk for one in changes}
    saves: dict[tuple[str, int], int] = {}
    chain, after = first_link(name), list[Change]()
    for seq, one in enumerate(changes, 1):
        seen = {desk: up_to for desk, up_to in one.seen.items() if desk not in renamed}
        for kept in staying.get((one.kind, one.record_id), ()):
            if kept.number is None or kept.number > one.sees:
                seen[kept.desk] = max(kept.seq, seen.get(kept.desk, 0))
        tx = saves.setdefault((one.desk, one.tx), seq)
        new = replace(one, desk=name, seq=seq, tx=tx, seen=seen)
        chain = chain_of(chain, new)
        after.append(replace(new, chain=chain))
    return after


def _staying(
    transaction: Transaction, desk: OwnDesk, record_ids: Collection[UUID], end: tuple[int, int]
) -> dict[Key, list[_Staying]]:
    found: dict[Key, list[_Staying]] = defaultdict(list)
    told = (change.c.kind, change.c.record_id, change.c.desk, change.c.seq, change.c.number)
    for ids in portions(sorted(record_ids)):
        statement = select(*told).where(MADE_HERE, change.c.record_id.in_(ids))
        for row in transaction.rows(statement, desk.line):
            if (epoch_of(row.desk), row.seq) < end:
                one = _Staying(desk=row.desk, seq=row.seq, number=row.number)
                found[row.kind, row.record_id].append(one)
    return found


def _columns(values: Mapping[str, object]) -> dict[str, object]:
    return {f"new_{name}": values[name] for name in _RENUMBERED}
