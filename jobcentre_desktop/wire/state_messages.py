"""What a desk asks of whole records, and how it is answered: snapshots, single states, comparing, history.

Each of these is `POST` with a small JSON body, signed and numbered as a round is. What is read is read where
it stands at that moment: nothing here moves a centre on. `POST /snapshot/1` is answered with a stream of
frames, each behind its length in four bytes (big-endian), and a length of 0 at the end: a stream that ends
without it was cut. The others are answered with one frame. Bodies of frames with states are lines of
`states`; those of older changes are as in a round.
"""

from __future__ import annotations

import msgspec

SNAPSHOT_PATH = "/snapshot/1"
STATES_PATH = "/states/1"
COMPARE_PATH = "/compare/1"
OLDER_PATH = "/older/1"

MOST_STATES = 2000
"""Most states in one frame."""
MOST_CHUNKS = 8
"""Most frames in one answer."""
MOST_ASKED = 500
"""Most single records asked for at once."""
MOST_BUCKETS = 16
"""Most buckets of the digest compared at once."""
MOST_ASKING_BYTES = 64 * 1024
LENGTH_BYTES = 4


class SnapshotRequest(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A desk asks for all records of its centre, from where it got to."""

    proto: int
    after: str = ""
    """What the last chunk said of where it ends; "" for the beginning."""
    chunks: int = 1


class ChunkHeader(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """First line of each chunk of a snapshot."""

    n: int
    """Number of states."""
    after: str
    """Where this chunk ends, for the next request."""
    as_of: int
    """Number from which on the desk hears changes by rounds; the same in all chunks of a snapshot."""
    records: int
    """Live records of the centre now."""
    end: bool = False
    """Nothing comes after this chunk."""


class StatesRequest(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A desk asks for single records."""

    proto: int
    ids: list[str]
    doubted: bool = False
    """The desk has something else: the server makes sure of its own records first."""


class StatesHeader(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """First line of the answer. Records that are not there are left out."""

    n: int


class CompareRequest(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A desk at rest asks in which records the two sides differ."""

    proto: int
    cursor: int
    sums: str
    """The 256 sums of the digest, the last eight bytes of each, hex."""


class CompareHeader(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """First line of the answer; the body has a `BucketWords` on each line."""

    n: int
    moved_on: bool = False
    """The centre is not where the desk is, so nothing can be compared."""
    differing: int = 0
    """Buckets that differ; more than `n` when not all could be told at once."""


class BucketWords(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The live records of a bucket: columns of equal length."""

    bucket: int
    ids: list[str]
    numbers: list[int]
    hashes: list[str]


class OlderRequest(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A desk asks for the changes behind the records that it took whole, the newest first."""

    proto: int
    below: int
    """Changes with a lower number than this."""
    above: int = 0
    """But with a higher number than this."""
    client: str = ""
    """Not the centre's own changes, but what centres where this client was before changed in their file."""
    former: str = ""
    """With `client`: which of those centres; "" for the last one."""


class OlderHeader(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """First line of the answer; the body has pairs [number, `Op`], the lowest number first."""

    n: int
    below: int
    """Everything from here on up was told; equal to the request's `above` + 1 when that was all."""
    centre: str = ""
    """Whose changes and numbers these are, when it was asked for a client; "" when they were nowhere else."""
    next_former: str = ""
    """The centre where the client was before that one; "" for none."""


_SUM_BYTES = 32
_SHORT_BYTES = 8


def short_sums(sums: bytes) -> bytes:
    """Return the last eight bytes of each of the digest's sums: 2 KB that tell which of them differ."""
    ends = range(_SUM_BYTES, len(sums) + 1, _SUM_BYTES)
    return b"".join(sums[end - _SHORT_BYTES : end] for end in ends)


def differing(here: bytes, there: bytes) -> list[int]:
    """Return which of two equally long rows of short sums differ."""
    starts = range(0, len(here), _SHORT_BYTES)
    return [
        start // _SHORT_BYTES
        for start in starts
        if here[start : start + _SHORT_BYTES] != there[start : start + _SHORT_BYTES]
    ]
