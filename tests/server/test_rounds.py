"""A round over real HTTP on real PostgreSQL: what is sent arrives once, in order, for the whole centre."""

import threading
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from jobcentre_desktop.domain.about_desk import AboutDesk
from jobcentre_desktop.domain.changes import Act
from jobcentre_desktop.domain.errors import (
    DeskForked,
    DeskNotAccepted,
    RequestNumberUsed,
    ServerIsBehind,
    ServerTrouble,
)
from jobcentre_desktop.server.status import status_lines
from jobcentre_desktop.sync.link import HttpExchange
from tests.memory_desk import MemoryDesk, client_facts, record_id, whole


def copy_of(desk):
    """A desk as it was imaged: its file, its key, its numbers."""
    image = MemoryDesk(desk.name, HttpExchange(app_version="26.11.0"), desk.enrolment)
    image.own, image.numbers, image.heard = list(desk.own), dict(desk.numbers), dict(desk.heard)
    image.cursor, image.now = desk.cursor, desk.now
    return image


def test_a_days_work_takes_one_request(central, centre, new_desk):
    desk = new_desk()
    for n in range(150):
        desk.save(
            (Act.ADD, "client", record_id(2 * n), client_facts(n)),
            (Act.ADD, "client", record_id(2 * n + 1), client_facts(n)),
        )
    assert desk.round() == 1
    assert sorted(desk.numbers.values()) == list(range(1, 301))
    assert desk.last_reply.bytes_up < 32 * 1024
    assert desk.digest() == (desk.last_reply.digest, desk.last_reply.records)
    assert central.centre(centre)["records"] == 300


def test_a_round_with_nothing_to_say_is_one_small_request(new_desk):
    desk = new_desk()
    desk.add(record_id(1))
    desk.round()
    assert desk.round() == 1
    assert desk.last_reply.bytes_up + desk.last_reply.bytes_down < 1024


def test_what_one_desk_saved_the_other_shows(new_desk):
    a, b = new_desk("A"), new_desk("B")
    a.add(record_id(1))
    a.round()
    b.round()
    b.set(record_id(1), phone="+85512345678")
    b.round()
    a.round()
    assert a.folded() == b.folded()
    assert a.shown(record_id(1)).facts["phone"] == "+85512345678"
    assert a.digest() == b.digest() == (a.last_reply.digest, 1)


def test_the_same_request_again_gets_the_same_answer(central, centre, new_desk):
    desk = new_desk()
    desk.add(record_id(1))
    request = desk.next_request()
    desk.talk(request)
    again = whole(desk.exchange.talk(desk.enrolment, request))
    assert again == desk.last_reply
    assert central.centre(centre)["ops"] == 1


def test_another_request_under_a_used_number_is_refused(new_desk):
    desk = new_desk()
    desk.add(record_id(1))
    desk.round()
    desk.add(record_id(2))
    with pytest.raises(RequestNumberUsed) as used:
        whole(desk.exchange.talk(desk.enrolment, desk.next_request()))
    assert used.value.request_no == desk.enrolment.request_no


def test_changes_sent_twice_keep_their_numbers(central, centre, new_desk):
    desk = new_desk()
    for n in range(6):
        desk.add(record_id(n))
    before = desk.next_request()
    desk.talk(before)
    first = dict(desk.numbers)
    desk.numbers.clear()  # the answer was lost
    desk.cursor = 0
    desk.talk(replace(before, changes=before.changes[:3]))
    assert desk.numbers == {seq: first[seq] for seq in (1, 2, 3)}
    desk.round()
    assert desk.numbers == first
    assert central.centre(centre)["ops"] == 6


def test_a_desk_does_not_hear_past_its_own_changes_that_it_thinks_unsent(new_desk):
    a, b = new_desk("A"), new_desk("B")
    for n in range(4):
        a.add(record_id(n))
    a.talk(a.next_request())
    a.numbers.clear()  # the answer was lost ...
    a.cursor = 0
    b.round()
    b.set(record_id(3), phone="+85512345678")
    b.round()
    reply = a.talk(a.next_request(most=2))  # ... and it sends again, less at once
    assert (reply.more, reply.cursor, len(reply.changes)) == (True, 2, 0)
    a.round()
    b.round()
    assert a.folded() == b.folded()


def test_a_gap_in_a_desks_line_is_refused_with_the_number_wanted(new_desk):
    desk = new_desk()
    for n in range(3):
        desk.add(record_id(n))
    desk.talk(desk.next_request(most=1))
    with pytest.raises(ServerIsBehind) as gap:
        desk.talk(replace(desk.next_request(), changes=desk.own[2:3] and tuple(desk.own[2:3])))
    assert gap.value.from_seq == 2


def test_half_a_save_is_refused(central, centre, new_desk):
    desk = new_desk()
    desk.save(
        (Act.ADD, "client", record_id(1), client_facts()), (Act.ADD, "client", record_id(2), client_facts())
    )
    desk.talk(replace(desk.next_request(), changes=tuple(desk.own[:1])))
    with pytest.raises(ServerTrouble):
        desk.talk(replace(desk.next_request(), changes=tuple(desk.own[1:])))


def test_a_restored_image_is_noticed_before_it_has_written_anything(central, centre, new_desk):
    desk = new_desk()
    desk.add(record_id(1))
    desk.round()
    image = copy_of(desk)
    desk.add(record_id(2))
    desk.round()
    image.enrolment = replace(image.enrolment, request_no=desk.enrolment.request_no)
    with pytest.raises(DeskForked):
        image.round()


def test_a_restored_image_cannot_slip_other_work_under_acknowledged_numbers(central, centre, new_desk):
    desk = new_desk()
    desk.add(record_id(1))
    desk.round()
    image = copy_of(desk)
    desk.add(record_id(2))
    desk.round()
    image.add(record_id(3))  # the same number, another person
    with pytest.raises(RequestNumberUsed) as used:
        image.round()
    assert used.value.request_no == desk.enrolment.request_no
    image.enrolment = replace(image.enrolment, request_no=used.value.request_no)
    with pytest.raises(DeskForked) as forked:
        image.round()
    assert (forked.value.from_seq, forked.value.epoch) == (2, 1)
    seen = central.centre(centre)
    assert (seen["ops"], seen["desks"][0]["forks"]) == (2, 2)


def test_what_an_image_and_the_server_share_is_acknowledged_before_the_fork_is_told(
    central, centre, new_desk
):
    desk = new_desk()
    for n in range(6):
        desk.add(record_id(n))
    image = copy_of(desk)  # taken before the answer
    desk.round()
    desk.add(record_id(6))
    desk.round()
    image.add(record_id(7))
    image.enrolment = replace(image.enrolment, request_no=desk.enrolment.request_no)
    image.talk(image.next_request(most=4))
    assert image.numbers == {1: 1, 2: 2, 3: 3, 4: 4}
    with pytest.raises(DeskForked) as forked:
        image.talk(image.next_request(most=4))
    assert (forked.value.from_seq, forked.value.numbers) == (7, {5: 5, 6: 6})
    image.own.pop()
    with pytest.raises(DeskForked) as behind:  # nothing of its own is left, but more is there
        image.talk(image.next_request())
    assert (behind.value.from_seq, behind.value.numbers) == (7, {5: 5, 6: 6})


def test_a_forked_desk_goes_on_under_a_new_epoch(central, centre, new_desk):
    desk = new_desk()
    desk.add(record_id(1))
    desk.round()
    image = copy_of(desk)
    desk.add(record_id(2))
    desk.round()
    fresh = MemoryDesk(f"{centre}-A.2", image.exchange, replace(image.enrolment, request_no=100))
    fresh.add(record_id(3))
    fresh.round()
    assert {one.id for one in fresh.folded()[0].values()} == {record_id(1), record_id(2), record_id(3)}


def test_a_desk_cannot_speak_for_another(centre, new_desk):
    a = new_desk("A")
    new_desk("B")
    a.name = f"{centre}-B.1"
    a.add(record_id(1))
    with pytest.raises(DeskNotAccepted):
        a.round()


def test_one_centre_hears_nothing_of_another(central, centre, new_desk):
    other = f"{centre}X"
    central.add_centre(other)
    here, there = new_desk("A"), new_desk("A", centre=other)
    here.add(record_id(1))
    here.round()
    there.round()
    assert (there.cursor, there.heard, there.last_reply.records) == (0, {}, 0)
    there.save((Act.SET, "client", record_id(1), {"phone": "+85512345678"}))
    there.round()
    assert there.aside == {1: "unknown_record"}
    here.round()
    assert "phone" not in here.shown(record_id(1)).facts


def test_a_bad_change_is_kept_aside_and_blocks_nothing(central, centre, new_desk):
    a, b = new_desk("A"), new_desk("B")
    a.add(record_id(1))
    a.save((Act.SET, "client", record_id(1), {"dob_year": "long ago"}))
    a.save((Act.SET, "client", record_id(1), {"remarks": "zero \x00 in it"}))
    a.save((Act.SET, "client", record_id(9), {"phone": "+85512345678"}))
    a.set(record_id(1), phone="+85512345678")
    assert a.round() == 1
    assert a.aside == {2: "bad_value", 3: "bad_value", 4: "unknown_record"}
    assert a.numbers == {1: 1, 5: 2}
    b.round()
    assert b.folded()[0][record_id(1)].facts["phone"] == "+85512345678"
    assert central.centre(centre)["quarantine"] == 3
    a.numbers.clear()
    a.aside.clear()
    a.cursor = 0
    a.round()
    assert a.aside == {2: "bad_value", 3: "bad_value", 4: "unknown_record"}


def test_what_only_a_newer_version_knows_is_kept_and_passed_on(new_desk):
    a, b = new_desk("A"), new_desk("B")
    a.save(
        (
            Act.ADD,
            "apprenticeship",
            record_id(5),
            {"wage": 1.5, "big": 10**20, "tiny": 2.0, "nested": [{"a": None}]},
        )
    )
    a.add(record_id(1), **client_facts(), shoe_size="42")
    a.round()
    b.round()
    assert a.folded() == b.folded()
    assert b.digest() == (b.last_reply.digest, 2)
    assert b.shown(record_id(1)).facts["shoe_size"] == "42"


def test_numbers_have_no_gap_and_no_double_when_four_desks_send_at_once(central, centre, new_desk):
    desks = [new_desk(letter) for letter in "ABCD"]
    for index, desk in enumerate(desks):
        for n in range(60):
            desk.add(record_id(1000 * index + n))
    start = threading.Barrier(len(desks))

    def work(desk):
        start.wait()
        desk.round(most=10)

    threads = [threading.Thread(target=work, args=(desk,)) for desk in desks]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    given = sorted(number for desk in desks for number in desk.numbers.values())
    assert given == list(range(1, 241))
    for desk in desks:
        desk.round()
    assert len({desk.digest() for desk in desks}) == 1
    assert desks[0].digest() == (desks[0].last_reply.digest, 240)


def test_a_page_of_others_changes_ends_with_a_whole_save(new_desk):
    a, b = new_desk("A"), new_desk("B")
    for n in range(0, 2400, 3):
        a.save(*((Act.ADD, "client", record_id(n + i), client_facts(n)) for i in range(3)))
    a.round()
    reply = b.talk(b.next_request())
    assert (reply.more, reply.cursor) == (True, 1998)
    assert b.round() == 1
    assert a.digest() == b.digest()


def test_one_save_larger_than_a_page_comes_whole(new_desk):
    a, b = new_desk("A"), new_desk("B")
    a.save(*((Act.ADD, "client", record_id(n), client_facts(n)) for n in range(2300)))
    a.add(record_id(9999))
    a.round()
    reply = b.talk(b.next_request())
    assert (reply.more, reply.cursor) == (True, 2300)


def test_a_clock_years_ahead_is_set_back_for_everybody(new_desk):
    a, b = new_desk("A"), new_desk("B")
    a.add(record_id(1))
    a.round()
    b.round()
    a.now = a.now.replace(year=2090)
    a.set(record_id(1), phone="+85512345678")
    a.round()
    b.round()
    assert set(a.last_reply.clocks) == {2}
    assert a.own[1].clock[:4] != "2090"
    assert a.folded() == b.folded()
    a.talk(a.next_request())
    a.numbers.clear()
    a.cursor = 0
    before = a.own[1].clock
    a.round()
    assert a.own[1].clock == before


def test_the_server_is_told_by_every_desk_what_it_still_holds(central, centre, new_desk):
    desk = new_desk()
    for n in range(5):
        desk.add(record_id(n))
    desk.talk(desk.next_request(most=2))
    seen = central.centre(centre)["desks"][0]
    assert (seen["desk"], seen["still_held"], seen["app"]) == ("A", 3, "26.11.0")
    assert seen["last_contact"] is not None
    assert seen["last_seq"] == {desk.name: 2}


ABOUT = AboutDesk(
    now=datetime(2009, 1, 1, tzinfo=UTC),
    file_bytes=3_000_000,
    backed_up_at=datetime(2026, 11, 20, 9, 30, tzinfo=UTC),
    conflicts=1,
    refused=2,
    drafts=3,
)


def test_what_a_desk_tells_of_itself_is_seen_at_the_headquarters(central, centre, new_desk):
    desk = new_desk()
    desk.talk(replace(desk.next_request(), about=ABOUT))
    seen = central.centre(centre)["desks"][0]
    assert (seen["file_bytes"], seen["backup"][:16]) == (3_000_000, "2026-11-20T09:30")
    assert (seen["conflicts"], seen["refused"], seen["drafts"]) == (1, 2, 3)
    assert seen["clock_offset_s"] < -365 * 24 * 3600
    [line] = [one for one in status_lines(central.status()) if "file 3.0 MB" in one]
    assert "1 conflicts, 2 refused, 3 drafts" in line
    assert "backup of 2026-11-20T09:30" in line
    assert "minutes behind" in line


def test_what_a_desk_tells_of_itself_is_kept_when_its_round_is_refused(central, centre, new_desk):
    desk = new_desk()
    for n in range(3):
        desk.add(record_id(n))
    gap = replace(desk.next_request(), changes=tuple(desk.own[2:]), about=ABOUT)
    with pytest.raises(ServerIsBehind):
        desk.talk(gap)
    seen = central.centre(centre)["desks"][0]
    assert (seen["drafts"], seen["still_held"], seen["forks"]) == (3, 0, 0)
    assert seen["last_contact"] is not None
