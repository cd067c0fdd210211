"""The messages of protocol 1: add fields with a default, never rename one, never reuse a name.

One request of a round is `POST /sync/1`: a frame (see `frames`) with a `RoundHeader` and one `Op` per line.
The answer is a frame with an `AnswerHeader` and one pair [number, `Op`] per line. `POST /enrol/1` carries an
`EnrolRequest` and is answered with an `EnrolAnswer`. Whatever is refused is answered with a `Refusal`. The
words as they were first spoken are kept in tests/saved_words and read for ever.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Any

import msgspec

PROTOCOL = 1
PROTOCOL_SINCE = "2026-11-22"

ROUND_PATH = "/sync/1"
ENROL_PATH = "/enrol/1"
BUNDLE_PATH = "/bundle/1"

DESK_HEADER = "Jobcentre-Desk"
REQUEST_HEADER = "Jobcentre-Request"
SIGNATURE_HEADER = "Jobcentre-Signature"

MOST_BYTES = 8 * 1024 * 1024
"""Longest body of a request or an answer, packed."""
MOST_UNPACKED = 64 * 1024 * 1024
"""Longest body once it is unpacked; more is taken for an attack and not read on."""
MOST_CHANGES = 20_000
"""Most changes in one body."""
MOST_HEADER = 256 * 1024
"""Longest header line."""
MOST_ENROL_BYTES = 4096
NO_DIRECTORY = "none"
SERVER = "server"
"""Name of the central server where desks are named by their keys."""


class Problem(StrEnum):
    """Why a request is refused. Stable for ever; the words for people are the desk's."""

    BAD_REQUEST = "bad_request"
    """400: not in the words of this protocol."""
    NOT_ACCEPTED = "not_accepted"
    """401: unknown desk, revoked desk or wrong signature; the answer does not tell which."""
    CODE_REFUSED = "code_refused"
    """403: the enrolment code is unknown, used, expired, or for another centre or desk."""
    NOT_FOUND = "not_found"
    """404: no such door."""
    DEVICE_FORK = "device_fork"
    """409: the server has other changes under this desk's numbers, or later ones than the desk knows of.

    `from_seq` is the first of the desk's own changes that differs: all before it are the server's too.
    """
    REQUEST_NUMBER_USED = "request_number_used"
    """409: a request with this number or a later one was answered before, and it was another request."""
    SEQUENCE_GAP = "sequence_gap"
    """409: changes are missing before the first one sent; `from_seq` says which one is next."""
    TOO_LARGE = "too_large"
    """413."""
    PROTOCOL_UNKNOWN = "protocol_unknown"
    """426: the desk speaks a protocol that this server does not know yet: old ones are taken for ever."""
    TOO_MANY_TRIES = "too_many_tries"
    """429: too many wrong enrolment codes from this address; `minutes` says how long to wait."""
    TOO_MANY_REQUESTS = "too_many_requests"
    """429: this desk or this address asks too much; nothing was looked at, and in `minutes` it will be."""
    BUNDLE_UNREADABLE = "bundle_unreadable"
    """422: what a desk handed in is no bundle that this server can read; another's than it says, or torn."""
    ANOTHER_ERA = "another_era"
    """409: the server was put back to an older copy since the desk last heard: `era`, `number` and `copy_of`
    say what the desk has to know; it comes again under the new era."""
    NOT_KEPT = "not_kept"
    """507: the desk is let in no more, and the server keeps nothing further of it aside for now."""
    TROUBLE = "trouble"
    """500: a fault of the server; nothing was written."""


STATUS: dict[Problem, int] = {
    Problem.BAD_REQUEST: 400,
    Problem.NOT_ACCEPTED: 401,
    Problem.CODE_REFUSED: 403,
    Problem.NOT_FOUND: 404,
    Problem.DEVICE_FORK: 409,
    Problem.REQUEST_NUMBER_USED: 409,
    Problem.SEQUENCE_GAP: 409,
    Problem.TOO_LARGE: 413,
    Problem.BUNDLE_UNREADABLE: 422,
    Problem.PROTOCOL_UNKNOWN: 426,
    Problem.TOO_MANY_TRIES: 429,
    Problem.TOO_MANY_REQUESTS: 429,
    Problem.ANOTHER_ERA: 409,
    Problem.NOT_KEPT: 507,
    Problem.TROUBLE: 500,
}


class Refusal(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The answer to a request that is refused."""

    code: str
    """One of `Problem`."""
    request_no: int = 0
    """With device_fork and request_number_used: the last request number the server has seen from the desk."""
    from_seq: int = 0
    minutes: int = 0
    """With too_many_tries and too_many_requests: how long it is of no use to come again."""
    epoch: int = 0
    """With device_fork: the last epoch under which this desk's letter has sent anything."""
    numbers: list[tuple[int, int, int]] = msgspec.field(default_factory=list)
    """With device_fork: what became of the changes of the body before `from_seq`, as in `AnswerHeader`."""
    clocks: dict[str, str] = msgspec.field(default_factory=dict)
    quarantined: dict[str, str] = msgspec.field(default_factory=dict)
    held: dict[str, str] = msgspec.field(default_factory=dict)
    era: str = ""
    """With another_era: the centre's present one."""
    number: int = 0
    """With another_era: up to here the desk's numbers still hold."""
    copy_of: str = ""
    """With another_era: until when the copy has what there was (ISO 8601)."""


class Op(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One change. Names are short because there are hundreds in a body."""

    seq: int = msgspec.field(name="s")
    tx: int = msgspec.field(name="t")
    clock: str = msgspec.field(name="c")
    author: str = msgspec.field(name="u")
    schema: int = msgspec.field(name="v")
    kind: str = msgspec.field(name="k")
    record_id: str = msgspec.field(name="i")
    act: str = msgspec.field(name="a")
    base: int = msgspec.field(name="b", default=0)
    facts: dict[str, Any] = msgspec.field(name="f", default_factory=dict)
    was: dict[str, str] = msgspec.field(name="w", default_factory=dict)
    seen: dict[str, int] = msgspec.field(name="n", default_factory=dict)
    """`Change.seen`: other desks' changes without a number that the author saw (desk -> seq)."""
    rebased: int = msgspec.field(name="o", default=0)
    """`Change.rebased`; in a request it is passed over."""
    link: str = msgspec.field(name="x", default="")
    """In a request, for a change that lost its content to an erasure before it was sent: its chain, which
    nobody can compute any more."""
    desk: str = msgspec.field(name="d", default="")
    """Left out in a request: there it is the desk of the header."""


class SealWords(msgspec.Struct, frozen=True, kw_only=True):
    """A sealing key (X25519, public, hex) and the server's signature over `signing.seal_words`."""

    key: str
    signature: str


class AboutDesk(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What a desk tells of itself for the headquarters. Counts and moments only, nothing of anybody."""

    now: str
    """What its clock shows (ISO 8601)."""
    file: int = 0
    """Size of its file in bytes."""
    backup: str = ""
    """When its newest backup was taken (ISO 8601); "" while there is none."""
    conflicts: int = 0
    """Open conflicts that it shows."""
    refused: int = 0
    """Own changes that the server keeps aside."""
    drafts: int = 0
    repaired: int = 0
    """Its records that were ever found to differ from the server's, and put right."""


class RoundHeader(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """First line of a round's request."""

    proto: int
    desk: str
    """Name of the desk with its epoch, which every op of the body bears."""
    n: int
    """Number of ops in the body; their `seq` are unbroken."""
    chain: str
    """Chain of the last op of the body; without ops, that of the desk's last change."""
    last_seq: int
    """The desk's last own change under this name, sent or not."""
    cursor: int
    """Centre number up to which the desk has heard."""
    schema: int
    app: str = ""
    held: int = 0
    """Changes that the desk still holds after this request."""
    newest: str = ""
    """When the desk's newest own change was made, as it tells (ISO 8601)."""
    close_day: str = ""
    """Day for which a receipt is asked (ISO 8601)."""
    directory: str = ""
    """Digest of the directory of desks it has, `NO_DIRECTORY` before the first; "" asks for none."""
    about: AboutDesk | None = None
    """Left out of what lies in a file: it would be old when it arrives."""
    seal_key: str = ""
    """The desk's own sealing key (X25519, hex), while the server does not vouch for it or the desk does not
    know the server's."""
    era: str = ""
    """The era of its centre as the desk knows it; "" while the server was never put back to an older copy."""
    states: bool = False
    """The desk takes whole records when it is told to (`AnswerHeader.snapshot`)."""
    erased: int = 0
    """Centre number up to which every erasure is carried out at the desk, in its backups too."""
    audit: str = ""
    """The last entry of its centre's audit that the desk was told of."""
    part: int = 0
    """Changes after which a part of the answer may end (`AnswerHeader.parts`); 0 for one that is whole."""


class ReceiptWords(msgspec.Struct, frozen=True, kw_only=True):
    """A receipt. `signature` is over all the rest (`signing.receipt_words`)."""

    number: str
    desk: str
    day: str
    issued_at: str
    last_seq: int
    counts: dict[str, int]
    records: int
    digest: str
    signature: str = ""


class AnswerHeader(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """First line of a round's answer."""

    n: int
    """Number of lines in the body."""
    numbers: list[tuple[int, int, int]]
    """Runs of own changes: first seq, its centre number, how many follow on in both."""
    cursor: int
    server_time: str
    digest: str
    """Of the centre's records; "" for a desk of another schema, which has them in other words."""
    records: int
    clocks: dict[str, str] = msgspec.field(default_factory=dict)
    quarantined: dict[str, str] = msgspec.field(default_factory=dict)
    rebased: dict[str, int] = msgspec.field(default_factory=dict)
    """Own seq -> `Change.rebased`."""
    held: dict[str, str] = msgspec.field(default_factory=dict)
    """Own seq -> code of the centre to which the client had moved: the change waits for its decision."""
    more: bool = False
    too_old: bool = False
    """No changes are told: the desk speaks a protocol in which its work is still taken, and no more."""
    snapshot: bool = False
    """No changes are told: the desk is to take all records first (`state_messages`)."""
    revoked: bool = False
    """The desk is let in no more: what it sent is kept aside (`quarantined`), and it is told nothing else."""
    parts: list[tuple[int, int]] = msgspec.field(default_factory=list)
    """Lines and packed bytes of each part of the body, when it has several (`parts.py`): a desk writes one
    down while the next is on its way. All but the last hold whole saves of others, with
    numbers below those of the desk's own changes in `numbers`."""
    receipt: ReceiptWords | None = None
    era: str = ""
    """The era in which it was given: read from a file it may be one that the server lost."""
    certificates: int = 0
    """How many lines with a `CertificateWords` follow the changes: every desk's, if the asking one has
    another directory than the server, else none."""
    directory: str = ""
    """Digest of these lines (`signing.directory_digest`)."""
    server_seal: SealWords | None = None
    """The server's sealing key, for a desk that told its own."""
    audit: str = ""
    """The last entry of the centre's audit: its number, ":" and the beginning of its hash. The desk tells it
    back, so that nobody cuts the audit's end off unseen."""


class CertificateWords(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Whose key it is. `signature` is the server's over all the rest (`signing.certificate_words`)."""

    desk_key: str
    centre: str
    name_km: str
    name_en: str
    letter: str
    public_key: str
    since: str
    """Day of enrolment (ISO 8601)."""
    withdrawn: str = ""
    """Day from which nothing signed with the key is to be trusted; "" while it holds."""
    until: str = ""
    """Last day of a key after which the desk had another: what it signed up to then holds. The certificate of
    the key that a desk has now comes first among the desk's."""
    signature: str = ""
    seal: SealWords | None = None
    """The key to which others seal what is for this desk. Signed by itself: servers and desks of before
    sealing know nothing of it."""


class EnrolRequest(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A desk asks to be known. `proof` is its new key's signature over `signing.enrol_words`."""

    code: str
    public_key: str
    desk: str
    centre: str
    proof: str
    app: str = ""
    seal_key: str = ""
    """The desk's sealing key (X25519, hex)."""
    seal_proof: str = ""
    """The new key's signature over `signing.seal_proof_words`."""


class EnrolAnswer(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The desk is known from now on."""

    desk_key: str
    centre: str
    server_key: str
    """The server's Ed25519 public key, hex: verifies receipts and certificates."""
    certificate: CertificateWords | None = None
    server_seal: SealWords | None = None
