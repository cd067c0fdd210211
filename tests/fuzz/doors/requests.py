"""The door of the central server: whatever comes with a desk's true signature, at each of its paths."""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path
from random import Random

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import select

from jobcentre_desktop.domain.errors import ServerTrouble
from jobcentre_desktop.server import tables
from jobcentre_desktop.wire import messages, scan_messages, signing, state_messages
from jobcentre_desktop.wire.frames import framed
from jobcentre_desktop.wire.lost_changes import AGAIN_PATH
from jobcentre_desktop.wire.rekeying import REKEY_PATH, RekeyRequest
from tests.conversation import a_court, data, enrolment_of, seed
from tests.fuzz.changing import a_bomb, a_sly_bomb, in_frame, in_json
from tests.fuzz.door import Change, Door
from tests.fuzz.doors.saved import WORDS
from tests.memory_desk import record_id
from tests.simulation.line import Said

_PATHS = (
    *(messages.ROUND_PATH, messages.BUNDLE_PATH, messages.ENROL_PATH, AGAIN_PATH),
    *(state_messages.SNAPSHOT_PATH, state_messages.STATES_PATH, state_messages.COMPARE_PATH),
    *(state_messages.OLDER_PATH, scan_messages.PUT_PATH, scan_messages.GET_PATH),
    REKEY_PATH,
)
_FRAMES = {messages.ROUND_PATH, AGAIN_PATH, scan_messages.PUT_PATH}
_NOT_A_FAULT = {messages.STATUS[messages.Problem.NOT_KEPT]}


class Faults(logging.Handler):
    """Remembers the last fault that the server's edge wrote into its log."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.last = ""

    def emit(self, record: logging.LogRecord) -> None:
        self.last = record.getMessage()


class ServerFault(Exception):
    """The server answered that it is its own fault."""


class Requests(Door):
    """The first byte of an input is the path, the second the desk; the others are the body."""

    name = "requests"
    words = (
        b'"cursor":',
        b'"proto":2',
        b'"ids":[',
        b'"below":',
        b'"former":"15"',
        b'"seq":',
        b'"base":',
        b'"close_day":',
    )

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self._open = ExitStack()
        self._court = self._open.enter_context(a_court())
        seed(self._court, WORDS)
        self._desks = [enrolment_of(WORDS, name) for name in WORDS["desks"]]
        self._keys = [
            Ed25519PrivateKey.from_private_bytes(bytes.fromhex(one.private_key)) for one in self._desks
        ]
        self._number = 1_000
        self._faults = Faults()
        edge = logging.getLogger("jobcentre_desktop.server.edge")
        edge.addHandler(self._faults)
        edge.propagate = False
        for one in WORDS["said"]:
            by = next(
                n
                for n, desk in enumerate(self._desks)
                if desk.desk_key == one["headers"][messages.DESK_HEADER]
            )
            self.knock(bytes([_PATHS.index(one["path"]), by]) + data(one["body"]))

    def examples(self) -> list[bytes]:
        said = [(one["path"], data(one["body"])) for one in WORDS["said"]]
        put = scan_messages.PutHeader(proto=1, id=str(record_id(1)), sha256="0" * 64, size=9, at=0)
        get = scan_messages.GetRequest(proto=1, id=str(record_id(1)), at=0, most=1_000)
        enrol = messages.EnrolRequest(
            code="A" * 24, public_key="0" * 64, desk="02-A.1", centre="02", proof="0" * 128
        )
        rekey = RekeyRequest(proto=1, public_key="0" * 64, seal_key="0" * 64, proof="0" * 128)
        bombs = [(path, b'{"proto":1}\n' + bomb) for path in _FRAMES for bomb in (a_bomb(), a_sly_bomb())]
        more = [
            (messages.BUNDLE_PATH, data(WORDS["bundle"]["up"])),
            (messages.ENROL_PATH, msgspec.json.encode(enrol)),
            (AGAIN_PATH, b'{"proto":1,"era":"","n":0,"schema":2}\n'),
            (scan_messages.PUT_PATH, framed(put, b"123456789", 3)),
            (scan_messages.GET_PATH, msgspec.json.encode(get)),
            (REKEY_PATH, msgspec.json.encode(rekey)),
        ]
        return [
            bytes([_PATHS.index(path), n % 3]) + body for n, (path, body) in enumerate([*said, *more, *bombs])
        ]

    def knock(self, content: bytes) -> None:
        path = _PATHS[content[0] % len(_PATHS) if content else 0]
        by = content[1] % len(self._desks) if len(content) > 1 else 0
        body = content[2:]
        self._number += 1
        desk = self._desks[by].desk_key
        words = signing.request_words("POST", path, desk, self._number, signing.body_hash(body))
        headers = (
            (messages.DESK_HEADER, desk),
            (messages.REQUEST_HEADER, str(self._number)),
            (messages.SIGNATURE_HEADER, self._keys[by].sign(words).hex()),
        )
        heard = self._court.ask(Said(path=path, headers=headers, body=body))
        self._court.said.clear()
        assert heard is not None
        if heard.status >= 500 and heard.status not in _NOT_A_FAULT:
            raise ServerFault(self._faults.last.rpartition(";")[2], path)
        if heard.status != 200:
            raise ServerTrouble(heard.status)

    def careless(self, content: bytes) -> None:
        told = json.loads(content[2:].partition(b"\n")[0])
        int(told["proto"])

    def standing(self) -> Mapping[object, object]:
        def read(connection):
            records = connection.execute(select(tables.record)).all()
            changes = connection.execute(select(tables.op.c.centre_id, tables.op.c.number)).all()
            return {(row.centre_id, row.record_id): repr(tuple(row)) for row in records} | {
                tuple(one): "" for one in changes
            }

        return self._court.database.work(read)

    def changed(self, content: bytes, change: Change, chance: Random) -> bytes:
        path = _PATHS[content[0] % len(_PATHS) if content else 0]
        if path == messages.BUNDLE_PATH:
            return content[:2] + change(content[2:])
        return content[:2] + (in_frame if path in _FRAMES else in_json)(content[2:], change, chance)

    def close(self) -> None:
        self._open.close()
