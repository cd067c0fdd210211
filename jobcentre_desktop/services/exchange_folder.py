"""Desks of a centre without a line share a folder: each leaves its file there and reads the others'.

A folder on a network can hang for ever, so each step either touches the folder or the desk's own file, never
both: `gather` and `leave` are for whoever can be left hanging.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from jobcentre_desktop.domain.bundle import BundleFacts, BundleKind, usual_name
from jobcentre_desktop.domain.errors import AppTooOld, BundleOutdated, JobCentreError, SaveAgain
from jobcentre_desktop.ports import OpenWork, Work
from jobcentre_desktop.ports.bundles import BundleFiles, Bundles, FileStamp
from jobcentre_desktop.services.carry_on import CarryOn
from jobcentre_desktop.services.desk_facts import read_desk, read_directory
from jobcentre_desktop.services.read_bundle import BundleRead, ReadBundle, Whose
from jobcentre_desktop.services.save_bundle import SaveBundle

_OwnFile = tuple[object, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Remembered:
    """What needs no second look: files that were read and did not change since, files that were left."""

    read: Mapping[str, FileStamp] = field(default_factory=dict)
    own: _OwnFile = ()
    """What the own file was made of."""
    answers: Mapping[str, int] = field(default_factory=dict)
    """Name of an answer that was left -> the last change that it speaks of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """What lay in the folder. `present` names all bundles there, `contents` holds what is to be read."""

    folder: Path
    present: Mapping[str, FileStamp]
    contents: Mapping[str, bytes]
    problems: tuple[tuple[str, JobCentreError], ...]
    remembered: Remembered


@dataclass(frozen=True, slots=True, kw_only=True)
class FolderExchanged:
    """What came of it; `writes` and `removes` are what is left to be done in the folder."""

    folder: Path
    saved: BundleFacts | None
    """The own file, if it was to be left anew."""
    read: tuple[BundleRead, ...]
    problems: tuple[tuple[str, JobCentreError], ...]
    """Name of a file -> why nothing was taken from it; the others were read all the same."""
    writes: Mapping[str, bytes]
    removes: tuple[str, ...]
    remembered: Remembered


@dataclass(frozen=True, slots=True)
class ExchangeFolder:
    open_work: OpenWork
    bundles: Bundles
    files: BundleFiles
    save_bundle: SaveBundle
    read_bundle: ReadBundle

    def __call__(self, folder: Path) -> FolderExchanged:
        """Read what lies there for this desk, then leave its own file, and answers for its colleagues.

        Raises as `SaveBundle` and StickGone.
        """
        done = self.take(self.gather(folder), always=True)
        self.leave(done)
        return done

    def gather(self, folder: Path, remembered: Remembered | None = None) -> Gathered:
        """Read the files that are new or changed. Touches only the folder. Raises StickGone."""
        remembered = remembered or Remembered()
        present = self.files.list(folder)
        contents: dict[str, bytes] = {}
        problems: list[tuple[str, JobCentreError]] = []
        for path, stamp in present.items():
            if remembered.read.get(path.name) == stamp:
                continue
            try:
                contents[path.name] = self.files.read(path)
            except JobCentreError as problem:
                problems.append((path.name, problem))
        return Gathered(
            folder=folder,
            present={path.name: stamp for path, stamp in present.items()},
            contents=contents,
            problems=tuple(problems),
            remembered=remembered,
        )

    def take(self, gathered: Gathered, *, always: bool = False) -> FolderExchanged:
        """Take in what was gathered and make what is to be left. Touches only the desk's own file.

        The own file is made where something waits or one of an earlier state lies there, `always` in any
        case. Raises as `SaveBundle`.
        """
        read: list[BundleRead] = []
        problems = list(gathered.problems)
        removes: list[str] = []
        known = {
            name: at for name, at in gathered.remembered.read.items() if gathered.present.get(name) == at
        }
        for name, content in gathered.contents.items():
            try:
                one, used_up = self._take_one(content)
            except JobCentreError as problem:
                problems.append((name, problem))
                if isinstance(problem, AppTooOld):  # what the answer says of this desk's own work was heard
                    removes.append(name)
                continue
            known[name] = gathered.present[name]
            if one is not None:
                read.append(one)
            if used_up:
                removes.append(name)
        done = FolderExchanged(
            folder=gathered.folder,
            saved=None,
            read=tuple(read),
            problems=tuple(problems),
            writes={},
            removes=(*removes, *self._old_ones(gathered.present)),
            remembered=replace(gathered.remembered, read=known),
        )
        return self._with_answers(self._with_own(done, gathered, always), gathered)

    def _take_one(self, content: bytes) -> tuple[BundleRead | None, bool]:
        """Return what came of one file, and whether it is of use to nobody any more."""
        seen = self.read_bundle.look_at(content)
        if seen.whose in (Whose.OURS, Whose.STRANGER):
            return None, False
        try:
            return self.read_bundle.take(content), seen.whose is Whose.OUR_ANSWER
        except (BundleOutdated, SaveAgain):
            return None, True  # of before a restore; the own file says it all under the new numbers

    def leave(self, done: FolderExchanged) -> None:
        """Write and remove what is to be. Touches only the folder.

        Raises StickFull, StickGone, StickNotWritten.
        """
        for name in done.removes:
            self.files.remove(done.folder / name)
        for name, content in done.writes.items():
            self.files.write(done.folder / name, content)

    def _with_own(self, done: FolderExchanged, gathered: Gathered, always: bool) -> FolderExchanged:
        with self.open_work(reading=True) as work:
            name = usual_name(read_desk(work).name, BundleKind.UP)
            made_of = _made_of(work)
            waits = bool(work.changes.unsent(most=1) or work.carried.to_hand_in())
        there = name in gathered.present
        as_it_was = there and made_of == gathered.remembered.own
        if not always and (as_it_was or not (waits or there)):
            return done
        content = self.save_bundle.content()
        return replace(
            done,
            saved=self.bundles.look(content),
            writes={**done.writes, name: content},
            remembered=replace(done.remembered, own=made_of),
        )

    def _with_answers(self, done: FolderExchanged, gathered: Gathered) -> FolderExchanged:
        with self.open_work(reading=True) as work:
            answered = work.carried.answered()
        writes, answers = dict(done.writes), {}
        for one in answered:
            name = usual_name(one.desk_name, BundleKind.ANSWER)
            answers[name] = one.last
            left = name in gathered.present and gathered.remembered.answers.get(name) == one.last
            if one.answer is not None and not left:
                writes[name] = one.answer
        return replace(done, writes=writes, remembered=replace(done.remembered, answers=answers))

    def _old_ones(self, names: Iterable[str]) -> list[str]:
        """Return the own files of before this desk took other numbers: its changes bear those now."""
        with self.open_work(reading=True) as work:
            desk = read_desk(work)
        earlier = (replace(desk, epoch=epoch) for epoch in range(1, desk.epoch))
        old = {usual_name(one.name, BundleKind.UP) for one in earlier}
        return [name for name in names if name in old]


def _made_of(work: Work) -> _OwnFile:
    """Return what tells whether the own file would say the same again."""
    line, first = work.changes.own_line(), work.changes.unsent(most=1)
    return (
        line,
        first[0].seq if first else 0,
        tuple((one.desk_name, one.last) for one in work.carried.to_hand_in()),
        read_directory(work).digest,
    )


@dataclass(frozen=True, slots=True)
class CarryBundle:
    """Hand a bundle in over this desk's line, whose ever it is, and write the answer to carry back."""

    files: BundleFiles
    bundles: Bundles
    carry: CarryOn

    def __call__(self, path: Path, answer: Path) -> BundleFacts:
        """Return what stands outside on the answer.

        Raises NotEnrolled, BundleChanged for what the server cannot read, the errors of the line and the
        stick.
        """
        content = self.files.read(path)
        self.bundles.look(content)
        reply = self.carry.bring(content)
        self.files.write(answer, reply)
        return self.bundles.look(reply)
