"""A frame: one header line of JSON, then lines of JSON as packed columns. Written and read with limits."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

import msgspec
import zstandard

from jobcentre_desktop.wire.columns import ColumnsUnreadable, columns_of, lines_of
from jobcentre_desktop.wire.messages import MOST_BYTES, MOST_CHANGES, MOST_HEADER, MOST_UNPACKED

UP_LEVEL = 15
"""A desk's processor is idle and its line is slow: 300 changes take some 50 ms."""
DOWN_LEVEL = 9
"""The server answers many desks at once. A twentieth fewer bytes than level 6, for half a millisecond more
with 300 changes; the next tenth would take ten times as long."""

_WINDOW = 8 * 1024 * 1024
"""Most memory that unpacking may ask for beside the body itself."""

H = TypeVar("H", bound=msgspec.Struct)


class FrameUnreadable(Exception):
    """The bytes are no frame of this protocol."""


class FrameTooLarge(FrameUnreadable):
    """The frame is, or unpacks to, more than the limits allow. It was not read to its end."""


def packed(header: msgspec.Struct, lines: Iterable[bytes], level: int) -> bytes:
    """Return the frame's bytes; every line is JSON, without a line feed.

    Raises FrameTooLarge rather than make one that nobody may read.
    """
    told = list(lines)
    if len(told) > MOST_CHANGES or sum(map(len, told)) > MOST_UNPACKED:
        raise FrameTooLarge
    return topped(header, compressed(columns_of(told), level) if told else b"")


def framed(header: msgspec.Struct, body: bytes, level: int) -> bytes:
    """Return a frame with a body of any bytes. Raises FrameTooLarge."""
    return topped(header, compressed((body,), level) if body else b"")


def topped(header: msgspec.Struct, packed_body: bytes) -> bytes:
    """Return a frame whose body is packed already. Raises FrameTooLarge."""
    top = msgspec.json.encode(header)
    frame = top + b"\n" + packed_body
    if len(top) > MOST_HEADER or len(frame) > MOST_BYTES:
        raise FrameTooLarge
    return frame


def unpacked(frame: bytes, header: type[H]) -> tuple[H, list[bytes]]:
    """Return the header and the lines of a frame. Raises FrameUnreadable or FrameTooLarge."""
    top, body = unframed(frame, header)
    return top, lines_in(body) if body else []


def unframed(frame: bytes, header: type[H]) -> tuple[H, bytes]:
    """Return the header and the unpacked body of a frame. Raises FrameUnreadable or FrameTooLarge."""
    if len(frame) > MOST_BYTES:
        raise FrameTooLarge
    end = frame.find(b"\n", 0, MOST_HEADER + 1)
    if end < 0:
        raise FrameUnreadable
    return read_top(frame[:end], header), uncompressed(frame[end + 1 :])


def read_top(top: bytes, header: type[H]) -> H:
    """Return the header from a frame's first line. Raises FrameUnreadable."""
    try:
        return msgspec.json.decode(top, type=header)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise FrameUnreadable from None


def lines_in(body: bytes) -> list[bytes]:
    """Return the lines that are packed as columns. Raises FrameUnreadable, FrameTooLarge."""
    lines: list[bytes] = []
    length = 0
    try:
        for line in lines_of(body, most=MOST_CHANGES, most_bytes=MOST_UNPACKED):
            length += len(line)
            if length > MOST_UNPACKED:
                raise FrameTooLarge
            lines.append(line)
    except ColumnsUnreadable:
        raise FrameUnreadable from None
    return lines


def compressed(pieces: Sequence[bytes], level: int, before: bytes = b"") -> bytes:
    """Return one Zstandard frame, the shorter the more `before` says alike; it is needed to read it again.

    Each piece is packed by what is frequent in itself. Raises FrameTooLarge.
    """
    length = sum(map(len, pieces))
    if length > MOST_UNPACKED:
        raise FrameTooLarge
    packer = zstandard.ZstdCompressor(level=level, dict_data=_raw(before)).compressobj(size=length)
    told = []
    for piece in pieces:
        told += [packer.compress(piece), packer.flush(zstandard.COMPRESSOBJ_FLUSH_BLOCK)]
    return b"".join((*told, packer.flush()))


def uncompressed(packed_body: bytes, before: bytes = b"") -> bytes:
    """Unpack one Zstandard frame. The length that it declares is checked first and holds while unpacking.

    `before` is what it was packed after.
    """
    if not packed_body:
        return b""
    try:
        length = zstandard.frame_content_size(packed_body)
        if length > MOST_UNPACKED:
            raise FrameTooLarge
        if length < 0:
            raise FrameUnreadable
        return zstandard.ZstdDecompressor(dict_data=_raw(before), max_window_size=_WINDOW).decompress(
            packed_body, read_across_frames=False, allow_extra_data=False
        )
    except zstandard.ZstdError:
        raise FrameUnreadable from None


def _raw(before: bytes) -> zstandard.ZstdCompressionDict | None:
    if not before:
        return None
    return zstandard.ZstdCompressionDict(before, dict_type=zstandard.DICT_TYPE_RAWCONTENT)
