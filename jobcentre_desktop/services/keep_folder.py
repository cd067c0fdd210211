"""The folder that the desks of a centre share: which it is, and how the exchange through it stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import msgspec

from jobcentre_desktop.domain.centre import line_of
from jobcentre_desktop.domain.errors import FolderUnreachable
from jobcentre_desktop.ports import Clock, OpenWork, Work
from jobcentre_desktop.ports.bundles import BundleFiles
from jobcentre_desktop.services.exchange_folder import FolderExchanged
from jobcentre_desktop.services.read_bundle import Whose

_SHARED = "shared_folder"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kept:
    folder: str
    looked_at: datetime | None = None
    read_at: dict[str, datetime] = field(default_factory=dict)
    """Desk without its epoch -> when a file of it was last read there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WithDesk:
    """How the exchange with one colleague's desk stands."""

    desk: str
    """Its name without the epoch, e.g. "02-B"."""
    read_at: datetime
    waiting: int
    """Changes of theirs that are shown here and not yet at the central server."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FolderStanding:
    """`folder` is None while none is chosen."""

    folder: Path | None = None
    looked_at: datetime | None = None
    """When all there was last read, and what waits here was left there."""
    desks: tuple[WithDesk, ...] = ()


@dataclass(frozen=True, slots=True)
class KeepFolder:
    open_work: OpenWork
    files: BundleFiles
    clock: Clock

    def check(self, folder: Path) -> None:
        """Look whether files can be exchanged there. Touches only the folder, which may hang.

        Raises FolderUnreachable, FolderInCloud, StickFull, StickNotWritten.
        """
        if not folder.is_absolute():
            raise FolderUnreachable(str(folder))
        self.files.check(folder)

    def choose(self, folder: Path | None) -> FolderStanding:
        """Keep which folder is used from now on; None for none."""
        with self.open_work() as work:
            kept = None if folder is None else _Kept(folder=str(folder))
            work.desk.write(_SHARED, "" if kept is None else msgspec.json.encode(kept).decode())
            work.commit()
        return self.standing()

    def standing(self) -> FolderStanding:
        with self.open_work(reading=True) as work:
            kept, waiting = _read(work), _waiting(work.changes.provisional())
        if kept is None:
            return FolderStanding()
        desks = tuple(
            WithDesk(desk=desk, read_at=at, waiting=waiting.get(desk, 0))
            for desk, at in sorted(kept.read_at.items())
        )
        return FolderStanding(folder=Path(kept.folder), looked_at=kept.looked_at, desks=desks)

    def note(self, done: FolderExchanged) -> FolderStanding:
        """Write down that the exchange is done: what was to be left lies in the folder."""
        now = self.clock.now()
        heard = {line_of(one.facts.desk_name): now for one in done.read if one.whose is Whose.COLLEAGUE}
        with self.open_work() as work:
            kept = _read(work)
            if kept is not None and Path(kept.folder) == done.folder:
                new = _Kept(folder=kept.folder, looked_at=now, read_at={**kept.read_at, **heard})
                work.desk.write(_SHARED, msgspec.json.encode(new).decode())
            work.commit()
        return self.standing()


def _read(work: Work) -> _Kept | None:
    told = work.desk.read(_SHARED)
    return None if not told else msgspec.json.decode(told, type=_Kept)


def _waiting(provisional: Mapping[str, int]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for name, count in provisional.items():
        counts[line_of(name)] = counts.get(line_of(name), 0) + count
    return counts
