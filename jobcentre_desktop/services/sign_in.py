"""Sign in, lock, and come back; never needs a line."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from uuid import UUID

from jobcentre_desktop.domain.centre import Desk
from jobcentre_desktop.domain.counsellor import Counsellor
from jobcentre_desktop.domain.errors import CounsellorSuspended, JobCentreError, NotFound, WrongPassword
from jobcentre_desktop.domain.ids import CounsellorId
from jobcentre_desktop.domain.member import Member, by_name
from jobcentre_desktop.ports import Vault, Work, WorkFor
from jobcentre_desktop.services.desk_facts import read_desk
from jobcentre_desktop.services.try_password import TryPassword

_NOBODY = Counsellor(id=CounsellorId(UUID(int=0)), name="")
_NOWHERE = Desk(id=UUID(int=0), letter="", centre_code="", epoch=0)


@dataclass(frozen=True, slots=True)
class SignIn:
    """Who may sign in, and the door itself.

    Two things must agree: a lock in this desk's keyring and an active record. Somebody suspended at another
    desk has only the record changed; their lock goes as soon as this file is open and nobody works in it.
    """

    vault: Vault
    work_for: WorkFor
    try_password: TryPassword

    def is_set_up(self) -> bool:
        return self.vault.is_set_up()

    def members(self) -> tuple[Member, ...]:
        """Return who has a lock on this desk's file, by name. Raises DeskNotSetUp, KeyringDamaged."""
        return by_name(self.vault.members())

    def member_named(self, name: str) -> Member:
        """Return the member a terminal names.

        Raises WrongPassword: an unknown name is told no more than that.
        """
        for member in self.members():
            if name in (member.name, str(member.id)):
                return member
        raise WrongPassword

    def unlock(self, member_id: CounsellorId, password: str) -> None:
        """Open the file.

        Raises WrongPassword, TooManyWrongPasswords, CounsellorSuspended, FileFromNewerApp, FileDamaged.
        """
        self.try_password(member_id, lambda: self.vault.unlock(member_id, password))
        try:
            self.at_work(member_id)
        except BaseException:
            self.lock()
            raise

    def at_work(self, member_id: CounsellorId) -> tuple[Counsellor, Desk]:
        """Return a counsellor who may work, and the desk; needs the open file.

        Raises CounsellorSuspended, NotFound, DeskLocked.
        """
        with self._looking() as work:
            counsellor = work.records.get(Counsellor, member_id)
            if not counsellor.active:
                raise CounsellorSuspended(counsellor.name)
            return counsellor, read_desk(work)

    def lock(self) -> None:
        """Close the file and forget its key."""
        # Whatever goes wrong with a lock that should go, the file is closed; the door refuses them anyhow.
        with suppress(JobCentreError):
            self._take_away_locks()
        self.vault.lock()

    def reset_with_recovery(self, code: str, member_id: CounsellorId, password: str) -> None:
        """Give one member a new password with the recovery sheet; the file is locked again afterwards.

        Somebody suspended stays out, unless nobody else could open this desk any more: then the sheet lets
        them in again, or its records would be lost to the centre. Raises WrongRecoveryCode, PasswordTooWeak,
        CounsellorSuspended, NotFound.
        """
        locks = {member.id for member in self.members()}
        if member_id not in locks:
            raise NotFound("counsellor", str(member_id))
        self.vault.unlock_with_recovery(code)
        try:
            with self._looking() as work:
                counsellor, desk = work.records.get(Counsellor, member_id), read_desk(work)
                active = _active(work)
            if not counsellor.active and active & locks:
                raise CounsellorSuspended(counsellor.name)
            self.vault.set_password(member_id, password)
            self.try_password.tries.forget(member_id)
            if not counsellor.active:
                with self.work_for(counsellor, desk)() as work:
                    work.records.change(replace(counsellor, active=True))
                    work.commit()
        finally:
            self.lock()

    def _take_away_locks(self) -> None:
        with self._looking() as work:
            staff = {one.id for one in work.records.every(Counsellor)}
            active = _active(work)
        locks = {member.id for member in self.members()}
        if active & locks:  # with none of them left the recovery sheet lets somebody in again
            for member_id in locks & staff - active:
                self.vault.remove_member(member_id)

    def _looking(self) -> Work:
        return self.work_for(_NOBODY, _NOWHERE)(reading=True)


def _active(work: Work) -> set[CounsellorId]:
    return {one.id for one in work.records.every(Counsellor) if one.active}
