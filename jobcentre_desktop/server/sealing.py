"""The key to which desks seal what goes by hand, and how the server vouches for theirs."""

from __future__ import annotations

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import Connection, select
from sqlalchemy.dialects.postgresql import insert

from jobcentre_desktop.server import tables
from jobcentre_desktop.wire import signing
from jobcentre_desktop.wire.messages import SERVER, SealWords
from jobcentre_desktop.wire.sealing import fresh_seal, public_of

_KEY = "sealing"


def server_seal(connection: Connection) -> str:
    """Return the server's own sealing key (X25519, private, hex); made on first use, it never changes."""
    kept = tables.server_key
    fresh = bytes.fromhex(fresh_seal()[0])
    connection.execute(
        insert(kept).values(name=_KEY, private_key=fresh).on_conflict_do_nothing(index_elements=["name"])
    )
    private = connection.execute(select(kept.c.private_key).where(kept.c.name == _KEY)).scalar_one()
    return bytes(private).hex()


def server_seal_words(connection: Connection, key: Ed25519PrivateKey) -> SealWords:
    """Return the public half as every desk is told it, under the server's signature."""
    return vouched(key, SERVER, public_of(server_seal(connection)))


def vouched(key: Ed25519PrivateKey, name: str, public: str) -> SealWords:
    """Return a sealing key with the server's word that it belongs to the one of that name."""
    return SealWords(key=public, signature=key.sign(signing.seal_words(name, public)).hex())
