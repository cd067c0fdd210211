"""Four hundred desks that send their day at the same instant: signed requests, made beforehand.

Two desks in each centre do a day's work on the same two hundred clients, not knowing of each other, so that
the server has to merge. Real desks have a file each; four hundred of those do not fit here. Requests are made
and signed as desks make and sign them; only then the clock starts.
"""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from jobcentre_desktop.domain.chain import chain_of, first_link
from jobcentre_desktop.domain.changes import Act, Change
from jobcentre_desktop.domain.facts import Facts, Merge
from jobcentre_desktop.domain.hybrid_clock import next_clock
from jobcentre_desktop.domain.merging import class_of
from jobcentre_desktop.domain.records import SCHEMA
from jobcentre_desktop.ports import RoundReply, RoundRequest
from jobcentre_desktop.server import desks
from jobcentre_desktop.server.database import Database
from jobcentre_desktop.sync.answers import read_reply
from jobcentre_desktop.sync.saying import request_frame
from jobcentre_desktop.wire import messages, signing
from tests.benchmarks.counter_work import CounterWork

CLIENTS = 200
EDITS, SESSIONS, REFERRALS = 150, 100, 50
_SENDERS = 2


@dataclass
class RemoteDesk:
    """What a desk knows that sends without a file."""

    name: str
    key: str
    private: Ed25519PrivateKey
    author: UUID
    clock: str = ""
    chain: str = ""
    seq: int = 0
    request_no: int = 0
    cursor: int = 0

    def change(
        self, now: datetime, kind: str, record_id: UUID, act: Act, facts: Facts, **more: Any
    ) -> Change:
        self.seq += 1
        self.clock = next_clock(self.clock, now)
        change = Change(
            desk=self.name,
            seq=self.seq,
            tx=self.seq,
            clock=self.clock,
            author=self.author,
            schema=SCHEMA,
            kind=kind,
            record_id=record_id,
            act=act,
            facts=facts,
            **({"base": 0} | more),
        )
        self.chain = chain_of(self.chain or first_link(self.name), change)
        return replace(change, chain=self.chain)

    def request(self, changes: Sequence[Change]) -> bytes:
        """Return a whole HTTP request, signed."""
        self.request_no += 1
        told = RoundRequest(
            changes=tuple(changes),
            cursor=self.cursor,
            desk_name=self.name,
            last_seq=self.seq,
            chain_head=self.chain,
            still_held=0,
        )
        _, body = request_frame(told, app_version="bench", schema=SCHEMA)
        words = signing.request_words(
            "POST", messages.ROUND_PATH, self.key, self.request_no, signing.body_hash(body)
        )
        head = (
            f"POST {messages.ROUND_PATH} HTTP/1.1\r\nHost: bench\r\nContent-Length: {len(body)}\r\n"
            f"{messages.DESK_HEADER}: {self.key}\r\n{messages.REQUEST_HEADER}: {self.request_no}\r\n"
            f"{messages.SIGNATURE_HEADER}: {self.private.sign(words).hex()}\r\nConnection: close\r\n\r\n"
        )
        return head.encode() + body


def remote_desks(database: Database, centres: int, per_centre: int) -> list[RemoteDesk]:
    """Enrol desks straight at the database, as `jobcentre-server desk invite` and a desk would."""
    chance = random.Random(4)
    known: list[RemoteDesk] = []
    now = datetime.now(UTC)
    for place in range(centres):
        code = f"{10 + place // 36}{'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'[place % 36]}"
        database.work(lambda connection, code=code: desks.add_centre(connection, code, "គំរូ", "Sample", now))
        for letter in "ABCDEFGH"[:per_centre]:
            known.append(database.work(lambda c, code=code, letter=letter: _enrol(c, code, letter, now)))
            known[-1].author = UUID(int=chance.getrandbits(128))
    return known


def _enrol(connection: Any, centre: str, letter: str, now: datetime) -> RemoteDesk:
    private = Ed25519PrivateKey.generate()
    code = signing.normal_code(desks.invite(connection, centre, letter, now))
    name, public = f"{centre}-{letter}.1", private.public_key().public_bytes_raw().hex()
    request = messages.EnrolRequest(
        code=code,
        public_key=public,
        desk=name,
        centre=centre,
        proof=private.sign(signing.enrol_words(code, public, name, centre)).hex(),
    )
    key = desks.enrol(connection, request, now)
    return RemoteDesk(name=name, key=key, private=private, author=UUID(int=0))


class SharedClients:
    """A centre's clients, whom both its desks work on."""

    def __init__(self, counter: CounterWork, seed: int) -> None:
        self._counter = counter
        self._chance = random.Random(seed)
        self._now = datetime.now(UTC) - timedelta(hours=9)
        self._facts: dict[UUID, Facts] = {}
        self._numbers: dict[UUID, int] = {}

    def registered_at(self, desk: RemoteDesk) -> list[Change]:
        changes = []
        for number in range(1, CLIENTS + 1):
            record_id, facts = self._id(), self._counter.client()
            facts |= {"client_no": f"x{number}", "registered_on": "2026-01-01", "centre_code": desk.name[:2]}
            facts = {name: value for name, value in facts.items() if value not in (None, [])}
            self._facts[record_id], self._numbers[record_id] = facts, number
            changes.append(desk.change(self._later(), "client", record_id, Act.ADD, facts))
        return changes

    def day_at(self, desk: RemoteDesk) -> list[Change]:
        own = {record_id: dict(facts) for record_id, facts in self._facts.items()}
        changes = [self._edit(desk, own, self._chance.choice(list(own))) for _ in range(EDITS)]
        for kind, count in (("session", SESSIONS), ("referral", REFERRALS)):
            for _ in range(count):
                facts = getattr(self._counter, kind)() | {
                    "client_id": str(self._chance.choice(list(own))),
                    "counsellor_id": str(desk.author),
                }
                if kind == "session":
                    facts |= {"held_on": "2026-01-02"}
                else:
                    facts |= {"referral_no": "x", "made_on": "2026-01-02", "valid_until": "2026-02-02"}
                    facts.pop("consent_to_share")
                changes.append(desk.change(self._later(), kind, self._id(), Act.ADD, facts))
        return changes

    def _edit(self, desk: RemoteDesk, own: dict[UUID, Facts], record_id: UUID) -> Change:
        facts, before = self._counter.edit(), own[record_id]
        was = {name: str(before[name]) for name in facts if name in before and _is_text(name)}
        before.update(facts)
        return desk.change(
            self._later(), "client", record_id, Act.SET, facts, base=self._numbers[record_id], was=was
        )

    def _later(self) -> datetime:
        self._now += timedelta(seconds=self._chance.uniform(1, 9))
        return self._now

    def _id(self) -> UUID:
        told = int(self._now.timestamp() * 1000)
        return UUID(int=told << 80 | 7 << 76 | 0b10 << 62 | self._chance.getrandbits(62))


def _is_text(name: str) -> bool:
    return class_of("client", name) is Merge.TEXT


# --- sending ---


@dataclass(frozen=True)
class Herd:
    """What became of requests that were sent at once."""

    seconds: float
    waits: list[float]
    answers: list[bytes]


def send_at_once(url: str, requests: Sequence[bytes], *, at_once: int | None = None) -> Herd:
    """Send all requests at the same instant, on a connection each, from processes of their own."""
    shares = [list(requests[place::_SENDERS]) for place in range(_SENDERS)]
    with ProcessPoolExecutor(_SENDERS) as senders:
        list(senders.map(abs, range(_SENDERS)))  # started
        start = time.time() + 1
        told = list(senders.map(_send, [url] * _SENDERS, shares, [start] * _SENDERS, [at_once] * _SENDERS))
    done = {place: one for number, some in enumerate(told) for place, one in _places(number, some)}
    ordered = [done[place] for place in sorted(done)]
    return Herd(
        seconds=max(end for _, end, _ in ordered) - start,
        waits=[end - begun for begun, end, _ in ordered],
        answers=[answer for _, _, answer in ordered],
    )


def _places(number: int, some: list[Any]) -> Iterator[tuple[int, Any]]:
    return ((number + _SENDERS * place, one) for place, one in enumerate(some))


def _send(
    url: str, requests: list[bytes], start: float, at_once: int | None
) -> list[tuple[float, float, bytes]]:
    return asyncio.run(_send_all(url, requests, start, at_once))


async def _send_all(
    url: str, requests: list[bytes], start: float, at_once: int | None
) -> list[tuple[float, float, bytes]]:
    parts = urlsplit(url)
    turn = asyncio.Semaphore(at_once or len(requests))

    async def one(request: bytes) -> tuple[float, float, bytes]:
        async with turn:
            begun = time.time()
            reader, writer = await asyncio.open_connection(parts.hostname, parts.port, limit=2**26)
            writer.write(request)
            head = await reader.readuntil(b"\r\n\r\n")
            content = await reader.read()
            writer.close()
        if b" 200 " not in head.split(b"\r\n", 1)[0]:
            raise RuntimeError(f"{head!r} {content[:200]!r}")
        return begun, time.time(), content

    await asyncio.sleep(max(start - time.time(), 0))
    return await asyncio.gather(*map(one, requests))


def reply_of(answer: bytes) -> RoundReply:
    return read_reply(answer, bytes_up=0, server_key="")
