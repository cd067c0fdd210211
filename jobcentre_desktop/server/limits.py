"""Who asks too much is answered shortly for a while: counts per address and per desk, in memory alone."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from ipaddress import IPv6Address, ip_address

from jobcentre_desktop.server.refused import Refused
from jobcentre_desktop.wire.messages import Problem

log = logging.getLogger(__name__)

PER_ADDRESS = 1200
"""Requests a minute that no desk has signed. All 400 desks of the country may stand behind one address and
come at once, each with some that are still in their turn; a stranger gets 20 looks a second."""
PER_DESK = 300
"""A busy desk has a round in two seconds or a piece of a scan in one; 100,000 clients to a new one are 80."""
WRONG_CODES = 5
A_MINUTE, A_QUARTER = 60.0, 15 * 60.0

A_SNAPSHOT = 10
"""What a request for a centre's records counts: it may be answered for ten seconds."""
_BYTES_OF_ONE = 64 * 1024
_UNPACKED_OF_ONE = 1024 * 1024
A_BUNDLE = 10
"""What a bundle counts beside its length, for what may be in it."""
_MOST_KNOWN = 20_000
"""Addresses or desks that are counted at a time, some 4 MB. Beyond, the one counted longest is forgotten."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How many requests a minute; None: as many as come."""

    per_address: int | None = PER_ADDRESS
    per_desk: int | None = PER_DESK


@dataclass(slots=True)
class _Counted:
    since: float
    spent: int = 0
    told: bool = False


class Counts:
    """What each has spent since their first; once it is too much, nothing more until that is long enough ago.

    So whoever is sent away can be told when to come again, and is then let in.
    """

    def __init__(
        self, problem: Problem, most: int | None, seconds: float, clock: Callable[[], float]
    ) -> None:
        self._problem = problem
        self._most = most
        self._seconds = seconds
        self._clock = clock
        self._lock = threading.Lock()
        self._counted: dict[str, _Counted] = {}  # in the order in which they began

    def __len__(self) -> int:
        return len(self._counted)

    def check(self, who: str) -> None:
        """Raise Refused while they have spent all they may."""
        with self._lock:
            self._check(who, self._clock())

    def spend(self, who: str, cost: int = 1) -> None:
        """Count what they ask for. Raises Refused; whoever has anything left may ask for the dearest."""
        if self._most is None:
            return
        with self._lock:
            now = self._clock()
            self._check(who, now)
            self._counted.setdefault(who, _Counted(now)).spent += cost
            if len(self._counted) > _MOST_KNOWN:
                del self._counted[next(iter(self._counted))]

    def charge(self, who: str, cost: int) -> None:
        """Count more of what they were let in with."""
        with self._lock:
            if cost and (counted := self._counted.get(who)) is not None:
                counted.spent += cost

    def give_back(self, who: str) -> None:
        """Count one less."""
        with self._lock:
            counted = self._counted.get(who)
            if counted is not None and counted.spent:
                counted.spent -= 1

    def _check(self, who: str, now: float) -> None:
        while self._counted:
            first = next(iter(self._counted))
            if now - self._counted[first].since < self._seconds:
                break
            del self._counted[first]
        counted = self._counted.get(who)
        if counted is None or self._most is None or counted.spent < self._most:
            return
        wait = counted.since + self._seconds - now
        if not counted.told:  # once: a log that grows with every knock is another way to do harm
            counted.told = True
            log.info("refused %s for %.0f seconds: %s", who, wait, self._problem)
        raise Refused(self._problem, wait=wait)


class Gate:
    """Counts whoever comes. What a desk has signed counts for the desk, all else for the address."""

    def __init__(self, limits: Limits | None = None, clock: Callable[[], float] = time.monotonic) -> None:
        limits, asked = limits or Limits(), Problem.TOO_MANY_REQUESTS
        self._addresses = Counts(asked, limits.per_address, A_MINUTE, clock)
        self._desks = Counts(asked, limits.per_desk, A_MINUTE, clock)
        self._wrong_codes = Counts(Problem.TOO_MANY_TRIES, WRONG_CODES, A_QUARTER, clock)

    @property
    def known(self) -> int:
        """Return of how many something is kept in memory."""
        return len(self._addresses) + len(self._desks) + len(self._wrong_codes)

    def knock(self, host: str) -> None:
        """Count a request of nobody knows whom. Raises Refused before anything of it is read."""
        self._addresses.spend(network_of(host))

    def signed(self, host: str, desk_key: str, cost: int) -> None:
        """Hear that this desk signed the request. Raises Refused."""
        self._desks.spend(desk_key, cost)
        self._addresses.give_back(network_of(host))

    def turned_away(self, desk_key: str) -> Refused | None:
        """Return what a desk is told as long as it has spent what it may; None while it has not."""
        try:
            self._desks.check(desk_key)
        except Refused as refused:
            return refused
        return None

    def unpacked(self, desk_key: str, length: int) -> None:
        """Count what a desk's body had in it: a few bytes may unpack to a flood, which takes its time."""
        self._desks.charge(desk_key, length // _UNPACKED_OF_ONE)

    def may_try_code(self, host: str) -> None:
        """Raise Refused while too many wrong enrolment codes from this address are fresh."""
        self._wrong_codes.check(network_of(host))

    def code_was(self, host: str, *, right: bool) -> None:
        if right:
            self._addresses.give_back(network_of(host))
        else:
            self._wrong_codes.spend(network_of(host))


def cost_of(body: bytes) -> int:
    """Return what it costs to unpack a body and take it in: a day of a desk is one, eight megabytes 129."""
    return 1 + len(body) // _BYTES_OF_ONE


def network_of(host: str) -> str:
    """Return whom an address is counted for: a subscriber of IPv6 has 2**64 of them."""
    try:
        address = ip_address(host)
    except ValueError:
        return host
    if not isinstance(address, IPv6Address):
        return host
    return str(address.ipv4_mapped or IPv6Address(int(address) >> 64 << 64))
