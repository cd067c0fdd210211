"""Who can open the desk's file: one lock per counsellor and one for the centre's recovery code."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import msgspec

from jobcentre_desktop.domain.errors import (
    DeskAlreadySetUp,
    KeyringDamaged,
    LastManager,
    NotFound,
    WrongPassword,
    WrongRecoveryCode,
)
from jobcentre_desktop.storage.keyring_file import KeyringDoc, KeyringFile, decoded
from jobcentre_desktop.storage.locksmith import (
    DatabaseKey,
    WrongSecret,
    code_lock,
    granted,
    key_behind,
    password_lock,
)
from jobcentre_desktop.storage.member_lock import CHEAPEST, MemberLock, PasswordCost
from jobcentre_desktop.storage.password_rule import PasswordRule, password_bytes
from jobcentre_desktop.storage.recovery_code import new_recovery_code, secret_of

RECOVERY_ID = "recovery"


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One who can open the file, as far as the sign-in screen may show before anybody has signed in."""

    id: str
    kind: Literal["counsellor", "recovery"]
    name: str
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvedKeyring:
    """What the keyring says about itself, after its seal was proved with the key."""

    revision: int
    database: Path


class Keyring:
    """The keyring of one desk's folder. Each call reads the file afresh, so nothing here grows old.

    Unlocking and setting a password take about a quarter of a second each at the default cost, on purpose:
    call them from a worker. Every method may raise KeyringDamaged, DeskNotSetUp, FileFromNewerApp and the
    disk's troubles.
    """

    def __init__(self, file: KeyringFile, rule: PasswordRule, cost: PasswordCost) -> None:
        self._file = file
        self._rule = rule
        self._cost = cost

    @classmethod
    def create(
        cls,
        folder: Path,
        *,
        member_id: str,
        name: str,
        password: str,
        role: str,
        common_passwords: Path,
        cost: PasswordCost = CHEAPEST,
        make_file: Callable[[Path, DatabaseKey], None] = lambda path, key: None,
    ) -> tuple[Keyring, DatabaseKey, str]:
        """Make a desk's first keyring; return it, the database key and the recovery code to print.

        `make_file` makes the database file at the path it is given, before the keyring is written: the desk
        is set up at the moment the keyring is there, and not before. Raises DeskAlreadySetUp,
        PasswordTooWeak.
        """
        file = KeyringFile(folder)
        if file.exists():
            raise DeskAlreadySetUp
        keyring = cls(file, PasswordRule(common_passwords), cost)
        key, code = DatabaseKey.fresh(), new_recovery_code()
        first = keyring._password_lock(key, member_id, name, password, role=role)
        doc = KeyringDoc(
            db=f"data-{secrets.token_hex(4)}.db",
            members=(first, code_lock(key, secret_of(code), member_id=RECOVERY_ID)),
        )
        make_file(folder / doc.db, key)
        file.write_first(doc.sealed(key))
        return keyring, key, code

    @classmethod
    def load(cls, folder: Path, *, common_passwords: Path, cost: PasswordCost = CHEAPEST) -> Keyring:
        """Return the keyring of a desk; raise DeskNotSetUp or KeyringDamaged when it cannot be read."""
        file = KeyringFile(folder)
        file.read()
        return cls(file, PasswordRule(common_passwords), cost)

    @staticmethod
    def is_in(folder: Path) -> bool:
        """Return whether the folder holds a keyring, whatever its state."""
        return KeyringFile(folder).exists()

    @property
    def path(self) -> Path:
        return self._file.path

    def members(self) -> tuple[Member, ...]:
        """Return everybody who can open the file, in the order they were added. Needs no key."""
        return tuple(
            Member(id=lock.id, kind=lock.kind, name=lock.name, role=lock.role)
            for lock in self._file.read().members
        )

    def unlock(self, member_id: str, password: str) -> DatabaseKey:
        """Return the database key, or raise WrongPassword."""
        doc = self._file.read()
        lock = next(
            (each for each in doc.members if each.id == member_id and each.kind == "counsellor"), None
        )
        if lock is None:
            raise WrongPassword
        try:
            key = key_behind(lock, password_bytes(password))
        except WrongSecret:
            raise WrongPassword from None
        return self._proved(doc, key)

    def unlock_with_recovery(self, code: str) -> DatabaseKey:
        """Return the database key, or raise WrongRecoveryCode, telling a mistyped code from a wrong one."""
        secret = secret_of(code)
        doc = self._file.read()
        for lock in doc.members:
            if lock.kind == "recovery":
                try:
                    return self._proved(doc, key_behind(lock, secret))
                except WrongSecret:
                    continue
        raise WrongRecoveryCode(mistyped=False)

    def proved(self, key: DatabaseKey) -> ProvedKeyring:
        """Return the keyring's facts, or raise KeyringDamaged when `key` did not seal them."""
        doc = _sealed(self._file.read(), key)
        return ProvedKeyring(revision=doc.revision, database=self._file.folder / doc.db)

    def add_member(self, key: DatabaseKey, member_id: str, name: str, password: str, *, role: str) -> None:
        """Let one more counsellor open the file. Raises PasswordTooWeak; ValueError if the id is taken."""
        lock = self._password_lock(key, member_id, name, password, role=role)

        def with_lock(doc: KeyringDoc) -> tuple[MemberLock, ...]:
            if any(each.id == member_id for each in doc.members):
                raise ValueError("this member is in the keyring already")
            return (*doc.members, lock)

        self._change_members(key, with_lock)

    def set_password(self, key: DatabaseKey, member_id: str, new: str) -> None:
        """Give a counsellor a new password; the old one is not needed. Raises PasswordTooWeak, NotFound."""
        old = next(
            (each for each in self.members() if each.id == member_id and each.kind == "counsellor"), None
        )
        if old is None:
            raise NotFound("counsellor", member_id)
        lock = self._password_lock(key, member_id, old.name, new, role=old.role)
        self._change_members(key, lambda doc: _replaced(doc, lock))

    def remove_member(self, key: DatabaseKey, member_id: str) -> None:
        """Take a counsellor's lock away. Raises NotFound; LastManager if only the recovery sheet would stay.

        The database key stays as it is (`change_key`).
        """

        def without_lock(doc: KeyringDoc) -> tuple[MemberLock, ...]:
            left = tuple(each for each in doc.members if each.id != member_id or each.kind != "counsellor")
            if len(left) == len(doc.members):
                raise NotFound("counsellor", member_id)
            if not any(each.kind == "counsellor" for each in left):
                raise LastManager
            return left

        self._change_members(key, without_lock)

    def renew_recovery_code(self, key: DatabaseKey) -> str:
        """Return a new recovery code to print; the old sheet no longer opens anything."""
        code = new_recovery_code()
        lock = code_lock(key, secret_of(code), member_id=RECOVERY_ID)
        self._change_members(key, lambda doc: _replaced(doc, lock))
        return code

    def change_key(self, key: DatabaseKey, new: DatabaseKey, database: str) -> None:
        """Grant everybody another database key, that of another file: the moment when both count.

        Passwords and the recovery sheet stay as they are. `database` is the name of a file in the folder.
        """

        def granted_anew(doc: KeyringDoc) -> KeyringDoc:
            members = tuple(granted(lock, new) for lock in _sealed(doc, key).members)
            return msgspec.structs.replace(
                doc, db=database, members=members, revision=doc.revision + 1
            ).sealed(new)

        self._file.change(granted_anew)

    def give_file(self, key: DatabaseKey, database: str, *, above: int) -> None:
        """Name another file under the same key, a copy that takes the place of the present one.

        `above` is the revision that the copy knows of.
        """

        def with_file(doc: KeyringDoc) -> KeyringDoc:
            revision = max(_sealed(doc, key).revision, above) + 1
            return msgspec.structs.replace(doc, db=database, revision=revision).sealed(key)

        self._file.change(with_file)

    def is_sealed_by(self, key: DatabaseKey) -> bool:
        return self._file.read().is_sealed_by(key)

    def relocked(self, key: DatabaseKey, backup: bytes) -> bytes | None:
        """Return the keyring of a backup under `key` with this one's people instead of its own.

        None where another key sealed it; what is no keyring stays as it is.
        """
        other = decoded(backup)
        if other is None:
            return backup
        if not other.is_sealed_by(key):
            return None
        members = _sealed(self._file.read(), key).members
        return msgspec.json.encode(msgspec.structs.replace(other, members=members).sealed(key))

    def lift_revision(self, key: DatabaseKey, above: int) -> None:
        """Give the keyring a revision above `above`: whoever holds the recovery code may call it current."""

        def lifted(doc: KeyringDoc) -> KeyringDoc:
            revision = max(_sealed(doc, key).revision, above) + 1
            return msgspec.structs.replace(doc, revision=revision).sealed(key)

        self._file.change(lifted)

    def _password_lock(
        self, key: DatabaseKey, member_id: str, name: str, password: str, *, role: str
    ) -> MemberLock:
        self._rule.check(password, name=name)
        return password_lock(
            key,
            password_bytes(password),
            self._cost,
            member_id=member_id,
            name=name,
            role=role,
        )

    def _change_members(
        self, key: DatabaseKey, change: Callable[[KeyringDoc], tuple[MemberLock, ...]]
    ) -> None:
        def changed(doc: KeyringDoc) -> KeyringDoc:
            members = change(_sealed(doc, key))
            return msgspec.structs.replace(doc, members=members, revision=doc.revision + 1).sealed(key)

        self._file.change(changed)

    def _proved(self, doc: KeyringDoc, key: DatabaseKey) -> DatabaseKey:
        self._file.mend(_sealed(doc, key))
        return key


def _sealed(doc: KeyringDoc, key: DatabaseKey) -> KeyringDoc:
    if not doc.is_sealed_by(key):
        raise KeyringDamaged
    return doc


def _replaced(doc: KeyringDoc, lock: MemberLock) -> tuple[MemberLock, ...]:
    return tuple(lock if each.id == lock.id else each for each in doc.members)
