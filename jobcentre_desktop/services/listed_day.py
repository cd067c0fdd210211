"""Who came on a day and what was done for them, to be handed out: the daily register as a sheet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.facts import Facts
from jobcentre_desktop.domain.papers.daily_register import RegisterLine
from jobcentre_desktop.ports import CodeLists, OpenWork
from jobcentre_desktop.services.cell_words import Cell, cell_of
from jobcentre_desktop.services.list_day import ListDay
from jobcentre_desktop.services.listed import Piece

_DONE = ("registrations", "sessions", "referrals")


@dataclass(frozen=True, slots=True)
class ListedDay:
    """The lines of the printed register, in its order; by what somebody is reached is not among them."""

    open_work: OpenWork
    codes: CodeLists
    day: date
    language: str
    name: str = field(default="daily-register", init=False)
    filtered: bool = field(default=True, init=False)
    """One day of all."""
    withholds: bool = field(default=False, init=False)

    def columns(self, *, sensitive: bool) -> list[str]:
        who = ("client_no", "client_name_km", "client_name_la", "sex", "dob_year")
        return [*("ticket", "arrived_at"), *who, "came_for", "counsellor_id", *_DONE]

    def cells(self) -> Mapping[str, Cell]:
        return {"sex": cell_of(Client, "sex")}

    def count(self) -> int:
        return len(self._lines())

    def pieces(self, open_work: OpenWork, *, sensitive: bool) -> Iterator[Piece]:
        rows = [self._row(one) for one in self._lines()]
        yield Piece(rows=rows, done=len(rows), total=len(rows))

    def _lines(self) -> tuple[RegisterLine, ...]:
        with self.open_work(reading=True) as work:
            return ListDay(self.codes).lines(work, self.day)

    def _row(self, one: RegisterLine) -> Facts:
        return {
            "ticket": one.ticket,
            "arrived_at": f"{one.arrived_at:%H:%M}" if one.arrived_at else "",
            "client_no": one.client_no,
            "client_name_km": one.client_name_km,
            "client_name_la": one.client_name_la,
            "sex": one.sex if one.client_no else None,
            "dob_year": one.birth_year or None,
            "came_for": one.reason.en if self.language == "en" else one.reason.km,
            "counsellor_id": one.counsellor,
            **{what: getattr(one, what) for what in _DONE},
        }
