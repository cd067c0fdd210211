"""The records of this desk: what a piece of work on the encrypted file gives."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from types import TracebackType
from typing import Protocol, Self
from uuid import UUID

from jobcentre_desktop.domain.centre import Desk
from jobcentre_desktop.domain.counsellor import Counsellor
from jobcentre_desktop.domain.facts import R, Record
from jobcentre_desktop.domain.ids import (
    ClientId,
    EventId,
    LetterId,
    ReferralId,
    TransferId,
)
from jobcentre_desktop.domain.removal import Why
from jobcentre_desktop.ports.agenda import Agenda
from jobcentre_desktop.ports.bundles import Carried
from jobcentre_desktop.ports.changes import ChangeLog
from jobcentre_desktop.ports.drafts import Drafts
from jobcentre_desktop.ports.erasures import Erasures
from jobcentre_desktop.ports.lists import Lists
from jobcentre_desktop.ports.lost import LostNumbers
from jobcentre_desktop.ports.pace import FilledForms
from jobcentre_desktop.ports.scans import Scans
from jobcentre_desktop.ports.states import States


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientRow:
    """A client as lists show them. The phone is whole: masking is for screens that list strangers."""

    id: ClientId
    client_no: str
    surname_km: str | None
    given_km: str | None
    surname_la: str | None
    given_la: str | None
    sex: str
    dob_year: int | None
    dob_month: int | None
    dob_day: int | None
    dob_precision: str | None
    phone: str | None
    place_name_km: str | None
    status: str
    registered_on: date | None
    last_seen_on: date
    """Day of the last visit, session or change of the file."""
    moved_to: str = ""
    """Code of the centre where the client is now; "" while it is this one."""
    event_id: EventId | None = None
    to_ask: tuple[str, ...] = ()
    """Fields that somebody taken in at an event still has to tell (`domain.outreach.still_to_ask`)."""

    @property
    def name(self) -> str:
        khmer = " ".join(part for part in (self.surname_km, self.given_km) if part)
        return khmer or " ".join(part for part in (self.surname_la, self.given_la) if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineEntry:
    """Something that happened to a client, newest first in lists."""

    at: datetime
    kind: str
    record_id: UUID
    client_id: ClientId
    author: UUID | None
    sent: bool
    """True once the central server acknowledged this version of the record."""
    heard_from: str = ""
    """Name of the colleague's desk from which it came by stick or folder and which has not sent it yet."""


class Records(Protocol):
    """Whole records, read and written. Every write goes through the change log in the same transaction."""

    def get(self, kind: type[R], record_id: UUID) -> R:
        """Return the record as this desk sees it now. Raises NotFound."""
        ...

    def find(self, kind: type[R], record_id: UUID) -> R | None: ...
    def some(self, kind: type[R], ids: Sequence[UUID]) -> tuple[R, ...]:
        """Return records in the order of their ids, read at once; one that is gone is left out."""
        ...

    def of_client(self, kind: type[R], client_id: ClientId) -> tuple[R, ...]:
        """Return a client's records of one kind, oldest first."""
        ...

    def every(self, kind: type[R]) -> tuple[R, ...]:
        """Return all records of a small kind (centre, counsellors, partners), oldest first."""
        ...

    def newest(self, kind: type[R], *, desk: str) -> R | None:
        """Return the record of a kind that was made last at the desk of that name; None when none was."""
        ...

    def add(self, record: Record) -> None:
        """Keep a new record. Adding the same id with the same facts again is a no-op (a double click)."""
        ...

    def change(self, record: R, *, shown: R | None = None) -> bool:
        """Keep the fields that differ from what is kept; return whether any did. Raises NotFound.

        `shown` is the record as it lay before the author when they began to change it. Then only what
        differs from that is theirs, and what others made of the same fields meanwhile is kept as said at the
        same time, not as known and replaced.
        """
        ...

    def remove(self, kind: type[Record], record_id: UUID, why: Why | None = None) -> None:
        """Leave a tombstone that says who removed it, and why. Raises NotFound."""
        ...


class Clients(Protocol):
    """Finding clients: by number, by anything typed, by likeness."""

    def by_no(self, client_no: str) -> ClientId:
        """Return the id. Raises NotFound."""
        ...

    def row(self, client_id: ClientId) -> ClientRow:
        """Raises NotFound."""
        ...

    def rows_of(self, clients: Sequence[ClientId]) -> dict[ClientId, ClientRow]:
        """Return the rows of some clients, read at once; who is not here is left out."""
        ...

    def transfer_away(self, client_id: ClientId) -> tuple[TransferId, datetime | None] | None:
        """Return by which transfer a client left and when the new centre got it; None for who is here."""
        ...

    def search(self, text: str, limit: int = 20) -> tuple[ClientRow, ...]:
        """Return the best matches for a name (Khmer or Latin, either order), phone or number."""
        ...

    def page(self, *, offset: int, limit: int) -> tuple[ClientRow, ...]:
        """Return clients in the order of their Khmer collation key."""
        ...

    def at(self, rows: Sequence[int]) -> dict[int, ClientRow]:
        """Return row -> client for the numbers that `Lists` gave; a row that is gone is left out."""
        ...

    def count(self) -> int: ...

    def taken_in(self, event_id: EventId, *, offset: int = 0, limit: int = 50) -> tuple[ClientRow, ...]:
        """Return who was taken in at an event, the last one first."""
        ...

    def to_complete(
        self, event_id: EventId | None = None, *, offset: int = 0, limit: int = 50
    ) -> tuple[ClientRow, ...]:
        """Return who still has to tell something and has not moved away, of one event or of all."""
        ...

    def count_to_complete(self) -> int:
        """Return how many files `to_complete` has, of all events."""
        ...

    def by_event(self) -> dict[EventId, tuple[int, int]]:
        """Return for each event how many were taken in, and how many of them `to_complete` has."""
        ...

    def alike(
        self,
        *,
        names: Sequence[str],
        phones: Sequence[str],
        documents: Sequence[str],
        born: int | None = None,
        limit: int = 60,
    ) -> tuple[ClientRow, ...]:
        """Return who shares a phone, document or name; of namesakes those born within two years of `born`."""
        ...

    def documents_of(self, client_id: ClientId) -> tuple[str, ...]:
        """Return the identity numbers in plain digits, for the comparison of two people."""
        ...


class Partners(Protocol):
    def by_no(self, partner_no: str) -> UUID:
        """Raises NotFound."""
        ...

    def search(self, text: str, limit: int = 12) -> tuple[UUID, ...]: ...


class Diary(Protocol):
    """What happened, read from small tables made beside the records."""

    def timeline(
        self, client_id: ClientId, *, offset: int = 0, limit: int = 20
    ) -> tuple[TimelineEntry, ...]: ...

    def counts(self, day: date) -> dict[str, int]:
        """Return the numbers of `domain.day.COUNTED` for one day at this desk's centre, made at this desk."""
        ...

    def made_on(self, day: date) -> dict[str, tuple[UUID, ...]]:
        """Return the ids of what `counts` counts, by the same names, each in the order it was made."""
        ...

    def referral_by_no(self, referral_no: str) -> ReferralId:
        """Raises NotFound."""
        ...

    def referrals_beginning(self, beginnings: Sequence[str], limit: int) -> tuple[UUID, ...]:
        """Return ids of referrals of clients here whose number begins with any of these, in their order."""
        ...

    def recent_referrals(self, *, offset: int = 0, limit: int = 200) -> tuple[UUID, ...]:
        """Return ids of referrals, newest first."""
        ...

    def visits_on(self, day: date) -> tuple[UUID, ...]:
        """Return ids of a day's visits in the order of arrival."""
        ...


class LetterFiles(Protocol):
    """The bytes of issued letters, exactly as they were made."""

    def keep(self, letter_id: LetterId, pdf: bytes) -> None: ...
    def read(self, letter_id: LetterId) -> bytes:
        """Raises NotFound (a letter made at another desk is known here by its record only)."""
        ...

    def next_copy(self, letter_id: LetterId) -> int:
        """Count and return the number of this reprint: 1 for the first copy."""
        ...


DESK = "desk"
"""Name of the fact that says which desk this is (`domain.centre.Desk`); the change log follows it."""


class DeskFacts(Protocol):
    """Small facts about this desk itself, kept in the encrypted file and never synced."""

    def read(self, name: str) -> str | None: ...
    def write(self, name: str, value: str) -> None: ...


class Numbers(Protocol):
    def take(self, series: str) -> int:
        """Return the next number of a series, from 1; taken for good when the work commits."""
        ...

    def last(self) -> dict[str, int]:
        """Return the last number taken of every series."""
        ...

    def raise_to(self, series: str, n: int) -> None:
        """Take no number up to `n` any more: another copy of this file has given them away."""
        ...

    def taken_twice(self) -> tuple[str, ...]:
        """Return the numbers of clients, referrals and partners that stand on more than one record."""
        ...


class Work(Protocol):
    """One all-or-nothing piece of work on this desk's records. Leaving without commit() undoes it."""

    @property
    def records(self) -> Records: ...
    @property
    def clients(self) -> Clients: ...
    @property
    def partners(self) -> Partners: ...
    @property
    def lists(self) -> Lists: ...
    @property
    def diary(self) -> Diary: ...
    @property
    def agenda(self) -> Agenda: ...
    @property
    def drafts(self) -> Drafts: ...
    @property
    def letter_files(self) -> LetterFiles: ...
    @property
    def scans(self) -> Scans: ...
    @property
    def changes(self) -> ChangeLog: ...
    @property
    def states(self) -> States: ...
    @property
    def carried(self) -> Carried: ...
    @property
    def erasures(self) -> Erasures: ...
    @property
    def lost(self) -> LostNumbers: ...
    @property
    def desk(self) -> DeskFacts: ...
    @property
    def numbers(self) -> Numbers: ...
    @property
    def filled_forms(self) -> FilledForms: ...
    @property
    def is_awaited(self) -> bool:
        """Whether somebody else waits to write: who writes much commits then, and begins anew behind them."""
        ...

    def savepoint(self) -> None:
        """Flush what was written so far to the transaction, so that finders see it."""
        ...

    def next_save(self) -> None:
        """End one save and begin another: here both last or neither, on the line each travels by itself.

        For work too large for one request, e.g. a sheet of thousands of people.
        """
        ...

    def look_again(self, kind: str) -> None:
        """Have the commit announce a kind of record of which something else is to be said now."""
        ...

    def commit(self) -> None:
        """Make it last, then announce the kinds of records it touched."""
        ...

    def __enter__(self) -> Self: ...
    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None: ...


class GaveWay(Exception):
    """Somebody else waits to write: the work is undone, to be done again behind them."""


class OpenWork(Protocol):
    def __call__(self, *, reading: bool = False, gives_way: bool = False) -> Work:
        """Open a piece of work; with `reading` it takes no write lock and commit() is not allowed.

        With `gives_way` whatever reads or writes in it raises GaveWay once somebody else waits to write.
        """
        ...


class WorkFor(Protocol):
    def __call__(self, counsellor: Counsellor, desk: Desk) -> OpenWork:
        """Return how to open work in the name of one counsellor at one desk, on the open file."""
        ...


class RecordsChanged(Protocol):
    def __call__(self, kinds: frozenset[str], /) -> None:
        """Hear which kinds of records a committed work touched; called on the thread that committed."""
        ...
