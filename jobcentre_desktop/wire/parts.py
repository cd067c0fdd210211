"""The body of a frame in parts: each can be read when it is here, and is packed as if after those before it.

Packed by itself a part would say again what those before it say, and four parts of a day weigh a fifth more.
"""

from __future__ import annotations

from jobcentre_desktop.wire.columns import columns_of
from jobcentre_desktop.wire.frames import compressed, lines_in, uncompressed

_REMEMBERED = 256 * 1024
"""Unpacked bytes of the parts before that a part may point back to."""


class PartWriter:
    """Packs one part after another."""

    def __init__(self, level: int) -> None:
        self._level = level
        self._before = b""

    def packed(self, lines: list[bytes]) -> bytes:
        """Return the next part; every line is JSON, without a line feed."""
        pieces = columns_of(lines)
        part = compressed(pieces, self._level, self._before)
        self._before = b"".join((self._before, *pieces))[-_REMEMBERED:]
        return part


class PartReader:
    """Unpacks one part after another."""

    def __init__(self) -> None:
        self._before = b""

    def lines(self, part: bytes) -> list[bytes]:
        """Return the lines of the next part; none of an empty one. Raises FrameUnreadable, FrameTooLarge."""
        body = uncompressed(part, self._before)
        self._before = (self._before + body)[-_REMEMBERED:]
        return lines_in(body) if body else []
