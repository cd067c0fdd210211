"""The digest of a centre's live records: equal on both sides when both have the same records."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import Self
from uuid import UUID

from jobcentre_desktop.domain.chain import canonical
from jobcentre_desktop.domain.changes import RecordState

BUCKETS = 256
_WIDTH = 32
_MODULUS = 1 << (8 * _WIDTH)


class Digest:
    """256 sums, one per last byte of a record's id: each that of SHA-256 over its records, modulo 2^256.

    Adding is the opposite of taking away and order does not matter, so either side can keep it up change by
    change. When two digests differ, the buckets say which 1/256 of the records to compare (sync design §4.9).
    """

    def __init__(self) -> None:
        self._sums = [0] * BUCKETS

    @classmethod
    def from_bytes(cls, kept: bytes) -> Self:
        """Return the digest that `to_bytes` gave. Raises ValueError for bytes of another length."""
        if len(kept) != BUCKETS * _WIDTH:
            raise ValueError("not a digest")
        digest = cls()
        digest._sums = [int.from_bytes(kept[at : at + _WIDTH]) for at in range(0, len(kept), _WIDTH)]
        return digest

    def copy(self) -> Self:
        """Return the same digest, to be changed apart from this one."""
        copied = type(self)()
        copied._sums = list(self._sums)
        return copied

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Digest) and self._sums == other._sums

    def __hash__(self) -> int:
        raise TypeError("a digest that goes on changing is no key")

    def add(self, record: RecordState) -> None:
        """Count a record in. A removed one does not count."""
        self._change(record, 1)

    def add_hashed(self, record: RecordState, hashed: bytes) -> None:
        """Count a record in whose hash is known."""
        self._change(record, 1, hashed)

    def take_away(self, record: RecordState) -> None:
        """Count a record out again, given exactly as it was counted in."""
        self._change(record, -1)

    def to_bytes(self) -> bytes:
        """Return the 256 sums, 8 KB."""
        return b"".join(one.to_bytes(_WIDTH) for one in self._sums)

    def hexdigest(self) -> str:
        """Return SHA-256 over the sums, 64 hex digits."""
        return hashlib.sha256(self.to_bytes()).hexdigest()

    def bucket(self, number: int) -> int:
        """Return the sum of one bucket."""
        return self._sums[number]

    def count_again(self, number: int, records: Iterable[RecordState]) -> bool:
        """Add one bucket up anew, given all its records; return whether its sum was another."""
        before = self._sums[number]
        self._sums[number] = 0
        for record in records:
            self.add(record)
        return self._sums[number] != before

    def _change(self, record: RecordState, sign: int, hashed: bytes | None = None) -> None:
        if record.removed:
            return
        bucket = bucket_of(record.id)
        told = int.from_bytes(hash_of(record) if hashed is None else hashed)
        self._sums[bucket] = (self._sums[bucket] + sign * told) % _MODULUS


def bucket_of(record_id: UUID) -> int:
    """Return in which of the sums a record is."""
    return record_id.bytes[-1]


def hash_of(record: RecordState) -> bytes:
    """Return what a live record counts: SHA-256 over kind, id, number and facts."""
    return hashlib.sha256(canonical([record.kind, str(record.id), record.number, record.facts])).digest()
