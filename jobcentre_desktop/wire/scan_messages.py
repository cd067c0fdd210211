"""How the bytes of scans travel: in pieces, apart from records, from any byte on.

Each request is `POST`, signed and numbered as a round is, and answered with one frame. Where to go on is said
by whoever has less: with `PUT_PATH` the server tells how many bytes it has, and takes a piece only if that is
where it begins, so a piece that comes twice does no harm; an empty one only asks. With `GET_PATH` the desk
says from where. A scan is named by its record, for that says whose it is, and its bytes by their hash: when
the last one has come the server compares, and has nothing of it if the hash is another.
"""

from __future__ import annotations

import msgspec

PUT_PATH = "/attachment/1/put"
GET_PATH = "/attachment/1/get"

MOST_PIECE = 512 * 1024
"""Longest piece in bytes, either way."""
MOST_PUT_BYTES = MOST_PIECE + 64 * 1024
"""Longest body of a request with a piece, header and frame included."""
LEVEL = 1
"""Pictures are packed already; the frame is there for its limits."""


class PutHeader(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """First line of a request that brings a piece; the body is the piece."""

    proto: int
    id: str
    """The record."""
    sha256: str
    size: int
    at: int
    """Where the piece begins."""


class PutAnswer(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """First line of the answer; there is no body."""

    wanted: bool
    """False when no record of the desk's centre names this scan so: the server has not heard of it yet, or it
    was removed."""
    have: int = 0
    """Bytes that the server has: the next piece begins there."""
    whole: bool = False
    """It has all, and they come to the hash."""


class GetRequest(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A desk asks for a piece of a scan."""

    proto: int
    id: str
    at: int
    most: int


class GetHeader(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """First line of the answer; the body is the piece, empty at the end and when the server has no scan."""

    size: int = 0
    """Of the whole scan; 0 while it is not at the server."""
