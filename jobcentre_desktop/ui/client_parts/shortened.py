"""The beginning of a long note, for places where the whole of it has no room."""

from __future__ import annotations

from jobcentre_desktop.ui.look import Look

_BREAKS = (" ", "\u200b")


def shortened(look: Look, text: str, longest: int) -> str:
    """Return what a person typed in one breakable line of at most `longest` characters, cut after a word."""
    line = look.breakable(" ".join(text.split()))
    if len(line) <= longest:
        return line
    end = max(line.rfind(mark, 0, longest + 1) for mark in _BREAKS)
    return line[: end if end > 0 else longest] + " …"
