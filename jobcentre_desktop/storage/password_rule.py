"""Which passwords a desk accepts, and the one form in which a password is set and tried."""

from __future__ import annotations

import unicodedata
from pathlib import Path

from jobcentre_desktop.domain.errors import PasswordTooWeak

SHORTEST = 8
"""Characters, of any script (OWASP ASVS 5.0, 6.2.1)."""


def password_bytes(password: str) -> bytes:
    """Return what the key is made from.

    The password counts as typed, with one exception: Unicode's NFC is applied when it is set and when it is
    tried, because two Khmer keyboards can send different code points for the same letters.
    """
    return unicodedata.normalize("NFC", password).encode("utf-8")


class PasswordRule:
    """Long enough, not on the list of common passwords, not the person's own name. Nothing else is asked.

    `common_passwords` is a UTF-8 text file with one password a line, in small letters; lines that begin with
    # are remarks. It is read when a password is set, never at start.
    """

    def __init__(self, common_passwords: Path) -> None:
        self._common_passwords = common_passwords

    def check(self, password: str, *, name: str) -> None:
        """Raise PasswordTooWeak unless `name` may use this password."""
        text = unicodedata.normalize("NFC", password)
        if len(text) < SHORTEST or _bare(text) == _bare(name) or _bare(text) in self._common():
            raise PasswordTooWeak(SHORTEST)

    def _common(self) -> set[str]:
        lines = self._common_passwords.read_text("utf-8").splitlines()
        return {_bare(line) for line in lines if line and not line.startswith("#")}


def _bare(text: str) -> str:
    """Return the text without what makes no password harder to guess: case, spaces, script of digits."""
    folded = unicodedata.normalize("NFC", text).casefold()
    return "".join(
        str(unicodedata.digit(letter, letter))
        for letter in folded
        if not letter.isspace() and unicodedata.category(letter) != "Cf"
    )
