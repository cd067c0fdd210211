"""What came of many faults of one kind."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field


@dataclass
class Found:
    tries: int = 0
    promises: int = 0
    told: Counter[str] = field(default_factory=Counter)
    """Codes of the troubles that the app told of, in how many tries each."""
    broken: list[str] = field(default_factory=list)
    """What did not hold, each with what one needs to see it again."""
    bad: int = 0
    """Tries in which something did not hold."""

    def note(self, fault: str, found: list[str], *, promises: int = 0) -> None:
        """Count one more try and what was found after it."""
        self.tries += 1
        self.promises += promises
        self.bad += bool(found)
        self.broken += [f"{fault}: {one}" for one in found]

    def add(self, other: Found) -> None:
        self.tries += other.tries
        self.promises += other.promises
        self.told += other.told
        self.broken += other.broken
        self.bad += other.bad
