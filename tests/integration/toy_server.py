"""A central server in memory, for tests of a desk's file: it orders changes, sets clocks back, and merges."""

from dataclasses import replace

from jobcentre_desktop.domain.changes import NumberedChange
from jobcentre_desktop.domain.digest import Digest
from jobcentre_desktop.domain.foldable import refusal
from jobcentre_desktop.domain.hybrid_clock import clamped, time_of
from jobcentre_desktop.domain.merging import merge
from jobcentre_desktop.domain.states import Birth, WholeState


class ToyServer:
    """`exchange` is one request and its answer; the same changes may arrive any number of times.

    `now` tells its time; a desk's clock that runs ahead of it is set back.
    """

    def __init__(self, now):
        self._now = now
        self.log = []
        self.kept_aside = {}
        self.states = {}
        self.conflicts = {}
        self._births = {}
        self._numbers = {}
        self._clocks = {}

    def exchange(self, desk_name, changes, cursor, *, most=1000):
        """Return (numbers, reasons, clocks set back, changes of others, new cursor)."""
        for change in changes:
            self._receive(change)
        own = [(change.desk, change.seq) for change in changes]
        heard = self.log[cursor : cursor + most]
        return (
            {seq: self._numbers[desk, seq] for desk, seq in own if (desk, seq) in self._numbers},
            {seq: self.kept_aside[desk, seq] for desk, seq in own if (desk, seq) in self.kept_aside},
            {
                change.seq: self._clocks[change.desk, change.seq]
                for change in changes
                if self._clocks.get((change.desk, change.seq), change.clock) != change.clock
            },
            [one for one in heard if one.change.desk != desk_name],
            cursor + len(heard),
        )

    def digest(self):
        digest = Digest()
        for state in self.states.values():
            digest.add(state)
        return digest.hexdigest(), sum(not state.removed for state in self.states.values())

    def whole(self, key):
        """A record with all that belongs to it."""
        conflicts = self.conflicts[key]
        return WholeState(
            state=self.states[key],
            birth=self._births[key],
            conflicts=tuple(conflicts[one] for one in sorted(conflicts)),
        )

    def open_conflicts(self):
        return [one for standing in self.conflicts.values() for one in standing.values()]

    def _receive(self, change):
        name, key = (change.desk, change.seq), (change.kind, change.record_id)
        if name in self._numbers or name in self.kept_aside:
            return
        if reason := refusal(self.states.get(key), change):
            self.kept_aside[name] = reason
            return
        # What travels is without its chain.
        clock = self._clocks[name] = clamped(change.clock, self._now())
        numbered = NumberedChange(number=len(self.log) + 1, change=replace(change, chain="", clock=clock))
        self.log.append(numbered)
        self._numbers[name] = numbered.number
        standing = self.conflicts.setdefault(key, {})
        merged = merge(self.states.get(key), numbered, tuple(standing.values()))
        self.states[key] = merged.state
        self._births.setdefault(key, Birth.of(change, time_of(clock)))
        for ended in merged.settled:
            standing.pop(ended, None)
        standing.update({conflict.id: conflict for conflict in merged.opened})
