"""How long the session has lasted, pauses left out. Knows no clock: it is told the instants."""

from __future__ import annotations

from datetime import datetime, timedelta

from jobcentre_desktop.domain.facts import Facts


class Stopwatch:
    """Stands still until started. `since` is when the session began; a pause does not move it."""

    def __init__(self) -> None:
        self.since: datetime | None = None
        self._passed = timedelta()
        self._running_since: datetime | None = None

    @property
    def is_running(self) -> bool:
        return self._running_since is not None

    def start(self, at: datetime) -> None:
        """Run from this instant on."""
        if self._running_since is None:
            self._running_since = at
            self.since = self.since or at

    def pause(self, at: datetime) -> None:
        """Stand still from this instant on."""
        if self._running_since is not None:
            self._passed += max(timedelta(), at - self._running_since)
            self._running_since = None

    def passed(self, at: datetime) -> timedelta:
        """Return how long it has run until this instant."""
        running = timedelta() if self._running_since is None else max(timedelta(), at - self._running_since)
        return self._passed + running

    def minutes(self, at: datetime) -> int:
        """Return the minutes to propose: rounded, at least one once it has been started."""
        if self.since is None:
            return 0
        return max(1, round(self.passed(at).total_seconds() / 60))

    def facts(self, at: datetime) -> Facts:
        """Return what a draft keeps. A draft opened later stands still: nobody counselled overnight."""
        return {
            "since": None if self.since is None else self.since.isoformat(),
            "seconds": self.passed(at).total_seconds(),
        }

    def restore(self, facts: Facts) -> None:
        """Take up what a draft kept, standing still."""
        since, seconds = facts.get("since"), facts.get("seconds")
        self.since = datetime.fromisoformat(since) if isinstance(since, str) else None
        self._passed = timedelta(seconds=seconds if isinstance(seconds, int | float) else 0)
        self._running_since = None
