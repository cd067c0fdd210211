"""What the sheet of a closed day states, the server's receipt included."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from jobcentre_desktop.domain.papers.heading import CentreHeading


@dataclass(frozen=True, slots=True, kw_only=True)
class CountLine:
    """One thing counted twice in a day. `name` is one of `day.COUNTED`."""

    name: str
    computer: int
    paper: int | None = None
    """None: nobody counted it on paper."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptFacts:
    """The central server's word on what it holds of this desk's day; its own page shows the same figures."""

    number: str
    issued_on: date
    issued_at: time
    counts: tuple[tuple[str, int], ...]
    """(kind of record, changes stored), in the order to print."""
    records: int
    """Live records of the centre on the server."""
    digest: str
    """Hex digest over all of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DaySheetFacts:
    """The end of a desk's day on one page, with the server's receipt when there is one."""

    centre: CentreHeading
    desk: str
    day: date
    closed_at: time
    counsellor: str
    counts: tuple[CountLine, ...]
    drafts_left: int = 0
    waiting: int = 0
    """Changes that the server has not acknowledged."""
    receipt: ReceiptFacts | None = None
