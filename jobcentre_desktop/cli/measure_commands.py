"""The commands that tell how the counter runs: how long people waited."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import dataclass
from datetime import timedelta

from jobcentre_desktop.cli.plain import Told
from jobcentre_desktop.cli.speaking import Speaking
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
