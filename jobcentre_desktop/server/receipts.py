"""Receipts: numbered per desk, signed with the server's own key, kept word for word."""

from __future__ import annotations

from datetime import datetime

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import Connection, func, select
from sqlalchemy.dialects.postgresql import insert

from jobcentre_desktop.domain.digest import Digest
from jobcentre_desktop.server import era, tables
from jobcentre_desktop.server.absorbing import CentreClock
from jobcentre_desktop.server.desks import KnownDesk
from jobcentre_desktop.wire import signing, translation
from jobcentre_desktop.wire.messages import ReceiptWords, RoundHeader

_KEY = "receipts"
LEFT_OUT = 1000
"""Numbers left out when the server was put back to an older copy: those it gave since then are on paper."""


def server_key(connection: Connection) -> Ed25519PrivateKey:
    """Return the server's signing key; it is made on first use and never changes."""
    kept = tables.server_key
    fresh = Ed25519PrivateKey.generate().private_bytes_raw()
    connection.execute(
        insert(kept).values(name=_KEY, private_key=fresh).on_conflict_do_nothing(index_elements=["name"])
    )
    private = connection.execute(select(kept.c.private_key).where(kept.c.name == _KEY)).scalar_one()
    return Ed25519PrivateKey.from_private_bytes(private)


def give(
    connection: Connection,
    desk: KnownDesk,
    header: RoundHeader,
    clock: CentreClock,
    key: Ed25519PrivateKey,
    now: datetime,
) -> ReceiptWords:
    """Return a new receipt for the day of the header. The centre's clock must be held."""
    receipt, op, line = tables.receipt, tables.op, tables.own_line
    day = translation.day_of(header.close_day)
    before = connection.execute(
        select(
            func.max(receipt.c.receipt_no).label("number"), func.max(receipt.c.issued_at).label("at")
        ).where(receipt.c.centre_id == desk.centre_id, receipt.c.letter == desk.letter)
    ).one()
    number = 1 + (before.number or 0)
    began = era.began(connection, desk.centre_id) if clock.era else None
    if began is not None and (before.at is None or before.at < began):
        number += LEFT_OUT
    names = select(line.c.desk_name).where(line.c.centre_id == desk.centre_id, line.c.desk_key == desk.key)
    counts = connection.execute(
        select(op.c.kind, func.count())
        .where(op.c.centre_id == desk.centre_id, op.c.desk_name.in_(names), op.c.made_on == day)
        .group_by(op.c.kind)
        .order_by(op.c.kind)
    )
    words = ReceiptWords(
        number=f"{desk.centre_id}-{desk.letter}-{number:04d}",
        desk=header.desk,
        day=day.isoformat(),
        issued_at=translation.told(now),
        last_seq=header.last_seq,
        counts={kind: count for kind, count in counts},
        records=clock.records,
        digest=Digest.from_bytes(clock.digest).hexdigest(),
    )
    signature = key.sign(signing.receipt_words(words)).hex()
    signed = msgspec.structs.replace(words, signature=signature)
    connection.execute(
        insert(receipt).values(
            centre_id=desk.centre_id,
            letter=desk.letter,
            receipt_no=number,
            desk_key=desk.key,
            issued_at=now,
            words=msgspec.to_builtins(signed),
        )
    )
    return signed
