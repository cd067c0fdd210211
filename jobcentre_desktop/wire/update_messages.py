"""How new versions of the program travel: in pieces, from any byte on, after everything else.

The request is `POST`, signed and numbered as a round is, and answered with one frame. What comes is the
signed file itself (`updates`): the server only carries it, and no desk believes it for that.
"""

from __future__ import annotations

import msgspec

UPDATE_PATH = "/update/1"


class UpdateRequest(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A desk asks which version there is for its system, or for a piece of one."""

    proto: int
    system: str
    version: str = ""
    """The one whose bytes are wanted; without it the newest is told."""
    at: int = 0
    most: int = 0
    """Most bytes of the piece; with none only its length is told."""


class UpdateHeader(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """First line of the answer; the body is the piece."""

    version: str = ""
    """Empty where there is none such."""
    size: int = 0
    """Length of the whole file."""
