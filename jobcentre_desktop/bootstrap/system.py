"""The machine's own clock, ids and installer, behind the ports that ask for them."""

from __future__ import annotations

import os
import platform
import secrets
import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import UUID

from jobcentre_desktop.domain.cambodia import CAMBODIA

_VERSION_7 = 7
_VARIANT = 0b10


class SystemClock:
    """The PC's clock. The calendar day is Cambodia's, whatever time zone the PC was set to."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    def today(self) -> date:
        return datetime.now(CAMBODIA).date()


class TimeOrderedIds:
    """Ids of UUID version 7 (RFC 9562 §5.7): 48 bits of time in milliseconds, a count, then chance.

    Two ids of one millisecond still sort in the order in which they were made; a clock that is set back
    does not turn the order round.
    """

    def __init__(self) -> None:
        self._last = 0

    def __call__(self) -> UUID:
        told = int(datetime.now(UTC).timestamp() * 1000) << 12
        self._last = told if told > self._last else self._last + 1
        milliseconds, count = self._last >> 12, self._last & 0xFFF
        chance = secrets.randbits(62)
        return UUID(int=milliseconds << 80 | _VERSION_7 << 76 | count << 64 | _VARIANT << 62 | chance)


def this_system() -> str:
    """Return the kind of machine as new versions name it: "linux-x86_64", "windows-amd64"."""
    return f"{platform.system()}-{platform.machine()}".lower()


class SystemInstaller:
    """`ports.updates.Installer`: the program lies where only an administrator writes.

    The system asks for one. Windows starts the installer and waits for nothing; dpkg is waited for.
    """

    def __init__(self, *command: str) -> None:
        """`command` takes the installer's path as its last word; without one it is the system's own."""
        self._command = command

    def __call__(self, installer: Path) -> bool:
        if sys.platform == "win32" and not self._command:
            os.startfile(installer)
            return True
        as_root = () if os.geteuid() == 0 else ("pkexec",)
        command = self._command or (*as_root, "dpkg", "--install")
        try:
            # What dpkg tells is not this program's answer; what it complains of goes where complaints go.
            ended = subprocess.run([*command, str(installer)], stdout=subprocess.DEVNULL, check=False)
            return ended.returncode == 0
        except OSError:  # no such program here
            return False
