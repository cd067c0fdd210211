"""A new version of the program: what its label states, which is newer, and when a counter is open."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, time

from jobcentre_desktop.domain.cambodia import CAMBODIA

SUFFIX = ".jobcentre-update"
"""How the names of these files end."""
OPENS, CLOSES = time(7), time(17, 30)
"""Opening hours of a centre's working day, with the time in which a counter is made ready and cleared."""

_VERSION = re.compile(r"(\d{2})\.(\d{1,2})\.(\d{1,4})")
_FILE_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._+-]{0,99}")
_SHA256 = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Update:
    """What the agency signed: one installer, for one system."""

    version: str
    system: str
    """For which machines: "linux-x86_64", "windows-amd64"."""
    file_name: str
    """How the installer is called; a plain name, no path."""
    size: int
    sha256: str

    def is_sound(self) -> bool:
        """Return whether every part is what it should be, so that a name can be taken for a file's."""
        parts = (
            (_VERSION, self.version),
            (_FILE_NAME, self.system),
            (_FILE_NAME, self.file_name),
            (_SHA256, self.sha256),
        )
        return self.size > 0 and all(pattern.fullmatch(part) for pattern, part in parts)

    def is_newer_than(self, version: str) -> bool:
        return order_of(self.version) > order_of(version)


def is_version(text: str) -> bool:
    """Return whether this is how a version is written: 26.11.0."""
    return bool(_VERSION.fullmatch(text))


def order_of(version: str) -> tuple[int, ...]:
    """Return what puts versions in their order: 26.9.0 comes before 26.11.0."""
    return tuple(int(part) for part in version.split("."))


def in_opening_hours(now: datetime) -> bool:
    """Return whether a centre that works on this day is open; `now` is aware."""
    return OPENS <= now.astimezone(CAMBODIA).time() < CLOSES
