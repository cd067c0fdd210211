"""Whose locks hang on a desk's keyring, read at the door before there is time for the rest of storage."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any
from uuid import UUID

from jobcentre_desktop.domain.ids import CounsellorId
from jobcentre_desktop.domain.member import Member
from jobcentre_desktop.storage.file_lock import file_lock
from jobcentre_desktop.storage.local_folder import refuse_unless_local

FORMAT = "jobcentre-keyring"
VERSION = 1
KEYRING = "keyring.json"
TWIN = "keyring.bak"
LOCK = "keyring.lock"
_DIGEST = b'"digest":"'
"""The last field of the document: over all of it, with this one empty."""


def has_keyring(folder: Path) -> bool:
    """Return whether the desk is set up."""
    return (folder / KEYRING).exists() or (folder / TWIN).exists()


def names_on_keyring(folder: Path) -> tuple[Member, ...] | None:
    """Return the counsellors who can open the file; nothing when the keyring has to be read in full for that.

    Raises FolderNotLocal.
    """
    refuse_unless_local(folder)
    if not has_keyring(folder):
        return None
    with file_lock(folder / LOCK, wait=True):
        return _members_of_whole(folder / KEYRING)


def _members_of_whole(copy: Path) -> tuple[Member, ...] | None:
    """Return nothing unless these bytes are as this version wrote them, which their digest tells."""
    try:
        content = copy.read_bytes()
    except OSError:
        return None
    said, found, digest = content.rpartition(_DIGEST)
    if not found or hashlib.sha256(said + found + b'"}').hexdigest().encode() + b'"}' != digest:
        return None
    try:
        doc: dict[str, Any] = json.loads(content)
        if (doc["format"], doc["version"]) != (FORMAT, VERSION):
            return None
        return tuple(
            Member(id=CounsellorId(UUID(one["id"])), name=one["name"], role=one["role"])
            for one in doc["members"]
            if one["kind"] == "counsellor"
        )
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return None  # anybody can write a sum that holds over anything: the full reader says what is wrong
