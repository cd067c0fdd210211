"""Officers of the central office: each proves with a password of her own that it is she who decides."""

from __future__ import annotations

import os
import unicodedata
from datetime import datetime

from cryptography.exceptions import InvalidKey
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from sqlalchemy import Connection, select
from sqlalchemy.dialects.postgresql import insert

from jobcentre_desktop.server import tables
from jobcentre_desktop.server.refused import Foreseen

SHORTEST = 12
"""Characters of a password. It decides over every desk of the country, and is typed a few times a year."""
LONGEST_NAME = 80

_KEY_BYTES, _SALT_BYTES = 32, 16
_PASSES, _LANES, _MEMORY_KIB = 3, 4, 64 * 1024
"""As at the desks: the second choice of RFC 9106, about a quarter of a second a guess."""


def add(connection: Connection, name: str, password: str, now: datetime) -> None:
    """Let one more officer decide. Raises Foreseen."""
    name = name.strip()
    if not 1 <= len(name) <= LONGEST_NAME or not name.isprintable():
        raise Foreseen("SRV-20", f"An officer's name has 1 to {LONGEST_NAME} characters.")
    if len(password) < SHORTEST:
        raise Foreseen("SRV-21", f"The password is too short: at least {SHORTEST} characters.")
    kept = _kdf(os.urandom(_SALT_BYTES)).derive_phc_encoded(_bytes(password))
    added = connection.execute(
        insert(tables.officer)
        .values(name=name, password=kept, added_at=now)
        .on_conflict_do_nothing(index_elements=["name"])
    )
    if not added.rowcount:
        raise Foreseen("SRV-22", f"There is an officer {name} already.")


def prove(connection: Connection, name: str, password: str) -> str:
    """Return the officer's name if the password is hers. Raises Foreseen, the same whoever it is not."""
    officer = tables.officer
    kept = connection.scalar(select(officer.c.password).where(officer.c.name == name.strip()))
    try:
        if kept is not None:
            Argon2id.verify_phc_encoded(_bytes(password), kept)
            return name.strip()
    except InvalidKey:
        pass
    raise Foreseen("SRV-23", "There is no such officer, or the password is not hers.")


def _kdf(salt: bytes) -> Argon2id:
    return Argon2id(salt=salt, length=_KEY_BYTES, iterations=_PASSES, lanes=_LANES, memory_cost=_MEMORY_KIB)


def _bytes(password: str) -> bytes:
    # Two Khmer keyboards can send different code points for the same letters.
    return unicodedata.normalize("NFC", password).encode()
