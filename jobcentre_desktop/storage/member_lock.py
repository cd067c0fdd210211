"""One person's lock on the database key as the keyring keeps it; `locksmith` makes and opens it."""

from __future__ import annotations

from typing import Literal

import msgspec


class PasswordCost(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What one guess at a password costs; the default is the floor, about a quarter of a second.

    Memory is in KiB. Outside the bounds it raises ValueError, also when a keyring is read: below the floor
    (second choice of RFC 9106) somebody has weakened the file, above the ceiling it would bring down a PC of
    4 GB.
    """

    memory_kib: int = 64 * 1024
    passes: int = 3
    lanes: int = 4

    def __post_init__(self) -> None:
        if not (
            64 * 1024 <= self.memory_kib <= 1024 * 1024 and 3 <= self.passes <= 32 and 4 <= self.lanes <= 16
        ):
            raise ValueError("the cost of a password is out of bounds")


CHEAPEST = PasswordCost()


class ByPassword(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag="argon2id", tag_field="alg"):
    """The lock opens with a password that a person chose."""

    cost: PasswordCost
    salt: bytes
    version: Literal[19] = 19


class ByCode(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag="hkdf-sha256", tag_field="alg"):
    """The lock opens with a random code; 160 bits need no slow derivation."""

    salt: bytes


class MemberLock(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One entry of the keyring. Name and role need no key: the sign-in screen shows them."""

    id: str
    kind: Literal["counsellor", "recovery"]
    name: str
    role: str
    opens: ByPassword | ByCode
    public: bytes
    private: bytes
    """Nonce and AES-256-GCM of the private key; bound to id, kind and the way it opens."""
    grant: bytes
    """HPKE of the database key to `public`; bound to id."""
