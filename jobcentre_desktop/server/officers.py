"""Officers of the central office: each proves with a password of her own that it is she who decides.

Whoever may write into the database itself is not held by this: that account is not the officers'.
"""

from __future__ import annotations

import logging
import os
import secrets
import threading
import unicodedata
from collections.abc import Sequence
from datetime import datetime, timedelta
from math import ceil
from typing import Any

from cryptography.exceptions import InvalidKey
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from sqlalchemy import Connection, Row, func, insert, select, text, update

from jobcentre_desktop.server import officer_tables
from jobcentre_desktop.server.database import Database
from jobcentre_desktop.server.refused import Foreseen

log = logging.getLogger(__name__)

SHORTEST = 12
"""Characters of a password. It decides over every desk of the country, and is typed a few times a year."""
LONGEST_NAME = 80
MOST_WRONG = 5
WRONG_COUNTS = timedelta(minutes=15)
"""Five wrong passwords in a row, then not even the right one is looked at until the first is so old."""

_KEY_BYTES, _SALT_BYTES = 32, 16
_PASSES, _LANES, _MEMORY_KIB = 3, 4, 64 * 1024
"""As at the desks: the second choice of RFC 9106, about a quarter of a second a guess."""
_ONE_AT_A_TIME = threading.Lock()
# WORKAROUND cryptography 50.0.2: as at the desks, two threads that derive at once may wait for ever.


def any_there(connection: Connection) -> bool:
    return connection.scalar(select(officer_tables.officer.c.name).limit(1)) is not None


def add(database: Database, name: str, password: str, now: datetime, *, by: str | None) -> None:
    """Let one more officer decide. `by` is the officer who proved who she is; only the first needs none.

    Raises Foreseen.
    """
    name = " ".join(_composed(name).split())
    if not 1 <= len(name) <= LONGEST_NAME or not name.isprintable():
        raise Foreseen("SRV-20", f"An officer's name has 1 to {LONGEST_NAME} characters.")
    if len(password) < SHORTEST:
        raise Foreseen("SRV-21", f"The password is too short: at least {SHORTEST} characters.")
    kept = _kept(password)

    def piece(connection: Connection) -> None:
        # Of two people who are the first at once, one is told that the other was.
        connection.execute(text("SET TRANSACTION ISOLATION LEVEL SERIALIZABLE"))
        if by is None and any_there(connection):
            raise another_must()
        if (there := _find(connection, name)) is not None:
            raise Foreseen("SRV-22", f"There is an officer {there.name} already.")
        row = {"name": name, "password": kept, "added_at": now, "added_by": by}
        connection.execute(insert(officer_tables.officer).values(row))

    database.work(piece)
    log.info("an officer was added")


def another_must() -> Foreseen:
    """Return the refusal for who would be an officer without one."""
    return Foreseen("SRV-33", "There are officers: one of them vouches for another. Give --officer NAME.")


def prove(database: Database, name: str, password: str, now: datetime) -> str:
    """Return the officer's name as it is kept if the password is hers.

    Raises Foreseen, the same whoever it is not; after too many wrong ones whatever the password is.
    """
    # It counts as wrong before it is looked at: neither a kill nor many at once give a try for nothing.
    officer, try_id = database.work(lambda connection: _begin(connection, name, now))
    if officer is None or not _holds(password, officer.password):
        log.info("refused an officer: no such name, or a wrong password")
        raise Foreseen("SRV-23", "There is no such officer, or the password is not hers.")
    tried = officer_tables.officer_try
    database.work(lambda c: c.execute(update(tried).where(tried.c.try_id == try_id).values(right=True)))
    return str(officer.name)


def same(one: str, other: str) -> bool:
    """Return whether two names are one person's: however they were composed, capitalised and spaced."""
    return _plain(one) == _plain(other)


def read(connection: Connection) -> list[dict[str, Any]]:
    """Return all officers as plain JSON: who added whom, and the wrong passwords of each; then nobody's."""
    officer, tried = officer_tables.officer, officer_tables.officer_try
    wrong = {
        row.name: (row.times, row.last.isoformat())
        for row in connection.execute(
            select(tried.c.name, func.count().label("times"), func.max(tried.c.at).label("last"))
            .where(~tried.c.right)
            .group_by(tried.c.name)
        )
    }
    rows = connection.execute(select(officer).order_by(officer.c.added_at, officer.c.name))
    told = [
        {"name": row.name, "added_at": row.added_at.isoformat(), "added_by": row.added_by} for row in rows
    ]
    nobody = {"name": "", "added_at": None, "added_by": None}
    return [
        one | dict(zip(("wrong_passwords", "last_wrong_at"), wrong.get(one["name"], (0, None)), strict=True))
        for one in [*told, *([nobody] if "" in wrong else [])]
    ]


def lines(officers: Sequence[dict[str, Any]]) -> list[str]:
    """Return the same for people."""
    return [_line(one) for one in officers] or ["There is no officer yet."]


def _line(one: dict[str, Any]) -> str:
    wrong = one["wrong_passwords"]
    tries = f"{wrong} wrong passwords, the last on {one['last_wrong_at'][:16]}" if wrong else ""
    if not one["name"]:
        return f"(names that no officer has): {tries}"
    by = f" by {one['added_by']}" if one["added_by"] else ""
    return f"{one['name']}: added on {one['added_at'][:10]}{by}{f'; {tries}' if tries else ''}"


def _begin(connection: Connection, name: str, now: datetime) -> tuple[Row[Any] | None, str]:
    """Write a try down, unless there were too many; return the officer of that name and the try's id."""
    officer, tried = _find(connection, name), officer_tables.officer_try
    known = "" if officer is None else officer.name  # what somebody typed may be a password: it is not kept
    last = connection.execute(
        select(tried.c.at, tried.c.right)
        .where(tried.c.name == known, tried.c.at > now - WRONG_COUNTS)
        .order_by(tried.c.at.desc())
        .limit(MOST_WRONG)
    ).all()
    if len(last) == MOST_WRONG and not any(one.right for one in last):
        minutes = ceil((last[-1].at + WRONG_COUNTS - now).total_seconds() / 60)
        log.info("refused an officer: too many wrong passwords")
        raise Foreseen("SRV-34", f"Too many wrong passwords. Wait, in minutes: {minutes}.")
    try_id = secrets.token_hex(8)
    connection.execute(insert(tried).values(try_id=try_id, name=known, at=now, right=False))
    return officer, try_id


def _find(connection: Connection, name: str) -> Row[Any] | None:
    """Return the officer of that name, and let nobody else try hers meanwhile."""
    rows = connection.execute(select(officer_tables.officer).with_for_update())
    return next((row for row in rows if same(row.name, name)), None)


def _holds(password: str, kept: str) -> bool:
    try:
        with _ONE_AT_A_TIME:
            Argon2id.verify_phc_encoded(_composed(password).encode(), kept)
    except InvalidKey:
        return False
    return True


def _kept(password: str) -> str:
    salt = os.urandom(_SALT_BYTES)
    kdf = Argon2id(salt=salt, length=_KEY_BYTES, iterations=_PASSES, lanes=_LANES, memory_cost=_MEMORY_KIB)
    with _ONE_AT_A_TIME:
        return kdf.derive_phc_encoded(_composed(password).encode())


def _composed(typed: str) -> str:
    # Two Khmer keyboards can send different code points for the same letters.
    return unicodedata.normalize("NFC", typed)


def _plain(name: str) -> str:
    return _composed(" ".join(_composed(name).split()).casefold())
