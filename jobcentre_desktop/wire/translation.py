"""Domain values to messages and back. What cannot be read is said to be so here, field by field."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID

import msgspec

from jobcentre_desktop.domain.about_desk import AboutDesk
from jobcentre_desktop.domain.changes import Act, Change, NumberedChange
from jobcentre_desktop.domain.day import Receipt
from jobcentre_desktop.domain.desk_certificate import DeskCertificate
from jobcentre_desktop.domain.erasure import ERASED
from jobcentre_desktop.domain.hybrid_clock import time_of
from jobcentre_desktop.wire import messages
from jobcentre_desktop.wire.frames import FrameUnreadable
from jobcentre_desktop.wire.messages import CertificateWords, Op, ReceiptWords, SealWords

MOST_COUNT = 2**53
"""Highest count that every JSON reader keeps whole."""

_CHAIN = re.compile(r"[0-9a-f]{64}")
_KIND = re.compile(r"[a-z][a-z0-9_]{0,39}")

_ops = msgspec.json.Decoder(Op)
_certificates = msgspec.json.Decoder(CertificateWords)
_numbered_ops = msgspec.json.Decoder(tuple[int, Op])


def op_of(change: Change) -> Op:
    """Return the op that says a change. Its chain is not said: both sides compute it.

    But that of a change whose content was erased: only its desk still knows it.
    """
    return Op(
        seq=change.seq,
        tx=change.tx,
        clock=change.clock,
        author=str(change.author),
        schema=change.schema,
        kind=change.kind,
        record_id=str(change.record_id),
        act=str(change.act),
        base=change.base,
        facts=change.facts,
        was=change.was,
        seen=change.seen,
        rebased=change.rebased,
        link=change.chain if ERASED in change.facts else "",
    )


def named_op(change: Change) -> bytes:
    """Return the op that says a change among those of other desks, as bytes."""
    return msgspec.json.encode(msgspec.structs.replace(op_of(change), desk=change.desk))


def change_of(op: Op, desk: str) -> Change:
    """Return the change that an op says. Raises FrameUnreadable for one that cannot be."""
    try:
        change = Change(
            desk=desk,
            seq=op.seq,
            tx=op.tx,
            clock=op.clock,
            author=UUID(op.author),
            schema=op.schema,
            kind=op.kind,
            record_id=UUID(op.record_id),
            act=Act(op.act),
            base=op.base,
            facts=op.facts,
            was=op.was,
            seen=op.seen,
            rebased=op.rebased,
        )
        time_of(change.clock)
    except ValueError:
        raise FrameUnreadable from None
    counts = (change.seq, change.tx, change.base, change.schema, change.rebased)
    if (
        min(change.seq, change.tx) < 1
        or min(counts) < 0
        or max(counts) > MOST_COUNT
        or change.tx > change.seq
    ):
        raise FrameUnreadable
    if not all(desk and 1 <= seq <= MOST_COUNT for desk, seq in change.seen.items()):
        raise FrameUnreadable
    if not _KIND.fullmatch(change.kind):
        raise FrameUnreadable
    return change


def read_ops(lines: Iterable[bytes], desk: str) -> list[Change]:
    """Return the changes of a request; those without their content bear their chain.

    Raises FrameUnreadable.
    """
    try:
        return [_linked(_ops.decode(line), desk) for line in lines]
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise FrameUnreadable from None


def _linked(op: Op, desk: str) -> Change:
    change = change_of(op, desk)
    if not op.link or ERASED not in change.facts:
        return change
    if not _CHAIN.fullmatch(op.link):
        raise FrameUnreadable
    return replace(change, chain=op.link)


def read_numbered_ops(lines: Iterable[bytes]) -> list[NumberedChange]:
    """Return the changes of an answer. Raises FrameUnreadable."""
    try:
        pairs = [_numbered_ops.decode(line) for line in lines]
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise FrameUnreadable from None
    must_be_counts(*(number for number, _ in pairs))
    return [NumberedChange(number=number, change=_linked(op, op.desk)) for number, op in pairs]


def numbered_line(number: int, op: bytes) -> bytes:
    """Return the line of an answer for an op that is kept as bytes."""
    return b"[%d,%b]" % (number, op)


def runs_of(numbers: Mapping[int, int]) -> list[tuple[int, int, int]]:
    """Return own seq -> number as runs (first seq, its number, how many more follow on in both)."""
    runs: list[tuple[int, int, int]] = []
    for seq in sorted(numbers):
        number = numbers[seq]
        if runs:
            first, start, more = runs[-1]
            if seq - first == number - start == more + 1:
                runs[-1] = (first, start, more + 1)
                continue
        runs.append((seq, number, 0))
    return runs


def numbers_of(runs: Iterable[tuple[int, int, int]], *, most: int) -> dict[int, int]:
    """Return own seq -> number for the runs of an answer. Raises FrameUnreadable beyond `most` of them."""
    numbers: dict[int, int] = {}
    for first, start, more in runs:
        if more < 0 or len(numbers) + more >= most:
            raise FrameUnreadable
        must_be_counts(first, first + more, start, start + more)
        numbers.update((first + step, start + step) for step in range(more + 1))
    return numbers


def must_be_counts(*numbers: int) -> None:
    """Raise FrameUnreadable unless each is from 0 to `MOST_COUNT`: the desk's file keeps no greater."""
    if not all(0 <= number <= MOST_COUNT for number in numbers):
        raise FrameUnreadable


def told(moment: datetime) -> str:
    """Return an instant as ISO 8601 text in UTC, to the millisecond."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds")


def moment_of(text: str) -> datetime:
    """Return the instant that `told` wrote. Raises FrameUnreadable."""
    try:
        moment = datetime.fromisoformat(text)
        moment.astimezone(UTC)  # not before the first day there, nor after the last
    except (ValueError, OverflowError):
        raise FrameUnreadable from None
    if moment.tzinfo is None:
        raise FrameUnreadable
    return moment


def day_of(text: str) -> date:
    """Return the day of an ISO 8601 text. Raises FrameUnreadable."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise FrameUnreadable from None


def about_words_of(about: AboutDesk) -> messages.AboutDesk:
    return messages.AboutDesk(
        now=told(about.now),
        file=about.file_bytes,
        backup=told(about.backed_up_at) if about.backed_up_at else "",
        conflicts=about.conflicts,
        refused=about.refused,
        drafts=about.drafts,
        repaired=about.repaired,
    )


def receipt_words_of(receipt: Receipt) -> ReceiptWords:
    return ReceiptWords(
        number=receipt.number,
        desk=receipt.desk_name,
        day=receipt.day.isoformat(),
        issued_at=told(receipt.issued_at),
        last_seq=receipt.last_seq,
        counts=receipt.counts,
        records=receipt.records,
        digest=receipt.digest,
        signature=receipt.signature,
    )


def receipt_of(words: ReceiptWords) -> Receipt:
    """Raises FrameUnreadable."""
    return Receipt(
        number=words.number,
        desk_name=words.desk,
        day=day_of(words.day),
        issued_at=moment_of(words.issued_at),
        last_seq=words.last_seq,
        counts=words.counts,
        records=words.records,
        digest=words.digest,
        signature=words.signature,
    )


def certificate_words_of(certificate: DeskCertificate) -> CertificateWords:
    return CertificateWords(
        desk_key=certificate.desk_key,
        centre=certificate.centre_code,
        name_km=certificate.centre_name_km,
        name_en=certificate.centre_name_en,
        letter=certificate.letter,
        public_key=certificate.public_key,
        since=certificate.since.isoformat(),
        withdrawn=certificate.withdrawn_on.isoformat() if certificate.withdrawn_on else "",
        until=certificate.until.isoformat() if certificate.until else "",
        signature=certificate.signature,
        seal=SealWords(key=certificate.seal_key, signature=certificate.seal_signature)
        if certificate.seal_key
        else None,
    )


def certificate_of(words: CertificateWords) -> DeskCertificate:
    """Raises FrameUnreadable."""
    return DeskCertificate(
        desk_key=words.desk_key,
        centre_code=words.centre,
        centre_name_km=words.name_km,
        centre_name_en=words.name_en,
        letter=words.letter,
        public_key=words.public_key,
        since=day_of(words.since),
        withdrawn_on=day_of(words.withdrawn) if words.withdrawn else None,
        until=day_of(words.until) if words.until else None,
        signature=words.signature,
        seal_key=words.seal.key if words.seal else "",
        seal_signature=words.seal.signature if words.seal else "",
    )


def certificate_line(words: CertificateWords) -> bytes:
    """Return the line of the directory for a certificate."""
    return msgspec.json.encode(words)


def read_certificates(lines: Iterable[bytes]) -> tuple[DeskCertificate, ...]:
    """Return the certificates of an answer, in its order. Raises FrameUnreadable."""
    try:
        return tuple(certificate_of(_certificates.decode(line)) for line in lines)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise FrameUnreadable from None
