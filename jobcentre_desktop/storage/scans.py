"""The bytes of scans in the encrypted file: in pieces under their hash, each once."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import Select, and_, bindparam, delete, exists, func, or_, select, update

from jobcentre_desktop.domain.ids import AttachmentId
from jobcentre_desktop.ports.scans import SCAN_BYTES, KeptScan, ScansWaiting, ScanToSend
from jobcentre_desktop.storage.scan_tables import scan, scan_piece
from jobcentre_desktop.storage.tables import attachment_index as index
from jobcentre_desktop.storage.tables import change, record
from jobcentre_desktop.storage.transaction import Transaction

PIECE_BYTES = 64 * 1024
"""Longest row. A larger one would be read and written whole for every byte that is asked of it."""


def _unsent(*what: Any) -> Select[Any]:
    whole = and_(scan.c.here == scan.c.size, scan.c.confirmed_at.is_(None))
    return select(*what).select_from(scan).join(index, index.c.sha256 == scan.c.sha256).where(whole)


_COUNT_UNSENT = _unsent(func.count())
_EACH_UNSENT = _unsent(scan.c.sha256, (scan.c.size - scan.c.sent).label("left")).distinct().subquery()
_LEFT_UNSENT = select(func.sum(_EACH_UNSENT.c.left))
_NEXT_TO_SEND = (
    _unsent(index.c.attachment_id, scan)
    .join(record, record.c.row == index.c.row)
    .where(
        or_(
            record.c.pending.is_(False),
            exists().where(change.c.record_id == record.c.id, change.c.held_for.is_not(None)),
        ),
        scan.c.sha256.not_in(bindparam("but_not", expanding=True)),
    )
    .order_by(scan.c.sent.desc(), index.c.attachment_id)
    .limit(1)
)
_UNNAMED = select(scan).where(~exists().where(index.c.sha256 == scan.c.sha256))


class SqlScans:
    """The port `Scans`. The finder table of attachments says which hashes are named."""

    def __init__(self, transaction: Transaction, touched: set[str]) -> None:
        """`touched` takes what is to be announced of this work when it is committed."""
        self._transaction = transaction
        self._touched = touched

    def keep(self, sha256: str, content: bytes) -> None:
        kept = self.state(sha256)
        if kept is not None and kept.here == kept.size:
            return
        self.drop(sha256)
        self.append(sha256, len(content), at=0, content=content)

    def state(self, sha256: str) -> KeptScan | None:
        row = self._transaction.row(select(scan).where(scan.c.sha256 == sha256))
        if row is None:
            return None
        return KeptScan(size=row.size, here=row.here, sent=row.sent, confirmed=row.confirmed_at is not None)

    def read(self, sha256: str, *, at: int = 0, most: int | None = None) -> bytes:
        of_it = scan_piece.c.sha256 == sha256
        begins = select(func.max(scan_piece.c.at)).where(of_it, scan_piece.c.at <= at)
        pieces = select(scan_piece).where(of_it, scan_piece.c.at >= (self._transaction.value(begins) or 0))
        if most is not None:
            pieces = pieces.where(scan_piece.c.at < at + most)
        rows = self._transaction.rows(pieces.order_by(scan_piece.c.at))
        content = b"".join(row.content for row in rows)
        first = at - rows[0].at if rows else 0
        return content[first:] if most is None else content[first : first + most]

    def append(self, sha256: str, size: int, *, at: int, content: bytes) -> int:
        kept = self.state(sha256)
        if kept is None:
            empty = {"sha256": sha256, "size": size, "here": 0, "sent": 0, "confirmed_at": None}
            self._transaction.insert(scan, [empty])
        elif kept.here != at:
            return kept.here
        here = min(at + len(content), size)
        rows = [
            {"sha256": sha256, "at": at + start, "content": content[start : start + PIECE_BYTES]}
            for start in range(0, here - at, PIECE_BYTES)
        ]
        self._transaction.insert(scan_piece, rows)
        self._transaction.write(update(scan).where(scan.c.sha256 == sha256).values(here=here))
        self._touched.add(SCAN_BYTES)
        return here

    def drop(self, sha256: str) -> None:
        for table in (scan_piece, scan):
            self._transaction.write(delete(table).where(table.c.sha256 == sha256))

    def note_sent(self, sha256: str, sent: int, *, confirmed_at: datetime | None = None) -> None:
        told = {"sent": sent, "confirmed_at": confirmed_at}
        self._transaction.write(update(scan).where(scan.c.sha256 == sha256).values(told))
        self._touched.add(SCAN_BYTES)

    def doubt(self) -> None:
        self._transaction.write(update(scan).values(confirmed_at=None))

    def waiting(self) -> ScansWaiting:
        # Counted as people do: every record whose scan is not there, though two may name one hash.
        count = self._transaction.value(_COUNT_UNSENT)
        left = self._transaction.value(_LEFT_UNSENT)
        return ScansWaiting(count=count, left=left or 0)

    def next_to_send(self, *, but_not: Collection[str] = ()) -> ScanToSend | None:
        row = self._transaction.row(_NEXT_TO_SEND, {"but_not": list(but_not)})
        if row is None:
            return None
        return ScanToSend(
            attachment_id=AttachmentId(row.attachment_id), sha256=row.sha256, size=row.size, sent=row.sent
        )

    def forget_unnamed(self) -> dict[str, bytes]:
        """Take the bytes away that no record names any more; return those that were whole, by their hash."""
        gone: dict[str, bytes] = {}
        for row in self._transaction.rows(_UNNAMED):
            if row.here == row.size:
                gone[row.sha256] = self.read(row.sha256)
            self.drop(row.sha256)
        return gone
