"""The bytes of an encrypted file as they lie in it, decrypted page by page, free pages and its log too."""

from __future__ import annotations

from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC

PAGE, RESERVED, IV, SALT = 4096, 80, 16, 16
WAL_HEADER, FRAME_HEADER = 32, 24


def plain_pages(path: Path, raw_key: bytes) -> bytes:
    """Return every page of a SQLCipher 4 database, one after another, whatever SQLite thinks of them."""
    content = path.read_bytes()
    pages = [content[at : at + PAGE] for at in range(0, len(content), PAGE)]
    return b"".join(_plain(page, raw_key, first=number == 0) for number, page in enumerate(pages))


def plain_log(path: Path, raw_key: bytes) -> bytes:
    """Return every page in a write-ahead log; b"" when there is none."""
    content = path.read_bytes() if path.exists() else b""
    starts = range(WAL_HEADER, len(content), FRAME_HEADER + PAGE)
    told = []
    for at in starts:
        number = int.from_bytes(content[at : at + 4])
        page = content[at + FRAME_HEADER : at + FRAME_HEADER + PAGE]
        told.append(_plain(page, raw_key, first=number == 1))
    return b"".join(told)


def everything_in(folder: Path, raw_key: bytes) -> dict[str, bytes]:
    """Return file -> plain bytes for all databases under a folder, backups and logs among them."""
    told = {
        str(one.relative_to(folder)): plain_pages(one, raw_key)
        for one in folder.rglob("*.db")
        if one.stat().st_size
    }
    told |= {str(one.relative_to(folder)): plain_log(one, raw_key) for one in folder.rglob("*.db-wal")}
    return told


def _plain(page: bytes, raw_key: bytes, *, first: bool) -> bytes:
    start, end = SALT if first else 0, PAGE - RESERVED
    iv = page[end : end + IV]
    decryptor = Cipher(AES(raw_key), CBC(iv)).decryptor()
    return page[:start] + decryptor.update(page[start:end]) + decryptor.finalize()
