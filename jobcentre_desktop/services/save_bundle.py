"""Save to a stick: everything that the central server has not acknowledged, as one sealed file.

Nothing counts as sent by that: what was saved waits here until an answer, or a round, brings its numbers.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from pathlib import Path

import msgspec

from jobcentre_desktop.domain.bundle import BundleFacts
from jobcentre_desktop.domain.changes import Change
from jobcentre_desktop.domain.errors import NotEnrolled, PracticeStaysHere, SealKeyMissing
from jobcentre_desktop.ports import Clock, Enrolment, HighWater, OpenWork, RoundRequest, Work
from jobcentre_desktop.ports.bundles import BundleFiles, Bundles
from jobcentre_desktop.services.clean_up import erased_up_to
from jobcentre_desktop.services.desk_facts import read_directory, read_enrolment
from jobcentre_desktop.services.go_back import read_era
from jobcentre_desktop.services.hear_reply import receipt_awaited
from jobcentre_desktop.services.own_numbers import mark_of
from jobcentre_desktop.services.what_left import note_leaving

_IN_ONE_FRAME = 2000
"""Changes; so that a change is never far from the frame in which its save stands whole."""
_ALL = 10**9
_LAST_SAVED = "bundle_saved"


@dataclass(frozen=True, slots=True, kw_only=True)
class BundleSaved:
    """What was last saved to a stick. `last` is the last own change in it."""

    desk_name: str
    count: int
    last: int
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class OnStick:
    """How things stand with what was last saved. `waiting` changes of it are not at the centre yet."""

    at: datetime
    count: int
    waiting: int


@dataclass(frozen=True, slots=True)
class SaveBundle:
    open_work: OpenWork
    bundles: Bundles
    files: BundleFiles
    clock: Clock
    high_water: HighWater
    practice: bool = False

    def __call__(self, path: Path) -> BundleFacts:
        """Write the bundle and return what stands outside on it; by then it was read back.

        Raises NotEnrolled, PracticeStaysHere, SealKeyMissing, StickFull, StickGone, StickNotWritten.
        """
        content = self.content()
        self.files.write(path, content)
        return self.note(content)

    def content(self) -> bytes:
        """Return the bundle's bytes. Raises as a call does, but for the stick."""
        if self.practice:
            raise PracticeStaysHere
        now = self.clock.now()
        with self.open_work() as work:
            enrolment = read_enrolment(work)
            if enrolment is None:
                raise NotEnrolled
            if not enrolment.server_seal:
                raise SealKeyMissing
            line = work.changes.own_line()
            kinds = work.changes.waiting_kinds()
            note_leaving(work, line.desk_name, line.last_seq, kinds=kinds)
            work.commit()
        with self.open_work(reading=True) as work:
            requests = _requests(work, enrolment, up_to=line.last_seq)
            directory = read_directory(work)
            carried = tuple(one.content for one in work.carried.to_hand_in())
            mark = mark_of(work, self.high_water.read(), self.clock.today())
        self.high_water.keep(mark)
        return self.bundles.make(enrolment, requests, directory, now, carried=carried)

    def last(self) -> OnStick | None:
        """Return how things stand with the last file, None when there never was one."""
        with self.open_work(reading=True) as work:
            told = work.desk.read(_LAST_SAVED)
            if told is None:
                return None
            saved = msgspec.json.decode(told, type=BundleSaved)
            waiting = work.changes.unsent(most=1)
        first = waiting[0] if waiting else None
        count = 0
        if first is not None and first.desk == saved.desk_name:
            count = min(max(saved.last - first.seq + 1, 0), saved.count)
        return OnStick(at=saved.at, count=saved.count, waiting=count)

    def note(self, content: bytes) -> BundleFacts:
        """Keep that the bundle was saved, for the screen."""
        facts = self.bundles.look(content)
        saved = BundleSaved(desk_name=facts.desk_name, count=facts.count, last=facts.last, at=facts.made_at)
        with self.open_work() as work:
            work.desk.write(_LAST_SAVED, msgspec.json.encode(saved).decode())
            work.commit()
        return facts


def _requests(work: Work, enrolment: Enrolment, *, up_to: int) -> list[RoundRequest]:
    """Return what waits as a round would say it, frame by frame; one frame when nothing waits.

    What was saved since it was noted how far the changes leave waits for the next file.
    """
    line = work.changes.own_line()
    waiting = tuple(one for one in work.changes.unsent(most=_ALL) if one.seq <= up_to)
    held = work.changes.waiting().changes
    requests = []
    for changes in _portions(waiting):
        held -= len(changes)
        requests.append(
            RoundRequest(
                changes=changes,
                cursor=work.changes.cursor(),
                desk_name=line.desk_name,
                last_seq=line.last_seq,
                chain_head=line.chain,
                still_held=held,
                newest_at=work.changes.newest_own_at(),
                close_day=receipt_awaited(work),
                directory=read_directory(work).digest,
                seal_key=enrolment.seal_key,
                erased_up_to=erased_up_to(work),
                era=read_era(work),
            )
        )
    return requests


def _portions(changes: tuple[Change, ...]) -> list[tuple[Change, ...]]:
    """Divide changes between saves."""
    portions: list[list[Change]] = [[]]
    for _, save in groupby(changes, key=lambda change: change.tx):
        if len(portions[-1]) >= _IN_ONE_FRAME:
            portions.append([])
        portions[-1] += save
    return [tuple(one) for one in portions]
