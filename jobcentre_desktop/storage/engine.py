"""The one safe way to open the encrypted file: a pool of connections that carry the key.

SQLAlchemy's own SQLCipher dialect is not used: its pool closes connections that other threads are using and
crashed the process in 15 of 15 runs with eight threads, and it keeps the key in the engine's URL. Here the
ordinary SQLite dialect gets the SQLCipher driver and a function that opens and unlocks each connection.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.pool import ConnectionPoolEntry, QueuePool
from sqlcipher3 import dbapi2

from jobcentre_desktop.domain.errors import DeskLocked, FileBusy
from jobcentre_desktop.storage.turns import Turns

RAW_KEY_BYTES = 32
CACHE_KIB = 4_000
"""Page cache of one connection; a desk soon has three, and PCs have 4 GB. With 100,000 clients eight times as
much made no search, file or duplicate check faster; half of it made a search half as slow again."""
_ROOMY_KIB = 64_000
"""The same while a new desk takes its centre's records. Each of them touches pages all over the indexes: with
100,000 clients two fifths of the time went into reading pages again."""
GIVEN_UP = 2**31 - 1
"""In place of the revision of its keyring, in a file whose place another has taken: who waited to open it
must not write there."""
_CACHE_NOW = "cache_kib"
BUSY_SECONDS = 5.0
"""How long one who wants to write waits for another before it is FileBusy."""
_KEYED_FILE = "keyed_file"
_TURNS = "turns"
_CHECKPOINT_LOCK = "checkpoint_lock"

_SETTINGS = (
    "journal_mode=WAL",
    # NORMAL lost acknowledged saves in 10 of 100 power cuts; FULL in none of 400.
    "synchronous=FULL",
    "foreign_keys=ON",
    # Otherwise an erased client's name stays readable in the file's free pages.
    "secure_delete=ON",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    # 16 MB; saves at the counter never come that far, since `checkpoints.py` empties the log beside them.
    "wal_autocheckpoint=4000",
)


class _KeyedFile:
    """Opens connections under one raw key until told to forget it."""

    def __init__(self, raw_key: bytes, cache_kib: int, busy_seconds: float) -> None:
        # Written as a blob literal the driver takes the bytes as the key itself; bare bytes would be a
        # passphrase.
        self._literal: str | None = f"x'{raw_key.hex()}'"
        self._cache_kib = cache_kib
        self.cache_now = cache_kib
        self._busy_seconds = busy_seconds

    def open(self, path: Path, *, must_exist: bool, untouched: bool = False, empty: bool = False) -> Any:
        """Return a new driver connection, or raise the driver's error when the key does not fit the file.

        With `untouched` the file is read as it lies there and not a byte of it changes; an `empty` one is to
        be filled from another, settings and all. Raises FileBusy for a file that was given up just now.
        """
        literal = self._literal  # read once: the key may be forgotten by another thread meanwhile
        if literal is None:
            raise DeskLocked
        mode = "ro&immutable=1" if untouched else "rw" if must_exist else "rwc"
        connection = dbapi2.connect(
            f"{path.absolute().as_uri()}?mode={mode}",
            uri=True,
            check_same_thread=False,  # the pool gives a connection to one thread at a time
            isolation_level=None,  # the driver must not begin transactions of its own
            timeout=self._busy_seconds,
        )
        try:
            # Before anything else, or SQLCipher writes its errors to standard error.
            connection.execute("PRAGMA cipher_log_level=NONE").fetchall()
            connection.set_key(literal)
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()  # a wrong key shows here
            if connection.execute("PRAGMA user_version").fetchone()[0] == GIVEN_UP:
                raise FileBusy
            for setting in () if untouched or empty else (*_SETTINGS, f"cache_size=-{self._cache_kib}"):
                connection.execute(f"PRAGMA {setting}").fetchall()
            if self._literal is None:
                raise DeskLocked
        except BaseException:
            connection.close()
            raise
        return connection

    @contextmanager
    def roomy(self) -> Iterator[None]:
        self.cache_now = _ROOMY_KIB
        try:
            yield
        finally:
            self.cache_now = self._cache_kib

    def give_room(self, connection: Any, record: ConnectionPoolEntry, _proxy: object) -> None:
        """Give a connection that leaves the pool the page cache that connections have now."""
        if record.info.get(_CACHE_NOW, self._cache_kib) != self.cache_now:
            record.info[_CACHE_NOW] = self.cache_now
            connection.execute(f"PRAGMA cache_size=-{self.cache_now}").fetchall()

    def forget(self, _engine: Engine) -> None:
        self._literal = None


def make_engine(
    path: Path,
    raw_key: bytes,
    *,
    must_exist: bool = False,
    cache_kib: int = CACHE_KIB,
    busy_seconds: float = BUSY_SECONDS,
) -> Engine:
    """Return an engine on the encrypted file; nothing is opened yet.

    `raw_key` is 32 bytes and is the key itself, not a passphrase. With `must_exist` a missing file is an
    error and no empty one is made. Every transaction begins IMMEDIATE, so that a writer waits at its start
    and never fails in the middle; `engine.execution_options(ro=True)` gives an engine whose transactions only
    read and never wait. `dispose()` also forgets the key: afterwards the engine raises DeskLocked for ever.
    """
    if len(raw_key) != RAW_KEY_BYTES:
        raise ValueError(f"a raw key has {RAW_KEY_BYTES} bytes, not {len(raw_key)}")
    keyed_file = _KeyedFile(raw_key, cache_kib, busy_seconds)
    engine = create_engine(
        URL.create("sqlite", database=str(path)),
        module=dbapi2,
        creator=lambda: keyed_file.open(path, must_exist=must_exist),
        poolclass=QueuePool,
        pool_size=5,
        pool_use_lifo=True,  # the connection used last has the warm cache
        hide_parameters=True,  # else an error's text holds the client's data
        execution_options={_KEYED_FILE: keyed_file, _TURNS: Turns(), _CHECKPOINT_LOCK: threading.Lock()},
    )
    event.listen(engine, "begin", _begin)
    event.listen(engine, "checkout", keyed_file.give_room)
    event.listen(engine, "engine_disposed", keyed_file.forget)
    return engine


def turns_of(engine: Engine) -> Turns:
    """Return the queue of those who want to write through this engine."""
    turns: Turns = engine.get_execution_options()[_TURNS]
    return turns


def checkpoint_lock(engine: Engine) -> threading.Lock:
    """Return what one has who empties the write-ahead log: SQLite refuses a second one at the same time."""
    lock: threading.Lock = engine.get_execution_options()[_CHECKPOINT_LOCK]
    return lock


def roomy(engine: Engine) -> AbstractContextManager[None]:
    """Lend more memory to the page cache, for thousands of records written one piece after another."""
    keyed_file: _KeyedFile = engine.get_execution_options()[_KEYED_FILE]
    return keyed_file.roomy()


@contextmanager
def plain_connection(engine: Engine) -> Iterator[Any]:
    """Lend a pooled driver connection with no transaction begun: for VACUUM, checkpoints and PRAGMAs."""
    pooled = engine.raw_connection()
    try:
        yield pooled.driver_connection
    finally:
        pooled.close()


@contextmanager
def other_file(engine: Engine, path: Path, *, untouched: bool = False) -> Iterator[Any]:
    """Lend a driver connection to another existing file under the same key, such as a backup.

    With `untouched` only to look at it: its checksums stay as they are.
    """
    connection = engine.get_execution_options()[_KEYED_FILE].open(path, must_exist=True, untouched=untouched)
    try:
        yield connection
    finally:
        connection.close()


@contextmanager
def alone_with(path: Path, raw_key: bytes) -> Iterator[Any]:
    """Lend a driver connection to a file that nobody else has open, nor can open until this one is closed.

    Its log is emptied into it and goes. Raises the driver's error for a busy file when somebody is there.
    """
    connection = _KeyedFile(raw_key, CACHE_KIB, busy_seconds=0).open(path, must_exist=True)
    try:
        connection.execute("PRAGMA locking_mode=EXCLUSIVE").fetchall()
        # Only who is alone with a file can do without its log; the lock taken next stays to the end.
        connection.execute("PRAGMA journal_mode=DELETE").fetchall()
        connection.execute("BEGIN EXCLUSIVE")
        connection.execute("COMMIT")
        yield connection
    finally:
        connection.close()


@contextmanager
def empty_file(path: Path, raw_key: bytes) -> Iterator[Any]:
    """Lend a driver connection to an empty file, to be filled from another one's."""
    connection = _KeyedFile(raw_key, CACHE_KIB, BUSY_SECONDS).open(path, must_exist=True, empty=True)
    try:
        yield connection
    finally:
        connection.close()


def _begin(connection: Connection) -> None:
    read_only = connection.get_execution_options().get("ro")
    connection.exec_driver_sql("BEGIN" if read_only else "BEGIN IMMEDIATE")
