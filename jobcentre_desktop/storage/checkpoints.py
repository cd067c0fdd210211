"""Moves what was saved from the write-ahead log into the file, beside the counter and not in a save.

By itself SQLite does so within whichever commit fills the log, and that save then takes ten times as long as
the others. Nothing depends on when it is done: a commit is on the disk, in the log, before it returns.
"""

from __future__ import annotations

import logging
import threading
import time
from contextlib import suppress
from pathlib import Path

from sqlalchemy import Connection, Engine, event
from sqlalchemy.pool import ConnectionPoolEntry
from sqlcipher3 import dbapi2

from jobcentre_desktop.storage.engine import checkpoint_lock, other_file

_LOG = logging.getLogger(__name__)
CALM_SECONDS = 0.5
"""So long nobody saved: a round, or a person between two keys."""
_SAVED = "saved_since_checkpoint"
_AT_LATEST = 10 * CALM_SECONDS
"""Where somebody saves all the time: far below what the log may hold (`engine.py`)."""


class Checkpoints:
    """At work from the first save through the engine until `close`, which comes before it is disposed of."""

    def __init__(self, engine: Engine, path: Path, *, calm: float = CALM_SECONDS) -> None:
        self._engine = engine
        self._path = path
        self._calm = calm
        self._saved = threading.Event()
        self._over = False
        self._thread = threading.Thread(target=self._go_on, name="checkpoints", daemon=True)
        self._thread.start()
        event.listen(engine, "commit", _mark)
        event.listen(engine, "checkin", self._note)

    def close(self) -> None:
        """End; what is still in the log goes into the file when its last connection is closed."""
        self._over = True
        self._saved.set()
        self._thread.join()

    def _note(self, _connection: object, record: ConnectionPoolEntry) -> None:
        if record.info.pop(_SAVED, False):
            self._saved.set()

    def _go_on(self) -> None:
        if not self._is_calm():
            return
        try:
            # A connection of its own: one of the pool would come back with the wrong pages in its cache.
            with other_file(self._engine, self._path) as connection:
                while True:
                    with checkpoint_lock(self._engine), suppress(dbapi2.Error):
                        connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
                    if not self._is_calm():
                        return
        except dbapi2.Error as trouble:  # the file is as good without; a save says what is wrong with it
            _LOG.warning("no checkpoints: %s", type(trouble).__name__)

    def _is_calm(self) -> bool:
        """Wait for a save, and then until nobody saves any more; return False when it is over."""
        self._saved.wait()
        latest = time.monotonic() + _AT_LATEST
        while not self._over:
            self._saved.clear()
            left = min(self._calm, latest - time.monotonic())
            if left <= 0 or not self._saved.wait(left):
                return True
        return False


def _mark(connection: Connection) -> None:
    """Have it noted when the connection is given back: SQLAlchemy tells of a commit before it makes it.

    A commit that takes longer than the calm would stay in the log until somebody saves again.
    """
    connection.info[_SAVED] = True
