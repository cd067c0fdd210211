"""A piece of work on the real encrypted file: all of it or nothing, and no row past the change log."""

import ast
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from jobcentre_desktop.domain.changes import Act, Change, NumberedChange
from jobcentre_desktop.domain.client import Client, IdentityDocument
from jobcentre_desktop.domain.errors import DeskLocked, NotFound
from jobcentre_desktop.domain.facts import to_facts
from jobcentre_desktop.domain.ids import CounsellorId
from jobcentre_desktop.domain.partner import Partner
from jobcentre_desktop.domain.session import CounsellingSession
from jobcentre_desktop.ports import GaveWay
from jobcentre_desktop.storage import ledger
from tests.integration.desk_file import AUTHOR, DeskFile, consent, session, visit
from tests.integration.replay import (
    assert_replay_gives_the_file,
    finder_rows,
    kept,
    logged,
    rebuilt_finder_rows,
)


@pytest.fixture
def desk(tmp_path):
    desk = DeskFile(tmp_path)
    yield desk
    desk.close()


def test_what_was_committed_is_there_after_a_restart(desk):
    client = desk.client(
        identity_documents=(IdentityDocument(type="id_card", number="០១២ ៣៤៥ ៦៧៨"),),
        wanted_occupations=("5131", "9412"),
    )
    desk.save(client)
    desk.reopen()
    with desk.work(reading=True) as work:
        assert work.records.get(Client, client.id) == client


def test_leaving_without_commit_forgets_everything(desk):
    client = desk.client()
    with desk.work() as work:
        work.records.add(client)
        work.savepoint()
        work.desk.write("language", "km")
        assert work.numbers.take("client") == 1
    with desk.work(reading=True) as work:
        assert work.records.find(Client, client.id) is None
        assert work.clients.count() == 0
        assert work.desk.read("language") is None
        assert work.changes.last_own_seq() == 0
    assert desk.heard == []


def test_an_error_inside_the_work_forgets_everything(desk):
    client = desk.client()
    with pytest.raises(NotFound), desk.work() as work:
        work.records.add(client)
        work.savepoint()
        work.records.get(Partner, desk.new_id())
    assert logged(desk) == []


def test_adding_the_same_record_twice_is_one_change(desk):
    client = desk.client()
    desk.save(client)
    desk.save(client)
    with desk.work() as work:
        work.records.add(client)
        work.records.add(client)
        work.commit()
    assert len(logged(desk)) == 1


def test_one_id_for_two_things_is_refused_as_a_bug(desk):
    client = desk.client()
    desk.save(client)
    with pytest.raises(ValueError, match="client"), desk.work() as work:
        work.records.add(replace(client, given_la="Dara"))


def test_a_change_writes_only_the_fields_that_differ(desk):
    client = desk.client(phone="+85512345678")
    desk.save(client)
    with desk.work() as work:
        assert work.records.change(replace(client, phone="+85512000000", marital="single", given_km=None))
        work.commit()
    change = logged(desk)[-1].change
    assert change.act is Act.SET
    assert change.facts == {"phone": "+85512000000", "marital": "single", "given_km": None}


def test_a_change_that_changes_nothing_is_no_change(desk):
    client = desk.client(preferred_provinces=("02", "12"))
    desk.save(client)
    with desk.work() as work:
        assert not work.records.change(work.records.get(Client, client.id))
        work.commit()
    assert len(logged(desk)) == 1


def test_a_changed_text_carries_what_it_replaced(desk):
    client = desk.client(remarks="Prefers mornings.", phone="+85512345678")
    desk.save(client)
    with desk.work() as work:
        work.records.change(replace(client, remarks="Prefers afternoons.", phone=None))
        work.commit()
    assert logged(desk)[-1].change.was == {"remarks": "Prefers mornings."}


def test_what_was_never_added_cannot_be_changed_nor_removed(desk):
    with desk.work() as work:
        with pytest.raises(NotFound):
            work.records.change(desk.client())
        with pytest.raises(NotFound):
            work.records.remove(Client, desk.new_id())


def test_a_consent_is_never_changed(desk):
    client = desk.client()
    given = consent(desk, client)
    desk.save(client, given)
    with desk.work() as work:
        assert not work.records.change(given)
        with pytest.raises(ValueError, match="consent"):
            work.records.change(replace(given, given=False))


def test_a_removed_record_is_found_no_more_and_can_be_added_again(desk):
    client = desk.client()
    desk.save(client)
    with desk.work() as work:
        work.records.remove(Client, client.id)
        work.commit()
    with desk.work(reading=True) as work:
        assert work.records.find(Client, client.id) is None
        assert work.clients.count() == 0
        with pytest.raises(NotFound):
            work.records.get(Client, client.id)
        with pytest.raises(NotFound):
            work.records.change(client)
    desk.save(client)
    with desk.work(reading=True) as work:
        assert work.records.get(Client, client.id) == client
        assert work.clients.count() == 1


def test_a_client_has_their_records_oldest_first_and_nobody_elses(desk):
    client, other = desk.client(1), desk.client(2)
    first, second, stranger = (session(desk, who) for who in (client, client, other))
    desk.save(client, other)
    for one in (second, stranger, first):
        desk.save(one)
    with desk.work(reading=True) as work:
        assert work.records.of_client(CounsellingSession, client.id) == (second, first)
        assert work.records.every(CounsellingSession) == (second, stranger, first)


def test_the_records_of_one_work_are_one_save(desk):
    client = desk.client()
    desk.save(client, consent(desk, client), visit(desk, client))
    desk.save(desk.client(2))
    assert [one.change.tx for one in logged(desk)] == [1, 1, 1, 4]


def test_a_record_can_be_read_and_changed_in_the_work_that_added_it(desk):
    client = desk.client()
    with desk.work() as work:
        work.records.add(client)
        work.records.change(replace(work.records.get(Client, client.id), given_la="Dara"))
        assert [one.given_la for one in work.clients.search("sok dara")] == ["Dara"]
        work.records.change(replace(client, given_la="Bopha"))
        work.commit()
    with desk.work(reading=True) as work:
        assert work.records.get(Client, client.id).given_la == "Bopha"
        assert [one.given_la for one in work.clients.search("sok bopha")] == ["Bopha"]
        assert [one.given_la for one in work.clients.search("dara")] == []
    assert_replay_gives_the_file(desk)


def test_a_commit_announces_the_kinds_it_touched_and_only_after_they_last(desk):
    client = desk.client()
    seen = []

    def look(kinds):
        with desk.work(reading=True) as work:
            seen.append((kinds, work.records.find(Client, client.id)))

    desk.heard = type("Ear", (), {"append": staticmethod(look)})()
    desk.reopen()
    desk.save(client, visit(desk, client))
    assert seen == [(frozenset({"client", "visit"}), client)]


def test_work_for_reading_cannot_write(desk):
    with desk.work(reading=True) as work:
        with pytest.raises(RuntimeError):
            work.commit()
        with pytest.raises(RuntimeError):
            work.numbers.take("client")
        work.records.add(desk.client())
        with pytest.raises(RuntimeError):
            work.savepoint()


def test_who_writes_much_hears_that_somebody_waits(desk):
    def save():
        desk.save(desk.client())

    saver = threading.Thread(target=save)
    with desk.work() as work:
        assert not work.is_awaited
        saver.start()
        while not work.is_awaited:
            pass
    saver.join()
    with desk.work() as work:
        assert not work.is_awaited


def test_work_that_gives_way_is_undone_once_somebody_waits(desk):
    def save():
        desk.save(desk.client())

    saver = threading.Thread(target=save)
    with pytest.raises(GaveWay), desk.work(gives_way=True) as work:
        work.numbers.take("client")
        saver.start()
        while not work.is_awaited:
            pass
        work.numbers.take("client")
    saver.join()
    with desk.work(gives_way=True) as work:
        assert work.numbers.take("client") == 1
        assert work.clients.count() == 1


def test_work_is_over_after_its_commit(desk):
    with desk.work() as work:
        work.commit()
        with pytest.raises(RuntimeError):
            work.clients.count()


def test_work_on_a_locked_desk_says_so(desk):
    desk.close()
    with pytest.raises(DeskLocked), desk.work():
        pass


def test_a_replay_of_the_log_gives_every_record(desk):
    client = desk.client()
    desk.save(client, consent(desk, client), visit(desk, client), session(desk, client))
    for phone in ("+85512000001", None, "+85512000002"):
        with desk.work() as work:
            work.records.change(replace(client, phone=phone))
            work.commit()
    with desk.work() as work:
        work.records.remove(Client, client.id)
        work.commit()
    assert_replay_gives_the_file(desk)


def test_only_the_ledger_writes_records():
    """The change log cannot be passed by: no other file has a statement that writes to the table."""
    writers = set()
    for path in Path(ledger.__file__).parent.glob("*.py"):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(call, ast.Call):
                continue
            name = call.func.attr if isinstance(call.func, ast.Attribute) else ast.unparse(call.func)
            if call.args and name in ("insert", "update", "delete", "alter", "remove"):
                target = ast.unparse(call.args[0])
                if target.split(".")[-1] in ("record", "confirmed"):
                    writers.add(path.name)
    assert writers == {"ledger.py"}


def test_finder_tables_made_again_are_the_ones_that_were_kept(desk):
    client = desk.client(phone="+85512345678", other_name="Kanha")
    desk.save(client, visit(desk, client), session(desk, client), consent(desk, client))
    with desk.work() as work:
        work.records.change(replace(client, phone=None, phone_2="+85512000000", surname_la="SOKH"))
        work.commit()
    before = finder_rows(desk)
    assert before["client_name"]
    assert before == rebuilt_finder_rows(desk)


def test_a_field_of_a_newer_version_survives_a_change_made_here(desk):
    client = desk.client()
    newer = Change(
        desk="02-B.1", seq=1, tx=1, clock="2026-11-23T01:00:00.000Z.0000", author=AUTHOR, schema=9,
        kind="client", record_id=client.id, act=Act.ADD, base=0,
        facts=to_facts(client) | {"favourite_tool": "loom"},
    )  # fmt: skip
    with desk.work() as work:
        work.changes.take_in([NumberedChange(number=1, change=newer)], 1)
        work.commit()
    with desk.work() as work:
        work.records.change(replace(client, given_la="Dara"))
        work.commit()
    states, _ = kept(desk)
    assert states["client", client.id].facts["favourite_tool"] == "loom"
    assert states["client", client.id].facts["given_la"] == "Dara"


def test_numbers_run_from_one_in_each_series(desk):
    with desk.work() as work:
        assert [work.numbers.take("client"), work.numbers.take("client"), work.numbers.take("referral")] == [
            1,
            2,
            1,
        ]
        work.commit()
    with desk.work() as work:
        assert work.numbers.take("client") == 3
    with desk.work() as work:
        assert work.numbers.take("client") == 3


def test_facts_of_the_desk_are_kept_and_replaced(desk):
    with desk.work() as work:
        work.desk.write("language", "km")
        work.desk.write("language", "en")
        work.commit()
    with desk.work(reading=True) as work:
        assert work.desk.read("language") == "en"
        assert work.desk.read("server") is None


def test_an_author_is_the_one_the_work_was_opened_for(desk):
    desk.author = CounsellorId(desk.new_id())
    desk.reopen()
    client = desk.client()
    desk.save(client)
    assert logged(desk)[0].change.author == desk.author
