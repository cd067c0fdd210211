"""How fast the counter is, for this desk alone: kept when a form is saved, read as medians, forgotten."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from jobcentre_desktop.domain.pace import GOALS, KEPT_DAYS, MOST_KEPT, FilledIn, FillingIn, Pace, paces
from jobcentre_desktop.ports import Clock, OpenWork, Work

DAYS = 30
"""So many are looked at: long enough for medians that mean something, short enough to see a change."""
_COUNTING = "forms_counted"
_NO = "no"


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskPace:
    counting: bool
    since: date
    """The first day looked at."""
    paces: tuple[Pace, ...]
    kept: int
    """How many forms this desk knows of, older ones too."""


@dataclass(frozen=True, slots=True)
class KeepPace:
    """Everybody at the desk may read it, stop it and forget it all: it is their own work that is counted.

    No counsellor, no client and nothing that was typed is kept; no other desk ever hears of it.
    """

    open_work: OpenWork
    clock: Clock

    def keep(self, form: str, filling: FillingIn) -> None:
        """Keep what a form took that was saved just now, unless nothing is to be counted here."""
        if form not in GOALS:
            raise ValueError(f"no form of the counter: {form}")
        today = self.clock.today()
        with self.open_work() as work:
            if not _is_counting(work):
                return
            told = FilledIn(
                form=form,
                day=today,
                keys=filling.keys,
                seconds=round(filling.active_s),
                refusals=filling.refusals,
            )
            work.filled_forms.keep(told)
            work.filled_forms.thin(before=today - timedelta(days=KEPT_DAYS), most=MOST_KEPT)
            work.commit()

    def look(self) -> DeskPace:
        since = self.clock.today() - timedelta(days=DAYS - 1)
        with self.open_work(reading=True) as work:
            return DeskPace(
                counting=_is_counting(work),
                since=since,
                paces=paces(work.filled_forms.since(since)),
                kept=work.filled_forms.count(),
            )

    def count(self, counting: bool) -> None:
        """Begin or stop to count; what was counted stays until it is forgotten."""
        with self.open_work() as work:
            work.desk.write(_COUNTING, "yes" if counting else _NO)
            work.commit()

    def forget(self) -> None:
        """Forget all that was counted, for good."""
        with self.open_work() as work:
            work.filled_forms.forget()
            work.commit()


def _is_counting(work: Work) -> bool:
    return work.desk.read(_COUNTING) != _NO
