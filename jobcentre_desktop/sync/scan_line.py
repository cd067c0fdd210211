"""The line for scans over HTTP (`ports.ScanLine`), and how much of one to say at once."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import TypeVar
from uuid import UUID

import msgspec

from jobcentre_desktop.domain.errors import ServerTrouble, ServerUnreachable
from jobcentre_desktop.ports import Enrolment, ScanPiece, ScanTold
from jobcentre_desktop.sync.address import server_address
from jobcentre_desktop.sync.posting import Posting
from jobcentre_desktop.wire import scan_messages as said
from jobcentre_desktop.wire.frames import FrameUnreadable, framed, unframed
from jobcentre_desktop.wire.messages import PROTOCOL

START_PIECE = 16 * 1024
LEAST_PIECE = 4 * 1024
LONG_ENOUGH = 1.0
"""Seconds for one piece: what is more urgent waits no longer than this for its turn. A round trip of 300 ms
costs a quarter of it."""
TOO_LONG = 2.5

H = TypeVar("H", bound=msgspec.Struct)


class PieceSize:
    """Doubles with every piece that went fast, halves with one that went slowly or broke off."""

    def __init__(self) -> None:
        self.now = START_PIECE

    def went(self, size: int, seconds: float) -> None:
        """Hear how long a piece of so many bytes was under way, there and back."""
        if seconds > TOO_LONG:
            self.broke()
        elif size >= self.now and seconds < LONG_ENOUGH:
            self.now = min(self.now * 2, said.MOST_PIECE)

    def broke(self) -> None:
        self.now = max(self.now // 2, LEAST_PIECE)


class InPieces:
    """Asks for pieces and brings them, as long as the line bears."""

    def __init__(self, line: Posting, now: Callable[[], float] = monotonic) -> None:
        self._line = line
        self._now = now
        self._size = PieceSize()

    def piece(self) -> int:
        return self._size.now

    def _ask(self, enrolment: Enrolment, path: str, body: bytes, carries: Callable[[bytes], int]) -> bytes:
        address, host = server_address(enrolment.server)
        begun = self._now()
        try:
            answer = self._line.answer(address, host, path, body, enrolment)
        except ServerUnreachable:
            self._size.broke()
            raise
        self._size.went(carries(answer), self._now() - begun)
        return answer


class HttpScanLine(InPieces):
    """Part of `link.HttpExchange`: the same connection, the same thread."""

    def put(
        self, enrolment: Enrolment, record_id: UUID, *, sha256: str, size: int, at: int, content: bytes
    ) -> ScanTold:
        header = said.PutHeader(proto=PROTOCOL, id=str(record_id), sha256=sha256, size=size, at=at)
        body = framed(header, content, said.LEVEL)
        answer = self._ask(enrolment, said.PUT_PATH, body, carries=lambda _: len(content))
        told = read_answer(answer, said.PutAnswer)[0]
        if not 0 <= told.have <= size:
            raise ServerTrouble(200)
        return ScanTold(wanted=told.wanted, have=told.have, whole=told.whole)

    def get(self, enrolment: Enrolment, record_id: UUID, *, at: int) -> ScanPiece:
        asked = said.GetRequest(proto=PROTOCOL, id=str(record_id), at=at, most=self.piece())
        body = msgspec.json.encode(asked)
        answer = self._ask(enrolment, said.GET_PATH, body, carries=len)
        told, content = read_answer(answer, said.GetHeader)
        return ScanPiece(size=told.size, content=content)


def read_answer(answer: bytes, header: type[H]) -> tuple[H, bytes]:
    """What cannot be read is the server's trouble."""
    try:
        return unframed(answer, header)
    except FrameUnreadable:
        raise ServerTrouble(200) from None
