"""Changes inside of what is packed: a value of a JSON text, a file of an archive, a line of a frame."""

from __future__ import annotations

import io
import json
import zipfile
import zlib
from random import Random
from typing import Any

import msgspec
import zstandard

from jobcentre_desktop.wire.columns import columns_of
from jobcentre_desktop.wire.frames import FrameUnreadable, lines_in, uncompressed
from tests.fuzz.door import Change

VALUES: tuple[Any, ...] = (
    None, True, False, 0, -1, 1, 2**31, 2**63, 2**64, -(2**63), 10**400, 1e308, -0.0, "", " ", "0", "-1",
    "1e9", "9" * 5_000, "\0", "\u200b", "\ud800", "\u202e", "\ufeff", "្" * 300, "ា", "é" * 10_000,
    "2026-02-30", "0001-01-01", "9999-12-31", "9999-12-31T23:59:59+23:59", "0001-01-01T00:00:00+14:00", "{0}",
    "%s", "=1+1", "../../x", "a\nb", [], {}, [[]], [None], {"": None}, [0] * 1_000,
)  # fmt: skip
"""What programs of all kinds fall over."""
WORDS = (
    b"\0", b"\xff\xfe", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"9" * 5_000, b"1e999", b"-0", b"NaN",
    b"[" * 5_000, b'{"a":' * 2_000, b"\\ud800", b"\\u0000", "\u17d2".encode(), "\u202e".encode(), b"\r\n",
    "\u200b".encode(), b'"', b"<", b"&#0;", b"../", b"=1+1", b"{0}", b"%n", b"\x1b[2J", b"1970-01-01",
    b"9999-12-31",
)  # fmt: skip
_MOST_UNPACKED = 2_000_000
"""Bytes; a bomb is not unpacked to be changed."""


def in_json(content: bytes, change: Change, chance: Random) -> bytes:
    """Put another value somewhere into a JSON text, change a text in it, leave a part out or say it twice."""
    try:
        told = json.loads(content)
    except (ValueError, RecursionError):
        return change(content)
    if chance.random() < 0.1 or not isinstance(told, dict | list):
        return change(content)
    _change_in(told, change, chance)
    # A lone half of a letter is what others may send; Python writes it, as JSON has it.
    return json.dumps(told).encode()


def _change_in(told: Any, change: Change, chance: Random) -> None:
    keys = list(told) if isinstance(told, dict) else list(range(len(told)))
    if not keys:
        return
    key = chance.choice(keys)
    value = told[key]
    if isinstance(value, dict | list) and value and chance.random() < 0.7:
        _change_in(value, change, chance)
        return
    way = chance.random()
    if way < 0.15:
        del told[key]
    elif way < 0.25 and isinstance(told, dict):
        told[chance.choice(["", "id", "x" * 300, "\0", *map(str, keys)])] = value
    elif way < 0.5 and isinstance(value, str):
        told[key] = change(value.encode(errors="surrogatepass")).decode(errors="replace")
    elif way < 0.6:
        told[key] = told[chance.choice(keys)] if len(keys) > 1 else [value]
    else:
        told[key] = chance.choice(VALUES)


def in_zip(content: bytes, change: Change, chance: Random) -> bytes:
    """Change one file of an archive and pack it again; the sums hold."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as old:
            if sum(each.file_size for each in old.infolist()) > _MOST_UNPACKED:
                return change(content)
            files = {name: old.read(name) for name in old.namelist()[:60]}
        if not files or chance.random() < 0.15:
            return change(content)
        name = chance.choice(sorted(files))
        files[name] = change(files[name])
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as new:
            for each, told in files.items():
                new.writestr(each, told)
    except (zipfile.BadZipFile, zlib.error, ValueError, OSError, EOFError, RuntimeError):
        return change(content)
    return packed.getvalue()


def in_frame(content: bytes, change: Change, chance: Random) -> bytes:
    """Change a frame's header, one of its lines, or its body, and pack it again."""
    top, feed, body = content.partition(b"\n")
    if not feed or chance.random() < 0.15:
        return change(content)
    if not body or chance.random() < 0.5:
        return in_json(top, change, chance) + feed + body
    try:
        plain = uncompressed(body)
        if chance.random() < 0.3:
            return top + feed + zstandard.compress(change(plain))
        lines = lines_in(plain)
        at = chance.randrange(len(lines))
        lines[at] = in_json(lines[at], change, chance)
        return top + feed + zstandard.compress(b"".join(columns_of(lines)))
    except (
        FrameUnreadable,
        msgspec.DecodeError,
        ValueError,
        TypeError,
        IndexError,
        KeyError,
        RecursionError,
    ):
        return top + feed + change(body)


def a_bomb(length: int = 200_000_000) -> bytes:
    """Return a few bytes that Zstandard unpacks to very many."""
    return zstandard.ZstdCompressor(level=1).compress(bytes(length))


def a_sly_bomb(length: int = 200_000_000) -> bytes:
    """Return one that does not say how long it is."""
    packer = zstandard.ZstdCompressor(level=1, write_content_size=False)
    return packer.compress(bytes(length))
