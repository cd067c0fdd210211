"""Takes in what the central server numbered: own changes and those of other desks, in the centre's order.

The folded state of a record without own changes on top stands in `record`; that of a record with some
stands in `confirmed`, if the server knew it before. Folding starts there and puts the own ones on top
again.

A record may also have come as a whole state (`Kept.based_on`): the changes up to its number are in it and are
never folded again. Changes to a record that is not here are logged, and `wanted` says that its state is
missing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import reduce
from types import MappingProxyType

from sqlalchemy import bindparam, or_, select

from jobcentre_desktop.domain.changes import Act, Conflict, NumberedChange, RecordState
from jobcentre_desktop.domain.erasure import ERASED, left_of
from jobcentre_desktop.domain.folding import fold
from jobcentre_desktop.domain.merging import overlay
from jobcentre_desktop.domain.states import Birth, Key, WholeState
from jobcentre_desktop.domain.upcasts import Upcasts
from jobcentre_desktop.storage import tables
from jobcentre_desktop.storage.erasing import Erasing
from jobcentre_desktop.storage.how_far import Heard, HowFar
from jobcentre_desktop.storage.kept import Kept, Logged, read_logged, read_state
from jobcentre_desktop.storage.ledger import AS_WRITTEN, Ledger
from jobcentre_desktop.storage.newcomers import Newcomers
from jobcentre_desktop.storage.numbered_log import NumberedLog
from jobcentre_desktop.storage.open_conflicts import OpenConflicts
from jobcentre_desktop.storage.own_desk import OwnDesk
from jobcentre_desktop.storage.provisional import Provisional
from jobcentre_desktop.storage.transaction import Transaction, portions
from jobcentre_desktop.storage.wanted import Wanted

ON_TOP = (
    select(tables.change)
    .where(
        tables.change.c.record_id.in_(bindparam("ids", expanding=True)),
        or_(tables.change.c.number.is_(None), tables.change.c.number > bindparam("cursor")),
        tables.change.c.held_for.is_(None),
    )
    .order_by(AS_WRITTEN)
)


class Intake:
    """What a round writes down, one for each transaction. All of it flushes the ledger first."""

    def __init__(self, transaction: Transaction, ledger: Ledger, *, desk: OwnDesk, upcasts: Upcasts) -> None:
        self._transaction = transaction
        self._ledger = ledger
        self._desk = desk
        self._upcasts = upcasts
        self._conflicts = OpenConflicts(transaction)
        self.newcomers = Newcomers(transaction, ledger, upcasts)
        self._wanted = Wanted(transaction)
        self._erasing = Erasing(transaction)
        self._provisional = Provisional(transaction, ledger, upcasts)
        self.log = NumberedLog(transaction, desk)
        self._how_far = HowFar(transaction)

    def heard(self) -> Heard:
        return self._how_far.read()

    def note_heard(self, heard: Heard) -> None:
        self._how_far.note(heard)

    def acknowledge(
        self,
        numbers: Mapping[int, int],
        *,
        at: datetime,
        clocks: Mapping[int, str],
        rebased: Mapping[int, int],
        desk_name: str | None = None,
    ) -> None:
        """Write down the numbers of own changes (seq -> number) and the clocks set back (seq -> clock).

        Where a number lies below what was heard already (an answer was lost, and others' changes came
        first), the record is folded anew, in the right order. `desk_name` is an earlier name of this desk.
        """
        self._ledger.flush()
        self._note_on_own("number", numbers, desk_name)
        self._note_on_own("clock", clocks, desk_name)
        self._note_on_own("rebased", rebased, desk_name)
        heard = replace(self.heard(), last_acknowledged_at=at)
        heard = self._fold_late({number for number in numbers.values() if number <= heard.cursor}, heard)
        numbered_ahead = sorted(numbers[seq] for seq in clocks if numbers.get(seq, 0) > heard.cursor)
        self.note_heard(self._fold({key: () for key in self.log.keys_of(numbered_ahead)}, heard))

    def keep_aside(self, reasons: Mapping[int, str], *, desk_name: str | None = None) -> None:
        """Write down which own changes (seq -> reason) were not numbered. The desk goes on showing them."""
        if reasons:
            self._note_on_own("kept_aside", reasons, desk_name)

    def put_on_top_again(self, keys: Collection[Key]) -> None:
        """Make records anew from what the server has numbered and the own changes on top."""
        if not keys:
            return
        self.note_heard(self._fold({key: () for key in keys}, self.heard()))

    def hold(self, centres: Mapping[int, str], *, desk_name: str | None = None) -> None:
        """Write down which own changes (seq -> centre) came too late for a client who had moved.

        The desk shows them no more in the client's file: what becomes of them is that centre's to say.
        """
        if not centres:
            return
        self._note_on_own("held_for", centres, desk_name)
        change = tables.change
        keys = {
            (row.kind, row.record_id)
            for seqs in portions(sorted(centres))
            for row in self._transaction.rows(
                select(change.c.kind, change.c.record_id).where(
                    change.c.desk == (desk_name or self._desk.name), change.c.seq.in_(seqs)
                )
            )
        }
        self.put_on_top_again(keys)

    def take_in(self, numbered: Sequence[NumberedChange], cursor: int) -> frozenset[str]:
        """Fold what is numbered up to `cursor`, own changes included; put own pending ones on top again.

        A page that arrives twice changes nothing. Return the kinds touched.
        """
        if any(one.number > cursor for one in numbered):
            raise ValueError("a change lies beyond the cursor it came with")
        self._ledger.flush()
        heard = self.heard()
        early = {one.number for one in numbered if one.number <= heard.cursor}
        late = early - self.log.known(early)
        given_way = self._provisional.give_way(numbered)
        new = [one for one in numbered if one.number > heard.cursor or one.number in late]
        beyond = self.log.write_and_read(new, heard.cursor, cursor)
        erased = self._erasing.hear(numbered)
        heard = self._fold_late(late, heard)
        touched: dict[Key, list[Logged]] = defaultdict(list)
        for logged in beyond:
            touched[logged.key].append(logged)
        touched.update({key: [] for key in (given_way | erased.keys()) - touched.keys()})
        heard = self._fold(touched, replace(heard, cursor=max(cursor, heard.cursor)), erased=erased)
        self.note_heard(heard)
        return frozenset(kind for kind, _ in touched)

    def take_states(self, states: Sequence[WholeState], *, repair: bool = False) -> frozenset[str]:
        """Put whole states in the place of what is here; fold what was heard after them; return the kinds.

        A state older than what is here is left, unless it is to repair what is here.
        """
        self._ledger.flush()
        heard = self.heard()
        erased = self._erasing.take(states)
        told = {one.key: one for one in self.newcomers.ready(states)}
        kinds = frozenset(kind for kind, _ in told)
        heard = replace(heard, records=heard.records + self.newcomers.take_from(told, heard.digest))
        if not repair:
            known = self.confirmed(self._ledger.find_many(told.keys()).values())
            for key, here in known.items():
                if here.number > told[key].state.number:
                    del told[key]
        self._conflicts.forget(told.keys())
        self._conflicts.keep([conflict for one in told.values() for conflict in one.conflicts])
        changes: dict[Key, list[Logged]] = {key: [] for key in told}
        after = min((one.state.number for one in told.values()), default=0)
        for logged in self.log.logged(told.keys(), after=after, up_to=heard.cursor):
            changes[logged.key].append(logged)
        changes.update({key: [] for key in erased.keys() - told.keys()})
        self.note_heard(self._fold(changes, heard, wholes=told, erased=erased))
        self._wanted.take_away(told.keys())
        return kinds

    def forget(self, kept: Kept) -> None:
        """Take a record out as if it had never come from the server; its changes stay in the log."""
        heard = self.heard()
        below = self.confirmed([kept]).get(kept.key)
        if below is not None:
            heard.digest.take_away(below)
            self.note_heard(replace(heard, records=heard.records - (not below.removed)))
        self._ledger.forget(kept)

    # --- the change log ---

    def _note_on_own(
        self, column: str, values: Mapping[int, int] | Mapping[int, str], desk_name: str | None
    ) -> None:
        if not values:
            return
        self._ledger.flush()
        change, desk = tables.change, desk_name or self._desk.name
        own = change.c.desk == desk
        self._transaction.alter(
            change, (column,), [{"desk": desk, "seq": seq, column: told} for seq, told in values.items()]
        )
        for seqs in portions(sorted(values)):
            kinds = select(change.c.kind).where(own, change.c.seq.in_(seqs)).distinct()
            self._ledger.kinds.update(row.kind for row in self._transaction.rows(kinds))

    # --- folding ---

    def _fold_late(self, numbers: Collection[int], heard: Heard) -> Heard:
        """Fold changes of the log that lie below what was heard: their records anew, in the right order.

        A record that came as a whole state cannot be folded anew from there; the change is folded where it
        is, and the state is wanted again.
        """
        if not numbers:
            return heard
        late: dict[Key, list[Logged]] = defaultdict(list)
        change = tables.change
        for some in portions(sorted(numbers)):
            for row in self._transaction.rows(select(change).where(change.c.number.in_(some))):
                logged = read_logged(row)
                late[logged.key].append(logged)
        based = {
            key: one.based_on for key, one in self._ledger.find_many(late.keys()).items() if one.based_on
        }
        heard = self.fold_anew(late.keys() - based.keys(), heard)
        heard = self._fold({key: late[key] for key in based}, heard)
        self._wanted.add(
            key for key, base in based.items() if any((one.number or 0) > base for one in late[key])
        )
        return heard

    def fold_anew(self, keys: Collection[Key], heard: Heard) -> Heard:
        """Fold records from their first change on."""
        if not keys:
            return heard
        histories: dict[Key, list[Logged]] = {key: [] for key in keys}
        for logged in self.log.logged(keys, after=0, up_to=heard.cursor):
            histories[logged.key].append(logged)
        self._conflicts.forget(keys, settled=True)
        return self._fold(histories, heard, anew=True)

    def _fold(
        self,
        changes: Mapping[Key, Sequence[Logged]],
        heard: Heard,
        *,
        anew: bool = False,
        wholes: Mapping[Key, WholeState] = MappingProxyType({}),
        erased: Mapping[Key, date] = MappingProxyType({}),
    ) -> Heard:
        """Fold the changes of each record, write down what comes of it, return the new sums.

        Folding starts from what is confirmed here, from `wholes` where a record is there, or from nothing
        with `anew`.
        """
        if not changes:
            return heard
        records = self._ledger.find_many(changes.keys())
        confirmed = self.confirmed(records.values())
        conflicts = self._conflicts.of(changes.keys())
        on_top = self._on_top(changes.keys(), heard.cursor)
        digest, count = heard.digest, heard.records
        keep: list[Kept] = []
        below: dict[Key, RecordState] = {}
        ended: list[Conflict] = []
        missing: list[Key] = []
        for key, logged in changes.items():
            self._transaction.give_way()
            kept, before, whole = records.get(key), confirmed.get(key), wholes.get(key)
            start: RecordState | None
            if whole is not None:
                start, based_on = whole.state, whole.state.number
            else:
                start, based_on = None if anew else before, 0 if kept is None else kept.based_on
            new = [one for one in logged if (one.number or 0) > based_on]
            if start is None and new and not _begins(new):
                missing.append(key)
                new, start = [], before
            after = start
            if new:
                folded = fold(start, _numbered(new), conflicts.get(key, ()), upcasts=self._upcasts)
                ended += folded.conflicts
                after = folded.state
                if start is not None and start.number > after.number:
                    after = replace(after, number=start.number)
            if after is not before:
                if before is not None:
                    digest.take_away(before)
                    count -= not before.removed
                if after is not None:
                    digest.add(after)
                    count += not after.removed
            over = [
                self._upcasts.change(one.change)
                for one in on_top.get(key, ())
                if one.number is None or one.number > based_on
            ]
            # What made a record may have come too late, or got no number; what is left on top is not it.
            made = after is not None or (over and over[0].act is Act.ADD)
            state = reduce(overlay, over, after) if made else None
            if state is None and kept is not None:
                gone = replace(kept.state, removed=True)
                if key in erased:  # no change is left that would say so
                    gone = replace(gone, facts=left_of(gone.kind, gone.facts, erased[key]), marks={})
                keep.append(replace(kept, state=gone, pending=True))
            if state is None:
                continue
            if after is not None and over:
                below[key] = after
            if whole is not None:
                birth = whole.birth
            elif kept is not None and (not new or (before is not None and not anew)):
                birth = kept.birth
            else:
                first = new[0] if new else on_top[key][0]
                birth = Birth.of(first.change, first.made_at)
            keep.append(
                Kept(
                    row=self._ledger.take_row() if kept is None else kept.row,
                    state=state,
                    birth=birth,
                    pending=bool(over),
                    based_on=based_on,
                )
            )
        self._ledger.replace(keep, below, seen_before=records)
        self._conflicts.keep(ended)
        self._wanted.add(missing)
        return replace(heard, records=count)

    def confirmed(self, records: Collection[Kept]) -> dict[Key, RecordState]:
        """Return each record's state without changes on top; a record not numbered at all has none."""
        states = {one.key: one.state for one in records if not one.pending}
        keys = {one.row: one.key for one in records if one.pending}
        table = tables.confirmed
        for rows in portions(sorted(keys)):
            for row in self._transaction.rows(select(table).where(table.c.row.in_(rows))):
                states[keys[row.row]] = read_state(*keys[row.row], row)
        return states

    def _on_top(self, keys: Collection[Key], cursor: int) -> dict[Key, list[Logged]]:
        """Return the changes that lie on top of each record: own ones, not numbered or not reached yet."""
        found: dict[Key, list[Logged]] = defaultdict(list)
        for ids in portions(sorted({record_id for _, record_id in keys})):
            for row in self._transaction.rows(ON_TOP, {"ids": ids, "cursor": cursor}):
                logged = read_logged(row)
                found[logged.key].append(logged)
        return found


def _begins(changes: Sequence[Logged]) -> bool:
    """Return whether these make a record where there was none: one that is added, or one that is erased."""
    return changes[0].change.act is Act.ADD or any(ERASED in one.change.facts for one in changes)


def _numbered(logged: Sequence[Logged]) -> list[NumberedChange]:
    return [NumberedChange(number=one.number or 0, change=one.change) for one in logged]
