"""The door for keyring files: whoever can write into the folder can write any, with a sum that holds."""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from pathlib import Path
from random import Random

from jobcentre_desktop.domain.errors import WrongRecoveryCode
from jobcentre_desktop.storage.keyring import Keyring
from jobcentre_desktop.storage.keyring_file import counsellors_in
from jobcentre_desktop.storage.keyring_names import KEYRING, TWIN
from tests.a_desk import COUNSELLOR, PASSWORD
from tests.fuzz.changing import in_json
from tests.fuzz.door import Change, Door

_COMMON = Path(__file__).parents[3] / "resources" / "reference" / "common_passwords.txt"
_MEMBER = "0191a000-0000-7000-8000-000000000001"


def summed_up(content: bytes) -> bytes:
    """Return the keyring with a sum over what it says now: a sum is no secret."""
    said, found, digest = content.rpartition(b'"digest":"')
    if not found:
        return content
    end = digest.find(b'"')
    return said + found + hashlib.sha256(said + found + b'"}').hexdigest().encode() + digest[end:]


class Keyrings(Door):
    name = "keyrings"
    share = 8
    words = (
        b'"kind":"counsellor"',
        b'"version":2',
        b'"db":"data-00000000.db"',
        b'"alg":"hkdf-sha256"',
        _MEMBER.encode(),
    )

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        folder.mkdir(parents=True)
        _, _, self._code = Keyring.create(
            folder,
            member_id=_MEMBER,
            name=COUNSELLOR,
            password=PASSWORD,
            role="head",
            common_passwords=_COMMON,
        )
        self._first = (folder / KEYRING).read_bytes()

    def examples(self) -> list[bytes]:
        nobody = summed_up(self._first.replace(_MEMBER.encode(), b"nobody"))
        return [self._first, nobody, summed_up(self._first.replace(b'"members"', b'"nobody"'))]

    def knock(self, content: bytes) -> None:
        """Read the names at the door, and unlock by the recovery code, which needs no slow derivation."""
        (self.folder / KEYRING).write_bytes(content)
        (self.folder / TWIN).write_bytes(content)
        counsellors_in(self.folder)
        keyring = Keyring.load(self.folder, common_passwords=_COMMON)
        keyring.members()
        keyring.unlock_with_recovery(self._code)

    def careless(self, content: bytes) -> None:
        try:
            told = json.loads(content)
        except (ValueError, RecursionError):
            raise WrongRecoveryCode(mistyped=True) from None
        [member["name"] for member in told["members"]]

    def changed(self, content: bytes, change: Change, chance: Random) -> bytes:
        said = in_json(content, change, chance)
        with suppress(ValueError, RecursionError):
            said = json.dumps(json.loads(said), separators=(",", ":"), ensure_ascii=False).encode()
        return summed_up(said) if chance.random() < 0.9 else said
