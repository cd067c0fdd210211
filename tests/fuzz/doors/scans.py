"""The door for scans and photos: pictures and PDFs that become attachments."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO

from PIL import Image

from tests.fuzz.doors.of_a_desk import DeskDoor
from tests.some_scans import a_pdf, a_pdf_with_a_file, a_pdf_with_a_program, a_photo_that_tells, a_picture

_KIND = "identity_card"
_MOST_SCANS = 60


class Scans(DeskDoor):
    name = "scans"
    words = (
        b"\xff\xd8\xff",
        b"\xff\xda",
        b"IHDR",
        b"IDAT",
        b"iCCP",
        b"eXIf",
        b"%PDF-",
        b"/JS",
        b"/AA",
        b"endobj",
    )

    def opened(self) -> None:
        self._client = self.head.find_clients.by_no(self.head.find_clients.page(limit=1)[0].client_no)
        self._taken = 0

    def examples(self) -> list[bytes]:
        small = a_picture(size=(24, 16))
        png = a_picture(size=(24, 16), form="PNG")
        return [
            *(small, png, a_photo_that_tells(), a_pdf(1), a_pdf_with_a_file(), a_pdf_with_a_program()),
            *(_png_bomb(60_000, 60_000), _png_bomb(10_000, 11_000)),
        ]

    def knock(self, content: bytes) -> None:
        self.head.keep_scans.add(self._client, content, "scan", kind=_KIND)
        self._taken += 1
        self.grown = self._taken > _MOST_SCANS

    def careless(self, content: bytes) -> None:
        if content.startswith((b"\xff\xd8\xff", b"\x89PNG")):
            Image.open(BytesIO(content)).load()


def _png_bomb(width: int, height: int) -> bytes:
    """Return a small picture that says it is a large one."""

    def chunk(name: bytes, told: bytes) -> bytes:
        return struct.pack(">I", len(told)) + name + told + struct.pack(">I", zlib.crc32(name + told))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    dots = zlib.compress(bytes(width * 100))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", dots) + chunk(b"IEND", b"")
