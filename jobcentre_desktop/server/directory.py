"""The directory of desks: whose key is whose, signed by the server, for everybody who checks a letter.

It is one row, made anew when a desk enrols or its key is withdrawn or changed, so that a round reads no more
than a digest. Lines stay in the order in which the desks came; none is ever taken out. A desk that changed
its key has one for each: that of the key it has now stands in the desk's place, those of before come later.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import Connection, select, update
from sqlalchemy.dialects.postgresql import insert

from jobcentre_desktop.server import tables
from jobcentre_desktop.server.sealing import vouched
from jobcentre_desktop.wire import signing, translation
from jobcentre_desktop.wire.messages import CertificateWords

_NAME = "desks"

_words = msgspec.json.Decoder(CertificateWords)
_DIGEST = select(tables.directory.c.digest).where(tables.directory.c.name == _NAME)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """The lines that a desk is told, and their digest."""

    digest: str
    lines: tuple[bytes, ...]

    @property
    def certificates(self) -> tuple[CertificateWords, ...]:
        return tuple(_words.decode(line) for line in self.lines)


NOTHING_TO_TELL = Told(digest="", lines=())


def unless_known(connection: Connection, digest: str) -> Told:
    """Return the directory, or nothing when a desk has the one with this digest already, or asks for none."""
    if not digest or connection.scalar(_DIGEST) in (None, digest):
        return NOTHING_TO_TELL
    return read(connection)


def read(connection: Connection) -> Told:
    kept = tables.directory
    row = connection.execute(select(kept).where(kept.c.name == _NAME)).one_or_none()
    return NOTHING_TO_TELL if row is None else Told(digest=row.digest, lines=_lines(row.lines))


def certify(connection: Connection, key: Ed25519PrivateKey, desk_key: str, day: date) -> CertificateWords:
    """Return the certificate of an enrolled desk; it is made once."""
    desk, centre = tables.desk, tables.centre
    row = connection.execute(
        select(desk.c.letter, desk.c.public_key, desk.c.centre_id, centre.c.name_km, centre.c.name_en)
        .join(centre, desk.c.centre_id == centre.c.centre_id)
        .where(desk.c.centre_id == desk_key.split("-")[0], desk.c.desk_key == desk_key)
    ).one()
    fresh = CertificateWords(
        desk_key=desk_key,
        centre=row.centre_id,
        name_km=row.name_km,
        name_en=row.name_en,
        letter=row.letter,
        public_key=bytes(row.public_key).hex(),
        since=day.isoformat(),
    )
    return _put(connection, desk_key, lambda known: known or [_signed(key, fresh)])


def seal(connection: Connection, key: Ed25519PrivateKey, desk_key: str, seal_key: str, day: date) -> None:
    """Say from now on under which sealing key the desk reads; the same again changes nothing."""
    before = certify(connection, key, desk_key, day)
    if before.seal is None or before.seal.key != seal_key:
        told = msgspec.structs.replace(before, seal=vouched(key, desk_key, seal_key))
        _put(connection, desk_key, lambda known: [told, *known[1:]])


def follow(
    connection: Connection, key: Ed25519PrivateKey, desk_key: str, public_key: str, seal_key: str, day: date
) -> CertificateWords:
    """Certify the key that a desk has from now on; the one before stays certified until it is ended."""

    def with_it(known: Sequence[CertificateWords]) -> Sequence[CertificateWords]:
        fresh = msgspec.structs.replace(known[0], public_key=public_key, since=day.isoformat())
        told = msgspec.structs.replace(_signed(key, fresh), seal=vouched(key, desk_key, seal_key))
        return [told, *(msgspec.structs.replace(one, seal=None) for one in known)]

    return _put(connection, desk_key, with_it)


def has_had(connection: Connection, desk_key: str, public_key: str) -> bool:
    """Return whether a key is or was a desk's."""
    known = read(connection).certificates
    return any(one.desk_key == desk_key and one.public_key == public_key for one in known)


def end_former(connection: Connection, key: Ed25519PrivateKey, desk_key: str, day: date) -> None:
    """Say that the desk's earlier keys sign nothing from tomorrow on; a second time changes nothing."""

    def ended(one: CertificateWords) -> CertificateWords:
        over = bool(one.until or one.withdrawn)
        return one if over else _signed(key, msgspec.structs.replace(one, until=day.isoformat()))

    _put(connection, desk_key, lambda known: [*known[:1], *map(ended, known[1:])])


def seal_of(connection: Connection, desk_key: str) -> str | None:
    """Return the sealing key of a desk, None for one that has told none."""
    words = next((one for one in read(connection).certificates if one.desk_key == desk_key), None)
    return None if words is None or words.seal is None else words.seal.key


def withdraw(connection: Connection, key: Ed25519PrivateKey, desk_key: str, day: date) -> None:
    """Say from now on that the desk's key is not to be trusted; a second time changes nothing.

    A key that has ended stays as it is: the desk no longer had it.
    """
    certify(connection, key, desk_key, day)

    def withdrawn(one: CertificateWords) -> CertificateWords:
        over = bool(one.until or one.withdrawn)
        return one if over else _signed(key, msgspec.structs.replace(one, withdrawn=day.isoformat()))

    _put(connection, desk_key, lambda known: [withdrawn(one) for one in known])


def certify_everybody(connection: Connection, key: Ed25519PrivateKey, day: date) -> None:
    """Certify desks that were enrolled by a server that gave no certificates yet."""
    known = {one.desk_key for one in read(connection).certificates}
    desk = tables.desk
    for row in connection.execute(select(desk.c.desk_key, desk.c.revoked_at).order_by(desk.c.enrolled_at)):
        if row.desk_key not in known:
            certify(connection, key, row.desk_key, day)
            if row.revoked_at is not None:
                withdraw(connection, key, row.desk_key, day)


def _put(
    connection: Connection,
    desk_key: str,
    words: Callable[[Sequence[CertificateWords]], Sequence[CertificateWords]],
) -> CertificateWords:
    """Put a desk's words into their places, what is more of them at the end; return the first of them.

    The list is held until the transaction ends.
    """
    kept = tables.directory
    empty = insert(kept).values(name=_NAME, digest=signing.directory_digest(()), lines=b"")
    connection.execute(empty.on_conflict_do_nothing(index_elements=["name"]))
    held = select(kept.c.lines).where(kept.c.name == _NAME).with_for_update()
    known = [_words.decode(line) for line in _lines(connection.execute(held).scalar_one())]
    told = words([one for one in known if one.desk_key == desk_key])
    rest = iter(told)
    after = [next(rest) if one.desk_key == desk_key else one for one in known]
    lines = [translation.certificate_line(one) for one in (*after, *rest)]
    values = {"digest": signing.directory_digest(lines), "lines": b"\n".join(lines)}
    connection.execute(update(kept).where(kept.c.name == _NAME).values(values))
    return told[0]


def _signed(key: Ed25519PrivateKey, words: CertificateWords) -> CertificateWords:
    return msgspec.structs.replace(words, signature=key.sign(signing.certificate_words(words)).hex())


def _lines(kept: bytes) -> tuple[bytes, ...]:
    return tuple(bytes(kept).split(b"\n")) if kept else ()
