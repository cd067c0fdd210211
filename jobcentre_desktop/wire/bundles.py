"""A bundle as bytes: a few lines in clear, the frames of a round sealed, and a signature over everything.

    JOBCENTRE-BUNDLE
    {...}   whose it is, from which change to which, made when (`AboutWords`); nothing of any person
    {...}   who can open it, how long the sealed part is, its SHA-256 (`EnvelopeWords`)
    sealed part (`sealing`): a line that says how the rest is divided (`InsideWords`), frames, other bundles
    64 bytes: Ed25519 over all that stands before

A desk signs its changes with the key of its enrolment, the central server its answers with the key of its
receipts. `POST /bundle/1` takes one bundle, whoever brings it, and answers with the bundle to carry back.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

import msgspec
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from jobcentre_desktop.domain.bundle import BundleFacts, BundleKind
from jobcentre_desktop.domain.errors import (
    BundleChanged,
    BundleForAnother,
    BundleTooNew,
    BundleTorn,
    NotABundle,
)
from jobcentre_desktop.wire import translation
from jobcentre_desktop.wire.frames import FrameUnreadable
from jobcentre_desktop.wire.messages import Refusal
from jobcentre_desktop.wire.sealing import SealBroken, opened, sealed

MAGIC = b"JOBCENTRE-BUNDLE\n"
FORMAT = 1
FULL_AT = 32 * 1024 * 1024
"""Packed bytes after which nothing more is put in; the rest goes with the next bundle."""
MOST_BYTES = 96 * 1024 * 1024
"""Longest file that is read: `FULL_AT`, one frame beyond it, and bundles carried for others."""
_MOST_LINE = 64 * 1024
_SIGNATURE = 64


class AboutWords(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Second line of the file (see `BundleFacts`)."""

    format: int
    kind: str
    centre: str
    desk: str
    desk_key: str
    made_at: str
    first: int = 0
    last: int = 0
    count: int = 0
    refused: str = ""
    app: str = ""


class EnvelopeWords(msgspec.Struct, frozen=True, kw_only=True):
    """Third line of the file."""

    to: dict[str, bytes]
    """For whom it is (a desk's key, or `messages.SERVER`) -> the content's key, wrapped for them."""
    length: int
    """Bytes of the sealed part."""
    sha256: str
    """Of the sealed part: tells a file that broke on its way from one that was never right."""


class InsideWords(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """First line of the sealed part."""

    frames: list[int]
    """Lengths of the frames, in their order: requests of a round, or answers."""
    carried: list[int] = msgspec.field(default_factory=list)
    """Lengths of other desks' bundles that travel along, after the frames."""
    refusal: Refusal | None = None
    """In an answer: why the bundle was kept aside whole; then there are no frames."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Inside:
    """What is sealed in a bundle."""

    frames: tuple[bytes, ...] = ()
    carried: tuple[bytes, ...] = ()
    refusal: Refusal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundle:
    """A bundle that is whole; whether it is genuine, `is_signed_by` says."""

    facts: BundleFacts
    envelope: EnvelopeWords
    about_line: bytes
    sealed: bytes
    signed: bytes
    signature: bytes

    @property
    def sha256(self) -> str:
        """Return the SHA-256 over all of it, hex: what names this very file."""
        return hashlib.sha256(self.signed + self.signature).hexdigest()

    def is_signed_by(self, public_key: str) -> bool:
        """Return whether the key (Ed25519, hex) signed exactly this file."""
        try:
            Ed25519PublicKey.from_public_bytes(bytes.fromhex(public_key)).verify(self.signature, self.signed)
        except (InvalidSignature, ValueError):
            return False
        return True

    def is_for(self, name: str) -> bool:
        return name in self.envelope.to

    def opened(self, name: str, private: str) -> Inside:
        """Return what is inside. Raises BundleForAnother for others than its receivers, BundleChanged."""
        if name not in self.envelope.to:
            raise BundleForAnother(self.facts.desk_name)
        wrapped = self.envelope.to[name]
        try:
            content = opened(self.sealed, wrapped, name=name, private=private, bound_to=self.about_line)
        except SealBroken:
            raise BundleChanged from None
        return _divided(content)


def made(
    facts: BundleFacts,
    inside: Inside,
    receivers: Mapping[str, str],
    sign: Callable[[bytes], bytes],
    *,
    app: str = "",
) -> bytes:
    """Return the file for its receivers (name -> sealing key, hex)."""
    about = AboutWords(
        format=FORMAT,
        kind=facts.kind.value,
        centre=facts.centre_code,
        desk=facts.desk_name,
        desk_key=facts.desk_key,
        made_at=translation.told(facts.made_at),
        first=facts.first,
        last=facts.last,
        count=facts.count,
        refused=facts.refused,
        app=app,
    )
    about_line = msgspec.json.encode(about)
    words = InsideWords(
        frames=[len(one) for one in inside.frames],
        carried=[len(one) for one in inside.carried],
        refusal=inside.refusal,
    )
    content = b"".join((msgspec.json.encode(words), b"\n", *inside.frames, *inside.carried))
    wrapped, body = sealed(content, receivers, about_line)
    envelope = EnvelopeWords(to=wrapped, length=len(body), sha256=hashlib.sha256(body).hexdigest())
    signed = b"".join((MAGIC, about_line, b"\n", msgspec.json.encode(envelope), b"\n", body))
    return signed + sign(signed)


def read(content: bytes) -> Bundle:
    """Return the bundle in a file's bytes.

    Raises NotABundle, BundleTooNew, BundleTorn, and BundleChanged where it is not what it was. Who made it is
    still to be asked: `is_signed_by`.
    """
    if not content.startswith(MAGIC):
        raise BundleTorn if content and MAGIC.startswith(content) else NotABundle
    about_line, start = _line(content, len(MAGIC))
    facts = _facts(about_line)
    envelope_line, start = _line(content, start)
    try:
        envelope = msgspec.json.decode(envelope_line, type=EnvelopeWords)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise BundleChanged from None
    end = start + envelope.length
    if envelope.length < 0 or len(content) > end + _SIGNATURE:
        raise BundleChanged
    if len(content) < end + _SIGNATURE:
        raise BundleTorn
    body = content[start:end]
    if hashlib.sha256(body).hexdigest() != envelope.sha256:
        raise BundleChanged
    return Bundle(
        facts=facts,
        envelope=envelope,
        about_line=about_line,
        sealed=body,
        signed=content[:end],
        signature=content[end:],
    )


def joined(pieces: Sequence[bytes]) -> tuple[bytes, ...]:
    """Return as many of the pieces, from the first on, as one bundle takes; at least one."""
    lengths = list(accumulate(len(one) for one in pieces))
    return tuple(one for one, until in zip(pieces, [0, *lengths], strict=False) if until < FULL_AT)


def _facts(line: bytes) -> BundleFacts:
    try:
        version = msgspec.json.decode(line, type=_Version)
        if version.format > FORMAT:
            raise BundleTooNew
        words = msgspec.json.decode(line, type=AboutWords)
        return BundleFacts(
            kind=BundleKind(words.kind),
            centre_code=words.centre,
            desk_name=words.desk,
            desk_key=words.desk_key,
            first=words.first,
            last=words.last,
            count=words.count,
            made_at=translation.moment_of(words.made_at),
            refused=words.refused,
        )
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError, ValueError, FrameUnreadable):
        raise BundleChanged from None


class _Version(msgspec.Struct):
    format: int


def _line(content: bytes, start: int) -> tuple[bytes, int]:
    """Return the line that starts there, and where the next one starts."""
    end = content.find(b"\n", start, start + _MOST_LINE + 1)
    if end < 0:
        raise BundleTorn if len(content) <= start + _MOST_LINE else BundleChanged
    return content[start:end], end + 1


def _divided(content: bytes) -> Inside:
    line, start = _line(content, 0)
    try:
        words = msgspec.json.decode(line, type=InsideWords)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise BundleChanged from None
    lengths = [*words.frames, *words.carried]
    bounds = list(accumulate(lengths, initial=start))
    if min(lengths, default=0) < 0 or bounds[-1] != len(content):
        raise BundleChanged
    parts = tuple(content[begin:end] for begin, end in pairwise(bounds))
    cut = len(words.frames)
    return Inside(frames=parts[:cut], carried=parts[cut:], refusal=words.refusal)
