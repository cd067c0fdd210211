"""What a server that was put back to an older copy lost: told again by whichever desk still has it.

`POST /again/1` is a frame with an `AgainHeader` and one pair [number, `Op`] per line, in the order of the
numbers that the changes had; the ops bear the names of their desks. It is answered with an `AgainAnswer`.
"""

from __future__ import annotations

import msgspec

AGAIN_PATH = "/again/1"
MOST_AGAIN = 1000
"""Changes in one request."""


class AgainHeader(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """First line of the request."""

    proto: int
    era: str
    n: int
    schema: int


class AgainAnswer(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What became of them."""

    taken: int
    """How many the server did not have."""
    aside: list[tuple[str, int]] = msgspec.field(default_factory=list)
    """Those that will get no number, by desk and seq: kept aside, or held for another centre's word."""
