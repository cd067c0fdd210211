"""A new version of the program as one file: its label, the agency's signature, and the installer.

    JOBCENTRE-UPDATE
    {...}   version, system, name, length and SHA-256 of the installer (`UpdateWords`)
    64 bytes: Ed25519 over all that stands before
    the installer

The signature comes first, so that nothing of a foreign file is read further than its label.
"""

from __future__ import annotations

from collections.abc import Callable

import msgspec
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from jobcentre_desktop.domain.errors import NotAnUpdate, UpdateNotGenuine, UpdateTorn
from jobcentre_desktop.domain.update import Update

MAGIC = b"JOBCENTRE-UPDATE\n"
MOST_LABEL = 4096
"""Bytes within which the label and its signature end."""
_SIGNATURE = 64


class UpdateWords(msgspec.Struct, frozen=True, kw_only=True):
    """Second line of the file (see `Update`)."""

    version: str
    system: str
    file_name: str
    size: int
    sha256: str


def label(update: Update, sign: Callable[[bytes], bytes]) -> bytes:
    """Return what stands before the installer."""
    words = UpdateWords(
        version=update.version,
        system=update.system,
        file_name=update.file_name,
        size=update.size,
        sha256=update.sha256,
    )
    signed = MAGIC + msgspec.json.encode(words) + b"\n"
    return signed + sign(signed)


def read_label(start: bytes, public_key: str) -> tuple[Update, int]:
    """Return what the agency signed, and where the installer begins.

    `start` holds at least `MOST_LABEL` bytes, or the whole file. Raises NotAnUpdate, UpdateTorn and
    UpdateNotGenuine.
    """
    end = _end_of_words(start)
    try:
        key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(public_key))
        key.verify(start[end : end + _SIGNATURE], start[:end])
    except (InvalidSignature, ValueError):  # ValueError: no key at all
        raise UpdateNotGenuine from None
    update = _said(start[:end])
    if update is None:
        raise UpdateNotGenuine
    return update, end + _SIGNATURE


def unproved_label(start: bytes) -> tuple[Update, int]:
    """Return the same without the agency's key, for who carries the file and believes nothing of it.

    Raises NotAnUpdate and UpdateTorn.
    """
    end = _end_of_words(start)
    update = _said(start[:end])
    if update is None:
        raise NotAnUpdate
    return update, end + _SIGNATURE


def _end_of_words(start: bytes) -> int:
    if not start.startswith(MAGIC):
        raise NotAnUpdate
    end = start.find(b"\n", len(MAGIC), MOST_LABEL - _SIGNATURE) + 1
    if not end or len(start) < end + _SIGNATURE:
        raise UpdateTorn if len(start) < MOST_LABEL else NotAnUpdate
    return end


def _said(signed: bytes) -> Update | None:
    try:
        words = msgspec.json.decode(signed[len(MAGIC) :], type=UpdateWords)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
    update = Update(
        version=words.version,
        system=words.system,
        file_name=words.file_name,
        size=words.size,
        sha256=words.sha256,
    )
    return update if update.is_sound() else None
