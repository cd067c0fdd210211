"""Undo: whatever a counsellor did at one go is taken back at one go, as new changes in the history."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from threading import local
from typing import Any, Generic, TypeVar
from uuid import UUID

from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.errors import Cancelled, NotFound, TooLateToUndo
from jobcentre_desktop.domain.facts import Facts, Record, from_facts, to_facts
from jobcentre_desktop.domain.footprint import Footprint, Touched
from jobcentre_desktop.domain.ids import ClientId
from jobcentre_desktop.domain.records import KINDS
from jobcentre_desktop.domain.removal import Why
from jobcentre_desktop.ports import OpenWork, Progress, Work
from jobcentre_desktop.services.put_back import put_back

_MOST_TOGETHER = 100
"""So many records travel as one save: an import of thousands fits in no request."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Acted(Generic[T]):
    """What an act gave, and what it left in the records."""

    value: T
    footprints: tuple[Footprint, ...]


class ActWatch(local):
    """Hears what the works of an act do; each thread has its own, so that lanes are not mixed."""

    def __init__(self) -> None:
        self._heard: list[Footprint] | None = None

    def __call__(self, footprint: Footprint, /) -> None:
        """The port `FootprintLeft`."""
        if self._heard is not None:
            self._heard.append(footprint)

    def during(self, act: Callable[[], T]) -> Acted[T]:
        heard: list[Footprint] = []
        self._heard = heard
        try:
            return Acted(value=act(), footprints=tuple(heard))
        finally:
            self._heard = None


@dataclass(frozen=True, slots=True)
class UndoAct:
    """Nothing is deleted: what was added gets a removal that says why, what was changed is changed back."""

    open_work: OpenWork
    acts: ActWatch

    def watch(self, act: Callable[[], T]) -> Acted[T]:
        """Do it, on this thread, and remember what it did. Raises what the act raises."""
        return self.acts.during(act)

    def __call__(self, acted: Acted[Any], *, progress: Progress = lambda _done, _total: True) -> None:
        """Take all of it back or nothing.

        What others changed meanwhile stays. `progress` is asked at every record and may cancel. Raises
        TooLateToUndo where something was done since with what is to be taken back, ClientMoved, ClientErased,
        Cancelled.
        """
        touched = _once(acted.footprints)
        with self.open_work() as work:
            _must_be_untouched(work, touched, min((one.logged_to for one in acted.footprints), default=0))
            for n, one in enumerate(reversed(touched.values())):
                if not progress(n, len(touched)):
                    raise Cancelled
                if n and n % _MOST_TOGETHER == 0:
                    work.next_save()
                try:
                    _undo(work, one)
                except NotFound:
                    raise TooLateToUndo from None
            for footprint in acted.footprints:
                for sha256, content in footprint.scans.items():
                    work.scans.keep(sha256, content)
            work.commit()


_Key = tuple[str, UUID]


def _once(footprints: tuple[Footprint, ...]) -> dict[_Key, Touched]:
    """Return each record once: as it stood before the first work of the act, and after the last."""
    found: dict[_Key, Touched] = {}
    for footprint in footprints:
        for one in footprint.touched:
            key = one.kind, one.record_id
            first = found.get(key, one)
            found[key] = Touched(kind=one.kind, record_id=one.record_id, before=first.before, after=one.after)
    return found


def _must_be_untouched(work: Work, touched: dict[_Key, Touched], logged_to: int) -> None:
    """Raise TooLateToUndo unless what the act added stands as it did, and nothing else names it."""
    added = [one for one in touched.values() if one.before is None and one.after is not None]
    for one in added:
        assert one.after is not None
        now = work.records.find(KINDS[one.kind], one.record_id)
        if now is None or to_facts(now) != to_facts(_record(one, one.after)):
            raise TooLateToUndo
        if one.kind == Client.KIND and work.drafts.is_any_about(ClientId(one.record_id)):
            raise TooLateToUndo
    if any(_standing(work, work.changes.named_since(logged_to, [one.record_id for one in added]), touched)):
        raise TooLateToUndo


def _standing(work: Work, named: frozenset[_Key], touched: dict[_Key, Touched]) -> Iterator[Record]:
    for kind, record_id in named - touched.keys():
        if kind in KINDS and (found := work.records.find(KINDS[kind], record_id)) is not None:
            yield found


def _undo(work: Work, one: Touched) -> None:
    if one.before is None and one.after is not None:
        work.records.remove(KINDS[one.kind], one.record_id, Why.TAKEN_BACK)
    elif one.before is not None and one.after is None:
        work.records.add(_record(one, one.before))
    elif one.before is not None and one.after is not None:
        put_back(work, _record(one, one.before), _record(one, one.after))


def _record(one: Touched, facts: Facts) -> Record:
    return from_facts(KINDS[one.kind], one.record_id, facts)
