"""A scan in a client's file: what it is, and the hash by which its bytes are known everywhere.

The record travels as every record does. The bytes travel by themselves, in pieces and after everything else,
so a record is whole and valid while its scan is still on the way (rule 9).
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import ClassVar

from jobcentre_desktop.domain.facts import fact, required_fact
from jobcentre_desktop.domain.ids import AttachmentId, ClientId, CounsellorId

MOST_BYTES = 5 * 1024 * 1024
"""Longest scan that is kept. At 256 kbit/s it is under way for three minutes, after everything else."""

PHOTO = "photo"
"""The kind of a photo of the client."""
MOST_PHOTO_BYTES = 60_000
"""Data dictionary, field "photo"."""

JPEG, PNG, PDF = "image/jpeg", "image/png", "application/pdf"

SUFFIXES = {JPEG: ".jpg", PNG: ".png", PDF: ".pdf"}
"""What the name of a saved copy ends with."""

REMOVED_BECAUSE = ("wrong_client", "unreadable", "not_needed")
"""Why a counsellor may remove one (`removal.Why`)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """One scan. Its bytes are found by `sha256`; two records may name the same."""

    KIND: ClassVar[str] = "attachment"

    id: AttachmentId
    client_id: ClientId = required_fact()
    counsellor_id: CounsellorId = required_fact()
    at: datetime = required_fact()
    kind: str = required_fact(codes="attachment_kind")
    caption: str | None = fact(longest=120)
    """What the counsellor wrote on it."""
    media_type: str = required_fact(longest=40)
    sha256: str = required_fact(longest=64)
    size: int = required_fact(least=1, most=MOST_BYTES)
    """In bytes."""


class Whereabouts(StrEnum):
    """Where the bytes of a scan are, as far as this desk can truly say."""

    WAITING = "waiting"
    """Here, and not at the central server."""
    SENDING = "sending"
    """Here, and in part at the central server."""
    SENT = "sent"
    """Here, and at the central server: it said so of this hash."""
    ELSEWHERE = "elsewhere"
    """Not here: another desk took it in, and it can be asked for."""
    COMING = "coming"
    """In part here."""


def hash_of(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
