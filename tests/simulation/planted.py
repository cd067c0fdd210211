"""Faults that others have built, put between desks and server on purpose: the simulation must find them.

Each is the server as a naive one would be. Nothing of our own code is changed for it.
"""

from __future__ import annotations

import random

import msgspec
from sqlalchemy import Connection, delete, select, update

from jobcentre_desktop.server import tables
from jobcentre_desktop.wire import messages
from jobcentre_desktop.wire.frames import DOWN_LEVEL, packed, unpacked
from jobcentre_desktop.wire.messages import AnswerHeader, Problem, RoundHeader
from jobcentre_desktop.wire.translation import runs_of
from tests.simulation.line import Heard, Said
from tests.simulation.office import Office
from tests.simulation.world import Ask, Wrapper


def same_number_same_change(office: Office, ask: Ask) -> Ask:
    """What came under a number that is here already counts as here, whatever it says (a restored image)."""

    def asked(said: Said, *, up: float = 1.0) -> Heard | None:
        heard = ask(said, up=up)
        if heard is None or not _is_refusal(heard, Problem.DEVICE_FORK):
            return heard
        header, lines = unpacked(said.body, RoundHeader)
        own = tables.op
        here = office.rows(
            select(own.c.seq, own.c.number).where(
                own.c.desk_name == header.desk, own.c.seq.in_([_seq(one) for one in lines])
            )
        )
        clock = tables.centre_clock
        stands = office.rows(select(clock).where(clock.c.centre_id == header.desk.split("-")[0]))[0]
        answer = AnswerHeader(
            n=0,
            numbers=runs_of({row.seq: row.number for row in here}),
            cursor=header.cursor,
            more=False,
            server_time=office.time.isoformat(),
            digest=bytes(stands.digest).hex(),
            records=stands.records,
        )
        return _heard(packed(answer, [], DOWN_LEVEL))

    return asked


def answered_before_it_is_kept(office: Office, ask: Ask) -> Ask:
    """The answer goes out, and in one request of ten the transaction is lost after it."""
    chance = random.Random(10)

    def asked(said: Said, *, up: float = 1.0) -> Heard | None:
        lost = chance.random() < 0.1 and said.path == messages.ROUND_PATH and office.dies_after is None
        before = office.image() if lost else None
        heard = ask(said, up=up)
        if before is not None:
            office.restore(before)
        return heard

    return asked


def a_page_is_skipped(_office: Office, ask: Ask) -> Ask:
    """In one answer of six the cursor goes on, but the others' changes are not in it."""
    chance = random.Random(6)

    def asked(said: Said, *, up: float = 1.0) -> Heard | None:
        heard = ask(said, up=up)
        if heard is None or heard.status != 200 or said.path != messages.ROUND_PATH or chance.random() > 0.16:
            return heard
        header, lines = unpacked(heard.body, AnswerHeader)
        return _heard(packed(msgspec.structs.replace(header, n=0), lines[header.n :], DOWN_LEVEL))

    return asked


def conflicts_are_forgotten(office: Office, ask: Ask) -> Ask:
    """The later of two values wins and nobody is told of the other."""

    def asked(said: Said, *, up: float = 1.0) -> Heard | None:
        heard = ask(said, up=up)
        office.dies_after = None
        office.database.work(lambda connection: connection.execute(delete(tables.conflict)))
        return heard

    return asked


def late_notes_are_lost(office: Office, ask: Ask) -> Ask:
    """What came too late for a client who had moved is forgotten where it was made."""

    def asked(said: Said, *, up: float = 1.0) -> Heard | None:
        heard = ask(said, up=up)
        office.dies_after = None
        office.database.work(lambda connection: connection.execute(delete(tables.held)))
        return heard

    return asked


def clocks_set_back_are_not_told(_office: Office, ask: Ask) -> Ask:
    """A desk whose clock runs years ahead does not hear under which time its changes are kept."""

    def asked(said: Said, *, up: float = 1.0) -> Heard | None:
        heard = ask(said, up=up)
        if heard is None or heard.status != 200 or said.path != messages.ROUND_PATH:
            return heard
        header, lines = unpacked(heard.body, AnswerHeader)
        return _heard(packed(msgspec.structs.replace(header, clocks={}), lines, DOWN_LEVEL))

    return asked


def two_changes_change_places(office: Office, ask: Ask) -> Ask:
    """In one request of six the newest two changes of a centre are told in the other order than folded."""
    chance = random.Random(7)

    def swap(connection: Connection) -> None:
        op = tables.op
        newest = connection.execute(select(op.c.centre_id, op.c.number).order_by(op.c.number.desc()).limit(1))
        for row in newest.all():
            here = op.c.centre_id == row.centre_id
            for before, after in ((row.number, 0), (row.number - 1, row.number), (0, row.number - 1)):
                statement = update(op).where(here, op.c.number == before)
                connection.execute(statement.values(number=after))

    def asked(said: Said, *, up: float = 1.0) -> Heard | None:
        heard = ask(said, up=up)
        if chance.random() < 0.16:
            office.dies_after = None
            office.database.work(swap)
        return heard

    return asked


OFTEN: dict[Wrapper, tuple[str, ...]] = {
    late_notes_are_lost: ("move_to_another_centre", "change_phone"),
    clocks_set_back_are_not_told: ("clock_is_set",),
}
"""Steps without which a fault has nothing to spoil."""

PLANTED: dict[str, Wrapper] = {
    one.__name__: one
    for one in (
        same_number_same_change,
        answered_before_it_is_kept,
        a_page_is_skipped,
        conflicts_are_forgotten,
        late_notes_are_lost,
        clocks_set_back_are_not_told,
        two_changes_change_places,
    )
}


def _is_refusal(heard: Heard, problem: Problem) -> bool:
    return heard.status != 200 and msgspec.json.decode(heard.body, type=messages.Refusal).code == problem


def _seq(line: bytes) -> int:
    return int(msgspec.json.decode(line, type=messages.Op).seq)


def _heard(body: bytes) -> Heard:
    return Heard(status=200, headers=(("content-length", str(len(body))),), body=body)
