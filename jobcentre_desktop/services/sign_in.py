"""Sign in, lock, and come back; never needs a line."""

from __future__ import annotations

from dataclasses import dataclass

from jobcentre_desktop.domain.errors import NotFound, WrongPassword
from jobcentre_desktop.domain.ids import CounsellorId
from jobcentre_desktop.ports import Member, Vault


@dataclass(frozen=True, slots=True)
class SignIn:
    """Who may sign in, and the door itself."""

    vault: Vault

    def is_set_up(self) -> bool:
        return self.vault.is_set_up()

    def members(self) -> tuple[Member, ...]:
        """Return who has a lock on this desk's file. Raises DeskNotSetUp, KeyringDamaged."""
        return self.vault.members()

    def member_named(self, name: str) -> Member:
        """Return the member a terminal names.

        Raises WrongPassword: an unknown name is told no more than that.
        """
        for member in self.members():
            if name in (member.name, str(member.id)):
                return member
        raise WrongPassword

    def unlock(self, member_id: CounsellorId, password: str) -> None:
        """Open the file. Raises WrongPassword, FileFromNewerApp, FileDamaged."""
        self.vault.unlock(member_id, password)

    def lock(self) -> None:
        """Close the file and forget its key."""
        self.vault.lock()

    def reset_with_recovery(self, code: str, member_id: CounsellorId, password: str) -> None:
        """Give one member a new password with the recovery sheet; the file is locked again afterwards.

        Raises WrongRecoveryCode, PasswordTooWeak, NotFound.
        """
        if all(member.id != member_id for member in self.members()):
            raise NotFound("counsellor", str(member_id))
        self.vault.unlock_with_recovery(code)
        try:
            self.vault.set_password(member_id, password)
        finally:
            self.vault.lock()
