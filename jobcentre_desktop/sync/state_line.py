"""The line for whole records over HTTP (`ports.StateLine`)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from uuid import UUID

import msgspec

from jobcentre_desktop.domain.changes import NumberedChange
from jobcentre_desktop.domain.errors import ServerTrouble
from jobcentre_desktop.domain.ids import ClientId
from jobcentre_desktop.domain.states import WholeState
from jobcentre_desktop.ports import Compared, Comparison, Enrolment, FormerPage, OlderPage, SnapshotChunk
from jobcentre_desktop.sync.address import server_address
from jobcentre_desktop.sync.ahead import read_ahead
from jobcentre_desktop.sync.posting import Posting
from jobcentre_desktop.wire import state_messages as said
from jobcentre_desktop.wire import translation
from jobcentre_desktop.wire.frames import FrameUnreadable, unframed, unpacked
from jobcentre_desktop.wire.messages import PROTOCOL
from jobcentre_desktop.wire.states import read_states

_buckets = msgspec.json.Decoder(said.BucketWords)


class HttpStateLine:
    """Part of `link.HttpExchange`: the same connection, the same thread."""

    def __init__(self, line: Posting) -> None:
        self._line = line

    def chunks(self, enrolment: Enrolment, *, after: str, most: int) -> Iterator[SnapshotChunk]:
        address, host = server_address(enrolment.server)
        asked = said.SnapshotRequest(proto=PROTOCOL, after=after, chunks=most)
        body = msgspec.json.encode(asked)
        frames = self._line.frames(address, host, said.SNAPSHOT_PATH, body, enrolment)
        for frame in read_ahead(frames, self._line.cut):
            with _understood():
                chunk = _chunk(frame)
            yield chunk

    def states(self, enrolment: Enrolment, ids: Sequence[UUID], *, doubted: bool) -> Sequence[WholeState]:
        asked = said.StatesRequest(proto=PROTOCOL, ids=[str(one) for one in ids], doubted=doubted)
        answer = self._ask(enrolment, said.STATES_PATH, asked)
        with _understood():
            header, body = unframed(answer, said.StatesHeader)
            return _states(body, header.n)

    def compare(self, enrolment: Enrolment, *, cursor: int, sums: bytes) -> Comparison:
        asked = said.CompareRequest(proto=PROTOCOL, cursor=cursor, sums=said.short_sums(sums).hex())
        answer = self._ask(enrolment, said.COMPARE_PATH, asked)
        with _understood():
            header, body = unframed(answer, said.CompareHeader)
            lines = [_buckets.decode(line) for line in body.split(b"\n")] if body else []
            if len(lines) != header.n:
                raise FrameUnreadable
            return Comparison(
                moved_on=header.moved_on,
                buckets={one.bucket: _compared(one) for one in lines},
                differing=header.differing,
            )

    def former(self, enrolment: Enrolment, client_id: ClientId, *, centre: str, below: int) -> FormerPage:
        asked = said.OlderRequest(proto=PROTOCOL, below=below, client=str(client_id), former=centre)
        header, changes = self._ask_older(enrolment, asked)
        return FormerPage(
            changes=changes, below=header.below, centre=header.centre, next_former=header.next_former
        )

    def older(self, enrolment: Enrolment, *, below: int, above: int) -> OlderPage:
        asked = said.OlderRequest(proto=PROTOCOL, below=below, above=above)
        header, changes = self._ask_older(enrolment, asked)
        return OlderPage(changes=changes, below=header.below)

    def _ask_older(
        self, enrolment: Enrolment, asked: said.OlderRequest
    ) -> tuple[said.OlderHeader, tuple[NumberedChange, ...]]:
        answer = self._ask(enrolment, said.OLDER_PATH, asked)
        with _understood():
            header, lines = unpacked(answer, said.OlderHeader)
            changes = tuple(translation.read_numbered_ops(lines))
            told = [one.number for one in changes]
            if len(lines) != header.n or not all(asked.above < number < asked.below for number in told):
                raise FrameUnreadable
            return header, changes

    def _ask(self, enrolment: Enrolment, path: str, asked: msgspec.Struct) -> bytes:
        address, host = server_address(enrolment.server)
        return self._line.answer(address, host, path, msgspec.json.encode(asked), enrolment)


@contextmanager
def _understood() -> Iterator[None]:
    """What cannot be read is the server's trouble."""
    try:
        yield
    except (FrameUnreadable, msgspec.DecodeError, UnicodeDecodeError, RecursionError, ValueError):
        raise ServerTrouble(200) from None


def _chunk(frame: bytes) -> SnapshotChunk:
    header, body = unframed(frame, said.ChunkHeader)
    return SnapshotChunk(
        states=_states(body, header.n),
        after=header.after,
        as_of=header.as_of,
        records=header.records,
        end=header.end,
    )


def _states(body: bytes, count: int) -> list[WholeState]:
    states = read_states(body.split(b"\n") if body else (), most=said.MOST_STATES)
    if len(states) != count:
        raise FrameUnreadable
    return states


def _compared(words: said.BucketWords) -> dict[UUID, Compared]:
    return {
        UUID(one): Compared(number=number, hash=hashed)
        for one, number, hashed in zip(words.ids, words.numbers, words.hashes, strict=True)
    }
