"""What the central server says of a desk's key: whose it is, and whether it still holds.

A desk that changed its keys has several certificates; that of the key it has now comes first.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskCertificate:
    """One desk's public key under the server's signature, as told at enrolment or at its withdrawal."""

    desk_key: str
    """Id under which the server knows the desk."""
    centre_code: str
    centre_name_km: str
    centre_name_en: str
    letter: str
    public_key: str
    """Ed25519, hex."""
    since: date
    withdrawn_on: date | None = None
    """From then on nothing signed with the key is to be trusted, whatever day it says it was signed on."""
    until: date | None = None
    """Last day of a key after which the desk had another; what bears a later day is not the desk's."""
    signature: str
    """The server's, over all the rest but the sealing key, hex."""
    seal_key: str = ""
    """X25519, hex: what is sealed to it only this desk can read. Empty for a desk that has told none."""
    seal_signature: str = ""
    """The server's, over whose sealing key it is, hex."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskDirectory:
    """Every certificate that the central server has given, of withdrawn and of earlier keys too."""

    digest: str
    """The server's word for exactly this list; "" before the first was heard."""
    certificates: tuple[DeskCertificate, ...]

    def with_key_id(self, key_id: bytes) -> Iterator[DeskCertificate]:
        """Return the certificates whose public key begins like this: one, none, hardly ever two."""
        return (one for one in self.certificates if one.public_key.startswith(key_id.hex()))


NO_DIRECTORY = DeskDirectory(digest="", certificates=())
