"""The audit tells who wrote and who was told what, and shows that it or what it tells of was altered."""

import json
from datetime import UTC, datetime
from subprocess import CalledProcessError

import pytest
from sqlalchemy import delete, func, select, text, update
from sqlalchemy.exc import DBAPIError

from jobcentre_desktop.domain.changes import Act
from jobcentre_desktop.domain.errors import AnotherEra
from jobcentre_desktop.server import audit, desks, era, tables
from jobcentre_desktop.server.audit_check import check
from jobcentre_desktop.server.audit_list import entries
from jobcentre_desktop.server.audit_tables import audit_entry, audit_head
from tests.central import past_the_guard, run_command
from tests.erasing import erase
from tests.memory_desk import AUTHOR, record_id
from tests.moving import a_counsellor, a_session, add, move
from tests.put_back import copy_of, put_back

NOW = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)
CLIENT, OTHER, SESSION = record_id(1), record_id(2), record_id(3)


@pytest.fixture
def a(new_desk):
    """A desk that has written of two clients."""
    desk = new_desk("A")
    add(desk, "counsellor", AUTHOR, a_counsellor())
    desk.add(CLIENT)
    desk.round()
    desk.add(OTHER)
    desk.save((Act.ADD, "session", SESSION, a_session(CLIENT)), (Act.SET, "client", CLIENT, {"phone": "012"}))
    desk.round()
    return desk


@pytest.fixture
def b(new_desk, a):
    """Its neighbour, who has heard all of it."""
    desk = new_desk("B")
    desk.round()
    return desk


@pytest.fixture
def faults(office, centre):
    """Returns what is wrong with the centre's audit."""
    return lambda: office.at_one_moment(lambda c: check(c, centre)).faults


@pytest.fixture
def tamper(office):
    """Does what only the superuser of the database can."""

    def do(*statements):
        def piece(connection):
            past_the_guard(connection)
            for statement in statements:
                assert connection.execute(statement).rowcount

        office.work(piece)

    return do


def told(office, centre, **which):
    return [(one["who"], one["act"]) for one in office.work(lambda c: list(entries(c, centre, **which)))]


def test_it_tells_who_came_who_wrote_and_who_heard(office, centre, a, b, faults):
    key = {desk.name: desk.enrolment.desk_key for desk in (a, b)}
    assert told(office, centre) == [
        ("server", "began"),
        (key[a.name], "let_in"),
        (a.name, "wrote"),
        (a.name, "wrote"),
        (key[b.name], "let_in"),
        (key[b.name], "heard"),
    ]
    assert faults() == ()


def test_of_a_client_it_tells_what_concerned_them_and_nothing_else(office, centre, a, b):
    key = b.enrolment.desk_key
    assert told(office, centre, client_id=CLIENT) == [(a.name, "wrote"), (a.name, "wrote"), (key, "heard")]
    assert told(office, centre, client_id=OTHER) == [(a.name, "wrote"), (key, "heard")]
    assert told(office, centre, client_id=record_id(99)) == []


def test_of_a_desk_it_tells_what_it_wrote_and_heard(office, centre, a, b):
    assert told(office, centre, who=a.enrolment.desk_key) == [
        (a.enrolment.desk_key, "let_in"),
        (a.name, "wrote"),
        (a.name, "wrote"),
    ]


def test_a_round_with_nothing_to_say_on_either_side_is_not_entered(office, centre, a, b):
    before = told(office, centre)
    a.round()
    b.round()
    assert told(office, centre) == before


def test_a_client_who_moves_is_in_the_audit_of_both_centres(office, centre, new_centre, new_desk, a):
    there = new_centre()
    move(a, CLIENT, there)
    a.round()
    receiver = new_desk("A", centre=there)
    receiver.round()
    assert (receiver.enrolment.desk_key, "heard") in told(office, there, client_id=CLIENT)
    assert (f"{there}-0.1", "wrote") in told(office, there, client_id=CLIENT)
    for code in (centre, there):
        assert office.at_one_moment(lambda c, code=code: check(c, code)).faults == ()


def test_an_erasure_leaves_it_whole_and_enters_both_officers(office, centre, a, b, faults):
    erase(office, CLIENT)
    a.round()
    b.round()
    assert faults() == ()
    acts = told(office, centre, client_id=CLIENT)
    assert [who for who, act in acts if act == "officer"] == ["Sophea", "Dara"]
    assert (f"{centre}-0.1", "wrote") in acts


def test_it_begins_with_what_was_numbered_before_there_was_an_audit(office, centre, a, b, tamper, faults):
    mine = (audit_entry.c.centre_id == centre, audit_head.c.centre_id == centre)
    tamper(delete(audit_entry).where(mine[0]), delete(audit_head).where(mine[1]))
    assert faults() != ()
    a.set(CLIENT, phone="012345678")
    a.round()
    assert told(office, centre) == [("server", "began"), (a.name, "wrote")]
    assert faults() == ()


@pytest.mark.parametrize(
    "statement",
    ["UPDATE audit_entry SET who = 'x'", "DELETE FROM audit_entry", "TRUNCATE audit_entry"],
)
def test_not_even_the_owner_of_the_database_changes_it_by_mistake(office, a, statement):
    with pytest.raises(DBAPIError, match="the audit is only added to"):
        office.work(lambda c: c.execute(text(statement)))


@pytest.mark.parametrize(
    "change",
    [
        {"who": "02-B.1"},
        {"at": NOW},
        {"act": "heard"},
        {"what": {"first": 1, "last": 9, "sum": ""}},
        {"chain": "0" * 64},
        {"number": 1000},
    ],
    ids=lambda change: next(iter(change)),
)
def test_an_entry_that_was_altered_is_found(centre, a, b, tamper, faults, change):
    tamper(
        update(audit_entry).where(audit_entry.c.centre_id == centre, audit_entry.c.number == 3).values(change)
    )
    assert faults() != ()


def test_an_entry_that_was_taken_out_is_found(centre, a, b, tamper, faults):
    tamper(delete(audit_entry).where(audit_entry.c.centre_id == centre, audit_entry.c.number == 3))
    assert "Entries 3 to 3 are missing." in faults()


def test_a_change_whose_content_was_altered_is_found(office, centre, a, faults):
    op = tables.op
    mine = op.c.centre_id == centre, op.c.kind == "session"
    said = office.work(lambda c: c.scalar(select(op.c.body).where(*mine)))
    body = bytes(said).replace(b'"minutes":30', b'"minutes":90')
    office.work(lambda c: c.execute(update(op).where(*mine).values(body=body)))
    assert faults() == (f"Change 4 of {a.name} is not as it was said.",)


def test_a_change_that_was_taken_out_is_found(office, centre, a, faults):
    op = tables.op
    office.work(lambda c: c.execute(delete(op).where(op.c.centre_id == centre, op.c.kind == "session")))
    assert faults() == (
        "The changes 3 to 5 are not those that were written.",
        f"Of {a.name} the changes 4 to 4 are missing.",
    )


def test_a_change_that_was_put_in_behind_the_servers_back_is_found(office, centre, a, faults):
    op = tables.op

    def put_in(connection):
        row = connection.execute(
            select(op).where(op.c.centre_id == centre).order_by(op.c.number.desc()).limit(1)
        ).one()
        forged = dict(row._mapping) | {"number": row.number + 1, "seq": row.seq + 1}
        connection.execute(op.insert().values(forged))

    office.work(put_in)
    assert "No entry tells of change 6." in faults()


def test_an_end_that_was_cut_off_is_found_by_a_desk_that_knew_it(
    office, central, centre, a, b, tamper, faults
):
    at = audit_entry.c.centre_id == centre, audit_head.c.centre_id == centre
    cut = select(audit_entry.c.chain).where(at[0], audit_entry.c.number == 5).scalar_subquery()
    tamper(
        update(audit_head).where(at[1]).values(number=5, chain=cut),
        delete(audit_entry).where(at[0], audit_entry.c.number > 5),
    )
    assert faults() == ()  # what is left is whole
    knew = b.audit
    assert knew.startswith("6:")
    b.round()
    assert desk_of(central, b)["audit_unknown"] == knew
    assert "WHICH IS NOT HERE" in run_command("status", "--data", str(central.data))
    b.round()
    assert desk_of(central, b)["audit_unknown"] == knew, "it is not forgotten"
    a.round()
    assert desk_of(central, a)["audit_unknown"] is None


@pytest.mark.parametrize("told", ["x", "1", "1:", "0:", "-1:0", "²:0", "9" * 40 + ":0", "1:" + "0" * 32])
def test_an_entry_that_no_server_ever_told_is_none(office, centre, a, told):
    assert not office.work(lambda c: audit.witnessed(c, centre, told))


def test_after_a_restore_it_says_so_and_no_desk_is_taken_for_a_witness_against_it(
    office, central, centre, a, b, faults
):
    copy = office.work(lambda c: copy_of(c, centre))
    a.set(CLIENT, phone="012345678")
    a.round()
    office.work(lambda c: put_back(c, copy, centre))
    office.work(lambda c: era.renew(c, centre, datetime.now(UTC)))
    assert told(office, centre)[-1] == ("server", "put_back")
    with pytest.raises(AnotherEra):
        a.round()
    assert desk_of(central, a)["audit_unknown"] is None
    assert faults() == ()


def test_a_desk_that_is_revoked_is_entered_once(office, centre, a):
    key = a.enrolment.desk_key
    for _ in range(2):
        office.work(lambda c: desks.revoke(c, key, NOW))
    assert told(office, centre)[-1] == (key, "shut_out")
    assert told(office, centre).count((key, "shut_out")) == 1


def test_two_at_once_have_their_places_one_after_the_other(office, centre, a, b):
    b.add(record_id(8))
    b.round()
    kept = audit_entry
    count = select(func.count(), func.max(kept.c.number)).where(kept.c.centre_id == centre)
    assert len(set(office.work(lambda c: c.execute(count).one()))) == 1


def test_the_commands_tell_it_and_say_what_is_wrong(office, central, centre, a, b, tamper):
    looked = json.loads(central.command("audit", "verify", "--centre", centre, "--json"))
    (one,) = looked["centres"]
    assert (one["entries"], one["changes"], one["faults"]) == (6, 5, [])
    assert central.command("audit", "verify", "--centre", centre, "--holds", one["head"])
    listed = json.loads(
        central.command("audit", "list", "--client", str(OTHER), "--centre", centre, "--json")
    )
    assert [entry["act"] for entry in listed["entries"]] == ["wrote", "heard"]
    lines = central.command("audit", "list", "--centre", centre, "--who", a.enrolment.desk_key).splitlines()
    assert len(lines) == 3
    assert lines[2].endswith(f"{a.name} wrote: first 3, last 5")
    tamper(delete(audit_entry).where(audit_entry.c.centre_id == centre, audit_entry.c.number == 6))
    with pytest.raises(CalledProcessError) as caught:
        central.command("audit", "verify", "--centre", centre)
    assert "SRV-62" in caught.value.stderr
    assert "it is not the last that was made" in caught.value.stdout
    with pytest.raises(CalledProcessError) as caught:
        central.command("audit", "verify", "--centre", centre, "--holds", one["head"])
    assert "SRV-61" in caught.value.stderr


def desk_of(central, desk):
    (found,) = [
        one
        for centre in central.status()["centres"]
        for one in centre["desks"]
        if one["desk_key"] == desk.enrolment.desk_key
    ]
    return found
