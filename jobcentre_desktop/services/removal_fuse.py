"""Stops what would take a large part of a desk's records away before it is written, and asks a person.

A server that was damaged, or a colleague's mistake, must not empty the desks of a centre while they look on.
What is removed adds up over a day: pages and rounds that are each harmless are not so together.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

import msgspec

from jobcentre_desktop.domain.changes import Act, NumberedChange
from jobcentre_desktop.domain.erasure import ERASED, is_erasure
from jobcentre_desktop.domain.errors import TooManyRemoved
from jobcentre_desktop.domain.foldable import REMOVAL
from jobcentre_desktop.domain.states import WholeState
from jobcentre_desktop.ports import OpenWork, RoundReply, Work

MOST_OF_ALL = 5
"""More than one in so many of the desk's live records..."""
MOST = 20
"""...and more than so many: a new desk with ten records may lose three without a question."""

_REMOVALS = "removals"


@dataclass(frozen=True, slots=True, kw_only=True)
class Removals:
    """What was removed by others on one day, kept in the desk's file."""

    day: date
    records: int
    """Live records when the first was removed."""
    removed: int = 0
    stopped_at: int = 0
    """How many would have been removed with what was stopped; 0 while nothing was."""
    may_go_on: bool = False
    """A person said so; holds until everything has been heard."""


def pass_fuse(open_work: OpenWork, ids: Collection[UUID], today: date) -> None:
    """Let these records be removed, or raise TooManyRemoved before they are."""
    if not ids:
        return
    with open_work() as work:
        going = work.states.count_live(ids)
        if not going:
            return
        told = _read(work)
        if told is None or (told.day != today and not told.may_go_on):
            told = Removals(day=today, records=work.changes.digest()[1])
        sum_of_day = told.removed + going
        stops = not told.may_go_on and sum_of_day > max(MOST, told.records / MOST_OF_ALL)
        _keep(work, replace(told, stopped_at=sum_of_day) if stops else replace(told, removed=sum_of_day))
        work.commit()
    if stops:
        raise TooManyRemoved(sum_of_day, told.records)


def removed_by(changes: Iterable[NumberedChange]) -> frozenset[UUID]:
    """Return the records that these changes, in their order, remove in the end."""
    ids: set[UUID] = set()
    for one in changes:
        if is_erasure(one.change):  # two officers decided, about one person
            ids.discard(one.change.record_id)
        elif one.change.act is Act.REMOVE or one.change.facts.get(REMOVAL) is True:
            ids.add(one.change.record_id)
        else:
            ids.discard(one.change.record_id)
    return frozenset(ids)


def removals_together(parts: Iterable[RoundReply]) -> Iterator[RoundReply]:
    """Yield the parts of an answer; from the first on that removes something they are one, up to the last.

    So all that an answer removes passes the fuse, or none of it.
    """
    held: tuple[NumberedChange, ...] = ()
    length = 0
    for part in parts:
        held, length = (*held, *part.changes), length + part.bytes_down
        if not (part.goes_on and removed_by(held)):
            yield replace(part, changes=held, bytes_down=length)
            held, length = (), 0


def removed_in(states: Iterable[WholeState]) -> frozenset[UUID]:
    return frozenset(one.state.id for one in states if one.state.removed and ERASED not in one.state.facts)


def all_heard(open_work: OpenWork) -> None:
    """Close a question once everything was heard: the answer does not hold for another day's removals."""
    with open_work(reading=True) as work:  # hardly ever is there one, and nobody shall wait for that
        told = _read(work)
    if told is None or not (told.may_go_on or told.stopped_at):
        return
    with open_work() as work:
        told = _read(work)
        if told is None:
            return
        if told.may_go_on:
            work.desk.write(_REMOVALS, "")
        elif told.stopped_at:  # the server took back what was stopped
            _keep(work, replace(told, stopped_at=0))
        work.commit()


def question_of(work: Work) -> TooManyRemoved | None:
    """Return what was stopped and waits for a person's answer; None when nothing does."""
    told = _read(work)
    if told is None or not told.stopped_at or told.may_go_on:
        return None
    return TooManyRemoved(told.stopped_at, told.records)


@dataclass(frozen=True, slots=True)
class AnswerRemovals:
    """The question to a person, and "go on". Any other answer leaves everything as it is."""

    open_work: OpenWork

    def __call__(self) -> TooManyRemoved | None:
        """Return the question that waits, if one does."""
        with self.open_work(reading=True) as work:
            return question_of(work)

    def go_on(self) -> None:
        """Let the next rounds or bundles remove what was stopped, until everything is heard."""
        with self.open_work() as work:
            told = _read(work)
            if told is not None and told.stopped_at:
                _keep(work, replace(told, may_go_on=True))
                work.commit()


def _read(work: Work) -> Removals | None:
    told = work.desk.read(_REMOVALS)
    return msgspec.json.decode(told, type=Removals) if told else None


def _keep(work: Work, told: Removals) -> None:
    work.desk.write(_REMOVALS, msgspec.json.encode(told).decode())
