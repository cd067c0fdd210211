"""One person's lock on the database key, opened by what only they know.

    password --Argon2id--> its key --AES-256-GCM--> X25519 private key --HPKE (RFC 9180)--> database key

The key pair stands in the middle so that the database key can be changed and granted anew to everybody's
public key without asking anybody for a password.
"""

from __future__ import annotations

import hmac
import secrets
from dataclasses import dataclass, field
from typing import Literal

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes, hpke
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from jobcentre_desktop.domain.errors import KeyringDamaged

_KEY_BYTES = 32
_SALT_BYTES = 16
_NONCE_BYTES = 12
_SUITE = hpke.Suite(hpke.KEM.X25519, hpke.KDF.HKDF_SHA256, hpke.AEAD.AES_256_GCM)


class WrongSecret(Exception):
    """The password or code does not open this lock; the keyring turns it into the fitting problem."""


@dataclass(frozen=True, slots=True, eq=False)
class DatabaseKey:
    """The 32 random bytes that all protection of the desk's file derives from. Never stored, never shown."""

    _secret: bytes = field(repr=False)

    @classmethod
    def fresh(cls) -> DatabaseKey:
        return cls(secrets.token_bytes(_KEY_BYTES))

    def raw_key(self) -> bytes:
        """Return the 32 bytes that SQLCipher encrypts the file with."""
        return self._derived(b"sqlcipher")

    def seal(self, content: bytes) -> bytes:
        """Return the keyring's seal: only who holds the database key can make it (HMAC-SHA256)."""
        return hmac.digest(self._derived(b"keyring-mac"), content, "sha256")

    def is_same_as(self, other: DatabaseKey) -> bool:
        return hmac.compare_digest(self._secret, other._secret)

    def wrapped_for(self, public: X25519PublicKey, member_id: str) -> bytes:
        return _SUITE.encrypt(self._secret, public, member_id.encode())

    def _derived(self, purpose: bytes) -> bytes:
        return HKDF(hashes.SHA256(), _KEY_BYTES, None, purpose).derive(self._secret)


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

    def key_from(self, secret: bytes) -> bytes:
        return Argon2id(
            salt=self.salt,
            length=_KEY_BYTES,
            iterations=self.cost.passes,
            lanes=self.cost.lanes,
            memory_cost=self.cost.memory_kib,
        ).derive(secret)


class ByCode(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag="hkdf-sha256", tag_field="alg"):
    """The lock opens with a random code; 160 bits need no slow derivation."""

    salt: bytes

    def key_from(self, secret: bytes) -> bytes:
        return HKDF(hashes.SHA256(), _KEY_BYTES, self.salt, b"recovery").derive(secret)


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

    def database_key(self, secret: bytes) -> DatabaseKey:
        """Return the key. Raise WrongSecret, or KeyringDamaged when only the rest is wrong."""
        nonce, sealed = self.private[:_NONCE_BYTES], self.private[_NONCE_BYTES:]
        bound_to = _binding(self.id, self.kind, self.opens)
        try:
            private = AESGCM(self.opens.key_from(secret)).decrypt(nonce, sealed, bound_to)
        except InvalidTag:
            raise WrongSecret from None
        try:
            key = _SUITE.decrypt(self.grant, X25519PrivateKey.from_private_bytes(private), self.id.encode())
        except (InvalidTag, ValueError):
            raise KeyringDamaged from None
        return DatabaseKey(key)


def password_lock(
    key: DatabaseKey,
    secret: bytes,
    cost: PasswordCost,
    *,
    member_id: str,
    name: str,
    role: str,
) -> MemberLock:
    """Return a counsellor's new lock on `key`, with a key pair and a salt of its own."""
    opens = ByPassword(cost, secrets.token_bytes(_SALT_BYTES))
    public, private, grant = _locked(key, secret, opens, member_id, "counsellor")
    return MemberLock(
        id=member_id,
        kind="counsellor",
        name=name,
        role=role,
        opens=opens,
        public=public,
        private=private,
        grant=grant,
    )


def code_lock(key: DatabaseKey, secret: bytes, *, member_id: str) -> MemberLock:
    """Return a new lock on `key` for the centre's recovery code."""
    opens = ByCode(secrets.token_bytes(_SALT_BYTES))
    public, private, grant = _locked(key, secret, opens, member_id, "recovery")
    return MemberLock(
        id=member_id,
        kind="recovery",
        name="",
        role="",
        opens=opens,
        public=public,
        private=private,
        grant=grant,
    )


def _locked(
    key: DatabaseKey, secret: bytes, opens: ByPassword | ByCode, member_id: str, kind: str
) -> tuple[bytes, bytes, bytes]:
    private = X25519PrivateKey.generate()
    public = private.public_key()
    nonce = secrets.token_bytes(_NONCE_BYTES)
    cipher = AESGCM(opens.key_from(secret))
    sealed = nonce + cipher.encrypt(nonce, private.private_bytes_raw(), _binding(member_id, kind, opens))
    return public.public_bytes_raw(), sealed, key.wrapped_for(public, member_id)


def _binding(member_id: str, kind: str, opens: ByPassword | ByCode) -> bytes:
    return msgspec.json.encode([member_id, kind, opens])
