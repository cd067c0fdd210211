"""What the central server's answers mean: a reply to write down, or an error with its class."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

import msgspec

from jobcentre_desktop.domain.changes import NumberedChange
from jobcentre_desktop.domain.desk_certificate import DeskDirectory
from jobcentre_desktop.domain.errors import (
    AnotherEra,
    BundleChanged,
    DeskForked,
    DeskNotAccepted,
    EnrolmentRefused,
    JobCentreError,
    NothingMoreKept,
    RequestNumberUsed,
    ServerBusy,
    ServerIsBehind,
    ServerTooOld,
    ServerTrouble,
    TooManyTries,
)
from jobcentre_desktop.domain.hybrid_clock import time_of
from jobcentre_desktop.ports import RoundReply
from jobcentre_desktop.sync.coming import Coming
from jobcentre_desktop.sync.seal import is_certified, server_seal_of
from jobcentre_desktop.wire import messages, translation
from jobcentre_desktop.wire.frames import FrameUnreadable, read_top, unpacked
from jobcentre_desktop.wire.parts import PartReader

T = TypeVar("T")

_LONGEST_ENTRY = 64
"""Signs that are kept of what the server names the last entry of its audit."""


def read_reply(answer: bytes, *, bytes_up: int, server_key: str) -> RoundReply:
    """Return the reply in a frame. Raises FrameUnreadable."""
    header, lines = unpacked(answer, messages.AnswerHeader)
    return _last(header, lines, heard=0, bytes_up=bytes_up, bytes_down=len(answer), server_key=server_key)


def read_replies(coming: Coming, *, bytes_up: int, server_key: str) -> Iterator[RoundReply]:
    """Yield each part of an answer as a reply in itself, as soon as it is here; raises FrameUnreadable.

    All but the last bring changes of others and nothing else, up to a number of their own.
    """
    header = read_top(coming.line(messages.MOST_HEADER), messages.AnswerHeader)
    parts, heard, length = PartReader(), 0, 0
    for lines, packed_bytes in header.parts[:-1]:
        if not 0 < packed_bytes <= messages.MOST_BYTES:
            raise FrameUnreadable
        changes = translation.read_numbered_ops(parts.lines(coming.exactly(packed_bytes)))
        if not changes or len(changes) != lines:
            raise FrameUnreadable
        heard += lines
        _must_end_at(changes, changes[-1].number)
        yield _early(header, changes, bytes_down=coming.length - length)
        length = coming.length
    last = parts.lines(coming.rest())
    yield _last(
        header,
        last,
        heard=heard,
        bytes_up=bytes_up,
        bytes_down=coming.length - length,
        server_key=server_key,
    )


def _early(
    header: messages.AnswerHeader, changes: Sequence[NumberedChange], *, bytes_down: int
) -> RoundReply:
    return RoundReply(
        numbers={},
        clocks={},
        quarantined={},
        era=header.era,
        changes=tuple(changes),
        cursor=changes[-1].number,
        more=True,
        server_time=translation.moment_of(header.server_time),
        digest="",
        records=0,
        receipt=None,
        bytes_up=0,
        bytes_down=bytes_down,
        goes_on=True,
    )


def _last(
    header: messages.AnswerHeader,
    lines: list[bytes],
    *,
    heard: int,
    bytes_up: int,
    bytes_down: int,
    server_key: str,
) -> RoundReply:
    """Return what is left of an answer after so many changes were heard.

    A certificate that the server did not sign is left out: it is no reason to lose the round.
    """
    changes = header.n - heard
    if changes < 0 or header.certificates < 0 or len(lines) != changes + header.certificates:
        raise FrameUnreadable
    rebased = _by_seq(header.rebased)
    translation.must_be_counts(header.cursor, header.records, *rebased.values())
    certificates = translation.read_certificates(lines[changes:])
    numbered = translation.read_numbered_ops(lines[:changes])
    _must_end_at(numbered, header.cursor)
    return RoundReply(
        numbers=translation.numbers_of(header.numbers, most=messages.MOST_CHANGES),
        clocks=_clocks(header.clocks),
        rebased=rebased,
        quarantined=_by_seq(header.quarantined),
        held=_by_seq(header.held),
        era=header.era,
        changes=tuple(numbered),
        cursor=header.cursor,
        more=header.more,
        too_old=header.too_old,
        revoked=header.revoked,
        snapshot=header.snapshot,
        server_time=translation.moment_of(header.server_time),
        digest=header.digest,
        records=header.records,
        receipt=None if header.receipt is None else translation.receipt_of(header.receipt),
        directory=None
        if not certificates
        else DeskDirectory(
            digest=header.directory,
            certificates=tuple(one for one in certificates if is_certified(one, server_key)),
        ),
        server_seal=server_seal_of(header.server_seal, server_key),
        audit=header.audit[:_LONGEST_ENTRY],
        bytes_up=bytes_up,
        bytes_down=bytes_down,
    )


def _must_end_at(changes: Sequence[NumberedChange], cursor: int) -> None:
    """Raise FrameUnreadable where a change lies beyond what the desk is to have heard."""
    if any(one.number > cursor for one in changes):
        raise FrameUnreadable


def read_refusal(status: int, content: bytes) -> JobCentreError:
    """Return the error for an answer that is no success; a proxy's page is trouble with its status."""
    try:
        told = msgspec.json.decode(content, type=messages.Refusal)
        translation.must_be_counts(told.request_no, told.from_seq, told.minutes, told.epoch, told.number)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError, FrameUnreadable):
        return ServerTrouble(status)
    match told.code:
        case messages.Problem.NOT_ACCEPTED:
            return DeskNotAccepted()
        case messages.Problem.CODE_REFUSED:
            return EnrolmentRefused()
        case messages.Problem.DEVICE_FORK:
            return _fork(status, told)
        case messages.Problem.REQUEST_NUMBER_USED:
            return RequestNumberUsed(told.request_no)
        case messages.Problem.SEQUENCE_GAP:
            return ServerIsBehind(told.from_seq)
        case messages.Problem.BUNDLE_UNREADABLE:
            return BundleChanged()
        case messages.Problem.PROTOCOL_UNKNOWN:
            return ServerTooOld()
        case messages.Problem.ANOTHER_ERA:
            return _another_era(status, told)
        case messages.Problem.NOT_KEPT:
            return NothingMoreKept()
        case messages.Problem.TOO_MANY_TRIES:
            return TooManyTries(told.minutes)
        case messages.Problem.TOO_MANY_REQUESTS:
            return ServerBusy(max(told.minutes, 1))
    return ServerTrouble(status)


def _fork(status: int, told: messages.Refusal) -> JobCentreError:
    try:
        return DeskForked(
            told.request_no,
            told.from_seq,
            told.epoch,
            translation.numbers_of(told.numbers, most=messages.MOST_CHANGES),
            _clocks(told.clocks),
            _by_seq(told.quarantined),
            _by_seq(told.held),
        )
    except FrameUnreadable:
        return ServerTrouble(status)


def _another_era(status: int, told: messages.Refusal) -> JobCentreError:
    try:
        copy_of = translation.moment_of(told.copy_of) if told.copy_of else None
    except FrameUnreadable:
        return ServerTrouble(status)
    return AnotherEra(told.era, told.number, copy_of)


def _clocks(told: dict[str, str]) -> dict[int, str]:
    clocks = _by_seq(told)
    try:
        for clock in clocks.values():
            time_of(clock)
    except ValueError:
        raise FrameUnreadable from None
    return clocks


def _by_seq(told: dict[str, T]) -> dict[int, T]:
    try:
        by_seq = {int(seq): value for seq, value in told.items()}
    except ValueError:
        raise FrameUnreadable from None
    translation.must_be_counts(*by_seq)
    return by_seq
