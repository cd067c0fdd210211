"""Keeps the C library, of which Qt and SQLCipher have their memory, from holding what nobody uses."""

from __future__ import annotations

import sys
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ctypes import CDLL

_TRIM_THRESHOLD, _MMAP_THRESHOLD, _ARENA_MAX = -1, -3, -8
"""M_TRIM_THRESHOLD, M_MMAP_THRESHOLD and M_ARENA_MAX of <malloc.h>."""
_LARGE = 256 * 1024


def keep_one_heap() -> None:
    """Let all threads share one heap. Call before lanes start; only the GNU C library knows how.

    By default each thread gets its own, and each keeps what it had at its fullest: after an hour 40 MB. What
    is large, as the picture of a page is, lies apart and goes back as soon as it is free; by default the
    library, once it has seen such a one, keeps the room for the next: 8 MB after a letter.
    """
    library = _gnu()
    if library is not None:
        library.mallopt(_ARENA_MAX, 1)
        library.mallopt(_MMAP_THRESHOLD, _LARGE)
        library.mallopt(_TRIM_THRESHOLD, _LARGE)


def give_back() -> None:
    """Return free pages to the system, in one to eight milliseconds; only the GNU C library knows how."""
    library = _gnu()
    if library is not None:
        library.malloc_trim(0)


@cache
def _gnu() -> CDLL | None:
    if not sys.platform.startswith("linux"):
        return None
    from ctypes import CDLL  # not before the first frame

    library = CDLL(None)
    return library if hasattr(library, "mallopt") and hasattr(library, "malloc_trim") else None
