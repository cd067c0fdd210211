"""Whoever wants to write to the file gets his turn in the order in which he came.

SQLite lets a waiting writer look again after longer and longer pauses, so a round that writes part after
part would keep a save out of the file for a second. In one process there is no need to guess: who has written
hands over to who waits longest. Between processes SQLite's own lock decides as ever.
"""

from __future__ import annotations

import threading
from collections import deque


class Turns:
    """The queue before one file."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._waiting: deque[threading.Event] = deque()
        self._taken = False

    def take(self, seconds: float) -> bool:
        """Wait for one's turn; return False when it did not come in time."""
        with self._guard:
            if not self._taken:
                self._taken = True
                return True
            turn = threading.Event()
            self._waiting.append(turn)
        if turn.wait(seconds):
            return True
        with self._guard:
            if turn.is_set():  # it came just now
                return True
            self._waiting.remove(turn)
            return False

    @property
    def awaited(self) -> bool:
        """Whether anybody waits for the one who has it now."""
        with self._guard:
            return bool(self._waiting)

    def hand_on(self) -> None:
        """Let the next one write."""
        with self._guard:
            if self._waiting:
                self._waiting.popleft().set()
            else:
                self._taken = False
