"""Two desks without a line: each sees the other's work by stick, and later nothing is twice."""

import pytest
from sqlalchemy import text

from jobcentre_desktop.domain.errors import (
    BundleChanged,
    BundleForAnother,
    BundleSignerUnknown,
    ServerUnreachable,
)
from jobcentre_desktop.domain.pace import FillingIn
from jobcentre_desktop.ports import Wish
from jobcentre_desktop.services.desk_facts import read_directory, read_enrolment, write_directory
from jobcentre_desktop.services.export_list import Asked
from jobcentre_desktop.services.listed import ListedRecords
from jobcentre_desktop.services.read_bundle import Whose
from tests.makers import a_session
from tests.stick import by_line, by_stick, enrolled_as, knows, numbers_of, save, waiting

DEAD = "http://127.0.0.1:9"
TELLING = "987654321"
"""A figure that stands in nothing else a desk has."""
SAID = "ស្តាប់បានគ្រប់ទីកន្លែង"
"""What was typed about a client, and is heard everywhere."""


def hear(to, of, folder):
    """Carry a stick from one desk to another; return what came of it."""
    return to.head.read_bundle(save(of, folder / "between.jobcentre"))


def provisional(counter):
    with counter.work(reading=True) as work:
        return dict(work.changes.provisional())


def answers(counter):
    with counter.work(reading=True) as work:
        return work.carried.answered()


def shown(counter, client):
    return counter.head.show_client(client.id).client


def test_a_colleagues_work_is_shown_before_the_server_has_it(desks, tmp_path):
    a, b = desks
    client = a.register()
    session = a.head.hold_session(client.id, a_session())
    seen = b.head.read_bundle.look(save(a, tmp_path / "between.jobcentre"))
    assert seen.whose is Whose.COLLEAGUE
    read = hear(b, a, tmp_path)
    assert (read.whose, read.received, read.sent) == (Whose.COLLEAGUE, waiting(a), 0)
    assert knows(b, client)
    file = b.head.show_client(client.id)
    assert file.client == shown(a, client)
    assert [one.id for one in file.sessions] == [session.session.id]
    assert {entry.number for entry in b.head.show_client.history(client.id)} == {0}
    assert provisional(b) == {"02-A.1": waiting(a)}
    assert waiting(b) == 0, "another's work is not this desk's to send"


def test_heard_again_by_stick_nothing_is_twice(desks, tmp_path):
    a, b = desks
    client = a.register()
    hear(b, a, tmp_path)
    before = b.head.show_client.history(client.id)
    assert hear(b, a, tmp_path).received == 0
    a.head.edit_client(client.id, {"phone": "012 777 666"})
    assert hear(b, a, tmp_path).received == 1
    assert len(b.head.show_client.history(client.id)) == len(before) + 1
    assert shown(b, client).phone == shown(a, client).phone


def test_numbered_later_nothing_is_twice_and_all_agree(desks, tmp_path):
    a, b = desks
    client = a.register()
    hear(b, a, tmp_path)
    by_line(a)
    assert by_line(b).agrees is True
    assert provisional(b) == {}
    assert numbers_of(b, client) == numbers_of(a, client) != []
    assert 0 not in numbers_of(b, client)


def test_the_desk_with_a_line_hands_the_others_work_in_before_its_own(desks, tmp_path):
    a, b = desks
    client = a.register()
    hear(b, a, tmp_path)
    b.head.edit_client(client.id, {"phone": "012 555 444"})
    result = by_line(b)
    assert (result.refused, result.agrees) == (0, True), "what it builds upon was there first"
    assert provisional(b) == {}
    result = by_line(a)
    assert (result.waiting, result.agrees) == (0, True)
    assert shown(a, client).phone == shown(b, client).phone
    assert b.head.settle_conflict.open_ones() == ()
    assert numbers_of(a, client) == numbers_of(b, client)


def test_work_on_top_of_a_colleagues_is_no_conflict_whoever_is_numbered_first(desks, office, tmp_path):
    a, b = desks
    client = a.register()
    by_line(a, b)
    a.head.edit_client(client.id, {"phone": "012 111 222"})
    hear(b, a, tmp_path)
    b.head.edit_client(client.id, {"phone": "012 333 444"})
    by_stick(a, office, tmp_path)
    by_line(b, a)
    assert shown(a, client).phone == shown(b, client).phone == "+85512333444"
    assert a.head.settle_conflict.open_ones() == b.head.settle_conflict.open_ones() == ()


def test_both_ways_by_stick_and_then_to_the_office_in_any_order(desks, office, tmp_path):
    a, b = desks
    of_a, of_b = a.register(), b.register()
    hear(b, a, tmp_path)
    hear(a, b, tmp_path)
    assert knows(a, of_b) and knows(b, of_a)
    # B's bundle carries A's along: one stick brings both, and A's answer comes back with B's.
    read = by_stick(b, office, tmp_path)
    assert (read.waiting, read.agrees) == (0, True)
    with b.work(reading=True) as work:
        (for_a,) = work.carried.answered()
    (tmp_path / "for a.jobcentre").write_bytes(for_a.answer)
    read = a.head.read_bundle(tmp_path / "for a.jobcentre")
    assert read.waiting == 0
    assert by_line(a).agrees is True
    assert by_line(b).agrees is True
    assert provisional(a) == provisional(b) == {}


def test_without_a_line_the_others_work_waits_here_and_is_still_shown(desks, tmp_path):
    a, b = desks
    client = a.register()
    hear(b, a, tmp_path)
    with enrolled_as(b, server=DEAD), pytest.raises(ServerUnreachable):
        by_line(b)
    assert knows(b, client)
    assert provisional(b) == {"02-A.1": waiting(a)}
    assert by_line(b).agrees is True


def test_a_stick_of_another_centre_or_an_unknown_desk_is_not_read(desks, tmp_path):
    a, b = desks
    up = save(a, tmp_path / "between.jobcentre")
    with enrolled_as(b, centre_code="03"), pytest.raises(BundleForAnother):
        b.head.read_bundle(up)
    with b.work() as work:
        before = read_directory(work)
        own = read_enrolment(work).desk_key
        kept = tuple(one for one in before.certificates if one.desk_key == own)
        write_directory(work, type(before)(digest="", certificates=kept))
        work.commit()
    with pytest.raises(BundleSignerUnknown):
        b.head.read_bundle(up)
    by_line(b)
    b.head.read_bundle(up)


def test_a_shared_folder_brings_all_to_all_and_the_answers_back(desks, tmp_path):
    a, b = desks
    of_a, of_b = a.register(), b.register()
    for counter in (a, b, a):
        done = counter.head.exchange_folder(tmp_path)
        assert done.problems == ()
    assert knows(a, of_b) and knows(b, of_a)
    assert sorted(one.name for one in tmp_path.iterdir()) == ["02-A.1-up.jobcentre", "02-B.1-up.jobcentre"]
    by_line(b)
    b.head.exchange_folder(tmp_path)
    done = a.head.exchange_folder(tmp_path)
    assert (sum(one.sent for one in done.read), waiting(a)) == (1, 0)
    assert by_line(a).agrees is True
    assert provisional(a) == provisional(b) == {}


def test_an_answer_is_kept_for_a_colleague_until_they_have_heard_it(desks, tmp_path):
    a, b = desks
    a.register()
    hear(b, a, tmp_path)
    by_line(b)
    assert [one.desk_name for one in answers(b)] == ["02-A.1"]
    hear(b, a, tmp_path)
    assert len(answers(b)) == 1, "they have not heard it yet"
    (for_a,) = answers(b)
    (tmp_path / "for a.jobcentre").write_bytes(for_a.answer)
    a.head.read_bundle(tmp_path / "for a.jobcentre")
    hear(b, a, tmp_path)
    assert answers(b) == ()


def test_an_answer_that_a_colleague_got_another_way_is_kept_no_longer(desks, tmp_path):
    a, b = desks
    a.register()
    hear(b, a, tmp_path)
    by_line(b, a)
    a.register()
    by_line(a)
    assert len(answers(b)) == 1
    by_line(b)
    assert answers(b) == ()


def test_a_bad_file_in_the_folder_holds_nobody_up(desks, tmp_path):
    a, b = desks
    of_a = a.register()
    a.head.exchange_folder(tmp_path)
    (tmp_path / "0.jobcentre").write_bytes(b"JOBCENTRE-BUNDLE")
    done = b.head.exchange_folder(tmp_path)
    assert [(name, problem.code) for name, problem in done.problems] == [("0.jobcentre", "BUN-02")]
    assert knows(b, of_a)


def test_any_desk_hands_anothers_file_in_and_carries_the_answer_back(desks, tmp_path):
    a, b = desks
    a.register()
    up = save(a, tmp_path / "up.jobcentre")
    facts = b.head.carry_bundle(up, tmp_path / "answer.jobcentre")
    assert (facts.desk_name, facts.refused) == ("02-A.1", "")
    assert a.head.read_bundle(tmp_path / "answer.jobcentre").waiting == 0
    up.write_bytes(up.read_bytes()[:-1] + b"?")
    with pytest.raises(BundleChanged):
        b.head.carry_bundle(up, tmp_path / "again.jobcentre")
    assert by_line(b).agrees is True, "the line goes on after a refusal"


# --- what never leaves a desk -------------------------------------------------------------------------------


def rows_of(connection, tables):
    return "\n".join(
        str(tuple(row)) for table in tables for row in connection.execute(text(f'SELECT * FROM "{table}"'))
    )


def everything_at(office):
    def read(connection):
        named = text(
            "SELECT table_schema || '\".\"' || table_name FROM information_schema.tables "
            "WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')"
        )
        return rows_of(connection, connection.execute(named).scalars().all())

    return office.database.at_one_moment(read)


def everything_of(desk):
    with desk.desk.vault.engine.connect() as connection:
        named = text("SELECT name FROM sqlite_master WHERE type = 'table'")
        return rows_of(connection, connection.execute(named).scalars().all())


def type_something(a):
    client = a.register(remarks=SAID)
    a.head.keep_pace.keep("registration", FillingIn(keys=int(TELLING), active_s=float(TELLING)))
    assert TELLING in everything_of(a)
    return client


def test_neither_the_central_server_nor_a_colleague_hears_by_the_line_how_fast_a_desk_is(desks, office):
    a, b = desks
    type_something(a)
    by_line(a, b)
    for heard in (everything_at(office), everything_of(b)):
        assert SAID in heard
        assert TELLING not in heard
    assert b.head.keep_pace.look().kept == 0


def test_no_stick_carries_how_fast_a_desk_is(desks, office, tmp_path):
    a, b = desks
    type_something(a)
    b.head.read_bundle(save(a, tmp_path / "between.jobcentre"))
    by_stick(a, office, tmp_path)
    for heard in (everything_at(office), everything_of(b)):
        assert SAID in heard
        assert TELLING not in heard


def test_no_list_and_no_report_of_a_problem_tells_how_fast_a_desk_is(a, tmp_path):
    type_something(a)
    for name in ("clients", "referrals", "partners"):
        path = tmp_path / f"{name}.jsonl"
        a.head.export_list(ListedRecords(name, Wish()), path, Asked(purpose="report"))
        assert TELLING not in path.read_text(encoding="utf-8")
    assert TELLING not in str(a.desk.report_problem.look(a.head.look_at_desk))
