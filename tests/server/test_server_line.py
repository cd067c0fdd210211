"""The central server writes changes of its own: chained, numbered, heard and folded as any desk's."""

from datetime import UTC, datetime
from itertools import count

import pytest
from sqlalchemy import select

from jobcentre_desktop.domain.central_server import CENTRAL_SERVER, is_server_line, server_line
from jobcentre_desktop.domain.chain import chain_of, first_link
from jobcentre_desktop.domain.changes import Act
from jobcentre_desktop.server import tables
from jobcentre_desktop.server.absorbing import read_clock
from jobcentre_desktop.server.kept_json import read_op
from jobcentre_desktop.server.server_line import Piece, write
from tests.memory_desk import client_facts, record_id


def say(office, centre, *pieces):
    """Let the server write one save in a centre."""

    def work(connection):
        clock = read_clock(connection, centre, hold=True)
        return write(connection, centre, clock, pieces, datetime.now(UTC))

    return office.work(work)


def client(n, **facts):
    return Piece(kind="client", record_id=record_id(n), act=Act.ADD, facts=facts or client_facts(n))


def phone(n, number):
    return Piece(kind="client", record_id=record_id(n), act=Act.SET, facts={"phone": number})


def test_every_desk_hears_what_the_server_wrote(office, centre, central, new_desk):
    a, b = new_desk("A"), new_desk("B")
    a.add(record_id(1))
    a.round()
    say(office, centre, client(2), phone(1, "+85512345678"))
    a.round()
    b.round()
    assert a.folded() == b.folded()
    assert a.shown(record_id(1)).facts["phone"] == "+85512345678"
    assert a.digest() == b.digest() == (b.last_reply.digest, 2)
    assert {one.desk for one in b.heard.values()} == {a.name, server_line(centre)}
    assert b.heard[2].author == CENTRAL_SERVER
    (desk,) = [one for one in central.centre(centre)["desks"] if one["desk"] == "B"]
    assert desk["last_seq"] == {}, "the server's line is no desk's"


def test_the_servers_line_is_chained_over_all_its_saves(office, centre):
    for n in range(3):
        say(office, centre, client(n), phone(n, "+85512345678"))
    op, line = tables.op, tables.own_line
    rows = office.work(
        lambda c: c.execute(select(op).where(op.c.centre_id == centre).order_by(op.c.seq)).all()
    )
    chain, clocks = first_link(server_line(centre)), []
    for row, seq in zip(rows, count(1), strict=False):
        change = read_op(row.body)
        chain = chain_of(chain, change)
        clocks.append(change.clock)
        assert (row.seq, row.number, row.chain) == (seq, seq, chain)
    assert [row.tx for row in rows] == [1, 1, 3, 3, 5, 5]
    assert clocks == sorted(set(clocks))
    head = office.work(lambda c: c.execute(select(line).where(line.c.centre_id == centre)).one())
    assert (head.last_seq, head.chain, head.desk_key) == (6, chain, None)


def test_what_the_server_writes_is_never_at_once_with_a_desks_change(office, centre, new_desk):
    desk = new_desk()
    desk.add(record_id(1), **client_facts(phone="+85510000000"))
    desk.round()
    desk.set(record_id(1), phone="+85511111111")
    desk.round()
    say(office, centre, phone(1, "+85512345678"))
    desk.round()
    assert desk.folded()[1] == {}
    assert desk.shown(record_id(1)).facts["phone"] == "+85512345678"


def test_a_desks_edit_that_did_not_know_of_the_servers_is_kept_beside_it(office, centre, new_desk):
    desk = new_desk()
    desk.add(record_id(1))
    desk.round()
    say(office, centre, phone(1, "+85512345678"))
    desk.set(record_id(1), phone="+85511111111")
    desk.round()
    (conflict,) = desk.folded()[1].values()
    assert {conflict.shown.value, conflict.other.value} == {"+85512345678", "+85511111111"}
    assert {is_server_line(conflict.shown.desk), is_server_line(conflict.other.desk)} == {True, False}


def test_a_piece_that_nobody_could_fold_is_written_nowhere(office, centre, central):
    with pytest.raises(ValueError, match="unknown_record"):
        say(office, centre, client(1), phone(2, "+85512345678"))
    assert central.centre(centre)["ops"] == 0


def test_nothing_said_changes_nothing(office, centre, central):
    say(office, centre)
    assert central.centre(centre)["ops"] == 0
