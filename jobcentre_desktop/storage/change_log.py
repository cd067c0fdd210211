"""What changed, in order; what is still to send; how far this desk has heard; what nobody has settled yet."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec
from sqlalchemy import (
    Row,
    and_,
    bindparam,
    distinct,
    exists,
    func,
    select,
    update,
)
from sqlalchemy.exc import IntegrityError

from jobcentre_desktop.domain.asking_again import OTHERS
from jobcentre_desktop.domain.centre import epoch_of
from jobcentre_desktop.domain.changes import Act, Change, Conflict, HistoryEntry, NumberedChange
from jobcentre_desktop.domain.errors import NotFound, ServerTrouble
from jobcentre_desktop.domain.facts import Facts
from jobcentre_desktop.domain.granting import GRANTED
from jobcentre_desktop.domain.hybrid_clock import time_of
from jobcentre_desktop.domain.ids import ClientId
from jobcentre_desktop.domain.transfer import Transfer
from jobcentre_desktop.domain.upcasts import Upcasts
from jobcentre_desktop.ports import HeldHere, OwnLine, RefusedChange, Waiting
from jobcentre_desktop.storage.forking import take_epoch, used_by_another
from jobcentre_desktop.storage.former import IN_ORDER
from jobcentre_desktop.storage.intake import Intake
from jobcentre_desktop.storage.kept import read_change, read_logged
from jobcentre_desktop.storage.ledger import AS_WRITTEN, Ledger
from jobcentre_desktop.storage.own_desk import MADE_HERE, OwnDesk
from jobcentre_desktop.storage.provisional import Provisional
from jobcentre_desktop.storage.refused import IS_DISTRUSTED, IS_OPEN, all_open, deal_with
from jobcentre_desktop.storage.standing_conflicts import TO_SEND, StandingConflicts
from jobcentre_desktop.storage.tables import change, held_word, record
from jobcentre_desktop.storage.transaction import Transaction

_MOST_TOGETHER = 5_000
"""A batch grows to no more changes than this for the sake of a move that was taken back."""
_HELD = and_(change.c.number.is_(None), change.c.held_for.is_not(None))
"""The server gives these no number; few changes have none, and they have an index of their own."""
_UNDECIDED = and_(
    _HELD,
    ~exists().where(held_word.c.desk == change.c.desk, held_word.c.seq == change.c.seq),
)
_WAITING = select(
    func.count().label("changes"),
    func.count(distinct(change.c.tx)).label("saves"),
    func.min(change.c.made_at).label("oldest_at"),
    select(func.count()).where(IS_OPEN).correlate(None).scalar_subquery().label("refused"),
    select(func.count()).where(IS_DISTRUSTED).correlate(None).scalar_subquery().label("distrusted"),
    select(func.count()).where(_UNDECIDED).correlate(None).scalar_subquery().label("held"),
).where(MADE_HERE, TO_SEND)
_WAITING_KINDS = (
    select(change.c.kind, func.count(distinct(change.c.record_id)).label("n"))
    .where(MADE_HERE, TO_SEND)
    .group_by(change.c.kind)
    .order_by(change.c.kind)
)
_NAMES = select(change.c.desk).where(MADE_HERE, TO_SEND)
_FIRST_AND_LAST_NAME = select(
    *(
        _NAMES.order_by(order).limit(1).scalar_subquery().label(label)
        for label, order in (("first", change.c.desk.asc()), ("last", change.c.desk.desc()))
    )
)
_TO_SEND_AS = select(change).where(change.c.desk == bindparam("of"), TO_SEND).order_by(change.c.seq)
_FIRST_TO_SEND = _TO_SEND_AS.limit(bindparam("most"))
_SINCE = select(change.c.kind, change.c.record_id, change.c.author, change.c.facts).where(
    bindparam("logged_to") < AS_WRITTEN
)
_AN_ID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_END_OF = (
    select(change.c.seq, change.c.chain)
    .where(change.c.desk == bindparam("of"))
    .order_by(change.c.seq.desc())
    .limit(1)
)


class SqlChangeLog:
    """The port `ChangeLog` on the encrypted file."""

    def __init__(
        self, transaction: Transaction, ledger: Ledger, intake: Intake, *, desk: OwnDesk, upcasts: Upcasts
    ) -> None:
        self._transaction = transaction
        self._ledger = ledger
        self._intake = intake
        self._desk = desk
        self._upcasts = upcasts
        self._provisional = Provisional(transaction, ledger, upcasts)
        self._standing = StandingConflicts(transaction, ledger, intake, desk=desk, upcasts=upcasts)

    # --- sending ---

    def unsent(self, *, most: int) -> tuple[Change, ...]:
        self._ledger.flush()
        own = {"of": self._sends_as()}
        rows = self._transaction.rows(_FIRST_TO_SEND, own | {"most": most + 1})
        if len(rows) > most:
            cut_in = rows[-1].tx  # the save to which the first change beyond belongs
            rows = [row for row in rows if row.tx != cut_in] or self._transaction.rows(
                _TO_SEND_AS.where(change.c.tx == cut_in), own
            )
            while (save := self._taken_back_beyond(rows)) is not None:
                rows = self._transaction.rows(_TO_SEND_AS.where(change.c.tx <= save), own)
        return tuple(read_change(row) for row in rows)

    def _taken_back_beyond(self, rows: Sequence[Row[Any]]) -> int | None:
        """Return the save in which a move among these changes is taken back, if it is not among them.

        The server carries out what it hears: a move must not arrive without the word that it is not meant.
        """
        moves = [row.record_id for row in rows if row.kind == Transfer.KIND]
        if not moves or len(rows) > _MOST_TOGETHER:
            return None
        save: int | None = self._transaction.value(
            select(func.min(change.c.tx)).where(
                change.c.desk == self._sends_as(),
                TO_SEND,
                change.c.kind == Transfer.KIND,
                change.c.act == Act.REMOVE.value,
                change.c.record_id.in_(moves),
                change.c.seq > rows[-1].seq,
                change.c.seq < rows[0].seq + _MOST_TOGETHER,
            )
        )
        return save

    def acknowledge(
        self,
        numbers: Mapping[int, int],
        *,
        at: datetime,
        clocks: Mapping[int, str] | None = None,
        rebased: Mapping[int, int] | None = None,
        desk_name: str | None = None,
    ) -> None:
        with _of_the_server():
            self._intake.acknowledge(
                numbers, at=at, clocks=clocks or {}, rebased=rebased or {}, desk_name=desk_name
            )

    def quarantine(self, reasons: Mapping[int, str], *, desk_name: str | None = None) -> None:
        self._intake.keep_aside(reasons, desk_name=desk_name)

    def send_distrusted_again(self) -> None:
        self._ledger.flush()
        self._transaction.write(update(change).where(IS_DISTRUSTED).values(kept_aside=None))

    def take_epoch(self, epoch: int, *, earlier: str, from_seq: int) -> int:
        self._ledger.flush()
        return take_epoch(
            self._transaction,
            self._ledger,
            self._intake,
            self._desk,
            epoch=epoch,
            earlier=earlier,
            from_seq=from_seq,
        )

    def used_by_another(self, heard: Sequence[NumberedChange]) -> tuple[str, int] | None:
        own = [one.change for one in heard if self._desk.is_own(one.change.desk)]
        if not own:
            return None
        self._ledger.flush()
        return used_by_another(self._transaction, self._desk, own)

    def hold(self, centres: Mapping[int, str], *, desk_name: str | None = None) -> None:
        self._intake.hold(centres, desk_name=desk_name)

    def held(self) -> tuple[HeldHere, ...]:
        self._ledger.flush()
        word = held_word
        rows = self._transaction.rows(
            select(change, word.c.taken_over)
            .outerjoin(word, and_(word.c.desk == change.c.desk, word.c.seq == change.c.seq))
            .where(_HELD)
            .order_by(change.c.made_at.desc(), change.c.seq.desc())
        )
        found: dict[tuple[str, int], HeldHere] = {}
        for row in rows:
            one = HeldHere(
                change=self._read(row), made_at=row.made_at, at=row.held_for, taken_over=row.taken_over
            )
            before = found.get((row.desk, row.seq))
            if before is None or not before.taken_over:  # who took it over counts before who left it
                found[row.desk, row.seq] = one
        return tuple(found.values())

    def refused(self) -> tuple[RefusedChange, ...]:
        self._ledger.flush()
        return tuple(
            replace(one, change=self._upcasts.change(one.change)) for one in all_open(self._transaction)
        )

    def let_be(self, desk_name: str, seq: int, *, at: datetime) -> None:
        for one in self.refused():
            if (one.change.desk, one.change.seq) == (desk_name, seq):
                deal_with(self._transaction, (one.change,), at)
                self._ledger.kinds.add(one.change.kind)
                return
        raise NotFound("change", f"{desk_name}/{seq}")

    def waiting(self) -> Waiting:
        self._ledger.flush()
        row = self._transaction.row(_WAITING, self._desk.line)
        assert row is not None  # a count always has a row
        return Waiting(
            changes=row.changes,
            saves=row.saves,
            oldest_at=row.oldest_at,
            refused=row.refused,
            distrusted=row.distrusted,
            held=row.held,
            last_acknowledged_at=self._intake.heard().last_acknowledged_at,
        )

    def waiting_kinds(self) -> Mapping[str, int]:
        self._ledger.flush()
        return {row.kind: row.n for row in self._transaction.rows(_WAITING_KINDS, self._desk.line)}

    # --- hearing ---

    def take_in(self, numbered: Sequence[NumberedChange], cursor: int) -> frozenset[str]:
        with _of_the_server():
            return self._intake.take_in(numbered, cursor)

    def show_provisionally(self, changes: Sequence[Change]) -> int:
        self._ledger.flush()
        new, keys = self._provisional.log(changes)
        self._intake.put_on_top_again(keys)
        return new

    def forget_provisional(self, desk_name: str, up_to: int) -> None:
        self._ledger.flush()
        self._intake.put_on_top_again(self._provisional.drop(desk_name, up_to))

    def provisional(self, *, client_id: ClientId | None = None) -> Mapping[str, int]:
        return self._provisional.counts(client_id)

    def cursor(self) -> int:
        return self._intake.heard().cursor

    def digest(self) -> tuple[str, int]:
        heard = self._intake.heard()
        return heard.digest.hexdigest(), heard.records

    def own_line(self) -> OwnLine:
        self._ledger.flush()
        name = self._sends_as()
        if name == self._desk.name:
            head = self._ledger.head()
            return OwnLine(desk_name=name, last_seq=head.seq, chain=head.chain)
        row = self._transaction.row(_END_OF, {"of": name})
        assert row is not None  # a name is sent under because changes bear it
        return OwnLine(desk_name=name, last_seq=row.seq, chain=row.chain)

    def last_own_seq(self) -> int:
        return self._ledger.head().seq

    def newest_own_at(self) -> datetime | None:
        clock = self._ledger.head().clock
        return time_of(clock) if clock else None

    # --- reading back ---

    def without_number(self, kind: str, record_id: UUID) -> tuple[Change, ...]:
        self._ledger.flush()
        waiting = select(change).where(change.c.kind == kind, change.c.record_id == record_id, TO_SEND)
        return tuple(map(read_change, self._transaction.rows(waiting.order_by(AS_WRITTEN))))

    def history(self, client_id: ClientId, *, limit: int = 500) -> tuple[HistoryEntry, ...]:
        """Of a longer history the newest `limit` changes are returned. Those without a number come last."""
        self._ledger.flush()
        rows = self._transaction.rows(
            select(change)
            .join(record, and_(record.c.id == change.c.record_id, record.c.kind == change.c.kind))
            .where(record.c.client_id == client_id)
            .order_by(IN_ORDER.desc().nulls_first(), change.c.clock.desc(), change.c.seq.desc())
            .limit(limit)
        )
        entries = []
        for row in reversed(rows):
            logged = read_logged(row)
            told = self._upcasts.change(logged.change)
            entries.append(
                HistoryEntry(
                    number=logged.number or 0,
                    desk=told.desk,
                    at=logged.made_at,
                    author=told.author,
                    kind=told.kind,
                    record_id=told.record_id,
                    act=told.act,
                    facts={name: one for name, one in told.facts.items() if name not in (GRANTED, OTHERS)},
                )
            )
        return tuple(entries)

    def named_since(self, logged_to: int, ids: Collection[UUID]) -> frozenset[tuple[str, UUID]]:
        self._ledger.flush()
        wanted = frozenset(map(str, ids))
        rows = self._transaction.rows(_SINCE, {"logged_to": logged_to})
        return frozenset(
            (row.kind, row.record_id)
            for row in rows
            if not wanted.isdisjoint((str(row.author), *_AN_ID.findall(row.facts)))
        )

    def conflicts(self, *, client_id: ClientId | None = None) -> tuple[Conflict, ...]:
        return self._standing.all(client_id=client_id)

    def count_conflicts(self) -> int:
        return self._standing.count()

    def settle(self, conflict_id: str, facts: Facts) -> None:
        self._standing.settle(conflict_id, facts)

    def ask_again(self, conflicts: Sequence[Conflict]) -> None:
        self._standing.ask_again(conflicts)

    def _read(self, row: Row[Any]) -> Change:
        """Return a change in the words of this app: as it is shown, never as it is sent."""
        return self._upcasts.change(read_change(row))

    def _sends_as(self) -> str:
        """Return the first name under which something waits: what was made before a new epoch goes first."""
        row = self._transaction.row(_FIRST_AND_LAST_NAME, self._desk.line)
        assert row is not None  # two values, if empty ones
        if row.first != row.last:
            names = self._transaction.rows(_NAMES.distinct(), self._desk.line)
            return min((str(one.desk) for one in names), key=epoch_of)
        return str(row.first or self._desk.name)


@contextmanager
def _of_the_server() -> Iterator[None]:
    """Raise ServerTrouble for one number told of two changes, or for facts that no record can have.

    The server refuses such from desks; told by itself they must not be kept, nor end in a fault of ours.
    """
    try:
        yield
    except (IntegrityError, msgspec.ValidationError):
        raise ServerTrouble(200) from None
