"""A counsellor's whole day through the real window, the real encrypted file and the real central server."""

from urllib.parse import urlparse

import pytest
from day_walk import GIVEN, LATIN_GIVEN, LATIN_SURNAME, PARTNER, PURPOSE, SHARED_NOTE, STEP, SURNAME, DayWalk

from jobcentre_desktop.documents.pictures import read_text
from jobcentre_desktop.domain.connection import Standing
from tests.central import start_central_server


@pytest.fixture
def server():
    running = start_central_server()
    yield running
    running.stop()


def plain(text):
    return text.replace("\u200b", "").replace(" ", "").replace("\n", "")


def test_a_whole_day_with_the_line_up(qapp, server, tmp_path):
    walk = DayWalk(qapp, tmp_path / "desk", tmp_path / "papers")
    walk.set_up(server)
    walk.register()
    walk.hold_session()
    number = walk.refer()
    services = walk.services
    letter = services.issue_letter.make(services.issue_letter.by_no(number), "km")
    text = plain(read_text(letter.pdf))
    for words in (f"{SURNAME} {GIVEN}", f"{LATIN_SURNAME} {LATIN_GIVEN}", PARTNER, PURPOSE, number):
        assert plain(words) in text
    assert plain(SHARED_NOTE) not in text
    walk.close_day()
    end = services.close_day.look()
    assert end.closed is not None
    assert end.closed.counts == {"visits": 1, "registrations": 1, "sessions": 1, "referrals": 1}
    assert end.closed.paper_counts == end.closed.counts
    assert end.receipt is not None
    assert end.unsent.changes == 0
    there = server.centre("02")
    assert there["digest"] == end.receipt.digest
    assert there["records"] == end.receipt.records
    assert there["desks"][0]["last_receipt"]["number"] == end.receipt.number
    assert there["desks"][0]["still_held"] == 0
    file = services.show_client(services.find_clients(SURNAME)[0].id)
    assert file.sessions[0].shared_note == SHARED_NOTE
    assert [step.what for step in file.steps] == [STEP]
    assert str(file.referrals[0].state) == "handed_over"
    assert all(entry.sent for entry in file.timeline)
    walk.lock()
    walk.sign_in()
    walk.close()


def test_a_whole_day_with_the_line_down_and_then_up(qapp, tmp_path):
    server = start_central_server()
    port = urlparse(server.url).port
    assert port is not None
    walk = DayWalk(qapp, tmp_path / "desk", tmp_path / "papers")
    walk.set_up(server)
    walk.rest()
    server.stop()
    walk.register()
    walk.hold_session()
    walk.refer()
    walk.close_day()
    services = walk.services
    end = services.close_day.look()
    assert end.closed is not None
    assert end.unsent.changes > 0
    assert walk.desk.line.state.standing is Standing.WAITING
    assert walk.desk.line.state.waiting == end.unsent.changes
    again = start_central_server(server.data, port=port)
    try:
        walk.desk.line.sync_now()
        walk.until(
            lambda: walk.desk.line.state.standing is Standing.ALL_SENT,
            "everything is sent when the line is back",
        )
        walk.close_day()
        end = services.close_day.look()
        assert end.receipt is not None
        assert again.centre("02")["digest"] == end.receipt.digest
    finally:
        walk.close()
        again.stop()


def test_two_desks_of_a_centre_see_each_others_records(qapp, server, tmp_path):
    first = DayWalk(qapp, tmp_path / "a", tmp_path / "papers_a")
    first.set_up(server)
    first.register()
    first.rest()
    second = DayWalk(qapp, tmp_path / "b", tmp_path / "papers_b", letter="B")
    second.set_up(server, name="ចាន់ ដារ៉ា")
    for walk in (first, second, first):
        walk.desk.line.sync_now()
        walk.rest()
    there = second.services.find_clients(SURNAME)
    assert [row.given_km for row in there] == [GIVEN]
    client = there[0].id
    second.services.edit_client(client, {"phone": "012 999 888"})
    first.services.edit_client(client, {"phone": "012 777 666"})
    for walk in (first, second, first):
        walk.services.exchange_changes()
    both = {"+85512999888", "+85512777666"}
    for walk in (first, second):
        conflict = next(
            one.conflict for one in walk.services.settle_conflict.open_ones() if one.conflict.field == "phone"
        )
        assert {conflict.shown.value, conflict.other.value} == both
    first.close()
    second.close()
