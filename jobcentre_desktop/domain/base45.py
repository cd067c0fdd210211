"""Bytes as text of the 45 signs that a QR code packs tightest (RFC 9285)."""

from __future__ import annotations

from collections.abc import Iterator

SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
_VALUES = {sign: value for value, sign in enumerate(SIGNS)}


def encoded(content: bytes) -> str:
    """Return three signs for every two bytes, the least first; two for a single byte at the end."""
    return "".join(
        SIGNS[number // 45**place % 45]
        for at in range(0, len(content), 2)
        for number in (int.from_bytes(content[at : at + 2]),)
        for place in range(3 if len(content) - at > 1 else 2)
    )


def decoded(text: str) -> bytes:
    """Return the bytes. Raises ValueError for what `encoded` never writes: two texts never mean the same."""
    return b"".join(_pieces(text))


def _pieces(text: str) -> Iterator[bytes]:
    for at in range(0, len(text), 3):
        piece = text[at : at + 3]
        try:
            number = sum(_VALUES[sign] * 45**place for place, sign in enumerate(piece))
        except KeyError:
            raise ValueError("no sign of base 45") from None
        length = len(piece) - 1
        if not length or number >= 256**length:
            raise ValueError("no bytes of base 45")
        yield number.to_bytes(length)
