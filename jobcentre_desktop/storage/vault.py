"""The desk's encrypted file with its lock: the only place where the database key is held."""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection
from contextlib import AbstractContextManager
from datetime import datetime
from functools import partial
from pathlib import Path
from uuid import UUID

from sqlalchemy import Engine

from jobcentre_desktop.domain.errors import (
    DeskLocked,
    FileMissing,
    JobCentreError,
    KeyringDamaged,
    WrongPassword,
)
from jobcentre_desktop.domain.ids import CounsellorId
from jobcentre_desktop.domain.member import Member
from jobcentre_desktop.ports import CopySeen, FileStanding, HealthReport
from jobcentre_desktop.storage.backup import newest_backup_at, relock, take_backup
from jobcentre_desktop.storage.carried_copies import take_away, tried
from jobcentre_desktop.storage.checkpoints import Checkpoints
from jobcentre_desktop.storage.cleaning import copies_with, cut_log, remove_copies
from jobcentre_desktop.storage.engine import make_engine, plain_connection, roomy
from jobcentre_desktop.storage.health import check, look_quickly, newest_version, version_of
from jobcentre_desktop.storage.keyring import Keyring
from jobcentre_desktop.storage.keyring_file import counsellors_in
from jobcentre_desktop.storage.local_folder import refuse_unless_local
from jobcentre_desktop.storage.locksmith import DatabaseKey
from jobcentre_desktop.storage.member_lock import CHEAPEST, PasswordCost
from jobcentre_desktop.storage.new_key import key_is_known, note_key_is_known, renew_key, sweep
from jobcentre_desktop.storage.renewal import Renew
from jobcentre_desktop.storage.sqlite_trouble import sorted_trouble

_LOG = logging.getLogger(__name__)

BACKUPS = "backups"
Upgrade = Callable[[Engine, Callable[[], object]], None]
"""Brings a file to this app's shape; before it changes one that holds something it calls for a copy."""


def upgrade_file(engine: Engine, copy_first: Callable[[], object]) -> None:
    """Apply the app's own migrations; a file that has seen the newest is left alone."""
    # Alembic takes a quarter of a second to import: paid only by a file that has something to catch up.
    if version_of(engine) == newest_version():
        return
    from jobcentre_desktop.storage.migrate import upgrade

    upgrade(engine, copy_first)


def _nothing_to_copy() -> None:
    """A file that was just made holds nothing."""


class Vault:
    """One desk's folder with keyring, encrypted file and backups. Locked until somebody unlocks it.

    `common_passwords` is the list described at PasswordRule, `now` the clock. Whatever takes a password takes
    a quarter of a second on a desk's PC, on purpose: call it from a worker. All methods raise the file's and
    the disk's troubles, and FolderNotLocal.
    """

    def __init__(
        self,
        folder: Path,
        *,
        common_passwords: Path,
        now: Callable[[], datetime],
        cost: PasswordCost = CHEAPEST,
        upgrade: Upgrade = upgrade_file,
        renew: Renew = lambda _engine: False,
    ) -> None:
        self._folder = folder
        self._common_passwords = common_passwords
        self._now = now
        self._cost = cost
        self._upgrade = upgrade
        self._renew = renew
        self._engine: Engine | None = None
        self._key: DatabaseKey | None = None
        self._database: Path | None = None
        self._checkpoints: Checkpoints | None = None
        self._after_a_stop = False

    # --- locked or not

    def is_set_up(self) -> bool:
        """Return whether there is a keyring in the folder, whatever its state."""
        return Keyring.is_in(self._folder)

    def members(self) -> tuple[Member, ...]:
        """Return the counsellors who can open the file. Raises DeskNotSetUp, KeyringDamaged."""
        return counsellors_in(self._folder)

    def create(
        self, first: Member, password: str, *, first_records: Callable[[], None] = lambda: None
    ) -> str:
        """Set up the desk, leave the file open and return the recovery code, which is shown only this once.

        `first_records` may write through the open file. The desk counts as set up only after it has returned:
        cut off at any moment before, the folder can be set up again. Raises DeskAlreadySetUp,
        PasswordTooWeak.
        """
        refuse_unless_local(self._folder)
        with sorted_trouble():
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)

        def make_file(path: Path, key: DatabaseKey) -> None:
            try:
                with sorted_trouble():
                    path.touch(mode=0o600)
                    self._engine, self._key = make_engine(path, key.raw_key(), must_exist=True), key
                    self._database, self._checkpoints = path, Checkpoints(self._engine, path)
                    self._upgrade(self._engine, _nothing_to_copy)
                    self._renew(self._engine)
                first_records()
            except BaseException:
                self.lock()
                path.unlink(missing_ok=True)  # nobody has its key, so it would only puzzle people
                raise

        try:
            _, _, code = Keyring.create(
                self._folder,
                member_id=str(first.id),
                name=first.name,
                password=password,
                role=first.role,
                common_passwords=self._common_passwords,
                cost=self._cost,
                make_file=make_file,
            )
        except BaseException:
            self.lock()
            raise
        return code

    def unlock(self, member_id: CounsellorId, password: str) -> None:
        """Open the file and bring it to this app's shape; in an open vault only check the password.

        Raises WrongPassword, KeyringDamaged (also when an older keyring was put back), FileFromNewerApp,
        FileMissing.
        """
        self._open(self._keyring().unlock(str(member_id), password), accept_older_keyring=False)

    def unlock_with_recovery(self, code: str) -> None:
        """Open the file with the centre's recovery sheet; it also opens where an older keyring was put back.

        Raises WrongRecoveryCode and otherwise as `unlock`.
        """
        self._open(self._keyring().unlock_with_recovery(code), accept_older_keyring=True)

    def verify_password(self, member_id: CounsellorId, password: str) -> None:
        """Raise WrongPassword unless this is the member's password; open nothing. For a locked screen."""
        key = self._keyring().unlock(str(member_id), password)
        if self._key is not None and not self._key.is_same_as(key):
            raise WrongPassword

    def lock(self) -> None:
        """Close the file and forget the key. Work still going on is the caller's to end before."""
        if self._checkpoints is not None:
            self._checkpoints.close()
        if self._engine is not None:
            self._engine.dispose()
        self._engine = None
        self._key = None
        self._database = None
        self._checkpoints = None

    # --- only while it is open; otherwise DeskLocked

    @property
    def engine(self) -> Engine:
        """The engine whose transactions write."""
        if self._engine is None:
            raise DeskLocked
        return self._engine

    @property
    def reading_engine(self) -> Engine:
        """The same file for transactions that only read: they never wait for a writer."""
        return self.engine.execution_options(ro=True)

    def add_member(self, member: Member, password: str) -> None:
        """Let one more counsellor open the file. Raises PasswordTooWeak; ValueError if the id is taken."""
        key = self._held_key()
        self._keyring().add_member(key, str(member.id), member.name, password, role=member.role)
        self._note_revision(self.engine, key)

    def set_password(self, member_id: CounsellorId, password: str) -> None:
        """Set a password without the old one. Raises NotFound, PasswordTooWeak."""
        key = self._held_key()
        self._keyring().set_password(key, str(member_id), password)
        self._note_revision(self.engine, key)

    def remove_member(self, member_id: CounsellorId) -> None:
        """Take a counsellor's lock away; the file gets a new key when it is opened next.

        Raises NotFound; LastManager if nobody else has one.
        """
        key = self._held_key()
        note_key_is_known(self.engine)
        self._keyring().remove_member(key, str(member_id))
        self._note_revision(self.engine, key)

    def ask_for_new_key(self) -> None:
        """Have the file get a new key when it is opened next: somebody may know the one it has."""
        note_key_is_known(self.engine)

    def renew_recovery_code(self) -> str:
        """Return a new recovery code to print; the old sheet opens nothing any more."""
        key = self._held_key()
        code = self._keyring().renew_recovery_code(key)
        self._note_revision(self.engine, key)
        return code

    def back_up(self, taken_at: datetime, *, into: Path | None = None, one_file: bool = False) -> Path:
        """Take a checked backup into the desk's folder `backups`; return its place. `taken_at` is aware.

        Or below another folder, on a stick, where the last few stay; or as `one_file`. Raises
        FolderInCloud, FolderUnreachable.
        """
        keyring = self._keyring()
        database = keyring.proved(self._held_key()).database
        backups = self._folder / BACKUPS
        if into is None:
            return take_backup(self.engine, database, keyring.path, backups, taken_at)
        return take_away(self.engine, database, keyring.path, backups, taken_at, into, one_file=one_file)

    def try_copy(self, place: Path | None = None) -> CopySeen:
        """Open a copy, the newest of this desk's own if none is named, and look at every page of it.

        Raises NotFound where there is none, NotABackup, BackupDamaged, BackupOfAnotherKey.
        """
        return tried(self.engine, self._held_key(), self._folder / BACKUPS, place)

    def clean_up(self, clients: Collection[UUID], taken_at: datetime) -> bool:
        """Leave no trace of erased clients beside the file: cut its log, and replace backups that hold them.

        Return False when somebody still reads what the log holds; it is to be tried again. `taken_at` is
        aware. Raises as `back_up`.
        """
        with sorted_trouble():
            if not cut_log(self.engine):
                return False
        copies = copies_with(self.engine, self._folder / BACKUPS, clients)
        if copies:
            fresh = self.back_up(taken_at)
            remove_copies(one for one in copies if fresh not in one.parents)
        return True

    def roomy(self) -> AbstractContextManager[None]:
        """Lend more memory to the open file while thousands of records are written."""
        return roomy(self.engine)

    def standing(self) -> FileStanding:
        """Return what can be told of the open file at a glance.

        The keyring was proved when the file was opened, and that file it stays until it is closed.
        """
        if self._database is None:
            raise DeskLocked
        with sorted_trouble():
            return FileStanding(
                file_bytes=self._database.stat().st_size,
                backed_up_at=newest_backup_at(self._folder / BACKUPS),
                after_a_stop=self._after_a_stop,
                key_mark=self._held_key().mark(),
            )

    def looked_through(self) -> None:
        """Hear that all of the file was looked at: a stop before it was opened is of no concern any more."""
        self._after_a_stop = False

    def check(self) -> HealthReport:
        """Return what a full look at the file finds; the problems' codes are those of `health.check`."""
        return check(self.engine, self._keyring().proved(self._held_key()).database)

    # --- inside

    def _keyring(self) -> Keyring:
        refuse_unless_local(self._folder)
        return Keyring.load(self._folder, common_passwords=self._common_passwords, cost=self._cost)

    def _held_key(self) -> DatabaseKey:
        if self._key is None:
            raise DeskLocked
        return self._key

    def _open(self, key: DatabaseKey, *, accept_older_keyring: bool) -> None:
        if self._engine is not None:
            return
        self._after_a_stop = _has_log(self._keyring().proved(key).database)
        engine, database = self._opened(key, accept_older_keyring=accept_older_keyring)
        if key_is_known(engine):
            engine.dispose()
            key = self._renewed(key)
            engine, database = self._opened(key, accept_older_keyring=False)
        sweep(database)
        self._engine, self._key, self._database = engine, key, database
        self._checkpoints = Checkpoints(engine, database)

    def _opened(self, key: DatabaseKey, *, accept_older_keyring: bool) -> tuple[Engine, Path]:
        keyring = self._keyring()
        proved = keyring.proved(key)
        if not proved.database.exists():
            raise FileMissing
        engine = make_engine(proved.database, key.raw_key(), must_exist=True)
        try:
            with sorted_trouble():
                noted = _noted_revision(engine)
                if proved.revision < noted:
                    if not accept_older_keyring:
                        raise KeyringDamaged
                    keyring.lift_revision(key, noted)
                self._note_revision(engine, key)
                look_quickly(engine)
                backups = self._folder / BACKUPS
                self._upgrade(
                    engine,
                    lambda: take_backup(engine, proved.database, keyring.path, backups, self._now()),
                )
                self._renew(engine)
        except BaseException:
            engine.dispose()
            raise
        return engine, proved.database

    def _renewed(self, key: DatabaseKey) -> DatabaseKey:
        """Return the file's new key; or the one it has, if this is not the time: nobody waits before it."""
        keyring = self._keyring()
        try:
            relock(self._folder / BACKUPS, keyring.path.name, partial(keyring.relocked, key))
            return renew_key(keyring, key)
        except JobCentreError as trouble:
            _LOG.info("the file keeps its key for now: %s", trouble)
            return key

    def _note_revision(self, engine: Engine, key: DatabaseKey) -> None:
        """Write into the file how new its keyring is, so that an older keyring put back later is noticed."""
        revision = self._keyring().proved(key).revision
        with sorted_trouble():
            if revision > _noted_revision(engine):
                with plain_connection(engine) as connection:
                    connection.execute(f"PRAGMA user_version={revision:d}")


def _noted_revision(engine: Engine) -> int:
    with plain_connection(engine) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _has_log(database: Path) -> bool:
    log = database.with_name(f"{database.name}-wal")
    return log.exists() and log.stat().st_size > 0
