"""Scans: their bytes on this desk, the files they are read from, and the line they travel."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol
from uuid import UUID

from jobcentre_desktop.domain.ids import AttachmentId
from jobcentre_desktop.ports.line import Enrolment

SCAN_BYTES = "scan_bytes"
"""Told to `RecordsChanged` like a kind of record when the bytes of scans went or came."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptScan:
    """How much of a scan is where. All counts are bytes."""

    size: int
    here: int
    sent: int
    """At the central server, as it last said."""
    confirmed: bool
    """It said that it has all of it, with this hash."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScanToSend:
    """A scan that is whole here and not confirmed, and the record by which it is known."""

    attachment_id: AttachmentId
    sha256: str
    size: int
    sent: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ScansWaiting:
    """What of the scans of this desk is not at the central server yet."""

    count: int
    left: int
    """Bytes."""


class Scans(Protocol):
    """The bytes of scans, in pieces, each kept once however many records name its hash.

    With the last record that names them the bytes go, in the same work: removed here or by a colleague, or
    erased.
    """

    def keep(self, sha256: str, content: bytes) -> None:
        """Keep a whole one, in the same transaction as its record."""
        ...

    def state(self, sha256: str) -> KeptScan | None:
        """Return None when nothing of it is here."""
        ...

    def read(self, sha256: str, *, at: int = 0, most: int | None = None) -> bytes:
        """Return the bytes from a place on, as far as they are here."""
        ...

    def append(self, sha256: str, size: int, *, at: int, content: bytes) -> int:
        """Add what was fetched, if it goes on where this desk is; return how many bytes are here now."""
        ...

    def drop(self, sha256: str) -> None:
        """Take the bytes of one away, e.g. of one that did not come to its hash."""
        ...

    def note_sent(self, sha256: str, sent: int, *, confirmed_at: datetime | None = None) -> None:
        """Write down how many bytes the server has, and that they come to the hash if it said so."""
        ...

    def doubt(self) -> None:
        """Take no word of the server's about any scan for true any more: it has lost some of its records.

        Each is asked for once; what is still there is not sent again.
        """
        ...

    def waiting(self) -> ScansWaiting: ...
    def next_to_send(self, *, but_not: Collection[str] = ()) -> ScanToSend | None:
        """Return the one that was begun, else the oldest whose record the server has heard of."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenIn:
    """A scan as it is kept: no larger than need be, and with nothing but what can be seen on it."""

    content: bytes
    media_type: str


class ScanFiles(Protocol):
    """What is inside a file that somebody chose. Nothing in it is ever run."""

    def read(self, path: Path) -> bytes:
        """Raises FileNotReadable, ScanTooBig."""
        ...

    def write(self, path: Path, content: bytes) -> None:
        """Raises FileNotWritable."""
        ...

    def take_in(self, content: bytes, file_name: str) -> TakenIn:
        """Return it as it is to be kept.

        Raises NotAScan, ScanUnreadable, ScanTooBig, ScanCarriesMore.
        """
        ...

    def portrait(self, content: bytes, file_name: str) -> TakenIn:
        """Return a photo of a client as it is to be kept: a JPEG of at most MOST_PHOTO_BYTES.

        Raises NotAPhoto, ScanUnreadable, ScanTooBig.
        """
        ...

    def pages(self, content: bytes, media_type: str) -> int:
        """Return how many pages there are to see. Raises ScanUnreadable."""
        ...

    def page(self, content: bytes, media_type: str, number: int, *, dpi: int) -> bytes:
        """Return a page, numbered from 0, as a picture (PNG or JPEG). Raises ScanUnreadable."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class ScanTold:
    """What the server said about a scan that a desk sends."""

    wanted: bool
    """It knows the record and takes the scan."""
    have: int
    """Bytes it has: the desk goes on there."""
    whole: bool
    """It has all of them, and they come to the hash."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScanPiece:
    """What the server gave of a scan that a desk fetches."""

    size: int
    content: bytes
    """From the place asked for; empty when the server has not got it."""


class ScanLine(Protocol):
    """One call is one request, as in `Exchange.talk`; the same is raised. None touches the file."""

    def piece(self) -> int:
        """Return how many bytes the next request should carry; follows how the line behaves."""
        ...

    def put(
        self, enrolment: Enrolment, record_id: UUID, *, sha256: str, size: int, at: int, content: bytes
    ) -> ScanTold: ...

    def get(self, enrolment: Enrolment, record_id: UUID, *, at: int) -> ScanPiece: ...
