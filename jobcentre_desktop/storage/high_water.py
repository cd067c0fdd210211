"""The high-water mark as a small file beside the encrypted one, of which no backup holds a copy."""

from __future__ import annotations

import hashlib
from pathlib import Path

import msgspec

from jobcentre_desktop.ports import HighWaterMark
from jobcentre_desktop.storage.durable import write_durably
from jobcentre_desktop.storage.sqlite_trouble import sorted_trouble

HIGH_WATER = "high_water"


class HighWaterFile:
    """The port `HighWater`: one line of JSON, and its SHA-256 on the next so that a damaged one is none."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / HIGH_WATER

    def read(self) -> HighWaterMark | None:
        try:
            told, _, digest = self._path.read_bytes().rstrip(b"\n").partition(b"\n")
            if digest != _digest(told):
                return None
            return msgspec.json.decode(told, type=HighWaterMark)
        except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            return None

    def keep(self, mark: HighWaterMark) -> None:
        told = msgspec.json.encode(mark)
        with sorted_trouble():
            write_durably(self._path, told + b"\n" + _digest(told) + b"\n")


def _digest(told: bytes) -> bytes:
    return hashlib.sha256(told).hexdigest().encode()
