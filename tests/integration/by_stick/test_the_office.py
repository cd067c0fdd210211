"""A day by stick: saved at the desk, taken in at the office, the answer read at the desk; nothing is lost."""

from dataclasses import replace
from datetime import UTC, datetime
from random import Random
from subprocess import CalledProcessError

import pytest
from sqlalchemy import update

from jobcentre_desktop.domain.bundle import BundleKind
from jobcentre_desktop.domain.connection import Standing
from jobcentre_desktop.domain.errors import (
    AppTooOld,
    BundleChanged,
    BundleForAnother,
    BundleSignerUnknown,
    BundleTooNew,
    BundleTorn,
    DeskRevoked,
    NotABundle,
    NotEnrolled,
    OwnBundle,
    PracticeStaysHere,
    SaveAgain,
    SealKeyMissing,
    StickGone,
    StickNotWritten,
)
from jobcentre_desktop.server import desks as server_desks
from jobcentre_desktop.server import tables
from jobcentre_desktop.server.revoked_commands import take_in
from jobcentre_desktop.server.versions import Versions
from jobcentre_desktop.services.desk_facts import read_enrolment, write_enrolment
from jobcentre_desktop.services.read_bundle import Whose
from tests.counter import Counter
from tests.makers import a_session
from tests.stick import by_line, by_stick, enrolled_as, knows, numbers_of, save, waiting


def test_a_day_goes_up_by_stick_and_the_answer_comes_back(desks, office, tmp_path):
    a, b = desks
    client = a.register()
    a.head.hold_session(client.id, a_session())
    other = b.register()
    by_line(b)
    before = waiting(a)
    facts = a.head.save_bundle(tmp_path / "up.jobcentre")
    assert (facts.kind, facts.desk_name, facts.count) == (BundleKind.UP, "02-A.1", before)
    assert waiting(a) == before, "saved to the stick is not sent"
    assert a.head.look_at_the_line().standing is Standing.WAITING
    saved = a.head.save_bundle.last()
    assert (saved.count, saved.waiting) == (before, before)

    answer = office.carry(tmp_path / "up.jobcentre", tmp_path / "answer.jobcentre")
    seen = a.head.read_bundle.look(answer)
    assert (seen.whose, seen.facts.count > 0) == (Whose.OUR_ANSWER, True)
    assert waiting(a) == before, "looked at is not read"
    read = a.head.read_bundle(answer)
    assert (read.sent, read.waiting, read.agrees) == (before, 0, True)
    assert read.received >= 1
    assert knows(a, other)
    assert a.head.look_at_the_line().standing is Standing.ALL_SENT
    assert a.head.save_bundle.last().waiting == 0


def test_reading_the_answer_twice_and_bringing_the_bundle_twice_change_nothing(desks, office, tmp_path):
    a, _ = desks
    client = a.register()
    up = save(a, tmp_path / "up.jobcentre")
    first = office.answer(up.read_bytes())
    again = office.answer(up.read_bytes())
    (tmp_path / "first.jobcentre").write_bytes(first)
    (tmp_path / "again.jobcentre").write_bytes(again)
    read = a.head.read_bundle(tmp_path / "first.jobcentre")
    assert (read.sent, read.agrees) == (1, True)
    numbers = numbers_of(a, client)
    for answer in ("first", "again", "first"):
        read = a.head.read_bundle(tmp_path / f"{answer}.jobcentre")
        assert (read.sent, read.received, read.waiting, read.agrees) == (0, 0, 0, True)
    assert numbers_of(a, client) == numbers


def test_an_old_bundle_and_an_old_answer_are_harmless_after_the_line_came_back(desks, office, tmp_path):
    a, b = desks
    a.register()
    old = save(a, tmp_path / "old.jobcentre")
    old_answer = office.carry(old, tmp_path / "answer.jobcentre")
    a.register()
    b.register()
    by_line(b, a)
    read = a.head.read_bundle(old_answer)
    assert (read.sent, read.received, read.waiting) == (0, 0, 0)
    assert by_line(a).agrees is True
    late = office.carry(old, tmp_path / "late.jobcentre")
    assert a.head.read_bundle(late).sent == 0
    assert by_line(a).agrees is True
    assert by_line(b).agrees is True


def test_a_receipt_comes_by_stick_and_the_same_bundle_brings_the_same_one(desks, office, tmp_path):
    a, _ = desks
    a.register()
    a.head.close_day(send=False)
    up = save(a, tmp_path / "up.jobcentre")
    receipts = []
    for n in range(2):
        answer = office.carry(up, tmp_path / f"{n}.jobcentre")
        receipts.append(a.head.read_bundle(answer).receipt)
    assert receipts[0] is not None
    assert receipts[0] == receipts[1]
    assert a.head.close_day.look().receipt == receipts[0]


def test_a_desk_with_nothing_to_send_hears_the_others(desks, office, tmp_path):
    a, b = desks
    other = b.register()
    by_line(b)
    read = by_stick(a, office, tmp_path)
    assert (read.facts.count, read.sent, read.agrees) == (read.received, 0, True)
    assert knows(a, other)


@pytest.mark.parametrize("keep", [0, 5, 200, -70, -64, -1])
def test_a_torn_answer_is_refused_with_nothing_written(desks, office, tmp_path, keep):
    a, _ = desks
    a.register()
    answer = office.carry(save(a, tmp_path / "up.jobcentre"), tmp_path / "answer.jobcentre")
    answer.write_bytes(answer.read_bytes()[:keep])
    with pytest.raises((BundleTorn, NotABundle)):
        a.head.read_bundle(answer)
    assert waiting(a) == 1


def test_a_changed_bundle_is_refused_on_either_side(desks, office, tmp_path):
    a, _ = desks
    a.register()
    up = save(a, tmp_path / "up.jobcentre")
    answer = office.carry(up, tmp_path / "answer.jobcentre")
    for path in (up, answer):
        content = bytearray(path.read_bytes())
        content[-1] ^= 1
        path.write_bytes(content)
    with pytest.raises(BundleChanged):
        office.answer(up.read_bytes())
    with pytest.raises(BundleChanged):
        a.head.read_bundle(answer)
    assert waiting(a) == 1


def test_a_bundle_that_is_not_for_this_desk_says_whose_it_is(desks, office, tmp_path):
    a, b = desks
    up = save(a, tmp_path / "up.jobcentre")
    answer = office.carry(up, tmp_path / "answer.jobcentre")
    assert b.head.read_bundle.look(answer).whose is Whose.STRANGER
    with pytest.raises(BundleForAnother) as caught:
        b.head.read_bundle(answer)
    assert caught.value.desk == "02-A.1"
    assert a.head.read_bundle.look(up).whose is Whose.OURS
    with pytest.raises(OwnBundle):
        a.head.read_bundle(up)
    with pytest.raises(BundleForAnother):
        office.answer(answer.read_bytes())


def test_an_answer_of_another_central_server_is_refused(desks, office, tmp_path):
    a, _ = desks
    answer = office.carry(save(a, tmp_path / "up.jobcentre"), tmp_path / "answer.jobcentre")
    with enrolled_as(a, server_key="ab" * 32), pytest.raises(BundleChanged):
        a.head.read_bundle(answer)


def test_a_desk_the_server_does_not_know_is_not_listened_to(desks, office, tmp_path):
    a, _ = desks
    with enrolled_as(a, desk_key="02-A-ffffffffffffffff"):
        up = save(a, tmp_path / "up.jobcentre")
    with pytest.raises(BundleSignerUnknown):
        office.answer(up.read_bytes())


def test_the_bundle_of_a_revoked_desk_is_kept_aside_and_its_answer_tells_nothing_else(
    desks, central, office, tmp_path
):
    a, b = desks
    aside = central.centre("02")["revoked_aside"]
    a.register()
    b.register()
    by_line(b)
    with a.work(reading=True) as work:
        key = read_enrolment(work).desk_key
        cursor = work.changes.cursor()
    up = save(a, tmp_path / "up.jobcentre")
    office.database.work(lambda connection: server_desks.revoke(connection, key, datetime.now(UTC)))
    answer = office.carry(up, tmp_path / "answer.jobcentre")
    kept = central.centre("02")["revoked_aside"] - aside
    with pytest.raises(DeskRevoked):
        a.head.read_bundle(answer)
    with a.work(reading=True) as work:
        told = work.changes.waiting()
        assert (told.changes, told.distrusted, told.refused) == (0, kept, 0)
        assert work.changes.cursor() == cursor
    office.database.work(
        lambda connection: connection.execute(
            update(tables.desk).where(tables.desk.c.desk_key == key).values(revoked_at=None)
        )
    )
    take_in(office.database, key, datetime.now(UTC))
    with a.work() as work:
        work.changes.send_distrusted_again()
        work.commit()
    by_line(a)
    assert waiting(a) == 0


def test_a_desk_of_before_bundles_needs_the_line_once(desks, office, tmp_path):
    a, _ = desks
    with enrolled_as(a, server_seal="", seal_key="", seal_private_key=""), pytest.raises(SealKeyMissing):
        a.head.save_bundle(tmp_path / "up.jobcentre")
    with a.work() as work:
        write_enrolment(work, replace(read_enrolment(work), server_seal="", seal_key="", seal_private_key=""))
        work.commit()
    by_line(a)
    assert by_stick(a, office, tmp_path).agrees is True


def test_a_desk_without_a_server_saves_nothing(patterns, tmp_path):
    alone = Counter(patterns.staffed("A"), tmp_path / "alone")
    for work in (alone.head.save_bundle, alone.head.read_bundle):
        with pytest.raises(NotEnrolled):
            work(tmp_path / "up.jobcentre")
    alone.close()


def test_practice_never_leaves_the_desk(patterns, tmp_path):
    practice = Counter(patterns.staffed("A"), tmp_path / "practice", practice=True)
    for work in (practice.head.save_bundle, practice.head.read_bundle):
        with pytest.raises(PracticeStaysHere):
            work(tmp_path / "up.jobcentre")
    practice.close()


def test_a_stick_that_is_not_there_or_locked_is_named(a, tmp_path):
    with pytest.raises(StickGone):
        a.head.save_bundle(tmp_path / "pulled out" / "up.jobcentre")
    with pytest.raises(StickGone):
        a.head.read_bundle(tmp_path / "nothing.jobcentre")
    (tmp_path / "up.jobcentre").mkdir()
    with pytest.raises((StickGone, StickNotWritten)):
        a.head.save_bundle(tmp_path / "up.jobcentre")
    assert not list(tmp_path.glob("*.tmp"))


def test_the_office_takes_bundles_in_and_gives_them_out_by_its_terminal(desks, central, tmp_path):
    a, b = desks
    a.register()
    up, answer = save(a, tmp_path / "up.jobcentre"), tmp_path / "answer.jobcentre"
    told = central.command("bundle", "import", str(up), "--answer", str(answer))
    assert told.startswith("Desk 02-A.1: 1 changes are here. Carry answer.jobcentre back")
    assert a.head.read_bundle(answer).sent == 1
    central.command("bundle", "export", "02", "B", str(tmp_path / "for b.jobcentre"))
    read = b.head.read_bundle(tmp_path / "for b.jobcentre")
    assert (read.received, read.agrees) == (1, True)
    answer.unlink()
    up.write_bytes(up.read_bytes()[:-1])
    with pytest.raises(CalledProcessError) as caught:
        central.command("bundle", "import", str(up), "--answer", str(answer))
    assert (caught.value.returncode, answer.exists()) == (3, False)
    assert "[BUN-02]" in caught.value.stderr


@pytest.mark.parametrize("seed", range(3))
def test_cut_or_changed_anywhere_nothing_is_written(desks, office, tmp_path, seed):
    a, _ = desks
    a.register()
    answer = office.carry(save(a, tmp_path / "up.jobcentre"), tmp_path / "answer.jobcentre")
    whole, chance = answer.read_bytes(), Random(seed)
    for _ in range(12):
        at = chance.randrange(len(whole))
        changed = bytearray(whole)
        changed[at] ^= chance.randrange(1, 256)
        for content in (whole[:at], bytes(changed)):
            answer.write_bytes(content)
            with pytest.raises((BundleTorn, BundleChanged, BundleTooNew, BundleForAnother, NotABundle)):
                a.head.read_bundle(answer)
    assert waiting(a) == 1
    answer.write_bytes(whole)
    assert a.head.read_bundle(answer).waiting == 0


def test_a_restored_desk_goes_on_under_new_numbers_and_loses_nothing(desks, office, tmp_path):
    a, b = desks
    image = a.image(tmp_path / "image")
    before = a.register()
    by_line(a)
    restored = Counter(image, tmp_path / "restored")
    after = restored.register()
    with pytest.raises(SaveAgain):
        by_stick(restored, office, tmp_path)
    again = restored.head.read_bundle(tmp_path / "answer.jobcentre")
    assert (again.facts.desk_name, again.sent, again.waiting) == ("02-A.1", 0, waiting(restored))
    read = by_stick(restored, office, tmp_path)
    assert (read.facts.desk_name, read.waiting, read.agrees) == ("02-A.2", 0, True)
    assert knows(restored, before) and knows(restored, after)
    by_line(b)
    assert knows(b, before) and knows(b, after)
    restored.close()


def test_a_restored_desk_leaves_its_work_in_the_folder_under_new_numbers_and_nothing_old(
    desks, office, tmp_path
):
    a, _ = desks
    shared = tmp_path / "shared"
    shared.mkdir()
    image = a.image(tmp_path / "image")
    a.register()
    by_line(a)
    restored = Counter(image, tmp_path / "restored")
    after = restored.register()
    restored.head.exchange_folder(shared)
    (up,) = shared.iterdir()
    office.carry(up, shared / "answer.jobcentre")
    done = restored.head.exchange_folder(shared)
    assert done.problems == ()
    (new,) = shared.iterdir()
    assert new.name != up.name
    office.carry(new, shared / "answer.jobcentre")
    restored.head.exchange_folder(shared)
    assert waiting(restored) == 0
    assert knows(restored, after)
    restored.close()


def test_a_desk_is_told_of_its_tenth_line_and_not_of_its_ninth(desks, central, patterns, tmp_path):
    counter = Counter(patterns.staffed("C"), tmp_path / "another")
    counter.head.enrol_desk(central.url, central.invite("02", "C"))
    for epoch in (9, 10):
        counter.register()
        by_line(counter)
        with counter.work() as work:
            line = work.changes.own_line()
            work.changes.take_epoch(epoch, earlier=line.desk_name, from_seq=line.last_seq + 1)
            work.commit()
    counter.register()
    by_line(counter)
    central.command("bundle", "export", "02", "C", str(tmp_path / "out.jobcentre"))
    facts = counter.head.read_bundle(tmp_path / "out.jobcentre").facts
    assert (facts.desk_name, facts.last) == ("02-C.10", 1)
    counter.close()


def test_an_answer_to_an_app_that_is_too_old_counts_what_arrived_and_says_so(desks, office, tmp_path):
    a, b = desks
    a.register()
    b.register()
    by_line(b)
    up = save(a, tmp_path / "up.jobcentre")
    tells_newer = Versions(takes=frozenset({1, 2}), tells=frozenset({2}))
    (tmp_path / "answer.jobcentre").write_bytes(office.answer(up.read_bytes(), versions=tells_newer))
    with pytest.raises(AppTooOld):
        a.head.read_bundle(tmp_path / "answer.jobcentre")
    assert waiting(a) == 0, "the work itself is there"
