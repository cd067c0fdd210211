"""Anybody's text as a terminal and a log may hold it: nothing in it ends a line or gives the terminal orders.

A terminal obeys signs that draw nothing: they take lines back, rename the window, fill the clipboard. In a
log a line feed makes two entries of one.
"""

from __future__ import annotations

import json

_KEPT = "\u00a0\u200b\u200c\u200d"
"""They draw nothing and nobody obeys them: Khmer words are parted by them where a line may break."""


def on_one_line(text: str) -> str:
    r"""`text` with every sign that draws nothing written out, as in "\x1b" or "\n"."""
    if text.isprintable():
        return text
    return "".join(one if one.isprintable() or one in _KEPT else ascii(one)[1:-1] for one in text)


def json_on_one_line(encoded: str) -> str:
    """The same JSON, every sign that draws nothing written as its escape: whoever reads it reads the same."""
    if encoded.isprintable():
        return encoded
    return "".join(one if one.isprintable() else json.dumps(one)[1:-1] for one in encoded)
