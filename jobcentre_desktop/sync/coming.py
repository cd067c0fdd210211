"""An answer that is read while it comes, within its limit; every answer is read through it."""

from __future__ import annotations

import requests

from jobcentre_desktop.domain.errors import ServerTrouble

_PIECE = 64 * 1024


class Coming:
    """The bytes of an answer, read as they come. Nothing is unpacked here.

    Raises ServerTrouble when they are too many or no frame, ContentDecodingError when the line broke.
    """

    def __init__(self, answer: requests.Response, most: int | None) -> None:
        """`most` is how many bytes there may be at all; None for an answer that says no length."""
        self._answer = answer
        self._most = most
        self._ahead = bytearray()
        self.length = 0

    def line(self, most: int) -> bytes:
        """Return the bytes before the next line feed, which is taken too."""
        while (end := self._ahead.find(b"\n")) < 0:
            if len(self._ahead) > most:
                raise ServerTrouble(self._answer.status_code)
            if not self._read():
                raise self._too_short()
        return self.exactly(end + 1)[:-1]

    def exactly(self, length: int) -> bytes:
        """Return so many bytes."""
        while len(self._ahead) < length:
            if not self._read():
                raise self._too_short()
        told = bytes(self._ahead[:length])
        del self._ahead[:length]
        return told

    def rest(self) -> bytes:
        """Return everything up to the end.

        HTTP libraries take the end of the line for the end of the answer when its headers broke off before
        they could say how long it is. What a refusal says serves in part as well.
        """
        while self._read():
            pass
        if self._answer.status_code == 200 and not self._is_whole():
            raise self._too_short()
        return self.exactly(len(self._ahead))

    def _is_whole(self) -> bool:
        return self._answer.headers.get("Content-Length") == str(self.length)

    def _too_short(self) -> Exception:
        """Return what to raise: whole as it came it is no answer of ours, else the line broke."""
        if self._is_whole():
            return ServerTrouble(self._answer.status_code)
        return requests.exceptions.ContentDecodingError()

    def _read(self) -> bool:
        piece = self._answer.raw.read1(_PIECE, decode_content=False)
        self.length += len(piece)
        if self._most is not None and self.length > self._most:
            raise ServerTrouble(self._answer.status_code)
        self._ahead += piece
        return bool(piece)
