"""How much a bundle may unpack to: a few bytes hold a flood, and a bundle holds others that hold others."""

from __future__ import annotations

from dataclasses import dataclass

from jobcentre_desktop.server.refused import Refused
from jobcentre_desktop.wire.messages import MOST_UNPACKED, Problem

_AT_LEAST = 4 * MOST_UNPACKED
_FOR_ONE = 32
"""Bytes that a byte of a bundle may unpack to, beyond the least. Of a desk's own it is some ten."""
_TO_OPEN = 1024 * 1024
"""What opening a bundle counts, however short it is."""


@dataclass(slots=True)
class Room:
    """The bytes that are left for a bundle that was brought, with all that it carries."""

    left: int

    @classmethod
    def of(cls, content: bytes) -> Room:
        return cls(max(_AT_LEAST, _FOR_ONE * len(content)))

    def take(self, lines: list[bytes]) -> None:
        """Raises Refused."""
        self._take(sum(map(len, lines)))

    def open(self, content: bytes) -> None:
        """Raises Refused."""
        self._take(len(content) + _TO_OPEN)

    def _take(self, length: int) -> None:
        self.left -= length
        if self.left < 0:
            raise Refused(Problem.TOO_LARGE)
