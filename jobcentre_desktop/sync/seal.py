"""Ed25519 signatures: of this desk under letters, of the server under receipts and certificates."""

from __future__ import annotations

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from jobcentre_desktop.domain.desk_certificate import DeskCertificate
from jobcentre_desktop.wire import signing, translation


class Ed25519Seal:
    """`ports.LetterSeal`."""

    def sign(self, private_key: str, words: bytes) -> bytes:
        return Ed25519PrivateKey.from_private_bytes(bytes.fromhex(private_key)).sign(words)

    def holds(self, public_key: str, words: bytes, signature: bytes) -> bool:
        try:
            Ed25519PublicKey.from_public_bytes(bytes.fromhex(public_key)).verify(signature, words)
        except (InvalidSignature, ValueError):  # ValueError: no key at all
            return False
        return True


def is_certified(certificate: DeskCertificate, server_key: str) -> bool:
    """Return whether the certificate carries the signature of that server."""
    words = translation.certificate_words_of(certificate)
    try:
        signature = bytes.fromhex(certificate.signature)
    except ValueError:
        return False
    return Ed25519Seal().holds(server_key, signing.certificate_words(words), signature)
