"""The door for QR codes: a letter's signed text, also of a desk that is known, and pictures of codes."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from random import Random

import segno
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from jobcentre_desktop.documents.code_reading import codes_in
from jobcentre_desktop.domain import base45, letter_token
from jobcentre_desktop.domain.desk_certificate import DeskDirectory
from jobcentre_desktop.domain.letter_name import digests_of
from jobcentre_desktop.domain.letter_token import PREFIX, LetterToken, packed, signed_words
from jobcentre_desktop.services.desk_facts import write_directory
from tests.conversation import enrolment_of
from tests.fuzz.door import Change
from tests.fuzz.doors.of_a_desk import DeskDoor
from tests.fuzz.doors.saved import WORDS
from tests.some_scans import a_pdf

_NAME = "ស៊ុខ សុភា"
_SIGNED, _TEXT, _PICTURE = b"S", b"T", b"P"


class Codes(DeskDoor):
    """An input begins with S: what a known desk signs; T: a text as scanned; P: a file with a code in it."""

    name = "codes"
    share = 1
    words = (PREFIX.encode(), b"R02-26-A00001-K", "ឬោះ".encode(), b"%PDF-", b"\x89PNG")

    def opened(self) -> None:
        self._key = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
        public = self._key.public_key().public_bytes_raw()
        enrolment = enrolment_of(WORDS, "02-A.1")
        assert enrolment.certificate is not None
        known = replace(enrolment.certificate, public_key=public.hex())
        with self.counter.work() as work:
            write_directory(work, DeskDirectory(digest="", certificates=(known,)))
            work.commit()
        self._core = packed(
            LetterToken(
                key_id=letter_token.key_id_of(public),
                letter_no="R02-26-A00001-K",
                issued_on=date(2026, 11, 22),
                valid_until=date(2026, 12, 22),
                names=digests_of("R02-26-A00001-K", _NAME, "Sok Sophea", 1990),
            )
        )

    def examples(self) -> list[bytes]:
        text = self._signed(self._core)
        picture = io.BytesIO()
        segno.make(text).save(picture, kind="png", scale=3)
        return [
            *(_SIGNED + self._core, _TEXT + text.encode(), _TEXT + b"R:R02-26-A00001-K"),
            *(_PICTURE + picture.getvalue(), _PICTURE + a_pdf(1)),
        ]

    def knock(self, content: bytes) -> None:
        kind, told = content[:1], content[1:]
        if kind == _PICTURE:
            texts = list(codes_in(told))
        else:
            texts = [self._signed(told) if kind == _SIGNED else told.decode(errors="surrogateescape")]
        for text in texts:
            self.head.verify_letter(text, name=_NAME)

    def careless(self, content: bytes) -> None:
        if content[:1] == _TEXT:
            base45.decoded(content[1:].decode().removeprefix(PREFIX))

    def changed(self, content: bytes, change: Change, chance: Random) -> bytes:
        return content[:1] + change(content[1:])

    def _signed(self, core: bytes) -> str:
        return letter_token.text_of(core, self._key.sign(signed_words(core)))
