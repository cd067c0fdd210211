"""Read from a stick: the central server's answer to this desk, or the changes of a colleague's desk."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from jobcentre_desktop.domain.bundle import BundleFacts, BundleKind
from jobcentre_desktop.domain.centre import epoch_of
from jobcentre_desktop.domain.day import Receipt
from jobcentre_desktop.domain.errors import (
    AnotherEra,
    AppTooOld,
    BundleForAnother,
    BundleOutdated,
    DeskForked,
    DeskRevoked,
    NotEnrolled,
    OwnBundle,
    PracticeStaysHere,
    SaveAgain,
)
from jobcentre_desktop.ports import Clock, Enrolment, Exchange, HighWater, OpenWork, OwnLine, Work
from jobcentre_desktop.ports.bundles import BundleAnswer, BundleFiles, Bundles
from jobcentre_desktop.services.carry_on import CarryOn
from jobcentre_desktop.services.clean_up import CleanUp
from jobcentre_desktop.services.desk_facts import read_desk, read_directory, read_enrolment
from jobcentre_desktop.services.go_back import GoBack, read_era
from jobcentre_desktop.services.hear_reply import hear_reply
from jobcentre_desktop.services.own_numbers import go_on_after_fork
from jobcentre_desktop.services.removal_fuse import all_heard, pass_fuse, removed_by


class Whose(StrEnum):
    """What a bundle is to this desk."""

    OUR_ANSWER = "our_answer"
    OURS = "ours"
    COLLEAGUE = "colleague"
    """Another desk of the same centre."""
    STRANGER = "stranger"
    """Another centre's desk, or the answer to any other desk: at most to be carried on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BundleSeen:
    """A bundle that is whole, before anything is taken from it."""

    facts: BundleFacts
    whose: Whose


@dataclass(frozen=True, slots=True, kw_only=True)
class BundleRead:
    """What came of reading a bundle."""

    facts: BundleFacts
    whose: Whose
    sent: int
    """Own changes that have their number since."""
    received: int
    """Changes of other desks that this file did not have."""
    waiting: int
    """Own changes that still wait here."""
    receipt: Receipt | None
    agrees: bool | None
    """Whether the server's records equal this desk's; None where that cannot be said."""


@dataclass(frozen=True, slots=True)
class ReadBundle:
    """All raise NotABundle, BundleTorn, BundleChanged, BundleTooNew, StickGone; then nothing was taken."""

    open_work: OpenWork
    bundles: Bundles
    files: BundleFiles
    exchange: Exchange
    clock: Clock
    high_water: HighWater
    carry: CarryOn
    clean_up: CleanUp
    practice: bool = False

    def look(self, path: Path) -> BundleSeen:
        """Say what the file is, and take nothing."""
        self._enrolment()
        return self.look_at(self.files.read(path))

    def look_at(self, content: bytes) -> BundleSeen:
        """Say what a bundle is that was read already."""
        enrolment = self._enrolment()
        facts = self.bundles.look(content)
        return BundleSeen(facts=facts, whose=self._whose(facts, enrolment))

    def __call__(self, path: Path, *, progress: Callable[[int, int], None] | None = None) -> BundleRead:
        """Take in what is for this desk. A second time changes nothing.

        `progress` hears (parts done, parts). Raises NotEnrolled, PracticeStaysHere, BundleForAnother,
        BundleSignerUnknown, BundleOutdated, OwnBundle, SaveAgain, TooManyRemoved; AppTooOld after what the
        answer says of the desk's own changes was taken in; and, where the server could only keep the desk's
        own bundle aside, what a round would have raised.
        """
        self._enrolment()
        return self.take(self.files.read(path), progress=progress)

    def take(self, content: bytes, *, progress: Callable[[int, int], None] | None = None) -> BundleRead:
        """Take in a bundle that was read already."""
        enrolment = self._enrolment()
        facts = self.bundles.look(content)
        match self._whose(facts, enrolment):
            case Whose.OUR_ANSWER:
                return self._take_answer(enrolment, content, progress or (lambda _done, _all: None))
            case Whose.COLLEAGUE:
                return self._take_colleague(enrolment, content)
            case Whose.OURS:
                raise OwnBundle
            case _:
                raise BundleForAnother(facts.desk_name)

    def _enrolment(self) -> Enrolment:
        if self.practice:
            raise PracticeStaysHere
        with self.open_work(reading=True) as work:
            enrolment = read_enrolment(work)
        if enrolment is None:
            raise NotEnrolled
        return enrolment

    def _whose(self, facts: BundleFacts, enrolment: Enrolment) -> Whose:
        own = facts.desk_key == enrolment.desk_key
        if facts.kind is BundleKind.ANSWER:
            return Whose.OUR_ANSWER if own else Whose.STRANGER
        if own:
            return Whose.OURS
        # Another key under this desk's own letter: its line would be taken for the own one.
        namesake = facts.desk_key.rpartition("-")[0] == enrolment.desk_key.rpartition("-")[0]
        colleague = facts.centre_code == enrolment.centre_code and not namesake
        return Whose.COLLEAGUE if colleague else Whose.STRANGER

    def _take_answer(
        self, enrolment: Enrolment, content: bytes, progress: Callable[[int, int], None]
    ) -> BundleRead:
        answer = self.bundles.read_answer(enrolment, content)
        name = answer.facts.desk_name
        with self.open_work(reading=True) as work:
            before = work.changes.waiting().changes
            if not _is_of_this_file(work, answer.facts):
                if _was_heard(work, answer):
                    return _nothing_new(answer.facts, before)
                raise BundleOutdated
            if any(reply.era != read_era(work) for reply in answer.replies):
                raise BundleOutdated
        if isinstance(answer.refusal, DeskForked):
            self._give_way(answer.facts, answer.refusal)
        if isinstance(answer.refusal, AnotherEra):
            self._go_back(answer.refusal)
        if answer.refusal is not None:
            raise answer.refusal
        # Answers to what travelled along: for a colleague's desk to read, and word of what was not taken in.
        for carried in answer.carried:
            self.carry.take_answer(enrolment, carried)
        heard = [one for reply in answer.replies for one in reply.changes]
        pass_fuse(self.open_work, removed_by(heard), self.clock.today())
        receipt: Receipt | None = None
        received = 0
        # All of it could be read by now. Each part is one of a round's answers and stands whole by itself, so
        # that a save at the counter never waits for the whole bundle.
        for done, reply in enumerate(answer.replies, start=1):
            with self.open_work() as work:
                had = work.changes.cursor()
                receipt = (
                    hear_reply(work, self.exchange, enrolment, reply, self.clock.now(), sent_as=name)
                    or receipt
                )
                received += sum(one.number > had for one in reply.changes)
                work.commit()
            progress(done, len(answer.replies))
        if any(reply.revoked for reply in answer.replies):
            raise DeskRevoked
        self.clean_up()
        self.carry.settle()
        all_heard(self.open_work)
        if any(one.too_old for one in answer.replies):
            raise AppTooOld
        with self.open_work(reading=True) as work:
            waiting = work.changes.waiting().changes
            last = answer.replies[-1] if answer.replies else None
            same = None
            if (
                last is not None
                and last.digest
                and not waiting
                and work.changes.cursor() == last.cursor
                and not last.more
            ):
                same = work.changes.digest() == (last.digest, last.records)
        return BundleRead(
            facts=answer.facts,
            whose=Whose.OUR_ANSWER,
            sent=max(before - waiting, 0),
            received=received,
            waiting=waiting,
            receipt=receipt,
            agrees=same,
        )

    def _take_colleague(self, enrolment: Enrolment, content: bytes) -> BundleRead:
        """Show a colleague's changes until the server numbers them; keep the bundle to hand it in."""
        with self.open_work(reading=True) as work:
            directory = read_directory(work)
        told = self.bundles.read_colleague(enrolment, directory, content)
        with self.open_work() as work:
            new = work.changes.show_provisionally(told.changes)
            work.carried.forget_known(told.facts)
            if told.changes:
                work.carried.keep(told.facts, content)
            waiting = work.changes.waiting().changes
            work.commit()
        return BundleRead(
            facts=told.facts,
            whose=Whose.COLLEAGUE,
            sent=0,
            received=new,
            waiting=waiting,
            receipt=None,
            agrees=None,
        )

    def _go_back(self, another: AnotherEra) -> None:
        """Take over the centre's present era, unless that was done; raise what says so."""
        with self.open_work(reading=True) as work:
            known = read_era(work) == another.era
        if not known:
            GoBack(self.open_work, self.exchange, self.clock, self.high_water)(another)
        raise another

    def _give_way(self, facts: BundleFacts, fork: DeskForked) -> None:
        """Go on under numbers that no other copy of this desk's file has used; raise what is to be done."""
        with self.open_work() as work:
            sent = OwnLine(desk_name=facts.desk_name, last_seq=facts.last, chain="")
            go_on_after_fork(work, sent, fork, self.high_water.read(), self.clock)
            work.commit()
        raise SaveAgain


def _is_of_this_file(work: Work, facts: BundleFacts) -> bool:
    """Return whether the answer is to what this file holds.

    One that was restored meanwhile may lack changes which the answer takes for known, and never hear them.
    """
    line = work.changes.own_line()
    return facts.desk_name == line.desk_name and facts.last <= line.last_seq


def _was_heard(work: Work, answer: BundleAnswer) -> bool:
    """Return whether this desk, which has another epoch since, knows all that the answer tells."""
    if epoch_of(answer.facts.desk_name) >= read_desk(work).epoch:
        return False
    if isinstance(answer.refusal, DeskForked):
        return True  # that epoch is what came of it
    return answer.refusal is None and all(one.cursor <= work.changes.cursor() for one in answer.replies)


def _nothing_new(facts: BundleFacts, waiting: int) -> BundleRead:
    return BundleRead(
        facts=facts,
        whose=Whose.OUR_ANSWER,
        sent=0,
        received=0,
        waiting=waiting,
        receipt=None,
        agrees=None,
    )
