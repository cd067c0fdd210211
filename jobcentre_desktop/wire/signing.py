"""What exactly is signed, and how an enrolment code is written and read."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

import msgspec

from jobcentre_desktop.domain.chain import canonical
from jobcentre_desktop.wire.messages import CertificateWords, ReceiptWords

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no letter that is taken for a digit."""
CODE_SYMBOLS = 24
"""120 bits, so that a plain hash of a code is safe to keep (security §5.2)."""

_MISREAD = str.maketrans({"O": "0", "I": "1", "L": "1"})


def request_words(method: str, path: str, desk_key: str, request_no: int, body_sha256: str) -> bytes:
    """Return what a desk signs for a request. No time is in it: clocks of centres' PCs are wrong."""
    return "\n".join(["jobcentre request 1", method, path, desk_key, str(request_no), body_sha256]).encode()


def enrol_words(code: str, public_key: str, desk_name: str, centre: str) -> bytes:
    """Return what a desk signs with its new key when it enrols; the code in its normal form."""
    return "\n".join(["jobcentre enrol 1", code, public_key, desk_name, centre]).encode()


def receipt_words(receipt: ReceiptWords) -> bytes:
    """Return what the server signs for a receipt: everything but the signature."""
    plain = msgspec.to_builtins(receipt)
    plain.pop("signature")
    return b"jobcentre receipt 1\n" + canonical(plain)


def certificate_words(certificate: CertificateWords) -> bytes:
    """Return what the server signs for a desk's key: everything but the signatures."""
    plain = msgspec.to_builtins(certificate)
    plain.pop("signature", None)
    plain.pop("seal", None)
    return b"jobcentre desk 1\n" + canonical(plain)


def seal_words(name: str, seal_key: str) -> bytes:
    """Return what the server signs for a sealing key: whose it is (a desk's key or `SERVER`)."""
    return "\n".join(["jobcentre seal 1", name, seal_key]).encode()


def seal_proof_words(public_key: str, seal_key: str) -> bytes:
    """Return what a desk signs for its own sealing key when it enrols."""
    return "\n".join(["jobcentre seal proof 1", public_key, seal_key]).encode()


def rekey_words(desk_key: str, public_key: str, seal_key: str) -> bytes:
    """Return what a desk signs with the key that it is going to have (`rekeying`)."""
    return "\n".join(["jobcentre rekey 1", desk_key, public_key, seal_key]).encode()


def directory_digest(lines: Iterable[bytes]) -> str:
    """Return the digest by which a desk tells which directory of desks it has: 64 bits of SHA-256, hex.

    It only spares sending the same list again; every certificate in it bears its own signature.
    """
    return hashlib.sha256(b"\n".join(lines)).hexdigest()[:16]


def body_hash(body: bytes) -> str:
    """Return the SHA-256 of a body, hex."""
    return hashlib.sha256(body).hexdigest()


def normal_code(typed: str) -> str:
    """Return a code as it was issued, whatever case and grouping it was typed in."""
    return "".join(typed.upper().translate(_MISREAD).replace("-", " ").split())


def grouped_code(code: str) -> str:
    """Return a code in groups of four, for people to read."""
    return "-".join(code[at : at + 4] for at in range(0, len(code), 4))


def code_hash(code: str) -> str:
    """Return what the server keeps of a code."""
    return hashlib.sha256(b"jobcentre code " + code.encode()).hexdigest()
