"""How long somebody waits who typed wrong passwords: nothing at first, then twice as long each time.

Nobody is shut out for good, or a stranger could do that to a counsellor before a working day.
"""

from __future__ import annotations

from datetime import timedelta

FREE_TRIES = 4
"""A keyboard left in the other script takes two or three."""
FIRST_PAUSE = timedelta(seconds=5)
LONGEST_PAUSE = timedelta(minutes=5)


def pause_after(wrong: int) -> timedelta:
    """Return how long to wait after so many wrong passwords in a row."""
    if wrong < FREE_TRIES:
        return timedelta()
    doubled: int = 2 ** min(wrong - FREE_TRIES, 10)
    return min(FIRST_PAUSE * doubled, LONGEST_PAUSE)
