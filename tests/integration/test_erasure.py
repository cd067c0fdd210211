"""A client's data are erased at every desk: in the file, its log and its backups, and then it is said."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import func, select

from jobcentre_desktop.domain.cambodia import local_day
from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.errors import ClientErased
from jobcentre_desktop.domain.khmer.names import km_key
from jobcentre_desktop.server.scan_tables import scan
from jobcentre_desktop.server.tables import bundle
from tests import some_scans
from tests.erasing import desks_of, erase
from tests.integration.imaged_centre import centre, office, sync  # noqa: F401
from tests.makers import a_session
from tests.raw_pages import everything_in
from tests.stick import Office, save, waiting

# ruff: noqa: F811 - a fixture is named where it is used

SURNAME, GIVEN, LATIN = "ព្រាប", "ចន្ទបូព៌ា", "Preapchanbopea"
NOTE = "ស្វែងរកការងារឆ្ងាយពីភូមិកំណើត"
WORDS = tuple(
    one.encode() for one in (SURNAME, GIVEN, LATIN, LATIN.lower(), NOTE, km_key(SURNAME), km_key(GIVEN))
)


def a_known(counter):
    """Register somebody whose name nobody else has, with all that a file may hold."""
    client = counter.register(surname_km=SURNAME, given_km=GIVEN, surname_la=LATIN)
    counter.head.hold_session(client.id, a_session(shared_note=NOTE, steps=[{"what": NOTE}]))
    counter.refer_with_paper(client, purpose=NOTE)
    counter.head.keep_scans.add(client.id, some_scans.a_picture(), "a.jpg", kind="cv", caption=NOTE)
    draft = counter.head.keep_drafts.new_draft_id()
    counter.head.keep_drafts.keep(
        draft, "session", {"shared_note": NOTE}, title=f"{SURNAME} {GIVEN}", client_id=client.id
    )
    return client


def places_with(counter, *words):
    """Return the files of a desk in whose bytes any of the words can be read."""
    told = everything_in(counter.home, counter.desk.vault._key.raw_key())
    return {name for name, content in told.items() if any(word in content for word in words or WORDS)}


def scans_at(office):
    return office.work(lambda c: c.scalar(select(func.count()).select_from(scan)))


def test_nothing_of_the_client_is_left_in_any_byte_of_either_desk(centre, office):
    a, b = centre.a, centre.b
    client = a_known(a)
    a.register()
    sync(a, b)
    for desk in (a, b):
        desk.desk.vault.back_up(desk.clock.now())
        desk.clock.pass_(hours=1)
        assert len(places_with(desk)) >= 2, "in the file and in the backup"
    a.head.send_scans()
    assert scans_at(office) == 1
    asked = erase(office, client.id)
    assert scans_at(office) == 0
    assert sync(a, b).agrees is True
    assert sync(a).agrees is True
    for desk in (a, b):
        assert places_with(desk) == set()
        with desk.work(reading=True) as work:
            assert work.scans.waiting().count == 0
        assert len(list(desk.home.rglob("manifest.json"))) == 1, "a fresh backup is in the old one's place"
        assert desk.head.check_file().health.ok
        assert desk.head.find_clients(SURNAME) == ()
        assert desk.head.find_clients.count() == 1
        assert desk.head.keep_drafts.mine() == ()
    assert all(desks_of(office, asked).values()), "both said that it is done"


def test_whoever_looks_for_the_client_is_told_that_and_when(centre, office):
    a = centre.a
    client = a_known(a)
    sync(a)
    erase(office, client.id)
    sync(a)
    today = local_day(datetime.now(UTC))
    for look in (
        lambda: a.head.show_client(client.id),
        lambda: a.head.show_client.history(client.id),
        lambda: a.head.find_clients.by_no(client.client_no),
        lambda: a.head.hold_session(client.id, a_session()),
        lambda: a.head.keep_drafts.keep(a.head.keep_drafts.new_draft_id(), "x", {}, client_id=client.id),
    ):
        with pytest.raises(ClientErased) as told:
            look()
        assert abs((told.value.on - today).days) <= 1
    assert a.head.find_clients(client.client_no) == ()
    assert a.register().client_no != client.client_no


def test_what_a_desk_made_without_a_line_is_dropped_and_the_counsellor_is_told(centre, office):
    a, b = centre.a, centre.b
    client = a_known(a)
    sync(a, b)
    asked = erase(office, client.id)
    b.head.hold_session(client.id, a_session(shared_note=NOTE))
    other = b.register()
    sync(a)
    assert desks_of(office, asked)["02-B"] is None
    assert sync(b).agrees is True
    refused = b.head.look_at_refused()
    assert {one.reason for one in refused} == {"erased"}
    assert all(not one.facts and not one.client_name and not one.has_form for one in refused)
    for one in refused:
        b.head.look_at_refused.let_be(one.desk, one.seq)
    assert sync(b).refused == 0
    assert places_with(b) == set()
    assert all(desks_of(office, asked).values())
    sync(a)
    assert a.head.show_client(other.id).client == other


def test_what_is_unsent_when_the_erasure_is_heard_keeps_its_place_and_its_chain(centre, office, tmp_path):
    """It is sent without its content, and no other copy of the desk is suspected."""
    a, b = centre.a, centre.b
    client = a_known(a)
    sync(a, b)
    up = save(b, tmp_path / "up.jobcentre")
    erase(office, client.id)
    b.head.hold_session(client.id, a_session(shared_note=NOTE))
    other = b.register()
    b.head.read_bundle(Office(office).carry(up, tmp_path / "answer.jobcentre"))
    assert places_with(b) == set()
    assert waiting(b) > 1
    assert sync(b).agrees is True
    assert {one.reason for one in b.head.look_at_refused()} == {"erased"}
    assert list(centre.seen("B")["last_seq"]) == ["02-B.1"]
    sync(a)
    assert a.head.show_client(other.id).client == other


def test_a_stick_that_lay_about_since_before_brings_nobody_back(centre, office, tmp_path):
    """Own changes, a colleague's, and the server's answer: made before the erasure, read after it."""
    a, b = centre.a, centre.b
    client = a_known(a)
    sync(a, b)
    a.head.hold_session(client.id, a_session(shared_note=NOTE))
    up = save(a, tmp_path / "up.jobcentre")
    answer = Office(office).carry(save(b, tmp_path / "b.jobcentre"), tmp_path / "answer.jobcentre")
    asked = erase(office, client.id)
    sync(b)
    b.head.read_bundle(up)
    b.head.read_bundle(answer)
    assert places_with(b) == set()
    a.head.read_bundle(Office(office).carry(up, tmp_path / "answer-a.jobcentre"))
    assert {one.reason for one in a.head.look_at_refused()} == {"erased"}
    assert sync(a, b).agrees is True
    assert sync(a).agrees is True
    assert places_with(a) | places_with(b) == set()
    assert all(desks_of(office, asked).values())


def test_a_stick_from_before_does_not_take_back_that_a_desk_has_done_it(centre, office, tmp_path):
    a = centre.a
    client = a_known(a)
    sync(a)
    up = save(a, tmp_path / "up.jobcentre")
    asked = erase(office, client.id)
    sync(a)
    Office(office).carry(up, tmp_path / "answer.jobcentre")
    assert desks_of(office, asked)["02-A"] is not None


def test_what_a_stick_told_and_the_server_passed_over_leaves_nothing_behind(centre, office, tmp_path):
    """The answer that brings the erasure brings their next change too: those before it have no number."""
    a, b = centre.a, centre.b
    client = a_known(a)
    sync(a, b)
    a.head.hold_session(client.id, a_session(shared_note=NOTE))
    up = save(a, tmp_path / "up.jobcentre")
    b.head.read_bundle(up)
    assert places_with(b) != set()
    erase(office, client.id)
    sync(a)
    other = a.register()
    sync(a, b)
    assert places_with(b) == set()
    assert b.head.show_client(other.id).client == other
    assert sync(b).agrees is True


def test_what_a_stick_told_of_a_desk_that_never_comes_again_does_not_wait_for_ever(centre, office, tmp_path):
    a, b = centre.a, centre.b
    client = a_known(a)
    sync(a, b)
    a.head.hold_session(client.id, a_session(shared_note=NOTE))
    b.head.read_bundle(save(a, tmp_path / "up.jobcentre"))
    erase(office, client.id)
    assert sync(b).agrees is True
    assert places_with(b) == set()
    with b.work(reading=True) as work:
        assert work.changes.provisional() == {}


def test_a_disk_image_from_before_hears_it_again(centre, office):
    a = centre.a
    client = a_known(a)
    sync(a, centre.b)
    image = centre.image()
    asked = erase(office, client.id)
    sync(a)
    centre.restore(image)
    assert a.head.show_client(client.id).client.id == client.id
    sync(a)
    assert places_with(a) == set()
    with pytest.raises(ClientErased):
        a.head.show_client(client.id)
    assert desks_of(office, asked)["02-A"] is not None


def test_a_bundle_that_was_kept_aside_whole_goes_when_it_speaks_of_the_client(centre, office, tmp_path):
    """Sealed and signed, so nothing can be taken out of it; its desk still holds what is in it."""
    a = centre.a
    client = a_known(a)
    sync(a)
    image = centre.image()
    a.register()
    sync(a)
    centre.restore(image)
    a.head.hold_session(client.id, a_session(shared_note=NOTE))
    up = save(a, tmp_path / "up.jobcentre")
    Office(office).answer(up.read_bytes())
    assert bundles_kept(office) == 1, "another copy of the desk used its numbers"
    erase(office, client.id)
    assert bundles_kept(office) == 0
    Office(office).answer(up.read_bytes())
    assert bundles_kept(office) == 0
    assert sync(a).agrees is True
    assert places_with(a) == set()


def bundles_kept(office):
    return office.work(lambda c: c.scalar(select(func.count(bundle.c.body)).select_from(bundle)))


def test_a_desk_that_still_reads_its_log_says_not_yet(centre, office):
    a = centre.a
    client = a_known(a)
    sync(a)
    asked = erase(office, client.id)
    with a.work(reading=True) as work:
        work.records.get(Client, client.id)
        sync(a)
        assert desks_of(office, asked)["02-A"] is None
    assert sync(a).agrees is True
    assert desks_of(office, asked)["02-A"] is not None
    assert places_with(a) == set()


def test_a_new_desk_gets_no_facts(centre, office):
    client = a_known(centre.a)
    sync(centre.a)
    erase(office, client.id)
    assert sync(centre.b).agrees is True
    assert places_with(centre.b) == set()
    with pytest.raises(ClientErased):
        centre.b.head.show_client(client.id)
