"""How a desk stands with the central server, as one value for the badge that says it in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

CLOCK_IS_WRONG = 5 * 60
"""Seconds from which on people are told that a PC's clock is wrong. It does no harm; dates on paper do."""


class Standing(StrEnum):
    ALL_SENT = "all_sent"
    """Everything is acknowledged by the server, record by record; the bytes of scans may still follow."""
    WAITING = "waiting"
    SENDING = "sending"
    TAKING = "taking"
    """A new or rebuilt desk fetches the records of its centre; work goes on meanwhile."""
    NEEDS_ATTENTION = "needs_attention"
    """Something was refused, is held because it belongs to another centre, or was stopped at this desk:
    a person has to look."""
    NOT_TRUSTED = "not_trusted"
    """The server keeps aside what this desk sends and tells it nothing: somebody withdrew the trust in it."""
    UNKNOWN_THERE = "unknown_there"
    """The server does not know this desk: it has to be enrolled again."""
    NEVER_SENT = "never_sent"
    NOT_ENROLLED = "not_enrolled"


@dataclass(frozen=True, slots=True, kw_only=True)
class ConnectionState:
    """Instants are aware UTC.

    `waiting`, `refused`, `held` and `distrusted` count records, `sending_*` those of this round, `taken`
    those of `to_take` that are here.
    """

    standing: Standing
    online: bool | None = None
    """Whether the last try reached the server; None when not tried yet."""
    talking: bool = False
    """A round that somebody asked for, or that has work to send, is under way, and nothing came of it yet."""
    waiting: int = 0
    oldest_unsent_at: datetime | None = None
    last_sent_at: datetime | None = None
    sending_done: int = 0
    sending_total: int = 0
    taken: int = 0
    to_take: int = 0
    refused: int = 0
    held: int = 0
    distrusted: int = 0
    """Kept aside at the server because it trusts this desk no more; never sent."""
    next_try_at: datetime | None = None
    """When the line is tried again by itself, after a try that failed."""
    clock_offset_s: int = 0
    """Seconds by which this PC's clock was ahead of the server's at the last contact."""
    scans_waiting: int = 0
    """Scans that the server has not confirmed yet; their records are counted with the others."""
    scan_bytes_waiting: int = 0
    removals_stopped: bool = False
    """What arrived would remove a large part of the records here: a person has to answer first."""

    def days_unsent(self, now: datetime) -> int:
        """Return for how many whole days the oldest unsent record has been waiting; 0 when none waits."""
        if self.oldest_unsent_at is None:
            return 0
        return max(0, (now - self.oldest_unsent_at).days)
