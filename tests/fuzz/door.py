"""A door: one way by which data of others come into a desk or the server, as the fuzzers knock at it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from pathlib import Path
from random import Random
from typing import ClassVar

Change = Callable[[bytes], bytes]
"""What a fuzzer does to some bytes; it knows nothing of what they mean."""


class Door(ABC):
    """Opened in an empty folder. Whatever comes is taken in, or refused by an error of our own."""

    name: ClassVar[str]
    share: ClassVar[int] = 4
    """Of all inputs; the slower ones get fewer."""
    words: ClassVar[tuple[bytes, ...]] = ()
    """What means something at this door, and chance would hardly write."""

    stands_in_parts: ClassVar[bool] = False
    """Whether what came before a refused part is kept; then a refusal may leave something new."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @abstractmethod
    def examples(self) -> list[bytes]:
        """Return true examples, and known attacks such as bombs; all others are made by changing these."""

    @abstractmethod
    def knock(self, content: bytes) -> None:
        """Take it in, or raise a JobCentreError."""

    @abstractmethod
    def careless(self, content: bytes) -> None:
        """Do what a careless door of the same kind does: the fuzzers must find a fault in it."""

    def standing(self) -> Mapping[object, object]:
        """Return what is kept behind the door: each record by its name, as it stands."""
        return {}

    def rest(self) -> bool:
        """Between two inputs: go on with a fresh copy of the records, where many came in; say whether."""
        return False

    def changed(self, content: bytes, change: Change, chance: Random) -> bytes:
        """Change something of an input where it matters: inside of what is packed, signed or summed up."""
        return change(content)

    def close(self) -> None:  # noqa: B027 - most doors have nothing open
        """Leave nothing running."""
