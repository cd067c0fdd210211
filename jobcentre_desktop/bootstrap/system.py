"""The machine's own clock and ids, behind the ports that ask for them."""

from __future__ import annotations

import secrets
from datetime import UTC, date, datetime
from uuid import UUID

from jobcentre_desktop.domain.cambodia import CAMBODIA

_VERSION_7 = 7
_VARIANT = 0b10


class SystemClock:
    """The PC's clock. The calendar day is Cambodia's, whatever time zone the PC was set to."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    def today(self) -> date:
        return datetime.now(CAMBODIA).date()


class TimeOrderedIds:
    """Ids of UUID version 7 (RFC 9562 §5.7): 48 bits of time in milliseconds, a count, then chance.

    Two ids of one millisecond still sort in the order in which they were made; a clock that is set back
    does not turn the order round.
    """

    def __init__(self) -> None:
        self._last = 0

    def __call__(self) -> UUID:
        told = int(datetime.now(UTC).timestamp() * 1000) << 12
        self._last = told if told > self._last else self._last + 1
        milliseconds, count = self._last >> 12, self._last & 0xFFF
        chance = secrets.randbits(62)
        return UUID(int=milliseconds << 80 | _VERSION_7 << 76 | count << 64 | _VARIANT << 62 | chance)
