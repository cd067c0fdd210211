"""Labels of new versions, read with the key of the agency that this program was built with."""

from __future__ import annotations

from pathlib import Path

from jobcentre_desktop.domain.errors import UpdateKeyMissing
from jobcentre_desktop.domain.update import Update
from jobcentre_desktop.wire.updates import read_label

KEY_FILE = "update_key.txt"
"""In `resources`: what `jobcentre-server update key` printed, put there before the installer is built."""


class SignedLabels:
    """`ports.updates.UpdateLabels`."""

    def __init__(self, public_key: str) -> None:
        self._public_key = public_key

    def read(self, start: bytes) -> tuple[Update, int]:
        if not self._public_key:
            raise UpdateKeyMissing
        return read_label(start, self._public_key)


def shipped_key(resources: Path) -> str:
    """Return the agency's public key, "" for a program that was built without one."""
    file = resources / KEY_FILE
    return file.read_text(encoding="ascii").strip() if file.exists() else ""
