"""After a restore numbers are never given twice, and only what was lost can be told again."""

from dataclasses import replace
from datetime import UTC, datetime
from subprocess import CalledProcessError

import pytest

from jobcentre_desktop.domain.changes import NumberedChange
from jobcentre_desktop.domain.errors import AnotherEra, ServerTrouble
from jobcentre_desktop.server import era
from tests.central import run_command, start_central_server
from tests.memory_desk import record_id
from tests.put_back import copy_of, put_back


@pytest.fixture
def go_back(office, centre):
    """Puts the centre back to how it was when the fixture was asked for, and says so."""
    kept = {}

    def keep():
        kept["copy"] = office.work(lambda connection: copy_of(connection, centre))

    def back():
        office.work(lambda connection: put_back(connection, kept["copy"], centre))
        return office.work(lambda connection: era.renew(connection, centre, datetime.now(UTC)))

    back.keep = keep
    return back


def again(desk, name, *numbered):
    """Tell lost changes, of any desk."""
    desk.enrolment = replace(desk.enrolment, request_no=desk.enrolment.request_no + 1)
    desk.exchange.tell_again(desk.enrolment, name, list(numbered))


def test_numbers_go_on_beyond_all_that_were_given(new_desk, go_back, central, centre):
    desk = new_desk()
    desk.add(record_id(1))
    desk.round()
    go_back.keep()
    desk.add(record_id(2))
    desk.round()
    number, goes_on_after = go_back()
    assert (number, goes_on_after > 2) == (1, True)
    with pytest.raises(AnotherEra) as caught:
        desk.round()
    assert caught.value.number == 1
    assert caught.value.copy_of is not None
    told = central.centre(centre)
    assert (told["ops"], [one["number"] for one in told["restored"]]) == (1, [1])


def test_only_lines_of_the_own_centre_from_before_the_restore_are_taken(new_desk, go_back, centre):
    desk, colleague = new_desk("A"), new_desk("B")
    go_back.keep()
    colleague.add(record_id(1))
    colleague.round()
    _, after = go_back()
    with pytest.raises(AnotherEra) as caught:
        desk.round()
    name, lost = caught.value.era, colleague.own[0]
    for change, number in (
        (replace(lost, desk="99-B.1"), 1),
        (lost, after + 1),
        (replace(lost, desk=f"{centre}-0.{after}"), 1),
    ):
        with pytest.raises(ServerTrouble) as refused:
            again(desk, name, NumberedChange(number=number, change=change))
        assert refused.value.status == 400
    with pytest.raises(AnotherEra):
        again(desk, "another", NumberedChange(number=1, change=lost))
    for _ in range(2):  # a second time changes nothing
        again(desk, name, NumberedChange(number=1, change=lost))


def test_what_a_colleague_told_is_the_authors_own_when_they_come(new_desk, go_back, central, centre):
    desk, author = new_desk("A"), new_desk("B")
    go_back.keep()
    author.add(record_id(1))
    author.set(record_id(1), phone="+85512345678")
    author.round()
    go_back()
    with pytest.raises(AnotherEra) as caught:
        desk.round()
    again(
        desk, caught.value.era, *[NumberedChange(number=n, change=one) for n, one in enumerate(author.own, 1)]
    )
    assert central.centre(centre)["ops"] == 2
    author.numbers.clear()
    author.cursor = 0
    request = replace(author.next_request(), era=caught.value.era)
    reply = author.talk(request)
    assert sorted(reply.numbers) == [1, 2]
    assert central.centre(centre)["ops"] == 2


def test_a_receipt_number_is_on_one_paper_only(new_desk, go_back):
    desk = new_desk()
    desk.add(record_id(1))
    day = desk.now.date()
    desk.round(close_day=day)
    go_back.keep()
    desk.add(record_id(2))
    desk.round(close_day=day)
    go_back()
    with pytest.raises(AnotherEra) as caught:
        desk.round()
    desk.numbers, desk.cursor = {1: 1}, 1
    desk.talk(replace(desk.next_request(close_day=day), era=caught.value.era))
    numbers = [one.number for one in desk.receipts]
    assert len(set(numbers)) == len(numbers) == 3


def test_the_command_says_what_it_did_and_refuses_where_nothing_was_restored():
    server = start_central_server()
    server.invite("02", "A")
    assert server.stop() == 0
    with pytest.raises(CalledProcessError) as refused:
        run_command("restored", "--data", str(server.data))
    assert "SRV-40" in refused.value.stderr
    told = run_command("restored", "--force", "--data", str(server.data))
    assert "02: this copy ends at number 0" in told
