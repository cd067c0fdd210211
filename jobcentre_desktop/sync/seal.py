"""Ed25519 signatures: of this desk under letters, of the server under receipts and certificates."""

from __future__ import annotations

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from jobcentre_desktop.domain.desk_certificate import DeskCertificate
from jobcentre_desktop.wire import signing, translation
from jobcentre_desktop.wire.messages import SERVER, SealWords


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
    return _holds(server_key, signing.certificate_words(words), certificate.signature)


def seal_of(certificate: DeskCertificate, server_key: str) -> str:
    """Return a desk's sealing key, "" unless that server vouches for it and the desk's key still holds."""
    words = signing.seal_words(certificate.desk_key, certificate.seal_key)
    holds = certificate.withdrawn_on is None and _holds(server_key, words, certificate.seal_signature)
    return certificate.seal_key if certificate.seal_key and holds else ""


def server_seal_of(told: SealWords | None, server_key: str) -> str:
    """Return the server's sealing key, "" unless it is told under the server's own signature."""
    if told is None or not _holds(server_key, signing.seal_words(SERVER, told.key), told.signature):
        return ""
    return told.key


def _holds(public_key: str, words: bytes, signature: str) -> bool:
    try:
        return Ed25519Seal().holds(public_key, words, bytes.fromhex(signature))
    except ValueError:
        return False
