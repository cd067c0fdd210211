"""A schema rises: old and new desks, an old and a new server, in every order; nothing is left behind.

The next schema is as today's app; the present one is made up: it called the phone "telephone".
"""

from dataclasses import replace
from datetime import UTC, datetime
from types import SimpleNamespace

import pytest
from sqlalchemy import update

from jobcentre_desktop.domain.changes import Act
from jobcentre_desktop.domain.records import SCHEMA
from jobcentre_desktop.domain.upcasts import STEPS, UPCASTS, Recast, Upcasts
from jobcentre_desktop.server import desks, tables
from jobcentre_desktop.server.checking import check
from jobcentre_desktop.server.cluster import EmbeddedCluster
from jobcentre_desktop.server.database import Database
from jobcentre_desktop.server.refused import Foreseen
from jobcentre_desktop.server.renewal import renew
from jobcentre_desktop.server.versions import Versions
from jobcentre_desktop.services.desk_facts import read_enrolment, write_enrolment
from tests.central import past_the_guard
from tests.counter import Counter
from tests.server.a_server import server_of

_STEP = {("client", "telephone"): Recast(to=("phone",), values=lambda value: (value,))}
NEXT = Upcasts(SCHEMA + 1, {**STEPS, SCHEMA: _STEP})


@pytest.fixture(scope="module")
def database(tmp_path_factory):
    with EmbeddedCluster(tmp_path_factory.mktemp("pg")) as cluster:
        database = Database(cluster.url)
        database.migrate()
        yield database
        database.close()


@pytest.fixture
def world(database, patterns, tmp_path):
    """An empty centre, a server of each schema on it, and the way to enrol desks."""
    database.work(empty)
    database.work(lambda c: desks.add_centre(c, "02", "សាកល្បង", "Sample", datetime.now(UTC)))
    opened = []
    with (
        server_of(database, Versions()) as old_url,
        server_of(database, Versions(upcasts=NEXT)) as new_url,
    ):

        def desk(letter, *, upcasts=UPCASTS, url=old_url):
            one = Counter(patterns.staffed(letter), tmp_path / letter, upcasts=upcasts)
            code = database.work(lambda c: desks.invite(c, "02", letter, datetime.now(UTC)))
            one.head.enrol_desk(url, code)
            opened.append(one)
            return one

        yield SimpleNamespace(old=old_url, new=new_url, desk=desk)
        for one in opened:
            one.close()


def empty(connection):
    past_the_guard(connection)
    for table in reversed(tables.metadata.sorted_tables):
        if table.name != "server_key":
            connection.execute(table.delete())


def say(counter, client, **facts):
    """What the old app's form would have said."""
    with counter.work() as work:
        kept = work._ledger.find("client", client.id)
        work._ledger.append(kept, "client", client.id, Act.SET, facts)
        work.commit()


def talk(*counters, at=None):
    """A round each; at another server from now on, where one is named."""
    for one in counters:
        with one.work() as work:
            enrolment = read_enrolment(work)
            write_enrolment(work, replace(enrolment, server=at or enrolment.server))
            work.commit()
    return [one.head.exchange_changes() for one in counters][-1]


def phone(counter, client):
    return counter.head.show_client(client.id).client.phone


def conflicts(counter):
    with counter.work(reading=True) as work:
        return [(one.field, {one.shown.value, one.other.value}) for one in work.changes.conflicts()]


def is_well(database):
    [told] = check(database, repair=False, upcasts=NEXT)
    return (told["sums"], told["differing"]) == ("agree", [])


def test_a_server_that_is_updated_tells_its_records_in_the_new_words_once(database, world):
    a = world.desk("A")
    client = a.register()
    say(a, client, telephone="012 900 001")
    talk(a)
    heard = []
    assert renew(database, NEXT, lambda *told: heard.append(told)) == 1
    assert heard == [("02", 4, 4)]
    assert renew(database, NEXT) == 0, "once is enough"
    assert is_well(database)
    with pytest.raises(Foreseen, match="SRV-03"):
        renew(database, UPCASTS)


def test_old_and_new_desks_at_a_new_server_understand_each_other_and_nothing_is_overwritten(database, world):
    a = world.desk("A")
    client = a.register()
    say(a, client, telephone="012 900 001")
    talk(a)
    renew(database, NEXT)
    b = world.desk("B", upcasts=NEXT, url=world.new)
    assert talk(b).agrees is True
    assert phone(b, client) == "012 900 001"
    say(a, client, telephone="012 900 002")
    assert talk(a, at=world.new).agrees is None, "in other words there is nothing to compare"
    assert talk(b).agrees is True
    assert phone(b, client) == "012 900 002"
    say(a, client, telephone="012 900 003")
    b.head.edit_client(client.id, {"phone": "012 900 004"})
    talk(a, b, a)
    assert conflicts(b) == [("phone", {"012 900 003", "+85512900004"})]
    a.update_app(NEXT)
    assert talk(a).agrees is True
    assert conflicts(a) == conflicts(b)
    assert phone(a, client) == phone(b, client)
    assert is_well(database)


def test_a_new_desk_at_an_old_server_finds_after_its_update_what_the_old_one_could_not_see(database, world):
    a = world.desk("A")
    client = a.register()
    say(a, client, telephone="012 900 001")
    b = world.desk("B", upcasts=NEXT)
    talk(a, b)
    assert phone(b, client) == "012 900 001"
    say(a, client, telephone="012 900 003")
    b.head.edit_client(client.id, {"phone": "012 900 004"})
    talk(a, b, a, b)
    assert conflicts(a) == [], "for the old app and the old server these are two fields"
    assert len(conflicts(b)) == 1
    renew(database, NEXT)
    assert is_well(database)
    a.update_app(NEXT)
    for one in (a, b):
        assert talk(one, at=world.new).agrees is True
    assert conflicts(a) == conflicts(b) != []
    assert phone(a, client) == phone(b, client)


def test_a_desk_that_takes_whole_records_gets_the_new_words_and_an_old_one_loses_nothing_by_them(
    database, world
):
    a = world.desk("A")
    client = a.register()
    say(a, client, telephone="012 900 001")
    talk(a)
    renew(database, NEXT)
    clock = tables.centre_clock
    database.work(lambda c: c.execute(update(clock).values(low_water=clock.c.number)))
    b = world.desk("B", url=world.new)
    talk(b)
    say(b, client, telephone="012 900 005")
    talk(b)
    talk(a, at=world.new)
    for one in (a, b):
        one.update_app(NEXT)
        assert talk(one).agrees is True
        assert phone(one, client) == "012 900 005"
        assert conflicts(one) == []


def test_a_bundle_of_the_old_app_is_understood_by_a_new_desk_and_a_new_server(database, world, tmp_path):
    a = world.desk("A")
    client = a.register()
    talk(a)
    renew(database, NEXT)
    b = world.desk("B", upcasts=NEXT, url=world.new)
    talk(b)
    talk(a, at=world.new)  # who the other one is
    say(a, client, telephone="012 900 006")
    a.head.save_bundle(tmp_path / "up.jobcentre")
    b.head.read_bundle(tmp_path / "up.jobcentre")
    assert phone(b, client) == "012 900 006", "shown before the server has numbered it"
    b.head.carry_bundle(tmp_path / "up.jobcentre", tmp_path / "answer.jobcentre")
    assert talk(b).agrees is True
    assert phone(b, client) == "012 900 006"
    assert a.head.read_bundle(tmp_path / "answer.jobcentre").sent == 1
    assert is_well(database)


def test_a_draft_of_the_old_app_opens_in_the_new_one_with_what_was_typed(world):
    a = world.desk("A")
    drafts = a.head.keep_drafts
    whole, half = drafts.new_draft_id(), drafts.new_draft_id()
    drafts.keep(whole, "registration", {"surname_km": "សុខ", "telephone": "012 9"})
    drafts.keep(half, "session", {"typed": {"minutes": "3"}, "watch": [1, 2]})
    a.update_app(NEXT)
    assert a.head.keep_drafts.read(whole).facts == {"surname_km": "សុខ", "phone": "012 9"}
    assert a.head.keep_drafts.read(half).facts == {"typed": {"minutes": "3"}, "watch": [1, 2]}


def test_what_an_old_app_had_refused_is_sent_in_the_new_words_with_the_correction(database, world):
    a = world.desk("A")
    client = a.register()
    talk(a)
    say(a, client, telephone="012 900 007", remarks="not to be kept \0")
    assert talk(a).refused == 1
    renew(database, NEXT)
    a.update_app(NEXT)
    [refused] = a.head.look_at_refused()
    assert refused.facts["phone"] == "012 900 007"
    a.head.edit_client(client.id, {"remarks": "corrected"})
    result = talk(a, at=world.new)
    assert (result.sent, result.refused, result.agrees) == (1, 0, True)
    assert phone(a, client) == "012 900 007"
    assert is_well(database)


def test_a_choice_made_before_the_update_still_settles_and_the_history_speaks_todays_words(database, world):
    a, b = world.desk("A"), world.desk("B")
    client = a.register()
    talk(a, b)
    say(a, client, telephone="012 900 008")
    say(b, client, telephone="012 900 009")
    talk(a, b, a)
    with a.work() as work:
        [one] = work.changes.conflicts()
        work.changes.settle(one.id, {"telephone": "012 900 008"})
        work.commit()
    renew(database, NEXT)
    a.update_app(NEXT)
    assert conflicts(a) == [], "settled here, though the server has not heard of it"
    talk(a, at=world.new)
    assert phone(a, client) == "012 900 008"
    told = {name for entry in a.head.show_client.history(client.id) for name in entry.facts}
    assert ("phone" in told, "telephone" in told) == (True, False)
    assert is_well(database)
