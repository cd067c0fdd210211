"""Slows down whoever guesses enrolment codes."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

from jobcentre_desktop.server.refused import Refused
from jobcentre_desktop.wire.messages import Problem

MOST_TRIES = 5
WINDOW_SECONDS = 15 * 60.0
"""Five wrong codes from one address, then none is looked at until the first of them is 15 minutes old."""
_MOST_ADDRESSES = 10_000


class Tries:
    """Wrong codes per address, forgotten when the server restarts."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._failed: dict[str, list[float]] = {}

    def check(self, address: str) -> None:
        """Raise Refused while too many wrong codes from this address are fresh."""
        with self._lock:
            fresh = self._fresh(address)
            if len(fresh) >= MOST_TRIES:
                wait = fresh[0] + WINDOW_SECONDS - self._clock()
                raise Refused(Problem.TOO_MANY_TRIES, minutes=int(wait // 60) + 1)

    def failed(self, address: str) -> None:
        with self._lock:
            if len(self._failed) >= _MOST_ADDRESSES:
                self._failed = {one: told for one in list(self._failed) if (told := self._fresh(one))}
            self._failed[address] = [*self._fresh(address), self._clock()]

    def _fresh(self, address: str) -> list[float]:
        oldest = self._clock() - WINDOW_SECONDS
        return [at for at in self._failed.get(address, ()) if at > oldest]
