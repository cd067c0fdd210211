"""The commands that tell how the counter runs: how long people waited, how long forms took."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import dataclass
from datetime import timedelta

from jobcentre_desktop.cli.plain import Told
from jobcentre_desktop.cli.speaking import Speaking
from jobcentre_desktop.domain.pace import GOALS, Pace
from jobcentre_desktop.domain.waiting_times import WaitingTimes
from jobcentre_desktop.services.desk_services import DeskServices


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureCommands:
    desk: DeskServices
    speaking: Speaking

    def waiting_times(self, typed: Namespace) -> None:
        told = self.desk.look_at_waiting(last=typed.until, days=typed.days)
        by_day = {day.isoformat(): one for day, one in told.by_day.items()}
        by_hour = {f"{hour:02d}": one for hour, one in told.by_hour.items()}
        self.speaking.answer(
            {
                "first": told.first.isoformat(),
                "last": told.last.isoformat(),
                "all": _told(told.all),
                "by_day": {day: _told(one) for day, one in by_day.items()},
                "by_hour": {hour: _told(one) for hour, one in by_hour.items()},
            },
            f"{told.first.isoformat()} to {told.last.isoformat()}: {_line(told.all)}",
            *(f"{day}: {_line(one)}" for day, one in by_day.items()),
            *(f"from {hour}:00: {_line(one)}" for hour, one in by_hour.items()),
            as_json=typed.json,
        )

    def counter_show(self, typed: Namespace) -> None:
        told = self.desk.keep_pace.look()
        self.speaking.answer(
            {
                "counting": told.counting,
                "since": told.since.isoformat(),
                "kept": told.kept,
                "forms": {one.form: _pace(one) for one in told.paces},
            },
            f"Since {told.since.isoformat()}; this desk {'counts' if told.counting else 'does not count'}.",
            *(_pace_line(one) for one in told.paces),
            as_json=typed.json,
        )

    def counter_on(self, typed: Namespace) -> None:
        self._count(typed, counting=True)

    def counter_off(self, typed: Namespace) -> None:
        self._count(typed, counting=False)

    def counter_forget(self, typed: Namespace) -> None:
        self.desk.keep_pace.forget()
        self.speaking.answer({"kept": 0}, "All figures are forgotten.", as_json=typed.json)

    def _count(self, typed: Namespace, *, counting: bool) -> None:
        self.desk.keep_pace.count(counting)
        words = "This desk counts from now on." if counting else "This desk counts no more."
        self.speaking.answer({"counting": counting}, words, as_json=typed.json)


def _pace(one: Pace) -> Told:
    goal = GOALS[one.form]
    return {
        **{"saved": one.saved, "keys": one.keys, "seconds": one.seconds},
        **{"refusals": one.refusals, "refused_once": one.refused_once},
        **{"goal_keys": goal.keys, "goal_seconds": goal.seconds},
    }


def _pace_line(one: Pace) -> str:
    goal = GOALS[one.form]
    if one.keys is None:
        return f"{one.form}: {one.saved:,} saved, too few for a median."
    keys = "" if goal.keys is None else f" (goal {goal.keys})"
    seconds = "" if goal.seconds is None else f" (goal {goal.seconds})"
    return (
        f"{one.form}: {one.saved:,} saved, {one.keys} keys{keys}, {one.seconds} seconds{seconds}, "
        f"{one.refused_once} refused once or more."
    )


def _told(one: WaitingTimes) -> Told:
    return {
        "came": one.came,
        "called": one.called,
        "median_minutes": _minutes(one.median),
        "longest_minutes": _minutes(one.longest),
        "left": one.left,
    }


def _minutes(length: timedelta | None) -> float | None:
    return None if length is None else round(length.total_seconds() / 60, 1)


def _line(one: WaitingTimes) -> str:
    said = [f"{one.came:,} came"]
    if one.median is not None:
        said.append(f"half waited at most {_minutes(one.median)} minutes")
        said.append(f"the longest {_minutes(one.longest)}")
    if one.left:
        said.append(f"{one.left:,} left without being served")
    return ", ".join(said) + "."
