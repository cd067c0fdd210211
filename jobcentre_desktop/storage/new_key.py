"""A new key for the desk's file, since somebody left who could have kept the old one.

The file is copied under the new key; the keyring that names the copy is the one moment when both count. Cut
off before, the old file is the desk's still; after, the new one. What is left over goes at the next opening.
"""

from __future__ import annotations

import re
import secrets
from contextlib import suppress
from pathlib import Path
from typing import Any

from sqlalchemy import Engine

from jobcentre_desktop.domain.errors import FileDamaged
from jobcentre_desktop.storage.durable import flush_file, flush_folder
from jobcentre_desktop.storage.engine import GIVEN_UP, alone_with, empty_file, plain_connection
from jobcentre_desktop.storage.keyring import Keyring
from jobcentre_desktop.storage.locksmith import DatabaseKey
from jobcentre_desktop.storage.sqlite_trouble import sorted_trouble

_DATABASE = re.compile(r"data-[0-9a-f]{8}\.db")
_BESIDE = ("-wal", "-shm", "-journal")
_SECRET, _KNOWN = 0, 1
"""In the file's header (`application_id`): whether somebody knows its key who shall open it no more."""


def note_key_is_known(engine: Engine) -> None:
    """Write into the file that it is to have a new key when it is opened next."""
    with sorted_trouble(), plain_connection(engine) as connection:
        connection.execute(f"PRAGMA application_id={_KNOWN}")


def key_is_known(engine: Engine) -> bool:
    with sorted_trouble(), plain_connection(engine) as connection:
        return bool(connection.execute("PRAGMA application_id").fetchone()[0] == _KNOWN)


def renew_key(keyring: Keyring, key: DatabaseKey) -> DatabaseKey:
    """Put a copy under a new key in the file's place; return that key.

    Nobody may have the file open. Raises FileBusy when somebody has, FileDamaged when the copy is not sound,
    and the disk's troubles; then all is as it was.
    """
    old, new_key = keyring.proved(key).database, DatabaseKey.fresh()
    new = old.with_name(f"data-{secrets.token_hex(4)}.db")
    with sorted_trouble():
        with alone_with(old, key.raw_key()) as connection:
            try:
                _copy(connection, new, new_key)
                keyring.change_key(key, new_key, new.name)
            except Exception:
                if not keyring.is_sealed_by(new_key):  # else it counts: only its twin could not be written
                    _remove(new)
                    raise
            connection.execute(f"PRAGMA user_version={GIVEN_UP}")
        _remove(old)
    return new_key


def sweep(database: Path) -> None:
    """Remove what a change of key left beside the file that the keyring names; it must be open."""
    for one in database.parent.iterdir():
        if _DATABASE.fullmatch(one.name) and one.name != database.name:
            _remove(one)


def _copy(connection: Any, new: Path, new_key: DatabaseKey) -> None:
    new.touch(mode=0o600)
    with empty_file(new, new_key.raw_key()) as copy:
        connection.backup(copy)
        copy.execute(f"PRAGMA application_id={_SECRET}")
        damaged = copy.execute("PRAGMA cipher_integrity_check").fetchall()
        if damaged or copy.execute("PRAGMA quick_check(1)").fetchall() != [("ok",)]:
            raise FileDamaged
    flush_file(new)
    flush_folder(new.parent)


def _remove(database: Path) -> None:
    for name in (database.name, *(database.name + beside for beside in _BESIDE)):
        with suppress(OSError):  # on Windows one who waits for the file keeps it; it goes another time
            database.with_name(name).unlink(missing_ok=True)
