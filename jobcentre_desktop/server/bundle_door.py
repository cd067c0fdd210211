"""`POST /bundle/1`: a desk with a line hands in a bundle, whose ever it is, and gets the answer to carry."""

from __future__ import annotations

from datetime import datetime

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import Connection

from jobcentre_desktop.domain.errors import JobCentreError
from jobcentre_desktop.server import bundles
from jobcentre_desktop.server.database import Database
from jobcentre_desktop.server.desks import Signed, keep_answer, recognise, take_number
from jobcentre_desktop.server.refused import Refused
from jobcentre_desktop.server.versions import Versions
from jobcentre_desktop.wire.messages import Problem


def hand_in(
    database: Database,
    signed: Signed,
    body: bytes,
    key: Ed25519PrivateKey,
    now: datetime,
    versions: Versions,
) -> bytes:
    """Return the answer's bytes. Raises Refused.

    A revoked desk may bring one too: it is taken for its signer's, and the answer is sealed to them.
    """
    database.work(lambda connection: recognise(connection, signed, or_revoked=True))
    try:
        # Before the number is taken: broken off here, the same request takes the same bundle in again.
        answer = bundles.take_in(database, body, key, now, versions=versions)
    except JobCentreError:
        raise Refused(Problem.BUNDLE_UNREADABLE) from None

    def keep(connection: Connection) -> bytes:
        bringer = recognise(connection, signed, or_revoked=True)
        before = take_number(connection, bringer, signed)
        if before is not None:
            return before
        return keep_answer(connection, bringer, signed, answer)

    return database.work(keep)
