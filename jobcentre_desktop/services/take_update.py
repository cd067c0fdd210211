"""A new version of the program: looked at, kept, put in place, and gone back from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from jobcentre_desktop.domain.cambodia import local_day
from jobcentre_desktop.domain.counsellor import Counsellor
from jobcentre_desktop.domain.errors import (
    JobCentreError,
    NoSuchVersionKept,
    UpdateForAnotherSystem,
    UpdateInOpeningHours,
    UpdateNotInstalled,
    UpdateNotNewer,
)
from jobcentre_desktop.domain.update import Update, in_opening_hours, order_of
from jobcentre_desktop.ports import Clock
from jobcentre_desktop.ports.updates import Installer, UpdateFiles
from jobcentre_desktop.services.keep_working_days import KeepWorkingDays


@dataclass(frozen=True, slots=True, kw_only=True)
class Installed:
    """What was put in place, and the copy of the desk's file that was taken before."""

    update: Update
    backup: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What can be done now."""

    version: str
    """That at work."""
    newer: Update | None
    """What `install` would put in place."""
    older: Update | None
    """What `go_back` would."""
    is_open: bool
    """Whether the centre is in its opening hours."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeUpdate:
    """Only who keeps the desk does any of it: the others raise NotAllowed.

    `version` and `system` are those at work; `back_up` copies the desk's file and returns where to.
    """

    files: UpdateFiles
    back_up: Callable[[], Path]
    put_in_place: Installer
    working_days: KeepWorkingDays
    clock: Clock
    version: str
    system: str
    me: Counsellor

    def kept(self) -> tuple[Update, ...]:
        """Return the versions whose installers are kept here, the oldest first."""
        return self.files.kept()

    def standing(self) -> Standing:
        """Return what can be done now."""
        newer, older = self._newer(), self._older()
        return Standing(
            version=self.version,
            newer=newer[0] if newer else None,
            older=older[0] if older else None,
            is_open=self._is_open(),
        )

    def take(self, path: Path) -> Update:
        """Keep the installer of a file for later. Nothing at work changes.

        It is newer than all that is here, or the very version at work: that is kept to go back to it later.
        Raises NotAnUpdate, UpdateTorn, UpdateNotGenuine, UpdateForAnotherSystem, UpdateNotNewer,
        UpdateKeyMissing and the troubles of a stick.
        """
        self.me.must_keep_desk()
        self.must_fit(self.files.look(path))
        return self.keep(path)

    def keep(self, path: Path) -> Update:
        """Do the same for a file that came with the sync: nobody chose it, and nothing is installed."""
        update = self.files.take_in(path)
        try:
            self.must_fit(update)  # a stick may have been changed since it was looked at
        except JobCentreError:
            self.files.drop(update)
            raise
        self._put_away()
        return update

    def must_fit(self, update: Update) -> None:
        """Raise UpdateForAnotherSystem or UpdateNotNewer for a version that has no place here."""
        if update.system != self.system:
            raise UpdateForAnotherSystem(update.system)
        if update.version == self.version:
            return
        known = [self.version, *(one.version for one in self.files.kept() if one != update)]
        newest = max(known, key=order_of)
        if not update.is_newer_than(newest):
            raise UpdateNotNewer(newest)

    def install(self, *, now: bool = False) -> Installed:
        """Put the newest version that is kept in place, after a copy of the desk's file was taken.

        `now` says that somebody asked for it in opening hours. Raises NoSuchVersionKept,
        UpdateInOpeningHours, UpdateNotGenuine, UpdateTorn, UpdateNotInstalled and whatever keeps a backup
        from being taken; then the version at work stays.
        """
        return self._put_in_place(self._newer(), now=now)

    def go_back(self, *, now: bool = False) -> Installed:
        """Put the version before the one at work in place again; raises as `install` does.

        It opens the desk's file only if that was not changed for the newer version; else a backup from
        before.
        """
        return self._put_in_place(self._older(), now=now)

    def _newer(self) -> list[Update]:
        """Return the newest version, if it is newer than that at work."""
        return [one for one in self.files.kept() if one.is_newer_than(self.version)][-1:]

    def _older(self) -> list[Update]:
        return [one for one in self.files.kept() if order_of(one.version) < order_of(self.version)][-1:]

    def _put_in_place(self, found: list[Update], *, now: bool) -> Installed:
        self.me.must_keep_desk()
        if not found:
            raise NoSuchVersionKept
        if not now and self._is_open():
            raise UpdateInOpeningHours
        update = found[0]
        installer = self.files.installer(update)
        backup = self.back_up()
        if not self.put_in_place(installer):
            raise UpdateNotInstalled(update.version)
        return Installed(update=update, backup=backup)

    def _put_away(self) -> None:
        """Keep the newest version, and the one to go back to from it, or else from the one at work."""
        kept = self.files.kept()
        newest, older = self._newer(), self._older()
        at_work = [one for one in kept if one.version == self.version]
        wanted = [*newest, *(at_work or older)] if newest else [*at_work, *older]
        for one in kept:
            if one not in wanted:
                self.files.drop(one)

    def _is_open(self) -> bool:
        now = self.clock.now()
        return in_opening_hours(now) and self.working_days.closed(local_day(now)) is None
