"""The door for bundles: files on a stick, of anybody, of a colleague's desk, of the central server."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from random import Random

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from jobcentre_desktop.domain.bundle import BundleFacts, BundleKind
from jobcentre_desktop.domain.desk_certificate import DeskDirectory
from jobcentre_desktop.services.desk_facts import write_directory, write_enrolment
from jobcentre_desktop.wire import bundles
from jobcentre_desktop.wire.bundles import Inside
from jobcentre_desktop.wire.messages import DESK_HEADER, ROUND_PATH
from tests.conversation import HERE, NEIGHBOUR, Words, data, enrolment_of
from tests.fuzz.changing import a_bomb, a_sly_bomb, in_frame
from tests.fuzz.door import Change
from tests.fuzz.doors.of_a_desk import DeskDoor
from tests.fuzz.doors.saved import WORDS

_FILE, _COLLEAGUE, _ANSWER = b"F", b"C", b"A"
_ZSTD_HEADER = b'{"proto":1}\n'


def said_by(name: str) -> Iterable[Words]:
    """Return the rounds of a desk, as they were saved."""
    key = enrolment_of(WORDS, name).desk_key
    return (one for one in WORDS["said"] if one["path"] == ROUND_PATH and one["headers"][DESK_HEADER] == key)


class Bundles(DeskDoor):
    """An input begins with F: a whole file; C: what a colleague's desk seals, signs; A: what the server."""

    name = "bundles"
    share = 2
    words = (
        bundles.MAGIC,
        b'"format":2',
        b'"length":',
        b'"kind":"answer"',
        b'"frames":[',
        b"02-B.1",
        b"02-A.1",
    )
    stands_in_parts = True

    def opened(self) -> None:
        self._here, self._neighbour = enrolment_of(WORDS, HERE), enrolment_of(WORDS, NEIGHBOUR)
        self._server = Ed25519PrivateKey.from_private_bytes(bytes.fromhex(self._server_key()))
        known = tuple(one.certificate for one in (self._here, self._neighbour) if one.certificate is not None)
        with self.counter.work() as work:
            write_enrolment(work, self._here)
            write_directory(work, DeskDirectory(digest="", certificates=known))
            work.commit()

    def _server_key(self) -> str:
        keys: dict[str, str] = WORDS["server_keys"]
        for key in keys.values():
            public = Ed25519PrivateKey.from_private_bytes(bytes.fromhex(key)).public_key()
            if public.public_bytes_raw().hex() == self._here.server_key:
                return key
        raise KeyError("no such server")

    def examples(self) -> list[bytes]:
        frames = [data(one["body"]) for one in said_by(NEIGHBOUR)]
        answers = [data(one["answer"]) for one in said_by(HERE)]
        bombs = [_ZSTD_HEADER + a_bomb(), _ZSTD_HEADER + a_sly_bomb()]
        return [
            _FILE + self._made(_COLLEAGUE, frames[0]),
            *(_FILE + data(WORDS["bundle"][which]) for which in ("up", "answer")),
            *(_COLLEAGUE + frame for frame in (*frames, *bombs)),
            *(_ANSWER + frame for frame in (*answers, *bombs)),
        ]

    def knock(self, content: bytes) -> None:
        kind, told = content[:1], content[1:]
        file = self.folder / "brought.jobcentre"
        file.write_bytes(told if kind == _FILE else self._made(kind, told))
        self.head.read_bundle.look(file)
        try:
            self.head.read_bundle(file)
        finally:
            if kind == _ANSWER:
                self.grown = True

    def careless(self, content: bytes) -> None:
        """Believe the length that a file says of itself."""
        _, feed, rest = content[1:].partition(b"\n")
        if feed:
            rest.split(b"\n", 2)[1].index(b'"length":')

    def changed(self, content: bytes, change: Change, chance: Random) -> bytes:
        kind, told = content[:1], content[1:]
        return kind + (change(told) if kind == _FILE else in_frame(told, change, chance))

    def _made(self, kind: bytes, frame: bytes) -> bytes:
        answer = kind == _ANSWER
        by = self._here if answer else self._neighbour
        facts = BundleFacts(
            kind=BundleKind.ANSWER if answer else BundleKind.UP,
            centre_code="02",
            desk_name=HERE if answer else NEIGHBOUR,
            desk_key=by.desk_key,
            first=1,
            last=1,
            count=1,
            made_at=datetime(2026, 11, 22, tzinfo=UTC),
        )
        key = self._server if answer else Ed25519PrivateKey.from_private_bytes(bytes.fromhex(by.private_key))
        receivers = {self._here.desk_key: self._here.seal_key}
        return bundles.made(facts, Inside(frames=(frame,)), receivers, key.sign)
