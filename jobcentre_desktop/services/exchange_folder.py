"""Desks of a centre without a line share a folder: each leaves its file there and reads the others'."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from jobcentre_desktop.domain.bundle import BundleFacts, BundleKind, usual_name
from jobcentre_desktop.domain.errors import JobCentreError
from jobcentre_desktop.ports import OpenWork
from jobcentre_desktop.ports.bundles import BundleFiles, Bundles
from jobcentre_desktop.services.carry_on import CarryOn
from jobcentre_desktop.services.read_bundle import BundleRead, ReadBundle, Whose
from jobcentre_desktop.services.save_bundle import SaveBundle


@dataclass(frozen=True, slots=True, kw_only=True)
class FolderExchanged:
    saved: BundleFacts
    read: tuple[BundleRead, ...]
    problems: tuple[tuple[str, JobCentreError], ...]
    """Name of a file -> why nothing was taken from it; the others were read all the same."""


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
        read: list[BundleRead] = []
        problems: list[tuple[str, JobCentreError]] = []
        for path in self.files.list(folder):
            try:
                if self.read_bundle.look(path).whose in (Whose.COLLEAGUE, Whose.OUR_ANSWER):
                    one = self.read_bundle(path)
                    read.append(one)
                    if one.whose is Whose.OUR_ANSWER:
                        self.files.remove(path)
            except JobCentreError as problem:
                problems.append((path.name, problem))
        content = self.save_bundle.content()
        facts = self.bundles.look(content)
        self.files.write(folder / usual_name(facts.desk_name, BundleKind.UP), content)
        self.save_bundle.note(content)
        self._leave_answers(folder)
        return FolderExchanged(saved=facts, read=tuple(read), problems=tuple(problems))

    def _leave_answers(self, folder: Path) -> None:
        with self.open_work(reading=True) as work:
            answered = work.carried.answered()
        for one in answered:
            if one.answer is not None:
                self.files.write(folder / usual_name(one.desk_name, BundleKind.ANSWER), one.answer)


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
