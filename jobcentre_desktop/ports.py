"""The sockets in the wall: what services need and adapters supply.

May import: domain
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from types import TracebackType
from typing import Literal, Protocol, Self
from uuid import UUID

from jobcentre_desktop.domain.centre import Desk
from jobcentre_desktop.domain.changes import Change, Conflict, HistoryEntry, NumberedChange
from jobcentre_desktop.domain.code_list import CodeList
from jobcentre_desktop.domain.counsellor import Counsellor
from jobcentre_desktop.domain.day import Receipt
from jobcentre_desktop.domain.desk_certificate import DeskCertificate, DeskDirectory
from jobcentre_desktop.domain.facts import Facts, Json, R, Record
from jobcentre_desktop.domain.ids import ClientId, CounsellorId, DraftId, LetterId, ReferralId
from jobcentre_desktop.domain.papers.kinds import PaperFacts
from jobcentre_desktop.domain.papers.recovery_sheet import RecoverySheetFacts
from jobcentre_desktop.domain.papers.referral_letter import ReferralLetterFacts
from jobcentre_desktop.domain.places import Level, Place
from jobcentre_desktop.domain.profile import ScoreRules

Language = Literal["km", "en"]
LetterMark = Literal["none", "preview", "copy"]


# --- time and ids
# --------------------------------------------------------------------------------------------


class Clock(Protocol):
    def now(self) -> datetime:
        """Return this instant, aware, in UTC."""
        ...

    def today(self) -> date:
        """Return the calendar day in Cambodia (UTC+7, no summer time)."""
        ...


class NewId(Protocol):
    def __call__(self) -> UUID:
        """Return a new time-ordered id (UUID version 7)."""
        ...


# --- the records of this desk
# --------------------------------------------------------------------------------


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
    last_seen_on: date
    """Day of the last visit, session or change of the file."""

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


@dataclass(frozen=True, slots=True, kw_only=True)
class DueItem:
    """What somebody has to do by a day: an appointment, a step of a plan, the follow-up of a referral."""

    kind: Literal["appointment", "plan_step", "plan_review", "referral_follow_up"]
    record_id: UUID
    client_id: ClientId
    client_name: str
    on: date
    at: datetime | None
    counsellor_id: CounsellorId | None
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What was typed and not yet saved. Belongs to its owner; never synced, never shown to another."""

    id: DraftId
    owner: CounsellorId
    form: str
    """Which form: "registration", "session", "referral", "partner", ..."""
    client_id: ClientId | None
    title: str
    """What the list of drafts shows, e.g. the name typed so far."""
    facts: Facts
    schema: int
    changed_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """What this desk still holds that the central server has not acknowledged."""

    changes: int
    saves: int
    """Counted as people do: one save is one thing, however many fields it touched."""
    oldest_at: datetime | None
    refused: int
    held: int
    last_acknowledged_at: datetime | None


class Records(Protocol):
    """Whole records, read and written. Every write goes through the change log in the same transaction."""

    def get(self, kind: type[R], record_id: UUID) -> R:
        """Return the record as this desk sees it now. Raises NotFound."""
        ...

    def find(self, kind: type[R], record_id: UUID) -> R | None: ...

    def of_client(self, kind: type[R], client_id: ClientId) -> tuple[R, ...]:
        """Return a client's records of one kind, oldest first."""
        ...

    def every(self, kind: type[R]) -> tuple[R, ...]:
        """Return all records of a small kind (centre, counsellors, partners), oldest first."""
        ...

    def add(self, record: Record) -> None:
        """Keep a new record. Adding the same id with the same facts again is a no-op (a double click)."""
        ...

    def change(self, record: Record) -> bool:
        """Keep the fields that differ from what is kept; return whether any did. Raises NotFound."""
        ...

    def remove(self, kind: type[Record], record_id: UUID) -> None:
        """Leave a tombstone. Raises NotFound."""
        ...


class Clients(Protocol):
    """Finding clients: by number, by anything typed, by likeness."""

    def by_no(self, client_no: str) -> ClientId:
        """Return the id. Raises NotFound."""
        ...

    def row(self, client_id: ClientId) -> ClientRow:
        """Raises NotFound."""
        ...

    def search(self, text: str, limit: int = 20) -> tuple[ClientRow, ...]:
        """Return the best matches for a name (Khmer or Latin, either order), phone or number."""
        ...

    def page(self, *, offset: int, limit: int) -> tuple[ClientRow, ...]:
        """Return clients in the order of their Khmer collation key."""
        ...

    def count(self) -> int: ...

    def alike(
        self,
        *,
        names: Sequence[str],
        phones: Sequence[str],
        documents: Sequence[str],
        born: int | None = None,
        limit: int = 60,
    ) -> tuple[ClientRow, ...]:
        """Return clients that share a phone, a document number or a name that may be the same.

        Of namesakes only those born within two years of `born`, or nobody knows when.
        """
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
    """What happened and what is due, read from small tables made beside the records."""

    def timeline(
        self, client_id: ClientId, *, offset: int = 0, limit: int = 50
    ) -> tuple[TimelineEntry, ...]: ...

    def due(self, until: date) -> tuple[DueItem, ...]:
        """Return what is open and due up to and including a day, the oldest first."""
        ...

    def counts(self, day: date) -> dict[str, int]:
        """Return the numbers of `domain.day.COUNTED` for one day at this desk's centre, made at this desk."""
        ...

    def made_on(self, day: date) -> dict[str, tuple[UUID, ...]]:
        """Return the ids of what `counts` counts, by the same names, each in the order it was made."""
        ...

    def referral_by_no(self, referral_no: str) -> ReferralId:
        """Raises NotFound."""
        ...

    def recent_referrals(self, *, offset: int = 0, limit: int = 200) -> tuple[UUID, ...]:
        """Return ids of referrals, newest first."""
        ...

    def visits_on(self, day: date) -> tuple[UUID, ...]:
        """Return ids of a day's visits in the order of arrival."""
        ...


class Drafts(Protocol):
    def keep(self, draft: Draft) -> None: ...
    def get(self, draft_id: DraftId, owner: CounsellorId) -> Draft:
        """Raises NotFound, also for somebody else's draft."""
        ...

    def of(self, owner: CounsellorId) -> tuple[Draft, ...]:
        """Return the owner's drafts, newest first."""
        ...

    def drop(self, draft_id: DraftId, owner: CounsellorId) -> None: ...


class LetterFiles(Protocol):
    """The bytes of issued letters, exactly as they were made."""

    def keep(self, letter_id: LetterId, pdf: bytes) -> None: ...
    def read(self, letter_id: LetterId) -> bytes:
        """Raises NotFound (a letter made at another desk is known here by its record only)."""
        ...

    def next_copy(self, letter_id: LetterId) -> int:
        """Count and return the number of this reprint: 1 for the first copy."""
        ...


class ChangeLog(Protocol):
    """What changed, in order; what is still to send; how far this desk has heard."""

    def unsent(self, *, most: int) -> tuple[Change, ...]:
        """Return the oldest changes without a number, cut only between saves; at least one save, if any."""
        ...

    def acknowledge(
        self, numbers: Mapping[int, int], *, at: datetime, clocks: Mapping[int, str] | None = None
    ) -> None:
        """Write down the centre numbers (own seq -> number) that the server gave.

        `clocks` are those it set back (own seq -> clock): the kept change takes the new one; a clock is no
        part of the chain.
        """
        ...

    def quarantine(self, reasons: Mapping[int, str]) -> None:
        """Write down which own changes (seq -> reason code) the server keeps aside instead of applying."""
        ...

    def take_in(self, numbered: Sequence[NumberedChange], cursor: int) -> frozenset[str]:
        """Fold the changes of other desks, and the own ones that got numbers, up to `cursor`.

        Own pending changes are put on top again. Return the kinds touched.
        """
        ...

    def cursor(self) -> int: ...
    def last_own_seq(self) -> int: ...
    def chain_head(self) -> str: ...
    def newest_own_at(self) -> datetime | None:
        """Return when this desk's last own change was made, sent or not; None before the first."""
        ...

    def waiting(self) -> Waiting: ...
    def history(self, client_id: ClientId, *, limit: int = 500) -> tuple[HistoryEntry, ...]:
        """Return every change to a client and what belongs to them, oldest first; losing values included."""
        ...

    def conflicts(self, *, client_id: ClientId | None = None) -> tuple[Conflict, ...]:
        """Return the open conflicts, oldest first."""
        ...

    def settle(self, conflict_id: str, facts: Facts) -> None:
        """Write the chosen value as a change that closes the conflict. Raises NotFound."""
        ...

    def digest(self) -> tuple[str, int]:
        """Return (hex digest, number of live records) over what the server has numbered up to the cursor."""
        ...


class DeskFacts(Protocol):
    """Small facts about this desk itself, kept in the encrypted file and never synced."""

    def read(self, name: str) -> str | None: ...
    def write(self, name: str, value: str) -> None: ...


class Numbers(Protocol):
    def take(self, series: str) -> int:
        """Return the next number of a series, from 1; taken for good when the work commits."""
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
    def diary(self) -> Diary: ...
    @property
    def drafts(self) -> Drafts: ...
    @property
    def letter_files(self) -> LetterFiles: ...
    @property
    def changes(self) -> ChangeLog: ...
    @property
    def desk(self) -> DeskFacts: ...
    @property
    def numbers(self) -> Numbers: ...
    def savepoint(self) -> None:
        """Flush what was written so far to the transaction, so that finders see it."""
        ...

    def next_save(self) -> None:
        """End one save and begin another: here both last or neither, on the line each travels by itself.

        For work too large for one request, e.g. a sheet of thousands of people.
        """
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


class OpenWork(Protocol):
    def __call__(self, *, reading: bool = False) -> Work:
        """Open a piece of work; with `reading` it takes no write lock and commit() is not allowed."""
        ...


class WorkFor(Protocol):
    def __call__(self, counsellor: Counsellor, desk: Desk) -> OpenWork:
        """Return how to open work in the name of one counsellor at one desk, on the open file."""
        ...


class RecordsChanged(Protocol):
    def __call__(self, kinds: frozenset[str], /) -> None:
        """Hear which kinds of records a committed work touched; called on the thread that committed."""
        ...


# --- who can open the file
# -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """Who may open this desk's file: shown on the sign-in screen before anything is unlocked."""

    id: CounsellorId
    name: str
    role: str


class Vault(Protocol):
    """The encrypted file and its keyring."""

    def is_set_up(self) -> bool: ...
    def members(self) -> tuple[Member, ...]:
        """Raises DeskNotSetUp, KeyringDamaged."""
        ...

    def create(
        self, first: Member, password: str, *, first_records: Callable[[], None] = lambda: None
    ) -> str:
        """Make the file and its keyring, leave it open, return the recovery code.

        `first_records` writes through the open file; the desk counts as set up only after it returned.
        Raises DeskAlreadySetUp, PasswordTooWeak, FolderNotLocal.
        """
        ...

    def unlock(self, member_id: CounsellorId, password: str) -> None:
        """Open the file. Raises WrongPassword, FileFromNewerApp, FileDamaged."""
        ...

    def unlock_with_recovery(self, code: str) -> None:
        """Raises WrongRecoveryCode."""
        ...

    def verify_password(self, member_id: CounsellorId, password: str) -> None:
        """Raise WrongPassword unless this is the member's; open nothing."""
        ...

    def renew_recovery_code(self) -> str:
        """Make a new recovery code; the old sheet opens nothing any more. Needs the open file."""
        ...

    def add_member(self, member: Member, password: str) -> None:
        """Needs the open file. Raises PasswordTooWeak."""
        ...

    def set_password(self, member_id: CounsellorId, password: str) -> None: ...
    def remove_member(self, member_id: CounsellorId) -> None: ...
    def lock(self) -> None:
        """Close the file and forget the key."""
        ...

    def check(self) -> HealthReport: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class HealthReport:
    """The health of the encrypted file.

    `ok` is False when any check failed; `problems` names them by code.
    """

    ok: bool
    problems: tuple[str, ...]
    file_bytes: int
    free_bytes: int
    revision: str
    """Migration the file is at."""


# --- paper
# ---------------------------------------------------------------------------------------------------


class Letters(Protocol):
    """Facts become PDF bytes. Same facts, same bytes."""

    def wording(self, language: Language) -> str:
        """Return the version of the wording in use, e.g. "2026-11"."""
        ...

    def referral_letter(self, facts: ReferralLetterFacts, language: Language, mark: LetterMark) -> bytes:
        """Raises CharacterNotPrintable."""
        ...

    def check_text(self, text: str) -> None:
        """Raises CharacterNotPrintable for a text with a sign that no typeface of our papers has."""
        ...

    def mark_as_copy(self, pdf: bytes, copy_number: int, language: Language) -> bytes: ...
    def recovery_sheet(self, facts: RecoverySheetFacts, language: Language) -> bytes: ...
    def paper(self, facts: PaperFacts, language: Language, mark: LetterMark) -> bytes:
        """Return the paper that these facts are for. Raises CharacterNotPrintable."""
        ...

    def together(self, *pdfs: bytes) -> bytes:
        """Return one PDF with the pages of all, in order."""
        ...


class PagePictures(Protocol):
    def __call__(self, pdf: bytes, dpi: int) -> tuple[bytes, ...]:
        """Return each page as PNG bytes."""
        ...


@dataclass(frozen=True, slots=True)
class PageSize:
    """The sheet a page is made for, in points (72 to the inch)."""

    wide: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class GreyPage:
    """A page as grey dots, a byte each from 0 (black) to 255, in rows of `stride` bytes."""

    size: PageSize
    width: int
    height: int
    stride: int
    dots: bytes


class PrinterPages(Protocol):
    """The pages of a PDF for a printer: asked one by one, for a page at 600 dots an inch takes 35 MB."""

    def sizes(self, pdf: bytes) -> tuple[PageSize, ...]:
        """Return the size of every page."""
        ...

    def grey(self, pdf: bytes, number: int, dpi: int) -> GreyPage:
        """Return a page, numbered from 0, at `dpi` dots per inch."""
        ...


# --- what ships with the app
# ---------------------------------------------------------------------------------


class CodeLists(Protocol):
    def get(self, name: str) -> CodeList:
        """Raises KeyError for a list that does not exist: a bug, not a user's mistake."""
        ...


class Gazetteer(Protocol):
    @property
    def version(self) -> str: ...
    def get(self, code: str) -> Place:
        """Raises NotFound."""
        ...

    def search(self, text: str, limit: int = 12) -> tuple[Place, ...]: ...
    def find_exact(self, text: str, level: Level, within: str = "") -> Place | None:
        """Return the one place of this level that the text names, inside the place `within` when told."""
        ...

    def suggest(self, text: str, level: Level, within: str = "", limit: int = 5) -> tuple[Place, ...]: ...


class ProfileRules(Protocol):
    def __call__(self) -> ScoreRules: ...


# --- the line
# ------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Enrolment:
    """What a desk needs to talk to its central server."""

    server: str
    desk_key: str
    """Id under which the server knows this desk."""
    private_key: str
    """The desk's Ed25519 private key, hex; lives in the encrypted file only."""
    server_key: str
    """The server's Ed25519 public key, hex: verifies receipts and certificates."""
    centre_code: str
    certificate: DeskCertificate | None = None
    """What the server says of this desk's key; without it the desk signs no letters."""
    request_no: int = 0
    """Number of the last request: raised and kept in the file before each new one is sent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundRequest:
    """One request of a round: own changes up, and from where to hear on."""

    changes: tuple[Change, ...]
    """The oldest own changes without a number, whole saves only."""
    cursor: int
    desk_name: str
    """Name of the desk with its epoch; every change bears it."""
    last_seq: int
    """Last own change of this name, sent or not (`ChangeLog.last_own_seq`): a server that knows a later one
    can tell that this file was restored from an older copy."""
    chain_head: str
    """Chain of that change (`ChangeLog.chain_head`)."""
    still_held: int
    """Changes this desk holds after this request; lets the headquarters see who is silent or stuck."""
    newest_at: datetime | None = None
    """When the newest own change was made; for the headquarters."""
    close_day: date | None = None
    """Ask for the day's receipt when everything has arrived."""
    directory: str = ""
    """Digest of the directory of desks this desk has; the server tells its own when that is another."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundReply:
    """What the central server answered. Write all of it down in one work before the next request."""

    numbers: Mapping[int, int]
    """Own seq -> centre number, committed on the server."""
    clocks: Mapping[int, str]
    """Own seq -> the clock that counts, for changes whose clock ran too far ahead of the server's;
    every other desk hears this one, so the own log must take it over."""
    quarantined: Mapping[int, str]
    """Own seq -> reason code. These have no number and are never folded in by anybody."""
    changes: tuple[NumberedChange, ...]
    """Changes of other desks in the order of their numbers, whole saves only; `chain` is empty in them."""
    cursor: int
    """Up to this number the desk has now heard everything, its own numbered changes included."""
    more: bool
    server_time: datetime
    digest: str
    """Digest of the centre's records on the server; comparable when `more` is False and nothing waits."""
    records: int
    receipt: Receipt | None
    bytes_up: int
    bytes_down: int
    directory: DeskDirectory | None = None
    """The server's directory of desks when it is another than this desk's; only what bears its signature."""


class Exchange(Protocol):
    """The line to the central server. One call is one request; no call touches the file."""

    def enrol(self, server: str, code: str, *, desk_name: str, centre_code: str) -> Enrolment:
        """Make this desk's key and have the server accept it.

        Raises ServerUnreachable, EnrolmentRefused, TooManyTries, PlainHttpRefused, CertificateRefused,
        ServerTrouble.
        """
        ...

    def batch(self) -> int:
        """Return how many changes the next request should carry at most; follows how the line behaves."""
        ...

    def talk(self, enrolment: Enrolment, request: RoundRequest) -> RoundReply:
        """Send one request, signed under the number `enrolment.request_no`.

        The caller raises that number by one and commits it to its file before it calls, for every new
        request, also after an error: a number that was once signed must not sign anything else. Only
        the very same request may be sent again under the same number; the server then gives the
        answer it gave before.

        Raises ServerUnreachable, DeskNotAccepted, DeskForked, ServerIsBehind, AppTooOld, ServerTrouble,
        PlainHttpRefused, CertificateRefused.
        """
        ...

    def verify(self, enrolment: Enrolment, receipt: Receipt) -> bool:
        """Return whether the receipt carries the server's signature."""
        ...

    def cancel(self) -> None:
        """Break off the request under way, from another thread."""
        ...


class LetterSeal(Protocol):
    """Signatures under the codes of letters. Keys are Ed25519, hex."""

    def sign(self, private_key: str, words: bytes) -> bytes: ...
    def holds(self, public_key: str, words: bytes, signature: bytes) -> bool:
        """Return whether the signature is that key's, over exactly these words."""
        ...


# --- spreadsheets
# --------------------------------------------------------------------------------------------


class Sheets(Protocol):
    """Reading and writing spreadsheets as plain cells; a formula is never executed nor written."""

    def read(self, path: Path) -> tuple[tuple[str, ...], ...]:
        """Return every row of the first sheet that holds anything, as text cells; rows may differ in length.

        Raises FileNotReadable, SheetUnreadable, SheetTooBig.
        """
        ...

    def write(self, path: Path, headings: Sequence[str], rows: Sequence[Sequence[Json]]) -> None:
        """Write a .csv, .xlsx or .jsonl by its name. Raises NotASpreadsheet, FileNotWritable."""
        ...


Progress = Callable[[int, int], bool]
"""Called with (done, total); returns False to cancel."""
