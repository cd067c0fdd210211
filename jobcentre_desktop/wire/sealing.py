"""Sealing: what only the named receivers can read, and where every missing piece is noticed.

A random key seals the content in numbered pieces, the last one marked (as in STREAM: Hoang, Reyhanitabar,
Rogaway, Vizár, 2015); the key is wrapped for each receiver with HPKE (RFC 9180) to its X25519 key. Who sealed
it is not told by the seal: that is for a signature around it.
"""

from __future__ import annotations

from collections.abc import Mapping

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes, hpke
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

PIECE = 64 * 1024
_TAG = 16
_SUITE = hpke.Suite(hpke.KEM.X25519, hpke.KDF.HKDF_SHA256, hpke.AEAD.CHACHA20_POLY1305)


class SealBroken(Exception):
    """The seal does not open with this key, or not all of what was sealed is there."""


def fresh_seal() -> tuple[str, str]:
    """Return a new X25519 key pair: (private, public), hex."""
    private = X25519PrivateKey.generate()
    return private.private_bytes_raw().hex(), private.public_key().public_bytes_raw().hex()


def public_of(private: str) -> str:
    """Return the public half of a private key, both hex."""
    secret = X25519PrivateKey.from_private_bytes(bytes.fromhex(private))
    return secret.public_key().public_bytes_raw().hex()


def is_seal_key(public: str) -> bool:
    """Return whether the text is a public key that can be sealed to."""
    try:
        _SUITE.encrypt(b"", _public(public), b"")
    except ValueError:  # no hex, another length, or a point that keeps no secret
        return False
    return True


def sealed(content: bytes, receivers: Mapping[str, str], bound_to: bytes) -> tuple[dict[str, bytes], bytes]:
    """Return the key wrapped for each receiver (name -> public key, hex), and the sealed content.

    `bound_to` is not sealed; opening needs the very same. Raises ValueError for a receiver without a key.
    """
    key = ChaCha20Poly1305.generate_key()
    wrapped = {
        name: _SUITE.encrypt(key, _public(public), _info(name, bound_to))
        for name, public in receivers.items()
    }
    cipher = ChaCha20Poly1305(key)
    # There is always a last piece, an empty one for empty content.
    starts = range(0, max(len(content), 1), PIECE)
    last = len(starts) - 1
    return wrapped, b"".join(
        cipher.encrypt(_nonce(n, last=n == last), content[start : start + PIECE], bound_to)
        for n, start in enumerate(starts)
    )


def opened(body: bytes, wrapped: bytes, *, name: str, private: str, bound_to: bytes) -> bytes:
    """Return what was sealed. Raises SealBroken."""
    try:
        secret = X25519PrivateKey.from_private_bytes(bytes.fromhex(private))
        cipher = ChaCha20Poly1305(_SUITE.decrypt(wrapped, secret, _info(name, bound_to)))
        starts = range(0, max(len(body), 1), PIECE + _TAG)
        last = len(starts) - 1
        return b"".join(
            cipher.decrypt(_nonce(n, last=n == last), body[start : start + PIECE + _TAG], bound_to)
            for n, start in enumerate(starts)
        )
    except (InvalidTag, ValueError):
        raise SealBroken from None


def _nonce(piece: int, *, last: bool) -> bytes:
    return piece.to_bytes(11) + bytes([last])


def _info(name: str, bound_to: bytes) -> bytes:
    digest = hashes.Hash(hashes.SHA256())
    digest.update(bound_to)
    return b"jobcentre bundle 1\n" + name.encode() + b"\n" + digest.finalize()


def _public(key: str) -> X25519PublicKey:
    return X25519PublicKey.from_public_bytes(bytes.fromhex(key))
