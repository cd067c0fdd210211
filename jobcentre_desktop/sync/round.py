"""How a conversation with the central server goes: how much to say at once, when to stop, how long to wait.

It is handed what happened on the line and opens no socket, no file and no clock. Sizes and waiting follow the
sync design (§4.5): small batches lose little on a bad line, large ones save round trips on a good one.
"""

from __future__ import annotations

START_BYTES = 32 * 1024
LEAST_BYTES = 8 * 1024
MOST_BYTES = 512 * 1024

_FIRST_GUESS = 64
"""Packed bytes of one change, as measured for a day's mix: a day goes in one request. Corrected by what was
sent."""

_ENOUGH_TO_LEARN = 50
"""Fewer changes say little: the header weighs more than they do."""

FIRST_WAIT = 5.0
LONGEST_WAIT = 15 * 60.0
"""Seconds (rule 8: no desk hammers a server that is down, none is stuck beyond a quarter of an hour)."""


class Round:
    """The batch size of one line: doubles with every answer to a full batch, halves with every cut."""

    def __init__(self) -> None:
        self._bytes = START_BYTES
        self._bytes_per_change = float(_FIRST_GUESS)

    def batch(self) -> int:
        """Return how many changes the next request should carry at most."""
        return max(1, int(self._bytes / self._bytes_per_change))

    def answered(self, *, changes: int, bytes_up: int) -> None:
        """Hear that a request with so many changes and packed bytes was answered."""
        full = changes >= self.batch()
        if changes >= _ENOUGH_TO_LEARN:
            self._bytes_per_change = max(1.0, bytes_up / changes)
        if full:
            self._bytes = min(self._bytes * 2, MOST_BYTES)

    def cut(self) -> None:
        """Hear that a request broke off before its answer was read."""
        self._bytes = max(self._bytes // 2, LEAST_BYTES)


def next_wait(failures: int, random01: float, asked: float = 0.0) -> float:
    """Return how many seconds to wait after so many failures in a row (from 1), at most a quarter of an hour.

    `random01` in [0, 1) spreads desks that failed together over the second half of the time. `asked` is how
    long the server wants to be left alone: a little more is waited, spread too.
    """
    longest = min(FIRST_WAIT * (1 << min(max(failures, 1) - 1, 10)), LONGEST_WAIT)
    return max(longest * (0.5 + random01 / 2), min(asked * (1 + random01 / 4), LONGEST_WAIT))
