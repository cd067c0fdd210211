"""Knocks at a door and judges what comes of it: no fault of ours, no long wait, no record lost or changed."""

from __future__ import annotations

import hashlib
import signal
import time
import traceback
from collections import Counter
from contextlib import suppress
from pathlib import Path
from types import FrameType

from jobcentre_desktop.domain.errors import JobCentreError
from tests.fuzz.door import Door

LONGEST = 2.0
"""Seconds of work that an input may take: a busy machine is no fault."""
MOST_MEMORY = 500_000
"""Kilobytes that an input may take for itself."""
_SELF = Path("/proc/self")
_GIVEN_UP = 8
"""Seconds on the clock."""
_OURS = "jobcentre_desktop"


class TakesTooLong(BaseException):
    """Raised into what hangs; no handler of the app takes it for its own."""


class Knocking:
    """Counts inputs; each kind of fault is kept once, with the input that showed it."""

    def __init__(self, door: Door, kept: Path | None = None, *, careless: bool = False) -> None:
        """`kept` is the folder for inputs that show a fault; `careless` knocks at the careless door."""
        self.tries = 0
        self.slowest = 0.0
        self.told: Counter[str] = Counter()
        self.faults: dict[str, str] = {}
        """What it was -> name of the file with its input, and the words of the error."""
        self._door = door
        self._kept = kept
        self._careless = careless
        self._standing = {} if careless else dict(door.standing())
        signal.signal(signal.SIGALRM, _give_up)

    def __call__(self, content: bytes) -> None:
        self.tries += 1
        had = _memory_from_here()
        began = time.process_time()
        signal.alarm(_GIVEN_UP)
        try:
            (self._door.careless if self._careless else self._door.knock)(content)
            told = "taken"
        except JobCentreError as refused:
            told = refused.code
        except TakesTooLong:
            told = "hangs"
            self._note("hangs", content)
        except Exception as fault:  # noqa: BLE001 - what else there is, is what is looked for
            told = "fault"
            self._note(_where(fault), content, str(fault)[:200])
        finally:
            signal.alarm(0)
        took = time.process_time() - began
        self.slowest = max(self.slowest, took)
        self.told[told] += 1
        if took > LONGEST:
            self._note(f"takes {took:.0f} s", content)
        if (taken := _most_memory() - had) > MOST_MEMORY:
            self._note(f"takes {taken // 1000} MB", content)
        if not self._careless:
            self._look(told, content)
            if self._door.rest():
                self._standing = dict(self._door.standing())

    def _look(self, told: str, content: bytes) -> None:
        before, self._standing = self._standing, dict(self._door.standing())
        if before.keys() - self._standing.keys():
            self._note("a record is lost", content)
        elif told != "taken" and not self._door.stands_in_parts and before != self._standing:
            self._note(f"refused ({told}), and yet something is changed", content)

    def _note(self, fault: str, content: bytes, more: str = "") -> None:
        if fault not in self.faults:
            name = f"{self._door.name}-{hashlib.sha256(content).hexdigest()[:12]}"
            if self._kept is not None:
                self._kept.mkdir(parents=True, exist_ok=True)
                (self._kept / name).write_bytes(content)
            self.faults[fault] = f"{name} {more}".rstrip()


def _where(fault: Exception) -> str:
    """Return the class of a fault and the line of ours where it rose."""
    lines = traceback.extract_tb(fault.__traceback__)
    ours = [one for one in lines if _OURS in one.filename] or lines
    return f"{type(fault).__name__} at {Path(ours[-1].filename).name}:{ours[-1].lineno}"


def _memory_from_here() -> int:
    """Forget the most memory that the process ever had; return what it has, in kilobytes. 0 but on Linux."""
    with suppress(OSError):
        (_SELF / "clear_refs").write_text("5")
    return _most_memory()


def _most_memory() -> int:
    with suppress(OSError):
        for line in (_SELF / "status").read_text().splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1])
    return 0


def _give_up(_signal: int, _frame: FrameType | None) -> None:
    raise TakesTooLong
