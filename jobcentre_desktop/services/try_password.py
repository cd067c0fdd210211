"""Tries a password, and slows down whoever guesses."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from math import ceil

from jobcentre_desktop.domain.errors import TooManyWrongPasswords, WrongPassword
from jobcentre_desktop.domain.guessing import pause_after
from jobcentre_desktop.domain.ids import CounsellorId
from jobcentre_desktop.ports import Clock, WrongTries


@dataclass(frozen=True, slots=True)
class TryPassword:
    """Every place where a counsellor's password is asked for goes through here."""

    tries: WrongTries
    clock: Clock

    def __call__(self, member_id: CounsellorId, prove: Callable[[], None]) -> None:
        """Let `prove` try it, unless it is too early.

        Raises TooManyWrongPasswords, and what `prove` raises.
        """
        wrong, last = self.tries.of(member_id)
        now = self.clock.now()
        # A PC whose battery is dead wakes up years ago: then nobody is to wait for years.
        if last is not None and last <= now:
            left = pause_after(wrong) - (now - last)
            if left > timedelta():
                raise TooManyWrongPasswords(ceil(left.total_seconds()))
        try:
            prove()
        except WrongPassword:
            self.tries.wrong(member_id, now)
            raise
        self.tries.right(member_id)
