"""JSON with one byte for a letter, of the Latin alphabet or of Khmer: it packs to an eighth less.

UTF-8 tells each Khmer letter in three bytes, two of them always alike, and what packs bytes finds words in
them less well. Here bytes 0 to 127 are ASCII and 128 to 255 the block of Khmer (U+1780 to U+17FF); a few
other signs of Khmer texts have the bytes of control characters, which JSON never has. All else is escaped, as
JSON has it.
"""

from __future__ import annotations

import codecs
import re

_SIGNS = {
    0x01: "\N{ZERO WIDTH SPACE}",
    0x02: "\N{ZERO WIDTH NON-JOINER}",
    0x03: "\N{ZERO WIDTH JOINER}",
    0x04: "\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}",
    0x05: "\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}",
    0x06: "\N{LEFT DOUBLE QUOTATION MARK}",
    0x07: "\N{RIGHT DOUBLE QUOTATION MARK}",
    0x08: "\N{LEFT SINGLE QUOTATION MARK}",
    0x0B: "\N{RIGHT SINGLE QUOTATION MARK}",
    0x0C: "\N{HORIZONTAL ELLIPSIS}",
    0x0E: "\N{EN DASH}",
    0x0F: "\N{EM DASH}",
    0x10: "\N{NO-BREAK SPACE}",
}
"""Never another sign for a byte: what was written once is read for ever."""
_KHMER = range(0x1780, 0x1800)
_LETTERS = "".join([_SIGNS.get(byte, chr(byte)) for byte in range(128)] + [chr(letter) for letter in _KHMER])
_BYTES = codecs.charmap_build(_LETTERS)
_OTHERS = re.compile(f"[^{re.escape(_LETTERS)}]")
_HIGH = bytes(range(128, 256))


def narrow(json: bytes) -> bytes:
    """Return JSON in UTF-8 as it is told here."""
    if json.isascii():
        return json
    text = _OTHERS.sub(_escaped, json.decode())
    return codecs.charmap_encode(text, "strict", _BYTES)[0]


def wide(told: bytes, most: int) -> bytes:
    """Return JSON in UTF-8 again. Raises ValueError for more than `most` bytes of it."""
    length = len(told) + 2 * (len(told) - len(told.translate(None, _HIGH)))
    if length > most:
        raise ValueError("more than is read")
    return codecs.charmap_decode(told, "strict", _LETTERS)[0].encode()


def _escaped(other: re.Match[str]) -> str:
    units = other[0].encode("utf-16-be")
    return "".join(f"\\u{units[at]:02x}{units[at + 1]:02x}" for at in range(0, len(units), 2))
