"""The one byte form of plain values, and the chain of hashes that ties a desk's changes together."""

from __future__ import annotations

import hashlib

import msgspec

from jobcentre_desktop.domain.changes import Change


def canonical(value: object) -> bytes:
    """Return plain JSON values as bytes: keys sorted, no blanks, UTF-8; equal values give equal bytes.

    A float without a fraction is written as a whole number, since a database may hand back either. Raises
    UnicodeEncodeError for text that is not text (half a surrogate pair).
    """
    return msgspec.json.encode(_whole(value), order="deterministic")


def first_link(desk_name: str) -> str:
    """Return what stands before a desk's first change; it comes from the name with its epoch."""
    return hashlib.sha256(b"jobcentre desk " + desk_name.encode()).hexdigest()


def chain_of(previous: str, change: Change) -> str:
    """Return the change's chain: SHA-256 (hex) over the previous chain and the change.

    Left out are `chain` itself and `clock`, which the central server may set back (`hybrid_clock.clamped`).
    """
    return hashlib.sha256(previous.encode() + b"\n" + canonical(_content(change))).hexdigest()


def _content(change: Change) -> list[object]:
    return [
        change.desk,
        change.seq,
        change.tx,
        str(change.author),
        change.schema,
        change.kind,
        str(change.record_id),
        str(change.act),
        change.base,
        change.facts,
        change.was,
        *([change.seen] if change.seen else ()),
    ]


def _whole(value: object) -> object:
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, dict):
        return {key: _whole(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_whole(inner) for inner in value]
    return value
