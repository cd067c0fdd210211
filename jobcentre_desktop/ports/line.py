"""The line to the central server, and the desk's signature."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Protocol

from jobcentre_desktop.domain.about_desk import AboutDesk
from jobcentre_desktop.domain.changes import Change, NumberedChange
from jobcentre_desktop.domain.day import Receipt
from jobcentre_desktop.domain.desk_certificate import DeskCertificate, DeskDirectory


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
    seal_key: str = ""
    """The desk's X25519 public key, hex: what goes by hand is sealed to it. Empty while there is none."""
    seal_private_key: str = ""
    """Its private half, hex; lives in the encrypted file only."""
    server_seal: str = ""
    """The server's X25519 public key, hex; empty while this desk was not told it."""
    request_no: int = 0
    """Number of the last request: raised and kept in the file before each new one is sent."""
    made_under: str = ""
    """`FileStanding.key_mark` of the file when the private keys were made; empty where nobody noted it."""
    earlier_seals: tuple[str, ...] = ()
    """Private sealing keys that the desk had before, the last first: they open what was sealed to them."""
    in_use_untold: bool = False
    """Whether the server has still to hear that the desk signs with no earlier key any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LineKeys:
    """The private keys of a desk, hex, that are to take the place of those in its `Enrolment`."""

    private_key: str
    seal_private_key: str
    seal_key: str
    """The public half of the sealing key."""
    made_under: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundRequest:
    """One request of a round: own changes up, and from where to hear on."""

    changes: tuple[Change, ...]
    """The oldest own changes without a number, whole saves only."""
    cursor: int
    desk_name: str
    """Name of the desk with its epoch; every change bears it (`ChangeLog.own_line`)."""
    last_seq: int
    """Last own change of this name, sent or not: a server that knows a later one can tell that this file was
    restored from an older copy."""
    chain_head: str
    """Chain of that change."""
    still_held: int
    """Changes this desk holds after this request; lets the headquarters see who is silent or stuck."""
    newest_at: datetime | None = None
    """When the newest own change was made; for the headquarters."""
    close_day: date | None = None
    """Ask for the day's receipt when everything has arrived."""
    directory: str = ""
    """Digest of the directory of desks this desk has; the server tells its own when that is another."""
    about: AboutDesk | None = None
    era: str = ""
    """The era of its centre as this desk knows it."""
    takes_states: bool = False
    """Whether the desk can be told to take all records instead of all changes."""
    erased_up_to: int = 0
    """Number up to which every erasure is carried out in this desk's file, its log and its backups."""
    seal_key: str = ""
    """This desk's sealing key, until the server vouches for it and has told its own."""
    audit: str = ""
    """The last entry of the centre's audit that this desk was told of, word for word."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundReply:
    """What the central server answered, or a part of it. Write each down before the next request."""

    numbers: Mapping[int, int]
    """Own seq -> centre number, committed on the server."""
    clocks: Mapping[int, str]
    """Own seq -> the clock that counts, for changes whose clock ran too far ahead of the server's;
    every other desk hears this one, so the own log must take it over."""
    quarantined: Mapping[int, str]
    """Own seq -> reason code. These have no number and are never folded in by anybody."""
    era: str = field(default="", kw_only=True)
    """The era of the centre in which it was given; numbers of another one mean nothing."""
    held: Mapping[int, str] = field(default_factory=dict, kw_only=True)
    """Own seq -> code of the centre to which the client had moved. These have no number either; that centre
    takes them over or leaves them."""
    rebased: Mapping[int, int] = field(default_factory=dict, kw_only=True)
    """Own seq -> `Change.rebased`."""
    changes: tuple[NumberedChange, ...]
    """Changes of other desks in the order of their numbers, whole saves only; `chain` is empty in them."""
    cursor: int
    """Up to this number the desk has now heard everything, its own numbered changes included."""
    more: bool
    """Whether there is more to hear, in this answer or in another."""
    server_time: datetime
    digest: str
    """Digest of the centre's records on the server; comparable when `more` is False and nothing waits. ""
    from a server of another schema."""
    records: int
    receipt: Receipt | None
    bytes_up: int
    bytes_down: int
    goes_on: bool = False
    """Whether more parts of the same answer follow."""
    too_old: bool = False
    """The server takes this desk's work, but tells a version as old as this no others'."""
    revoked: bool = False
    """The server trusts this desk no more: what was sent is kept aside there, and nothing is told."""
    snapshot: bool = False
    """The desk is to take all records (`StateLine.chunks`) before it hears changes."""
    directory: DeskDirectory | None = None
    """The server's directory of desks when it is another than this desk's; only what bears its signature."""
    server_seal: str = ""
    """The server's sealing key, when this desk told its own; only under the server's signature."""
    audit: str = ""
    """The last entry of the centre's audit, for the next request: a server that lacks it then was tampered
    with."""


class Exchange(Protocol):
    """The line to the central server. One call is one request; no call touches the file."""

    def enrol(self, server: str, code: str, *, desk_name: str, centre_code: str) -> Enrolment:
        """Make this desk's key and have the server accept it.

        Raises ServerUnreachable, EnrolmentRefused, TooManyTries, PlainHttpRefused, CertificateRefused,
        ServerBusy, ServerTrouble.
        """
        ...

    def new_seal(self) -> tuple[str, str]:
        """Make a sealing key for a desk that was enrolled without one: (private, public), hex."""
        ...

    def new_keys(self, *, made_under: str) -> LineKeys:
        """Make keys that may follow those of the enrolment."""
        ...

    def change_keys(self, enrolment: Enrolment, keys: LineKeys, *, in_use: bool) -> DeskCertificate:
        """Have the server take the keys for this desk's, under the number `enrolment.request_no`.

        Asked under the present private key, or under the one that is to follow where the server may have it
        already; `in_use` says, under the new one, that no other signs any more. Return the certificate.

        Raises DeskNotAccepted for any other key, and what `talk` raises.
        """
        ...

    def batch(self) -> int:
        """Return how many changes the next request should carry at most; follows how the line behaves."""
        ...

    def reach(self, enrolment: Enrolment) -> None:
        """Begin to connect to the server while a request is made ready; `talk` tells what comes of it.

        Raises PlainHttpRefused.
        """
        ...

    def talk(self, enrolment: Enrolment, request: RoundRequest) -> Iterator[RoundReply]:
        """Send one request, signed under the number `enrolment.request_no`; yield its answer part by part.

        The next part is on its way while one is written down; when the line breaks in between, what was
        written down stays. Only the last part says what became of the desk's own changes.

        The caller raises that number by one and commits it to its file before it calls, for every new
        request, also after an error: a number that was once signed must not sign anything else. Only
        the very same request may be sent again under the same number; the server then gives the
        answer it gave before.

        Raises ServerUnreachable, DeskNotAccepted, AnotherEra, DeskForked, RequestNumberUsed, ServerIsBehind,
        AppTooOld, ServerBusy, ServerTrouble, PlainHttpRefused, CertificateRefused.
        """
        ...

    def tell_again(
        self, enrolment: Enrolment, era: str, lost: Sequence[NumberedChange]
    ) -> Sequence[tuple[str, int]]:
        """Tell what the server lost, of any desk of the centre, under the numbers it had, in their order.

        Return those that will get no number again, by desk and seq.

        Raises what `talk` raises.
        """
        ...

    def hand_in(self, enrolment: Enrolment, bundle: bytes) -> bytes:
        """Hand in a bundle, whose ever it is, under the number `enrolment.request_no`; return its answer.

        Raises BundleChanged for one that the server cannot read, and what `talk` raises.
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
