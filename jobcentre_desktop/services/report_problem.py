"""A problem told to support: one text file that a person has read before it leaves the desk."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from jobcentre_desktop.domain.cambodia import CAMBODIA
from jobcentre_desktop.ports import Clock
from jobcentre_desktop.ports.bundles import BundleFiles
from jobcentre_desktop.services.look_at_desk import AboutThisDesk, LookAtDesk

_NOTHING = "-"


@dataclass(frozen=True, slots=True)
class Background:
    """What goes with every report, read once."""

    about: AboutThisDesk | None
    """None while nobody is signed in."""
    log: str


@dataclass(frozen=True, slots=True)
class ReportProblem:
    """The report is in English, for whoever mends the program; what the person tells stands in it as told.

    `read_log` returns the end of the log, which names nobody (see `log`). Nothing is sent by itself.
    """

    read_log: Callable[[], str]
    files: BundleFiles
    clock: Clock

    def look(self, look_at_desk: LookAtDesk | None) -> Background:
        """Read what goes with a report; `look_at_desk` is None while nobody is signed in."""
        return Background(look_at_desk() if look_at_desk is not None else None, self.read_log().strip())

    def usual_name(self, background: Background) -> str:
        """Return how the file is called: "problem-02-A-20261123-0915.txt"."""
        about = background.about
        desk = f"{about.centre_code}-{about.letter}-" if about is not None else ""
        return f"problem-{desk}{self.clock.now().astimezone(CAMBODIA):%Y%m%d-%H%M}.txt"

    def text(self, told: str, machine: str, background: Background) -> str:
        """Return everything that will be in the file; `machine` names program, system and versions."""
        parts = [
            machine,
            f"Written {_instant(self.clock.now())}",
            *_of_desk(background.about),
            "",
            "What happened:",
            told.strip() or _NOTHING,
            "",
            "The end of the log:",
            background.log or _NOTHING,
        ]
        return "\n".join(parts) + "\n"

    def save(self, path: Path, text: str) -> None:
        """Write the file, e.g. on a stick. Raises StickFull, StickGone, StickNotWritten."""
        self.files.write(path, text.encode())


def _of_desk(about: AboutThisDesk | None) -> list[str]:
    if about is None:
        return ["Desk locked"]
    return [
        f"Desk {about.centre_code}-{about.letter}, file {about.file_bytes} bytes",
        f"Backed up {_instant(about.backed_up_at)}, last sent {_instant(about.last_sent_at)}, "
        f"{about.waiting} changes wait",
    ]


def _instant(instant: datetime | None) -> str:
    return "never" if instant is None else f"{instant.astimezone(CAMBODIA):%Y-%m-%d %H:%M}"
