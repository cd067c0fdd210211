"""Numbers in Khmer and in ASCII digits."""

from __future__ import annotations

_KHMER_DIGITS = "០១២៣៤៥៦៧៨៩"
_TO_ASCII = {ord(digit): str(value) for value, digit in enumerate(_KHMER_DIGITS)}
_TO_KHMER = {ord(str(value)): digit for value, digit in enumerate(_KHMER_DIGITS)}


def to_ascii_digits(text: str) -> str:
    """`text` with every Khmer digit written 0-9; everything else stays."""
    return text.translate(_TO_ASCII)


def to_khmer_digits(text: str) -> str:
    """`text` with every digit 0-9 written in Khmer; everything else stays."""
    return text.translate(_TO_KHMER)
