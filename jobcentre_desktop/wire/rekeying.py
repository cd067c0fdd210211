"""A desk changes the keys with which it signs and reads, without losing its name.

`POST /rekey/1` is a `RekeyRequest` as JSON, answered with a `RekeyAnswer`. It comes under the desk's present
key, or under the coming one, when the server may have taken that already and the answer was lost. A server
that does not know the door yet answers `not_found`; the desk goes on with the keys it has.
"""

from __future__ import annotations

import msgspec

from jobcentre_desktop.wire.messages import CertificateWords

REKEY_PATH = "/rekey/1"
MOST_REKEY_BYTES = 4096


class RekeyRequest(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Which keys the desk has from now on. `proof` is the coming key's signature (`signing.rekey_words`)."""

    proto: int
    public_key: str
    """Ed25519, hex."""
    seal_key: str
    """X25519, hex."""
    proof: str
    in_use: bool = False
    """The desk has them in its file and signs with nothing else, letters neither: its earlier key ends today.
    Only under that key itself."""


class RekeyAnswer(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The keys are the desk's."""

    certificate: CertificateWords
