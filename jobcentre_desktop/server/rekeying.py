"""`POST /rekey/1`: a desk changes its keys. From then on the one it had opens no door and signs no file.

It is asked twice. First under the earlier key: the coming one takes its place at the doors at once, but what
the earlier one signed on paper counts on, for the desk may not hear the answer and go on printing letters.
Then under the new one, when the desk has it in use: now the earlier key ends, with that day. Either may come
again and changes nothing. Whoever has a key of before can do neither.
"""

from __future__ import annotations

import logging
from datetime import datetime

import msgspec
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from sqlalchemy import Connection, update

from jobcentre_desktop.domain.cambodia import local_day
from jobcentre_desktop.server import audit, directory, tables
from jobcentre_desktop.server.desks import KnownDesk, Signed, keep_answer, recognise, take_number
from jobcentre_desktop.server.refused import Refused
from jobcentre_desktop.server.versions import Versions
from jobcentre_desktop.wire.messages import Problem
from jobcentre_desktop.wire.rekeying import RekeyAnswer, RekeyRequest
from jobcentre_desktop.wire.sealing import is_seal_key
from jobcentre_desktop.wire.signing import rekey_words

log = logging.getLogger(__name__)


def change_keys(
    connection: Connection,
    signed: Signed,
    body: bytes,
    key: Ed25519PrivateKey,
    now: datetime,
    versions: Versions,
) -> bytes:
    """Return the answer's bytes. Raises Refused."""
    desk = recognise(connection, signed)
    before = take_number(connection, desk, signed)
    if before is not None:
        return before
    recognise(connection, signed)  # of two that ask at once the second comes with a key of before
    asked = _read(body, desk, versions)
    today = local_day(now)
    own = directory.certify(connection, key, desk.key, today)
    if own.public_key == asked.public_key:
        if asked.in_use:
            directory.end_former(connection, key, desk.key, today)
    else:
        if asked.in_use or directory.has_had(connection, desk.key, asked.public_key):
            raise Refused(Problem.BAD_REQUEST)
        this = (tables.desk.c.centre_id == desk.centre_id, tables.desk.c.desk_key == desk.key)
        public = bytes.fromhex(asked.public_key)
        connection.execute(update(tables.desk).where(*this).values(public_key=public))
        own = directory.follow(connection, key, desk.key, asked.public_key, asked.seal_key, today)
        told: audit.What = {"public_key": asked.public_key}
        audit.enter(connection, desk.centre_id, desk.key, audit.Act.OTHER_KEY, told, now)
        log.info("other keys for %s", desk.key)
    return keep_answer(connection, desk, signed, msgspec.json.encode(RekeyAnswer(certificate=own)))


def _read(body: bytes, desk: KnownDesk, versions: Versions) -> RekeyRequest:
    """Return what is asked, once the coming key has proved to be the desk's. Raises Refused."""
    bad = Refused(Problem.BAD_REQUEST)
    try:
        asked = msgspec.json.decode(body, type=RekeyRequest)
        public = bytes.fromhex(asked.public_key)
        words = rekey_words(desk.key, asked.public_key, asked.seal_key)
        Ed25519PublicKey.from_public_bytes(public).verify(bytes.fromhex(asked.proof), words)
    except (msgspec.DecodeError, UnicodeError, RecursionError, InvalidSignature, ValueError):
        raise bad from None
    if asked.proto not in versions.tells:
        raise Refused(Problem.PROTOCOL_UNKNOWN)
    if public.hex() != asked.public_key or not is_seal_key(asked.seal_key):
        raise bad
    return asked
