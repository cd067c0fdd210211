"""A problem told to support: one text file that a person has read before it leaves the desk."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from jobcentre_desktop.domain.cambodia import CAMBODIA
from jobcentre_desktop.domain.errors import JobCentreError
from jobcentre_desktop.domain.terminal_text import on_one_line
from jobcentre_desktop.ports import Clock, HealthReport
from jobcentre_desktop.ports.bundles import BundleFiles
from jobcentre_desktop.services.look_at_desk import AboutThisDesk, LookAtDesk

_T = TypeVar("_T")
_NOTHING = "-"
_ERRORS_TOLD = 20
_IS_ERROR = re.compile(r"^\S+ (WARNING|ERROR|CRITICAL) | told [A-Z]+-\d+$")
"""A fault, or a sentence with a code that somebody was shown."""
_ID = re.compile(r"\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b")


@dataclass(frozen=True, slots=True)
class Background:
    """What goes with every report, read once."""

    about: AboutThisDesk | JobCentreError | None
    """None while nobody is signed in; what stood in the way, where the desk could not be asked."""
    health: HealthReport | JobCentreError | None
    log: str


@dataclass(frozen=True, slots=True)
class ReportProblem:
    """The report is in English, for whoever mends the program.

    What the person tells stands in it as told, set in, so that no line of theirs passes for one of ours.
    `read_log` returns the end of the log, which names nobody (see `log`); `check` looks through the open
    file. Nothing is sent by itself.
    """

    read_log: Callable[[], str]
    check: Callable[[], HealthReport]
    files: BundleFiles
    clock: Clock

    def look(self, look_at_desk: LookAtDesk | None) -> Background:
        """Read what goes with a report; `look_at_desk` is None while nobody is signed in.

        A desk that is not well is told of too: a report is never refused.
        """
        log = _ID.sub("…", self.read_log().strip())  # an id stands for a person
        if look_at_desk is None:
            return Background(None, None, log)
        return Background(_asked(look_at_desk), _asked(self.check), log)

    def usual_name(self, background: Background) -> str:
        """Return how the file is called: "problem-02-A-20261123-0915.txt"."""
        about = background.about
        desk = f"{about.centre_code}-{about.letter}-" if isinstance(about, AboutThisDesk) else ""
        return f"problem-{desk}{self.clock.now().astimezone(CAMBODIA):%Y%m%d-%H%M}.txt"

    def text(self, told: str, machine: str, background: Background) -> str:
        """Return everything that will be in the file; `machine` names program, system and versions."""
        parts = [
            machine,
            f"Written {_instant(self.clock.now())}",
            *_of_desk(background.about),
            *_of_file(background.health),
            "",
            "What happened:",
            *(f"  {on_one_line(line)}" for line in told.strip().splitlines() or [_NOTHING]),
            "",
            "The last errors:",
            *(_errors(background.log) or [_NOTHING]),
            "",
            "The end of the log:",
            background.log or _NOTHING,
        ]
        return "\n".join(parts) + "\n"

    def save(self, path: Path, text: str) -> None:
        """Write the file, e.g. on a stick. Raises StickFull, StickGone, StickNotWritten."""
        self.files.write(path, text.encode())


def _asked(question: Callable[[], _T]) -> _T | JobCentreError:
    try:
        return question()
    except JobCentreError as problem:
        return problem


def _of_desk(about: AboutThisDesk | JobCentreError | None) -> list[str]:
    if about is None:
        return ["Desk locked"]
    if isinstance(about, JobCentreError):
        return [f"Desk not read: {about.code}"]
    return [
        f"Desk {about.centre_code}-{about.letter}, file {about.file_bytes} bytes",
        f"Backed up {_instant(about.backed_up_at)}, last sent {_instant(about.last_sent_at)}, "
        f"{about.waiting} changes wait",
    ]


def _of_file(health: HealthReport | JobCentreError | None) -> list[str]:
    if health is None:
        return []
    if isinstance(health, JobCentreError):
        return [f"File not checked: {health.code}"]
    well = "well" if health.ok else f"not well: {', '.join(health.problems)}"
    return [f"File at version {health.revision or _NOTHING}, {well}, {health.free_bytes} bytes free"]


def _errors(log: str) -> list[str]:
    return [line for line in log.splitlines() if _IS_ERROR.search(line)][-_ERRORS_TOLD:]


def _instant(instant: datetime | None) -> str:
    return "never" if instant is None else f"{instant.astimezone(CAMBODIA):%Y-%m-%d %H:%M}"
