"""Desks set up once for a run of tests and closed: nobody works in them, everybody copies them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from tests.a_desk import BATTAMBANG, SUNDAY_MORNING, Pattern, StandingClock, a_desk

COLLEAGUE = "ហេង ពិសិដ្ឋ"
THEIR_PASSWORD = "បាយ សម្ល ត្រី 2026"


def set_up_once(home: Path, letter: str = "A", centre_code: str = "02") -> Pattern:
    """Set a desk up for a head and a counsellor and close it."""
    desk = a_desk(home, told=replace(BATTAMBANG, desk_letter=letter, centre_code=centre_code))
    desk.services.keep_staff.add(COLLEAGUE, THEIR_PASSWORD)
    desk.close()
    return Pattern(home, desk.recovery_code)


class Patterns:
    """Desks set up once for a run, each when it is first asked for."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._made: dict[tuple[object, ...], Pattern] = {}

    def new_desk(self, at: datetime = SUNDAY_MORNING) -> Pattern:
        """Return desk A of Battambang as its head has just set it up."""
        return self._once(at, make=lambda home: _alone(home, at))

    def staffed(self, letter: str = "A", centre_code: str = "02", name: str = "") -> Pattern:
        """Return a desk where a head and a counsellor may sign in.

        Desks of one letter and centre are copies of each other; by another `name` one was set up apart.
        """
        return self._once(letter, centre_code, name, make=lambda home: set_up_once(home, letter, centre_code))

    def _once(self, *key: object, make: Callable[[Path], Pattern]) -> Pattern:
        if key not in self._made:
            self._made[key] = make(self._folder / str(len(self._made)))
        return self._made[key]


def _alone(home: Path, at: datetime) -> Pattern:
    desk = a_desk(home, clock=StandingClock(at))
    desk.close()
    return Pattern(home, desk.recovery_code)
