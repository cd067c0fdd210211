"""A desk whose disk image was put back, and two PCs with one image: nothing is swallowed, and it is said."""

import shutil
from contextlib import closing
from dataclasses import replace

import pytest
from sqlalchemy import select

from jobcentre_desktop.domain.errors import ServerUnreachable
from jobcentre_desktop.domain.incident import Happened
from jobcentre_desktop.services.desk_facts import read_desk, read_enrolment, write_enrolment
from jobcentre_desktop.storage import tables
from jobcentre_desktop.storage.kept import read_kept
from tests.counter import Counter
from tests.integration.imaged_centre import centre, office, sync  # noqa: F401
from tests.stick import knows, save

# ruff: noqa: F811 - a fixture is named where it is used


@pytest.fixture(params=["whole folder", "mark outside"])
def keep_mark(request):
    """What a restore brings back: the whole folder, or the file alone."""
    return request.param == "mark outside"


def people(counter):
    with counter.work(reading=True) as work:
        return {row.client_no for row in work.clients.page(offset=0, limit=10_000)}


def name_of(counter):
    with counter.work(reading=True) as work:
        return read_desk(work).name


def incidents(counter):
    return [(one.what, one.renumbered) for one in counter.head.incidents()]


def try_without_a_line(counter):
    """Have a round that reaches nobody: what it would have said is in the mark, and nowhere else."""
    with counter.work() as work:
        there = read_enrolment(work)
        write_enrolment(work, replace(there, server="http://127.0.0.1:9"))
        work.commit()
    with pytest.raises(ServerUnreachable):
        sync(counter)


def test_of_two_hundred_people_around_a_restore_none_is_lost(centre, keep_mark):
    """The measured trap: with plain (desk, seq) keys the last fifty vanish, acknowledged."""
    a, b = centre.a, centre.b
    typed = [a.register() for _ in range(100)]
    sync(a)
    image = centre.image()
    typed += [a.register() for _ in range(50)]
    sync(a)
    centre.restore(image, keep_mark=keep_mark)
    typed += [a.register() for _ in range(50)]
    result = sync(a, b, a)
    assert (result.waiting, result.refused, result.agrees) == (0, 0, True)
    assert sync(b).agrees is True
    for desk in (a, b):
        assert desk.head.find_clients.count() == 200
        for client in typed:
            assert desk.head.show_client(client.id).client.id == client.id
    assert name_of(a) == "02-A.2"
    if keep_mark:
        assert incidents(a) == [(Happened.RESTORED, 0)]
    else:  # as many numbers had been given away by both, and that is said too
        assert incidents(a) == [(Happened.RESTORED, 50), (Happened.NUMBER_TWICE, 0)]
        assert len(a.head.incidents()[1].numbers) == 50
    assert centre.seen()["last_seq"] == {"02-A.1": 153, "02-A.2": 50}


def test_what_waits_under_an_earlier_name_is_sent_under_it_when_the_file_is_put_back_again(centre):
    """It was in the copy already, so it may have arrived: under another name it would arrive twice."""
    a = centre.a
    first = a.register()
    image = centre.image("first image")
    a.register()
    sync(a)
    centre.restore(image, keep_mark=True)
    image = centre.image("second image")
    a.register()
    sync(a)
    before = centre.seen()["last_seq"]
    centre.restore(image, keep_mark=True)
    assert sync(a).agrees is True
    assert name_of(a) == "02-A.3"
    assert centre.seen()["last_seq"] == before
    assert a.head.show_client(first.id).client == first


def test_another_copys_work_under_the_same_name_is_not_taken_for_ones_own(centre):
    """It is heard in the round that sends what waits under an earlier name, before the names are compared."""
    a, b = centre.a, centre.b
    first = a.register()
    image = centre.image("first image")
    a.register()
    try_without_a_line(a)
    centre.restore(image, keep_mark=True)
    assert name_of(a) == "02-A.2"
    image = centre.image("second image")
    typed = [first, a.register(), a.register()]
    sync(a)
    centre.restore(image)
    typed += [a.register(), a.register()]
    result = sync(a)
    assert (name_of(a), result.waiting, result.agrees) == ("02-A.3", 0, True)
    sync(b)
    for desk in (a, b):
        assert {desk.head.show_client(one.id).client.id for one in typed} == {one.id for one in typed}


def test_a_save_while_another_copy_is_heard_gets_a_number_of_its_own(centre):
    """Under the name that both copies bear its number would stand in the log already."""
    a = centre.a
    a.register()
    image = centre.image("first image")
    a.register()
    try_without_a_line(a)
    centre.restore(image, keep_mark=True)
    image = centre.image("second image")
    there = a.register()
    sync(a)
    centre.restore(image)
    meanwhile = []
    a.head.exchange_changes(progress=lambda *_: meanwhile or meanwhile.append(a.register()))
    result = sync(a)
    assert (name_of(a), result.waiting, result.agrees) == ("02-A.3", 0, True)
    for one in (there, *meanwhile):
        assert a.head.show_client(one.id).client.id == one.id


def test_an_image_taken_between_the_servers_commit_and_its_answer_sends_nothing_twice(centre, keep_mark):
    a, b = centre.a, centre.b
    sync(a)
    client = a.register()
    a.head.edit_client(client.id, {"facebook": "first"})
    image = centre.image()
    a.head.edit_client(client.id, {"email": "one@example.org"})
    sync(a)
    centre.restore(image, keep_mark=keep_mark)
    a.head.edit_client(client.id, {"telegram": "@two", "facebook": "second"})
    sync(a, b, a)
    for desk in (a, b):
        kept = desk.head.show_client(client.id)
        assert (kept.client.email, kept.client.telegram) == ("one@example.org", "@two")
        # The same counsellor's second word on top of the first: nobody is asked to choose.
        assert (kept.client.facebook, kept.conflicts) == ("second", ())
        acts = [entry.act for entry in desk.head.show_client.history(client.id) if entry.kind == "client"]
        assert acts == ["add", "set", "set", "set"]


def test_what_two_copies_said_of_one_field_is_kept_twice(centre, keep_mark):
    a, b = centre.a, centre.b
    client = a.register()
    sync(a)
    image = centre.image()
    a.head.edit_client(client.id, {"given_km": "ក"})
    sync(a)
    centre.restore(image, keep_mark=keep_mark)
    a.clock.pass_(minutes=5)
    a.head.edit_client(client.id, {"given_km": "ខ"})
    sync(a, b, a)
    for desk in (a, b):
        [conflict] = desk.head.show_client(client.id).conflicts
        assert (conflict.shown.value, conflict.other.value) == ("ខ", "ក")


def test_a_desk_restored_twice_forks_twice(centre, keep_mark):
    a, b = centre.a, centre.b
    sync(a)
    image = centre.image()
    typed = [a.register()]
    sync(a)
    for _ in range(2):
        centre.restore(image, keep_mark=keep_mark)
        typed.append(a.register())
        sync(a)
    assert name_of(a) == "02-A.3"
    sync(b)
    assert people(a) == people(b)
    for desk in (a, b):
        assert {desk.head.show_client(one.id).client.id for one in typed} == {one.id for one in typed}


def test_a_desk_restored_with_nothing_new_hears_its_own_work_again(centre, keep_mark):
    a = centre.a
    sync(a)
    image = centre.image()
    client = a.register()
    sync(a)
    centre.restore(image, keep_mark=keep_mark)
    assert people(a) == set()
    result = sync(a)
    assert (result.sent, result.agrees) == (0, True)
    assert a.head.show_client(client.id).client.client_no == client.client_no
    assert incidents(a) == [(Happened.RESTORED, 0)]
    again = sync(a)
    assert (again.sent, again.received, again.requests) == (0, 0, 1)


def test_an_image_with_nothing_sent_since_is_no_incident(centre, keep_mark):
    a = centre.a
    sync(a)
    image = centre.image()
    sync(a)
    sync(a)
    centre.restore(image, keep_mark=keep_mark)
    a.register()
    assert sync(a).waiting == 0
    assert (name_of(a), incidents(a)) == ("02-A.1", [])


def test_two_pcs_with_one_image_both_keep_their_work(centre):
    a, b = centre.a, centre.b
    sync(a)
    image = centre.image()
    with closing(centre.clone(image)) as other:
        typed = []
        for _ in range(3):
            for desk in (a, other):
                typed.append(desk.register())
                assert sync(desk).waiting == 0
        sync(a, other, b)
        for desk in (a, other, b):
            assert {desk.head.show_client(one.id).client.id for one in typed} == {one.id for one in typed}
        assert {name_of(a), name_of(other)} == {"02-A.1", "02-A.2"}
        assert centre.seen()["forks"] > 3  # two PCs go on crossing each other: the headquarters sees it
        # Both had given the first number away before they heard of each other, and both say so.
        for desk in (a, other):
            [twice] = [one for one in desk.head.incidents() if one.what is Happened.NUMBER_TWICE]
            assert twice.numbers == (typed[0].client_no,)


def test_a_restored_desk_hands_a_colleagues_stick_in_under_a_number_that_is_not_used(centre, tmp_path):
    """And hears in the same round that the colleague's work is in it under numbers of another PC."""
    a, b = centre.a, centre.b
    sync(a, b, a)
    with closing(Counter(b.image(tmp_path / "image of b"), tmp_path / "other b")) as other:
        b.register()
        sync(b)
        other.register()
        never_sent = other.register()
        stick = save(other, tmp_path / "up.jobcentre")
    image = centre.image()
    sync(a)
    centre.restore(image)
    a.head.read_bundle(stick)
    assert knows(a, never_sent)
    sync(a)
    with a.work(reading=True) as work:
        assert work.changes.provisional() == {}
    assert not knows(a, never_sent), "their PC brings them under numbers of its own"


def test_a_new_pc_for_an_old_letter_is_told_apart_from_the_old_one(centre):
    a = centre.a
    client = a.register()
    sync(a)
    a.close()
    centre.a = new = centre.new_desk("A", "another")
    assert sync(new).agrees is True
    assert new.head.show_client(client.id).client.client_no == client.client_no
    assert [one.what for one in new.head.incidents()] == [Happened.LETTER_USED_BEFORE]
    assert new.register().client_no not in people(centre.b) | {client.client_no}


def test_a_number_is_not_given_away_again_after_a_restore(centre, keep_mark):
    a = centre.a
    sync(a)
    image = centre.image()
    client = a.register()
    referral = a.refer(client)
    sync(a)
    centre.restore(image, keep_mark=keep_mark)
    sync(a)
    again = a.register()
    assert again.client_no != client.client_no
    assert a.refer(again).referral_no != referral.referral_no
    assert sync(a).waiting == 0
    assert [one.what for one in a.head.incidents()] == [Happened.RESTORED]


def test_an_incident_is_told_once_and_kept(centre):
    a = centre.a
    sync(a)
    image = centre.image()
    a.register()
    sync(a)
    centre.restore(image)
    sync(a)
    assert [one.what for one in a.head.incidents.tell()] == [Happened.RESTORED]
    assert a.head.incidents.tell() == ()
    assert len(a.head.incidents()) == 1


def test_a_backup_put_back_goes_on_under_a_new_epoch(centre):
    a, b = centre.a, centre.b
    sync(a)
    backup = a.desk.vault.back_up(a.clock.now())
    typed = [a.register()]
    sync(a)
    a.close()
    for file in backup.iterdir():
        if file.name != "manifest.json":
            for beside in a.home.glob(f"{file.name}*"):
                beside.unlink()
            shutil.copy(file, a.home)
    a.open()
    assert people(a) == set()
    typed.append(a.register())
    result = sync(a, b, a)
    assert (name_of(a), result.waiting, result.agrees) == ("02-A.2", 0, True)
    assert incidents(a) == [(Happened.RESTORED, 0)]
    assert people(a) == people(b) == {one.client_no for one in typed}


def test_the_same_said_again_after_a_restore_is_one_change_with_its_first_time(centre):
    a, b = centre.a, centre.b
    client = a.register()
    sync(a, b)
    image = centre.image()
    a.head.edit_client(client.id, {"phone": "012345678"})
    sync(a)
    first = clock_of_the_phone(a, client)
    centre.restore(image)
    a.clock.pass_(minutes=5)
    a.head.edit_client(client.id, {"phone": "012345678"})
    assert clock_of_the_phone(a, client) > first
    assert sync(a, b).agrees is True
    assert sync(a).agrees is True
    assert clock_of_the_phone(a, client) == clock_of_the_phone(b, client) == first
    assert name_of(a) == "02-A.1", "nothing is doubled, so it needs no other name"


def test_a_clock_that_was_set_back_comes_home_with_the_change_after_a_restore(centre):
    """The answer that said so is lost with the disk, and the change comes back as a colleague's would."""
    a, b = centre.a, centre.b
    a.register()
    image = centre.image("first image")
    a.register()
    try_without_a_line(a)
    centre.restore(image, keep_mark=True)
    a.clock.pass_(days=400)
    client = a.register()
    a.head.edit_client(client.id, {"phone": "012345678"})
    image = centre.image("second image")
    sync(a)
    centre.restore(image, keep_mark=True)
    ahead = clock_of_the_phone(a, client)
    assert sync(a, b).agrees is True
    assert clock_of_the_phone(a, client) == clock_of_the_phone(b, client) < ahead


def clock_of_the_phone(counter, client):
    with counter.desk.vault.engine.connect() as connection:
        row = connection.execute(select(tables.record).where(tables.record.c.id == client.id)).one()
    return read_kept(row).state.marks["phone"].clock
