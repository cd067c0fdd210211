"""Bundles: what a round carries, as one file for a stick or a shared folder."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from jobcentre_desktop.domain.bundle import BundleFacts
from jobcentre_desktop.domain.changes import Change
from jobcentre_desktop.domain.desk_certificate import DeskDirectory
from jobcentre_desktop.domain.errors import JobCentreError
from jobcentre_desktop.ports.line import Enrolment, RoundReply, RoundRequest

FileStamp = tuple[int, int]
"""Length and moment of the last change, as the folder tells it: another stamp, another content."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BundleAnswer:
    """What the central server answered to a bundle, in the order in which it is to be written down."""

    facts: BundleFacts
    replies: tuple[RoundReply, ...]
    refusal: JobCentreError | None
    """Why the bundle was kept aside whole, as a round would have raised it; then there are no replies."""
    carried: tuple[bytes, ...]
    """Answers to the bundles of other desks that travelled along: to be passed on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ColleagueChanges:
    """The changes in the bundle of another desk of the same centre; `chain` is empty in them."""

    facts: BundleFacts
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CarriedBundle:
    """A colleague's bundle that this desk keeps, to hand it in or to pass its answer on."""

    desk_name: str
    desk_key: str
    last: int
    """Last change of that desk in it."""
    content: bytes
    answer: bytes | None
    """The server's, sealed to that desk; None before the bundle was handed in."""


class Carried(Protocol):
    """Colleagues' bundles in this desk's file, the newest of each desk name."""

    def keep(self, facts: BundleFacts, content: bytes) -> None:
        """Keep a bundle unless one of the same desk that goes as far is kept already."""
        ...

    def to_hand_in(self) -> tuple[CarriedBundle, ...]: ...
    def answered(self) -> tuple[CarriedBundle, ...]: ...
    def note_answer(self, facts: BundleFacts, answer: bytes) -> None: ...
    def forget(self, desk_name: str) -> None: ...

    def forget_known(self, facts: BundleFacts) -> None:
        """Drop answers which the desk of this bundle has heard: it begins after what they speak of."""
        ...

    def forget_overtaken(self) -> None:
        """Drop answers to desks of which later changes have numbers: a later answer tells them all."""
        ...


class Bundles(Protocol):
    """Seals and opens bundles. Nothing here touches a file.

    All that read raise NotABundle, BundleTorn, BundleChanged, BundleTooNew.
    """

    def make(
        self,
        enrolment: Enrolment,
        requests: Sequence[RoundRequest],
        directory: DeskDirectory,
        made_at: datetime,
        *,
        carried: Sequence[bytes] = (),
    ) -> bytes:
        """Return the bundle of this desk, for the central server and the other desks of its centre.

        `requests` are those of a round, at least one; `carried` are bundles of other desks. Raises
        SealKeyMissing.
        """
        ...

    def look(self, content: bytes) -> BundleFacts:
        """Return what stands outside on a bundle that is whole; who made it is not asked."""
        ...

    def read_answer(self, enrolment: Enrolment, content: bytes) -> BundleAnswer:
        """Return the server's answer to this desk. Raises BundleForAnother."""
        ...

    def check_answer(self, enrolment: Enrolment, content: bytes) -> BundleFacts:
        """Return for whom an answer is, if this desk's server signed it: worth passing on."""
        ...

    def read_colleague(
        self, enrolment: Enrolment, directory: DeskDirectory, content: bytes
    ) -> ColleagueChanges:
        """Return a colleague's changes. Raises BundleForAnother, BundleSignerUnknown."""
        ...


class BundleFiles(Protocol):
    """The files themselves, wherever they lie: a stick, a shared folder, a disk."""

    def read(self, path: Path) -> bytes:
        """Raises StickGone, NotABundle for a file that is far too long."""
        ...

    def write(self, path: Path, content: bytes) -> None:
        """Write beside it first, rename, read back; a file of that name is replaced.

        When this returns it is on the stick. Raises StickFull, StickGone, StickNotWritten.
        """
        ...

    def list(self, folder: Path) -> dict[Path, FileStamp]:
        """Return the bundles in a folder by name. Raises StickGone."""
        ...

    def check(self, folder: Path) -> None:
        """Look whether files can be written and read in a folder that other desks see too.

        Raises FolderUnreachable, FolderInCloud, StickFull, StickNotWritten.
        """
        ...

    def remove(self, path: Path) -> None:
        """Remove a file if it is there. Raises StickGone."""
        ...
