"""The door for answers: whatever comes back from the central server's address, in a round and beside it."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Any

import msgspec

from jobcentre_desktop.domain.ids import ClientId
from jobcentre_desktop.services.desk_facts import write_enrolment
from jobcentre_desktop.wire.messages import Problem, Refusal
from jobcentre_desktop.wire.state_messages import LENGTH_BYTES
from tests.conversation import CLIENT, HERE, data, enrolment_of
from tests.fuzz.changing import a_bomb, a_sly_bomb, in_frame, in_json
from tests.fuzz.door import Change
from tests.fuzz.doors.of_a_desk import DeskDoor
from tests.fuzz.doors.saved import WORDS
from tests.simulation.line import Heard, Line, Said, SmallBatches

_ROUND, _REFUSAL, _CHUNKS, _STATES, _COMPARE, _OLDER, _FORMER, _AGAIN, _ENROL = (
    bytes([n]) for n in b"RXCSPOFGE"
)


class Answers(DeskDoor):
    """The first byte of an input says what was asked; the others are the answer."""

    name = "answers"
    share = 2
    words = (
        b'"numbers":[[',
        b'"cursor":',
        b'"parts":[[',
        b'"more":true',
        b'"snapshot":true',
        b'"server_time":',
    )
    stands_in_parts = True

    def opened(self) -> None:
        self._told, self._status = b"", 200
        self._line = SmallBatches(Line(self._ask), most=1_000)
        self.counter.desk.exchange = self._line
        self.head = self.counter.services_of(self.head.me.name)
        self._enrolment = enrolment_of(WORDS, HERE)
        with self.counter.work() as work:
            write_enrolment(work, self._enrolment)
            work.commit()

    def _ask(self, _said: Said, *, up: float = 1.0) -> Heard:
        length = ("content-length", str(len(self._told)))
        return Heard(status=self._status, headers=(length,), body=self._told)

    def examples(self) -> list[bytes]:
        kinds = {
            "/sync/1": _ROUND,
            "/snapshot/1": _CHUNKS,
            "/states/1": _STATES,
            "/compare/1": _COMPARE,
            "/older/1": _OLDER,
        }
        said = [kinds[one["path"]] + data(one["answer"]) for one in WORDS["said"]]
        former = [_FORMER + one[1:] for one in said if one[:1] == _OLDER]
        refusals = [
            _REFUSAL + msgspec.json.encode(Refusal(code=code, request_no=5, from_seq=1)) for code in Problem
        ]
        told = msgspec.to_builtins(self._enrolment)
        enrolled = {"desk_key": told["desk_key"], "centre": "02", "server_key": told["server_key"]}
        bombs = [_ROUND + b'{"n":0,"cursor":0}\n' + bomb for bomb in (a_bomb(), a_sly_bomb())]
        return [
            *said,
            *former,
            *refusals,
            _AGAIN + b'{"aside":[["02-A.1",1]]}',
            _ENROL + msgspec.json.encode(enrolled),
            *bombs,
        ]

    def knock(self, content: bytes) -> None:
        kind, self._told = content[:1], content[1:]
        self._status = 409 if kind == _REFUSAL else 200
        asking: dict[bytes, Callable[[], Any]] = {
            _CHUNKS: lambda: list(self._line.states.chunks(self._enrolment, after="", most=8)),
            _STATES: lambda: self._line.states.states(self._enrolment, [CLIENT], doubted=True),
            _COMPARE: lambda: self._line.states.compare(self._enrolment, cursor=0, sums=bytes(256 * 32)),
            _OLDER: lambda: self._line.states.older(self._enrolment, below=9, above=0),
            _FORMER: lambda: self._line.states.former(self._enrolment, ClientId(CLIENT), centre="", below=9),
            _AGAIN: lambda: self._line.tell_again(self._enrolment, "", ()),
            _ENROL: lambda: self._line.enrol(
                "http://127.0.0.1:9", "A" * 24, desk_name=HERE, centre_code="02"
            ),
        }
        if kind in asking:
            asking[kind]()
            return
        try:
            self.head.exchange_changes()
        finally:
            self.grown = True

    def careless(self, content: bytes) -> None:
        msgspec.json.decode(content[1:].partition(b"\n")[0])

    def changed(self, content: bytes, change: Change, chance: Random) -> bytes:
        kind, told = content[:1], content[1:]
        if kind in (_REFUSAL, _AGAIN, _ENROL):
            return kind + in_json(told, change, chance)
        if kind == _CHUNKS and chance.random() < 0.8:
            length = int.from_bytes(told[:LENGTH_BYTES])
            first = in_frame(told[LENGTH_BYTES : LENGTH_BYTES + length], change, chance)
            return kind + len(first).to_bytes(LENGTH_BYTES) + first + told[LENGTH_BYTES + length :]
        return kind + in_frame(told, change, chance)
