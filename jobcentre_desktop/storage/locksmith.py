"""Makes and opens one person's lock on the database key.

    password --Argon2id--> its key --AES-256-GCM--> X25519 private key --HPKE (RFC 9180)--> database key

The key pair stands in the middle so that the database key can be changed and granted anew to everybody's
public key without asking anybody for a password.
"""

from __future__ import annotations

import hmac
import secrets
import threading
from dataclasses import dataclass, field

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes, hpke
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from jobcentre_desktop.domain.errors import KeyringDamaged
from jobcentre_desktop.storage.member_lock import ByCode, ByPassword, MemberLock, PasswordCost

_KEY_BYTES = 32
_SALT_BYTES = 16
_NONCE_BYTES = 12
_SUITE = hpke.Suite(hpke.KEM.X25519, hpke.KDF.HKDF_SHA256, hpke.AEAD.AES_256_GCM)
_ONE_AT_A_TIME = threading.Lock()
# WORKAROUND cryptography 50.0.2: two threads that derive with several lanes at once wait for each other for
# ever, or are told that there is no memory. The whole process must not, so the lock is one for all.


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

    def mark(self) -> str:
        """Return what tells this key from any other and says nothing of it."""
        return self._derived(b"mark")[:8].hex()

    def seal(self, content: bytes) -> bytes:
        """Return the keyring's seal: only who holds the database key can make it (HMAC-SHA256)."""
        return hmac.digest(self._derived(b"keyring-mac"), content, "sha256")

    def is_same_as(self, other: DatabaseKey) -> bool:
        return hmac.compare_digest(self._secret, other._secret)

    def wrapped_for(self, public: X25519PublicKey, member_id: str) -> bytes:
        return _SUITE.encrypt(self._secret, public, member_id.encode())

    def _derived(self, purpose: bytes) -> bytes:
        return HKDF(hashes.SHA256(), _KEY_BYTES, None, purpose).derive(self._secret)


def key_behind(lock: MemberLock, secret: bytes) -> DatabaseKey:
    """Return the database key. Raise WrongSecret, or KeyringDamaged when only the rest is wrong."""
    nonce, sealed = lock.private[:_NONCE_BYTES], lock.private[_NONCE_BYTES:]
    bound_to = _binding(lock.id, lock.kind, lock.opens)
    try:
        private = AESGCM(_key_from(secret, lock.opens)).decrypt(nonce, sealed, bound_to)
    except InvalidTag:
        raise WrongSecret from None
    except ValueError:  # too short for any lock
        raise KeyringDamaged from None
    try:
        key = _SUITE.decrypt(lock.grant, X25519PrivateKey.from_private_bytes(private), lock.id.encode())
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


def granted(lock: MemberLock, key: DatabaseKey) -> MemberLock:
    """Return the same person's lock on another database key; it takes neither password nor code."""
    public = X25519PublicKey.from_public_bytes(lock.public)
    return msgspec.structs.replace(lock, grant=key.wrapped_for(public, lock.id))


def _locked(
    key: DatabaseKey, secret: bytes, opens: ByPassword | ByCode, member_id: str, kind: str
) -> tuple[bytes, bytes, bytes]:
    private = X25519PrivateKey.generate()
    public = private.public_key()
    nonce = secrets.token_bytes(_NONCE_BYTES)
    cipher = AESGCM(_key_from(secret, opens))
    sealed = nonce + cipher.encrypt(nonce, private.private_bytes_raw(), _binding(member_id, kind, opens))
    return public.public_bytes_raw(), sealed, key.wrapped_for(public, member_id)


def _binding(member_id: str, kind: str, opens: ByPassword | ByCode) -> bytes:
    return msgspec.json.encode([member_id, kind, opens])


def _key_from(secret: bytes, opens: ByPassword | ByCode) -> bytes:
    if isinstance(opens, ByCode):
        return HKDF(hashes.SHA256(), _KEY_BYTES, opens.salt, b"recovery").derive(secret)
    kdf = Argon2id(
        salt=opens.salt,
        length=_KEY_BYTES,
        iterations=opens.cost.passes,
        lanes=opens.cost.lanes,
        memory_cost=opens.cost.memory_kib,
    )
    with _ONE_AT_A_TIME:
        return kdf.derive(secret)
