"""Who may come in: centres, one-time codes, enrolled desks and their signatures."""

from __future__ import annotations

import re
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from sqlalchemy import Connection, bindparam, delete, select, update
from sqlalchemy.dialects.postgresql import insert

from jobcentre_desktop.domain.digest import Digest
from jobcentre_desktop.domain.records import SCHEMA
from jobcentre_desktop.server import audit, tables
from jobcentre_desktop.server.refused import Foreseen, Refused
from jobcentre_desktop.wire import messages, signing
from jobcentre_desktop.wire.messages import Problem
from jobcentre_desktop.wire.sealing import is_seal_key

CODE_LIVES = timedelta(hours=48)
_CENTRE = re.compile(r"[0-9]{2}[0-9A-Z]{0,2}")
_LETTER = re.compile(r"[A-Z]")
# Written once: making a statement takes longer than sending it, and every request needs these.
_OF_DESK = (tables.desk.c.centre_id == bindparam("centre"), tables.desk.c.desk_key == bindparam("key"))
_KNOWN = select(tables.desk.c.letter, tables.desk.c.public_key, tables.desk.c.revoked_at).where(*_OF_DESK)
_TAKE_NUMBER = (
    update(tables.desk)
    .where(*_OF_DESK, tables.desk.c.request_no < bindparam("taken"))
    .values(request_no=bindparam("taken"))
)
_LAST_ANSWER = (
    select(tables.desk.c.request_no, tables.last_answer.c.body_hash, tables.last_answer.c.answer)
    .select_from(tables.desk.outerjoin(tables.last_answer))
    .where(*_OF_DESK)
)
_NEW_ANSWER = insert(tables.last_answer)
_KEEP_ANSWER = _NEW_ANSWER.on_conflict_do_update(
    index_elements=["centre_id", "desk_key"],
    set_={name: _NEW_ANSWER.excluded[name] for name in ("body_hash", "answer")},
)


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownDesk:
    """A desk whose signature was verified. What it may touch follows from here, not from what it says."""

    centre_id: str
    letter: str
    key: str
    revoked: bool = False
    """It may still hand in what it holds, to be kept aside; it hears nothing."""

    @property
    def line(self) -> str:
        """Return what the names of this desk begin with; its epoch follows."""
        return f"{self.centre_id}-{self.letter}."

    def owns(self, desk_name: str) -> bool:
        """Return whether a desk name in the change log is one of this desk's, of whatever epoch."""
        return re.fullmatch(rf"{re.escape(self.line)}[1-9][0-9]{{0,8}}", desk_name) is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Signed:
    """What a request brings to prove who sent it."""

    method: str
    path: str
    desk_key: str
    request_no: int
    signature: bytes
    body_hash: str
    recognised: Callable[[], None]
    """Hears that the signature holds, each time that it was looked at. Raises Refused."""
    unpacked: Callable[[int], None] = lambda _length: None
    """Hears how many bytes the body had in it."""


def add_centre(connection: Connection, code: str, name_km: str, name_en: str, now: datetime) -> None:
    """Raises Foreseen for a code that is none or is there already."""
    if not _CENTRE.fullmatch(code):
        raise Foreseen(
            "SRV-05", "A centre's code is the two digits of its province, and up to two more signs."
        )
    if connection.scalar(select(tables.centre.c.centre_id).where(tables.centre.c.centre_id == code)):
        raise Foreseen("SRV-06", f"The centre {code} is there already.")
    values = {"centre_id": code, "name_km": name_km, "name_en": name_en, "added_at": now}
    connection.execute(insert(tables.centre).values(values))
    clock = {"number": 0, "records": 0, "digest": Digest().to_bytes(), "schema": SCHEMA}
    connection.execute(insert(tables.centre_clock).values(centre_id=code, **clock))


def invite(connection: Connection, centre_id: str, letter: str, now: datetime) -> str:
    """Return a new code that enrols one desk, once, within two days. Only its hash is kept."""
    if not _LETTER.fullmatch(letter):
        raise Foreseen("SRV-07", "A desk is named by one Latin capital, for example A.")
    if not connection.scalar(select(tables.centre.c.centre_id).where(tables.centre.c.centre_id == centre_id)):
        raise Foreseen("SRV-08", f"There is no centre {centre_id}. Add it first.")
    code = "".join(secrets.choice(signing.ALPHABET) for _ in range(signing.CODE_SYMBOLS))
    connection.execute(
        insert(tables.enrolment_code).values(
            centre_id=centre_id,
            code_hash=signing.code_hash(code),
            letter=letter,
            made_at=now,
            expires_at=now + CODE_LIVES,
        )
    )
    return code


def enrol(connection: Connection, request: messages.EnrolRequest, now: datetime) -> str:
    """Use up a code and return the new desk's key; the same desk asking again gets the same one.

    Raises Refused with one answer for every reason there can be.
    """
    refused = Refused(Problem.CODE_REFUSED)
    if not _CENTRE.fullmatch(request.centre):  # the database would stumble over a zero character
        raise refused
    code, desk, codes = signing.normal_code(request.code), tables.desk, tables.enrolment_code
    try:
        public = bytes.fromhex(request.public_key)
        words = signing.enrol_words(code, request.public_key, request.desk, request.centre)
        own = Ed25519PublicKey.from_public_bytes(public)
        own.verify(bytes.fromhex(request.proof), words)
        if request.seal_key:
            seal = signing.seal_proof_words(request.public_key, request.seal_key)
            own.verify(bytes.fromhex(request.seal_proof), seal)
            if not is_seal_key(request.seal_key):
                raise refused
    except (InvalidSignature, ValueError):
        raise refused from None
    this = (codes.c.centre_id == request.centre, codes.c.code_hash == signing.code_hash(code))
    row = connection.execute(select(codes).where(*this).with_for_update()).one_or_none()
    if row is None or now > row.expires_at:
        raise refused
    wanted = KnownDesk(centre_id=row.centre_id, letter=row.letter, key="")
    if not wanted.owns(request.desk):
        raise refused
    if row.used_at is not None:
        same = (desk.c.centre_id == row.centre_id, desk.c.desk_key == row.desk_key)
        if connection.scalar(select(desk.c.public_key).where(*same)) != public:
            raise refused
        return str(row.desk_key)
    desk_key = f"{row.centre_id}-{row.letter}-{secrets.token_hex(8)}"
    connection.execute(
        insert(desk).values(
            centre_id=row.centre_id,
            desk_key=desk_key,
            letter=row.letter,
            public_key=public,
            enrolled_at=now,
            request_no=0,
        )
    )
    connection.execute(update(codes).where(*this).values(used_at=now, desk_key=desk_key))
    audit.enter(connection, row.centre_id, desk_key, audit.Act.LET_IN, {}, now)
    return desk_key


def revoke(connection: Connection, desk_key: str, now: datetime) -> None:
    """Let a desk in no more. Raises Foreseen for one that never was."""
    desk = tables.desk
    centre_id = desk_key.split("-")[0]
    this = (desk.c.centre_id == centre_id, desk.c.desk_key == desk_key)
    if not connection.scalar(select(desk.c.desk_key).where(*this)):
        raise Foreseen("SRV-13", f"There is no desk {desk_key}. The status shows the keys of all desks.")
    ended = connection.execute(update(desk).where(*this, desk.c.revoked_at.is_(None)).values(revoked_at=now))
    last = tables.last_answer
    connection.execute(delete(last).where(last.c.centre_id == centre_id, last.c.desk_key == desk_key))
    if ended.rowcount:
        audit.enter(connection, centre_id, desk_key, audit.Act.SHUT_OUT, {}, now)


def recognise(connection: Connection, signed: Signed, *, or_revoked: bool = False) -> KnownDesk:
    """Return the desk that signed the request; one that was revoked only to a door that takes it so.

    Raises Refused, the same for unknown and forged, and for revoked elsewhere; for a desk that asks too much.
    """
    centre_id = signed.desk_key.split("-")[0]
    row = connection.execute(_KNOWN, {"centre": centre_id, "key": signed.desk_key}).one_or_none()
    if row is None or (row.revoked_at is not None and not or_revoked):
        raise Refused(Problem.NOT_ACCEPTED)
    words = signing.request_words(
        signed.method, signed.path, signed.desk_key, signed.request_no, signed.body_hash
    )
    try:
        Ed25519PublicKey.from_public_bytes(row.public_key).verify(signed.signature, words)
    except InvalidSignature:
        raise Refused(Problem.NOT_ACCEPTED) from None
    signed.recognised()
    revoked = row.revoked_at is not None
    return KnownDesk(centre_id=centre_id, letter=row.letter, key=signed.desk_key, revoked=revoked)


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldDesk:
    """A desk that nobody else can speak for until the transaction ends."""

    known: KnownDesk
    public_key: str


def hold(connection: Connection, desk_key: str) -> HeldDesk | None:
    """Return the desk of that key, revoked or not; None when there never was one."""
    centre_id = desk_key.split("-")[0]
    this = {"centre": centre_id, "key": desk_key}
    row = connection.execute(_KNOWN.with_for_update(), this).one_or_none()
    if row is None:
        return None
    return HeldDesk(
        known=KnownDesk(
            centre_id=centre_id, letter=row.letter, key=desk_key, revoked=row.revoked_at is not None
        ),
        public_key=bytes(row.public_key).hex(),
    )


def take_number(connection: Connection, known: KnownDesk, signed: Signed) -> bytes | None:
    """Take the request's number, and with it hold this desk until the transaction ends.

    Returns the answer given before when the very same request comes again; None when it is to be answered.
    Raises Refused when the number, or a later one, was another request's.
    """
    this = {"centre": known.centre_id, "key": known.key}
    if connection.execute(_TAKE_NUMBER, this | {"taken": signed.request_no}).rowcount:
        return None
    row = connection.execute(_LAST_ANSWER, this).one()
    if row.request_no == signed.request_no and row.body_hash == signed.body_hash:
        return bytes(row.answer) or None  # emptied by an erasure: it is answered anew
    raise Refused(Problem.REQUEST_NUMBER_USED, request_no=row.request_no)


def let_in(connection: Connection, signed: Signed) -> KnownDesk:
    """Return the desk that asks something that is answered once: the same request again is refused."""
    desk = recognise(connection, signed)
    if take_number(connection, desk, signed) is not None:
        raise Refused(Problem.BAD_REQUEST)
    return desk


def keep_answer(connection: Connection, known: KnownDesk, signed: Signed, answer: bytes) -> bytes:
    """Keep the answer to the request whose number was taken, for when it comes again, and return it."""
    this = {"centre_id": known.centre_id, "desk_key": known.key}
    connection.execute(_KEEP_ANSWER, this | {"body_hash": signed.body_hash, "answer": answer})
    return answer
