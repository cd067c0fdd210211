"""A whole conversation of desks with the central server, kept as the bytes that were said, and said again.

`python -m tests.conversation` writes that of the present protocol beside the saved words, once: what was kept
is never written over. The keys in it are the tests' own and belong to nobody.
"""

from __future__ import annotations

import base64
import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields, replace
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from uuid import UUID

import msgspec
from sqlalchemy import Connection, insert, select

from jobcentre_desktop.domain.cambodia import local_day
from jobcentre_desktop.domain.changes import Act, NumberedChange
from jobcentre_desktop.domain.ids import ClientId
from jobcentre_desktop.domain.records import SCHEMA
from jobcentre_desktop.ports import Enrolment, RoundReply, RoundRequest
from jobcentre_desktop.server import bundles, desks, directory, receipts, sealing, tables
from jobcentre_desktop.server.app import make_app
from jobcentre_desktop.server.cluster import EmbeddedCluster
from jobcentre_desktop.server.database import Database
from jobcentre_desktop.server.limits import Gate, Limits
from jobcentre_desktop.sync.bundling import SealedBundles
from jobcentre_desktop.sync.link import HttpExchange
from jobcentre_desktop.wire import state_messages
from jobcentre_desktop.wire.messages import DESK_HEADER, PROTOCOL, ROUND_PATH
from tests.memory_desk import MemoryDesk, client_facts, record_id, whole
from tests.moving import a_session, add, move
from tests.simulation.line import ADDRESS, Door, Heard, Line, Said

FOLDER = Path(__file__).with_name("saved_words")
NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
CENTRES = ("02", "15")
HERE, NEIGHBOUR, THERE = "02-A.1", "02-B.1", "15-A.1"
_AS_FAST_AS_ONE_CAN = Limits(per_address=None, per_desk=None)
CLIENT, SESSION, UNKNOWN = record_id(1), record_id(2), record_id(9)

Words = dict[str, Any]


class Court:
    """One server of this version on an empty database; what is said in it is kept in `said`."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.said: list[Words] = []
        self._door: Door | None = None

    def open(self) -> None:
        self._door = Door(make_app(self.database, lambda: NOW, gate=Gate(_AS_FAST_AS_ONE_CAN)))

    def close(self) -> None:
        if self._door is not None:
            self._door.close()

    def ask(self, said: Said, *, up: float = 1.0) -> Heard | None:
        assert self._door is not None
        heard = self._door.ask(said, up=up)
        assert heard is not None
        self.said.append(
            {
                "path": said.path,
                "headers": {name: value for name, value in said.headers if name.startswith("Jobcentre-")},
                "body": _text(said.body),
                "status": heard.status,
                "answer": _text(heard.body),
            }
        )
        return heard


@contextmanager
def a_court() -> Iterator[Court]:
    with TemporaryDirectory(prefix="court-") as folder, EmbeddedCluster(Path(folder)) as cluster:
        database = Database(cluster.url)
        database.migrate()
        for code in CENTRES:
            database.work(lambda c, code=code: desks.add_centre(c, code, "សាកល្បង", "Sample", NOW))
        court = Court(database)
        try:
            yield court
        finally:
            court.close()
            database.close()


def record() -> Words:
    """Have the conversation and return all that was said, with what it meant."""
    with a_court() as court:
        court.open()
        here, neighbour, there = (_enrolled(court, name) for name in (HERE, NEIGHBOUR, THERE))
        enrolled = {name: one.enrolment for name, one in _by_name(here, neighbour, there).items()}
        keys = tables.server_key
        court.database.work(sealing.server_seal)
        rows = court.database.work(lambda c: c.execute(select(keys)).all())
        court.said.clear()
        up = _story(court, here, neighbour, there)
        key = court.database.work(receipts.server_key)
        answer = bundles.take_in(court.database, up, key, NOW)
        clock = court.database.work(
            lambda c: c.execute(select(tables.centre_clock).order_by(tables.centre_clock.c.centre_id)).all()
        )
        words: Words = {
            "protocol": PROTOCOL,
            "schema": SCHEMA,
            "server_keys": {row.name: bytes(row.private_key).hex() for row in rows},
            "desks": {name: msgspec.to_builtins(one) for name, one in enrolled.items()},
            "said": court.said,
            "bundle": {"up": _text(up), "answer": _text(answer)},
            "centres": {row.centre_id: [row.number, row.records] for row in clock},
        }
        for one in words["said"]:
            one["meaning"] = meaning(words, one, data(one["answer"]))
        words["bundle"]["meaning"] = bundle_meaning(words, answer)
        return words


def _story(court: Court, here: MemoryDesk, neighbour: MemoryDesk, there: MemoryDesk) -> bytes:
    """Everything that a desk may say: rounds, a conflict, a refusal, a receipt, whole records, a move."""
    here.add(CLIENT, **client_facts(1, phone="012000001"))
    add(here, "session", SESSION, a_session(CLIENT))
    here.round()
    neighbour.round()
    here.set(CLIENT, given_km="សុផល")
    neighbour.set(CLIENT, given_km="សុភ័ក្ត្រ")
    here.save((Act.SET, "client", UNKNOWN, {"phone": "012"}))
    here.round()
    neighbour.round()
    here.round(close_day=date(2026, 11, 23))
    for desk, asking in (
        (here, lambda line, by: list(line.chunks(by, after="", most=1))),
        (here, lambda line, by: line.states(by, [CLIENT, UNKNOWN], doubted=True)),
        (here, lambda line, by: line.compare(by, cursor=here.cursor, sums=bytes(256 * 32))),
        (neighbour, lambda line, by: line.older(by, below=4, above=1)),
    ):
        _ask(desk, asking)
    move(here, CLIENT, "15")
    here.round()
    neighbour.set(CLIENT, phone="012000666")
    neighbour.round()
    there.round()
    _ask(there, lambda line, by: line.former(by, ClientId(CLIENT), centre="", below=2**53))
    here.add(record_id(3), **client_facts(3))
    assert here.enrolment is not None
    return SealedBundles(app_version="26.11.0").make(
        here.enrolment, [here.next_request()], here.directory, NOW
    )


def _ask(desk: MemoryDesk, asking: Any) -> Any:
    assert desk.enrolment is not None
    desk.enrolment = replace(desk.enrolment, request_no=desk.enrolment.request_no + 1)
    return asking(desk.exchange.states, desk.enrolment)


def _by_name(*those: MemoryDesk) -> dict[str, MemoryDesk]:
    return {one.name: one for one in those}


def _enrolled(court: Court, name: str) -> MemoryDesk:
    centre, letter = name[:2], name[3]
    exchange = HttpExchange(app_version="26.11.0", adapter=Line(court.ask))
    code = court.database.work(lambda c: desks.invite(c, centre, letter, NOW))
    enrolment = exchange.enrol(ADDRESS, code, desk_name=name, centre_code=centre)
    return MemoryDesk(name, exchange, enrolment)


# --- said again ---


def seed(court: Court, words: Words) -> None:
    """Give an empty server the keys and desks of then, and open it."""

    def put(connection: Connection) -> None:
        connection.execute(
            insert(tables.server_key),
            [{"name": n, "private_key": bytes.fromhex(key)} for n, key in words["server_keys"].items()],
        )
        for name in words["desks"]:
            enrolment = enrolment_of(words, name)
            assert enrolment.certificate is not None
            connection.execute(
                insert(tables.desk).values(
                    centre_id=enrolment.centre_code,
                    desk_key=enrolment.desk_key,
                    letter=name[3],
                    public_key=bytes.fromhex(enrolment.certificate.public_key),
                    enrolled_at=NOW,
                    request_no=0,
                )
            )

    def vouch(connection: Connection) -> None:
        key = receipts.server_key(connection)
        for name in words["desks"]:
            enrolment = enrolment_of(words, name)
            directory.seal(connection, key, enrolment.desk_key, enrolment.seal_key, local_day(NOW))

    court.database.work(put)
    court.open()
    court.database.work(vouch)


def enrolment_of(words: Words, name: str) -> Enrolment:
    told = words["desks"][name]
    known = {one.name: told[one.name] for one in fields(Enrolment) if one.name in told}
    return msgspec.convert(known, Enrolment)


def meaning(words: Words, one: Words, answer: bytes) -> Any:
    """Return what a desk of today understands of an answer."""
    said_by = next(
        name for name, told in words["desks"].items() if told["desk_key"] == one["headers"][DESK_HEADER]
    )
    enrolment = enrolment_of(words, said_by)
    heard = Heard(status=one["status"], headers=(("content-length", str(len(answer))),), body=answer)
    exchange = HttpExchange(app_version="26.11.0", adapter=Line(lambda _said, up=1.0: heard))
    line, path = exchange.states, one["path"]
    if path == ROUND_PATH:
        return _reply(whole(exchange.talk(enrolment, _nothing_to_say(said_by))))
    if path == state_messages.SNAPSHOT_PATH:
        chunks = line.chunks(enrolment, after="", most=1)
        return [[each.as_of, each.records, each.end, _states(each.states)] for each in chunks]
    if path == state_messages.STATES_PATH:
        return _states(line.states(enrolment, [CLIENT], doubted=True))
    if path == state_messages.COMPARE_PATH:
        told = line.compare(enrolment, cursor=0, sums=bytes(256 * 32))
        buckets = {str(bucket): _compared(those) for bucket, those in told.buckets.items()}
        return [told.moved_on, told.differing, buckets]
    asked = json.loads(data(one["body"]))
    if asked.get("client"):
        page = line.former(enrolment, ClientId(UUID(asked["client"])), centre="", below=asked["below"])
        return [page.centre, page.next_former, page.below, _changes(page.changes)]
    older = line.older(enrolment, below=asked["below"], above=asked["above"])
    return [older.below, _changes(older.changes)]


def bundle_meaning(words: Words, answer: bytes) -> Any:
    told = SealedBundles(app_version="26.11.0").read_answer(enrolment_of(words, HERE), answer)
    return [told.refusal, [_reply(reply) for reply in told.replies]]


def _nothing_to_say(name: str) -> RoundRequest:
    return RoundRequest(changes=(), cursor=0, desk_name=name, last_seq=0, chain_head="", still_held=0)


def _reply(reply: RoundReply) -> Words:
    return {
        "numbers": {str(seq): number for seq, number in reply.numbers.items()},
        "quarantined": {str(seq): why for seq, why in reply.quarantined.items()},
        "held": {str(seq): where for seq, where in reply.held.items()},
        "changes": _changes(reply.changes),
        "cursor": reply.cursor,
        "more": reply.more,
        "digest": reply.digest,
        "records": reply.records,
        "receipt": None if reply.receipt is None else [reply.receipt.number, reply.receipt.signature],
    }


def _changes(changes: Any) -> list[Any]:
    return [_change(one) for one in changes]


def _change(one: NumberedChange) -> list[Any]:
    told = one.change
    return [one.number, told.desk, told.seq, told.kind, str(told.record_id), told.act.value, told.facts]


def _states(states: Any) -> list[Any]:
    return [
        [one.state.kind, str(one.state.id), one.state.number, one.state.facts, len(one.conflicts)]
        for one in states
    ]


def _compared(those: Any) -> dict[str, list[Any]]:
    return {str(one): [told.number, told.hash] for one, told in those.items()}


def _text(content: bytes) -> str:
    return base64.b64encode(content).decode()


def data(text: str) -> bytes:
    return base64.b64decode(text)


def main() -> int:
    path = FOLDER / f"conversation_{PROTOCOL}.json"
    if path.exists():
        sys.stderr.write(f"{path.name} is kept for ever; it is not written again\n")
        return 1
    path.write_text(json.dumps(record(), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
